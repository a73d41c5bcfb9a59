"""Score dates on a corpus of time expressions, the TempEval-3 way.

    python -m benchmarks.accuracy.eval_temporal CORPUS [--mode narrative] [--errors 20]

CORPUS is a folder of TimeML files or a file of JSON Lines; see `timeml.py`. The values compared are
those of the output contract.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import casualtyparse
from benchmarks.accuracy.matching import span_of
from benchmarks.accuracy.timeml import load
from benchmarks.accuracy.timexes import (
    Timex,
    TimexDocument,
    TimexScores,
    score,
    table,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Mode = Literal["news", "narrative"]


def read(document: TimexDocument, mode: Mode) -> Iterator[Timex]:
    """Extract the time expressions of a document with this library."""
    found = casualtyparse.extract(document.text, reference=document.created, mode=mode)
    for date in found.dates:
        record = date.to_dict()
        start, stop = span_of(record)
        kind, value = record.get("type"), record.get("value")
        yield Timex(start, stop, str(kind or ""), str(value or ""))


def score_corpus(path: Path, mode: Mode) -> TimexScores:
    """Read a corpus and score what is extracted from it."""
    return score((document, read(document, mode)) for document in load(path))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--mode", choices=["news", "narrative"], default="news")
    parser.add_argument("--errors", type=int, default=0, metavar="N")
    parser.add_argument("--by-type", action="store_true")
    options = parser.parse_args(arguments)
    scores = score_corpus(options.corpus, options.mode)
    print("\n".join(table(scores, by_type=options.by_type)))
    for error in scores.errors[: options.errors]:
        print(error)
    return 0


if __name__ == "__main__":
    sys.exit(main())
