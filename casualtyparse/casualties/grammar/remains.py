"""Bodies that are found of people who were told before, and victims who are buried.

found-body      = ("his" | "her" | "their" | "whose") BODY FOUND
buried-victims  = (BURIED | GRAVE "with") number "victims" | number "victims" BE BURIED
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.mentions import Mention
from casualtyparse.casualties.grammar.passage import Passage, Said
from casualtyparse.numerals.quantities import count_of
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

_NONE: Final[Sequence[CasualtyCandidate]] = ()
_THEIRS: Final = frozenset({"his", "her", "their"})
#: How far behind bodies it stands that they are found, and behind how many sentences.
_MOST_TO_FINDING: Final = 5
_MOST_SENTENCES: Final = 3
_VICTIMS: Final = frozenset({"victims", "victim"})
_BURIED: Final = frozenset(
    {
        *("buried", "bury", "burying", "recovered", "retrieved", "collected", "dug"),
        *("exhumed", "unearthed", "interred", "cremated", "reburied"),
    }
)
_GRAVES: Final = frozenset({"grave", "graves", "pit", "pits", "morgue", "mortuary"})
_HOLDING: Final = frozenset({"with", "of", "containing", "holding"})
#: How far behind people the bodies of theirs may be told.
_MOST_TO_WHOSE: Final = 6
_FOUND: Final = frozenset(
    {
        *("found", "finds", "discovered", "recovered", "retrieved", "dumped", "thrown"),
        *("exhumed", "unearthed", "lying", "lay", "dropped", "located", "hanging"),
        *(
            "turned",
            "surfaced",
            "dug",
            "washed",
            "tossed",
            "left",
            "floating",
            "threw",
            "burned",
            "burnt",
        ),
        *("dragged", "buried", "mutilated", "hung", "beheaded", "displayed", "set"),
    }
)


def found_body(passage: Passage, i: int) -> Sequence[CasualtyCandidate]:
    """found-body = ("his" | "her" | "their" | "whose") BODY FOUND — of people told before"""
    s = passage.s
    phrase = s.at_end.get(i + 1)
    entry = s.entries[i]
    if phrase is None or entry is None or entry.harm_noun is None:
        return _NONE
    led = s.words[phrase.first - 1] == "whose" or phrase.determiner == "whose"
    if not (led or phrase.determiner in _THEIRS) or not _is_found(s, phrase):
        return _NONE
    told = passage.told_before(phrase.first) or passage.found
    last = next(reversed(told), None)
    if led and (last is None or not 0 <= phrase.first - last.end <= _MOST_TO_WHOSE):
        return _NONE  # "took eight men away, whose bodies were found"
    if last is None or s.number - last.sentence > _MOST_SENTENCES:
        return _NONE
    several = phrase.plural if led else phrase.determiner == "their"
    if last.harm == "killed" or last.negated or several == (last.count.high == 1):
        return _NONE
    if last.harm == "injured" and last.sentence == s.number:
        last.harm = "killed"  # "was shot in the head and his body dumped"
        return _NONE
    mention = Mention(phrase.first, phrase.end, phrase, phrase)
    said = Said("found-body", "bodies", entry.harm_noun.harm, i)
    candidate = passage.keep(mention, last.count, said)
    if candidate is None:
        return _NONE
    candidate.victims, candidate.kind, candidate.bodies = None, last.kind, True
    return (candidate,)


def buried_victims(passage: Passage, i: int) -> Sequence[CasualtyCandidate]:
    """victims = (BURIED | GRAVE "with") number "victims" | number "victims" BE BURIED"""
    s = passage.s
    phrase = s.at_end.get(i + 1)
    if s.words[i] not in _VICTIMS or phrase is None or phrase.quantity is None:
        return _NONE
    if s.word(i + 1) == "of":
        return _NONE  # "recovered 12 victims of a swindle"
    before, led = s.word(phrase.first - 1), s.word(phrase.first - 2)
    buried = before in _BURIED or (before in _HOLDING and led in _GRAVES)
    if not buried and s.is_be(i + 1):
        behind = s.words[i + 2 : min(s.end, i + 4)]  # "were finally buried"
        buried = not _BURIED.isdisjoint(behind) and "alive" not in behind
    if not buried:
        return _NONE
    mention = Mention(phrase.first, phrase.end, phrase, phrase)
    count = count_of(s.scan, phrase.quantity)
    said = Said("buried-victims", "bodies", "killed", i)
    candidate = passage.keep(mention, count, said)
    return _NONE if candidate is None else (candidate,)


def _is_found(s: Sentence, bodies: NounPhrase) -> bool:
    """Tell whether bodies are found: "his body was discovered", "police found his body"."""
    behind_it = range(bodies.end, min(s.end, bodies.end + _MOST_TO_FINDING))
    before = range(bodies.first - 1, max(s.first, bodies.first - 3) - 1, -1)
    return any(s.words[j] in _FOUND for j in (*behind_it, *before))
