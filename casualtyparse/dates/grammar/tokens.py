"""Small readings that many rules share: days, years, what a word is in the calendar."""

from typing import Final, Literal, NamedTuple

from casualtyparse.lexicon.calendar_words import CalendarWord, TimeWord
from casualtyparse.scan import Scan

_LAST_DAY: Final = 31
DASHES: Final = frozenset({"-", "\u2013", "\u2014"})
_RANKS: Final = frozenset({"st", "nd", "rd", "th"})
_BC: Final = frozenset({"bc", "bce", "b.c.", "b.c.e."})
_AD: Final = frozenset({"ad", "ce", "a.d."})


class Told(NamedTuple):
    """A small number in the text: its value, first token, and the token behind it."""

    value: int
    first: int
    end: int


def calendar_at(scan: Scan, i: int) -> CalendarWord | None:
    """Return what token i is in the calendar."""
    entry = scan.entries[i] if 0 <= i < scan.size else None
    return None if entry is None else entry.calendar


def is_kind(scan: Scan, i: int, kind: str) -> bool:
    """Tell whether token i is a calendar word of a kind."""
    word = calendar_at(scan, i)
    return word is not None and word.kind == kind


def timeword_at(scan: Scan, i: int) -> TimeWord | None:
    """Return how token i places or moves a date."""
    entry = scan.entries[i] if 0 <= i < scan.size else None
    return None if entry is None else entry.timeword


def position_at(scan: Scan, i: int) -> str | None:
    """Return the mod that token i gives ("early": START)."""
    word = timeword_at(scan, i)
    return word.value if word is not None and word.kind == "position" else None


def step_at(scan: Scan, i: int) -> int | None:
    """Return how many units token i moves ("last": -1)."""
    word = timeword_at(scan, i)
    return int(word.value) if word is not None and word.kind == "step" else None


def day_at(scan: Scan, i: int) -> Told | None:
    """day = DIGITS ["st" | "nd" | "rd" | "th"], 1 to 31"""
    word = scan.word(i)
    if not 0 < len(word) < 3 or not word.isdecimal() or not word.isascii():
        return None
    value = int(word)
    if not 1 <= value <= _LAST_DAY:
        return None
    ranked = scan.word(i + 1) in _RANKS and scan.touches(i)
    return Told(value, i, i + 2 if ranked else i + 1)


def day_before(scan: Scan, end: int) -> Told | None:
    """Return the day whose last token stands right before `end`."""
    i = end - 1
    if scan.word(i) in _RANKS and i > 0 and scan.touches(i - 1):
        i -= 1
    day = day_at(scan, i)
    return day if day is not None and day.end == end else None


def year_at(scan: Scan, i: int) -> Told | None:
    """year = DIGITS of four, 1000 to 2999 | DIGITS "BC" | "AD" DIGITS | "'" DIGITS of two"""
    word = scan.word(i)
    if word in _AD or word == "'":
        digits = scan.word(i + 1)
        if not digits.isdecimal() or not digits.isascii():
            return None
        if word == "'":
            short = len(digits) == 2 and scan.touches(i)
            return Told(full_year(int(digits)), i, i + 2) if short else None
        return Told(int(digits), i, i + 2) if 0 < int(digits) < 3000 else None
    if not word.isdecimal() or not word.isascii() or len(word) > 4:
        return None
    behind = scan.word(i + 1)
    if behind in _BC:
        return Told(1 - int(word), i, i + 2) if int(word) else None
    if behind in _AD and scan.upper(i + 1):
        return Told(int(word), i, i + 2) if int(word) else None
    if len(word) == 4 and "1000" <= word < "3000":
        return Told(int(word), i, i + 1)
    return None


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
    "tens",
    "dotted",
    "year",
    "group",
]
#: What stands behind a number of one or two digits tells what it may be.
_SHAPES: Final[dict[str, Shape]] = {
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
    "s": "tens",
    "'": "tens",
}
_LISTS: Final = frozenset({",", "and", "or", "&", "'"})


def shape_of(scan: Scan, i: int) -> Shape:
    """Return what digits may be by their length and neighbours; most counts are nothing."""
    words = scan.words
    word = words[i]
    size = len(word)
    if size == 4:
        return "dotted" if "." in word else "year"
    if size <= 2:
        shape = _SHAPES.get(words[i + 1])
        if shape is not None:
            return shape
        return "listed" if i and words[i - 1] in _LISTS else "none"
    if "." in word:
        return "dotted"
    return "group" if size == 6 else "none"


def same_line(scan: Scan, i: int) -> bool:
    """Tell whether no line break stands between token i and the next."""
    return "\n" not in scan.gap(i)


def plural_noun(scan: Scan, i: int) -> bool:
    """Tell whether token i looks like a plural noun in lower case."""
    word = scan.word(i)
    return (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is"))
        and not scan.capital(i)
        and scan.tag(i) is None
    )
