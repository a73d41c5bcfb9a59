"""Harm that somebody is glad or sorry of, which was told before: "sorry that a man died"."""

from typing import Final

from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.linking.draft import Draft, Figure

_FEELINGS: Final = word_list("speech", "feelings")
#: So many figures back stands what is felt about.
_MOST_BACK: Final = 20


def link_felt(draft: Draft) -> None:
    """Set `restates` of figures that are known from what was told.

    "A guard shot a consul dead. 'I am glad that a man was killed,' said Ana Ruk"
    """
    words, figures = draft.scan.words, draft.figures
    for i, figure in enumerate(figures):
        at = figure.candidate.phrase.first - 1
        # PERF: few figures stand behind such words
        if words[at] == "that":
            at -= 1
        if i and words[at] in _FEELINGS and figure.scope == "event":
            told = _told(figures[max(0, i - _MOST_BACK) : i], figure)
            if told is not None:
                figure.restates = told.restates or told.value.id


def _told(figures: list[Figure], figure: Figure) -> Figure | None:
    """Return the last figure of the event that tells of those people."""
    loose = figure.count.kind == "unspecified" or figure.candidate.implicit
    for one in reversed(figures):
        same = one.value.harm == figure.value.harm and one.scope == "event"
        if same and one.part_of is None and (loose or one.low == figure.low):
            return one
    return None
