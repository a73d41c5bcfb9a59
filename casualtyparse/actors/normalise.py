"""What actors mean: from candidates to values."""

from collections.abc import Sequence
from typing import Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.mentions import Mentions
from casualtyparse.actors.grammar.places import Places
from casualtyparse.actors.values import ROLES, Actor, Role, make_actor
from casualtyparse.phrases.reading import Reading
from casualtyparse.spans import Span

#: What these rules read has no state but that of its table.
_NOWHERE: Final = frozenset({"known-name", "person", "speaker"})


def normalise(reading: Reading, candidates: Sequence[ActorCandidate]) -> list[Actor]:
    """Give each candidate its meaning, in their order; ids are a1, a2 ... in text order."""
    scan, places = reading.scan, reading.note(Mentions).places
    text, starts, words = scan.text, scan.starts, scan.words
    values: list[Actor] = []
    for number, candidate in enumerate(candidates, 1):
        start, last = starts[candidate.first], candidate.end - 1
        stop = starts[last] + len(words[last])
        value = make_actor(
            id=f"a{number}",
            span=Span(start, stop),
            text=text[start:stop],
            rule=candidate.rule,
            kind=candidate.kind,
            match=candidate.match,
            name=candidate.name,
            actor_id=candidate.actor_id,
            ids=candidate.ids,
            country=candidate.country or _country(places, candidate),
            count=candidate.count,
            roles=_roles(candidate.roles),
            person=candidate.person,
            head=candidate.people if candidate.name else None,
            candidates=candidate.candidates,
            edits=candidate.edits,
        )
        values.append(value)
    return values


def _roles(roles: set[Role]) -> tuple[Role, ...]:
    """Return roles in the order of `ROLES`."""
    if len(roles) < 2:
        return tuple(roles)
    return tuple([role for role in ROLES if role in roles])


def _country(places: Places, candidate: ActorCandidate) -> str | None:
    """Return the state nearest to a mention that no table places; a person has none."""
    if candidate.rule in _NOWHERE or candidate.candidates:
        return None
    return places.country_of(candidate.head)
