"""Figures that may look back, and are past if something else is told as the event.

A bomb killed a guard ... *the blast that killed 8* in May     past: another is the event
*The blast that killed 8* was heard for miles                  the event itself
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.values import Scope
from casualtyparse.linking.background import (
    is_fate,
    is_freed,
    is_of_known,
    is_of_new,
    weak_cues,
)
from casualtyparse.linking.cues import Found
from casualtyparse.linking.draft import Draft, Figure

_BEFORE: Final = frozenset({"earlier", "before", "ago"})


def mark_past(draft: Draft, scopes: list[Scope | None], settled: int) -> None:
    """Take what may be past as past if something else is told as the event.

    `settled` is the sentence of the figure that told the day of the event.
    """
    scan, figures = draft.scan, draft.figures
    weak: dict[int, bool] = {}
    for i, figure in enumerate(figures):
        if (
            scopes[i] is None
            and figure.sentence != settled
            and (past := figure.cues.past)
        ):
            told = weak_cues(scan, past, figure.candidate)
            if told and not _is_known(draft, figure, told):
                weak[i] = any(one.cue.reach != "relative" for one in told)
    if not weak:
        return
    event = next(
        (
            figure.sentence
            for i, figure in enumerate(figures)
            if scopes[i] is None and i not in weak and figure.status != "hypothetical"
        ),
        None,
    )
    for i, timed in weak.items():
        # "the blast that killed 8" may be the event, unless another was told before
        if event is not None and (timed or event < figures[i].sentence):
            scopes[i] = "past"


def _is_known(draft: Draft, figure: Figure, told: Sequence[Found]) -> bool:
    """Tell whether what may be past is of the event told before."""
    candidate = figure.candidate
    if is_freed(draft, figure):
        return True
    if figure is draft.figures[0]:
        return False
    if is_of_new(draft.scan, told):
        return True
    if is_fate(candidate):
        return all(one.cue.words[-1] in _BEFORE for one in told)
    return is_of_known(draft.scan, told, candidate, draft.signs["incident"])
