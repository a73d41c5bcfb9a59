"""Who is held responsible, by verbs of blame.

blamed = [speaker] BLAME actor | actor BLAME ["for"] | BLAME [DEED] "on" actor
       | speaker POINT "to" actor | actor "," "whom" speaker BLAME
"""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.sayings.assertions import Assertions
from casualtyparse.actors.grammar.sayings.charges import Charges
from casualtyparse.actors.grammar.sayings.habits import of_the_past
from casualtyparse.actors.grammar.sayings.own_deeds import DENYING
from casualtyparse.actors.grammar.sayings.reports import Reports
from casualtyparse.lexicon.little_words import AND_OR, THAT_WHICH
from casualtyparse.lexicon.speech import Speech

#: "blamed the attack on X", "attributed it to X"
_PREPOSITIONS: Final = {
    "blame": "on",
    "pin": "on",
    "attribute": "to",
    "ascribe": "to",
    "impute": "to",
}
_FAR: Final = frozenset({"attribute", "ascribe", "impute"})
_MOST_NEAR: Final = 9
#: "attributed the attack, in a village near Orlen, to X": so far behind stands "to"
_MOST_FAR: Final = 22
_NO_OBJECT: Final = frozenset({"for", "over", ".", ";"})
_AFTER_PASSIVE: Final = frozenset(
    {"for", "in", "over", "of", "", ".", ",", "by", "after"}
)
#: What is said is attributed to its speaker too.
_OTHER_SENSES: Final = frozenset({"attribute", "ascribe"})
_SPEAKING: Final = frozenset({"it", "they", "he", "she", "we"})
_HOPED: Final = frozenset({"would", "will", "could", "might", "should"})
_WHAT: Final = frozenset({"of", "for", "over", "with"})
_CHARGED: Final = _WHAT | {"in"}
_LISTING: Final = frozenset({"including", "and"})
_LISTED: Final = 5
_BOTH: Final = frozenset({"sides", "camps", "parties"})
_OTHERS: Final = frozenset({"other", "another"})
_ENDS: Final = frozenset({"", ".", ",", ";", ")", "for", "and", "as", "on"})
_STOPS: Final = frozenset(",.;:")
_CLOSING: Final = frozenset({"auxiliary", "conjunction", "relative"})
_NOUNS: Final = frozenset({"the", "all", "full", "any", "sole", "no"})

#: "accused by the army of a raid", "accused of a raid by the army"
_BEFORE_BY: Final = frozenset({"by", "of"})
#: So far behind "accused" that opens a sentence stands the comma before the accused.
_OPENING: Final = 12


class Blame:
    """Reads verbs of blame."""

    __slots__ = ("charges", "clauses", "mentions", "record", "reports", "scan", "words")

    def __init__(self, record: Assertions, charges: Charges, reports: Reports) -> None:
        """Write to `record`."""
        self.record = record
        self.charges = charges
        self.reports = reports
        self.clauses = record.clauses
        self.mentions = record.mentions
        self.scan = record.scan
        self.words = record.words

    # ---- blame

    def read(self, i: int, speech: Speech, low: int, high: int) -> None:
        """Read the verb of blaming at token i."""
        words = self.words
        before = words[i - 1] if i > low else ""
        behind = self._preposition(i, high, speech)
        if speech.verb == "point":
            self._point(i, speech, low)
        elif speech.form == "base" and before == "to":
            self._to_blame(i, low, high)
        elif words[i] == "blame" and self._noun(before):
            self.charges.blame(i, low, high)
        elif self.record.negated(i, low) or (
            speech.form == "base" and before in _HOPED
        ):
            return
        elif behind is not None:
            self._on(i, behind, speech, low, high)
        elif i == low and speech.form == "past" and words[i + 1] in _WHAT:
            self._opening(i, speech, high)
        elif self._passive(i, speech, low, high):
            self._accused_of(i, speech, high)
        elif not _OTHERS.isdisjoint(words[i + 1 : min(high, i + 4)]):
            self._mutual(i)
        else:
            self._active(i, speech, low, high)

    def _accused_of(self, i: int, speech: Speech, high: int) -> None:
        """blamed = actor "was accused" ["by" speaker] "of" DEED ["by" speaker]"""
        words = self.words
        following = words[i + 1]
        by = self.clauses.agent_word(i) if following in _BEFORE_BY else None
        if by is not None and following == "of":
            first = self.mentions.run_before(by, i)
            if self.mentions.before_determiners(first, i) != i + 2:
                by = None  # "accused of being part of the raid by"
        speakers = [] if by is None else self.record.right(by + 1, high)
        behind = by + 1 if by is not None and following == "by" else i + 1
        if self._harm(behind, speech, high):
            accused = self.charges.accused(i)
            self.record.blamed("blamed-passive", i, accused, speakers)
        else:
            self.record.sources(speakers)

    def _opening(self, i: int, speech: Speech, high: int) -> None:
        """blamed = "accused of" DEED "," actor"""
        window = self.words[i : min(high, i + _OPENING)]
        if "," not in window or not self._harm(i + 1, speech, high):
            return
        accused = self.record.right(i + window.index(",") + 1, high)
        self.record.blamed("blamed-passive", i, accused)

    def _noun(self, before: str) -> bool:
        """Tell whether "blame" is a noun behind this word."""
        lists = self.reports.lists
        return before in _NOUNS or before in lists.laying or before in lists.trading

    def _active(self, i: int, speech: Speech, low: int, high: int) -> None:
        """blamed = speaker BLAME actor"""
        speakers = self.record.participial(i, low) if speech.form == "gerund" else []
        speakers = (
            speakers
            or self.clauses.subjects(i, speaker=True)
            or self.record.implied(i, low)  # "said four died and blamed rebels"
        )
        words = self.words
        if not speakers and speech.form != "gerund":
            start = self.clauses.group_start(i, low)
            head = self.record.entries[start - 1]
            paper = head is not None and head.paper
            if not paper and words[start - 1] not in DENYING:
                return
        if words[i + 1] == "neither":
            return
        accused = self._accused(i + 1, high)
        if words[i + 1] == "both" and words[i + 2] in _BOTH:
            before = self.clauses.anaphora.before(i)[:3]
            accused = [one for one in before if one not in speakers][:1]
        elif not accused and words[i + 1] in _ENDS:
            accused = self.charges.relative(i, low)
        elif not accused and words[i + 1] == "of":  # "X, which the army accuses of it"
            accused = [one for one in self.charges.relative(i, low) if one.shown]
        if accused and self._harm(accused[-1].end, speech, high):
            self.record.blamed("blame", i, accused, speakers)
        else:
            self.record.sources(speakers)

    def _accused(self, i: int, high: int) -> list[ActorCandidate]:
        """accused = actor ["," ["including"] actor]* ["," "and" actor] | PERSON | them"""
        found = self.clauses.objects(i) or self.charges.pronoun(i)
        if not found:  # "accused Tomas Varga of killing"
            persons = self.clauses.objects(i, speaker=True)
            return [one for one in persons if one.rule == "person"]
        listed = found
        while len(listed) < _LISTED and listed[-1].end + 1 < high:
            comma = listed[-1].end
            if self.words[comma] != "," or self.words[comma + 1] not in _LISTING:
                break
            more = self.clauses.objects(comma + 2)
            if not more:
                break
            listed = [*listed, *more]
        # "blamed the rebels, and soldiers searched the town"
        return listed if self.words[listed[-1].end] in _CHARGED else found

    def _harm(self, first: int, speech: Speech, high: int) -> bool:
        """Tell whether a harm is what somebody is blamed for: not "accused of sleeping"."""
        for j in range(first, min(high, first + 9)):
            word, entry = self.words[j], self.record.entries[j]
            if word == "in" and speech.verb == "implicate":
                return self.record.harmful(j + 1, high)
            if word in _WHAT and (word != "of" or speech.verb == "accuse"):
                doing = j + 1 + (self.words[j + 1][-2:] == "ly")
                if self.words[doing] in self.reports.lists.neglecting:
                    return False
                return self.record.harmful(j + 1, high)
            if word in _STOPS or (entry is not None and entry.tag in _CLOSING):
                break
        return speech.verb not in ("fault", "implicate")

    def _point(self, i: int, speech: Speech, low: int) -> None:
        """blamed = speaker POINT "to" actor; suspected, if a clue does"""
        if self.words[i + 1] != "to" or speech.form == "gerund":
            return
        accused = [
            one
            for one in self.clauses.objects(i + 2)
            if one.shown and self.words[one.end] != "'"
        ]
        if not accused:
            return
        pointing = self.reports.lists.pointing
        clue = not pointing.isdisjoint(self.words[max(low, i - 6) : i])
        speakers = self.record.enclosing(i, low)
        if clue:
            self.record.blamed("suspicion", i, accused, speakers, "suspected")
        elif speech.form != "base" or self.reports.plain_present(i, low):
            claimants = self.record.claimants(i, low)
            if claimants:
                self.record.blamed("blame", i, accused, claimants)
            elif self.record.deed(self.clauses.group_start(i, low) - 1):
                self.record.blamed("suspicion", i, accused, speakers, "suspected")

    def _on(self, i: int, behind: int, speech: Speech, low: int, high: int) -> None:
        """blamed = [speaker] BLAME [DEED] "on" actor"""
        if of_the_past(self.record, i, behind, low):
            return  # "similar attacks have been blamed on X"
        paper = self.record.entries[self.clauses.group_start(i, low) - 1]
        if paper is not None and paper.paper and speech.form == "past":
            return  # "a statement attributed to X"
        passive = self.clauses.passive(i, low, high)
        speakers: list[ActorCandidate] = []
        if passive:
            by = self.words[i + 1] == "by"
            speakers = self.record.right(i + 2, high) if by else []
            if not by:  # "was blamed on the rebels by the army"
                named = self.clauses.objects(behind + 1)
                end = named[-1].end if named else behind
                if self.words[end] == "by":
                    speakers = self.record.right(end + 1, high)
        elif speech.form == "gerund":
            speakers = self.record.participial(i, low)
        elif (
            behind != i + 1
            or speech.form != "past"
            or not THAT_WHICH.isdisjoint(self.words[max(low, i - 6) : i])
        ):
            speakers = self.clauses.subjects(i, speaker=True)
            speakers = speakers or self.record.implied(i, low)
        accused = [
            one for one in self.clauses.objects(behind + 1) if one not in speakers
        ]
        told = (passive or behind == i + 1) and (
            speech.verb not in _OTHER_SENSES or self.record.harmful(low, i, clause=True)
        )
        told = told or all(one.shown for one in accused)
        if told or self.record.harmful(i + 1, behind):
            self.record.blamed("blame", i, accused, speakers)

    def _preposition(self, i: int, high: int, speech: Speech) -> int | None:
        """Return the "on" or "to" of "blamed the attack on X", "attributed it to X"."""
        wanted = _PREPOSITIONS.get(speech.verb)
        if wanted is None:
            return None
        first = i + 1
        if self.words[first] == "by":  # "was blamed by police on X"
            agents = self.record.right(i + 2, high)
            first = agents[-1].end if agents else first
        far = speech.verb in _FAR
        near: int | None = None
        for j in range(first, min(high, i + (_MOST_FAR if far else _MOST_NEAR))):
            word = self.words[j]
            if word == wanted:
                if not far or self._armed(j + 1):
                    return j if far else self._last(j, wanted, high)
                near = j if near is None and j < i + _MOST_NEAR else near
            elif word in _NO_OBJECT and not (far and word == "for"):
                return near
            if j in self.mentions.at and speech.verb == "blame":
                return None
        return near

    def _last(self, j: int, wanted: str, high: int) -> int:
        """Return the second "on" of "blamed the attack on the mill on X", or the one at token j."""
        for k in range(j + 2, min(high, j + _MOST_NEAR)):
            word = self.words[k]
            if word == wanted:
                named = self.clauses.objects(k + 1)
                armed = bool(named) and named[0].armed and named[0].shown
                return k if armed else j
            if word in _NO_OBJECT or word in _STOPS or word in AND_OR:
                break
        return j

    def _armed(self, i: int) -> bool:
        """Tell whether those who bear arms stand at token i: not "to the south"."""
        return any(one.shown for one in self.clauses.objects(i))

    def _passive(self, i: int, speech: Speech, low: int, high: int) -> bool:
        """Tell whether the subject is blamed: "was blamed", "X blamed for"."""
        if speech.form == "gerund" or self.words[i - 1] in _SPEAKING:
            return False  # "are blaming", "whom it accused"
        if self.clauses.passive(i, low, high):
            return True
        if speech.form != "past" or self.clauses.group_start(i, low) != i:
            return False
        following = self.words[i + 1] if i + 1 < high else ""
        return following in _AFTER_PASSIVE

    def _mutual(self, i: int) -> None:
        """blamed = "each side accused the other": both, by each other"""
        at = i - 1 if self.words[i - 1] == "each" else i
        sides = self.clauses.subjects(at, speaker=True)
        if len(sides) != 2:
            sides = [
                one
                for one in self.clauses.anaphora.before(i)
                if one.kind not in ("igo", "ngo")
            ][:2]
        self.charges.mutual(i, sides)

    def _to_blame(self, i: int, low: int, high: int) -> None:
        """blamed = actor "is to blame"; denied = speaker "said" ... 'not to blame'"""
        if self.scan.tag(i - 2) not in ("auxiliary", "negation", "adverb"):
            self.charges.held(i, low, high)
            return
        actors = self.record.answerers(i - 1)
        speakers = self.record.enclosing(i, low)
        if self.clauses.negated(i - 1, low):
            self.record.denied((i - 1, i + 1), speakers or actors)
            return
        self.record.blamed("answerable", i, actors, speakers)
