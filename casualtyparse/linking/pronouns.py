"""Whom a pronoun tells of again.

A mayor *died*; his wife said *he was murdered*     the same
Raiders *hit a nurse*, *wounding her*               the same
A gunman *killed a nun*. *He was shot* by police    the gunman
"""

from typing import Final

from casualtyparse.lexicon.little_words import INDEFINITE
from casualtyparse.lexicon.roles import Person
from casualtyparse.linking.retold import FEMALE, MALE, Told
from casualtyparse.scan import Scan

#: How near its start a sentence names who did it.
_NEAR: Final = 4
_DOERS: Final = frozenset({"militant", "unknown"})
_FORCES: Final = frozenset({"police", "military", "security"})
OBJECTS: Final = frozenset({"him", "her"})


def is_pronoun_of(scan: Scan, one: Told, other: Told) -> bool:
    """Tell whether somebody is told of again in one sentence: "hit a nurse, wounding her".

    Or what became of him: "hit a nurse; he lost an eye", "died; his wife said he was murdered".
    """
    candidate = other.candidate
    told = candidate.pronoun or other.figure.count.text in OBJECTS
    if not told or one.low != 1 or other.low != 1:
        return False
    if candidate.frame == "intransitive":
        return candidate.harm == "injured"
    if candidate.frame == "passive":
        return _is_said_of(scan, candidate.phrase.first, one)
    return candidate.frame == "participle" and one.candidate.frame == "active"


def _is_said_of(scan: Scan, first: int, one: Told) -> bool:
    """Tell whether "he" is told of behind a semicolon or a word of saying, after somebody died."""
    at = first - 2 if scan.words[first - 1] == "that" else first - 1
    said = scan.entries[at]
    led = scan.words[at] == ";" or (said is not None and said.reporting)
    died = one.candidate.frame in ("passive", "intransitive")
    return led and died and not are_of_pronoun(one, scan.words[first])


def are_of_pronoun(one: Told, pronoun: str) -> bool:
    """Tell whether a pronoun cannot mean somebody: "he", of the wife."""
    others = {"he": FEMALE, "she": MALE}.get(pronoun)
    return others is not None and one.lemma in others


def is_of_doer(scan: Scan, told: Told, now: Told) -> bool:
    """Tell whether "he" is who did it: "a gunman killed a nun. He was shot by police"."""
    if told.candidate.frame not in ("active", "participle"):
        return False
    first = scan.sentences[told.sentence]
    if now.sentence != told.sentence + 1 or scan.words[first] not in INDEFINITE:
        return False
    doer = next(iter(_people(scan, first)), None)
    if doer is None or doer.number != "one" or doer.kind not in _DOERS:
        return False
    return told.candidate.head is None or _is_by_forces(scan, now.candidate.trigger)


def _is_by_forces(scan: Scan, trigger: int) -> bool:
    near = scan.words[trigger : trigger + _NEAR]
    if "by" not in near:
        return False
    by = trigger + near.index("by")
    return any(one.kind in _FORCES for one in _people(scan, by))


def _people(scan: Scan, first: int) -> list[Person]:
    near = scan.entries[first : first + _NEAR]
    people = [None if entry is None else entry.person for entry in near]
    return [one for one in people if one is not None]
