"""Buildings, vehicles and people that attackers take: "took over the embassy".

taken = fighters (TAKE 'over' | "held up") building | building "was" TAKEN 'over' "by" fighters
      | people "was" "held" ... "by" fighters
"""

from typing import Final

from casualtyparse.actors.grammar.clauses.arguments import Clauses
from casualtyparse.actors.grammar.deeds.fighters import fights
from casualtyparse.actors.grammar.deeds.owners import PLACES, place_at
from casualtyparse.actors.grammar.deeds.peaceful import aimed
from casualtyparse.lexicon.acts import Act
from casualtyparse.lexicon.little_words import HE_SHE

_OF_PEOPLE: Final = frozenset({"hold", "remove", "pull"})
_PERSONS: Final = HE_SHE | {"they"}


def takes_over(clauses: Clauses, i: int, high: int) -> bool:
    """Tell whether the verb before "over" or "up" tells that fighters took a place by force."""
    if clauses.words[i + 2] == "by":
        entry = clauses.entries[clauses.group_start(i, 0) - 1]
        place = entry is not None and entry.thing in PLACES
        agents = clauses.agents_at(i + 2)
    else:
        place = place_at(clauses.mentions, i + 2, high) is not None
        agents = clauses.subjects(i)
    return place and any(map(fights, agents))


def people_taken(clauses: Clauses, i: int, act: Act) -> bool:
    """Tell whether people are taken or held: "was held for hours by", not "a town held by"."""
    if act.verb not in _OF_PEOPLE:
        return not aimed(clauses, i)
    low, high = clauses.scan.bounds_at(i)
    start = clauses.group_start(i, low)
    if start == i or not clauses.passive(i, low, high):
        return False
    return clauses.words[start - 1] in _PERSONS or bool(clauses.subjects(i))
