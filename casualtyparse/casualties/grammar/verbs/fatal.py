"""Wounds of which people die.

fatal = wounded ... WOUNDS ("that" | "which") ... "fatal" | mention "'s" WOUNDS ... "fatal"
    | "fatal to" mention+
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.around.objects import object_group
from casualtyparse.casualties.grammar.counts import count_for
from casualtyparse.casualties.grammar.passage import Passage, Said
from casualtyparse.casualties.grammar.people.mentions import (
    Mention,
    is_people,
    mention_of,
)
from casualtyparse.casualties.grammar.words.triggers import Trigger
from casualtyparse.lexicon.little_words import THAT_WHICH
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

FATAL: Final = frozenset({"fatal"})
_DEADLY: Final = frozenset({"fatal", "deadly"})
_PROVED: Final = frozenset({"proved", "proves", "prove", "was", "were", "be", "been"})
#: How far before they are shot people are lined up; those who queue do so by themselves.
_MOST_TO_LINED: Final = 24
#: How far behind the verb it may stand that they were hit there from behind.
_MOST_TO_HEAD: Final = 10
_HEAD: Final = frozenset({"head", "heads", "neck", "necks", "skull"})
_GETTING_AWAY: Final = frozenset({"survived", "survive", "but", "hospital"})
_ONE_BY_ONE: Final = ["one", "by", "one"]
_MOST_TO_ONE: Final = 5
_QUEUEING: Final = frozenset({"for", "to", "outside"})
_LISTED: Final = frozenset({",", "and", "then"})
_MOST_TO_WOUNDS: Final = 5
_WOUNDS: Final = frozenset({"wounds", "wound", "injuries", "injury", "burns"})


def are_lined_up(s: Sentence, trigger: Trigger, first: int) -> bool:
    """Tell whether people who are shot are put to death: "were lined up and", "one by one".

    Also "shot in the back of the head".

    Not "two who lined up for bread were shot", or others from token `first` on: "men were lined
    up and one was shot".
    """
    behind = s.words[trigger.end : min(s.end, trigger.end + _MOST_TO_ONE)]
    if any(behind[k : k + 3] == _ONE_BY_ONE for k in range(len(behind) - 2)):
        return True
    if _is_put_to_death(s, trigger.end):
        return True
    before = s.words[max(s.first, trigger.at - _MOST_TO_LINED) : trigger.at]
    if "lined" not in before:
        return False
    lined = trigger.at - len(before) + before.index("lined")
    up = lined + 1
    if lined < first < trigger.at:
        return False
    people = s.at_first.get(up)
    if people is not None and s.words[people.end] == "up":
        return True  # "lined six clerks up"
    if s.words[up] != "up" or s.words[up + 1] in _QUEUEING:
        return False
    return s.is_be(lined - 1) or s.words[lined - 1] in _LISTED or up + 1 in s.at_first


def _is_put_to_death(s: Sentence, i: int) -> bool:
    """Tell whether they were shot from behind at close range: "in the back of the head"."""
    end = min(s.end, i + _MOST_TO_HEAD)
    near = s.words[i:end]
    if "back" not in near or not _GETTING_AWAY.isdisjoint(s.words[i : s.end]):
        return False
    back = i + near.index("back")
    return s.words[back + 1] == "of" and s.words[back + 3] in _HEAD


def is_fatal(words: Sequence[str], i: int) -> bool:
    """Tell whether a noun of harm is one of death: "a fatal blow", not "non-fatal injuries"."""
    return words[i - 1] in _DEADLY and words[i - 2] != "-"


def may_be_fatal(words: Sequence[str], at: int) -> bool:
    """Tell whether something was fatal: "which proved fatal", "proved fatal to two boys"."""
    return words[at - 1] in _PROVED and words[at + 1] != "for"


def fatal(passage: Passage, cued: Sequence[int]) -> Sequence[CasualtyCandidate]:
    """fatal = WOUNDS ["that" | "which"] ("proved" | "were") "fatal" — of those who have them"""
    s = passage.s
    found: list[CasualtyCandidate] = []
    for at in cued:
        if s.words[at + 1] == "to":
            found += _fatal_to(passage, at)
            continue
        near = range(at - 1, max(s.first, at - _MOST_TO_WOUNDS) - 1, -1)
        wounds = next((i for i in near if s.words[i] in _WOUNDS), None)
        if wounds is None or "not" in s.words[wounds:at]:
            continue
        here = [one for one in passage.here() if one.harm == "injured"]
        if here and not THAT_WHICH.isdisjoint(s.words[wounds:at]):
            here[-1].harm = "killed"  # "suffered wounds that proved fatal"
            continue
        owner = _owner(s, wounds)
        if owner is None:
            continue
        told = next((one for one in here if one.phrase.first == owner.first), None)
        if told is not None:
            told.harm, told.rule, told.end = "killed", "fatal", at + 1
            continue
        mention = mention_of(s, owner)
        count = count_for(s, mention) if is_people(s, mention) else None
        if count is not None:
            said = Said("fatal", "nominal", "killed", wounds)
            candidate = passage.keep(mention, count, said, (mention.first, at + 1))
            if candidate is not None:
                found.append(candidate)
    return found


def _fatal_to(passage: Passage, at: int) -> list[CasualtyCandidate]:
    """Read whom something killed: "the fumes proved fatal to two of the men"."""
    s = passage.s
    if s.words[at - 1] in ("be", "been") or "not" in s.words[at - 2 : at]:
        return []  # "may be fatal to children"
    said, found = Said("fatal", "nominal", "killed", at), list[CasualtyCandidate]()
    for mention in object_group(s, at + 2, strict=True):
        count = (
            count_for(s, mention)
            if mention.phrase.quantity or _is_one(mention)
            else None
        )
        kept = None if count is None else passage.keep(mention, count, said)
        if kept is not None:
            found.append(kept)
    return found


def _is_one(mention: Mention) -> bool:
    """Tell whether one person is meant: "an old woman", not "children" of any kind."""
    return mention.noun is mention.phrase and not mention.noun.plural


def _owner(s: Sentence, wounds: int) -> NounPhrase | None:
    """Return whose wounds they are: the guard of "the guard's wounds"."""
    phrase = s.at_end.get(wounds + 1) or s.at_end.get(wounds)
    if phrase is not None and phrase.owner is not None:
        return s.at_first.get(phrase.owner)
    return phrase if phrase is not None and phrase.possessive else None
