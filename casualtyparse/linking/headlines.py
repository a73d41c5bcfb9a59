"""Headlines: a line above a text, or what stands before a colon, whose figures are told again.

Raiders kill 14, wound six. Ten died in Dol. *In all 14 were killed*     the same 14
Nine died in a raid: *six were shot* and *three hanged*                  the same nine
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.linking.draft import Figure
from casualtyparse.linking.retold import Told, alike
from casualtyparse.scan import Scan

#: So many figures of a headline are looked at.
_MOST: Final = 4


class Headline:
    """The line that a text starts with, if it has no full stop; its sentence is -1 if none."""

    __slots__ = ("_end", "_retold", "sentence")

    def __init__(self, scan: Scan, start: int) -> None:
        """Look for the line; `start` is the sentence of the first figure."""
        is_sentence, self._end = _headline_of(scan, start)
        self.sentence = 0 if is_sentence else -1
        self._retold: set[str] = set()

    def holds(self, figure: Figure) -> bool:
        """Tell whether a figure stands in a headline read as one sentence with what follows."""
        return figure.sentence == 0 and figure.candidate.end <= self._end

    def told_by(self, now: Told, figures: Sequence[Told]) -> Told | None:
        """Return the figure of the headline that the text tells for the first time."""
        if now.loose or now.definite or now.sentence == self.sentence:
            return None
        for told in figures[:_MOST]:
            if told.sentence != self.sentence:
                break
            if (
                told.low == now.low
                and told.key not in self._retold
                and alike(told, now)
            ):
                self._retold.add(told.key)
                return told
        return None


def _headline_of(scan: Scan, start: int) -> tuple[bool, int]:
    """Tell whether the text starts with a line without a full stop.

    If such a line is read as one sentence with what is behind it, tell its end as well, else 0.
    `start` is the sentence of the first figure.
    """
    if start:  # PERF: no figure stands in a headline
        return False, 0
    starts = scan.starts
    first, end = scan.sentence_bounds(0)
    line = scan.text.find("\n", starts[first], starts[end])
    if line < 0:
        return False, _colon_of(scan, first, end)
    last = end - 1
    while last > first and starts[last] > line:
        last -= 1
    if last + 1 < end:
        # a line that was only wrapped mostly goes on with a small letter
        return False, 0 if scan.text[starts[last + 1]].islower() else last + 1
    return scan.words[last] != ".", 0


def _colon_of(scan: Scan, first: int, end: int) -> int:
    """Return the token behind the first colon of a sentence, 0 if there is none: not "7:15"."""
    words = scan.words[first:end]
    if ":" not in words:
        return 0
    colon = first + words.index(":")
    return 0 if scan.touches(colon) else colon + 1
