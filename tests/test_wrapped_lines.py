"""Lines that were only wrapped change nothing in what is read."""

import textwrap

import pytest

from benchmarks.accuracy.gold import DEVELOPMENT, GoldDocument, load
from casualtyparse import Toll, extract
from casualtyparse.terms import HARMS


def wrapped(text: str, width: int) -> str:
    """Return a text with its paragraphs wrapped at a width."""
    return "\n".join(
        textwrap.fill(line, width, break_on_hyphens=False) for line in text.split("\n")
    )


def figures(toll: Toll) -> list[int | None]:
    found = [toll.figure(harm) for harm in HARMS]
    return [None if figure is None else figure.best for figure in found]


@pytest.mark.parametrize("document", load(DEVELOPMENT))
def test_tolls_of_dispatches(document: GoldDocument) -> None:
    day = document.reference
    plain = extract(document.text, reference=day).toll()
    again = extract(wrapped(document.text, 66), reference=day).toll()
    assert figures(again) == figures(plain)


def test_the_first_line_is_no_headline() -> None:
    text = (
        "Ana Ruk was killed on 14 June, and Ben Lind seriously wounded in an attack"
        " by five men. They had both been stabbed."
    )
    for width in range(50, 80, 5):
        values = extract(wrapped(text, width)).casualties
        assert [value.superseded_by for value in values] == [None, None, "c1"]
