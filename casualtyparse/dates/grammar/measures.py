"""How much time: numbers with their unit, without what they hang on.

amount = number ["-"] [ADJECTIVE] UNIT ["and a half"] | "a" UNIT ["or two"] | UNITS
number = NUMBER | "a couple of" | NUMBER "-and-a-half" | "as many"
"""

from typing import Final, NamedTuple

from casualtyparse.dates.periods import new
from casualtyparse.dates.spec import Offset, offset_of
from casualtyparse.lexicon.calendar_words import CalendarWord
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.numerals.cardinals import Number
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import Scan

_HALF: Final = 0.5
#: Years that a singular unit behind is no count of.
_FIRST, _LAST = 1800, 2100
#: What makes one unit an amount, as a number does: "all day", "for another year".
ALL: Final = frozenset({"all", "another"})
_ENTIRE: Final = frozenset({"whole", "entire", "full"})
_UNITS: Final = frozenset({"unit", "century"})
#: What no amount of time is counted in.
_NOT_AMOUNTS: Final = frozenset({"P", "T", "N", "H"})


class Amount(NamedTuple):
    """An amount with its tokens; `counted` if the phrase has a number, `one` for "a year"."""

    offset: Offset
    first: int
    end: int
    counted: bool
    one: bool = False
    mod: str | None = None


def amount_at(reading: Reading, i: int) -> Amount | None:
    """amount = number ["-"] [ADJECTIVE] UNIT | "a" UNIT | UNITS, without what widens it"""
    scan = reading.scan
    words = scan.words
    entry = scan.entries[i]
    word = None if entry is None else entry.calendar
    if word is None or word.kind not in _UNITS or word.value in _NOT_AMOUNTS:
        return None
    unit, end, j = word.value, i + 1, i
    before = words[i - 1]
    if (
        before == "-"
        or before in reading.lexicon.dates.sets["between"]
        or before in reading.lexicon.dates.sets["felt"]
        or (before == "some" and words[i - 2] == "-")
    ):
        j = _number_end(reading, i)
        before = words[j - 1]
    number = reading.numbers.by_end.get(j)
    if before == "of":
        told = _of_units(scan, j - 2, end, unit)
        if told is not None:
            return told
        number = number or _number_of(reading, j - 1)
    elif before == "half" and words[j - 2] == "-":
        half = _hyphened_half(reading, j, end, unit)
        if half is not None:
            return half
    if number is not None:
        single = word.flag != "plural" or unit == "Q"
        alone = j == i or words[i - 1] == "fiscal"
        named = unit in ("Y", "Q", "TS") and alone and single and number.digits
        if number.kind == "ordinal" or (named and _FIRST <= number.low < _LAST):
            return None  # "the 1991 quarter"
        return _counted(reading, i, number, unit)
    return _uncounted(reading, i, j, word)


def _uncounted(reading: Reading, i: int, j: int, word: CalendarWord) -> Amount | None:
    """amount = "as many" UNITS | ("single" | "a" | "whole") UNIT | UNITS, whose lead ends at j"""
    words, unit, end = reading.scan.words, word.value, i + 1
    before = words[j - 1]
    if unit == "Q":
        return _quarters(reading, i)
    if words[i - 1] in reading.lexicon.dates.sets["felt"]:
        return None  # "a difficult day"
    if before == "many" and words[j - 2] == "as":
        rank = _rank_before(reading, j - 2)
        return Amount(offset_of(rank, unit), j - 2, end, counted=True)
    if before == "single" and j < i:
        return Amount(offset_of(1.0, unit), j - 1, end, counted=True)
    if before in ("a", "an"):
        return _with_article(reading.scan, j - 1, end, unit, word.flag)
    if word.flag != "plural" and _whole(words, i, j):
        return Amount(offset_of(1.0, unit), j - 1, end, counted=True)
    if words[i - 1] == "-" and words[i - 2] == "full":  # "full-year results"
        return Amount(offset_of(1.0, unit), i - 2, end, counted=True)
    if j < i and words[i - 1] != "-":
        return None
    if word.flag != "plural":  # "hour-long", "week-old"
        long = words[end] == "-" and words[end + 1] in ("long", "old")
        return Amount(offset_of(1.0 if long else None, unit), i, end, counted=False)
    return new(Amount, (offset_of(None, unit), i, end, False, False, None))


def _whole(words: list[str], i: int, j: int) -> bool:
    """Tell whether one unit is an amount: "all day", "another year", "the entire week"."""
    before = words[j - 1]
    if j == i:
        return before in ALL
    return before == "the" and words[i - 1] in _ENTIRE


def _number_of(reading: Reading, end: int) -> Number | None:
    """number = ("dozens" ...) "of" before a unit, the "of" being token `end`"""
    number = reading.numbers.by_end.get(end)
    if number is None or reading.scan.words[number.end - 1] not in _OF_NUMBERS:
        return None
    return number


def _hyphened_half(reading: Reading, j: int, end: int, unit: str) -> Amount | None:
    """amount = number "-and-a-half" ["-"] UNIT"""
    if reading.scan.words[max(j - 6, 0) : j] != ["-", "and", "-", "a", "-", "half"]:
        return None
    number = reading.numbers.by_end.get(j - 6)
    if number is None or number.kind != "exact":
        return None
    return Amount(offset_of(number.low + _HALF, unit), number.first, end, counted=True)


def _of_units(scan: Scan, i: int, end: int, unit: str) -> Amount | None:
    """amount = ["a"] "couple of" UNITS | "a number of" UNITS"""
    if scan.words[i] == "number" and scan.words[i - 1] == "a":
        return Amount(offset_of(None, unit), i - 1, end, counted=True)
    if scan.words[i] != "couple":
        return None
    first = i - 1 if scan.words[i - 1] == "a" else i
    return Amount(offset_of(2.0, unit), first, end, counted=True, mod="APPROX")


def _quarters(reading: Reading, i: int) -> Amount | None:
    """amount = number "quarters", which numbers read as fourths; not "three quarters of them"."""
    number, words = reading.numbers.by_end.get(i + 1), reading.scan.words
    if number is None or number.first == i:
        return None
    windows = reading.lexicon.dates.sets["windows"]
    if words[i + 1] == "of" and words[number.first - 1] not in windows:
        return None
    return Amount(offset_of(number.low * 4, "Q"), number.first, i + 1, counted=True)


def _with_article(scan: Scan, first: int, end: int, unit: str, flag: str) -> Amount:
    """amount = "a" UNIT ["and a half"] | "a" UNITS "-" "long"."""
    if flag == "plural":
        return Amount(offset_of(None, unit), first, end, counted=False)
    if scan.words[end] == "and" and _and_a_half(scan, end):
        return Amount(
            offset_of(1 + _HALF, unit), first, end + 3, counted=False, one=True
        )
    if scan.words[end] == "or" and scan.words[end + 1] == "two":
        return Amount(offset_of(1.0, unit, 2.0), first, end + 2, counted=True)
    return new(Amount, (offset_of(1.0, unit), first, end, False, True, None))


_OF_NUMBERS: Final = word_list("numerals", "of_numbers")


def _number_end(reading: Reading, i: int) -> int:
    """Return the token behind the number, past hyphens and adjectives: "six straight days"."""
    scan = reading.scan
    between = reading.lexicon.dates.sets["between"]
    j = i
    for _ in range(3):
        if scan.words[j - 1] == "some" and scan.words[j - 2] == "-":
            return j - 2  # "forty-some years"
        tied = scan.words[j - 1] == "-" and scan.touches(j - 1)
        felt = j == i and scan.words[j - 1] in reading.lexicon.dates.sets["felt"]
        if tied or (j > 1 and (felt or scan.words[j - 1] in between)):
            j -= 1
        else:
            break
    return j


def _counted(reading: Reading, i: int, number: Number, unit: str) -> Amount | None:
    words, numbers = reading.scan.words, reading.numbers
    first = number.first
    if number.digits and words[first - 1].isalpha() and reading.scan.touches(first - 1):
        return None  # "the PK13 quarter"
    if unit == "TH" and number.digits and _clock(reading, first):
        return None
    n: float | None = number.low
    upper, start, vague = None, first, number.kind == "vague"
    # PERF: a number is an end of a range only where another stands one token from it
    if first - 1 in numbers.by_end or number.end + 1 in numbers.by_first:
        quantity = numbers.quantity(number)
        lower = quantity.number
        if quantity.kind == "range":
            upper = quantity.high
        n = lower.low if upper is None else quantity.low
        start = min(lower.first, first)
        vague = vague or lower.kind == "vague"
    if vague:
        n, upper = None, None
    end = i + 1
    if words[end] == "and" and _and_a_half(reading.scan, end):
        n, end = None if n is None else n + _HALF, end + 3
    if words[start - 1] in _MONEY or n == 0:
        return None
    if words[start - 1] == "a" and words[start] in _SHARES and words[end] in _TOLD:
        start -= 1  # "a quarter century ago"
    return new(Amount, (offset_of(n, unit, upper), start, end, True, False, None))


_SHARES: Final = frozenset({"quarter", "half"})
_TOLD: Final = frozenset({"ago", "later", "earlier", "before", "after", "of", ",", "."})
_MONEY: Final = frozenset({"$", "\u00a3", "\u20ac", "'"})


def _clock(reading: Reading, i: int) -> bool:
    """Tell whether digits before "hours" are a time: "1400 hours", "at 14.30 hrs"."""
    words = reading.scan.words
    if len(words[i]) == 4 and "." not in words[i]:
        return True
    cued = words[i - 1] in reading.lexicon.dates.sets["before_clock"]
    return cued and words[i][-3:-2] == "."


def _and_a_half(scan: Scan, end: int) -> bool:
    return scan.words[end : end + 3] == ["and", "a", "half"]


def _rank_before(reading: Reading, i: int) -> float | None:
    """Return the rank that "in as many weeks" repeats: "the second in as many weeks"."""
    scan = reading.scan
    for k in range(i, max(i - 12, 0), -1):
        number = reading.numbers.by_end.get(k)
        if number is not None:
            return number.low
        if scan.words[k - 1] in (".", ";"):
            return None
    return None
