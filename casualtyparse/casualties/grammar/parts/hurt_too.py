"""Others who are hurt elsewhere, told without their verb.

hurt-too = ... [PREPOSITION] (LIMB | WOUND) ([","] ["and"] mention [PREPOSITION] (LIMB | WOUND))+
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.counts import count_for
from casualtyparse.casualties.grammar.passage import Passage, Said
from casualtyparse.casualties.grammar.people.mentions import is_people, mention_of
from casualtyparse.casualties.grammar.wholes import known
from casualtyparse.lexicon import bit_of
from casualtyparse.lexicon.little_words import HE_SHE
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

_NONE: Final[Sequence[CasualtyCandidate]] = ()
_LIMB: Final = bit_of("limb")
_UPON: Final = frozenset({"in", "on", "through", "across"})
_LEADS: Final = frozenset({"and", "while", "but"})
_SIGNS: Final = frozenset({",", ";"})
_MOST: Final = 6
#: How many words may stand before a part of the body or a wound.
_MOST_TO_LIMB: Final = 4


def hurt_too(passage: Passage, last: CasualtyCandidate) -> Sequence[CasualtyCandidate]:
    """hurt-too = LIMB ([","] ["and"] mention [PREPOSITION] LIMB)+"""
    s = passage.s
    at, behind = last.trigger + 1, last.phrase.end
    led = not _is_limb(s, last.trigger)
    if led:
        at = at if at > behind else behind  # noqa: FURB136 PERF: a call costs more
        if s.words[at] not in _UPON:
            return _NONE
        at = _behind_limb(s, at, led=True)
    found: list[CasualtyCandidate] = []
    for _ in range(_MOST):
        first = _behind_sign(s, at) if at else 0
        person = s.at_first.get(first) if first else None
        if person is None or not _may_be_one(passage, person):
            break
        at = _behind_limb(s, person.end, led=led)
        mention = mention_of(s, person)
        count = count_for(s, mention) if at and is_people(s, mention) else None
        if count is None:
            break
        said = Said("gapped", last.frame, last.harm, last.trigger)
        candidate = passage.keep(mention, count, said)
        if candidate is None:
            break
        found.append(candidate)
    return found


def _may_be_one(passage: Passage, person: NounPhrase) -> bool:
    """Tell whether somebody new is told of."""
    s = passage.s
    if known(passage, person) is not None:
        return False
    told = person.others or person.ordinal or person.person is not None
    if person.pronoun:
        return s.words[person.head] in HE_SHE
    return told or person.named is not None or person.quantity is not None


def _behind_sign(s: Sentence, at: int) -> int:
    """Return where somebody may be told behind a comma or "and", 0 for none."""
    first = at + 1 if s.word(at) in _SIGNS else at
    if s.word(first) in _LEADS:
        first += 1
    return first if first > at else 0


def _behind_limb(s: Sentence, at: int, *, led: bool) -> int:
    """Return the end of "in the chest", or of "a broken arm" if not `led`; 0 for none."""
    if led:
        if s.word(at) not in _UPON:
            return 0
        at += 1
    for j in range(at, min(s.end, at + _MOST_TO_LIMB)):
        if _is_limb(s, j):
            while s.word(j + 1) == "and" and _is_limb(s, j + 2):
                j += 2  # noqa: PLW2901 - "cuts and bruises"
            return j + 1
        if s.words[j] in _SIGNS or s.words[j] in _LEADS:
            return 0
    return 0


def _is_limb(s: Sentence, i: int) -> bool:
    entry = s.entries[i] if s.first <= i < s.end else None
    return entry is not None and entry.mask & _LIMB != 0
