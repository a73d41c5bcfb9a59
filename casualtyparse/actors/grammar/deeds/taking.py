"""Buildings and vehicles that attackers take: "took over the embassy".

taken = fighters TAKE 'over' building | building "was" TAKEN 'over' "by" fighters
"""

from typing import Final

from casualtyparse.actors.grammar.clauses.arguments import Clauses
from casualtyparse.actors.grammar.deeds.fighters import fights

#: what is taken over by force; a party, a firm and a town are also by other means
_PLACES: Final = frozenset({"building", "vehicle"})


def takes_over(clauses: Clauses, i: int, high: int) -> bool:
    """Tell whether the verb before "over" tells that fighters took a place by force."""
    words, mentions = clauses.words, clauses.mentions
    if words[i + 2] == "by":
        end = clauses.group_start(i, 0)
        agents = clauses.agents_at(i + 2)
    else:
        end = mentions.run_from(mentions.skip_determiners(i + 2, high), high)
        agents = clauses.subjects(i)
    entry = clauses.entries[end - 1]
    place = entry is not None and entry.thing in _PLACES
    return place and any(map(fights, agents))
