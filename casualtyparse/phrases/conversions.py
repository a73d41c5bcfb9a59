"""How the same length is told in a second unit.

converted = "(" quantity UNIT ")" | "/" quantity UNIT | "," "or" quantity UNIT ","
"""

from collections.abc import Callable
from typing import Final, NamedTuple

from casualtyparse.lexicon.units import Unit
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.numerals.cardinals import Number
from casualtyparse.numerals.quantities import Quantity
from casualtyparse.numerals.values import CountKind
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import DASHES, Scan

SEA: Final = frozenset({"nautical", "naut", "sea"})
_ABOUT: Final = word_list("numerals", "approximating").union(
    ("or", "~", ".", "just", "over", "under", "more", "less", "than")
)
_CLOSERS: Final = {"(": ")", "[": "]"}


class Length(NamedTuple):
    """An interval in one unit."""

    low: float
    high: float | None
    unit: str


def unit_at(scan: Scan, i: int) -> Unit | None:
    """Return the unit that token i names, if any."""
    entry = scan.entries[i] if 0 <= i < scan.size else None
    return None if entry is None else entry.unit


def converted(reading: Reading, end: int, name: str) -> tuple[Length | None, int]:
    """converted = "(" quantity UNIT ")" | "/" quantity UNIT | SIGN quantity UNIT SIGN"""
    scan = reading.scan
    opener = scan.words[end]
    if opener not in OPENERS:
        return None, end
    j = end + 1
    while j < end + 4 and scan.words[j] in _ABOUT:
        j += 1
    if opener == "," and scan.words[j - 1] == ",":
        return None, end
    if opener == "(" and unit_at(scan, j) is not None and scan.words[j + 1] == ")":
        return None, j + 2  # "a few kilometers (mile) away"
    number = reading.numbers.by_first.get(j)
    if number is None:
        return None, end
    return OPENERS[opener](reading, end, number, name)


def _second(reading: Reading, number: Number, name: str) -> tuple[Length, int] | None:
    """Return the length in another unit that starts with a number, and where it ends."""
    scan = reading.scan
    quantity = reading.numbers.quantity(number)
    j = quantity.end
    if scan.words[j] in DASHES:
        j += 1
    other_name = None
    if scan.words[j] in SEA:
        other_name = "nautical_mile"
        j += 1
    unit = unit_at(scan, j)
    if unit is None or unit.kind != "length":
        return None
    other = other_name or unit.name
    if other == name:
        return None
    end = j + 1
    if unit.short and scan.words[end] == "." and scan.touches(j):
        end += 1
    return Length(quantity.low, quantity.high, other), end


def _bracketed(
    reading: Reading, start: int, number: Number, name: str
) -> tuple[Length | None, int]:
    second = _second(reading, number, name)
    if second is None:
        return None, start
    also, end = second
    closer = _CLOSERS[reading.scan.words[start]]
    limit = min(end + 6, reading.scan.size)
    for j in range(end, limit):  # "(7.5 mi; 6.5 nautical miles)"
        if reading.scan.words[j] == closer:
            return also, j + 1
    return None, start


def _slashed(
    reading: Reading, start: int, number: Number, name: str
) -> tuple[Length | None, int]:
    second = _second(reading, number, name)
    return (None, start) if second is None else second


def _set_off(
    reading: Reading, start: int, number: Number, name: str
) -> tuple[Length | None, int]:
    """Read between two commas or two dashes."""
    second = _second(reading, number, name)
    if second is None:
        return None, start
    also, end = second
    sign = reading.scan.words[start]
    if reading.scan.words[end] == sign:
        return also, end + 1
    return None, start


_Opener = Callable[[Reading, int, Number, str], tuple[Length | None, int]]
#: What may start a second unit, and how it goes on.
OPENERS: Final[dict[str, _Opener]] = {
    "(": _bracketed,
    "[": _bracketed,
    "/": _slashed,
    "or": _slashed,
    ",": _set_off,
    "-": _set_off,
    "\u2013": _set_off,
    "\u2014": _set_off,
}


def short_miles(scan: Scan, i: int) -> bool:
    """Tell whether "m." is short for miles, as in old gazetteers: "4 m. S.E. of Ostrel"."""
    entry = scan.entries[i + 2]
    point = None if entry is None or scan.words[i + 1] != "." else entry.compass
    return point is not None and point.letters and scan.capital(i + 2)


#: Further off than this no place is told in such miles.
MOST_MILES: Final = 200


def with_chains(
    reading: Reading, low: float, high: float | None, end: int
) -> tuple[float, float | None, int]:
    """chains = NUMBER ("chains" | "ch") behind miles, as railways count: "4 miles 12 chains"."""
    number = reading.numbers.by_first[end]
    if high is None or reading.scan.words[number.end] not in _CHAINS:
        return low, high, end
    part = number.low / 80
    return low + part, high + part, number.end + 1


_CHAINS: Final = frozenset({"chains", "chain", "ch"})


def decimal_comma(word: str, stop: int) -> Quantity | None:
    """Read "12,5" before a unit of length: no list and no thousands."""
    whole, _, part = word.partition(",")
    if not (whole.isdecimal() and part.isdecimal()) or len(part) > 2:
        return None
    value = float(f"{whole}.{part}")
    number = Number(stop - 1, stop, value, value, "exact", digits=True)
    return Quantity(stop - 1, stop, "exact", value, value, strict=False, number=number)


def before_number(reading: Reading, first: int) -> tuple[CountKind | None, bool, int]:
    """Return the kind that the words before a number give it, and where they start."""
    words, known = reading.scan.words, reading.lexicon.numerals
    if first == 0 or words[first - 1] not in known.last_before:
        return None, False, first
    for size in range(min(_MOST_QUALIFIER, first), 0, -1):
        told = known.before.get(tuple(words[first - size : first]))
        if told is not None:
            return told[0], told[1], first - size
    return None, False, first


_MOST_QUALIFIER: Final = 4


def with_article(
    reading: Reading, first: int, behind: int, share: float
) -> tuple[int, CountKind, float, float | None]:
    """part = [QUALIFIER] "a" FRACTION before what a place follows: "less than a half mile from"."""
    entry, word = reading.scan.entries[behind], reading.scan.words[behind]
    placed = entry is not None and (entry.tag == "preposition" or entry.compass)
    if not placed and word not in _GOING_ON:
        return first, "exact", share, share
    told, _, start = before_number(reading, first - 1)
    low = 0.0 if told == "at_most" else share
    return start, told or "exact", low, None if told == "at_least" else share


_GOING_ON: Final = frozenset({"away", "("})
