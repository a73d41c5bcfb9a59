r"""How fast texts are read, all families together, and where the time goes.

Rates swing with the machine; the ratio to `re.findall(r"\\w+", text)` on the same string in the
same process swings less. Ordinary news is to be read at one twelfth of that rate or better, dense
dispatches at one twenty-fifth, and time a character must not grow with the length of the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import casualtyparse
from benchmarks import texts
from benchmarks.sampling import Sampler, rule_codes, shares
from benchmarks.timing import ratio, seconds

REFERENCE: Final = "2019-11-07"
GATES: Final = {"ordinary news": "1/12", "dense dispatches": "1/25"}
#: CPU seconds over which samples are taken: the kernel's clock gives some 250 a second.
WATCHED: Final = 4.0
SIZES: Final = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)


def extract(text: str) -> object:
    """Read a text in full."""
    return casualtyparse.extract(text, reference=REFERENCE)


def ratios(size: int = 1_000_000) -> Iterator[str]:
    """Give a table of rates and ratios, one row a text."""
    yield (
        "| extract | characters | values a 100 words | sentences with a figure "
        "| MB/s | ratio | gate |"
    )
    yield "|---|---|---|---|---|---|---|"
    for name, text in (
        ("ordinary news", texts.news(size)),
        ("reports of attacks", texts.reports(size)),
        ("prose", texts.prose(size)),
        ("dense dispatches", texts.dense()),
        ("dense dispatches", texts.dense(size)),
    ):
        measured = ratio(extract, text)
        sample = text[:50_000]
        document = casualtyparse.extract(sample, reference=REFERENCE)
        found = sum(map(len, document.families().values()))
        density = 100 * found / len(sample.split())
        figures = texts.share_of_figures(sample)
        yield (
            f"| {name} | {measured.size:,} | {density:.1f} | {figures:.0%} "
            f"| {measured.rate:.2f} | 1/{measured.times:.1f} | {GATES.get(name, '')} |"
        )


def growth(sizes: tuple[int, ...] = SIZES) -> Iterator[str]:
    """Give a table of nanoseconds a character by length of the text."""
    whole = texts.news(max(sizes))
    extract(whole[:1000])
    yield "| characters of ordinary news | ns a character |"
    yield "|---|---|"
    for size in sizes:
        text = whole[:size]
        repeats = max(1, min(200, 200_000 // size))
        rounds = 3 if size < 10_000_000 else 1
        best = min(
            sum(seconds(extract, text) for _ in range(repeats)) for _ in range(rounds)
        )
        yield f"| {size:,} | {1e9 * best / repeats / size:.0f} |"


def parts(size: int = 1_000_000, most: int = 15) -> Iterator[str]:
    """Give tables of the stages, rules and functions that take most of the time."""
    for name, text in (
        ("ordinary news", texts.news(size)),
        ("prose", texts.prose(size)),
        ("dense dispatches", texts.dense(size)),
    ):
        with Sampler(rule_codes()) as sampler:
            watched = 0.0
            while watched < WATCHED:
                watched += seconds(extract, text)
        for title, counts in (
            ("stage", sampler.stages),
            ("rule", sampler.rules),
            ("function itself", sampler.functions),
            ("function with what it calls", sampler.callers),
        ):
            yield ""
            yield f"| {name}: {title} | share |"
            yield "|---|---|"
            for part, share in shares(counts, most, sampler.stages.total()):
                yield f"| `{part}` | {share:.1f} % |"


if __name__ == "__main__":
    for lines in (ratios(), growth(), parts()):
        print("\n".join(lines), end="\n\n")
