"""Bodies that are found of people who were told before.

found-body = ("his" | "her" | "their" | "whose") BODY FOUND
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.mentions import Mention
from casualtyparse.casualties.grammar.passage import Passage, Said
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

_NONE: Final[Sequence[CasualtyCandidate]] = ()
_THEIRS: Final = frozenset({"his", "her", "their"})
#: How far behind bodies it stands that they are found, and behind how many sentences.
_MOST_TO_FINDING: Final = 5
_MOST_SENTENCES: Final = 3
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
    last = next(reversed(passage.found), None)
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


def _is_found(s: Sentence, bodies: NounPhrase) -> bool:
    """Tell whether bodies are found: "his body was discovered", "police found his body"."""
    behind_it = range(bodies.end, min(s.end, bodies.end + _MOST_TO_FINDING))
    before = range(bodies.first - 1, max(s.first, bodies.first - 3) - 1, -1)
    return any(s.words[j] in _FOUND for j in (*behind_it, *before))
