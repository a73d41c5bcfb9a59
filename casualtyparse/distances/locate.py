"""From a distance and the coordinates of its anchor to a point with an honest radius.

Profile `georef` is the point-radius method, exactly (see `precision`). Profile `news` is a
heuristic for the loose bearings and road distances of news, and NOT VALIDATED: no coverage may be
claimed for it. What neither can place honestly has no point, and the reason why.
"""

from collections.abc import Sequence
from typing import Final, Literal

from attrs import frozen

from casualtyparse.distances.geodesy import (
    Position,
    between,
    coordinate_error,
    direct,
    folded,
    inverse,
)
from casualtyparse.distances.places import Place
from casualtyparse.distances.precision import (
    Errors,
    at_heading,
    distance_only,
    named_place,
    orthogonal,
    precision_of,
)
from casualtyparse.distances.sectors import Geometry, Sector
from casualtyparse.distances.values import METERS, Distance, Length, Point

Profile = Literal["georef", "news"]

_HOURS: Final = {"minute": 1 / 60, "hour": 1.0, "day": 24.0}
#: Half-widths of a sector, in degrees, by those of the `georef` profile.
_NEWS_TOLERANCE: Final = {45.0: 45.0, 22.5: 33.75, 11.25: 22.5, 5.625: 11.25}
#: From here on, in metres, distances in news look like road distances.
_NEWS_FAR: Final = 30_000.0
_NEWS_SHARE: Final = 0.15
_NEWS_CENTRE: Final = 0.90


@frozen(kw_only=True)
class UncertaintySources:
    """Where a radius comes from, in metres; the parts add up to it.

    >>> UncertaintySources(heading=16.0, precision=0.5).total
    16.5
    """

    extent: float = 0.0
    heading: float = 0.0
    precision: float = 0.0
    datum: float = 0.0
    coordinates: float = 0.0

    @property
    def total(self) -> float:
        """The radius itself."""
        return (
            self.extent + self.heading + self.precision + self.datum + self.coordinates
        )


@frozen(kw_only=True)
class Located:
    """A point (degrees, WGS 84) and the radius in metres of the circle that should hold it.

    All three are None where no point would be honest; `reason` then says why. `remarks` tell what
    had to be assumed.
    """

    lat: float | None = None
    lon: float | None = None
    uncertainty_m: float | None = None
    uncertainty_sources: UncertaintySources | None = None
    profile: Profile = "georef"
    reason: str | None = None
    remarks: tuple[str, ...] = ()
    area: Sector | None = None
    place: Place | None = None

    @property
    def point(self) -> Point | None:
        """The point as a distance holds it, or None."""
        if self.lat is None or self.lon is None or self.uncertainty_m is None:
            return None
        return Point(lat=self.lat, lon=self.lon, uncertainty_m=self.uncertainty_m)

    def sector(self) -> Geometry | None:
        """Return the area that the words describe: a sector, an annulus or a disc.

        It is a GeoJSON MultiPolygon: polygons of rings of (lon, lat).
        """
        return None if self.area is None else self.area.geometry()

    def circle(self) -> Geometry | None:
        """Return the circle of the uncertainty around the point, as polygons."""
        if self.lat is None or self.lon is None or not self.uncertainty_m:
            return None
        center = Position(self.lat, self.lon)
        return Sector(center=center, low_m=0.0, high_m=self.uncertainty_m).geometry()


@frozen(kw_only=True)
class _Reach:
    """How far in metres: the centre, half of what it leaves open, and what was assumed."""

    center: float
    open: float
    low: float
    high: float
    remarks: tuple[str, ...] = ()


def locate(
    offset: Distance,
    place: Place | Sequence[Place],
    profile: Profile = "georef",
    *,
    radius_m: float | None = None,
    speed_kmh: float | None = None,
) -> Located:
    """Return the point that a distance tells, from the place (or places) it starts from.

    `radius_m` says how far "near" or a vague distance may reach, `speed_kmh` how fast a travel time
    goes; without them such words have no point. A distance between two places takes both.

    >>> from casualtyparse import parse_distance
    >>> offset = parse_distance("50 km south-west of the capital Dushanbe")
    >>> found = locate(offset, Place(lat=38.53575, lon=68.77905))
    >>> round(found.lat, 5), round(found.lon, 5), round(found.uncertainty_m, -2)
    (38.21655, 68.37533, 19600.0)
    """
    if profile not in ("georef", "news"):
        raise ValueError(f"expected profile 'georef' or 'news', found {profile!r}")
    for name, value in (("radius_m", radius_m), ("speed_kmh", speed_kmh)):
        if value is not None and value <= 0:
            raise ValueError(f"expected {name} above 0, found {value}")
    places = (place,) if isinstance(place, Place) else tuple(place)
    if not places:
        raise ValueError("expected at least one place, found none")
    for one in places:
        if not isinstance(one, Place):
            raise TypeError(f"expected a Place, found {one!r}")
    if offset.relation == "between" and offset.distance is None:
        return _halfway(offset, places, profile)
    start = places[0]
    reason = _unplaceable(offset, radius_m, speed_kmh)
    if reason is not None:
        return Located(profile=profile, reason=reason, place=start)
    reach = _reach(offset, profile, radius_m, speed_kmh)
    return _at(offset, start, profile, reach)


def errors_of(place: Place) -> Errors:
    """Return what is uncertain about a place, in metres; unknown counts as 0."""
    precision = place.coordinate_precision
    return Errors(
        extent=place.extent_m or 0.0,
        source=place.coordinate_uncertainty_m or 0.0,
        datum=place.datum_uncertainty_m,
        coordinates=0.0
        if precision is None
        else coordinate_error(place.lat, precision),
    )


def _unplaceable(
    offset: Distance, radius_m: float | None, speed_kmh: float | None
) -> str | None:
    """Return why a distance has no point, None if it has one."""
    length = offset.distance
    if length is None:
        if radius_m is not None:
            return None
        if offset.bearing is not None:
            return "a bearing alone tells no distance; give radius_m to bound it"
        return f"the relation {offset.relation!r} tells no distance; give radius_m to bound it"
    if offset.relation == "along":
        return "a distance along a way needs the course of the way"
    if offset.relation == "within" and length.kind != "at_most":
        return "a depth inside a territory needs the course of its border"
    if length.unit in _HOURS:
        told = speed_kmh is not None
        return None if told else "a travel time tells no distance; give speed_kmh"
    if length.kind == "vague" and radius_m is None:
        return "a vague distance has no upper bound; give radius_m to bound it"
    if not length.low and not length.high:
        return "a distance of 0 is no radius"
    return None


def _reach(
    offset: Distance,
    profile: Profile,
    radius_m: float | None,
    speed_kmh: float | None,
) -> _Reach:
    """Return how far a distance reaches, in metres."""
    length = offset.distance
    if length is None:
        reach = radius_m or 0.0
        remark = f"reach bounded at {reach:g} m by the caller"
        return _Reach(
            center=reach / 2, open=reach / 2, low=0.0, high=reach, remarks=(remark,)
        )
    factor = METERS.get(length.unit)
    remarks: tuple[str, ...] = ()
    if factor is None:
        speed = speed_kmh or 0.0
        factor = _HOURS[length.unit] * speed * 1000.0
        remarks = (f"travel time at {speed:g} km/h, as given by the caller",)
    low, high, more = _bounds(length, factor, radius_m)
    remarks += more
    half = _precision(length) * factor / 2
    if length.kind in ("range", "at_most", "vague"):
        return _Reach(
            center=(low + high) / 2,
            open=(high - low) / 2 + half,
            low=low - half,
            high=high + half,
            remarks=remarks,
        )
    if profile == "news":
        return _news_reach(offset, length, low, half, remarks)
    return _Reach(
        center=low, open=half, low=low - half, high=low + half, remarks=remarks
    )


def _bounds(
    length: Length, factor: float, radius_m: float | None
) -> tuple[float, float, tuple[str, ...]]:
    """Return the bounds in metres, and what was assumed about an open one."""
    low = (length.low or 0.0) * factor
    if length.high is not None:
        return low, length.high * factor, ()
    if length.kind == "vague" and radius_m is not None:
        remark = f"vague distance bounded at {radius_m:g} m by the caller"
        return low, max(low, radius_m), (remark,)
    return low, low, ("lower bound taken as the distance",)


def _precision(length: Length) -> float:
    """Return the precision of the figures, in their unit; a range has the finer of its ends."""
    figures = [figure for figure in (length.low, length.high) if figure]
    return min((precision_of(figure) for figure in figures), default=0.0)


def _news_reach(
    offset: Distance,
    length: Length,
    meters: float,
    half: float,
    remarks: tuple[str, ...],
) -> _Reach:
    """Return the reach by the heuristic for news, which is not validated.

    Long distances are taken for road distances: the centre lies at nine tenths.
    """
    figure = length.low or 0.0
    loose = length.kind == "about" or figure % 5 == 0
    share = _NEWS_SHARE * meters
    if offset.straight:
        center, spread = meters, half
        remarks += ("told as a straight line",)
    elif meters > _NEWS_FAR:
        center, spread = _NEWS_CENTRE * meters, share
        remarks += ("taken for a road distance",)
    else:
        center, spread = meters, share if loose else half
    return _Reach(
        center=center,
        open=spread,
        low=center - spread,
        high=center + spread,
        remarks=remarks,
    )


def _at(offset: Distance, start: Place, profile: Profile, reach: _Reach) -> Located:
    """Return the point for a reach, in the direction told or in none."""
    errors = errors_of(start)
    remarks = reach.remarks
    if start.extent_m is None:
        remarks += ("extent of the anchor unknown, taken as 0",)
    center = Position(start.lat, folded(start.lon))
    bearing = None if offset.relation == "within" else offset.bearing
    if bearing is None:
        position, opened, azimuth, tolerance = center, reach.high, None, None
        radius = distance_only(reach.high, 0.0, errors)
    else:
        azimuth = bearing.azimuth
        tolerance = _tolerance(bearing.tolerance, profile)
        position = direct(*center, azimuth, reach.center)
        opened = reach.open
        radius = _radius(offset, reach, tolerance, errors)
    inner = 0.0 if offset.relation == "within" else reach.low - errors.extent
    area = Sector(
        center=center,
        low_m=max(0.0, inner),
        high_m=reach.high + errors.extent,
        azimuth=azimuth,
        tolerance=tolerance,
    )
    if offset.components:  # no heading, so no sector: the circle is all there is to say
        area = Sector(center=position, low_m=0.0, high_m=radius)
    return Located(
        lat=position.lat,
        lon=position.lon,
        uncertainty_m=radius,
        uncertainty_sources=_sources(errors, opened, radius),
        profile=profile,
        remarks=remarks,
        area=area,
        place=start,
    )


def _tolerance(told: float, profile: Profile) -> float:
    """Return the half-width of the sector that a profile gives to a bearing."""
    return _NEWS_TOLERANCE.get(told, told) if profile == "news" else told


def _radius(offset: Distance, reach: _Reach, tolerance: float, errors: Errors) -> float:
    """Return the radius of an offset in a direction."""
    if offset.components:
        precision = min(
            _precision(part.distance) * METERS[part.distance.unit]
            for part in offset.components
        )
        return orthogonal(precision, errors)
    return at_heading(reach.center, 2 * reach.open, tolerance, errors)


def _sources(errors: Errors, precision: float, radius: float) -> UncertaintySources:
    """Return the parts of a radius; what no other part explains is the heading's."""
    coordinates = errors.coordinates + errors.source + errors.measurement
    known = errors.extent + precision + errors.datum + coordinates
    return UncertaintySources(
        extent=errors.extent,
        heading=max(0.0, radius - known),
        precision=min(precision, radius - errors.extent - errors.datum - coordinates),
        datum=errors.datum,
        coordinates=coordinates,
    )


def _halfway(offset: Distance, places: Sequence[Place], profile: Profile) -> Located:
    """Return the point between two places: half the way, and half of it as the radius."""
    if len(places) < 2:
        return Located(
            profile=profile,
            reason="a point between two places needs both",
            place=places[0],
        )
    one, other = places[0], places[1]
    fraction = 0.5 if offset.fraction is None else offset.fraction
    first, second = Position(one.lat, one.lon), Position(other.lat, other.lon)
    position = between(first, second, fraction)
    half = inverse(*first, *second).meters / 2
    errors = max(errors_of(one), errors_of(other), key=lambda errors: errors.extent)
    radius = named_place(errors) + half
    return Located(
        lat=position.lat,
        lon=position.lon,
        uncertainty_m=radius,
        uncertainty_sources=_sources(errors, half, radius),
        profile=profile,
        remarks=("the radius is half the way between the places",),
        area=Sector(center=position, low_m=0.0, high_m=half + errors.extent),
        place=one,
    )
