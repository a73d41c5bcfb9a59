"""Whether a figure belongs to the event reported, to an earlier one, or to a period.

a protest over *the killing of two students*        past: told as the reason
in April 2010 *76 men were massacred*               past: before the day of the event
*more than 700 have died* in two years of raids     cumulative
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from attrs import evolve

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.values import Casualty, Harm, Scope
from casualtyparse.document import Document
from casualtyparse.linking.cues import Found, touches
from casualtyparse.linking.days import Dated, Days, main_day
from casualtyparse.linking.periods import (
    has_period,
    is_lasting,
    is_perfect,
    is_period,
    is_ranked_past,
)
from casualtyparse.linking.story import Story

#: One event may last some days, and its report may come some days late.
_SAME_EVENT: Final = timedelta(days=2)
_YEAR: Final = 300
#: Days of a period that is longer than an event.
_PERIOD: Final = 4
#: From here on, so many deaths in a year are no single event.
_MANY: Final = 50
#: Far more than the event cost, and in the perfect: the toll of what it is part of.
_FAR_MORE: Final = 20


def link_scope(story: Story, document: Document) -> Document:
    """Set the scope of each casualty."""
    if not document.casualties:
        return document
    return _Scoping(story, document).run()


class _Scoping:
    """The scopes of one text under way."""

    def __init__(self, story: Story, document: Document) -> None:
        self.scan = story.reading.scan
        self.cues = story.cues
        self.document = document
        self.candidates = [story.casualties[c.id] for c in document.casualties]
        days = Days(story, document)
        self.days = days
        self.dated = [days.of(candidate) for candidate in self.candidates]
        self.scopes: list[Scope | None] = [None] * len(self.candidates)
        #: figures that more than a relative clause tells to be past
        self.timed: set[int] = set()

    def run(self) -> Document:
        """Read strong signs first, then those that need an event to be told from."""
        for i in range(len(self.candidates)):
            self.scopes[i] = self._plain(i)
        reference = self.document.reference
        if reference is not None or self.days.any:
            events = [
                dated
                for dated, scope in zip(self.dated, self.scopes, strict=True)
                if scope is None
            ]
            main = self.days.lead(reference) or main_day(events, reference)
            for i, candidate in enumerate(self.candidates):
                if self.scopes[i] is None:
                    self.scopes[i] = self._by_day(candidate, self.dated[i], main)
        self._weak()
        self._far_more()
        return self._linked()

    def _plain(self, i: int) -> Scope | None:
        """Return what the words of the sentence tell by themselves."""
        candidate = self.candidates[i]
        dated = self.dated[i]
        event = dated is not None and dated.days <= 1
        cues = self.cues.at(candidate.sentence).scope
        if cues:
            if is_ranked_past(self.scan, cues, candidate) or _is_reason(
                cues, candidate
            ):
                return "past"
            if self._is_denied(i):
                return None
            if is_period(self.scan, cues, candidate, event=event):
                return "cumulative"
        if dated is not None and dated.period and dated.days > _PERIOD:
            return "cumulative"
        return None if event or self._is_denied(i) else self._goes_on(i)

    def _is_denied(self, i: int) -> bool:
        """Tell whether nobody was harmed: "no casualties so far" is of the event."""
        return self.document.casualties[i].status == "negated"

    def _goes_on(self, i: int) -> Scope | None:
        """Return "cumulative" for what lasts, behind a sentence about a period."""
        candidate = self.candidates[i]
        before = self.candidates[i - 1] if i else None
        told = (
            before is not None
            and self.scopes[i - 1] == "cumulative"
            and before.sentence == candidate.sentence - 1
        )
        cues = self.cues.at(candidate.sentence - 1).scope
        if (told or has_period(self.scan, cues)) and is_lasting(self.scan, candidate):
            return "cumulative"
        return None

    def _by_day(
        self, candidate: CasualtyCandidate, dated: Dated | None, main: date | None
    ) -> Scope | None:
        """Return what the date of a figure tells."""
        if dated is None or main is None:
            return None
        if dated.days > _YEAR and (dated.stop > main or self._yearly(candidate, dated)):
            return "cumulative"
        return "past" if main - dated.stop >= _SAME_EVENT else None

    def _yearly(self, candidate: CasualtyCandidate, dated: Dated) -> bool:
        """Tell whether "in 2018 257 were killed" is the toll of a year."""
        first, end = self.scan.sentence_bounds(candidate.sentence)
        low = candidate.count.low or 0
        many = low >= _MANY and candidate.frame == "passive"
        initial = dated.first - first < 2
        return many and initial and "when" not in self.scan.words[first:end]

    def _weak(self) -> None:
        """Take what may be past as past if something else is told as the event."""
        weak = [i for i in range(len(self.scopes)) if self._is_weak(i)]
        doubtful = set(weak)
        events = [
            self.candidates[i].sentence
            for i, scope in enumerate(self.scopes)
            if scope is None and i not in doubtful and self._is_told(i)
        ]
        for i in weak:
            sentence = self.candidates[i].sentence
            # "the blast that killed 8" may be the event, unless another was told before
            if events and (i in self.timed or events[0] < sentence):
                self.scopes[i] = "past"

    def _is_told(self, i: int) -> bool:
        return self.document.casualties[i].status != "hypothetical"

    def _is_weak(self, i: int) -> bool:
        if self.scopes[i] is not None:
            return False
        reaches = {
            found.cue.reach
            for found in self.cues.at(self.candidates[i].sentence).scope
            if found.cue.category == "past"
            and touches(self.candidates[i], found.start, found.stop)
        }
        if reaches & {"weak", "back", "time"}:
            self.timed.add(i)
        return bool(reaches & {"weak", "back", "time", "relative"})

    def _far_more(self) -> None:
        """Take figures in the perfect that dwarf the event as the toll of its conflict."""
        largest: dict[Harm, int] = {}
        waiting: list[tuple[Harm, int]] = []
        sentence = -1
        for i, candidate in enumerate(self.candidates):
            if self.scopes[i] is not None or not self._is_told(i):
                continue
            at = candidate.sentence
            if at != sentence:
                for harm, size in waiting:
                    largest[harm] = max(size, largest.get(harm, 0))
                sentence, waiting = at, []
            low, least = candidate.count.low or 0, largest.get(candidate.harm, 0)
            dwarfs = least and low >= max(_MANY, _FAR_MORE * least)
            if dwarfs and is_perfect(self.scan, candidate):
                self.scopes[i] = "cumulative"
            else:
                waiting.append((candidate.harm, low))

    def _linked(self) -> Document:
        known: dict[str, Casualty] = {}
        for casualty, scope in zip(self.document.casualties, self.scopes, strict=True):
            whole = None if casualty.part_of is None else known.get(casualty.part_of)
            of_whole = None if whole is None else whole.scope
            told = scope or of_whole or casualty.scope
            known[casualty.id] = (
                casualty if told == casualty.scope else evolve(casualty, scope=told)
            )
        return evolve(self.document, casualties=tuple(known.values()))


def _is_reason(cues: Sequence[Found], candidate: CasualtyCandidate) -> bool:
    """Tell whether a figure is what a protest, a trial or an act of revenge is about."""
    return any(
        found.cue.category == "past"
        and found.cue.reach in ("phrase", "ahead")
        and found.end <= candidate.trigger
        and touches(candidate, found.start, found.stop)
        for found in cues
    )
