"""States in a text: the words that name them."""

from typing import Final, NamedTuple

from casualtyparse.actors.grammar.phrases.mistaken import AGAINST
from casualtyparse.actors.grammar.phrases.writing import Writing
from casualtyparse.lexicon.countries import CASED, country_table
from casualtyparse.lexicon.little_words import COMMA_AND
from casualtyparse.lexicon.pieces import CAPITAL
from casualtyparse.phrases.reading import Reading

_new: Final = tuple.__new__
#: Behind the name of a state these make a part of another state of it.
_PARTS: Final = frozenset({"state", "states", "delta", "province", "county", "lga"})
_RELATION: Final = AGAINST | {"ex"}


class Place(NamedTuple):
    """Tokens `first` to `end` name a state: by its name, adjective, capital ...

    `code` is that of the one state meant, or None.
    """

    first: int
    end: int
    sorts: tuple[str, ...]
    codes: tuple[str, ...]
    flags: int
    code: str | None


class Places:
    """The words for states in one text, by first token and by the token behind them."""

    __slots__ = ("by_end", "by_first", "lower", "scan", "upper")

    def __init__(self, reading: Reading) -> None:
        """Find them all, in one look-up a capital."""
        self.scan = scan = reading.scan
        written = reading.note(Writing)
        self.by_first: dict[int, Place] = {}
        self.by_end: dict[int, Place] = {}
        #: whether the text has no small letters, so that capitals say nothing
        self.upper = upper = written.upper
        self.lower = written.lower
        table = country_table()
        index, gone = table.words, table.gone
        words, marks = scan.words, scan.marks
        behind = 0
        for i in written.states:
            if i < behind or not (upper or marks[i] & CAPITAL):
                continue
            for rest, sorts, codes, flags in index[words[i]]:
                end = i + 1
                if rest:
                    if words[end] != rest[0]:
                        continue
                    end += len(rest)
                    if tuple(words[i + 1 : end]) != rest:
                        continue
                if upper and flags & CASED and words[i] != "u.s.":
                    break
                if words[end] in _PARTS and self._part(i, end, sorts):
                    break  # "Niger State", "Kaduna and Niger states"
                code = codes[0] if len(codes) == 1 and codes[0] not in gone else None
                told = _new(Place, (i, end, sorts, codes, flags, code))
                self.by_first[i] = self.by_end[end] = told
                behind = end
                break

    def _part(self, i: int, end: int, sorts: tuple[str, ...]) -> bool:
        """Tell whether the name of a state is that of a part of another: "Niger State"."""
        if "name" not in sorts:
            return False
        scan = self.scan
        if scan.capital(end):
            return True
        if scan.words[end] == "states":
            return scan.words[i - 1] in COMMA_AND  # "Kaduna and Niger states"
        if scan.words[end] != "state" or scan.words[end + 1] == "media":
            return False
        behind = scan.entries[end + 1]  # but "Niger state radio"
        return behind is None or not (behind.described or behind.organs or behind.head)

    def relational(self, place: Place) -> bool:
        """Tell whether a place is only part of a word: pro-Russian, Saudi-led."""
        words = self.scan.words
        before = place.first - 1
        if before > 0 and words[before] == "-" and words[before - 1] in _RELATION:
            return True
        return words[place.end] == "-" and self.scan.touches(place.end - 1)
