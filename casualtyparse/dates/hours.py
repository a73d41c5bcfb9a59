"""The day of the story, for a time of day that is told without one: "at nine", "that night"."""

from datetime import date
from typing import Final

from casualtyparse.dates.chronicle import NOWHERE, Chronicle, Point, ResolvedBy
from casualtyparse.dates.meaning import Meaning, dated, unknown
from casualtyparse.dates.periods import Period, day_period, shifted, timex_year
from casualtyparse.dates.spec import Partial, Spec, Within

#: A time before this hour may be of the night that the day before ends in.
_EARLY: Final = 6


def story_day(spec: Partial, story: Chronicle) -> Meaning:
    """Return the day of the story, for a time of day that is told without one."""
    told = story.main_day
    if told is not None and _is_beyond(told, story):
        return _today(spec, story)
    if spec.part == "NI" and spec.hour is None and not story.narrative:
        night = _night_before(told, story)
        if night is not None:
            return night
    if spec.hour is not None and story.day_sentence != story.sentence:
        told = story.event_day or told  # not that on which it was reported
    if told is not None and told.first is not None and not spec.generic:
        # PERF: the usual case, as the rest would find it
        hour = spec.hour
        if not story.narrative and (hour is None or hour >= _EARLY or not story.late):
            first = told.first
            if spec.named == "midnight" and _is_by_day(told):
                first = shifted(first, 1) or first
            return dated(day_period(first), "mentioned")
    point = story.mentioned_point()
    if spec.generic and story.day_sentence != story.sentence:
        if story.narrative or story.tense != "past":
            point = NOWHERE
        elif story.main_day is None and story.reference is not None:
            eve = shifted(story.reference, -1)
            point = NOWHERE if eve is None else Point(eve.year, eve.month, eve.day)
    day = point.date()
    if day is None:
        return _some_day(NOWHERE if spec.generic else point)
    early = spec.hour is not None and spec.hour < _EARLY
    if early and story.late and story.day == point:
        later = shifted(day, 1)
        day = day if later is None else later
    by: ResolvedBy = "mentioned" if story.day == point else "reference"
    return dated(day_period(day), by)


def _some_day(point: Point) -> Meaning:
    """Return a day of which only the year and the month may be known."""
    if point.year is None:
        return unknown("XXXX-XX-XX", "day")
    month = "XX" if point.month is None else f"{point.month:02}"
    return unknown(f"{timex_year(point.year)}-{month}-XX", "day")


def _is_beyond(told: Period, story: Chronicle) -> bool:
    """Tell whether the day told last lies ahead of what is told now as past, or the reverse.

    "Schools will be closed tomorrow. The president was told at 3 p.m."
    """
    today, first = story.reference, told.first
    if today is None or first is None or story.narrative:
        return False
    behind = story.sentence - story.day_sentence
    if behind == 0:
        return False
    if told is story.passing:
        return True  # "which took the way of that of 3 May 1999. At dawn"
    apart = first.year != today.year and abs((first - today).days) > _LONG_AGO
    if behind > 1 and apart:
        return True  # "a process begun on 14 January 1986. ... At dawn"
    if story.tense == "past":
        return first > today
    return story.tense == "future" and first < today


def _today(spec: Partial, story: Chronicle) -> Meaning:
    """Return the day of publication, or the night that ends on it, of which a past verb tells."""
    night = spec.part == "NI" and spec.hour is None
    found = _night_before(None, story) if night else None
    return found or dated(day_period(story.reference or date.min), "reference")


#: A day of another year so far away is not the day of what is told sentences later.
_LONG_AGO: Final = 180


def _is_by_day(told: Period) -> bool:
    """Tell whether a time was told that a midnight ends the day of: "from 7 a.m. to midnight"."""
    return told.grain == "hour" and told.value[11:13] > "05"


def _night_before(told: Period | None, story: Chronicle) -> Meaning | None:
    """Return the night that ends on the day of publication, of which a past verb tells."""
    today = story.reference
    if today is None or story.tense != "past":
        return None
    if told is not None and told.first != today:
        return None
    eve = shifted(today, -1)
    return None if eve is None else dated(day_period(eve), "reference")


def may_be_next_day(spec: Spec | None) -> bool:
    """Tell whether the end of a night tells no day, or is the midnight of the day told."""
    if isinstance(spec, Within):
        spec = spec.inner
        return isinstance(spec, Partial) and spec.hour == 0 and not spec.minute
    return isinstance(spec, Partial)
