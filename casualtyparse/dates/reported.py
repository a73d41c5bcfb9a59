"""What a report is of: the quarter of accounts, the month of figures that were published since."""

from typing import Final

from casualtyparse.dates.chronicle import Chronicle, Point, point_of
from casualtyparse.dates.periods import Period

#: Days this near to that of publication are those of a report.
_REPORTED: Final = 7


def accounts(story: Chronicle) -> Period | None:
    """Return the quarter that figures were told for, if no other year was told since."""
    told, day = story.period, story.reference
    if story.quarter is None or told is None or day is None or story.narrative:
        return None
    if told is story.compared or told is story.year_ago:
        return story.framed or story.quarter  # "from $4 a year earlier. For the year"
    if told.grain == "quarter":
        return told
    today = told.grain == "day" and point_of(told.value).year == day.year
    return story.quarter if today else None


def month_told(step: float, base: Point, story: Chronicle) -> Point:
    """Return the month that "the same month", "the previous month" are counted from.

    "The index fell in May, it said on Wednesday. Orders fell in the same month." - "Starts fell in
    May. They had fallen in March. Permits rose after a 3.7% gain the previous month."
    """
    frame, month = story.last_frame, story.reported
    if step == 0 and _is_of_report(frame, base, story):
        return base if frame is None else point_of(frame.value)
    told, here = story.period, story.sentence == story.period_sentence
    if month is None or not story.figures or story.narrative:
        return base
    if here and told is not None and told.grain == "month":
        return base
    return point_of(month.value)


def _is_of_report(frame: Period | None, base: Point, story: Chronicle) -> bool:
    """Tell whether a month was told of which the days told since only report."""
    day, today = base.date(), story.reference
    if frame is None or frame.grain != "month" or story.narrative:
        return False
    if day is None or today is None:
        return False
    return story.period is frame or 0 <= (today - day).days < _REPORTED
