"""The words that rules look up, in the `[lists]` of the data files.

What a word is wherever it stands, it is as an entry of the lexicon. Here are words that are alike
only to one wording: "the rebels *let go* of six". A module keeps its lists in constants.
"""

from collections.abc import Mapping
from functools import cache

from casualtyparse.lexicon.tables import section, table, words


@cache
def word_list(file: str, name: str) -> frozenset[str]:
    """Return the words of one list of a file.

    >>> "niece" in word_list("people", "kin"), "boss" in word_list("people", "kin")
    (True, False)
    """
    return frozenset(words(section(table(file), "lists")[name]))


@cache
def by_word(file: str, name: str) -> Mapping[str, str]:
    """Return by word which list of a table it stands in.

    >>> by_word("organs", "groups")["mafia"]
    'criminal'
    """
    lists = section(table(file), name)
    return {word: kind for kind, block in lists.items() for word in words(block)}
