"""News told from the top: behind the figure of its start come its parts, its echo, its rivals.

13 killed by two bombs. *Twelve died in Dol, and one in Esk*     parts, as they add up
Raiders killed two officers. They *shot dead two policemen*      restates: as many of a kind
At least 80 people died. *In Dol 52 were killed*                 some of them: fewer, and not others
Five soldiers died. Rebels said *they had killed nine*           restates: a rival figure
They shot a clerk and two cooks. Police said *three died*        the sum of what was told

What is said to be others, of another attack, or of another entry of a list adds up as before.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from casualtyparse.lexicon.cues import CueCategory
from casualtyparse.linking import waves, ways
from casualtyparse.linking.draft import Draft
from casualtyparse.linking.echoes import again_among, is_whole
from casualtyparse.linking.fits import (
    are_apart,
    fits,
    is_added,
    is_vague_of,
    is_within,
)
from casualtyparse.linking.incidents import Incidents
from casualtyparse.linking.late import before_death, standing_of
from casualtyparse.linking.next_dead import dies_later, is_after
from casualtyparse.linking.others import is_number_of_others
from casualtyparse.linking.pairs import mark_relative
from casualtyparse.linking.recounts import are_their_bodies, inner_of, may_be_parted
from casualtyparse.linking.retold import SEXES, Told, alike, size, starts_of
from casualtyparse.linking.rivals import counters, may_be_more
from casualtyparse.linking.sayings import are_beside_others, is_of_those, said_of
from casualtyparse.linking.several import Several
from casualtyparse.linking.sums import (
    OPEN,
    add_up_together,
    adds_up,
    behind_some,
    completes,
    exceed,
    is_counted,
    is_listed,
    make_up_second,
    rest_of,
    sum_up,
    told_again,
)
from casualtyparse.linking.together import (
    is_beside_again,
    lead_of,
    take_kind,
    take_row,
    with_parts,
)
from casualtyparse.terms import Harm

#: A lead stands in one of the first sentences, behind a headline and the line of the place,
_LEAD: Final = 3
#: and no farther behind the first figure of any harm.
_BEHIND: Final = 1
_FEW: Final = 2
#: So many figures are compared with a lead.
_MOST: Final = 30
_NO_PARTS: Final = (-2, 0)


def link_leads(
    draft: Draft,
    told: Mapping[Harm, Sequence[Told]],
    incidents: Incidents,
    parted: Mapping[str, tuple[int, int]],
    late: Sequence[Told],
) -> None:
    """Link what still stands to the figure that the text starts with.

    `parted`: the sentence of the last part of a figure, and their sum. `late`: who died later.
    """
    if not told:
        return
    first_told = next(iter(told.values()))  # PERF: harms are in order
    start = first_told[0].sentence
    if start > _LEAD:
        return
    if "killed" in told and "injured" in told:
        ways.link_ways(draft, told["killed"][0], told["injured"])
        waves.link_shot(draft, told["killed"], told["injured"])
    details: set[int] = set()
    again: set[int] = set()
    beyond: set[int] = set()
    suffered: Mapping[str, Harm] | None = None
    for harm, figures in told.items():
        # PERF: most texts tell of one harm once, or twice in one sentence
        first = figures[0].sentence
        if first == figures[-1].sentence:
            continue
        if suffered is None:
            suffered = before_death(told)
        standing = behind_some(standing_of(figures, suffered))
        if standing and may_be_parted(standing, figures):
            if harm == "injured":
                mark_relative(told.get("killed", ()), standing[1:])
            starts = starts_of(first_told, _LEAD)
            top = first <= start + _BEHIND or not starts.isdisjoint((first, first - 1))
            # "nine were hurt, six at the gate and three in the yard"
            whole = parted.get(standing[0].key, _NO_PARTS)
            top = (top and first not in details) or whole == (first, standing[0].low)
            lead = _Lead(draft, incidents, parted, standing[:_MOST], details)
            lead.again, lead.beyond = again, beyond
            died = late if harm == "killed" else ()
            lead.read(figures, died, top=top)
        if standing:
            key = standing[0].key
            told_in = {
                one.sentence
                for one in figures
                if (some := one.figure).part_of is not None or some.superseded_by == key
            }
            if len(told_in) > 1 or len(standing) > 1:
                details.update(told_in - {first})
            again.update(one.sentence for one in figures if one.figure.restates == key)


class _Lead(Several):
    """The standing figures of one harm, the first of which may be the total."""

    def __init__(
        self,
        draft: Draft,
        incidents: Incidents,
        parted: Mapping[str, tuple[int, int]],
        standing: list[Told],
        details: set[int],
    ) -> None:
        super().__init__(draft, incidents)
        self._actors = draft.actors
        self._parted = parted
        #: the sentences that tell parts of leads of other harms
        self._details = details
        sentence = standing[0].sentence
        self._leads = [one for one in standing if one.sentence == sentence]
        self._later = standing[len(self._leads) :]
        #: what they are compared with
        self._seen = list(self._leads)
        #: the people of another attack, told last
        self._apart: Told | None = None
        #: the sentences that tell leads of other harms again, and more than these
        self.again: set[int] = set()
        self.beyond: set[int] = set()
        self._is_passed = False

    def read(self, figures: Sequence[Told], late: Sequence[Told], *, top: bool) -> None:
        """Find the sums first, then what each of the other figures is to a lead."""
        leads = self._leads
        lead = leads[0] if len(leads) == 1 else max(leads, key=size)
        words = self._scan.words  # "six were hurt in Dol, and another ten in Esk"
        for one in leads[1:]:
            if one.low > 1 and words[one.candidate.phrase.first] == "another":
                sum_up(self._scan, leads, self._later)
                return
        self._figures, later = figures, len(self._later)
        # PERF: few leads have more than one figure behind them
        listed = self._incidents.apart(lead.candidate, figures[-1].candidate)
        listed = listed and not self._is_over_list(lead)
        item = self._incidents.holds(lead.candidate)
        summed = top and later > 1 and not item and take_kind(lead, figures)
        many = not listed and (later != 1 or len(leads) > 1 or bool(late))
        if top and many and not summed:
            self._sum(lead, figures, late)
            if lead.figure.superseded_by or lead.figure.part_of:
                return
        for now in self._later:
            figure = now.figure
            if figure.superseded_by or figure.part_of:
                continue
            if figure.restates and self._is_told_beside(lead, figure.restates):
                continue
            if listed and self._incidents.apart(lead.candidate, now.candidate):
                return
            said = said_of(self._scan, now)
            another = waves.is_of_another(self._draft, lead, now)
            another = another or waves.is_after_another(self._draft, now)
            if another or "separate" in said or is_of_those(self._scan, lead, now):
                self._set_apart(lead, now, top=top)
                continue
            apart = self._apart
            if apart is not None and apart.candidate.name is None:
                waves.link_apart(apart, now)
            if (
                apart is None
                or now.sentence in self.again
                or waves.looks_behind(lead, apart, now, said)
            ):
                of = lead_of(self._actors, leads, lead, now)
                self._compare(of, now, said, top=top)
                self._seen.append(now)
        if len(self._parts) > 1 or (self._parts and lead.loose):
            exceed(lead, self._parts)
        make_up_second(lead, self._later if top else ())

    def _is_told_beside(self, lead: Told, key: str) -> bool:
        """Tell whether the dead were hurt or held beside a lead: "killed five, seized a girl"."""
        return any(one.value.id == key for one in self._draft.told_in(lead.sentence))

    def _sum(self, lead: Told, figures: Sequence[Told], late: Sequence[Told]) -> None:
        """Find what a lead is the sum of, or what sums up the leads."""
        behind = with_parts(self._draft, self._leads, lead, figures)
        parted = self._parted.get(lead.key)
        if parted is not None:
            known = parted[1] + sum([one.low for one in behind if not one.stands])
            if known == lead.low or rest_of(lead, parted, behind):
                self._seen += [one for one in behind if not one.stands]
                return
        if len(self._leads) > 1 and add_up_together(self._leads, figures):
            return
        parts = adds_up(lead, figures, behind)
        if not parts and lead.stands and len(figures) > len(behind) + _FEW:
            again = told_again(lead, figures)
            parts = adds_up(lead, (), [one for one in again if one.low < lead.low])
        if late and not parts and lead.stands:
            row = sorted([*behind, *late], key=lambda one: one.candidate.first)
            parts = adds_up(lead, (), row)
        if not parts and lead.stands and not lead.loose and lead.low > 1:
            several = self._sums_several(lead)
            parts = take_row(self._draft, lead, behind, several=several)
        self._seen += [one for one in parts if one not in self._seen]
        if lead.stands and not parts:
            sum_up(self._scan, self._leads, self._later)
        if late and lead.stands and self._sums_several(lead):
            for one in late:
                one.figure.superseded_by = one.figure.superseded_by or lead.key

    def _set_apart(self, lead: Told, now: Told, *, top: bool) -> None:
        """Set people of another attack apart, unless it is one of the lead: "another bomb"."""
        if not top:
            self._apart = now
        elif waves.is_of_wave(self._draft, lead, now):
            if now.low < lead.low and alike(lead, now):
                self._part(lead, now)
        elif (now.low < lead.low or lead.loose) and self._is_one_of_several(lead, now):
            self._compare(
                lead_of(self._actors, self._leads, lead, now), now, (), top=top
            )
            self._seen.append(now)
        else:
            several = self._is_one_of_several(lead, now)
            for told in self._seen:
                if told.low == now.low > 1 and (
                    waves.is_there(self._scan, told, now)
                    or (several and told in self._leads and told.lemma == now.lemma)
                ):
                    now.figure.restates = told.key
                    return
            self._apart = now

    def _compare(
        self, lead: Told, now: Told, said: Sequence[CueCategory], *, top: bool
    ) -> None:
        """Link one figure to those before it, if it tells of the same people."""
        again = again_among(
            self._scan, self._actors, self._seen, now, added="added" in said
        )
        # not "several died. ... two at Dol", and in another raid "three": some of them
        if again is not None and not (again is lead and lead.loose and self._parts):
            now.figure.restates = again.key
            return
        if completes(self._actors, self._parted.get(lead.key), lead, now):
            now.figure.superseded_by = lead.key
            return
        others = is_added(now) and not (
            # "eight died in Dol. Four others ..."
            is_within(self._scan, lead, now)
            or self._goes_on(lead, now)
            or (lead.candidate.total and are_beside_others(self._scan, now))
        )
        listed = is_listed(self._parted.get(lead.key, _NO_PARTS)[0], lead, now)
        added = "added" in said and not (
            # "another person", "but police said 9 died and another 20 were hurt"
            (not others and now.candidate.others and now.low == 1)
            or (now.relative and "dispute" in said)
            or (now.relative and lead.loose and now.sentence in self.again)
            or (now.relative and now.candidate.others and self._sums_several(lead))
            or listed
        )
        alone = lead.loose and not self._sums_several(lead)
        beside = self._draft.told_in(lead.sentence) if alone else ()
        if is_number_of_others(lead, now, beside):
            lead.figure.superseded_by = now.key
            return
        if not top or not alike(lead, now) or is_after(self._scan, lead, now):
            return
        if now.loose and lead.loose and now.candidate.harm == "injured":
            now.figure.superseded_by = lead.key  # "several were hurt. ... some also"
            return
        more = others > lead.candidate.others or added
        named = now.candidate.name is not None and not listed
        # right behind: "another two died"
        first = now.candidate.others and not self._parts
        if (more or named) and (first or not self._is_one_of_several(lead, now)):
            return
        if not said and self._incidents.on_another_day(lead.candidate, now.candidate):
            return
        if now.loose:
            if not lead.loose and is_vague_of(self._scan, lead, now):
                now.figure.superseded_by = lead.key
        elif (
            fits(self._actors, lead, now)
            or listed
            or (
                (now.figure.kind == "unknown" or now.lemma in SEXES)
                and self._is_one_of_several(lead, now)
            )
            or are_their_bodies(self._scan, now)
        ):
            self._measure(lead, now, said)

    def _measure(self, lead: Told, now: Told, said: Sequence[CueCategory]) -> None:
        """Link a number to that of a lead: some of it, a rival, or all of those in danger."""
        low = now.low
        if is_whole(self._draft, lead, now):
            for one in self._leads:
                one.figure.superseded_by = now.key
            return
        if are_apart(self._scan, lead, now):
            return
        if lead.loose and is_counted(self._figures[1:_MOST], lead, now):
            return
        if lead.loose and low and self._is_one_of_several(lead, now):
            now.figure.superseded_by = lead.key
            self._parts.append(now)
        elif low == 0 or (lead.loose and low >= lead.least):
            if low or now.high:
                now.figure.restates = lead.key
        elif lead.candidate.severity is not None and low > lead.low > 0:
            if now.candidate.severity is None:  # "four are in critical condition"
                lead.figure.superseded_by = now.key
        elif low < lead.low and not counters(self._scan, self._actors, lead, now):
            self._part(lead, now)
        elif low < lead.low or may_be_more(self._scan, lead, now, said):
            now.figure.restates = lead.key
        elif low > lead.low:
            self.beyond.add(now.sentence)
            self._is_passed = True

    def _goes_on(self, lead: Told, now: Told) -> bool:
        """Tell whether some of the lead were told just before, so that others are some as well."""
        before = [one.sentence for one in self._parts]
        parted, known = self._parted.get(lead.key, _NO_PARTS)
        if known < lead.low:
            before.append(parted)
        at = now.sentence
        if dies_later(self._scan, lead, now, bare=not self._parts):
            return False
        near = not self._details.isdisjoint((at - 1, at - 2))
        rest = lead.low - sum(map(size, self._parts))
        return near or at - max(before, default=-2) < 2 or rest == now.low

    def _part(self, lead: Told, now: Told) -> None:
        """Take a smaller figure as some of the lead, as long as these are not more."""
        inner = inner_of(self._scan, now)
        beside = self._draft.told_in(now.figure.sentence)
        if (inner or 0) > lead.low or is_beside_again(beside, lead, now):
            return
        if self._is_passed or now.sentence in self.beyond:
            return  # "seven died in Dol. In Esk 19 died. Three were killed in Pell"
        parts = (one for one in self._parts if one.figure.superseded_by == lead.key)
        told = sum(map(size, parts))
        more = lead.figure.count.kind in OPEN or (self._several and told < lead.low)
        if told + now.low <= lead.low or more:
            now.figure.superseded_by = lead.key
            self._parts.append(now)
