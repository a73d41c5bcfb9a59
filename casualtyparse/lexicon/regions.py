"""Regions and towns, which tell of which state a text speaks where it names none."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Final

from casualtyparse.lexicon.tables import section, table

#: a name as it is written, and the code of its state
Region = tuple[str, str]
#: what parts a word into several tokens
_SIGNS: Final = str.maketrans("-'", "  ")


@cache
def _regions() -> Mapping[str, tuple[Region, ...]]:
    """Return the regions by the longest token of their names."""
    found: dict[str, tuple[Region, ...]] = {}
    for code, names in section(table("regions"), "regions").items():
        for name in str(names).split("; "):
            longest = max(name.translate(_SIGNS).lower().split(), key=len)
            found[longest] = (*found.get(longest, ()), (name, code))
    return found


def states_of_regions(words: Iterable[str], text: str) -> Iterator[str]:
    """Yield the state of each region as often as a text of these tokens names it.

    >>> text = "Raids near El Fasher and in West Bengal"
    >>> sorted(states_of_regions(text.lower().split(), text))
    ['IND', 'SDN']
    """
    opened = _regions()
    for word in opened.keys() & set(words):  # PERF: no loop over the tokens
        for name, code in opened[word]:
            for _ in range(text.count(name)):
                yield code
