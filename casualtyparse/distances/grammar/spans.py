"""How far two places are from each other, told of the word "distance" or of the nearest place.

spanned = "distance" places COPULA measure
places  = "from" anchor ["to" anchor] | "between" anchor "and" anchor | ["of" anchor] "from" anchor
parted  = "separated" ["from" anchor] "by" measure
nearest = NEAREST WORD* [","] name ("at" ["a distance of"] measure | SIGN measure SIGN)
"""

from typing import Final

from casualtyparse.distances.candidates import AnchorPhrase, DistanceCandidate
from casualtyparse.distances.grammar.anchors import Anchors
from casualtyparse.distances.grammar.nouns import place_at
from casualtyparse.distances.grammar.relations import pair
from casualtyparse.distances.grammar.surroundings import (
    ending_at,
    identified,
    opening,
)
from casualtyparse.phrases.measures import Measure, behind_manner
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import DASHES

#: How far before a measure the words "distance" and "nearest" may stand.
_MOST_TOLD: Final = 18
_MOST_NEAREST: Final = 24
_MOST_COPULAS: Final = 3
_LONG: Final = frozenset({"mile", "kilometer", "nautical_mile"})
#: Words between the places and the figure of "the distance from A to B is".
_IS: Final = frozenset({"is", "was", "being", ":", "about", "only", "just", "some"})
_CLOSED: Final = frozenset({",", ".", ")", ";", ""})
_NEAREST: Final = frozenset({"nearest", "closest"})
_NEARBY: Final = frozenset(
    {"nearby", "neighbouring", "neighboring", "surrounding", "neighbours", "neighbors"}
)
#: What a place does that one is told how far it is to, and how it is.
_BE: Final = frozenset({"is", "was", "lies", "stands", "lay", "stood"})
_LOCATED: Final = frozenset({"located", "situated"})
LEADS: Final = _IS | _BE | _LOCATED | {"of", "at", "(", ",", "as"} | DASHES


def spanned(reading: Reading, measure: Measure) -> DistanceCandidate | None:
    """spanned = "distance" ... COPULA measure | "nearest" ... measure"""
    words = reading.scan.words
    before = words[measure.first - 1]
    if words[measure.after] == "to":
        return _toward_goal(reading, measure)
    if before in _IS or before in _BE:
        found = _told(reading, measure) if before in _IS else None
        return found or _from_opening(reading, measure)
    return _nearest(reading, measure, before) if before in LEADS else None


def _from_opening(reading: Reading, measure: Measure) -> DistanceCandidate | None:
    """from-opening = "from" anchor "," ... COPULA measure     "From Adun, Berrek is 5 km"."""
    words, j = reading.scan.words, measure.first - 1
    if words[measure.after] not in _CLOSED or measure.unit not in _LONG:
        return None
    if words[j] not in _BE or not _lies(reading, j):
        return None  # "From Adun, the march was 5 km"
    anchor = opening(reading, measure.first)
    if anchor is None:
        return None
    return DistanceCandidate(
        rule="from",
        first=measure.first,
        end=measure.after,
        at=measure.at,
        measure=measure,
        anchors=(anchor,),
        straight=measure.straight,
    )


def _toward_goal(reading: Reading, measure: Measure) -> DistanceCandidate | None:
    """toward-goal = (PLACE COPULA | "located" | "distance" "of") measure "to" name"""
    words, j = reading.scan.words, measure.first - 1
    if words[j] == "of":
        told = words[j - 1] == "distance"
    elif words[j] == "as":
        told = words[j - 1] in _CLOSE  # "came as close as 5 km to Adun"
    else:
        told = words[j] in _LOCATED or (words[j] in _BE and _lies(reading, j))
    return goal(reading, measure) if told else None


def _lies(reading: Reading, i: int) -> bool:
    """Tell whether a place stands before the verb at token i, no road or race."""
    scan = reading.scan
    if scan.words[i - 1] in _SUBJECTS:
        return True
    placed = place_at(scan, i - 1)
    if scan.capital(i - 1):
        return placed != "route"
    return placed not in (None, "modifier", "route", "water")


def goal(reading: Reading, measure: Measure) -> DistanceCandidate | None:
    """goal = measure "to" name"""
    found = reading.note(Anchors).read(measure.after + 1, depth=1)
    if found is None or found.kind not in _GOALS:
        return None
    return DistanceCandidate(
        rule="from",
        first=measure.first,
        end=found.stop,
        at=measure.at,
        measure=measure,
        anchors=(found,),
        straight=measure.straight,
    )


def parted(reading: Reading, measure: Measure) -> DistanceCandidate | None:
    """parted = PARTED "from" anchor ["by"] measure | "separated" "by" measure, of two places"""
    words, by = reading.scan.words, measure.first
    by -= words[by - 1] == "by"
    if by < measure.first and words[by - 1] == "separated":
        return DistanceCandidate(
            rule="apart",
            first=by - 1,
            end=measure.end,
            at=measure.at,
            relation="between",
            measure=measure,
            missing="pair",
        )
    for j in range(by - 2, max(by - _MOST_PARTED, 0), -1):
        if words[j] == "from" and words[j - 1] in _PARTED:
            anchor = reading.note(Anchors).read(j + 1, depth=1)
            if anchor is None or anchor.stop != by:
                return None
            return DistanceCandidate(
                rule="from",
                first=j - 1,
                end=measure.after,
                at=measure.at,
                measure=measure,
                anchors=(anchor,),
                straight=measure.straight,
            )
    return None


_PARTED: Final = frozenset({"separated", "far", "distant", "removed"})
_MOST_PARTED: Final = 8
_CLOSE: Final = frozenset({"close", "near"})
_SUBJECTS: Final = frozenset({"it", "which", "that"})
#: What a place may be that one is told how far it is to.
_GOALS: Final = frozenset({"name", "region", "capital", "border", "deictic"})


def _told(reading: Reading, measure: Measure) -> DistanceCandidate | None:
    """Read "the distance from Adun to Berrek is" before a measure."""
    scan = reading.scan
    words = scan.words
    low = max(scan.bounds_at(measure.first)[0], measure.first - _MOST_TOLD)
    stop = measure.first
    while stop > measure.first - _MOST_COPULAS and words[stop - 1] in _IS:
        stop -= 1
    listed: int | None = None
    for i in range(stop - 2, low - 1, -1):
        if words[i] == "distance":
            return _between(reading, measure, i if listed is None else listed, stop)
        if words[i] in ("and", ",") and words[i + 1] in ("to", "from"):
            listed = i if listed is None else listed  # "and to Adun is 5 km"
    return None


def _between(
    reading: Reading, measure: Measure, i: int, stop: int
) -> DistanceCandidate | None:
    """between = "distance" ("between" | "from" | "to" | "of") anchor ... before token `stop`"""
    words, anchors = reading.scan.words, reading.note(Anchors)
    i = behind_manner(reading, i + 1)[0] - 1  # "the distance by road between"
    word = words[i + 1]
    found: tuple[AnchorPhrase, ...] = ()
    if word == "between":
        found = pair(anchors, i + 2)
    elif word in ("from", "to"):
        first = anchors.read(i + 2, depth=1)
        found = () if first is None else (first,)
        if first is not None and word == "from" and words[first.stop] == "to":
            second = anchors.read(first.stop + 1, depth=1)
            found = () if second is None else (first, second)
    elif word == "of":
        owner = anchors.read(i + 2, depth=1)
        if owner is not None and words[owner.stop] == "from":
            first = anchors.read(owner.stop + 1, depth=1)
            found = () if first is None else (first,)
    if not found or stop - found[-1].stop not in (0, 1, 3):
        return None
    return DistanceCandidate(
        rule="apart" if len(found) > 1 else "from",
        first=found[0].first,
        end=measure.after,
        at=measure.at,
        relation="between" if len(found) > 1 else "offset",
        measure=measure,
        anchors=found,
        straight=measure.straight,
    )


def _nearest(
    reading: Reading, measure: Measure, before: str
) -> DistanceCandidate | None:
    """nearest = NEAREST WORD* [","] name ("at" ["a distance of"] measure | SIGN measure SIGN)"""
    scan = reading.scan
    words, j = scan.words, measure.first - 1
    if words[measure.after] not in _CLOSED or measure.unit not in _LONG:
        return None
    if before == "of":
        if words[j - 3 : j] != ["at", "a", "distance"]:
            return None
        j -= 3
    elif before == "(" and words[measure.after] != ")":
        return None
    if words[j - 1] == ",":
        j -= 1
    low = max(scan.bounds_at(measure.first)[0], j - _MOST_NEAREST)
    if j <= low:
        return None
    figure = ending_at(reading, j)
    if figure is not None and words[figure.first] in _NEAREST:
        figure = identified(reading, figure)
    elif figure is None or not _is_neighbour(reading, figure, low, before):
        return None
    if not scan.capital(figure.first):
        return None
    return DistanceCandidate(
        rule="away",
        first=figure.first,
        end=measure.after + (before == "("),
        at=measure.at,
        measure=measure,
        anchors=(figure,),
        straight=measure.straight,
    )


def _is_neighbour(
    reading: Reading, figure: AnchorPhrase, low: int, before: str
) -> bool:
    """Tell whether words before a place, from token `low` on, show that it is told how far it is.

    "The nearest town is Adun"; in brackets also "Nearby towns are Adun (5 km)". "Nearby rivers"
    have lengths.
    """
    scan = reading.scan
    told, first = scan.words[low : figure.first], figure.first
    if not _NEAREST.isdisjoint(told):
        return True
    if before != "(":
        return False
    return not _NEARBY.isdisjoint(told) and not any(
        place_at(scan, k) in ("water", "route") for k in range(low, first)
    )
