"""Who denies it, or what is said to be false.

denied = actor DENY (DEED | VERB-ing | CHARGE | ["that"] clause) | CHARGE actor DENY
       | "denial" "by" actor | actor CALL CHARGE 'laughable'
       | [speaker SAY] actor "had" ('nothing to do with' | "no" 'part in') DEED
"""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.sayings.assertions import Assertions
from casualtyparse.actors.grammar.sayings.findings import finding
from casualtyparse.actors.grammar.sayings.own_deeds import DENYING, STOPS
from casualtyparse.actors.grammar.sayings.reports import Reports
from casualtyparse.lexicon.little_words import HAVE
from casualtyparse.lexicon.speech import Speech

_SELVES: Final = frozenset({"itself", "himself", "themselves", "herself"})
#: with "reject" and "dismiss" only what can be said is denied
_VAGUE: Final = frozenset({"it", "this", "that", "them", "part", "these"})
_IDIOMS: Final = frozenset({"wash", "rule"})
_SEPARATING: Final = frozenset({"distance", "dissociate", "disassociate"})
_HAVING: Final = HAVE | {"having"}
_BE: Final = frozenset({"is", "are", "was", "were", "be", "been"})
_BEFORE_BASE: Final = frozenset({"auxiliary", "preposition"})
_OF: Final = frozenset({"of", "by"})
_POSSESSED: Final = frozenset({"its", "their", "his", "her", "our", "any", "all"})
#: whose presence is denied: "that government forces were in the area"
_FORCES: Final = frozenset({"rebel", "militia", "military", "police", "security"})
_REACH: Final = 8


class Denials:
    """Reads verbs, nouns and adjectives of denying."""

    __slots__ = ("clauses", "lists", "record", "reports", "scan", "words")

    def __init__(self, record: Assertions, reports: Reports) -> None:
        """Write to `record`."""
        self.record = record
        self.reports = reports
        self.clauses = record.clauses
        self.scan = record.scan
        self.words = record.words
        self.lists = reports.lists

    def read(self, i: int, speech: Speech, low: int, high: int) -> None:
        """denied = actor DENY (DEED | VERB-ing | CHARGE)"""
        if speech.form == "base" and self.scan.tag(i - 1) in _BEFORE_BASE:
            return
        if speech.verb == "rule" and self.words[i + 1] == "that":
            finding(self.reports, i, low, high)
            return
        if speech.form == "past" and self.clauses.passive(i, low, high):
            agents = self.clauses.agents(i)
            start = self.clauses.group_start(i, low)
            if agents and self._denied_before(start, max(low, start - 3)):
                span = (i, agents[-1].end)
                negated = self.record.negated(i, low)
                self.record.denied(span, agents, negated=negated)
            return
        if self.words[i - 1] == "nor":
            speakers = self._both(i, low)
        else:
            speakers = (
                self.record.claimants(i, low)
                or self._charged(i, low)
                or self.record.opened(i, low, high)
            )
        found = self._denied(i, speech, low, high)
        if found is None:
            if speech.verb not in _IDIOMS:
                self.record.sources(speakers)
        else:
            if not speakers and speech.verb not in _IDIOMS:  # "the firm denied it"
                speakers = self.clauses.subjects(i, speaker=True)
            span = (i, min(high, i + 2))
            negated = self.words[i - 1] == "nor" or self.record.negated(i, low)
            self.record.denied(span, speakers, found, negated=negated)

    def _both(self, i: int, low: int) -> list[ActorCandidate]:
        """Return who "neither confirmed nor denied" it."""
        found = self.record.found
        if found and found[-1].first >= low and found[-1].actor is not None:
            return [found[-1].actor]
        at = i - 3 if self.words[i - 3] == "neither" else i - 2
        return self.record.claimants(at, low)

    def _charged(self, i: int, low: int) -> list[ActorCandidate]:
        """Return who was charged right before, if "it" denies the charge."""
        found = self.record.found
        if self.words[self.clauses.group_start(i, low) - 1] not in DENYING or not found:
            return []
        one, sentence = found[-1], self.scan.sentence_of[i]
        before = self.clauses.edges[max(0, sentence - 1)]
        if one.kind != "blamed" or one.first < before or one.actor is None:
            return []
        return [one.actor]

    def _denied(
        self, i: int, speech: Speech, low: int, high: int
    ) -> list[ActorCandidate] | None:
        """Return whose deed is denied, none for the speaker's own; None if it is no deed."""
        words = self.words
        following = words[i + 1] if i + 1 < high else "."
        if speech.verb in _SEPARATING:
            return [] if following in _SELVES else None
        if speech.verb == "wash":
            return [] if words[i + 2] == "hands" and following in _POSSESSED else None
        if speech.verb == "rule":
            return [] if following == "out" and self._ruled_out(i + 2, high) else None
        if following in STOPS:
            return [] if self._denied_before(i, low) else None
        if following == "that":
            noun = self.record.entries[i + 2]
            if noun is not None and noun.charge and words[i + 3] in STOPS:
                return []  # "denied that allegation"
            return self._clause(i + 2, high)
        that = self._late_that(i + 1, high)
        if that is not None:  # "denied on Monday that"
            return self._clause(that + 1, high)
        if speech.verb == "deny" and self._may_open(i + 1):
            found = self._clause(i + 1, high)
            if found is not None:
                return found
        narrow = speech.verb in ("reject", "dismiss")
        return self._object(i + 1, high, narrow=narrow)

    def _late_that(self, j: int, high: int) -> int | None:
        """Return the "that" behind a time or a paper: "today that", "in a note that"."""
        claim = self.scan.claims.get(j + (self.scan.tag(j) == "preposition"))
        dated = claim is not None and claim.family == "dates"
        if not dated and self.words[j] not in ("in", "through"):
            return None
        window = self.words[j : min(high, j + _REACH)]
        return j + window.index("that") if "that" in window else None

    def _may_open(self, j: int) -> bool:
        """Tell whether a clause without "that" may start at token j: most objects are charges."""
        word = self.words[j]
        if word in DENYING:
            return True
        entry = self.record.entries[j]
        if entry is None or entry.tag == "determiner":
            return word not in _POSSESSED
        return not entry.charge and entry.act is None and entry.deed is None

    def _denied_before(self, i: int, low: int) -> bool:
        """Tell whether a charge or a deed stands before: "an accusation that it rejects"."""
        for j in range(max(low, i - 7), i):
            if self.words[j] == "which" and self.record.lately(i):
                return True
            if self.words[j] in self.lists.reports:
                return self.record.lately(i, low)
            if self._charge(j, i) and not (
                self.words[j] in _VAGUE and self.scan.tag(j) == "determiner"
            ):
                return True
            if self.record.deed(j) and i - j < 3:
                return True
        return False

    def _ruled_out(self, j: int, high: int) -> bool:
        """Tell whether somebody rules out a part of his own: "its hand", "any involvement"."""
        if self.words[j] not in _POSSESSED:
            return False
        for k in range(j + 1, min(high, j + 5)):
            entry = self.record.entries[k]
            if entry is not None and entry.charge:
                return self.words[k + 1] not in _OF
        return False

    def _object(
        self, first: int, high: int, *, narrow: bool
    ) -> list[ActorCandidate] | None:
        """Return whose deed or what charge the object of the verb is."""
        words = self.words
        for j in range(first, min(high, first + 7)):
            word = words[j]
            if word in STOPS:
                return None
            if word in self.lists.reports:
                return self._reported(j, high)
            if self._charge(j, high) and not (narrow and word in _VAGUE):
                return [] if self._of_deed(j + 1, high) else None
            if not narrow and self._own(j, first=j == first):
                return []
            if j == first and word in self.lists.harmless:
                return None
        return None

    def _of_deed(self, j: int, high: int) -> bool:
        """Tell whether a charge is one of violence: not "the accusation that it wasted funds"."""
        if self.words[j] != "that":
            return True
        start = j + 2 if self.words[j + 1] in DENYING else j + 1
        return self.record.harmful(start, high, clause=True) or any(
            word in self.lists.behind for word in self.words[j + 1 : j + _REACH]
        )

    def _reported(self, j: int, high: int) -> list[ActorCandidate] | None:
        """Return whose deed a claim or report is about: "claims that it had shelled"."""
        following = self.words[j + 1]
        if following == "that":
            return self._clause(j + 2, high)
        if following in ("of", "about"):
            return [] if self.record.harmful(j + 2, min(high, j + 6)) else None
        return [] if self.record.lately(j) else None

    def _charge(self, j: int, i: int) -> bool:
        """Tell whether token j is a charge: "allegation", "involvement", "it"."""
        entry = self.record.entries[j]
        if entry is None or not entry.charge or self.words[j] == "that":
            return False
        return self.words[j] not in self.lists.reports or self.record.lately(i)

    def _own(self, j: int, *, first: bool) -> bool:
        """Tell whether token j names a deed: "the raid", "shelling", "having", "recruiting"."""
        word = self.words[j]
        if self.record.deed(j) or self.record.act(j, "gerund") or word == "having":
            return True
        return first and word.endswith("ing") and word not in self.lists.harmless

    def _clause(self, j: int, high: int) -> list[ActorCandidate] | None:
        """Return whose deed the clause at token j tells: "its men had fired", "the army shot"."""
        if j >= high:
            return None
        own = self.words[j] in DENYING
        if own:
            return [] if self._did(j + 1, high, force=True) else None
        actors = [
            one
            for one in self.clauses.objects(j)[:1]
            if one.shown or one.kind != "unknown" or self._band(one)
        ]
        if not actors or not self._finite(actors[0].end):
            return [] if self._rammed(j, high) else None
        start, force = actors[0].end, actors[0].kind in _FORCES
        return actors if self._did(start, high, force=force) else None

    def _band(self, one: ActorCandidate) -> bool:
        """Tell whether "the group" may be who denies it."""
        head = self.record.mentions.head_at(one.head)
        return head is not None and head.sort == "band"

    def _rammed(self, j: int, high: int) -> bool:
        """Tell whether a craft of the speaker's did something: "that a patrol boat rammed it"."""
        craft = False
        for k in range(j, min(high, j + 6)):
            entry = self.record.entries[k]
            if entry is not None and entry.thing == "vehicle":
                craft = True
            elif craft:
                did = entry is not None and (entry.verb == "past" or entry.act)
                return bool(did) and self.scan.tag(k + 1) == "determiner"
        return False

    def _finite(self, i: int) -> bool:
        """Tell whether a finite verb stands at token i."""
        entry = self.record.entries[i]
        return (
            entry is not None
            and entry.speech is None
            and (
                entry.tag in ("auxiliary", "negation", "adverb")
                or entry.verb in ("past", "present")
                or (entry.act is not None and entry.act.form == "past")
            )
        )

    def _did(self, j: int, high: int, *, force: bool) -> bool:
        """Tell whether the predicate from token j on is a deed, and not one suffered."""
        be = False
        lists = self.lists
        for k in range(j, min(high, j + _REACH)):
            word, entry = self.words[k], self.record.entries[k]
            if word in STOPS:
                return False
            if word in lists.behind:
                return True
            if word in _BE:
                be = True
            if entry is not None and entry.act is not None:
                if be and entry.act.form == "past" and entry.deed is None:
                    return False
                if entry.act.form == "gerund" or not entry.act.particles:
                    return not entry.act.weak or force
                if self.reports.told_act(k, entry.act, high, armed=force):
                    return True
            if force and word in lists.presence:
                return True
        return False

    # ---- nouns and adjectives

    def noun(self, i: int, low: int, high: int) -> None:
        """denied = "denial" "by" actor | actor ("'s" | ISSUE "a") 'denial'"""
        words = self.words
        if words[i + 1] == "of" and self._object(i + 2, high, narrow=False) is None:
            return
        if words[i + 1] in ("by", "from"):
            self.record.denied((i, i + 2), self.clauses.objects(i + 2))
        elif words[i - 1] == "s" and words[i - 2] == "'":
            owner = self.record.mentions.at.get(i - 3)
            if owner is not None:
                self.record.denied((i, i + 1), [owner])
        else:
            for j in range(i - 1, max(low, i - 4) - 1, -1):
                if words[j] in self.lists.issuing:
                    makers = self.record.claimants(j, low)
                    self.record.denied((j, i + 1), makers)
                    return

    def judged(self, i: int, low: int) -> None:
        """denied = actor CALL CHARGE 'laughable' | CHARGE actor CALL 'laughable'"""
        judging = self.lists.judging
        if judging.isdisjoint(self.words[max(low, i - _REACH) : i]):
            return
        for j in range(i - 1, max(low, i - _REACH) - 1, -1):
            word = self.words[j]
            if word in judging and word not in _BE:
                if self._charge_between(j + 1, i) or self._charge_between(
                    max(low, j - 7), j
                ):
                    speakers = self.clauses.subjects(j, speaker=True)
                    self.record.unsay(j)
                    self.record.denied((j, i + 1), speakers)
                return
            if word in STOPS:
                return

    def _charge_between(self, first: int, end: int) -> bool:
        for j in range(first, end):
            entry = self.record.entries[j]
            if (
                entry is not None
                and entry.charge
                and (self.words[j] not in _VAGUE or self.record.lately(end))
                and self._charge(j, end)
            ):
                return True
        return False

    def nothing(self, i: int, low: int, high: int) -> None:
        """denied = [speaker SAY] actor "had" 'nothing to do with' DEED"""
        if (
            self.words[i + 1 : i + 4] == ["to", "do", "with"]
            and self.words[i - 1] in _HAVING
            and self.record.harmful(i + 4, high)
        ):
            self._disowned(i - 1, i + 4, low)

    def no_part(self, i: int, low: int, high: int) -> None:
        """denied = [speaker SAY] actor "had" "no" 'part in' DEED"""
        if (
            self.words[i - 1] == "no"
            and self.words[i - 2] in _HAVING
            and self.words[i + 1] == "in"
            and self.record.harmful(i + 2, high)
        ):
            self._disowned(i - 2, i + 2, low)

    def involved(self, i: int, low: int, high: int) -> None:
        """denied = [speaker SAY] actor "was not" 'involved in' DEED"""
        if not self.clauses.negated(i, low):
            return
        following = self.words[i + 1] if i + 1 < high else "."
        if following in STOPS or (
            following == "in" and self.record.harmful(i + 2, high)
        ):
            self._disowned(i, i + 1, low)

    def not_work_of(self, i: int, low: int) -> None:
        """denied = speaker ":" "not" 'the work of' "our" people"""
        if self.words[i + 2] not in ("our", "us", "its"):
            return
        speakers = self.record.enclosing(i, low)
        for j in range(i, max(low, i - 6), -1):
            if self.words[j] == ":" and not speakers:
                speakers = self.record.claimants(j, low)
        self.record.denied((i, i + 2), speakers)

    def innocent(self, i: int, low: int) -> None:
        """denied = actor PLEAD ('innocence' | "not" 'guilty')"""
        for j in range(i - 1, max(low, i - 4) - 1, -1):
            if self.words[j] in self.lists.pleading:
                if self.words[i] != "guilty" or self.words[i - 1] == "not":
                    self.record.denied((j, i + 1), self.record.claimants(j, low))
                return

    def _disowned(self, verb: int, end: int, low: int) -> None:
        """Record that the subject of a verb is said to have had no part in it."""
        actors = [one for one in self.clauses.subjects(verb) if one.shown or one.name]
        if self.record.denied_at(low):
            return
        speakers = self.record.enclosing(verb, low)
        if self.words[self.clauses.group_start(verb, low) - 1] in DENYING:
            self.record.denied((verb, end), speakers or actors)
        elif actors and (speakers or actors[0].name):
            self.record.denied((verb, end), speakers, actors)
