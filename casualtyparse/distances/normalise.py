"""What distances mean: from candidates to values."""

from collections.abc import Sequence
from math import atan2, cos, degrees, hypot, radians, sin

from casualtyparse.distances.candidates import AnchorPhrase, DistanceCandidate
from casualtyparse.distances.values import (
    METERS,
    Anchor,
    Bearing,
    Component,
    Distance,
    Length,
)
from casualtyparse.phrases.measures import Measure
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import Scan

#: Two figures for one distance that differ by more than this share are not the same.
_MOST_APART = 0.10


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
    length, bearing, components = _offset(candidate)
    also, differs = _also(candidate.measure)
    span = scan.span(candidate.first, candidate.end)
    path = candidate.path
    figure = candidate.figure
    return Distance(
        id=name,
        span=span,
        text=span.text_of(scan.text),
        rule=candidate.rule,
        relation=candidate.relation,
        distance=length,
        bearing=bearing,
        anchors=tuple(_anchor(scan, one) for one in candidate.anchors),
        path=None if path is None else scan.surface(*path),
        figure=None if figure is None else _anchor(scan, figure),
        fraction=candidate.fraction,
        group=candidate.group,
        components=components,
        also=also,
        also_differs=differs,
        straight=candidate.straight,
    )


def _anchor(scan: Scan, phrase: AnchorPhrase) -> Anchor:
    span = scan.span(phrase.first, phrase.end)
    kind = "name" if phrase.kind == "pronoun" else phrase.kind
    if kind in ("border", "coast"):  # "the border with Karvala" names Karvala
        entry = scan.entries[phrase.end - 1]
        kind = kind if entry is not None and entry.place == kind else "name"
    return Anchor(text=span.text_of(scan.text), span=span, kind=kind)


def _length(measure: Measure) -> Length:
    return Length(
        low=measure.low, high=measure.high, unit=measure.unit, kind=measure.kind
    )


def _offset(
    candidate: DistanceCandidate,
) -> tuple[Length | None, Bearing | None, tuple[Component, ...]]:
    """Return how far and which way; the parts of an offset told in two are added up."""
    measure, direction = candidate.measure, candidate.direction
    if not candidate.legs:
        return (
            None if measure is None else _length(measure),
            None
            if direction is None
            else Bearing(azimuth=direction.azimuth, tolerance=direction.tolerance),
            (),
        )
    east = north = 0.0
    components = []
    for leg in candidate.legs:
        east += leg.measure.low * sin(radians(leg.direction.azimuth))
        north += leg.measure.low * cos(radians(leg.direction.azimuth))
        told = Bearing(azimuth=leg.direction.azimuth, tolerance=leg.direction.tolerance)
        components.append(Component(distance=_length(leg.measure), bearing=told))
    total = hypot(east, north)
    first = candidate.legs[0].measure
    length = Length(low=total, high=total, unit=first.unit, kind=first.kind)
    bearing = Bearing(azimuth=degrees(atan2(east, north)) % 360, tolerance=0.0)
    return length, bearing, tuple(components)


def _also(measure: Measure | None) -> tuple[Length | None, bool]:
    """Return the same distance in the second unit told, and whether it is another distance."""
    if measure is None or measure.also is None:
        return None, False
    low, high, unit = measure.also
    kind = measure.kind
    also = Length(low=low, high=high, unit=unit, kind=kind)
    first, second = METERS[measure.unit] * measure.low, METERS[unit] * low
    differs = abs(first - second) > _MOST_APART * max(first, second)
    return also, differs
