"""What lists of places leave out: "Adun is 14 km, Berrek 30 km and Corl 40 km away".

gapped = name COPULA measure (JOINT name [COPULA] measure)* JOINT name [COPULA] measure TAIL
shared = name COPULA measure bearing JOINT name measure bearing "of" anchor
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from casualtyparse.distances.candidates import AnchorPhrase, DistanceCandidate
from casualtyparse.distances.grammar.nouns import place_at
from casualtyparse.distances.grammar.surroundings import ending_at
from casualtyparse.lexicon.little_words import COMMA_AND
from casualtyparse.phrases.measures import Measure
from casualtyparse.phrases.reading import Reading

_MOST_PARTS: Final = 6
#: How many tokens a measure has at most, and what stands between two.
_MOST_MEASURE: Final = 8
_MOST_BETWEEN: Final = 12
_MOST_COPULAS: Final = 3
#: "the old city of" has this many tokens.
_MOST_NOUN: Final = 5
_DESCRIBED: Final = frozenset({"the", "of"})


def gapped(
    reading: Reading, candidate: DistanceCandidate, measure: Measure
) -> list[DistanceCandidate]:
    """Return the distances that the lengths before the last of a list tell, and name its place."""
    if candidate.rule not in _TAILED:
        return []
    parts: list[tuple[AnchorPhrase, Measure]] = []
    told: Measure | None = measure
    verb = False
    while told is not None and len(parts) < _MOST_PARTS:
        figure, verb = _named(reading, told)
        if figure is None:
            return []
        parts.append((figure, told))
        told = _measure_before(reading, figure.first)
    if len(parts) == 1 or not verb:
        return []
    figure, _ = parts[0]
    if candidate.rule == "away":
        candidate.anchors, candidate.first = (figure,), figure.first
    else:
        candidate.figure = figure
    return [_part(candidate, *part) for part in reversed(parts[1:])]


_TAILED: Final = frozenset({"away", "toward", "offset", "from"})


def _part(
    candidate: DistanceCandidate, figure: AnchorPhrase, measure: Measure
) -> DistanceCandidate:
    away = candidate.rule == "away"
    return DistanceCandidate(
        rule=candidate.rule,
        first=figure.first if away else measure.first,
        end=measure.after,
        at=measure.at,
        relation=candidate.relation,
        measure=measure,
        direction=candidate.direction,
        anchors=(figure,) if away else candidate.anchors,
        figure=None if away else figure,
        missing=candidate.missing,
        straight=measure.straight,
    )


def _named(reading: Reading, measure: Measure) -> tuple[AnchorPhrase | None, bool]:
    """Return the name right before a measure, and whether a verb stands between."""
    words, copulas = reading.scan.words, reading.lexicon.places.cues["copula"]
    j = measure.first
    while j > measure.first - _MOST_COPULAS and words[j - 1] in copulas:
        j -= 1
    if not reading.scan.capital(j - 1):
        return None, False
    found = ending_at(reading, j)
    if found is None or not reading.scan.capital(found.first):
        return None, False
    return found, j < measure.first


def _measure_before(reading: Reading, first: int) -> Measure | None:
    """Return the length that stands before a joint and the name at token `first`."""
    scan = reading.scan
    words, j = scan.words, first - 1
    while j > first - _MOST_NOUN and (words[j] in _DESCRIBED or place_at(scan, j)):
        j -= 1  # "and the city of"
    if words[j] not in COMMA_AND:
        return None
    end = j - 1 if words[j - 1] == "," else j
    for i in range(end - 1, max(end - _MOST_MEASURE, 0), -1):
        found = reading.measures.get(i)
        if found is not None:
            whole = found.after == end and not (found.time or found.bare)
            return found if whole else None
    return None


def shared(
    reading: Reading, candidates: Sequence[DistanceCandidate], k: int
) -> tuple[AnchorPhrase, ...]:
    """Return the places that an offset further on in a list is reckoned from, as this one is.

    "Adun lies 4 km east and Berrek 18 km north of Corl".
    """
    for one, other in pairwise(candidates[k : k + _MOST_PARTS]):
        if other.measure is None or not _joined(reading, one.end, other.measure.first):
            break
        if other.rule == "offset" and not other.missing:
            return other.anchors
        if other.rule != "toward":
            break
    return ()


def _joined(reading: Reading, end: int, first: int) -> bool:
    """Tell whether nothing but a joint, a name and a verb stand between two measures."""
    scan = reading.scan
    words, copulas = scan.words, reading.lexicon.places.cues["copula"]
    if not 1 < first - end < _MOST_BETWEEN or words[end] not in COMMA_AND:
        return False
    rest = range(end + 1, first)
    return any(scan.capital(i) for i in rest) and all(
        scan.capital(i)
        or words[i] in copulas
        or words[i] in COMMA_AND
        or words[i] in _DESCRIBED
        or words[i] in reading.lexicon.places.particle
        or place_at(scan, i) is not None
        for i in rest
    )
