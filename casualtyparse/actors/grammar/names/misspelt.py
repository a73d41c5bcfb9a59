"""Misspelt names: one letter lost, added, changed or swapped with its neighbour.

    misspelt = NAME with one wrong word | NAME of one word, wrong, beside a word for actors

Corrected is only a word of five letters or more that keeps its first letter, that no list knows,
that is written with a capital letter, and whose neighbours spell the rest of a long name exactly.
The index of what stands beside such words is built when a text first asks for it.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache, partial
from typing import Final

from casualtyparse.lexicon.actors import CASED, MEMBERS, RISKY, Naming, actor_table
from casualtyparse.lexicon.lines import words
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
#: Sorts behind all that goes on a word.
_BEHIND: Final = "\U0010ffff"
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

    def holds(self, one: str, other: str) -> bool:
        """Tell whether one of two strings may have been added."""
        bits, place = self._bits, hash(one) & _LAST_PLACE
        if bits[place >> 3] >> (place & 7) & 1:
            return True
        place = hash(other) & _LAST_PLACE
        return bits[place >> 3] >> (place & 7) & 1 != 0


class Words:
    """Words that are known by their hashes, of which no two are ever the same by chance.

    PERF: 11,000 strings take a megabyte, their hashes a tenth.
    """

    __slots__ = ("_hashes",)

    def __init__(self, words: Iterable[str]) -> None:
        """Take all words."""
        self._hashes = array("q", sorted(map(hash, words)))

    def __contains__(self, word: str) -> bool:
        hashes, sought = self._hashes, hash(word)
        i = bisect_left(hashes, sought)
        return i < len(hashes) and hashes[i] == sought


class Holes:
    """The words beside a hole: what long names leave of themselves without one of their words.

    They stand ("* path", "army *", "army * congo") with what one slip leaves of the word left out:
    its first letter, and either the next or the last two. They only spare a search: what they let
    through by chance is not found.
    """

    __slots__ = ("_around",)

    def __init__(self, names: Iterable[str]) -> None:
        """Take the names of which the long ones count."""
        self._around = around = Marks()
        for name in names:
            tokens = name.split(" ")
            if not is_long(name, len(tokens)):
                continue
            for j, token in enumerate(tokens):
                # PERF: `is_name_word`, written out
                if len(token) >= _SHORTEST and token.isalpha():
                    tokens[j] = _HOLE
                    beside = " ".join(tokens[j - 1 if j else 0 : j + 2])
                    around.add(beside + token[:2], beside + token[0] + token[-2:])
                    tokens[j] = token

    def where(self, before: str, wrong: str, after: str) -> int:
        """Return where in a name a wrong word between these two may stand, in bits; 0 for nowhere.

        It is `FIRST`, `LAST` or `INNER`.
        """
        if before in _ARTICLES:
            return FIRST | LAST | INNER
        holds = self._around.holds
        head, tail = wrong[:2], wrong[0] + wrong[-2:]
        found = FIRST if holds(f"* {after}{head}", f"* {after}{tail}") else 0
        if holds(f"{before} *{head}", f"{before} *{tail}"):
            found |= LAST
        if holds(f"{before} * {after}{head}", f"{before} * {after}{tail}"):
            found |= INNER
        return found


@cache
def name_words() -> Words:
    """Return the words that names are made of, signs included."""
    return Words(words("actor_words"))


@cache
def holes() -> Holes:
    """Index the long names with each of their words left out."""
    return Holes(actor_table().spellings())


def is_long(name: str, size: int) -> bool:
    """Tell whether a name of so many tokens is sure enough to be corrected."""
    return 1 < size <= _MOST_TOKENS and len(name) - size >= _NAME - 1


def is_name_word(token: str) -> bool:
    """Tell whether a token of a long name may be a wrong one, corrected."""
    return len(token) >= _SHORTEST and token.isalpha()


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
        if first + 1 < wrong:  # PERF: names that start so have few lengths
            told = actor_table().names[words[first]].lengths[words[first + 1]]
            ends = [end for end in ends if end - first in told]
        before = " ".join([*words[first:wrong], ""])
        if first + 1 == wrong and words[first] in _ARTICLES:
            before += "- "
        likely = _likely(before, words[wrong])
        for end in ends if likely else ():
            after = " ".join(["", *words[wrong + 1 : end]])
            naming = _corrected(likely, after)
            if naming is not None:
                return first, end, naming
    return None


def _firsts(words: Sequence[str], low: int, wrong: int, where: int) -> Iterator[int]:
    """Yield the tokens that a name with a wrong word may start with."""
    if where & (INNER | LAST):
        names = actor_table().names
        for i in range(low, wrong):
            opened = names[words[i]]
            if words[i + 1] in opened.lengths if i + 1 < wrong else opened.lines:
                yield i
    if where & FIRST:
        yield wrong


def _corrected(starts: Iterable[str], after: str) -> Naming | None:
    """Return what the long names stand for that start so and go on with `after`."""
    slugs: dict[str, None] = {}
    flags = 0
    for start in starts:
        name = start + after
        if is_long(name, name.count(" ") + 1):
            for naming in actor_table().named(name)[:1]:
                slugs.update(dict.fromkeys(naming.slugs))
                flags |= naming.flags
    return Naming(flags, tuple(slugs), "") if slugs else None


@lru_cache(maxsize=1_024)
def _likely(before: str, wrong: str) -> tuple[str, ...]:
    """Return how names start up to a wrong word, corrected; `before` are the words before it."""
    if not before:
        listed = actor_table().first_words()
        words: Iterable[str] = _same_letter(listed, wrong[0])
    else:
        listed = actor_table().names[before.partition(" ")[0]].spellings
        size = len(before)
        starts = _same_letter(listed, before + wrong[0])
        words = dict.fromkeys([name[size:].partition(" ")[0] for name in starts])
    rights = _slips(wrong, words)
    return tuple(before + right for right in rights if is_name_word(right))


def _slips(wrong: str, rights: Iterable[str]) -> list[str]:
    """Return the words of which a word of five letters or more is a slip."""
    head, tail = wrong[:2], wrong[-2:]
    # PERF: a slip leaves the first two letters as they are, or the last two
    return [
        right
        for right in rights
        if (right[:2] == head or right[-2:] == tail) and is_slip(wrong, right)
    ]


def _same_letter(listed: Sequence[str], start: str) -> Sequence[str]:
    """Return those of a sorted list that start so."""
    first = bisect_left(listed, start)
    return listed[first : bisect_left(listed, start + _BEHIND, first)]


@lru_cache(maxsize=1_024)
def single(word: str) -> Naming | None:
    """Return the name of one word that a word is, corrected."""
    if len(word) < _SINGLE:
        return None
    table = actor_table()
    sure = [
        right
        for right in _slips(word, _same_letter(table.first_words(), word[0]))
        if len(right) >= _SINGLE and right.isalpha() and table.names[right].alone
        if not table.named(right)[0].flags & (CASED | RISKY | MEMBERS)
    ]
    return table.named(min(sure, key=partial(_slipped, word)))[0] if sure else None


def _slipped(wrong: str, right: str) -> int:
    """Return where a letter was lost, else the first that was added or is wrong."""
    shorter = {right, *_shorter(right)}
    keys = (wrong, *_shorter(wrong))
    return next(j for j, key in enumerate(keys) if key in shorter)


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
