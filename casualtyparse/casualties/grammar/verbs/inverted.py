"""Participles of harm that stand before those they are told of.

inverted = ["also"] HARM_VERB BE mention+       "also hurt was a clerk"
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.around.attached import behind, behind_object
from casualtyparse.casualties.grammar.around.elided import elided_subject
from casualtyparse.casualties.grammar.around.objects import object_group
from casualtyparse.casualties.grammar.around.rolls import roll
from casualtyparse.casualties.grammar.around.root import root_before
from casualtyparse.casualties.grammar.passage import Passage
from casualtyparse.casualties.grammar.people.mentions import (
    Mention,
    bare_number,
    is_people,
    mention_of,
)
from casualtyparse.casualties.grammar.verbs.harmed import emit
from casualtyparse.casualties.grammar.verbs.victims import is_harmed_behind
from casualtyparse.casualties.grammar.words.triggers import WOUNDING, Trigger
from casualtyparse.phrases.clauses import Sentence

#: What makes a verb one of places: "worst hit were the islands".
_MOSTLY: Final = frozenset({"worst", "hardest", "worse"})
#: What may lead a participle that stands before those it is told of.
_THOUGH: Final = frozenset({"though", "although", "while", "when"})
#: What also prices and storms do to people.
_FIGURED: Final = frozenset({"hit", "strike", "hurt", "displace"})
_CLOSING: Final = frozenset({",", ".", ";"})
#: How far behind "the following were killed" their list may start.
_MOST_TO_LIST: Final = 12
_NONE: Final[Sequence[CasualtyCandidate]] = ()


def inverted(passage: Passage, trigger: Trigger) -> Sequence[CasualtyCandidate]:
    """inverted = ["also"] HARM_VERB BE mention+"""
    s = passage.s
    if s.word(trigger.start - 1) in _MOSTLY:
        return _NONE  # "worst hit was the north"
    before = s.at_end.get(trigger.start)
    if before is not None and before.person is not None:
        return _NONE  # "nine of the 14 people killed were boys"
    be = trigger.end
    if not s.is_be(be):
        though = trigger.start - (s.words[trigger.start - 1] not in _THOUGH)
        if s.words[though - 1] in _THOUGH and though - 1 > s.first:
            hurt = _conceded(s, trigger, though - 1)
            return emit(passage, trigger, hurt, "inverted", be) if hurt else _NONE
        if s.is_adverb(be):
            be += 1  # "killed instantly were two guards"
        elif s.words[be] == "with":
            be = behind_object(s, be + 1) or be  # "killed with him were two guards"
        # "also injured in the raid, police said, was a clerk"
        be = s.over_source(behind(s, be, far=False))
        if not s.is_be(be):
            hurt = _fronted(s, trigger, be)
            return emit(passage, trigger, hurt, "inverted", be + 1) if hurt else _NONE
    at = be + 1 + (s.words[be + 1] == ":")
    group = object_group(s, at)
    listed = roll(s, at) if group else group  # "killed were Ana Ruk, 51; and a lodger"
    if len(listed) > len(group):
        group = listed
    if s.words[s.first] == "those" and not any(
        m.noun.named or m.phrase.quantity or m.phrase.determiner for m in group
    ):
        return _NONE  # "those who died in Dol were women"
    return emit(passage, trigger, group, "inverted", at) if group else _NONE


def counted_behind(s: Sentence, i: int, first: int) -> list[Mention]:
    """Return people who stand behind their verb: "in the raid were killed two clerks".

    "The following were killed: Ana Ruk and a lodger" lists them.
    """
    if s.words[first - 1] == "following":
        near = s.words[i : min(s.end, i + _MOST_TO_LIST)]
        listed = roll(s, i + near.index(":") + 1) if ":" in near else []
        return [] if listed and bare_number(listed[0].phrase) else listed
    phrase = s.at_first.get(i)
    if phrase is None or phrase.quantity is None or phrase.person is None:
        return []
    return [mention_of(s, phrase)]


def _fronted(s: Sentence, trigger: Trigger, comma: int) -> list[Mention]:
    """Return who is told of behind a participle: "wounded in the leg, a guard was flown out"."""
    phrase = s.at_first.get(comma + 1) if s.word(comma) == "," else None
    if phrase is None:
        return []
    if comma == trigger.end and not (trigger.verb.base in WOUNDING or trigger.severity):
        return []  # but "badly burnt, the sergeant crawled back"
    led = trigger.start
    while led > s.first and s.is_adverb(led - 1):
        led -= 1
    if s.words[led - 1] in _THOUGH and led > s.first:
        led -= 1
    figured = trigger.verb.base in _FIGURED
    if led != s.first or (figured and not _is_by_weapon(s, trigger.end, comma)):
        return []
    mention = mention_of(s, phrase)
    if is_harmed_behind(s, mention.end):
        return []  # "shot in the chest, a guard died"
    return [mention] if _is_hurt(s, mention, trigger) else []


def _conceded(s: Sentence, trigger: Trigger, though: int) -> list[Mention]:
    """Return who is told of by an aside: "the guard, though wounded in the leg, ran on"."""
    if s.words[though - 1] == "," and (
        s.words[trigger.end] in _CLOSING or s.tag(trigger.end) == "preposition"
    ):
        hurt = root_before(s, though - 1)
        group = elided_subject(s, though) if hurt is None else [hurt]
        return [mention for mention in group if _is_hurt(s, mention, trigger)]
    return []


def _is_hurt(s: Sentence, mention: Mention, trigger: Trigger) -> bool:
    """Tell whether somebody is told of; who is "injured" may have a bare name."""
    base = trigger.verb.base
    return is_people(s, mention, strict=base in _FIGURED or base not in WOUNDING)


def _is_by_weapon(s: Sentence, first: int, end: int) -> bool:
    """Tell whether a weapon is told of between two tokens: "hit by a stray bullet"."""
    return any(
        entry is not None and (entry.thing == "weapon" or entry.limb == "lodged")
        for entry in s.entries[first:end]
    )
