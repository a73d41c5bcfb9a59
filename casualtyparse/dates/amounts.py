"""Amounts of time: durations, windows before or after a day, and what recurs."""

from datetime import date
from math import ceil
from typing import Final

from attrs import evolve

from casualtyparse.dates.chronicle import Chronicle, ResolvedBy
from casualtyparse.dates.meaning import Meaning
from casualtyparse.dates.periods import Period, date_of, iso, new, shifted
from casualtyparse.dates.spec import Offset, Partial, Repeat, Window
from casualtyparse.dates.values import Granularity

GRAINS: Final[dict[str, Granularity]] = {
    "TS": "hour",
    "TM": "hour",
    "TH": "hour",
    "D": "day",
    "W": "week",
    "WE": "day",
    "F": "week",
    "M": "month",
    "Q": "quarter",
    "H": "quarter",
    "Y": "year",
    "FY": "year",
    "DE": "decade",
    "CE": "century",
    "ML": "century",
}


def iso_duration(amount: Offset) -> str:
    """Write an amount as TIMEX3 does.

    >>> [iso_duration(Offset(n, unit)) for n, unit in ((2, "TH"), (None, "Y"), (1.5, "TH"))]
    ['PT2H', 'PXY', 'PT90M']
    """
    if amount.more is not None:
        return _compound(amount, amount.more)
    unit, n = amount.unit, amount.n
    if n is not None and n < 1e6 and unit in _PLAIN:
        whole = int(n)
        if n == whole:  # PERF: nearly all are
            return f"{_PLAIN[unit][0]}{whole}{_PLAIN[unit][1]}"
    if unit in _OTHERWISE:
        unit, factor = _OTHERWISE[unit]
        n = None if n is None else n * factor
    if n is None:
        number = "X"
    else:
        if n != int(n):
            unit, n = _smaller(unit, n)
        number = f"{n:.6g}" if n < 1e6 else f"{n:.0f}"
    return f"PT{number}{unit[1:]}" if unit[0] == "T" else f"P{number}{unit}"


def _compound(amount: Offset, more: Offset) -> str:
    """Write an amount in two units: P2Y3M, P1DT2H, PT7H21M."""
    first, last = iso_duration(evolve(amount, more=None)), iso_duration(more)
    if first.startswith("PT"):
        return first + last.removeprefix("PT")
    return first + last.removeprefix("P")


#: Units that TIMEX3 does not know, as so many of those it does.
_OTHERWISE: Final = {"F": ("W", 2), "H": ("M", 6), "FY": ("Y", 1)}
#: What stands before and behind the number of units that TIMEX3 knows.
_PLAIN: Final = {
    unit: ("PT", unit[1:]) if unit[0] == "T" else ("P", unit)
    for unit in GRAINS
    if unit not in _OTHERWISE
}
#: Halves are told in the next smaller unit where they come out whole: "half an hour" is PT30M.
_SMALLER: Final = {
    "TM": ("TS", 60),
    "TH": ("TM", 60),
    "D": ("TH", 24),
    "Y": ("M", 12),
    "DE": ("Y", 10),
    "CE": ("Y", 100),
    "ML": ("Y", 1000),
}


def _smaller(unit: str, n: float) -> tuple[str, float]:
    smaller, factor = _SMALLER.get(unit, (unit, 1))
    whole = n * factor
    if abs(whole - round(whole)) < 1e-6 and factor > 1:
        return smaller, float(round(whole))
    return unit, n


def duration(amount: Offset, by: ResolvedBy = "explicit") -> Meaning:
    """Return an amount that hangs on no date."""
    grain = GRAINS.get(amount.unit)
    period = new(Period, (iso_duration(amount), grain, None, None, None, None))
    return new(Meaning, ("DURATION", period, by, None, (), None))


def window_meaning(
    spec: Window, story: Chronicle, outer: Period | None = None
) -> Meaning:
    """Return the last or next so many units, with the days that surely hold them."""
    plain = duration(spec.amount)
    if spec.amount.n is None:
        return plain
    if spec.anchor in ("start", "end"):
        return _inside(spec, plain, outer)
    point = (
        story.mentioned_point()
        if spec.anchor == "mentioned"
        else story.reference_point()
    )
    base = point.date()
    if base is None:
        return plain._replace(by="none")
    far = moved(base, spec.amount, spec.step)
    if far is None:
        return plain
    start, last = (far, base) if spec.step < 0 else (base, far)
    end = iso(shifted(last, 1))
    period = plain.period._replace(start=start.isoformat(), end=end)
    by: ResolvedBy = "mentioned" if story.narrative else "reference"
    return plain._replace(period=period, by=by)


def _inside(spec: Window, plain: Meaning, outer: Period | None) -> Meaning:
    """Return "the first two weeks of August"."""
    if outer is None or outer.first is None:
        return plain
    if spec.anchor == "start":
        start: date | None = outer.first
        end = moved(outer.first, spec.amount, 1)
    else:
        end = None if outer.end is None else _day_of(outer.end)
        start = None if end is None else moved(end, spec.amount, -1)
    if start is None or end is None:
        return plain
    period = plain.period._replace(start=start.isoformat(), end=end.isoformat())
    return plain._replace(period=period)


def _day_of(text: str) -> date | None:
    return date.fromisoformat(text[:10])


def moved(day: date, amount: Offset, step: int) -> date | None:
    """Return the day an amount away; hours reach into the next day, the 31st to a month's end."""
    if amount.more is not None:
        first = moved(day, evolve(amount, more=None), step)
        return None if first is None else moved(first, amount.more, step)
    n = amount.n
    if n is None:
        return None
    unit = amount.unit
    days = {"D": 1.0, "W": 7.0, "F": 14.0, "TH": 1 / 24, "TM": 1 / 1440, "WE": 7.0}.get(
        unit
    )
    if unit == "TS":
        days = 1 / 86400
    if days is not None:
        distance = ceil(n * days)
        return shifted(day, step * distance) if distance < 4_000_000 else None
    months = {"M": 1, "Q": 3, "H": 6, "Y": 12, "FY": 12, "DE": 120, "CE": 1200}.get(
        unit
    )
    if months is None or n * months > 120_000:
        return None
    years, index = divmod(day.month - 1 + step * round(n * months), 12)
    year = day.year + years
    for last in (day.day, 30, 29, 28):
        if last <= day.day and (found := date_of(year, index + 1, last)) is not None:
            return found
    return None


def repeat_meaning(spec: Repeat) -> Meaning:
    """Return what recurs: every two months, Fridays, each summer."""
    every = spec.every
    if isinstance(every, Offset):
        grain = GRAINS.get(every.unit)
        period = new(Period, (iso_duration(every), grain, None, None, None, None))
    else:
        period = _each(every)
    return new(Meaning, ("SET", period, "explicit", None, (), None))


def _each(every: Partial) -> Period:
    grain: Granularity = "day"
    if every.weekday is not None:
        value = f"XXXX-WXX-{every.weekday}"
    elif every.season is not None:
        value, grain = f"XXXX-{every.season}", "season"
    elif every.weekend:
        value = "XXXX-WXX-WE"
    elif every.month is not None:
        grain = "month" if every.day is None else "day"
        day = "" if every.day is None else f"-{every.day:02}"
        value = f"XXXX-{every.month:02}{day}"
    elif every.quarter is not None:
        value, grain = f"XXXX-Q{every.quarter}", "quarter"
    else:
        value = "XXXX-XX-XX"
    if every.part is not None:
        value, grain = f"{value}T{every.part}", "part_of_day"
    if every.hour is not None:
        minute = "" if every.minute is None else f":{every.minute:02}"
        value, grain = f"{value}T{every.hour:02}{minute}", "hour"
    return new(Period, (value, grain, None, None, None, None))
