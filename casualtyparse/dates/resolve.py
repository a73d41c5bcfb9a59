"""What a phrase means on a given day: the one place that reads the reference.

`resolve(spec, chronicle)` completes what the phrase leaves out from the reference or from the times
told so far, and leaves X where neither says anything. It never asks a clock.
"""

from typing import Final

from attrs import evolve

from casualtyparse.dates.amounts import (
    duration,
    moved,
    repeat_meaning,
    window_meaning,
)
from casualtyparse.dates.chronicle import Chronicle, point_of
from casualtyparse.dates.compared import same_period, told_for
from casualtyparse.dates.complete import complete, dated_or_unknown
from casualtyparse.dates.meaning import Meaning, dated, unknown
from casualtyparse.dates.periods import (
    Period,
    clock_period,
    date_of,
    day_period,
    month_period,
    new,
    part_period,
    shifted,
    week_period,
)
from casualtyparse.dates.shifts import nth_unit, nth_weekday, shift_meaning
from casualtyparse.dates.spec import (
    REFS,
    Beside,
    Mod,
    Offset,
    Partial,
    Range,
    Ref,
    Repeat,
    Shift,
    Spec,
    Window,
    Within,
)


def resolve(spec: Spec, story: Chronicle) -> Meaning:
    """Return what a spec means, given the reference and the times told before it."""
    # PERF: the most frequent first
    if isinstance(spec, Partial):
        day = complete(spec, story)
        if spec.named == "month-first":
            day = _month_first(spec, day, story)
        return day if spec.part is None and spec.hour is None else _at(spec, day)
    if isinstance(spec, Offset):
        return duration(spec)
    if isinstance(spec, Shift):
        if story.narrative and spec == _TODAY:
            return _VAGUE["PRESENT"]  # that on which the history was written
        found = shift_meaning(spec, story)
        of = spec.of  # PERF: only a part of a day tells a time
        if not isinstance(of, str) and found.period.grain == "part_of_day":
            return found._replace(type="TIME")
        return found
    if isinstance(spec, Ref):
        return _VAGUE[spec.when]
    if isinstance(spec, Within):
        return _within(spec, story)
    if isinstance(spec, Mod):
        return _mod(spec, story)
    if isinstance(spec, Range):
        return _range(spec, story)
    return _undated(spec, story)


def _undated(spec: Window | Repeat | Beside, story: Chronicle) -> Meaning:
    """Return what is no day: an amount, what recurs."""
    match spec:
        case Window():
            return window_meaning(spec, story)
        case Repeat():
            return repeat_meaning(spec)
        case Beside():
            return duration(spec.amount, "none")


_TODAY: Final = Shift("ref", 0, "D")
_VAGUE: Final = {
    when: dated(Period(f"{when}_REF", None, None, None, None, None), "explicit")
    for when in REFS
}


#: So many days before publication are near to it.
_LATELY: Final = 8


def _month_first(spec: Partial, day: Meaning, story: Chronicle) -> Meaning:
    """Return a day in digits with the other that these may mean: "3/4/2019".

    The month is first where that alone makes it one of the days before publication.
    """
    if spec.day is None or spec.year is None:
        return day
    other = date_of(spec.year, spec.day, spec.month or 0)
    first, today = day.period.first, story.reference
    if other is not None and first is not None and today is not None:
        near = 0 <= (today - other).days < _LATELY
        if near and not 0 <= (today - first).days < _LATELY:
            other, day = first, dated(day_period(other), "explicit")
    return day._replace(alternatives=() if other is None else (other.isoformat(),))


def _at(spec: Partial, day: Meaning) -> Meaning:
    """Return a part of a day, or a time on its clock."""
    value, grain, _, _, _, first = day.period
    zone = spec.zone or ""
    if first is None or grain != "day":
        return _unknown_time(spec, value if first is None else f"{value}-XX", day)
    if spec.hour is None:
        period = part_period(first, spec.part or "MO")
        told = day.alternatives
        return new(Meaning, ("TIME", period, day.by, day.mod, told, zone or None))
    offset = zone if zone[:1] in ("Z", "+", "-") else ""
    if spec.hour == 24:
        midnight = shifted(first, 1) or first
        period = clock_period(midnight, 0, spec.minute, spec.second, offset)
    else:
        period = clock_period(first, spec.hour, spec.minute, spec.second, offset)
    alternatives: tuple[str, ...] = ()
    if spec.hour == 0 and spec.named == "midnight":
        later = shifted(first, 1)
        alternatives = () if later is None else (f"{later}T00:00{offset}",)
    told = alternatives or day.alternatives
    return new(Meaning, ("TIME", period, day.by, day.mod, told, zone or None))


def _unknown_time(spec: Partial, prefix: str, day: Meaning) -> Meaning:
    if spec.hour is None:
        value = f"{prefix}T{spec.part}"
        period = Period(value, "part_of_day", None, None, None, None)
    else:
        zone = spec.zone or ""
        offset = zone if zone[:1] in ("Z", "+", "-") else ""
        value = f"{prefix}T{spec.hour:02}:{spec.minute or 0:02}{offset}"
        period = Period(value, "hour", None, None, None, None)
    return Meaning("TIME", period, day.by, day.mod, (), spec.zone)


def _mod(spec: Mod, story: Chronicle) -> Meaning:
    kind, period, by, _, alternatives, zone = resolve(spec.spec, story)
    value, grain, start, end, edtf, first = period
    mod = spec.mod
    if edtf is not None:
        if mod == "APPROX" and kind == "DATE" and "/" not in edtf:
            period = new(Period, (value, grain, start, end, f"{edtf}~", first))
        elif mod == "ON_OR_AFTER":
            period = new(Period, (value, grain, start, None, f"{edtf}/..", first))
        elif mod == "ON_OR_BEFORE":
            period = new(Period, (value, grain, None, end, f"../{edtf}", first))
    return new(Meaning, (kind, period, by, mod, alternatives, zone))


def _within(spec: Within, story: Chronicle) -> Meaning:
    """Return "May this year", "dawn on Sunday", "the first two weeks of August"."""
    inner, outer = spec.inner, resolve(spec.outer, story)
    if isinstance(inner, Mod):
        found = _within(Within(inner.spec, spec.outer), story)
        return found._replace(mod=inner.mod)
    if isinstance(inner, Window):
        return window_meaning(inner, story, outer.period)
    if isinstance(inner, Shift):
        return _shift_in(inner, outer, story)
    if isinstance(inner, Range) and outer.period.first is not None:
        return _range_in(inner, outer)
    if not isinstance(inner, Partial):
        return resolve(inner, story)
    if _is_time(inner):
        return _at(_by_part(inner, outer), _day_for_time(inner, outer))
    return _partial_in(inner, outer, story)


def _shift_in(inner: Shift, outer: Meaning, story: Chronicle) -> Meaning:
    """Return "the last week of March", "the week of 6 September", "the same period last year"."""
    if inner.anchor == "start" and isinstance(inner.of, Partial):
        day = nth_weekday(round(inner.step), inner.of.weekday or 1, outer.period)
        if day is not None and outer.by == "reference":
            day = _on_its_side(day, inner, outer, story)
        return unknown("XXXX-XX-XX", "day") if day is None else dated(day, outer.by)
    first = outer.period.first
    if inner.anchor == "ref" and isinstance(inner.of, str) and first is not None:
        way = 1 if inner.step > 0 else -1
        there = moved(first, Offset(abs(inner.step), inner.of), way)
        if there is None:
            return outer
        if outer.period.grain == "month":  # "two years ago this month"
            return outer._replace(period=month_period(there.year, there.month))
        if outer.period.grain == "week":
            middle = shifted(there, 3) or there
            week = week_period(middle, story.calendar.first_weekday)
            return outer._replace(period=week)
        return outer._replace(period=day_period(there))
    point = point_of(outer.period.value)
    if inner.of == "P" or isinstance(inner.of, Partial) or inner.anchor != "start":
        if point.year is None:
            return outer
        explicit = outer.by == "explicit"  # "the 1991 quarter"
        frame = story.lasting if explicit else told_for(inner.of, story)
        period = story.compare(same_period(story, point.year, frame))
        return outer._replace(period=period)
    found = nth_unit(round(inner.step), inner.of, outer.period, story.calendar)
    return unknown("XXXX-XX-XX", None) if found is None else dated(found, outer.by)


def _on_its_side(
    day: Period, inner: Shift, outer: Meaning, story: Chronicle
) -> Period | None:
    """Return a weekday of this month in the year that the tense of its clause asks for."""
    today, first, month = story.reference, day.first, outer.period.first
    if today is None or first is None or month is None or story.tense is None:
        return day
    if (first <= today) == (story.tense == "past"):
        return day
    year = month.year + (-1 if story.tense == "past" else 1)
    weekday = inner.of.weekday if isinstance(inner.of, Partial) else None
    return nth_weekday(round(inner.step), weekday or 1, month_period(year, month.month))


def _is_time(inner: Partial) -> bool:
    return (
        (inner.part is not None or inner.hour is not None)
        and inner.month is None
        and inner.day is None
        and inner.weekday is None
        and inner.year is None
    )


def _by_part(inner: Partial, outer: Meaning) -> Partial:
    """Return a time with the hour that a part of the day makes of it: "7:30 in the evening"."""
    hour, value = inner.hour, outer.period.value
    if hour is None or outer.period.grain != "part_of_day":
        return inner
    first = _FIRST_HOURS.get(value[-2:])
    late = first is not None and first <= hour < _NOON
    return evolve(inner, hour=hour + _NOON) if late else inner


_NOON: Final = 12
#: From which hour on a time belongs to the second half of a day.
_FIRST_HOURS: Final = {"AF": 1, "EV": 1, "NI": 6}


def _day_for_time(inner: Partial, outer: Meaning) -> Meaning:
    """Return the day of a time told inside another: "8 a.m. this morning", "11-12 September"."""
    first = outer.period.first
    if first is None or outer.period.grain not in ("part_of_day", "hour"):
        return outer
    hour = _NOON if inner.hour is None else inner.hour
    late = outer.period.value[-2:] == "NI" and hour < 6
    following = shifted(first, 1) if late else None
    return outer._replace(period=day_period(following or first))


def _partial_in(inner: Partial, outer: Meaning, story: Chronicle) -> Meaning:
    point = point_of(outer.period.value)
    if inner.weekday is not None and inner.day is None:
        return _weekday_in(inner.weekday, outer, story)
    if point.year is None:
        fiscal = _fiscal_part(inner, outer)
        if fiscal is not None:
            return fiscal
        found = resolve(inner, story)
        return found if outer.by == "none" else found._replace(by=outer.by)
    known = inner
    if inner.month is None and inner.day is not None and point.month is not None:
        known = evolve(inner, month=point.month)
    found = dated_or_unknown(known, point.year, outer.by, story.calendar)
    if story.tense == "past" and story.reference is not None and not story.narrative:
        start, year = found.period.start, point.year
        if start is not None and start > story.reference.isoformat():
            found = dated_or_unknown(known, year - 1, outer.by, story.calendar)
    if inner.part is not None or inner.hour is not None:
        return _at(inner, found)
    return found


def _fiscal_part(inner: Partial, outer: Meaning) -> Meaning | None:
    """Return "the third quarter of fiscal 1994", of which it is not known when it begins."""
    year = outer.period.value[2:]
    if outer.period.value[:2] != "FY" or not year.isdecimal():
        return None
    if inner.quarter is None and inner.half is None:
        return None
    found = dated_or_unknown(inner, int(year), outer.by)
    part = found.period._replace(start=None, end=None, edtf=None, first=None)
    return found._replace(period=part)


def _weekday_in(weekday: int, outer: Meaning, story: Chronicle) -> Meaning:
    first = outer.period.first
    if first is None or outer.period.grain not in ("week", "day"):
        return resolve(Partial(weekday=weekday), story)
    ahead = weekday - first.isoweekday()
    if outer.period.grain == "week":
        ahead %= 7  # weeks may begin on another day than Monday
    day = shifted(first, ahead)
    if day is None:
        return unknown(f"XXXX-WXX-{weekday}", "day")
    return dated(day_period(day), outer.by)


def _range_in(inner: Range, outer: Meaning) -> Meaning:
    point = point_of(outer.period.value)
    if point.year is None:
        return outer
    ends = [
        dated_or_unknown(
            end if end.month is not None else evolve(end, month=point.month),
            point.year,
            outer.by,
        )
        for end in (inner.first, inner.last)
    ]
    return _joined(*ends)


def _range(spec: Range, story: Chronicle) -> Meaning:
    """Return two ends that share a month or a year as one period."""
    first = complete(spec.first, story)
    point = point_of(first.period.value)
    last = spec.last
    if point.year is None or last.year is not None:
        return _joined(first, complete(last, story))
    found = dated_or_unknown(last, point.year, first.by)
    one, two = first.period.first, found.period.first
    if one is not None and two is not None and two < one:
        found = dated_or_unknown(
            last, point.year + 1, first.by
        )  # "29 December - 2 January"
    return _joined(first, found)


def _joined(first: Meaning, last: Meaning) -> Meaning:
    one, two = first.period, last.period
    edtf = None if one.edtf is None or two.edtf is None else f"{one.edtf}/{two.edtf}"
    value = f"{one.value}/{two.value}"
    period = new(Period, (value, two.grain, one.start, two.end, edtf, one.first))
    return dated(period, first.by)
