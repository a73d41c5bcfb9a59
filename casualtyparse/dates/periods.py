"""Stretches of the calendar, written as TIMEX3, as EDTF and as half-open intervals.

A year before 1 is astronomical (0 is 1 BC). An interval that would end behind the year 9999 has no
`end`: ISO 8601 has no four-digit year for it.
"""

from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from casualtyparse.dates.values import Granularity

_MONTHS: Final = 12
_WEEK: Final = 7
_LAST: Final = date.max.toordinal()
_LAST_YEAR: Final = 9999
#: Whatever is written with a year before it is smaller: "0000-07-01", "-0043-03-15".
FIRST_YEAR: Final = "0001"
#: PERF: from this year on no format has to fill in zeros, which costs twice as much
_FOUR_DIGITS: Final = 1000
#: First month of a season, its EDTF number.
SEASONS: Final = {"SP": (3, 21), "SU": (6, 22), "FA": (9, 23), "WI": (12, 24)}
#: First and last hour of a part of the day; a night ends on the next day.
PARTS: Final = {
    "MO": (6, 12),
    "MI": (11, 13),
    "AF": (12, 18),
    "EV": (18, 24),
    "NI": (18, 30),
    "DT": (6, 18),
}
_HOURS: Final = 24
#: PERF: a look-up costs a third of a format
TWO: Final = tuple(f"{number:02}" for number in range(100))
#: PERF: makes a named tuple from a tuple, half the price of naming its fields
new: Final = tuple.__new__


class Period(NamedTuple):
    """A stretch of time: its TIMEX3 value, unit, bounds and EDTF form, and its first day."""

    value: str
    grain: Granularity | None
    start: str | None
    end: str | None
    edtf: str | None
    first: date | None


def shifted(day: date, days: int) -> date | None:
    """Return the day so many days on, or None outside the years 1 to 9999."""
    ordinal = day.toordinal() + days
    return date.fromordinal(ordinal) if 0 < ordinal <= _LAST else None


def written_day(text: str) -> date | None:
    """Return the day that a time written as ISO 8601 lies in, or None before the year 1."""
    return date.fromisoformat(text[:10]) if text >= FIRST_YEAR else None


def iso(day: date | None) -> str | None:
    """Write a day as ISO 8601, None as None."""
    return None if day is None else written(day)


def written(day: date) -> str:
    """Write a day as ISO 8601. PERF: half the price of `isoformat`."""
    year = day.year
    if year < _FOUR_DIGITS:
        return day.isoformat()
    return f"{year}-{TWO[day.month]}-{TWO[day.day]}"


def date_of(year: int, month: int, day: int) -> date | None:
    """Return a date, or None if the calendar has no such day."""
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


# PERF: a text tells the same days again and again
@lru_cache(maxsize=512)
def day_period(day: date) -> Period:
    """Return one day."""
    text = written(day)
    number = day.day
    # PERF: the day behind most days is of the same month
    end = text[:8] + TWO[number + 1] if number < 28 else iso(shifted(day, 1))
    return new(Period, (text, "day", text, end, text, day))


def week_period(day: date, first_weekday: int = 1) -> Period:
    """Return the week of a day, from its first weekday on: Monday to Sunday unless told otherwise.

    Its number is the ISO number of most of its days.
    """
    ahead = (day.isoweekday() - first_weekday) % _WEEK
    first = shifted(day, -ahead)
    start, last = iso(first), iso(shifted(day, _WEEK - 1 - ahead))
    edtf = None if start is None or last is None else f"{start}/{last}"
    end = iso(shifted(day, _WEEK - ahead))
    year, week, _ = (shifted(day, _WEEK // 2 - ahead) or day).isocalendar()
    value = f"{year:04}-W{TWO[week]}"
    return new(Period, (value, "week", start, end, edtf, first))


def weekend_period(day: date) -> Period:
    """Return Saturday and Sunday of the ISO week of a day."""
    year, week, weekday = day.isocalendar()
    saturday, sunday = shifted(day, 6 - weekday), shifted(day, 7 - weekday)
    edtf = None if saturday is None or sunday is None else f"{saturday}/{sunday}"
    end = iso(shifted(day, 8 - weekday))
    value = f"{year:04}-W{week:02}-WE"
    return Period(value, "day", iso(saturday), end, edtf, saturday)


def months_period(
    year: int, month: int, months: int, value: str, grain: Granularity, edtf: str
) -> Period:
    """Return so many months from the first of a month on."""
    start, end = month_start(year, month), month_start(year, month + months)
    return new(Period, (value, grain, start, end, edtf, date_of(year, month, 1)))


def month_start(year: int, month: int) -> str | None:
    """Return the first day of a month counted from January of a year, which may lie beyond it."""
    if month > _MONTHS:
        years, index = divmod(month - 1, _MONTHS)
        year, month = year + years, index + 1
    if _FOUR_DIGITS <= year <= _LAST_YEAR:
        return f"{year}-{TWO[month]}-01"
    if 0 < year < _FOUR_DIGITS:
        return f"{year:04}-{TWO[month]}-01"
    return None if year > 0 else f"{edtf_year(year)}-{TWO[month]}-01"


def month_period(year: int, month: int) -> Period:
    """Return a month."""
    if _FOUR_DIGITS <= year < _LAST_YEAR:  # PERF: nearly all are
        text = f"{year}-{TWO[month]}"
        end = month_start(year, month + 1)
        first = date(year, month, 1)
        return new(Period, (text, "month", text + "-01", end, text, first))
    edtf = f"{edtf_year(year)}-{month:02}"
    value = f"{timex_year(year)}-{month:02}"
    return months_period(year, month, 1, value, "month", edtf)


def quarter_period(year: int, quarter: int) -> Period:
    """Return a quarter of the calendar year."""
    value, edtf = f"{timex_year(year)}-Q{quarter}", f"{edtf_year(year)}-{32 + quarter}"
    return months_period(year, 3 * quarter - 2, 3, value, "quarter", edtf)


def half_period(year: int, half: int) -> Period:
    """Return a half of the calendar year."""
    value, edtf = f"{timex_year(year)}-H{half}", f"{edtf_year(year)}-{39 + half}"
    return months_period(year, 6 * half - 5, 6, value, "quarter", edtf)


def season_start(season: str, *, southern: bool = False) -> int:
    """Return the month in which a season begins."""
    month, _ = SEASONS[season]
    return (month + _MONTHS // 2 - 1) % _MONTHS + 1 if southern else month


def season_period(year: int, season: str, *, southern: bool = False) -> Period:
    """Return a meteorological season, northern unless told otherwise.

    A season has the year in which it starts.
    """
    month, number = season_start(season, southern=southern), SEASONS[season][1]
    text = timex_year(year)
    value = f"{text}-{season}"
    edtf = f"{text if year > 0 else edtf_year(year)}-{number}"
    return months_period(year, month, 3, value, "season", edtf)


def fiscal_period(year: int, month: int | None, *, begins: bool = False) -> Period:
    """Return the fiscal year that ends (or begins) in a year, with bounds if its month is known."""
    value = f"FY{timex_year(year)}"
    if month is None:
        return Period(value, "year", None, None, None, None)
    first = year if begins or month == 1 else year - 1
    period = months_period(first, month, _MONTHS, value, "year", "")
    return period._replace(edtf=None)


def year_period(year: int) -> Period:
    """Return a year."""
    if _FOUR_DIGITS <= year < _LAST_YEAR:  # PERF: nearly all are
        text = str(year)
        end = f"{year + 1}-01-01"
        return new(Period, (text, "year", text + "-01-01", end, text, date(year, 1, 1)))
    value = timex_year(year)
    return months_period(year, 1, _MONTHS, value, "year", edtf_year(year))


def decade_period(decade: int) -> Period:
    """Return ten years: 197 is 1970 to 1979."""
    text = f"{decade:03}X"
    return months_period(decade * 10, 1, 10 * _MONTHS, text, "decade", text)


def early_decade_period(decade: int) -> Period:
    """Return ten years before the year 1: 48 is 489 to 480 BC."""
    first = 1 - (10 * decade + 9)
    value = f"BC{decade:03}X"
    return months_period(first, 1, 10 * _MONTHS, value, "decade", "")._replace(
        edtf=None
    )


def century_period(century: int) -> Period:
    """Return a hundred years: 18 is 1800 to 1899. Before 1 AD, -5 is the fifth century BC."""
    if century < 0:
        value = f"BC{-century - 1:02}"
        first = 1 + 100 * century
        return months_period(first, 1, 100 * _MONTHS, value, "century", "")._replace(
            edtf=None
        )
    text = f"{century:02}XX"
    first = max(century * 100, 1)
    end = month_start(century * 100 + 100, 1)
    return Period(
        text, "century", month_start(first, 1), end, text, date_of(first, 1, 1)
    )


def early_day_period(year: int, month: int, day: int) -> Period:
    """Return a day before the year 1, which `datetime.date` does not know."""
    text = f"{edtf_year(year)}-{month:02}-{day:02}"
    value = f"{timex_year(year)}-{month:02}-{day:02}"
    return Period(value, "day", text, None, text, None)


def part_period(day: date, part: str) -> Period:
    """Return a part of a day; a night belongs to the day on which it starts."""
    first, last = PARTS[part]
    text = written(day)
    end: str | None = f"{text}T{TWO[last % _HOURS]}:00"
    edtf: str | None = text
    if last >= _HOURS:
        following = iso(shifted(day, 1))
        end = None if following is None else f"{following}T{TWO[last % _HOURS]}:00"
        if last > _HOURS:
            edtf = None if following is None else f"{text}/{following}"
    start = f"{text}T{TWO[first]}:00"
    return new(Period, (f"{text}T{part}", "part_of_day", start, end, edtf, day))


def clock_period(
    day: date, hour: int, minute: int | None, second: int | None, zone: str
) -> Period:
    """Return a time on the clock: an hour long if no minutes are told, else a minute."""
    text = written(day)
    start = f"{text}T{TWO[hour]}:{TWO[minute or 0]}"
    ends = hour * 60 + (60 if minute is None else minute + 1)
    following = text if ends < 1440 else iso(shifted(day, 1))
    end = None
    if following is not None:
        end = f"{following}T{TWO[ends // 60 % 24]}:{TWO[ends % 60]}{zone}"
    value = f"{start}{zone}" if second is None else f"{start}:{second:02}{zone}"
    edtf = f"{start}:{TWO[second or 0]}{zone}"
    return new(Period, (value, "hour", start + zone, end, edtf, day))


def timex_year(year: int) -> str:
    """Write a year as TIMEX3 does: 490 BC is BC0490."""
    if year >= _FOUR_DIGITS:
        return str(year)
    return f"{year:04}" if year > 0 else f"BC{1 - year:04}"


def edtf_year(year: int) -> str:
    """Write a year as EDTF does: 490 BC is the year -489."""
    return f"{year:04}" if year >= 0 else f"-{-year:04}"
