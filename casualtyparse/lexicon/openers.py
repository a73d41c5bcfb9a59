"""The words that names can start with: of actors, and of states."""

from collections.abc import Iterable
from typing import Final

from casualtyparse.lexicon.countries import country_table

OPENS_NAME: Final = 1
OPENS_STATE: Final = 2


def openers_of(names: Iterable[str]) -> dict[str, int]:
    """Return what each word may open; `names` are the first words of names of actors."""
    found = dict.fromkeys(names, OPENS_NAME)
    for word in country_table().words:
        found[word] = found.get(word, 0) | OPENS_STATE
    return found
