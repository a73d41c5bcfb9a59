"""Texts made to hang a reader: time must stay proportional to length on every one of them.

Each pump is repeated until reading takes at least 20 ms, then doubled; twice the text may take at
most three times as long (linear is two, quadratic four). Then a long text of each is read, which
may take ten times as long as news of that length. Last comes how much longer a character of that
long text takes than one of an eighth of it: what searches all that was told before shows there.

    python -m benchmarks.bench_hang           every pump, alone, broken and framed: minutes
    python -m benchmarks.bench_hang --quick   every pump alone
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Iterator, Mapping
from typing import Final

from attrs import frozen

import casualtyparse
from benchmarks import texts

LEAST: Final = 0.02
MOST_GROWTH: Final = 3.0

# fmt: off
PUMPS: Final = (
    "one ", "a ", "the ", "killed ", "and ", "or ", "of ", "1,", "1 ", "1-", "1,000 ", "km ",
    "5 km ", "north ", "north-", "from ", "between ", "including ", "in may ", "monday ", "no ",
    "( ", "((((", '"', "'", ". ", "\n", " ", "\t", "\u00a0", "\u0130", "\u00df", "\u00e9",
    "\U0001f600", "x", "X", "Al ", "United ", "of the ", "said ", "12 km (7 miles) ",
    "5 killed, ", "a, b, c and ", "killed two men and ", "two of whom ", "police said ",
    "Islamic State ", "near ", "last year ", "his wife, ", "at least ", "who was ", "U.S. ",
)
# fmt: on
#: Sentences that relate to one another, over and over.
SENTENCES: Final = {
    "no trigger word": "lorem ipsum ",
    "one word": "abcdefgh",
    "two sentences": "Two miners were killed in Dori on Sunday, police said. Rebels denied it. ",
    "the same people": "Two men were killed. The two men were shot by the army. ",
    "a rising toll": "The toll rose to 5 dead. ",
    "an acronym": "The Islamic State (IS) killed 5. ",
    "mutual blame": "The army blamed the rebels, who denied it. ",
    "distances": "Dori, 5 km to the north, fell on Monday. It is 8 km away. ",
    "names": "Ada Lind and Bo Haddad were killed. Lind was 5. ",
    "a claim taken back": "The Brenna gang retracted its claim. ",
    "sides and a toll": "Rebels killed 3 people in Dol. The toll rose to 14. ",
    "the nearest group": "The raiders, presumably of the Brenna gang, burned the mill. ",
    "one article": texts.articles(1)[0],
}
FRAMES: Final = {
    "alone": ("", ""),
    "broken by x": ("", "x"),
    "broken by !": ("", "!"),
    "between sentences": ("Two miners died on Sunday. ", " Nobody was hurt in Dori."),
}


@frozen(kw_only=True)
class Growth:
    """How much longer twice the text takes."""

    pump: str
    frame: str
    characters: int
    times: float


def growth(pump: str, frame: str = "alone") -> Growth:
    """Measure one pump."""
    repeats = 64
    while spent(pump, frame, repeats) < LEAST:
        repeats *= 2
    once = min(spent(pump, frame, repeats) for _ in range(3))
    twice = min(spent(pump, frame, 2 * repeats) for _ in range(3))
    characters = repeats * len(pump)
    return Growth(pump=pump, frame=frame, characters=characters, times=twice / once)


def spent(pump: str, frame: str, repeats: int) -> float:
    """Return the CPU seconds that reading takes."""
    before, behind = FRAMES[frame]
    text = before + pump * repeats + behind
    start = time.process_time()
    casualtyparse.extract(text, reference="2019-11-07")
    return time.process_time() - start


def tables(*, quick: bool = False) -> Iterator[str]:
    """Give the lines of two Markdown tables: the pumps that grow most, and that cost most."""
    gc.collect()
    gc.freeze()  # what other benchmarks left is not walked again
    pumps = {repr(pump): pump for pump in PUMPS} | SENTENCES
    frames = ["alone"] if quick else list(FRAMES)
    measured = [
        (name, growth(pump, frame)) for frame in frames for name, pump in pumps.items()
    ]
    measured.sort(key=lambda pair: pair[1].times, reverse=True)
    over = sum(one.times >= MOST_GROWTH for _, one in measured)
    yield f"{len(measured)} texts measured, {over} at or over {MOST_GROWTH:.0f}."
    yield ""
    yield "| repeated | frame | characters | t(2n)/t(n) |"
    yield "|---|---|---|---|"
    for name, one in measured[:8]:
        yield f"| `{name}` | {one.frame} | {one.characters:,} | {one.times:.2f} |"
    yield ""
    yield from long_texts(pumps, 50_000 if quick else 200_000, lasting=not quick)


def long_texts(pumps: Mapping[str, str], size: int, *, lasting: bool) -> Iterator[str]:
    """Give the texts that take longest, compared with news of their length.

    With `lasting` also those that take longer a character than an eighth of them does.
    """
    news = min(spent(texts.news(size), "alone", 1) for _ in range(3))
    times = {
        name: spent(pump, "alone", size // len(pump)) for name, pump in pumps.items()
    }
    yield f"| {size:,} characters of | times as long as news (gate: 10) |"
    yield "|---|---|"
    for name, spell in sorted(times.items(), key=lambda item: -item[1])[:8]:
        yield f"| `{name}` | {spell / news:.1f} |"
    if not lasting:
        return
    parts = {
        name: min(spent(pump, "alone", size // 8 // len(pump)) for _ in range(2))
        for name, pump in pumps.items()
    }
    yield ""
    yield f"| {size:,} characters of | times as long a character as {size // 8:,} |"
    yield "|---|---|"
    ratios = {name: spell / (8 * parts[name]) for name, spell in times.items()}
    for name, ratio in sorted(ratios.items(), key=lambda item: -item[1])[:8]:
        yield f"| `{name}` | {ratio:.1f} |"


if __name__ == "__main__":
    print("\n".join(tables(quick="--quick" in sys.argv)))
