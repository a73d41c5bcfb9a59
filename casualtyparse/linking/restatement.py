"""Figures that tell of people already counted: repeated, corrected, disputed, or dead by now.

    19 killed in quarry fall. *Nineteen men died* when ...       restates
    Two reporters were abducted. *Their bodies* were found ...   restates, of another harm
    *bringing the toll to 12*                                    supersedes what makes it up

Each figure is compared with the last few of its harm, so that cost stays linear.
"""

from collections import deque
from collections.abc import Sequence
from typing import Final

from attrs import evolve

from casualtyparse.casualties.values import Casualty, Harm
from casualtyparse.document import Document
from casualtyparse.linking.cues import Found
from casualtyparse.linking.own_deaths import says
from casualtyparse.linking.retold import Told, alike, equal, same_heads, same_name
from casualtyparse.linking.story import Story
from casualtyparse.numerals.values import Count

#: With how many figures of its harm each is compared.
_MOST: Final = 8
#: No figure is told again in more parts than this.
_MOST_DETAILS: Final = 30
#: These people may be told dead later.
_BEFORE_DEATH: Final[tuple[Harm, ...]] = ("injured", "abducted", "missing", "detained")


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
        self.told: dict[Harm, deque[Told]] = {}
        #: the total that stands for all figures of a harm told so far
        self.totals: dict[Harm, Told] = {}
        #: a first figure of people in general, and what may be its details
        self.leads: dict[Harm, list[Told]] = {}
        self.restates: dict[str, str] = {}
        self.superseded: dict[str, str] = {}
        #: what "them" and "their bodies" count: as many as there were before
        self.counts: dict[str, Count] = {}
        self._cues: Sequence[Found] = ()
        self._headline = self._has_headline()

    def linked(self) -> Document:
        """Return the document with what was found."""
        known = self.restates.keys() | self.superseded.keys()
        return evolve(
            self.document,
            casualties=tuple(
                evolve(
                    casualty,
                    count=self._count(casualty),
                    restates=self.restates.get(casualty.id),
                    superseded_by=self.superseded.get(casualty.id),
                )
                if casualty.id in known
                else casualty
                for casualty in self.document.casualties
            ),
        )

    def _count(self, casualty: Casualty) -> Count:
        before = self.counts.get(casualty.id)
        if before is None:
            return casualty.count
        return evolve(before, text=casualty.count.text)

    def read(self, casualty: Casualty) -> None:
        """Compare one figure with those before it."""
        if casualty.scope != "event":
            return
        if casualty.part_of is not None:
            self._read_part(casualty)
            return
        if casualty.status not in ("asserted", "alleged"):
            return
        candidate = self.story.casualties[casualty.id]
        self._cues = self.story.cues.at(candidate.sentence).people
        now = Told(casualty, candidate)
        before = self.told.setdefault(casualty.harm, deque(maxlen=_MOST))
        self._link(now, before)
        before.append(now)

    def _read_part(self, casualty: Casualty) -> None:
        """Count the dead once: "the toll rose to 14 after three of the wounded died"."""
        total = self.totals.get(casualty.harm)
        candidate = self.story.casualties[casualty.id]
        if total is not None and total.candidate.sentence == candidate.sentence:
            whole = candidate.whole
            if whole is not None and whole.harm != casualty.harm:
                self.superseded[casualty.id] = total.casualty.id

    def _link(self, now: Told, before: deque[Told]) -> None:
        key, harm = now.casualty.id, now.casualty.harm
        total = self.totals.get(harm)
        if self._outdated(now) and (total or before):
            self.superseded[key] = (total or before[-1]).casualty.id
        elif now.candidate.total or now.candidate.frame == "toll":
            self._total(now, before)
        elif (same := self._same_words(now)) is not None:
            self._of_two_harms(now, same)
        elif self._is_new(now):
            self.leads.pop(harm, None)
        elif (other := self._restated(now, before) or self._died(now)) is not None:
            self.restates[key] = other.casualty.id
        elif (whole := self._known(now, before) or self._shot(now)) is not None:
            self.superseded[key] = whole.casualty.id
        else:
            self._detail(now)

    def _same_words(self, now: Told) -> Told | None:
        """Return the other harm that the very same words suffer: "kidnapped and killed a man"."""
        harms = ("killed",) if now.casualty.harm == "injured" else _BEFORE_DEATH
        if now.casualty.harm not in ("killed", "injured"):
            return None
        for harm in harms:
            for told in reversed(self.told.get(harm, ())):
                if told.candidate.phrase == now.candidate.phrase:
                    return told
        return None

    def _of_two_harms(self, now: Told, same: Told) -> None:
        if now.casualty.harm == "killed":
            self.restates[now.casualty.id] = same.casualty.id
        else:
            self.superseded[now.casualty.id] = same.casualty.id

    def _is_new(self, now: Told) -> bool:
        """Tell whether the people are said to be others than those before."""
        candidate = now.candidate
        others = candidate.others or candidate.ordinal or candidate.remaining
        return others or (self._has(now, "added") and not now.definite)

    def _outdated(self, now: Told) -> bool:
        """Tell whether a figure is given as one of before: "from an earlier count of 19"."""
        first = now.candidate.first
        return any(
            says(self.scan, i, "outdated")
            for i in range(max(0, first - 3), now.candidate.end)
        )

    def _total(self, now: Told, before: deque[Told]) -> None:
        """Let a total stand for the figures before it, or join the one it disputes."""
        earlier = [told for told in before if self._stands(told) and alike(told, now)]
        self.totals[now.casualty.harm] = now
        # "but the army put the toll at 13" disputes, "the toll rose to 13" replaces
        rising = now.candidate.total and not self._has(now, "dispute")
        if len(earlier) == 1 and not rising:
            self.restates[now.casualty.id] = earlier[0].casualty.id
            return
        for told in earlier:
            if rising or told.low <= now.low:
                self.superseded[told.casualty.id] = now.casualty.id

    def _stands(self, told: Told) -> bool:
        """Tell whether a figure has not been linked to another."""
        key = told.casualty.id
        return key not in self.superseded and key not in self.restates

    def _restated(self, now: Told, before: deque[Told]) -> Told | None:
        """Return the figure of the same harm that this one tells again."""
        for told in reversed(before):
            if told.casualty.id in self.superseded or not alike(told, now):
                continue
            if self._same(told, now):
                return told
        return None

    def _same(self, told: Told, now: Told) -> bool:
        """Tell whether two figures of one harm are of the same people."""
        shared = same_name(self.scan, told, now)
        if shared is not None:
            return shared
        if self._disputes(told, now):
            return True
        if told.candidate.sentence == now.candidate.sentence:
            return False
        lines = (told.candidate.sentence, now.candidate.sentence)
        if self._headline and lines == (0, 1):
            return told.low == now.low
        if now.definite:
            return equal(told, now) or (now.loose and told.low > 1)
        if self._has(now, "separate") or not same_heads(told, now):
            return False
        if now.candidate.name is not None:
            return told.low == 1 and told.candidate.implicit
        if told.loose and not now.loose:
            return now.low >= told.low
        return now.low > 1 and equal(told, now)

    def _disputes(self, told: Told, now: Told) -> bool:
        """Tell whether another source gives another figure for the same people."""
        if not same_heads(told, now) or self._has(now, "separate"):
            return False
        differ = told.casualty.source != now.casualty.source
        if told.casualty.status == "asserted" and now.casualty.status == "alleged":
            return told.casualty.source is None or differ
        told_by = now.casualty.source is not None
        if differ and told_by and self._has(now, "dispute"):
            return True
        # "killing 13 people. The villagers say 20 people died."
        apart = told.candidate.sentence != now.candidate.sentence
        both = apart and told.people and now.people
        return both and self._has(now, "report")

    def _has(self, now: Told, category: str) -> bool:
        """Tell whether a cue of the category stands near the figure or before it."""
        return any(
            found.cue.category == category and found.first < now.candidate.end
            for found in self._cues
        )

    def _has_headline(self) -> bool:
        """Tell whether the text starts with a line without a full stop."""
        first, end = self.scan.sentence_bounds(0)
        if end <= first or self.scan.words[end - 1] == ".":
            return False
        return "\n" in self.scan.gap(end - 1)

    def _died(self, now: Told) -> Told | None:
        """Return the injured, missing or captive people who are dead by now."""
        if now.casualty.harm != "killed":
            return None
        back = now.definite or now.candidate.bodies
        for harm in _BEFORE_DEATH:
            for told in reversed(self.told.get(harm, ())):
                if same_name(self.scan, told, now) or self._is_of(told, now):
                    return told
                if not back or not alike(told, now):
                    continue
                if equal(told, now):
                    return told
                if now.loose and told.low > 1:
                    self.counts[now.casualty.id] = told.casualty.count
                    return told
        return None

    def _is_of(self, told: Told, now: Told) -> bool:
        """Tell whether a bare number is of captives: "nine were seized; one was killed"."""
        bare = now.candidate.lemma is None and not now.candidate.pronoun
        if not bare or told.casualty.harm == "injured" or told.low <= now.low:
            return False
        between = self.scan.words[told.candidate.end : now.candidate.first]
        return told.candidate.sentence == now.candidate.sentence and ";" in between

    def _shot(self, now: Told) -> Told | None:
        """Return the dead of whom a wound is told: "was shot and died", "they shot him"."""
        if now.casualty.harm != "injured":
            return None
        for dead in reversed(self.told.get("killed", ())):
            near = now.candidate.sentence - dead.candidate.sentence <= 1
            if now.candidate.pronoun and near and equal(dead, now):
                return dead
        return None

    def _known(self, now: Told, before: deque[Told]) -> Told | None:
        """Return the last of the figures that make up "the two", "all five", "the wounded"."""
        if not now.definite or not before:
            return None
        head = now.candidate.head
        entry = None if head is None else self.scan.entries[head]
        if entry is not None and entry.harm_state is not None and now.low < 2:
            return before[-1]
        if now.low < 2:
            return None
        total = 0
        for told in reversed(before):
            if self._stands(told) and told.candidate.sentence < now.candidate.sentence:
                total += told.low
                if total == now.low:
                    return before[-1]
        return None

    def _detail(self, now: Told) -> None:
        """Take figures behind a first one as its details if they add up, or name its people."""
        details = self.leads.get(now.casualty.harm)
        if details is None or not alike(details[0], now):
            if now.low > 0 and now.candidate.name is None:
                self.leads[now.casualty.harm] = [now]
            return
        lead = details[0]
        if (
            self._has(now, "separate")
            or lead.candidate.sentence == now.candidate.sentence
        ):
            return
        if now.candidate.name is not None and lead.named < lead.low:
            lead.named += now.low
            self.superseded[now.casualty.id] = lead.casualty.id
            return
        if lead.somebody and now.candidate.implicit and now.low == 1:
            self.superseded[now.casualty.id] = lead.casualty.id
            return
        if len(details) > _MOST_DETAILS:
            return
        details.append(now)
        if (
            len(details) > 2
            and lead.anybody
            and sum(told.low for told in details[1:]) == lead.low
        ):
            for told in details[1:]:
                if self._stands(told):
                    self.superseded[told.casualty.id] = lead.casualty.id
