"""Two dates that belong together: the ends of a range, one time told in two zones."""

from datetime import date
from typing import Final

from attrs import evolve

from casualtyparse.dates.again import resolved_again
from casualtyparse.dates.candidates import DateCandidate
from casualtyparse.dates.chronicle import Chronicle
from casualtyparse.dates.hours import may_be_next_day
from casualtyparse.dates.periods import FIRST_YEAR, day_period, shifted
from casualtyparse.dates.spec import Partial, Within
from casualtyparse.dates.values import DateExpression, DateRange
from casualtyparse.phrases.reading import Reading

#: No zone is further behind or ahead of Greenwich than this, in minutes.
_WEST: Final = -12 * 60
_EAST: Final = 14 * 60
_DAY: Final = 24 * 60
_WEEK: Final = 7
_QUARTER: Final = 15
#: What goes from one time on to another.
_UNTIL: Final = frozenset({"to", "until", "till", "through", "-", "\u2013", "\u2014"})


def as_range(
    first: DateExpression, last: DateExpression
) -> tuple[DateExpression, DateExpression]:
    """Let two dates share the stretch from the start of the first to the end of the last."""
    if first.type != "DATE" or last.type != "DATE":
        return first, last
    if first.start is None or last.end is None or not first.start < last.end:
        return first, last
    both = DateRange(first=first.id, last=last.id, start=first.start, end=last.end)
    return evolve(first, range=both), evolve(last, range=both)


def in_order(
    first: DateExpression, last: DateExpression
) -> tuple[DateExpression, DateExpression]:
    """Let a range without years begin before it ends: "the January-March period".

    What will go on "from Sunday to Thursday" ends in the week after, what did began in that before.
    """
    if first.start is None or last.start is None or first.start < last.start:
        return first, last
    if first.type != "DATE" or last.start < FIRST_YEAR:
        return first, last
    spec = last.spec
    weekday = isinstance(spec, Partial) and spec.weekday is not None and not spec.day
    if weekday and first.tense == last.tense == "future":
        return first, _moved(last, _WEEK)
    end = date.fromisoformat(last.start[:10])
    again = resolved_again(evolve(first, tense="past"), end)
    return evolve(again, tense=first.tense), last


def over_midnight(first: DateExpression, last: DateExpression) -> DateExpression:
    """Put the end of a night on the day behind it: "from 8 p.m. to 6 a.m."."""
    here, there = first.start, last.start
    if here is None or there is None or here < FIRST_YEAR or first.zone != last.zone:
        return last
    return _moved(last, 1) if here[:10] == there[:10] and there < here else last


def in_two_zones(
    first: DateExpression, last: DateExpression, *, by_last: bool = False
) -> tuple[DateExpression, DateExpression]:
    """Put "2230 GMT" on the day that fits "1:30 a.m. on Monday" beside it, and tell that its zone.

    The order may be either; times that cannot be one are left as they are. `by_last`: the day is
    told with the last of the two, so that the first is put on the day that fits.
    """
    if first.zone is not None and last.zone is None:
        last, first = _fitted(last, first, by_zoned=not by_last)
        return first, last
    if first.zone is None and last.zone is not None:
        return _fitted(first, last, by_zoned=by_last)
    return first, last


def _fitted(
    local: DateExpression, told: DateExpression, *, by_zoned: bool
) -> tuple[DateExpression, DateExpression]:
    offset = _offset(told.zone or "")
    if local.start is None or told.start is None or offset is None:
        return local, told
    if min(local.start, told.start) < FIRST_YEAR:
        return local, told
    here, there = (
        date.fromisoformat(one.start[:10]) for one in (local, told) if one.start
    )
    days = here.toordinal() - there.toordinal()
    ahead = _minutes(local.start) - _minutes(told.start) + offset
    steps = (-days, 1 - days, -1 - days) if by_zoned else (0, -1, 1)
    if not by_zoned and _by_weekday(local) and abs(days) in (_WEEK - 1, _WEEK + 1):
        # "6 a.m. Saturday (1700 GMT Friday)" in Friday's paper is of the day to come
        local = _moved(local, -_WEEK if days > 0 else _WEEK)
        days += -_WEEK if days > 0 else _WEEK
    for step in steps:
        moved = step if by_zoned else -step
        apart = ahead + (days + moved) * _DAY
        if _WEST <= apart <= _EAST and apart % _QUARTER == 0:
            local = evolve(local, zone=_written(apart))
            if by_zoned:
                return _moved(local, step), told
            return local, _moved(told, step)
    return local, told


def _by_weekday(told: DateExpression) -> bool:
    """Tell whether the day of a time is a bare weekday."""
    spec = told.spec
    day = spec.outer if isinstance(spec, Within) else None
    return isinstance(day, Partial) and day.weekday is not None and day.day is None


def _minutes(start: str) -> int:
    return int(start[11:13]) * 60 + int(start[14:16])


def _offset(zone: str) -> int | None:
    """Return how far a zone is ahead of Greenwich, in minutes; None for letters of several."""
    if zone == "Z":
        return 0
    if zone[:1] not in ("+", "-"):
        return None
    minutes = int(zone[1:3]) * 60 + int(zone[4:6])
    return -minutes if zone[0] == "-" else minutes


def _written(minutes: int) -> str:
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _moved(told: DateExpression, days: int) -> DateExpression:
    """Return a time on the clock so many days later."""
    if days == 0:
        return told
    return evolve(
        told,
        value=_later(told.value, days) or told.value,
        start=_later(told.start, days),
        end=_later(told.end, days),
        edtf=_later(told.edtf, days),
    )


def _later(text: str | None, days: int) -> str | None:
    """Return a time written as ISO 8601 so many days later; None outside the calendar."""
    if text is None:
        return None
    day = shifted(date.fromisoformat(text[:10]), days)
    return None if day is None else f"{day}{text[10:]}"


def told_together(
    reading: Reading,
    candidates: tuple[DateCandidate, DateCandidate],
    values: tuple[DateExpression, DateExpression],
    story: Chronicle,
) -> tuple[DateExpression, DateExpression]:
    """Tell two dates of each other: two ends of a range, one time in two zones."""
    (first, candidate), (told, value) = candidates, values
    words = reading.scan.words
    glue = words[first.end]
    beside = candidate.first - first.end == 1
    lasts = glue in _UNTIL or (glue == "and" and words[first.first - 1] == "between")
    if first.grain == "clock" and candidate.grain in ("clock", "part"):
        if beside and lasts and may_be_next_day(candidate.spec):
            return told, over_midnight(told, value)
        if candidate.grain == "clock":
            return _in_two_zones(candidates, values, story)
    if not beside:
        return values
    if lasts:
        if first.open and candidate.open:
            told, value = in_order(told, value)
        return as_range(told, value)
    return values


def _in_two_zones(
    candidates: tuple[DateCandidate, DateCandidate],
    values: tuple[DateExpression, DateExpression],
    story: Chronicle,
) -> tuple[DateExpression, DateExpression]:
    """Tell two clocks of each other; the day of the story is that of the place."""
    (first, candidate), (told, value) = candidates, values
    by_last = isinstance(candidate.spec, Within) and not isinstance(first.spec, Within)
    local, value = in_two_zones(told, value, by_last=by_last)
    if told.zone is None and local.zone is not None and local.start is not None:
        story.tell(day_period(date.fromisoformat(local.start[:10])), main=True)
    return local, value
