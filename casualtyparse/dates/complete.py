"""Completing a date from the reference or from the dates told before it.

In news a day or month without a year is the nearest one, the latest after a past verb and the
coming one after a future cue; a bare weekday is the latest one, today included. In a narrative
both follow the date told before.
"""

from datetime import date
from typing import Final

from casualtyparse.dates.chronicle import Chronicle, ResolvedBy
from casualtyparse.dates.hours import story_day
from casualtyparse.dates.meaning import Meaning, dated, unknown
from casualtyparse.dates.periods import (
    Period,
    century_period,
    date_of,
    day_period,
    decade_period,
    early_day_period,
    fiscal_period,
    half_period,
    month_period,
    quarter_period,
    season_period,
    season_start,
    shifted,
    timex_year,
    week_period,
    weekend_period,
    written_day,
    year_period,
)
from casualtyparse.dates.spec import Partial
from casualtyparse.phrases.calendar import ISO_CALENDAR, Calendar

#: 29 February comes round within eight years, even across 1900.
_LEAP_SPAN: Final = 8
_WEEK: Final = 7
#: So many days from the reference a day is sure of its year.
_MONTH: Final = 31
#: "the Sept. 11 attacks", in what was published in later years.
_ATTACKS: Final = date(2001, 9, 11)
_HALF_YEAR: Final = 182
_AHEAD: Final = 335
#: A day of the year to come is not farther away than this, or its year is told.
_ACROSS: Final = 120
#: A day so little ahead is that of another time zone, or of the paper's next edition.
_NEXT: Final = 2


def complete(spec: Partial, story: Chronicle) -> Meaning:
    """Return the date that a partial means; its time of day is left to the caller."""
    if spec.year is not None:
        return dated_or_unknown(spec, spec.year, "explicit", story.calendar)
    month, day = spec.month, spec.day
    if month is not None:
        return _in_year(spec, month, story)
    if day is not None:
        return _day_alone(day, story)
    if spec.weekday is not None:
        return _weekday(spec.weekday, story)
    if spec.part is not None or spec.hour is not None:
        return story_day(spec, story)
    long = _long_time(spec, story.calendar)
    if long is not None:
        return long
    if spec.quarter is not None or spec.half is not None or spec.season is not None:
        return _part_of_year(spec, story)
    if spec.weekend:
        return _weekend(story)
    if spec.week is not None:
        return _week(spec, spec.week, story)
    if spec.named is not None:
        return unknown("XXXX-XX-XX" if spec.named != "ramadan" else "XXXX-XX", None)
    return story_day(spec, story)


def _in_year(spec: Partial, month: int, story: Chronicle) -> Meaning:
    """Return a month, or a day of one, of the year that is nearest or told."""
    reference = story.reference
    if story.narrative or reference is None:
        return _in_told_year(spec, month, story)
    if spec.day is None:
        year = _nearest_month(month, reference, story)
        return dated(month_period(year, month), "reference")
    found = nearest_day(month, spec.day, reference, story)
    if found is None or abs((found - reference).days) > _MONTH:
        found = _on_weekday(spec.weekday, found)  # near, the weekday is the slip
    if spec.named == "attacks" and reference.year > _ATTACKS.year:
        found = _ATTACKS
    if found is None:
        return _x_month(spec, month)
    return dated(day_period(found), "reference")


def _long_time(spec: Partial, calendar: Calendar) -> Meaning | None:
    """Return a decade, a century or a fiscal year, which need no completing."""
    if spec.decade is not None:
        return dated(decade_period(spec.decade), "explicit")
    if spec.century is not None:
        return dated(century_period(spec.century), "explicit")
    if spec.fiscal is not None:
        begins = spec.named == "two-years"
        period = fiscal_period(spec.fiscal, calendar.fiscal_month, begins=begins)
        return dated(period, "explicit")
    return None


def dated_or_unknown(
    spec: Partial, year: int, by: ResolvedBy, calendar: Calendar = ISO_CALENDAR
) -> Meaning:
    """Return what a partial means in a known year."""
    if spec.month is not None and spec.day is not None:
        return _day_of_year(year, spec.month, spec.day, by)
    if spec.month is not None:
        return dated(month_period(year, spec.month), by)
    if spec.season is not None:
        return dated(season_period(year, spec.season, southern=calendar.southern), by)
    if spec.quarter is not None:
        return dated(quarter_period(year, spec.quarter), by)
    if spec.half is not None:
        return dated(half_period(year, spec.half), by)
    if spec.week is not None:
        monday = _week_start(year, spec.week)
        if monday is not None:
            return dated(week_period(monday, calendar.first_weekday), by)
    if spec.named is not None:
        value = f"{timex_year(year)}-XX" + ("" if spec.named == "ramadan" else "-XX")
        grain = year_period(year)
        return dated(grain._replace(value=value, start=None, end=None, edtf=None), by)
    return dated(year_period(year), by)


def _day_of_year(year: int, month: int, day_number: int, by: ResolvedBy) -> Meaning:
    if year < 1:
        return dated(early_day_period(year, month, day_number), by)
    day = date_of(year, month, day_number)
    if day is None:  # "31 June 2010": as written, without bounds
        return unknown(f"{year:04}-{month:02}-{day_number:02}", "day")
    return dated(day_period(day), by)


def _week_start(year: int, week: int) -> date | None:
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:
        return None


def _in_told_year(spec: Partial, month: int, story: Chronicle) -> Meaning:
    told = story.reference_point()
    if told.year is None:
        return _x_month(spec, month)
    by: ResolvedBy = "mentioned" if story.main is not None else "reference"
    year = told.year
    if told.month is not None and month < told.month - _TURN:
        year += 1  # "In December ... In January": the story has gone on
    elif told.month is not None and month < told.month and _lasts(story, year, month):
        year += 1
    return dated_or_unknown(spec, year, by)


def _lasts(story: Chronicle, year: int, month: int) -> bool:
    """Tell whether the stretch being told reaches that month of the next year.

    "From 7 November 1860 until 2 August 1861 the town was besieged. By May ..."
    """
    last = None if story.until is None else story.until.first
    return last is not None and (year + 1, month) <= (last.year, last.month)


#: A story does not go back so many months; an earlier month is that of the next year.
_TURN: Final = 7


def _x_month(spec: Partial, month: int) -> Meaning:
    if spec.day is None:
        return unknown(f"XXXX-{month:02}", "month", edtf=f"XXXX-{month:02}")
    value = f"XXXX-{month:02}-{spec.day:02}"
    return unknown(value, "day", edtf=value if _exists(month, spec.day) else None)


def _exists(month: int, day: int) -> bool:
    return date_of(2000, month, day) is not None


def _nearest_month(month: int, reference: date, story: Chronicle) -> int:
    """Return the year of the month that is nearest, or in the told direction."""
    year = reference.year
    ahead = month - reference.month
    tense, latest = story.tense, story.published
    if tense == "past" and latest is not None:
        # an entry may tell of later months, none of them to come
        ahead_of = (year, month) > (latest.year, latest.month)
        tense = tense if ahead_of or ahead > 6 else None
    if tense == "past":
        return year if ahead <= 0 else year - 1
    if tense == "future":
        return year if ahead >= 0 else year + 1
    if ahead > 6:
        return year - 1
    return year + 1 if ahead < -6 else year


def nearest_day(month: int, day: int, reference: date, story: Chronicle) -> date | None:
    """Return the day of a month that is nearest to the reference, or in the told direction."""
    this_year = date_of(reference.year, month, day)
    if this_year is not None and story.tense is None:
        if abs(this_year.toordinal() - reference.toordinal()) <= _HALF_YEAR:
            return this_year
    elif this_year is not None and (this_year <= reference) == (story.tense == "past"):
        return this_year
    elif (
        this_year is not None
        and story.tense == "past"
        and story.published is None
        and (this_year - reference).days <= _NEXT
    ):
        return this_year  # "at 0130 GMT on 11 December"
    span = _LEAP_SPAN if month == 2 and day == 29 else 1
    near = range(reference.year - span, reference.year + span + 1)
    found = [one for year in near if (one := date_of(year, month, day)) is not None]
    if story.tense == "past":
        # what an entry tells may have ended later: "16 July: ... He died on 20 July"
        latest = story.published or reference
        found = [one for one in found if one <= latest]
    elif story.tense == "future":
        # nobody tells of a day so far ahead without its year
        last = reference.toordinal() + _AHEAD
        coming = [one for one in found if reference <= one and one.toordinal() < last]
        found = coming or found
    if not found:
        return None
    origin = reference.toordinal()
    nearest = min(
        found, key=lambda one: (abs(one.toordinal() - origin), one > reference)
    )
    if story.tense is None and nearest.toordinal() - origin > _ACROSS:
        return this_year or nearest  # "the 7 May elections" in December
    return nearest


def _on_weekday(weekday: int | None, day: date | None) -> date | None:
    """Return a day, or the same of the year before or behind that is such a weekday."""
    if weekday is None or day is None or day.isoweekday() == weekday:
        return day
    for year in (day.year - 1, day.year + 1):
        near = date_of(year, day.month, day.day)
        if near is not None and near.isoweekday() == weekday:
            return near
    return day


def _weekday(weekday: int, story: Chronicle) -> Meaning:
    if story.narrative or story.reference is None:
        told = story.told.date()
        by: ResolvedBy = "mentioned"
        if told is None and story.narrative and story.main is None:
            told, by = story.reference, "reference"
        day = (
            None
            if told is None
            else shifted(told, (weekday - told.isoweekday()) % _WEEK)
        )
        return _x_weekday(weekday) if day is None else dated(day_period(day), by)
    reference = story.reference
    ahead = (weekday - reference.isoweekday()) % _WEEK
    if ahead and story.tense != "future":
        ahead -= _WEEK
    day = shifted(reference, ahead)
    return _x_weekday(weekday) if day is None else dated(day_period(day), "reference")


def _x_weekday(weekday: int) -> Meaning:
    return unknown(f"XXXX-WXX-{weekday}", "day")


def _day_alone(day: int, story: Chronicle) -> Meaning:
    """Return "the 28th" of the nearest month that has one."""
    base = story.reference if not story.narrative else story.told.date()
    if base is None:
        told = story.told
        if told.year is not None and told.month is not None:
            return dated_or_unknown(
                Partial(month=told.month, day=day), told.year, "mentioned"
            )
        return unknown(f"XXXX-XX-{day:02}", "day")
    by: ResolvedBy = "mentioned" if story.narrative else "reference"
    steps = (0,) if story.narrative else (-2, -1, 0, 1, 2)
    opened = story.day.date() if story.day_sentence == story.sentence else None
    if (
        opened is not None
        and story.tense != "past"
        and base < opened
        and opened.day < day
    ):
        base, by = opened, "mentioned"  # "opens on 5 May and runs until the 21st"
        steps = (0,)
    found: list[date] = []
    for step in steps:
        years, month = divmod(base.month - 1 + step, 12)
        one = date_of(base.year + years, month + 1, day)
        if one is not None:
            found.append(one)
    if story.tense == "past" and not story.narrative:
        found = [one for one in found if one <= base]
    elif story.tense == "future" and not story.narrative:
        found = [one for one in found if one >= base]
    if not found:
        return unknown(f"XXXX-XX-{day:02}", "day")
    origin = base.toordinal()
    return dated(
        day_period(min(found, key=lambda one: abs(one.toordinal() - origin))), by
    )


def _part_of_year(spec: Partial, story: Chronicle) -> Meaning:
    """Return a season, quarter or half: the latest begun, or the coming one."""
    here = story.reference_point()
    if here.year is None:
        part = spec.season or (f"Q{spec.quarter}" if spec.quarter else f"H{spec.half}")
        grain = "season" if spec.season else "quarter"
        return unknown(f"XXXX-{part}", "season" if grain == "season" else "quarter")
    by: ResolvedBy = "reference"
    if story.narrative or story.reference is None:
        by = "mentioned" if story.main is not None else "reference"
        year = here.year + _is_next(spec, story)
        return dated_or_unknown(spec, year, by, story.calendar)
    if story.tense != "future":
        begun = _first_month(spec, story.calendar) <= story.reference.month
        year = here.year if begun else here.year - 1
        return dated_or_unknown(spec, year, by, story.calendar)
    today = story.reference.isoformat()
    periods = [
        dated_or_unknown(spec, here.year + step, by, story.calendar).period
        for step in (-1, 0, 1)
    ]
    if spec.quarter is not None:
        for one in periods:
            if _is_reported(one, story.reference):
                return dated(one, by)
    coming = [one for one in periods if one.end is not None and one.end > today]
    return dated(coming[0], by) if coming else dated(periods[1], by)


def _is_next(spec: Partial, story: Chronicle) -> bool:
    """Tell whether a season is that of the next year: "That winter was hard. In the spring"."""
    told = story.main
    winter = told is not None and told.value[:2] != "BC" and told.value[4:] == "-WI"
    return winter and spec.season not in (None, "WI")


def _is_reported(quarter: Period, today: date) -> bool:
    """Tell whether a quarter ended so lately that what is to be told of it is its result."""
    end = None if quarter.end is None else written_day(quarter.end)
    return end is not None and 0 <= (today - end).days < _REPORTED


#: Results are told within so many days of the end of a quarter.
_REPORTED: Final = 50


def _first_month(spec: Partial, calendar: Calendar) -> int:
    """Return the month in which a season, quarter or half begins."""
    if spec.season is not None:
        return season_start(spec.season, southern=calendar.southern)
    return 3 * spec.quarter - 2 if spec.quarter else 6 * (spec.half or 1) - 5


def _week(spec: Partial, week: int, story: Chronicle) -> Meaning:
    """Return the latest week of that number that has begun."""
    here = story.reference_point()
    if here.year is None:
        return unknown(f"XXXX-W{week:02}", "week")
    by: ResolvedBy = "reference"
    today = here.date()
    monday = _week_start(here.year, week)
    ahead = today is not None and monday is not None and monday > today
    return dated_or_unknown(spec, here.year - ahead, by, story.calendar)


def _weekend(story: Chronicle) -> Meaning:
    """Return the latest weekend that has begun, or the coming one."""
    base = story.told.date() if story.narrative else story.reference
    if base is None:
        return unknown("XXXX-WXX-WE", "day")
    by: ResolvedBy = "mentioned" if story.narrative else "reference"
    if story.tense != "future" and base.isoweekday() < 6 and not story.narrative:
        earlier = shifted(base, -_WEEK)
        base = base if earlier is None else earlier
    return dated(weekend_period(base), by)
