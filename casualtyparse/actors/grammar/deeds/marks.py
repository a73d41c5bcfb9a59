"""What attackers leave behind that says whose they are, and in whose name they act.

marked = "leaflets" ("of" | "signed by" | "praising") NAME LEFT PLACED | NAME "leaflets" LEFT PLACED
       | "the initials of" NAME PAINTED | DEED ... "in the name of" NAME
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
from casualtyparse.lexicon.little_words import BE, LEAVE
from casualtyparse.lexicon.word_lists import word_list

_MARKS: Final = word_list("acts", "marks")
_LEFT: Final = word_list("acts", "left_marks")
#: where they are found: not "leaflets of the Brigade were found in his house"
_PLACED: Final = word_list("acts", "scenes")
#: "the attackers left an ETA flag"
_ATTACKING: Final = word_list("heads", "attackers")
_PAINTED: Final = frozenset({"painted", "daubed", "scrawled", "sprayed"})
#: done so where a deed was told, and not only in the sentence of its scene
_STREWN: Final = _PAINTED | {"scattered", "strewn", "dropped"}
_OF: Final = frozenset(
    {"of", "by", "from", "signed", "praising", "supporting", "bearing"}
)
#: So far before the name stands the paper: "leaflets signed by the outlawed".
_BEFORE: Final = 5
_FIRST: Final = attrgetter("first")
#: who wrongly seems to be the target of "bombed it and painted X slogans"
_HIT: Final = frozenset({"target"})
_IN_NAME: Final = ["in", "the", "name", "of"]
_ITS_NAME: Final = ["'", "s", "name"]
#: So far before "in the name of" the deed stands.
_DONE: Final = 14


def name_markers(clauses: Clauses, assertions: list[Assertion]) -> None:
    """Take for a claim what a group left at the scene of a deed."""
    words = clauses.words
    for one in clauses.mentions.found:
        # PERF: few names do nothing, with such a word before or behind
        if one.name is None or one.kind not in FIGHTING or one.roles - _HIT:
            continue
        at = _mark(clauses, one)
        named = at < 0 and _in_name(clauses, one)
        if named or (at >= 0 and _is_left(clauses, at)):
            at = one.first if named else at
            one.lose("target")
            one.earn("perpetrator")
            claimed = make_assertion(
                rule="deed-claimed",
                kind="claimed",
                first=one.end if words[one.end] in LEAVE else min(at, one.first),
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
    if words[one.end] in LEAVE:  # "ETA left its initials on a wall"
        at = one.end + 1 + (clauses.scan.tag(one.end + 1) is not None)
        return at if words[at] in _MARKS else -1
    first = one.first - (words[one.first - 1] == "the")
    if words[first - 1] in _MARKS:
        return first - 1  # "the letters X were painted"
    if words[first - 1] in _OF:
        for i in range(first - 2, max(-1, first - 2 - _BEFORE), -1):
            if words[i] in _MARKS:
                return i
    painted = words[one.end] in BE and words[one.end + 1] in _PAINTED
    return one.end + 1 if painted else -1  # "ETA was painted on the door"


def _in_name(clauses: Clauses, one: ActorCandidate) -> bool:
    """Tell whether a deed is done in the name of a group: "bombs went off in the name of X"."""
    first = one.first - (clauses.words[one.first - 1] == "the")
    own = clauses.words[one.end : one.end + 3] == _ITS_NAME
    if clauses.words[first - 4 : first] != _IN_NAME and not (
        own and clauses.words[first - 1] == "in"
    ):
        return False
    low = max(clauses.scan.bounds_at(one.first)[0], first - _DONE)
    told = [entry for entry in clauses.entries[low:first] if entry is not None]
    return any(entry.act or entry.deed for entry in told) and not any(
        entry.speech
        for entry in told  # "condemned the attack in the name of X"
    )


def _is_left(clauses: Clauses, at: int) -> bool:
    """Tell whether something is told to have been left at a scene."""
    low, high = clauses.scan.bounds_at(at)
    near = clauses.words[low:high]
    if _LEFT.isdisjoint(near):
        return False
    if not _PLACED.isdisjoint(near) or not _ATTACKING.isdisjoint(near):
        return True
    left = "left" in near and near[near.index("left") - 1] in BE
    if low and (left or not _STREWN.isdisjoint(near)):
        before = clauses.scan.bounds_at(low - 1)[0]
        if any(
            entry is not None and (entry.act or entry.deed)
            for entry in clauses.entries[before:low]
        ):
            return True  # "A bank was bombed. Leaflets of ETA were scattered"
    return any(
        entry is not None and entry.act and entry.act.verb != "leave"
        for entry in clauses.entries[low:at]  # "bombed a bank and left leaflets of X"
    )
