"""On what the figures were taken."""

from __future__ import annotations

import os
import platform
import subprocess
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from benchmarks.accuracy.gold import ROOT


def lines() -> Iterator[str]:
    """Say which processor, Python and commit a run used."""
    yield f"- processor: {processor()}, {os.cpu_count()} cores seen"
    yield f"- {platform.python_implementation()} {platform.python_version()}"
    yield f"- attrs {version('attrs')}"
    yield f"- commit {commit()}"


def processor() -> str:
    """Name the processor, as far as the system tells."""
    try:
        told = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = (line.partition(":")[2] for line in told if line.startswith("model name"))
    return next(names, platform.machine()).strip()


def commit() -> str:
    """Name the commit, and whether the tree differs from it."""
    described = subprocess.run(
        ["git", "describe", "--always", "--dirty"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return described.stdout.strip() or "unknown"
