"""From the people around a verb of harm to candidates."""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import (
    CasualtyCandidate,
    Stretch,
)
from casualtyparse.casualties.grammar.around.attached import behind
from casualtyparse.casualties.grammar.around.objects import object_group
from casualtyparse.casualties.grammar.around.outer import is_bare_name
from casualtyparse.casualties.grammar.around.root import root_before
from casualtyparse.casualties.grammar.counts import count_for, none_of
from casualtyparse.casualties.grammar.passage import Passage, Said
from casualtyparse.casualties.grammar.people.mentions import (
    Mention,
    bare_number,
)
from casualtyparse.casualties.grammar.people.ranks import share_ranks
from casualtyparse.casualties.grammar.verbs.again import is_told_again
from casualtyparse.casualties.grammar.verbs.antecedents import Meant
from casualtyparse.casualties.grammar.verbs.captors import (
    CAPTIVE,
    is_by_others,
    is_holdup,
    is_only_pulled_out,
    link_held,
    of_captives,
)
from casualtyparse.casualties.grammar.verbs.company import (
    LEADING_ON,
    MAY_LEAD,
    beside,
    companions,
    is_with_own,
)
from casualtyparse.casualties.grammar.verbs.manner import ON_MACHINES, no_machines
from casualtyparse.casualties.grammar.verbs.nobody import (
    ANYBODY,
    is_at_large,
    nobody,
)
from casualtyparse.casualties.grammar.verbs.pronouns import hurt_before, meant
from casualtyparse.casualties.grammar.verbs.told_of import (
    agent_of,
    as_captives,
    harms_nobody,
    is_denied_of,
    said_of,
)
from casualtyparse.casualties.grammar.wholes import dies, is_let_go
from casualtyparse.casualties.grammar.words.triggers import Trigger
from casualtyparse.lexicon.little_words import NOBODY
from casualtyparse.numerals.values import Count
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase
from casualtyparse.terms import Harm

#: What people suffer together with theirs.
_SHARED: Final = frozenset({"killed", "injured", "abducted", "detained"})
_EXCEPT: Final = frozenset({"except", "save", "bar", "excepting"})
#: What goes on with nobody: "no women or children were hurt".
_NEITHER: Final = frozenset({"or", "nor"})
#: What joins those of whom none were harmed.
_NONE: Final = frozenset({"none", "neither"})
_NEITHER_OF: Final = _NEITHER | {"and", "&"}
_MOST_TO_COMPANIONS: Final = 16
#: How far people may stand from their verb to be in one span with it.
_NEAR_BEFORE: Final = 3
_NEAR_BEHIND: Final = 2
#: Longer verb groups have other words in them: "was dragged from his home and shot".
_MOST_OF_GROUP: Final = 7
#: How many candidates back those are looked for who are so many.
_MOST_BACK: Final = 12
#: What stands before a share of people that is harmed, and not only among those harmed.
_BEFORE_SHARE: Final = frozenset(
    {"with", "and", "but", "while", "leaving", "left", ";"}
)
_OF_NOBODY: Final = frozenset({None, "unknown"})


def _alive(passage: Passage, group: Sequence[Mention]) -> Sequence[Mention]:
    """Leave out of a list who is told to have died: "a man who died and two boys were hurt"."""
    dead = [one.phrase.first for one in passage.here() if one.harm == "killed"]
    return [one for one in group if one.first not in dead] or group if dead else group


def emit(  # noqa: C901, PLR0912 - all that stands around a verb, in this order
    passage: Passage,
    trigger: Trigger,
    group: Sequence[Mention],
    rule: str,
    first: int,
    agent: Stretch | None = None,
) -> Sequence[CasualtyCandidate]:
    """Make a candidate of each mention; the nearest to the verb has it in its span."""
    s, words = passage.s, passage.s.words
    left = group[0].first < trigger.first
    if trigger.verb.base in ON_MACHINES:
        group = no_machines(s, group)
        if not group:
            return ()
    if harms_nobody(s, trigger, group, first, left=left):
        return ()
    if left and trigger.harm == "injured" and len(group) > 1:
        group = _alive(passage, group)
    nearest = group[-1] if left else group[0]
    negated = is_denied_of(s, trigger, nearest, first)
    if agent is None and (not left or words[trigger.end] == "by"):
        agent = agent_of(s, trigger, left=left)
    if trigger.harm == "abducted" and (
        is_by_others(s, trigger, agent)
        or is_holdup(s, trigger)
        or is_only_pulled_out(s, trigger, agent, group[0].first)
    ):
        return ()
    end = max(trigger.end, group[-1].end)
    if left and not negated:
        group = _with_those_beside(s, group, first)
    group = _with_companions(s, trigger, group, end, left=left)
    trigger = as_captives(passage, trigger, agent, group[0].first, end)
    whole = None
    if nearest.noun is not nearest.phrase:
        whole, group = with_all(passage, group, first, rule)
        # "three of the 12 men arrested on Friday were released"
        if whole is not None and is_let_go(s, behind(s, end, far=False), trigger.harm):
            group = (whole,)
    told = said_of(s, trigger, rule, group[0].first, agent)
    kept = _Kept(passage, trigger, first, left=left, negated=negated)
    found = kept.each(group, told, nearest)
    if whole is not None and len(found) > 1:
        found[-2].whole = found[-1]
    if not found:
        return found
    if found[-1].negated and words[end] in _EXCEPT:
        found += _keep_spared(passage, end, told[0])
    passage.used.update(range(trigger.first, trigger.end))
    if len(found) > 1:
        share_ranks(s, found)
        if not left:
            _take_names(s, group, found)
    if len(passage.found) - passage.start > len(found):
        passage.inherit(found)
    return found


def _with_those_beside(
    s: Sentence, group: Sequence[Mention], first: int
) -> Sequence[Mention]:
    """Return people with those told of between them and their verb, or before a comma."""
    words = s.words
    if (
        words[group[-1].end] in MAY_LEAD
        or words[group[0].first - 1] == ","
        or words[group[0].first] in NOBODY
    ):
        return (*beside(s, group, first), *group)
    return group


def _with_companions(
    s: Sentence, trigger: Trigger, group: Sequence[Mention], end: int, *, left: bool
) -> Sequence[Mention]:
    """Return people with those of whom it is told behind that they shared their fate."""
    near = s.words[end : end + _MOST_TO_COMPANIONS]
    dated = near[0] == "on" and "with" in near
    if not ("with" in (near[0], near[1]) or dated) and LEADING_ON.isdisjoint(near):
        return group
    theirs = left and len(group) == 1 and trigger.harm in _SHARED
    if not left and trigger.harm == "abducted":
        theirs = is_with_own(s, end)
    if not left and "alongside" in near:
        return group  # "rebels killed two alongside a militia"
    return (*group, *companions(s, end, trigger.harm, theirs=theirs))


class _Kept:
    """Keeps those whom one verb harms; `left` of it, or behind it."""

    __slots__ = ("first", "left", "negated", "passage", "trigger")

    def __init__(
        self,
        passage: Passage,
        trigger: Trigger,
        first: int,
        *,
        left: bool,
        negated: bool,
    ) -> None:
        self.passage, self.trigger, self.first = passage, trigger, first
        self.left, self.negated = left, negated

    def each(
        self, group: Sequence[Mention], told: Sequence[Said], nearest: Mention
    ) -> list[CasualtyCandidate]:
        """Keep a candidate of each mention, and of each harm that is told of it."""
        passage, trigger, words = self.passage, self.trigger, self.passage.s.words
        harm = told[-1].harm
        plain = len(told) == 1 and harm not in CAPTIVE
        # "none of the nine men and two women was hurt"
        joining = _NEITHER_OF if words[group[0].first] in _NONE else _NEITHER
        found: list[CasualtyCandidate] = []
        none = False
        for mention in group:
            count, known = self._count(mention)
            if count is None:
                continue
            if self.negated or (none and words[mention.first - 1] in joining):
                count = none_of(count)
            none = count.high == 0
            span = None
            if mention is nearest:
                span = _span(mention, trigger, self.first, left=self.left)
            if mention.noun.pronoun and self._is_known(mention, harm, count):
                continue
            for said in told if plain else of_captives(told, mention):
                candidate = passage.keep(mention, count, said, span)
                if candidate is None:
                    continue
                if known is not None and (
                    candidate.pronoun or candidate.kind in _OF_NOBODY
                ):
                    candidate.kind = known[1] or candidate.kind
                found.append(candidate)
                if candidate.reflexive and not self.left:
                    _hold_doer(passage, trigger, harm)
                if not plain and len(group) == 1:
                    link_held(passage, candidate, mention)
        return found

    def _count(self, mention: Mention) -> tuple[Count | None, Meant | None]:
        """Return how many are meant, None for nobody, and what is told of them elsewhere."""
        passage, trigger = self.passage, self.trigger
        count = count_for(passage.s, mention)
        if count is not None and count.kind != "unspecified":
            return count, None
        known = meant(passage, mention, trigger, self.first)
        if known is not None:
            return known[0], known
        if count is None and passage.s.words[mention.first] in ANYBODY:
            count = nobody(passage.s, mention, trigger, negated=self.negated)
        if count is not None and is_at_large(passage.s, mention, trigger):
            return None, None
        return count, None

    def _is_known(self, mention: Mention, harm: Harm, count: Count) -> bool:
        """Tell whether a pronoun tells more of somebody: "he was hit; he needed stitches"."""
        passage = self.passage
        if is_told_again(passage, mention, harm, count):
            return True  # "beat three men and set them on fire"
        if harm != "killed" or self.left:
            return False
        hurt = hurt_before(passage, mention, count)
        if hurt is not None:
            hurt.harm, hurt.end = harm, mention.end
            passage.used.update(range(self.trigger.first, self.trigger.end))
        return hurt is not None  # "shot the guard in the head and killed him"


def _keep_spared(passage: Passage, end: int, said: Said) -> list[CasualtyCandidate]:
    """Keep those who are left out of nobody: "nobody was hurt except a guard"."""
    found: list[CasualtyCandidate] = []
    for mention in object_group(passage.s, end + 1, strict=True):
        count = count_for(passage.s, mention)
        spared = None if count is None else passage.keep(mention, count, said)
        if spared is not None:
            found.append(spared)
    return found


def _hold_doer(passage: Passage, trigger: Trigger, harm: Harm) -> None:
    """Keep the same from being told again of who hurts himself, by what he is called."""
    doer = root_before(passage.s, trigger.start)
    if doer is not None:  # "a monk set himself on fire and was taken to hospital"
        passage.seen.add((doer.first, harm))


def with_all(
    passage: Passage, group: Sequence[Mention], first: int, rule: str
) -> tuple[Mention | None, Sequence[Mention]]:
    """Add all of whom some are told: "one of 35 people killed", "who were killed"."""
    some, people = group[-1], group[-1].noun
    counted = people.quantity is not None and some.phrase.quantity is not None
    s = passage.s
    bare = counted and bare_number(people) and people.determiner == "the"
    bare = bare and not _is_told_of(passage, people)
    told = people.person is not None or bare  # "nine of the 14 dead"
    if some.first > first or not told or not counted:
        return None, group
    if rule != "verbless":
        if s.tag(first - 1) != "relative":
            return None, group
    elif s.word(some.first - 1) in _BEFORE_SHARE and not (
        s.is_be(some.end + 1) or dies(s, some.end + 1)
    ):
        return None, group  # "with one of the six guards shot", not "shot died"
    whole = Mention(people.first, people.end, people, people)
    return whole, (*group, whole)


def _is_told_of(passage: Passage, people: NounPhrase) -> bool:
    """Tell whether so many were told just before: "hurt 28. Two of the 28 hurt died"."""
    quantity = people.quantity
    if quantity is None:
        return False
    for told in passage.found[-_MOST_BACK:]:  # noqa: SIM110 PERF: a generator costs more
        if told.count.low == quantity.low:
            return True
    return False


def _take_names(
    s: Sentence, group: Sequence[Mention], found: list[CasualtyCandidate]
) -> None:
    """Take those who are named behind "the guards," for some of them."""
    first = group[0].noun
    told = first.determiner == "the" and first.plural and first.person is not None
    if not told or first.quantity or first.named or s.word(group[0].end) != ",":
        return
    if len(found) == len(group) and all(is_bare_name(one.noun) for one in group[1:]):
        for one in found[1:]:
            one.whole = one.whole or found[0]


def _span(
    mention: Mention, trigger: Trigger, first: int, *, left: bool
) -> tuple[int, int] | None:
    """Return the span of people and verb where they stand side by side."""
    if not left:
        near = mention.first - trigger.end <= _NEAR_BEHIND
        return (trigger.first, mention.end) if near else None
    group = trigger.first - first <= _MOST_OF_GROUP
    near = (mention.end == first and group) or (
        trigger.first - mention.end <= _NEAR_BEFORE
    )
    return (mention.first, trigger.end) if near else None
