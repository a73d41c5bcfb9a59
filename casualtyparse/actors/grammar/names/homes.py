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
        """Look for their names; PERF: once in a text."""
        scan = reading.scan
        self.states = Counter(states_of_regions(scan.words, scan.text))


def homes(reading: Reading, found: Iterable[Named]) -> Counter[str]:
    """Count the states that a text names, and those whose actors it surely names."""
    told = reading.note(Mentions).places.by_first.values()
    places = Counter(place.code for place in told if place.code is not None)
    table = reading.lexicon.actors
    for one in found:
        actor = table.actor(one.naming.slugs[0])
        sure = len(one.naming.slugs) == 1 and not one.naming.flags & RISKY
        if actor.country and sure and actor.kind != _ABROAD:
            places[actor.country] += 1
    return places
