"""The files that hold states and the words that name them."""

from typing import Final

from actors import countries
from actors.countries import AMBIGUOUS, CASED, Country, Word
from actors.words import once, plain
from actors.write import Value, lines_of, listed, toml_block, toml_value

_HEADER: Final = """\
# States, territories and former states, and the words that name them.
# Compiled by tools/build_actors.py from tools/actors/: edit there.
# "!" before a word: an English word when written without a capital letter.
# "?" before a word: also a person, another place or another sense even with one.
# status "historical": the code is an ISO 3166-3 one and never the country of a value.

"""


def texts() -> dict[str, str]:
    """Return the name and the text of each file."""
    found = countries.read()
    peoples = tuple(_marked(word) for word in countries.peoples())
    toml = _HEADER + f"ethnic = {toml_value(peoples)}\n\n"
    toml += "\n".join(toml_block(country.iso, _fields(country)) for country in found)
    words = (
        (" ".join((first, *rest)), listed(sorts), listed(codes), str(flags))
        for first, rows in countries.index(found).items()
        for rest, sorts, codes, flags in rows
    )
    return {
        "countries.toml": toml,
        "country_facts.tsv": lines_of(map(_facts, found)),
        "country_words.tsv": lines_of(words),
    }


def _marked(word: Word) -> str:
    marks = "!" * bool(word.flags & CASED) + "?" * bool(word.flags & AMBIGUOUS)
    return marks + word.text


def _fields(country: Country) -> list[tuple[str, Value]]:
    lists: dict[str, Value] = {
        sort: tuple(_marked(word) for word in words)
        for sort, words in country.words.items()
    }
    capitals = tuple(
        (*(_marked(word) for word in capital.names), capital.lat, capital.lon)
        for capital in country.capitals
    )
    return [
        ("name", country.name),
        ("status", country.status),
        ("official", country.official),
        ("names", lists["name"]),
        ("former", lists["former"]),
        ("adjectives", lists["adjective"]),
        ("people", lists["people"]),
        ("capitals", capitals),
        ("seats", lists["seat"]),
    ]


def _facts(country: Country) -> tuple[str, ...]:
    """Return code, name, official name, status, adjective, capitals."""
    adjectives = country.words["adjective"]
    capitals = ";".join(
        f"{'/'.join(_spellings(capital.names))}@{capital.lat},{capital.lon}"
        for capital in country.capitals
    )
    adjective = adjectives[0].text if adjectives else ""
    return (
        country.iso,
        country.name,
        country.official,
        country.status,
        adjective,
        capitals,
    )


def _spellings(words: list[Word]) -> tuple[str, ...]:
    """Return all spellings of a place, those without diacritics last."""
    names = [word.text for word in words]
    return tuple(once([*names, *map(plain, names)]))
