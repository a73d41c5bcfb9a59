"""What attackers leave behind that says whose they are.

marked = "leaflets" ("of" | "signed by" | "praising") NAME LEFT PLACED | NAME "leaflets" LEFT PLACED
       | "the initials of" NAME PAINTED
"""

from bisect import insort
from operator import attrgetter
from typing import Final

from casualtyparse.actors.candidates import (
    FIGHTING,
    ActorCandidate,
    Assertion,
    make_assertion,
)
from casualtyparse.actors.grammar.clauses.arguments import Clauses
from casualtyparse.lexicon.word_lists import word_list

_MARKS: Final = word_list("acts", "marks")
_LEFT: Final = word_list("acts", "left_marks")
#: where they are found: not "leaflets of the Brigade were found in his house"
_PLACED: Final = word_list("acts", "scenes")
_OF: Final = frozenset({"of", "by", "from", "praising", "supporting", "bearing"})
#: So far before the name stands the paper: "leaflets signed by the outlawed".
_BEFORE: Final = 5
_FIRST: Final = attrgetter("first")


def name_markers(clauses: Clauses, assertions: list[Assertion]) -> None:
    """Take for a claim what a group left at the scene of a deed."""
    for one in clauses.mentions.found:
        # PERF: few names do nothing, with such a word before or behind
        if one.name is None or one.roles or one.kind not in FIGHTING:
            continue
        at = _mark(clauses, one)
        if at >= 0 and _is_left(clauses, at):
            one.earn("perpetrator")
            claimed = make_assertion(
                rule="deed-claimed",
                kind="claimed",
                first=min(at, one.first),
                end=max(at + 1, one.end),
                actor=one,
                source=one,
            )
            insort(assertions, claimed, key=_FIRST)


def _mark(clauses: Clauses, one: ActorCandidate) -> int:
    """Return the word for what bears the name of a group; -1 for none."""
    words = clauses.words
    if words[one.end] in _MARKS:
        return one.end
    first = one.first - (words[one.first - 1] == "the")
    if words[first - 1] in _OF:
        for i in range(first - 2, max(-1, first - 2 - _BEFORE), -1):
            if words[i] in _MARKS:
                return i
    return -1


def _is_left(clauses: Clauses, at: int) -> bool:
    """Tell whether something is told to have been left at a scene."""
    low, high = clauses.scan.bounds_at(at)
    near = clauses.words[low:high]
    return not (_LEFT.isdisjoint(near) or _PLACED.isdisjoint(near))
