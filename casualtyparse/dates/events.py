"""Events that a date is told from: "a day after Mali signed the accord"."""

from datetime import date
from typing import Final

from casualtyparse.dates.candidates import DateCandidate
from casualtyparse.dates.chronicle import Chronicle
from casualtyparse.dates.periods import Period
from casualtyparse.dates.shifts import shift_meaning
from casualtyparse.dates.spec import Beside, Shift
from casualtyparse.dates.values import EventAnchor
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import Scan

#: No event is quoted with more words than this.
MOST_WORDS: Final = 24
_STOPS: Final = frozenset({",", ";", ":", ".", "!", "?", "(", ")", "\u2014", "\u2013"})
_EDGES: Final = frozenset({",", ";", ":", "and", "but", ".", "that", "then", "-"})


def event_anchor(
    reading: Reading, candidate: DateCandidate, spec: Beside, offset: str
) -> EventAnchor | None:
    """Return the event an amount hangs on, with the shortest clause that tells it."""
    scan = reading.scan
    if candidate.rule == "amount-beside-event":
        first, end = _clause_behind(scan, candidate.end)
    else:
        first, end = _clause_before(scan, candidate.first)
    if first >= end:
        return None
    text = " ".join(scan.surface(first, end).split())
    return EventAnchor(offset=offset, direction=spec.direction, text=text)


def _clause_behind(scan: Scan, i: int) -> tuple[int, int]:
    """Return the tokens behind "after" up to the end of their clause."""
    stop = min(scan.bounds_at(i - 1)[1], i + MOST_WORDS)
    end = i
    while end < stop and scan.words[end] not in _STOPS:
        end += 1
    return i, end


def _clause_before(scan: Scan, i: int) -> tuple[int, int]:
    """Return the clause before "two days later", or the sentence before it."""
    start = scan.bounds_at(i)[0]
    end = i
    while end > start and scan.words[end - 1] in _EDGES:
        end -= 1
    if end <= start:
        if start == 0:
            return i, i
        sentence = scan.sentence_of[start - 1]
        start, end = scan.sentence_bounds(sentence)
        while end > start and scan.words[end - 1] in _STOPS:
            end -= 1
    first = max(start, end - MOST_WORDS)
    for k in range(end - 1, first, -1):
        if scan.words[k] in (";", ":"):
            return k + 1, end
    return first, end


def result_of(
    candidate: DateCandidate, spec: Beside, story: Chronicle
) -> Period | None:
    """Return the date that an amount before or after the time told last comes to.

    Only an amount that points back to the clause before has it: what stands behind "after" is a new
    event. Hours and unknown amounts come to no date.
    """
    if candidate.rule == "amount-beside-event" or spec.amount.n is None:
        return None
    told = story.main if spec.amount.unit != "DE" else story.period
    if told is None or spec.amount.unit[0] == "T":
        return None
    step = spec.amount.n if spec.direction == "after" else -spec.amount.n
    if step > 0 and spec.amount.unit == "D":
        step += _days_in(told)  # "on May 3-4 ... two days later"
    found = shift_meaning(Shift("mentioned", step, spec.amount.unit), story)
    return found.period if found.period.start is not None else None


def up_to_now(
    reading: Reading, candidate: DateCandidate, spec: Beside, story: Chronicle
) -> Period | None:
    """Return the present that an amount leads up to: "Now, a decade later, little is left"."""
    words, k = reading.scan.words, candidate.first - 1
    if words[k] == ",":
        k -= 1
    if words[k] not in _PRESENT or spec.direction != "after" or story.narrative:
        return None
    unit = spec.amount.unit
    if unit[0] == "T":
        return None
    found = shift_meaning(Shift("ref", 0, "Y" if unit in _LONG else unit), story)
    return found.period if found.period.start is not None else None


_PRESENT: Final = frozenset({"now", "today"})
#: Units so long that the present they lead up to is a year.
_LONG: Final = frozenset({"DE", "CE", "ML"})


def _days_in(told: Period) -> int:
    """Return how many days a range of days goes on behind its first."""
    if told.grain != "day" or told.first is None or told.end is None:
        return 0
    return (date.fromisoformat(told.end) - told.first).days - 1
