"""Reading a date again: on another day, or as the third of a period that its mod names."""

from datetime import date
from typing import Final

from attrs import evolve

from casualtyparse.dates.chronicle import Chronicle
from casualtyparse.dates.resolve import resolve
from casualtyparse.dates.values import DateExpression
from casualtyparse.phrases.calendar import ISO_CALENDAR, Calendar

_THIRDS: Final = {"START": 0, "MID": 1, "END": 2}


def resolved_again(
    value: DateExpression, reference: date | None, calendar: Calendar = ISO_CALENDAR
) -> DateExpression:
    """Return a date as its words mean it on another day."""
    story = Chronicle(
        reference=reference,
        narrative=reference is None,
        calendar=calendar,
        tense=value.tense,
    )
    if value.spec is None:
        return value
    meaning = resolve(value.spec, story)
    period = meaning.period
    return evolve(
        value,
        type=meaning.type,
        value=period.value,
        mod=meaning.mod,
        edtf=period.edtf,
        start=period.start,
        end=period.end,
        granularity=period.grain,
        resolved_by=meaning.by,
        alternatives=meaning.alternatives,
        zone=meaning.zone,
        range=None,
    )


def third_of(value: DateExpression) -> DateExpression:
    """Return a date with its interval cut to its first, middle or last third."""
    third = _THIRDS.get(value.mod or "")
    if third is None or value.start is None or value.end is None:
        return value
    if value.type != "DATE" or value.start.startswith("-"):
        return value
    if value.granularity in ("year", "decade", "century"):
        start, end = _months_third(value.start, value.end, third)
    else:
        start, end = _days_third(value.start, value.end, third)
    return evolve(value, start=start, end=end)


def _months_third(start: str, end: str, third: int) -> tuple[str, str]:
    """Cut at whole months: a year at May and September."""
    first = int(start[:4]) * 12
    months = int(end[:4]) * 12 - first
    cuts = [first + months * third // 3, first + months * (third + 1) // 3]
    low, high = (f"{cut // 12:04}-{cut % 12 + 1:02}-01" for cut in cuts)
    return low, high


def _days_third(start: str, end: str, third: int) -> tuple[str, str]:
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    days = (last - first).days
    if days < len(_THIRDS):
        return start, end
    low, high = (
        date.fromordinal(first.toordinal() + days * part // 3)
        for part in (third, third + 1)
    )
    return low.isoformat(), high.isoformat()
