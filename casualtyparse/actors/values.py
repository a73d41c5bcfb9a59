"""What an actor and an attribution are: who is named, and who says who did it."""

from collections.abc import Mapping
from typing import Final, Literal, get_args

from attrs import field, frozen

from casualtyparse.making import maker_of
from casualtyparse.numerals.values import Count
from casualtyparse.records import (
    Json,
    Record,
    choice,
    flag,
    maybe_inner,
    maybe_text,
    maybe_whole,
    pair,
    text,
    texts,
)
from casualtyparse.spans import Placed, Span, place_of
from casualtyparse.terms import ACTOR_KINDS, OF_STATE, ActorKind

Role = Literal["perpetrator", "victim", "source", "target"]
Match = Literal["exact", "alias", "fuzzy", "pattern", "descriptive"]
AttributionKind = Literal["claimed", "denied", "blamed", "suspected", "said"]

ROLES: Final[tuple[Role, ...]] = get_args(Role)
MATCHES: Final[tuple[Match, ...]] = get_args(Match)
ATTRIBUTION_KINDS: Final[tuple[AttributionKind, ...]] = get_args(AttributionKind)

#: Kinds of armed groups, which are a party to what they tell.
FIGHTERS: Final = frozenset({"rebel", "militia", "criminal"})


@frozen(kw_only=True, repr=False)
class Actor(Placed):
    """One mention of an actor; mentions of the same actor share `actor_id`.

    `name` is None for unnamed groups and for persons, whose name is in `person`. `head` is the
    noun of the people when a group's name only says whose they are ("Taliban fighters").
    `candidates` are the slugs that an ambiguous name may stand for, `edits` the letters that had to
    be corrected in a misspelt one.
    """

    id: str
    place: int = field(alias="span", converter=place_of)
    text: str
    rule: str
    kind: ActorKind
    match: Match
    name: str | None = None
    actor_id: str | None = None
    ids: Mapping[str, str] = field(factory=dict, hash=False)
    country: str | None = None
    count: Count | None = None
    roles: tuple[Role, ...] = ()
    person: str | None = None
    head: str | None = None
    candidates: tuple[str, ...] = ()
    edits: int = 0

    def __repr__(self) -> str:
        roles = f" {'+'.join(self.roles)}" if self.roles else ""
        named = self.name or self.person or "unnamed"
        return f"Actor({self.id} {named} {self.kind} {self.text!r}{roles})"

    def to_dict(self) -> dict[str, Json]:
        """Return the actor as a JSON object of the output contract."""
        return {
            "id": self.id,
            "span": list(self.span),
            "text": self.text,
            "rule": self.rule,
            "name": self.name,
            "actor_id": self.actor_id,
            "ids": dict(self.ids),
            "kind": self.kind,
            "country": self.country,
            "count": None if self.count is None else self.count.to_dict(),
            "roles": list(self.roles),
            "match": self.match,
            "person": self.person,
            "head": self.head,
            "candidates": list(self.candidates),
            "edits": self.edits,
        }

    @classmethod
    def from_dict(cls, record: Record) -> "Actor":
        """Return the actor that `to_dict` wrote."""
        count = maybe_inner(record, "count")
        ids = maybe_inner(record, "ids") or {}
        return cls(
            id=text(record, "id"),
            span=Span(*pair(record, "span")),
            text=text(record, "text"),
            rule=text(record, "rule"),
            kind=choice(text(record, "kind"), ACTOR_KINDS, "kind"),
            match=choice(text(record, "match"), MATCHES, "match"),
            name=maybe_text(record, "name"),
            actor_id=maybe_text(record, "actor_id"),
            ids={key: text(ids, key) for key in ids},
            country=maybe_text(record, "country"),
            count=None if count is None else Count.from_dict(count),
            roles=tuple(
                choice(role, ROLES, "roles") for role in texts(record, "roles")
            ),
            person=maybe_text(record, "person"),
            head=maybe_text(record, "head"),
            candidates=texts(record, "candidates"),
            edits=maybe_whole(record, "edits") or 0,
        )


def is_official(actor: Actor) -> bool:
    """Tell whether somebody speaks for a state, as its media do."""
    if actor.kind == "media":
        return actor.text.lower().startswith("state")
    return actor.kind in OF_STATE


def is_party(actor: Actor) -> bool:
    """Tell whether a group fights, or did what is told; not whether a state did."""
    did_it = actor.kind in FIGHTERS or "perpetrator" in actor.roles
    return did_it and not is_official(actor)


@frozen(kw_only=True, repr=False)
class Attribution(Placed):
    """Who says that an actor did it: one assertion, by ids of actors of the document.

    It is `superseded` where the text tells it as taken back: "at first blamed on".
    """

    id: str
    place: int = field(alias="span", converter=place_of)
    text: str
    rule: str
    kind: AttributionKind
    actor: str | None = None
    source: str | None = None
    negated: bool = False
    superseded: bool = False

    def __repr__(self) -> str:
        negated = " negated" if self.negated else ""
        return (
            f"Attribution({self.id} {self.kind}{negated} "
            f"{self.actor} ← {self.source} {self.text!r})"
        )

    def to_dict(self) -> dict[str, Json]:
        """Return the attribution as a JSON object of the output contract."""
        return {
            "id": self.id,
            "span": list(self.span),
            "text": self.text,
            "rule": self.rule,
            "kind": self.kind,
            "actor": self.actor,
            "source": self.source,
            "negated": self.negated,
            "superseded": self.superseded,
        }

    @classmethod
    def from_dict(cls, record: Record) -> "Attribution":
        """Return the attribution that `to_dict` wrote."""
        return cls(
            id=text(record, "id"),
            span=Span(*pair(record, "span")),
            text=text(record, "text"),
            rule=text(record, "rule"),
            kind=choice(text(record, "kind"), ATTRIBUTION_KINDS, "kind"),
            actor=maybe_text(record, "actor"),
            source=maybe_text(record, "source"),
            negated=flag(record, "negated"),
            superseded=flag(record, "superseded"),
        )


#: PERF: what calling the classes does, see `casualtyparse.making`
make_actor: Final = maker_of(Actor)
make_attribution: Final = maker_of(Attribution)
