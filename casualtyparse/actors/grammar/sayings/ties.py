"""Who is tied to a deed by few words: "linked the raid to X", "police say X did it".

suspected = speaker "linked" DEED "to" actor | DEED "was" 'linked to' actor
          | actor "was" 'linked to' DEED
blamed    = speaker SAY actor "did it"
"""

from typing import TYPE_CHECKING, Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.sayings.charges import Charges

if TYPE_CHECKING:
    from casualtyparse.actors.grammar.sayings.reports import Reports

#: "linked the attack on the village to X": so far behind stands "to"
_FAR: Final = 10
_STOPS: Final = frozenset({",", ".", ";"})
_IT: Final = frozenset({"it", "this"})


class Ties:
    """Reads "linked"."""

    __slots__ = ("clauses", "record", "words")

    def __init__(self, charges: Charges) -> None:
        """Write to the record of `charges`."""
        self.record = charges.record
        self.clauses = charges.clauses
        self.words = charges.words

    def linked(self, i: int, low: int, high: int) -> None:
        """suspected = speaker "linked" DEED "to" actor | DEED "was" 'linked to' actor

        Also actor "was" 'linked to' DEED.
        """
        if self.record.negated(i, low):
            return
        if self.words[i + 1] == "to":
            start = self.clauses.group_start(i, low)
            if start == i:
                return  # "gunmen linked to X"
            if self.words[start - 1] == "to":  # "is believed to be linked to X"
                start = self.clauses.group_start(start - 2, low)
            speakers = self.record.enclosing(i, low)
            if self.record.deed(start - 1):
                self._suspect(i, self._accused(i + 2), speakers)
            elif self.record.harmful(i + 2, high):
                linked = self.clauses.subjects(i)
                named = [one for one in linked if one.armed and one.name is not None]
                self._suspect(i, named, speakers)
            return
        for j in range(i + 1, min(high, i + _FAR)):
            if self.words[j] in _STOPS:
                return
            if self.words[j] == "to":
                accused = self._accused(j + 1)
                it = j == i + 2 and self.words[i + 1] in _IT
                if accused and (it or any(map(self.record.deed, range(i + 1, j)))):
                    speakers = self.clauses.subjects(i, speaker=True)
                    self._suspect(i, accused if speakers else [], speakers)
                return

    def _accused(self, i: int) -> list[ActorCandidate]:
        return [one for one in self.clauses.objects(i) if one.shown and one.armed]

    def _suspect(
        self, i: int, accused: list[ActorCandidate], speakers: list[ActorCandidate]
    ) -> None:
        if accused:
            self.record.blamed("suspicion", i, accused, speakers, "suspected")


def did_it(
    reports: "Reports", i: int, start: int, high: int, speakers: list[ActorCandidate]
) -> None:
    """blamed = speaker SAY actor "did it", as in "police said that the Brigade did it"."""
    words, record = reports.words, reports.record
    actors = [one for one in record.clauses.objects(start) if one.armed and one.name]
    if not actors:
        return
    did = actors[-1].end + (words[actors[-1].end] == actors[-1].people)
    if words[did] == "did" and words[did + 1] in _IT and reports.ends(did + 2, high):
        record.blamed("charge-reported", i, actors, speakers)
