"""Who goes on with a deed in the next sentence, and single attackers before what may be a noun.

deed = agent VERB ... "." ("they" | "he" | "she") VERB | ("a" | "an") ATTACKER "attacks" target
"""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.clauses.arguments import Clauses
from casualtyparse.actors.grammar.phrases.mentions import Mentions
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.terms import OF_STATE

#: "Maoist (guerrilla group) X"
_KINDS: Final = 3
#: "a rebel coalition, the X,"
_LEAGUES: Final = frozenset({"coalition", "alliance"})
_PARTS: Final = frozenset({"group", "faction", "splinter", "offshoot", "wing"})
_CALLED: Final = word_list("speech", "naming")
BEFORE_ASIDE: Final = _CALLED | {",", "of"}
_ITSELF: Final = frozenset({"itself", "themselves", "as", "the"})
_DESCRIBING: Final = frozenset({"armed", "with", "on", "in", "wearing", "carrying"})


def went_on(
    clauses: Clauses, i: int, start: int, acting: list[ActorCandidate]
) -> list[ActorCandidate]:
    """Return who acted in the sentence before: "Men raided Orlen. They also shot nine"."""
    word = clauses.words[start - 1]
    if "had" in clauses.words[start:i] or word == "it":
        return []  # "police shot nine men. They had killed a clerk"
    for one in acting:
        if one.kind in OF_STATE or "victim" in one.roles or one.person is not None:
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
        aside = mentions.words[j] == "," and _splinter(mentions, one)
        return (_aside(mentions, j) or one) if aside else one
    if mentions.words[j] in BEFORE_ASIDE:
        return _apposed(mentions, one) or one
    while j < one.end + _KINDS and mentions.head_at(j) is not None:
        known = mentions.at.get(j)
        if known is not None and known.name is not None:
            break
        j += 1
    known = mentions.at.get(j)
    if j == one.end or known is None or known.name is None or not known.armed:
        return one
    return known


def _apposed(mentions: Mentions, one: ActorCandidate) -> ActorCandidate | None:
    """Return the group in the aside of its kind: "a coalition of rebels, the X, (attacked)"."""
    words, j = mentions.words, one.end
    if words[j] in _CALLED:  # "a group named X", where X is a name by itself
        while words[j] in _CALLED or words[j] in _ITSELF:
            j += 1
        known = mentions.at.get(j)
        return known if known is not None and known.name and known.armed else None
    head = mentions.head_at(one.head)
    band = head is not None and head.sort == "band"
    if not band and words[one.head] not in _LEAGUES:
        return None
    if words[j] == "of":
        high = mentions.scan.bounds_at(j)[1]
        j = mentions.run_from(mentions.skip_determiners(j + 1, high), high)
    return _aside(mentions, j) if words[j] == "," else None


def _aside(mentions: Mentions, comma: int) -> ActorCandidate | None:
    """Return the armed group whose name two commas part from the sentence."""
    words = mentions.words
    known = mentions.at.get(comma + 1 + (words[comma + 1] == "the"))
    if known is None or known.name is None or not known.armed:
        return None
    return known if words[known.end] == "," else None


def _splinter(mentions: Mentions, one: ActorCandidate) -> bool:
    """Tell whether a name says of whom another group is a part: "a splinter of (X)"."""
    of = mentions.before_determiners(one.first, 0) - 1
    return mentions.words[of] == "of" and mentions.words[of - 1] in _PARTS
