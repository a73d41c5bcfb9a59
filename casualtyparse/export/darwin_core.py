"""The terms of Darwin Core (dwc.tdwg.org) that say where something is, and how surely."""

from casualtyparse.distances.locate import Located
from casualtyparse.distances.sectors import Geometry
from casualtyparse.distances.values import Distance
from casualtyparse.records import Json

_PROTOCOLS = {
    "georef": "Chapman & Wieczorek 2020, Georeferencing Best Practices: "
    "point-radius method (doi:10.15468/doc-gg7h-s853)",
    "news": "casualtyparse profile news: a heuristic, not validated",
}


def terms(distance: Distance, located: Located | None = None) -> dict[str, Json]:
    """Return the georeference of a distance; what is not known is null.

    >>> from casualtyparse import parse_distance
    >>> terms(parse_distance("5 km east of Ostrel"))["verbatimLocality"]
    '5 km east of Ostrel'
    """
    point = distance.point if located is None else located.point
    radius = None if point is None or point.uncertainty_m <= 0 else point.uncertainty_m
    found: dict[str, Json] = {
        "decimalLatitude": None if point is None else round(point.lat, 6),
        "decimalLongitude": None if point is None else round(point.lon, 6),
        "geodeticDatum": None if point is None else "EPSG:4326",
        "coordinateUncertaintyInMeters": None if radius is None else round(radius),
        "verbatimLocality": distance.text,
    }
    if located is None:
        return found
    sector = located.sector()
    told = [*located.remarks, *([located.reason] if located.reason else [])]
    source = None if located.place is None else located.place.source
    return {
        **found,
        "georeferenceProtocol": None if point is None else _PROTOCOLS[located.profile],
        "georeferenceSources": source,
        "georeferenceRemarks": "; ".join(told) or None,
        "footprintWKT": wkt(sector) if sector else None,
    }


def wkt(geometry: Geometry) -> str:
    """Return polygons as well-known text.

    >>> wkt(((((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 0.0)),),))
    'MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))'
    """
    polygons = (
        "({})".format(
            ", ".join(
                "({})".format(", ".join(f"{lon:.9g} {lat:.9g}" for lon, lat in ring))
                for ring in polygon
            )
        )
        for polygon in geometry
    )
    return f"MULTIPOLYGON ({', '.join(polygons)})"
