"""Where in a text a value was read."""

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open stretch of Unicode code points: `text[start:end]` is the surface.

    >>> Span(0, 7).text_of("17 died on Sunday")
    '17 died'
    """

    start: int
    end: int

    def text_of(self, text: str) -> str:
        """Return the surface that this span covers."""
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        """Tell whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two spans share a code point."""
        return self.start < other.end and other.start < self.end
