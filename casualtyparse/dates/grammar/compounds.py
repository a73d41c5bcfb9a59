"""How amounts are told in two units, or from a day: "two years and three months"."""

from typing import Final

from casualtyparse.dates.candidates import DateCandidate, make
from casualtyparse.dates.spec import (
    Beside,
    Offset,
    Partial,
    Spec,
    shift_of,
    within_of,
)

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
