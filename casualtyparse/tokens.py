"""Looks at the tokens of a text: how one is written, what stands between two, the text of some.

"75km of the U.S. base" has the tokens 75, km, of, the, u.s., base: the first two touch, "u.s." is
written in large letters, and the surface of the last two is "U.S. base".
"""

from array import array
from collections.abc import Sequence
from sys import intern

from casualtyparse.lexicon import Entry
from casualtyparse.lexicon.pieces import CAPITAL, UPPER
from casualtyparse.spans import Span


class Tokens:
    """A text as parallel lists of tokens; `words[i]` starts at offset `starts[i]`.

    `entries[i]` is the lexicon's entry of the word or None and `marks[i]` says how it is written.
    Words are in small letters but for names that would else be function words: "IS", "WHO".
    """

    __slots__ = ("entries", "marks", "quoted", "size", "starts", "text", "words")

    text: str
    #: the text with one sort of double quotation marks, and no tags
    quoted: str
    words: list[str]
    entries: list[Entry | None]
    starts: "list[int] | array[int]"
    marks: Sequence[int]
    #: how many tokens there are
    size: int

    def end_of(self, i: int) -> int:
        """Return the offset behind token i."""
        return self.starts[i] + len(self.words[i])

    def span(self, first: int, end: int) -> Span:
        """Return the span of the tokens from `first` up to, not with, `end`."""
        starts, last = self.starts, end - 1
        bounds = starts[first], starts[last] + len(self.words[last])
        return tuple.__new__(Span, bounds)  # PERF: half the cost of calling the class

    def surface(self, first: int, end: int) -> str:
        """Return the text of the tokens from `first` up to, not with, `end`.

        PERF: one string for all that are alike, since values hold many of them.
        """
        starts, last = self.starts, end - 1
        return intern(self.text[starts[first] : starts[last] + len(self.words[last])])

    def capital(self, i: int) -> bool:
        """Tell whether token i is written with a capital first letter."""
        return self.marks[i] & CAPITAL != 0

    def upper(self, i: int) -> bool:
        """Tell whether token i has capital letters only, and more than one."""
        return self.marks[i] & UPPER != 0

    def touches(self, i: int) -> bool:
        """Tell whether nothing stands between token i and the one after it."""
        following = i + 1
        return (
            following < self.size
            and self.starts[i] + len(self.words[i]) == self.starts[following]
        )

    def word(self, i: int) -> str:
        """Return token i, or an empty string outside the text."""
        return self.words[i] if 0 <= i < self.size else ""

    def tag(self, i: int) -> str | None:
        """Return the closed word class of token i, if it has one."""
        entry = self.entries[i] if 0 <= i < self.size else None
        return None if entry is None else entry.tag

    def gap(self, i: int) -> str:
        """Return what stands between token i and the one after it."""
        return self.quoted[self.starts[i] + len(self.words[i]) : self.starts[i + 1]]
