"""Print every accuracy figure that can be had from the files at hand.

    python -m benchmarks.accuracy                            dispatches, reports and seeds
    python -m benchmarks.accuracy --news tempeval3/ --narrative wikiwars.jsonl \
                                  --spatial phrases.jsonl --muc muc4.jsonl

The gold dispatches, reports and seeds are part of this project. Corpora of others are not: name
yours, in the formats that `eval_temporal`, `eval_spatial` and `eval_muc` describe.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.accuracy import (
    eval_muc,
    eval_spatial,
    eval_temporal,
    score_gold,
    score_tolls,
    timexes,
)
from benchmarks.accuracy.gold import DEVELOPMENT, FURTHER, LATER, SEEDS, UNSEEN, load

if TYPE_CHECKING:
    from collections.abc import Iterator


def own_tables() -> Iterator[str]:
    """Give the lines of the tables for the dispatches and the seeds of this project."""
    for title, paths in (
        ("Gold dispatches", [DEVELOPMENT]),
        ("Further reports", [FURTHER]),
        ("Later reports", [LATER]),
        ("Unseen reports", [UNSEEN]),
        ("Seeds", SEEDS),
    ):
        yield from (f"#### {title}", "")
        documents = [gold for path in paths for gold in load(path)]
        scores = score_gold.score(documents)
        yield from score_gold.table(scores)
        yield ""
        yield from score_tolls.table(score_tolls.score(documents))
        yield from ("", f"{len(scores.broken_spans)} broken spans", "")


def tables(options: argparse.Namespace) -> Iterator[str]:
    """Give the lines of all tables, each under a heading."""
    yield from own_tables()
    for path in options.news:
        yield from ("", f"#### Dates, news: {path.name}", "")
        yield from timexes.table(eval_temporal.score_corpus(path, "news"))
    for path in options.narrative:
        yield from ("", f"#### Dates, narrative: {path.name}", "")
        yield from timexes.table(eval_temporal.score_corpus(path, "narrative"))
    for path in options.spatial:
        yield from ("", f"#### Distances: {path.name}", "")
        yield from eval_spatial.table(eval_spatial.score(eval_spatial.load(path)))
    for path in options.muc:
        yield from ("", f"#### Tolls and perpetrators: {path.name}", "")
        lines = path.read_text(encoding="utf-8").splitlines()
        yield from eval_muc.table(eval_muc.score(list(map(json.loads, lines))))


def main() -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    for corpus in ("news", "narrative", "spatial", "muc"):
        parser.add_argument(f"--{corpus}", type=Path, action="append", default=[])
    for line in tables(parser.parse_args()):
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
