"""Print every benchmark as Markdown: `make bench`.

python -m benchmarks            all but the peers: some minutes
python -m benchmarks --quick    smaller texts, and each pump alone
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

from benchmarks import (
    bench_extract,
    bench_hang,
    bench_import,
    bench_memory,
    bench_scan,
    machine,
)


def sections(*, quick: bool) -> Iterator[tuple[str, Callable[[], Iterator[str]]]]:
    """Name every section with the function that measures it."""
    size = 300_000 if quick else 1_000_000
    sizes = bench_extract.SIZES[:-1] if quick else bench_extract.SIZES
    yield "Machine", machine.lines
    yield "Scan", lambda: bench_scan.tables(size)
    yield "Extract", lambda: bench_extract.ratios(size)
    yield "Growth", lambda: bench_extract.growth(sizes)
    yield "Where the time goes", lambda: bench_extract.parts(size)
    yield "Import", bench_import.tables
    yield "Memory", bench_memory.tables
    yield "No hang", lambda: bench_hang.tables(quick=quick)


def main() -> int:
    """Print the sections as they are done."""
    for title, measure in sections(quick="--quick" in sys.argv):
        print(f"### {title}\n", flush=True)
        for line in measure():
            print(line, flush=True)
        print(flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
