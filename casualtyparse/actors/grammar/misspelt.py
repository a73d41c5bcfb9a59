"""Misspelt names: one letter lost, added, changed or swapped with its neighbour.

    misspelt = NAME with one wrong word | NAME of one word, wrong, beside a word for actors

Corrected is only a word of five letters or more that keeps its first letter, that no list knows,
that is written with a capital letter, and whose neighbours spell the rest of a long name exactly.
The index of long names is built when a text first asks for it.
"""

from collections.abc import Iterator
from functools import cache
from typing import Final

from casualtyparse.lexicon.actors import CASED, MEMBERS, RISKY, Naming, actor_table
from casualtyparse.lexicon.countries import country_table
from casualtyparse.scan import Scan

#: Letters of a word that may be corrected, of a whole name, and of a name of one word.
SHORTEST: Final = 5
_NAME: Final = 9
_SINGLE: Final = 7
_MOST_TOKENS: Final = 8
_HOLE: Final = "*"
#: "Al Shabab" is listed with a hyphen.
_ARTICLES: Final = frozenset({"al", "el"})


@cache
def name_words() -> frozenset[str]:
    """Return the words that names are made of."""
    words = set(" ".join(actor_table().spellings()).split(" "))
    return frozenset(word for word in words if len(word) > 2)


@cache
def _starts() -> frozenset[str]:
    return actor_table().first_words()


def may_be_wrong(scan: Scan, i: int) -> bool:
    """Tell whether token i may be a misspelt part of a name."""
    if not 0 <= i < len(scan):
        return False
    word = scan.words[i]
    return (
        len(word) >= SHORTEST
        and scan.entries[i] is None
        and word.isalpha()
        and scan.capital(i)
        and word not in country_table().words
    )


def around(scan: Scan, wrong: int) -> tuple[int, int, Naming] | None:
    """Return the name that the tokens around a wrong one spell, corrected."""
    low, high = scan.bounds_at(wrong)
    starts = _starts()
    for first in range(max(low, wrong - _MOST_TOKENS), wrong + 1):
        if first != wrong and scan.words[first] not in starts:
            continue
        for end in range(min(high, first + _MOST_TOKENS), wrong, -1):
            if end - first < 2:
                continue
            naming = _corrected(scan, first, wrong, end)
            if naming is not None:
                return first, end, naming
    return None


def _corrected(scan: Scan, first: int, wrong: int, end: int) -> Naming | None:
    words = scan.words
    key = " ".join([*words[first:wrong], _HOLE, *words[wrong + 1 : end]])
    if first + 1 == wrong and words[first] in _ARTICLES:
        key = f"{words[first]} - {_HOLE}{key.partition(_HOLE)[2]}"
    slugs: dict[str, None] = {}
    flags = 0
    for right in _holes().get(key, ()):
        if not is_slip(words[wrong], right):
            continue
        for naming in actor_table().named(key.replace(_HOLE, right))[:1]:
            slugs.update(dict.fromkeys(naming.slugs))
            flags |= naming.flags
    return Naming(flags, tuple(slugs), "") if slugs else None


@cache
def _holes() -> dict[str, tuple[str, ...]]:
    """Index the long names with each of their words left out."""
    found: dict[str, tuple[str, ...]] = {}
    for spelling in actor_table().spellings():
        tokens = spelling.split(" ")
        if (
            not 1 < len(tokens) <= _MOST_TOKENS
            or len(spelling) - len(tokens) + 1 < _NAME
        ):
            continue
        for j, token in enumerate(tokens):
            if len(token) >= SHORTEST - 1 and token.isalpha():
                key = " ".join([*tokens[:j], _HOLE, *tokens[j + 1 :]])
                found[key] = (*found.get(key, ()), token)
    return found


def single(scan: Scan, i: int) -> Naming | None:
    """Return the name of one word that token i is, corrected."""
    word = scan.words[i]
    if len(word) < _SINGLE:
        return None
    table = _deletions()
    for key in (word, *_shorter(word)):
        for right in table.get(key, ()):
            if is_slip(word, right):
                return next(iter(actor_table().named(right)), None)
    return None


@cache
def _deletions() -> dict[str, tuple[str, ...]]:
    """Index the long names of one word by themselves and without each of their letters."""
    found: dict[str, tuple[str, ...]] = {}
    for spelling in actor_table().spellings():
        if len(spelling) < _SINGLE or not spelling.isalpha():
            continue
        flags = actor_table().named(spelling)[0].flags
        if flags & (CASED | RISKY | MEMBERS):
            continue
        for key in {spelling, *_shorter(spelling)}:
            found[key] = (*found.get(key, ()), spelling)
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
