"""On which day the harm of a figure was done, as far as the dates near it tell."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.document import Document
from casualtyparse.linking.story import Story
from casualtyparse.scan import Scan

#: Behind these a date bounds a period and tells no day: "since May".
_PERIOD_WORDS: Final = frozenset({"since", "until", "till", "by", "before"})
_BETWEEN: Final = frozenset({"between", "from"})
_CLAUSE_ENDS: Final = frozenset({";", "but", "while", "although", "whereas"})
_LAST_MONTHS: Final = timedelta(days=60)
_MONTH: Final = 31
_DAY_LENGTH: Final = len("2019-11-07")


class Dated(NamedTuple):
    """A date at tokens `first` to `end`, with its half-open interval of days."""

    first: int
    end: int
    start: date
    stop: date
    #: "between 18 and 31 July": told as a period
    period: bool

    @property
    def days(self) -> int:
        """Return how many days the date covers."""
        return (self.stop - self.start).days


class Days:
    """The resolved dates of a text, each asked for by the figures of its sentence."""

    __slots__ = ("_firsts", "_found", "_scan")

    def __init__(self, story: Story, document: Document) -> None:
        """Collect the dates."""
        self._scan: Scan = story.reading.scan
        self._found = _resolved(story, document)
        self._firsts = [dated.first for dated in self._found]

    @property
    def any(self) -> bool:
        """Tell whether there are any."""
        return bool(self._found)

    def of(self, candidate: CasualtyCandidate) -> Dated | None:
        """Return the date nearest to a figure in its sentence, in its own clause first."""
        if not self._found:
            return None
        first, end = self._scan.sentence_bounds(candidate.sentence)
        nearest: tuple[bool, int, Dated] | None = None
        for k in range(bisect_left(self._firsts, first), len(self._found)):
            dated = self._found[k]
            if dated.first >= end:
                break
            rank = (*self._rank(dated, candidate), dated)
            if nearest is None or rank[:2] < nearest[:2]:
                nearest = rank
        return None if nearest is None else nearest[2]

    def _rank(self, dated: Dated, candidate: CasualtyCandidate) -> tuple[bool, int]:
        """Return whether a clause ends between date and figure, and how far they are apart."""
        if dated.end <= candidate.trigger:
            low, high = dated.end, candidate.trigger
        else:
            low, high = candidate.trigger, dated.first
        apart = not _CLAUSE_ENDS.isdisjoint(self._scan.words[low:high])
        return apart, high - low


def main_day(events: Sequence[Dated | None], reference: date | None) -> date | None:
    """Return the day of the event: that of the first figure that has one, unless it is far off."""
    for dated in events:
        if dated is None or dated.days > _MONTH:
            continue
        if reference is None or reference - dated.stop < _LAST_MONTHS:
            return dated.start
        break
    return reference


def _resolved(story: Story, document: Document) -> list[Dated]:
    found: list[Dated] = []
    words = story.reading.scan.words
    for value in document.dates:
        candidate = story.dates[value.id]
        if value.start is None or value.end is None or value.type == "DURATION":
            continue
        if candidate.first and words[candidate.first - 1] in _PERIOD_WORDS:
            continue
        start, stop = _day(value.start), _day(value.end)
        if start is not None and stop is not None:
            period = words[candidate.first] in _BETWEEN or (
                candidate.first > 0 and words[candidate.first - 1] in _BETWEEN
            )
            found.append(Dated(candidate.first, candidate.end, start, stop, period))
    found.sort(key=lambda dated: dated.first)
    return found


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:_DAY_LENGTH])
    except ValueError:
        return None
