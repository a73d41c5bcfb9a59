"""Verbs and nouns of saying, each handed to those who read its kind."""

from typing import TYPE_CHECKING

from casualtyparse.actors.candidates import Assertion
from casualtyparse.actors.grammar.assertions import Assertions
from casualtyparse.actors.grammar.blame import Blame
from casualtyparse.actors.grammar.claims import Claims
from casualtyparse.actors.grammar.clauses import Clauses
from casualtyparse.actors.grammar.reports import Reports
from casualtyparse.lexicon.speech import Speech, SpeechKind

if TYPE_CHECKING:
    from collections.abc import Callable


#: So far behind "thought that" a figure stands that somebody reckons.
_FIGURE = 7


class Speeches:
    """Reads the assertions of one text and gives roles to those who make them."""

    __slots__ = ("_at", "_readers", "_record")

    def __init__(self, clauses: Clauses) -> None:
        """Look at the clauses of one text."""
        self._record = Assertions(clauses)
        self._at = clauses.at
        reports = Reports(self._record)
        claims = Claims(self._record, reports)
        blame = Blame(self._record, claims, reports)
        self._readers: dict[SpeechKind, Callable[[int, Speech, int, int], None]] = {
            "say": reports.read,
            "claim": claims.read,
            "admit": claims.admit,
            "deny": claims.deny,
            "blame": blame.read,
            "suspect": blame.suspect,
            "answer": blame.answer,
        }

    def read(self, i: int, speech: Speech, low: int, high: int) -> None:
        """Read the verb or noun of saying at token i."""
        if i not in self._at:
            self._readers[speech.kind](i, speech, low, high)
            if speech.kind == "suspect" and self._record.words[i + 1] == "that":
                self._reckoned(i, low, high)

    def _reckoned(self, i: int, low: int, high: int) -> None:
        """said = speaker "thought" "that" figure"""
        numbers = self._record.mentions.reading.numbers.by_first
        if any(j in numbers for j in range(i + 2, i + _FIGURE)):
            self._record.sources(self._record.speakers(i, low, high))

    @property
    def found(self) -> list[Assertion]:
        """Return the assertions read so far, in text order."""
        return self._record.found
