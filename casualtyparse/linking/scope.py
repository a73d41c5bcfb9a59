"""Whether a figure belongs to the event reported, to an earlier one, or to a period.

a protest over *the killing of two students*        past: told as the reason
in April 2010 *76 men were massacred*               past: before the day of the event
*more than 700 have died* in two years of raids     cumulative
"""

from datetime import timedelta
from typing import Final

from attrs import evolve

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.values import Casualty, Harm, Scope
from casualtyparse.document import Document
from casualtyparse.linking.cues import Found, cues_in, touches
from casualtyparse.linking.days import Dated, Days
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
_CATEGORIES: Final = frozenset({"past", "cumulative"})


def link_scope(story: Story, document: Document) -> Document:
    """Set the scope of each casualty."""
    if not document.casualties:
        return document
    return _Scoping(story, document).run()


class _Scoping:
    """The scopes of one text under way."""

    def __init__(self, story: Story, document: Document) -> None:
        self.scan = story.reading.scan
        self.document = document
        self.candidates = [story.casualties[c.id] for c in document.casualties]
        self.cues = self._cues()
        self.days = Days(story, document)
        self.scopes: list[Scope | None] = [None] * len(self.candidates)
        #: figures that more than a relative clause tells to be past
        self.timed: set[int] = set()

    def _cues(self) -> dict[int, list[Found]]:
        """Return the cues of each sentence that has a figure, and of the one before."""
        found: dict[int, list[Found]] = {}
        for candidate in self.candidates:
            sentence = self.scan.sentence_at(candidate.trigger)
            for near in (sentence - 1, sentence):
                if near >= 0 and near not in found:
                    bounds = self.scan.sentence_bounds(near)
                    found[near] = [
                        cue
                        for cue in cues_in(self.scan, *bounds)
                        if cue.cue.category in _CATEGORIES
                    ]
        return found

    def run(self) -> Document:
        """Read strong signs first, then those that need an event to be told from."""
        for i in range(len(self.candidates)):
            self.scopes[i] = self._plain(i)
        events = [c for c, s in zip(self.candidates, self.scopes, strict=True) if not s]
        self.days.choose(events, self.document.reference)
        for i, candidate in enumerate(self.candidates):
            if self.scopes[i] is None:
                self.scopes[i] = self._by_day(candidate)
        self._weak()
        self._far_more()
        return self._linked()

    def _of(self, i: int) -> list[Found]:
        return self.cues[self.scan.sentence_at(self.candidates[i].trigger)]

    def _plain(self, i: int) -> Scope | None:
        """Return what the words of the sentence tell by themselves."""
        candidate = self.candidates[i]
        cues = self._of(i)
        if is_ranked_past(self.scan, cues, candidate):
            return "past"
        for found in cues:
            if (
                found.cue.category == "past"
                and found.cue.reach in ("phrase", "ahead")
                and touches(candidate, found.start, found.stop)
                and found.end <= candidate.trigger
            ):
                return "past"
        dated = self.days.of(candidate)
        if dated is not None and dated.period and dated.days > _PERIOD:
            return "cumulative"
        event = dated is not None and dated.days <= 1
        if is_period(self.scan, cues, candidate, event=event):
            return "cumulative"
        return None if event else self._goes_on(i)

    def _goes_on(self, i: int) -> Scope | None:
        """Return "cumulative" for what lasts, behind a sentence about a period."""
        candidate = self.candidates[i]
        if not is_lasting(self.scan, candidate):
            return None
        sentence = self.scan.sentence_at(candidate.trigger)
        if has_period(self.scan, self.cues.get(sentence - 1, ())):
            return "cumulative"
        told = i > 0 and self.scopes[i - 1] == "cumulative"
        near = told and sentence - self.scan.sentence_at(self.candidates[i - 1].trigger)
        return "cumulative" if near == 1 else None

    def _by_day(self, candidate: CasualtyCandidate) -> Scope | None:
        """Return what the date of a figure tells."""
        dated, main = self.days.of(candidate), self.days.main
        if dated is None or main is None:
            return None
        if dated.days > _YEAR and (dated.stop > main or self._yearly(candidate, dated)):
            return "cumulative"
        return "past" if dated.stop <= main - _SAME_EVENT else None

    def _yearly(self, candidate: CasualtyCandidate, dated: Dated) -> bool:
        """Tell whether "in 2018 257 were killed" is the toll of a year."""
        first, end = self.scan.bounds_at(candidate.trigger)
        low = candidate.count.low or 0
        many = low >= _MANY and candidate.frame == "passive"
        return (
            many
            and dated.first - first < 2
            and "when" not in self.scan.words[first:end]
        )

    def _weak(self) -> None:
        """Take what may be past as past if something else is told as the event."""
        weak = [i for i in range(len(self.scopes)) if self._is_weak(i)]
        doubtful = set(weak)
        weak = [i for i in weak if not self._told_with(i, doubtful)]
        if any(
            scope is None
            for i, scope in enumerate(self.scopes)
            if i not in doubtful
            and self.document.casualties[i].status != "hypothetical"
        ):
            for i in weak:
                self.scopes[i] = "past"

    def _told_with(self, i: int, doubtful: set[int]) -> bool:
        """Tell whether "the blast that killed 8" is told in one sentence with the event."""
        if i in self.timed:
            return False
        sentence = self.scan.sentence_at(self.candidates[i].trigger)
        return any(
            self.scopes[k] is None
            and k not in doubtful
            and self.scan.sentence_at(self.candidates[k].trigger) == sentence
            for k in (i - 1, i + 1)
            if 0 <= k < len(self.scopes)
        )

    def _is_weak(self, i: int) -> bool:
        if self.scopes[i] is not None:
            return False
        reaches = {
            found.cue.reach
            for found in self._of(i)
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
            if self.scopes[i] is not None:
                continue
            at = self.scan.sentence_at(candidate.trigger)
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
            known[casualty.id] = evolve(casualty, scope=told)
        return evolve(self.document, casualties=tuple(known.values()))
