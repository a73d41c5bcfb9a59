"""Counting units from an anchor: "last year", "the previous day", "ten days ago"."""

from datetime import date
from typing import Final

from casualtyparse.dates.chronicle import (
    NOWHERE,
    Chronicle,
    Point,
    ResolvedBy,
    point_of,
)
from casualtyparse.dates.compared import same_period, told_for
from casualtyparse.dates.complete import nearest_day
from casualtyparse.dates.meaning import Meaning, dated, unknown
from casualtyparse.dates.periods import (
    Period,
    century_period,
    day_period,
    decade_period,
    early_decade_period,
    fiscal_period,
    half_period,
    month_period,
    part_period,
    quarter_period,
    season_period,
    season_start,
    shifted,
    week_period,
    weekend_period,
    year_period,
)
from casualtyparse.dates.reported import accounts, month_told
from casualtyparse.dates.spec import Partial, Shift
from casualtyparse.dates.values import Granularity
from casualtyparse.phrases.calendar import ISO_CALENDAR, Calendar

_UNKNOWN: Final[dict[str, tuple[str, Granularity]]] = {
    "D": ("XXXX-XX-XX", "day"),
    "W": ("XXXX-WXX", "week"),
    "WE": ("XXXX-WXX-WE", "day"),
    "M": ("XXXX-XX", "month"),
    "Q": ("XXXX-QX", "quarter"),
    "H": ("XXXX-HX", "quarter"),
    "Y": ("XXXX", "year"),
    "FY": ("FYXXXX", "year"),
    "DE": ("XXXX", "decade"),
    "CE": ("XXXX", "century"),
}


def shift_meaning(spec: Shift, story: Chronicle) -> Meaning:
    """Return the step-th unit, weekday, month or season from the anchor."""
    anchor, step, of = spec.anchor, spec.step, spec.of
    if anchor == "mentioned":
        return _from_mentioned(spec, story)
    day = story.reference
    if anchor == "ref" and day is not None and not story.narrative:
        # PERF: most units are counted from the day of publication
        if of == "D":
            moved = shifted(day, round(step))
            return (
                unresolved(spec)
                if moved is None
                else dated(day_period(moved), "reference")
            )
        if of == "Y" and 0 < day.year + step < _NO_END and step == round(step):
            return dated(year_period(day.year + round(step)), "reference")
    base = story.reference_point()
    if base.year is None:
        return unresolved(spec)
    by: ResolvedBy = "mentioned" if story.narrative else "reference"
    if isinstance(of, Partial):
        period = _shifted_partial(of, round(step), base, story)
        alternatives = _week_after(of, period) if step == 1 else ()
        return unresolved(spec) if period is None else dated(period, by, alternatives)
    if of == "P":
        return dated(same_period(story, base.year + round(step), story.frame), by)
    if of == "Q" and not story.narrative:
        story = Chronicle(calendar=story.calendar)  # "this quarter" is not the one told
    period = None if spec.anchor != "ref" else _shifted_unit(of, step, base, story)
    return unresolved(spec) if period is None else dated(period, by)


def _from_mentioned(spec: Shift, story: Chronicle) -> Meaning:
    """Return what is counted from the time told before: "that year", "the next day"."""
    of, step = spec.of, spec.step
    told = story.period
    if told is not None and told.grain == "decade" and of == "DE":
        decade = int(told.value[:3]) + round(step)
        return dated(decade_period(decade), "mentioned")
    base = story.mentioned_point()
    if base.year is None:
        return unresolved(spec)
    by: ResolvedBy = "mentioned"
    if not story.narrative and story.main_day is None:
        by = "reference"
    if isinstance(of, Partial):
        long = of.season is not None or (of.month is not None and of.day is None)
        # "signed in 1987 ... the next June", "fled in May 1939. That summer"
        of_year = long and not story.narrative
        past = story.past_point("M", current=False) if of_year else None
        near = past or (_told_point("Y", story, base) if of_year else base)
        period = _shifted_partial(of, round(step), near, story)
        alternatives = _week_after(of, period) if step == 1 else ()
        return unresolved(spec) if period is None else dated(period, by, alternatives)
    if of in _PERIODS:
        frame = told_for(of, story)
        year = None if frame is None else point_of(frame.value).year
        period = same_period(story, (year or base.year) + round(step), frame)
        return dated(story.compare(period), by)
    if of == "Q" and step == 0 and story.quarter is None:
        step = -1  # "the quarter" is the last finished one
    if not story.narrative:
        base = _told_point(of, story, base)
    current = step == 0 and story.quarter is not None
    past = story.past_point(of, current=current)
    if past is not None:
        base = past
    elif of == "Y" and step == 0 and told is not None:
        # "In the fourth quarter ... For the year", "stalemate by 1940 ... that year"
        named = point_of((accounts(story) or told).value)
        base = base if named.year is None else named
    if of == "M":
        base = month_told(step, base, story)
    period = _shifted_unit(of, step, base, story)
    return unresolved(spec) if period is None else dated(period, by)


#: What figures are told for, of any length or a quarter.
_PERIODS: Final = frozenset({"P", "PQ"})


def nth_unit(
    rank: int, unit: str, outer: Period, calendar: Calendar = ISO_CALENDAR
) -> Period | None:
    """Return the first, second ... or (-1) last unit inside a longer period."""
    if outer.first is None or outer.end is None:
        return None
    last = shifted(date.fromisoformat(outer.end[:10]), -1)
    if last is None:
        return None
    if unit == "W":  # a week belongs to the month that holds most of it
        day = shifted(last, -3) if rank < 0 else shifted(outer.first, 7 * rank - 4)
        day = outer.first if rank == 0 else day
        return None if day is None else week_period(day, calendar.first_weekday)
    if unit == "D":
        day = shifted(outer.first, rank - 1) if rank > 0 else last
        return None if day is None else day_period(day)
    base = Point(outer.first.year, outer.first.month, 1)
    if rank < 0:
        base = Point(last.year, last.month, 1)
    return _shifted_unit(unit, rank - 1 if rank > 0 else 0, base, Chronicle())


def nth_weekday(rank: int, weekday: int, outer: Period) -> Period | None:
    """Return the first, second ... or (-1) last such weekday of a month."""
    if outer.first is None or outer.end is None:
        return None
    if rank > 0:
        ahead = (weekday - outer.first.isoweekday()) % 7
        day = shifted(outer.first, ahead + 7 * (rank - 1))
    else:
        last = shifted(date.fromisoformat(outer.end), -1)
        back = 0 if last is None else (last.isoweekday() - weekday) % 7
        day = None if last is None else shifted(last, -back)
    if day is None or not day.isoformat() < outer.end:
        return None
    return day_period(day)


def _told_point(unit: str, story: Chronicle, base: Point) -> Point:
    """Return the anchor of "that year", "the previous month": the time told last, of any unit."""
    if story.main is None:
        return base
    if unit in ("Y", "M", "DE", "CE"):
        if unit != "M" or story.told.month is not None:
            return story.told
        return base if base.year == story.told.year else NOWHERE
    week = story.main if story.main.grain == "week" else story.week
    if unit == "W" and week is not None and week.first is not None:
        first = week.first  # "fewer than last week ... In the previous week"
        return Point(first.year, first.month, first.day)
    return base


def _week_after(of: Partial, period: Period | None) -> tuple[str, ...]:
    """Return the other reading of "next Friday": that of the week after."""
    if of.weekday is None:
        return ()
    later = None if period is None or period.first is None else shifted(period.first, 7)
    return () if later is None else (later.isoformat(),)


def unresolved(spec: Shift) -> Meaning:
    """Return what is counted from a day that is not known."""
    of = spec.of
    if isinstance(of, str):
        value, grain = _UNKNOWN.get(of, ("XXXX-XX-XX", "day"))
        return unknown(value, grain)
    if of.part is not None:
        period = Period(f"XXXX-XX-XXT{of.part}", "part_of_day", None, None, None, None)
        return Meaning("TIME", period, "none")
    if of.weekday is not None:
        return unknown(f"XXXX-WXX-{of.weekday}", "day")
    if of.season is not None:
        return unknown(f"XXXX-{of.season}", "season")
    if of.quarter is not None:
        return unknown(f"XXXX-Q{of.quarter}", "quarter")
    if of.month is not None and of.day is not None:
        value = f"XXXX-{of.month:02}-{of.day:02}"
        return unknown(value, "day", edtf=value)
    value = f"XXXX-{of.month or 0:02}"
    return unknown(value, "month", edtf=value)


def _shifted_unit(
    unit: str, steps: float, base: Point, story: Chronicle
) -> Period | None:
    """Return the unit so many steps from the anchor, at the precision that both allow."""
    if base.year is None:
        return None
    step = round(steps)
    if step != steps and unit in _YEARS:  # "a quarter-century ago"
        return _shifted_unit("Y", steps * _YEARS[unit], base, story)
    if unit in ("D", "W", "WE", "F"):
        return _days(unit, step, base, story.calendar)
    if unit in ("M", "Q", "H"):
        return _months(unit, steps, base, story)
    if unit == "Y" and step != steps:
        months = round(steps * 12)
        return _months("M", months, base, story)
    if unit in ("Y", "FY"):
        first = story.calendar.fiscal_month if unit == "FY" else None
        begun = first is not None and first > 1 and (base.month or 1) >= first
        year = _in_calendar(base.year + step + begun)
        if unit == "FY" and year is not None:
            return fiscal_period(year, first)
        return None if year is None else year_period(year)
    if unit in ("DE", "CE") and base.year < 1:
        return _before_christ(unit, step, 1 - base.year)
    if unit == "DE":
        decade = base.year // 10 + step
        return decade_period(decade) if 0 < decade < 1000 else None
    if unit == "CE":
        century = base.year // 100 + step
        return century_period(century) if 0 < century < 100 else None
    return None


def _before_christ(unit: str, step: int, year: int) -> Period | None:
    """Return the decade or century so many on from a year BC: "the next decade" after 490 BC."""
    if unit == "DE":
        decade = year // 10 - step
        return early_decade_period(decade) if decade >= 0 else None
    century = (year - 1) // 100 + 1 - step
    return century_period(-century)


_YEARS: Final = {"DE": 10, "CE": 100, "ML": 1000}


def _in_calendar(year: int) -> int | None:
    return year if -9999 < year < 10000 else None


def _days(unit: str, step: int, base: Point, calendar: Calendar) -> Period | None:
    day = base.date()
    if day is None:
        return None
    if unit == "D":
        moved = shifted(day, step)
        return None if moved is None else day_period(moved)
    moved = shifted(day, step * (14 if unit == "F" else 7))
    if moved is None:
        return None
    if unit == "WE":
        return weekend_period(moved)
    return week_period(moved, calendar.first_weekday)


_MONTHS_IN: Final = {"M": 1, "Q": 3, "H": 6}


def _months(unit: str, steps: float, base: Point, story: Chronicle) -> Period | None:
    if unit == "Q" and story.quarter is not None and story.quarter.first is not None:
        first = story.quarter.first
        if steps == 0:
            return story.quarter
        base = Point(first.year, first.month)
    if base.year is None or base.month is None:
        return None
    size = _MONTHS_IN[unit]
    index = (base.year * 12 + base.month - 1) // size + round(steps)
    year, part = divmod(index, 12 // size)
    if _in_calendar(year) is None:
        return None
    if unit == "M":
        return month_period(year, part + 1)
    if unit == "Q":
        return quarter_period(year, part + 1)
    return half_period(year, part + 1)


def _shifted_partial(
    of: Partial, step: int, base: Point, story: Chronicle
) -> Period | None:
    """Return the last, this or next weekday, month, day of a month, season or part of the day."""
    day = base.date()
    if of.part is not None:
        moved = None if day is None else shifted(day, step)
        return None if moved is None else part_period(moved, of.part)
    if of.weekday is not None:
        first = story.calendar.first_weekday
        return None if day is None else _weekday(of.weekday, step, day, first)
    if of.season is not None:
        return _season(of.season, step, base, southern=story.calendar.southern)
    if of.quarter is not None or of.half is not None:
        return None if base.year is None else quarter_or_half(of, base.year + step)
    if of.month is None or base.year is None:
        return None
    if of.day is not None:
        return None if day is None else _month_day(of.month, of.day, step, day, story)
    return _month(of.month, step, base)


def quarter_or_half(of: Partial, year: int) -> Period | None:
    """Return a quarter or a half of a year."""
    if of.quarter is not None:
        return quarter_period(year, of.quarter)
    return None if of.half is None else half_period(year, of.half)


def _weekday(weekday: int, step: int, day: date, first: int) -> Period | None:
    here = day.isoweekday()
    if step < 0:
        days = -((here - weekday - 1) % 7 + 1) + 7 * (step + 1)
    elif step > 0:
        days = (weekday - here - 1) % 7 + 1 + 7 * (step - 1)
    else:
        days = (weekday - first) % 7 - (here - first) % 7
    moved = shifted(day, days)
    return None if moved is None else day_period(moved)


def _month(month: int, step: int, base: Point) -> Period | None:
    if base.year is None:
        return None
    here = base.month or 12
    year = base.year
    if step < 0 and month >= here:
        year -= 1
    elif step > 0 and month <= here:
        year += 1
    return None if _in_calendar(year) is None else month_period(year, month)


def _month_day(
    month: int, day_number: int, step: int, day: date, story: Chronicle
) -> Period | None:
    """Return the last or next such day, strictly before or after the anchor."""
    if step == 0:
        found = nearest_day(month, day_number, day, Chronicle())
        return None if found is None else day_period(found)
    beside = shifted(day, -1 if step < 0 else 1)
    if beside is None:
        return None
    story = Chronicle(tense="past" if step < 0 else "future")
    found = nearest_day(month, day_number, beside, story)
    return None if found is None else day_period(found)


def _season(season: str, step: int, base: Point, *, southern: bool) -> Period | None:
    """Return the last finished season, this year's, or the next one to begin."""
    if base.year is None:
        return None
    year = base.year
    if base.month is None:
        return season_period(year + step, season, southern=southern)
    # seasons begin on the first of a month, so that months are all there is to count
    first = season_start(season, southern=southern) - 1
    here = year * 12 + base.month - 1
    latest = (here - first) // 12
    if step < 0:
        year = (here - first - _SEASON) // 12
    elif step > 0:
        year = latest + 1
    elif here - first - latest * 12 < _SEASON * (2 if season == "WI" else 1):
        year = latest  # "this winter" is the one just over, in spring
    if step and not 0 < year < _NO_END:
        return None
    return season_period(year, season, southern=southern)


#: The months of a season; from this year on winters have no end.
_SEASON: Final = 3
_NO_END: Final = 9999
