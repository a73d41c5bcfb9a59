"""Who did it, by the nouns of violence: "a raid by rebels", "the army's shelling", "police fire".

deed = DEED "by" agent | agent "'s" DEED | agent DEED | DEED ("on" | "against" | "of") target
     | CLASH ("with" | "between") fighters | "fire from" agent | "at the hands of" agent
     | person "was" CONVICTED ("of" | "for" | "with") (DEED | VERB-ing)
"""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.clauses.objects import ASIDE
from casualtyparse.actors.grammar.deeds.agency import Agency
from casualtyparse.actors.grammar.deeds.earning import NO_WORD
from casualtyparse.actors.grammar.deeds.fighters import fights
from casualtyparse.actors.grammar.deeds.owners import (
    DESCRIBED,
    harm_told,
    owner_of,
    plain,
)
from casualtyparse.actors.grammar.deeds.peaceful import attempts_other, charged, doers
from casualtyparse.actors.grammar.deeds.unreal import averted
from casualtyparse.actors.grammar.deeds.verdicts import (
    CHARGING,
    charged_members,
    judged,
)
from casualtyparse.actors.grammar.deeds.warfare import WARLIKE, read_state_of_deed
from casualtyparse.actors.grammar.phrases.mentions import SERVING
from casualtyparse.terms import OF_STATE

_AT_THE: Final = (["at", "the"], ["in", "the"])
#: what kills whom it hits: "in police firing"
_OPERATIONS: Final = frozenset(
    {"operation", "operations", "offensive", "offensives", "crackdown"}
)
_FIRING: Final = frozenset({"fire", "firing", "gunfire", "shellfire"})
_BLASTS: Final = frozenset({"blast", "blasts", "explosion", "explosions"})
_MAKERS: Final = frozenset({"from", "by"})
_TARGETING: Final = frozenset({"on", "against", "upon", "targeting"})
#: "an attack on the village council of Orlen by raiders"
_NOUN_REACH: Final = 16
_BY: Final = _NOUN_REACH + ASIDE
#: So far before the deed its verdict stands: "found guilty at Orlen Crown Court of murdering".
_COURT: Final = 9
_PEOPLE: Final = DESCRIBED | {"person"}
#: "if the rebels attack": so far before what may be a noun stands "if"
_IF: Final = 4
#: "stepped up its campaign with a raid": so far before the deed stands "with"
_WITH: Final = 6
_CAMPAIGNS: Final = frozenset(
    {"campaign", "war", "offensive", "fight", "struggle", "insurgency", "revolt"}
)
_OWN: Final = frozenset({"its", "their"})
#: So far before their harm those who suffer it may be told.
_HARMED: Final = 9
_ANSWERING: Final = frozenset({"responded", "retaliated", "replied", "reacted"})
#: what ends the clause of a verdict: "was jailed for theft and accused of murder"
_APART: Final = frozenset({",", "and", "but", "after", "who"})
CHARGED_WITH: Final = frozenset({"of", "for", "with"})


class DeedNouns(Agency):
    """Gives roles to who stands around a noun."""

    __slots__ = ()

    def _convicted(self, i: int, low: int) -> None:
        """deed = person "was" CONVICTED ("of" | "for") VERB-ing"""
        for j in range(i - 2, max(low, i - _COURT) - 1, -1):
            if self.words[j] in self.guilty:
                agents = judged(self.clauses, j, low)
                self._verb = j
                self._did([one for one in agents if one.rule in _PEOPLE or one.armed])
                return
            if self.words[j] in _APART:
                return

    def _tried(self, i: int, low: int) -> None:
        """deed = person "was" CONVICTED ("of" | "for" | "with") DEED"""
        first = self.mentions.run_before(i, low)
        at = self.mentions.before_determiners(first, low) - 1
        if at > low and self.words[at] in CHARGED_WITH:
            self._convicted(at + 1, low)

    def _held_for(self, i: int, low: int, before: list[str]) -> None:
        """Read for what deed somebody is held or tried."""
        if not self.guilty.isdisjoint(before):
            self._tried(i, low)
        self._verb, self._word = 0, i
        self._did(charged_members(self.clauses, i, low, CHARGING | self.guilty))

    def noun(self, i: int, low: int, high: int) -> None:
        """Read a noun of violence at token i."""
        if self._last_sentence != low:
            self._begin(low)
        before = self.words[max(low, i - _COURT) : i]
        if not (CHARGING.isdisjoint(before) and self.guilty.isdisjoint(before)):
            self._held_for(i, low, before)
        self._verb, self._word = 0, i
        entry = self.entries[i]
        if entry is not None and entry.deed == "clash":
            self._clash(i, low, high)
            return
        near = "by" in self.words[i + 1 : i + _BY]  # PERF: nobody stands behind most
        by = self.clauses.agent_word(i, _NOUN_REACH) if near else None
        if (
            by is not None
            and plain(self.mentions, i + 1, by)
            and not charged(self.clauses, i, low)
        ):
            agents = self._beyond_duty(i, self.clauses.agents_at(by))
            if agents and not averted(self.clauses, i, low):
                self._did(doers(self.clauses, i, agents, low, high))
                end = agents[-1].end  # "an attack by rebels on a base"
                if end < high and self.words[end] in _TARGETING:
                    self._aimed_at(end + 1)
        if self.words[i + 1] == "from":
            self.under(i, low)
        owner = owner_of(self.mentions, i, low)
        if owner is None and "with" in self.words[max(low, i - _WITH) : i]:
            self._with(i, low)
        if owner is None and self.words[i] in WARLIKE:
            owner = read_state_of_deed(self.mentions, i)
        if (
            owner is not None
            and self._beyond_duty(i, [owner])
            and not averted(self.clauses, i, low)
            and not attempts_other(self.clauses, i)
            and "if" not in self.words[max(low, i - _IF) : i]
        ):
            self._did([owner])
        if self.words[i + 1] in _TARGETING and i + 1 < high:
            if self.mentions.dated(i + 2) or self._blamed(i, low):
                return  # "an attack on 7 December", "blamed the attack on X"
            self._aimed_at(i + 2)

    def _with(self, i: int, low: int) -> None:
        """deed = fighters ... ("its" CAMPAIGN | RESPOND) "with" DEED: "X renewed its war with"."""
        first = self.mentions.run_before(i, low)
        at = self.mentions.before_determiners(first, low) - 1
        words = self.words
        if words[at] != "with":
            return
        own = any(
            words[j] in _CAMPAIGNS and words[j - 1] in _OWN for j in range(low + 1, at)
        )
        if own or not _ANSWERING.isdisjoint(words[low:at]):
            self._did([one for one in self.clauses.opening(i) if one.armed])

    def _beyond_duty(
        self, i: int, agents: list[ActorCandidate]
    ) -> list[ActorCandidate]:
        """Leave out forces of a state whose duty it is: "the capture of two rebels by troops"."""
        if self.words[i] != "capture":
            return agents
        return [one for one in agents if one.kind not in OF_STATE]

    def _blamed(self, i: int, low: int) -> bool:
        """Tell whether somebody is blamed for the deed: "blamed the attack on X"."""
        verb = self.mentions.before_determiners(self.mentions.run_before(i, low), low)
        entry = self.entries[verb - 1]
        speech = None if entry is None else entry.speech
        return verb > low and speech is not None and speech.kind == "blame"

    def _aimed_at(self, i: int) -> None:
        for target in self._objects(i):
            target.earn("target")

    def trouble(self, i: int, low: int, high: int) -> None:
        """deed = "fire from" agent | IN agent "fire" | "at the hands of" agent

        deed = "operation by" agent HARM
        """
        words = self.words
        word = words[i]
        if word == "hands":
            if words[i + 1] == "of" and words[i - 2 : i] in _AT_THE:
                harmed = harm_told(self.mentions, low, high)
                self._by_noun(i, low, self.clauses.objects(i + 2) if harmed else [])
        elif word in _BLASTS:
            owner = self.at.get(i - 1)  # "two die in FARC blast"
            if owner is not None and owner.armed and owner.name is not None:
                harmed = harm_told(self.mentions, low, high)
                self._by_noun(i, low, [owner] if harmed else [])
        elif word in _OPERATIONS:
            if words[i + 1] == "by" and harm_told(self.mentions, i, high):
                # "an operation by the army killed nine"
                agents = self.clauses.objects(i + 2)
                self._by_noun(i, low, [one for one in agents if fights(one)])
        elif word in _FIRING:
            if words[i + 1] in _MAKERS:
                self.under(i, low)
            elif self.scan.tag(i + 1) not in ("preposition", "determiner"):
                first = self.mentions.run_before(i, low)
                owner = owner_of(self.mentions, i, low)
                if owner is not None and self.scan.tag(first - 1) == "preposition":
                    self._by_noun(i, low, [owner])

    def _by_noun(self, i: int, low: int, agents: list[ActorCandidate]) -> None:
        """Give who did it his role, for what a noun at token i tells."""
        if self._last_sentence != low:
            self._begin(low)
        self._verb, self._word = 0, i
        self._did([one for one in agents if one.rule != "place-that-speaks"])

    def under(self, i: int, low: int) -> None:
        """deed = target "came under" DEED "from" agent | "fire from" agent HARM"""
        first = self.mentions.run_before(i, low)
        high = self.scan.bounds_at(i)[1]
        before = self.words[max(low, first - 1) : i]
        under = "under" in before or ("by" in before and self.words[first - 2] == "hit")
        if not under and harm_told(self.mentions, i, high):
            agents = self.clauses.objects(i + 2) or self.clauses.craft_at(i + 2)
            self._by_noun(i, low, [one for one in agents if fights(one)])
        elif under:
            agents = self.clauses.objects(i + 2)
            self._by_noun(i, low, agents)

    def _clash(self, i: int, low: int, high: int) -> None:
        """deed = harm ... CLASH ("with" | "between") fighters: they did what the sentence tells"""
        if not harm_told(self.mentions, low, high):
            return
        for j in range(i + 1, min(high, i + 6)):
            if self.words[j] in ("with", "between"):
                sides = self.clauses.objects(j + 1)
                if self.words[j] == "between":
                    if any(one.kind in OF_STATE for one in sides):
                        sides = self._foes(sides, low, i)
                    else:
                        self._word = NO_WORD  # either may have harmed the other
                self._did([one for one in sides if one.armed])
                return

    def _foes(
        self, sides: list[ActorCandidate], low: int, i: int
    ) -> list[ActorCandidate]:
        """Return the foes of those told to be harmed in a clash: "two soldiers died in a clash".

        If both sides lost men, who did it is not told.
        """
        harmed, kinds = low, set[str]()
        for j in range(i - 1, low - 1, -1):
            entry = self.entries[j]
            if entry is None:
                continue
            if entry.harm_verb is not None:
                harmed = j
            if entry.person is not None and 0 <= harmed - j < _HARMED:
                kinds.add(entry.person.kind)
        rebels, state = "militant" in kinds, not SERVING.isdisjoint(kinds)
        if rebels == state:
            return []
        return [one for one in sides if (one.kind in OF_STATE) == rebels]
