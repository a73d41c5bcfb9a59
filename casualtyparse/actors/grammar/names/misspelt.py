"""Misspelt names: one letter lost, added, changed or swapped with its neighbour.

    misspelt = NAME with one wrong word | NAME of one word, wrong, beside a word for actors

Corrected is only a word of five letters or more that keeps its first letter, that no list knows,
that is written with a capital letter, and whose neighbours spell the rest of a long name exactly.
The index of long names is built when a text first asks for it.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from casualtyparse.lexicon.actors import CASED, MEMBERS, RISKY, Naming, actor_table
from casualtyparse.scan import Scan

#: Letters of a word beside the wrong one, of a whole name, and of a name of one word.
_SHORTEST: Final = 4
_NAME: Final = 9
_SINGLE: Final = 7
_MOST_TOKENS: Final = 8
_HOLE: Final = "*"
#: Where in a name its wrong word stands.
FIRST: Final = 1
LAST: Final = 2
INNER: Final = 4
_PLACES: Final = 1 << 21
_LAST_PLACE: Final = _PLACES - 1
#: "Al Shabab" is listed with a hyphen.
_ARTICLES: Final = frozenset({"al", "el"})


class Marks:
    """Strings that may have been added: one bit for each, which some of the others share.

    PERF: 60,000 strings would take six megabytes, their bits a quarter of one.
    """

    __slots__ = ("_bits",)

    def __init__(self) -> None:
        """Begin with none."""
        self._bits = bytearray(_PLACES >> 3)

    def add(self, *marks: str) -> None:
        """Add some strings."""
        bits = self._bits
        for mark in marks:
            place = hash(mark) & _LAST_PLACE
            bits[place >> 3] |= 1 << (place & 7)

    def __contains__(self, mark: str) -> bool:
        place = hash(mark) & _LAST_PLACE
        return self._bits[place >> 3] >> (place & 7) & 1 != 0


class Holes(NamedTuple):
    """Long names with one of their words left out -> these words, parted by blanks.

    `around` are the words beside a hole ("* path", "army *", "army * congo") with what one slip
    leaves of the word left out: its first letter, and either the next or the last two. They only
    spare a search: what they let through by chance is not found.
    """

    words: dict[str, str]
    around: Marks

    def where(self, before: str, wrong: str, after: str) -> int:
        """Return where in a name a wrong word between these two may stand, in bits; 0 for nowhere.

        It is `FIRST`, `LAST` or `INNER`.
        """
        if before in _ARTICLES:
            return FIRST | LAST | INNER
        around = self.around
        found = 0
        for bit, beside in (
            (FIRST, f"* {after}"),
            (LAST, f"{before} *"),
            (INNER, f"{before} * {after}"),
        ):
            if beside + wrong[:2] in around or beside + wrong[0] + wrong[-2:] in around:
                found |= bit
        return found


@cache
def name_words() -> frozenset[str]:
    """Return the words that names are made of, signs included."""
    return frozenset(" ".join(actor_table().spellings()).split(" "))


def around(scan: Scan, wrong: int, where: int) -> tuple[int, int, Naming] | None:
    """Return the name that the tokens around a wrong one spell, corrected."""
    low, high = scan.bounds_at(wrong)
    words = scan.words
    for first in _firsts(words, max(low, wrong - _MOST_TOKENS), wrong, where):
        ends: list[int] = []
        if where & (FIRST if first == wrong else INNER):
            ends += range(min(high, first + _MOST_TOKENS), wrong + 1, -1)
        if where & LAST and first < wrong:
            ends.append(wrong + 1)
        spelled = [*words[first:wrong], _HOLE]
        if first + 1 == wrong and words[first] in _ARTICLES:
            spelled.insert(1, "-")
        for end in ends:
            key = " ".join([*spelled, *words[wrong + 1 : end]])
            naming = _corrected(key, words[wrong])
            if naming is not None:
                return first, end, naming
    return None


def _firsts(words: Sequence[str], low: int, wrong: int, where: int) -> Iterator[int]:
    """Yield the tokens that a name with a wrong word may start with."""
    table = actor_table()
    if where & (INNER | LAST):
        openers, starts = table.first_words(), table.starts
        for i in range(low, wrong):
            word = words[i]
            if word in openers and (
                i + 1 == wrong or f"{word} {words[i + 1]}" in starts
            ):
                yield i
    if where & FIRST:
        yield wrong


def _corrected(key: str, wrong: str) -> Naming | None:
    """Return what the name with a hole names, if the wrong word may stand for the one left out."""
    slugs: dict[str, None] = {}
    flags = 0
    for right in holes().words.get(key, "").split():
        if not is_slip(wrong, right):
            continue
        for naming in actor_table().named(key.replace(_HOLE, right))[:1]:
            slugs.update(dict.fromkeys(naming.slugs))
            flags |= naming.flags
    return Naming(flags, tuple(slugs), "") if slugs else None


@cache
def holes() -> Holes:
    """Index the long names with each of their words left out."""
    words: dict[str, str] = {}
    around = Marks()
    for spelling in actor_table().spellings():
        tokens = spelling.split(" ")
        last = len(tokens) - 1
        if not 0 < last < _MOST_TOKENS or len(spelling) - last < _NAME:
            continue
        for j, token in enumerate(tokens):
            if len(token) >= _SHORTEST and token.isalpha():
                tokens[j] = _HOLE
                key = " ".join(tokens)
                beside = " ".join(tokens[j - 1 if j else 0 : j + 2])
                tokens[j] = token
                known = words.get(key)
                words[key] = token if known is None else f"{known} {token}"
                around.add(beside + token[:2], beside + token[0] + token[-2:])
    return Holes(words, around)


def single(scan: Scan, i: int) -> Naming | None:
    """Return the name of one word that token i is, corrected."""
    word = scan.words[i]
    if len(word) < _SINGLE:
        return None
    table = _deletions()
    for key in (word, *_shorter(word)):
        for right in table.get(key, "").split():
            if is_slip(word, right):
                return next(iter(actor_table().named(right)), None)
    return None


@cache
def _deletions() -> dict[str, str]:
    """Index the long names of one word by themselves and without each of their letters."""
    found: dict[str, str] = {}
    for spelling in actor_table().spellings():
        if len(spelling) < _SINGLE or not spelling.isalpha():
            continue
        flags = actor_table().named(spelling)[0].flags
        if flags & (CASED | RISKY | MEMBERS):
            continue
        for key in {spelling, *_shorter(spelling)}:
            found[key] = f"{found[key]} {spelling}" if key in found else spelling
    return found


def _shorter(word: str) -> Iterator[str]:
    """Yield a word without each of its letters but the first."""
    for j in range(1, len(word)):
        yield word[:j] + word[j + 1 :]


def is_slip(wrong: str, right: str) -> bool:
    """Tell whether one slip of a hand turns a word into another, the first letter kept.

    What only goes on is no slip but another word: "states", "African".

    >>> is_slip("islaimc", "islamic"), is_slip("harram", "haram"), is_slip("states", "state")
    (True, True, False)
    """
    if wrong == right or wrong[0] != right[0] or abs(len(wrong) - len(right)) > 1:
        return False
    if wrong.startswith(right) or right.startswith(wrong):
        return False
    j = 0
    while j < min(len(wrong), len(right)) and wrong[j] == right[j]:
        j += 1
    if len(wrong) > len(right):
        return wrong[j + 1 :] == right[j:]
    if len(wrong) < len(right):
        return wrong[j:] == right[j + 1 :]
    swapped = wrong[j : j + 2] == right[j : j + 2][::-1]
    return wrong[j + 1 :] == right[j + 1 :] or (
        swapped and wrong[j + 2 :] == right[j + 2 :]
    )
