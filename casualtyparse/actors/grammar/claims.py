"""Who claims the deed, and who denies it.

claimed = actor CLAIM (DEED | "it" | "to have" VERB) | DEED CLAIM "by" actor
        | actor ("claimed" | "took") "responsibility" | "no claim of responsibility"
denied  = actor DENY (DEED | VERB-ing | CHARGE) | CHARGE actor DENY
"""

from typing import Final, Literal

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.assertions import Assertions
from casualtyparse.actors.grammar.reports import Reports
from casualtyparse.lexicon.speech import Speech

What = Literal["deed", "lives", "responsibility", "words"]

_NOBODY: Final = frozenset({"nobody", "none"})
_NO: Final = frozenset({"no", "neither"})
_NEGATIONS: Final = frozenset({"no", "without", "not", "never", "nor"})
_RESPONSIBILITY: Final = frozenset({"responsibility", "credit", "authorship"})
_SELVES: Final = frozenset({"itself", "himself", "themselves", "herself"})
#: with "reject" and "dismiss" only what can be said is denied
_VAGUE: Final = frozenset({"it", "this", "that", "them", "part", "these"})
_STOPS: Final = frozenset({",", ".", ";", "!", "?"})


class Claims:
    """Reads verbs of claiming, admitting and denying."""

    __slots__ = ("clauses", "lists", "record", "reports", "scan", "words")

    def __init__(self, record: Assertions, reports: Reports) -> None:
        """Write to `record`; what is no claim is a report."""
        self.record = record
        self.reports = reports
        self.clauses = record.clauses
        self.scan = record.scan
        self.words = record.words
        self.lists = reports.lists

    # ---- claims

    def read(self, i: int, speech: Speech, low: int, high: int) -> None:
        """Read the verb or noun "claim" at token i."""
        if self.scan.tag(i - 1) == "determiner" or self.words[i + 1] == "of":
            self._noun(i, low, high)
        elif speech.form == "past" and self.clauses.passive(i, low, high):
            self._passive(i, low)
        elif self.words[i - 1] != "to":
            self._verb(i, low, high)

    def _verb(self, i: int, low: int, high: int) -> None:
        what = self._what(i, high)
        if what == "words" and self._before_it(i, low, high):
            what = "deed"
        if what == "deed":
            if self._nobody(i, low):
                self.record.unclaimed(i, i + 1)
                return
            negated = self.clauses.negated(i, low)
            span = (i, min(high, i + 2))
            self.record.claimed(span, self.record.claimants(i, low), negated=negated)
        elif what == "words":
            self._charge_or_report(i, low, high)

    def _noun(self, i: int, low: int, high: int) -> None:
        """claimed = "no claim of responsibility" | "a claim of responsibility by" actor"""
        before = self.words[max(low, i - 4) : i]
        of_deed = self.words[i + 1 : i + 3] == ["of", "responsibility"]
        if not of_deed and "no" not in before:
            return
        if not _NEGATIONS.isdisjoint(before):
            self.record.unclaimed(i, i + 1)
            return
        for j in range(i + 3, min(high, i + 6)):
            if self.words[j] in ("by", "from"):
                self.record.claimed((i, j), self.clauses.objects(j + 1))
                return

    def _passive(self, i: int, low: int) -> None:
        """claimed = DEED "was claimed by" actor"""
        agents = self.clauses.agents(i)
        negated = self.clauses.negated(i, low)
        if agents:
            self.record.claimed((i, agents[-1].end), agents, negated=negated)
        elif negated:
            self.record.unclaimed(i, i + 1)

    def _what(self, i: int, high: int) -> What:
        """Tell what is claimed: a deed, lives, responsibility (read at its own word), or words."""
        following = self.words[i + 1]
        if following == "it":
            after = self.words[i + 2] if i + 2 < high else "."
            own = after in _STOPS or self.reports.own_deed(i, high)
            return "deed" if own else "words"
        if following == "to":
            return "deed" if self._to_have(i + 1, high) else "words"
        if following == "that":
            return "deed" if self.reports.own_deed(i, high) else "words"
        for j in range(i + 1, min(high, i + 7)):
            told = self._what_word(j)
            if told is not None:
                return told
        return "words"

    def _what_word(self, j: int) -> What | None:
        """Tell what the object is by one of its words, None if that says nothing."""
        word, entry = self.words[j], self.record.entries[j]
        if word in self.lists.lives:
            return "lives"
        if word in _RESPONSIBILITY:
            return "responsibility"
        if word in _STOPS or word == "that":
            return "words"
        if entry is None:
            return None
        if entry.deed is not None:
            return "deed"
        if entry.tag == "auxiliary" or entry.act is not None:
            return "deed" if self.record.act(j, "gerund") else "words"
        return None

    def _to_have(self, j: int, high: int) -> bool:
        """Tell whether "to have killed", "to be behind" follows."""
        return any(
            self.words[k] in self.lists.behind or self.record.act(k, "past", "base")
            for k in range(j + 1, min(high, j + 5))
        )

    def _before_it(self, i: int, low: int, high: int) -> bool:
        """Tell whether the deed stands before: "the attack, which the group has claimed"."""
        if i + 1 < high and self.words[i + 1] not in _STOPS:
            return False
        window = self.words[max(low, i - 7) : i]
        return "which" in window or "that" in window

    def _nobody(self, i: int, low: int) -> bool:
        """Tell whether nobody is the subject: "no group has claimed"."""
        start = self.clauses.group_start(i, low)
        if not _NOBODY.isdisjoint(self.words[start:i]):
            return True
        window = self.words[max(low, start - 6) : start]
        for word in reversed(window):
            if word in _NO:
                return True
            if word in (",", "and", "but"):
                return False
        return False

    def _charge_or_report(self, i: int, low: int, high: int) -> None:
        """blamed = speaker "claimed that" ... "by" actor; otherwise a report"""
        if not self._clause_follows(i, high):
            return
        speakers = self.record.speakers(i, low, high)
        if not speakers:
            return
        charged = self._charged(i, high)
        if charged and not speakers[0].armed:
            self.record.blamed("charge-reported", i, charged, speakers)
            return
        extent = self.reports.extent(i, low, high)
        self.record.said(i, i + 1, speakers, extent)

    def _clause_follows(self, i: int, high: int) -> bool:
        """Tell whether words are claimed: a clause, a number, or nothing behind a quotation."""
        if i + 1 >= high or self.words[i + 1] in _STOPS or self.words[i + 1] == "that":
            return True
        for j in range(i + 1, min(high, i + 10)):
            entry = self.record.entries[j]
            if j in self.record.mentions.reading.numbers.by_first:
                return True
            if entry is not None and (entry.tag == "auxiliary" or entry.verb == "past"):
                return True
        return False

    def _charged(self, i: int, high: int) -> list[ActorCandidate]:
        """Return the agent of a deed in what is claimed: "was led by X"."""
        for j in range(i + 1, min(high, i + 16)):
            if self.record.deed(j) or self.record.act(j, "past"):
                agents = [one for one in self.clauses.agents(j) if one.kind != "media"]
                if agents:
                    return agents
        return []

    def responsibility(self, i: int, low: int) -> None:
        """claimed = actor ("claimed" | "took" | "accepted") ["full"] 'responsibility'"""
        lists = self.lists
        for j in range(i - 1, max(low, i - 8) - 1, -1):
            word = self.words[j]
            if word in lists.taking:
                self._taken(j, i, low)
                return
            if word in lists.refusing or word in (",", ";", "of"):
                return

    def _taken(self, verb: int, i: int, low: int) -> None:
        if self._nobody(verb, low):
            self.record.unclaimed(verb, i + 1)
            return
        negated = self.clauses.negated(verb, low)
        actors = self.record.claimants(verb, low)
        self.record.claimed((verb, i + 1), actors, negated=negated)

    # ---- admissions and denials

    def admit(self, i: int, speech: Speech, low: int, high: int) -> None:
        """claimed = actor ADMIT (DEED | VERB-ing) | actor 'owned up'"""
        if speech.form == "base" or self.clauses.passive(i, low, high):
            return
        own_up = speech.verb == "own" and self.words[i + 1] == "up"
        if not own_up and not self._deed_follows(i, high):
            if speech.verb != "own":
                self.reports.read(i, speech, low, high)
            return
        if self._nobody(i, low):
            self.record.unclaimed(i, i + 1)
            return
        negated = self.clauses.negated(i, low)
        span = (i, min(high, i + 2))
        self.record.claimed(span, self.record.claimants(i, low), negated=negated)

    def _deed_follows(self, i: int, high: int) -> bool:
        """Tell whether a deed of the speaker's own is admitted."""
        if self.reports.own_deed(i, high):
            return True
        for j in range(i + 1, min(high, i + 5)):
            if self.words[j] in _STOPS or self.words[j] in ("that", "responsibility"):
                return False
            if self.record.deed(j) or self.record.act(j, "gerund"):
                return True
        return False

    def deny(self, i: int, speech: Speech, low: int, high: int) -> None:
        """denied = actor DENY (DEED | VERB-ing | CHARGE)"""
        if speech.form == "base" and self.scan.tag(i - 1) in (
            "auxiliary",
            "preposition",
        ):
            return
        if self.clauses.passive(i, low, high):
            return
        speakers = self.record.claimants(i, low)
        self.record.sources(speakers)
        if self._denies(i, speech, low, high):
            negated = self.clauses.negated(i, low)
            self.record.denied((i, min(high, i + 2)), speakers, negated=negated)

    def _denies(self, i: int, speech: Speech, low: int, high: int) -> bool:
        """Tell whether what is denied is a deed or a charge."""
        if speech.verb == "distance":
            return i + 1 < high and self.words[i + 1] in _SELVES
        if i + 1 >= high or self.words[i + 1] in _STOPS:
            return any(map(self._charge, range(max(low, i - 7), i)))
        if self.words[i + 1] == "that":
            return self.reports.own_deed(i, high)
        narrow = speech.verb in ("reject", "dismiss")
        for j in range(i + 1, min(high, i + 8)):
            if self.words[j] in _STOPS:
                return False
            if self._charge(j) and not (narrow and self.words[j] in _VAGUE):
                return True
            if not narrow and self._own(j, first=j == i + 1):
                return True
        return False

    def _charge(self, j: int) -> bool:
        """Tell whether token j is a charge: "allegation", "involvement", "it"."""
        entry = self.record.entries[j]
        return entry is not None and entry.charge and self.words[j] != "that"

    def _own(self, j: int, *, first: bool) -> bool:
        """Tell whether token j names a deed: "the raid", "shelling", "having", "recruiting"."""
        word = self.words[j]
        if self.record.deed(j) or self.record.act(j, "gerund") or word == "having":
            return True
        return first and word.endswith("ing")
