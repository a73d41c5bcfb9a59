"""Whether a modal governs a harm: "would kill 20", "20 would die", "could burst and kill 20"."""

from collections.abc import Set as AbstractSet
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.linking.cues import Found
from casualtyparse.scan import Scan

#: Between a modal and the verb that it governs.
_BETWEEN: Final = frozenset({"auxiliary", "adverb", "negation"})
_MOST_BETWEEN: Final = 5
_BEGINNING: Final = frozenset({"begin", "start", "resume", "continue", "keep"})
_LEADING: Final = frozenset({"to", "on", '"'})
#: A modal that is also a thing.
_CAN: Final = ("can",)
#: How far the number may stand behind the verb of a modal: "could reach as many as 500".
LIGHT: Final = 5
#: Frames whose harm word is no verb that a modal could govern.
_VERBLESS: Final = frozenset({"toll", "verbless", "intransitive", "negation"})
#: Between "there" and its modal: "there most likely would have been".
_THERE: Final = 3
#: How far in the words of an idiom the one may stand that it is read by.
_IDIOM: Final = 3
#: Where a clause ends: "the toll may rise because 12 are missing".
PARTING: Final = frozenset(
    {
        *(",", ";", "who", "which", "that", "as", "because", "after", "when", "since"),
        *("while", "where"),
    }
)
#: How far a modal reaches over another verb.
_MOST_SHARED: Final = 8
#: What becomes of a bomb that hurts nobody, and how far before what it might have done.
_MADE_SAFE: Final = word_list("acts", "made_safe")
_DUD: Final = 20
#: What joins two figures under one verb: "kill 20 and wound 40".
JOINTS: Final = frozenset({"and", "or", ",", "then", "also", "&"})


def governs(
    scan: Scan, found: Found, candidate: CasualtyCandidate, causing: AbstractSet[str]
) -> bool:
    """Tell whether a modal governs the harm: "would kill 20", "20 would die"."""
    verb = found.end
    if scan.tag(verb) == "negation":
        return False
    for _ in range(_MOST_BETWEEN):
        if scan.tag(verb) in _BETWEEN or scan.word(verb).endswith("ly"):
            verb += 1
    if scan.words[verb] in _BEGINNING:  # "would begin to kill", "would start shooting"
        verb += 2 if scan.words[verb + 1] in _LEADING else 1
    if found.cue.words[-1] == "d":  # "they'd killed two", "they'd seen two killed"
        entry = scan.entries[verb]
        harm = None if entry is None else entry.harm_verb
        return verb == candidate.trigger and harm is not None and harm.form == "base"
    can = found.cue.words == _CAN and verb == found.end == candidate.trigger
    if can and candidate.frame == "active" and _is_past(scan, verb):
        return False  # "a bomb in a trash can killed two"
    # "may be put to death"
    idiom = candidate.frame == "passive" and 0 < candidate.trigger - verb < _IDIOM
    if (
        verb == candidate.trigger
        or (candidate.first <= found.first and verb < candidate.end)
        or (idiom and not _parts(scan, verb, candidate))
    ):
        return True
    if scan.words[candidate.trigger - 1] in JOINTS:
        return _shares(scan, verb, candidate)
    words = scan.words
    if candidate.frame == "nominal" and (
        words[verb] in causing
        or "there" in words[max(0, found.first - _THERE) : found.first]
    ):
        near = 0 <= candidate.first - verb < LIGHT
        return near and not _parts(scan, verb, candidate)
    if not (candidate.rule == "lives" or candidate.frame in _VERBLESS):
        return False
    if candidate.frame == "intransitive" and "and" in words[verb : candidate.first]:
        return False  # "may die, and nine others received injuries"
    return 0 < candidate.first - verb < LIGHT and not _parts(scan, verb, candidate)


def is_of_dud(scan: Scan, found: Found) -> bool:
    """Tell whether a bomb went off nowhere: "it was defused; it might have killed two"."""
    if found.cue.words[-1] != "have":
        return False
    first = scan.sentences[max(0, scan.sentence_of[found.first] - 1)]
    near = scan.words[max(first, found.first - _DUD) : found.first]
    return not _MADE_SAFE.isdisjoint(near)


def _is_past(scan: Scan, i: int) -> bool:
    """Tell whether token i is a verb of harm in a form that no modal governs."""
    entry = scan.entries[i]
    harm = None if entry is None else entry.harm_verb
    return harm is not None and harm.form == "past" and scan.words[i] != harm.base


def _shares(scan: Scan, verb: int, candidate: CasualtyCandidate) -> bool:
    """Tell whether the harm is the second of two verbs: "the dam could burst and kill 20"."""
    entry = scan.entries[candidate.trigger]
    harm = None if entry is None else entry.harm_verb
    if candidate.frame != "active" or harm is None:
        return False
    # "could have blown up a bus and killed two"
    if harm.form != "base" and scan.words[verb - 1] != "have":
        return False
    between = scan.words[verb : candidate.trigger - 1]
    return 0 < len(between) <= _MOST_SHARED and PARTING.isdisjoint(between)


def _parts(scan: Scan, verb: int, candidate: CasualtyCandidate) -> bool:
    """Tell whether another clause begins between a verb and a figure."""
    between = scan.words[verb : candidate.first]
    return not PARTING.isdisjoint(between)
