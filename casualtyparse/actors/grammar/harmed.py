"""Roles that figures give: whoever is counted is a victim, whoever is their agent did it.

victim = [count] modifier* NAME noun DIE | [count] noun ("of" | "from") NAME DIE
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.actors.candidates import ActorCandidate, Harmed
from casualtyparse.actors.grammar.clauses import Clauses
from casualtyparse.lexicon.heads import held_words

_OF: Final = frozenset({"of", "from"})


def give_roles(clauses: Clauses, harms: Sequence[Harmed]) -> None:
    """Give the mentions in the phrases of figures the roles that these tell."""
    suffered: set[int] = set()
    for harm in harms:
        for victim in _victims(clauses, harm.people):
            suffered.add(id(victim))
            if victim.shown or victim.roles:  # no mention is made of "a border guard"
                victim.roles.add("victim")
    for harm in harms:
        for one in _agents(clauses, harm):
            one.roles.add("perpetrator")
            if id(one) not in suffered:
                one.roles.discard("victim")
            clauses.anaphora.resolve(one)


def _victims(clauses: Clauses, people: range) -> list[ActorCandidate]:
    """Return the mentions among whom the harmed are counted."""
    words, at, mentions = clauses.words, clauses.at, clauses.mentions
    last = people.stop - 1
    if words[last] in held_words():
        return []  # "three hostages of the Brigade"
    found = []
    for i in people:
        one = at.get(i)
        if one is not None and one.first == i and not mentions.relational(one):
            found.append(one)
    if any(one.name is not None for one in found) or mentions.head_at(last) is None:
        return found
    high = clauses.edges[clauses.sentence_of[last] + 1]
    beside = [at.get(people.start - 1)]  # "a female UNICEF (teacher)"
    if words[people.stop] in _OF:
        beside.append(at.get(mentions.skip_determiners(people.stop + 1, high)))
    found += [
        one
        for one in beside
        if one is not None and one.name is not None and not mentions.relational(one)
    ]
    return found


def _agents(clauses: Clauses, harm: Harmed) -> list[ActorCandidate]:
    """Return the mentions that the words of an agent are."""
    agent = harm.agent
    if agent is None:
        return []
    low = clauses.edges[clauses.sentence_of[harm.trigger]]
    if clauses.negated(harm.trigger, low):
        return []
    found = [
        one
        for i in agent
        if (one := clauses.at.get(i)) is not None
        and one.first == i
        and one.kind != "media"
        and not clauses.mentions.relational(one)
    ]
    if not found:
        found = _whole(clauses, agent)
    if harm.detained:  # "police arrested nine" is no deed but their duty
        found = [one for one in found if one.name is not None]
    return found


def _whole(clauses: Clauses, agent: range) -> list[ActorCandidate]:
    """Return who an agent is if its words are one noun phrase, not "the tremor at seven local"."""
    mentions = clauses.mentions
    first = mentions.run_before(agent.stop, agent.start)
    if mentions.before_determiners(first, agent.start) > agent.start:
        return []
    one = mentions.ending(agent.stop, agent.start, first)
    return [] if one is None or one.rule == "speaker" else [one]
