"""Score dates on a corpus of time expressions, the TempEval-3 way.

    python -m benchmarks.accuracy.eval_temporal CORPUS [--mode narrative] [--errors 20]

CORPUS is a folder of TimeML files or a file of JSON Lines; see `timeml.py`. The rows compared are
those of `Document.timexes`: by the conventions of news corpora ("timebank"), in narrative mode by
those of annotated histories ("timex2"), unless `--profile` names others.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

import casualtyparse
from benchmarks.accuracy.timeml import load
from benchmarks.accuracy.timexes import (
    Timex,
    TimexDocument,
    TimexScores,
    score,
    table,
)
from casualtyparse.dates.profiles import PROFILES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from casualtyparse.dates.profiles import Profile

Mode = Literal["news", "narrative"]
#: The conventions by which corpora of a mode are annotated.
PROFILE_OF: Final[Mapping[Mode, Profile]] = {"news": "timebank", "narrative": "timex2"}


def read(document: TimexDocument, mode: Mode, profile: Profile) -> Iterator[Timex]:
    """Extract the time expressions of a document with this library."""
    found = casualtyparse.extract(document.text, reference=document.created, mode=mode)
    for row in found.timexes(profile):
        yield Timex(row.start, row.end, row.type, row.value)


def score_corpus(path: Path, mode: Mode, profile: Profile | None = None) -> TimexScores:
    """Read a corpus and score what is extracted from it."""
    by = profile or PROFILE_OF[mode]
    return score((document, read(document, mode, by)) for document in load(path))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--mode", choices=["news", "narrative"], default="news")
    parser.add_argument("--profile", choices=PROFILES)
    parser.add_argument("--errors", type=int, default=0, metavar="N")
    parser.add_argument("--by-type", action="store_true")
    options = parser.parse_args(arguments)
    scores = score_corpus(options.corpus, options.mode, options.profile)
    print("\n".join(table(scores, by_type=options.by_type)))
    for error in scores.errors[: options.errors]:
        print(error)
    return 0


if __name__ == "__main__":
    sys.exit(main())
