"""Where in a text a value was read."""

from typing import Final, NamedTuple, Protocol

#: No text is longer than two to the power of this.
PLACE_BITS: Final = 48
_LAST: Final = (1 << PLACE_BITS) - 1


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


def place_of(span: tuple[int, int] | int) -> int:
    """Return a span as one number; a number is one already.

    PERF: hot loops write out what this does.
    """
    if isinstance(span, int):
        return span
    start, end = span
    return start << PLACE_BITS | end


class Placed:
    """What was read somewhere in a text; `place` is its span as one number.

    PERF: values make the span when it is asked for: a number takes a third of the memory, and the
    garbage collector does not walk it.
    """

    __slots__ = ()

    place: int

    @property
    def span(self) -> Span:
        """Where in the text it was read."""
        place = self.place
        return Span(place >> PLACE_BITS, place & _LAST)


class Claim(Protocol):
    """A stretch of tokens that a family has read and others must not read again."""

    @property
    def family(self) -> str:
        """The family that has read it."""
        ...

    @property
    def first(self) -> int:
        """The first token."""
        ...

    @property
    def end(self) -> int:
        """The token behind the last."""
        ...
