"""Who did it, far behind a verb: "shot at Orlen on Friday as he left his home by two men".

agent = "by" people, behind a noun that no participle or deed separates from the verb
"""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.clauses.arguments import Clauses
from casualtyparse.actors.grammar.clauses.objects import MOST_BEHIND
from casualtyparse.actors.grammar.deeds.owners import DESCRIBED

#: So far behind the verb "by" may stand.
FARTHEST: Final = 26
_ENDS: Final = frozenset(
    {",", ";", ":", "who", "which", "that", "after", "when", "while", "before"}
    | {"where", "and", "but", "said", "to", "since", "because", "by"}
)


def far_agents(clauses: Clauses, verb: int) -> list[ActorCandidate]:
    """Return the people behind the "by" of a verb of harm that stands beyond its reach."""
    words, near = clauses.words, verb + 1
    if "by" not in words[near : verb + FARTHEST]:
        return []  # PERF: as behind most verbs
    by = words.index("by", near)
    high = clauses.edges[clauses.sentence_of[verb] + 1]
    if not verb + MOST_BEHIND <= by < high - 1 or not _ENDS.isdisjoint(words[near:by]):
        return []
    before = clauses.entries[by - 1]
    if words[by - 1].endswith("ed") or (
        before is not None and (before.act or before.verb or before.deed)
    ):
        return []  # "shot in a village held by rebels", "in a raid by"
    return [one for one in clauses.agents_at(by) if one.rule in DESCRIBED]
