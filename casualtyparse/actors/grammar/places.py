"""States in a text: the words that name them, and the state that a mention belongs to."""

from typing import Final

from attrs import frozen

from casualtyparse.lexicon.countries import AMBIGUOUS, CASED, country_table
from casualtyparse.scan import Scan

#: A word for a state further away than this says nothing about a mention.
_NEAR: Final = 40
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

    __slots__ = ("by_end", "by_first", "scan", "upper")

    def __init__(self, scan: Scan) -> None:
        """Find them all, in one look-up a token."""
        self.scan = scan
        self.by_first: dict[int, Place] = {}
        self.by_end: dict[int, Place] = {}
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

    def country_of(self, i: int) -> str | None:
        """Return the state whose word stands nearest to token i in its sentence."""
        if not self.by_first:
            return None
        low, high = self.scan.bounds_at(i)
        for step in range(1, _NEAR):
            for first in (i - step, i + step):
                place = self.by_first.get(first)
                if place is None or not low <= first < high:
                    continue
                if place.code is not None and not place.flags & AMBIGUOUS:
                    return place.code
        return None

    def main_country(self) -> str | None:
        """Return the state that the text names most, None on a tie or without any."""
        votes: dict[str, int] = {}
        for place in self.by_first.values():
            if place.code is not None and not place.flags & AMBIGUOUS:
                votes[place.code] = votes.get(place.code, 0) + 1
        ranked = sorted(votes.items(), key=lambda pair: -pair[1])
        if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
            return None
        return ranked[0][0]

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
