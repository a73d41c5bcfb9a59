"""How some of those hurt are.

35 were wounded; *two are in critical condition*
35 were wounded. *Two were seriously hurt.*
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.linking.retold import Told, same_heads
from casualtyparse.scan import Scan

REMAIN: Final = frozenset({"remain", "remains", "remained"})
_STATES: Final = REMAIN | {"are", "is", "were", "was"}
_GRAVE: Final = frozenset({"critical", "serious"})
#: What starts a clause that goes on with those just told of.
_GOES_ON: Final = frozenset({";", "-", "\u2013", "\u2014"})
#: Behind these it is told of others, or elsewhere.
_ELSEWHERE: Final = frozenset({"in", "at", "near", "when", "by", "while", "as", "on"})


def condition_of(scan: Scan, now: Told, before: Sequence[Told]) -> Told | None:
    """Return the injured some of whom "are in critical condition"."""
    candidate = now.candidate
    if now.loose:
        return None
    if candidate.frame == "passive":
        return _graver_of(scan, now, before)
    if candidate.frame != "intransitive":
        return None
    remain = now.lemma is None and scan.words[candidate.phrase.end] in REMAIN
    if candidate.severity is None and not remain:
        return None
    if _STATES.isdisjoint(scan.words[candidate.phrase.end : candidate.trigger + 1]):
        return None
    words = scan.words
    for told in reversed(before):
        earlier = told.sentence < now.sentence or (
            # "hurting 18; a woman was in critical condition"
            ";" in words[told.candidate.end : candidate.first] or remain
        )
        if earlier and told.stands and told.low > now.low and same_heads(told, now):
            return told
    return None


def _graver_of(scan: Scan, now: Told, before: Sequence[Told]) -> Told | None:
    """Return those just hurt of whom a bare number "were seriously hurt"."""
    candidate, words = now.candidate, scan.words
    bare = now.lemma is None and not candidate.others
    if not (bare and before and candidate.severity in _GRAVE):
        return None
    told = before[-1]
    if told.candidate.severity is not None or told.low <= now.low or not told.stands:
        return None
    if words[candidate.end] in _ELSEWHERE or now.sentence - told.sentence > 1:
        return None
    apart = told.sentence < now.sentence
    return told if apart or words[candidate.first - 1] in _GOES_ON else None
