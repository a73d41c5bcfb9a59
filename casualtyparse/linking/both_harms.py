"""Casualties told first together, then as dead and injured.

300 casualties: *100 deaths and 200 injuries*       parts, as they add up
"""

from typing import Final

from casualtyparse.linking.draft import Draft, Figure

_BOTH: Final = {"killed", "injured"}


def link_both_harms(draft: Draft) -> None:
    """Make the dead and the injured parts of the casualties that they add up to."""
    figures = draft.figures
    for i, whole in enumerate(figures[:-2], 1):
        # PERF: most texts tell of no casualties in general
        if whole.candidate.harm == "killed_or_injured" and whole.low > 1:
            one, other = figures[i : i + 2]
            if _are_all(whole, one, other):
                one.part_of = other.part_of = whole.value.id


def _are_all(whole: Figure, one: Figure, other: Figure) -> bool:
    """Tell whether two figures near a whole are its dead and its injured."""
    return (
        {one.value.harm, other.value.harm} == _BOTH
        and one.low + other.low == whole.low
        and one.part_of is None
        and other.part_of is None
        and other.sentence - whole.sentence < 2
        and whole.status == one.status == other.status == "asserted"
    )
