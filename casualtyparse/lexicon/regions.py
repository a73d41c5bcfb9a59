"""Regions and towns, which tell of which state a text speaks where it names none."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from casualtyparse.lexicon.tables import section, table

#: a name as its tokens, and the code of its state
Region = tuple[tuple[str, ...], str]
#: what parts a word into several tokens
_SIGNS: Final = ("-", "'")


@cache
def _regions() -> Mapping[str, tuple[Region, ...]]:
    """Return the regions by their first token, longer names first."""
    found: dict[str, list[Region]] = {}
    for code, names in section(table("regions"), "regions").items():
        for name in str(names).split(";"):
            tokens = _tokens(name)
            found.setdefault(tokens[0], []).append((tokens, code))
    return {
        first: tuple(sorted(told, key=lambda one: -len(one[0])))
        for first, told in found.items()
    }


def _tokens(name: str) -> tuple[str, ...]:
    for sign in _SIGNS:
        name = name.replace(sign, f" {sign} ")
    return tuple(name.split())


def states_of_regions(words: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield the first token and the state of each region that the tokens name.

    >>> list(states_of_regions("raids near el fasher and in west bengal .".split()))
    [(2, 'SDN'), (6, 'IND')]
    """
    opened = _regions()
    for i, word in enumerate(words):
        if word in opened:
            for tokens, code in opened[word]:
                if tuple(words[i : i + len(tokens)]) == tokens:
                    yield i, code
                    break
