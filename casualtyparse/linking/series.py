"""Figures that are the toll of a war or of a series, and tenses that count up to now."""

from itertools import pairwise
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.lexicon.little_words import HAVE, ORDINAL_ENDINGS, WHO_WHICH
from casualtyparse.linking.cues import Found, touches
from casualtyparse.scan import Scan

#: What tells how long a war was, shortly before it: "a 36-year civil war".
_LENGTHS: Final = frozenset({"year", "years", "decade", "decades", "long"})
_LENGTH: Final = 4
#: Wars that no one event is called by, and how far before their toll they stand.
_WARS: Final = frozenset({"war", "insurgency"})
_WAR: Final = 10
_LASTING_WAR: Final = 16
_RELATIVE: Final = 4
_NEAR: Final = 7
_RANKED: Final = 10
#: Attacks told one by one, and how far from its start a sentence names them.
_FIRST: Final = frozenset({"first", "one"})
_NEXT: Final = frozenset({"second", "third", "fourth", "other"})
_NEAR_START: Final = 3
_SUFFERED: Final = frozenset({"passive", "intransitive"})
#: Behind these a clause of its own begins.
_PARTING: Final = frozenset({"that", "who", "which", "when", "after"})


def is_ordinal(scan: Scan, i: int) -> bool:
    """Tell whether token i is an ordinal, or ends one: "second", "23rd"."""
    if scan.words[i] in ORDINAL_ENDINGS:
        return scan.words[i - 1].isdigit()
    entry = scan.entries[i]
    numeral = None if entry is None else entry.numeral
    return numeral is not None and numeral.kind == "ordinal"


def is_next_attack(scan: Scan, before: int, candidate: CasualtyCandidate) -> bool:
    """Tell whether attacks are told one by one: "The first hurt four. The second hurt three".

    `before`: the sentence of the first.
    """
    words, first = scan.words, scan.sentences[candidate.sentence]
    start, inside = scan.sentences[before], words[first] == "in"
    if words[first + 1 + inside] not in _NEXT:
        return False
    if not inside and candidate.frame in _SUFFERED:
        return False  # "the second report said that three had died"
    return not _FIRST.isdisjoint(words[start : start + _NEAR_START])


def is_perfect(scan: Scan, candidate: CasualtyCandidate) -> bool:
    """Tell whether the harm is in a perfect tense: "have died"; not "had said that 5 died"."""
    words, at = scan.words, candidate.trigger
    near = words[max(at - _NEAR, scan.sentences[candidate.sentence]) : at]
    if HAVE.isdisjoint(near):
        return False
    last = next(k for k, word in enumerate(reversed(near)) if word in HAVE)
    return _PARTING.isdisjoint(near[len(near) - last :])


def is_of_conflict(scan: Scan, found: Found, candidate: CasualtyCandidate) -> bool:
    """Tell whether a war "has killed" so many, or so many "have died in the war".

    A war that is over "left 60,000 dead", and people "died in the 36-year war".
    """
    words = scan.words
    if found.end <= candidate.first:
        between = words[found.end : candidate.trigger + 1]
        if not HAVE.isdisjoint(between):
            last = next(k for k in range(len(between), 0, -1) if between[k - 1] in HAVE)
            # not "the band, whose war has cost 90 lives, killed two"
            return "," not in between[last:]
        # "a war for 30 years, leaving 40,000 dead"
        if "years" in between and len(between) < _LASTING_WAR:
            return True
        # "a war, which left 60,000 dead"
        near = words[max(found.end, candidate.first - _RELATIVE) : candidate.first]
        far = candidate.first - found.end
        of_war = words[found.first] in _WARS and far < _WAR
        return of_war and not WHO_WHICH.isdisjoint(near)
    far = found.first - candidate.end
    if far < _NEAR and is_perfect(scan, candidate):
        return True
    long = words[max(candidate.end, found.first - _LENGTH) : found.first]
    return far < _RANKED and not _LENGTHS.isdisjoint(long)


def is_of_series(scan: Scan, found: Found, candidate: CasualtyCandidate) -> bool:
    """Tell whether a figure is the toll of a series: "the latest of a wave that has killed 60"."""
    if not touches(candidate, found.start, found.stop):
        return False
    between = scan.words[found.end : candidate.trigger]
    # "one of four attacks that day, in which nine died"
    within = ("in", "which") in pairwise(between)
    apart = "," in between and not (within or is_perfect(scan, candidate))
    return not (WHO_WHICH.isdisjoint(between) or apart)
