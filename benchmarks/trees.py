"""Other commits of this repository, checked out beside it, and run in processes of their own."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.accuracy.gold import ROOT


@contextmanager
def checkout(commit: str) -> Iterator[Path]:
    """Check a commit out in a temporary folder, which is removed afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "tree"
        _git("worktree", "add", "--detach", "--quiet", str(tree), commit)
        try:
            yield tree
        finally:
            _git("worktree", "remove", "--force", str(tree))


def _git(*arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=ROOT, check=True)


def run(tree: Path, program: str, given: str) -> str:
    """Run a program with the library as it is in a tree; return what it prints.

    Raises RuntimeError with the last of its messages where the program fails.
    """
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tree,
        env={**os.environ, "PYTHONPATH": str(tree), "PYTHONIOENCODING": "utf-8"},
        input=given,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"a program failed in {tree}:\n{done.stderr[-2000:]}")
    return done.stdout
