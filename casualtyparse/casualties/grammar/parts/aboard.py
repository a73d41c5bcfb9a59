"""How many people a text puts aboard something, or in it, and what becomes of them.

aboard = HIJACKING ... people+ "aboard"    "hijackers forced a plane carrying 91 people to land"
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.around.aboard import MOST_SENTENCES, held_in
from casualtyparse.casualties.grammar.counts import count_for
from casualtyparse.casualties.grammar.passage import Passage, Said
from casualtyparse.phrases.clauses import Sentence

#: Words of the taking of what people travel in.
HIJACKING: Final = frozenset(
    {"hijack", "hijacked", "hijacks", "hijacking", "hijacker", "hijackers"}
)
#: What tells of people aboard behind a sentence about it, and how far behind.
BOARDED: Final = frozenset({"aboard", "onboard", "board", "carrying"})
_MOST_FROM_HIJACKING: Final = 60
_MOST_TOLD: Final = 6
_OPENING: Final = frozenset({"there", "it", "the", "its", "all", "some", "about", "at"})
#: How near a word of hijacking stands what leads people aboard.
_MOST_TO_ABOARD: Final = 24
_LEADS: Final = frozenset({"aboard", "onboard", "board", "carrying", "with", "carried"})


def may_be_aboard(words: Sequence[str], at: int) -> bool:
    """Tell whether people aboard may be told near a word of hijacking, or the other way round."""
    if words[at] in BOARDED:
        return not HIJACKING.isdisjoint(words[max(0, at - _MOST_FROM_HIJACKING) : at])
    near = words[max(0, at - _MOST_TO_ABOARD) : at + _MOST_TO_ABOARD]
    return not _LEADS.isdisjoint(near)


def aboard(passage: Passage, cued: Sequence[int]) -> Sequence[CasualtyCandidate]:
    """aboard = HIJACKING ... people+ "aboard" — all in what is hijacked"""
    s = passage.s
    found: list[CasualtyCandidate] = []
    if any(
        one.harm == "abducted" and s.number - one.sentence < MOST_SENTENCES
        for one in passage.found[-_MOST_TOLD:]
    ):
        return found
    if HIJACKING.isdisjoint(s.words[s.first : s.end]) and not _goes_on(passage):
        return found
    said = Said("aboard", "part", "abducted", cued[0])
    for mention in held_in(s, s.first, s.end):
        count = None if mention.noun.kind == "militant" else count_for(s, mention)
        kept = None if count is None else passage.keep(mention, count, said)
        if kept is not None:
            found.append(kept)
    return found


def _goes_on(passage: Passage) -> bool:
    """Tell whether a sentence goes on with a hijacking: "There were 30 people on board"."""
    s = passage.s
    if not s.number or "crashed" in s.words[s.first : s.end]:
        return False
    before = Sentence(s.reading, s.number - 1)
    if HIJACKING.isdisjoint(s.words[before.first : before.end]):
        return False
    opening = s.at_first.get(s.first)
    counted = opening is not None and opening.quantity is not None
    return counted or s.words[s.first] in _OPENING
