import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from casualtyparse.lexicon.countries import (
    ACRONYM,
    AMBIGUOUS,
    CASED,
    CountryWord,
    country_table,
)
from casualtyparse.scan import tokens_of

ROOT = Path(__file__).parent.parent
LISTS = {
    "names": "name",
    "former": "former",
    "adjectives": "adjective",
    "people": "people",
    "seats": "seat",
}
TABLE = country_table()


def rows_of(text: str) -> Iterator[CountryWord]:
    tokens = tokens_of(text)[0]
    if tokens[0] == "the" and len(tokens) > 1 and text != "The Hague":
        tokens = tokens[1:]
    for row in TABLE.words.get(tokens[0], ()):
        if list(row[0]) == tokens[1:]:
            yield row


def test_files_are_what_the_script_compiles() -> None:
    script = ROOT / "tools" / "build_actors.py"
    done = subprocess.run(
        [sys.executable, str(script), "--check"],
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr


def test_both_files_agree_and_every_word_is_found_as_the_scanner_reads_it() -> None:
    data = tomllib.loads(
        (ROOT / "casualtyparse/data/countries.toml").read_text("utf-8")
    )
    data.pop("ethnic")
    assert sorted(data) == sorted(TABLE.countries)
    for iso3, block in data.items():
        country = TABLE.countries[iso3]
        assert (country.name, country.status) == (block["name"], block["status"])
        for key, sort in LISTS.items():
            for word in block.get(key, ()):
                found = [
                    row
                    for row in rows_of(word.lstrip("!?"))
                    if sort in row[1] and iso3 in row[2]
                ]
                assert len(found) == 1, (iso3, word)
                flags = found[0][3]
                assert "!" not in word or flags & CASED
                assert "?" not in word or flags & AMBIGUOUS
        for *names, lat, lon in block.get("capitals", ()):
            for name in names:
                places = [
                    (place.lat, place.lon)
                    for place in TABLE.capitals_named(name.lstrip("!?"))
                    if place.iso3 == iso3
                ]
                assert places == [(lat, lon)]


def test_there_are_all_states_with_plausible_facts() -> None:
    states = [c for c in TABLE.countries.values() if c.status == "state"]
    assert len(states) >= 193
    for country in TABLE.countries.values():
        assert len(country.iso3) == 3
        assert country.iso3.isupper()
        for capital in country.capitals:
            assert -90 <= capital.lat <= 90
            assert -180 <= capital.lon <= 180
    assert all(country.capitals and country.adjective for country in states)


def test_no_rows_say_the_same_and_the_longest_come_first() -> None:
    for rows in TABLE.words.values():
        assert len({row[0] for row in rows}) == len(rows)
        lengths = [len(row[0]) for row in rows]
        assert lengths == sorted(lengths, reverse=True)


@pytest.mark.parametrize(
    ("phrase", "codes"),
    [
        ("Niger", ("NER",)),
        ("Nigerien", ("NER",)),
        ("Nigerian", ("NGA",)),
        ("Niger Republic", ("NER",)),
        ("DR Congo", ("COD",)),
        ("Congo-Brazzaville", ("COG",)),
        ("Congolese", ("COD", "COG")),
        ("Korean", ("KOR", "PRK")),
        ("South Korean", ("KOR",)),
        ("Dominican", ("DMA", "DOM")),
        ("Guinea", ("GIN",)),
        ("Guinea-Bissau", ("GNB",)),
        ("U.S.", ("USA",)),
        ("Britain", ("GBR",)),
        ("Burma", ("MMR",)),
        ("Côte d'Ivoire", ("CIV",)),
        ("Cote d'Ivoire", ("CIV",)),
        ("Türkiye", ("TUR",)),
        ("Upper Volta", ("BFA",)),
        ("the Kremlin", ("RUS",)),
        ("Kurdish", ()),
        ("Soviet", ("SUN",)),
        ("", ()),
        ("'", ()),
        ("nowhere", ()),
    ],
)
def test_candidates(phrase: str, codes: tuple[str, ...]) -> None:
    assert TABLE.candidates(phrase.removeprefix("the ")) == codes


def test_words_that_are_something_else_too_say_so() -> None:
    for word in ("Georgia", "Jordan", "Chad", "Washington", "Victoria", "San José"):
        assert all(row[3] & AMBIGUOUS for row in rows_of(word)), word
    for word in ("turkey", "polish", "pole", "us", "guinea", "male"):
        assert all(row[3] & CASED for row in rows_of(word)), word
    assert all(row[3] & ACRONYM for row in rows_of("UAE"))


def test_former_states_are_no_country_of_a_value() -> None:
    assert TABLE.only(TABLE.candidates("Yugoslavia")) is None
    assert TABLE.only(TABLE.candidates("Serbia")) == "SRB"
    assert TABLE.only(()) is None


def test_longest_prefers_the_longer_name() -> None:
    tokens = tokens_of("killed in South Sudan")[0]
    found = TABLE.longest(tokens, 2)
    assert found is not None
    assert found[0] == 4
    assert found[1][2] == ("SSD",)
    assert TABLE.longest(tokens, 0) is None
