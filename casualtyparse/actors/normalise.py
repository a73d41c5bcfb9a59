"""What actors mean: from candidates to values."""

from collections.abc import Sequence
from typing import Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.mentions import Mentions
from casualtyparse.actors.values import ROLES, Actor, Role
from casualtyparse.phrases.reading import Reading
from casualtyparse.spans import Span

#: What these rules read has no state but that of its table.
_NOWHERE: Final = frozenset({"known-name", "person", "speaker"})
_new: Final = object.__new__
_pair: Final = tuple.__new__


def normalise(
    reading: Reading, candidates: Sequence[ActorCandidate]
) -> list[tuple[ActorCandidate, Actor]]:
    """Give each candidate its meaning; ids are a1, a2 ... in text order."""
    scan, places = reading.scan, reading.note(Mentions).places
    text, starts, words = scan.text, scan.starts, scan.words
    values: list[tuple[ActorCandidate, Actor]] = []
    for number, candidate in enumerate(candidates, 1):
        last = candidate.end - 1
        start, stop = starts[candidate.first], starts[last] + len(words[last])
        country, name, roles = candidate.country, candidate.name, candidate.roles
        if (
            country is None
            and candidate.rule not in _NOWHERE
            and not candidate.candidates
        ):
            country = places.country_of(candidate.head)
        # PERF: what the generated constructor does, without a dictionary of its keywords
        value = _new(Actor)
        fields = value.__dict__
        fields["id"] = f"a{number}"
        fields["span"] = _pair(Span, (start, stop))
        fields["text"] = text[start:stop]
        fields["rule"] = candidate.rule
        fields["kind"] = candidate.kind
        fields["match"] = candidate.match
        fields["name"] = name
        fields["actor_id"] = candidate.actor_id
        fields["ids"] = candidate.ids
        fields["country"] = country
        fields["count"] = candidate.count
        fields["roles"] = tuple(roles) if len(roles) < 2 else _in_order(roles)
        fields["person"] = candidate.person
        fields["head"] = candidate.people if name else None
        fields["candidates"] = candidate.candidates
        fields["edits"] = candidate.edits
        values.append((candidate, value))
    return values


def _in_order(roles: set[Role]) -> tuple[Role, ...]:
    """Return roles in the order of `ROLES`."""
    return tuple([role for role in ROLES if role in roles])
