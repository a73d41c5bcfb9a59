"""The only code that sees all the text: it reads it once, as a stream of tokens.

A token is a word of letters, a number ("1,200", "3.5"), a dotted acronym ("u.s.") or one sign.
White space and double quotation marks part tokens and are left out of the stream; letters and
digits part too ("75km" is two tokens that touch). Words are lower-cased and typographic
apostrophes and hyphens folded, one code point for one, so that offsets stay those of the text.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate, repeat
from typing import Final, NamedTuple

from casualtyparse.lexicon import Entry, Lexicon
from casualtyparse.spans import Span

#: Signs that part tokens without being one: white space, double quotes, zero-width marks.
SEPARATORS: Final = (
    "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005"
    "\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
    '"\u201c\u201d\u201e\u201f\u00ab\u00bb\u200b\u200c\u200d\u2060\ufeff'
)
_GAP: Final = r'[\s"\u201c-\u201f\u00ab\u00bb\u200b-\u200d\u2060\ufeff]*'
#: `_` and foreign digits count as letters: a word is whatever `\w` allows but 0-9.
_TOKEN: Final = re.compile(
    r"(?:[^\W0-9]+(?:[\u0300-\u036f]+[^\W0-9]*)*(?:\.(?:[a-z]\.)+)?|[0-9]+(?:[.,][0-9]+)*|[^\w\s])"
    + _GAP
)
_TOKEN_ASCII: Final = re.compile(
    r"(?:[a-z]+(?:\.(?:[a-z]\.)+)?|[0-9]+(?:[.,][0-9]+)*|[^\w\s]|_+)" + _GAP
)
_LEAD: Final = re.compile(_GAP)
#: Where a sentence may end: after a stop, or at a line break.
_BREAK: Final = re.compile(
    r"[.!?\u2026][\"'\u2019\u201d)\]]*\s+|[.!?](?=[A-Z][a-z])|\n\s*"
)
#: Long runs without a stop are cut, so that no rule ever walks further than this.
MOST_TOKENS: Final = 250
#: A line that stops this early was not wrapped: a headline or an item of a list.
_SHORT_LINE: Final = 56

_FOLDS: Final = (
    ("\u2019", "'"),
    ("\u2018", "'"),
    ("\u02bc", "'"),
    ("\u2010", "-"),
    ("\u2011", "-"),
    ("\u0130", "i"),  # the one letter that grows when it is lower-cased
)


class Claim(NamedTuple):
    """A stretch of tokens that a family has read and others must not read again."""

    first: int
    end: int
    family: str
    rule: str


class Scan:
    """A text as parallel lists of tokens; `words[i]` starts at offset `starts[i]`.

    `entries[i]` is the lexicon's entry of the word or None, `hits` lists the tokens that may
    trigger a rule and `digits` those that start with a digit.
    """

    __slots__ = (
        "claims",
        "digits",
        "entries",
        "hits",
        "sentences",
        "starts",
        "text",
        "words",
    )

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        """Read the text once."""
        self.text = text
        self.words, self.starts = tokens_of(text)
        self.entries: list[Entry | None] = list(map(lexicon.entries.get, self.words))
        self.hits = [
            i
            for i, entry in enumerate(self.entries)
            if entry is not None and entry.mask
        ]
        self.digits = [i for i, word in enumerate(self.words) if "0" <= word < ":"]
        #: the first token of each sentence
        self.sentences = self._sentences()
        #: which family reads a token already, by token
        self.claims: dict[int, Claim] = {}

    def __len__(self) -> int:
        return len(self.words)

    def end_of(self, i: int) -> int:
        """Return the offset behind token i."""
        return self.starts[i] + len(self.words[i])

    def span(self, first: int, end: int) -> Span:
        """Return the span of the tokens from `first` up to, not with, `end`."""
        return Span(self.starts[first], self.starts[end - 1] + len(self.words[end - 1]))

    def surface(self, first: int, end: int) -> str:
        """Return the text of the tokens from `first` up to, not with, `end`."""
        return self.text[self.starts[first] : self.end_of(end - 1)]

    def capital(self, i: int) -> bool:
        """Tell whether token i is written with a capital first letter."""
        return self.text[self.starts[i]].isupper()

    def upper(self, i: int) -> bool:
        """Tell whether token i has capital letters only, and more than one."""
        return len(self.words[i]) > 1 and self.surface(i, i + 1).isupper()

    def touches(self, i: int) -> bool:
        """Tell whether nothing stands between token i and the one after it."""
        return i + 1 < len(self.words) and self.end_of(i) == self.starts[i + 1]

    def word(self, i: int) -> str:
        """Return token i, or an empty string outside the text."""
        return self.words[i] if 0 <= i < len(self.words) else ""

    def tag(self, i: int) -> str | None:
        """Return the closed word class of token i, if it has one."""
        entry = self.entries[i] if 0 <= i < len(self.words) else None
        return None if entry is None else entry.tag

    def sentence_at(self, i: int) -> int:
        """Return the number of the sentence that holds token i."""
        return bisect_right(self.sentences, i) - 1

    def sentence_bounds(self, sentence: int) -> tuple[int, int]:
        """Return the first token of a sentence and the one behind its last."""
        following = sentence + 1
        end = (
            self.sentences[following]
            if following < len(self.sentences)
            else len(self.words)
        )
        return self.sentences[sentence], end

    def bounds_at(self, i: int) -> tuple[int, int]:
        """Return the bounds of the sentence that holds token i."""
        return self.sentence_bounds(self.sentence_at(i))

    def claim(self, claim: Claim) -> None:
        """Keep others from reading these tokens."""
        for i in range(claim.first, claim.end):
            self.claims[i] = claim

    def gap(self, i: int) -> str:
        """Return what stands between token i and the one after it."""
        stop = self.starts[i + 1] if i + 1 < len(self.words) else len(self.text)
        return self.text[self.end_of(i) : stop]

    def _sentences(self) -> list[int]:
        """Return the first token of each sentence."""
        found = [0]
        starts = self.starts
        for offset in self._stops():
            i = bisect_right(starts, offset - 1)
            if i >= len(starts):
                break
            if i > found[-1]:
                found.extend(range(found[-1] + MOST_TOKENS, i, MOST_TOKENS))
                found.append(i)
        found.extend(range(found[-1] + MOST_TOKENS, len(starts), MOST_TOKENS))
        return found

    def _stops(self) -> Iterator[int]:
        """Yield the offsets at which a sentence may start."""
        text = self.text
        line_start = 0
        for match in _BREAK.finditer(text):
            stop = match.end()
            sign = text[match.start()]
            gap = match.group()
            lines = gap.count("\n")
            if stop >= len(text):
                return
            if sign == "\n" and lines < 2:
                short = match.start() - line_start < _SHORT_LINE
                if short and not text[stop].islower():
                    yield stop
            elif lines > 1 or sign != "." or self._ends_sentence(match.start(), stop):
                yield stop
            if lines:
                line_start = match.start() + gap.rfind("\n") + 1

    def _ends_sentence(self, stop: int, following: int) -> bool:
        """Tell whether the full stop at `stop` ends a sentence rather than a short form."""
        letter = self.text[following]
        if letter.islower():
            return False
        i = bisect_right(self.starts, stop) - 1
        word = self.words[i]
        if word == ".":
            word = self.words[i - 1] if i else ""
            entry = self.entries[i - 1] if i else None
            if len(word) == 1 and word.isalpha():
                return False
            return entry is None or not entry.short
        # A dotted acronym ends a sentence only before a word that likes to start one.
        entry = self.entries[bisect_right(self.starts, following) - 1]
        return word in _DAY_HALVES or (entry is not None and entry.tag is not None)


_DAY_HALVES: Final = frozenset({"a.m.", "p.m."})


def tokens_of(text: str) -> tuple[list[str], list[int]]:
    """Return the tokens of a text, lower-cased and folded, and where each starts.

    >>> tokens_of("At least 1,200 fled 75km from the U.S. border")[0]
    ['at', 'least', '1,200', 'fled', '75', 'km', 'from', 'the', 'u.s.', 'border']
    """
    folded = text
    pattern = _TOKEN_ASCII
    if not text.isascii():
        pattern = _TOKEN
        for sign, plain in _FOLDS:
            folded = folded.replace(sign, plain)
    folded = folded.lower()
    lead = _LEAD.match(folded)
    skipped = 0 if lead is None else lead.end()
    pieces = pattern.findall(folded, skipped)
    starts = list(accumulate(map(len, pieces), initial=skipped))
    starts.pop()
    shared: dict[str, str] = {}
    words = list(map(str.rstrip, pieces, repeat(SEPARATORS)))
    return list(map(shared.setdefault, words, words)), starts
