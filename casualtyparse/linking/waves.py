"""Leads that sum up several attacks: what is told of one of these is some of the lead.

Bombs killed 13 people. *Another bomb killed two cooks*             one of the bombs
Attacks killed 13 people. Also in Esk, *gunmen shot two cooks*       one of the attacks
"""

from typing import Final

from casualtyparse.linking.draft import Draft
from casualtyparse.linking.retold import Told

#: Tokens of "another car bomb", "in a second blast".
_NEAR: Final = 4
#: Attacks before this one: "the latest in a series of attacks".
_OTHERS: Final = frozenset({"latest", "recent", "previous", "past", "similar", "since"})
#: What is of no other attack, even of a wave: "in a separate attack", "its own dead".
_SEPARATE: Final = frozenset({"separate", "separately", "unrelated", "own"})


def is_of_wave(draft: Draft, lead: Told, now: Told) -> bool:
    """Tell whether "another bomb" is one of the bombs that a lead starts with."""
    scan = draft.scan
    words, people = scan.words, now.figure.cues.people
    if people is None or "separate" not in people or lead.loose or now.loose:
        return False
    first = scan.sentences[lead.figure.sentence]
    before = words[first : lead.candidate.trigger]
    at, kinds = people["separate"], draft.signs["incident"]
    return any(
        word in kinds and word + "s" in before for word in words[at + 1 : at + _NEAR]
    )


def is_wave(draft: Draft, lead: Told) -> bool:
    """Tell whether a lead is of several attacks: "bombings and shootings killed 13"."""
    scan, signs = draft.scan, draft.signs
    first, end = scan.sentence_bounds(lead.figure.sentence)
    words = scan.words[first:end]
    if lead.candidate.name is not None or not _OTHERS.isdisjoint(words):
        return False
    if not signs["wave"].isdisjoint(words):
        return True
    kinds = signs["incident"]
    return len({word for word in words if word[-1] == "s" and word[:-1] in kinds}) > 1


def is_apart(draft: Draft, now: Told) -> bool:
    """Tell whether a sentence is of an attack that belongs to no other."""
    first, end = draft.scan.sentence_bounds(now.sentence)
    return not _SEPARATE.isdisjoint(draft.scan.words[max(first, 0) : end])
