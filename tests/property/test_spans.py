"""Laws that hold for any text: exact spans, order, ids, and nothing lost in JSON."""

import json
from itertools import chain

from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import reports

import casualtyparse
from casualtyparse import Document


def values_of(document: Document) -> list[tuple[str, int, int, str]]:
    values = chain.from_iterable(document.families().values())
    return [
        (value.id, value.span.start, value.span.end, value.text) for value in values
    ]


@given(st.one_of(reports(), st.text(max_size=200)))
@settings(max_examples=150, deadline=None)
def test_every_span_is_its_surface(text: str) -> None:
    document = casualtyparse.extract(text, reference="2019-11-07")
    for _, start, end, surface in values_of(document):
        assert text[start:end] == surface
        assert surface


@given(reports())
@settings(max_examples=60, deadline=None)
def test_ids_are_unique_and_values_in_text_order(text: str) -> None:
    document = casualtyparse.extract(text, reference="2019-11-07")
    ids = [value[0] for value in values_of(document)]
    assert len(set(ids)) == len(ids)
    for family in (
        document.casualties,
        document.distances,
        document.dates,
        document.actors,
    ):
        starts = [value.span.start for value in family]
        assert starts == sorted(starts)


@given(reports())
@settings(max_examples=60, deadline=None)
def test_nothing_is_lost_in_json(text: str) -> None:
    document = casualtyparse.extract(text, reference="2019-11-07")
    again = Document.from_dict(json.loads(json.dumps(document.to_dict())))
    assert again == document


@given(reports())
@settings(max_examples=40, deadline=None)
def test_reading_twice_gives_the_same(text: str) -> None:
    first = casualtyparse.extract(text, reference="2019-11-07")
    assert casualtyparse.extract(text, reference="2019-11-07") == first


@given(reports(), st.sampled_from(["İ", "🙂", "e\u0301", "ﬁ", "\u200b", "“", "\r\n"]))
@settings(max_examples=60, deadline=None)
def test_strange_letters_before_a_text_only_move_its_spans(
    text: str, noise: str
) -> None:
    plain = casualtyparse.extract(text, reference="2019-11-07")
    moved = casualtyparse.extract(f"{noise}.\n\n{text}", reference="2019-11-07")
    step = len(noise) + 3
    shifted = [(start + step, surface) for _, start, _, surface in values_of(plain)]
    assert [(start, surface) for _, start, _, surface in values_of(moved)] == shifted


@given(reports())
@settings(max_examples=60, deadline=None)
def test_a_part_never_exceeds_its_whole(text: str) -> None:
    document = casualtyparse.extract(text, reference="2019-11-07")
    wholes = {casualty.id: casualty for casualty in document.casualties}
    for casualty in document.casualties:
        whole = wholes.get(casualty.part_of or "")
        if whole is not None and whole.count.high is not None:
            assert (casualty.count.low or 0) <= whole.count.high
