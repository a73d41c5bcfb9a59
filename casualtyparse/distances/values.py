"""What a distance is: how far, which way, and from what."""

from typing import Final, Literal, get_args

from attrs import frozen

from casualtyparse.numerals.values import COUNT_KINDS, CountKind
from casualtyparse.records import (
    Json,
    Record,
    choice,
    maybe_inner,
    maybe_number,
    number,
    pair,
    several,
    text,
)
from casualtyparse.spans import Span

Relation = Literal[
    "offset", "within", "near", "outskirts", "between", "border", "along", "off_coast"
]
RELATIONS: Final[tuple[Relation, ...]] = get_args(Relation)

#: Metres in one unit; a mile and a nautical mile are exact by definition.
METERS: Final[dict[str, float]] = {
    "meter": 1.0,
    "kilometer": 1000.0,
    "mile": 1609.344,
    "nautical_mile": 1852.0,
    "yard": 0.9144,
    "foot": 0.3048,
}


@frozen(kw_only=True)
class Length:
    """How far, in the unit that the text uses, by pint's canonical name.

    `high` is None when the phrase is open above. A travel time has the unit "minute", "hour" or
    "day" and no metres.
    """

    low: float | None
    high: float | None
    unit: str
    kind: CountKind

    @property
    def meters(self) -> tuple[float | None, float | None] | None:
        """The bounds in metres; None for a travel time."""
        factor = METERS.get(self.unit)
        if factor is None:
            return None
        return (
            None if self.low is None else self.low * factor,
            None if self.high is None else self.high * factor,
        )

    def to_dict(self) -> dict[str, Json]:
        """Return the length as a JSON object."""
        meters = self.meters
        return {
            "low": self.low,
            "high": self.high,
            "unit": self.unit,
            "kind": self.kind,
            "meters": None if meters is None else list(meters),
        }

    @classmethod
    def from_dict(cls, record: Record) -> "Length":
        """Return the length that `to_dict` wrote."""
        return cls(
            low=maybe_number(record, "low"),
            high=maybe_number(record, "high"),
            unit=text(record, "unit"),
            kind=choice(text(record, "kind"), COUNT_KINDS, "kind"),
        )


@frozen(kw_only=True)
class Bearing:
    """Which way, in degrees clockwise from true north, give or take `tolerance`."""

    azimuth: float
    tolerance: float

    def to_dict(self) -> dict[str, Json]:
        """Return the bearing as a JSON object."""
        return {"azimuth": self.azimuth, "tolerance": self.tolerance}

    @classmethod
    def from_dict(cls, record: Record) -> "Bearing":
        """Return the bearing that `to_dict` wrote."""
        return cls(
            azimuth=number(record, "azimuth"), tolerance=number(record, "tolerance")
        )


@frozen(kw_only=True)
class Anchor:
    """A place that a distance is reckoned from, without determiner or description."""

    text: str
    span: Span

    def to_dict(self) -> dict[str, Json]:
        """Return the anchor as a JSON object."""
        return {"text": self.text, "span": list(self.span)}

    @classmethod
    def from_dict(cls, record: Record) -> "Anchor":
        """Return the anchor that `to_dict` wrote."""
        return cls(text=text(record, "text"), span=Span(*pair(record, "span")))


@frozen(kw_only=True)
class Point:
    """A position in degrees (WGS 84) and the radius in metres of a circle that should hold it."""

    lat: float
    lon: float
    uncertainty_m: float

    def to_dict(self) -> dict[str, Json]:
        """Return the point as a JSON object."""
        return {"lat": self.lat, "lon": self.lon, "uncertainty_m": self.uncertainty_m}

    @classmethod
    def from_dict(cls, record: Record) -> "Point":
        """Return the point that `to_dict` wrote."""
        return cls(
            lat=number(record, "lat"),
            lon=number(record, "lon"),
            uncertainty_m=number(record, "uncertainty_m"),
        )


@frozen(kw_only=True, repr=False)
class Distance:
    """How far, which way and from what; `rule` names the wording that was read."""

    id: str
    span: Span
    text: str
    rule: str
    relation: Relation
    distance: Length | None = None
    bearing: Bearing | None = None
    anchors: tuple[Anchor, ...] = ()
    point: Point | None = None

    def __repr__(self) -> str:
        parts = [self.id, self.relation, repr(self.text)]
        if self.bearing is not None:
            parts.append(f"bearing={self.bearing.azimuth:g}±{self.bearing.tolerance:g}")
        parts.extend(f"anchor={anchor.text!r}" for anchor in self.anchors)
        return f"Distance({' '.join(parts)})"

    def to_dict(self) -> dict[str, Json]:
        """Return the distance as a JSON object of the output contract."""
        return {
            "id": self.id,
            "span": list(self.span),
            "text": self.text,
            "rule": self.rule,
            "distance": None if self.distance is None else self.distance.to_dict(),
            "bearing": None if self.bearing is None else self.bearing.to_dict(),
            "relation": self.relation,
            "anchors": [anchor.to_dict() for anchor in self.anchors],
            "point": None if self.point is None else self.point.to_dict(),
        }

    @classmethod
    def from_dict(cls, record: Record) -> "Distance":
        """Return the distance that `to_dict` wrote."""
        distance = maybe_inner(record, "distance")
        bearing = maybe_inner(record, "bearing")
        point = maybe_inner(record, "point")
        return cls(
            id=text(record, "id"),
            span=Span(*pair(record, "span")),
            text=text(record, "text"),
            rule=text(record, "rule"),
            relation=choice(text(record, "relation"), RELATIONS, "relation"),
            distance=None if distance is None else Length.from_dict(distance),
            bearing=None if bearing is None else Bearing.from_dict(bearing),
            anchors=tuple(Anchor.from_dict(one) for one in several(record, "anchors")),
            point=None if point is None else Point.from_dict(point),
        )
