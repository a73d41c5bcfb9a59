"""What actors mean: from candidates to values."""

from collections.abc import Mapping, Sequence
from itertools import combinations
from sys import intern
from typing import Final

from attrs import evolve

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.phrases.mentions import Mentions
from casualtyparse.actors.grammar.phrases.origins import Origins
from casualtyparse.actors.values import ROLES, Actor, Role, make_actor
from casualtyparse.phrases.reading import Reading
from casualtyparse.spans import PLACE_BITS

#: What these rules read has no state but that of its table.
_NOWHERE: Final = frozenset({"known-name", "person", "speaker"})
#: Roles in the order of `ROLES`; PERF: one tuple for all who have the same.
_ORDERED: Final[Mapping[frozenset[Role], tuple[Role, ...]]] = {
    frozenset(roles): roles
    for size in range(len(ROLES) + 1)
    for roles in combinations(ROLES, size)
}


def normalise(reading: Reading, candidates: Sequence[ActorCandidate]) -> list[Actor]:
    """Give each candidate its meaning, in their order; ids are a1, a2 ... in text order."""
    scan, origins = reading.scan, Origins(reading.note(Mentions))
    text, starts, words = scan.text, scan.starts, scan.words
    sentence_of, stated = scan.sentence_of, origins.sentences
    values: list[Actor] = []
    for number, candidate in enumerate(candidates, 1):
        last = candidate.end - 1
        start, stop = starts[candidate.first], starts[last] + len(words[last])
        country, name, roles = candidate.country, candidate.name, candidate.roles
        if (
            country is None
            and sentence_of[candidate.head] in stated
            and candidate.rule not in _NOWHERE
            and not candidate.candidates
        ):
            country = origins.state_of(candidate)
        # PERF: more keywords than fifteen are passed as a dictionary
        value = make_actor(
            id=f"a{number}",
            span=start << PLACE_BITS | stop,
            text=intern(text[start:stop]),  # PERF: many are alike
            rule=candidate.rule,
            kind=candidate.kind,
            match=candidate.match,
            name=name,
            actor_id=candidate.actor_id,
            ids=candidate.ids,
            country=country,
            count=candidate.count,
            roles=_ORDERED[roles],
            person=candidate.person,
            head=candidate.people if name else None,
            candidates=candidate.candidates,
        )
        values.append(
            evolve(value, edits=candidate.edits) if candidate.edits else value
        )
    return values
