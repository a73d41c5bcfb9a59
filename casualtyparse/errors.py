"""Every exception that is raised on purpose."""


class CasualtyParseError(Exception):
    """The base of all errors of this package."""


class PhraseError(CasualtyParseError, ValueError):
    """A phrase could not be read as exactly one value.

    `position` is the code point at which reading stopped; the message marks it.

    >>> print(PhraseError("50 parsecs", 3, "expected a unit of length"))
    expected a unit of length
        50 parsecs
           ^
    """

    def __init__(self, phrase: str, position: int, expected: str) -> None:
        """Keep the phrase, the place and what was expected there."""
        super().__init__(phrase, position, expected)
        self.phrase = phrase
        self.position = position
        self.expected = expected

    def __str__(self) -> str:
        line_start = self.phrase.rfind("\n", 0, self.position) + 1
        line_end = self.phrase.find("\n", self.position)
        line = self.phrase[line_start : line_end if line_end >= 0 else None]
        marker = " " * (self.position - line_start) + "^"
        return f"{self.expected}\n    {line}\n    {marker}"


class LexiconError(CasualtyParseError, ValueError):
    """A word list or an actor table could not be used; names the file and the entry."""

    def __init__(self, message: str, *, source: str = "lexicon") -> None:
        """Keep the message and where the entry came from."""
        super().__init__(message, source)
        self.message = message
        self.source = source

    def __str__(self) -> str:
        return f"{self.source}: {self.message}"


class MissingReferenceError(CasualtyParseError, ValueError):
    """A date that depends on the day of publication was resolved without one."""
