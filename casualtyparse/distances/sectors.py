"""The areas that distances describe, as polygons of GeoJSON (RFC 7946).

Rings are of (longitude, latitude), closed, the outer one counter-clockwise; areas that cross the
antimeridian are split there, and areas that hold a pole reach up to it.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil
from typing import Final

from attrs import frozen

from casualtyparse.distances.geodesy import Position, direct

Vertex = tuple[float, float]
Ring = tuple[Vertex, ...]
Polygon = tuple[Ring, ...]
Geometry = tuple[Polygon, ...]

#: Arcs are drawn by corners at most so many degrees apart.
STEP: Final = 5.0
_DECIMALS: Final = 6
_TURN: Final = 360.0
_HALF_TURN: Final = 180.0


@frozen(kw_only=True)
class Sector:
    """What lies from `low_m` to `high_m` metres around a centre, in a direction or in all.

    `azimuth` and `tolerance` are in degrees; None means all around: an annulus, or a disc where
    `low_m` is 0.
    """

    center: Position
    low_m: float
    high_m: float
    azimuth: float | None = None
    tolerance: float | None = None

    def geometry(self) -> Geometry:
        """Return the area as one polygon or more."""
        if self.high_m <= 0:
            return ()
        if self.azimuth is not None and self.tolerance is not None:
            first = self.azimuth - self.tolerance
            return _wrapped(
                self._slice(first, self.azimuth + self.tolerance), self.center
            )
        outer = self._arc(0.0, _TURN, self.high_m)
        if self.low_m <= 0:
            return _wrapped(outer, self.center)
        inner = self._arc(0.0, _TURN, self.low_m)
        if _is_plain(outer) and _is_plain(inner):
            hole = tuple(reversed(_closed(inner)))
            return ((_closed(outer), _rewound(hole, clockwise=True)),)
        # Across the antimeridian or a pole, two halves without a hole are simpler than a cut ring.
        # They part east and west of the centre: no edge then runs over a pole.
        quarter = _HALF_TURN / 2
        halves = (
            self._slice(-quarter, quarter),
            self._slice(quarter, quarter + _HALF_TURN),
        )
        return tuple(
            polygon for half in halves for polygon in _wrapped(half, self.center)
        )

    def _arc(self, first: float, last: float, meters: float) -> list[Vertex]:
        """Return the corners of an arc, in (longitude, latitude)."""
        steps = max(1, ceil(abs(last - first) / STEP))
        corners = []
        for step in range(steps + 1):
            azimuth = first + (last - first) * step / steps
            lat, lon = direct(*self.center, azimuth, meters)
            corners.append((lon, lat))
        return corners

    def _slice(self, first: float, last: float) -> list[Vertex]:
        """Return the corners of an annular sector, or of a wedge from the centre."""
        outer = self._arc(first, last, self.high_m)
        if self.low_m > 0:
            return outer + self._arc(last, first, self.low_m)
        return [*outer, (self.center.lon, self.center.lat)]


def _wrapped(corners: Sequence[Vertex], center: Position) -> Geometry:
    """Return a ring as polygons, cut at the antimeridian and closed over a pole it holds."""
    ring = list(_unrolled(corners))
    turned = _unroll(ring[-1][0], ring[0][0]) - ring[0][0]
    if abs(turned) > _HALF_TURN:
        pole = 90.0 if center.lat > 0 else -90.0
        start = ring[0][0]
        ring += [(start + turned, ring[0][1]), (start + turned, pole), (start, pole)]
    polygons = []
    west = min(lon for lon, _ in ring)
    east = max(lon for lon, _ in ring)
    shift = -_TURN * ((west + _HALF_TURN) // _TURN)
    while west + shift < _HALF_TURN + _TURN and -_HALF_TURN - shift < east:
        part = _clipped([(lon + shift, lat) for lon, lat in ring])
        if len(part) > 2:
            polygons.append((_closed(part),))
        shift -= _TURN
        if _HALF_TURN - shift > east + _TURN + _TURN:
            break
    return tuple(polygons)


def _unroll(before: float, lon: float) -> float:
    """Return a longitude as the nearest to the one before it, beyond 180 if need be."""
    return before + (lon - before + _HALF_TURN) % _TURN - _HALF_TURN


def _unrolled(corners: Sequence[Vertex]) -> Iterator[Vertex]:
    before = corners[0][0]
    for lon, lat in corners:
        before = _unroll(before, lon)
        yield before, lat


def _is_plain(corners: Sequence[Vertex]) -> bool:
    """Tell whether a ring neither crosses the antimeridian nor goes around a pole."""
    return all(abs(one[0] - other[0]) < _HALF_TURN for one, other in pairwise(corners))


def _clipped(ring: Sequence[Vertex]) -> list[Vertex]:
    """Return what of a ring lies between -180 and 180 degrees."""
    west = _cut(ring, -_HALF_TURN, keep_above=True)
    return _cut(west, _HALF_TURN, keep_above=False)


def _cut(ring: Sequence[Vertex], at: float, *, keep_above: bool) -> list[Vertex]:
    """Return what of a ring lies on one side of a meridian (Sutherland & Hodgman 1974)."""
    kept: list[Vertex] = []
    for i, corner in enumerate(ring):
        before = ring[i - 1]
        inside = (corner[0] >= at) if keep_above else (corner[0] <= at)
        was = (before[0] >= at) if keep_above else (before[0] <= at)
        if inside != was:
            share = (at - before[0]) / (corner[0] - before[0])
            kept.append((at, before[1] + share * (corner[1] - before[1])))
        if inside:
            kept.append(corner)
    return kept


def _closed(corners: Sequence[Vertex]) -> Ring:
    """Return a closed ring, rounded, counter-clockwise."""
    rounded: list[Vertex] = []
    for lon, lat in corners:
        corner = (round(lon, _DECIMALS), round(lat, _DECIMALS))
        if not rounded or rounded[-1] != corner:
            rounded.append(corner)
    if rounded[0] != rounded[-1]:
        rounded.append(rounded[0])
    return _rewound(tuple(rounded), clockwise=False)


def _rewound(ring: Ring, *, clockwise: bool) -> Ring:
    """Return a ring in the sense asked for."""
    doubled = sum(
        one[0] * other[1] - other[0] * one[1] for one, other in pairwise(ring)
    )
    return ring if (doubled < 0) == clockwise else tuple(reversed(ring))
