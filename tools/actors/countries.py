"""States and the words that name them: raw facts and `countries.toml` made one table."""

import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from actors.words import lines, once, parted, plain, tokens

HERE: Final = Path(__file__).parent

#: An English word when it is written without a capital letter.
CASED: Final = 1
#: Also another place, a person or another sense, even with a capital letter.
AMBIGUOUS: Final = 2
#: Letters of an acronym, all written large.
ACRONYM: Final = 4

#: The sorts of words, in the order in which a reading is preferred.
SORTS: Final = ("name", "former", "adjective", "people", "capital", "seat", "ethnic")

_BLOCKS: Final = {
    "state": "states",
    "territory": "territories",
    "historical": "historical",
}

#: tokens after the first, sorts, ISO codes it may stand for, flags
Row = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], int]


@dataclass
class Word:
    """One spelling with its marks."""

    text: str
    flags: int


@dataclass
class Capital:
    """A capital or seat of government, its spellings and its place."""

    names: list[Word]
    lat: float
    lon: float


@dataclass
class Country:
    """One state with all the words that name it."""

    iso: str
    name: str
    status: str
    official: str
    words: dict[str, list[Word]]
    capitals: list[Capital] = field(default_factory=list)


@dataclass
class _Reading:
    """What one spelling stands for, gathered from all states."""

    sorts: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    flags: int = 0

    def add(self, sort: str, code: str, flags: int) -> None:
        if sort not in self.sorts:
            self.sorts.append(sort)
        if code and code not in self.codes:
            self.codes.append(code)
        self.flags |= flags


def read() -> list[Country]:
    """Read the reviewed table and complete it from the raw facts."""
    text = (HERE / "demonyms.jsonl").read_text("utf-8")
    raw = {row["iso3"]: row for row in map(json.loads, text.splitlines())}
    data = tomllib.loads((HERE / "countries.toml").read_text("utf-8"))
    found = [
        _country(line, status, raw)
        for status, block in _BLOCKS.items()
        for line in lines(data[block])
    ]
    return sorted(found, key=lambda country: country.iso)


def peoples() -> list[Word]:
    """Read the words of peoples and regions, which stand for no state."""
    data = tomllib.loads((HERE / "countries.toml").read_text("utf-8"))
    return [word for line in lines(data["peoples"]) for word in _words(line)]


def _country(line: str, status: str, raw: dict[str, dict[str, object]]) -> Country:
    cells = [*(cell.strip() for cell in line.split("|")), ""]
    iso, name, others, former, adjectives, people, capitals, seats = cells[:8]
    facts = raw.get(iso, {})
    first = _word(name)
    official = str(facts.get("official") or "")
    names = [first, *_words(others)]
    if official and official not in {word.text for word in names}:
        names.append(Word(official, 0))
    words = {
        "name": names,
        "former": _words(former),
        "adjective": _words(adjectives),
        "people": _words(people),
        "seat": _words(seats),
    }
    country = Country(iso, first.text, status, official, words)
    for cell in parted(capitals):
        country.capitals.append(_capital(cell, facts))
        facts = {}
    return country


def _capital(cell: str, facts: dict[str, object]) -> Capital:
    """Read a capital; one without a position takes that of the raw facts."""
    names, _, position = cell.partition("@")
    if not position:
        position = f"{facts['capital_lat']},{facts['capital_lon']}"
    lat, lon = map(float, position.split(","))
    return Capital([_word(part) for part in parted(names, "/")], lat, lon)


def _words(cell: str) -> list[Word]:
    found = []
    for part in parted(cell):
        word = _word(part.removesuffix("+"))
        found.append(word)
        if part.endswith("+"):
            found.append(Word(word.text + "s", word.flags))
    return found


def _word(part: str) -> Word:
    bare = part.lstrip("!?")
    marks = part[: len(part) - len(bare)]
    flags = CASED * ("!" in marks) | AMBIGUOUS * ("?" in marks)
    letters = bare.replace(".", "")
    if letters.isupper() and letters.isalpha() and len(letters) < 6:
        flags |= ACRONYM
    return Word(bare, flags)


def index(countries: list[Country]) -> dict[str, tuple[Row, ...]]:
    """Return first token -> rows, longest first."""
    readings: dict[tuple[str, ...], _Reading] = {}
    for word, sort, iso in _named(countries):
        bare = word.text
        if sort != "capital" and bare[:4].lower() == "the ":
            bare = bare[4:]
        for spelling in once((bare, plain(bare))):
            readings.setdefault(tokens(spelling), _Reading()).add(sort, iso, word.flags)
    table: dict[str, list[Row]] = {}
    for parts, reading in readings.items():
        sorts = tuple(sorted(reading.sorts, key=SORTS.index))
        row = (parts[1:], sorts, tuple(reading.codes), reading.flags)
        table.setdefault(parts[0], []).append(row)
    return {
        first: tuple(sorted(rows, key=lambda row: (-len(row[0]), row[0])))
        for first, rows in sorted(table.items())
    }


def _named(countries: list[Country]) -> Iterator[tuple[Word, str, str]]:
    for country in countries:
        for sort, words in country.words.items():
            for word in words:
                yield word, sort, country.iso
        for capital in country.capitals:
            for word in capital.names:
                yield word, "capital", country.iso
    for word in peoples():
        yield word, "ethnic", ""
