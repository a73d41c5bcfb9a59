"""Deeds that only the forces of a state do: "Israeli air strikes" are those of its army."""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate, make_candidate
from casualtyparse.actors.grammar.deeds.owners import PLACES
from casualtyparse.actors.grammar.phrases.calling import naming
from casualtyparse.actors.grammar.phrases.mentions import Mentions
from casualtyparse.lexicon.word_lists import word_list


def read_state_of_deed(mentions: Mentions, i: int) -> ActorCandidate | None:
    """organ = COUNTRY modifier* WARLIKE: the armed forces that "Israeli air strikes" are of"""
    if mentions.words[i] not in WARLIKE or mentions.words[i - 1] == "suicide":
        return None
    if mentions.words[i] in _BOMBINGS and mentions.words[i - 1] in _PLANTED:
        return None  # "a Kenyan suicide bombing", "the army bus bombing"
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
        organ = mentions.bare_organ(j - 1, "bare-organ")
        if organ is not None:
            return organ
        entry = mentions.entries[j - 1]
        thing = None if entry is None or entry.craft is not None else entry.thing
        if not mentions.content(j - 1) or thing in PLACES:
            return None  # "a military bus bombing"
    return None


_BOMBINGS: Final = frozenset({"bombing", "bombings"})
_PLANTED: Final = word_list("acts", "planted")
WARLIKE: Final = word_list("acts", "bombing")
