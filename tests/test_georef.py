"""Published vectors of georeferencing, reproduced.

Sources of the numbers: the tests of the Georeferencing Calculator (VertNet/georefcalculator,
Apache-2.0); Chapman & Wieczorek 2020, Georeferencing Best Practices, doi 10.15468/doc-gg7h-s853 (CC
BY-SA 4.0); the tests of geographiclib (test_geodesic.py, MIT).
"""

from math import hypot

import pytest

from casualtyparse import parse_distance
from casualtyparse.distances.geodesy import (
    along,
    between,
    direct,
    folded,
    inverse,
    planar,
)
from casualtyparse.distances.locate import Located, locate
from casualtyparse.distances.places import Place
from casualtyparse.distances.precision import (
    Errors,
    along_path,
    at_heading,
    distance_only,
    heading_alone,
    named_place,
    orthogonal,
    precision_of,
)
from casualtyparse.distances.values import METERS

#: Stated figure, half its precision (Georeferencing Best Practices, table of offset precision).
PRECISIONS = [
    (10.1, 0.05),
    (10.25, 0.125),
    (10.5, 0.25),
    (10.6, 0.05),
    (10.75, 0.125),
    (10, 0.5),
    (15, 0.5),
    (30, 0.5),
    (33, 0.5),
    (100, 5),
    (140, 5),
    (200, 5),
    (1000, 50),
    (2000, 50),
]

#: lat1, lon1, azi1, lat2, lon2, azi2 in degrees, s12 in metres (geographiclib, test_geodesic.py).
GEODESICS = """
35.60777 -139.44815 111.09874842956033 -11.17491 -69.95921 129.28927088970877 8935244.56048183
55.52454 106.05087 22.0200598809828 77.03196 197.18234 109.11204111067151 4105086.171392441
-21.97856 142.59065 -32.44456876433189 41.84138 98.56635 -41.84359951440466 8394328.894657671
-66.99028 112.2363 173.73491240878403 -12.70631 285.90344 2.512956620913668 11150344.231208025
-17.42761 173.34268 -159.03355766119293 -15.84784 5.93557 -20.78748465153699 16076603.163118068
32.84994 48.28919 150.492927788122 -56.28556 202.29132 48.11344939981676 16727068.943816446
6.96833 52.74123 92.58158538631771 -7.39675 206.17291 90.72169216592391 17102477.249695837
-50.56724 -16.30485 -105.43967990759016 -33.56571 -94.97412 -47.34854783565033 6455670.511866869
-58.93002 -8.90775 140.96539790250068 -8.91104 133.13503 19.255429433416598 11756066.021986462
-68.82867 -74.28391 93.77434776311487 -50.63005 -8.36685 34.65564085411343 3956936.926063544
-10.62672 -32.0898 -86.42671328674776 5.883 -134.31681 -80.47378097103487 11470869.386456301
-21.76221 166.90563 29.31942120693643 48.72884 213.97627 43.50867194641017 9098627.398655491
-19.79938 -174.47484 71.16727578017154 -11.99349 -154.35109 65.58909977519923 2319004.860116939
-11.95887 -116.94513 92.71261983045255 4.57352 7.16501 78.64960934409585 13834722.580140138
-87.85331 85.66836 -65.12031304024275 66.48646 16.09921 -4.888658719272296 17286615.314714465
1.74708 128.32011 -101.58484363117385 -11.16617 11.87109 -86.32579329643748 12942901.124134742
-25.72959 -144.90758 -153.6474686931172 -57.70581 -269.17879 -48.34398315887649 9413446.745245311
-41.22777 122.32875 14.285113402275739 -7.57291 130.37946 10.805303085187369 3812686.035106021
11.01307 138.25278 79.43682622782374 6.62726 247.05981 103.70809021552266 11911190.819018409
-29.47124 95.14681 -163.77913044168838 -27.46601 -69.15955 -15.90933594555497 13487015.838114548
"""

DUSHANBE = Place(lat=38.53575, lon=68.77905, name="Dushanbe")
SOUTH_WEST = parse_distance("50 km south-west of the capital Dushanbe")


@pytest.mark.parametrize(("figure", "half"), PRECISIONS)
def test_precision_of_a_figure(figure: float, half: float) -> None:
    assert precision_of(figure) / 2 == pytest.approx(half, abs=1e-12)


@pytest.mark.parametrize("row", GEODESICS.split("\n")[1:-1])
def test_geodesics(row: str) -> None:
    lat1, lon1, azi1, lat2, lon2, _, s12 = map(float, row.split())
    lat, lon = direct(lat1, lon1, azi1, s12)
    assert lat == pytest.approx(lat2, abs=1e-13)
    assert (lon - lon2 + 180) % 360 - 180 == pytest.approx(0, abs=1e-12)
    course = inverse(lat1, lon1, lat2, lon2)
    assert course.meters == pytest.approx(s12, abs=1e-8)
    assert (course.azimuth - azi1 + 180) % 360 - 180 == pytest.approx(0, abs=1e-12)


def test_radius_of_a_named_place() -> None:
    errors = Errors(extent=3, datum=0.079, coordinates=0.04)
    assert named_place(errors) == pytest.approx(3.119, abs=5e-4)


def test_radius_of_a_distance_alone() -> None:
    assert distance_only(5, 1, Errors(extent=2, coordinates=0.089)) == pytest.approx(
        7.589
    )


def test_radius_along_a_path() -> None:
    errors = Errors(extent=2, measurement=0.03107, source=0.03107, coordinates=0.148)
    assert along_path(1, errors) == pytest.approx(2.711, abs=0.002)


def test_radius_and_point_of_orthogonal_offsets() -> None:
    errors = Errors(extent=2, datum=0.049, coordinates=0.025)
    assert orthogonal(1, errors) == pytest.approx(2.781, abs=5e-4)
    mile = METERS["mile"]
    lat, lon = planar(35.4177778, -118.9816667, 2 * mile, 3 * mile)
    assert (lat, lon) == pytest.approx((35.4612939, -118.946227), abs=1e-6)
    assert orthogonal(1, Errors()) == pytest.approx(0.707, abs=5e-4)


def test_radius_and_point_at_a_heading() -> None:
    east = Errors(extent=2, datum=0.049, coordinates=0.025)
    assert at_heading(10, 10, 45, east) == pytest.approx(12.254, abs=5e-4)
    ene = Errors(extent=2, measurement=0.007, source=0.0076, coordinates=0.025)
    assert at_heading(10, 10, 11.25, ene) == pytest.approx(7.491, abs=5e-4)
    mile = METERS["mile"]
    lat, lon = planar(35.3733333, -118.8488889, 10 * mile, 0)
    assert (lat, lon) == pytest.approx((35.3733333, -118.671788), abs=1e-6)
    away = 10 * mile
    lat, lon = planar(35.4058333, -118.8569444, away * 0.92387953, away * 0.38268343)
    assert (lat, lon) == pytest.approx((35.4613445, -118.6932627), abs=5e-6)


def test_our_points_are_geodesic() -> None:
    lat, lon = direct(35.3733333, -118.8488889, 90, 10 * METERS["mile"])
    assert (lat, lon) == pytest.approx((35.3732035, -118.6717882), abs=5e-8)


def test_heading_alone() -> None:
    assert heading_alone(10, 22.5) == pytest.approx(3.90, abs=0.005)


@pytest.mark.parametrize(
    ("words", "kilometers"),
    [
        ("10 km south-west", 4.0),
        ("50 km south-west", 19.6),
        ("100 km south-west", 39.1),
        ("10 km south", 7.9),
        ("50 km south", 38.5),
        ("100 km south", 76.7),
    ],
)
def test_radii_grow_with_the_distance(words: str, kilometers: float) -> None:
    distance = float(words.split(maxsplit=1)[0])
    tolerance = 22.5 if "west" in words else 45.0
    assert at_heading(distance, 1, tolerance, Errors()) == pytest.approx(
        kilometers, abs=0.06
    )


@pytest.mark.parametrize(
    ("profile", "extent", "lat", "lon", "kilometers"),
    [
        ("georef", 0, 38.216546, 68.375329, 19.61),
        ("georef", 10_000, 38.216546, 68.375329, 23.89),
        ("news", 0, 38.248530, 68.415542, 29.2),
        ("news", 10_000, 38.248530, 68.415542, 35.4),
    ],
)
def test_the_worked_example(
    profile: str, extent: float, lat: float, lon: float, kilometers: float
) -> None:
    place = Place(lat=38.53575, lon=68.77905, extent_m=extent)
    found = locate(SOUTH_WEST, place, "news" if profile == "news" else "georef")
    assert found.point is not None
    assert (found.lat, found.lon) == pytest.approx((lat, lon), abs=1e-6)
    assert found.point.uncertainty_m / 1000 == pytest.approx(kilometers, abs=0.02)
    assert found.uncertainty_sources is not None
    assert found.uncertainty_sources.total == pytest.approx(found.uncertainty_m)


def test_a_distance_locates_itself() -> None:
    assert SOUTH_WEST.locate(DUSHANBE) == locate(SOUTH_WEST, DUSHANBE)


def test_a_range_widens_the_radius() -> None:
    one = locate(parse_distance("9 km south of Ostrel"), DUSHANBE)
    several = locate(parse_distance("8-10 km south of Ostrel"), DUSHANBE)
    assert (one.lat, one.lon) == (several.lat, several.lon)
    assert one.uncertainty_m is not None
    assert several.uncertainty_m is not None
    assert several.uncertainty_m > one.uncertainty_m


def test_at_least_says_what_it_assumes() -> None:
    found = locate(parse_distance("more than 50 km from Ostrel"), DUSHANBE)
    assert "lower bound taken as the distance" in found.remarks


def test_no_direction_is_no_invented_direction() -> None:
    found = locate(parse_distance("20 km from Ostrel"), DUSHANBE)
    assert (found.lat, found.lon) == (DUSHANBE.lat, DUSHANBE.lon)
    assert found.uncertainty_m == pytest.approx(20_500)
    [polygon] = found.sector() or ()
    assert len(polygon) == 2


@pytest.mark.parametrize(
    ("phrase", "reason"),
    [
        ("a few kilometres from Ostrel", "vague"),
        ("a two-hour drive from Ostrel", "travel time"),
        ("near Ostrel", "near"),
        ("south of Ostrel", "bearing alone"),
        ("3 km inside Karvalan territory", "border"),
        ("30 km along the Tamir road", "course"),
    ],
)
def test_what_cannot_be_placed_says_why(phrase: str, reason: str) -> None:
    found = locate(parse_distance(phrase), DUSHANBE)
    assert found.point is None
    assert found.sector() is None
    assert found.circle() is None
    assert found.reason is not None
    assert reason in found.reason


@pytest.mark.parametrize(
    ("phrase", "reach"),
    [("near Ostrel", 2000.0), ("a few kilometres from Ostrel", 8000.0)],
)
def test_the_caller_may_bound_a_vague_distance(phrase: str, reach: float) -> None:
    found = locate(parse_distance(phrase), DUSHANBE, radius_m=reach)
    assert found.uncertainty_m is not None
    assert found.uncertainty_m >= reach
    assert any("by the caller" in remark for remark in found.remarks)


def test_the_caller_may_give_a_speed() -> None:
    found = locate(parse_distance("two hours north of Ostrel"), DUSHANBE, speed_kmh=40)
    assert found.point is not None
    assert inverse(
        DUSHANBE.lat, DUSHANBE.lon, found.point.lat, found.point.lon
    ).meters == (pytest.approx(80_000))


@pytest.mark.parametrize("options", [{"radius_m": 0.0}, {"speed_kmh": -1.0}])
def test_nothing_is_no_radius_and_no_speed(options: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="above 0"):
        locate(parse_distance("near Ostrel"), DUSHANBE, **options)  # type: ignore[arg-type]


def test_halfway_is_the_midpoint() -> None:
    other = Place(lat=38.0, lon=69.0, extent_m=1500)
    found = locate(
        parse_distance("halfway between Ostrel and Tamir"), (DUSHANBE, other)
    )
    assert found.point is not None
    middle = between(
        direct(DUSHANBE.lat, DUSHANBE.lon, 0, 0), direct(other.lat, other.lon, 0, 0)
    )
    assert (found.lat, found.lon) == pytest.approx(middle)
    whole = inverse(DUSHANBE.lat, DUSHANBE.lon, other.lat, other.lon).meters
    assert found.uncertainty_m == pytest.approx(whole / 2 + 1500)
    alone = locate(parse_distance("halfway between Ostrel and Tamir"), DUSHANBE)
    assert alone.reason == "a point between two places needs both"


def test_components_have_no_heading_term() -> None:
    found = locate(parse_distance("2 km east and 3 km north of Ostrel"), DUSHANBE)
    assert found.uncertainty_m == pytest.approx(707.1, abs=0.1)
    assert found.point is not None
    course = inverse(DUSHANBE.lat, DUSHANBE.lon, found.point.lat, found.point.lon)
    assert course.meters == pytest.approx(1000 * hypot(2, 3))
    assert course.azimuth == pytest.approx(33.690, abs=1e-3)


@pytest.mark.parametrize(
    ("phrase", "share"),
    [("22 km south of Ostrel", 22_000), ("25 km south of Ostrel", 25_000)],
)
def test_news_takes_short_distances_as_they_stand(phrase: str, share: float) -> None:
    found = locate(parse_distance(phrase), DUSHANBE, "news")
    assert found.point is not None
    course = inverse(DUSHANBE.lat, DUSHANBE.lon, found.point.lat, found.point.lon)
    assert course.meters == pytest.approx(share)


def test_a_path_is_followed() -> None:
    path = [(0.0, 0.0), (0.0, 1.0), (1.0, 1.0)]
    assert along(path, 0) == (0.0, 0.0)
    lat, lon = along(path, 111_319.490793 + 55_287.15)
    assert (lat, lon) == pytest.approx((0.5, 1.0), abs=1e-4)
    assert along(path, 1e9) == (1.0, 1.0)
    with pytest.raises(ValueError, match="at least one position"):
        along([], 1)


def test_longitudes_are_folded() -> None:
    assert folded(190) == -170
    assert folded(180) == -180
    assert folded(68.77905) == 68.77905


def test_located_without_a_point_is_empty() -> None:
    assert Located().point is None
