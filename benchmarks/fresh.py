"""Runs a line of Python in a fresh interpreter, and says what it cost."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from typing import Final

from benchmarks.accuracy.gold import ROOT

ROUNDS: Final = 9

#: Where children keep compiled modules, as an installed package would: what is compiled once is
#: not measured.
_COMPILED: Final = tempfile.TemporaryDirectory(prefix="casualtyparse-compiled-")


def run(code: str) -> str:
    """Run a program in a fresh interpreter and return what it prints."""
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=_environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def _environment() -> dict[str, str]:
    """Return the environment, with a place for compiled modules."""
    names = {"PYTHONDONTWRITEBYTECODE", "PYTHONPYCACHEPREFIX"}
    kept = {name: told for name, told in os.environ.items() if name not in names}
    return {**kept, "PYTHONPYCACHEPREFIX": _COMPILED.name, "PYTHONPATH": str(ROOT)}


def cpu_seconds(code: str) -> float:
    """Return the CPU time, user and system, of a program in a fresh interpreter."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run(code)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def best(programs: dict[str, str], rounds: int = ROUNDS) -> dict[str, float]:
    """Return each program's least CPU time; programs take turns, so that noise is shared."""
    times = {name: float("inf") for name in programs}
    for code in programs.values():
        run(code)  # compiles what it imports
    for _ in range(rounds):
        for name, code in programs.items():
            times[name] = min(times[name], cpu_seconds(code))
    return times
