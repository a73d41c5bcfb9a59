"""The examples of the corpus files, as texts to be read."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from benchmarks.accuracy.gold import ROOT

# The reader lives beside the corpus; the documentation finds it in the same way.
sys.path.append(str(ROOT / "tests"))

from corpus_reader import FAMILIES, read_family

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus_reader import Example


def examples() -> Iterator[Example]:
    """Give every example of every family, negative ones included."""
    for family in (*FAMILIES, "negative"):
        for file in read_family(family):
            yield from file.examples
