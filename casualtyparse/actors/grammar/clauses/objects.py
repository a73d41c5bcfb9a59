"""Who stands behind a verb: its object, and who did it behind "by".

object = phrase ["and" phrase] | description "," Name+ ","
agent  = "by" phrase | "by" Name Name+ | "by the" Name+"s" | "by what" speaker CALL phrase
"""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.clauses.openings import Openings
from casualtyparse.actors.grammar.clauses.papers import read_paper
from casualtyparse.actors.grammar.phrases.metonyms import read_metonym
from casualtyparse.actors.grammar.phrases.noun_phrases import DETERMINING
from casualtyparse.lexicon.little_words import AND_OR

_CLAUSE_ENDS: Final = frozenset(
    {";", ":", "who", "which", "after", "when", "while", "before"}
)
#: How far an agent may stand behind its verb; a phrase in commas before "by".
MOST_BEHIND: Final = 10
ASIDE: Final = 8
FARTHEST_BY: Final = MOST_BEHIND + ASIDE
_TIMES: Final = frozenset({"after", "before"})
#: none of these stands between "after" and the "by" of the verb before it
_STOPS: Final = frozenset({",", ".", ";", ":", "he", "she", "they", "it", "and", "was"})
_LATER: Final = frozenset({"then", "later", "also", "subsequently", "even", "possibly"})
#: "by what police (called) bandits", "by what were (described as) bandits"
_CALLED: Final = frozenset({"called", "termed", "dubbed", "labelled", "labeled"})
_WORDED: Final = frozenset({"as", "was", "were"})


class Objects(Openings):
    """Answers about who stands behind the verbs of one text."""

    __slots__ = ()

    def objects(self, i: int, *, speaker: bool = False) -> list[ActorCandidate]:
        """Return who stands from token i on: a noun phrase, or several joined."""
        mentions, words = self.mentions, self.words
        entries, by_first = self.entries, mentions.places.by_first
        high = self.edges[self.sentence_of[i] + 1]
        found: list[ActorCandidate] = []
        while i < high and len(found) < 4:
            start, entry = i, entries[i]
            while start < high and entry is not None and entry.tag in DETERMINING:
                start += 1
                entry = entries[start]
            end = mentions.run_from(start, high)
            mention = None
            if end == start and start in by_first:
                end = by_first[start].end  # "blamed the United States", "a US official"
                if mentions.content(end):
                    end = mentions.run_from(end, high)
            if start in by_first and by_first[start].end == end:
                mention = read_metonym(mentions, end)
            if mention is None and end > start:
                mention = mentions.of_run(start, end, high, speaker=speaker)
                if mention is None and speaker:
                    mention = read_paper(mentions, start, end - 1)
            if mention is not None:
                if speaker and words[end] == "," and not mention.name:
                    mention = self._called(mention, end)
                found.append(mention)
                if end < mention.end:  # noqa: PLR1730 - PERF: no call
                    end = mention.end
            elif end == start:
                break
            if end >= high or words[end] not in AND_OR:
                break
            i = end + 1
        return found

    def _called(self, mention: ActorCandidate, comma: int) -> ActorCandidate:
        """object = description "," Name+ ("," | "."): the person is meant"""
        if mention.person is not None or mention.rule == "speaker":
            return mention
        high = self.edges[self.sentence_of[comma] + 1]
        end = self.mentions.run_from(comma + 1, high)
        if end < high and self.words[end] not in (",", "."):
            return mention
        person = self.mentions.named_person(comma + 1, end)
        if person is None:
            return mention
        if person.kind == "unknown":
            person.kind = mention.kind
        return person

    def agents(self, verb: int) -> list[ActorCandidate]:
        """Return who stands behind "by" after a passive verb or a noun of violence."""
        by = self.agent_word(verb)
        return [] if by is None else self.agents_at(by)

    def person_behind(self, by: int) -> list[ActorCandidate]:
        """agent = "by" Name Name+: a person whose name alone is told"""
        high = self.edges[self.sentence_of[by] + 1]
        first = by + 1
        end = self.mentions.run_from(first, high)
        if end == first and self.words[first] == "the":
            return self._several(first + 1, high)
        within = self.entries[first:end]
        if any(one is not None and one.thing and not one.part for one in within):
            return []  # "killed by Hurricane Ada", but "by Pieter van Varga"
        person = self.mentions.named_person(first, end)
        return [] if person is None else [person]

    def _several(self, first: int, high: int) -> list[ActorCandidate]:
        """agent = "by the" Name* Name"s", as in "by the Red Kestrels"."""
        end = self.mentions.run_from(first, high)
        entry = self.entries[end - 1]
        if end == first or entry is not None or self.words[end - 1][-1] != "s":
            return []  # "by the Orlen Floods"
        if end in self.mentions.places.by_end or self.words[end] == "'":
            return []
        person = self.mentions.named_person(first, end)
        return [] if person is None else [person]

    def agents_at(self, by: int) -> list[ActorCandidate]:
        """Return who stands behind this "by": not whose count, nor who is a place.

        An apostrophe makes it an owner: "by the Red Cross's count", but "by X's armed wing".
        """
        start = self.mentions.past_qualifier(by + 1)
        start += self.words[start] == ":"  # "claimed by: X"
        if self.words[start] == "what":
            start = self._worded(start)
        elif self.words[start] == "firing":
            return []  # "by firing squad"
        elif self.words[start] == "both":
            start += self.words[start + 1] == "by"
        found = [
            one
            for one in self.objects(start)
            if self.words[one.end] != "'" or self._by_part(one)
        ]
        if found and self.words[found[-1].end] == ",":
            found += self._listed_behind(found[-1])
        if found:
            found += self._and_by(found[-1].end)
        return found or self.craft_at(start)

    def _by_part(self, one: ActorCandidate) -> bool:
        """Tell whether a part of a group does it: "by X's armed wing", not "by X's fence"."""
        if not one.armed or one.name is None:
            return False
        first = one.end + 1 + (self.words[one.end + 1] == "s")
        end = self.mentions.run_from(first, self.scan.bounds_at(one.first)[1])
        return self.scan.capital(first) or self.mentions.head_at(end - 1) is not None

    def _and_by(self, i: int) -> list[ActorCandidate]:
        """Return who else did it: "by X(, and later by Y)"."""
        i += self.words[i] == ","
        if self.words[i] not in AND_OR:
            return []
        i += 1 + (self.words[i + 1] in _LATER)
        return self.objects(i + 1) if self.words[i] == "by" else []

    def _listed_behind(self, one: ActorCandidate) -> list[ActorCandidate]:
        """Return the groups that go on a list: "by X(, Y and Z)"."""
        mentions, listed = self.mentions, list[ActorCandidate]()
        while one.armed and one.name is not None:
            word = self.words[one.end]
            joined = word in AND_OR or (
                word == "," and self.words[one.end + 1] in AND_OR
            )
            first = one.end + 1 + (joined and word == ",")
            if not joined and word != ",":
                break
            known = self.at.get(mentions.skip_determiners(first, mentions.scan.size))
            if known is None or not known.armed or known.name is None:
                break
            listed.append(known)
            if joined:
                return listed
            one = known
        return []  # "by X, the group that ..."

    def craft_at(self, start: int) -> list[ActorCandidate]:
        """Return the craft behind "by": "bombed by government aircraft"."""
        mentions = self.mentions
        high = self.edges[self.sentence_of[start] + 1]
        first = mentions.skip_determiners(start, high)
        end = mentions.run_from(first, high)
        found = mentions.craft(first, end - 1) if end > first else None
        return [] if found is None else [found]

    def _worded(self, what: int) -> int:
        """Return the token behind "what" and a verb: "by what the army called (bandits)"."""
        for j in range(what + 2, what + ASIDE):
            word = self.words[j]
            if word in _CALLED or (
                word in _WORDED and self.words[j + 1] != "described"
            ):
                return j + 1
        return what

    def _by_behind(self, comma: int, high: int) -> int | None:
        """Return the "by" behind a phrase in commas: "shot in Orlen, nine km from Asmin, by"."""
        for j in range(comma + 1, min(high - 1, comma + ASIDE)):
            if self.words[j] == ",":
                return j + 1 if self.words[j + 1] == "by" else None
        return None

    def _past_time(self, after: int, high: int) -> int | None:
        """Return the "by" behind when it was: "seized shortly after leaving Orlen by"."""
        words = self.words
        if words[after] not in _TIMES or "by" not in words[after:high]:
            return None
        by = words.index("by", after)
        start = after + 1 + (words[after + 1][-3:] == "ing")
        for j in range(start, by):
            entry = self.entries[j]
            if "-" in words[j - 1 : j + 2]:
                continue  # "after take-off"
            if words[j] in _STOPS or words[j].endswith(("ed", "ing")):
                return None
            if entry is not None and (
                entry.act or entry.deed or entry.verb or entry.harm_verb or entry.speech
            ):
                return None  # "killed after a raid by", "after he left"
        return by

    def agent_word(self, verb: int, reach: int = MOST_BEHIND) -> int | None:
        """Return the "by" that belongs to a verb or noun at `verb`."""
        words, entries = self.words, self.entries
        # PERF: nobody stands behind most verbs
        if "by" not in words[verb + 1 : verb + reach + ASIDE]:
            return None
        high = self.edges[self.sentence_of[verb] + 1]
        for j in range(verb + 1, min(high, verb + reach)):
            word, entry = words[j], entries[j]
            if word == "by":
                return j
            if word == "," and words[j + 1] != "by":
                if words[j + 2] == "by" and words[j + 1][-2:] == "ly":
                    return j + 2  # "shot, apparently by rebels"
                place = self.mentions.places.by_first.get(j + 1)
                if place is not None and words[place.end] == "by":
                    return place.end  # "hijacked to Orlen, Varga, by rebels"
                if words[j + 2] == "by" and self.scan.capital(j + 1):
                    return j + 2
                return self._by_behind(j, high)
            if word in _CLAUSE_ENDS:
                return self._past_time(j, min(high, verb + reach + ASIDE))
            if entry is not None and entry.speech is not None:
                speech = entry.speech  # a finite verb of saying ends the clause too
                if speech.kind != "answer" and speech.form in ("past", "third"):
                    return None
        return None
