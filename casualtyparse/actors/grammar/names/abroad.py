"""Names of English words that another state's group bears: "the Croatian National Resistance"."""

from typing import Final

from casualtyparse.actors.candidates import FIGHTING
from casualtyparse.actors.grammar.phrases.mentions import Mentions
from casualtyparse.lexicon.actors import ActorName
from casualtyparse.phrases.reading import Reading
from casualtyparse.terms import OF_STATE

#: So many years behind its end a group is told of by its name alone.
_LATER: Final = 10
_OF: Final = frozenset({"of", "for"})


def of_state(actor: ActorName) -> bool:
    """Tell whether an actor is a body of a state, as many have by the same name."""
    return actor.kind in OF_STATE


def abroad(reading: Reading, first: int, end: int, actor: ActorName) -> bool:
    """Tell whether the word of a state that goes with a name is of none where a group was.

    "Croatian National Resistance" is not that of El Salvador, nor is a "People's Army of Chile"
    one of India.
    """
    if actor.kind not in FIGHTING or end - first == 1 or not actor.places:
        return False
    mentions = reading.note(Mentions)
    places, scan = mentions.places, reading.scan
    before = places.by_end.get(first)
    behind = places.by_first.get(end + 1) if scan.words[end] in _OF else None
    for place in (before, behind):
        if place is None or place.code is None or place.code in actor.places:
            continue
        touches = (
            scan.gap(first - 1) == " " if place is before else scan.capital(end + 1)
        )
        if touches and ("adjective" in place.sorts) == (place is before):
            return True
    return False


def long_gone(reading: Reading, first: int, end: int, actor: ActorName) -> bool:
    """Tell whether people of a state are meant, long after a group of theirs was.

    The "Turkish nationalists" of 1989 are not those of 1923.
    """
    day = reading.context.reference
    if day is None or actor.until is None or reading.scan.capital(end - 1):
        return False
    if first not in reading.note(Mentions).places.by_first:
        return False
    return int(actor.until[:4]) + _LATER < day.year
