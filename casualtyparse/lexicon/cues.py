"""Words that say how a figure is meant: hedged, denied, imagined, past, a total, another event."""

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Final, Literal, get_args

from attrs import frozen

from casualtyparse.lexicon.entry import Entries, entry_of
from casualtyparse.lexicon.tables import lines, section, table
from casualtyparse.records import choice

CueCategory = Literal[
    "none",
    "alleged",
    "hypothetical",
    "negated",
    "past",
    "cumulative",
    "separate",
    "dispute",
    "attacker",
    "detonation",
    "outdated",
    "added",
    "employee",
    "aid",
    "report",
]
#: Where a cue reaches; from `modal` on, more than the place is looked at.
Reach = Literal[
    "ahead",
    "phrase",
    "next",
    "back",
    "both",
    "modal",
    "inside",
    "period",
    "conflict",
    "relative",
    "weak",
    "time",
    "since",
]
CATEGORIES: Final[tuple[CueCategory, ...]] = get_args(CueCategory)
REACHES: Final[tuple[Reach, ...]] = get_args(Reach)


@frozen(kw_only=True)
class Cue:
    """A phrase that colours the figures it reaches; `words` are all of its words."""

    category: CueCategory
    reach: Reach
    words: tuple[str, ...]


#: The cues that start with a word, by the word behind it; "" for those of one word.
CuesBy = Mapping[str, tuple[Cue, ...]]


def load_cues(entries: Entries) -> None:
    """Give the first word of each phrase its cues, the longest first."""
    by_word: dict[str, dict[str, list[Cue]]] = {}
    for cue in _cues():
        following = cue.words[1] if len(cue.words) > 1 else ""
        by_word.setdefault(cue.words[0], {}).setdefault(following, []).append(cue)
    for word, by_next in by_word.items():
        entry_of(entries, word).cues = {
            following: tuple(sorted(cues, key=lambda cue: -len(cue.words)))
            for following, cues in by_next.items()
        }


def _cues() -> Iterator[Cue]:
    data = table("cues")
    for name in data:
        category = choice(name, CATEGORIES, "category")
        for key, block in section(data, name).items():
            reach = choice(key, REACHES, "reach")
            for line in lines(block):
                for words in product(*(part.split("/") for part in line.split())):
                    yield Cue(category=category, reach=reach, words=_tokens(words))


def _tokens(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return words as the scan parts them: hyphens and apostrophes are tokens."""
    return tuple(" ".join(words).replace("-", " - ").replace("'", " ' ").split())
