"""Laws of distances: rendering and reading, units, points and sectors."""

from itertools import pairwise

import pint
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from casualtyparse import Bearing, Length, parse_distance
from casualtyparse.distances.geodesy import Position, direct, inverse
from casualtyparse.distances.locate import locate
from casualtyparse.distances.places import Place
from casualtyparse.distances.sectors import Geometry, Sector
from casualtyparse.distances.values import METERS, Distance
from casualtyparse.spans import Span

WINDS = {
    "north": (0.0, 45.0),
    "east": (90.0, 45.0),
    "south-west": (225.0, 22.5),
    "northwest": (315.0, 22.5),
    "south-south-east": (157.5, 11.25),
    "WNW": (292.5, 11.25),
    "east by north": (78.75, 5.625),
}
UNITS = {
    "km": "kilometer",
    "miles": "mile",
    "metres": "meter",
    "nautical miles": "nautical_mile",
}
PLACES = st.builds(
    Place,
    lat=st.floats(-89.0, 89.0),
    lon=st.floats(-180.0, 179.999),
    extent_m=st.floats(0.0, 20_000.0),
)
METRES = st.floats(100.0, 400_000.0)


def offset(meters: float, azimuth: float | None, tolerance: float = 22.5) -> Distance:
    bearing = None if azimuth is None else Bearing(azimuth=azimuth, tolerance=tolerance)
    return Distance(
        id="d1",
        span=Span(0, 1),
        text="x",
        rule="offset",
        relation="offset",
        distance=Length(low=meters, high=meters, unit="meter", kind="exact"),
        bearing=bearing,
    )


@given(
    figure=st.integers(1, 900),
    unit=st.sampled_from(sorted(UNITS)),
    wind=st.sampled_from(sorted(WINDS)),
    name=st.sampled_from(
        ["Ostrel", "Lake Dorn", "Al Qa'im", "Pul-e Alam", "San José del Río"]
    ),
)
def test_what_is_rendered_is_read(figure: int, unit: str, wind: str, name: str) -> None:
    value = parse_distance(f"{figure} {unit} {wind} of {name}")
    assert value.distance is not None
    assert (value.distance.low, value.distance.unit) == (figure, UNITS[unit])
    assert value.bearing is not None
    assert (value.bearing.azimuth, value.bearing.tolerance) == WINDS[wind]
    assert [anchor.text for anchor in value.anchors] == [name]


@given(figure=st.integers(2, 900))
def test_a_converted_unit_changes_no_metre(figure: int) -> None:
    plain = parse_distance(f"{figure} km east of Ostrel").distance
    both = parse_distance(
        f"{figure} km ({figure / 1.609344:.0f} miles) east of Ostrel"
    ).distance
    assert plain is not None
    assert both is not None
    assert plain.meters == both.meters


@pytest.mark.parametrize("unit", sorted(METERS))
def test_our_metres_are_those_of_pint(unit: str) -> None:
    there = pint.application_registry.Quantity(1.0, unit).to("meter").magnitude
    assert METERS[unit] == pytest.approx(there, rel=1e-12)


def test_a_range_is_two_quantities() -> None:
    low, high = parse_distance("8-10 km west of Ostrel").quantity()
    assert (low + high).magnitude == 18
    [travel] = parse_distance("a two-hour drive from Ostrel").quantity()
    assert str(travel) == "2.0 hour"
    registry = pint.UnitRegistry()  # type: ignore[var-annotated]
    [mine] = parse_distance("5 miles from Ostrel").quantity(registry)
    assert mine.to("meter").magnitude == pytest.approx(8046.72)


@given(place=PLACES, meters=METRES, azimuth=st.floats(0.0, 359.9))
def test_there_and_back(place: Place, meters: float, azimuth: float) -> None:
    point = locate(offset(meters, azimuth), place).point
    assert point is not None
    course = inverse(place.lat, place.lon, point.lat, point.lon)
    assert course.meters == pytest.approx(meters, abs=1e-6)
    assert (course.azimuth - azimuth + 180) % 360 - 180 == pytest.approx(0, abs=1e-4)


@given(
    place=PLACES,
    meters=METRES,
    azimuth=st.floats(0.0, 359.9),
    tolerance=st.sampled_from([45.0, 22.5, 11.25, 5.625]),
)
def test_corners_of_the_sector_lie_in_the_circle(
    place: Place, meters: float, azimuth: float, tolerance: float
) -> None:
    assume(abs(place.lat) < 80)
    found = locate(offset(meters, azimuth, tolerance), place)
    assert found.point is not None
    slack = 1.02 * found.point.uncertainty_m + 10  # the circle is drawn on a plane
    for polygon in found.sector() or ():
        for lon, lat in polygon[0]:
            assert inverse(found.point.lat, found.point.lon, lat, lon).meters <= slack


@given(place=PLACES, meters=METRES, extent=st.floats(0, 50_000))
def test_more_doubt_never_shrinks_the_radius(
    place: Place, meters: float, extent: float
) -> None:
    wider = Place(lat=place.lat, lon=place.lon, extent_m=(place.extent_m or 0) + extent)
    small, large = (
        locate(offset(meters, 90.0), one).uncertainty_m or 0.0 for one in (place, wider)
    )
    assert large >= small - 1e-6
    loose = locate(offset(meters, 90.0, 45.0), place).uncertainty_m or 0.0
    assert loose >= small - 1e-6


def holds(geometry: Geometry, lon: float, lat: float) -> bool:
    """Tell whether a position lies inside, by the even-odd rule."""
    crossings = 0
    for polygon in geometry:
        for ring in polygon:
            for (x1, y1), (x2, y2) in pairwise(ring):
                if (y1 > lat) != (y2 > lat):
                    crossings += lon < (x2 - x1) * (lat - y1) / (y2 - y1) + x1
    return crossings % 2 == 1


@settings(max_examples=60)
@given(
    lat=st.floats(-88.0, 88.0),
    lon=st.sampled_from([0.0, 179.9, -179.9, 68.7]),
    low=st.sampled_from([0.0, 20_000.0]),
    azimuth=st.one_of(st.none(), st.floats(0, 359)),
    turn=st.floats(-180, 180),
    share=st.floats(0.05, 1.6),
)
def test_sectors_hold_what_they_say(
    lat: float, lon: float, low: float, azimuth: float | None, turn: float, share: float
) -> None:
    high = 60_000.0
    tolerance = None if azimuth is None else 40.0
    sector = Sector(
        center=Position(lat, lon),
        low_m=low,
        high_m=high,
        azimuth=azimuth,
        tolerance=tolerance,
    )
    geometry = sector.geometry()
    away = share * high
    there = direct(lat, lon, (azimuth or 0.0) + turn, away)
    edges = (low, high)
    assume(all(abs(away - edge) > 1500 for edge in edges))
    assume(azimuth is None or abs(abs(turn) - 40) > 6)
    inside = low < away < high and (azimuth is None or abs(turn) < 40)
    assert holds(geometry, there.lon, there.lat) == inside


@given(
    lat=st.floats(-90.0, 90.0),
    lon=st.floats(-180.0, 179.99),
    low=st.sampled_from([0.0, 30_000.0]),
    high=st.floats(31_000.0, 900_000.0),
    azimuth=st.one_of(st.none(), st.floats(0, 359)),
)
def test_polygons_are_valid_everywhere(
    lat: float, lon: float, low: float, high: float, azimuth: float | None
) -> None:
    tolerance = None if azimuth is None else 22.5
    sector = Sector(
        center=Position(lat, lon),
        low_m=low,
        high_m=high,
        azimuth=azimuth,
        tolerance=tolerance,
    )
    geometry = sector.geometry()
    assert geometry
    for polygon in geometry:
        for number, ring in enumerate(polygon):
            assert ring[0] == ring[-1]
            assert len(ring) >= 4
            assert all(-180 <= x <= 180 and -90 <= y <= 90 for x, y in ring)
            doubled = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring))
            assert (doubled > 0) == (number == 0)
