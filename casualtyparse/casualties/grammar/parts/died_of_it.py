"""Those hit of whom it is told behind that all died of it.

died = HIT (";" | "and" | ".") ("none" | "neither") ["of them"] "survived" | HIT ... "all died"
"""

from typing import Final

from casualtyparse.casualties.grammar.passage import Passage

#: So many casualties back those are looked for who were hit.
_MOST_BACK: Final = 6
_FRAMES: Final = frozenset({"passive", "active", "intransitive"})


def all_die(passage: Passage, at: int) -> bool:
    """Take those hit last before a token for dead; tell whether there are any.

    They are told in the same sentence, or in the one before.
    """
    number = passage.s.number
    told = [
        one
        for one in passage.found[-_MOST_BACK:]
        if one.first < at and number - one.sentence <= 1
    ]
    if not told:
        return False
    told.sort(key=lambda one: one.trigger)
    hit = [one for one in told if one.trigger == told[-1].trigger]
    if any(
        one.harm != "injured" or one.negated or one.frame not in _FRAMES for one in hit
    ):
        return False
    for one in hit:
        one.harm = "killed"
    return True
