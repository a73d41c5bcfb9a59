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

from casualtyparse.casualties.values import Harm
from casualtyparse.lexicon.cues import CueCategory
from casualtyparse.linking.draft import Draft, Figure
from casualtyparse.linking.recounts import (
    all_of,
    are_coded,
    are_summed,
    bodies_of,
    condition_of,
    dies_later,
    has_headline,
    is_of,
    is_owned,
    is_summary,
    make_parts,
    same_relative,
    shot,
    some_of,
    this_one,
)
from casualtyparse.linking.retold import (
    Told,
    alike,
    equal,
    same_heads,
    same_name,
    told_of,
)

#: With how many figures of its harm each is compared.
_MOST: Final = 8
#: How far before a figure it may be said to be an old one.
_GIVEN: Final = 3
#: No figure is told again in more parts than this.
_MOST_DETAILS: Final = 30
#: These people may be told dead later.
_BEFORE_DEATH: Final[tuple[Harm, ...]] = ("injured", "abducted", "missing", "detained")
_BUT_DEATH: Final[tuple[Harm, ...]] = ("killed",)
#: What tells that the same people are counted again.
_RETELLING: Final = frozenset({"dispute", "report", "recount"})


def link_restatements(draft: Draft) -> None:
    """Set `restates` and `superseded_by`."""
    if len(draft.figures) < 2:
        return
    retelling = _Retelling(draft)
    for figure in draft.figures:
        if figure.scope == "event":
            retelling.read(figure)


class _Retelling:
    """The figures of one text, as far as they have been read."""

    def __init__(self, draft: Draft) -> None:
        self.scan = draft.scan
        self._outdated = draft.signs["outdated"]
        self._succumbed = draft.signs["succumbed"]
        self._last = draft.figures[-1].sentence
        self.told: dict[Harm, deque[Told]] = {}
        #: where the noun phrases of these figures start
        self.phrases: set[int] = set()
        #: the total that stands for all figures of a harm told so far
        self.totals: dict[Harm, Told] = {}
        #: a first figure of people in general, and what may be its details
        self.leads: dict[Harm, list[Told]] = {}
        self._headline = has_headline(draft.scan)
        #: what is said near the figure or before it: that the people are others, another number
        #: of the same, the number given
        self._said: Sequence[CueCategory] = ()

    def read(self, figure: Figure) -> None:
        """Compare one figure of the event with those before it."""
        if figure.value.part_of is not None:
            self._read_part(figure)
            return
        if figure.status not in ("asserted", "alleged"):
            return
        now, harm = told_of(figure), figure.candidate.harm
        before = self.told.get(harm)
        if before is None:
            before = self.told[harm] = deque(maxlen=_MOST)
        self._link(now, harm, before)
        before.append(now)
        self.phrases.add(now.candidate.phrase.first)

    def _read_part(self, figure: Figure) -> None:
        """Count the dead once: "the toll rose to 14 after three of the wounded died"."""
        harm = figure.value.harm
        total = self.totals.get(harm)
        if total is not None and total.sentence == figure.sentence:
            whole = figure.candidate.whole
            if whole is not None and whole.harm != harm:
                figure.superseded_by = total.key

    def _link(  # noqa: C901, PLR0912 - asked of every figure, in this order
        self, now: Told, harm: Harm, before: deque[Told]
    ) -> None:
        # PERF: each question is asked only where it can be answered
        figure, candidate = now.figure, now.candidate
        words, phrase = self.scan.words, candidate.phrase
        said: Sequence[CueCategory] = ()
        people = figure.cues.people
        if people is not None:
            end = candidate.end
            said = [name for name, at in people.items() if at < end]
        self._said = said
        total = self.totals.get(harm)
        if (total or before) and not self._outdated.isdisjoint(
            words[max(0, candidate.first - _GIVEN) : candidate.end]
        ):  # "from an earlier count of 19"
            figure.superseded_by = (total or before[-1]).key
            return
        if before:
            if now.lemma is None and self._sums_up(now, harm, before):
                return
            if figure.value.rule == "compared":  # "36, up from 38"
                figure.superseded_by = before[-1].key
                return
            if "corrected" in said and self._corrects(now, before):
                return
        if candidate.total or candidate.frame == "toll":
            self._total(now, harm, before)
            return
        if phrase.first in self.phrases and harm in ("killed", "injured"):
            same = self._same_words(now, harm)
            if same is not None:
                if harm == "killed":
                    figure.restates = same.key
                else:
                    figure.superseded_by = same.key
                return
        if (
            candidate.others
            or candidate.ordinal
            or candidate.remaining
            or (
                "added" in said
                and not now.definite
                and not (is_owned(now) and any(same_relative(now, t) for t in before))
            )
        ):
            self.leads.pop(harm, None)  # they are others than those before
            return
        other = self._restated(now, before) if before else None
        if other is None and harm == "killed":
            other = self._died(now)
        if other is not None:
            figure.restates = other.key
            return
        if now.definite or candidate.bodies:
            whole = self._again(now, harm, before)
            if whole is not None:
                figure.superseded_by = whole.key
                return
        if before and "separate" not in said:
            whole = self._some_of(now, harm, before)
            if whole is not None:
                figure.part_of = whole.key
                return
        self._detail(now, harm)

    def _same_words(self, now: Told, harm: Harm) -> Told | None:
        """Return the other harm that the very same words suffer: "kidnapped and killed a man"."""
        phrase = now.candidate.phrase
        for other in _BUT_DEATH if harm == "injured" else _BEFORE_DEATH:
            for told in reversed(self.told.get(other, ())):
                if told.candidate.phrase == phrase:
                    return told
        return None

    def _sums_up(self, now: Told, harm: Harm, before: deque[Told]) -> bool:
        """Let a figure that is a sentence of its own stand for all before it, as their sum."""
        if (
            "separate" in self._said
            or now.candidate.others
            or now.loose
            or now.candidate.bodies
        ):
            return False
        if "recount" not in self._said and not is_summary(self.scan, now):
            return False
        summed = are_summed(now, before)
        coded: list[Told] = []
        if not summed and now.sentence == self._last:
            coded = are_coded(self.scan, now, before)
        make_parts(summed, now)
        for told in coded:
            told.figure.superseded_by = now.key
        if not summed and not coded:
            return False
        self.totals[harm] = now
        return True

    def _corrects(self, now: Told, before: deque[Told]) -> bool:
        """Let a corrected figure stand for the one before it: "it later said only seven died"."""
        if "separate" in self._said or now.loose:
            return False
        told = before[-1]
        if told.sentence == now.sentence or not same_heads(told, now):
            return False
        if now.candidate.name is not None or now.candidate.others or not told.stands:
            return False
        told.figure.superseded_by = now.key
        return True

    def _total(self, now: Told, harm: Harm, before: deque[Told]) -> None:
        """Let a total stand for the figures before it, or join the one it disputes."""
        earlier = [told for told in before if told.stands and alike(told, now)]
        self.totals[harm] = now
        # "but the army put the toll at 13" disputes, "the toll rose to 13" replaces
        rising = now.candidate.total and "dispute" not in self._said
        if len(earlier) == 1 and not rising:
            now.figure.restates = earlier[0].key
            return
        for told in earlier:
            if rising or told.low <= now.low:
                told.figure.superseded_by = now.key

    def _restated(self, now: Told, before: deque[Told]) -> Told | None:
        """Return the figure of the same harm that this one tells again."""
        # PERF: most figures can only tell one of their own number, or a vague one, again
        strict = not (
            now.candidate.name is not None
            or (self._said and not _RETELLING.isdisjoint(self._said))
            or now.figure.status == "alleged"
            or (now.definite and now.loose)
        )
        low, may_be = now.low, now.may_be
        for told in reversed(before):
            if strict and told.low != low and not told.loose:
                continue
            if (
                told.figure.superseded_by is None
                and told.may_be & may_be
                and self._same(told, now)
            ):
                return told
        return None

    def _same(self, told: Told, now: Told) -> bool:
        """Tell whether two figures of one harm are of the same people."""
        shared = None
        if now.candidate.name is not None:
            shared = same_name(self.scan, told, now)
        if shared is not None:
            return shared
        told_otherwise = self._said or now.figure.status == "alleged"
        if told_otherwise and self._disputes(told, now):
            return True
        if told.sentence == now.sentence:
            return False
        if "separate" not in self._said and is_owned(now) and same_relative(now, told):
            return True
        if self._headline and (told.sentence, now.sentence) == (0, 1):
            return told.low == now.low
        if now.definite:
            return equal(told, now) or (now.loose and told.low > 1)
        if "separate" in self._said or not same_heads(told, now):
            return False
        if now.candidate.name is not None:
            return told.low == 1 and told.candidate.implicit
        if told.loose and not now.loose:
            return now.low >= told.low
        return now.low > 1 and equal(told, now)

    def _disputes(self, told: Told, now: Told) -> bool:
        """Tell whether another source gives another figure for the same people."""
        if "separate" in self._said or not same_heads(told, now):
            return False
        source = told.figure.source
        differ = source != now.figure.source
        if told.figure.status == "asserted" and now.figure.status == "alleged":
            return source is None or differ
        if differ and "dispute" in self._said and now.figure.source is not None:
            return True
        # "killing 13 people. Hospital sources spoke of 20 killed"
        if (
            "recount" in self._said
            and told.sentence != now.sentence
            and min(told.low, now.low) > 1
        ):
            return now.anybody and not now.loose
        # "killing 13 people. The villagers say 20 people died."
        apart = told.sentence != now.sentence
        return apart and "report" in self._said and told.people and now.people

    def _died(self, now: Told) -> Told | None:
        """Return the injured, missing or captive people who are dead by now."""
        candidate = now.candidate
        back = now.definite or candidate.bodies
        bare = now.lemma is None and not candidate.pronoun
        if not back and not bare and candidate.name is None:
            return None
        if bare and self._die_later(now):
            return None
        for other in _BEFORE_DEATH:
            earlier = self.told.get(other)
            if earlier is None:
                continue
            for told in reversed(earlier):
                if same_name(self.scan, told, now):
                    return told
                if bare and other != "injured" and is_of(self.scan, told, now):
                    return told
                if not back or not alike(told, now):
                    continue
                if equal(told, now):
                    return told
                if now.loose and told.low > 1:
                    # "their bodies" are as many as they were
                    count, text = told.figure.value.count, now.figure.count.text
                    now.figure.count = evolve(count, text=text)
                    return told
        return None

    def _die_later(self, now: Told) -> bool:
        """Make the dead a part of the injured: "five were hurt, and one later died"."""
        if not dies_later(self.scan, now, self._succumbed):
            return False
        for told in reversed(self.told.get("injured", ())):
            near = now.sentence - told.sentence < 2
            if near and told.stands and told.low > now.low:
                now.figure.part_of = told.key
                return True
        return False

    def _again(self, now: Told, harm: Harm, before: deque[Told]) -> Told | None:
        """Return the last figure that has the people of this one in it."""
        known = all_of(self.scan, now, before) if now.definite and before else None
        if known is not None:
            return known
        if now.candidate.bodies and harm == "killed" and "separate" not in self._said:
            return bodies_of(self.scan, now, before)
        if now.definite and harm == "injured":
            return shot(now, self.told.get("killed", ()))
        return None

    def _some_of(self, now: Told, harm: Harm, before: deque[Told]) -> Told | None:
        """Return the figure that this one tells some of."""
        scan, candidate = self.scan, now.candidate
        is_share = scan.words[candidate.phrase.first + 1] == "of"
        if is_share and (found := some_of(scan, now, before)) is not None:
            return found
        if candidate.severity is not None and harm == "injured":
            return condition_of(scan, now, before)
        return this_one(now, before)

    def _detail(self, now: Told, harm: Harm) -> None:
        """Take figures behind a first one as its details if they add up, or name its people."""
        details = self.leads.get(harm)
        if details is None or not alike(details[0], now):
            if now.low > 0 and now.candidate.name is None:
                self.leads[harm] = [now]
            return
        lead = details[0]
        if "separate" in self._said or lead.sentence == now.sentence:
            return
        if now.candidate.name is not None and lead.named < lead.low:
            lead.named += now.low
            now.figure.superseded_by = lead.key
            return
        if lead.somebody and now.candidate.implicit and now.low == 1:
            now.figure.superseded_by = lead.key
            return
        if len(details) > _MOST_DETAILS:
            return
        details.append(now)
        lead.summed += now.low
        if len(details) > 2 and lead.anybody and lead.summed == lead.low:
            make_parts([told for told in details[1:] if told.stands], lead)
