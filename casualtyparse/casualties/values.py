"""What a casualty is: one count of people who suffered one harm."""

from typing import Final, Literal, get_args

from attrs import field, frozen

from casualtyparse.making import maker_of
from casualtyparse.numerals.values import Count
from casualtyparse.records import (
    Json,
    Record,
    choice,
    inner,
    maybe_choice,
    maybe_inner,
    maybe_text,
    pair,
    text,
    texts,
)
from casualtyparse.spans import Placed, Span, place_of
from casualtyparse.terms import (
    HARMS,
    SEVERITIES,
    VICTIM_KINDS,
    Harm,
    Severity,
    VictimKind,
)

Status = Literal["asserted", "alleged", "negated", "hypothetical"]
Scope = Literal["event", "cumulative", "past"]
#: An attacker's death in the attack: told ("the bomber died"), or only implied ("blew himself up").
OwnDeath = Literal["worded", "implied"]

STATUSES: Final[tuple[Status, ...]] = get_args(Status)
SCOPES: Final[tuple[Scope, ...]] = get_args(Scope)
OWN_DEATHS: Final[tuple[OwnDeath, ...]] = get_args(OwnDeath)


@frozen(kw_only=True)
class Victims:
    """Who was harmed: the words of the text, and the kind of people they name."""

    text: str
    kind: VictimKind = "unknown"

    def to_dict(self) -> dict[str, Json]:
        """Return the victims as a JSON object."""
        return {"text": self.text, "kind": self.kind}

    @classmethod
    def from_dict(cls, record: Record) -> "Victims":
        """Return the victims that `to_dict` wrote."""
        kind = choice(text(record, "kind"), VICTIM_KINDS, "kind")
        return cls(text=text(record, "text"), kind=kind)


@frozen(kw_only=True, repr=False)
class Casualty(Placed):
    """One count of people who suffered one harm, and where the text says so.

    `part_of`, `source` and `perpetrators` are ids of other objects of the same document;
    `rule` is the name of the wording that was read. `restates` is the id of an earlier casualty
    that tells of the same people, of this harm or another; `superseded_by` that of the figure
    which the text puts in the place of this one (a toll that rose, a total).
    """

    id: str
    place: int = field(alias="span", converter=place_of)
    text: str
    rule: str
    harm: Harm
    count: Count
    victims: Victims | None = None
    status: Status = "asserted"
    scope: Scope = "event"
    part_of: str | None = None
    source: str | None = None
    perpetrators: tuple[str, ...] = ()
    severity: Severity | None = None
    restates: str | None = None
    superseded_by: str | None = None
    own_death: OwnDeath | None = None

    def __repr__(self) -> str:
        count = repr(self.count).removeprefix("Count(").rsplit(" '", 1)[0].rstrip(")")
        marks: list[str] = []
        if self.status != "asserted":
            marks.append(self.status)
        if self.scope != "event":
            marks.append(self.scope)
        if self.part_of:
            marks.append(f"part_of={self.part_of}")
        return f"Casualty({' '.join([self.id, self.harm, count, repr(self.text), *marks])})"

    def to_dict(self) -> dict[str, Json]:
        """Return the casualty as a JSON object of the output contract."""
        return {
            "id": self.id,
            "span": list(self.span),
            "text": self.text,
            "rule": self.rule,
            "harm": self.harm,
            "count": self.count.to_dict(),
            "victims": None if self.victims is None else self.victims.to_dict(),
            "status": self.status,
            "scope": self.scope,
            "part_of": self.part_of,
            "source": self.source,
            "perpetrators": list(self.perpetrators),
            "severity": self.severity,
            "restates": self.restates,
            "superseded_by": self.superseded_by,
            "own_death": self.own_death,
        }

    @classmethod
    def from_dict(cls, record: Record) -> "Casualty":
        """Return the casualty that `to_dict` wrote."""
        victims = maybe_inner(record, "victims")
        return cls(
            id=text(record, "id"),
            span=Span(*pair(record, "span")),
            text=text(record, "text"),
            rule=text(record, "rule"),
            harm=choice(text(record, "harm"), HARMS, "harm"),
            count=Count.from_dict(inner(record, "count")),
            victims=None if victims is None else Victims.from_dict(victims),
            status=choice(text(record, "status"), STATUSES, "status"),
            scope=choice(text(record, "scope"), SCOPES, "scope"),
            part_of=maybe_text(record, "part_of"),
            source=maybe_text(record, "source"),
            perpetrators=texts(record, "perpetrators"),
            severity=maybe_choice(record, "severity", SEVERITIES),
            restates=maybe_text(record, "restates"),
            superseded_by=maybe_text(record, "superseded_by"),
            own_death=maybe_choice(record, "own_death", OWN_DEATHS),
        )


#: PERF: what calling the classes does, see `casualtyparse.making`
make_victims: Final = maker_of(Victims)
make_casualty: Final = maker_of(Casualty)
