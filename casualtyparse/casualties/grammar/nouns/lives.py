"""Lives that are claimed or lost.

lives = (CLAIM | "loss of") number "lives" | number "lives" ["were"] "lost"
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.passage import Passage, Said
from casualtyparse.casualties.grammar.people.mentions import Mention
from casualtyparse.numerals.quantities import count_of
from casualtyparse.numerals.values import make_count
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase
from casualtyparse.terms import Harm

_NONE: Final[Sequence[CasualtyCandidate]] = ()
_LIVES: Final = frozenset({"lives", "life"})
_LOST: Final = frozenset(
    {"lost", "claimed", "taken", "cut", "ended", "snuffed", "perished"}
)
_TAKING: Final = (
    "claim",
    "cost",
    "took",
    "tak",
    "lost",
    "los",
    "snuff",
    "cut",
    "consum",
    "ended",
)
_VICTIMS: Final = frozenset({"victims", "victim"})
_CLAIMS: Final = frozenset({"claim", "claims", "claimed", "claiming"})
_CLAIMED: Final = _CLAIMS | {"left", "caused", "causing", "with", "leaving"}
_NOT_A: Final = ["not", "a"]
#: What stands behind a subject.
_NO_OBJECT: Final = frozenset({"auxiliary", "negation"})


def lives(passage: Passage, i: int) -> Sequence[CasualtyCandidate]:
    """lives = (CLAIM | "loss of") number "lives" | number "lives" ["were"] "lost"."""
    s = passage.s
    victims = s.words[i] in _VICTIMS
    if s.words[i - 1] == "no" and i > s.first:
        return _none(passage, NounPhrase(i - 1, i + 1, i, determiner="no"), i)
    if s.words[i] not in _LIVES and not (victims and _is_claimed(s, i)):
        return _NONE
    phrase = s.at_end.get(i - 1) if s.words[i - 1] == "of" else None
    if phrase is None or phrase.quantity is None:
        phrase = s.at_end.get(i + 1) or s.at_end.get(i)
    if phrase is None:
        return _NONE
    if phrase.quantity is None:
        return _none(passage, phrase, i)
    before = phrase.first - 1
    claim = None
    for j in range(before, max(s.first, before - 4) - 1, -1):
        if s.word(j).startswith(_TAKING):
            claim = j
            break
    if claim is None and not _are_lost(s, i + 1):
        return _NONE
    count = count_of(s.scan, phrase.quantity)
    mention = Mention(phrase.first, i + 1, phrase, phrase)
    said = Said("lives", "active", "killed", i)
    candidate = passage.keep(mention, count, said)
    if candidate is None:
        return _NONE
    candidate.victims, candidate.head = None, None
    return (candidate,)


def _none(passage: Passage, phrase: NounPhrase, i: int) -> Sequence[CasualtyCandidate]:
    """none = "no" ("lives" ["were"] "lost" | "victims") — of people"""
    s = passage.s
    if s.words[i] == "victims":
        told = s.is_be(phrase.first - 1) or s.is_be(i + 1)
        told = told or s.word(phrase.first - 1) in _CLAIMED
    else:
        told = _are_lost(s, i + 1)
    first = phrase.first
    nobody = phrase.determiner == "no" or s.words[first - 1 : first + 1] == _NOT_A
    if not (told and nobody):
        return _NONE
    text = s.scan.surface(first, i + 1)
    count = make_count(kind="exact", low=0, high=0, text=text)
    harm: Harm = "killed_or_injured" if s.words[i] == "victims" else "killed"
    mention = Mention(first, i + 1, phrase, phrase)
    candidate = passage.keep(mention, count, Said("lives", "nominal", harm, i))
    if candidate is None:
        return _NONE
    candidate.victims, candidate.head = None, None
    return (candidate,)


def _are_lost(s: Sentence, i: int) -> bool:
    """Tell whether lives are lost behind token i: "12 lives were lost", "have been claimed"."""
    while s.is_be(i) or s.tag(i) == "auxiliary" or s.is_adverb(i):
        i += 1
    return s.word(i) in _LOST


def _is_claimed(s: Sentence, i: int) -> bool:
    """Tell whether victims are an object: "claimed 12 victims", not "claimed 12 victims lied"."""
    phrase = s.at_end.get(i + 1)
    if phrase is None or s.word(phrase.first - 1) not in _CLAIMS:
        return False
    after = s.entry(i + 1)
    return after is None or (
        s.words[i + 1] != "of"
        and after.tag not in _NO_OBJECT
        and after.verb is None
        and after.harm_verb is None
    )
