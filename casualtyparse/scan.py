"""A text read once, as a stream of tokens: the only code, but for its pieces, that sees it all.

A token is a word of letters, a number ("1,200", "3.5"), a dotted acronym ("u.s.") or one sign.
White space and double quotation marks part tokens and are left out of the stream; letters and
digits part too ("75km" is two tokens that touch). Words are lower-cased and typographic
apostrophes and hyphens folded, one code point for one, so that offsets stay those of the text.
"""

import re
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import compress
from operator import itemgetter
from typing import Final, cast

from casualtyparse.lexicon import Lexicon
from casualtyparse.lexicon.pieces import (
    CAPITAL,
    CLOSING,
    DIGIT,
    ITEMS,
    LINE,
    SEPARATORS,
    SHORT,
    STOP,
    Pieces,
    TextPieces,
    large_names_of,
    pieces_of,
    places_of,
    starts_of,
    tokens_of,
)
from casualtyparse.lexicon.plain import plain_text
from casualtyparse.spans import Claim
from casualtyparse.tokens import Tokens

__all__ = [
    "DASHES",
    "MOST_TOKENS",
    "PADDING",
    "SEPARATORS",
    "Scan",
    "tokens_of",
]

_LINE_BREAK: Final = re.compile(r"\n\s*")
_ACRONYM_END: Final = re.compile(r"\.\w\.[\"'\u2019\u201d)\]]*\s+")
#: Long runs without a stop are cut, so that no rule ever walks further than this.
MOST_TOKENS: Final = 250
#: Hyphens and dashes; each is a token of its own.
DASHES: Final = frozenset({"-", "\u2013", "\u2014"})
#: Blank tokens behind the last one.
PADDING: Final = 16
#: A line that stops this early was not wrapped: a headline or an item of a list.
_SHORT_LINE: Final = 56
#: A text of more characters than this repeats most of its words.
_LONG: Final = 65_536
#: PERF: lists are looked at faster than arrays, which take less room.
_Kept = Callable[[Iterable[int]], Sequence[int]]
_PACKED: Final = partial(array, "I")
#: PERF: the numbers of the tokens of most texts, made once.
_INDEXES: Final = tuple(range(4_096))

_ENDS: Final = bytes(bool(marks & (STOP | LINE)) for marks in range(256))
_DIGITS: Final = bytes(bool(marks & DIGIT) for marks in range(256))


class Scan(Tokens):
    """The tokens of a text, parted into sentences, and which families of rules each concerns.

    `triggers` tells the tokens of one family, `digits` lists those that start with a digit.
    Behind the last of the `size` tokens stand `PADDING` blank ones, so that a look at a neighbour,
    before the text too (a negative index), finds no word and no entry rather than an error.
    """

    __slots__ = (
        "_concerns",
        "_some",
        "claims",
        "digits",
        "edges",
        "lower",
        "sentence_of",
        "sentences",
    )

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        """Read the text once."""
        # a plain string: others may cut themselves into what is none
        self.text = text = str.__str__(text)
        self.quoted = plain_text(text)
        self.lower = text.islower()  # then capitals tell nothing
        self.words = []
        self.entries = []
        short = len(text) < _LONG
        kept: _Kept = list if short else _PACKED
        self.starts = [] if short else array("I" if len(text) < _WIDE else "Q")
        marks, concerns = self._read(lexicon.pieces)
        self.size = size = len(self.words)
        self.words += _NO_WORDS
        self.entries += _NO_ENTRIES
        self.starts.extend([len(text)] * PADDING)
        # PERF: no loop over tokens is in Python.
        indexes = _INDEXES if size <= len(_INDEXES) else range(size)
        #: the tokens that concern somebody, and whom, in bits
        self._some = kept(compress(indexes, concerns))
        self._concerns = concerns.translate(None, b"\0")
        self.digits = kept(places_of(marks.translate(_DIGITS)))
        marks += _NO_MARKS
        self.marks = list(marks) if short else marks
        #: the first token of each sentence
        self.sentences = kept(self._sentences(places_of(marks.translate(_ENDS))))
        #: ... and the end of the last
        self.edges = kept([*self.sentences, size])
        #: the number of each token's sentence
        self.sentence_of = self._sentence_of(short=short)
        #: which family reads a token already, by token
        self.claims: dict[int, Claim] = {}

    def __len__(self) -> int:
        return self.size

    def triggers(self, family: bytes) -> Iterator[int]:
        """Return the tokens that may trigger a rule of a family, in order; see `triggers_of`.

        For numerals these are also those that start with a digit.
        """
        return compress(self._some, self._concerns.translate(family))

    def forget(self) -> None:
        """Drop what tells which tokens concern a family."""
        self._some, self.digits = (), []
        self._concerns = b""

    def sentence_bounds(self, sentence: int) -> tuple[int, int]:
        """Return the first token of a sentence and the one behind its last."""
        edges = self.edges
        return edges[sentence], edges[sentence + 1]

    def bounds_at(self, i: int) -> tuple[int, int]:
        """Return the bounds of the sentence that holds token i."""
        number, edges = self.sentence_of[i], self.edges
        return edges[number], edges[number + 1]

    def parted(self, i: int) -> bool:
        """Tell whether a line ends behind token i, and not because it was wrapped there."""
        return "\n" in self.gap(i) and self.sentence_of[i] != self.sentence_of[i + 1]

    def _read(self, known: Pieces) -> tuple[bytes, bytes]:
        """Fill the lists; return how each token is written, and whom it concerns."""
        text = self.quoted
        piece_of = (known if len(text) < _LONG else TextPieces(known)).__getitem__
        codes = bytearray()
        for found, start in pieces_of(text):
            pieces = list(map(piece_of, found))
            codes += b"".join(map(_CODE_OF, pieces))
            self.words += map(_WORD_OF, pieces)
            self.entries += map(_ENTRY_OF, pieces)
            self.starts.extend(starts_of(found, start))
        marks = bytes(codes[::2])
        for i in large_names_of(text, self.words, self.starts, marks):
            self.words[i], self.entries[i] = self.words[i].upper(), None
        return marks, bytes(codes[1::2])

    def _sentences(self, ends: list[int]) -> list[int]:
        """Return the first token of each sentence, long runs cut."""
        size = self.size
        breaks = self._breaks(ends)
        words, touches = self.words, self.touches
        items = [i + 1 for i in (0, *breaks) if words[i] in ITEMS and not touches(i)]
        acronyms = self._acronym_breaks()
        if acronyms or items:
            breaks = sorted({*breaks, *acronyms, *items})
        # a sign before the first item is in no sentence of its own
        found, last = ([1], 1) if items[:1] == [1] else ([0], 0)
        for i in breaks:
            if last < i < size:
                if i - last > MOST_TOKENS:
                    found.extend(range(last + MOST_TOKENS, i, MOST_TOKENS))
                found.append(i)
                last = i
        found.extend(range(last + MOST_TOKENS, size, MOST_TOKENS))
        return found

    def _breaks(self, ends: list[int]) -> list[int]:
        """Return the tokens behind stops and line breaks that start a sentence, in order."""
        text, words, marks, starts = self.quoted, self.words, self.marks, self.starts
        size = len(text)
        found: list[int] = []
        line = self._lead_end() if starts[0] else 0
        for i in ends:
            mark = marks[i]
            following = i + 1
            if mark & STOP:
                if marks[following] & CLOSING:
                    following += self._closing(following)
                # PERF: the usual ends of sentences and lines, as the functions below find them
                if (
                    marks[following] & CAPITAL
                    and not marks[i - 1] & SHORT
                    and starts[following] > starts[i] + following - i
                ) or self._ends_sentence(i, following):
                    found.append(following)
            if mark & LINE:
                stop = starts[i + 1]
                if stop < size and text[stop - 2 : stop] == "\n\n":
                    broken, line = True, stop
                elif stop < size and stop - 1 == starts[i] + len(words[i]):
                    broken = self._is_whole(i, line, stop - 1, stop)
                    line = stop
                else:
                    broken, line = self._line_ends(i, line)
                if broken:
                    found.append(i + 1)
        return found

    def _sentence_of(self, *, short: bool) -> Sequence[int]:
        """Return the number of the sentence that holds each token, padding included."""
        # PERF: what is repeated is of the sort of the whole, which is not called then
        packed = array("H" if len(self.sentences) < _MANY else "I", (0,))
        one = [0] if short else cast("list[int]", packed)
        numbers = one * 0
        first = number = 0
        for end in self.sentences[1:]:
            one[0] = number
            numbers += one * (end - first)
            first = end
            number += 1
        one[0] = number
        numbers += one * (self.size + PADDING - first)
        return numbers

    def _closing(self, i: int) -> int:
        """Return how many brackets or apostrophes at token i close a sentence."""
        count = 0
        while (
            count < 3
            and self.marks[i + count] & CLOSING
            and self.touches(i + count - 1)
        ):
            count += 1
        return count

    def _ends_sentence(self, i: int, following: int) -> bool:
        """Tell whether the stop at token i ends a sentence rather than a short form."""
        if following >= self.size:
            return self.words[i] != "."
        letter = self.text[self.starts[following]]
        if self.words[i] != ".":  # "the rebels (Dol column?) shot a nun"
            return self.word(i + 1) != ")" or not letter.islower() or self.lower
        if letter.islower() and not self.lower:
            return False
        word, entry = self.word(i - 1), self.entries[i - 1] if i else None
        # "the weir.Raiders", not "v.2", "B.Sc.", "Sgt.Ruk"
        if self.touches(following - 1):
            short = len(word) == 1 or (entry is not None and entry.part == "title")
            return letter.isupper() and not short and self.word(following)[1:].isalpha()
        if len(word) == 1 and word.isalpha():
            return False
        return entry is None or not entry.short

    def _acronym_breaks(self) -> list[int]:
        """Return the tokens that start a sentence behind a dotted acronym.

        "at 5 p.m. The" and "left the U.S. The": only before a word that likes to start a sentence.
        """
        found: list[int] = []
        for match in _ACRONYM_END.finditer(self.text):
            i = bisect_left(self.starts, match.end())
            if (
                i < self.size
                and self.text[self.starts[i]].isupper()
                and (
                    self.tag(i) is not None
                    or (self.words[i - 1] in _DAY_HALVES and not self._is_timed(i))
                )
            ):
                found.append(i)
        return found

    def _is_timed(self, i: int) -> bool:
        """Tell whether its day or zone stands behind a time: "5 p.m. Monday", "Moscow time"."""
        entry = self.entries[i]
        day = None if entry is None else entry.calendar
        zone = None if entry is None else entry.timeword
        told = (day and day.kind in _DAYS) or (zone and zone.kind == "zone")
        return bool(told or self.words[i + 1] == "time")

    def _line_ends(self, i: int, line: int) -> tuple[bool, int]:
        """Tell whether a sentence starts behind token i, and where the line that starts there does.

        It does so behind a blank line, and behind a line too short to have been wrapped; `line` is
        the offset at which the line started.
        """
        text = self.quoted
        broken = False
        for match in _LINE_BREAK.finditer(text, self.end_of(i), self.starts[i + 1]):
            first, stop = match.span()
            if stop < len(text):
                broken = (
                    broken
                    or text.count("\n", first, stop) > 1
                    or self._is_whole(i, line, first, stop)
                )
            line = stop
        return broken, line

    def _is_whole(self, i: int, line: int, end: int, following: int) -> bool:
        """Tell whether a line from offset `line` to `end` that ends in token i was not wrapped."""
        if end - line >= _SHORT_LINE or self.text[following].islower():
            return False
        if self.words[i] == "," or self.tag(i) in _LEADING_ON:
            return False
        entry = self.entries[i]  # "of the banned" goes on with a name
        harmed = entry is not None and (entry.harm_verb or entry.harm_state)
        told = self.words[i].endswith("ed") and not harmed
        return not (told and self.tag(i - 1) == "determiner")

    def _lead_end(self) -> int:
        """Return where the first line with a token starts."""
        line = 0
        for match in _LINE_BREAK.finditer(self.quoted, 0, self.starts[0]):
            line = match.end()
        return line


#: Words that something must follow.
_LEADING_ON: Final = frozenset({"determiner", "preposition", "conjunction", "relative"})
_DAY_HALVES: Final = frozenset({"a.m.", "p.m."})
_DAYS: Final = frozenset({"weekday", "month"})
_WORD_OF: Final = itemgetter(0)
_ENTRY_OF: Final = itemgetter(1)
_CODE_OF: Final = itemgetter(2)
_NO_WORDS: Final = ("",) * PADDING
_NO_ENTRIES: Final = (None,) * PADDING
_NO_MARKS: Final = bytes(PADDING)
#: The numbers of so many sentences need more than two bytes.
_MANY: Final = 1 << 16
#: Offsets of a text of this many characters need more than four bytes.
_WIDE: Final = 1 << 32
