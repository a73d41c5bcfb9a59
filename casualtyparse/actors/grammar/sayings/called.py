"""The names behind the kind of a group: "a rebel group, the X", "two groups, X and Y"."""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.clauses.arguments import Clauses
from casualtyparse.actors.grammar.deeds.going_on import named_behind
from casualtyparse.actors.grammar.phrases.persons import SOMEONE
from casualtyparse.lexicon.little_words import THAT_WHICH
from casualtyparse.lexicon.word_lists import word_list

_CALLING: Final = word_list("speech", "calling_itself")
_PERSONS: Final = frozenset({"man", "woman", "person", "individual", "youth", "member"})
_RINGING: Final = frozenset({"telephoned", "phoned", "called", "rang", "contacted"})
#: who may call somebody
CALLING: Final = _PERSONS | word_list("speech", "callers")
_NAMING: Final = 4
#: a part of a group that has no name of its own: "the Orlen command of the Brigade"
_COMMANDS: Final = frozenset({"command", "branch", "column", "cell", "unit", "front"})
_CONTRASTS: Final = (["rather", "than"], ["and", "not"], [",", "not"])
_APPOSING: Final = frozenset({",", ":"})


def calls(words: list[str], one: ActorCandidate, i: int) -> bool:
    """Tell whether somebody calls to say whose deed it was: "a man phoned to say"."""
    if words[one.head] not in CALLING:
        return False
    if words[one.head] not in _PERSONS:
        return True
    someone = words[one.first - 1] in SOMEONE
    return someone and not _RINGING.isdisjoint(words[one.end : i])


def names_of(clauses: Clauses, actor: ActorCandidate) -> list[ActorCandidate]:
    """Return the names behind a mention without a name, or the mention."""
    words, mentions = clauses.words, clauses.mentions
    if actor.name is not None:  # "a splinter group of the Brigade, the X, was blamed"
        return [_rather(clauses, named_behind(mentions, actor))]
    end, apposed = actor.end, False
    if words[end] in _APPOSING and actor.person is None:
        head = mentions.head_at(actor.head)
        if head is None or head.sort != "band":
            return [actor]
        high = clauses.scan.bounds_at(end)[1]
        end = mentions.skip_determiners(end + 1, high)
        apposed = head.plural
    if words[end] == "of" and words[actor.head] in _COMMANDS:
        end = mentions.skip_determiners(end + 1, clauses.scan.bounds_at(end)[1])
    end += words[end] in THAT_WHICH
    start = end
    while words[end] in _CALLING and end < start + _NAMING:
        end += 1  # "a group calling itself the Brigade"
    known = clauses.at.get(end)
    if known is None or not known.armed or not known.name:
        return [actor]
    listed = clauses.objects(end) if apposed else []
    return listed if known in listed else [known]


def _rather(clauses: Clauses, actor: ActorCandidate) -> ActorCandidate:
    """Return the group before "rather than" or "and not" an actor, or the actor."""
    words = clauses.words
    first = actor.first - (words[actor.first - 1] == "the")
    if words[first - 2 : first] not in _CONTRASTS:
        return actor
    other = clauses.mentions.ending(first - 2, clauses.scan.bounds_at(first)[0])
    return actor if other is None or other.name is None else other
