"""States in a text: the words that name them, and the state that a mention belongs to."""

from bisect import bisect_left
from typing import Final

from attrs import frozen

from casualtyparse.lexicon.countries import AMBIGUOUS, CASED, country_table
from casualtyparse.scan import Scan

_RELATION: Final = frozenset({"anti", "pro", "ex", "non"})


@frozen
class Place:
    """Tokens `first` to `end` name a state: by its name, adjective, capital ..."""

    first: int
    end: int
    sorts: tuple[str, ...]
    codes: tuple[str, ...]
    flags: int

    @property
    def code(self) -> str | None:
        """Return the one state meant, or None."""
        return country_table().only(self.codes)


class Places:
    """The words for states in one text, by first token and by the token behind them."""

    __slots__ = ("_told", "by_end", "by_first", "scan", "upper")

    def __init__(self, scan: Scan) -> None:
        """Find them all, in one look-up a token."""
        self.scan = scan
        self.by_first: dict[int, Place] = {}
        self.by_end: dict[int, Place] = {}
        #: the first tokens of the words that stand for one state, in order
        self._told: list[int] = []
        table = country_table()
        index = table.words
        #: whether the text has no small letters, so that capitals say nothing
        self.upper = upper = scan.text.isupper()
        words = scan.words
        behind = 0
        for i in [i for i, word in enumerate(words) if word in index]:
            if i < behind:
                continue
            read = table.longest(words, i)
            if read is None:
                continue
            end, (_, sorts, codes, flags) = read
            if not upper and not scan.capital(i):
                continue
            if upper and flags & CASED and words[i] != "u.s.":
                continue
            place = Place(i, end, sorts, codes, flags)
            self.by_first[i] = self.by_end[end] = place
            behind = end
            if place.code is not None and not flags & AMBIGUOUS:
                self._told.append(i)

    def country_of(self, i: int) -> str | None:
        """Return the state whose word stands nearest to token i in its sentence."""
        if not self._told:
            return None
        low, high = self.scan.bounds_at(i)
        at = bisect_left(self._told, i)
        around = self._told[max(0, at - 1) : at + 1]
        inside = [first for first in around if low <= first < high]
        if not inside:
            return None
        return self.by_first[min(inside, key=lambda first: abs(first - i))].code

    def relational(self, place: Place) -> bool:
        """Tell whether a place is only part of a word: pro-Russian, Saudi-led."""
        words = self.scan.words
        before = place.first - 1
        if before > 0 and words[before] == "-" and words[before - 1] in _RELATION:
            return True
        return (
            place.end < len(words)
            and words[place.end] == "-"
            and self.scan.touches(place.end - 1)
        )
