"""The places of a document as GeoJSON (RFC 7946): one feature a distance.

The properties are those of the output contract and the georeference in the terms of Darwin Core.
"""

from typing import Literal

from casualtyparse.distances.locate import Located, Profile
from casualtyparse.distances.places import Resolver, ResolverLike, resolver_of
from casualtyparse.distances.sectors import Geometry
from casualtyparse.distances.values import Distance
from casualtyparse.document import Document
from casualtyparse.export.darwin_core import terms
from casualtyparse.export.json import write
from casualtyparse.linking.points import located
from casualtyparse.records import Json

#: What a feature draws: the point, the circle of its uncertainty, or what the words describe.
Shape = Literal["point", "circle", "sector"]


def dump(
    document: Document,
    *,
    shape: Shape = "point",
    resolver: ResolverLike | None = None,
    profile: Profile = "georef",
) -> str:
    """Return a FeatureCollection; a distance without coordinates has no geometry.

    Sectors need a `resolver`, since a document keeps the points alone; a shape that is not known
    is drawn as the point.

    >>> from casualtyparse import extract
    >>> print(dump(extract("Rain fell.")))
    {
      "type": "FeatureCollection",
      "features": []
    }
    """
    places = None if resolver is None else resolver_of(resolver)
    features = [
        feature(distance, places, shape=shape, profile=profile)
        for distance in document.distances
    ]
    collection: Json = {"type": "FeatureCollection", "features": features}
    return write(collection, indent=2) + "\n"


def feature(
    distance: Distance,
    resolver: Resolver | None = None,
    *,
    shape: Shape = "point",
    profile: Profile = "georef",
) -> dict[str, Json]:
    """Return a distance as a feature; GeoJSON puts the longitude first."""
    found = None if resolver is None else located(distance, resolver, profile)
    return {
        "type": "Feature",
        "id": distance.id,
        "geometry": _geometry(distance, found, shape),
        "properties": {**distance.to_dict(), **terms(distance, found)},
    }


def _geometry(distance: Distance, found: Located | None, shape: Shape) -> Json:
    point = distance.point if found is None else found.point
    if point is None:
        return None
    drawn: Geometry | None = None
    if shape == "circle":
        drawn = Located(
            lat=point.lat, lon=point.lon, uncertainty_m=point.uncertainty_m
        ).circle()
    elif shape == "sector" and found is not None:
        drawn = found.sector()
    if not drawn:
        return {
            "type": "Point",
            "coordinates": [round(point.lon, 6), round(point.lat, 6)],
        }
    return polygons(drawn)


def polygons(geometry: Geometry) -> dict[str, Json]:
    """Return polygons as a GeoJSON Polygon, or a MultiPolygon where there are several."""
    drawn: list[Json] = [
        [[list(corner) for corner in ring] for ring in polygon] for polygon in geometry
    ]
    if len(drawn) == 1:
        return {"type": "Polygon", "coordinates": drawn[0]}
    return {"type": "MultiPolygon", "coordinates": drawn}
