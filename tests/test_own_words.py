import pickle
from pathlib import Path

import pytest

from casualtyparse import Extractor, LexiconError, OwnActor, OwnWords, extract

OWN = """
[actors.red-kestrels]
name = "Red Kestrels"
kind = "rebel"
country = "KEN"
acronyms = ["RKF"]

[people]
militant = ["kestrel"]
civilian = ["salt raker"]

[harms]
killed = ["smite smote smitten"]

[places]
Ostrel = [12.5, 3]
"""
TEXT = (
    "Red Kestrels smote two salt rakers near Adun. "
    "A kestrel was shot dead 5 km east of Ostrel."
)


@pytest.fixture
def own(tmp_path: Path) -> OwnWords:
    file = tmp_path / "own.toml"
    file.write_text(OWN, encoding="utf-8")
    return OwnWords.read(file)


def test_own_words_are_read_as_those_that_ship(own: OwnWords) -> None:
    document = Extractor(own=own).extract(TEXT)
    harmed = [
        (c.harm, c.count.low, c.victims and c.victims.kind) for c in document.casualties
    ]
    assert harmed == [("killed", 2, "civilian"), ("killed", 1, "militant")]
    assert document.actors[0].actor_id == "red-kestrels"
    point = document.distances[-1].point
    assert point is not None
    assert point.lat == pytest.approx(12.5, abs=0.1)


def test_the_lexicon_that_ships_stays_as_it_was(own: OwnWords) -> None:
    before = extract(TEXT)
    Extractor(own=own).extract(TEXT)
    assert extract(TEXT) == before
    assert all(actor.actor_id != "red-kestrels" for actor in before.actors)


def test_python_values_say_the_same_as_a_file(own: OwnWords) -> None:
    kestrels = OwnActor(
        slug="red-kestrels",
        name="Red Kestrels",
        kind="rebel",
        country="KEN",
        acronyms=("RKF",),
    )
    assert own == OwnWords(
        actors=(kestrels,),
        people={"militant": ["kestrel"], "civilian": ["salt raker"]},
        harms={"killed": ["smite smote smitten"]},
        places={"Ostrel": (12.5, 3)},
    )


def test_workers_know_the_own_words_too(own: OwnWords) -> None:
    extractor = Extractor(own=own)
    assert pickle.loads(pickle.dumps(extractor)) == extractor  # noqa: S301
    shared = list(extractor.extract_many([TEXT] * 3, workers=2))
    assert shared == [extractor.extract(TEXT)] * 3


def test_a_resolver_is_asked_for_what_the_own_places_do_not_hold(own: OwnWords) -> None:
    extractor = Extractor(own=own, resolver={"Tamir": (1.0, 2.0), "Ostrel": (0.0, 0.0)})
    document = extractor.extract("Two died 5 km east of Ostrel and 3 km west of Tamir.")
    points = [distance.point for distance in document.distances]
    assert [round(point.lat) for point in points if point is not None] == [12, 1]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "[actor.x]",
            "expected one of actors, people, harms, places, .*, found 'actor'",
        ),
        (
            "[people]\nsoldier = ['x']",
            "expected one of .* at 'people', found 'soldier'",
        ),
        ("[people]\ncivilian = 'x'", "expected a list at 'civilian'"),
        ("[places]\nOstrel = [1]", "expected .latitude, longitude. at 'Ostrel'"),
        ("[actors.x]\nnane = 'X'", "x: no key 'nane'"),
        ("[actors", "Expected|expected"),
    ],
)
def test_a_bad_file_is_an_error_that_names_it(
    tmp_path: Path, text: str, message: str
) -> None:
    file = tmp_path / "bad.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError, match=message) as caught:
        OwnWords.read(file)
    assert "bad.toml" in str(caught.value)


def test_a_name_of_another_actor_is_a_conflict() -> None:
    rival = OwnActor(slug="x-group", name="Boko Haram", kind="rebel")
    with pytest.raises(LexiconError, match="already names boko-haram"):
        Extractor(own=OwnWords(actors=(rival,)))
