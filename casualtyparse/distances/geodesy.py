"""Lengths and directions on the WGS 84 ellipsoid; geographiclib is imported by the call."""

from itertools import pairwise
from math import cos, pi, radians, sin, sqrt
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

#: The ellipsoid: half the equatorial axis in metres, and the flattening.
AXIS_M: Final = 6_378_137.0
FLATTENING: Final = 1 / 298.257223563


class Position(NamedTuple):
    """A latitude and a longitude in degrees, the latter in [-180, 180)."""

    lat: float
    lon: float


class Course(NamedTuple):
    """How to get from one position to another: metres, and degrees clockwise from north."""

    meters: float
    azimuth: float


def direct(lat: float, lon: float, azimuth: float, meters: float) -> Position:
    """Return the position that lies so many metres away in a direction, along a geodesic.

    >>> lat, lon = direct(38.53575, 68.77905, 225, 50_000)
    >>> round(lat, 6), round(lon, 6)
    (38.216546, 68.375329)
    """
    from geographiclib.geodesic import Geodesic

    found = Geodesic.WGS84.Direct(lat, lon, azimuth, meters)
    return Position(float(found["lat2"]), folded(float(found["lon2"])))


def inverse(lat: float, lon: float, other_lat: float, other_lon: float) -> Course:
    """Return how far and in which direction, [0, 360), the second position lies from the first."""
    from geographiclib.geodesic import Geodesic

    found = Geodesic.WGS84.Inverse(lat, lon, other_lat, other_lon)
    return Course(float(found["s12"]), float(found["azi1"]) % 360.0)


def between(one: Position, other: Position, fraction: float = 0.5) -> Position:
    """Return the position that lies a fraction of the way from one to the other."""
    course = inverse(*one, *other)
    return direct(*one, course.azimuth, course.meters * fraction)


def along(path: "Sequence[tuple[float, float]]", meters: float) -> Position:
    """Return the position so many metres along a path of (lat, lon) corners; its end if shorter."""
    if not path:
        raise ValueError("expected a path of at least one position, found none")
    left = meters
    for one, other in pairwise(path):
        course = inverse(*one, *other)
        if left <= course.meters:
            return direct(*one, course.azimuth, left)
        left -= course.meters
    lat, lon = path[-1]
    return Position(lat, folded(lon))


def planar(lat: float, lon: float, east_m: float, north_m: float) -> Position:
    """Return the position so many metres east and north, as on a plane.

    This is how the Georeferencing Calculator reckons; our points are geodesic (`direct`).
    """
    lat_m, lon_m = degree_lengths(lat)
    return Position(lat + north_m / lat_m, folded(lon + east_m / lon_m))


def degree_lengths(lat: float) -> tuple[float, float]:
    """Return how many metres a degree of latitude and one of longitude measure there.

    >>> [round(meters) for meters in degree_lengths(0)]
    [110574, 111319]
    """
    squared = FLATTENING * (2 - FLATTENING)
    phi = radians(lat)
    w = 1 - squared * sin(phi) ** 2
    lat_m = pi / 180 * AXIS_M * (1 - squared) / w**1.5
    lon_m = pi / 180 * AXIS_M * cos(phi) / sqrt(w)
    return lat_m, lon_m


def coordinate_error(lat: float, precision: float) -> float:
    """Return the metres that coordinates told to so many degrees leave open."""
    lat_m, lon_m = degree_lengths(lat)
    return sqrt((precision * lat_m) ** 2 + (precision * lon_m) ** 2)


def folded(lon: float) -> float:
    """Return a longitude in [-180, 180)."""
    if -180.0 <= lon < 180.0:
        return lon
    return (lon + 180.0) % 360.0 - 180.0
