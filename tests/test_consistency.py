"""Figures that contradict each other, built by hand."""

import pytest
from attrs import evolve

from casualtyparse import Casualty, Count, Document, Span, extract


def told(number: int, n: int, text: str, part_of: str | None = "c1") -> Casualty:
    return Casualty(
        id=f"c{number}",
        span=Span(number, number + 1),
        text=text,
        rule="by-hand",
        harm="killed",
        count=Count(kind="exact", low=n, high=n, text=str(n)),
        part_of=part_of,
    )


WHOLE = told(1, 17, "17 died", part_of=None)


def messages(*casualties: Casualty) -> list[str]:
    found = Document(text="x" * 99, casualties=casualties).inconsistencies()
    return [inconsistency.message for inconsistency in found]


def test_figures_that_agree() -> None:
    assert not messages(WHOLE, told(2, 2, "2 guards"), told(3, 15, "The remaining 15"))


def test_a_part_that_exceeds_its_whole() -> None:
    assert messages(WHOLE, told(2, 20, "20 guards")) == [
        "'20 guards' (20 or more) is told as part of '17 died' (17 at most)"
    ]


def test_a_part_may_be_larger_than_the_least_of_an_open_whole() -> None:
    whole = evolve(WHOLE, count=Count(kind="at_least", low=17, high=None))
    assert not messages(whole, told(2, 20, "20 guards"))


@pytest.mark.parametrize("text", ["the remaining 16", "The rest, 16 in all"])
def test_a_remainder_that_does_not_add_up(text: str) -> None:
    assert messages(
        WHOLE, told(2, 1, "a guard"), told(3, 1, "a cook"), told(4, 16, text)
    ) == [
        f"'a guard' and 'a cook' leave 15 of the 17 of '17 died', not the 16 of {text!r}"
    ]


def test_a_breakdown_that_does_not_add_up() -> None:
    parts = [told(2, 5, "five Swiss"), told(3, 11, "11 Danes")]
    apposed = [evolve(part, rule="breakdown") for part in parts]
    assert messages(WHOLE, *apposed) == [
        "'five Swiss' and '11 Danes' make 16, not the 17 of '17 died'"
    ]
    assert not messages(WHOLE, *parts)


def test_an_inconsistency_as_json() -> None:
    (found,) = Document(
        text="x" * 99, casualties=(WHOLE, told(2, 20, "20 guards"))
    ).inconsistencies()
    assert found.to_dict() == {
        "kind": "part_exceeds_whole",
        "casualties": ["c1", "c2"],
        "message": found.message,
    }


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("26 guests died, including 15 men and 14 women.", ["part_exceeds_whole"]),
        (
            "26 guests died, including 15 men, eight women and six boys.",
            ["part_exceeds_whole"],
        ),
        ("26 guests died, including 15 men and 11 women.", []),
        ("At least 26 guests died, including 15 men and 14 women.", []),
        ("26 guests died, including 15 men, and 14 were hurt.", []),
        ("26 guests died, 15 of them men. Twenty of the dead were cooks.", []),
    ],
)
def test_a_list_that_names_too_many(text: str, kinds: list[str]) -> None:
    found = extract(text).inconsistencies()
    assert [one.kind for one in found] == kinds
