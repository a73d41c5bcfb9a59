"""Given names, which tell a person from a place or a thing: "John Hill", "Mary Stone"."""

from functools import cache

from casualtyparse.lexicon.tables import table, words


@cache
def given_names() -> frozenset[str]:
    """Return the given names, in small letters; they are read when first asked for.

    >>> "john" in given_names(), "boston" in given_names()
    (True, False)
    """
    return frozenset(words(table("given_names")["names"]))


@cache
def names_with_capital() -> frozenset[str]:
    """Return the words that are names where only their first letter is large: "Omar Said".

    >>> "said" in names_with_capital(), "john" in names_with_capital()
    (True, False)
    """
    return frozenset(words(table("given_names")["capital"]))
