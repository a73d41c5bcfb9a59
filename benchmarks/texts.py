"""The texts that rates are measured on: generated news, generated prose, and the gold dispatches.

Everything is of our own making and drawn with a seed, so that a text of a given size is the same
everywhere. `news` states a figure in about every third sentence, half of them of harm, as a whole
newspaper does; `reports` are all of them about attacks; `prose` hardly has a figure; `dense`, the
gold dispatches run together, has one in nearly every sentence.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import Final

from benchmarks.accuracy.gold import DEVELOPMENT, load

SEED: Final = 20191107
_DATA: Final = Path(__file__).parent / "data" / "news.toml"
_SLOT: Final = re.compile(r"\{(\w+)\}")
_SENTENCE_END: Final = re.compile(r"[.!?][\"')\]]*\s|\n\n")
#: A number in digits, or spelled beyond the one that is mostly a pronoun.
_FIGURE: Final = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|dozens?|twenty|thirty)\b",
    re.IGNORECASE,
)


@cache
def _templates() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """Read the template lists and the slot lists."""
    data = tomllib.loads(_DATA.read_text(encoding="utf-8"))
    slots = {name: tuple(words) for name, words in data.pop("slots").items()}
    return {name: tuple(lines) for name, lines in data.items()}, slots


class Writer:
    """Fills templates, with a random generator of its own."""

    def __init__(self, seed: int) -> None:
        """Start from a seed."""
        self._random = Random(seed)  # noqa: S311 nothing here is secret
        self._templates, self._slots = _templates()

    def sentence(self, kind: str) -> str:
        """Write one sentence of a kind: headline, figure, plain or prose."""
        template = self._random.choice(self._templates[kind])
        return _SLOT.sub(lambda slot: self._fill(slot.group(1)), template)

    def article(self, *, figures: Sequence[str], plain: Sequence[str]) -> str:
        """Write an article of some 20 sentences, a third of them of kinds with figures."""
        paragraphs = [self.sentence("headline")] if figures else []
        for n in range(8):
            start = f"{self._place().upper()} - " if n == 0 else ""
            sentences = (
                self._capital(self._kind(figures, plain))
                for _ in range(self._random.randint(2, 3))
            )
            paragraphs.append(start + " ".join(sentences))
        return "\n\n".join(paragraphs) + "\n\n"

    def _kind(self, figures: Sequence[str], plain: Sequence[str]) -> str:
        with_figure = figures and self._random.random() < 1 / 3
        return self._random.choice(figures if with_figure else plain)

    def _capital(self, kind: str) -> str:
        sentence = self.sentence(kind)
        return sentence[0].upper() + sentence[1:]

    def _place(self) -> str:
        pick = self._random.choice
        parts = pick(self._slots["onset"]), pick(self._slots["middle"])
        return "".join(parts) + pick(self._slots["coda"])

    def _fill(self, slot: str) -> str:
        draw = self._random.randint
        match slot:
            case "n":
                return str(draw(2, 90))
            case "many":
                return f"{draw(100, 9000):,}"
            case "day":
                return str(draw(1, 28))
            case "year":
                return str(draw(1980, 2023))
            case "age":
                return str(draw(18, 80))
            case "km":
                return str(draw(2, 120))
            case "hour":
                return str(draw(1, 12))
            case "place":
                return self._place()
            case "person":
                return f"{self._fill('first')} {self._fill('last')}"
        return self._random.choice(self._slots[slot])


def news(size: int, seed: int = SEED) -> str:
    """Write ordinary news of a size in characters: a figure in about every third sentence."""
    return _written(size, seed, figures=("figure", "number"), plain=("plain", "prose"))


def reports(size: int, seed: int = SEED) -> str:
    """Write news of attacks and nothing else, with as many figures."""
    return _written(size, seed, figures=("figure",), plain=("plain",))


def prose(size: int, seed: int = SEED) -> str:
    """Write the paper's other pages: hardly a figure."""
    return _written(size, seed, figures=(), plain=("prose",))


def _written(
    size: int, seed: int, *, figures: Sequence[str], plain: Sequence[str]
) -> str:
    writer = Writer(seed)
    articles: list[str] = []
    length = 0
    while length < size:
        articles.append(writer.article(figures=figures, plain=plain))
        length += len(articles[-1])
    return "".join(articles)[:size]


def articles(count: int, seed: int = SEED) -> list[str]:
    """Write single reports of attacks."""
    writer = Writer(seed)
    return [writer.article(figures=("figure",), plain=("plain",)) for _ in range(count)]


def dense(size: int | None = None) -> str:
    """Give the gold dispatches run together, once or as often as a size needs."""
    once = "\n\n".join(document.text for document in load(DEVELOPMENT))
    if size is None:
        return once
    return (once * (size // len(once) + 1))[:size]


def share_of_figures(text: str) -> float:
    """Return the share of sentences that hold a number.

    >>> share_of_figures("Two died. Rain fell. At 5 it stopped. It was dark.")
    0.5
    """
    sentences = [piece for piece in _SENTENCE_END.split(text) if piece.strip()]
    with_figure = sum(bool(_FIGURE.search(sentence)) for sentence in sentences)
    return with_figure / max(1, len(sentences))
