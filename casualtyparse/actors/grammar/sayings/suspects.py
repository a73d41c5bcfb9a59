"""What stands around a verb of suspecting: "suspect the hand of X", "thought that 40 died"."""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.clauses.arguments import Clauses
from casualtyparse.actors.grammar.phrases.mentions import Mentions

#: So near behind "thought that" a figure stands that somebody reckons.
_FIGURE: Final = 5
_PARTS: Final = frozenset({"involvement", "complicity", "participation"})
_BY: Final = frozenset({"of", "by"})
TO_BE: Final = ["to", "be"]
_TO_HAVE_BEEN: Final = ["to", "have", "been"]
_OF_NAME: Final = frozenset({"from", "of", "members", "member", "part"})
CULPRITS: Final = frozenset(
    {"perpetrator", "perpetrators", "culprit", "culprits", "attackers", "assailants"}
)
#: Behind these a verb shares the subject of another: "denied it but is suspected".
JOINTS: Final = frozenset({"and", "but"})
#: So far before "is suspected" stands "the involvement of".
_FAR: Final = 8
_VICTIMS: Final = frozenset({"victim", "victims", "dead", "bodies", "casualties"})


def hand_of(clauses: Clauses, start: int) -> int:
    """Return the token behind "the hand of", or the first."""
    words = clauses.words
    at = start + 1 if clauses.scan.tag(start) == "determiner" else start
    entry = clauses.entries[at]
    charge = entry is not None and entry.charge
    return at + 2 if charge and words[at + 1] == "of" else start


def involved(clauses: Clauses, i: int, low: int) -> list[ActorCandidate]:
    """Return whose part is suspected: "X involvement is suspected", "the involvement of X is"."""
    words, end = clauses.words, clauses.group_start(i, low)
    if words[end - 1] in _PARTS:
        known = clauses.at.get(end - 2)
        return [] if known is None or known.name is None else [known]
    for j in range(end - 1, max(low, end - _FAR), -1):
        if words[j] in _BY and words[j - 1] in _PARTS:
            return clauses.objects(j + 1)
    return []


def shares_subject(clauses: Clauses, i: int, low: int) -> list[ActorCandidate]:
    """Return the group that opens the sentence of a passive: "X denied it but is suspected"."""
    if clauses.words[clauses.group_start(i, low) - 1] not in JOINTS:
        return []
    return [one for one in clauses.opening(i) if one.armed and one.name is not None]


def identity(clauses: Clauses, window: list[str], first: int) -> int | None:
    """Return where it is told who somebody is: behind "to be", "to have been (from)"."""
    if window[:2] == TO_BE and len(window) > len(TO_BE):
        return len(TO_BE)
    at = len(_TO_HAVE_BEEN)
    if window[:at] != _TO_HAVE_BEEN or at == len(window):
        return None
    if window[at] == "the" and not CULPRITS.isdisjoint(window[at + 1 : at + 3]):
        return at
    entry = clauses.entries[first + at]
    people = entry is not None and entry.who is not None
    return at if people or window[at] in _OF_NAME else None


def figure_near(mentions: Mentions, start: int) -> bool:
    """Tell whether somebody reckons: "thought that 40 men were killed"."""
    numbers = mentions.reading.numbers.by_first
    for j in range(start, start + _FIGURE):  # noqa: SIM110 - PERF: no generator
        if j in numbers:
            return True
    return False


def are_dead(clauses: Clauses, i: int, low: int) -> bool:
    """Tell whether victims are the subject: "the dead are believed to be members of"."""
    last = clauses.group_start(i, low) - 1
    entry = clauses.entries[last]
    if clauses.words[last] in _VICTIMS or clauses.words[last - 1] == "dead":
        return last > low
    if last <= low or entry is None or entry.harm_verb is None:
        return False  # but "those (killed)", "the nine (killed)"
    return clauses.scan.tag(last - 1) != "auxiliary"


def at_first(words: list[str], low: int, end: int) -> bool:
    """Tell whether it is told as what was thought or said first: "at first blamed on"."""
    return any(
        words[j] == "first" and words[j - 1] == "at" for j in range(max(1, low), end)
    )
