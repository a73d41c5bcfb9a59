"""A phrase is read with the small words that belong to it, and with no others."""

from collections.abc import Callable

import pytest

from casualtyparse import (
    PhraseError,
    parse_actor,
    parse_casualty,
    parse_date,
    parse_distance,
)


@pytest.mark.parametrize(
    ("phrase", "name", "head", "count"),
    [
        ("the Taliban", "Taliban", None, None),
        ("Taliban fighters", "Taliban", "fighters", None),
        ("nine suspected Taliban fighters", "Taliban", "fighters", 9),
        ("members of the Shining Path", "Shining Path", None, None),
        ("three men armed with knives", None, None, 3),
    ],
)
def test_people_of_a_group(
    phrase: str, name: str | None, head: str | None, count: int | None
) -> None:
    actor = parse_actor(phrase)
    assert (actor.name, actor.head) == (name, head)
    assert (actor.count.low if actor.count else None) == count


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("since 2014", "2014"),
        ("as of Monday", "2019-11-04"),
        ("between 18 and 31 July", "2019-07-18/2019-07-31"),
        ("a day after the vote", "P1D"),
    ],
)
def test_prepositions_of_dates(phrase: str, value: str) -> None:
    assert parse_date(phrase, reference="2019-11-07").value == value


def test_noun_of_a_toll() -> None:
    assert parse_casualty("The death toll rose to 15").count.low == 15


@pytest.mark.parametrize(
    ("parse", "phrase", "position"),
    [
        (parse_actor, "gunmen fled", 7),
        (parse_actor, "Taliban trucks", 8),
        (parse_actor, "trucks of the Taliban", 0),
        (parse_date, "not Monday", 0),
        (parse_date, "Monday rain", 7),
        (parse_casualty, "Rain. 15 died", 0),
        (parse_casualty, "15 died, 12 left", 7),
        (parse_distance, "5 km north of Dol is a mill", 18),
    ],
)
def test_other_words_are_pointed_at(
    parse: Callable[[str], object], phrase: str, position: int
) -> None:
    with pytest.raises(PhraseError) as told:
        parse(phrase)
    assert told.value.position == position
