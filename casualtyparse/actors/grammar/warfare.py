"""Deeds that only the forces of a state do: "Israeli air strikes" are those of its army."""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate, make_candidate
from casualtyparse.actors.grammar.calling import naming
from casualtyparse.actors.grammar.mentions import Mentions


def read_state_of_deed(mentions: Mentions, i: int) -> ActorCandidate | None:
    """organ = COUNTRY modifier* WARLIKE: the armed forces that "Israeli air strikes" are of"""
    if mentions.words[i] not in WARLIKE:
        return None
    for j in range(i, max(0, i - 3), -1):
        place = mentions.places.by_end.get(j)
        if place is not None:
            if "adjective" not in place.sorts or place.code is None:
                return None
            if place.first in mentions.at or mentions.places.relational(place):
                return None
            name, slug = naming("Armed Forces", place.code)
            return mentions.keep(
                make_candidate(
                    rule="state-organ",
                    first=place.first,
                    end=place.end,
                    head=place.end - 1,
                    kind="military",
                    match="pattern",
                    name=name,
                    actor_id=slug,
                    country=place.code,
                    shown=False,
                )
            )
        organ = _bare_organ(mentions, j - 1)
        if organ is not None:
            return organ
        if not mentions.content(j - 1):
            return None
    return None


def _bare_organ(mentions: Mentions, i: int) -> ActorCandidate | None:
    """Return the organ of a state that is not told: "government (air strikes)"."""
    entry = mentions.entries[i]
    organ = None if entry is None or not entry.organs else entry.organs[-1]
    if organ is None or organ.rest or not organ.bare or i in mentions.at:
        return None
    return mentions.keep(
        make_candidate(
            rule="bare-organ",
            first=i,
            end=i + 1,
            head=i,
            kind=organ.kind,
            match="descriptive",
            shown=False,
        )
    )


#: Deeds that a state does by its armed forces.
WARLIKE: Final = frozenset(
    {
        "shelling",
        "airstrike",
        "airstrikes",
        "strike",
        "strikes",
        "bombardment",
        "bombing",
        "bombings",
    }
)
