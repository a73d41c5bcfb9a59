"""How a text is set changes nothing in what is read: wrapped lines, bullets, tags."""

import textwrap

import pytest

from benchmarks.accuracy.gold import DEVELOPMENT, GoldDocument, load
from casualtyparse import Toll, extract
from casualtyparse.lexicon.plain import plain_text
from casualtyparse.terms import HARMS


def wrapped(text: str, width: int) -> str:
    """Return a text with its paragraphs wrapped at a width."""
    return "\n".join(
        textwrap.fill(line, width, break_on_hyphens=False) for line in text.split("\n")
    )


def figures(toll: Toll) -> list[int | None]:
    found = [toll.figure(harm) for harm in HARMS]
    return [None if figure is None else figure.best for figure in found]


def tagged(text: str) -> str:
    """Return a text as a page of HTML has it."""
    paragraphs = text.replace("\n\n", "</p>\n<p class='body'>").replace("\n", "<br/>")
    return f"<div>\n<p>{paragraphs}</p>\n</div>"


@pytest.mark.parametrize("document", load(DEVELOPMENT))
def test_tolls_of_dispatches(document: GoldDocument) -> None:
    text, day = document.text, document.reference
    plain = figures(extract(text, reference=day).toll())
    listed = text if "•" in text else f"• {text}"
    for again in (wrapped(text, 66), listed, tagged(text)):
        assert figures(extract(again, reference=day).toll()) == plain


def test_the_first_line_is_no_headline() -> None:
    text = (
        "Ana Ruk was killed on 14 June, and Ben Lind seriously wounded in an attack"
        " by five men. They had both been stabbed."
    )
    for width in range(50, 80, 5):
        values = extract(wrapped(text, width)).casualties
        assert [value.superseded_by for value in values] == [None, None, "c1"]


def test_tags_stay_in_the_spans() -> None:
    text = (
        '<p>At least <b>17</b> <a href="#n1">people</a> died.</p><p>Six were hurt.</p>'
    )
    dead, hurt = extract(text).casualties
    assert dead.text == 'At least <b>17</b> <a href="#n1">people</a> died'
    assert text[dead.span.start : dead.span.end] == dead.text
    assert (dead.count.low, hurt.count.low) == (17, 6)


@pytest.mark.parametrize("text", ["Arms < 3 men > 4 died.", "a<b and 3 died > 2"])
def test_signs_that_make_no_tag_stay(text: str) -> None:
    assert plain_text(text) == text
