"""Peoples whose name has no plural: "the British"."""

from functools import cache

from casualtyparse.lexicon.tables import table, words


@cache
def no_plurals() -> frozenset[str]:
    """Return the peoples all of whom are meant behind "the"; they are read when first asked for.

    >>> "dutch" in no_plurals(), "german" in no_plurals()
    (True, False)
    """
    return frozenset(words(table("peoples")["names"]))
