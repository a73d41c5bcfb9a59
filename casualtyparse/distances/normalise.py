"""What distances mean: from candidates to values."""

from collections.abc import Sequence
from math import atan2, cos, degrees, hypot, radians, sin
from typing import Any, Final

from casualtyparse.distances.candidates import AnchorPhrase, DistanceCandidate, new
from casualtyparse.distances.values import (
    METERS,
    Anchor,
    Bearing,
    Component,
    Distance,
    Length,
    OpenAnchor,
    OpenBearing,
    OpenDistance,
    OpenLength,
)
from casualtyparse.phrases.conversions import Length as Told
from casualtyparse.phrases.measures import Measure
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import Scan
from casualtyparse.spans import Span

#: Two figures for one distance that differ by more than this share are not the same.
_MOST_APART = 0.10
_new: Final = object.__new__


def normalise(
    reading: Reading, candidates: Sequence[DistanceCandidate]
) -> list[tuple[DistanceCandidate, Distance]]:
    """Give each candidate its meaning; ids are d1, d2 ... in text order."""
    scan = reading.scan
    return [
        (candidate, _value(scan, candidate, f"d{number}"))
        for number, candidate in enumerate(candidates, 1)
    ]


def _value(scan: Scan, candidate: DistanceCandidate, name: str) -> Distance:
    """Return the value of one candidate."""
    first, last = candidate.first, candidate.end - 1
    start, stop = scan.starts[first], scan.starts[last] + len(scan.words[last])
    measure, direction = candidate.measure, candidate.direction
    path, figure = candidate.path, candidate.figure
    # PERF: what the generated constructor does, at an eighth of the price
    told: Any = _new(OpenDistance)
    told.id = name
    told.span = new(Span, (start, stop))
    told.text = scan.text[start:stop]
    told.rule = candidate.rule
    told.relation = candidate.relation
    told.distance = None if measure is None else _length(measure)
    told.bearing = (
        None if direction is None else _bearing(direction.azimuth, direction.tolerance)
    )
    told.anchors = tuple([_anchor(scan, one) for one in candidate.anchors])
    told.point = None
    told.path = None if path is None else scan.surface(*path)
    told.figure = None if figure is None else _anchor(scan, figure)
    told.fraction = candidate.fraction
    told.group = candidate.group
    told.components = ()
    told.also = None
    told.also_differs = False
    told.straight = candidate.straight
    if candidate.legs:
        told.distance, told.bearing, told.components = _added(candidate)
    if measure is not None and measure.also is not None:
        told.also, told.also_differs = _also(measure, measure.also)
    told.__class__ = Distance
    found: Distance = told
    return found


def _anchor(scan: Scan, phrase: AnchorPhrase) -> Anchor:
    first, end, _, kind = phrase
    if kind == "pronoun":
        kind = "name"
    elif kind == "border" or kind == "coast":  # noqa: PLR1714 - PERF: no look-up
        # "the border with Karvala" names Karvala
        entry = scan.entries[end - 1]
        kind = kind if entry is not None and entry.place == kind else "name"
    start, stop = scan.starts[first], scan.starts[end - 1] + len(scan.words[end - 1])
    told: Any = _new(OpenAnchor)
    told.text = scan.text[start:stop]
    told.span = new(Span, (start, stop))
    told.kind = kind
    told.__class__ = Anchor
    found: Anchor = told
    return found


def _length(measure: Measure) -> Length:
    told: Any = _new(OpenLength)
    told.low = measure.low
    told.high = measure.high
    told.unit = measure.unit
    told.kind = measure.kind
    told.__class__ = Length
    found: Length = told
    return found


def _bearing(azimuth: float, tolerance: float) -> Bearing:
    told: Any = _new(OpenBearing)
    told.azimuth = azimuth
    told.tolerance = tolerance
    told.__class__ = Bearing
    found: Bearing = told
    return found


def _added(
    candidate: DistanceCandidate,
) -> tuple[Length, Bearing, tuple[Component, ...]]:
    """Return how far and which way the parts of an offset lead together."""
    east = north = 0.0
    components = []
    for leg in candidate.legs:
        east += leg.measure.low * sin(radians(leg.direction.azimuth))
        north += leg.measure.low * cos(radians(leg.direction.azimuth))
        told = _bearing(leg.direction.azimuth, leg.direction.tolerance)
        components.append(Component(distance=_length(leg.measure), bearing=told))
    total = hypot(east, north)
    first = candidate.legs[0].measure
    length = Length(low=total, high=total, unit=first.unit, kind=first.kind)
    bearing = Bearing(azimuth=degrees(atan2(east, north)) % 360, tolerance=0.0)
    return length, bearing, tuple(components)


def _also(measure: Measure, second: Told) -> tuple[Length, bool]:
    """Return the same distance in the second unit told, and whether it is another distance."""
    low, high, unit = second
    also = Length(low=low, high=high, unit=unit, kind=measure.kind)
    one, other = METERS[measure.unit] * measure.low, METERS[unit] * low
    return also, abs(one - other) > _MOST_APART * max(one, other)
