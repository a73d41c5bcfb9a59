"""People who are lost with a ship.

sunk = SUNK "with" ("all" | OWN) people    "the brig sank with her crew of nine"
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.around.objects import object_group
from casualtyparse.casualties.grammar.counts import count_for
from casualtyparse.casualties.grammar.passage import Passage, Said
from casualtyparse.casualties.grammar.people.mentions import Mention
from casualtyparse.phrases.clauses import Sentence

#: What becomes of a ship.
SUNK: Final = frozenset(
    {"sank", "sunk", "sinks", "foundered", "founder", "lost", "down"}
)
_ALL: Final = frozenset({"all", "every"})
_OWN: Final = frozenset({"her", "his", "its", "their", "the"})
_CREW: Final = frozenset({"crew", "company", "complement", "crews"})
_HANDS: Final = frozenset({"hands", "hand", "board", "aboard"})
#: What stands before words that mostly tell of something else.
_BEFORE: Final = {
    "down": frozenset({"went", "gone", "going", "goes", "go"}),
    "lost": frozenset({"was", "were", "been", "be", "and"}),
}
#: What tells that they got away, and how far behind them.
_SPARED: Final = frozenset({"saved", "rescued", "safe", "survived", "escaped"})
_MOST_TO_SPARED: Final = 12


def may_be_sunk(words: Sequence[str], at: int) -> bool:
    """Tell whether people may go down with a ship."""
    if words[at + 1] != "with" or words[at - 1] not in _BEFORE.get(words[at], words):
        return False  # "the team lost with all eleven fit"
    return words[at + 2] in _ALL or words[at + 2] in _OWN


def sunk(passage: Passage, cued: Sequence[int]) -> Sequence[CasualtyCandidate]:
    """sunk = SUNK "with" ("all" | OWN) people — who are lost with a ship"""
    s = passage.s
    found: list[CasualtyCandidate] = []
    for at in cued:
        group = object_group(s, at + 2)
        if not group or not _SPARED.isdisjoint(
            s.words[at : min(s.end, group[-1].end + _MOST_TO_SPARED)]
        ):
            continue
        mention = group[0]
        count = count_for(s, mention) if _are_all(s, mention) else None
        if count is not None and count.kind == "unspecified" and passage.here():
            continue  # "was lost with all hands; nine men were drowned"
        said = Said("sunk", "part", "killed", at)
        kept = None if count is None else passage.keep(mention, count, said)
        if kept is not None:
            found.append(kept)
    return found


def _are_all(s: Sentence, mention: Mention) -> bool:
    """Tell whether all on a ship are meant: "all 30 on board", "her crew of nine"."""
    words = s.words[mention.first : min(s.end, mention.end + 2)]
    if words[0] in _ALL:
        person = mention.noun.person is not None
        return person or not _HANDS.isdisjoint(words)
    return not _CREW.isdisjoint(words)
