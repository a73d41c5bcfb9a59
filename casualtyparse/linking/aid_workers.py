"""Victims who work for an aid organisation that is named beside them: "a driver for an NGO"."""

from typing import Final

from casualtyparse.linking.draft import Draft

#: Kinds that the noun alone gives to people who may work for anybody.
_OPEN: Final = frozenset({"civilian", "unknown", "security", "government"})


def link_aid_workers(draft: Draft) -> None:
    """Make aid workers of the drivers, nurses and staff of aid organisations."""
    for figure in draft.figures:
        # PERF: few sentences name such an organisation
        if not figure.cues.aid or figure.kind not in _OPEN:
            continue
        head = figure.candidate.head
        if head is None or figure.value.victims is None:
            continue
        if draft.scan.words[head] in draft.signs["employee"]:
            figure.kind = "aid_worker"
