"""Dates near a harm that are those of a clause within.

they shot a nurse, *who had been seized in 2013*             of the seizure
claimed by a band *that shot two in May*                     of the other attack
the body of a clerk *seized in May* was found                of what befell him
a clerk *seized last month* was found dead                   of what befell him
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.words.verb_groups import BE
from casualtyparse.lexicon.little_words import THAT_WHICH, WHO_WHICH
from casualtyparse.linking.cues import Found
from casualtyparse.scan import Scan
from casualtyparse.terms import HELD

#: Since then it lasts: "died in the siege, which began on 5 March".
_BEGAN: Final = frozenset({"began", "started", "erupted"})
#: Who is told of, in a clause without "whom" too: "shot a nurse they had seized in May".
_WHOM: Final = frozenset({"who", "whom", "they", "it", "he", "she"})
_OPENING: Final = _WHOM | THAT_WHICH
_RELATIVES: Final = WHO_WHICH | {"where", "that"}
_CLAUSE_ENDS: Final = frozenset({",", ";", ":", "(", ")", "and", "but"})
_CLAUSE: Final = 8
#: So far behind a body it is told what befell him whose it is.
_NEAR: Final = 3
#: What people are for a time, before something else befalls them.
LASTING_STATES: Final = frozenset({"held", "missing", "captive", "imprisoned"})


def is_of_inner(scan: Scan, candidate: CasualtyCandidate, at: int) -> bool:
    """Tell whether a date at a token, behind the people harmed, is not that of the harm."""
    words, entries, trigger = scan.words, scan.entries, candidate.trigger
    if candidate.bodies or at < trigger:
        end = candidate.phrase.end
        for entry in entries[end : min(at, end + _NEAR)]:
            if entry is not None and entry.harm_verb is not None:
                return True
    elif tells_further(scan, candidate):
        return True
    if _OPENING.isdisjoint(words[trigger + 2 : at]):
        return False  # PERF: mostly
    for i in range(trigger + 2, at - 1):
        if words[i + 1] == "had" and words[i] in _WHOM:
            return True
        if words[i] in THAT_WHICH and words[i + 1] in _BEGAN:
            return True
        if words[i] in THAT_WHICH:  # but "were hurt in a blast that hit Dol last night"
            band, entry = entries[i - 1], entries[i + 1]
            told = entry is not None and entry.harm_verb is not None
            if told and band is not None and band.person is not None:
                return True
    return False


def tells_further(scan: Scan, candidate: CasualtyCandidate) -> bool:
    """Tell whether a participle is told of those harmed: "beheaded a nurse kidnapped in May"."""
    end = candidate.phrase.end
    entry = scan.entries[end] if candidate.trigger < candidate.first + 1 else None
    verb = None if entry is None else entry.harm_verb
    return (
        verb is not None and verb.form in ("past", "participle") and verb.harm in HELD
    )


def clause_around(scan: Scan, candidate: CasualtyCandidate) -> int | None:
    """Return where harm begins that tells what something is: "a town where a bomb killed two"."""
    words, at = scan.words, candidate.trigger
    first = min(candidate.first, at)
    low = max(scan.sentences[scan.sentence_of[at]], first - _CLAUSE)
    for i in range(first - 1, low - 1, -1):
        if words[i] in _RELATIVES:
            # "an attack in May that killed two"
            return i - _NEAR - 1 if words[i] in THAT_WHICH else i
        if words[i] in _CLAUSE_ENDS:
            return i if words[i] == "(" and ")" not in words[i:at] else None
    return None


def is_of_participle(
    scan: Scan, candidate: CasualtyCandidate, end: int, at: int
) -> bool:
    """Tell whether a date before a harm is that of another: "two nuns, seized in May, were shot".

    The people end before token `end`. So it is in "two nuns of the order seized in May".
    """
    words, entries = scan.words, scan.entries
    # "a man released from prison last year was shot"
    if words[end].endswith("ed") and end < at:
        auxiliaries = (scan.tag(k) == "auxiliary" for k in range(at, candidate.trigger))
        if candidate.frame == "passive" and any(auxiliaries):
            return True
    near = range(max(end, at - _NEAR), at)
    for k in (end + (words[end] == ","), *near):
        entry = entries[k] if k < at and words[k - 1] not in BE else None
        if entry is not None and entry.harm_verb is not None:
            return bool(k != candidate.trigger)
    return False


def is_of_office(
    scan: Scan, found: Sequence[Found], candidate: CasualtyCandidate
) -> bool:
    """Tell whether it is no death that took so long: "the mayor since 2001, Ana Ruk, was shot".

    Nor of captives held so long: "two nurses held since May have been killed".
    """
    (first, end), trigger = candidate.phrase, candidate.trigger
    if not candidate.implicit and scan.words[end] not in LASTING_STATES:
        return False
    return all(first < one.first and one.end <= trigger for one in found)
