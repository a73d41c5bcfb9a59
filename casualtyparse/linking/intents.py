"""Whether harm is only meant to be done: "sent to kill two", "told the men to surrender"."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from casualtyparse.linking.draft import Draft, Figure

#: How far before "to" it may be told that the harm was done: "used knives to kill two".
_DONE_BEFORE: Final = 20
#: How far before "to" it may be told that somebody is bid: "warned the men to surrender".
_BID_BEFORE: Final = 12
_WENT: Final = frozenset({"went", "gone", "goes", "going", "go"})
#: Where a bidding ends: "told the press that two men came to surrender".
_SPEECH_ENDS: Final = frozenset({"that", ",", ";", "who", "which", "and"})


def is_intended(draft: Draft, figure: Figure) -> bool:
    """Tell whether the harm is an infinitive that nothing says was done: "sent to kill two"."""
    scan, at = draft.scan, figure.candidate.trigger
    entry = scan.entries[at]
    verb = None if entry is None else entry.harm_verb
    if verb is None:
        return False
    words, to = scan.words, at - 1
    if words[to] != "to":  # "to selectively shoot"
        if not words[to].endswith("ly"):
            return False
        to -= 1
    if words[to - 1] == "on" and words[to - 2] in _WENT:
        return False  # "went on to kill two"
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


def _is_bid(before: Sequence[str], bidding: AbstractSet[str]) -> bool:
    """Tell whether somebody is bid or unwilling to do what follows: "warned them to surrender"."""
    if bidding.isdisjoint(before):
        return False
    last = next(k for k, word in enumerate(reversed(before)) if word in bidding)
    return _SPEECH_ENDS.isdisjoint(before[len(before) - last :])
