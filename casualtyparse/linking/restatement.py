"""Figures that tell of people already counted: repeated, corrected, disputed, or dead by now.

    19 killed in quarry fall. *Nineteen men died* when ...       restates
    Two reporters were abducted. *Their bodies* were found ...   restates, of another harm
    *bringing the toll to 12*                                    supersedes what makes it up
Each figure is compared with the last few of its harm, so that cost stays linear.
"""

from collections import deque
from typing import Final

from casualtyparse.linking import manner, recounts, tolls, ways
from casualtyparse.linking.comparing import Comparing
from casualtyparse.linking.deaths import (
    is_of_injured,
    link_part,
)
from casualtyparse.linking.details import take_all
from casualtyparse.linking.draft import Draft, Figure
from casualtyparse.linking.late import (
    link_hurt,
    link_late,
    link_rests,
)
from casualtyparse.linking.leads import link_leads
from casualtyparse.linking.pairs import link_pairs
from casualtyparse.linking.retold import (
    told_of,
)
from casualtyparse.linking.sayings import is_relative

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


class _Retelling(Comparing):
    """The figures of one text, as far as they have been read."""

    __slots__ = ()

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
        self.compare(now, harm, before)
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
