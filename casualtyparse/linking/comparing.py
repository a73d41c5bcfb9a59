"""What a figure tells of those before it: questions in order, of which the first answer counts.

nothing     it is old, withdrawn or corrected
a sum       "in all, 19 died"
a total     "the toll stands at 19"
the same    "the 19 men died when ..."
others      "three others", "also killed two"
a part      "two of them"
"""

from collections import deque
from collections.abc import Sequence
from typing import Final

from casualtyparse.lexicon.cues import CueCategory
from casualtyparse.linking import manner, overall, recounts, rows, sums, tolls
from casualtyparse.linking.again import Again
from casualtyparse.linking.deaths import died, is_one_of_dead, known_death
from casualtyparse.linking.details import is_last_of_named, take_detail
from casualtyparse.linking.draft import Draft
from casualtyparse.linking.headlines import Headline
from casualtyparse.linking.incidents import Incidents
from casualtyparse.linking.next_dead import dies_hurt, link_next_dead
from casualtyparse.linking.others import others_again, tells_others
from casualtyparse.linking.retold import Told, alike, hurt_before
from casualtyparse.linking.same_words import is_apposed, link_same_words
from casualtyparse.linking.sayings import said_so_far, weigh
from casualtyparse.linking.shares import Shares
from casualtyparse.linking.sides import again_of_side
from casualtyparse.terms import Harm

_ALL: Final = frozenset({"all", "both"})
#: What the words around a figure say of it.
Said = Sequence[CueCategory]


class Comparing:
    """The figures of one text, as far as they have been read, and how the next one relates."""

    def __init__(self, draft: Draft) -> None:
        """Start before the first figure."""
        self.scan = draft.scan
        self._signs = draft.signs
        self._succumbed = draft.signs["succumbed"]
        self._actors = draft.actors
        self._draft = draft
        self._last = draft.figures[-1].sentence
        self.told: dict[Harm, deque[Told]] = {}
        self.all: dict[Harm, list[Told]] = {}
        self.incidents = Incidents(draft)
        self._is_list = bool(self.incidents.entries)
        #: the sentence of the last part of each whole, and how many its parts are so far
        self.parted: dict[str, tuple[int, int]] = {}
        #: where the noun phrases of these figures start
        self.phrases: set[int] = set()
        #: the total that stands for all figures of a harm told so far
        self.totals: dict[Harm, Told] = {}
        #: a first figure, and what may be its details
        self.leads: dict[Harm, list[Told]] = {}
        self._headline = Headline(draft.scan, draft.figures[0].sentence)
        self._again = Again(draft, self._headline)
        #: those of the injured, missing or captive who died
        self.late: list[Told] = []
        #: what was said at first, before anything else was told
        self._withdrawn: dict[Harm, Told] = {}
        self._last_told: Told | None = None
        self.shares = Shares()

    def compare(self, now: Told, harm: Harm, before: deque[Told]) -> None:
        """Set what a figure restates, supersedes or is part of."""
        said = self._said(now)
        separate = "separate" in said
        if not (
            self._is_old(now, harm, before, said)
            or (before and self._sums_up(now, harm, before, said))
            or self._is_total(now, harm, before, said)
            or self._is_in_other_words(now, harm, before, said)
            or self._are_others(now, harm, before, said)
            or self._are_the_same(now, harm, before, said)
            or (before and not separate and self._is_part(now, harm, before))
        ):
            take_detail(self.scan, self.leads, self.all, now, separate=separate)

    def _said(self, now: Told) -> Said:
        """Return what the words around a figure say of it: "another", "now", "in fact"."""
        people = now.figure.cues.people
        if people is None:
            return ()
        said = said_so_far(self.scan, now, people)
        if "added" in said or "withdrawn" in said:
            return weigh(self.scan, now, people, said)
        return said

    def _is_old(self, now: Told, harm: Harm, before: deque[Told], said: Said) -> bool:
        """Tell whether a figure was revised, withdrawn or outdated, or only tells how they died."""
        figure, candidate, total = now.figure, now.candidate, self.totals.get(harm)
        if figure.value.rule == "retold" and tolls.revises(now, self._last_told):
            return True
        old = not candidate.implicit  # not "who had earlier killed his father"
        outdated = self._signs["outdated"]
        if (total or before) and (
            "withdrawn" in said
            or (old and tolls.is_outdated(self.scan, candidate, outdated))
        ):
            others = (one for one in reversed(before) if not one.candidate.bodies)
            of = total or next(others, before[-1])
            if alike(of, now):
                figure.superseded_by = of.key
                return True
        if "withdrawn" in said:
            self._withdrawn[harm] = now
        elif harm in self._withdrawn:
            tolls.replace(self._withdrawn.pop(harm), now, said)
        hit = harm == "injured" and now.definite
        return hit and manner.both_hit(now, self.told)

    def _sums_up(self, now: Told, harm: Harm, before: deque[Told], said: Said) -> bool:
        """Tell whether a figure takes in those before it: "all died", "in all, nine died"."""
        figure, candidate, words = now.figure, now.candidate, self.scan.words
        opening = words[candidate.phrase.first]
        if opening in _ALL:
            if opening == "all":
                recounts.take_for_all(now, before)
            beside = self.told.get("injured") if harm == "killed" else None
            if beside and recounts.all_die(now, beside, before):
                return True
        told, incident = before[-1], self._signs["incident"]
        if told.candidate.bodies and told.loose:
            recounts.take_bodies(now, before)
        if (
            now.low >= told.low
            and (candidate.determiner == "the" or told.sentence == now.sentence)
            and recounts.takes_last(self.scan, now, told, incident)
        ):
            return True
        start = self.scan.sentences[figure.sentence]
        bare = said or overall.may_sum(words, start, candidate)
        if bare and "separate" not in said:
            over_all = now.low > 1 and overall.in_all(self.scan, now)
            if (over_all or now.lemma is None) and sums.sums_up(
                self.scan, now, before, said, over=over_all, last=self._last
            ):
                if figure.restates is None:
                    self.totals[harm] = now
                return True
        if figure.value.rule == "compared":  # "36, up from 38"
            figure.superseded_by = before[-1].key
            return True
        return "corrected" in said and tolls.corrects(now, before[-1], said)

    def _is_total(self, now: Told, harm: Harm, before: deque[Told], said: Said) -> bool:
        """Tell whether a figure is a toll, is corrected by one, or is not known at all."""
        figure, candidate, total = now.figure, now.candidate, self.totals.get(harm)
        if (
            total is not None
            and total.sentence == now.sentence
            and tolls.is_corrected(self.scan, total, now)
        ):
            figure.superseded_by = total.key
            return True
        start = self.scan.sentences[figure.sentence]
        words = self.scan.words
        if before and not now.tally and "latest" in words[start : candidate.first]:
            now.tally = tolls.is_latest(self.scan, now, before)
        if figure.count.kind == "unknown" and before:
            return True  # "four died. How many rebels died is not known"
        if candidate.total or candidate.frame == "toll" or now.tally:
            self._total(now, harm, before, said)
            return True
        return False

    def _is_in_other_words(
        self, now: Told, harm: Harm, before: deque[Told], said: Said
    ) -> bool:
        """Tell whether the words right beside a figure, or a headline, told it already."""
        figure, phrase, last = now.figure, now.candidate.phrase, self._last_told
        inside = last and phrase.end <= last.candidate.phrase.end
        if inside and is_apposed(now, last):
            return True
        if phrase.first in self.phrases and link_same_words(now, self.told):
            return True
        if now.low > 1 and before:
            again = self._headline.told_by(now, self.all[harm])
            if again is None and "separate" in said:
                again = again_of_side(self.scan, now, self.shares.several, before)
            elif again is None and now.candidate.others:
                again = others_again(now, before)
            if again is not None:
                figure.restates = again.key
                now.take(again)
                return True
        total = self.totals.get(harm)
        if (
            total is not None
            and total.sentence == now.sentence
            and tolls.is_of_rise(self.scan, total, now)
        ):
            figure.superseded_by = total.key
            return True
        if now.candidate.others and last and manner.is_manner(self.scan, now, last):
            figure.superseded_by = last.key
            return True
        return False

    def _are_others(
        self, now: Told, harm: Harm, before: deque[Told], said: Said
    ) -> bool:
        """Tell whether a figure is of others than those before it: "three others", "a second"."""
        figure, candidate = now.figure, now.candidate
        row = candidate.ordinal or candidate.rule == "inverted"
        if row and rows.link_nth(self.scan, now, self.told):
            return True
        rest = candidate.others or candidate.remaining
        of_two = self.shares.rest(self.scan, now, before) if rest else None
        if of_two is not None:
            figure.part_of = of_two
            return True
        more = candidate.others or candidate.ordinal
        if more and harm == "killed" and dies_hurt(self.scan, now, self.told):
            return True
        added = "added" in said and not now.definite
        if not (more or candidate.remaining or added) or (
            not (more or candidate.remaining) and recounts.is_of_told(now, before)
        ):
            return False
        if candidate.others and tells_others(self.scan, now, before, self._last_told):
            return True
        if "separate" not in said and is_last_of_named(self.all[harm], now):
            return True
        if harm == "killed" and link_next_dead(self.scan, now, self.told):
            return True
        self.leads.pop(harm, None)  # they are others than those before
        if now.relative and not before:
            self.leads[harm] = [now]
        return True

    def _are_the_same(
        self, now: Told, harm: Harm, before: deque[Told], said: Said
    ) -> bool:
        """Tell whether the people of a figure are those of one before it, or died since."""
        figure, candidate, phrase = now.figure, now.candidate, now.candidate.phrase
        if (
            now.low >= sums.SUM
            and len(before) > 1
            and before[-1].sentence >= now.sentence - 1
            and "separate" not in said
            and sums.is_sum_of(now, before)
        ):
            return True
        other = self._same(now, harm, before, said)
        if other is None and now.definite and now.low > 1:
            other = self.shares.again(self.scan, now)
            if other is not None and other.candidate.harm != harm:
                figure.superseded_by = other.key
                return True
        if other is not None:
            figure.restates = other.figure.superseded_by or other.key
            now.take(other)
            return True
        words = self.scan.words
        some = now.loose and words[phrase.first + 1] == "of"
        some = some or words[phrase.first] in manner.OF_DEAD
        if now.definite or some or candidate.bodies or candidate.name is not None:
            whole = manner.again_of(self.scan, now, before, self.told, said)
            if whole is not None:
                figure.superseded_by = whole.key
                return True
        return False

    def _same(
        self, now: Told, harm: Harm, before: deque[Told], said: Said
    ) -> Told | None:
        """Return the figure before of the same people, of this harm or another."""
        also = "added" in said and now.candidate.frame == "intransitive"
        other = None
        if before and not also:
            other = self._again.find(now, before, self.all[harm][0], said)
        if other is None and now.figure.value.rule == "possessed":
            other = known_death(self.scan, now, self.told, self._signs)
        if harm != "killed":
            return other
        if other is None:
            if now.definite and is_one_of_dead(now, self.told):
                return None
            return died(self.scan, now, self.told, self._succumbed)
        if now.definite:
            hurt = self.told.get("injured", ())
            return hurt_before(hurt, self._last_told, now) or other
        return other

    def _is_part(self, now: Told, harm: Harm, before: deque[Told]) -> bool:
        """Tell whether a figure is of some of those before it."""
        whole = recounts.part_of_any(self.scan, now, harm, before)
        if whole is not None:
            now.figure.part_of = whole.key
        return whole is not None

    def _total(
        self, now: Told, harm: Harm, before: deque[Told], said: Sequence[CueCategory]
    ) -> None:
        """Let a total stand for the figures before it, or join the one it disputes."""
        earlier = [told for told in before if alike(told, now) and told.stands]
        first = self.all[harm][0] if earlier else now
        rising = self._signs["rising"]
        if earlier and tolls.is_less(self.scan, now, earlier, first, rising):
            return
        self.totals[harm] = now
        claimed = tolls.is_claimed(self.scan, self._actors, now, earlier, rising)
        tolls.settle(self.scan, now, before, earlier, said, claimed=claimed)
        for late in self.late if harm == "killed" else ():
            if late.low < now.low and late.figure.superseded_by is None:
                late.figure.superseded_by = now.key
        if now.low > 1 and now.figure.restates is None:
            self.leads[harm] = [now]  # who is named behind it is one of them
