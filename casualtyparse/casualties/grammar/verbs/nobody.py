"""Harm that nobody suffered: "did not kill anybody", "no dead or wounded"."""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.passage import Passage, Said
from casualtyparse.casualties.grammar.people.mentions import Mention
from casualtyparse.casualties.grammar.words.triggers import Trigger
from casualtyparse.numerals.values import Count, make_count
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

ANYBODY: Final = frozenset({"anyone", "anybody"})
#: Who is meant where somebody shoots at large: "started shooting at people", "at random".
_EVERYBODY: Final = frozenset({"everyone", "everybody", "everything"})
_ANY_PEOPLE: Final = frozenset({"people", "passers-by", "bystanders"})
_SHOOTING: Final = frozenset({"shoot", "stab", "attack"})
_STARTING: Final = frozenset(
    {"started", "began", "begun", "starting", "beginning", "kept"}
)
_AT_RANDOM: Final = frozenset({"random", "randomly", "indiscriminately", "sight"})
#: How far behind people "at random" may stand.
_NEAR: Final = 3
_FAILED: Final = frozenset({"failed", "fails", "failing"})
_JOINED: Final = frozenset({"or", "nor", "and"})
#: Between "no" and "or": "no Afghan National Army or".
_MOST_DENIED: Final = 5
_NOR: Final = frozenset({"neither", "nor"})
#: What may deny, right before people.
DENYING: Final = _NOR | {"or"}
_APART: Final = frozenset({"", ";", ",", ".", "(", ")", "|"})


def nobody(
    s: Sentence, mention: Mention, trigger: Trigger, *, negated: bool
) -> Count | None:
    """Return a count of nobody: "did not kill anybody", "failed to kill anyone"."""
    failed = s.word(trigger.start - 1) == "to" and s.word(trigger.start - 2) in _FAILED
    denied = negated or "not" in s.words[trigger.start : trigger.first]
    if not (denied or failed):
        return None
    text = s.scan.surface(mention.first, mention.end)
    return make_count(kind="exact", low=0, high=0, text=text)


def is_at_large(s: Sentence, mention: Mention, trigger: Trigger) -> bool:
    """Tell whether it is only told how somebody shot: "started shooting everyone", "at random"."""
    words, at = s.words, trigger.first
    if trigger.verb.base not in _SHOOTING or mention.end - mention.first > 1:
        return False
    if words[mention.first] in _EVERYBODY:
        return True
    started = words[at - 1 - (words[at - 1] == "to")] in _STARTING
    wildly = not _AT_RANDOM.isdisjoint(words[mention.end : mention.end + _NEAR])
    return words[mention.first] in _ANY_PEOPLE and (started or wildly)


def is_denied(s: Sentence, i: int) -> bool:
    """Tell whether what stands at token i denies: "nor", "no US or" before "troops"."""
    words = s.words
    if words[i] != "or":
        return words[i] in _NOR
    for j in range(i - 1, max(s.first, i - _MOST_DENIED) - 1, -1):
        if words[j] == "no":
            return True
        if words[j] == "," or s.is_boundary(j):
            break
    return False


def _may_end(s: Sentence, i: int) -> bool:
    """Tell whether a phrase may end before a token."""
    if s.word(i) in _JOINED or s.word(i) in _APART or s.is_be(i):
        return True
    return s.tag(i) in ("preposition", "conjunction")


def none_so(passage: Passage, i: int) -> Sequence[CasualtyCandidate]:
    """none = ("no" | "neither") STATE [("or" | "nor") STATE], as in "no dead or wounded"."""
    s = passage.s
    found: list[CasualtyCandidate] = []
    first = i - 1
    while (entry := s.entry(i)) is not None and entry.harm_state is not None:
        if entry.harm_state.negated or not _may_end(s, i + 1):
            break  # "no dead end"
        phrase = NounPhrase(first, i + 1, i, plural=True, determiner="no")
        text = s.scan.surface(first, i + 1)
        count = make_count(kind="exact", low=0, high=0, text=text)
        said = Said("state", "verbless", entry.harm_state.harm, i)
        candidate = passage.keep(Mention(first, i + 1, phrase, phrase), count, said)
        if candidate is not None:
            candidate.victims = candidate.head = None
            found.append(candidate)
        passage.used.add(i)
        if s.word(i + 1) not in _JOINED:
            break
        first = i = i + 2
    return found
