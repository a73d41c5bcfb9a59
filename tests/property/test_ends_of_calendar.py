"""No wording of a date leads out of the years that Python reckons with, and none raises there."""

from datetime import date
from itertools import product
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


#: Days that the calendar does not have every year, or ever, and its ends.
ODD_DAYS: Final = (
    *("29 February", "31 February", "30 February 2019", "31 April", "the 31st"),
    *("0001-01-01", "9999-12-31", "in December 9999", "12/31/9999", "44 BC"),
    *("Monday", "two days ago", "9999 years ago", "a month later"),
)
#: Figures of several days, which are compared with one another.
_FRAMES: Final = (
    "Rebels killed two on {0}. On {1} they had shot nine.",
    "On {0}, two died. In the same town nine had been killed {1}.",
    "{0}: a bomb killed two, the third since {1}. Nine died {1}.",
    "Two were killed {1} in a town where nine were shot on {0}.",
)


@pytest.mark.parametrize("reference", [None, date.min, date(2020, 2, 29), date.max])
def test_days_that_no_calendar_has(reference: date | None) -> None:
    for frame, day, other in product(_FRAMES, ODD_DAYS, ODD_DAYS):
        extract(frame.format(day, other), reference=reference).toll()
