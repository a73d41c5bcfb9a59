"""What sorts of people those of the sentence before were.

victims-were = "they were" list          "They were five women and seven men"
             | number "victims" BE people          "One victim was a nun"
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.around.objects import object_group
from casualtyparse.casualties.grammar.parts.breakdowns import adding_up
from casualtyparse.casualties.grammar.passage import Passage
from casualtyparse.casualties.grammar.people.mentions import (
    Mention,
    is_people,
    mention_of,
)
from casualtyparse.casualties.grammar.wholes import (
    add_part,
    describe,
    known,
    whole_of_before,
)

VICTIMS: Final = frozenset({"they", "victim", "victims"})
_SUFFERED: Final = frozenset({"killed", "injured", "killed_or_injured"})
_BE: Final = frozenset({"were", "was"})


def may_be_sorts(words: Sequence[str], at: int) -> bool:
    """Tell whether it follows what they were: "one victim was"."""
    return words[at + 1] in _BE


def victims_were(passage: Passage, cued: Sequence[int]) -> Sequence[CasualtyCandidate]:
    """victims-were = "they were" list | number "victims" BE people"""
    s = passage.s
    found: list[CasualtyCandidate] = []
    for at in cued:
        some, told = s.at_end.get(at + 1), s.at_first.get(at + 2)
        if some is None or told is None or known(passage, some) or passage.here():
            continue
        whole = whole_of_before(passage)
        if whole is None or whole.count.low is None or whole.count.high == 1:
            continue
        if some.pronoun:
            for one in adding_up(s, object_group(s, at + 2), whole.count.low):
                add_part(passage, one, whole, "victims-were", found)
            continue
        if some.quantity is None or some.determiner or some.others or told.quantity:
            continue
        if whole.harm not in _SUFFERED:
            continue  # "two men were held. One victim was a nun"
        opens = some.first == s.first or s.says(some.first - 1)
        if not opens or some.quantity.low >= whole.count.low:
            continue
        if some.end - some.quantity.end > 1 or not is_people(
            s, mention_of(s, told), strict=True
        ):
            continue
        mention = Mention(some.first, some.end, some, some)
        part = add_part(passage, mention, whole, "victims-were", found)
        if part is not None:
            describe(s, part, at + 1, whole)
    return found
