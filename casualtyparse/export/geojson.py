"""The places of a document as GeoJSON (RFC 7946): one feature a distance."""

from casualtyparse.distances.values import Distance
from casualtyparse.document import Document
from casualtyparse.export.json import write
from casualtyparse.records import Json


def dump(document: Document) -> str:
    """Return a FeatureCollection; a distance without coordinates has no geometry.

    The properties of a feature are those of the distance in the output contract.

    >>> from casualtyparse import extract
    >>> print(dump(extract("Rain fell.")))
    {
      "type": "FeatureCollection",
      "features": []
    }
    """
    features = [_feature(distance) for distance in document.distances]
    collection: Json = {"type": "FeatureCollection", "features": features}
    return write(collection, indent=2) + "\n"


def _feature(distance: Distance) -> Json:
    """Return a distance as a feature; GeoJSON puts the longitude first."""
    point = distance.point
    geometry: Json = None
    if point is not None:
        geometry = {"type": "Point", "coordinates": [point.lon, point.lat]}
    return {
        "type": "Feature",
        "id": distance.id,
        "geometry": geometry,
        "properties": distance.to_dict(),
    }
