"""Which roles the people around a deed earn by it, unless it is negated or unreal.

*Rebels* killed *nine soldiers*         perpetrator, victims
*Rebels* attacked an *army* post        perpetrator, target
We have not killed anyone               nobody did it
"""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.clauses.arguments import Clauses
from casualtyparse.actors.grammar.clauses.verb_groups import NEGATIONS
from casualtyparse.actors.grammar.deeds.crafts import craft_of, fired
from casualtyparse.actors.grammar.deeds.going_on import (
    BEFORE_ASIDE,
    named_behind,
    third,
)
from casualtyparse.actors.grammar.deeds.owners import campaign, describes_only
from casualtyparse.actors.grammar.deeds.unreal import unreal
from casualtyparse.actors.grammar.phrases.anaphora import DEFINITE
from casualtyparse.lexicon.acts import Act, guilty_words, trying_words
from casualtyparse.terms import OF_STATE

#: A deed of which it is open whom it harmed.
NO_WORD: Final = -1
#: So near before a verb stands what negates it.
_NEAR: Final = 4
#: So far behind a verb "hostage" may stand.
_HOSTAGE: Final = 8
_TAKING: Final = frozenset({"take", "hold"})
CAPTIVE: Final = frozenset({"hostage", "hostages", "captive", "captives"})
PRONOUNS: Final = frozenset({"it", "they", "he", "she"})


class Earning:
    """What is known of the deed that is being read, and who earns a role by it."""

    __slots__ = (
        "_before",
        "_last",
        "_last_noun",
        "_last_sentence",
        "_patients",
        "_verb",
        "_word",
        "at",
        "clauses",
        "entries",
        "guilty",
        "mentions",
        "scan",
        "trying",
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
        self.trying = trying_words()
        #: who did what was told last in the sentence, for "and killed", ", killing"
        self._last: list[ActorCandidate] = []
        #: who did what was told last in the sentence before
        self._before: list[ActorCandidate] = []
        self._last_sentence = -1
        #: whether a noun told it
        self._last_noun = False
        #: who suffered what somebody did in the sentence, for "shot by X after killing"
        self._patients: list[ActorCandidate] = []
        #: the verb that is being read, 0 for a noun
        self._verb = 0
        #: the verb or noun that is being read
        self._word = 0

    def _did(self, agents: list[ActorCandidate]) -> None:
        """Make those who did what is being read its perpetrators."""
        verb, words = self._verb, self.words
        if not agents or (
            not NEGATIONS.isdisjoint(words[max(0, verb - _NEAR) : verb])
            and self._denied()
        ):
            return
        word, mentions, entries = self._word, self.mentions, self.entries
        if verb and unreal(self.clauses, verb, self._last_sentence):
            return
        acting: list[ActorCandidate] = []
        for agent in agents:
            behind = entries[agent.end]
            # PERF: behind few stands their name
            if words[agent.end] in BEFORE_ASIDE or (
                agent.name is None and behind is not None and behind.who is not None
            ):
                agent = named_behind(mentions, agent)  # noqa: PLW2901 - the one meant
            if (
                agent.rule != "speaker"
                and agent.kind != "media"
                and (
                    not describes_only(mentions, agent)
                    or third(mentions, agent, verb)  # "a bomber attacks it"
                )
                and not (
                    agent.rule == "people-of-a-clause" and self._only_speaks(agent)
                )
                and ("perpetrator" in agent.roles or fired(mentions, agent, word))
                and not (agent.kind in OF_STATE and self._campaigned(agent))
            ):
                acting.append(agent)
                agent.earn("perpetrator")
                if word != NO_WORD:
                    agent.did += (word,)
                if agent.name is None and words[agent.first - 1] in DEFINITE:
                    self.clauses.anaphora.resolve(agent)
        if acting:
            self._last = acting
            self._last_noun = not verb

    def _suffered(
        self, targets: list[ActorCandidate], act: Act, agents: list[ActorCandidate]
    ) -> None:
        """Make those to whom it was done its victims or targets: no craft of the agents."""
        verb = self._verb
        if not targets or (
            not NEGATIONS.isdisjoint(self.words[max(0, verb - _NEAR) : verb])
            and self._denied()
        ):
            return
        entries = self.entries
        for target in targets:
            noun = entries[target.head]
            # PERF: few nouns are of crafts
            craft = target.name is not None or (noun is not None and noun.craft)
            if target not in agents and not (craft and craft_of(self.mentions, target)):
                hurt = act.kind == "harm" or act.verb == "hold"
                hurt = hurt or self._captive(verb, act)
                target.earn("victim" if hurt else "target")

    def _denied(self) -> bool:
        """Tell whether the verb being read is negated: "we have not killed anyone".

        PERF: asked only where a negation stands near.
        """
        return self.clauses.negated(self._verb, self._last_sentence)

    def _campaigned(self, agent: ActorCandidate) -> bool:
        """Tell whether a state only launched an offensive: against smuggling, say."""
        return (
            agent.name is None
            and (agent.rule == "bare-organ" or agent.kind == "government")
            and campaign(self.mentions, self._word)
        )

    def _captive(self, i: int, act: Act) -> bool:
        """Tell whether people are taken or held: "were held hostage"."""
        near = self.words[i + 1 : i + _HOSTAGE]
        return act.verb in _TAKING and not CAPTIVE.isdisjoint(near)

    def _only_speaks(self, one: ActorCandidate) -> bool:
        """Tell whether a spokesman is told to have done it: he tells it."""
        entry = self.entries[one.head]
        return (
            entry is not None
            and entry.paper
            and self.words[self._verb - 1] not in PRONOUNS
        )
