"""How fast a text becomes a stream of tokens with their lexicon entries: the floor of it all."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks import texts
from benchmarks.timing import ratio
from casualtyparse.lexicon import default_lexicon
from casualtyparse.scan import Scan


def tables(size: int = 1_000_000) -> Iterator[str]:
    """Give the lines of a Markdown table, one row a text."""
    lexicon = default_lexicon()

    def scan(text: str) -> object:
        return Scan(text, lexicon)

    yield "| scan alone | characters | MB/s | `findall` MB/s | ratio |"
    yield "|---|---|---|---|---|"
    for name, text in (
        ("ordinary news", texts.news(size)),
        ("prose", texts.prose(size)),
        ("dense dispatches", texts.dense(size)),
    ):
        measured = ratio(scan, text)
        rate = measured.size / measured.baseline / 1e6
        yield (
            f"| {name} | {measured.size:,} | {measured.rate:.2f} | {rate:.1f} "
            f"| 1/{measured.times:.1f} |"
        )


if __name__ == "__main__":
    print("\n".join(tables()))
