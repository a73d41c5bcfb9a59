"""Whom a pronoun tells of again.

A mayor *died*; his wife said *he was murdered*     the same
Raiders *hit a nurse*, *wounding her*               the same
"""

from typing import Final

from casualtyparse.linking.retold import FEMALE, MALE, Told
from casualtyparse.scan import Scan

_OBJECTS: Final = frozenset({"him", "her"})


def is_pronoun_of(scan: Scan, one: Told, other: Told) -> bool:
    """Tell whether somebody is told of again in one sentence: "hit a nurse, wounding her".

    Or what became of him: "hit a nurse; he lost an eye", "died; his wife said he was murdered".
    """
    candidate = other.candidate
    told = candidate.pronoun or other.figure.count.text in _OBJECTS
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
