"""Who is held responsible, surely or possibly.

blamed    = [speaker] BLAME actor | actor BLAME ["for"] | BLAME [DEED] "on" actor
          | speaker "holds" actor "responsible" | actor "was behind" DEED
suspected = speaker SUSPECT actor | "suspected" NAME | actor "is believed to" VERB
          | "the hallmarks of" actor
"""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate, AssertionKind
from casualtyparse.actors.grammar.assertions import Assertions
from casualtyparse.actors.grammar.claims import Claims
from casualtyparse.actors.grammar.reports import Reports
from casualtyparse.lexicon.speech import Speech

#: "blamed the attack on X", "attributed it to X"
_PREPOSITIONS: Final = {"blame": "on", "pin": "on", "attribute": "to"}
_AFTER_PASSIVE: Final = frozenset(
    {"for", "in", "over", "of", "", ".", ",", "by", "after"}
)
_HOLDING: Final = frozenset({"hold", "holds", "held", "holding"})
_BOTH: Final = frozenset({"sides", "camps", "parties"})
#: "suspected members of the X"
_INTO_NAME: Final = frozenset({"of", "from", "the"})
_DOUBTS: Final = frozenset({"behind", "responsible", "may", "might"})


class Blame:
    """Reads verbs and nouns of blame and suspicion."""

    __slots__ = ("claims", "clauses", "mentions", "record", "reports", "scan", "words")

    def __init__(self, record: Assertions, claims: Claims, reports: Reports) -> None:
        """Write to `record`."""
        self.record = record
        self.claims = claims
        self.reports = reports
        self.clauses = record.clauses
        self.mentions = record.mentions
        self.scan = record.scan
        self.words = record.words

    # ---- blame

    def read(self, i: int, speech: Speech, low: int, high: int) -> None:
        """Read the verb of blaming at token i."""
        before = self.words[i - 1] if i > low else ""
        behind = self._preposition(i, high, speech)
        if speech.form == "base" and before in ("to", "the"):
            self._to_blame(i, low)
        elif behind is not None:
            self._on(i, behind, low, high)
        elif self._passive(i, speech, low, high):
            by = self.clauses.agent_word(i) if self.words[i + 1] == "by" else None
            speakers = [] if by is None else self.record.right(by + 1, high)
            self.record.blamed("blamed-passive", i, self._accused(i), speakers)
        elif "other" in self.words[i + 1 : min(high, i + 4)]:
            self._mutual(i)
        else:
            self._active(i, speech, low)

    def _active(self, i: int, speech: Speech, low: int) -> None:
        """blamed = speaker BLAME actor"""
        speakers = self.record.enclosing(i, low) if speech.form == "gerund" else []
        speakers = (
            speakers
            or self.clauses.subjects(i, speaker=True)
            or self.record.claimants(i, low)  # "said four died and blamed rebels"
        )
        if not speakers and speech.form != "gerund":
            return
        accused = self.clauses.objects(i + 1)
        if self.words[i + 1] == "both" and self.words[i + 2] in _BOTH:
            before = self.clauses.anaphora.before(i)[:3]
            accused = [one for one in before if one not in speakers][:1]
        self.record.blamed("blame", i, accused, speakers)

    def _on(self, i: int, behind: int, low: int, high: int) -> None:
        """blamed = [speaker] BLAME [DEED] "on" actor"""
        passive = self.clauses.passive(i, low, high)
        speakers: list[ActorCandidate] = []
        if not passive and behind != i + 1:
            speakers = self.clauses.subjects(i, speaker=True)
        self.record.blamed("blame", i, self.clauses.objects(behind + 1), speakers)

    def _preposition(self, i: int, high: int, speech: Speech) -> int | None:
        """Return the "on" or "to" of "blamed the attack on X", "attributed it to X"."""
        wanted = _PREPOSITIONS.get(speech.verb)
        if wanted is None:
            return None
        for j in range(i + 1, min(high, i + 9)):
            word = self.words[j]
            if word == wanted:
                return j
            if word in ("for", ".", ";", "over"):
                return None
            if j in self.mentions.at and speech.verb == "blame":
                return None
        return None

    def _passive(self, i: int, speech: Speech, low: int, high: int) -> bool:
        """Tell whether the subject is blamed: "was blamed", "X blamed for"."""
        if self.clauses.passive(i, low, high):
            return True
        if speech.form != "past" or self.clauses.group_start(i, low) != i:
            return False
        following = self.words[i + 1] if i + 1 < high else ""
        return following in _AFTER_PASSIVE

    def _accused(self, i: int) -> list[ActorCandidate]:
        found = self.clauses.subjects(i, speaker=True)
        return [one for one in found if one.rule != "speaker"]

    def _mutual(self, i: int) -> None:
        """blamed = "each side accused the other": both, by each other"""
        sides = [
            one
            for one in self.clauses.anaphora.before(i)
            if one.kind not in ("igo", "ngo")
        ][:2]
        self.mutual(i, sides * 2 if len(sides) == 1 else sides)

    def mutual(self, i: int, sides: list[ActorCandidate]) -> None:
        """Record that two sides blame each other."""
        if len(sides) != 2:
            return
        one, other = sides
        span = (i, i + 1)
        self.record.add("mutual-blame", "blamed", span, (one, other))
        self.record.add("mutual-blame", "blamed", span, (other, one))

    def _to_blame(self, i: int, low: int) -> None:
        """blamed = actor "is to blame"; denied = speaker "said" ... 'not to blame'"""
        if self.scan.tag(i - 2) not in ("auxiliary", "negation", "adverb"):
            return
        actors = self.clauses.subjects(i - 1)
        speakers = self.record.enclosing(i, low)
        if self.clauses.negated(i - 1, low):
            self.record.denied((i - 1, i + 1), speakers or actors)
            return
        self.record.blamed("answerable", i, actors, speakers)

    # ---- suspicion

    def suspect(self, i: int, speech: Speech, low: int, high: int) -> None:
        """Read the verb of suspecting at token i."""
        adjective = speech.verb == "suspect" and speech.form == "past"
        if adjective and self._suspected_name(i, high):
            return
        passive = self.clauses.passive(i, low, high)
        if passive or self.words[i + 1] in ("to", "of"):
            self._held_possible(i, high)
        elif speech.form == "gerund":
            return
        elif speech.verb == "suspect":
            speakers = self.clauses.subjects(i, speaker=True)
            if speakers:
                self._suspicion(i, self.clauses.objects(i + 1), speakers)
        elif not self._believed(i, high):
            self.reports.feared(i, low, high)

    def _suspicion(
        self,
        i: int,
        actors: list[ActorCandidate],
        speakers: list[ActorCandidate] | None = None,
    ) -> None:
        self.record.blamed("suspicion", i, actors, speakers or [], "suspected")

    def _suspected_name(self, i: int, high: int) -> bool:
        """suspected = "suspected" NAME: dropped later unless it did something"""
        for j in range(i + 1, min(high, i + 6)):
            known = self.mentions.at.get(j)
            if known is not None:
                if known.name is not None:
                    span = (i, known.end)
                    self.record.add("suspected-name", "suspected", span, (known, None))
                return True
            if not self.mentions.content(j) and self.words[j] not in _INTO_NAME:
                return False
        return False

    def _held_possible(self, i: int, high: int) -> None:
        """suspected = actor "is believed to have" VERB | "believed to belong to" actor"""
        window = self.words[i + 1 : min(high, i + 8)]
        entry = self.record.entries[i]
        if window[:2] == ["to", "be"] and window[2:3] != ["behind"]:
            self._suspicion(i, [one for one in self.clauses.objects(i + 3) if one.name])
        elif (
            entry is not None
            and entry.speech is not None
            and entry.speech.verb == "suspect"
        ):
            self._suspicion(i, [one for one in self.clauses.subjects(i) if one.shown])
        elif "belong" in window:
            j = i + 1 + window.index("belong")
            self._suspicion(i, self.clauses.objects(j + 2))
        elif not {"behind", "responsible", "of"}.isdisjoint(window) or any(
            self.record.act(j, "past") for j in range(i + 1, min(high, i + 8))
        ):
            actors = [one for one in self.clauses.subjects(i) if one.shown]
            self._suspicion(i, actors)

    def _believed(self, i: int, high: int) -> bool:
        """suspected = speaker "believes" actor ("was behind" | "may have" VERB)"""
        actors = [one for one in self.clauses.objects(i + 1) if one.shown]
        if not actors:
            return False
        end = max(actor.end for actor in actors)
        for j in range(end, min(high, end + 14)):
            if self.words[j] in _DOUBTS or self.record.act(j, "past"):
                speakers = self.clauses.subjects(i, speaker=True)
                self.record.sources(speakers)
                source = speakers[0] if speakers else None
                for actor in actors:
                    actor.roles.add("perpetrator")
                    self.record.add(
                        "suspicion", "suspected", (i, j + 1), (actor, source)
                    )
                return True
        return False

    # ---- words that say who is answerable

    def answer(self, i: int, speech: Speech, low: int, high: int) -> None:
        """Read the noun or adjective of answering for a deed at token i."""
        word = speech.verb
        if word in ("responsibility", "credit", "authorship"):
            self.claims.responsibility(i, low)
        elif word == "responsible":
            self._responsible(i, low, high)
        elif word == "behind":
            self._behind(i, low, high)
        elif word == "work":
            self._work(i, low)
        elif word in ("suspicion", "finger"):
            self._pointed(i, low, high)
        elif word == "accusations":
            if self.words[i - 1] == "traded":
                self.mutual(i, self.clauses.subjects(i - 1, speaker=True))
        elif self.words[i + 1] == "of":  # "the hallmarks of"
            speakers = self.record.enclosing(i, low)
            self._suspicion(i, self.clauses.objects(i + 2), speakers)

    def _pointed(self, i: int, low: int, high: int) -> None:
        """blamed = speaker "pointed the finger at" actor; suspected = "suspicion fell on" actor"""
        wanted = "at" if self.words[i] == "finger" else "on"
        for j in range(i + 1, min(high, i + 5)):
            if self.words[j] != wanted:
                continue
            actors = self.clauses.objects(j + 1)
            if wanted == "on":
                self._suspicion(i, actors)
                return
            verbs = range(i - 1, max(low, i - 4) - 1, -1)
            verb = next((k for k in verbs if self.words[k].startswith("point")), i)
            speakers = self.clauses.subjects(verb, speaker=True)
            self.record.blamed("blame", i, actors, speakers)
            return

    def _responsible(self, i: int, low: int, high: int) -> None:
        """blamed = speaker "held" actor "responsible" | actor 'was responsible'"""
        for j in range(i - 1, max(low, i - 10) - 1, -1):
            if self.words[j] not in _HOLDING:
                continue
            if self.clauses.passive(j, low, high):
                self.record.blamed("blame", i, self._accused(j))
            elif j == i - 1:
                self._which(i, j, low)
            else:
                speakers = self.clauses.subjects(j, speaker=True)
                self.record.blamed("blame", i, self.clauses.objects(j + 1), speakers)
            return
        if self.scan.tag(i - 1) in ("auxiliary", "negation", "adverb"):
            self._answerable(i, low)

    def _which(self, i: int, verb: int, low: int) -> None:
        """blamed = actor "," "which" speaker 'holds responsible'"""
        speakers = self.clauses.subjects(verb, speaker=True)
        for j in range(verb - 1, max(low, verb - 8) - 1, -1):
            if self.words[j] in ("which", "whom", "who"):
                accused = self.clauses.subjects(j + 1)
                self.record.blamed("blame", i, accused, speakers)
                return
        self.record.blamed("blame", i, speakers)  # "a commander held responsible"

    def _behind(self, i: int, low: int, high: int) -> None:
        """blamed = actor "was behind" DEED"""
        if self.scan.tag(i - 1) != "auxiliary":
            return
        deed = any(map(self.record.deed, range(i + 1, min(high, i + 7))))
        if deed or self.words[i + 1] == "it":
            self._answerable(i, low)

    def _answerable(self, i: int, low: int) -> None:
        """blamed = speaker ... actor "was" ANSWERABLE; without a speaker it is suspected"""
        actors = [
            one
            for one in self.clauses.subjects(i)
            if one.shown or one.kind != "government"
        ]
        if not actors or any(self.record.told(actor, low) for actor in actors):
            return
        enclosing = self.record.enclosing(i, low)
        speakers = [one for one in enclosing if one not in actors]
        kind: AssertionKind = "blamed" if speakers else "suspected"
        self.record.blamed("answerable", i, actors, speakers, kind)

    def _work(self, i: int, low: int) -> None:
        """blamed = DEED "was the work of" actor"""
        if self.words[i - 1] != "the" or self.words[i + 1] != "of":
            return
        if not {"not", "never"}.isdisjoint(self.words[max(low, i - 4) : i]):
            return
        speakers = self.record.enclosing(i, low)
        kind: AssertionKind = "blamed" if speakers else "suspected"
        self.record.blamed("answerable", i, self.clauses.objects(i + 2), speakers, kind)
