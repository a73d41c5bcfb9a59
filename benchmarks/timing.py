"""How time is measured: CPU seconds of this process, the best of alternating rounds."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from typing import Final

from attrs import frozen

ROUNDS: Final = 5
_WORD: Final = re.compile(r"\w+")

#: Something done to a text, for the time it takes.
Task = Callable[[str], object]


def words(text: str) -> object:
    """Do the work that rates are compared with: find every word."""
    return _WORD.findall(text)


def seconds(task: Task, text: str) -> float:
    """Return the CPU seconds that a task takes once."""
    start = time.process_time()
    task(text)
    return time.process_time() - start


@frozen(kw_only=True)
class Ratio:
    """The best CPU times of a task and of finding words, on one text."""

    size: int
    task: float
    baseline: float

    @property
    def times(self) -> float:
        """Return how many times longer than finding words the task takes."""
        return self.task / self.baseline

    @property
    def rate(self) -> float:
        """Return millions of characters a second."""
        return self.size / self.task / 1e6


def ratio(task: Task, text: str, rounds: int = ROUNDS) -> Ratio:
    """Alternate task and baseline on the same string, and keep the best of each."""
    task(text[:10_000])  # what is done once is done before the clock starts
    words(text[:10_000])
    baseline, own = [], []
    for _ in range(rounds):
        baseline.append(min(seconds(words, text) for _ in range(3)))
        own.append(seconds(task, text))
    return Ratio(size=len(text), task=min(own), baseline=min(baseline))
