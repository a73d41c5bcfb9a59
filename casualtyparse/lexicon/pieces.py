"""Pieces of a text, a token with the gap behind it, and all that is known of each at once.

The scan looks up one piece for each token; what it finds is the token, lower-cased and folded, its
entry and two bytes: how it is written, and whom it concerns. Pieces of words that the lexicon has
are kept as long as it lives.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Final

from casualtyparse.lexicon.entry import FAMILIES, Entry
from casualtyparse.lexicon.given_names import names_with_capital
from casualtyparse.lexicon.openers import OPENS_NAME, OPENS_STATE
from casualtyparse.lexicon.word_lists import word_list

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
_SIGNS: Final = "!#$%&'()*+,-./:;<=>?@[\\]^`{|}~\u2013\u2014\u2018\u2019\u2022\u2026"
#: Marks of items: each is a sentence by itself where one starts.
ITEMS: Final = frozenset("*-\u2013\u2014\u2022\u25aa\u25cf\u00b7")
#: Numbers that most texts have: counts, ages, days and years.
_FIGURES: Final = (*range(100), *range(1900, 2100))

_GAP: Final = r'[\s"\u201c-\u201f\u00ab\u00bb\u200b-\u200d\u2060\ufeff]*+'
_NUMBER: Final = r"[0-9]++(?:[.,][0-9]++){0,7}+"
#: `_` and foreign digits count as letters: a word is whatever `\w` allows but 0-9. The apostrophe
#: that Unicode calls a letter is a sign; two letters besides A-Z are small a-z when lower-cased.
_WORD: Final = (
    r"[^\W0-9\u02bc]++(?:[\u0300-\u036f]++[^\W0-9\u02bc]*+)*+"
    r"(?:\.(?:[A-Za-z\u0130\u212a]\.)++)?+"
)
# PERF: nothing to go back to (`++`), and what is plain ASCII first.
_TOKEN: Final = re.compile(
    r"(?:[A-Za-z]++(?![^\x00-\x7f]|_)(?:\.(?:[A-Za-z\u0130\u212a]\.)++)?+"
    rf"|{_NUMBER}|[!-/:-@\[-^`{{-~]|{_WORD}|[^\w\s]|\u02bc){_GAP}"
)
_TOKEN_ASCII: Final = re.compile(
    rf"(?:[A-Za-z]++(?:\.(?:[A-Za-z]\.)++)?+|{_NUMBER}|[^\w\s]|_++)"
    r'[\t-\r\x1c- "]*+'
)
_LEAD: Final = re.compile(_GAP)
#: What single quotation marks open with; PERF: a text without these has none.
_OPENERS: Final = (" '", "('", "\n'", "\u2018", "`")
#: Words quoted within a sentence: 'martyred', 'no fewer than 15', ‘spies’. A mark behind an "s" may
#: also be that of an owner ("the guards' huts"), and one before a word stand for letters ("'90s").
_QUOTED: Final = re.compile(
    # PERF: the mark comes first, since a pattern that starts with a look behind is tried everywhere
    r"['\u2018`](?<![^\s(\[\-\u2013\u2014/]['\u2018`])(?![0-9]+s\b|(?:[stn]|em|til)\b)"
    r"(?=[\w$\u00a3\u20ac])"
    r"((?:[^\W_]|['\u2019](?=\w)|[ ,.:;!?%$/-]){0,160}?[\w.,!?])"
    r"['\u2019](?!\w)"
)
_LETTERED: Final = re.compile(r"\s*\w")
#: So many words stand between marks of which the second may be that of an owner.
_MOST_BEFORE_OWNER: Final = 3
#: Names in large letters that are function words in small ones, where the words beside them do not
#: shout: "IS kills three", but not "WHAT IS KNOWN".
_LARGE_NAMES: Final = {
    name.lower(): re.compile(
        rf"{name}\b(?![ \n][A-Z]{{2}})(?<!\w{name})(?<![A-Z]{{2}}[ \n]{name})"
    )
    for name in ("IS", "WHO", "AS", "IT")
}
#: Characters that are tokenised at a time.
_SECTION: Final = 65_536

#: The marks of a token: how it is written, and what follows it.
CAPITAL: Final = 1  # a large first letter
UPPER: Final = 2  # large letters only, more than one
DIGIT: Final = 8
STOP: Final = 16  # a sign that may end a sentence
LINE: Final = 32  # a line ends behind it
CLOSING: Final = 64  # a sign that may follow a stop at the end of a sentence
SHORT: Final = 128  # a word whose full stop ends no sentence

#: For each value of the marks, whether the token is all in large letters.
_UPPERS: Final = bytes(bool(marks & UPPER) for marks in range(256))

#: Whom a token concerns: the families of `Entry.families`, and whoever reads these.
UNKNOWN: Final = (
    32  # a word with a capital letter that no entry has, maybe a misspelt name
)
#: It may open the name of an actor, of a state. PERF: words in small letters are left out, since
#: they are most and open none, but for a few ("al-Qaeda") and those before a hyphen, which stands
#: for them ("ex-FAR").
NAMES: Final = 64
STATES: Final = 128
_SMALL_IN_NAMES: Final = word_list("organs", "small_in_names")

_NUMERALS: Final = 1 << tuple(FAMILIES).index("numerals")
_SIGN_MARKS: Final = {
    **dict.fromkeys((".", "!", "?"), STOP),
    **dict.fromkeys((")", "]", "'"), CLOSING),
}
#: An unknown word that may be a misspelt name is as long as this.
_SHORTEST: Final = 5

#: A token, its entry, and two bytes: its marks, and whom it concerns.
Piece = tuple[str, Entry | None, bytes]
#: What most unknown words are: in small letters, with a capital, with one and long.
_PLAIN: Final = bytes((0, 0))
_LARGE: Final = bytes((CAPITAL, 0))
_NAME: Final = bytes((CAPITAL, UNKNOWN))


class Pieces(dict[str, Piece]):
    """Pieces by how they are written, each kept when it is first read.

    Only the usual spellings of words of the lexicon are kept, before a space or a sign ("Killed ",
    "killed"), so that the lexicon bounds their number whatever texts are read.
    """

    __slots__ = ("_capital", "_codes", "_entry_of", "_openers")

    def __init__(
        self, entry_of: Callable[[str], Entry | None], openers: Mapping[str, int]
    ) -> None:
        """Begin with the signs, and the usual numbers in digits."""
        super().__init__()
        self._capital = names_with_capital()
        self._entry_of = entry_of
        self._openers = openers
        #: one object for each two bytes
        self._codes: dict[int, bytes] = {}
        for sign in _SIGNS:
            for gap in ("", " ", "\n", "\n\n"):
                self[sign + gap] = self[sign + gap]
        # no article: "A. Khan", "Flat A-12"
        self["A"] = "a", None, self._code("A", "A", "a", None, 0)
        for figure in map(str, _FIGURES):
            for gap in ("", " "):
                self[figure + gap] = self[figure + gap]

    def __missing__(self, piece: str) -> Piece:
        """Read a piece, and keep it if it is usual."""
        spelled = piece[:-1] if piece[-1] == " " else piece
        # PERF: most are names and rare words, of plain letters
        plain = spelled.isalpha() and spelled.isascii()
        if not plain:
            spelled = piece.rstrip(SEPARATORS)
            word = (spelled if spelled.isascii() else _folded(spelled)).lower()
        else:
            word = spelled.lower()
        known: Entry | int | None = self._entry_of(word)
        if known is None and word in self._openers:
            known = self._openers[word]
        if known is None:
            if plain and len(word) > 1:
                if word == spelled:
                    return word, None, _PLAIN
                if spelled[1:] == word[1:]:
                    return word, None, _NAME if len(word) >= _SHORTEST else _LARGE
            return word, None, self._code(piece, spelled, word, None, 0)
        if word in self._capital and spelled == word.capitalize():
            found: Piece = word, None, _LARGE
        elif isinstance(known, int):
            found = word, None, self._code(piece, spelled, word, None, known)
        else:
            word = known.word
            found = word, known, self._code(piece, spelled, word, known, known.opens)
        spelled = piece.removesuffix(" ")
        if spelled in (word, word.capitalize(), word.upper()) and not word.isdigit():
            self[piece] = found
        return found

    def _code(
        self, piece: str, spelled: str, word: str, entry: Entry | None, opens: int
    ) -> bytes:
        """Return how a piece is written, and whom it concerns."""
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
        if (entry is not None and entry.short) or (len(word) == 1 and word.isalpha()):
            marks |= SHORT
        number = marks << 8 | _concerns(spelled, word, entry, opens)
        return self._codes.setdefault(number, number.to_bytes(2))


def _concerns(spelled: str, word: str, entry: Entry | None, opens: int) -> int:
    """Return whom a piece concerns."""
    whom = 0
    if entry is not None:
        whom = entry.families
        if entry.numeral is not None and entry.numeral.kind == "article":
            whom &= ~_NUMERALS  # "a" is a number only before "hundred"
    if "0" <= word < ":":
        whom |= _NUMERALS
    elif word == "-":
        whom |= NAMES
    if opens:
        small = spelled[0].islower() and word not in _SMALL_IN_NAMES
        if opens & OPENS_NAME and not small:
            whom |= NAMES
        if opens & OPENS_STATE:
            return whom if small else whom | STATES
    if entry is None and _may_be_name(spelled, word):
        whom |= UNKNOWN
    return whom


def _may_be_name(spelled: str, word: str) -> bool:
    """Tell whether an unknown word is written like one of a name."""
    return "A" <= spelled[0] <= "Z" and len(word) >= _SHORTEST and word.isalpha()


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


def _without_quotes(text: str) -> str:
    """Return a text with single quotation marks around words as double ones, sign for sign.

    >>> _without_quotes("They shot two 'spies'")
    'They shot two "spies"'
    """
    return _QUOTED.sub(_doubled, text)


def _doubled(quoted: re.Match[str]) -> str:
    """Return words in double quotation marks, or as they are where the second is an owner's."""
    said, text = quoted[1], quoted.string
    may_own = said[-1] == "s" and said.count(" ") >= _MOST_BEFORE_OWNER
    if may_own and _LETTERED.match(text, quoted.end()):
        return quoted[0]
    return f'"{said}"'


def pieces_of(text: str) -> Iterator[tuple[list[str], int]]:
    """Yield the pieces of a text, and where the first of them starts, a section at a time.

    PERF: those of one section stay in the cache.
    """
    # PERF: one sign is found faster than two
    marked = "'" in text or "\u2018" in text or "`" in text
    if marked and (any(map(text.__contains__, _OPENERS)) or text[:1] == "'"):
        text = _without_quotes(text)
    pattern = _TOKEN_ASCII if text.isascii() else _TOKEN
    size = len(text)
    start = _gap_end(text, 0)
    while start < size:
        stop = size
        if start + _SECTION < size:
            stop = text.rfind(" ", start, start + _SECTION)
            stop = size if stop < 0 else _gap_end(text, stop)
        yield pattern.findall(text, start, stop), start
        start = stop


def _gap_end(text: str, start: int) -> int:
    gap = _LEAD.match(text, start)
    return start if gap is None else gap.end()


def large_names_of(
    text: str, words: Sequence[str], starts: Sequence[int], marks: bytes
) -> Iterator[int]:
    """Yield the tokens that are names in large letters, and function words in small ones.

    >>> words = ["who", "said", "who"]
    >>> list(large_names_of("WHO said who", words, [0, 4, 9], bytes((UPPER, 0, 0))))
    [0]
    """
    for i in places_of(marks.translate(_UPPERS)):
        word = words[i]
        if "." in word:
            word = word.partition(".")[0]
        if word in _LARGE_NAMES and _LARGE_NAMES[word].match(text, starts[i]):
            yield i


def starts_of(found: list[str], start: int) -> list[int]:
    """Return where each token starts; `start` is where the first does."""
    starts = list(accumulate(map(len, found), initial=start))
    starts.pop()
    return starts


def places_of(flags: bytes) -> list[int]:
    """Return where a 1 stands; PERF: for few, quicker than to look at each place."""
    sizes = [len(part) + 1 for part in flags.split(b"\1")]
    sizes.pop()
    return list(accumulate(sizes, initial=-1))[1:]


def tokens_of(text: str) -> tuple[list[str], list[int]]:
    """Return the tokens of a text, lower-cased and folded, and where each starts.

    >>> tokens_of("At least 1,200 fled 75km from the U.S. border")[0]
    ['at', 'least', '1,200', 'fled', '75', 'km', 'from', 'the', 'u.s.', 'border']
    """
    words: list[str] = []
    starts: list[int] = []
    for found, start in pieces_of(text):
        words += [_UNKNOWN[piece][0] for piece in found]
        starts += starts_of(found, start)
    return words, starts


def _no_entry(word: str) -> None:
    """Know no word."""


#: Keeps nothing, since no word is of its lexicon.
_UNKNOWN: Final = Pieces(_no_entry, {})
