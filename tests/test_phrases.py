import pytest

from casualtyparse.lexicon import default_lexicon
from casualtyparse.phrases.noun_phrase import NounPhrase
from casualtyparse.phrases.reading import Context, Reading


def read(text: str) -> list[tuple[str, NounPhrase]]:
    reading = Reading(text, default_lexicon(), Context())
    return [
        (reading.scan.surface(phrase.first, phrase.end), phrase)
        for phrase in reading.phrases(0)
    ]


@pytest.mark.parametrize(
    ("text", "surface", "kind"),
    [
        ("the army doctor slept", "the army doctor", "military"),
        ("two police officers slept", "two police officers", "police"),
        ("12 party workers slept", "12 party workers", "civilian"),
        ("a 17-year-old girl slept", "a 17-year-old girl", "civilian"),
        ("THREE POLICEMEN SLEPT", "THREE POLICEMEN", "police"),
        ("20 masked assailants slept", "20 masked assailants", "militant"),
        ("the ward head slept", "the ward head", "government"),
    ],
)
def test_people_have_the_kind_that_noun_and_modifiers_say(
    text: str, surface: str, kind: str
) -> None:
    found, phrase = read(text)[0]
    assert found == surface
    assert phrase.kind == kind


def test_another_noun_behind_people_is_no_people() -> None:
    for text in ("a police station", "the rebel camp", "an army truck"):
        assert read(text)[0][1].person is None


def test_name_stays_with_the_noun_before_it() -> None:
    found, phrase = read("Mallam Sani Lawal, a driver named Bello Musa slept")[0]
    assert found == "Mallam Sani Lawal"
    assert phrase.named is not None


def test_possessive_phrase_owns_the_next() -> None:
    (owner, first), (owned, second), *_ = read("the mayor's wife slept")
    assert (owner, owned) == ("the mayor's", "wife")
    assert first.possessive
    assert second.owner == first.first


def test_others_and_the_remaining_are_told() -> None:
    phrases = dict(read("three others, the remaining 15 and another guard slept"))
    assert phrases["three others"].others
    assert phrases["the remaining 15"].remaining
    assert phrases["another guard"].others
