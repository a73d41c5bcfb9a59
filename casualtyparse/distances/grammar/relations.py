"""How a place is told by its relation to another, without a figure.

near     = "near" anchor | "close to" anchor | "opposite" anchor | "a stone's throw from" anchor
edge     = ["on the" | "in the"] [COMPASS] "outskirts of" anchor | ["just"] "outside" anchor
border   = [("on" | "near" | "across" | "along") "the"] "border with" anchor | name "border"
coast    = "off" ["the coast of"] anchor
way      = ("along" | "on") anchor ROAD | "on the road to" anchor
between  = ["halfway"] "between" anchor "and" anchor
"""

from typing import Final

from casualtyparse.distances.candidates import (
    AnchorPhrase,
    DistanceCandidate,
    Relation,
    make_candidate,
)
from casualtyparse.distances.grammar.anchors import Anchors
from casualtyparse.distances.grammar.bearings import read_bearing
from casualtyparse.lexicon.pieces import CAPITAL
from casualtyparse.phrases.reading import Reading

PLACES: Final = frozenset({"name", "capital", "region", "border", "coast"})


def plain(
    rule: str,
    i: int,
    first: int,
    relation: Relation,
    anchors: tuple[AnchorPhrase, ...],
) -> DistanceCandidate:
    """Return a relation to anchors; the phrase ends with the last of them."""
    return make_candidate(
        rule=rule,
        first=first,
        end=anchors[-1].stop,
        at=i,
        relation=relation,
        anchors=anchors,
        missing="pronoun" if anchors[0].kind == "pronoun" else "",
    )


def pair(anchors: Anchors, i: int) -> tuple[AnchorPhrase, ...]:
    """pair = anchor [aside] "and" anchor"""
    first = anchors.read(i, depth=1)
    if first is None:
        return ()
    stop, words = first.stop, anchors.scan.words
    if words[stop] in _ASIDES:
        stop = _behind_aside(anchors, stop)
    if words[stop] != "and":
        return ()
    second = anchors.read(stop + 1, depth=1)
    return () if second is None else (first, _alone(anchors, second))


#: What may start words that say where the first of two lies.
_ASIDES: Final = frozenset({"(", "to", "on", "in"})
_MOST_ASIDE: Final = 9


def _behind_aside(anchors: Anchors, i: int) -> int:
    """aside = "(" ... ")" | "to the" COMPASS     between Adun (to the north) and Berrek"""
    words = anchors.scan.words
    if words[i] == "(":
        ends = (k + 1 for k in range(i, i + _MOST_ASIDE) if words[k] == ")")
        return next(ends, i)
    direction = read_bearing(anchors.scan, i)
    return i if direction is None else direction.end


def _alone(anchors: Anchors, second: AnchorPhrase) -> AnchorPhrase:
    """Leave out the noun that two names share: "between Adun and Berrek stations"."""
    last = second.end - 1
    entry = anchors.scan.entries[last]
    shared = entry is not None and entry.place is not None and last > second.first
    if (
        shared
        and anchors.scan.words[last][-1:] == "s"
        and not anchors.scan.capital(last)
    ):
        return AnchorPhrase(second.first, last, second.stop, "name")
    return second


def has_name(reading: Reading, anchor: AnchorPhrase) -> bool:
    """Tell whether an anchor starts with a name: "Ostrel", "al-Hol", "100 Mile House"."""
    scan, first = reading.scan, anchor.first
    marks = scan.marks
    return (
        marks[first] & CAPITAL != 0
        or (scan.words[first + 1] == "-" and marks[first + 2] & CAPITAL != 0)
        or not scan.words[first].isalpha()
    )


def possessed(reading: Reading, anchor: AnchorPhrase) -> bool:
    """Tell whether an anchor only owns what is meant: "near the army's barracks"."""
    words, stop = reading.scan.words, anchor.stop
    return words[stop] == "'" and words[stop + 1] == "s"
