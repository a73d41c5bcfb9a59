"""What a distance is: how far, which way, and from what."""

from typing import TYPE_CHECKING, Final, Literal, get_args

from attrs import field, frozen

from casualtyparse.making import maker_of
from casualtyparse.numerals.values import COUNT_KINDS, CountKind
from casualtyparse.records import (
    Json,
    Record,
    choice,
    flag,
    inner,
    maybe_choice,
    maybe_inner,
    maybe_number,
    maybe_text,
    maybe_whole,
    number,
    pair,
    several,
    text,
)
from casualtyparse.spans import Placed, Span, place_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pint.facets.plain import PlainQuantity

    from casualtyparse.distances.locate import Located, Profile
    from casualtyparse.distances.places import Place
    from casualtyparse.distances.quantity import Registry

Relation = Literal[
    "offset", "within", "near", "outskirts", "between", "border", "along", "off_coast"
]
RELATIONS: Final[tuple[Relation, ...]] = get_args(Relation)
AnchorKind = Literal["name", "capital", "deictic", "border", "coast", "region", "site"]
ANCHOR_KINDS: Final[tuple[AnchorKind, ...]] = get_args(AnchorKind)

#: Metres in one unit, all exact by definition. No place is told in the last four.
METERS: Final[dict[str, float]] = {
    "meter": 1.0,
    "kilometer": 1000.0,
    "mile": 1609.344,
    "nautical_mile": 1852.0,
    "yard": 0.9144,
    "foot": 0.3048,
    "inch": 0.0254,
    "decimeter": 0.1,
    "centimeter": 0.01,
    "millimeter": 0.001,
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


@frozen(kw_only=True, repr=False)
class Anchor(Placed):
    """A place that a distance is reckoned from, without determiner or description."""

    text: str
    place: int = field(alias="span", converter=place_of)
    kind: AnchorKind = "name"

    def __repr__(self) -> str:
        return f"Anchor(text={self.text!r}, span={self.span!r}, kind={self.kind!r})"

    def to_dict(self) -> dict[str, Json]:
        """Return the anchor as a JSON object."""
        return {"text": self.text, "span": list(self.span), "kind": self.kind}

    @classmethod
    def from_dict(cls, record: Record) -> "Anchor":
        """Return the anchor that `to_dict` wrote."""
        kind = maybe_choice(record, "kind", ANCHOR_KINDS) or "name"
        span = Span(*pair(record, "span"))
        return cls(text=text(record, "text"), span=span, kind=kind)


@frozen(kw_only=True)
class Component:
    """One of the stated parts of an offset: "2 km east" of "2 km east and 3 km north"."""

    distance: Length
    bearing: Bearing

    def to_dict(self) -> dict[str, Json]:
        """Return the part as a JSON object."""
        return {"distance": self.distance.to_dict(), "bearing": self.bearing.to_dict()}

    @classmethod
    def from_dict(cls, record: Record) -> "Component":
        """Return the part that `to_dict` wrote."""
        return cls(
            distance=Length.from_dict(inner(record, "distance")),
            bearing=Bearing.from_dict(inner(record, "bearing")),
        )


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
class Distance(Placed):
    """How far, which way and from what; `rule` names the wording that was read.

    `path` is the road or coast it is reckoned along, `figure` the place whose position is told
    ("Tamir, 17 km to the west"), `fraction` how far on the way between two anchors. Offsets of one
    target share a `group`; `components` are the stated parts of one offset. `also` is the same
    distance in a second unit; `also_differs` flags one that is off by more than a tenth.
    `straight` marks "by air" and "as the crow flies".
    """

    id: str
    place: int = field(alias="span", converter=place_of)
    text: str
    rule: str
    relation: Relation
    distance: Length | None = None
    bearing: Bearing | None = None
    anchors: tuple[Anchor, ...] = ()
    point: Point | None = None
    path: str | None = None
    figure: Anchor | None = None
    fraction: float | None = None
    group: int | None = None
    components: tuple[Component, ...] = ()
    also: Length | None = None
    also_differs: bool = False
    straight: bool = False

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
            "path": self.path,
            "figure": None if self.figure is None else self.figure.to_dict(),
            "fraction": self.fraction,
            "group": self.group,
            "components": [part.to_dict() for part in self.components],
            "also": None if self.also is None else self.also.to_dict(),
            "also_differs": self.also_differs,
            "straight": self.straight,
        }

    def locate(
        self,
        place: "Place | Sequence[Place]",
        profile: "Profile" = "georef",
        *,
        radius_m: float | None = None,
        speed_kmh: float | None = None,
    ) -> "Located":
        """Return the point that this distance tells from a place; see `distances.locate.locate`."""
        from casualtyparse.distances.locate import locate

        return locate(self, place, profile, radius_m=radius_m, speed_kmh=speed_kmh)

    def quantity(
        self, registry: "Registry | None" = None
    ) -> "tuple[PlainQuantity[float], ...]":
        """Return the distance as pint quantities: one, or the two ends of a range.

        They belong to `registry`, or to pint's application registry; pint is imported by the call.
        Open ends are left out, and a distance that tells no figure yields none.

        >>> from casualtyparse import parse_distance
        >>> [str(length) for length in parse_distance("8-10 km west of Ostrel").quantity()]
        ['8.0 kilometer', '10.0 kilometer']
        """
        from casualtyparse.distances.quantity import quantities

        return () if self.distance is None else quantities(self.distance, registry)

    @classmethod
    def from_dict(cls, record: Record) -> "Distance":
        """Return the distance that `to_dict` wrote."""
        distance = maybe_inner(record, "distance")
        bearing = maybe_inner(record, "bearing")
        point = maybe_inner(record, "point")
        figure = maybe_inner(record, "figure")
        also = maybe_inner(record, "also")
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
            path=maybe_text(record, "path"),
            figure=None if figure is None else Anchor.from_dict(figure),
            fraction=maybe_number(record, "fraction"),
            group=maybe_whole(record, "group"),
            components=tuple(map(Component.from_dict, several(record, "components"))),
            also=None if also is None else Length.from_dict(also),
            also_differs=flag(record, "also_differs"),
            straight=flag(record, "straight"),
        )


#: PERF: what calling the class does, see `casualtyparse.making`
make_length: Final = maker_of(Length)
make_bearing: Final = maker_of(Bearing)
make_anchor: Final = maker_of(Anchor)
make_distance: Final = maker_of(Distance)
