"""From the people around a verb of harm to candidates."""

from collections.abc import Sequence
from typing import Final

from attrs import evolve

from casualtyparse.casualties.candidates import (
    CasualtyCandidate,
    Frame,
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
from casualtyparse.casualties.grammar.verbs.captors import (
    CAPTIVE,
    captivity,
    held_by_anybody,
    is_by_others,
    is_holdup,
    is_only_pulled_out,
    is_open,
    link_held,
    may_be_by_anybody,
    of_captives,
)
from casualtyparse.casualties.grammar.verbs.company import (
    LEADING_ON,
    MAY_LEAD,
    beside,
    companions,
    is_with_own,
)
from casualtyparse.casualties.grammar.verbs.fatal import are_lined_up
from casualtyparse.casualties.grammar.verbs.manner import ON_MACHINES, no_machines
from casualtyparse.casualties.grammar.verbs.nobody import (
    ANYBODY,
    DENYING,
    is_at_large,
    is_denied,
    nobody,
)
from casualtyparse.casualties.grammar.verbs.pronouns import hurt_before, meant
from casualtyparse.casualties.grammar.verbs.takers import taker_by
from casualtyparse.casualties.grammar.wholes import dies, is_let_go
from casualtyparse.casualties.grammar.words.illness import is_ill
from casualtyparse.casualties.grammar.words.triggers import Trigger
from casualtyparse.casualties.grammar.words.verb_groups import FATALLY
from casualtyparse.lexicon.little_words import NOBODY
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase
from casualtyparse.terms import Harm

_FRAMES: Final[dict[str, Frame]] = {
    "passive": "passive",
    "intransitive": "intransitive",
    "active": "active",
    "participle": "participle",
    "verbless": "verbless",
    "inverted": "verbless",
    "whom": "passive",
}
#: What people suffer together with theirs.
_SHARED: Final = frozenset({"killed", "injured", "abducted", "detained"})
_EXCEPT: Final = frozenset({"except", "save", "bar", "excepting"})
#: What goes on with nobody: "no women or children were hurt".
_NEITHER: Final = frozenset({"or", "nor"})
_MOST_TO_COMPANIONS: Final = 16
#: How far people may stand from their verb to be in one span with it.
_NEAR_BEFORE: Final = 3
_NEAR_BEHIND: Final = 2
#: Longer verb groups have other words in them: "was dragged from his home and shot".
_MOST_OF_GROUP: Final = 7
#: What leads on to others than those told of before.
_OTHER_CLAUSE: Final = frozenset({"while", "and", "but", ";", "who", "when"})
#: How many candidates back those are looked for who are so many.
_MOST_BACK: Final = 12
#: What stands before a share of people that is harmed, and not only among those harmed.
_BEFORE_SHARE: Final = frozenset(
    {"with", "and", "but", "while", "leaving", "left", ";"}
)
_OF_NOBODY: Final = frozenset({None, "unknown"})
_new: Final = tuple.__new__


def _alive(passage: Passage, group: Sequence[Mention]) -> Sequence[Mention]:
    """Leave out of a list who is told to have died: "a man who died and two boys were hurt"."""
    dead = [one.phrase.first for one in passage.here() if one.harm == "killed"]
    return [one for one in group if one.first not in dead] or group if dead else group


def emit(  # noqa: C901, PLR0912, PLR0915 - one look at all that stands around a verb
    passage: Passage,
    trigger: Trigger,
    group: Sequence[Mention],
    rule: str,
    first: int,
    agent: Stretch | None = None,
) -> Sequence[CasualtyCandidate]:
    """Make a candidate of each mention; the nearest to the verb has it in its span."""
    s = passage.s
    words = s.words
    start, end = trigger.first, trigger.end
    if trigger.verb.base in ON_MACHINES:
        group = no_machines(s, group)
        if not group:
            return ()
    treated = trigger.harm == "injured" and (
        trigger.idiom or trigger.verb.base == "treat"
    )
    if treated and is_ill(s, group[0].first, end):
        return ()
    left = group[0].first < start
    if left and trigger.harm == "injured" and len(group) > 1:
        group = _alive(passage, group)
    if not left and words[first - 1] in ("none", "nobody"):
        return ()  # "but none hit the ambassador"
    nearest = group[-1] if left else group[0]
    negated = trigger.negated
    if words[nearest.first - 1] in DENYING:
        negated = negated or is_denied(s, nearest.first - 1)
    if first < start or words[start - 1] == "t":
        negated = negated or _is_negated(s, first, start)
    if words[first - 1] == "without":
        negated = words[first - 2] != "not"  # "not without killing two guards"
    if agent is None and (not left or words[end] == "by"):
        agent = _agent(s, trigger, left=left)
    if trigger.harm == "abducted" and (
        is_by_others(s, trigger, agent)
        or is_holdup(s, trigger)
        or is_only_pulled_out(s, trigger, agent, group[0].first)
    ):
        return ()
    behind_all = max(end, group[-1].end)
    near = words[behind_all : behind_all + _MOST_TO_COMPANIONS]
    if (
        left
        and not negated
        and (
            words[group[-1].end] in MAY_LEAD
            or words[group[0].first - 1] == ","
            or words[group[0].first] in NOBODY
        )
    ):
        group = (*beside(s, group, first), *group)
    dated = near[0] == "on" and "with" in near
    if "with" in (near[0], near[1]) or dated or not LEADING_ON.isdisjoint(near):
        theirs = left and len(group) == 1 and trigger.harm in _SHARED
        if not left and trigger.harm == "abducted":
            theirs = is_with_own(s, behind_all)
        if left or "alongside" not in near:  # "rebels killed two alongside a militia"
            group = (*group, *companions(s, behind_all, trigger.harm, theirs=theirs))
    if trigger.harm in CAPTIVE and is_open(s, trigger, behind_all):
        trigger = evolve(
            trigger, harm=captivity(passage, trigger, agent, group[0].first)
        )
    elif trigger.harm == "detained" and may_be_by_anybody(trigger):
        harm = held_by_anybody(s, trigger, agent, group[0].first)
        trigger = evolve(trigger, harm=harm)
    found: list[CasualtyCandidate] = []
    whole = None
    if nearest.noun is not nearest.phrase:
        whole, group = with_all(passage, group, first, rule)
        # "three of the 12 men arrested on Friday were released"
        if whole is not None and is_let_go(
            s, behind(s, behind_all, far=False), trigger.harm
        ):
            group = (whole,)
    harm, at, severity = trigger.harm, trigger.at, trigger.severity
    if harm == "injured" and (
        _is_deceased(s, group[0].first)
        or (trigger.verb.base == "shoot" and are_lined_up(s, trigger, group[0].first))
    ):
        harm = "killed"
    frame = _FRAMES[rule]
    told: Sequence[Said] = (_new(Said, (rule, frame, harm, at, severity, agent)),)
    if trigger.also is not None:
        told = (Said(rule, frame, trigger.also, at, severity, agent), *told)
    plain = trigger.also is None and harm not in CAPTIVE
    none = False
    for mention in group:
        count, known = count_for(s, mention), None
        if count is None or count.kind == "unspecified":
            known = meant(passage, mention, trigger, first)
            count = count if known is None else known[0]
            if count is None and words[mention.first] in ANYBODY:
                count = nobody(s, mention, trigger, negated=negated)
            if count is None or (known is None and is_at_large(s, mention, trigger)):
                continue
        if negated or (none and words[mention.first - 1] in _NEITHER):
            count = none_of(count)
        none = count.high == 0
        span = None
        if mention is nearest:
            span = _span(mention, trigger, first, left=left)
        if mention.noun.pronoun and is_told_again(passage, mention, harm, count):
            continue  # "beat three men and set them on fire", "he was hit; he needed stitches"
        if harm == "killed" and mention.noun.pronoun and not left:
            hurt = hurt_before(passage, mention, count)
            if hurt is not None:
                hurt.harm, hurt.end = harm, mention.end
                passage.used.update(range(start, end))
                continue  # "shot the guard in the head and killed him"
        for said in told if plain else of_captives(told, mention):
            candidate = passage.keep(mention, count, said, span)
            if candidate is not None:
                if known is not None and (
                    candidate.pronoun or candidate.kind in _OF_NOBODY
                ):
                    candidate.kind = known[1] or candidate.kind
                found.append(candidate)
                if candidate.reflexive and not left:
                    _hold_doer(passage, trigger, harm)
                if not plain and len(group) == 1:
                    link_held(passage, candidate, mention)
    if whole is not None and len(found) > 1:
        found[-2].whole = found[-1]
    if found and found[-1].negated and words[behind_all] in _EXCEPT:
        for mention in object_group(s, behind_all + 1, strict=True):
            count = count_for(s, mention)
            spared = None if count is None else passage.keep(mention, count, told[0])
            if spared is not None:
                found.append(spared)  # "nobody was hurt except a guard"
    if found:
        passage.used.update(range(start, end))
        size = len(found)
        if size > 1:
            share_ranks(s, found)
            if not left:
                _take_names(s, group, found)
        if len(passage.found) - passage.start > size:
            passage.inherit(found)
    return found


def _hold_doer(passage: Passage, trigger: Trigger, harm: Harm) -> None:
    """Keep the same from being told again of who hurts himself, by what he is called."""
    doer = root_before(passage.s, trigger.start)
    if doer is not None:  # "a monk set himself on fire and was taken to hospital"
        passage.seen.add((doer.first, harm))


def _is_deceased(s: Sentence, first: int) -> bool:
    """Tell whether people are said to be dead before: "the deceased, a clerk, was shot"."""
    before = s.words[s.first : first]
    if "deceased" not in before:
        return False
    at = len(before) - 1 - before[::-1].index("deceased")
    return _OTHER_CLAUSE.isdisjoint(before[at:])


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


def _is_negated(s: Sentence, first: int, end: int) -> bool:
    """Tell whether "not", "never" or "'t" stands in the verb group."""
    words = s.words
    if words[end - 1] == "t" and words[end - 2] == "'" and end - 2 >= s.first:
        return True
    group = words[first:end]
    if words[end - 1] in FATALLY and words[end - 2] == "not":
        return False  # "badly, but not fatally, hurt"
    return "not" in group or "never" in group or "t" in group


def _agent(s: Sentence, trigger: Trigger, *, left: bool) -> Stretch | None:
    """Return who did it: "by X" behind a passive, the subject of an active verb."""
    if left:
        phrase = taker_by(s, trigger.end)
        return None if phrase is None else Stretch(phrase.first, phrase.end)
    if trigger.verb.form == "gerund" and trigger.start == trigger.first:
        return None
    mention = root_before(s, trigger.start)
    if mention is None:
        return None
    end = mention.end
    if s.words[end] == "of":  # "fighters of the Karsh Front captured"
        body = s.at_first.get(end + 1)
        end = end if body is None else body.end
    if end < trigger.start - _NEAR_BEFORE:
        return None
    return Stretch(mention.first, mention.end)
