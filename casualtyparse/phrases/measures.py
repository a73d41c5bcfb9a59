"""How lengths and travel times are worded: a quantity and its unit.

measure = quantity ["-"] UNIT [converted] ["or so" | "or more" | "or less"]
        | quantity UNIT ("to" | "-" | "and" | "or") quantity UNIT
        | ("a" | "an") UNIT ["and a half"]
        | part "of a" UNIT                                   "three quarters of a mile"
converted = "(" quantity UNIT ")" | "/" quantity UNIT | "," "or" quantity UNIT ","
"""

from typing import Final, NamedTuple

from casualtyparse.lexicon.little_words import INDEFINITE
from casualtyparse.lexicon.units import Unit
from casualtyparse.numerals.quantities import Quantity
from casualtyparse.numerals.values import CountKind
from casualtyparse.phrases.conversions import (
    MOST_MILES,
    OPENERS,
    SEA,
    Length,
    before_number,
    converted,
    decimal_comma,
    short_miles,
    unit_at,
    with_article,
    with_chains,
)
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import DASHES, Scan

_JOINERS: Final = DASHES | {"to", "or", "and"}
#: Words before a number that may make it the upper end of a range.
_RANGED: Final = _JOINERS | {"through"}
#: Words between "square" and the like and a unit of area or volume.
_AREAS: Final = frozenset({"square", "sq", "cubic"})
#: Words before a unit of length, and before one of time.
_LEADS: Final = ("unit_lead", "time_lead")
_MONEY: Final = frozenset("$€£¥₹")


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
    measures = reading.measures
    if i in measures:
        return measures[i]
    entry = reading.scan.entries[i]
    unit = None if entry is None else entry.unit
    found = measures[i] = None if unit is None else _read(reading, i, unit)
    return found


def behind_manner(reading: Reading, i: int) -> tuple[int, bool]:
    """Skip "by road", "as the crow flies" and commas around; tell whether it was a straight line.

    manner = [","] (by-way | "on foot" | "as the crow flies") [","] | "(" manner ")"
    """
    words, places = reading.scan.words, reading.lexicon.places
    if words[i] not in places.manner_open:
        return i, False
    straight = False
    for _ in range(2):
        sign = words[i] in _SET_OFF
        j = i + 1 if sign else i
        if words[j] not in places.manner_first:
            return i, straight
        end, direct = _manner(reading, j)
        closed = sign and words[end] == _SET_OFF[words[i]]
        if end == j or (words[i] == "(" and not closed):
            return i, straight
        straight = straight or direct
        i = end + 1 if closed else end
    return i, straight


def _behind_aside(reading: Reading, i: int) -> int:
    """aside = "(" quantity UNIT MANNER ")"     "12 km (20 km by road) from"."""
    number = reading.numbers.by_first.get(i + 1)
    unit = None if number is None else unit_at(reading.scan, number.end)
    if number is None or unit is None:
        return i
    end, _ = behind_manner(reading, number.end + 1)
    told = end > number.end + 1 and reading.scan.words[end] == ")"
    return end + 1 if told else i


#: The signs around words for a manner.
_SET_OFF: Final = {",": ",", "(": ")"}
_MOST_WAY: Final = 6


def _manner(reading: Reading, i: int) -> tuple[int, bool]:
    """by-way = "by" ["a" | "the"] WORD* NOUN     "by express boat", "by cart road"."""
    words, places = reading.scan.words, reading.lexicon.places
    if words[i] != "by":
        for size in (5, 4, 3, 2, 1):
            phrase = tuple(words[i : i + size])
            if phrase in places.manner:
                return i + size, phrase in places.straight
        return i, False
    end, straight = i, False
    for j in range(i + 1, i + _MOST_WAY):
        word = words[j]
        if word in places.cues["by_way"]:
            end, straight = j + 1, word in places.cues["by_air"]
        elif not (word.isalpha() or word in DASHES) or (
            end > i or reading.scan.tag(j) not in (None, "determiner")
        ):
            break
    return end, straight


def _read(  # noqa: C901, PLR0912 - one question after another, most cost nothing
    reading: Reading, i: int, unit: Unit
) -> Measure | None:
    """measure = quantity ["-"] UNIT [converted] [widened] | quantity UNIT "to" quantity UNIT"""
    scan = reading.scan
    words = scan.words
    name, start = unit.name, i
    before = words[i - 1]
    if before in reading.lexicon.places.before_unit:
        if before in SEA and name == "mile":
            name, start = "nautical_mile", i - 1
        elif before in _AREAS or (before == "." and words[i - 2] in _AREAS):
            return None
        elif before in reading.lexicon.places.cues[_LEADS[unit.kind == "time"]]:
            start = i - 1
    joined = words[start - 1] in DASHES and scan.touches(start - 2)
    stop = start - 1 if joined else start
    number = reading.numbers.by_end.get(stop)
    kind: CountKind = "exact"
    high: float | None
    if (
        number is not None
        and number.kind == "exact"
        and words[number.first - 1] not in reading.lexicon.numerals.last_before
        and words[number.first - 1] not in _RANGED
    ):  # PERF: a number that nothing widens, the usual case
        first, low, high = number.first, number.low, number.high
    else:
        quantity = _quantity(reading, stop)
        if quantity is None:
            return _single(reading, i, start, name, unit) if not joined else None
        first, _, kind, low, high, _, number = quantity
        if first == number.first and words[first - 1] in _JOINERS:
            lower = _lower_end(reading, quantity, name)
            if lower is not None:
                first, low, kind = lower.first, lower.low, "range"
    if words[first - 1] in _MONEY:
        return None  # "$5m from"
    if low < 1 and kind == "exact" and words[first - 1] in INDEFINITE:
        first, kind, low, high = with_article(reading, first, i + 1, low)
    end = i + 1 if words[i + 1].isalpha() else _unit_end(scan, i, unit)
    if (
        words[end] in _JOINERS
        and end + 1 in reading.numbers.by_first
        and _is_lower_end(reading, end, name)
    ):
        return None
    if name == "mile" and end in reading.numbers.by_first:
        low, high, end = with_chains(reading, low, high, end)
    behind = words[end]
    if behind == "and" or behind in reading.lexicon.numerals.first_after:
        low, high, kind, end = _widened(reading, low, high, kind, end)
        behind = words[end]
    also: Length | None = None
    if behind in OPENERS:
        also, end = converted(reading, end, name)
    after, straight = end, False
    if words[end] in reading.lexicon.places.manner_open:
        after, straight = behind_manner(reading, end)
        if words[after] == "(":
            after = _behind_aside(reading, after)
    if name == "meter" and end > i + 1 and low < MOST_MILES and short_miles(scan, i):
        name = "mile"
    time = unit.kind == "time"
    told = (first, i, end, low, high, kind, name, time, joined)
    # PERF: half the price of naming the fields
    return tuple.__new__(Measure, (*told, False, also, after, straight))


def _quantity(reading: Reading, stop: int) -> Quantity | None:
    """quantity = QUANTITY | QUANTITY "of" | part "of" ("a" | "an")"""
    scan = reading.scan
    found = reading.numbers.before(stop)
    if found is not None:
        return None if found.number.kind == "ordinal" else found
    before = scan.words[stop - 1]
    if before == ")":
        return _repeated(reading, stop)
    if "," in before:
        return decimal_comma(before, stop)
    for size in (1, 2, 3):  # "400-odd kms", "500 or more yards"
        number = reading.numbers.by_end.get(stop - size)
        if number is not None and reading.numbers.quantity(number).end == stop:
            return reading.numbers.quantity(number)
    if before == "of":
        return reading.numbers.before(stop - 1)
    if before in INDEFINITE and scan.words[stop - 2] == "of":
        part = reading.numbers.before(stop - 2)
        if part is not None and part.number.kind == "ordinal" and part.low > 2:
            share = 1 / part.low  # "a third of a mile"
            part = part._replace(low=share, high=share)
        if part is not None and scan.words[part.first - 1] in ("a", "one"):
            return part._replace(first=part.first - 1)
        return part
    return None


def _repeated(reading: Reading, stop: int) -> Quantity | None:
    """Read a number told twice, "five (5) kilometres", or with its sign in brackets."""
    scan, numbers = reading.scan, reading.numbers
    inner = numbers.by_end.get(stop - 1)
    if inner is None or scan.words[inner.first - 1] != "(":
        return None
    outer = numbers.before(inner.first - 1)
    return outer if outer is not None and outer.low == inner.low else None


def _unit_end(scan: Scan, i: int, unit: Unit) -> int:
    """Return the token behind a unit and the full stop of its short form."""
    if unit.kind == "length" and scan.words[i + 1 : i + 3] == ["'", "s"]:
        return i + 3  # "60 km's from"
    if not unit.short or scan.words[i + 1] != "." or not scan.touches(i):
        return i + 1
    if i + 2 >= scan.size:
        return i + 1
    entry = scan.entries[i + 2]
    goes_on = not scan.capital(i + 2) or (
        entry is not None and entry.compass is not None
    )
    return i + 2 if goes_on else i + 1


def _single(
    reading: Reading, i: int, start: int, name: str, unit: Unit
) -> Measure | None:
    """single = [QUALIFIER] ("a" | "an") UNIT ["and" PART] | UNIT"""
    scan = reading.scan
    time = unit.kind == "time"
    if scan.words[start - 1] not in INDEFINITE:
        plural = len(unit.name) > 2 and scan.words[i].endswith("s") and not unit.short
        if not plural or time or start - 1 in reading.numbers.by_end:
            return None  # "6 Roman miles"
        after, straight = behind_manner(reading, i + 1)
        return Measure(
            start,
            i,
            i + 1,
            1.0,
            None,
            "vague",
            name,
            time,
            bare=True,
            after=after,
            straight=straight,
        )
    if unit.short and not time:
        return None
    low, end = 1.0, i + 1
    if scan.words[end] == "and":
        part, stop = _part(reading, end + 1)
        low, end = (low + part, stop) if part else (low, end)
    told, _, first = before_number(reading, start - 1)
    high: float | None = low
    kind: CountKind = told or "exact"
    if kind == "at_least":
        high = None
    elif kind == "at_most":
        low = 0.0
    low, high, kind, end = _widened(reading, low, high, kind, end)
    if kind == "exact" and scan.words[end] == "or":
        number = reading.numbers.by_first.get(end + 1)
        if number is not None and number.low == 2 and unit_at(scan, number.end) is None:
            high, kind, end = number.high, "range", number.end  # "a mile or two"
    also, end = converted(reading, end, name)
    after, straight = behind_manner(reading, end)
    return Measure(
        first,
        i,
        end,
        low,
        high,
        kind,
        name,
        time,
        also=also,
        after=after,
        straight=straight,
    )


def _part(reading: Reading, i: int) -> tuple[float, int]:
    """part = ("a" | "one" | "three") FRACTION"""
    scan = reading.scan
    entry = scan.entries[i + 1] if i + 1 < scan.size else None
    numeral = None if entry is None else entry.numeral
    if numeral is None or numeral.kind != "fraction":
        return 0.0, i
    times = 3.0 if scan.words[i] == "three" else 1.0
    return (
        (times * numeral.value, i + 2)
        if scan.words[i] in ("a", "one", "three")
        else (0.0, i)
    )


def _lower_end(reading: Reading, upper: Quantity, name: str) -> Quantity | None:
    """lower = quantity UNIT ("to" | "-" | "or"), after "between" also "and"."""
    scan = reading.scan
    joiner = upper.number.first - 1
    if upper.first != upper.number.first or scan.words[joiner] not in _JOINERS:
        return None
    unit = unit_at(scan, joiner - 1)
    if unit is None or unit.name != name:
        return None
    lower = _quantity(reading, joiner - 1)
    if lower is None or not _joins(scan, lower, joiner, upper):
        return None
    if scan.words[lower.first - 1] in ("between", "from"):
        lower = lower._replace(first=lower.first - 1)
    return lower


def _joins(scan: Scan, lower: Quantity, joiner: int, upper: Quantity) -> bool:
    sign = scan.words[joiner]
    between = "between" in (scan.words[lower.first], scan.words[lower.first - 1])
    if sign == "and" and not between:
        return False
    return lower.low < upper.low and lower.kind in ("exact", "about", "range")


def _is_lower_end(reading: Reading, end: int, name: str) -> bool:
    """Tell whether another quantity of the same unit follows that makes this a range."""
    number = reading.numbers.by_first.get(end + 1)
    if number is None:
        return False
    unit = unit_at(reading.scan, number.end)
    if unit is None or unit.name != name:
        return False
    upper = reading.numbers.quantity(number)
    return _lower_end(reading, upper, name) is not None


def _widened(
    reading: Reading, low: float, high: float | None, kind: CountKind, end: int
) -> tuple[float, float | None, CountKind, int]:
    """widened = ("or so" | "or more" | "or less" | "odd") behind the unit"""
    words, known = reading.scan.words, reading.lexicon.numerals
    if words[end] not in known.first_after:
        if words[end] == "and" and high is not None:  # "two miles and a half"
            part, stop = _part(reading, end + 1)
            if part and unit_at(reading.scan, stop) is None:
                return low + part, high + part, kind, stop
        return low, high, kind, end
    for size in (3, 2, 1):
        phrase = tuple(words[end : end + size])
        told = known.after.get(phrase)
        if told is None or phrase[0] in DASHES:
            continue
        end += len(phrase)
        if told == "at_least":
            return low, None, told, end
        if told == "at_most":
            return 0.0, low if high is None else high, told, end
        return low, high, "about" if kind == "exact" else kind, end
    return low, high, kind, end
