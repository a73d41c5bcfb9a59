"""Figures that tell of people already counted: repeated, corrected, disputed, or dead by now.

    19 killed in quarry fall. *Nineteen men died* when ...       restates
    Two reporters were abducted. *Their bodies* were found ...   restates, of another harm
    *bringing the toll to 12*                                    supersedes what makes it up
Each figure is compared with the last few of its harm, so that cost stays linear.
"""

from collections import deque
from collections.abc import Sequence
from typing import Final

from casualtyparse.lexicon.cues import CueCategory
from casualtyparse.linking import manner, overall, recounts, rows, sums, tolls, ways
from casualtyparse.linking.again import Again
from casualtyparse.linking.deaths import (
    died,
    is_of_injured,
    is_one_of_dead,
    known_death,
    link_part,
)
from casualtyparse.linking.details import is_last_of_named, take_all, take_detail
from casualtyparse.linking.draft import Draft, Figure
from casualtyparse.linking.headlines import Headline
from casualtyparse.linking.incidents import Incidents
from casualtyparse.linking.late import (
    link_hurt,
    link_late,
    link_rests,
)
from casualtyparse.linking.leads import link_leads
from casualtyparse.linking.next_dead import dies_hurt, link_next_dead
from casualtyparse.linking.others import others_again, tells_others
from casualtyparse.linking.pairs import link_pairs
from casualtyparse.linking.retold import (
    Told,
    alike,
    hurt_before,
    told_of,
)
from casualtyparse.linking.same_words import is_apposed, link_same_words
from casualtyparse.linking.sayings import is_relative, said_so_far, weigh
from casualtyparse.linking.shares import Shares
from casualtyparse.linking.sides import again_of_side
from casualtyparse.terms import Harm

#: With how many figures of its harm each is compared.
_MOST: Final = 8
_ALL: Final = frozenset({"all", "both"})


def link_restatements(draft: Draft) -> None:
    """Set `restates` and `superseded_by`."""
    if len(draft.figures) < 2:
        return
    retelling, scan = _Retelling(draft), draft.scan
    for figure in draft.figures:
        if figure.scope == "event" and figure.restates is None:
            retelling.read(figure)
    link_hurt(scan, draft.figures)
    if draft.document.mode == "news":
        told, late, parted = retelling.all, retelling.late, retelling.parted
        link_late(scan, told, late, parted)
        link_leads(draft, told, retelling.incidents, parted, late)
        retelling.shares.link_named(scan, told)
        link_pairs(scan, told)
        link_rests(told.get("injured", ()), late)
        ways.link_blows(draft, told)


class _Retelling:
    """The figures of one text, as far as they have been read."""

    def __init__(self, draft: Draft) -> None:
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

    def read(self, figure: Figure) -> None:
        """Compare one figure of the event with those before it."""
        part_of = figure.value.part_of
        if (
            part_of is not None
            # not "a cook died, bringing to nine the number killed in a month"
            and (figure.whole or self._draft.by_id[part_of].scope != "cumulative")
            and not take_all(self.scan, figure)
        ):
            self._read_part(figure)
            return
        if figure.status not in ("asserted", "alleged"):
            if figure.status == "negated":
                tolls.deny(figure, self._withdrawn)
                manner.deny_blow(self.scan, figure, self.all.get("injured", ()))
            return
        now, harm = told_of(figure), figure.candidate.harm
        if figure.sentence == 0 and self._headline.holds(figure):
            now.sentence = -1
        last = self._last_told  # PERF: asked only where it can be answered
        if self.scan.words[now.candidate.first - 1] in tolls.BEFORE_TALLY:
            now.tally = tolls.is_tally(self.scan, now)
        if last is not None and last.candidate.harm != harm:
            near = last.sentence == now.sentence
            now.relative = near or is_relative(self.scan, now, last)
            if near and last.candidate.phrase == now.candidate.phrase:
                now.relative = last.relative  # "a further 12 are missing, feared dead"
            if last.tally:
                now.tally = tolls.is_tally_too(self.scan, now, last)
        if self._is_list:
            self.incidents.forget(now.candidate, self.told, self.totals, self.leads)
        if harm not in self.told:
            self.told[harm] = deque(maxlen=_MOST)
            self.all[harm] = []
        before = self.told[harm]
        self._link(now, harm, before)
        if figure.part_of is not None:
            self.shares.add(self.scan, figure)
            if is_of_injured(now, self.told):
                self.late.append(now)
        self._last_told = now
        before.append(now)
        self.all[harm].append(now)
        self.phrases.add(now.candidate.phrase.first)

    def _read_part(self, figure: Figure) -> None:
        """Count who is told as some of a figure to it."""
        whole = figure.whole
        dead = self.all.get(figure.value.harm)
        if dead and recounts.is_one_of_row(self.scan, figure):
            figure.part_of, figure.restates = None, dead[-1].key
            return
        told_of_all = figure.candidate.whole
        held = told_of_all is not None and told_of_all.harm == "abducted"
        if dead and (held or figure.kind == "militant"):
            recounts.take_again(figure, dead)
        of = whole or self._draft.by_id.get(figure.value.part_of or "")  # it may follow
        if of is not None:
            first = of.restates is None
            key = of.value.id if first else self._draft.first_of(of)
            total = self.parted.get(key, (0, 0))[1] + figure.low
            self.parted[key] = (figure.sentence, total)
            if whole is not None and figure.value.harm == "killed" != of.value.harm:
                self.late.append(told_of(figure))
        link_part(self.scan, figure, self.told, self.totals, self._signs)
        self.shares.add(self.scan, figure, dead or ())

    def _link(  # noqa: C901, PLR0912, PLR0915 - asked of every figure, in this order
        self, now: Told, harm: Harm, before: deque[Told]
    ) -> None:
        figure, candidate, phrase = now.figure, now.candidate, now.candidate.phrase
        said: Sequence[CueCategory] = ()
        people = figure.cues.people
        if people is not None:
            said = said_so_far(self.scan, now, people)
            if "added" in said or "withdrawn" in said:
                said = weigh(self.scan, now, people, said)
        total = self.totals.get(harm)
        if figure.value.rule == "retold" and tolls.revises(now, self._last_told):
            return
        old = not candidate.implicit  # not "who had earlier killed his father"
        if (total or before) and (
            "withdrawn" in said
            or (
                old and tolls.is_outdated(self.scan, candidate, self._signs["outdated"])
            )
        ):
            others = (one for one in reversed(before) if not one.candidate.bodies)
            of = total or next(others, before[-1])
            if alike(of, now):
                figure.superseded_by = of.key
                return
        if "withdrawn" in said:
            self._withdrawn[harm] = now
        elif harm in self._withdrawn:
            tolls.replace(self._withdrawn.pop(harm), now, said)
        words, start = self.scan.words, self.scan.sentences[figure.sentence]
        if harm == "injured" and now.definite and manner.both_hit(now, self.told):
            return
        if before:
            if words[phrase.first] in _ALL:
                if words[phrase.first] == "all":
                    recounts.take_for_all(now, before)
                beside = self.told.get("injured") if harm == "killed" else None
                if beside and recounts.all_die(now, beside, before):
                    return
            told, incident = before[-1], self._signs["incident"]
            if told.candidate.bodies and told.loose:
                recounts.take_bodies(now, before)
            if (
                now.low >= told.low
                and (candidate.determiner == "the" or told.sentence == now.sentence)
                and recounts.takes_last(self.scan, now, told, incident)
            ):
                return
            bare = said or overall.may_sum(words, start, candidate)
            if bare and "separate" not in said:
                over_all = now.low > 1 and overall.in_all(self.scan, now)
                if (over_all or now.lemma is None) and sums.sums_up(
                    self.scan, now, before, said, over=over_all, last=self._last
                ):
                    if figure.restates is None:
                        self.totals[harm] = now
                    return
            if figure.value.rule == "compared":  # "36, up from 38"
                figure.superseded_by = before[-1].key
                return
            if "corrected" in said and tolls.corrects(now, before[-1], said):
                return
        here = total is not None and total.sentence == now.sentence
        if here and total and tolls.is_corrected(self.scan, total, now):
            figure.superseded_by = total.key
            return
        if before and not now.tally and "latest" in words[start : candidate.first]:
            now.tally = tolls.is_latest(self.scan, now, before)
        if figure.count.kind == "unknown" and before:
            return  # "four died. How many rebels died is not known"
        if candidate.total or candidate.frame == "toll" or now.tally:
            self._total(now, harm, before, said)
            return
        last = self._last_told
        inside = last and phrase.end <= last.candidate.phrase.end
        if inside and is_apposed(now, last):
            return
        if phrase.first in self.phrases and link_same_words(now, self.told):
            return
        if now.low > 1 and before:
            again = self._headline.told_by(now, self.all[harm])
            if again is None and "separate" in said:
                again = again_of_side(self.scan, now, self.shares.several, before)
            elif again is None and candidate.others:
                again = others_again(now, before)
            if again is not None:
                figure.restates = again.key
                now.take(again)
                return
        if here and total and tolls.is_of_rise(self.scan, total, now):
            figure.superseded_by = total.key
            return
        if candidate.others and last and manner.is_manner(self.scan, now, last):
            figure.superseded_by = last.key
            return
        row = candidate.ordinal or candidate.rule == "inverted"
        if row and rows.link_nth(self.scan, now, self.told):
            return
        if candidate.others or candidate.remaining:
            of_two = self.shares.rest(self.scan, now, before)
            if of_two is not None:
                figure.part_of = of_two
                return
        more = candidate.others or candidate.ordinal
        if more and harm == "killed" and dies_hurt(self.scan, now, self.told):
            return
        if (
            candidate.others
            or candidate.ordinal
            or candidate.remaining
            or (
                "added" in said
                and not now.definite
                and not recounts.is_of_told(now, before)
            )
        ):
            if candidate.others and tells_others(self.scan, now, before, last):
                return
            if "separate" not in said and is_last_of_named(self.all[harm], now):
                return
            if harm == "killed" and link_next_dead(self.scan, now, self.told):
                return
            self.leads.pop(harm, None)  # they are others than those before
            if now.relative and not before:
                self.leads[harm] = [now]
            return
        if (
            now.low >= sums.SUM
            and len(before) > 1
            and before[-1].sentence >= now.sentence - 1
            and "separate" not in said
            and sums.is_sum_of(now, before)
        ):
            return
        also = "added" in said and candidate.frame == "intransitive"
        other = (
            None
            if also or not before
            else self._again.find(now, before, self.all[harm][0], said)
        )
        if other is None and figure.value.rule == "possessed":
            other = known_death(self.scan, now, self.told, self._signs)
        if (
            other is None
            and harm == "killed"
            and not (now.definite and is_one_of_dead(now, self.told))
        ):
            other = died(self.scan, now, self.told, self._succumbed)
        elif other is not None and harm == "killed" and now.definite:
            hurt = self.told.get("injured", ())
            other = hurt_before(hurt, last, now) or other
        if other is None and now.definite and now.low > 1:
            other = self.shares.again(self.scan, now)
            if other is not None and other.candidate.harm != harm:
                figure.superseded_by = other.key
                return
        if other is not None:
            figure.restates = other.figure.superseded_by or other.key
            now.take(other)
            return
        some = now.loose and words[phrase.first + 1] == "of"
        some = some or words[phrase.first] in manner.OF_DEAD
        if now.definite or some or candidate.bodies or candidate.name is not None:
            whole = manner.again_of(self.scan, now, before, self.told, said)
            if whole is not None:
                figure.superseded_by = whole.key
                return
        if before and "separate" not in said:
            whole = recounts.part_of_any(self.scan, now, harm, before)
            if whole is not None:
                figure.part_of = whole.key
                return
        take_detail(self.scan, self.leads, self.all, now, separate="separate" in said)

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
