"""The states that a text tells of, which say whose a shared name or acronym is."""

from collections import Counter
from collections.abc import Iterable
from typing import Final, NamedTuple

from casualtyparse.actors.grammar.phrases.mentions import Mentions
from casualtyparse.lexicon.actors import RISKY, Naming
from casualtyparse.lexicon.regions import states_of_regions
from casualtyparse.phrases.reading import Note, Reading

#: whose home is no state of the text: "(AP)"
_ABROAD: Final = "media"


class Named(NamedTuple):
    """Tokens `first` to `end` (exclusive) that are spelt like a name."""

    first: int
    end: int
    naming: Naming
    slips: int = 0


class Regions(Note):
    """The states of the regions and towns that a text names."""

    __slots__ = ("states",)

    def __init__(self, reading: Reading) -> None:
        """Look for names with a large letter; PERF: once in a text."""
        scan = reading.scan
        self.states = tuple(
            code for i, code in states_of_regions(scan.words) if scan.capital(i)
        )


def homes(reading: Reading, found: Iterable[Named]) -> Counter[str]:
    """Count the states that a text names, and those whose actors or regions it surely names."""
    told = reading.note(Mentions).places.by_first.values()
    places = Counter(place.code for place in told if place.code is not None)
    places.update(reading.note(Regions).states)
    table = reading.lexicon.actors
    for one in found:
        actor = table.actor(one.naming.slugs[0])
        sure = len(one.naming.slugs) == 1 and not one.naming.flags & RISKY
        if actor.country and sure and actor.kind != _ABROAD:
            places[actor.country] += 1
    return places
