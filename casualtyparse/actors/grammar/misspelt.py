"""Misspelt names: one letter lost, added, changed or swapped with its neighbour.

    misspelt = NAME with one wrong word | NAME of one word, wrong, beside a word for actors

Corrected is only a word of five letters or more that keeps its first letter, that no list knows,
that is written with a capital letter, and whose neighbours spell the rest of a long name exactly.
The index of long names is built when a text first asks for it.
"""

from collections.abc import Iterator
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
#: "Al Shabab" is listed with a hyphen.
_ARTICLES: Final = frozenset({"al", "el"})


class Holes(NamedTuple):
    """Long names with one of their words left out -> these words.

    `lengths` are those of all that start with the same two words, the longest first.
    """

    words: dict[str, tuple[str, ...]]
    lengths: dict[str, tuple[int, ...]]


@cache
def name_words() -> frozenset[str]:
    """Return the words that names are made of."""
    words = set(" ".join(actor_table().spellings()).split(" "))
    return frozenset(word for word in words if len(word) > 2)


def around(scan: Scan, wrong: int) -> tuple[int, int, Naming] | None:
    """Return the name that the tokens around a wrong one spell, corrected."""
    low, high = scan.bounds_at(wrong)
    words, starts, lengths = scan.words, actor_table().first_words(), _holes().lengths
    for first in range(max(low, wrong - _MOST_TOKENS), wrong + 1):
        # PERF: most words begin no name; one look-up of a pair tells.
        word = words[first]
        if first == wrong:
            pair = f"{_HOLE} {words[wrong + 1]}"
        elif word not in starts:
            continue
        elif first + 1 == wrong:
            pair = f"{word} {'-' if word in _ARTICLES else _HOLE}"
        else:
            pair = f"{word} {words[first + 1]}"
        if pair not in lengths:
            continue
        last = min(high, first + _MOST_TOKENS)
        spelled = [*words[first:wrong], _HOLE, *words[wrong + 1 : last]]
        added = 0
        if first + 1 == wrong and word in _ARTICLES:
            spelled.insert(1, "-")
            added = 1
        for length in lengths[pair]:
            end = first + length - added
            if wrong < end <= last and end - first > 1:
                naming = _corrected(" ".join(spelled[:length]), words[wrong])
                if naming is not None:
                    return first, end, naming
    return None


def _corrected(key: str, wrong: str) -> Naming | None:
    """Return what the name with a hole names, if the wrong word may stand for the one left out."""
    slugs: dict[str, None] = {}
    flags = 0
    for right in _holes().words.get(key, ()):
        if not is_slip(wrong, right):
            continue
        for naming in actor_table().named(key.replace(_HOLE, right))[:1]:
            slugs.update(dict.fromkeys(naming.slugs))
            flags |= naming.flags
    return Naming(flags, tuple(slugs), "") if slugs else None


@cache
def _holes() -> Holes:
    """Index the long names with each of their words left out."""
    found: dict[str, tuple[str, ...]] = {}
    lengths: dict[str, set[int]] = {}
    for spelling in actor_table().spellings():
        tokens = spelling.split(" ")
        if (
            not 1 < len(tokens) <= _MOST_TOKENS
            or len(spelling) - len(tokens) + 1 < _NAME
        ):
            continue
        for j, token in enumerate(tokens):
            if len(token) >= _SHORTEST and token.isalpha():
                tokens[j] = _HOLE
                key = " ".join(tokens)
                found[key] = (*found.get(key, ()), token)
                lengths.setdefault(" ".join(tokens[:2]), set()).add(len(tokens))
                tokens[j] = token
    return Holes(
        found,
        {
            start: tuple(sorted(all_of, reverse=True))
            for start, all_of in lengths.items()
        },
    )


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
