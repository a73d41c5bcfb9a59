"""Verbs and nouns of saying, each handed to those who read its kind."""

from collections.abc import Callable
from functools import partial

from casualtyparse.actors.candidates import Assertion
from casualtyparse.actors.grammar.clauses.arguments import Clauses
from casualtyparse.actors.grammar.sayings.assertions import Assertions
from casualtyparse.actors.grammar.sayings.blame import Blame
from casualtyparse.actors.grammar.sayings.charges import Charges
from casualtyparse.actors.grammar.sayings.claims import Claims
from casualtyparse.actors.grammar.sayings.denials import Denials
from casualtyparse.actors.grammar.sayings.findings import finding
from casualtyparse.actors.grammar.sayings.parts import Parts
from casualtyparse.actors.grammar.sayings.reports import Reports
from casualtyparse.actors.grammar.sayings.suspicion_nouns import SuspicionNouns
from casualtyparse.actors.grammar.sayings.ties import Ties
from casualtyparse.lexicon.speech import Speech, SpeechKind

Reader = Callable[[int, Speech, int, int], None]


class Answers:
    """Reads words that say, with others, who is answerable, each by its wording."""

    __slots__ = ("_far", "_near")

    def __init__(
        self,
        claims: Claims,
        denials: Denials,
        charges: Charges,
        suspicion: SuspicionNouns,
    ) -> None:
        """Hand each wording to the reader of its kind."""
        reports = claims.reports
        parts = Parts(charges, denials)
        ties = Ties(charges)
        self._near: dict[str, Callable[[int, int], None]] = {
            "unclaimed": claims.nouns.unclaimed,
            "per": reports.per,
            "testimony": reports.testimony,
            "forward": claims.nouns.forward,
            "admission": claims.nouns.admission,
            "signed": claims.nouns.signed,
            "down": charges.down,
            "hands": charges.hands,
            "work": suspicion.work,
            "hallmark": suspicion.hallmark,
            "innocence": denials.innocent,
            "false": denials.judged,
        }
        self._far: dict[str, Callable[[int, int, int], None]] = {
            "responsibility": claims.nouns.responsibility,
            "responsible": parts.responsible,
            "behind": charges.behind,
            "finger": charges.finger,
            "accusation": charges.accusation,
            "allegedly": suspicion.allegedly,
            "likely": suspicion.likely,
            "suspicion": suspicion.fell,
            "denial": denials.noun,
            "nothing": denials.nothing,
            "part": parts.part,
            "involved": parts.involved,
            "finding": partial(finding, reports),
            "linked": ties.linked,
            "author": charges.author,
        }

    def read(self, i: int, speech: Speech, low: int, high: int) -> None:
        """Read the word at token i."""
        near = self._near.get(speech.verb)
        if near is None:
            self._far[speech.verb](i, low, high)
        else:
            near(i, low)


class Speeches(dict[SpeechKind, Reader]):
    """Who reads a verb or noun of each kind in one text, where no mention of an actor stands.

    PERF: most short texts only report, so that the other readers are made when asked for.
    """

    __slots__ = ("_record", "_reports")

    def __init__(self, clauses: Clauses) -> None:
        """Look at the clauses of one text."""
        super().__init__()
        self._record = record = Assertions(clauses)
        self._reports = reports = Reports(record)
        self["say"] = reports.read

    def __missing__(self, kind: SpeechKind) -> Reader:
        record, reports = self._record, self._reports
        claims = Claims(record, reports)
        denials = Denials(record, reports)
        charges = Charges(record, reports.lists)
        suspicion = SuspicionNouns(record, reports, denials)
        self["claim"] = claims.read
        self["admit"] = claims.admit
        self["deny"] = denials.read
        self["blame"] = Blame(record, charges, reports).read
        self["suspect"] = suspicion.read
        self["answer"] = Answers(claims, denials, charges, suspicion).read
        return self[kind]

    @property
    def found(self) -> list[Assertion]:
        """Return the assertions read so far, in text order."""
        return self._record.found
