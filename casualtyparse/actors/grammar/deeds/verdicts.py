"""Members of a group whom somebody tries, arrests or seeks for a deed.

verdict = court (CONVICTED | ARRESTED | SOUGHT) members ("of" | "for" | "in connection with") DEED
        | members "were" CONVICTED ... "for" DEED
        | court (CONVICTED person | "found" person "guilty") "of" DEED
"""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.clauses.arguments import Clauses
from casualtyparse.lexicon.word_lists import word_list

_HELD: Final = frozenset({"arrested", "detained", "captured"})
_SOUGHT: Final = frozenset(
    {"seeking", "sought", "seek", "hunting", "looking", "issued"}
)
_BEHIND: Final = frozenset({"behind", "responsible"})
#: So far before "guilty" stands "found".
_FOUND: Final = 7
#: verbs before the members of a group who are held or sought
CHARGING: Final = _HELD | _SOUGHT
_FOR: Final = frozenset({"of", "for", "with", "over", "in"})
_CRIMES: Final = word_list("acts", "crimes")
_CONNECTED: Final = ["in", "connection", "with"]
#: So far before the deed stands the verb: "sentenced nine X members to 20 years for".
_REACH: Final = 12


def charged_members(
    clauses: Clauses, i: int, low: int, charging: frozenset[str]
) -> list[ActorCandidate]:
    """Return the members of a group who are tried, held or sought for the deed at token i."""
    words, mentions = clauses.words, clauses.mentions
    first = mentions.run_before(i, low)
    at = mentions.before_determiners(first, low) - 1
    during = words[at] == "in"
    if words[at - 2 : at + 1] == _CONNECTED:
        at -= 2
    elif words[at] not in _FOR:
        return []
    for verb in range(at - 1, max(low, at - _REACH) - 1, -1):
        if words[verb] not in charging:
            continue
        if during and words[verb] in _HELD and words[i] not in _CRIMES:
            return []  # "arrested in two raids"
        if words[verb] not in _SOUGHT and clauses.passive(verb, low, i):
            found = clauses.subjects(verb)
        else:
            one = mentions.ending(at, low)
            found = [] if one is None or one.first < verb else [one]
        return [one for one in found if one.armed and one.name]
    return []


def judged(clauses: Clauses, i: int, low: int) -> list[ActorCandidate]:
    """Return whom the verdict at token `i` is on: "found X guilty", "X was jailed"."""
    words, mentions = clauses.words, clauses.mentions
    behind = i + 1
    if words[i] == "guilty":
        near = words[max(low, i - _FOUND) : i - 1]
        if "found" not in near:
            return clauses.subjects(i - 1, speaker=True)
        first = i - 1 - near[::-1].index("found")
        one = mentions.named_person(first, i) or mentions.ending(i, first)
        return [] if one is None else [one]
    if (
        clauses.scan.tag(behind) == "determiner"
        or behind in mentions.reading.numbers.by_first
    ):
        return clauses.objects(behind, speaker=True)  # "a court convicted the man"
    if clauses.scan.capital(behind) and not clauses.passive(i, low, behind):
        end = mentions.run_from(behind, clauses.scan.bounds_at(i)[1])
        one = mentions.named_person(behind, end)
        return [] if one is None else [one]
    return clauses.subjects(i, speaker=True)


def persons_before(clauses: Clauses, i: int) -> list[ActorCandidate]:
    """Return the persons whose name alone is the subject at token `i`: "Ada Wirth was (the)"."""
    found = clauses.subjects(i, speaker=True)
    return [one for one in found if one.rule == "person" and one.person is not None]


def answerable_persons(clauses: Clauses, i: int) -> list[ActorCandidate]:
    """Return the persons who were "behind the raid", "the author of the raid", not "the wheel"."""
    if clauses.words[i] in _BEHIND:
        high = clauses.scan.bounds_at(i)[1]
        first = i + 1 + (clauses.words[i + 1] == "for")
        first = clauses.mentions.skip_determiners(first, high)
        entry = clauses.entries[clauses.mentions.run_from(first, high) - 1]
        if entry is None or entry.deed != "deed":
            return []
    return persons_before(clauses, i)
