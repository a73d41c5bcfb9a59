"""Whole short reports, and the tolls that the coders of several data sets would write.

`tests/reports/<policy>.txt`: a title, then invented reports of a line each, with the numbers below.
What a text does not say counts as 0, as in the tables of these data sets.
"""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from casualtyparse import extract
from casualtyparse.records import choice
from casualtyparse.terms import HARMS

REPORTS = Path(__file__).parent / "reports"


def _reports() -> Iterator[tuple[str, str, str]]:
    for path in sorted(REPORTS.glob("*.txt")):
        lines = path.read_text(encoding="utf-8").splitlines()
        for text, numbers in pairwise(lines):
            if numbers.startswith("    "):
                yield path.stem, text, numbers.strip()


@pytest.mark.parametrize(("policy", "text", "numbers"), list(_reports()))
def test_the_toll_of_a_report(policy: str, text: str, numbers: str) -> None:
    toll = extract(text).toll(policy)
    expected = dict(pair.split("=") for pair in numbers.split())
    found = {name: toll.figure(choice(name, HARMS, "harm")) for name in expected}
    best = {name: f.best or 0 if f else 0 for name, f in found.items()}
    assert best == {name: int(number) for name, number in expected.items()}


def test_there_are_reports() -> None:
    assert len(list(_reports())) > 100
