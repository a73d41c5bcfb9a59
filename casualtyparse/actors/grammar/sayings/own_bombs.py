"""Bombs that kill those who carry them: the dead did it, and whoever they are of.

did = NAME DIE "when the bomb they carried" EXPLODED
    | BOMB EXPLODED "prematurely" ... ("they were" | "identified them as") ["members of"] NAME
"""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.clauses.arguments import Clauses
from casualtyparse.lexicon.little_words import BE

_PERSONS: Final = frozenset({"he", "she", "they"})
_OWN: Final = frozenset({"its", "their"})
_BOMBS: Final = frozenset({"bomb", "bombs", "device", "devices", "explosives", "mine"})
_BURST: Final = frozenset({"exploded", "detonated", "prematurely"})
_EARLY: Final = frozenset({"prematurely", "accidentally", "premature"})
_DEAD: Final = _PERSONS | {"both", "men", "victims", "dead", "man", "two"}
_OTHERS: Final = frozenset({"not", "victims", "victim", "near", "by"})
#: So far before a sentence the bomb is told.
_TOLD: Final = 40


def take_bomb(clauses: Clauses, one: ActorCandidate) -> None:
    """Give the deed to those who die by their own bomb: "when the bomb they carried"."""
    words = clauses.words
    high = clauses.scan.bounds_at(one.first)[1]
    told = words[one.end : high]
    own = any(
        words[j] in _BOMBS
        and (words[j - 1] in _OWN or words[j + 1] in _PERSONS or words[j - 1] == "own")
        for j in range(one.end, high)
    )
    if own and not _BURST.isdisjoint(told):
        one.earn("perpetrator")
        one.did += (one.head,)


def of_bombers(clauses: Clauses, one: ActorCandidate) -> bool:
    """Tell whether those are of a group whom their own bomb killed: "identified them as"."""
    words = clauses.words
    low = clauses.scan.bounds_at(one.first)[0]
    told, before = words[max(0, low - _TOLD) : low], words[low : one.first]
    if _EARLY.isdisjoint(told) or _BOMBS.isdisjoint(told):
        return False
    if "identified" in before and "as" in before:
        return _OTHERS.isdisjoint(before)
    first = low + (words[low] == "the")
    return (
        words[first] in _DEAD
        and words[first + 1] in BE
        and (_OTHERS.isdisjoint(before))
    )
