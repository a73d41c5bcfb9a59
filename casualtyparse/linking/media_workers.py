"""Victims who work for a medium that is named beside them: "two employees of Radio Orlen".

journalist = EMPLOYEE ("of" | "for" | ...) ["the"] MEDIUM | MEDIUM EMPLOYEE
"""

from typing import Final

from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.linking.draft import Draft

_OPEN: Final = frozenset({"civilian", "unknown"})
_STAFF: Final = word_list("aid", "media_staff")
_OF: Final = frozenset({"of", "for", "with", "from", "at"})


def link_media_workers(draft: Draft) -> None:
    """Make journalists of the staff of media."""
    media = [one for one in draft.story.actors if one.kind == "media"]
    if not media:
        return
    words = draft.scan.words
    starts = {one.first for one in media}
    ends = {one.end for one in media}
    for figure in draft.figures:
        head = figure.candidate.head
        if figure.kind not in _OPEN or head is None or words[head] not in _STAFF:
            continue
        behind = head + 2 + (words[head + 2] == "the")
        if head in ends or (words[head + 1] in _OF and behind in starts):
            figure.kind = "journalist"
