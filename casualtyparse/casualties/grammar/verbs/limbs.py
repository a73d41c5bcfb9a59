"""Harm to a part of the body, told of its owner.

done  = [agent] DAMAGE LIMB "of" mention | [agent] DAMAGE mention "'s" LIMB
own   = mention DAMAGE ("his" | "a" | "both" | number) LIMB
had   = mention ("had" | "with") LIMB DAMAGE | mention ("suffered" | "with") DAMAGE LIMB
being = mention "'s" LIMB [BE] DAMAGE | LIMB "of" mention BE DAMAGE
aside = mention "," ["his"] LIMB DAMAGE
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.around.elided import elided_subject
from casualtyparse.casualties.grammar.around.objects import object_group
from casualtyparse.casualties.grammar.around.subjects import subject_group
from casualtyparse.casualties.grammar.counts import count_for
from casualtyparse.casualties.grammar.passage import Passage, Said
from casualtyparse.casualties.grammar.people.mentions import (
    Mention,
    bare_number,
    is_people,
    mention_of,
)
from casualtyparse.casualties.grammar.verbs.blows import blow, lodged, own
from casualtyparse.casualties.grammar.verbs.theirs import are_of_others, of_them
from casualtyparse.casualties.grammar.wholes import link_outcome
from casualtyparse.casualties.grammar.words.verb_groups import group_start, is_adverb
from casualtyparse.lexicon import Entry
from casualtyparse.lexicon.little_words import HIS, THEIRS
from casualtyparse.lexicon.roles import Damage
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.terms import BODILY, Harm

#: "cut his throat" is mostly a death, "cut his teeth" no harm.
_MEANT: Final = frozenset({"throat", "throats", "teeth"})
_THROATS: Final = frozenset({"throat", "throats"})
_HEADS: Final = frozenset({"head", "heads"})
_KNOCKED: Final = frozenset({"out", "broke", "broken"})
_DONE: Final = frozenset({"active", "participle"})
#: How many candidates back somebody is looked for who is told of by a pronoun.
_MOST_BACK: Final = 6
_MOST_BEFORE: Final = 6
_MOST_BEHIND: Final = 4
_MOST_TO_VERB: Final = 8
_ONE: Final = frozenset({"he", "she", "him", "her", "his"})
_JOINERS: Final = frozenset({",", "and", "or", "'"})
_PASTS: Final = frozenset({"past", "participle"})
_NO_WALK: Final = frozenset({"preposition", "relative", "subordinator", "auxiliary"})
_NONE: Final[Sequence[CasualtyCandidate]] = ()


def limb(passage: Passage, i: int) -> Sequence[CasualtyCandidate]:
    """limb = mention HAVE LIMB DAMAGE | DAMAGE LIMB "of" mention | mention "'s" LIMB BE DAMAGE"""
    s = passage.s
    opening = _opening(s, i)
    behind = _damaged_behind(s, i)
    if _is_modifier(s, i):
        return _NONE
    if behind:
        group, span = _of_damaged(s, i, opening, behind)
    elif (adjective := _adjective(s, opening, i)) >= 0:
        group, span = _having(s, adjective, opening, i + 1)
    else:
        group, span = _harmed(s, i, opening)
    group = [m for m in group if _may_own(s, m, i)]
    return _keep(passage, i, group, span)


def _is_modifier(s: Sentence, i: int) -> bool:
    """Tell whether no part of the body is meant: "the face masks", "has cut back its work"."""
    word, entry = s.word(i + 1), s.entry(i + 1)
    if s.words[i] == "back" and _damage(s, i - 1) is not None:
        return True
    if entry is None:
        return word.isalpha() and not word.endswith(("ing", "ed", "ly"))
    return entry.thing is not None and entry.damage is None and entry.verb is None


def _may_own(s: Sentence, mention: Mention, i: int) -> bool:
    """Tell whether people are meant that have bodies: not "the back of the rebellion"."""
    noun = mention.noun
    if noun.pronoun:
        return s.words[noun.head] in _ONE or s.words[noun.head] == "their"
    if noun.person is not None and noun.person.number == "body":
        return False
    lone = mention.end - mention.first == 1 and mention.first > i
    if lone and (noun.others or bare_number(noun)):
        return True  # "burned the face of another", "of one"
    owns = noun.possessive or mention.first > i  # not "the head of the valley"
    full = noun.named is not None and noun.end - noun.first > 1
    strict = owns and (not full or noun.determiner is not None)
    return is_people(s, mention, strict=strict)


def _keep(
    passage: Passage, i: int, group: Sequence[Mention], span: tuple[int, int]
) -> Sequence[CasualtyCandidate]:
    """Keep the owners, unless it is told already what became of them."""
    s, found = passage.s, []
    told = {candidate.phrase.first for candidate in passage.here()}
    if not group or not told.isdisjoint(mention.first for mention in group):
        return _NONE
    if group[0].noun.pronoun and _is_told(passage):
        return _NONE
    here = passage.here()
    if any(c.pronoun and c.frame in _DONE for c in here):
        return _NONE  # "soldiers beat him and broke two of his ribs"
    throats = s.words[i - 1] in THEIRS and s.words[i] in _THROATS
    if throats and any(c.harm == "killed" and c.end < i for c in here):
        return _NONE  # "rebels killed six men, cutting their throats"
    first, end = span
    harm: Harm = "killed" if _is_deadly(s, i, first) else "injured"
    for mention in group:
        theirs = s.words[mention.noun.head] == "their"
        kind, count = None, None if theirs else count_for(s, mention)
        if theirs and (them := of_them(passage, mention, harm, first)) is not None:
            count, kind = them
        if count is None:
            continue
        near = (first, end) if first <= mention.first and mention.end <= end else None
        if near is None and len(group) == 1 and 0 <= first - mention.end <= 1:
            near = mention.first, end
        candidate = passage.keep(mention, count, Said("limb", "active", harm, i), near)
        if candidate is not None:
            candidate.kind = candidate.kind or kind
            found.append(candidate)
            link_outcome(passage, candidate)
    return found


def _is_deadly(s: Sentence, i: int, verb: int) -> bool:
    """Tell whether a throat is cut, or a head cut off."""
    cut_off = s.words[i] in _HEADS and "off" in (s.word(verb + 1), s.word(i + 1))
    return cut_off or s.words[i] in _THROATS


def _is_told(passage: Passage) -> bool:
    """Tell whether somebody was just told of: "a guard was hit. A bullet broke his arm"."""
    return any(
        candidate.count.high == 1 and passage.s.number - candidate.sentence <= 1
        for candidate in passage.found[-_MOST_BACK:]
        if candidate.harm in BODILY
    )


def _opening(s: Sentence, i: int) -> int:
    """Return the first token of the phrase that ends in the part: "both his upper arms"."""
    first = i
    for j in range(i - 1, max(s.first, i - _MOST_BEFORE) - 1, -1):
        entry = s.entries[j]
        word = s.words[j]
        if entry is None:
            if not word.isalpha() and word != "-":
                break
        elif _ends_limb(entry) or word in _JOINERS:
            break
        first = j
        people = s.at_end.get(j)
        if entry is not None and entry.damage and people and people.person:
            break  # "two clerks broke legs"
        if entry is not None and (entry.tag == "determiner" or word in THEIRS):
            if s.word(j - 1) in ("both", "all") and j > s.first:
                first = j - 1
            break
    return first


def _ends_limb(entry: Entry) -> bool:
    """Tell whether no phrase of a part of the body goes over a word."""
    if entry.tag in _NO_WALK:
        return True
    damage = entry.damage
    if damage is not None:
        return damage.form not in _PASTS or damage.sort == "having"
    return entry.verb is not None and not entry.noun


def _damage(s: Sentence, i: int) -> Damage | None:
    entry = s.entry(i)
    return None if entry is None else entry.damage


def _damaged_behind(s: Sentence, i: int) -> int:
    """Return the end of a participle of damage behind the part, 0 without one."""
    at = i + 1
    if s.word(at) == "of":
        phrase = s.at_first.get(at + 1)
        if phrase is None:
            return 0
        at = phrase.end
    for j in range(at, min(s.end, at + _MOST_BEHIND)):
        damage = _damage(s, j)
        if damage is not None and damage.form in _PASTS and damage.sort != "having":
            if s.word(j + 1) in damage.particles:
                return j + 2
            alone = damage.alone or s.words[i] in _THROATS
            if not alone or j + 1 in s.at_first:
                return 0  # "a hand broke the window"
            return j + 1
        entry = s.entries[j]
        led = s.is_be(j) or s.tag(j) == "auxiliary" or s.word(j) == "had"
        if not led and not is_adverb(s.words[j], entry):
            return 0
    return 0


def _of_damaged(
    s: Sentence, i: int, opening: int, end: int
) -> tuple[list[Mention], tuple[int, int]]:
    """damaged = (HAVE | "with" | "," | owner) LIMB [BE] DAMAGE"""
    if s.word(i + 1) == "of":
        return object_group(s, i + 2), (opening, end)
    owner = _owner(s, opening, i)
    if owner is not None:
        return [owner], (owner.first, end)
    before = opening - 1
    if s.word(before) == "whose":
        at = before - 1 if s.word(before - 1) == "," else before
        return subject_group(s, at), (at, end)
    if s.word(before) == "and" or any(s.is_be(j) for j in range(i + 1, end)):
        his = own(s, opening, i)
        return ([] if his is None else [his]), (opening, end)  # "her arm was broken"
    if before < s.first:
        return [], (opening, end)
    if s.words[before] == ",":
        phrase = s.at_end.get(before)
        if phrase is not None and not (bare_number(phrase) and before - 2 >= s.first):
            return subject_group(s, before), (before, end)
        return _agreeing(s, opening, elided_subject(s, opening)), (before, end)
    return _of_having(s, before, end)


def _owner(s: Sentence, opening: int, i: int) -> Mention | None:
    """Return the people whose part it is told to be: "the mayor's leg"."""
    phrase = s.at_end.get(i + 1)
    owner = None
    if phrase is not None and phrase.owner is not None:
        owner = s.at_first.get(phrase.owner)
    for first in range(i, max(opening, s.first) - 1, -1):
        if owner is None and first in s.at_end and s.at_end[first].possessive:
            owner = s.at_end[first]
    if owner is None or owner.pronoun:
        return None
    return Mention(owner.first, owner.end, owner, owner)


def _of_having(
    s: Sentence, before: int, end: int
) -> tuple[list[Mention], tuple[int, int]]:
    """Return the people that have the part: "had", "suffered", "escaped with"."""
    damage = _damage(s, before)
    verb = before
    if s.words[before] == "with":
        people = s.at_end.get(before)
        led = None if people is None else _damage(s, people.first - 1)
        if people is not None and led is not None and led.sort == "having":
            # "left a baker with a broken arm"
            return [mention_of(s, people)], (people.first, end)
        verb = _verb_before(s, before)
        if verb < 0:
            phrase = s.at_end.get(before)
            mention = None if phrase is None else mention_of(s, phrase)
            if mention is None or not mention.noun.plural:
                return [], (before, end)  # "seeks a man with a broken nose"
            return [mention], (before, end)
    elif damage is None or damage.sort != "having":
        return [], (before, end)
    start, _ = group_start(s.scan, s.first, verb)
    if s.word(start - 1) == "to":  # "had to have his leg amputated"
        start, _ = group_start(s.scan, s.first, start - 2)
    return _subjects(s, start), (start, end)


def _verb_before(s: Sentence, at: int) -> int:
    """Return the verb whose people have the part: "crawled out of the pit with"; or -1."""
    if at in s.at_end and s.at_end[at].quantity is not None:
        return -1  # "treated 30 walkers with broken legs"
    for j in range(at - 1, max(s.first, at - _MOST_TO_VERB) - 1, -1):
        entry = s.entries[j]
        if entry is not None:
            form = entry.verb if entry.harm_verb is None else entry.harm_verb.form
            if form in _PASTS and j not in s.heads:
                return j
        elif s.words[j].endswith("ed") and j not in s.heads:
            return j
        if s.is_boundary(j) or s.words[j] == ",":
            return -1
    return -1


def _subjects(s: Sentence, start: int) -> list[Mention]:
    entry = s.entry(start - 1)
    if entry is not None and entry.tag == "relative":
        start -= 1
        if s.word(start - 1) == ",":
            start -= 1
    return subject_group(s, start) or elided_subject(s, start)


def _adjective(s: Sentence, opening: int, i: int) -> int:
    """Return the participle before a part in its phrase ("a broken left leg"), -1 if none."""
    for j in range(i - 1, opening - 1, -1):
        damage = _damage(s, j)
        if damage is not None and damage.form in _PASTS and damage.alone:
            led = s.tag(opening) == "determiner" and opening < j
            before = _damage(s, j - 1)
            having = before is not None and before.sort == "having"
            if led or having or s.word(j - 1) == "with":
                return j
    return -1


def _having(
    s: Sentence, adjective: int, opening: int, end: int
) -> tuple[list[Mention], tuple[int, int]]:
    """having = mention (HAVE | "with") DAMAGED LIMB"""
    return _of_having(s, min(opening, adjective) - 1, end)


def _harmed(s: Sentence, i: int, opening: int) -> tuple[list[Mention], tuple[int, int]]:
    """harmed = DAMAGE LIMB "of" mention | DAMAGE mention "'s" LIMB | mention DAMAGE "his" LIMB"""
    owner = _owner(s, opening, i)
    first = opening if owner is None else owner.first
    some = s.at_end.get(first - 1) if s.word(first - 1) == "of" else None
    if some is not None and some.quantity is not None:
        first = some.first  # "pulled out two of his toenails"
    verb, damage = first - 1, _damage(s, first - 1)
    if damage is None and (inner := _damage(s, opening)) is not None:
        verb, damage = opening, inner  # "broke bones": the verb is in the phrase
    inner = None if damage is not None else _damage(s, first - 2)
    if inner is not None and s.word(first - 1) in inner.particles:
        verb, damage = first - 2, inner
    cut = s.words[i] in _THROATS and damage is not None
    if s.words[i] in _MEANT and not cut and s.words[first - 1] not in _KNOCKED:
        return [], (opening, i + 1)
    if damage is None or damage.sort in ("having", "blow") or verb < s.first:
        told = blow(s, opening, i) or lodged(s, first, i, owner)
        return told or ([], (opening, i + 1))
    beside = {s.word(verb + 1), s.word(i + 1)}
    if not (damage.alone or cut) and damage.particles.isdisjoint(beside):
        return [], (opening, i + 1)
    if damage.sort == "self":
        pass  # "twisted the minister's arm"
    elif owner is not None:
        return [owner], (verb, i + 1)
    elif s.word(i + 1) == "of":
        group = object_group(s, i + 2)
        return group, (verb, group[0].end if group else i)
    off = object_group(s, i + 2, strict=True) if s.word(i + 1) == "off" else []
    if off and "off" in damage.particles:
        return off, (verb, off[0].end)  # "tore the leg off a shepherd"
    his, of = own(s, opening, i), s.word(i + 1) == "of"
    start, passive = group_start(s.scan, s.first, verb)
    group = []
    others = s.word(opening) == "their" and are_of_others(s, opening, verb)
    if (
        damage.sort != "done"
        and not (of or others)
        and s.words[opening] != "the"
        and not passive
    ):
        group = _agreeing(s, opening, _subjects(s, start))
        group = [m for m in group if _may_own(s, m, i)]
    if not group and his is not None and damage.sort != "self" and not of:
        return [his], (verb, i + 1)  # "the fall broke his hip"
    return group, (start, i + 1)


def _agreeing(s: Sentence, opening: int, group: Sequence[Mention]) -> list[Mention]:
    """Leave out several people where the part is that of one: "guards broke his arm"."""
    both = s.words[opening] in ("both", "all")
    one = s.words[opening + both] in HIS
    return [m for m in group if not (one and m.phrase.plural)]
