"""The names that are known of actors, as far as their kind tells who people are."""

from typing import TYPE_CHECKING

from casualtyparse.phrases.reading import Note

if TYPE_CHECKING:
    from casualtyparse.phrases.reading import Reading


class KnownNames(Note):
    """The kinds of those whose names a text has, by the first token of each name."""

    __slots__ = ("kinds",)

    def __init__(self, reading: "Reading") -> None:
        """Start with no name."""
        super().__init__(reading)
        self.kinds: dict[int, str] = {}
