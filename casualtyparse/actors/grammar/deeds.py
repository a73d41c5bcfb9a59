"""Who did it, and to whom: roles that the verbs and nouns of violence give.

deed = agent VERB target | target "was" VERB "by" agent | DEED "by" agent | agent "'s" DEED
     | agent DEED | DEED ("on" | "against" | "of") target
"""

from typing import Final

from casualtyparse.actors.candidates import FIGHTING, ActorCandidate
from casualtyparse.actors.grammar.clauses import MOST_BEHIND, Clauses
from casualtyparse.actors.grammar.owners import owner_of, plain
from casualtyparse.actors.grammar.verb_groups import CLIPPED, NEGATIONS
from casualtyparse.actors.grammar.warfare import WARLIKE, read_state_of_deed
from casualtyparse.lexicon import bit_of
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
    }
)
#: So far before the deed its verdict stands: "found guilty at Orlen Crown Court of murdering".
_COURT: Final = 9
_PEOPLE: Final = frozenset({"person", "people-of-a-clause", "armed-people"})
#: So far before "and" the verb stands whose subject is shared.
_JOINED: Final = 14
#: Tokens behind a verb among which the word stands that makes it violent.
NEAR_PARTICLE: Final = 8
_PEACEFUL: Final = frozenset(
    {"police", "government", "media", "igo", "ngo", "civilian"}
)
_HARM: Final = bit_of("harm_verb") | bit_of("harm_state") | bit_of("harm_noun")
#: Behind these a base form is a noun.
_NO_VERB: Final = frozenset({"determiner", "preposition"})
_JOINTS: Final = frozenset({"and", "or"})
_SHARING: Final = frozenset({"and", "then", "but", ",", "or"})


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
        if act.particles and not self._particle(i, act, high):
            if act.handling or (act.form == "past" and act.verb in _OF_DEEDS):
                self._handled(i, act)
            return
        self._verb = i
        if act.form == "past":
            self._past(i, act, low, high)
        elif self.words[i - 1] == "to" and self.words[i - 2] in _TRYING:
            agents = self.clauses.subjects(i - 2)
            if not act.weak or any(map(_fights, agents)):
                self._did(agents)
        elif act.form == "gerund":
            self._gerund(i, act, low, high)
        elif self._finite(i, act, low, high):
            self._active(i, act)

    def _handled(self, i: int, act: Act) -> None:
        """deed = people VERB ... "by" fighters, as in "taken off a bus by gunmen"."""
        found = self.clauses.agents(i)
        agents = [one for one in found if one.armed or one.rule == "armed-people"]
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
                act.form == "past"  # "a bomb planted by"
                and "by" in window[:2]
                and not act.particles.isdisjoint(words[max(0, i - 5) : i])
            )
        ):
            return False
        return act.verb not in _OF_DEEDS or self._deed_near(i)

    def _deed_near(self, i: int) -> bool:
        """Tell whether a noun of violence stands close by: "an attack carried out by"."""
        low, high = self.scan.bounds_at(i)
        return any(
            entry is not None and entry.deed is not None
            for entry in self.entries[max(low, i - 8) : min(high, i + 7)]
        )

    def _past(self, i: int, act: Act, low: int, high: int) -> None:
        clauses, words, particles = self.clauses, self.words, act.particles
        before, word = self.entries[i - 1], words[i - 1]
        if (
            before is not None
            and i > low
            and (before.tag == "determiner" or word in _BEFORE_BASE)
        ):
            return  # "the slain officer", "to set fire"
        beside = (  # PERF: nothing of a passive stands beside most
            (before is not None and before.grouped)
            or "by" in words[i + 1 : i + 3]
            or word[-2:] == "ly"
            or word in CLIPPED
        )
        if (beside and clauses.passive(i, low, high)) or (
            # "held hostage for nine hours by" rebels
            particles
            and words[i + 1] in particles
            and clauses.agent_word(i) is not None
        ):
            agents = self._agents(i, act)
            if act.weak:  # "stopped by gunmen", but "stopped by the police"
                told, agents = agents, [one for one in agents if _stops(one)]
                if told and not agents:
                    return
            self._did(agents)
            if not particles:
                self._suffered(clauses.subjects(i), act, agents)
            return
        if self._bare(i, act, high):
            by = "by" in words[i + 1 : i + MOST_BEHIND]
            far = self._agents(i, act) if by else []
            if far:  # "ambushed near Orlen by raiders"
                self._did(far)
            if far or act.kind == "harm":
                self._suffered(clauses.subjects(i), act, far)
            elif act.kind == "attack" and not act.weak:
                self._active(i, act)
            return
        self._active(i, act)

    def _agents(self, i: int, act: Act) -> list[ActorCandidate]:
        """Return who stands behind "by": a person whose name alone is told, if he harms."""
        by = self.clauses.agent_word(i)
        if by is None:
            return []
        found = self.clauses.agents_at(by)
        if not found and act.kind == "harm" and not act.weak:
            return self.clauses.person_behind(by)
        return found

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
        word = words[j]
        if j >= high or word in _ENDS:
            return True
        entry = self.entries[j]
        joined = word in _JOINTS
        if not joined and (entry is None or entry.tag not in _NO_OBJECT):
            return False
        numbers = self.mentions.reading.numbers
        by_first = numbers.by_first
        for k in range(j, min(j + 4, high)):  # "killed as many as 450"
            if k in by_first and numbers.quantity(by_first[k]).first == j:
                return False
        if joined and j + 1 < high:
            other = self.entries[j + 1]
            return other is None or other.act is None
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
        if act.weak and self.words[i + 1] != "down" and not any(map(_fights, agents)):
            return
        targets = self._objects(i + 1) if not act.particles else []
        self._did(agents)
        self._suffered(targets, act, agents)

    def _objects(self, i: int) -> list[ActorCandidate]:
        """Return who is attacked: a place is one, not the government that it stands for."""
        found = self.clauses.objects(i)
        return found and [one for one in found if one.rule != "place-that-speaks"]

    def _shares_subject(self, i: int) -> bool:
        """Tell whether the verb shares the subject of the one before: "and killed"."""
        low = self._last_sentence
        start, word = i, self.words[i - 1]
        if word not in _SHARING or word == "then":  # PERF: else the verb stands alone
            start = self.clauses.group_start(i, low)
            word = self.words[start - 1]
        return start > low and word in _SHARING

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
        if i > low:
            before = self.entries[i - 1]
            if self.words[i - 1] in _BEFORE_BASE or (
                before is not None and before.tag in _NO_VERB
            ):
                return False
        if self._bare(i, act, high):
            return False
        entry = self.entries[i]
        if entry is not None and entry.deed is not None:
            following = self.scan.tag(i + 1)
            known = self.at.get(i - 1)
            if known is None and self.mentions.head_at(i - 1) is None:
                # "Riders on motorcycles attack a wedding", but "the riders' attack"
                return following == "determiner" and bool(self.clauses.subjects(i))
            return (
                following in _OBJECT_TAGS
                or (i + 1) in self.mentions.reading.numbers.by_first
            )
        return True

    def _gerund(self, i: int, act: Act, low: int, high: int) -> None:
        """deed = ["," | "by" | "after"] VERB-ing target: whoever the clause before is about"""
        before = self.words[i - 1] if i > low else ""
        entry = self.entries[i - 1]
        tag = None if entry is None else entry.tag
        if tag == "determiner" or self._bare(i, act, high):
            return
        if tag == "auxiliary":
            self._active(i, act)
            return
        if before in ("of", "for"):
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

    def noun(self, i: int, low: int, high: int) -> None:
        """Read a noun of violence at token i."""
        if self._last_sentence != low:
            self._last, self._last_sentence = [], low
        self._verb = 0
        entry = self.entries[i]
        if entry is not None and entry.deed == "clash":
            self._clash(i, low, high)
            return
        by = self.clauses.agent_word(i, _NOUN_REACH)
        if by is not None and plain(self.mentions, i + 1, by):
            self._did(self.clauses.agents_at(by))
        owner = owner_of(self.mentions, i, low)
        if owner is None and self.words[i] in WARLIKE:
            owner = read_state_of_deed(self.mentions, i)
        if owner is not None:
            self._did([owner])
        if self.words[i + 1] in _TARGETING and i + 1 < high:
            for target in self.clauses.objects(i + 2):
                target.roles.add("target")

    def _clash(self, i: int, low: int, high: int) -> None:
        """deed = harm ... CLASH ("with" | "between") fighters: they did what the sentence tells"""
        entries = self.entries[low:high]
        if not any(entry.mask & _HARM for entry in entries if entry is not None):
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
        doers: list[ActorCandidate] = []
        for agent in agents:
            if agent.rule != "speaker" and agent.kind != "media":
                doers.append(agent)
                agent.roles.add("perpetrator")
                if agent.name is None:
                    self.clauses.anaphora.resolve(agent)
        if doers:
            self._last = doers

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
    kind = mention.kind
    return kind not in _PEACEFUL and (
        mention.shown or kind == "military" or kind in FIGHTING
    )


def _stops(mention: ActorCandidate) -> bool:
    """Tell whether an agent makes a weak passive violent: "stopped by men"."""
    return mention.kind == "unknown" or _fights(mention)
