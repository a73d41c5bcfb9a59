"""Participles that tell what was done, though no auxiliary stands before them.

passive = WEAPON PARTICIPLE place "by" agent | "was" PARTICIPLE "and" PARTICIPLE ("on" | "at")
"""

from typing import Final

from casualtyparse.actors.grammar.clauses.arguments import Clauses
from casualtyparse.actors.grammar.deeds.far_agents import FARTHEST
from casualtyparse.actors.grammar.deeds.objectless import objectless
from casualtyparse.lexicon.acts import Act

_ON: Final = frozenset({"on", "upon", "at"})
_FINITE: Final = frozenset({"auxiliary", "relative", "conjunction"})
_SIGNS: Final = frozenset(",.;:")


def laid_by(clauses: Clauses, i: int, act: Act) -> bool:
    """Tell whether "by" follows a participle: "a bomb planted on a train by"."""
    words, tag = clauses.words, clauses.scan.tag
    if words[i - 1] not in act.particles or "by" not in words[i : i + FARTHEST]:
        return False
    by = words.index("by", i)
    return all(
        tag(j) not in _FINITE and words[j] not in _SIGNS for j in range(i + 1, by)
    )


def fired_on(clauses: Clauses, i: int, low: int, high: int) -> bool:
    """Tell whether a passive goes on behind "and": "ambushed and fired on on Friday"."""
    words, before = clauses.words, clauses.entries[i - 2]
    return (
        words[i + 1] in _ON
        and before is not None
        and before.act is not None
        and before.act.form == "past"
        and clauses.passive(i - 2, low, high)
        and objectless(clauses, i + 2, high)
    )
