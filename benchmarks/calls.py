"""How many functions are called to read a thousand characters: a measure without noise.

On a shared machine times swing by half; the number of calls does not swing at all, and most of what
a change costs shows in it. Built-in functions are counted too.
"""

from __future__ import annotations

import cProfile
import gc
import pstats
from collections import Counter
from collections.abc import Iterator
from typing import Final

from attrs import field, frozen

import casualtyparse
from benchmarks import texts
from benchmarks.sampling import module_in

REFERENCE: Final = "2019-11-07"
#: What counts as growth: this many calls at least, and this many times as many as before.
LEAST: Final = 10
GROWN: Final = 1.5


@frozen(kw_only=True)
class Calls:
    """Calls per thousand characters: all of them, by function of the library, and built in."""

    every: float
    own: Counter[str] = field(factory=Counter)
    built_in: Counter[str] = field(factory=Counter)


def count(text: str) -> Calls:
    """Count the calls that reading a text makes."""
    casualtyparse.extract(text, reference=REFERENCE)  # fills what is filled once
    profile = cProfile.Profile()
    gc.disable()  # others may listen to the collector, and would be counted
    try:
        profile.runcall(casualtyparse.extract, text, reference=REFERENCE)
    finally:
        gc.enable()
    own: Counter[str] = Counter()
    built_in: Counter[str] = Counter()
    profiled: dict[tuple[str, int, str], tuple[int, int, float, float, object]]
    profiled = pstats.Stats(profile).stats  # type: ignore[attr-defined]
    for (file, _, name), (_, calls, *_) in profiled.items():
        module = module_in(file)
        if module:
            own[f"{module}.{name}"] += calls
        else:
            built_in[name.strip("<>")] += calls
    thousands = len(text) / 1000
    return Calls(
        every=(own.total() + built_in.total()) / thousands,
        own=_divided(own, thousands),
        built_in=_divided(built_in, thousands),
    )


def _divided(counts: Counter[str], thousands: float) -> Counter[str]:
    return Counter({name: round(n / thousands) for name, n in counts.items()})


def tables(size: int = 200_000, most: int = 15) -> Iterator[str]:
    """Give the lines of Markdown tables: all calls, then the functions called most."""
    counted = {
        "ordinary news": count(texts.news(size)),
        "prose": count(texts.prose(size)),
        "dense dispatches": count(texts.dense()),
    }
    yield "| calls for a thousand characters | all | of the library | built in |"
    yield "|---|---|---|---|"
    for name, calls in counted.items():
        own, built_in = calls.own.total(), calls.built_in.total()
        yield f"| {name} | {calls.every:.0f} | {own} | {built_in} |"
    news = counted["ordinary news"]
    for title, counts in (("of the library", news.own), ("built in", news.built_in)):
        yield from ("", f"| ordinary news: {title} | calls |", "|---|---|")
        for name, n in counts.most_common(most):
            yield f"| `{name}` | {n} |"


def growing(short: int = 50_000, long: int = 400_000) -> Iterator[str]:
    """Give the functions that a longer text calls more often for each thousand characters.

    Whatever is listed looks at all that came before, or at the whole text, again and again.
    """
    text = texts.reports(long)
    before, after = count(text[:short]), count(text)
    yield f"| calls for a thousand characters of | {short:,} | {long:,} |"
    yield "|---|---|---|"
    for name, n in after.own.most_common():
        if n >= LEAST and n > GROWN * before.own[name]:
            yield f"| `{name}` | {before.own[name]} | {n} |"


if __name__ == "__main__":
    for lines in (tables(), growing()):
        print("\n".join(lines), end="\n\n")
