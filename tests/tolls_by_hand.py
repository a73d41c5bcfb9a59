"""Casualties that are built by hand, and the toll of their document."""

from casualtyparse import Casualty, Count, Document, Span, Victims
from casualtyparse.actors.values import Actor
from casualtyparse.casualties.values import OwnDeath, Scope, Status
from casualtyparse.numerals.values import CountKind
from casualtyparse.terms import ActorKind, Harm, VictimKind


def exact(n: int) -> Count:
    return Count(kind="exact", low=n, high=n, text=str(n))


def at_least(n: int, *, strict: bool = False) -> Count:
    return Count(kind="at_least", low=n, high=None, strict=strict)


def vague(text: str, low: int, kind: CountKind = "vague") -> Count:
    return Count(kind=kind, low=low, high=None, text=text)


def told(  # noqa: PLR0913 - one argument a field
    number: int,
    harm: Harm,
    count: Count | int,
    *,
    kind: VictimKind | None = None,
    status: Status = "asserted",
    scope: Scope = "event",
    part_of: str | None = None,
    source: str | None = None,
    restates: str | None = None,
    superseded_by: str | None = None,
    own_death: OwnDeath | None = None,
) -> Casualty:
    return Casualty(
        id=f"c{number}",
        span=Span(number, number + 1),
        text="x",
        rule="by-hand",
        harm=harm,
        count=exact(count) if isinstance(count, int) else count,
        victims=None if kind is None else Victims(text="x", kind=kind),
        status=status,
        scope=scope,
        part_of=part_of,
        source=source,
        restates=restates,
        superseded_by=superseded_by,
        own_death=own_death,
    )


def of(*casualties: Casualty, sources: dict[str, ActorKind] | None = None) -> Document:
    actors = tuple(
        Actor(
            id=key,
            span=Span(0, 1),
            text="x",
            rule="by-hand",
            kind=kind,
            match="exact",
        )
        for key, kind in (sources or {}).items()
    )
    return Document(text="x" * 99, casualties=casualties, actors=actors)


def best(document: Document, policy: str = "default") -> dict[str, int | None]:
    toll = document.toll(policy)
    figures = {"killed": toll.killed, "injured": toll.injured}
    figures |= {"abducted": toll.abducted, "missing": toll.missing}
    return {k: figure.best for k, figure in figures.items() if figure is not None}
