"""How much faster or slower this working tree reads ordinary news than another commit.

    python -m benchmarks.against [COMMIT]    exit code 1 if more than 15 per cent slower than main

Both sides take turns in fresh processes on the same text; compared is the best time of each, as a
multiple of the time that finding words takes in the same process.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Final

from benchmarks import texts, trees
from benchmarks.accuracy.gold import ROOT

MOST_LOSS: Final = 0.15
ROUNDS: Final = 5
SIZE: Final = 300_000

#: Reads a text three times after a warm-up; prints the best time over that of finding words.
_PROGRAM: Final = """
import json, re, sys, time
from casualtyparse import extract
text = json.load(sys.stdin)
def best(task):
    times = []
    for _ in range(3):
        start = time.process_time()
        task(text)
        times.append(time.process_time() - start)
    return min(times)
extract(text[:10000], reference="2019-11-07")
print(best(lambda text: extract(text, reference="2019-11-07")) / best(re.compile(r"\\w+").findall))
"""


def times_of(tree: Path, given: str) -> float:
    """Return how many times longer than finding words a tree's library takes."""
    return float(trees.run(tree, _PROGRAM, given))


def loss(before: float, after: float) -> float:
    """Return the share of the former rate that is lost; negative where rate is gained.

    >>> loss(8.0, 10.0), loss(8.0, 4.0)
    (0.2, -1.0)
    """
    return round(1 - before / after, 6)


def main() -> int:
    """Run the command line."""
    commit = sys.argv[1] if len(sys.argv) > 1 else "main"
    given = json.dumps(texts.news(SIZE))
    before, after = [], []
    with trees.checkout(commit) as tree:
        for _ in range(ROUNDS):
            before.append(times_of(tree, given))
            after.append(times_of(ROOT, given))
    lost = loss(min(before), min(after))
    print(f"{commit}: 1/{min(before):.1f} of findall, this tree: 1/{min(after):.1f}")
    print(f"rate {-lost:+.1%} (fails below {-MOST_LOSS:.0%})")
    return 1 if lost > MOST_LOSS else 0


if __name__ == "__main__":
    sys.exit(main())
