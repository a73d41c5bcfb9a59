"""Who did it, and to whom: roles that the verbs and nouns of violence give.

deed = agent VERB target | target "was" VERB "by" agent | DEED "by" agent | agent "'s" DEED
     | agent DEED | DEED ("on" | "against" | "of") target
"""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.clauses.verb_groups import CLIPPED
from casualtyparse.actors.grammar.deeds.agency import OF_FIGHTERS
from casualtyparse.actors.grammar.deeds.deed_nouns import CHARGED_WITH, DeedNouns
from casualtyparse.actors.grammar.deeds.far_agents import FARTHEST
from casualtyparse.actors.grammar.deeds.fighters import fighters_of, fights, stops
from casualtyparse.actors.grammar.deeds.noted import is_verb
from casualtyparse.actors.grammar.deeds.owners import DESCRIBED, in_deed, other_passive
from casualtyparse.actors.grammar.deeds.passives import fired_on, laid_by, reduced
from casualtyparse.actors.grammar.deeds.peaceful import (
    ODD,
    SHARING,
    aimed,
    deed_near,
    harmless,
    only_held,
    participle,
    place_before,
    shoots_at,
)
from casualtyparse.actors.grammar.deeds.taking import people_taken, takes_over
from casualtyparse.actors.grammar.deeds.targets import attacked
from casualtyparse.lexicon.acts import Act
from casualtyparse.lexicon.little_words import HAVE
from casualtyparse.terms import OF_STATE

_OBJECT_TAGS: Final = frozenset({"determiner", "pronoun"})
_BEFORE_BASE: Final = frozenset(
    {"to", "will", "would", "could", "should", "may", "might", "can"}
)
#: what is carried out may also be a survey
_OF_DEEDS: Final = frozenset({"carry", "conduct"})
#: Tokens behind a verb among which the word stands that makes it violent.
NEAR_PARTICLE: Final = 8
_TAKING: Final = frozenset({"take", "hold"})
#: Behind these a base form is a noun.
_NO_VERB: Final = frozenset({"determiner", "preposition"})
#: before a participle these make no passive
_WEAPONS: Final = frozenset({"rocket", "bomb", "mine", "mortar"})
_THEY: Final = frozenset({"it", "they"})
#: What only a deed makes one: "launched", of a raid.
_STAGING: Final = frozenset(
    {"launch", "launched", "launches", "staged", "mounted", "conducted", "carried"}
)
_OBJECT_RELATIVES: Final = frozenset({"whom", "which"})
_HAVING: Final = HAVE | {"having", "ve", "d"}
_OWN_ACT: Final = _HAVING | _THEY  # "nuns it abducted in May"
#: who is told behind "by" did not do it: "exploded near a rally by the rebels"
_ALONE: Final = frozenset({"explode"})
#: pasts that are no participles
_FINITE_PASTS: Final = frozenset({"took"})
#: So far before "to kill" stands "used".
_USED: Final = 14
#: "to take off, intercept or shoot down": so far before its last verb stands "to".
_LISTED: Final = 10
_SOME: Final = frozenset({"some", "several", "many", "other", "more"})
_NAMED_GROUPS: Final = frozenset({"organisation", "self-named", "group-called"})
_BEFORE_GERUND: Final = frozenset({",", "by", "after", "before", "and", "while"})
_TIMES: Final = frozenset({"after", "before", "while"})
_BEFORE_PARTICIPLES: Final = frozenset({"had", "was", "were", "been"})
_HOLDING: Final = frozenset({"occupy", "retake", "recapture"})
#: whose base is rather a noun
_GUNS: Final = frozenset({"gun", "gas"})
_POSSESSING: Final = frozenset({"'", "s"})


class Deeds(DeedNouns):
    """Gives roles to the mentions of one text."""

    __slots__ = ()

    def verb(self, i: int, act: Act, low: int, high: int) -> None:
        """Read a verb of violence at token i."""
        if self._last_sentence != low:
            self._begin(low)
        if act.verb in ODD and harmless(self.clauses, i, act):
            return
        self._verb = self._word = i
        words = self.words
        if act.particles and not self._particle(i, act, high):
            if act.handling or (act.form == "past" and act.verb in _OF_DEEDS):
                self._handled(i, act)
            return
        if act.form == "past":
            self._past(i, act, low, high)
        elif words[i - 1] == "to" and words[i - 2] in self.trying:
            if words[i - 3] in _BEFORE_BASE:
                return  # "they will continue to shoot"
            agents = self.clauses.subjects(i - 2)
            if not act.weak or any(map(fights, agents)):
                self._did(agents)
        elif act.form == "gerund":
            self._gerund(i, act, low, high)
        elif words[i - 1] == "to" and "used" in words[max(low, i - _USED) : i]:
            if not act.weak:
                self._used(i, act, low)
        elif self._finite(i, act, low, high):
            self._active(i, act)

    def _used(self, i: int, act: Act, low: int) -> None:
        """deed = agent "used" things "to" VERB, as in "used car bombs to kill nine"."""
        for j in range(i - 2, max(low, i - _USED) - 1, -1):
            if self.words[j] == "used":
                if self.words[j + 1] != "to":
                    agents = self.clauses.subjects(j)
                    self._did(agents)
                    self._suffered(self._objects(i + 1), act, agents)
                return

    def _handled(self, i: int, act: Act) -> None:
        """deed = people VERB ... "by" fighters, as in "taken off a bus by gunmen"."""
        if self.words[i] in _FINITE_PASTS or not people_taken(self.clauses, i, act):
            return  # "took measures to prevent attacks by"
        found = self.clauses.agents(i)
        agents = [one for one in found if one.armed or one.rule == "armed-people"]
        if not agents and self.words[i + 1] == "from":
            agents = [one for one in found if one.rule in _NAMED_GROUPS]
        if agents:
            self._did(agents)
            self._suffered(self.clauses.subjects(i), act, agents)

    def _particle(self, i: int, act: Act, high: int) -> bool:
        """Tell whether a word that makes the verb violent follows closely."""
        words = self.words
        if act.verb == "gun" and words[i - 1] == "-":
            return True  # "machine-gunned"
        if words[i + 1] == "over" or (words[i + 1] == "up" and act.verb == "hold"):
            return act.verb in _TAKING and takes_over(self.clauses, i, high)
        window = words[i + 1 : min(high, i + 1 + NEAR_PARTICLE)]
        if (
            act.particles.isdisjoint(window)
            and not (
                act.form == "past"  # "a bomb planted by", "thrown from a car by"
                # "that X had planted", "a bomb planted on the train by"
                and (
                    "by" in window
                    or words[i - 1] in _BEFORE_PARTICIPLES
                    or laid_by(self.clauses, i, act)
                )
                and not act.particles.isdisjoint(words[max(0, i - 5) : i])
                # "taken hostage in a town held by"
                and not (
                    words[i + 1] == "by"
                    and words[i - 1] not in act.particles
                    and place_before(self.clauses, i, max(self._last_sentence, i - 5))
                )
            )
        ):
            return False
        if act.verb == "participate":
            return in_deed(self.mentions, i + 1, high)
        return act.verb not in _OF_DEEDS or deed_near(self.clauses, i)

    def _past(self, i: int, act: Act, low: int, high: int) -> None:
        clauses, words = self.clauses, self.words
        before, word = self.entries[i - 1], words[i - 1]
        if (
            before is not None
            and i > low
            and (before.tag == "determiner" or word in _BEFORE_BASE)
            and (word != "that" or not self._that_did(i - 1))
        ):
            return  # "the slain officer", "to set fire"
        if word in _SOME and self.mentions.head_at(i + 1) is not None:
            return  # "tried to free some kidnapped pupils"
        if self._is_passive(i, act, low, high) or (
            word == "and" and fired_on(self.clauses, i, low, high)
        ):
            self._passive(i, act)
            return
        if (
            word in _OWN_ACT
            or (words[i + 1] == "at" and self._shoots_at(i, act))
            # PERF: no such relative stands before most
            or (
                not _OBJECT_RELATIVES.isdisjoint(words[low:i])
                and self._of_object(i, low)
            )
        ):
            self._active(i, act)
            return
        if self._bare(i, act, high):
            by = "by" in words[i + 1 : i + (2 if act.verb in _ALONE else FARTHEST)]
            far = self._agents(i, act) if by else []
            if far:  # "ambushed near Orlen by raiders"
                self._did(far)
            if far or act.kind == "harm":
                self._suffered(clauses.subjects(i), act, far)
            elif act.kind == "attack" and not act.weak:
                if reduced(self.clauses, i, high):
                    self._suffered(clauses.subjects(i), act, far)
                else:
                    self._active(i, act)
            return
        if self.scan.tag(i + 1) == "auxiliary" and participle(self.clauses, i, low):
            if act.kind == "harm":
                self._suffered(self.clauses.subjects(i), act, [])
            return
        self._active(i, act)

    def _passive(self, i: int, act: Act) -> None:
        """deed = target "was" VERB ["by" agent]"""
        agents = [] if aimed(self.clauses, i) else self._agents(i, act)
        if act.verb in OF_FIGHTERS and not (agents := fighters_of(agents)):
            return
        low = self._last_sentence
        if act.verb in _HOLDING and self.clauses.group_start(i, low) == i:
            return  # "in a town occupied by rebels"
        if act.weak and not self._utterly(
            i
        ):  # "stopped by gunmen", but "stopped by the police"
            told, agents = agents, [one for one in agents if stops(one, act)]
            if told and not agents:
                return
        self._did(agents)
        none = "no" in self.words[max(0, i - 4) : i]  # "no shots were fired at"
        if act.particles and act.kind == "attack" and not none:
            self._suffered(self._aimed(i), act, agents)
        if not act.particles or self._captive(i, act):
            patients = attacked(self.clauses, i, act, self._last_sentence)
            if patients and agents:  # "when it was raided by the Brigade"
                names = {one.name for one in agents if one.name}
                patients = [one for one in patients if one.name not in names]
            self._patients = patients if agents else []
            self._suffered(patients, act, agents)

    def _is_passive(self, i: int, act: Act, low: int, high: int) -> bool:
        """Tell whether the people before a past form suffered it."""
        clauses, words, particles = self.clauses, self.words, act.particles
        before, word = self.entries[i - 1], words[i - 1]
        beside = (  # PERF: nothing of a passive stands beside most
            (before is not None and before.grouped)
            or "by" in words[i + 1 : i + 3]
            or word[-2:] == "ly"
            or word in CLIPPED
        )
        if beside and clauses.passive(i, low, high):
            return True
        if words[i + 1 + (words[i + 1] == "in")] in particles:
            by = clauses.agent_word(i)  # "held hostage for nine hours by" rebels
            if by is not None and not other_passive(self.mentions, i + 1, by):
                return True
        if particles and laid_by(self.clauses, i, act):
            return True
        # "nine clerks taken from a bus at gunpoint", but "had taken"
        return act.participle and _HAVING.isdisjoint(
            words[clauses.group_start(i, low) : i]
        )

    def _that_did(self, i: int) -> bool:
        """Tell whether the "that" at token i is a relative: "soldiers that (opened fire)"."""
        return i - 1 in self.at or self.mentions.head_at(i - 1) is not None

    def _rather_noun(self, i: int, act: Act) -> bool:
        """Tell whether a base form is a thing or a name: "tear gas", "Harry Ebanks"."""
        if act.verb in _GUNS:
            return True
        if act.verb in _WEAPONS and not self._aims(i):
            return True  # "a Hamas rocket factory"
        if not self.scan.capital(i) or not self.mentions.capital(i) or i - 1 in self.at:
            return False
        head = self.mentions.head_at(i - 1)
        return head is None or not head.plural  # "two Royal Dutch Shell workers"

    def _aims(self, i: int) -> bool:
        """Tell whether an object follows what may be a weapon: "rebels rocket Orlen"."""
        if i - 1 not in self.at:
            return True
        return (
            self.scan.tag(i + 1) in _OBJECT_TAGS
            or self.scan.capital(i + 1)
            or (i + 1) in self.mentions.reading.numbers.by_first
        )

    def _of_object(self, i: int, low: int) -> bool:
        """Tell whether a relative stands for the object: "the nun whom it kidnapped"."""
        words = self.words
        start = self.clauses.group_start(i, low)
        known = self.at.get(start - 1)
        first = start - 1 if known is None else known.first
        if known is None and words[first] not in _THEY:
            return False
        first = self.mentions.before_determiners(first, low)
        if first - 1 <= low or words[first - 1] not in _OBJECT_RELATIVES:
            return False
        done = self.mentions.entries[first - 2]  # not "the truce which it launched"
        deed = done is not None and done.deed is not None
        return words[i] not in _STAGING or deed

    def _shoots_at(self, i: int, act: Act) -> bool:
        """Tell whether somebody is shot at: "rebels shot at a post", "they shot at men"."""
        if act.verb != "shoot":
            return False
        return shoots_at(self.clauses, i) or any(map(fights, self.clauses.subjects(i)))

    def _finite(self, i: int, act: Act, low: int, high: int) -> bool:
        """Tell whether a base or third form is a verb here: "Rebels attack village"."""
        word = ""
        if i > low:
            word, before = self.words[i - 1], self.entries[i - 1]
            if (
                word in _BEFORE_BASE or (before is not None and before.tag in _NO_VERB)
            ) and (word != "that" or not self._that_did(i - 1)):
                return False
            if word in _POSSESSING:
                return False  # "the rebels' target"
        if act.form == "base" and word in SHARING and self._listed(i, low):
            return False  # "to storm the hall, seize or destroy the files"
        if self._bare(i, act, high) and not (
            self.words[i + 1] == "at" and self._shoots_at(i, act)
        ):
            return False
        entry, following = self.entries[i], self.scan.tag(i + 1)
        if following == "auxiliary":
            return False  # "military targets are something else"
        behind = self.entries[i + 1]
        told = None if behind is None else behind.act
        if act.form == "base" and told is not None and told.form == "past":
            return False  # "a PFLP bomb killed nine"
        if act.form == "base" and self._rather_noun(i, act):
            return False
        if act.form == "third" and i in self.mentions.reading.numbers.by_end:
            return False  # "the eight bombs that went off"
        if entry is not None and entry.deed is not None:
            return is_verb(self.clauses, i, act)
        return True

    def _listed(self, i: int, low: int) -> bool:
        """Tell whether a base form shares the "to" of one before it, which nobody tried."""
        words = self.words
        for j in range(i - 2, max(low, i - _LISTED) - 1, -1):
            if words[j] == "to":
                return self.scan.tag(j + 1) is None and words[j - 1] not in self.trying
        return False

    def _gerund(self, i: int, act: Act, low: int, high: int) -> None:
        """deed = ["," | "by" | "after"] VERB-ing target: whoever the clause before is about"""
        before = self.words[i - 1] if i > low else ""
        entry = self.entries[i - 1]
        tag = None if entry is None else entry.tag
        if tag == "determiner" or (
            self._bare(i, act, high) and (act.weak or before not in self.trying)
        ):
            return
        if act.weak and only_held(self.clauses, i, act, self._last):
            return
        if tag == "auxiliary":
            self._active(i, act)
            return
        if before in CHARGED_WITH:
            if not act.weak:
                self._convicted(i, low)
            return
        if before in self.trying:  # "began shooting at the bus", but "will continue"
            if act.kind == "clash" or self.words[i - 2] in _BEFORE_BASE:
                return
            self._verb = i - 1
            agents = self.clauses.subjects(i - 1)
            if any(map(fights, agents)):
                self._did(agents)
            return
        if before not in _BEFORE_GERUND:
            claim = self.scan.claims.get(i - 1)
            if claim is None or claim.family != "dates":
                return  # but "raided Orlen on Sunday killing nine"
        agents = self._before_gerund(before) or self.clauses.opening_doer(i)
        if (act.weak or agents is not self._patients) and not any(map(fights, agents)):
            harms = act.kind == "harm" and not act.weak
            fled = before in _TIMES and harms
            agents = [
                one
                for one in agents
                if (fled and one.rule in DESCRIBED) or (harms and one.kind in OF_STATE)
            ]
        self._did(agents)
        if act.kind == "harm" and agents:
            self._suffered(self._objects(i + 1), act, agents)

    def _before_gerund(self, before: str) -> list[ActorCandidate]:
        """Return who did it, or "was shot by police after" doing it."""
        patients = self._patients if before in _TIMES else []
        if before == "," and self._last_noun and not patients:
            openers = self.clauses.opening_doer(self._verb)
            if any(fights(one) or one.kind in OF_STATE for one in openers):
                return openers  # "troops repelled an attack by X, killing nine"
        return patients or self._last
