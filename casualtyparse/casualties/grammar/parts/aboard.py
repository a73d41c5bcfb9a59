"""How many people a text puts aboard something, or in it, and what becomes of them.

aboard = HIJACKING ... people+ "aboard"    "hijackers forced a plane carrying 91 people to land"
       | PIRATES TAKE ... people+ "aboard"  "pirates seized a tug and its crew of six"
       | "diverted" ... "by" person         "a plane with 31 aboard was diverted by a gunman"
       | HIJACKING ... "the" TRAVELLERS     "they hijacked a jet. The 58 passengers were unhurt"
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.around.aboard import (
    MOST_SENTENCES,
    do_travel,
    held_in,
    is_vehicle,
    joined,
)
from casualtyparse.casualties.grammar.around.objects import object_group
from casualtyparse.casualties.grammar.counts import count_for
from casualtyparse.casualties.grammar.parts.freed import LETTING
from casualtyparse.casualties.grammar.passage import Passage, Said
from casualtyparse.casualties.grammar.people.mentions import Mention, mention_of
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.clauses import Sentence

#: Words of the taking of what people travel in.
HIJACKING: Final = word_list("harms", "hijacked") - {"hostage"} | {"hijacks"}
#: What those do who seize a plane: "was seized by four men and forced to land at Dol".
_SEIZED: Final = "seized"
_FLOWN: Final = frozenset({"fly", "flown", "diverted"})
_PIRATES: Final = frozenset({"pirate", "pirates"})
_DIVERTED: Final = "diverted"
TAKING: Final = HIJACKING | _PIRATES | {_DIVERTED, _SEIZED}
#: How far behind it stands who diverts a plane.
_MOST_TO_DIVERTER: Final = 8
#: What pirates do to what they take, and what tells that they did not.
_TAKEN: Final = word_list("harms", "boarding")
_FOILED: Final = word_list("harms", "foiled")
#: What tells of people aboard behind a sentence about it, and how far behind.
BOARDED: Final = frozenset(
    {"aboard", "onboard", "board", "carrying", "passengers", "crew"}
)
_MOST_FROM_HIJACKING: Final = 60
_MOST_TOLD: Final = 6
#: What opens a sentence of all of them: "The 58 passengers were unhurt".
_ALL: Final = frozenset({"the", "all"})
_OPENING: Final = frozenset({"there", "it", "the", "its", "all", "some", "about", "at"})
#: How near a word of hijacking stands what leads people aboard.
_MOST_TO_ABOARD: Final = 24
_LEADS: Final = frozenset(
    {"aboard", "onboard", "board", "carrying", "with", "carried", "crew", "passengers"}
)


def may_be_aboard(words: Sequence[str], at: int) -> bool:
    """Tell whether people aboard may be told near a word of hijacking, or the other way round."""
    if words[at] in BOARDED:
        return not TAKING.isdisjoint(words[max(0, at - _MOST_FROM_HIJACKING) : at])
    first = at - _MOST_TO_ABOARD if at > _MOST_TO_ABOARD else 0
    near = words[first : at + _MOST_TO_ABOARD]
    return not _LEADS.isdisjoint(near)


def aboard(passage: Passage, cued: Sequence[int]) -> Sequence[CasualtyCandidate]:
    """aboard = (HIJACKING | PIRATES TAKE) ... people+ "aboard" — all in what is taken"""
    s = passage.s
    found: list[CasualtyCandidate] = []
    if any(
        one.harm == "abducted" and s.number - one.sentence < MOST_SENTENCES
        for one in passage.found[-_MOST_TOLD:]
    ):
        return found
    goes_on = False
    if not _tells_taking(s, s.first, s.end):
        goes_on = _goes_on(passage)
        if not goes_on:
            return found
    if goes_on and not LETTING.isdisjoint(s.words[s.first : s.end]):
        return found  # `freed` reads who goes free
    said = Said("aboard", "part", "abducted", cued[0])
    for mention in held_in(s, s.first, s.end) or (_travellers(s) if goes_on else ()):
        count = None if mention.noun.kind == "militant" else count_for(s, mention)
        kept = None if count is None else passage.keep(mention, count, said)
        if kept is not None:
            found.append(kept)
    return found


def _tells_taking(s: Sentence, first: int, end: int) -> bool:
    """Tell whether a sentence is of a hijacking, or of what pirates took."""
    words = s.words[first:end]
    if not HIJACKING.isdisjoint(words):
        return True
    if _DIVERTED in words and _by_somebody(s, first + words.index(_DIVERTED), end):
        return True
    if _SEIZED in words and _is_flown(words):
        return True
    pirates = not (_PIRATES.isdisjoint(words) or _TAKEN.isdisjoint(words))
    return pirates and _FOILED.isdisjoint(words)


def _is_flown(words: Sequence[str]) -> bool:
    """Tell whether a plane goes where others want it to: "forced to land", "flown to Dol"."""
    landed = "land" in words and words[words.index("land") - 1] == "to"
    return landed or not _FLOWN.isdisjoint(words)


def _by_somebody(s: Sentence, at: int, end: int) -> bool:
    """Tell whether somebody diverts a plane: "diverted to Dol by a man with a pistol"."""
    for by in range(at + 1, min(end - 1, at + _MOST_TO_DIVERTER)):
        if s.words[by] == "by":
            who = s.at_first.get(by + 1)
            return who is not None and who.person is not None
    return False


def _travellers(s: Sentence) -> Sequence[Mention]:
    """Return all of a sentence's subject, if they are told as those of a ship or a plane."""
    opening = s.at_first.get(s.first)
    if opening is None or opening.quantity is None or opening.person is None:
        return ()
    if s.words[s.first] not in _ALL or not do_travel(s, mention_of(s, opening)):
        return ()
    return joined(object_group(s, s.first, nominal=True))


def _goes_on(passage: Passage) -> bool:
    """Tell whether a sentence goes on with a hijacking: "There were 30 people on board"."""
    s = passage.s
    if not s.number or "crashed" in s.words[s.first : s.end]:
        return False
    opening = s.at_first.get(s.first)
    before = Sentence(s.reading, s.number - 1)
    if not _tells_taking(before, before.first, before.end):
        # "Guards shot the man. The plane, with 41 on board, landed safely"
        if s.number == 1 or s.words[s.first] != "the" or not is_vehicle(s, opening):
            return False
        before = Sentence(s.reading, s.number - 2)
        return _tells_taking(before, before.first, before.end)
    counted = opening is not None and opening.quantity is not None
    return counted or s.words[s.first] in _OPENING
