"""Which figures are of one incident, as the dates tell that sentences and entries start with.

January 24: raiders killed six. *January 25: five men were shot*     another entry of a list
Kano, Aug. 30. A bomb exploded. *It killed a girl*                   of the entry it stands in
"""

from typing import Final

from casualtyparse.linking.draft import Draft

#: Tokens between the start of an entry, or its name of a place, and its date.
_INITIAL: Final = 9
#: An entry starts at one of these, and its date ends with one.
_STARTS: Final = frozenset({";", "\u2022", "*"})
_STOPS: Final = frozenset({":", ".", "-", "\u2013", "\u2014", ")"})
_BEFORE: Final = frozenset({",", "(", "\u2022", "*", "-", "\u2013"})
#: Fewer dates so placed make no list.
_FEW: Final = 2


class Incidents:
    """The entries of a text, if it is a list, looked for once asked for."""

    __slots__ = ("_draft", "_entries", "_scan")

    def __init__(self, draft: Draft) -> None:
        """Begin with no date looked at."""
        self._draft = draft
        self._scan = draft.scan
        self._entries: list[int] | None = None

    def apart(self, one: int, other: int) -> bool:
        """Tell whether two tokens, in text order, stand in different entries of a list."""
        entries = self._entries
        if entries is None:
            entries = self._entries = self._read()
        return any(one < start <= other for start in entries)

    def _read(self) -> list[int]:
        """Return where the entries start; none if there are only a few."""
        dates = self._draft.story.dates
        if len(dates) < _FEW:
            return []
        scan = self._scan
        words, starts = scan.words, scan.sentences
        entries: list[int] = []
        for candidate in dates:
            first = candidate.first
            if candidate.grain not in ("day", "weekday"):
                continue
            start = starts[scan.sentence_of[first]]
            near = max(start, first - _INITIAL)
            if near == start:
                listed = first == start or words[first - 1] in _BEFORE
                if listed and words[candidate.end] in _STOPS:
                    entries.append(start)
            elif not _STARTS.isdisjoint(words[first - 2 : first]):
                entries.append(first)
        return entries if len(entries) >= _FEW else []
