"""What actors mean: from candidates to values."""

from collections.abc import Sequence

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.mentions import Mentions
from casualtyparse.actors.grammar.places import Places
from casualtyparse.actors.values import ROLES, Actor
from casualtyparse.phrases.reading import Reading


def normalise(
    reading: Reading, candidates: Sequence[ActorCandidate]
) -> list[tuple[ActorCandidate, Actor]]:
    """Give each candidate its meaning; ids are a1, a2 ... in text order."""
    scan, places = reading.scan, reading.note(Mentions).places
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
                country=candidate.country or _country(places, candidate),
                count=candidate.count,
                roles=tuple(role for role in ROLES if role in candidate.roles),
                person=candidate.person,
                head=candidate.people if candidate.name else None,
                candidates=candidate.candidates,
                edits=candidate.edits,
            ),
        )
        for number, candidate in enumerate(candidates, 1)
    ]


def _country(places: Places, candidate: ActorCandidate) -> str | None:
    """Return the state nearest to a mention that no table places; a person has none."""
    if candidate.rule in ("known-name", "person", "speaker") or candidate.candidates:
        return None
    return places.country_of(candidate.head)
