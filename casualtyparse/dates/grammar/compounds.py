"""How amounts are told in two units, or from a day: "two years and three months"."""

from collections.abc import Sequence
from typing import Final

from casualtyparse.dates.candidates import DateCandidate, make, make_open
from casualtyparse.dates.spec import (
    Beside,
    Offset,
    Partial,
    Repeat,
    Shift,
    Spec,
    day_of,
    shift_of,
    within_of,
)
from casualtyparse.lexicon.little_words import AND_OR
from casualtyparse.phrases.reading import Reading

#: Units from the longest on, and those that none adds to.
_SIZES: Final = ("DE", "Y", "M", "W", "D", "TH", "TM", "TS")


def amounts(one: DateCandidate, two: DateCandidate, glue: str) -> DateCandidate | None:
    """amount = amount ("and" | ",") amount of a smaller unit: "two years and three months"."""
    first, last = one.spec, two.spec
    more = last.amount if isinstance(last, Beside) else last
    if glue not in ("and", ",", "") or one.rule != "duration":
        return None
    if not isinstance(first, Offset) or not isinstance(more, Offset):
        return None
    if not _adds(first) or not _adds(more):
        return None
    if _SIZES.index(first.unit) >= _SIZES.index(more.unit):
        return None
    both: Spec = Offset(first.n, first.unit, None, more)
    if isinstance(last, Beside):
        both = Beside(Offset(first.n, first.unit, None, more), last.direction)
    return make(two.rule, one.first, two.end, both, two.grain)


def often(one: DateCandidate, two: DateCandidate) -> DateCandidate | None:
    """set = amount set of a longer unit: "five days a week", "six hours each day"."""
    amount, repeat = one.spec, two.spec
    if one.rule != "duration" or not isinstance(repeat, Repeat):
        return None
    every = repeat.every
    if not isinstance(amount, Offset) or not isinstance(every, Offset):
        return None
    if amount.unit not in _SIZES or every.unit not in _SIZES:
        return None
    if _SIZES.index(amount.unit) <= _SIZES.index(every.unit):
        return None
    return make(two.rule, one.first, two.end, repeat, two.grain)


def _adds(amount: Offset) -> bool:
    """Tell whether an amount may be told in two units: it is a whole number of one."""
    whole = amount.n is not None and amount.n == int(amount.n)
    return whole and amount.high is None and amount.unit in _SIZES


def from_day(one: DateCandidate, two: DateCandidate) -> DateCandidate | None:
    """day = amount "from" (WEEKDAY | "tomorrow"): "a week from Monday"."""
    amount, day = one.spec, two.spec
    if not isinstance(amount, Offset) or amount.n is None or amount.unit not in _DAYS:
        return None
    if two.rule == "weekday" and isinstance(day, Partial):
        day = shift_of("ref", 1, day)
    elif two.rule != "deictic-day":
        return None
    spec = within_of(shift_of("ref", amount.n, amount.unit), day)
    return make("amount-from-now", one.first, two.end, spec, "day")


_DAYS: Final = frozenset({"D", "W", "M", "Y"})


def elided(reading: Reading, found: Sequence[DateCandidate]) -> list[DateCandidate]:
    """Return the times that share the unit of one beside them: "this year and next"."""
    words = reading.scan.words
    more: list[DateCandidate] = []
    for one in found:
        end, spec = one.end, one.spec
        # PERF: no call for most dates
        if one.grain in _RANKED and words[one.first - 1] in _GLUE:
            more += _ranks_before(reading, one)
        if one.rule == "early-year":
            first = _before_christ(reading, one)
            if first is not None:
                more.append(first)
        if words[end] not in AND_OR or one.rule != "stepped-unit":
            continue
        at = end + 2 if words[end + 1] in _PLACED else end + 1
        step = _STEPS.get(words[at])
        if step is None or not _stands_alone(reading, at + 1, step):
            continue
        if isinstance(spec, Shift) and spec.anchor == "ref":
            told = shift_of("ref", step, spec.of)
            more.append(make(one.rule, at, at + 1, told, one.grain))
    return more


#: What has a rank, and what parts the ranks that share a noun.
_RANKED: Final = frozenset({"quarter", "decade"})
_GLUE: Final = AND_OR | {"to", "through", "-"}


def _ranks_before(reading: Reading, one: DateCandidate) -> list[DateCandidate]:
    """Return what shares the noun of one: "the first, second and third quarters"."""
    words = reading.scan.words
    found: list[DateCandidate] = []
    start, tied, glue = one.first, False, _GLUE if one.grain == "decade" else AND_OR
    while words[start - 1] in glue:
        tied = words[start - 2] == "-" != words[start - 1]  # "17th- and 18th-century"
        number = reading.numbers.by_end.get(start - 1 - tied)
        if number is None or number.kind != "ordinal":
            break
        of = _ranked_like(one.spec, round(number.low))
        if of is None:
            break
        start, glue = number.first - (words[number.first - 1] == "the"), _COMMA
        found.append(make_open(one.rule, start, number.end, of, one.grain))
    before = words[start - 1]
    led = words[start] == "the" or before in _OWNERS or tied
    # "he came third and fourth-quarter sales fell"
    return found if led or reading.scan.tag(start - 1) == "preposition" else []


def _ranked_like(spec: Spec, rank: int) -> Partial | None:
    """Return the quarter or century of a rank, by one told behind it."""
    if not isinstance(spec, Partial):
        return None
    if spec.quarter is not None:
        return Partial(quarter=rank) if rank <= _QUARTERS else None
    if spec.century is None or not 1 <= rank <= _CENTURIES:
        return None
    return Partial(century=rank - 1 if spec.century >= 0 else -rank)


_CENTURIES: Final = 30
_QUARTERS: Final = 4
_COMMA: Final = frozenset({","})
_OWNERS: Final = frozenset({"its", "their", "s", "both", "fiscal"})


def _before_christ(reading: Reading, one: DateCandidate) -> DateCandidate | None:
    """Return the year that shares its "BC" with one behind it: "499-493 BC", "496 and 495 BC"."""
    words, first, spec = reading.scan.words, one.first, one.spec
    if not isinstance(spec, Partial) or spec.year is None or spec.year > 0:
        return None
    digits = words[first - 2]
    if words[first - 1] not in _TO or not digits.isdecimal() or len(digits) > _LONGEST:
        return None
    year = 1 - int(digits)
    if year >= spec.year or words[first - 3] in ("$", ".", "/"):
        return None
    return make(one.rule, first - 2, first - 1, day_of(year), one.grain)


_TO: Final = frozenset({"to", "and", "or", "until", "-", "\u2013", "\u2014"})
_LONGEST: Final = 4
_PLACED: Final = frozenset({"early", "late", "later"})
_STEPS: Final = {"last": -1, "this": 0, "next": 1}


def _stands_alone(reading: Reading, i: int, step: int) -> bool:
    """Tell whether no noun stands at token i, and no verb that "this" is the subject of."""
    if not reading.scan.words[i].isalnum():
        return True
    tag = reading.scan.tag(i)
    return step != 0 and tag in ("preposition", "conjunction", "auxiliary")
