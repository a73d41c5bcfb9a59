"""Casualties told first together, then as dead and injured.

300 casualties: *100 deaths and 200 injuries*       parts, as they add up
Eight were hit: *two were killed and six wounded*   so are those of people who were hit
One died and nine others were hurt. It *hurt ten*    the nine stand for all who were hit
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.lexicon.little_words import INDEFINITE
from casualtyparse.linking.draft import Draft, Figure

_BOTH: Final = {"killed", "injured"}
#: Harms that leave open who died.
_OPEN: Final = frozenset({"killed_or_injured", "injured"})
#: Fewer than these may be anybody.
_FEW: Final = 3
#: How many figures and sentences behind the dead all who were hit may be told.
_AHEAD: Final = 6
_SOON: Final = 2
_TOLD: Final = frozenset({"passive", "intransitive"})
_BLOWS: Final = frozenset({"hit", "struck", "shot", "stabbed", "attacked", "beaten"})


def link_both_harms(draft: Draft) -> None:
    """Make the dead and the injured parts of the casualties that they add up to."""
    figures = draft.figures
    for i, whole in enumerate(figures[:-2], 1):
        # PERF: most texts tell of no casualties in general
        if whole.low < 2 or whole.candidate.harm not in _OPEN:
            continue
        one, other = figures[i : i + 2]
        struck = whole.candidate.harm == "injured"
        if struck and not _are_struck(draft, whole, one, other):
            continue
        if _are_all(whole, one, other):
            one.part_of = other.part_of = whole.value.id


def link_survivors(draft: Draft) -> None:
    """Let those who were hurt besides the dead stand for all who were hit, told behind them."""
    figures = draft.figures
    for i, other in enumerate(figures[1:-1], 1):
        if not other.candidate.others:
            continue
        one = figures[i - 1]
        if (
            other.candidate.harm == "injured"
            and one.candidate.harm == "killed"
            and one.sentence == other.sentence
        ):
            _let_others_stand(one, other, figures[i + 1 : i + _AHEAD])


def _let_others_stand(one: Figure, other: Figure, behind: Sequence[Figure]) -> None:
    """Let "others" who were hurt stand for all who were, told behind them and the dead."""
    for whole in behind:
        if whole.sentence - one.sentence > _SOON:
            return
        told = whole.candidate.harm == "injured" and not whole.candidate.others
        later = whole.sentence > one.sentence and whole.part_of is None
        if told and later and whole.low > _FEW and _are_all(whole, one, other):
            if other.superseded_by in (None, whole.value.id):
                other.superseded_by, whole.superseded_by = None, other.value.id
            return


def _are_struck(draft: Draft, whole: Figure, one: Figure, other: Figure) -> bool:
    """Tell whether numbers alone tell what became of people who were hit."""
    candidate = whole.candidate
    if draft.scan.words[candidate.trigger] not in _BLOWS or whole.part_of is not None:
        return False
    pair = one.candidate, other.candidate
    if whole.low == len(pair) and all(it.implicit and it.frame in _TOLD for it in pair):
        # "both men were shot. The cook died; his wife was wounded in the arm"
        dead = next((it for it in pair if it.harm == "killed"), pair[0])
        known = all(it.name or it.determiner not in INDEFINITE for it in pair)
        return known and bool(dead.name or dead.frame == "intransitive")
    return all(it.lemma is None for it in pair)


def _are_all(whole: Figure, one: Figure, other: Figure) -> bool:
    """Tell whether two figures near a whole are its dead and its injured."""
    return (
        {one.value.harm, other.value.harm} == _BOTH
        and one.low + other.low == whole.low
        and one.part_of in (None, whole.value.id)
        and other.part_of in (None, whole.value.id)
        and other.sentence - whole.sentence < 2
        and whole.status == one.status == other.status == "asserted"
    )
