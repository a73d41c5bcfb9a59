"""Victims who work for an aid organisation that is named beside them: "a driver for an NGO"."""

from typing import Final

from casualtyparse.linking.draft import Draft

#: Kinds that the noun alone gives to people who may work for anybody.
_OPEN: Final = frozenset({"civilian", "unknown", "security", "government"})


def link_aid_workers(draft: Draft) -> None:
    """Make aid workers of the drivers, nurses and staff of aid organisations."""
    words, employees = draft.scan.words, draft.signs["employee"]
    for figure in draft.figures:
        head = figure.candidate.head
        if head is None or words[head] not in employees:
            continue
        if figure.value.victims is None or figure.kind not in _OPEN:
            continue
        if figure.cues.aid:
            figure.kind = "aid_worker"
