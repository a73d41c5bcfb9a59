"""The dead by name.

identified = "those identified" ... BE roll | BE "identified as" roll
           | "identified the" DEAD "as" roll ["and the" DEAD "as" roll]
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.around.rolls import roll
from casualtyparse.casualties.grammar.parts.dead import alone
from casualtyparse.casualties.grammar.passage import Passage
from casualtyparse.casualties.grammar.people.the_dead import THE_DEAD
from casualtyparse.casualties.grammar.wholes import add_part, latest_whole
from casualtyparse.casualties.grammar.words.verb_groups import BE

_THE: Final = frozenset({"the", "those"})
#: How far behind "identified" the names may be.
_MOST_TO_NAMES: Final = 6
_MOST_TO_NAMING: Final = 6
_MOST_SENTENCES: Final = 4


def may_identify(words: Sequence[str], at: int) -> bool:
    """Tell whether names may follow: "those identified so far are", "were identified as"."""
    if words[at + 1] == "as":
        return words[at - 1] in BE
    named = words[at + 1] in _THE and "as" in words[at + 3 : at + _MOST_TO_NAMING]
    return named or words[at - 1] in _THE


def identified(passage: Passage, cued: Sequence[int]) -> Sequence[CasualtyCandidate]:
    """identified = ("those identified" ... BE | [BE] "identified" ["the" DEAD] "as") roll"""
    s = passage.s
    found: list[CasualtyCandidate] = []
    for at in cued:
        if s.word(at + 1) in _THE:
            _named(passage, at + 1, found)
            continue
        first = at + 2 if s.word(at - 1) != "was" else s.end
        if s.word(at - 1) in _THE:
            stop = min(s.end, at + _MOST_TO_NAMES)
            first = next((i + 1 for i in range(at + 1, stop) if s.is_be(i)), s.end)
        whole = latest_whole(passage, ("killed",), at)
        listed = roll(s, first)
        if whole is None or not listed or s.number - whole.sentence > _MOST_SENTENCES:
            continue
        high = whole.count.high
        if high is None or len(listed) > high or listed[0].noun.named is None:
            continue
        for mention in listed:
            add_part(passage, mention, whole, "identified", found)
    return found


def _named(passage: Passage, the: int, found: list[CasualtyCandidate]) -> None:
    """names = "the" [word] DEAD [people] "as" roll ["and" "the" DEAD "as" roll]"""
    s = passage.s
    while s.word(the) in _THE:
        stop = min(s.end, the + _MOST_TO_NAMING)
        as_ = next((i for i in range(the, stop) if s.words[i] == "as"), stop)
        at = next((i for i in range(the, as_) if s.words[i] in THE_DEAD), None)
        listed = roll(s, as_ + 1)
        if at is None or not listed or listed[0].noun.named is None:
            return
        harms = THE_DEAD[s.words[at]]
        whole = latest_whole(passage, harms, the)
        for mention in listed:
            if whole is None:
                alone(passage, mention, at, harms[0], found, "identified")
            else:
                add_part(passage, mention, whole, "identified", found)
        the = listed[-1].end
        while s.word(the) == "," or s.is_list_word(the):
            the += 1
