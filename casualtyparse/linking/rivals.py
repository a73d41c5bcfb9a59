"""Whether another source gives another figure for the same people.

Raiders killed 13 people. *Hospital sources spoke of 20 killed*
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.lexicon.cues import CueCategory
from casualtyparse.linking.recounts import is_placed
from casualtyparse.linking.retold import Told, same_heads
from casualtyparse.linking.sayings import is_of_those
from casualtyparse.scan import Scan

LOSING: Final = frozenset({"lose", "loses", "lost", "losing"})
_LOSSES: Final = frozenset({"losses", "casualties", "dead", "toll", "side"})
_OWN: Final = 6
#: No rival counts so many times fewer.
_NO_MORE: Final = 5
_NO_RIVAL: Final = 3
#: No claim has so many times more.
_NO_CLAIM: Final = 10


def _is_own_loss(scan: Scan, told: Told, now: Told) -> bool:
    """Tell whether one side tells of its own dead: "rebels said they lost only 10 fighters"."""
    candidate, figure, words = now.candidate, now.figure, scan.words
    if figure.source is None or figure.source == told.figure.source:
        return False
    if figure.kind == told.figure.kind and words[candidate.trigger] in LOSING:
        return figure.kind != "unknown"
    # "they put their own losses at three killed"
    own = words[max(0, candidate.first - _OWN) : candidate.first]
    militant = told.figure.kind == "militant" and figure.kind in ("unknown", "militant")
    return militant and "own" in own and not _LOSSES.isdisjoint(own)


def disputes(scan: Scan, said: Sequence[CueCategory], told: Told, now: Told) -> bool:
    """Tell whether another source gives another figure for the same people."""
    if _is_own_loss(scan, told, now):
        return True
    if "separate" in said or not same_heads(told, now):
        return False
    source = told.figure.source
    differ = source != now.figure.source
    if now.low > _NO_CLAIM * told.low:
        return False
    if told.figure.status == "asserted" and now.figure.status == "alleged":
        return source is None or differ
    if differ and "dispute" in said and now.figure.source is not None:
        return _NO_MORE * now.low >= told.low
    # "killing 13 people. Hospital sources spoke of 20 killed"
    if (
        "recount" in said
        and told.sentence != now.sentence
        and min(told.low, now.low) > 1
        and max(told.low, now.low) < _NO_MORE * min(told.low, now.low)
    ):
        return now.anybody and not now.loose
    # "killing 13 people. The villagers say 20 people died."
    if told.sentence == now.sentence or "report" not in said:
        return False
    if not told.people or not now.people:
        return False
    # "at least 17 were reported dead in the town of Dol" are some of 45
    if now.low > _NO_RIVAL * told.low:
        return False
    if is_of_those(scan, told, now):
        return False
    return now.low >= told.low or not is_placed(scan, now)
