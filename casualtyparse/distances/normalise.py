"""What distances mean: from candidates to values."""

from collections.abc import Sequence
from math import atan2, cos, degrees, hypot, radians, sin

from attrs import evolve

from casualtyparse.distances.candidates import AnchorPhrase, DistanceCandidate
from casualtyparse.distances.values import (
    METERS,
    Anchor,
    Bearing,
    Component,
    Distance,
    Length,
    make_anchor,
    make_bearing,
    make_distance,
    make_length,
)
from casualtyparse.phrases.conversions import Length as Told
from casualtyparse.phrases.measures import Measure
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import Scan
from casualtyparse.spans import PLACE_BITS

#: Two figures for one distance that differ by more than this share are not the same.
_MOST_APART = 0.10


def normalise(
    reading: Reading, candidates: Sequence[DistanceCandidate]
) -> list[Distance]:
    """Give each candidate its meaning, in their order; ids are d1, d2 ... in text order."""
    scan = reading.scan
    return [
        _value(scan, candidate, f"d{number}")
        for number, candidate in enumerate(candidates, 1)
    ]


def _value(scan: Scan, candidate: DistanceCandidate, name: str) -> Distance:
    """Return the value of one candidate."""
    first, last = candidate.first, candidate.end - 1
    start, stop = scan.starts[first], scan.starts[last] + len(scan.words[last])
    measure, direction = candidate.measure, candidate.direction
    length = None if measure is None else _length(measure)
    bearing: Bearing | None = None
    components: tuple[Component, ...] = ()
    also: Length | None = None
    differs = False
    if candidate.legs:
        length, bearing, components = _added(candidate)
    elif direction is not None:
        bearing = make_bearing(azimuth=direction.azimuth, tolerance=direction.tolerance)
    if measure is not None and measure.also is not None:
        also, differs = _also(measure, measure.also)
    path, figure = candidate.path, candidate.figure
    # PERF: more keywords than fifteen are passed as a dictionary
    value = make_distance(
        id=name,
        span=start << PLACE_BITS | stop,
        text=scan.text[start:stop],
        rule=candidate.rule,
        relation=candidate.relation,
        distance=length,
        bearing=bearing,
        anchors=tuple([_anchor(scan, one) for one in candidate.anchors]),
        path=None if path is None else scan.surface(*path),
        figure=None if figure is None else _anchor(scan, figure),
        fraction=candidate.fraction,
        group=candidate.group,
        components=components,
        also=also,
        straight=candidate.straight,
    )
    return evolve(value, also_differs=True) if differs else value


def _anchor(scan: Scan, phrase: AnchorPhrase) -> Anchor:
    first, end, _, kind = phrase
    if kind == "pronoun":
        kind = "name"
    elif kind == "border" or kind == "coast":  # noqa: PLR1714 - PERF: no look-up
        # "the border with Karvala" names Karvala
        entry = scan.entries[end - 1]
        kind = kind if entry is not None and entry.place == kind else "name"
    start, stop = scan.starts[first], scan.starts[end - 1] + len(scan.words[end - 1])
    return make_anchor(
        text=scan.text[start:stop], span=start << PLACE_BITS | stop, kind=kind
    )


def _length(measure: Measure) -> Length:
    return make_length(
        low=measure.low, high=measure.high, unit=measure.unit, kind=measure.kind
    )


def _added(
    candidate: DistanceCandidate,
) -> tuple[Length, Bearing, tuple[Component, ...]]:
    """Return how far and which way the parts of an offset lead together."""
    east = north = 0.0
    components = []
    for leg in candidate.legs:
        east += leg.measure.low * sin(radians(leg.direction.azimuth))
        north += leg.measure.low * cos(radians(leg.direction.azimuth))
        told = make_bearing(
            azimuth=leg.direction.azimuth, tolerance=leg.direction.tolerance
        )
        components.append(Component(distance=_length(leg.measure), bearing=told))
    total = hypot(east, north)
    first = candidate.legs[0].measure
    length = make_length(low=total, high=total, unit=first.unit, kind=first.kind)
    bearing = make_bearing(azimuth=degrees(atan2(east, north)) % 360, tolerance=0.0)
    return length, bearing, tuple(components)


def _also(measure: Measure, second: Told) -> tuple[Length, bool]:
    """Return the same distance in the second unit told, and whether it is another distance."""
    low, high, unit = second
    also = make_length(low=low, high=high, unit=unit, kind=measure.kind)
    one, other = METERS[measure.unit] * measure.low, METERS[unit] * low
    return also, abs(one - other) > _MOST_APART * max(one, other)
