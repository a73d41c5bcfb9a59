"""Who goes on with a deed in the next sentence, and single attackers before what may be a noun.

deed = agent VERB ... "." ("they" | "he" | "she") VERB | ("a" | "an") ATTACKER "attacks" target
"""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.clauses.arguments import Clauses
from casualtyparse.actors.grammar.deeds.peaceful import FORCES
from casualtyparse.actors.grammar.phrases.mentions import Mentions

#: "Maoist (guerrilla group) X"
_KINDS: Final = 3
_DESCRIBING: Final = frozenset({"armed", "with", "on", "in", "wearing", "carrying"})


def went_on(
    clauses: Clauses, i: int, start: int, acting: list[ActorCandidate]
) -> list[ActorCandidate]:
    """Return who acted in the sentence before: "Men raided Orlen. They also shot nine"."""
    word = clauses.words[start - 1]
    if "had" in clauses.words[start:i] or word == "it":
        return []  # "police shot nine men. They had killed a clerk"
    for one in acting:
        if one.kind in FORCES or "victim" in one.roles or one.person is not None:
            return []
        many = len(acting) > 1 or one.name is not None
        if (word == "they") != (many or several(clauses.mentions, one)):
            return []
    return acting


def astray(clauses: Clauses, i: int, low: int) -> list[ActorCandidate]:
    """Return the fighters whom a stray comma parts from their verb: "men with guns, shot"."""
    words = clauses.words
    comma = clauses.group_start(i, low) - 1
    if words[comma] != "," or "," in words[low:comma]:
        return []
    for j in range(low, min(comma, low + _KINDS)):
        known = clauses.at.get(j)
        if known is not None:
            opens = known.rule == "armed-people" and known.first == j
            return [known] if opens and words[known.end] in _DESCRIBING else []
    return []


def several(mentions: Mentions, one: ActorCandidate) -> bool:
    """Tell whether a mention is of more than one."""
    head = mentions.head_at(one.head)
    return head is not None and head.plural


def third(mentions: Mentions, one: ActorCandidate, verb: int) -> bool:
    """Tell whether a verb that may be a noun is said of one: "a bomber attacks the hall"."""
    words = mentions.words
    return (
        one.head + 1 == verb
        and words[verb][-1] == "s"
        and words[one.first - 1] in ("a", "an")
    )


def named_behind(mentions: Mentions, one: ActorCandidate) -> ActorCandidate:
    """Return the group whose kind a mention is: "the Maoist guerrilla group (X)"."""
    j = one.end
    if one.name is not None:
        return one
    while j < one.end + _KINDS and mentions.head_at(j) is not None:
        known = mentions.at.get(j)
        if known is not None and known.name is not None:
            break
        j += 1
    known = mentions.at.get(j)
    if j == one.end or known is None or known.name is None or not known.armed:
        return one
    return known
