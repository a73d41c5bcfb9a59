"""Who did it, and to whom: roles that the verbs and nouns of violence give.

deed = agent VERB target | target "was" VERB "by" agent | DEED "by" agent | agent "'s" DEED
     | agent DEED | DEED ("on" | "against" | "of") target
"""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.clauses import MOST_BEHIND, Clauses
from casualtyparse.actors.grammar.far_subjects import far_subject
from casualtyparse.actors.grammar.owners import (
    describes_only,
    in_deed,
    owner_of,
    plain,
)
from casualtyparse.actors.grammar.peaceful import (
    FORCES,
    ODD,
    aimed,
    deed_near,
    doers,
    harmless,
    only_held,
    participle,
)
from casualtyparse.actors.grammar.unreal import averted, unreal
from casualtyparse.actors.grammar.verb_groups import NEGATIONS
from casualtyparse.actors.grammar.warfare import read_state_of_deed
from casualtyparse.lexicon.acts import Act, guilty_words

_ENDS: Final = frozenset(".,;:!?)")
_TARGETING: Final = frozenset({"on", "against", "upon", "targeting"})
_OBJECT_TAGS: Final = frozenset({"determiner", "pronoun"})
_NO_OBJECT: Final = frozenset({"preposition", "conjunction", "subordinator"})
_BEFORE_BASE: Final = frozenset(
    {"to", "will", "would", "could", "should", "may", "might", "can"}
)
#: what is carried out may also be a survey
_OF_DEEDS: Final = frozenset({"carry", "conduct"})
#: "an attack on the village council of Orlen by raiders"
_NOUN_REACH: Final = 16
_TRYING: Final = frozenset(
    {
        "tried",
        "tries",
        "trying",
        "attempted",
        "attempting",
        "managed",
        "continue",
        "continues",
        "continued",
        "began",
        "begun",
        "started",
    }
)
#: So far before the deed its verdict stands: "found guilty at Orlen Crown Court of murdering".
_COURT: Final = 9
_PEOPLE: Final = frozenset({"person", "people-of-a-clause", "armed-people"})
#: So far before "and" the verb stands whose subject is shared.
_JOINED: Final = 14
#: Tokens behind a verb among which the word stands that makes it violent.
NEAR_PARTICLE: Final = 8
_SHARING: Final = frozenset({"and", "then", "but", ",", "or"})
#: pasts that are no participles
_FINITE_PASTS: Final = frozenset({"took"})
_WHICH: Final = frozenset({"which", "that"})
#: "if the rebels attack": so far before what may be a noun stands "if"
_IF: Final = 4
#: So far before "to kill" stands "used".
_USED: Final = 14
#: "to take off, intercept or shoot down": so far before its last verb stands "to".
_LISTED: Final = 10
_CHARGED_WITH: Final = frozenset({"of", "for", "with"})
_POSSESSING: Final = frozenset({"'", "s"})
_PRONOUNS: Final = frozenset({"it", "they", "he", "she"})
#: who is not meant by "they" or "it" where somebody is attacked
_PEACEABLE: Final = frozenset({"ngo", "igo", "media", "unknown"})


class Deeds:
    """Gives roles to the mentions of one text."""

    __slots__ = (
        "_last",
        "_last_sentence",
        "_verb",
        "at",
        "clauses",
        "entries",
        "guilty",
        "mentions",
        "scan",
        "words",
    )

    def __init__(self, clauses: Clauses) -> None:
        """Look at the clauses of one text."""
        self.clauses = clauses
        self.mentions = clauses.mentions
        self.scan = clauses.scan
        self.words = clauses.words
        self.entries = clauses.entries
        self.at = clauses.at
        self.guilty = guilty_words()
        #: who did what was told last in the sentence, for "and killed", ", killing"
        self._last: list[ActorCandidate] = []
        self._last_sentence = -1
        #: the verb that is being read, 0 for a noun
        self._verb = 0

    def verb(self, i: int, act: Act, low: int, high: int) -> None:
        """Read a verb of violence at token i."""
        if self._last_sentence != low:
            self._last, self._last_sentence = [], low
        if i in self.at or (act.verb in ODD and harmless(self.clauses, i, act)):
            return
        self._verb = i
        if act.particles and not self._particle(i, act, high):
            if act.handling or (act.form == "past" and act.verb in _OF_DEEDS):
                self._handled(i, act)
            return
        if act.form == "past":
            self._past(i, act, low, high)
        elif self.words[i - 1] == "to" and self.words[i - 2] in _TRYING:
            if self.words[i - 3] in _BEFORE_BASE:
                return  # "they will continue to shoot"
            agents = self.clauses.subjects(i - 2)
            if not act.weak or any(map(_fights, agents)):
                self._did(agents)
        elif act.form == "gerund":
            self._gerund(i, act, low, high)
        elif (
            self.words[i - 1] == "to" and "used" in self.words[max(low, i - _USED) : i]
        ):
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
        if self.words[i] in _FINITE_PASTS or aimed(self.clauses, i):
            return  # "took measures to prevent attacks by"
        agents = [
            one
            for one in self.clauses.agents(i)
            if one.armed or one.rule == "armed-people"
        ]
        if agents:
            self._did(agents)
            self._suffered(self.clauses.subjects(i), act, agents)

    def _particle(self, i: int, act: Act, high: int) -> bool:
        """Tell whether a word that makes the verb violent follows closely."""
        words = self.words
        window = words[i + 1 : min(high, i + 1 + NEAR_PARTICLE)]
        if (
            act.particles.isdisjoint(window)
            and not (
                act.form == "past"  # "a bomb planted by", "thrown from a car by"
                and "by" in window
                and not act.particles.isdisjoint(words[max(0, i - 5) : i])
            )
        ):
            return False
        if act.verb == "participate":
            return in_deed(self.mentions, i + 1, high)
        return act.verb not in _OF_DEEDS or deed_near(self.clauses, i)

    def _past(self, i: int, act: Act, low: int, high: int) -> None:
        before = self.entries[i - 1]
        if (
            before is not None
            and i > low
            and (before.tag == "determiner" or before.word in _BEFORE_BASE)
        ):
            return  # "the slain officer", "to set fire"
        if self.clauses.passive(i, low, high) or (
            act.particles and self.words[i + 1] in act.particles and self._held_by(i)
        ):
            agents = [] if aimed(self.clauses, i) else self._agents(i, act)
            if act.weak:  # "stopped by gunmen", but "stopped by the police"
                told, agents = agents, [one for one in agents if _stops(one, act)]
                if told and not agents:
                    return
            self._did(agents)
            if not act.particles:
                self._suffered(self.clauses.subjects(i), act, agents)
            return
        if self._bare(i, act, high):
            by = "by" in self.words[i + 1 : i + MOST_BEHIND]
            far = self.clauses.agents(i) if by else []
            if by and not far and act.kind == "harm" and not act.weak:
                far = self.clauses.person_behind(i)
            if far:  # "ambushed near Orlen by raiders"
                self._did(far)
                self._suffered(self.clauses.subjects(i), act, far)
            elif act.kind == "harm":
                self._suffered(self.clauses.subjects(i), act, [])
            elif act.kind == "attack" and not act.weak:
                self._active(i, act)
            return
        if self.scan.tag(i + 1) == "auxiliary" and participle(self.clauses, i, low):
            if act.kind == "harm":
                self._suffered(self.clauses.subjects(i), act, [])
            return
        self._active(i, act)

    def _agents(self, i: int, act: Act) -> list[ActorCandidate]:
        """Return who stands behind "by", also a person whose name alone is told."""
        agents = self.clauses.agents(i)
        if not agents and act.kind == "harm" and not act.weak:
            return self.clauses.person_behind(i)
        return agents

    def _held_by(self, i: int) -> bool:
        """deed = VERB PARTICLE ... "by" agent: "held hostage for nine hours by" rebels."""
        return self.clauses.agent_word(i) is not None

    def _bare(self, i: int, act: Act, high: int) -> bool:
        """Tell whether no object follows: "killed in clashes", "attacked at dawn"."""
        if act.particles:
            return False
        words = self.words
        j = i + 1
        if words[j] == "dead":
            j += 1
        elif words[j] == "to" and words[j + 1] == "death":
            j += 2
        if j >= high or words[j] in _ENDS:
            return True
        entry = self.entries[j]
        joined = words[j] in ("and", "or")
        if not joined and (entry is None or entry.tag not in _NO_OBJECT):
            return False
        numbers = self.mentions.reading.numbers
        for k in range(j, min(j + 4, high)):  # "killed as many as 450"
            number = numbers.by_first.get(k)
            if number is not None and numbers.quantity(number).first == j:
                return False
        if joined and j + 1 < high:
            other = self.entries[j + 1]
            if other is None or other.act is None:
                return True
            # "those killed and injured in the raid"
            return other.act.form == "past" and self._bare(j + 1, other.act, high)
        return True

    def _active(self, i: int, act: Act) -> None:
        """deed = agent VERB target"""
        agents = self.clauses.subjects(i)
        if not agents and self._shares_subject(i):
            agents = (
                self._of_verb_before(i) or self._last or self.clauses.opening_doer(i)
            )
        if act.kind == "clash":
            return
        if (
            agents
            and agents[0].name is not None
            and agents[0].kind in _PEACEABLE
            and self.words[self.clauses.group_start(i, 0) - 1] in _PRONOUNS
        ):
            agents = []  # "they" who attack are no charity
        if not agents and not act.weak:
            agents = far_subject(self.clauses, i, self._last_sentence)
        if (
            act.weak
            and self.words[i + 1] != "down"
            and (
                only_held(self.clauses, i, act, agents) or not any(map(_fights, agents))
            )
        ):
            return
        if self._deed_did(i, agents):
            agents = []
        targets = self._objects(i + 1) if not act.particles else []
        self._did(agents)
        self._suffered(targets, act, agents)

    def _deed_did(self, i: int, agents: list[ActorCandidate]) -> bool:
        """Tell whether a deed is the subject: "attacks on a union, which killed nine"."""
        if not agents or "target" not in agents[0].roles or agents[0].armed:
            return False
        start = self.clauses.group_start(i, self._last_sentence)
        return self.words[start - 1] in _WHICH

    def _objects(self, i: int) -> list[ActorCandidate]:
        """Return who is attacked: a place is one, not the government that it stands for."""
        found = self.clauses.objects(i)
        return [one for one in found if one.rule != "place-that-speaks"]

    def _shares_subject(self, i: int) -> bool:
        """Tell whether the verb shares the subject of the one before: "and killed"."""
        low = self._last_sentence
        start = self.clauses.group_start(i, low)
        return start > low and self.words[start - 1] in _SHARING

    def _of_verb_before(self, i: int) -> list[ActorCandidate]:
        """Return the subject of the verb joined by "and": "walked up and shot"."""
        low = self._last_sentence
        start = self.clauses.group_start(i, low)
        for j in range(start - 2, max(low, start - _JOINED) - 1, -1):
            word, entry = self.words[j], self.entries[j]
            if (word != "," and word in _ENDS) or j in self.at:
                return []
            if (entry is None and word.endswith("ed")) or (
                entry is not None
                and (entry.verb == "past" or (entry.act and entry.act.form == "past"))
            ):
                found = self.clauses.subjects(j)
                return [one for one in found if "source" not in one.roles]
        return []

    def _finite(self, i: int, act: Act, low: int, high: int) -> bool:
        """Tell whether a base or third form is a verb here: "Rebels attack village"."""
        before = self.words[i - 1] if i > low else ""
        if before in _BEFORE_BASE or self.scan.tag(i - 1) in (
            "determiner",
            "preposition",
        ):
            return False
        if before in _POSSESSING:
            return False  # "the rebels' target"
        if act.form == "base" and before in _SHARING and self._listed(i, low):
            return False  # "to storm the hall, seize or destroy the files"
        if self._bare(i, act, high):
            return False
        entry = self.entries[i]
        if entry is not None and entry.deed is not None:
            following = self.scan.tag(i + 1)
            known = self.at.get(i - 1)
            if known is None and self.mentions.head_at(i - 1) is None:
                # "Riders on motorcycles attack a wedding", but "the riders' attack"
                return following == "determiner" and bool(self.clauses.subjects(i))
            head = self.mentions.head_at(i - 1)
            if act.form == "base" and head is not None and not head.plural:
                return False  # "a terrorist attack that was"
            return (
                following in _OBJECT_TAGS
                or (i + 1) in self.mentions.reading.numbers.by_first
            )
        return True

    def _listed(self, i: int, low: int) -> bool:
        """Tell whether a base form shares the "to" of one before it, which nobody tried."""
        words = self.words
        for j in range(i - 2, max(low, i - _LISTED) - 1, -1):
            if words[j] == "to":
                return self.scan.tag(j + 1) is None and words[j - 1] not in _TRYING
        return False

    def _gerund(self, i: int, act: Act, low: int, high: int) -> None:
        """deed = ["," | "by" | "after"] VERB-ing target: whoever the clause before is about"""
        before = self.words[i - 1] if i > low else ""
        if self.scan.tag(i - 1) == "determiner" or self._bare(i, act, high):
            return
        if act.weak and only_held(self.clauses, i, act, self._last):
            return
        if self.scan.tag(i - 1) == "auxiliary":
            self._active(i, act)
            return
        if before in _CHARGED_WITH:
            if not act.weak:
                self._convicted(i, low)
            return
        if before not in (",", "by", "after", "before", "and", "while"):
            return
        agents = self._last or self.clauses.opening_doer(i)
        if not any(map(_fights, agents)):
            return
        self._did(agents)
        if act.kind == "harm":
            self._suffered(self._objects(i + 1), act, agents)

    def _convicted(self, i: int, low: int) -> None:
        """deed = person "was" CONVICTED ("of" | "for") VERB-ing"""
        for j in range(i - 2, max(low, i - _COURT) - 1, -1):
            if self.words[j] in self.guilty:
                at = j - 1 if self.words[j] == "guilty" else j
                agents = self.clauses.subjects(at, speaker=True)
                self._verb = j
                self._did([one for one in agents if one.rule in _PEOPLE])
                return

    # ---- nouns

    def _tried(self, i: int, low: int) -> None:
        """deed = person "was" CONVICTED ("of" | "for" | "with") DEED"""
        first = self.mentions.run_before(i, low)
        at = self.mentions.before_determiners(first, low) - 1
        if (
            at > low
            and self.words[at] in _CHARGED_WITH
            and self.words[at - 1] in (self.guilty)
        ):
            self._convicted(at + 1, low)

    def noun(self, i: int, low: int, high: int) -> None:
        """Read a noun of violence at token i."""
        if self._last_sentence != low:
            self._last, self._last_sentence = [], low
        if i in self.at:
            return
        if not self.guilty.isdisjoint(self.words[max(low, i - _COURT) : i]):
            self._tried(i, low)
        self._verb = 0
        entry = self.entries[i]
        if entry is not None and entry.deed == "clash":
            self._clash(i, low, high)
            return
        by = self.clauses.agent_word(i, _NOUN_REACH)
        if by is not None and plain(self.mentions, i + 1, by):
            agents = self.clauses.agents_at(by)
            if agents and not averted(self.clauses, i, low):
                self._did(doers(self.clauses, i, agents, low, high))
        owner = owner_of(self.mentions, i, low) or read_state_of_deed(self.mentions, i)
        if (
            owner is not None
            and not averted(self.clauses, i, low)
            and "if" not in self.words[max(low, i - _IF) : i]
        ):
            self._did([owner])
        if i + 1 < high and self.words[i + 1] in _TARGETING:
            for target in self.clauses.objects(i + 2):
                target.roles.add("target")

    def _clash(self, i: int, low: int, high: int) -> None:
        """deed = harm ... CLASH ("with" | "between") fighters: they did what the sentence tells"""
        if not any(
            entry is not None
            and (entry.harm_verb or entry.harm_state or entry.harm_noun)
            for entry in self.entries[low:high]
        ):
            return
        for j in range(i + 1, min(high, i + 6)):
            if self.words[j] in ("with", "between"):
                self._did([one for one in self.clauses.objects(j + 1) if one.armed])
                return

    # ---- roles

    def _denied(self) -> bool:
        """Tell whether the verb being read is negated: "we have not killed anyone".

        PERF: its group is looked at only where a negation stands near.
        """
        i = self._verb
        if NEGATIONS.isdisjoint(self.words[max(0, i - 4) : i]):
            return False
        return self.clauses.negated(i, self._last_sentence)

    def _did(self, agents: list[ActorCandidate]) -> None:
        if not agents or self._denied():
            return
        if self._verb and unreal(self.clauses, self._verb, self._last_sentence):
            return
        agents = [
            one
            for one in agents
            if one.rule != "speaker"
            and one.kind != "media"
            and not describes_only(self.mentions, one)
        ]
        for agent in agents:
            agent.roles.add("perpetrator")
            if agent.name is None:
                self.clauses.anaphora.resolve(agent)
        if agents:
            self._last = agents

    def _suffered(
        self, targets: list[ActorCandidate], act: Act, agents: list[ActorCandidate]
    ) -> None:
        if not targets or self._denied():
            return
        for target in targets:
            if target not in agents:
                target.roles.add("victim" if act.kind == "harm" else "target")


def _fights(mention: ActorCandidate) -> bool:
    """Tell whether a subject makes a weak verb violent."""
    if mention.kind in ("police", "government", "media", "igo", "ngo", "civilian"):
        return False
    return mention.armed or mention.shown or mention.kind == "military"


def _stops(mention: ActorCandidate, act: Act) -> bool:
    """Tell whether an agent makes a weak passive violent: "stopped by men"."""
    if act.verb == "surround":  # not "surrounded by people"
        return mention.kind not in FORCES and _fights(mention)
    return mention.kind == "unknown" or _fights(mention)
