"""The words that names can start with: of actors, and of states."""

from collections.abc import Iterable
from typing import Final

from attrs import evolve

from casualtyparse.lexicon.countries import country_table
from casualtyparse.lexicon.entry import Entries

#: Sorts behind all words that start with a plain letter.
_BEHIND_Z: Final = "z\U0010ffff"
OPENS_NAME: Final = 1
OPENS_STATE: Final = 2


class Openers(dict[str, int]):
    """What each word may open.

    `caseless` are first letters that are neither small nor large: a name may start with them.
    """

    __slots__ = ("caseless",)

    def __init__(self, names: Iterable[str]) -> None:
        """Take the first words of names of actors; those of states are known."""
        super().__init__(dict.fromkeys(names, OPENS_NAME))
        self.caseless = frozenset(
            word[0] for word in self if word > _BEHIND_Z and not word[0].islower()
        )
        for word in country_table().words:
            self[word] = self.get(word, 0) | OPENS_STATE

    def tell(self, entries: Entries) -> None:
        """Write into the entries what their words open."""
        for word in self.keys() & entries.keys():
            entries[word].opens = self[word]

    def told(self, entries: Entries) -> Entries:
        """Return the entries with what their words open; those that change are copies."""
        told = Entries(entries)
        for word in self.keys() & entries.keys():
            if entries[word].opens != self[word]:
                told[word] = evolve(entries[word], opens=self[word])
        return told
