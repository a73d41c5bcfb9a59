"""People whom one phrase tells of with two harms, or twice.

Rebels *kidnapped and killed a man*               both harms are his
They killed *Ana Ruk, a clerk who was shot*       the clerk is Ana Ruk
"""

from collections.abc import Mapping, Sequence
from typing import Final

from casualtyparse.linking.late import BEFORE_DEATH
from casualtyparse.linking.retold import Told
from casualtyparse.terms import Harm

#: Whose other harm is told with an injury or an abduction.
_DEATH: Final[tuple[Harm, ...]] = ("killed",)
#: Harms that may be told together.
_TOLD_TWICE: Final = frozenset[Harm]({"killed", "injured", "abducted"})


def link_same_words(now: Told, told_before: Mapping[Harm, Sequence[Told]]) -> bool:
    """Link the other harm that the very same words suffer: "kidnapped and killed a man"."""
    phrase, harm = now.candidate.phrase, now.candidate.harm
    if harm not in _TOLD_TWICE:
        return False
    for other in BEFORE_DEATH if harm == "killed" else _DEATH:
        for told in reversed(told_before.get(other, ())):
            if told.candidate.phrase == phrase:
                if harm == "killed":
                    now.figure.restates = told.key
                elif harm == "injured":
                    now.figure.superseded_by = told.key
                else:  # "was abducted and killed"
                    told.figure.restates = now.key
                return True
    return False


def is_apposed(now: Told, last: Told | None) -> bool:
    """Link a person to the one whom he is: "they killed Ana Ruk, a clerk who was shot"."""
    if last is None:
        return False
    inner, outer = now.candidate.phrase, last.candidate.phrase
    if not outer.first < inner.first < inner.end <= outer.end:
        return False
    if now.low != 1 or last.low != 1 or last.candidate.name is None:
        return False
    if now.candidate.harm == "injured":
        now.figure.superseded_by = last.key
    else:
        now.figure.restates = last.key
    return True
