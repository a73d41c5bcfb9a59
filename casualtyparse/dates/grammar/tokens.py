"""Small readings that many rules share: days, years, what a word is in the calendar."""

from typing import Final, Literal, NamedTuple

from casualtyparse.dates.periods import new
from casualtyparse.lexicon.calendar_words import CalendarWord, TimeWord
from casualtyparse.lexicon.little_words import ORDINAL_ENDINGS
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.scan import Scan

_LAST_DAY: Final = 31
_BC: Final = frozenset({"bc", "bce", "b.c.", "b.c.e."})
_AD: Final = frozenset({"ad", "ce", "a.d."})


class Told(NamedTuple):
    """A small number in the text: its value, first token, and the token behind it."""

    value: int
    first: int
    end: int


def calendar_at(scan: Scan, i: int) -> CalendarWord | None:
    """Return what token i is in the calendar."""
    entry = scan.entries[i]
    return None if entry is None else entry.calendar


def is_kind(scan: Scan, i: int, kind: str) -> bool:
    """Tell whether token i is a calendar word of a kind."""
    entry = scan.entries[i]
    if entry is None or entry.calendar is None:
        return False
    return entry.calendar.kind == kind


def timeword_at(scan: Scan, i: int) -> TimeWord | None:
    """Return how token i places or moves a date."""
    entry = scan.entries[i]
    return None if entry is None else entry.timeword


def position_at(scan: Scan, i: int) -> str | None:
    """Return the mod that token i gives ("early": START)."""
    entry = scan.entries[i]
    word = None if entry is None else entry.timeword
    return word.value if word is not None and word.kind == "position" else None


def step_at(scan: Scan, i: int) -> int | None:
    """Return how many units token i moves ("last": -1)."""
    entry = scan.entries[i]
    if entry is None or entry.timeword is None:
        return None
    return None if opens_clause(scan, i) else entry.timeword.step


#: Nouns and adjectives that take a clause, as verbs of saying do: "in the hope that".
_TAKING: Final = word_list("calendar", "before_clause")
_DAYS: Final = frozenset({"weekday", "month"})


def opens_clause(scan: Scan, i: int) -> bool:
    """Tell whether "that" at token i points at no day: "said that Monday's vote was void"."""
    if scan.words[i] != "that":
        return False
    before, day = scan.entries[i - 1], calendar_at(scan, i + 1)
    if day is None or day.kind not in _DAYS:
        return False
    reports = before is not None and before.reporting
    return reports or scan.words[i - 1] in _TAKING


def day_at(scan: Scan, i: int) -> Told | None:
    """day = DIGITS ["st" | "nd" | "rd" | "th"], 1 to 31"""
    value = DAY_NUMBERS.get(scan.words[i])
    if value is None:
        return None
    ranked = scan.words[i + 1] in ORDINAL_ENDINGS and scan.touches(i)
    return new(Told, (value, i, i + 2 if ranked else i + 1))


#: What days are written as: "1", "01" ... "31".
DAY_NUMBERS: Final = {
    digits: day for day in range(1, _LAST_DAY + 1) for digits in (str(day), f"{day:02}")
}


def day_before(scan: Scan, end: int) -> Told | None:
    """Return the day whose last token stands right before `end`."""
    i = end - 1
    if scan.words[i] in ORDINAL_ENDINGS and i > 0 and scan.touches(i - 1):
        i -= 1
    day = day_at(scan, i)
    return day if day is not None and day.end == end else None


def year_at(scan: Scan, i: int) -> Told | None:
    """year = DIGITS of four, 1000 to 2999 | DIGITS "BC" | "AD" DIGITS | "'" DIGITS of two"""
    word = scan.words[i]
    if not "0" <= word < ":":
        return _marked_year(scan, i) if word in YEAR_MARKS else None
    if not word.isdecimal() or not word.isascii() or len(word) > 4:
        return None
    behind = scan.words[i + 1]
    if behind in _BC:
        return Told(1 - int(word), i, i + 2) if int(word) else None
    if behind in _AD and scan.upper(i + 1):
        return Told(int(word), i, i + 2) if int(word) else None
    if len(word) == 4 and "1000" <= word < "3000":
        return new(Told, (int(word), i, i + 1))
    return None


YEAR_MARKS: Final = _AD | {"'"}
#: Digits of a year.
_MOST_DIGITS: Final = 4


def _marked_year(scan: Scan, i: int) -> Told | None:
    """year = "AD" DIGITS | "'" DIGITS of two"""
    digits = scan.words[i + 1]
    if not digits.isdecimal() or not digits.isascii():
        return None
    if scan.words[i] == "'":
        short = len(digits) == 2 and scan.touches(i)
        return Told(full_year(int(digits)), i, i + 2) if short else None
    if len(digits) > _MOST_DIGITS:
        return None
    return Told(int(digits), i, i + 2) if 0 < int(digits) < 3000 else None


def full_year(short: int) -> int:
    """Return a year told with two digits: 30 and later are of the last century.

    >>> full_year(82), full_year(7)
    (1982, 2007)
    """
    return 1900 + short if short >= 30 else 2000 + short


Shape = Literal[
    "none",
    "clock",
    "slashed",
    "ranked",
    "listed",
    "spanned",
    "tens",
    "dotted",
    "year",
    "dashed-year",
    "tens-year",
    "group",
]
#: What stands behind a number of one or two digits tells what it may be.
SHAPES: Final[dict[str, Shape]] = {
    ":": "clock",
    "h": "clock",
    "am": "clock",
    "pm": "clock",
    "a.m.": "clock",
    "p.m.": "clock",
    "a.m": "clock",
    "p.m": "clock",
    "a": "clock",
    "p": "clock",
    "/": "slashed",
    "-": "slashed",
    "\u2013": "slashed",
    "st": "ranked",
    "nd": "ranked",
    "rd": "ranked",
    "th": "ranked",
    ",": "listed",
    "and": "listed",
    "or": "listed",
    "&": "listed",
    "to": "spanned",
    "s": "tens",
    "'": "tens",
}
#: The same behind four digits.
_YEAR_SHAPES: Final[dict[str, Shape]] = {
    "-": "dashed-year",
    "\u2013": "dashed-year",
    "/": "dashed-year",
    ".": "dashed-year",
    "s": "tens-year",
    "'": "tens-year",
}
LISTS: Final = frozenset({",", "and", "or", "&", "'"})


def shape_of(scan: Scan, i: int) -> Shape:
    """Return what four digits and more may be by their length and what stands behind."""
    words = scan.words
    word = words[i]
    size = len(word)
    if "." in word:
        behind = words[i + 1]
        if SHAPES.get(behind) == "clock" or behind in _HOURS or word.count(".") > 1:
            return "dotted"
        return "dotted" if size < 6 and zoned(scan, i + 1) else "none"
    if size == 4:
        return _YEAR_SHAPES.get(words[i + 1], "year")
    return "group" if size == 6 and words[i + 1] == "z" else "none"


_HOURS: Final = frozenset({"hours", "hrs"})


def zoned(scan: Scan, i: int) -> bool:
    """Tell whether the words from token i on say in which zone a clock is read."""
    if scan.words[i] == "local":
        return scan.words[i + 1] == "time"
    entry = scan.entries[i]
    if entry is None or entry.timeword is None:
        return False
    return entry.timeword.kind == "zone" and scan.capital(i)


def may_be_listed(scan: Scan, i: int) -> bool:
    """Tell whether another number of a list stands beside a number, or an apostrophe before it."""
    words = scan.words
    if words[i + 1] in LISTS:
        k = i + 3 if words[i + 2] in ("and", "or") else i + 2
        entry = scan.entries[k]
        if "0" <= words[k] < ":" or (entry is not None and entry.calendar is not None):
            return True
    before = words[i - 1]
    if before not in LISTS:
        return False
    other = words[i - 3] if words[i - 2] == "," else words[i - 2]
    return before == "'" or "0" <= other < ":" or other in ORDINAL_ENDINGS


def plural_noun(scan: Scan, i: int) -> bool:
    """Tell whether token i looks like a plural noun in lower case."""
    word = scan.words[i]
    return (
        word[-1:] == "s"
        and len(word) > 3
        and word[-2] not in "sui"
        and not scan.capital(i)
        and scan.tag(i) is None
    )
