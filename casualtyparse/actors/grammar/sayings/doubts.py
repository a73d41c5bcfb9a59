"""Who is suspected by adverbs: "allegedly", "likely"; and how suspicions are recorded.

suspected = actor 'allegedly' VERB | DEED "is" 'likely' "to have been" VERB "by" actor
"""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.sayings.assertions import Assertions
from casualtyparse.actors.grammar.sayings.denials import Denials
from casualtyparse.actors.grammar.sayings.reports import Reports

NOT: Final = frozenset({"not", "never", "no", "t"})


class Doubts:
    """Reads adverbs of suspicion."""

    __slots__ = (
        "clauses",
        "denials",
        "lists",
        "mentions",
        "record",
        "reports",
        "scan",
        "words",
    )

    def __init__(self, record: Assertions, reports: Reports, denials: Denials) -> None:
        """Write to `record`; what is no suspicion may be a report."""
        self.record = record
        self.reports = reports
        self.denials = denials
        self.lists = reports.lists
        self.clauses = record.clauses
        self.mentions = record.mentions
        self.scan = record.scan
        self.words = record.words

    def suspected(
        self,
        i: int,
        actors: list[ActorCandidate],
        speakers: list[ActorCandidate] | None = None,
    ) -> None:
        """Record that the actors are suspected."""
        self.record.blamed("suspicion", i, actors, speakers or [], "suspected")

    def _told(self, i: int, actors: list[ActorCandidate], low: int) -> None:
        """Record a suspicion told by a noun: its speaker may be named behind it."""
        speakers = self.record.enclosing(i, low)
        self.record.blamed("suspicion-noun", i, actors, speakers, "suspected")

    def allegedly(self, i: int, low: int, high: int) -> None:
        """suspected = actor 'allegedly' VERB | DEED "was" 'allegedly' VERB "by" actor

        Also people "," 'allegedly' "belonging to" actor.
        """
        if self.words[i + 1] == "belonging" and self.words[i - 1] == ",":
            if self.mentions.ending(i - 1, low) is not None:  # no cattle
                named = self._known(self.clauses.objects(i + 3))
                self.record.spokesmen.kin(i - 1, named, low)
                self._doubted(i, named, low)
            return
        for j in range(i - 1, min(high, i + 4)):
            if self.words[j] == "by":
                before = self.words[j - 1]
                done = before == "out" or self.record.act(j - 1, "past")
                if j == i + 1 or done or self.record.deed(j - 1):
                    self._doubted(i, self._known(self.clauses.objects(j + 1)), low)
                return  # not "presumably owned by dealers"
            if self.words[j] == "behind":
                self._doubted(i, self._known(self.record.answerers(i)), low)
                return
            entry = self.record.entries[j]
            if entry is None or entry.act is None or entry.act.form != "past":
                continue
            if self.clauses.passive(j, low, high):
                self._doubted(i, self._known(self.clauses.agents(j)), low)
                return
            if j > i and self.reports.told_act(j, entry.act, high, armed=True):
                self._doubted(i, self._known(self.record.answerers(i)), low)
                return

    def likely(self, i: int, low: int, high: int) -> None:
        """suspected = DEED "is" 'likely' "to have been" VERB "by" actor | actor 'likely' VERB"""
        words = self.words
        if not NOT.isdisjoint(words[max(low, i - 3) : i]):
            return
        if words[i + 1] != "to":
            self.allegedly(i, low, high)
        elif words[i + 2] == "have":
            if words[i + 3] == "been":
                found = self.clauses.agents(i + 4)
            else:
                found = (
                    self.clauses.subjects(i) if self.record.act(i + 3, "past") else []
                )
            self._doubted(i, self._known(found), low)

    def _doubted(self, i: int, actors: list[ActorCandidate], low: int) -> None:
        """Record a suspicion told by an adverb: "the army said they probably did it"."""
        self.suspected(i, actors, self.record.enclosing(i, low))

    def _known(self, actors: list[ActorCandidate]) -> list[ActorCandidate]:
        """Leave only those who have a name or bear arms."""
        return [one for one in actors if one.name is not None or one.shown]
