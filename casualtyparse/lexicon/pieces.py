"""Pieces of a text, a token with the gap behind it, and all that is known of each at once.

The scan looks up one piece for each token; what it finds is the token, lower-cased and folded, its
entry and a byte of marks. Pieces of words that the lexicon has are kept as long as it lives.
"""

from typing import Final

from casualtyparse.lexicon.entry import Entries, Entry

#: Signs that part tokens without being one: white space, double quotes, zero-width marks.
SEPARATORS: Final = (
    "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005"
    "\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
    '"\u201c\u201d\u201e\u201f\u00ab\u00bb\u200b\u200c\u200d\u2060\ufeff'
)
_FOLDS: Final = (
    ("\u2019", "'"),
    ("\u2018", "'"),
    ("\u02bc", "'"),
    ("\u2010", "-"),
    ("\u2011", "-"),
    ("\u0130", "i"),  # the one letter that grows when it is lower-cased
)
_SIGNS: Final = "!#$%&'()*+,-./:;<=>?@[\\]^`{|}~"

#: The marks of a token: how it is written, what it may start, and what follows it.
CAPITAL: Final = 1  # a large first letter
UPPER: Final = 2  # large letters only, more than one
HIT: Final = 4  # its entry plays a role that may trigger a rule
DIGIT: Final = 8
STOP: Final = 16  # a sign that may end a sentence
LINE: Final = 32  # a line ends behind it
CLOSING: Final = 64  # a sign that may follow a stop at the end of a sentence
SHORT: Final = 128  # a word whose full stop ends no sentence

_SIGN_MARKS: Final = {
    **dict.fromkeys((".", "!", "?"), STOP),
    **dict.fromkeys((")", "]", "'"), CLOSING),
}

#: A token, its entry, its marks.
Piece = tuple[str, Entry | None, int]


class Pieces(dict[str, Piece]):
    """Pieces by how they are written, each read when it is first asked for.

    Only the usual spellings of words of the lexicon are kept, before a space or a sign ("Killed ",
    "killed"), so that the lexicon bounds their number whatever texts are read.
    """

    __slots__ = ("_entries",)

    def __init__(self, entries: Entries) -> None:
        """Begin with the signs."""
        super().__init__()
        self._entries = entries
        for sign in _SIGNS:
            for gap in ("", " "):
                self[sign + gap] = self[sign + gap]

    def __missing__(self, piece: str) -> Piece:
        """Read a piece."""
        spelled = piece.rstrip(SEPARATORS)
        word = (spelled if spelled.isascii() else _folded(spelled)).lower()
        marks = 0
        if word < "a":  # letters sort behind signs and digits
            marks = DIGIT if "0" <= word < ":" else _SIGN_MARKS.get(word, 0)
        elif word != spelled:
            if spelled[0].isupper():
                marks = CAPITAL
            if len(spelled) > 1 and spelled.isupper():
                marks |= UPPER
        if "\n" in piece:
            marks |= LINE
        entry = self._entries.get(word)
        if entry is None:
            if len(word) == 1 and word.isalpha():
                marks |= SHORT
            return word, None, marks
        if entry.mask:
            marks |= HIT
        if entry.short or (len(word) == 1 and word.isalpha()):
            marks |= SHORT
        found = entry.word, entry, marks
        spelled = piece.removesuffix(" ")
        if spelled in (word, word.capitalize(), word.upper()):
            self[piece] = found
        return found


class TextPieces(dict[str, Piece]):
    """The pieces of one long text, where unknown words too are read only once."""

    __slots__ = ("_known",)

    def __init__(self, known: Pieces) -> None:
        """Begin with none; those of words of the lexicon are taken from `known`."""
        super().__init__()
        self._known = known

    def __missing__(self, piece: str) -> Piece:
        found = self[piece] = self._known[piece]
        return found


def _folded(word: str) -> str:
    """Return a word with plain apostrophes and hyphens, sign for sign."""
    for sign, plain in _FOLDS:
        word = word.replace(sign, plain)
    return word
