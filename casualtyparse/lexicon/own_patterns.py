"""Regular expressions for names that no list can hold: "the 3rd Kestrel Column", "Cell 17".

They are those of the third-party package `regex`, which is imported when there are any. What
users write may take for ever on some text, so each pattern has only so many seconds for one.
"""

from collections.abc import Iterable, Sequence
from typing import Protocol

from attrs import frozen

from casualtyparse.errors import LexiconError


class _Match(Protocol):
    def span(self) -> tuple[int, int]: ...


class _Compiled(Protocol):
    def finditer(self, text: str, *, timeout: float) -> Iterable[_Match]: ...


@frozen(kw_only=True, eq=False)
class ActorPattern:
    """How the names of one actor are written."""

    slug: str
    written: str
    #: seconds for one text
    timeout: float
    compiled: _Compiled

    def spans(self, text: str) -> Sequence[tuple[int, int]] | None:
        """Return where the pattern matches, None if that takes too long."""
        matches = self.compiled.finditer(text, timeout=self.timeout)
        try:
            return [match.span() for match in matches]
        except TimeoutError:
            return None


def actor_pattern(slug: str, written: str, timeout: float) -> ActorPattern:
    """Compile a pattern; raise LexiconError if it is none.

    >>> actor_pattern("red-kestrels", "Kestrel (Cell|Column", 1.0)
    Traceback (most recent call last):
    casualtyparse.errors.LexiconError: red-kestrels: bad pattern 'Kestrel (Cell|Column': missing ) \
at position 20
    """
    import regex

    try:
        compiled = regex.compile(written)
    except (regex.error, RecursionError) as error:
        message = f"bad pattern {written!r}: {error}"
        raise LexiconError(message, source=slug) from error
    return ActorPattern(slug=slug, written=written, timeout=timeout, compiled=compiled)
