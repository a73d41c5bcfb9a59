"""What actors mean: from candidates to values."""

from collections.abc import Sequence

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.values import ROLES, Actor
from casualtyparse.phrases.reading import Reading


def normalise(
    reading: Reading, candidates: Sequence[ActorCandidate]
) -> list[tuple[ActorCandidate, Actor]]:
    """Give each candidate its meaning; ids are a1, a2 ... in text order."""
    scan = reading.scan
    return [
        (
            candidate,
            Actor(
                id=f"a{number}",
                span=scan.span(candidate.first, candidate.end),
                text=scan.surface(candidate.first, candidate.end),
                rule=candidate.rule,
                kind=candidate.kind,
                match=candidate.match,
                name=candidate.name,
                actor_id=candidate.actor_id,
                ids=candidate.ids,
                country=candidate.country,
                count=candidate.count,
                roles=tuple(role for role in ROLES if role in candidate.roles),
                person=candidate.person,
                head=candidate.people if candidate.name else None,
                candidates=candidate.candidates,
            ),
        )
        for number, candidate in enumerate(candidates, 1)
    ]
