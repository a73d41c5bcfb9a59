"""How much time: numbers with their unit, without what they hang on.

amount = number ["-"] [ADJECTIVE] UNIT ["and a half"] | "a" UNIT ["or two"] | UNITS
number = NUMBER | "a couple of" | NUMBER "-and-a-half" | "as many"
"""

from typing import Final, NamedTuple

from casualtyparse.dates.grammar.tokens import calendar_at
from casualtyparse.dates.spec import Offset
from casualtyparse.numerals.cardinals import Number
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import Scan

_HALF: Final = 0.5
_UNITS: Final = ("unit", "century")
#: What no amount of time is counted in.
_NOT_AMOUNTS: Final = ("P", "T", "N", "H")


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
    word = calendar_at(scan, i)
    if word is None or word.kind not in _UNITS or word.value in _NOT_AMOUNTS:
        return None
    unit, end = word.value, i + 1
    j = _number_end(reading, i)
    if scan.word(j - 1) == "of" and scan.word(j - 2) == "couple":
        return _couple(scan, j - 2, end, unit)
    if scan.word(j - 1) == "half" and scan.word(j - 2) == "-":
        half = _hyphened_half(reading, j, end, unit)
        if half is not None:
            return half
    number = _number(reading, j)
    if number is None and unit == "Q":
        return _quarters(reading, i)
    if number is not None:
        ordinal = number.kind == "ordinal"
        return None if ordinal else _counted(reading, i, number.first, unit)
    if scan.word(j - 2) == "as" and scan.word(j - 1) == "many":
        rank = _rank_before(reading, j - 2)
        return Amount(Offset(rank, unit), j - 2, end, counted=True)
    if scan.word(j - 1) == "single" and j < i:
        return Amount(Offset(1.0, unit), j - 1, end, counted=True)
    if scan.word(j - 1) in ("a", "an"):
        return _with_article(scan, j - 1, end, unit, word.flag)
    if j < i and scan.word(i - 1) != "-":
        return None
    if word.flag != "plural":  # "hour-long"
        long = scan.word(end) == "-" and scan.word(end + 1) == "long"
        return Amount(Offset(1.0 if long else None, unit), i, end, counted=False)
    return Amount(Offset(None, unit), i, end, counted=False)


def _number(reading: Reading, end: int) -> Number | None:
    """number = NUMBER | ("couple" | "dozens" ...) "of" before token `end`"""
    number = reading.numbers.by_end.get(end)
    if number is None and reading.scan.word(end - 1) == "of":
        number = reading.numbers.by_end.get(end - 1)
        if number is not None and reading.scan.word(number.end - 1) not in _OF_NUMBERS:
            return None
    return number


def _hyphened_half(reading: Reading, j: int, end: int, unit: str) -> Amount | None:
    """amount = number "-and-a-half" ["-"] UNIT"""
    if reading.scan.words[max(j - 6, 0) : j] != ["-", "and", "-", "a", "-", "half"]:
        return None
    number = reading.numbers.by_end.get(j - 6)
    if number is None or number.kind != "exact":
        return None
    return Amount(Offset(number.low + _HALF, unit), number.first, end, counted=True)


def _couple(scan: Scan, i: int, end: int, unit: str) -> Amount:
    """amount = ["a"] "couple of" UNITS"""
    first = i - 1 if scan.word(i - 1) == "a" else i
    return Amount(Offset(2.0, unit), first, end, counted=True, mod="APPROX")


def _quarters(reading: Reading, i: int) -> Amount | None:
    """amount = number "quarters", which numbers read as fourths; not "three quarters of them"."""
    number = reading.numbers.by_end.get(i + 1)
    if number is None or number.first == i or reading.scan.word(i + 1) == "of":
        return None
    return Amount(Offset(number.low * 4, "Q"), number.first, i + 1, counted=True)


def _with_article(scan: Scan, first: int, end: int, unit: str, flag: str) -> Amount:
    """amount = "a" UNIT ["and a half"] | "a" UNITS "-" "long"."""
    if flag == "plural":
        return Amount(Offset(None, unit), first, end, counted=False)
    if _and_a_half(scan, end):
        return Amount(Offset(1 + _HALF, unit), first, end + 3, counted=False, one=True)
    if scan.word(end) == "or" and scan.word(end + 1) == "two":
        return Amount(Offset(1.0, unit, 2.0), first, end + 2, counted=True)
    return Amount(Offset(1.0, unit), first, end, counted=False, one=True)


_OF_NUMBERS: Final = frozenset(
    {"couple", "dozens", "scores", "hundreds", "thousands", "handful", "number", "pair"}
)


def _number_end(reading: Reading, i: int) -> int:
    """Return the token behind the number, past hyphens and adjectives: "six straight days"."""
    scan = reading.scan
    between = reading.lexicon.dates.sets["between"]
    j = i
    for _ in range(3):
        tied = scan.word(j - 1) == "-" and scan.touches(j - 1)
        if tied or (scan.word(j - 1) in between and j > 1):
            j -= 1
        else:
            break
    return j


def _counted(reading: Reading, i: int, first: int, unit: str) -> Amount | None:
    scan = reading.scan
    number = reading.numbers.by_first[first]
    if unit == "TH" and len(scan.words[first]) == 4 and number.digits:
        return None  # "at 1400 hours" is a time on the clock
    quantity = reading.numbers.quantity(number)
    lower = quantity.number
    low, high = lower.low, quantity.high
    upper = high if quantity.kind == "range" and high is not None else None
    start = min(lower.first, number.first)
    n: float | None = low if upper is None else quantity.low
    if lower.kind == "vague" or number.kind == "vague":
        n, upper = None, None
    end = i + 1
    if _and_a_half(scan, end):
        n, end = None if n is None else n + _HALF, end + 3
    if scan.word(start - 1) in ("$", "£", "€") or scan.word(start - 1) == "'":
        return None
    return Amount(Offset(n, unit, upper), start, end, counted=True)


def _and_a_half(scan: Scan, end: int) -> bool:
    return (
        scan.word(end) == "and"
        and scan.word(end + 1) == "a"
        and scan.word(end + 2) == "half"
    )


def _rank_before(reading: Reading, i: int) -> float | None:
    """Return the rank that "in as many weeks" repeats: "the second in as many weeks"."""
    scan = reading.scan
    for k in range(i, max(i - 12, 0), -1):
        number = reading.numbers.by_end.get(k)
        if number is not None:
            return number.low
        if scan.word(k - 1) in (".", ";"):
            return None
    return None
