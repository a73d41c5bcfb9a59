"""Pronouns behind a verb that mean people told of before: "shot the guard and killed him"."""

from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.mentions import Mention
from casualtyparse.casualties.grammar.passage import Passage
from casualtyparse.casualties.values import Harm
from casualtyparse.numerals.values import Count

_OBJECTS: Final = frozenset({"them", "him", "her"})


def is_told(passage: Passage, mention: Mention, harm: Harm, count: Count) -> bool:
    """Tell whether a pronoun in the object repeats people who were told of the same harm."""
    if passage.s.words[mention.noun.head] not in _OBJECTS:
        return False
    return any(
        told.harm == harm
        and (told.count.low, told.count.high) == (count.low, count.high)
        and told.phrase.end < mention.first
        and not told.negated
        for told in passage.here()
    )


def hurt_before(
    passage: Passage, mention: Mention, count: Count
) -> CasualtyCandidate | None:
    """Return who was hurt before in the sentence and is killed now, called by a pronoun."""
    if passage.s.words[mention.noun.head] not in _OBJECTS:
        return None
    here = passage.here()
    last = here[-1] if here else None
    if last is None or last.harm != "injured" or last.frame != "active":
        return None
    same = (last.count.low, last.count.high) == (count.low, count.high)
    return last if same and last.end <= mention.first and not last.negated else None
