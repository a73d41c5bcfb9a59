"""Roles that figures give: whoever is counted is a victim, whoever is their agent did it.

victim = [count] modifier* NAME noun DIE | [count] noun ("of" | "from") NAME DIE
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.actors.candidates import ActorCandidate, Harmed, Stretch
from casualtyparse.actors.grammar.clauses.arguments import Clauses
from casualtyparse.actors.grammar.clauses.verb_groups import NEGATIONS
from casualtyparse.actors.grammar.deeds.crafts import fired
from casualtyparse.actors.grammar.deeds.going_on import named_behind
from casualtyparse.actors.grammar.deeds.owners import describes_only
from casualtyparse.actors.grammar.deeds.passives import next_figure
from casualtyparse.actors.grammar.deeds.peaceful import HELPED, holds_place
from casualtyparse.actors.grammar.deeds.unreal import unreal
from casualtyparse.lexicon.little_words import BE, OF_FROM, THAT_WHICH
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.terms import OF_STATE

_SUFFERING: Final = word_list("acts", "bereft")
#: who does so to the hurt only helps them
_CARING: Final = word_list("acts", "caring")
_HURT: Final = frozenset({"injured", "killed", "killed_or_injured"})
#: so far behind "were" the name stands
_PREDICATE: Final = 7
_NO_MEMBERS: Final = frozenset({"auxiliary", "conjunction", "subordinator", "relative"})
#: how those are dead of whom a doctor says so
_TOLD: Final = frozenset({"confirmed", "pronounced", "declared", "certified", "found"})


def give_roles(clauses: Clauses, harms: Sequence[Harmed]) -> None:
    """Give the mentions in the phrases of figures the roles that these tell."""
    at, words = clauses.at, clauses.words
    suffered: set[int] = set()
    for harm in harms:
        phrase = harm.phrase
        first, end = phrase.first, phrase.end
        # PERF: most phrases hold no mention that is new to the role, and have none beside them.
        near = first - 1 in at or words[end] in OF_FROM
        i = first
        while not near and i < end:
            near = i in at and "victim" not in at[i].roles
            i += 1
        if near:
            for victim in _victims(clauses, first, end):
                suffered.add(id(victim))
                if victim.did and not harm.reflexive:
                    _undo(victim, harm)
                if (
                    victim.shown or victim.roles
                ):  # no mention is made of "a border guard"
                    victim.earn("victim")
        if end <= harm.trigger:
            end = harm.trigger + 1
        if words[end] in BE and harm.harm in _HURT:
            for victim in _told_who(clauses, end):
                suffered.add(id(victim))
                victim.earn("victim")
    _give_doers(clauses, harms, suffered)


def _told_who(clauses: Clauses, i: int) -> list[ActorCandidate]:
    """Return the named who are told to be the victims: "two of those killed were UN staff"."""
    for j in range(i + 1, i + _PREDICATE):
        known = clauses.at.get(j)
        if known is not None and known.name is not None:
            own = not clauses.mentions.relational(known)
            return [known] if own else []
        entry = clauses.entries[j]
        if entry is not None and (entry.act or entry.verb or entry.tag in _NO_MEMBERS):
            return []
        if clauses.words[j] == "by":
            return []
    return []


def _undo(victim: ActorCandidate, harm: Harmed) -> None:
    """Take back that somebody did what he suffered: "two clerks seized at dawn by raiders"."""
    trigger = harm.trigger
    if trigger in victim.did and not harm.phrase.first <= trigger < harm.phrase.end:
        victim.did = tuple(one for one in victim.did if one != trigger)
        if not victim.did:
            victim.lose("perpetrator")


def _give_doers(clauses: Clauses, harms: Sequence[Harmed], suffered: set[int]) -> None:
    """Give the mentions that are the agents of figures their role."""
    at, words = clauses.at, clauses.words
    counted: set[int] | None = None
    for harm in harms:
        agent = harm.agent
        if agent is None or words[agent.first - 1] == "as":
            continue  # "gunmen disguised as nurses"
        trigger = harm.trigger
        if words[trigger] in _SUFFERING or (
            words[trigger] in _CARING and harm.harm in _HURT
        ):
            continue  # "the army lost two men", "nuns took her to hospital"
        if (
            words[trigger - 1] in _TOLD
            or words[trigger + 1] in BE  # "one of the men killed was a captain"
            or (words[trigger + 2] == "by" and _held(clauses, trigger, agent))
            or (words[trigger + 2][-2:] == "ed" and next_figure(clauses, trigger + 1))
            or harm.phrase.first <= trigger < harm.phrase.end
            # "two were hurt and treated by nurses"
            or (words[agent.first - 1] == "by" and words[agent.first - 2] in HELPED)
        ):
            continue  # "confirmed dead by a doctor", "an officer freed kidnapped pupils"
        last = agent.end - 1
        if last in at and at[last].first == agent.first:
            roles = at[last].roles
            if "perpetrator" in roles and "victim" not in roles:
                at[last].did += (harm.trigger,)
                continue  # PERF: as clauses tell of most
        before = agent.end <= harm.phrase.first and harm.phrase.end <= trigger
        for one in _agents(clauses, harm, agent):
            if before and "victim" in one.roles:
                continue  # "a clerk was killed and nine others hurt"
            one.did += (harm.trigger,)
            if harm.harm == "detained" and (one.name is None or one.kind in OF_STATE):
                one.shown = True
                continue  # "police arrested nine" is no deed but their duty
            one.earn("perpetrator")
            if "victim" in one.roles and id(one) not in suffered:
                if counted is None:  # PERF: few ask
                    counted = _counted(harms)
                if one.head not in counted:
                    one.lose("victim")
            clauses.anaphora.resolve(one)


def _held(clauses: Clauses, verb: int, agent: Stretch) -> bool:
    """Tell whether a verb before "by" is passive: "nine nuns held captives by rebels"."""
    entry = clauses.entries[verb]
    act = None if entry is None else entry.act
    particle = act is not None and clauses.words[verb + 1] in act.particles
    return particle and agent.end <= verb


def _counted(harms: Sequence[Harmed]) -> set[int]:
    """Return where those stand whom figures count, as the bombers who "blew themselves up"."""
    return {i for harm in harms for i in range(harm.phrase.first, harm.phrase.end)}


def _victims(clauses: Clauses, first: int, end: int) -> list[ActorCandidate]:
    """Return the mentions among whom the harmed are counted."""
    words, at, mentions = clauses.words, clauses.at, clauses.mentions
    entry = clauses.entries[end - 1]
    if entry is not None and entry.held:
        return []  # "three hostages of the Brigade"
    found = _inside(clauses, first, end)
    named = [one for one in found if one.name is not None]
    if named or mentions.head_at(end - 1) is None:
        return found
    beside = [first - 1]  # "a female UNICEF (teacher)"
    if words[end] in OF_FROM:
        high = min(end + 5, clauses.scan.size)
        beside.append(mentions.skip_determiners(end + 1, high))
    return found + [
        at[i]
        for i in beside
        if i in at
        and at[i].name is not None
        and not mentions.relational(at[i])
        and not mentions.hears(at[i])
    ]


def _inside(clauses: Clauses, first: int, end: int) -> list[ActorCandidate]:
    """Return the mentions among some tokens that are no parts of words."""
    at, words, found = clauses.at, clauses.words, list[ActorCandidate]()
    for i in range(first, end):
        if i in at and at[i].first == i:
            one = at[i]
            joined = words[one.end] == "-" or words[i - 1] == "-"  # PERF: few are
            if not joined or not clauses.mentions.relational(one):
                found.append(one)
    return found


def _agents(clauses: Clauses, harm: Harmed, agent: Stretch) -> list[ActorCandidate]:
    """Return the mentions that the words of an agent are."""
    if clauses.words[agent.first] == "what":
        return []  # "by what the army called bandits"
    first = _behind_saying(clauses, agent)
    end = agent.end
    if "who" in clauses.words[first + 1 : end]:
        end = clauses.words.index("who", first + 1)  # "men who hold nine tourists"
    found = _inside(clauses, first, end) or _whole(clauses, agent)
    if not found or _paired(clauses, first):
        return []
    trigger = harm.trigger
    if "by" in clauses.words[trigger + 2 : first]:
        by = clauses.mentions.before_determiners(first, trigger) - 1
        if clauses.words[by] == "by" and holds_place(clauses, trigger, by):
            return []
    if not NEGATIONS.isdisjoint(clauses.words[max(0, trigger - 4) : trigger]):
        low, _ = clauses.scan.bounds_at(trigger)
        if clauses.negated(trigger, low):
            return []
    low, _ = clauses.scan.bounds_at(trigger)
    if unreal(clauses, trigger, low):
        return []
    # "attacks on a union, which killed nine": the attacks did
    which = clauses.words[trigger - 1] in THAT_WHICH
    return [
        one
        for one in found
        if one.kind != "media"
        and one.rule != "speaker"  # "a huge stampede killed nine and injured six"
        and not describes_only(clauses.mentions, one)
        and named_behind(clauses.mentions, one) is one
        and ("perpetrator" in one.roles or fired(clauses.mentions, one, trigger))
        and not (which and "target" in one.roles and not one.armed)
    ]


def _paired(clauses: Clauses, first: int) -> bool:
    """Tell whether it is one of two sides: "fighting between rebels and the army killed nine"."""
    low, _ = clauses.scan.bounds_at(first)
    first = clauses.mentions.before_determiners(first, low)
    if first <= low + 1 or clauses.words[first - 1] != "and":
        return False
    pair = clauses.governed_pair(first, low)
    return pair is not None and clauses.words[pair] == "between"


def _behind_saying(clauses: Clauses, agent: Stretch) -> int:
    """Return where an agent starts: "police suspect (the Brigade's cell), which killed nine"."""
    for i in range(agent.end - 2, agent.first, -1):
        entry = clauses.entries[i]
        if entry is not None and entry.speech is not None and i not in clauses.at:
            return i + 1
    return agent.first


def _whole(clauses: Clauses, agent: Stretch) -> list[ActorCandidate]:
    """Return who an agent is if its words are one noun phrase, not "the tremor at seven local"."""
    mentions = clauses.mentions
    first = mentions.run_before(agent.end, agent.first)
    if mentions.before_determiners(first, agent.first) > agent.first:
        return []
    one = mentions.ending(agent.end, agent.first, first)
    return [] if one is None or one.rule == "speaker" else [one]
