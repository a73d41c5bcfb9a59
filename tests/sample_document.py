"""A document with everything in it, built by hand: what the formats must be able to write."""

from datetime import date

from casualtyparse import (
    Actor,
    Anchor,
    Attribution,
    Bearing,
    Casualty,
    Count,
    DateExpression,
    Distance,
    Document,
    EventAnchor,
    Length,
    Point,
    Span,
    Victims,
)

TEXT = (
    'The "Army" says <17 guards> & 3 of them civilians died 5-6 km south-west of Homs '
    "two days after the İzmir talks."
)


def _placed(surface: str) -> Span:
    start = TEXT.index(surface)
    return Span(start, start + len(surface))


def sample() -> Document:
    """Return a document in which every key of the contract has a value."""
    place = "5-6 km south-west of Homs"
    when = "two days after"
    return Document(
        text=TEXT,
        reference=date(2019, 11, 7),
        casualties=(
            Casualty(
                id="c1",
                span=_placed("<17 guards>"),
                text="<17 guards>",
                rule="noun-then-verb",
                harm="killed",
                count=Count(kind="exact", low=17, high=17, text="17"),
                victims=Victims(text="guards", kind="security"),
                source="a1",
                perpetrators=("a1",),
            ),
            Casualty(
                id="c2",
                span=_placed("3 of them"),
                text="3 of them",
                rule="partitive",
                harm="killed",
                count=Count(kind="at_least", low=3, high=None, text="3", strict=True),
                victims=Victims(text="civilians", kind="civilian"),
                status="alleged",
                scope="past",
                part_of="c1",
                severity="serious",
            ),
        ),
        distances=(
            Distance(
                id="d1",
                span=_placed(place),
                text=place,
                rule="offset",
                relation="offset",
                distance=Length(low=5, high=6, unit="kilometer", kind="range"),
                bearing=Bearing(azimuth=225, tolerance=22.5),
                anchors=(Anchor(text="Homs", span=_placed("Homs")),),
                point=Point(lat=34.5, lon=36.5, uncertainty_m=2500),
            ),
        ),
        dates=(
            DateExpression(
                id="t1",
                span=_placed(when),
                text=when,
                rule="event-offset",
                type="DURATION",
                value="P2D",
                mod="APPROX",
                edtf="2019-11-05~",
                start="2019-11-05",
                end="2019-11-06",
                granularity="day",
                anchor=EventAnchor(
                    offset="P2D", direction="after", text="the İzmir talks"
                ),
            ),
        ),
        actors=(
            Actor(
                id="a1",
                span=_placed('The "Army"'),
                text='The "Army"',
                rule="name",
                kind="military",
                match="alias",
                name="Syrian Arab Army",
                actor_id="syrian-arab-army",
                ids={"wikidata": "Q1"},
                country="SYR",
                count=Count(kind="about", low=20, high=20, text="about 20"),
                roles=("perpetrator", "source"),
                head="soldiers",
                candidates=("syrian-arab-army", "free-syrian-army"),
            ),
        ),
        attributions=(
            Attribution(
                id="x1",
                span=_placed("says"),
                text="says",
                rule="claims",
                kind="claimed",
                actor="a1",
                source="a1",
                negated=True,
            ),
        ),
    )
