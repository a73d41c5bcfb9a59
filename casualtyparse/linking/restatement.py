"""Figures that tell of people already counted: repeated, corrected, disputed, or dead by now.

    19 killed in quarry fall. *Nineteen men died* when ...       restates
    Two reporters were abducted. *Their bodies* were found ...   restates, of another harm
    *bringing the toll to 12*                                    supersedes what makes it up

Each figure is compared with the last few of its harm, so that cost stays linear.
"""

from collections import deque
from typing import Final

from attrs import evolve

from casualtyparse.casualties.values import Harm
from casualtyparse.linking.cues import SentenceCues
from casualtyparse.linking.draft import Draft, Figure
from casualtyparse.linking.recounts import (
    are_coded,
    are_summed,
    bodies_of,
    condition_of,
    dies_later,
    has_headline,
    is_owned,
    is_summary,
    make_parts,
    same_relative,
    some_of,
    this_one,
)
from casualtyparse.linking.retold import Told, alike, equal, same_heads, same_name

#: With how many figures of its harm each is compared.
_MOST: Final = 8
#: No figure is told again in more parts than this.
_MOST_DETAILS: Final = 30
#: These people may be told dead later.
_BEFORE_DEATH: Final[tuple[Harm, ...]] = ("injured", "abducted", "missing", "detained")
_BUT_DEATH: Final[tuple[Harm, ...]] = ("killed",)


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
        #: whether the people are said to be others, another number of the same, the number given
        self._separate = self._dispute = self._report = self._recount = False

    def read(self, figure: Figure) -> None:
        """Compare one figure of the event with those before it."""
        if figure.value.part_of is not None:
            self._read_part(figure)
            return
        if figure.status not in ("asserted", "alleged"):
            return
        now, harm = Told(figure), figure.value.harm
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

    def _link(self, now: Told, harm: Harm, before: deque[Told]) -> None:
        figure, candidate = now.figure, now.candidate
        total, cues, end = self.totals.get(harm), self._cues_of(now), candidate.end
        if (total or before) and self._is_outdated(now):
            figure.superseded_by = (total or before[-1]).key
        elif before and (
            self._sums_up(now, harm, before) or self._corrects(now, cues, before)
        ):
            return
        elif candidate.total or candidate.frame == "toll":
            self._total(now, harm, before)
        elif (same := self._same_words(now, harm)) is not None:
            if harm == "killed":
                figure.restates = same.key
            else:
                figure.superseded_by = same.key
        elif (
            candidate.others
            or candidate.ordinal
            or candidate.remaining
            or (
                not now.definite
                and cues.has("added", end)
                and not (is_owned(now) and any(same_relative(now, t) for t in before))
            )
        ):
            self.leads.pop(harm, None)  # they are others than those before
        elif (
            other := self._restated(now, before) or self._died(now, harm)
        ) is not None:
            figure.restates = other.key
        elif (whole := self._again(now, harm, before)) is not None:
            figure.superseded_by = whole.key
        elif (whole := self._some_of(now, harm, before)) is not None:
            figure.part_of = whole.key
        else:
            self._detail(now, harm)

    def _cues_of(self, now: Told) -> SentenceCues:
        """Look for the cues near a figure or before it."""
        cues, end = now.figure.cues, now.candidate.end
        if cues.people:
            self._separate = cues.has("separate", end)
            self._dispute = cues.has("dispute", end)
            self._report = cues.has("report", end)
            self._recount = cues.has("recount", end)
        else:
            self._separate = self._dispute = self._report = self._recount = False
        return cues

    def _same_words(self, now: Told, harm: Harm) -> Told | None:
        """Return the other harm that the very same words suffer: "kidnapped and killed a man"."""
        phrase = now.candidate.phrase
        if phrase.first not in self.phrases or harm not in ("killed", "injured"):
            return None
        for other in _BUT_DEATH if harm == "injured" else _BEFORE_DEATH:
            for told in reversed(self.told.get(other, ())):
                if told.candidate.phrase == phrase:
                    return told
        return None

    def _is_outdated(self, now: Told) -> bool:
        """Tell whether a figure is given as one of before: "from an earlier count of 19"."""
        first, end = max(0, now.candidate.first - 3), now.candidate.end
        return not self._outdated.isdisjoint(self.scan.words[first:end])

    def _sums_up(self, now: Told, harm: Harm, before: deque[Told]) -> bool:
        """Let a figure that is a sentence of its own stand for all before it, as their sum."""
        if self._separate or now.candidate.others or now.loose:
            return False
        if now.lemma is not None or now.candidate.bodies:
            return False
        if not self._recount and not is_summary(self.scan, now):
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

    def _corrects(self, now: Told, cues: SentenceCues, before: deque[Told]) -> bool:
        """Let a corrected figure stand for the one before it: "it later said only seven died"."""
        end = now.candidate.end
        if now.value_rule == "compared":  # "36, up from 38"
            now.figure.superseded_by = before[-1].key
            return True
        if not cues.has("corrected", end) or self._separate or now.loose:
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
        rising = now.candidate.total and not self._dispute
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
            or self._dispute
            or self._report
            or self._recount
            or now.figure.status == "alleged"
            or (now.definite and now.loose)
        )
        low = now.low
        for told in reversed(before):
            if strict and told.low != low and not told.loose:
                continue
            open_still = told.figure.superseded_by is None
            if open_still and alike(told, now) and self._same(told, now):
                return told
        return None

    def _same(self, told: Told, now: Told) -> bool:
        """Tell whether two figures of one harm are of the same people."""
        shared = same_name(self.scan, told, now)
        if shared is not None:
            return shared
        if self._disputes(told, now):
            return True
        if told.sentence == now.sentence:
            return False
        if not self._separate and is_owned(now) and same_relative(now, told):
            return True
        if self._headline and (told.sentence, now.sentence) == (0, 1):
            return told.low == now.low
        if now.definite:
            return equal(told, now) or (now.loose and told.low > 1)
        if self._separate or not same_heads(told, now):
            return False
        if now.candidate.name is not None:
            return told.low == 1 and told.candidate.implicit
        if told.loose and not now.loose:
            return now.low >= told.low
        return now.low > 1 and equal(told, now)

    def _disputes(self, told: Told, now: Told) -> bool:
        """Tell whether another source gives another figure for the same people."""
        if self._separate or not same_heads(told, now):
            return False
        source = told.figure.source
        differ = source != now.figure.source
        if told.figure.status == "asserted" and now.figure.status == "alleged":
            return source is None or differ
        if differ and self._dispute and now.figure.source is not None:
            return True
        # "killing 13 people. Hospital sources spoke of 20 killed"
        if (
            self._recount
            and told.sentence != now.sentence
            and min(told.low, now.low) > 1
        ):
            return now.anybody and not now.loose
        # "killing 13 people. The villagers say 20 people died."
        apart = told.sentence != now.sentence
        return apart and self._report and told.people and now.people

    def _died(self, now: Told, harm: Harm) -> Told | None:
        """Return the injured, missing or captive people who are dead by now."""
        if harm != "killed":
            return None
        candidate = now.candidate
        back = now.definite or candidate.bodies
        bare = now.lemma is None and not candidate.pronoun
        if not back and not bare and candidate.name is None:
            return None
        if bare and self._die_later(now):
            return None
        for other in _BEFORE_DEATH:
            for told in reversed(self.told.get(other, ())):
                if same_name(self.scan, told, now):
                    return told
                if bare and other != "injured" and self._is_of(told, now):
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

    def _is_of(self, told: Told, now: Told) -> bool:
        """Tell whether a bare number is of captives: "nine were seized; one was killed"."""
        if told.sentence != now.sentence or told.low <= now.low:
            return False
        return ";" in self.scan.words[told.candidate.end : now.candidate.first]

    def _shot(self, now: Told, harm: Harm) -> Told | None:
        """Return the dead of whom a wound is told: "was shot and died", "they shot him"."""
        candidate = now.candidate
        if harm != "injured" or not (candidate.pronoun or now.definite):
            return None
        total = 0
        for dead in reversed(self.told.get("killed", ())):
            if now.sentence - dead.sentence > 1:
                break
            if candidate.pronoun and equal(dead, now):
                return dead
            # "a clerk and his son died. The two were shot"
            total += dead.low
            if dead.sentence < now.sentence and now.lemma is None and total == now.low:
                return dead
        return None

    def _again(self, now: Told, harm: Harm, before: deque[Told]) -> Told | None:
        """Return the last figure that has the people of this one in it."""
        if now.candidate.bodies and harm == "killed" and not self._separate:
            return self._known(now, before) or bodies_of(self.scan, now, before)
        return self._known(now, before) or self._shot(now, harm)

    def _some_of(self, now: Told, harm: Harm, before: deque[Told]) -> Told | None:
        """Return the figure that this one tells some of."""
        if not before or self._separate:
            return None
        scan, candidate = self.scan, now.candidate
        is_share = scan.words[candidate.phrase.first + 1] == "of"
        if is_share and (found := some_of(scan, now, before)) is not None:
            return found
        if candidate.severity is not None and harm == "injured":
            return condition_of(scan, now, before)
        return this_one(now, before)

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
            if told.sentence < now.sentence and told.stands:
                total += told.low
                if total == now.low:
                    return before[-1]
        return None

    def _detail(self, now: Told, harm: Harm) -> None:
        """Take figures behind a first one as its details if they add up, or name its people."""
        details = self.leads.get(harm)
        if details is None or not alike(details[0], now):
            if now.low > 0 and now.candidate.name is None:
                self.leads[harm] = [now]
            return
        lead = details[0]
        if self._separate or lead.sentence == now.sentence:
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
