"""Those hit or taken of whom it is told behind that all died.

died = HIT (";" | "and" | ".") ("none" | "neither") ["of them"] "survived" | HIT ... "all died"
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.passage import Passage
from casualtyparse.numerals.values import Count, make_count

#: So many casualties back those are looked for who were hit.
_MOST_BACK: Final = 6
_FRAMES: Final = frozenset({"passive", "active", "intransitive"})


def all_die(passage: Passage, at: int) -> bool:
    """Take those hit last before a token for dead; tell whether there are any.

    They are told in the same sentence, or in the one before.
    """
    hit = _told_last(passage, at)
    if not hit or any(one.harm != "injured" for one in hit):
        return False
    for one in hit:
        one.harm = "killed"
    return True


def all_taken(passage: Passage, at: int) -> Count | None:
    """Return how many were taken last before a token: "seized four nuns. All were killed"."""
    taken = _told_last(passage, at)
    if any(one.harm != "abducted" or one.count.kind == "unspecified" for one in taken):
        return None
    if len(taken) < 2:
        return taken[0].count if taken and taken[0].plural else None
    if any(one.count.kind != "exact" for one in taken):
        return None
    size = sum(one.count.low or 0 for one in taken)
    text = passage.s.scan.surface(at, at + 1)
    return make_count(kind="exact", low=size, high=size, text=text)


def _told_last(passage: Passage, at: int) -> Sequence[CasualtyCandidate]:
    """Return those told last before a token, in the same sentence or in the one before."""
    number = passage.s.number
    told = [
        one
        for one in passage.found[-_MOST_BACK:]
        if one.first < at and number - one.sentence <= 1
    ]
    if not told:
        return ()
    told.sort(key=lambda one: one.trigger)
    last = [one for one in told if one.trigger == told[-1].trigger]
    if any(one.negated or one.frame not in _FRAMES for one in last):
        return ()
    return last
