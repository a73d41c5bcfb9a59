"""Print how fast peers read the same paragraphs; those not installed are skipped.

    python -m benchmarks.rivals
    python -m benchmarks.rivals --python dateparser=/path/to/its/env/bin/python

Each peer runs in a process of its own, for ten seconds at most. None of them reads what this
library reads: the column `reads` says what is compared.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from benchmarks import texts
from benchmarks.accuracy.gold import ROOT
from benchmarks.rivals.peers import PEERS

SIZE: Final = 1_000_000


def run(name: str, python: str, paragraphs: list[str]) -> Mapping[str, object]:
    """Run one peer in an interpreter."""
    done = subprocess.run(
        [python, str(Path(__file__).with_name("peers.py")), name],
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT)} if name == "casualtyparse" else None,
        input=json.dumps(paragraphs),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        return {"missing": done.stderr.strip().rpartition("\n")[2]}
    result: dict[str, object] = json.loads(done.stdout)
    return result


def tables(pythons: Mapping[str, str]) -> Iterator[str]:
    """Give the lines of a Markdown table."""
    paragraphs = texts.news(SIZE).split("\n\n")
    yield "| tool | reads | version | MB/s | ready after ms | times slower |"
    yield "|---|---|---|---|---|---|"
    own = 0.0
    for name, peer in PEERS.items():
        found = run(name, pythons.get(name, sys.executable), paragraphs)
        if "missing" in found:
            continue
        match found["characters"], found["seconds"], found["import_seconds"]:
            case int() as characters, float() as seconds, float() as ready:
                rate = characters / seconds / 1e6
                own = own or rate
                times = f"{own / rate:.1f}" if rate else "-"
                yield (
                    f"| {name} | {peer.reads} | {found['version']} | {rate:.4g} "
                    f"| {1000 * ready:.0f} | {times} |"
                )


def main() -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--python", action="append", default=[], metavar="NAME=INTERPRETER"
    )
    options = parser.parse_args()
    pythons = dict(one.split("=", 1) for one in options.python)
    print("\n".join(tables(pythons)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
