"""How lengths and travel times are worded: a quantity and its unit.

measure = quantity ["-"] UNIT [converted] ["or so" | "or more" | "or less"]
        | quantity UNIT ("to" | "-" | "and" | "or") quantity UNIT
        | ("a" | "an") UNIT ["and a half"]
        | part "of a" UNIT                                   "three quarters of a mile"
converted = "(" quantity UNIT ")" | "/" quantity UNIT | "," "or" quantity UNIT ","
"""

from collections.abc import Callable
from typing import Final, NamedTuple

from casualtyparse.lexicon.units import Unit
from casualtyparse.numerals.cardinals import Number
from casualtyparse.numerals.quantities import Quantity
from casualtyparse.numerals.values import CountKind
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import Scan

_DASHES: Final = frozenset({"-", "\u2013", "\u2014"})
_ARTICLES: Final = frozenset({"a", "an"})
_JOINERS: Final = _DASHES | {"to", "or", "and"}
_ABOUT: Final = frozenset(
    {"about", "or", "approximately", "around", "~", "roughly", "approx", ".", "some"}
)
_CLOSERS: Final = {"(": ")", "[": "]"}
#: Words between "square" and the like and a unit of area or volume.
_AREAS: Final = frozenset({"square", "sq", "cubic"})
_SEA: Final = frozenset({"nautical", "naut", "sea"})
_MOST_QUALIFIER: Final = 4


class Length(NamedTuple):
    """An interval in one unit."""

    low: float
    high: float | None
    unit: str


class Measure(NamedTuple):
    """Tokens `first` to `end` say how far; `at` is the (first) unit.

    `joined` marks an adjective ("a 12-km queue"), `bare` a unit without a number ("miles from"),
    `also` is the same length told in a second unit. `after` is the token behind "by road" and the
    like, `straight` marks "as the crow flies".
    """

    first: int
    at: int
    end: int
    low: float
    high: float | None
    kind: CountKind
    unit: str
    time: bool = False
    joined: bool = False
    bare: bool = False
    also: Length | None = None
    after: int = 0
    straight: bool = False


def measure_at(reading: Reading, i: int) -> Measure | None:
    """Return the measure whose unit is token i, read once."""
    if i in reading.measures:
        return reading.measures[i]
    unit = unit_at(reading.scan, i)
    found = None if unit is None else _read(reading, i, unit)
    if found is not None:
        after, straight = behind_manner(reading, found.end)
        found = Measure(*found[:-2], after, straight)
    reading.measures[i] = found
    return found


def unit_at(scan: Scan, i: int) -> Unit | None:
    """Return the unit that token i names, if any."""
    entry = scan.entries[i] if 0 <= i < len(scan.words) else None
    return None if entry is None else entry.unit


def behind_manner(reading: Reading, i: int) -> tuple[int, bool]:
    """Skip "by road", "as the crow flies" and commas around; tell whether it was a straight line.

    manner = [","] ("by" NOUN | "on foot" | "as the crow flies") [","]
    """
    words, places = reading.scan.words, reading.lexicon.places
    straight = False
    for _ in range(2):
        j = i + 1 if i < len(words) and words[i] == "," else i
        if j >= len(words) or words[j] not in places.manner_first:
            return i, straight
        size = next(
            (n for n in (5, 4, 3, 2, 1) if tuple(words[j : j + n]) in places.manner), 0
        )
        if not size:
            return i, straight
        straight = straight or tuple(words[j : j + size]) in places.straight
        end = j + size
        closed = j > i and end < len(words) and words[end] == ","
        i = end + 1 if closed else end
    return i, straight


def _read(reading: Reading, i: int, unit: Unit) -> Measure | None:
    scan = reading.scan
    name, start = unit.name, i
    before = scan.word(i - 1)
    if before in _SEA and name == "mile":
        name, start = "nautical_mile", i - 1
    elif before in _AREAS or (before == "." and scan.word(i - 2) in _AREAS):
        return None
    joined = scan.word(start - 1) in _DASHES and scan.touches(start - 2)
    stop = start - 1 if joined else start
    quantity = _quantity(reading, stop)
    if quantity is None:
        return _single(reading, i, start, name, unit) if not joined else None
    low, high, kind = quantity.low, quantity.high, quantity.kind
    first, end = quantity.first, _unit_end(scan, i, unit)
    lower = _lower_end(reading, quantity, name)
    if lower is not None:
        first, low, kind = lower.first, lower.low, "range"
        high = quantity.high
    if _is_lower_end(reading, i, end, name):
        return None
    low, high, kind, end = _widened(reading, low, high, kind, end)
    also, end = _converted(reading, end, name)
    return Measure(
        first,
        i,
        end,
        low,
        high,
        kind,
        name,
        unit.kind == "time",
        joined,
        also=also,
    )


def _quantity(reading: Reading, stop: int) -> Quantity | None:
    """quantity = QUANTITY | QUANTITY "of" | part "of" ("a" | "an")"""
    scan = reading.scan
    found = reading.numbers.before(stop)
    if found is not None and found.number.kind == "ordinal":
        return None
    if found is not None:
        return found
    before = scan.word(stop - 1)
    for size in (1, 2, 3):  # "400-odd kms", "500 or more yards"
        number = reading.numbers.by_end.get(stop - size)
        if number is not None and reading.numbers.quantity(number).end == stop:
            return reading.numbers.quantity(number)
    if before == "of":
        return reading.numbers.before(stop - 1)
    if before in _ARTICLES and scan.word(stop - 2) == "of":
        part = reading.numbers.before(stop - 2)
        if part is not None and scan.word(part.first - 1) in ("a", "one"):
            return part._replace(first=part.first - 1)
        return part
    return None


def _unit_end(scan: Scan, i: int, unit: Unit) -> int:
    """Return the token behind a unit and the full stop of its short form."""
    if unit.kind == "length" and scan.words[i + 1 : i + 3] == ["'", "s"]:
        return i + 3  # "60 km's from"
    if not unit.short or scan.word(i + 1) != "." or not scan.touches(i):
        return i + 1
    starts = scan.starts
    if i + 2 >= len(starts):
        return i + 1
    entry = scan.entries[i + 2]
    goes_on = not scan.text[starts[i + 2]].isupper() or (
        entry is not None and entry.compass is not None
    )
    return i + 2 if goes_on else i + 1


def _single(
    reading: Reading, i: int, start: int, name: str, unit: Unit
) -> Measure | None:
    """single = [QUALIFIER] ("a" | "an") UNIT ["and" PART] | UNIT"""
    scan = reading.scan
    time = unit.kind == "time"
    if scan.word(start - 1) not in _ARTICLES:
        plural = len(unit.name) > 2 and scan.words[i].endswith("s") and not unit.short
        if not plural or time:
            return None
        return Measure(start, i, i + 1, 1.0, None, "vague", name, time, bare=True)
    if unit.short and not time:
        return None
    low, end = 1.0, i + 1
    if scan.word(end) == "and":
        part, stop = _part(reading, end + 1)
        low, end = (low + part, stop) if part else (low, end)
    told, strict, first = before_number(reading, start - 1)
    high: float | None = low
    kind: CountKind = told or "exact"
    if kind == "at_least":
        high = None
    elif kind == "at_most":
        low = 0.0
    del strict
    low, high, kind, end = _widened(reading, low, high, kind, end)
    also, end = _converted(reading, end, name)
    return Measure(first, i, end, low, high, kind, name, time, also=also)


def _part(reading: Reading, i: int) -> tuple[float, int]:
    """part = ("a" | "one" | "three") FRACTION"""
    scan = reading.scan
    entry = scan.entries[i + 1] if i + 1 < len(scan.words) else None
    numeral = None if entry is None else entry.numeral
    if numeral is None or numeral.kind != "fraction":
        return 0.0, i
    times = 3.0 if scan.word(i) == "three" else 1.0
    return (
        (times * numeral.value, i + 2)
        if scan.word(i) in ("a", "one", "three")
        else (0.0, i)
    )


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


def _lower_end(reading: Reading, upper: Quantity, name: str) -> Quantity | None:
    """lower = quantity UNIT ("to" | "-" | "or"), after "between" also "and"."""
    scan = reading.scan
    joiner = upper.number.first - 1
    if upper.first != upper.number.first or scan.word(joiner) not in _JOINERS:
        return None
    unit = unit_at(scan, joiner - 1)
    if unit is None or unit.name != name:
        return None
    lower = _quantity(reading, joiner - 1)
    if lower is None or not _joins(scan, lower, joiner, upper):
        return None
    if scan.word(lower.first - 1) in ("between", "from"):
        lower = lower._replace(first=lower.first - 1)
    return lower


def _joins(scan: Scan, lower: Quantity, joiner: int, upper: Quantity) -> bool:
    sign = scan.word(joiner)
    between = "between" in (scan.word(lower.first), scan.word(lower.first - 1))
    if sign == "and" and not between:
        return False
    return lower.low < upper.low and lower.kind in ("exact", "about", "range")


def _is_lower_end(reading: Reading, i: int, end: int, name: str) -> bool:
    """Tell whether another quantity of the same unit follows that makes this a range."""
    scan = reading.scan
    if scan.word(end) not in _JOINERS:
        return False
    number = reading.numbers.by_first.get(end + 1)
    if number is None:
        return False
    unit = unit_at(scan, number.end)
    if unit is None or unit.name != name:
        return False
    upper = reading.numbers.quantity(number)
    return _lower_end(reading, upper, name) is not None


def _widened(
    reading: Reading, low: float, high: float | None, kind: CountKind, end: int
) -> tuple[float, float | None, CountKind, int]:
    """widened = ("or so" | "or more" | "or less" | "odd") behind the unit"""
    words, known = reading.scan.words, reading.lexicon.numerals
    if end >= len(words) or words[end] not in known.first_after:
        return low, high, kind, end
    for size in (3, 2, 1):
        phrase = tuple(words[end : end + size])
        told = known.after.get(phrase)
        if told is None or phrase[0] in _DASHES:
            continue
        end += len(phrase)
        if told == "at_least":
            return low, None, told, end
        if told == "at_most":
            return 0.0, low if high is None else high, told, end
        return low, high, "about" if kind == "exact" else kind, end
    return low, high, kind, end


def _converted(reading: Reading, end: int, name: str) -> tuple[Length | None, int]:
    """converted = "(" quantity UNIT ")" | "/" quantity UNIT | SIGN quantity UNIT SIGN"""
    scan = reading.scan
    opener = scan.word(end)
    if opener not in _OPENERS:
        return None, end
    j = end + 1
    while j < end + 4 and scan.word(j) in _ABOUT:
        j += 1
    if opener == "," and scan.word(j - 1) == ",":
        return None, end
    if opener == "(" and unit_at(scan, j) is not None and scan.word(j + 1) == ")":
        return None, j + 2  # "a few kilometers (mile) away"
    number = reading.numbers.by_first.get(j)
    if number is None:
        return None, end
    return _OPENERS[opener](reading, end, number, name)


def _second(reading: Reading, number: Number, name: str) -> tuple[Length, int] | None:
    """Return the length in another unit that starts with a number, and where it ends."""
    scan = reading.scan
    quantity = reading.numbers.quantity(number)
    j = quantity.end
    if scan.word(j) in _DASHES:
        j += 1
    other_name = None
    if scan.word(j) in _SEA:
        other_name = "nautical_mile"
        j += 1
    unit = unit_at(scan, j)
    if unit is None or unit.kind != "length":
        return None
    other = other_name or unit.name
    if other == name:
        return None
    end = j + 1
    if unit.short and scan.word(end) == "." and scan.touches(j):
        end += 1
    return Length(quantity.low, quantity.high, other), end


def _bracketed(
    reading: Reading, start: int, number: Number, name: str
) -> tuple[Length | None, int]:
    second = _second(reading, number, name)
    if second is None:
        return None, start
    also, end = second
    closer = _CLOSERS[reading.scan.word(start)]
    limit = min(end + 6, len(reading.scan.words))
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
    sign = reading.scan.word(start)
    if reading.scan.word(end) == sign:
        return also, end + 1
    return None, start


_Opener = Callable[[Reading, int, Number, str], tuple[Length | None, int]]
_OPENERS: Final[dict[str, _Opener]] = {
    "(": _bracketed,
    "[": _bracketed,
    "/": _slashed,
    "or": _slashed,
    ",": _set_off,
    "-": _set_off,
    "\u2013": _set_off,
    "\u2014": _set_off,
}
