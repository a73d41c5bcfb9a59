"""Print every benchmark as Markdown: `make bench`.

python -m benchmarks            all but the peers: some minutes
python -m benchmarks --quick    smaller texts, and each pump alone
python -m benchmarks --write    also put what is printed at the end of benchmarks/README.md
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from benchmarks import (
    bench_extract,
    bench_hang,
    bench_import,
    bench_memory,
    bench_scan,
    calls,
    machine,
)
from benchmarks.accuracy.__main__ import own_tables

README: Final = Path(__file__).with_name("README.md")
#: What stands behind this heading was printed, not written.
HEADING: Final = "## Last figures\n"


def sections(*, quick: bool) -> Iterator[tuple[str, Callable[[], Iterator[str]]]]:
    """Name every section with the function that measures it."""
    size = 300_000 if quick else 1_000_000
    sizes = bench_extract.SIZES[:-1] if quick else bench_extract.SIZES
    yield "Machine", machine.lines
    yield "Scan", lambda: bench_scan.tables(size)
    yield "Extract", lambda: bench_extract.ratios(size)
    yield "Growth", lambda: bench_extract.growth(sizes)
    yield "Import", bench_import.tables
    yield "Memory", bench_memory.tables
    yield "No hang", lambda: bench_hang.tables(quick=quick)
    yield "Where the time goes", lambda: bench_extract.parts(size)
    yield "Calls", calls.tables
    yield "Functions called ever more", calls.growing
    yield "Accuracy", own_tables


def printed(*, quick: bool) -> Iterator[str]:
    """Print the sections as they are done, and give their lines."""
    for title, measure in sections(quick=quick):
        for line in (f"### {title}", "", *measure(), ""):
            print(line, flush=True)
            yield line


def replaced(readme: str, figures: str) -> str:
    r"""Return a page with other last figures.

    >>> replaced("# Page\\n\\n## Last figures\\n\\nold\\n", "new")
    '# Page\\n\\n## Last figures\\n\\nnew\\n'
    """
    before, heading, _ = readme.partition(HEADING)
    if not heading:
        raise ValueError(f"expected a heading {HEADING.strip()!r}")
    return f"{before}{heading}\n{figures.strip()}\n"


def main() -> int:
    """Run the command line."""
    lines = list(printed(quick="--quick" in sys.argv))
    if "--write" in sys.argv:
        page = README.read_text(encoding="utf-8")
        README.write_text(replaced(page, "\n".join(lines)), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
