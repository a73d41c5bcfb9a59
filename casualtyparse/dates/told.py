"""Which days told before are those of reports, and on which more was done than said."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from casualtyparse.dates.candidates import DateCandidate
from casualtyparse.dates.chronicle import Chronicle
from casualtyparse.dates.periods import Period, day_period, week_period
from casualtyparse.dates.spec import Spec
from casualtyparse.dates.story import ASIDE, year_opening
from casualtyparse.dates.tense import BEFORE_DATES, tense_at
from casualtyparse.dates.values import DateExpression
from casualtyparse.lexicon.pieces import CAPITAL
from casualtyparse.phrases.reading import Reading

#: So many dates before one are asked whether something was done on them.
MOST_SAID: Final = 4
#: Grains of dates on which something is said.
_DAYS: Final = frozenset({"weekday", "day", "part"})
_TO_THE_DAY: Final = frozenset({"day", "part_of_day"})


def event_day(
    reading: Reading,
    candidates: Sequence[DateCandidate],
    found: Sequence[DateExpression],
) -> Period | None:
    """Return the last day on which more was done than said, if the one told last is of a report.

    "Raiders came on Monday. The police said on Tuesday that nine died. At 9 p.m. they left."
    """
    words = reading.scan.words
    said = False
    latest = found[-MOST_SAID:]
    for candidate, value in zip(reversed(candidates), reversed(latest), strict=True):
        first = candidate.first
        if candidate.grain not in _DAYS or value.start is None:
            continue
        if value.granularity not in _TO_THE_DAY:
            continue  # "two years ago"
        if words[first - 1] in ASIDE:
            continue
        if not _is_spoken(reading, first):
            return day_period(date.fromisoformat(value.start[:10])) if said else None
        said = True
    return None


def week_told(
    reading: Reading,
    candidates: Sequence[DateCandidate],
    found: Sequence[DateExpression],
) -> Period | None:
    """Return the week told last, if the days told since are those of reports.

    "Claims fell last week, it said on Thursday. The previous week they had risen."
    """
    latest = found[-MOST_SAID:]
    for candidate, value in zip(reversed(candidates), reversed(latest), strict=True):
        if value.start is None or value.type != "DATE":
            continue
        if value.granularity == "week":
            return week_period(date.fromisoformat(value.start))
        if candidate.grain not in _DAYS or not _is_spoken(reading, candidate.first):
            return None
    return None


def year_in_front(
    reading: Reading, one: DateCandidate, story: Chronicle
) -> Spec | None:
    """Return "the year" as the one that opens its sentence: "In 1996 ... the end of the year"."""
    if one.grain != "year" or tense_at(reading, one.first, one.end) == "future":
        return None
    return year_opening(reading, one, story)


def _is_spoken(reading: Reading, first: int) -> bool:
    """Tell whether a date is that of a report: "said on Monday", "in a statement on Monday"."""
    words = reading.scan.words
    k = first - 1
    while words[k] in BEFORE_DATES and k > first - 4:
        k -= 1
    if words[k] in _HEARERS or reading.scan.marks[k] & CAPITAL:
        k -= 1  # "confirmed it on Monday", "told Radio on Monday"
    if words[k] not in reading.lexicon.dates.telling:
        return words[k] == "statement"
    entry = reading.scan.entries[k]
    return entry is not None and entry.turn == "report"


_HEARERS: Final = frozenset({"it", "this", "that", "reporters", "journalists"})
