"""Nouns and adjectives that say who is answerable.

blamed = speaker "holds" actor 'responsible' | actor "was" ('behind' DEED | 'responsible')
       | actor "was" "the" 'author' "of" DEED | "the" 'author' "of" DEED "was" actor
       | speaker LAY "the" 'blame' "on" actor | speaker "points the" 'finger' "at" actor
       | speaker "put" DEED 'down' "to" actor
       | ["the"] 'accusation' ["by" speaker] "against" actor | speaker "'s" 'allegation that' actor
       | sides "traded" 'accusations'
"""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate, AssertionKind
from casualtyparse.actors.grammar.clauses.steps import RELATIVE, WHO
from casualtyparse.actors.grammar.deeds.identified import named_as
from casualtyparse.actors.grammar.deeds.verdicts import answerable_persons
from casualtyparse.actors.grammar.phrases.metonyms import read_metonym
from casualtyparse.actors.grammar.sayings.assertions import Assertions
from casualtyparse.actors.grammar.sayings.own_deeds import DENYING
from casualtyparse.actors.grammar.sayings.suspects import shares_subject
from casualtyparse.lexicon.little_words import BE
from casualtyparse.lexicon.speech import SpeechWords
from casualtyparse.lexicon.word_lists import word_list

_HOLDING: Final = word_list("speech", "holding")
_FINDING: Final = _HOLDING - {"hold", "holds", "held", "holding"}
_STANDING: Final = frozenset({"stand", "stands", "stood"})
_PUT: Final = frozenset({"put", "puts", "putting"})
_GROUPED: Final = frozenset({"auxiliary", "negation", "adverb"})
_GROUPED_OUT: Final = frozenset({"auxiliary", "preposition"})
_ON: Final = frozenset({"on", "upon", "with"})
#: "laid the blame at the door of"
_DOORS: Final = frozenset({"of"})
#: what stands before a headline, or its part: "two killed; X responsible"
_HEADING: Final = frozenset({":", ";", "-"})
_ABOUT: Final = frozenset({"on", "about"})
_NO: Final = frozenset({"no", "not", "never", "t", "neither", "nor"})
_REACH: Final = 8
#: "held the Popular Front for the Liberation of Orlen (PFLO) responsible"
_HELD: Final = 16
_AT_THE: Final = ["at", "the"]
#: So far before "at the hands of" the harm may stand.
_HANDED: Final = 14


class Charges:
    """Reads nouns and adjectives of blame."""

    __slots__ = ("clauses", "lists", "mentions", "record", "scan", "words")

    def __init__(self, record: Assertions, lists: SpeechWords) -> None:
        """Write to `record`."""
        self.record = record
        self.clauses = record.clauses
        self.mentions = record.mentions
        self.scan = record.scan
        self.words = record.words
        self.lists = lists

    def accused(self, i: int) -> list[ActorCandidate]:
        """Return whom a passive at token i accuses: its subject, or whom the comma closes."""
        at = i - 1 if self.words[i - 1] in _STANDING else i
        found = self.clauses.subjects(at, speaker=True)
        if found and self.words[i - 1] == ",":
            beside = self.mentions.at.get(
                i - 2
            )  # "..., the Brigade, accused of it, fled"
            found = found if beside is None or not beside.armed else [beside]
        if not found:
            low, _ = self.scan.bounds_at(i)
            end = self.clauses.group_start(i, low)  # "an affiliate, X, was blamed"
            which = self.words[end - 1] in WHO  # "a campaign by X, which is blamed"
            end -= which
            end -= self.words[end - 1] == ","
            known = self.mentions.ending(end, low) if end > low else None
            if which and known is not None and known.name is None:
                return []
            return shares_subject(self.clauses, i, low) if known is None else [known]
        low, _ = self.scan.bounds_at(i)
        found = [one for one in found if one.rule != "speaker"]
        return self.record.spokesmen.whose(found, low)

    def mutual(self, i: int, sides: list[ActorCandidate]) -> None:
        """Record that two sides blame each other."""
        if len(sides) != 2:
            return
        self.record.sources(sides)
        one, other = sides
        span = (i, i + 1)
        self.record.add("mutual-blame", "blamed", span, (one, other))
        self.record.add("mutual-blame", "blamed", span, (other, one))

    # ---- "responsible", "behind"

    def responsible(self, i: int, low: int, high: int) -> None:
        """blamed = speaker "held" actor "responsible" | actor 'was responsible'"""
        if self.held(i, low, high):
            return
        before = self.scan.tag(i - 1)
        at = i - 1 - (self.words[i - 1] == "being")
        if self.words[at] == "as":
            self._named(i, at, low)
            return
        if (
            before not in _GROUPED
            and self.words[i - 1] not in self.lists.doubting
            and not self._heading(i, low)
        ):
            return
        if self.words[i + 1] != "for" or self.record.harmful(i + 2, high, clause=True):
            self.answerable(i, low)  # not "responsible for supplying fuel"

    def held(self, i: int, low: int, high: int) -> bool:
        """blamed = speaker "held" actor ("responsible" | "to blame"); tell if it is that"""
        for j in range(i - 1, max(low, i - _HELD) - 1, -1):
            entry = self.record.entries[j]
            if entry is not None and entry.speech and entry.speech.kind == "suspect":
                return False  # "held by a group believed responsible"
            if self.words[j] not in _HOLDING:
                continue
            if self.words[j] in _FINDING and any(
                self.scan.tag(k) in _GROUPED_OUT and k not in self.mentions.at
                for k in range(j + 1, i)
            ):
                return False  # "leaflets found there said X was responsible"
            told = self.words[i + 1] != "for" or self.words[j] not in _FINDING
            if not (told or self.record.harmful(i + 2, high, clause=True)):
                return False  # "is considered responsible for most of the trade"
            if self.clauses.passive(j, low, high):
                by = self.words[i + 1] == "by"
                speakers = self.record.right(i + 2, high) if by else []
                self.record.blamed("blame", i, self.accused(j), speakers)
            elif j == i - 1:
                self._which(i, j, low)
            else:
                speakers = self.clauses.subjects(j, speaker=True)
                accused = self.clauses.objects(j + 1) or self.pronoun(j + 1)
                state = None if accused else read_metonym(self.mentions, i)
                accused = accused if state is None else [state]
                self.record.blamed("blame", i, accused, speakers)
            return True
        return False

    def pronoun(self, i: int) -> list[ActorCandidate]:
        """Return whom "them" stands for: "residents hold them responsible"."""
        if self.words[i] != "them":
            return []
        before = self.clauses.anaphora.before(i)
        return [one for one in before if one.kind not in ("igo", "ngo")][:1]

    def relative(self, verb: int, low: int) -> list[ActorCandidate]:
        """Return whom a relative stands for: "X, whom the army blames"."""
        for j in range(verb - 1, max(low, verb - _REACH) - 1, -1):
            if self.words[j] in RELATIVE:
                return self.clauses.subjects(j + 1)
        return []

    def _which(self, i: int, verb: int, low: int) -> None:
        """blamed = actor "," "which" speaker 'holds responsible'"""
        speakers = self.clauses.subjects(verb, speaker=True)
        accused = self.relative(verb, low)
        if accused:
            self.record.blamed("blame", i, accused, speakers)
        else:  # "a commander held responsible"
            self.record.blamed("blame", i, speakers)

    def behind(self, i: int, low: int, high: int) -> None:
        """blamed = actor "was behind" DEED"""
        before = self.scan.tag(i - 1)
        if (
            before not in _GROUPED
            and self.words[i - 1] not in self.lists.doubting
            and not self._heading(i, low)
        ):
            return
        deed = any(map(self.record.deed, range(i + 1, min(high, i + 7))))
        if deed or self.words[i + 1] == "it":
            self.answerable(i, low)

    def author(self, i: int, low: int, high: int) -> None:
        """blamed = actor "was" ["the"] 'author of' DEED | actor "was named as" ['the'] 'author'"""
        words = self.words
        if words[i + 1] != "of" or not self.record.harmful(i + 2, high):
            return
        told = self.mentions.skip_determiners(i + 2, high)
        end = self.mentions.run_from(told, high)
        entry = self.record.entries[end - 1]
        if words[end] in _ABOUT and (entry is None or entry.deed is None):
            return  # "the author of a book on the attack"
        first = self.mentions.run_before(i + 1, low)
        first = self.mentions.before_determiners(first, low)
        if words[first - 1] == "as":
            self._named(i, first - 1, low)
            return
        if self.clauses.group_start(first, low) < first:
            self.answerable(first, low)
            return
        for j in range(i + 3, min(high, i + _REACH)):
            if words[j] in BE:  # "the author of the raid was X"
                found = [one for one in self.clauses.objects(j + 1) if one.name]
                found = found or self.clauses.person_behind(j)
                self.record.blamed("answerable", i, found, (), "suspected")
                return

    def _named(self, i: int, at: int, low: int) -> None:
        """blamed = speaker "named" actor "as" ("being" 'responsible' | "the" 'author')"""
        named = named_as(self.clauses, at, low)
        if named is not None:
            actor, verb = named
            active = verb < actor.first
            speakers = self.clauses.subjects(verb, speaker=True) if active else []
            self.record.blamed("blame", i, [actor], speakers)

    def _heading(self, i: int, low: int) -> bool:
        """Tell whether a headline leaves out "was": "Police: FARC behind blast"."""
        known = self.mentions.at.get(i - 1)
        if known is None or not known.armed or known.name is None or known.end != i:
            return False
        if self.words[i + 1] == "bars":
            return False
        if known.first == low or self.words[known.first - 1] in _HEADING:
            return True
        entry = self.record.entries[known.first - 1]
        return entry is not None and entry.speech is not None

    def answerable(self, i: int, low: int) -> None:
        """blamed = speaker ... actor "was" ANSWERABLE; without a speaker it is suspected"""
        start = self.clauses.group_start(i, low)
        actors = [
            one
            for one in self.record.answerers(i)
            if one.shown or one.name or one.kind != "government"
        ]
        last = self.record.found[-1] if self.record.found else None
        if last is not None and last.rule == "suspected-name" and last.actor in actors:
            last.actor.earn("perpetrator")  # "suspected X militants were behind it"
            return
        actors = actors or answerable_persons(self.clauses, i)
        if not actors or any(self.record.told(actor, low) for actor in actors):
            return
        if self.record.denied_at(max(low, start - _REACH)):
            return
        last = self.record.found[-1] if self.record.found else None
        if last is not None and last.kind == "claimed" and last.first >= low:
            return  # "said its men were responsible"
        near = self.words[max(low, start - _REACH) : i]
        if not _NO.isdisjoint(near) and "doubt" not in near:  # but "no doubt that"
            return
        enclosing = self.record.enclosing(i, low)
        speakers = [one for one in enclosing if one not in actors]
        doubted = not self.lists.doubting.isdisjoint(self.words[start:i])
        kind: AssertionKind = "blamed" if speakers and not doubted else "suspected"
        rule = "suspicion-noun" if doubted else "answerable"
        self.record.blamed(rule, i, actors, speakers, kind)

    # ---- "blame", "finger", "down to"

    def blame(self, i: int, low: int, high: int) -> None:
        """blamed = speaker LAY "the" 'blame' "on" actor | "the" 'blame' "fell on" actor"""
        words, laying = self.words, self.lists.laying
        if words[i - 1] in self.lists.trading:
            self.mutual(i, self.clauses.subjects(i - 1, speaker=True))
            return
        on = self._word(i + 1, high, _ON)
        if on is None:
            on = self._word(i + 1, high, _DOORS)
        if on is None:
            return
        actors = self.clauses.objects(on + 1)
        for j in range(i - 1, max(low, i - 4) - 1, -1):
            if words[j] in laying:
                speakers = self.clauses.subjects(j, speaker=True)
                speakers = speakers or self.record.claimants(j, low)
                self._laid(i, actors, speakers)
                return
        if not laying.isdisjoint(words[i + 1 : on]):
            self._laid(i, actors, self.record.enclosing(i, low))

    def _laid(
        self, i: int, actors: list[ActorCandidate], speakers: list[ActorCandidate]
    ) -> None:
        self.record.blamed("blame", i, actors, speakers)

    def _word(self, first: int, high: int, wanted: frozenset[str]) -> int | None:
        """Return the first of the words wanted in the clause from token `first` on."""
        for j in range(first, min(high, first + 7)):
            if self.words[j] in wanted:
                return j
            if self.words[j] in (",", ".", ";"):
                return None
        return None

    def finger(self, i: int, low: int, high: int) -> None:
        """blamed = speaker "pointed the finger at" actor | "the finger was pointed at" actor"""
        for j in range(i + 1, min(high, i + 7)):
            if self.words[j] != "at":
                continue
            actors = self.clauses.objects(j + 1)
            for k in range(i - 1, max(low, i - 4) - 1, -1):
                if self.words[k].startswith("point"):
                    speakers = self.clauses.subjects(k, speaker=True)
                    self._laid(i, actors, speakers)
                    return
            if any(self.words[k] == "pointed" for k in range(i + 1, j)):
                self._laid(i, actors, [])
            return

    def down(self, i: int, low: int) -> None:
        """blamed = speaker "put" DEED 'down' "to" actor | DEED "was put" 'down' "to" actor"""
        if self.words[i + 1] != "to":
            return
        for j in range(i - 1, max(low, i - _REACH) - 1, -1):
            if self.words[j] in _PUT:
                speakers: list[ActorCandidate] = []
                if not self.clauses.passive(j, low, i):
                    speakers = self.clauses.subjects(j, speaker=True)
                actors = [one for one in self.clauses.objects(i + 2) if one.shown]
                self._laid(i, actors, speakers)
                return

    def hands(self, i: int, low: int) -> None:
        """did = HARM "at the" 'hands' "of" actor: "died at the hands of raiders"."""
        words, entries = self.words, self.record.entries
        if words[i + 1] != "of" or words[i - 2 : i] != _AT_THE:
            return
        for j in range(i - 3, max(low, i - _HANDED) - 1, -1):
            entry = entries[j]
            if entry is not None and (
                entry.harm_verb is not None
                or entry.harm_state is not None
                or entry.harm_noun is not None
                or (entry.act is not None and entry.act.kind == "harm")
            ):
                for agent in self.clauses.objects(i + 2):
                    agent.earn("perpetrator")
                    agent.did += (j,)
                return

    # ---- "accusation", "allegation"

    def accusation(self, i: int, low: int, high: int) -> None:
        """blamed = 'accusation' ["by" speaker] ("against" | "that") actor"""
        words = self.words
        if words[i - 1] in self.lists.trading:
            self.mutual(i, self.clauses.subjects(i - 1, speaker=True))
            return
        speakers = self._accuser(i, low)
        for j in range(i + 1, min(high, i + _REACH)):
            word = words[j]
            if word == "by" and not speakers:
                speakers = self.record.right(j + 1, high)
            elif word == "against":
                accused = [one for one in self.clauses.objects(j + 1) if one.shown]
                self._laid(i, accused, speakers)
                return
            elif word == "that":
                self._alleged(i, j + 1, speakers, low, high)
                return
            elif word in (",", ";", "."):
                return

    def _accuser(self, i: int, low: int) -> list[ActorCandidate]:
        """Return whose accusation it is: "the army's accusation", "police allegations"."""
        words = self.words
        end = i - 2 if words[i - 1] == "s" and words[i - 2] == "'" else i
        if end <= low:
            return []
        if end < i:
            found = self.clauses.subjects(end, speaker=True)
            return found[-1:]
        known = self.mentions.at.get(end - 1)
        return [] if known is None else [known]

    def _alleged(
        self, i: int, j: int, speakers: list[ActorCandidate], low: int, high: int
    ) -> None:
        """Read the clause behind "the allegation that"."""
        if not self.record.harmful(j + 1, high, clause=True):
            return
        if self.words[j] in DENYING:
            for k in range(i - 1, max(low, i - _REACH) - 1, -1):
                entry = self.record.entries[k]
                if entry is not None and entry.speech and entry.speech.kind == "deny":
                    self._laid(i, self.record.claimants(k, low), speakers)
                    return
            return
        accused = [one for one in self.clauses.objects(j) if one.shown]
        if any(self.record.told(one, low) for one in accused):
            return
        self._laid(i, accused, speakers)
