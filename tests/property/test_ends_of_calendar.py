"""No wording of a date leads out of the years that Python reckons with, and none raises there."""

from datetime import date
from typing import Final

import pytest

from casualtyparse import extract
from corpus_reader import read_family

EXAMPLES: Final = tuple(
    example for file in read_family("dates") for example in file.examples
)
#: A figure whose day is looked for among the dates of its text.
_FIGURE: Final = "Some 300 have been killed: "


@pytest.mark.parametrize("reference", [date.min, date(1, 7, 2), date.max])
def test_references_at_the_ends(reference: date) -> None:
    for example in EXAMPLES:
        extract(_FIGURE + example.text, reference=reference, mode=example.mode)


@pytest.mark.parametrize("year", ["1 BC", "44 BC", "9999"])
def test_years_at_the_ends(year: str) -> None:
    for example in EXAMPLES:
        text = f"{_FIGURE}{example.text.rstrip('.')} in {year}."
        extract(text, reference=example.reference, mode=example.mode)
