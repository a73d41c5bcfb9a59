"""The only code that sees all the text: it reads it once, as a stream of tokens.

A token is a word of letters, a number ("1,200", "3.5"), a dotted acronym ("u.s.") or one sign.
White space and double quotation marks part tokens and are left out of the stream; letters and
digits part too ("75km" is two tokens that touch). Words are lower-cased and typographic
apostrophes and hyphens folded, one code point for one, so that offsets stay those of the text.
"""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate
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
    r"(?:[^\W0-9]+(?:[\u0300-\u036f]+[^\W0-9]*)*(?:\.(?:[a-z]\.)+)?"
    r"|[0-9]+(?:[.,][0-9]+){0,7}|[^\w\s])" + _GAP
)
_TOKEN_ASCII: Final = re.compile(
    r"(?:[a-z]+(?:\.(?:[a-z]\.)+)?|[0-9]+(?:[.,][0-9]+){0,7}|[^\w\s]|_+)" + _GAP
)
_LEAD: Final = re.compile(_GAP)
_LINE_BREAK: Final = re.compile(r"\n\s*")
_ACRONYM_END: Final = re.compile(r"\.\w\.[\"'\u2019\u201d)\]]*\s+")
_STOPS: Final = frozenset({".", "!", "?", "\u2026"})
_CLOSING: Final = frozenset({")", "]", "'"})
#: Long runs without a stop are cut, so that no rule ever walks further than this.
MOST_TOKENS: Final = 250
#: Blank tokens behind the last one.
PADDING: Final = 16
#: A line that stops this early was not wrapped: a headline or an item of a list.
_SHORT_LINE: Final = 56
#: Characters that are tokenised at a time.
_SECTION: Final = 65_536

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
    trigger a rule and `digits` those that start with a digit. Behind the last of the `size` tokens
    stand `PADDING` blank ones, so that a look at a near neighbour, before the text too (a negative
    index), finds no word and no entry rather than an error.
    """

    __slots__ = (
        "claims",
        "digits",
        "entries",
        "hits",
        "masks",
        "sentence_of",
        "sentences",
        "size",
        "starts",
        "text",
        "words",
    )

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        """Read the text once."""
        self.text = text
        self.words, self.starts = tokens_of(text)
        self.size = len(self.words)
        self.entries: list[Entry | None] = list(map(lexicon.entries.get, self.words))
        self.hits = [
            i
            for i, entry in enumerate(self.entries)
            if entry is not None and entry.mask
        ]
        #: the masks of their entries, in the same order
        self.masks = [
            entry.mask
            for entry in map(self.entries.__getitem__, self.hits)
            if entry is not None
        ]
        # PERF: one pass finds signs and digits; letters sort behind both.
        signs = [i for i, word in enumerate(self.words) if word < "a"]
        self.digits = [i for i in signs if "0" <= self.words[i] < ":"]
        self.words += [""] * PADDING
        self.entries += [None] * PADDING
        self.starts.extend([len(text)] * PADDING)
        #: the first token of each sentence
        self.sentences = self._sentences(signs)
        #: the number of each token's sentence
        self.sentence_of = self._sentence_of()
        #: which family reads a token already, by token
        self.claims: dict[int, Claim] = {}

    def __len__(self) -> int:
        return self.size

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

    def sentence_at(self, i: int) -> int:
        """Return the number of the sentence that holds token i."""
        return self.sentence_of[i]

    def sentence_bounds(self, sentence: int) -> tuple[int, int]:
        """Return the first token of a sentence and the one behind its last."""
        sentences = self.sentences
        following = sentence + 1
        if following < len(sentences):
            return sentences[sentence], sentences[following]
        return sentences[sentence], self.size

    def bounds_at(self, i: int) -> tuple[int, int]:
        """Return the bounds of the sentence that holds token i."""
        return self.sentence_bounds(self.sentence_of[i])

    def claim(self, claim: Claim) -> None:
        """Keep others from reading these tokens."""
        for i in range(claim.first, claim.end):
            self.claims[i] = claim

    def gap(self, i: int) -> str:
        """Return what stands between token i and the one after it."""
        return self.text[self.starts[i] + len(self.words[i]) : self.starts[i + 1]]

    def _sentences(self, signs: list[int]) -> list[int]:
        """Return the first token of each sentence, long runs cut."""
        size = self.size
        breaks = set(self._line_breaks())
        breaks.update(self._acronym_breaks())
        for i in signs:
            word = self.words[i]
            if word in _STOPS and (word != "." or self._ends_sentence(i)):
                breaks.add(i + 1 + self._closing(i + 1))
        found = [0]
        for i in sorted(breaks):
            if found[-1] < i < size:
                found.extend(range(found[-1] + MOST_TOKENS, i, MOST_TOKENS))
                found.append(i)
        found.extend(range(found[-1] + MOST_TOKENS, size, MOST_TOKENS))
        return found

    def _sentence_of(self) -> "array[int]":
        """Return the number of the sentence that holds each token, padding included."""
        numbers = array("L")
        first = 0
        for number, end in enumerate((*self.sentences[1:], self.size + PADDING)):
            numbers.extend([number] * (end - first))
            first = end
        return numbers

    def _closing(self, i: int) -> int:
        """Return how many brackets or apostrophes at token i close a sentence."""
        count = 0
        while (
            count < 3
            and self.word(i + count) in _CLOSING
            and self.touches(i + count - 1)
        ):
            count += 1
        return count

    def _ends_sentence(self, i: int) -> bool:
        """Tell whether the full stop at token i ends a sentence rather than a short form."""
        following = i + 1 + self._closing(i + 1)
        if following >= self.size:
            return False
        letter = self.text[self.starts[following]]
        if letter.islower():
            return False
        if self.touches(following - 1):  # "the weir.Raiders", but not "v.2" or "km.)"
            return letter.isupper() and self.word(following)[1:].isalpha()
        word = self.word(i - 1)
        if len(word) == 1 and word.isalpha():
            return False
        entry = self.entries[i - 1] if i else None
        return entry is None or not entry.short

    def _acronym_breaks(self) -> Iterator[int]:
        """Yield the tokens that start a sentence behind a dotted acronym.

        "at 5 p.m. The" and "left the U.S. The": only before a word that likes to start a sentence.
        """
        for match in _ACRONYM_END.finditer(self.text):
            i = bisect_left(self.starts, match.end())
            if i < self.size and self.text[self.starts[i]].isupper():
                halves = self.words[i - 1] in _DAY_HALVES
                if halves or self.tag(i) is not None:
                    yield i

    def _line_breaks(self) -> Iterator[int]:
        """Yield the tokens that start a line which is a new sentence.

        That is so behind a blank line, and behind a line too short to have been wrapped.
        """
        text = self.text
        line_start = 0
        for match in _LINE_BREAK.finditer(text):
            stop = match.end()
            short = match.start() - line_start < _SHORT_LINE
            blank = match.group().count("\n") > 1
            if stop < len(text) and (blank or (short and not text[stop].islower())):
                yield bisect_left(self.starts, stop)
            line_start = stop


_DAY_HALVES: Final = frozenset({"a.m.", "p.m."})


def tokens_of(text: str) -> tuple[list[str], "array[int]"]:
    """Return the tokens of a text, lower-cased and folded, and where each starts.

    >>> tokens_of("At least 1,200 fled 75km from the U.S. border")[0]
    ['at', 'least', '1,200', 'fled', '75', 'km', 'from', 'the', 'u.s.', 'border']
    """
    words: list[str] = []
    starts = array("Q")
    word_of = _Words()
    pattern = _TOKEN_ASCII if text.isascii() else _TOKEN
    for start, stop in _sections(text):
        pieces = pattern.findall(_folded(text[start:stop]))
        starts.extend(array("Q", accumulate(map(len, pieces), initial=start)))
        starts.pop()
        words.extend(map(word_of.__getitem__, pieces))
    return words, starts


class _Words(dict[str, str]):
    """The word of each piece of text seen so far, without the gap behind it."""

    def __missing__(self, piece: str) -> str:
        word = piece.rstrip(SEPARATORS)
        word = self[piece] = self.setdefault(word, word)
        return word


def _sections(text: str) -> Iterator[tuple[int, int]]:
    """Yield stretches that start with a token and end between two.

    PERF: tokens of a section stay in the cache, and a long text is never copied as a whole.
    """
    size = len(text)
    start = _gap_end(text, 0)
    while start < size:
        stop = size
        if start + _SECTION < size:
            stop = text.rfind(" ", start, start + _SECTION) + 1 or size
        yield start, stop
        start = _gap_end(text, stop)


def _gap_end(text: str, start: int) -> int:
    gap = _LEAD.match(text, start)
    return start if gap is None else gap.end()


def _folded(text: str) -> str:
    """Return the text in lower case with plain apostrophes and hyphens, sign for sign."""
    if not text.isascii():
        for sign, plain in _FOLDS:
            text = text.replace(sign, plain)
    return text.lower()
