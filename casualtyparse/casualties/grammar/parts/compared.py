"""Figures that another is compared with: "36, up from 19", "12 against 40 last year".

compared = whole ... ("compared with" | ["up"] "from" | "against") number
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.counts import count_for
from casualtyparse.casualties.grammar.passage import Passage, Said
from casualtyparse.casualties.grammar.people.mentions import Mention, bare_number
from casualtyparse.casualties.grammar.wholes import known
from casualtyparse.phrases.clauses import CLAUSE_ENDS

_NONE: Final[Sequence[CasualtyCandidate]] = ()
_COMPARED: Final = frozenset(
    {
        ("compared", "with"),
        ("compared", "to"),
        ("up", "from"),
        ("down", "from"),
    }
)
#: What stands behind a figure that another has risen from: "from 118 the day before".
_BEFORE_SINCE: Final = frozenset(
    {*CLAUSE_ENDS, "the", "a", "on", "yesterday", "earlier", "last"}
)
_MOST_TO_BRACKET: Final = 4
#: Words of which one must stand in the sentence before it is tried.
COMPARING: Final = frozenset({"compared", "against", "versus", "up", "down", "from"})


def may_compare(words: Sequence[str], at: int) -> bool:
    """Tell whether a number may be compared at the cue: "up from", "compared with"."""
    word, following = words[at], words[at + 1]
    if word == "from":
        return words[at - 1] == "," or following[:1].isdigit()
    if word == "compared":
        return following in ("with", "to")
    return following == "from" if word in ("up", "down") else True


def compared(passage: Passage, cued: Sequence[int]) -> Sequence[CasualtyCandidate]:
    """compared = whole ... ("compared with" | ["up"] "from" | "against") number"""
    s = passage.s
    found: list[CasualtyCandidate] = []
    if not passage.here():
        return _NONE
    for phrase in s.phrases:
        if not bare_number(phrase) or known(passage, phrase) is not None:
            continue
        before = (s.word(phrase.first - 2), s.word(phrase.first - 1))
        earlier = _told_before(passage, phrase.first - 1)
        fallen = before[1] == "from" and earlier and earlier[-1].total
        if fallen and before[0] != "," and s.word(phrase.end) not in _BEFORE_SINCE:
            continue  # "put the toll at 12 in a report from 40 villages"
        against = before in _COMPARED or before[1] in ("against", "versus")
        if not (against or fallen):
            continue
        mention = Mention(phrase.first, phrase.end, phrase, phrase)
        count = count_for(s, mention)
        if not earlier or count is None:
            continue
        last = earlier[-1]
        said = Said("compared", "part", last.harm, last.trigger)
        candidate = passage.keep(mention, count, said)
        if candidate is not None:
            candidate.kind = last.kind
            found.append(candidate)
    return found


def _told_before(passage: Passage, at: int) -> list[CasualtyCandidate]:
    """Return what was told before a token, without what a bracket before it tells of it."""
    s = passage.s
    told = passage.told_before(at)
    for i in range(at - 1, max(s.first, at - _MOST_TO_BRACKET), -1):
        if s.words[i] == ")":
            opening = s.opening(i)
            outer = [c for c in told if opening is not None and c.end <= opening]
            return outer or told
    return told
