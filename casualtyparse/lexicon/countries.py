"""States and the words that name them: names, adjectives, peoples, capitals, seats of power.

A word may stand for several states ("Congolese") or for none ("Kurdish"): look-ups give all
candidates and never guess. The words are data (`data/countries.toml`), indexed by their first
token as the scanner reads it, so that a grammar finds them in one look-up a token.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final, Literal

from attrs import frozen

from casualtyparse.lexicon.lines import mapping, parted, rows

Sort = Literal["name", "former", "adjective", "people", "capital", "seat", "ethnic"]

#: An English word when it is written without a capital letter: turkey, polish, us.
CASED: Final = 1
#: Also a person, another place or another sense even with one: Jordan, Georgia, Washington.
AMBIGUOUS: Final = 2
#: An acronym: all its letters are written large.
ACRONYM: Final = 4

#: The tokens after the first, what the words can be, the states they may stand for, flags.
CountryWord = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], int]


@frozen
class Capital:
    """A capital or seat of government and its place, in degrees, exact to a minute."""

    name: str
    iso3: str
    lat: float
    lon: float
    #: all its names, letters and digits alone
    keys: tuple[str, ...] = ()


@frozen(kw_only=True)
class Country:
    """A state, a territory with an ISO code, or a state that is no more.

    `iso3` is the ISO 3166-1 alpha-3 code (XKX for Kosovo); states that are no more keep the code
    of ISO 3166-3 (SUN, YUG), which never stands as the country of a value. The first capital is the
    present one.
    """

    iso3: str
    name: str
    official: str
    status: Literal["state", "territory", "historical"]
    adjective: str
    capitals: tuple[Capital, ...]


class Countries(Mapping[str, Country]):
    """States by their codes, each parted from its line when it is asked for."""

    __slots__ = ("_lines", "_parted")

    def __init__(self, lines: dict[str, str]) -> None:
        """Take the lines of `country_facts`."""
        self._lines = lines
        self._parted: dict[str, Country] = {}

    def __getitem__(self, iso3: str) -> Country:
        country = self._parted.get(iso3)
        if country is None:
            country = self._parted[iso3] = _country(iso3, self._lines[iso3])
        return country

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)


@frozen(eq=False)
class CountryTable:
    """All states, and their words by first token, the longest first.

    >>> table = country_table()
    >>> table.candidates("Congolese")
    ('COD', 'COG')
    >>> table.candidates("Niger Republic"), table.candidates("Kurdish")
    (('NER',), ())
    >>> table.capitals_named("N'Djamena")[0].lat
    12.1
    """

    countries: Mapping[str, Country]
    words: Mapping[str, tuple[CountryWord, ...]]
    #: the codes of states that are no more
    gone: frozenset[str]

    def longest(self, tokens: Sequence[str], i: int) -> tuple[int, CountryWord] | None:
        """Return the longest words that start at token i, and the token behind them.

        >>> country_table().longest(["in", "south", "sudan", "today"], 1)
        (3, (('sudan',), ('name',), ('SSD',), 0))
        """
        for word in self.words.get(tokens[i], ()):
            end = i + 1 + len(word[0])
            if tuple(tokens[i + 1 : end]) == word[0]:
                return end, word
        return None

    def candidates(self, phrase: str, *sorts: Sort) -> tuple[str, ...]:
        """Return the codes of all states that a phrase may name, in any sort or those given.

        >>> country_table().candidates("Georgia", "name")
        ('GEO',)
        """
        wanted = frozenset(sorts)
        found = (
            code
            for _, held, codes, _ in self._spelt(phrase)
            if not wanted or not wanted.isdisjoint(held)
            for code in codes
        )
        return tuple(dict.fromkeys(found))

    def only(self, codes: Sequence[str]) -> str | None:
        """Return the code if it is one, and that of a state that is still there.

        >>> country_table().only(("NER",)), country_table().only(("COD", "COG"))
        ('NER', None)
        """
        return codes[0] if len(codes) == 1 and codes[0] not in self.gone else None

    def capitals_named(self, phrase: str) -> tuple[Capital, ...]:
        """Return the capitals of that name."""
        squeezed = _squeezed(phrase)
        return tuple(
            capital
            for country in self.countries.values()
            for capital in country.capitals
            if squeezed in capital.keys
        )

    def _spelt(self, phrase: str) -> Iterator[CountryWord]:
        squeezed = _squeezed(phrase)
        parts = phrase.lower().split()
        first = parts[0] if parts else ""
        for key in _first_tokens(first):
            for word in self.words.get(key, ()):
                if _squeezed(key + "".join(word[0])) == squeezed:
                    yield word


def _first_tokens(word: str) -> Iterator[str]:
    """Yield what the first token may be: the word, or its part before a sign."""
    yield word
    for i, sign in enumerate(word):
        if not sign.isalnum():
            if word[:i]:
                yield word[:i]
            return


def _squeezed(phrase: str) -> str:
    """Return the letters and digits alone: one key for all ways to part words."""
    return "".join(sign for sign in phrase.lower() if sign.isalnum())


def _country(iso3: str, facts: str) -> Country:
    """Part the cells of one state."""
    name, official, status, adjective, seats = facts.split("\t")
    return Country(
        iso3=iso3,
        name=name,
        official=official,
        status=_STATUSES[status],
        adjective=adjective,
        capitals=tuple(_capital(iso3, seat) for seat in parted(seats, ";")),
    )


def _capital(iso3: str, seat: str) -> Capital:
    """Part one capital: its names, and its place in degrees."""
    spellings, _, position = seat.partition("@")
    lat, lon = map(float, position.split(","))
    names = spellings.split("/")
    return Capital(names[0], iso3, lat, lon, tuple(map(_squeezed, names)))


@cache
def country_table() -> CountryTable:
    """Load the table that ships with the package, once."""
    facts = mapping("country_facts")
    gone = frozenset(code for code, line in facts.items() if "\thistorical\t" in line)
    words: dict[str, list[CountryWord]] = {}
    for phrase, _, cells in rows("country_words"):
        sorts, codes, flags = cells.split("\t")
        first, *rest = phrase.split(" ")
        word = (tuple(rest), parted(sorts), parted(codes), int(flags))
        words.setdefault(first, []).append(word)
    return CountryTable(
        Countries(facts), {first: tuple(found) for first, found in words.items()}, gone
    )


_STATUSES: Final[Mapping[str, Literal["state", "territory", "historical"]]] = {
    "state": "state",
    "territory": "territory",
    "historical": "historical",
}
