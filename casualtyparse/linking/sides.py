"""Whose losses figures are: those of one side are no part of the other's.

They put army losses at 20 killed. *He put rebel losses at four killed*     four more
Our units killed 52 gunmen. *Six fighters of ours were martyred*            six more
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.linking.retold import Told
from casualtyparse.scan import Scan

_LOSSES: Final = frozenset({"losses", "casualties"})
#: Before "losses", these tell of no other side than the one told of.
_ANY: Final = frozenset({"own", "the", "total", "other"})
_OWN: Final = frozenset({"its", "their", "his", "our", "own", "'s", "s", "'", "\u2019"})
#: So far before a number it is told whose losses it counts: "navy losses at 20 killed".
_BEFORE: Final = 4
_THEY: Final = frozenset({"it", "they", "we"})
_OURS: Final = frozenset({"our", "ours", "us"})
#: So far behind people it is told that they are ours: "six fighters from our ranks".
_BEHIND: Final = 3
_STATE: Final = frozenset({"government", "army", "military", "police", "regime"})
_FORCES: Final = frozenset({"military", "police", "security"})
_MARTYRED: Final = ("martyr", "shahad")


def are_of_sides(scan: Scan, lead: Told, now: Told) -> bool:
    """Tell whether figures are of the losses of two sides, as their words tell."""
    one, other = _losers_at(scan, lead), _losers_at(scan, now)
    if one is not None and other is not None:
        if _losers(scan, one) != _losers(scan, other):
            return True
    elif lead.figure.kind == "militant" and _are_of_others(scan, other):
        return True  # "thirty rebels died. Army losses were five killed"
    if "militant" not in (lead.figure.kind, now.figure.kind):
        return False
    at = now.candidate.trigger  # "they killed 25 rebels. They lost one fighter"
    if scan.words[at] == "lost" and scan.words[at - 1] in _THEY:
        return scan.words[lead.candidate.trigger] != "lost"
    return _is_ours(scan, lead) != _is_ours(scan, now)


def again_of_side(
    scan: Scan, now: Told, some: Sequence[Told], before: Sequence[Told]
) -> Told | None:
    """Return as many of one side as were told before: "on the rebel side, nine were killed".

    They may be `some` of others.
    """
    candidate = now.candidate
    near = scan.words[scan.sentences[now.figure.sentence] : candidate.first]
    if "side" not in near or candidate.head is not None or not _OWN.isdisjoint(near):
        return None
    of_state = not _STATE.isdisjoint(near)
    for told in (*reversed(before), *some):
        kind = told.figure.kind
        sided = kind in _FORCES if of_state else kind == "militant"
        sided = sided and told.candidate.harm == candidate.harm
        if sided and told.low == now.low and told.sentence < now.sentence:
            return told
    return None


def _losers_at(scan: Scan, told: Told) -> int | None:
    """Return the token before "losses", if these are told right before the number."""
    first, words = told.candidate.first, scan.words
    for i in range(max(1, first - _BEFORE), first):
        if words[i] in _LOSSES:
            return i - 1
    return None


def _losers(scan: Scan, at: int) -> str:
    """Return whose losses a token before them tells of."""
    word = scan.words[at]
    return "own" if word in _OWN else word


def _are_of_others(scan: Scan, at: int | None) -> bool:
    """Tell whether losses, by the token before them, are of others than militants."""
    if at is None or _losers(scan, at) in _ANY:
        return False
    entry = scan.entries[at]
    if entry is None:
        return True
    person = entry.person
    return "militant" not in (entry.modifier, person and person.kind)


def _is_ours(scan: Scan, told: Told) -> bool:
    """Tell whether those who tell of people count them among their own, or as martyrs."""
    words, candidate = scan.words, told.candidate
    first, end = candidate.phrase
    if not _OURS.isdisjoint(words[first : end + _BEHIND]):
        return True
    return any(
        word.startswith(_MARTYRED)
        for word in words[end : max(candidate.end, candidate.trigger + 2)]
    )
