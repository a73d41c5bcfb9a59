"""Who acts and who suffers: roles that a verb of violence gives to its phrases.

deed = agent VERB target | agent VERB "and" VERB target
"""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.deeds.earning import PRONOUNS, Earning
from casualtyparse.actors.grammar.deeds.far_agents import far_agents
from casualtyparse.actors.grammar.deeds.far_subjects import far_subject
from casualtyparse.actors.grammar.deeds.fighters import PEACEFUL, fighters_of, fights
from casualtyparse.actors.grammar.deeds.going_on import astray, several, went_on
from casualtyparse.actors.grammar.deeds.owners import DESCRIBED, PLACES
from casualtyparse.actors.grammar.deeds.passives import objectless
from casualtyparse.actors.grammar.deeds.peaceful import (
    DISPOSING,
    ENDS,
    SHARING,
    disposes,
    holds_place,
    only_held,
)
from casualtyparse.actors.grammar.deeds.targets import place_of_organ
from casualtyparse.lexicon.acts import Act
from casualtyparse.lexicon.little_words import THAT_WHICH, THEM

#: What is a deed of fighters alone: not "police freed nine men", "troops captured a rebel".
OF_FIGHTERS: Final = frozenset({"free", "release", "capture", "board", "disarm"})
#: So far before "and" the verb stands whose subject is shared.
_JOINED: Final = 14
#: What belongs to a verb before its object: "shot dead", "beat to death".
_COMPLETING: Final = frozenset({"dead", "off", "to"})
#: So far behind a verb "to death" may stand.
_DEADLY: Final = 8
#: so near behind a verb stands at whom it is aimed
_AT: Final = 8
_AIMING: Final = frozenset({"at", "on", "upon", "against"})
_WHO: Final = frozenset({"who", "that"})
_TIMES: Final = frozenset({"after", "when", "as", "before", "while", "and", "whom"})
#: Whoever is told to be these is not meant by "they" who attack.
_PASSIVE_ROLES: Final = frozenset({"source", "victim", "target"})
#: who is not meant by "they" or "it" where somebody is attacked
_PEACEABLE: Final = frozenset({"ngo", "igo", "media", "civilian", "unknown"})


class Agency(Earning):
    """Gives roles to who stands around a verb."""

    __slots__ = ()

    def _begin(self, low: int) -> None:
        """Begin with the sentence that starts at token `low`."""
        sentence, edges = self.scan.sentence_of[low], self.clauses.edges
        near = sentence > 0 and edges[sentence - 1] == self._last_sentence
        self._before = self._last if near else []
        self._last = self._patients = []
        self._last_sentence = low

    def _agents(self, i: int, act: Act) -> list[ActorCandidate]:
        """Return who stands behind "by": a person whose name alone is told, if he harms."""
        by = self.clauses.agent_word(i)
        if by is None:
            harmed = act.kind == "harm" and not act.weak
            return far_agents(self.clauses, i) if harmed else []
        if holds_place(self.clauses, i, by):
            return []
        found = self.clauses.agents_at(by)
        if not found and (
            act.kind == "harm" or (act.kind == "attack" and self.words[by + 1] == "the")
        ):
            if act.weak:
                return []
            return self.clauses.person_behind(by)
        return found

    def _behind(self, i: int) -> int:
        """Return the token behind a verb and its "dead", "off" or "to (death)"."""
        if self.words[i + 1] != "to":
            return i + 2
        return i + 3 if self.words[i + 2] == "death" else i + 1

    def _bare(self, i: int, act: Act, high: int) -> bool:
        """Tell whether no object follows: "killed in clashes", "attacked at dawn"."""
        if act.particles:
            return False
        j = self._behind(i) if self.words[i + 1] in _COMPLETING else i + 1
        if act.kind == "harm":
            j += self.words[j].endswith("ly")  # "driver killed instantly"
        return objectless(self.clauses, j, high)

    def _active(self, i: int, act: Act) -> None:
        """deed = agent VERB target"""
        agents = self.clauses.subjects(i)
        if not agents and self._shares_subject(i):
            agents = self._of_verb_before(i) or self._last or self._opener(i)
        if act.kind == "clash":
            return
        if (
            agents
            and agents[0].name is not None
            and (agents[0].kind in _PEACEABLE or self._only_serves(agents[0]))
            and self.words[self.clauses.group_start(i, 0) - 1] in PRONOUNS
        ):
            agents = []  # "they" who attack are no charity
        if not agents and not act.weak:
            agents = far_subject(self.clauses, i, self._last_sentence) or self._they(i)
        if (
            act.weak
            and not self._utterly(i)
            and (
                only_held(self.clauses, i, act, agents) or not any(map(fights, agents))
            )
        ):
            return
        if act.verb in OF_FIGHTERS and not (agents := fighters_of(agents)):
            return
        if act.verb in DISPOSING and disposes(self.clauses, i, agents):
            return
        if agents and "target" in agents[0].roles and self._deed_did(i, agents):
            agents = []
        if agents and self._last and self._goes_on(i, agents):
            agents = self._last  # "a squad that killed nuns, that killed priests"
        targets: list[ActorCandidate] = []
        if not act.particles:
            completed = self.words[i + 1] in _COMPLETING
            targets = self._objects(self._behind(i) if completed else i + 1)
        if targets and agents and self.words[i - 1] in PRONOUNS:
            names = {one.name for one in targets}
            agents = [one for one in agents if one.name not in names or not one.name]
        self._did(agents)
        self._suffered(targets, act, agents)
        if agents and act.particles:
            self._suffered(self._aimed(i), act, agents)

    def _opener(self, i: int) -> list[ActorCandidate]:
        """Return who opens the sentence, unless "when" opens a clause in between."""
        low = self._last_sentence
        found = [] if "when" in self.words[low:i] else self.clauses.opening_doer(i)
        return astray(self.clauses, i, low) or found

    def _aimed(self, i: int) -> list[ActorCandidate]:
        """Return at whom something is thrown or fired: "threw a grenade at a post"."""
        for j in range(i + 1, i + _AT):
            word = self.words[j]
            if word in ENDS:
                break
            if word in _AIMING:
                return self._objects(j + 1)
        return []

    def _utterly(self, i: int) -> bool:
        """Tell whether a weak verb is a deed whoever acts: "burned down", "beat him to death"."""
        window = self.words[i + 1 : i + _DEADLY]
        return window[0] == "down" or (
            "death" in window and window[window.index("death") - 1] == "to"
        )

    def _they(self, i: int) -> list[ActorCandidate]:
        """Return who a pronoun is that opens the sentence: "men fled after they shot him"."""
        start = self.clauses.group_start(i, self._last_sentence)
        word = self.words[start - 1]
        if word not in PRONOUNS:
            return []
        if start - 1 == self._last_sentence:
            return went_on(self.clauses, i, start, self._before)
        if self.words[start - 2] not in _TIMES:
            return []
        if (
            self.words[start - 2] == "whom"
        ):  # "the Brigade freed a nun whom it abducted"
            return [one for one in self.clauses.opening_doer(i) if one.armed]
        return [
            one
            for one in self.clauses.opening_doer(i)
            if one.rule in DESCRIBED
            and one.name is None
            and (word == "they") == several(self.mentions, one)
        ]

    def _only_serves(self, one: ActorCandidate) -> bool:
        """Tell whether forces only stand in a phrase: "a spokesman for the police. They"."""
        if one.kind not in PEACEFUL:
            return False
        first = self.mentions.before_determiners(one.first, 0)
        return (
            not one.roles.isdisjoint(_PASSIVE_ROLES)
            or self.scan.tag(first - 1) == "preposition"
        )

    def _deed_did(self, i: int, agents: list[ActorCandidate]) -> bool:
        """Tell whether a deed on a target is the subject: "attacks on X, which killed nine"."""
        if agents[0].armed:
            return False
        start = self.clauses.group_start(i, self._last_sentence)
        return self.words[start - 1] in THAT_WHICH

    def _goes_on(self, i: int, agents: list[ActorCandidate]) -> bool:
        """Tell whether a relative behind a comma is of whoever killed those before it."""
        start = self.clauses.group_start(i, self._last_sentence)
        who = self.words[start - 1]
        if who not in _WHO or self.words[start - 2] != ",":
            return False
        again = who in self.words[self._last_sentence : start - 2]
        return again or "victim" in agents[0].roles

    def _objects(self, i: int) -> list[ActorCandidate]:
        """Return who is attacked: a place is one, not the government that it stands for."""
        found = self.clauses.objects(i)
        if not found:
            first = self.mentions.skip_determiners(i, self.scan.size)
            end = self.mentions.run_from(first, self.scan.bounds_at(self._word)[1])
            if end == first:
                return []
            place = place_of_organ(self.mentions, first, end)
            if place is None and self.words[end] == "of":
                entry = self.entries[end - 1]  # "an office of the charity X"
                if entry is not None and entry.thing in PLACES:
                    return self.clauses.objects(end + 1)
            return [] if place is None else [place]
        return found and [one for one in found if one.rule != "place-that-speaks"]

    def _shares_subject(self, i: int) -> bool:
        """Tell whether the verb shares the subject of the one before: "and killed"."""
        low = self._last_sentence
        start, word = i, self.words[i - 1]
        if word not in SHARING or word == "then":  # PERF: else the verb stands alone
            start = self.clauses.group_start(i, low)
            word = self.words[start - 1]
        return start > low and word in SHARING

    def _of_verb_before(self, i: int) -> list[ActorCandidate]:
        """Return the subject of the verb joined by "and": "walked up and shot"."""
        low = self._last_sentence
        start = self.clauses.group_start(i, low)
        for j in range(start - 2, max(low, start - _JOINED) - 1, -1):
            word, entry = self.words[j], self.entries[j]
            if (word != "," and word in ENDS) or j in self.at:
                return []
            if (entry is None and word.endswith("ed")) or (
                entry is not None
                and (entry.verb == "past" or (entry.act and entry.act.form == "past"))
            ):
                who = self.clauses.group_start(j, low) - 1
                if self.words[i + 1] in THEM and self.words[who] in _WHO:
                    return []  # "stopped nine men who had papers and shot them"
                found = self.clauses.subjects(j)
                return [one for one in found if "source" not in one.roles]
        return []
