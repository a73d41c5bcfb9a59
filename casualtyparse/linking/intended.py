"""Harm that is meant to be done: told by an infinitive that nothing says came true.

intended = ... "to" HARM_VERB | people "to be" HARM_VERB      "sent to kill two", "men to be shot"
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.lexicon.little_words import BE, ORDINAL_ENDINGS
from casualtyparse.linking.draft import Draft, Figure

#: "called on them to stop killing people"
STOPPING: Final = frozenset({"stop", "end", "halt", "cease"})
#: How far before "to" it may be told that the harm was done: "used knives to kill two".
_DONE_BEFORE: Final = 20
#: How far before "to" it may be told that somebody is bid: "warned the men to surrender".
_BID_BEFORE: Final = 12
_WENT: Final = frozenset({"went", "gone", "goes", "going", "go"})
#: What is done behind these: "were forced to flee", "shells fell, leading to kill two".
_FORCED: Final = frozenset({"forced", "compelled", "obliged", "leading", "led"})
#: Where a bidding ends: "told the press that two men came to surrender".
_SPEECH_ENDS: Final = frozenset({"that", ",", ";", "who", "which", "and"})


def is_in_general(draft: Draft, figure: Figure) -> bool:
    """Tell whether no harm is told, but what some do: "those who kill people", "stop killing"."""
    words, at = draft.scan.words, figure.candidate.trigger
    if words[at - 1] in STOPPING:
        return words[at].endswith("ing")
    if words[at - 1] != "who" or figure.count.kind != "unspecified":
        return False
    entry = draft.scan.entries[at]
    verb = None if entry is None else entry.harm_verb
    return verb is not None and verb.form == "base"


def is_intended(draft: Draft, figure: Figure) -> bool:
    """Tell whether the harm is an infinitive that nothing says was done: "sent to kill two"."""
    scan, at = draft.scan, figure.candidate.trigger
    entry = scan.entries[at]
    verb = None if entry is None else entry.harm_verb
    if verb is None:
        return _is_aim(draft, figure)
    words, to = scan.words, at - 1
    if words[to] != "to":  # "to selectively shoot"
        if figure.candidate.frame == "passive":
            return _is_due(draft, figure.candidate)
        if not words[to].endswith("ly"):
            return False
        to -= 1
    # "a sweep was carried out to kill any other raiders"
    if figure.candidate.determiner == "any" and figure.candidate.frame == "active":
        return True
    if words[to - 1] == "on" and words[to - 2] in _WENT:
        return False  # "went on to kill two"
    if words[to - 1] in _FORCED:
        return False  # "were forced to flee"
    # "hurt": behind "to" no past
    if not (verb.form == "base" or words[at] == verb.base):
        return False
    first, signs = scan.sentences[figure.sentence], draft.signs
    if figure.candidate.frame == "intransitive":
        before = words[max(first, to - _BID_BEFORE) : to]
        if not _is_bid(before, signs["bidding"]):
            return False
    before = words[max(first, to - _DONE_BEFORE) : to]  # "the first bomb to kill two"
    return signs["done"].isdisjoint(before) and signs["ranked"].isdisjoint(before)


def _is_aim(draft: Draft, figure: Figure) -> bool:
    """Tell whether a verb of two words is such an infinitive: "had come to wipe out the gang"."""
    words, candidate = draft.scan.words, figure.candidate
    to = candidate.first - 1
    if candidate.frame != "active" or words[to] != "to" or candidate.trigger != to + 2:
        return False
    signs, first = draft.signs, draft.scan.sentences[figure.sentence]
    before = words[max(first, to - _DONE_BEFORE) : to]
    if words[to - 1] in _FORCED or not signs["ranked"].isdisjoint(before):
        return False
    return signs["done"].isdisjoint(before)


def _is_due(draft: Draft, candidate: CasualtyCandidate) -> bool:
    """Tell whether people are those who shall be harmed: "ten men to be shot at dawn"."""
    words, at = draft.scan.words, candidate.trigger
    first, end = candidate.phrase
    if words[at - 1] != "be" or words[at - 2] != "to":
        return False
    numerals = [e.numeral for e in draft.scan.entries[first:end] if e is not None]
    if any(numeral is not None and numeral.kind == "ordinal" for numeral in numerals):
        return False  # "the third man to be shot"
    if not ORDINAL_ENDINGS.isdisjoint(words[first:end]):
        return False  # "the 14th man to be shot"
    told = words[at - 3] in BE or end == at - 2
    return told and draft.signs["ranked"].isdisjoint(words[first:end])


def _is_bid(before: Sequence[str], bidding: AbstractSet[str]) -> bool:
    """Tell whether somebody is bid or unwilling to do what follows: "warned them to surrender"."""
    if bidding.isdisjoint(before):
        return False
    last = next(k for k, word in enumerate(reversed(before)) if word in bidding)
    return _SPEECH_ENDS.isdisjoint(before[len(before) - last :])
