"""How a time is worded inside a longer one: "May this year", "the first week of June".

date   = (month | day | season | quarter | half) ["of" | ","] year
nth    = ("the first two weeks" | "the last week") "of" (month | year)
period = "the same period" (year | amount "earlier")
"""

from typing import Final

from casualtyparse.dates.candidates import DateCandidate, make
from casualtyparse.dates.spec import (
    Partial,
    Range,
    Shift,
    Spec,
    Window,
    Within,
    shift_of,
    within_of,
)

#: What stands before the longer time.
IN: Final = frozenset({"", "of", ",", "in", "of the"})
#: Grains of a time that may hold another.
OUTER: Final = frozenset({"year", "week", "month", "quarter"})
_YEAR_AGO: Final = shift_of("ref", -1.0, "Y")


def inside(one: DateCandidate, two: DateCandidate, glue: str) -> DateCandidate | None:
    """date = (month | day | season | quarter | half) ["of" | ","] year"""
    quarter = one.grain == "year" and two.grain == "quarter" and two.open
    quarter = quarter and glue in ("", "' s")  # "last year's third quarter"
    if quarter and not isinstance(one.spec, Range) and isinstance(two.spec, Partial):
        found = made_one("within", one, two, within_of(two.spec, one.spec), two)
        found.open = False
        return found  # "the 1988 third quarter"
    if glue == "' s" and one.grain == "year" and two.grain == "window":
        bounded = isinstance(two.spec, Window) and two.spec.anchor in ("start", "end")
        if not bounded or isinstance(one.spec, Range):
            return None
        # "this year's first nine months"
        return made_one("nth-within", one, two, within_of(two.spec, one.spec), two)
    if glue not in IN or two.grain not in OUTER:
        return None
    if one.grain == "nth" or isinstance(one.spec, Window):
        return _nth(one, two, glue)
    if two.grain == "quarter":
        return None
    if two.grain == "week":
        weekday = one.grain == "weekday" and glue in ("", "of")
        return (
            made_one("within", one, two, within_of(one.spec, two.spec), one)
            if weekday
            else None
        )
    if two.grain != "year" or isinstance(two.spec, Range):
        return None
    if one.rule == "time-and-day" and isinstance(one.spec, Within):
        return _time_in_year(one, two, glue)
    if not one.open:
        return None
    if glue in ("in", "of the", ",") and isinstance(two.spec, Shift) and glue != "in":
        return None
    if isinstance(one.spec, Partial | Range) and one.grain in (
        "month",
        "day",
        "season",
        "quarter",
    ):
        merged = made_one("within", one, two, within_of(one.spec, two.spec), one)
        merged.open = two.rule == "the-unit"  # "fell in the last half of the year"
        return merged
    return None


def _time_in_year(
    one: DateCandidate, two: DateCandidate, glue: str
) -> DateCandidate | None:
    """time-of-day = time day ["of"] year: "3.10am on February 19 last year"."""
    if not isinstance(one.spec, Within) or glue not in ("", "of", ","):
        return None
    day = one.spec.outer
    if not isinstance(day, Partial) or day.month is None or day.year is not None:
        return None
    spec = within_of(one.spec.inner, within_of(day, two.spec))
    found = made_one("time-and-day", one, two, spec, one)
    found.open = False
    return found


def _nth(one: DateCandidate, two: DateCandidate, glue: str) -> DateCandidate | None:
    """nth = ("the first two weeks" | "the last week") "of" (month | year)"""
    if glue not in ("of", "in", "of the"):
        return None
    if isinstance(one.spec, Window) and one.spec.anchor not in ("start", "end"):
        return None
    merged = made_one("nth-within", one, two, within_of(one.spec, two.spec), one)
    merged.open = two.open
    return merged


def week_of(one: DateCandidate, two: DateCandidate, glue: str) -> DateCandidate | None:
    """period = "the same period" (year | amount "earlier")"""
    if not isinstance(one.spec, Shift) or one.spec.of not in ("P", "Q", "M"):
        return None
    if one.spec.anchor != "mentioned" or one.spec.step != 0:
        return None
    if glue not in ("", "of", "in") or not isinstance(two.spec, Shift | Partial):
        return None
    if two.rule == "amount-ago" and two.spec == _YEAR_AGO:
        spec = within_of(one.spec, shift_of("mentioned", -1, "P"))
        return made_one("same-period", one, two, spec, one)
    if two.grain == "year" or two.rule in ("one-unit-earlier", "amount-ago"):
        return made_one("same-period", one, two, within_of(one.spec, two.spec), one)
    return None


def ago_from(one: DateCandidate, two: DateCandidate, glue: str) -> DateCandidate | None:
    """day = amount "ago" day: "a week ago Monday", "a year ago today"."""
    if one.rule != "amount-ago" or glue not in ("", "on"):
        return None
    month = two.rule == "stepped-unit" and two.grain in ("month", "week")
    if not month and two.rule not in ("weekday", "deictic-day"):
        return None
    return made_one("within", one, two, within_of(one.spec, two.spec), one)


def made_one(
    rule: str, one: DateCandidate, two: DateCandidate, spec: Spec, like: DateCandidate
) -> DateCandidate:
    """Return two times as one that has the grain of one of them."""
    found = make(rule, one.first, two.end, spec, like.grain)
    found.open = like.open
    return found
