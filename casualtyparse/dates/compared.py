"""The period that figures are told for, and the same in another year: "from a year earlier"."""

from typing import Final

from casualtyparse.dates.chronicle import Chronicle, point_of
from casualtyparse.dates.periods import (
    Period,
    half_period,
    month_period,
    quarter_period,
    season_period,
    year_period,
)
from casualtyparse.dates.spec import Partial

_QUARTERS: Final = frozenset({"Q", "PQ"})


def told_for(unit: str | Partial, story: Chronicle) -> Period | None:
    """Return the period that figures are told for; the last quarter where one is asked for."""
    frame, day = story.lasting, story.reference
    if unit not in _QUARTERS or (frame is not None and frame.grain == "quarter"):
        return frame
    if story.quarter is not None or day is None:
        return story.quarter
    years, quarter = divmod(day.year * 4 + (day.month - 1) // 3 - 1, 4)
    return quarter_period(years, quarter + 1)


def same_period(story: Chronicle, year: int, told: Period | None) -> Period:
    """Return the month, quarter, half or season told last, in another year; else that year."""
    if told is not None and point_of(told.value).year is not None:
        if told.grain == "month":
            return month_period(year, int(told.value[-2:]))
        if told.grain == "season":
            southern = story.calendar.southern
            return season_period(year, told.value[-2:], southern=southern)
        if told.grain == "quarter":
            number = int(told.value[-1])
            half = told.value[-2] == "H"
            return half_period(year, number) if half else quarter_period(year, number)
    return year_period(year)
