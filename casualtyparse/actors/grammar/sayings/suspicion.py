"""Who is held to have done it, but not surely.

suspected = speaker SUSPECT actor | "suspected" NAME | actor "is believed to" VERB
          | actor "is" "the" PRIME 'suspect'
"""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.clauses.objects import FARTHEST_BY
from casualtyparse.actors.grammar.phrases.anaphora import PRONOUNS
from casualtyparse.actors.grammar.sayings.doubts import NOT, Doubts
from casualtyparse.actors.grammar.sayings.findings import as_suspects
from casualtyparse.actors.grammar.sayings.suspects import (
    CULPRITS,
    TO_BE,
    are_dead,
    figure_near,
    hand_of,
    identity,
    involved,
    shares_subject,
)
from casualtyparse.lexicon.little_words import HAVE
from casualtyparse.lexicon.speech import Speech

#: "suspected members of the X"
_INTO_NAME: Final = frozenset({"of", "from", "the"})
_OF_WHOM: Final = _INTO_NAME | {"by"}
_TO_INVOLVE: Final = ["to", "involve"]
_DOUBTS: Final = frozenset({"behind", "responsible", "involved", "may", "might"})
_AHEAD: Final = frozenset({"will", "would", "may", "might", "could"})
_DONE: Final = frozenset({"have", "be", "well"})
_BELONGING: Final = frozenset({"belong", "belonging"})
_TO_HAVE: Final = ["to", "have"]
_DID_IT: Final = ["did", "it"]
_AFTER_HEADLINE: Final = frozenset({"", ".", ",", ";", ")", "in", "of", "over"})
_HAVING: Final = HAVE | {"having"}
_SELVES: Final = frozenset({"themselves", "himself", "herself"})
_BODIES: Final = frozenset({"igo", "ngo"})
_NAMING: Final = frozenset({"named", "identified", "described", "regarded", "seen"})
#: "clashed with presumed rebels": so close stands the fight
_FIGHT: Final = 4
#: "suspected members of the outlawed group X": so near stands the name
_NAMED: Final = 10
_REACH: Final = 8
#: "believed to have been caused by a bomb planted by": so far behind may stand the last "by"
_PASSIVE: Final = 16


class Suspicion(Doubts):
    """Reads verbs of suspicion, and "suspect"."""

    __slots__ = ()

    def read(self, i: int, speech: Speech, low: int, high: int) -> None:
        """Read the verb of suspecting at token i."""
        if self.words[i] in self.lists.presuming and self._name(i, low, high):
            return
        if speech.verb == "allege":
            self._alleged(i, speech, low, high)
            return
        if speech.verb == "suspect" and self._noun(i, low):
            return
        passive = self.clauses.passive(i, low, high)
        following = self.words[i + 1]
        if not passive and following in self.lists.behind:
            one = self.mentions.ending(i, low)  # "a group believed responsible"
            self.suspected(i, [] if one is None else [one])
        elif passive or following in ("to", "of"):
            self._held_possible(i, low, high)
        elif speech.form == "gerund":
            return
        elif speech.verb == "suspect":
            if not self._headline(i, speech, low):
                at = i - 1 if self.words[i - 1] == "long" else i
                speakers = self.clauses.subjects(at, speaker=True)
                if not speakers and self.words[i - 1] in PRONOUNS:
                    speakers = self.record.enclosing(
                        i, low
                    )  # "police said they suspect"
                if speakers:
                    self._suspects(i, speakers)
        elif not self._believed(i, high):
            if speech.verb == "suggest":
                return  # "two writers suggest that 40 fell"
            self.reports.feared(i, low, high)
            self._reckons(i, low, high)

    def _suspects(self, i: int, speakers: list[ActorCandidate]) -> None:
        """suspected = speaker SUSPECT actor, who is not told to do it yet"""
        accused = self.clauses.objects(hand_of(self.clauses, i + 1))
        if not (accused and self._to_come(accused[-1].end)):
            self.suspected(i, accused, speakers)

    def _reckons(self, i: int, low: int, high: int) -> None:
        """said = speaker THINK "that" figure | body THINK figure: "UNICEF thinks 400 fled"."""
        that = self.words[i + 1] == "that"
        if figure_near(self.mentions, i + 1 + that):
            told = self.record.speakers(i, low, high)
            if that or any(one.kind in _BODIES for one in told):
                self.record.sources(told)

    def _alleged(self, i: int, speech: Speech, low: int, high: int) -> None:
        """suspected = actor "is alleged to have" VERB; otherwise a report"""
        if self.words[i + 1 : i + 3] == _TO_HAVE:
            self._held_possible(i, low, high)
        else:
            self.reports.read(i, speech, low, high)

    # ---- verbs

    def _name(self, i: int, low: int, high: int) -> bool:
        """suspected = "suspected" NAME: dropped later unless it did something"""
        at = i - 1 if self.words[i - 1] == "long" else i
        if self.words[at - 1] in _HAVING or self.words[at - 1] in PRONOUNS:
            return False  # "police have long suspected X", "they suspected X"
        if self.words[i] == "suspected" and self._opens(
            self.clauses.group_start(i, low), low
        ):
            return False  # "The governor suspected X"
        if self.words[i + 1] == "the":
            before = self.mentions.reading.numbers.by_end.get(i)
            if before is None and self.words[i] == "suspected":
                return False
        for j in range(i + 1, min(high, i + _NAMED)):
            known = self.mentions.at.get(j)
            if known is not None and not self.record.kind_of_group(known, high):
                if known.name is not None and not self._speaks(i, j):
                    fought = self._fought(i, known.end, low, high)
                    rule = "suspicion" if fought else "suspected-name"
                    span = (i, known.end)
                    self.record.add(rule, "suspected", span, (known, None))
                return True
            if not self.mentions.content(j) and self.words[j] not in _INTO_NAME:
                return False
        return False

    def _opens(self, i: int, low: int) -> bool:
        """Tell whether people before "suspected" open the sentence and do suspect."""
        before = self.record.entries[i - 1]
        known = self.mentions.at.get(i - 1)
        if known is None and (before is None or before.who is None):
            return False
        first = self.mentions.run_before(i, low)
        return self.mentions.before_determiners(first, low) == low and (
            known is None or not known.armed
        )

    def _speaks(self, i: int, end: int) -> bool:
        """Tell whether somebody only speaks for them: "an alleged spokesman of X"."""
        return any(
            entry is not None and entry.paper for entry in self.record.entries[i:end]
        )

    def _fought(self, i: int, end: int, low: int, high: int) -> bool:
        """Tell whether somebody fights them: "clashed with suspected rebels", "rebels clashed"."""
        entries = self.record.entries
        window = entries[end : min(high, end + _FIGHT)]
        if self.words[i - 1] in ("with", "and"):
            window = entries[max(low, i - _FIGHT) : i]
        return any(
            entry is not None and entry.act is not None and entry.act.kind == "clash"
            for entry in window
        )

    def _noun(self, i: int, low: int) -> bool:
        """suspected = actor "is" ["the"] PRIME 'suspect' | PRIME 'suspect:' actor"""
        named, speakers = as_suspects(self.reports, i, low)
        if named:
            self.suspected(i, named, speakers)
            return True
        if self.words[i - 1] not in self.lists.suspects:
            return False
        following = self.words[i + 1]
        if following == ":" or self.scan.tag(i + 1) == "auxiliary":
            self.suspected(i, [one for one in self.clauses.objects(i + 2) if one.shown])
            return True
        first = self.mentions.before_determiners(i - 1, low)
        if first > low and self.scan.tag(first - 1) in ("auxiliary", "adverb"):
            actors = [one for one in self.clauses.subjects(first) if one.shown]
            self._told(i, actors, low)
        elif (
            self.words[first - 1] == "as"
        ):  # "was named by police as the prime suspect"
            for j in range(first - 2, max(low, first - _NAMED), -1):
                if self.words[j] in _NAMING and self.clauses.passive(j, low, first):
                    named = [one for one in self.clauses.subjects(j) if one.shown]
                    self.suspected(i, named, self._by(j, first))
                    break
        return True

    def _headline(self, i: int, speech: Speech, low: int) -> bool:
        """suspected = actor ("(suspected)" | 'suspected')"""
        if speech.form != "past" or self.words[i + 1] not in _AFTER_HEADLINE:
            return False
        end = i - 1 if self.words[i - 1] in ("(", ",") else i
        known = self.mentions.at.get(end - 1)
        if known is None or known.end != end or end <= low:
            return False
        self.suspected(i, [known])
        return True

    def _held_possible(self, i: int, low: int, high: int) -> None:
        """suspected = actor "is believed to have" VERB | "believed to belong to" actor"""
        window = self.words[i + 1 : min(high, i + 8)]
        if window[:1] == ["that"]:
            self._believed(i, high)
            return
        speakers = self._by(i, high)
        entry = self.record.entries[i]
        at = identity(self.clauses, window, i + 1)
        if at is not None and are_dead(self.clauses, i, low):
            for one in self.clauses.objects(i + 1 + at + (window[at] in _INTO_NAME)):
                one.earn("victim")
        elif window[:2] == TO_BE and self.record.act(i + 3, "gerund"):
            self.suspected(i, self._subjects(i, low), speakers)
        elif at is not None and window[at] not in self.lists.behind:
            start = i + 1 + at + (window[at] in _OF_WHOM)
            named = [
                one
                for one in self.clauses.objects(start)
                if one.name or one.rule == "bare-organ"
            ]
            if window[at] == "by" and not self.record.harmful(low, i, clause=True):
                return  # "the song is thought to be by members of X"
            if not named and not CULPRITS.isdisjoint(window[at : at + 3]):
                named = self.clauses.subjects(i)
            else:
                self.record.spokesmen.kin(i, named, low)
            self.suspected(i, named, speakers)
        elif window[:2] == _TO_INVOLVE:
            self.suspected(i, self.clauses.objects(i + 3), speakers)
        elif not _BELONGING.isdisjoint(window):
            word = "belong" if "belong" in window else "belonging"
            j = i + 1 + window.index(word)
            named = self.clauses.objects(j + 2)
            self.record.spokesmen.kin(i, named, low)
            self._belonging(i, named, speakers)
        elif "by" in self.words[i + 3 : i + _PASSIVE] and (
            agents := self._agents(i + 1, high)
        ):
            self.suspected(i, agents, speakers)
        elif (
            (entry is not None and entry.speech and entry.speech.verb == "suspect")
            or not self.lists.behind.isdisjoint(window)
            or any(self.record.act(j, "past") for j in range(i + 1, min(high, i + 8)))
        ):
            self.suspected(i, self._subjects(i, low), speakers)

    def _belonging(
        self, i: int, actors: list[ActorCandidate], speakers: list[ActorCandidate]
    ) -> None:
        """suspected = "believed to belong to" actor, unless that is all: "... were arrested"."""
        if not actors or self.scan.tag(actors[-1].end) != "auxiliary":
            self.suspected(i, actors, speakers)
            return
        source = speakers[0] if speakers else None
        for actor in actors:
            span = (i, max(actor.end, i + 1))
            self.record.add("suspected-name", "suspected", span, (actor, source))

    def _subjects(self, i: int, low: int) -> list[ActorCandidate]:
        """Return who is suspected: the subject, or whom the comma closes."""
        words = self.words
        accused = words[i + 1] == "of" and self.record.harmful(i + 2, i + _REACH)
        if words[i + 1] == "to":  # "two men are believed to have killed him"
            entry = self.record.entries[i + 3]
            act = None if entry is None else entry.act
            told = act is not None and self.reports.told_act(
                i + 3, act, self.scan.bounds_at(i)[1], armed=False
            )
            accused = words[i + 2] == "be" or (words[i + 2] == "have" and told)
        found = [
            one
            for one in self.record.answerers(i)
            if one.shown
            or one.rule in ("place-that-speaks", accused and "people-of-a-clause")
        ]
        if not found and self.words[i - 1] == ",":
            known = self.mentions.at.get(i - 2)
            if known is not None and known.shown and i - 2 >= low:
                return [known]
        clauses = self.clauses
        return found or involved(clauses, i, low) or shares_subject(clauses, i, low)

    def _by(self, i: int, high: int) -> list[ActorCandidate]:
        """Return who suspects: "is suspected by police of"."""
        if self.words[i + 1] != "by":
            return []
        return self.record.right(i + 2, high)

    def _agents(self, first: int, high: int) -> list[ActorCandidate]:
        """Return by whom a deed was done that is told behind token `first`."""
        if "by" not in self.words[first : first + _REACH + FARTHEST_BY]:
            return []  # PERF: as behind most
        for j in range(first, min(high, first + _REACH)):
            if self.record.act(j, "past"):
                found = [one for one in self.clauses.agents(j) if one.shown]
                if found:
                    return found  # "caused by a bomb planted by the Brigade"
        return []

    def _believed(self, i: int, high: int) -> bool:
        """suspected = speaker "believes" actor ("was behind" | "may have" VERB)"""
        start = i + 2 if self.words[i + 1] == "that" else i + 1
        if self.clauses.negated(i, self.scan.bounds_at(i)[0]):
            return False
        found = self.clauses.objects(start)
        actors = [
            one
            for one in found
            if (one.shown or self._band(one) or self._did(one.end))
            and not self.record.describes(one)
        ]
        agents = [] if actors else self._agents(start, min(high, start + _REACH))
        speakers = self.clauses.subjects(i, speaker=True) if actors or agents else []
        if self.words[self.clauses.group_start(i, 0) - 1] == "it":
            speakers = []  # "it is believed that"
        if not speakers and (actors or agents):
            speakers = self.record.enclosing(i, self.scan.bounds_at(i)[0])
        if agents:
            self.suspected(i, agents, speakers)
            return True
        if not actors:
            return False
        end = max(actor.end for actor in actors)
        for j in range(end, min(high, end + 14)):
            if self.words[j] in NOT:
                return False
            if self.record.act(j, "past") and self.clauses.passive(j, end, high):
                return False  # "believes that the rebels are surrounded"
            if self._to_come(j):
                return False  # "fear that the rebels may attack"
            did = self.record.act(j, "past") or self.words[j : j + 2] == _DID_IT
            if did or self.words[j] in _DOUBTS:
                self.record.sources(speakers)
                source = speakers[0] if speakers else None
                for actor in actors:
                    actor.earn("perpetrator")
                    self.record.add(
                        "suspicion", "suspected", (i, j + 1), (actor, source)
                    )
                return True
        return False

    def _to_come(self, i: int) -> bool:
        """Tell whether token i says that the deed is still to come: "will (attack)"."""
        return self.words[i] in _AHEAD and self.words[i + 1] not in _DONE

    def _did(self, i: int) -> bool:
        """Tell whether people did something: "believe two men shot (him)"."""
        return self.record.act(i, "past") and self.words[i + 1] not in _SELVES

    def _band(self, one: ActorCandidate) -> bool:
        """Tell whether people are a band: "believe a local gang was behind it"."""
        head = self.mentions.head_at(one.head)
        return head is not None and head.sort == "band"

    def likely(self, i: int, low: int, high: int) -> None:
        """suspected = "it is" 'likely' "that" actor VERB; else as an adverb"""
        if self.words[i + 1] == "that":
            self._believed(i, high)
        else:
            super().likely(i, low, high)
