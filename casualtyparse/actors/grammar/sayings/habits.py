"""Deeds of the past that say nothing of who did the one told of.

past = (FORMER | "other") DEEDS ["in" "the past"] BLAME | DEEDS "in" "the past" BLAME
"""

from typing import Final

from casualtyparse.actors.grammar.deeds.unreal import IN_PAST
from casualtyparse.actors.grammar.sayings.assertions import Assertions

#: Before deeds that are not the one told of: "earlier attacks".
FORMER: Final = frozenset({"similar", "previous", "past", "earlier", "prior"})
_OTHER: Final = FORMER | {"other"}
#: So far before the verb its deeds stand.
_NEAR: Final = 14


def of_the_past(record: Assertions, i: int, behind: int, low: int) -> bool:
    """Tell whether the verb at token i is said of other deeds: "similar attacks were blamed"."""
    words = record.words
    for j in range(max(low, i - _NEAR), behind):
        entry = record.entries[j]
        if entry is None or entry.deed is None or words[j][-1:] != "s":
            continue
        first = record.mentions.run_before(j + 1, low)
        if not _OTHER.isdisjoint(words[first - 1 : j]):
            return True
        if words[j + 1 : j + 4] == IN_PAST:
            return True
    return False
