"""Suspects: what a sentence tells of people held to have done harm before the event.

A man *linked to the murder of two* escaped            the two are of the past
A man *suspected of having killed two* was held        so are these
*Suspected of theft, they killed* a guard              the event: no part of what is said of them
"""

from collections.abc import Sequence
from itertools import islice
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.linking.additions import is_of_dead
from casualtyparse.linking.background import RELATIVES, SAID, TOLD
from casualtyparse.linking.cues import Found
from casualtyparse.linking.dated import Dated
from casualtyparse.linking.draft import Draft, Figure
from casualtyparse.scan import Scan

#: What somebody is called of whom that is told: "a suspect in the murder of a judge".
_CALLED: Final = word_list("harms", "called_by_deed")
#: What tells of dead militants what they had done before.
_TOOK_PART: Final = frozenset(
    {"involved", "implicated", "engaged", "responsible", "role", "part", "involvement"}
)
#: So far in a sentence it is told what became of suspects.
_REST: Final = 100
_POINTED: Final = frozenset({"the", "these", "those", "both", "all"})


def goes_beyond(draft: Draft, found: Found, candidate: CasualtyCandidate) -> bool:
    """Tell whether a suspect is caught before harm: "a thief was caught in a raid, hurting two"."""
    between = draft.scan.words[found.end : candidate.trigger]
    return found.cue.reach in SAID and not draft.signs["caught"].isdisjoint(between)


def is_of_suspect(draft: Draft, figure: Figure, told: Sequence[Found]) -> bool:
    """Tell whether a sentence is of what became of suspects: "a man linked to a murder escaped"."""
    candidate, words = figure.candidate, draft.scan.words
    if candidate.determiner in _POINTED or candidate.trigger < told[0].first:
        return False  # "linked to the murder of the priests" may be the event
    if told[0].cue.words[0] in _TOOK_PART and is_of_dead(draft, told[0].first):
        return True  # "two rebels died. They were involved in the murder of a judge"
    if told[0].cue.words[-1] == "where" or told[0].cue.words[0] == "similar":
        return follows_attack(draft.scan, told[0].first, plainly=True)
    before = words[max(0, told[0].first - 3) : told[0].first]
    if words[told[0].end] == "having" and before[-1:] in (["is"], ["are"]):
        return figure is not draft.figures[0]
    if words[told[0].end] == "having" or before[:2] == ["to", "have"]:
        return True  # "a man suspected of having killed two", "to have taken part in"
    # "suspected of theft, they killed a guard": it is no part of what is said of them
    aside = words[told[0].first : candidate.trigger]
    if candidate.trigger == told[0].first:
        return figure is not draft.figures[0]  # "hunted the killers of two tourists"
    if candidate.frame in TOLD and RELATIVES.isdisjoint(aside):
        return False
    signs = draft.signs["caught"] | draft.signs["freed"]
    first, end = draft.scan.sentence_bounds(figure.sentence)
    at = max(candidate.end, candidate.trigger + 1)
    ahead = words[max(first, told[0].first - _REST) : told[0].first]
    behind = words[at : min(end, at + _REST)]
    if not (signs.isdisjoint(ahead) and signs.isdisjoint(behind)):
        return True
    if words[told[0].first] == "who":
        return False  # "shot a man who had stabbed two"
    # "a man accused of a murder was himself killed"
    called = words[told[0].first] in _CALLED  # "a suspect in the murder was shot"
    return any(
        other is not figure and other.sentence == figure.sentence
        for other in draft.ending(told[0].first + called)
    )


def is_of_suspects(draft: Draft, i: int, day: Dated) -> bool:
    """Tell whether a date is that of older harm: "men blamed for two deaths in May shot nine"."""
    figure, before = draft.figures[i], draft.figures[i - 1]
    if not before.candidate.trigger < day.first < figure.candidate.trigger:
        return False
    return before.sentence == figure.sentence and any(
        one.cue.reach in SAID and one.end <= before.candidate.trigger + 1
        for one in before.cues.past
    )


def follows_attack(scan: Scan, i: int, *, plainly: bool = False) -> bool:
    """Tell whether an attack that harmed nobody was told before a token: "The raid failed."."""
    for entry in islice(scan.entries, i):
        if entry is not None and (
            entry.deed is not None
            or entry.harm_verb is not None
            or (entry.verb == "past" and not (entry.reporting or plainly))
        ):
            return True
    return False
