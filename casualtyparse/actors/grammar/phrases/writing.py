"""How names must be written to count: in large letters, with capitals, beside other words."""

from array import array
from collections.abc import Sequence
from itertools import repeat
from typing import Final

from casualtyparse.actors.candidates import FIGHTING
from casualtyparse.actors.grammar.phrases.accused import blamed, dated_did, did, held
from casualtyparse.actors.grammar.phrases.mistaken import (
    is_compound,
    is_dated,
    is_first_name,
    is_place,
    is_relational,
    is_second_half,
)
from casualtyparse.lexicon.actors import ACRONYM, CASED, MEMBERS, RISKY, Naming
from casualtyparse.lexicon.little_words import BE, OF_FROM, ORDINAL_ENDINGS
from casualtyparse.lexicon.openers import OPENS_NAME, OPENS_STATE
from casualtyparse.lexicon.pieces import CAPITAL, DIGIT, NAMES, STATES, UNKNOWN
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.reading import Note, Reading
from casualtyparse.scan import Scan

#: Parts of names that stand in small letters: "al-Qaeda".
SMALL: Final = word_list("organs", "small_in_names")
#: ... and what only stands inside: "Organization of the Oppressed on Earth".
_INNER: Final = SMALL | word_list("organs", "inside_names")
#: What may stand in small letters before the first capital of a name.
_LEADING: Final = SMALL | {"-", "'"}
_LARGE: Final = CAPITAL | DIGIT
#: Which tokens are asked for, as `Scan.triggers` takes it.
_NAMES, _STATES, _UNKNOWN = (
    bytes(whom & bit != 0 for whom in range(256)) for bit in (NAMES, STATES, UNKNOWN)
)
#: A single word in large letters only must be as long as this.
_LONG: Final = 5
#: Before the name of a body these make another of it: "the National Security Council".
_WIDENING: Final = frozenset(
    {"national", "supreme", "special", "higher", "combined", "revolutionary", "popular"}
)
#: Many states have a society of this name, which is not the international one.
SOCIETIES: Final = frozenset({"cross", "crescent"})


class Writing(Note):
    """Where a text is written as names are, and whether names are written as their flags ask.

    PERF: all that looks for names by their first word, and for misspelt ones, looks at the few
    tokens of these lists alone.
    """

    __slots__ = (
        "_openers",
        "_staff",
        "_table",
        "lower",
        "openers",
        "scan",
        "states",
        "unknown",
        "upper",
    )

    def __init__(self, reading: Reading) -> None:
        """See which cases of letters the text has, and sort the tokens in question."""
        self.scan = scan = reading.scan
        self._table = reading.lexicon.actors
        self.upper = scan.text.isupper()
        self.lower = scan.lower
        self._staff = reading.lexicon.aid.beside
        self._openers = openers = reading.lexicon.openers
        #: tokens that may open a name of an actor or of a state, and unknown words of some length
        self.openers: Sequence[int]
        self.states: Sequence[int]
        self.unknown = array("I", scan.triggers(_UNKNOWN))
        if self.lower:  # capitals say nothing
            opens = list(map(openers.get, scan.words, repeat(0)))
            names = [i for i, bits in enumerate(opens) if bits & OPENS_NAME]
            states = [i for i, bits in enumerate(opens) if bits & OPENS_STATE]
        else:
            marks = self._marks(scan)
            names = self._named(marks)
            states = [i for i in scan.triggers(_STATES) if marks[i] & _LARGE]
        self.openers = array("I", names)
        self.states = array("I", states)

    def _marks(self, scan: Scan) -> Sequence[int]:
        """Return how tokens are written; letters of no case count as capitals."""
        caseless = self._openers.caseless
        if scan.text.isascii() or not any(letter in scan.text for letter in caseless):
            return scan.marks
        return [
            mark | CAPITAL if word[:1] in caseless else mark
            for mark, word in zip(scan.marks, scan.words, strict=True)
        ]

    def _named(self, marks: Sequence[int]) -> list[int]:
        """Return what may open a name; of small words in no name only those before a hyphen."""
        words, openers = self.scan.words, self._openers
        asked, found = list(self.scan.triggers(_NAMES)), list[int]()
        large = [i for i in asked if marks[i] & _LARGE]
        # PERF: few are small and led by a capital
        small_ones = [
            i
            for i in asked
            if not marks[i] & _LARGE
            and (marks[i + 1] & _LARGE or words[i + 1] in _LEADING)
        ]
        for i in small_ones:
            if words[i] == "-":  # "ex-FAR"
                i -= 1  # noqa: PLW2901
                small = not marks[i] & _LARGE and found[-1:] != [i]
                opens = small and openers.get(words[i], 0) & OPENS_NAME
                if opens and self._leads(i, marks):
                    found.append(i)
            elif (words[i] in _LEADING or words[i + 1] == "-") and self._leads(
                i, marks
            ):
                found.append(i)
        return sorted(large + found) if found else large

    def _leads(self, i: int, marks: Sequence[int]) -> bool:
        """Tell whether a capital follows a small word that may open a name: "la Familia"."""
        words = self.scan.words
        i += 1
        if words[i - 1] not in _LEADING and words[i] != "-":
            return False
        while words[i] in _LEADING and not marks[i] & _LARGE:
            i += 1
        return marks[i] & _LARGE != 0

    def _led(self, i: int, naming: Naming) -> bool:
        """Tell whether the name of a paper ends that of fighters: "Ansar al-Haq"."""
        scan, before = self.scan, i - 1
        return (
            scan.words[before] in _LEADS
            and scan.words[i + 1] == "-"
            and scan.marks[before] & CAPITAL != 0
            and (
                self._table.actor(naming.slugs[0]).kind in ("ngo", "media")
                or scan.words[before] in _GROUPS
            )
        )

    def fits(self, i: int, end: int, naming: Naming) -> bool:
        """Tell whether the tokens are written like the name."""
        scan, flags = self.scan, naming.flags
        words, marks, entry = scan.words, scan.marks, scan.entries[i]
        alone = end - i == 1
        digit = marks[i] & DIGIT
        risky = flags & RISKY or (
            (digit or (entry is not None and entry.calendar)) and is_dated(scan, i, end)
        )
        before = words[i - 1]
        if risky and naming.written and not self.upper:
            risky = scan.surface(i, end) != naming.written  # "LeT" is no other word
        if (
            (risky and not self._cued(i, end, naming))
            or (before == "-" and is_compound(scan, i))
            or (words[end] == "-" and is_relational(scan, end))
            or (alone and before in _PLACING and is_place(scan, i))
            or (words[i] in _ARABIC and self._led(i, naming))
            # "Jaish al-Orlen", "Lashkar of the Dol tribe"
            or (alone and words[i] in _GROUPS and words[end] in _LED)
        ):
            return False
        if self.upper or self.lower:
            return self._without_case(i, end, naming)
        if alone and marks[end] & CAPITAL and is_first_name(scan, i):
            return False
        if flags & ACRONYM:
            surface = scan.surface(i, end)
            return surface.isupper() or surface == naming.written
        if alone:
            # PERF: no capital stands before most
            if marks[i - 1] & CAPITAL and (
                (flags & CASED or not scan.upper(i)) and self._goes_on(i)
            ):
                return False  # "Orlen Air Force Base", "Col Isagani Nato"
            return marks[i] & _LARGE != 0
        if (
            flags & CASED
            and self._body(end - 1)
            and (
                self._goes_on(i) or (words[end - 1] in SOCIETIES and self._national(i))
            )
        ):
            return False  # "the Omega Joint Task Force", "the Colombian Red Cross"
        small, last = 0, end
        if flags & MEMBERS and self._table.actor(naming.slugs[0]).kind in FIGHTING:
            last -= 1  # "Tiger rebels"
        for j in range(i, last):
            if not marks[j] & CAPITAL:
                word = words[j]
                if word[0].isalpha():
                    small += (
                        word not in _INNER
                        and (word not in _GANGS or j < end - 1)
                        and word not in ORDINAL_ENDINGS
                        and not is_second_half(scan, j)
                    )
        allowed = 0 if flags & CASED else (end - i) // 2
        return small <= allowed and (
            (marks[i] & CAPITAL != 0 and words[i] not in SMALL) or self._capital(i, end)
        )

    def abbreviates(self, i: int, end: int, naming: Naming) -> bool:
        """Tell whether a risky acronym is written like one, whatever stands beside it."""
        scan = self.scan
        return (
            end == i + 1
            and naming.flags & (ACRONYM | RISKY) == ACRONYM | RISKY
            and not (self.upper or self.lower)
            and len(scan.words[i]) >= _FUNCTION
            and scan.words[i].isalpha()
            and not scan.touches(i - 1)
            and scan.words[end] != "-"
        )

    def _capital(self, i: int, end: int) -> bool:
        """Tell whether the first word that counts has a capital, or is a number."""
        scan = self.scan
        for j in range(i, end):
            word = scan.words[j]
            if word not in SMALL and word not in "-'":
                return scan.capital(j) or word[0].isdigit() or is_second_half(scan, j)
        return scan.capital(i)

    def _without_case(self, i: int, end: int, naming: Naming) -> bool:
        """Tell whether a name can be trusted where capitals say nothing."""
        if end - i > 1:
            return not (self.lower and naming.flags & CASED)
        if self.lower:
            return False
        word, entry = self.scan.words[i], self.scan.entries[i]
        if naming.flags & (CASED | RISKY):
            return False
        known = entry is not None and entry.modifier == "militant"  # "FARC", "HAMAS"
        short = known or naming.flags & ACRONYM
        long = len(word) >= (_LONG - 2 if short else _LONG)
        return long and (entry is None or known)

    def _goes_on(self, i: int) -> bool:
        """Tell whether capitals before token i may be of the same name: "Orlen Air Force Base"."""
        scan, before = self.scan, i - 1
        if not i or not scan.marks[before] & CAPITAL or scan.gap(before) != " ":
            return False
        word, entry = scan.words[before], scan.entries[before]
        if entry is not None and entry.place == "modifier":
            return True  # "Lower Shabelle"
        if entry is not None and (not entry.plain or entry.verb or entry.short):
            return word in _WIDENING or entry.organisation is not None
        opens = self._openers.get(word, 0) if entry is None else entry.opens
        return (
            not opens & OPENS_STATE
            and not scan.upper(before)
            and scan.bounds_at(i)[0] < before
        )

    def _national(self, i: int) -> bool:
        """Tell whether the word of a state stands before token i."""
        scan, before = self.scan, i - 1
        if not i or not scan.marks[before] & CAPITAL or scan.gap(before) != " ":
            return False
        return bool(self._opening(before) & OPENS_STATE) and scan.tag(before) is None

    def _opening(self, i: int) -> int:
        """Return what names token i may open, as `Openers` tells."""
        entry = self.scan.entries[i]
        return (
            self._openers.get(self.scan.words[i], 0) if entry is None else entry.opens
        )

    def _body(self, i: int) -> bool:
        """Tell whether token i is the last word of the name of a body."""
        entry = self.scan.entries[i]
        return entry is not None and entry.organisation is not None

    def _cued(self, i: int, end: int, naming: Naming) -> bool:
        """Tell whether a word beside a risky name says that it is an actor."""
        scan = self.scan
        numbered = any(scan.words[j][0].isdigit() for j in range(i, end))
        dated = numbered and is_dated(scan, i, end)
        told = dated_did(scan, i, end) if dated else None
        if told is not None:
            return told
        for j in (end, i - 1):
            entry = scan.entries[j]
            if entry is None:
                continue
            if entry.head is not None or entry.organisation is not None:
                medium = self._table.actor(naming.slugs[0]).kind == "media"
                if not medium or entry.described or scan.words[j] in _PRESSMEN:
                    return True
                if j == end and entry.head is not None:
                    return False  # "Hindu passengers", "by Hindu extremists"
            said = entry.speech is not None and entry.speech.form != "gerund"
            if not numbered and j == end and (said or entry.act or entry.paper):
                return True
        before = scan.words[i - 1]
        article = (
            before == "the"
            and naming.flags & ACRONYM != 0
            and scan.upper(i)
            and not self._opening(i) & OPENS_STATE
        )
        if article or (
            before == "the"
            and not naming.flags & ACRONYM
            and scan.capital(end - 1)
            and self._table.actor(naming.slugs[0]).kind in FIGHTING
        ):
            before = scan.words[i - 2]  # "by the MEND", "by the Simbas"
        if not numbered and before in _LEADING_IN:
            return True
        if before in OF_FROM:
            j = i - 3 if scan.words[i - 1] == "the" else i - 2
            people = scan.entries[j]
            if people is not None and people.head is not None and people.head.whole:
                return scan.words[j] not in self._staff  # "supporters of the PAC"
        if not self._staff.isdisjoint(scan.words[end : end + 2]) or (
            scan.words[i - 1] in _EMPLOYING and scan.words[i - 2] in self._staff
        ):
            return True  # "an NRC driver", "two NRC local staff", "staff of CARE"
        return (
            self._shows(i, end)
            or (article and did(scan, i, end))
            or (not numbered and scan.words[end] in BE and held(scan, end + 1))
            or (not numbered and blamed(scan, i))
        )

    def _shows(self, i: int, end: int) -> bool:
        """Tell whether capitals make a name of small words: "in The Observer", "WHO staff"."""
        if self.upper or self.lower:
            return False
        scan = self.scan
        if scan.words[i].isupper():  # the scan knows it for a name: "IS", "WHO"
            return scan.words[i] not in _CLUBS or not (
                _names(scan, i - 1) or _names(scan, end)
            )
        article = i if scan.words[i] == "the" else i - 1
        if scan.words[article] == "the" and scan.capital(article):
            return article > scan.bounds_at(i)[0]
        first = scan.entries[i]
        if first is None or first.tag is None:
            return False
        if len(scan.words[i]) < _FUNCTION or not scan.upper(i):
            return False
        return not (_shouts(scan, i - 1) or _shouts(scan, end))


_PRESSMEN: Final = word_list("speech", "pressmen")
#: Behind these a risky name is an actor: "told The Observer".
_LEADING_IN: Final = frozenset({"by", "told", "tells"})
#: What joins staff to a risky name: "employees of CARE".
_EMPLOYING: Final = frozenset({"of", "for", "with", "from", "at"})
#: Function words of fewer letters are no names by their capitals: "IS", "US".
_FUNCTION: Final = 3
#: Before the names of clubs, and behind those of firms, these are no group.
_CLUBS: Final = frozenset({"AS"})


def _names(scan: Scan, i: int) -> bool:
    """Tell whether token i is a word with a capital: "AS (Roma)", "(Statkraft) AS"."""
    return scan.capital(i) and not scan.upper(i)


def _shouts(scan: Scan, i: int) -> bool:
    """Tell whether token i is a word in large letters that no acronym is: "WHO DID IT"."""
    return scan.upper(i) and scan.entries[i] is not None and len(scan.words[i]) > 1


#: Arabic articles, and words for fighters before them: "Jaish al-Haq"
_ARABIC: Final = frozenset({"al", "el", "ul", "as", "an", "ad", "ash", "at"})
_LEADS: Final = word_list("organs", "leads")
#: These end a name in small letters too: "the Pentagon gang".
_GANGS: Final = frozenset({"gang", "cartel"})
_GROUPS: Final = word_list("organs", "arabic_bands")
_LED: Final = _ARABIC | {"-", "of"}
#: Behind these a single word is a place; behind "of" if a noun for places stands before.
_PLACING: Final = frozenset({"in", "near", "at", "of"})
