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
_TO: Final = frozenset({"and", "to", "until", "till"})
_BETWEEN: Final = frozenset({"between", "from"})
_CLAUSE_ENDS: Final = frozenset({";", "but", "while", "although", "whereas"})
_LAST_MONTHS: Final = timedelta(days=60)
_RELATIVES: Final = frozenset({"which", "who", "where", "whose"})
#: How far before a date its relative pronoun may stand.
_RELATIVE: Final = 12
#: Tokens before a date that still stands at the start of its sentence.
_INITIAL: Final = 3
_SINCE: Final = 6
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

    def lead(self, reference: date | None) -> date | None:
        """Return the latest day in the first sentence that has one, if the reference is near."""
        if reference is None:
            return None
        first = -1
        days: list[date] = []
        for dated in self._found:
            sentence = self._scan.sentence_at(dated.first)
            if first not in (-1, sentence):
                break
            near = reference - dated.stop < _LAST_MONTHS and dated.start <= reference
            if dated.days <= 1 and near:
                first = sentence
                days.append(dated.start)
        return max(days, default=None)

    def of(self, candidate: CasualtyCandidate) -> Dated | None:
        """Return the date nearest to a figure in its sentence, in its own clause first."""
        if not self._found:
            return None
        first, end = self._scan.sentence_bounds(candidate.sentence)
        nearest: tuple[int, Dated] | None = None
        for k in range(bisect_left(self._firsts, first), len(self._found)):
            dated = self._found[k]
            if dated.first >= end:
                break
            if not self._is_of(dated, candidate, first):
                continue
            far = abs(dated.first - candidate.trigger)
            if nearest is None or far < nearest[0]:
                nearest = far, dated
        return None if nearest is None else nearest[1]

    def _is_of(self, dated: Dated, candidate: CasualtyCandidate, first: int) -> bool:
        """Tell whether a date may tell the day of a figure.

        A date at the start of the sentence holds for all of it, others for their clause; one in a
        relative clause ("the group, which was founded in 2011, killed nine") for that alone.
        """
        words = self._scan.words
        low, high = sorted((dated.first, candidate.trigger))
        between = words[low:high]
        if not _CLAUSE_ENDS.isdisjoint(between):
            return dated.first - first < _INITIAL
        if dated.first > candidate.trigger or "," not in between:
            return True
        before = words[max(first, dated.first - _RELATIVE) : dated.first]
        return "," in before[::-1][: _position(before)] or not _position(before)


def _position(words: Sequence[str]) -> int:
    """Return how far from the end a relative pronoun stands; 0 if there is none."""
    for far, word in enumerate(reversed(words), 1):
        if word in _RELATIVES:
            return far
    return 0


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
        before = words[max(0, candidate.first - _SINCE) : candidate.first]
        if before and (before[-1] in _PERIOD_WORDS or _is_since(before)):
            continue
        start, stop = _day(value.start), _day(value.end)
        if start is not None and stop is not None:
            found.append(_dated(story, candidate.first, candidate.end, start, stop))
    found.sort(key=lambda dated: dated.first)
    return _joined(words, found)


def _dated(story: Story, first: int, end: int, start: date, stop: date) -> Dated:
    words = story.reading.scan.words
    period = words[first] in _BETWEEN or (first > 0 and words[first - 1] in _BETWEEN)
    return Dated(first, end, start, stop, period)


def _joined(words: Sequence[str], found: Sequence[Dated]) -> list[Dated]:
    """Make one period of "between 18 October" and "1 November"."""
    joined: list[Dated] = []
    for dated in found:
        last = joined[-1] if joined else None
        if last is not None and _goes_to(words, last, dated):
            joined[-1] = last._replace(end=dated.end, stop=dated.stop)
        else:
            joined.append(dated)
    return joined


def _goes_to(words: Sequence[str], last: Dated, dated: Dated) -> bool:
    """Tell whether a period goes on to the date behind it."""
    near = last.period and dated.first == last.end + 1
    return near and words[last.end] in _TO and last.start < dated.stop


def _is_since(before: Sequence[str]) -> bool:
    """Tell whether a date tells since when: "since the siege began on 4 May"."""
    return "since" in before and "," not in before[before.index("since") :]


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:_DAY_LENGTH])
    except ValueError:
        return None
