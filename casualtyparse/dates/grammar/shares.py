"""What times tell of each other that stand beside each other and stay two: a day, a year."""

from collections.abc import Sequence
from typing import Final

from attrs import evolve

from casualtyparse.dates.candidates import DateCandidate
from casualtyparse.dates.spec import (
    Partial,
    Range,
    Repeat,
    Shift,
    Within,
    day_of,
    shift_of,
    within_of,
)
from casualtyparse.lexicon.little_words import AND_OR
from casualtyparse.scan import DASHES, Scan

#: Times further apart tell nothing of each other.
MOST_BETWEEN: Final = 5
DAYS: Final = frozenset({"day", "weekday"})
PLACES: Final = frozenset({"early", "late", "mid", "the", "end", "of", "in", "on"})
RANGE: Final = frozenset({"to", "and", "or", "until", "through", "till", "/", "and in"})


def share_day(kept: Sequence[DateCandidate], day: DateCandidate, glue: str) -> None:
    """Give a time told in two zones the day behind both: "07:15 (0415 GMT) on Tuesday"."""
    if day.grain not in DAYS or glue not in (")", ") on", "),", ") ,"):
        return
    for clock in kept[-2:]:
        near = day.first - clock.end <= 2 * MOST_BETWEEN + 2
        if clock.grain == "clock" and near and isinstance(clock.spec, Partial):
            clock.spec = within_of(clock.spec, day.spec)


def share_span(one: DateCandidate, two: DateCandidate, glue: str) -> None:
    """Give a time the day of the one it lasts until: "between 9 and 11 p.m. on Monday"."""
    if glue not in ("and", "to", "until", "till", "-", "\u2013"):
        return
    if isinstance(one.spec, Partial) and isinstance(two.spec, Within):
        one.spec = within_of(one.spec, two.spec.outer)


def share_year(one: DateCandidate, two: DateCandidate, glue: str) -> None:
    """Give the first of two dates the year of the second: "from April to June 1968"."""
    first, last = one.spec, two.spec
    if one.grain in _PARTS and one.grain == two.grain:
        _share_part(one, two, glue)
        return
    if one.grain not in ("month", "day") or two.grain not in ("month", "day"):
        return
    glue = " ".join(word for word in glue.split() if word not in PLACES)
    if glue not in RANGE and glue not in DASHES and glue != ",":
        return
    if glue == "," and one.grain != two.grain:
        return
    if not isinstance(first, Partial) or first.year is not None or first.month is None:
        return
    if isinstance(last, Within):
        one.spec = within_of(first, last.outer)
        one.open = False
        return
    last = last.first if isinstance(last, Range) else last
    if isinstance(last, Partial) and last.year is not None and last.month is not None:
        year = last.year - 1 if first.month > last.month else last.year
        one.spec = day_of(year, first.month, first.day)
        one.open = False


#: Parts of a year, told together with the year of the last.
_PARTS: Final = frozenset({"season", "quarter"})
_BOTH: Final = frozenset({"and", "or", "to", "through", "until"})
_PLACED: Final = frozenset({"early", "late", "mid"})


def _share_part(one: DateCandidate, two: DateCandidate, glue: str) -> None:
    """Give a part of a year the year of the one behind: "the spring or summer of 1968"."""
    first, last = one.spec, two.spec
    glue = " ".join(word for word in glue.split() if word not in _PLACED)
    if glue not in _BOTH or not isinstance(first, Partial):
        return  # "in the fall and in the spring of 1968" are told apart
    if isinstance(last, Within):
        one.spec, one.open = within_of(first, last.outer), False
    elif isinstance(last, Partial) and last.year is not None:
        # the winter that a spring follows began in the year before
        before = first.season == "WI" and last.season != "WI"
        one.spec, one.open = evolve(first, year=last.year - before), False


def share_week(scan: Scan, kept: Sequence[DateCandidate], last: DateCandidate) -> None:
    """Give the weekdays of a list the week of the last: "on Monday and Thursday next week"."""
    if last.grain != "weekday" or not isinstance(last.spec, Within):
        return
    first = last.first
    for day in reversed(kept):
        between = scan.words[day.end : first]
        if day.grain != "weekday" or not isinstance(day.spec, Partial):
            return
        if not _LISTING.issuperset(between) or "on" in between[:1]:
            return
        day.spec = within_of(day.spec, last.spec.outer)
        first = day.first


def share_step(one: DateCandidate, two: DateCandidate, glue: str) -> None:
    """Let a weekday come behind the one before it: "next Tuesday or Wednesday"."""
    first, last = one.spec, two.spec
    if glue not in AND_OR or not isinstance(first, Shift) or two.rule != "weekday":
        return
    if (first.anchor, first.step) == ("ref", 1) and isinstance(last, Partial):
        two.spec, two.open = shift_of("ref", 1, last), False


def share_each(scan: Scan, one: DateCandidate, two: DateCandidate, glue: str) -> None:
    """Let weekdays recur that are listed with one that does: "every Monday and Thursday"."""
    first, last = one.spec, two.spec
    if glue not in AND_OR and (glue != "," or scan.words[two.end] not in _LISTED):
        return
    if not isinstance(first, Repeat) or not isinstance(last, Partial):
        return
    if isinstance(first.every, Partial) and first.every.weekday is not None:
        two.rule, two.grain, two.spec = "each-weekday", "set", Repeat(last)
        two.open = False


_LISTED: Final = AND_OR | {","}


def share_habit(scan: Scan, one: DateCandidate, two: DateCandidate, glue: str) -> None:
    """Let a range of weekdays be that of each week: "is open Monday through Friday"."""
    if glue not in _THROUGH or not (one.open and two.open):
        return
    first, last = one.spec, two.spec
    if not isinstance(first, Partial) or not isinstance(last, Partial):
        return
    words, start = scan.words, one.first
    start -= words[start - 1] == "from"
    behind = words[two.end]
    working = behind in _WORKING and words[two.end + 1] == "week"
    usual = words[start - 1] in _USUAL and words[start - 2] not in _ONCE
    if not (usual or working or behind in _WORKWEEK):
        return
    for day, spec in ((one, first), (two, last)):
        day.rule, day.grain, day.spec = "each-weekday", "set", Repeat(spec)
        day.open = False


_THROUGH: Final = frozenset({"through", "to", "- to -", "- through -", *DASHES})
#: What is told of each week before its days, and behind them.
_USUAL: Final = frozenset({"open", "opens", "hours", "works", "work", "airs"})
_ONCE: Final = frozenset({"be", "to", "was", "were"})
_WORKING: Final = frozenset({"work", "working", "business"})
_WORKWEEK: Final = frozenset({"workweek", "schedule"})
_LISTING: Final = frozenset({",", "and", "or", "on"})
