"""How names must be written to count: in large letters, with capitals, beside other words."""

from typing import Final

from casualtyparse.lexicon.actors import ACRONYM, CASED, RISKY, Naming
from casualtyparse.scan import Scan

#: Parts of names that stand in small letters: "al-Qaeda".
SMALL: Final = frozenset(
    {
        "al",
        "el",
        "as",
        "ash",
        "an",
        "ar",
        "of",
        "the",
        "for",
        "and",
        "de",
        "la",
        "i",
        "e",
    }
)
#: A single word in large letters only must be as long as this.
_LONG: Final = 5


class Writing:
    """Whether names are written as their flags ask."""

    __slots__ = ("lower", "scan", "upper")

    def __init__(self, scan: Scan) -> None:
        """See which cases of letters the text has."""
        self.scan = scan
        self.upper = scan.text.isupper()
        self.lower = scan.text.islower()

    def opens(self, i: int) -> bool:
        """Tell whether a name may start at token i."""
        if self.upper or self.lower:
            return True
        sign = self.scan.text[self.scan.starts[i]]
        return (
            not sign.islower()
            or self.scan.words[i] in SMALL
            or "-" in (self.scan.word(i + 1))
        )

    def fits(self, i: int, end: int, naming: Naming) -> bool:
        """Tell whether the tokens are written like the name."""
        risky = naming.flags & RISKY or self._dated(i, end)
        if risky and not self._cued(i, end):
            return False
        if (
            self._compound(i)
            or self._relational(end)
            or (end - i == 1 and self._place(i))
        ):
            return False
        if self.upper or self.lower:
            return self._without_case(i, end, naming)
        if naming.flags & ACRONYM:
            surface = self.scan.surface(i, end)
            return surface == naming.written or surface.isupper()
        small = 0
        for j in range(i, end):
            word = self.scan.words[j]
            if word[0].isalpha() and not self.scan.capital(j):
                small += word not in SMALL and word not in _ORDINALS
        if naming.flags & CASED:
            return small == 0 and self._capital(i, end)
        return small <= (end - i) // 2 and self._capital(i, end)

    def _capital(self, i: int, end: int) -> bool:
        """Tell whether the first word that counts has a capital, or is a number."""
        for j in range(i, end):
            if self.scan.words[j] not in SMALL and self.scan.words[j] not in "-'":
                return self.scan.capital(j) or self.scan.words[j][0].isdigit()
        return self.scan.capital(i)

    def _without_case(self, i: int, end: int, naming: Naming) -> bool:
        """Tell whether a name can be trusted where capitals say nothing."""
        if end - i > 1:
            return not (self.lower and naming.flags & CASED)
        if self.lower:
            return False
        word, entry = self.scan.words[i], self.scan.entries[i]
        if naming.flags & (CASED | RISKY):
            return False
        long = len(word) >= (_LONG - 2 if naming.flags & ACRONYM else _LONG)
        return long and entry is None

    def _compound(self, i: int) -> bool:
        """Tell whether the name is only part of a word: "anti-Taliban"."""
        scan = self.scan
        return (
            scan.word(i - 1) == "-"
            and scan.touches(i - 1)
            and i > 1
            and scan.words[i - 2] in _AGAINST
        )

    def _relational(self, end: int) -> bool:
        """Tell whether the name only relates something to it: "Taliban-held"."""
        scan = self.scan
        return (
            scan.word(end) == "-"
            and scan.touches(end - 1)
            and scan.touches(end)
            and not scan.capital(end + 1)
            and scan.words[end + 1].isalpha()
        )

    def _dated(self, i: int, end: int) -> bool:
        """Tell whether the words are also those of a date: "March 23"."""
        entries = self.scan.entries
        return all(
            self.scan.words[j][0].isdigit()
            or ((entry := entries[j]) is not None and entry.calendar is not None)
            for j in range(i, end)
        )

    def _place(self, i: int) -> bool:
        """Tell whether a single word stands where a place does: "the town of Ilaga"."""
        scan = self.scan
        before = scan.word(i - 1)
        if before == "of" and i > 1:
            entry = scan.entries[i - 2]
            return entry is not None and entry.place is not None
        if before not in _IN or scan.upper(i):
            return False
        following = scan.entries[i + 1] if i + 1 < len(scan) else None
        return scan.word(i + 1) != "'" and (following is None or following.head is None)

    def _cued(self, i: int, end: int) -> bool:
        """Tell whether a word beside a risky name says that it is an actor."""
        scan = self.scan
        numbered = any(scan.words[j][0].isdigit() for j in range(i, end))
        for j in (end, i - 1):
            entry = scan.entries[j] if 0 <= j < len(scan) else None
            if entry is None:
                continue
            if entry.head is not None or entry.organisation is not None:
                return True
            if not numbered and j == end and (entry.speech or entry.act or entry.paper):
                return True
        return not numbered and scan.word(i - 1) == "by"


#: Behind these a single word is a place.
_IN: Final = frozenset({"in", "near", "at"})
#: The ends of ordinals, which the scanner parts from their number.
_ORDINALS: Final = frozenset({"st", "nd", "rd", "th"})
#: "anti-Taliban" and "pro-Hezbollah" are no mention of either.
_AGAINST: Final = frozenset({"anti", "pro", "non"})
