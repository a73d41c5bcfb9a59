"""Figures that tell of people already counted: repeated, corrected, disputed, or dead by now.

    19 killed in quarry fall. *Nineteen men died* when ...       restates
    Two reporters were abducted. *Their bodies* were found ...   restates, of another harm
    *bringing the toll to 12*                                    supersedes what makes it up

Each figure is compared with the last few of its harm, so that cost stays linear.
"""

from collections import deque
from collections.abc import Iterable
from typing import Final

from attrs import define, evolve

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.values import Casualty, Harm, VictimKind
from casualtyparse.document import Document
from casualtyparse.linking.cues import Found, cues_in
from casualtyparse.linking.own_deaths import says
from casualtyparse.linking.story import Story

#: With how many figures of its harm each is compared.
_MOST: Final = 8
_SOLDIERS: Final = frozenset({"military", "police", "security"})
_DEFINITE: Final = frozenset(
    {"the", "these", "those", "both", "their", "his", "her", "all"}
)
#: Heads that may name anybody.
_ANYBODY: Final = frozenset(
    {"people", "person", "victim", "man", "woman", "body", "dead", "member", "other"}
)
#: These people may be told dead later.
_BEFORE_DEATH: Final[tuple[Harm, ...]] = ("injured", "abducted", "missing", "detained")
_CATEGORIES: Final = frozenset({"separate", "dispute", "added"})


@define(eq=False)
class _Told:
    """A figure of the event, with what later ones are compared by."""

    casualty: Casualty
    candidate: CasualtyCandidate
    sentence: int


def link_restatements(story: Story, document: Document) -> Document:
    """Set `restates` and `superseded_by`."""
    if len(document.casualties) < 2:
        return document
    retelling = _Retelling(story, document)
    for casualty in document.casualties:
        retelling.read(casualty)
    return retelling.linked()


class _Retelling:
    """The figures of one text, as far as they have been read."""

    def __init__(self, story: Story, document: Document) -> None:
        self.story = story
        self.scan = story.reading.scan
        self.document = document
        self.told: dict[Harm, deque[_Told]] = {}
        #: the total that stands for all figures of a harm told so far
        self.totals: dict[Harm, _Told] = {}
        self.restates: dict[str, str] = {}
        self.superseded: dict[str, str] = {}
        self._sentence = -1
        self._cues: list[Found] = []

    def linked(self) -> Document:
        """Return the document with what was found."""
        return evolve(
            self.document,
            casualties=tuple(
                evolve(
                    casualty,
                    restates=self.restates.get(casualty.id),
                    superseded_by=self.superseded.get(casualty.id),
                )
                if casualty.id in self.restates or casualty.id in self.superseded
                else casualty
                for casualty in self.document.casualties
            ),
        )

    def read(self, casualty: Casualty) -> None:
        """Compare one figure with those before it."""
        if casualty.scope != "event" or casualty.part_of is not None:
            return
        if casualty.status not in ("asserted", "alleged"):
            return
        candidate = self.story.casualties[casualty.id]
        sentence = self.scan.sentence_at(candidate.trigger)
        if sentence != self._sentence:
            bounds = self.scan.sentence_bounds(sentence)
            self._sentence = sentence
            self._cues = [
                cue
                for cue in cues_in(self.scan, *bounds)
                if cue.cue.category in _CATEGORIES
            ]
        now = _Told(casualty, candidate, sentence)
        before = self.told.setdefault(casualty.harm, deque(maxlen=_MOST))
        self._link(now, before)
        before.append(now)

    def _link(self, now: _Told, before: deque[_Told]) -> None:
        total = self.totals.get(now.casualty.harm)
        if self._outdated(now) and (total or before):
            self.superseded[now.casualty.id] = (total or before[-1]).casualty.id
        elif now.candidate.total or now.candidate.frame == "toll":
            self._total(now, before)
        else:
            other = self._restated(now, before) or self._died(now)
            if other is not None:
                self.restates[now.casualty.id] = other.casualty.id

    def _outdated(self, now: _Told) -> bool:
        """Tell whether a figure is given as one of before: "from an earlier count of 19"."""
        first = now.candidate.first
        return any(
            says(self.scan, i, "outdated")
            for i in range(max(0, first - 3), now.candidate.end)
        )

    def _total(self, now: _Told, before: Iterable[_Told]) -> None:
        """Let a total stand for the figures before it, or join the one it disputes."""
        size = now.casualty.count.low or 0
        earlier = [
            told
            for told in before
            if told.casualty.id not in self.superseded
            and told.casualty.id not in self.restates
            and _alike(told, now)
        ]
        self.totals[now.casualty.harm] = now
        rising = now.candidate.total
        if len(earlier) == 1 and not rising:
            self.restates[now.casualty.id] = earlier[0].casualty.id
            return
        for told in earlier:
            if rising or (told.casualty.count.low or 0) <= size:
                self.superseded[told.casualty.id] = now.casualty.id

    def _restated(self, now: _Told, before: Iterable[_Told]) -> _Told | None:
        """Return the figure of the same harm that this one tells again."""
        candidate = now.candidate
        if candidate.others or candidate.ordinal or candidate.remaining:
            return None
        if self._has(now, "added"):
            return None
        for told in reversed(list(before)):
            if told.casualty.id in self.superseded or not _alike(told, now):
                continue
            if self._same(told, now):
                return told
        return None

    def _same(self, told: _Told, now: _Told) -> bool:
        """Tell whether two figures of one harm are of the same people."""
        shared = self._surname(told, now)
        if shared is not None:
            return shared
        if self._disputes(told, now):
            return True
        if told.sentence == now.sentence:
            return False
        equal = _bounds(told) == _bounds(now)
        headline = told.sentence == 0 and self._is_headline()
        if headline and now.sentence == 1:
            return equal or told.casualty.count.low == now.casualty.count.low
        if _is_definite(now.candidate):
            return equal
        if self._has(now, "separate"):
            return False
        many = (now.casualty.count.low or 0) > 1
        return equal and many and _same_heads(told, now)

    def _disputes(self, told: _Told, now: _Told) -> bool:
        """Tell whether another source gives another figure for the same people."""
        if not _same_heads(told, now) or self._has(now, "separate"):
            return False
        if told.casualty.status == "asserted" and now.casualty.status == "alleged":
            return told.casualty.source is None or _differ(told, now)
        return self._has(now, "dispute") and _differ(told, now)

    def _has(self, now: _Told, category: str) -> bool:
        """Tell whether a cue of the category stands near the figure or before it."""
        return any(
            found.cue.category == category and found.first < now.candidate.end
            for found in self._cues
        )

    def _is_headline(self) -> bool:
        """Tell whether the first sentence is a line without a full stop."""
        first, end = self.scan.sentence_bounds(0)
        return (
            end > first
            and "\n" in self.scan.gap(end - 1)
            and self.scan.words[end - 1] != "."
        )

    def _surname(self, told: _Told, now: _Told) -> bool | None:
        """Tell whether two named people share a name; None if not both are named."""
        one, other = told.candidate.name, now.candidate.name
        if one is None or other is None:
            return None
        last = self.scan.words[other.end - 1]
        return last in self.scan.words[one.first : one.end]

    def _died(self, now: _Told) -> _Told | None:
        """Return the injured, missing or captive people who are dead by now."""
        if now.casualty.harm != "killed":
            return None
        candidate = now.candidate
        for harm in _BEFORE_DEATH:
            for told in reversed(self.told.get(harm, ())):
                same_words = told.candidate.phrase == candidate.phrase
                back = candidate.pronoun or _is_definite(candidate) or candidate.bodies
                named = self._surname(told, now)
                if same_words or named:
                    return told
                if back and _bounds(told) == _bounds(now) and _alike(told, now):
                    return told
        return None


def _bounds(told: _Told) -> tuple[int | None, int | None]:
    return told.casualty.count.low, told.casualty.count.high


def _is_definite(candidate: CasualtyCandidate) -> bool:
    return candidate.determiner in _DEFINITE or candidate.pronoun


def _alike(told: _Told, now: _Told) -> bool:
    """Tell whether two figures may be of the same kind of people."""
    one, other = _kind(told.casualty), _kind(now.casualty)
    return "unknown" in (one, other) or one == other or {one, other} <= _SOLDIERS


def _kind(casualty: Casualty) -> VictimKind:
    return "unknown" if casualty.victims is None else casualty.victims.kind


def _same_heads(told: _Told, now: _Told) -> bool:
    one, other = told.candidate.lemma, now.candidate.lemma
    anybody = one is None or other is None or one in _ANYBODY or other in _ANYBODY
    return anybody or one == other


def _differ(told: _Told, now: _Told) -> bool:
    """Tell whether two figures are given by different sources."""
    return told.casualty.source != now.casualty.source
