"""Several offsets told together: of one target, or of several.

spread = quantity ("," quantity)* "and" measure ...      "12 and 18 km south of Ostrel"
group  = offset "and" offset                             "10 km north of A and 25 km west of B"
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from casualtyparse.distances.candidates import AnchorPhrase, DistanceCandidate
from casualtyparse.distances.grammar.anchors import Anchors
from casualtyparse.phrases.measures import Measure
from casualtyparse.phrases.reading import Reading

_MOST_PARTS = 6
#: What stands between the figures of a list.
LISTING: Final = frozenset({"and", ","})


def spread(
    reading: Reading, candidate: DistanceCandidate, measure: Measure
) -> list[DistanceCandidate]:
    """Return the offsets that the figures before the last one of a list tell."""
    if candidate.rule not in ("offset", "from"):
        return []
    scan = reading.scan
    parts: list[DistanceCandidate] = []
    j = measure.first
    while len(parts) < _MOST_PARTS and scan.words[j - 1] in LISTING:
        number = reading.numbers.by_end.get(j - 1)
        if number is None or number.kind != "exact" or number.first - 1 in scan.claims:
            break
        told = measure._replace(
            first=number.first,
            end=number.end,
            low=number.low,
            high=number.high,
            kind="exact",
            also=None,
        )
        parts.insert(
            0,
            DistanceCandidate(
                rule=candidate.rule,
                first=number.first,
                end=number.end,
                at=number.first,
                relation=candidate.relation,
                measure=told,
                direction=candidate.direction,
                anchors=candidate.anchors,
                missing=candidate.missing,
            ),
        )
        j = number.first
    if parts:
        _name_figures(reading, [*parts, candidate])
    return parts


def _name_figures(reading: Reading, parts: Sequence[DistanceCandidate]) -> None:
    """Give each part its figure: "Adun, Berrek and Corl, respectively 5, 8 and 12 km east of"."""
    scan = reading.scan
    first = parts[0].first
    i = first - 1
    if scan.words[i] != "respectively":
        return
    i -= 1
    if scan.words[i] == ",":
        i -= 1
    names: list[AnchorPhrase] = []
    anchors = reading.note(Anchors)
    end = i + 1
    while len(names) < len(parts):
        found = anchors.names.before(end)
        if found is None:
            return
        names.insert(0, AnchorPhrase(found[0], found[1], found[1], "name"))
        end = found[0] - 1
        if scan.words[end] == "and" and scan.words[end - 1] == ",":
            end -= 1
    for part, name in zip(parts, names, strict=True):
        part.figure = name


def group(reading: Reading, candidates: Sequence[DistanceCandidate]) -> None:
    """Give offsets of one target that "and" joins the same group."""
    scan = reading.scan
    number = 0
    for one, other in pairwise(candidates):
        if one.measure is None or other.measure is None or one.relation != "offset":
            continue
        if other.relation != "offset" or one.end > other.first:
            continue
        if scan.words[one.end : other.first] not in _JOINED:
            continue
        if one.measure.unit != other.measure.unit or one.anchors == other.anchors:
            continue
        if one.group is None:
            number += 1
            one.group = number
        other.group = one.group


_JOINED: Final = (["and"], [",", "and"], [","])
