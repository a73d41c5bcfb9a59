"""Who claims the deed, or admits it.

claimed = actor CLAIM (DEED | "it" | "to have" VERB) | DEED CLAIM "by" actor
        | actor ADMIT (DEED | VERB-ing) | actor 'owned up'
"""

from typing import Final, Literal

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.clauses.objects import FARTHEST_BY
from casualtyparse.actors.grammar.sayings.assertions import Assertions
from casualtyparse.actors.grammar.sayings.claim_nouns import ClaimNouns
from casualtyparse.actors.grammar.sayings.habits import FORMER
from casualtyparse.actors.grammar.sayings.own_deeds import OWNERS, STOPS
from casualtyparse.actors.grammar.sayings.reports import Reports
from casualtyparse.lexicon.little_words import HABITS, OF_FROM
from casualtyparse.lexicon.speech import Speech

What = Literal["deed", "lives", "responsibility", "words"]

_RESPONSIBILITY: Final = frozenset({"responsibility", "credit", "authorship"})
_TOLLS: Final = frozenset({"fatalities", "casualties", "toll"})
_BODIES: Final = frozenset({"body", "bodies", "corpse", "corpses", "remains"})
#: "not claimed by any group"
_ANY: Final = frozenset({"any", "no", "anybody", "anyone", "either"})
#: "has claimed attacks before", but not "before dawn"
_EARLIER: Final = frozenset({"before", "previously"})
#: So far behind a claim a deed and its agent stand.
_CLAIMED: Final = 16
#: "admitted it": the deed told before
_IT: Final = frozenset({"it", "this"})
#: "claimed both": the deeds told before
_BOTH: Final = frozenset({"both", "them", "all", "each"})
_TO_OF: Final = frozenset({"to", "of"})
_OF_THEM: Final = ["of", "them"]
#: "claimed the action"
_ACTIONS: Final = frozenset({"action", "actions", "act", "acts"})


class Claims:
    """Reads verbs of claiming and admitting."""

    __slots__ = ("clauses", "lists", "nouns", "record", "reports", "scan", "words")

    def __init__(self, record: Assertions, reports: Reports) -> None:
        """Write to `record`; what is no claim is a report."""
        self.record = record
        self.reports = reports
        self.clauses = record.clauses
        self.scan = record.scan
        self.words = record.words
        self.lists = reports.lists
        self.nouns = ClaimNouns(record, self.lists)

    # ---- claims

    def read(self, i: int, speech: Speech, low: int, high: int) -> None:
        """Read the verb or noun "claim" at token i."""
        if self.words[i - 1] == "-" and self.scan.touches(i - 1):
            known = self.record.mentions.at.get(i - 2)  # "an X-claimed raid"
            if known is not None and known.name is not None and speech.form == "past":
                self.record.claimed((known.first, i + 1), [known])
        elif (i == low and self.words[i + 1] == ":") or (
            speech.form in ("base", "third") and self.nouns.is_noun(i, low)
        ):
            self.nouns.read(i, low, high)
        elif speech.form == "past" and self.clauses.passive(i, low, high):
            self._passive(i, low, high)
        elif self.words[low] == "not" and self.clauses.group_start(i, low) == low:
            if self.words[i + 1] in STOPS:  # "Not expressly claimed."
                self.record.unclaimed(low, i + 1)
        elif speech.form == "gerund" and self.words[i - 1] in OF_FROM:
            if (
                self._what(i, high) == "deed"
            ):  # "stopped short of claiming it", "refrained from"
                self.nouns.intended(i, (i, min(high, i + 2)), low)
        elif self.words[i - 1] != "to" or self.words[i - 2] == "yet":
            self._verb(i, low, high)
        elif self._what(i, high) == "deed":
            self.nouns.intended(i, (i, min(high, i + 2)), low)

    def _verb(self, i: int, low: int, high: int) -> None:
        if self.words[i - 1] in HABITS:
            return  # "usually claims its attacks"
        what = self._what(i, high)
        if what == "words" and (
            self._before_it(i, low, high) or self._claims_all(i, low, high)
        ):
            what = "deed"
        if what == "deed" and not self._once(i, high):
            told = self.words[i + 1]  # what is claimed is told: "claims to have killed"
            clause = told in ("to", "that") or told in OWNERS
            window = self.words[i:high]
            stop = i + window.index(";") if ";" in window else high
            extent = (i, stop) if clause else None
            self.nouns.asserted(i, (i, min(high, i + 2)), low, extent)
        elif what == "words":
            self._charge_or_report(i, low, high)
        elif what == "lives" and not _TOLLS.isdisjoint(self.words[i + 1 : i + 5]):
            tellers = self.clauses.subjects(i, speaker=True)  # "rebels claimed 12 dead"
            self.record.said(i, i + 1, [one for one in tellers if one.armed], (i, high))

    def _once(self, i: int, high: int) -> bool:
        """Tell whether deeds of the past are claimed: "has claimed attacks before"."""
        entry = self.record.entries[i + 1]
        if entry is None or entry.deed is None or self.words[i + 1][-1:] != "s":
            return False
        return any(
            self.words[j] in _EARLIER
            and (self.words[j + 1] in STOPS or self.scan.tag(j + 1) == "conjunction")
            for j in range(i + 2, min(high, i + 9))
        )

    def _passive(self, i: int, low: int, high: int) -> None:
        """claimed = DEED "was claimed by" actor"""
        if not FORMER.isdisjoint(self.words[low:i]):
            return  # "similar attacks have been claimed by X"
        if self.words[self.clauses.group_start(i, low) - 1] in _BODIES:
            return  # "the bodies were claimed by relatives"
        by = self.clauses.agent_word(i)
        if by is not None and by + 1 < high and self.words[by + 1] in _ANY:
            self.record.unclaimed(i, i + 1)
            return
        agents = self.clauses.agents(i) or self.record.spokesmen.named(i)
        if not agents and by is not None:  # a group that nobody knows yet
            anybody = self.clauses.objects(by + 1, speaker=True)
            agents = [
                one
                for one in anybody
                if (one.rule == "person" and self.words[one.first - 1] != "-")
                or (one.armed and one.rule == "organisation")
            ]
        negated = self.clauses.negated(i, low) or (
            not _RESPONSIBILITY.isdisjoint(self.words[low:i])
            and self.record.nobody(i, low)
        )
        if agents:
            self.record.claimed((i, agents[-1].end), agents, negated=negated)
        elif negated:
            self.record.unclaimed(i, i + 1)

    def _what(self, i: int, high: int) -> What:
        """Tell what is claimed: a deed, lives, responsibility (read at its own word), or words."""
        following = self.words[i + 1]
        if following == "it":
            own = self.reports.ends(i + 2, high) or self.reports.own_deed(i + 1, high)
            return "deed" if own else "words"
        if following in _BOTH:
            of = 2 if self.words[i + 2 : i + 4] == _OF_THEM else 0
            if self.words[i + 2 + of] in STOPS:
                return "deed"
        if following == "to":
            return "deed" if self._to_have(i + 1, high) else "words"
        if following == "that" or following in OWNERS:
            if self.reports.own_deed(self.reports.clause(i, high), high):
                return "deed"
            if following == "that":
                return "words"
        for j in range(i + 1, min(high, i + 7)):
            told = self._what_word(j)
            if told is not None:
                return told
        return "words"

    def _what_word(self, j: int) -> What | None:
        """Tell what the object is by one of its words, None if that says nothing."""
        word, entry = self.words[j], self.record.entries[j]
        if word in self.lists.lives or word in FORMER:
            return "lives"  # of these nobody is told to claim the deed reported
        if word in _RESPONSIBILITY:
            return "responsibility"
        if word in STOPS or word == "that":
            return "words"
        if word in _ACTIONS and self.scan.tag(j - 1) == "determiner":
            return "deed"
        if entry is None:
            return None
        if entry.deed is not None:
            return "deed"
        if entry.tag == "auxiliary" or entry.act is not None:
            behind = self.record.entries[j + 1]
            weapon = entry.thing is not None and behind is not None and behind.deed
            if weapon or (entry.act and self.words[j - 1] == "the"):
                return "deed"  # "claims rocket fire on the camp", "the sabotage"
            return "deed" if self.record.act(j, "gerund") else "words"
        return None

    def _to_have(self, j: int, high: int) -> bool:
        """Tell whether "to have killed", "to be behind" follows."""
        being = self.words[j + 1] == "be"  # "to be behind", not "to be rebels shot"
        return any(
            self.words[k] in self.lists.behind or (not being and self._deed_at(k, high))
            for k in range(j + 1, min(high, j + 5))
        )

    def _deed_at(self, k: int, high: int) -> bool:
        """Tell whether a verb at token k is one of violence: no "to hold Orlen"."""
        entry = self.record.entries[k]
        act = None if entry is None else entry.act
        if act is None or act.form not in ("past", "base"):
            return False
        whole = act.form == "past" or not act.particles
        return whole or not act.particles.isdisjoint(self.words[k + 1 : high])

    def _before_it(self, i: int, low: int, high: int) -> bool:
        """Tell whether the deed stands before: "the attack, which the group has claimed"."""
        if i + 1 < high and self.words[i + 1] not in STOPS:
            return False
        window = self.words[max(low, i - 7) : i]
        if "which" in window or "that" in window:
            return True
        known = self.record.mentions.ending(self.clauses.group_start(i, low), low)
        if known is None:
            return False
        first = self.record.mentions.before_determiners(known.first, low)
        return self.record.deed(first - 1)  # "an attack the group has claimed"

    def _claims_all(self, i: int, low: int, high: int) -> bool:
        """Tell whether a note says no more than that a group claimed: "ETA claimed."."""
        known = self.record.mentions.at.get(i - 1)
        if known is None or not known.armed or known.end != i:
            return False
        before = known.first - 1 - (self.words[known.first - 1] == "the")
        opens = before < low or self.words[before] == ";"
        return opens and (i + 1 == high or self.words[i + 1] in STOPS)

    def _charge_or_report(self, i: int, low: int, high: int) -> None:
        """blamed = speaker "claimed that" ... "by" actor; otherwise a report"""
        if not self._clause_follows(i, high):
            return
        speakers = self.record.speakers(i, low, high)
        if not speakers and self.words[i - 1] == ",":
            speakers = self.record.striking(i, low)  # "raided a post, claiming that"
        if not speakers:
            return
        charged = self._charged(i, high)
        if charged and not speakers[0].armed:
            self.record.blamed("charge-reported", i, charged, speakers)
            return
        extent = self.record.extent(i, low, high)
        self.record.said(i, i + 1, speakers, extent)

    def _clause_follows(self, i: int, high: int) -> bool:
        """Tell whether words are claimed: a clause, a number, or nothing behind a quotation."""
        if i + 1 >= high or self.words[i + 1] in STOPS or self.words[i + 1] == "that":
            return True
        gap = self.record.scan.gap(i - 1)
        if '"' in gap or "\u201d" in gap:  # "...," claimed the governor
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
        end = min(high, i + _CLAIMED)
        if "by" not in self.words[i + 1 : end + FARTHEST_BY]:
            return []  # PERF: as behind most
        for j in range(i + 1, end):
            if self.record.deed(j) or self.record.act(j, "past"):
                agents = [one for one in self.clauses.agents(j) if one.kind != "media"]
                if agents:
                    return agents
        return []

    # ---- admissions

    def admit(self, i: int, speech: Speech, low: int, high: int) -> None:
        """claimed = actor ADMIT (DEED | VERB-ing) | actor 'owned up' | DEED ADMITTED "by" actor"""
        yet = self.words[i - 1] == "to" and self.words[i - 2] == "yet"
        if speech.form == "base" and not yet:
            return
        if self.clauses.passive(i, low, high):
            told = self.clauses.group_start(i, low) - 1
            if self.words[i + 1] == "by" and self.record.deed(told):
                self._passive(i, low, high)
            return
        own_up = speech.verb == "own" and "up" in self.words[i + 1 : i + 3]
        if not own_up and not self._deed_follows(i, high):
            if speech.verb != "own":
                self.reports.read(i, speech, low, high)
            return
        self.nouns.asserted(i, (i, min(high, i + 2)), low)

    def _deed_follows(self, i: int, high: int) -> bool:
        """Tell whether a deed of the speaker's own is admitted."""
        if self.reports.own_deed(self.reports.clause(i, high), high):
            return True
        at = i + 1 + (self.words[i + 1] in _TO_OF)  # "confessed to it", "boasted of it"
        if self.words[at] in _IT:
            return self.reports.ends(at + 1, high)
        for j in range(i + 1, min(high, i + 5)):
            if self.words[j] in STOPS or self.words[j] in ("that", "responsibility"):
                return False
            if (
                self.record.deed(j)
                or self.record.act(j, "gerund")
                or (self.words[j - 1] == "having" and self.record.act(j, "past"))
            ):
                return True
        return False
