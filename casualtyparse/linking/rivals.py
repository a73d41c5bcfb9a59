"""Whether another source gives another figure for the same people.

Raiders killed 13 people. *Hospital sources spoke of 20 killed*
"""

from collections.abc import Mapping, Sequence
from typing import Final

from casualtyparse.actors.values import Actor
from casualtyparse.lexicon.cues import CueCategory
from casualtyparse.linking.fits import LOSING
from casualtyparse.linking.places import are_told_apart
from casualtyparse.linking.recounts import are_of_them, is_placed
from casualtyparse.linking.retold import ATTACKERS, Told, same_heads
from casualtyparse.linking.sayings import is_of_those
from casualtyparse.scan import Scan
from casualtyparse.terms import OF_STATE

_LOSSES: Final = frozenset({"losses", "casualties", "dead", "toll", "side"})
#: No rival of so few counts more, and none counts so many times as many.
_LEAST: Final = 2
_FAR: Final = 4
_OPEN: Final = frozenset({"at_least", "about", "vague"})
_OWN: Final = 6
#: No rival counts so many times fewer.
_NO_MORE: Final = 5
_NO_RIVAL: Final = 3
#: No count of those in charge has so many times fewer.
_NO_COUNT: Final = 20
_FORCES: Final = OF_STATE - {"government"}
#: Whose own men fight, as those say who lead them.
_FIGHTING: Final = frozenset({"rebel", "militia"})
#: So many sentences behind the harm a group may boast of it.
_NEAR: Final = 6
_ELSEWHERE: Final = frozenset({"another", "separate", "elsewhere", "different"})
_MEN: Final = frozenset({"man", "member", "fighter"})
_OWNERS: Final = frozenset({"their", "his", "its"})
_ONLY: Final = frozenset({"only", "just"})
#: No claim has so many times more.
_NO_CLAIM: Final = 10


def _is_own_loss(scan: Scan, source: Actor, told: Told, now: Told) -> bool:
    """Tell whether one side tells of its own dead: "rebels said they lost only 10 fighters"."""
    candidate, figure, words = now.candidate, now.figure, scan.words
    if figure.kind == told.figure.kind and words[candidate.trigger] in LOSING:
        return figure.kind != "unknown"
    # "they put their own losses at three killed"
    own = words[max(0, candidate.first - _OWN) : candidate.first]
    militant = told.figure.kind == "militant" and figure.kind in ("unknown", "militant")
    if militant and "own" in own and not _LOSSES.isdisjoint(own):
        return True
    # "they said only three of their fighters had died", "they had lost 11 men"
    first, end = candidate.phrase
    own = words[first:end]
    lost = words[candidate.trigger] in LOSING or not _OWNERS.isdisjoint(own)
    if told.figure.kind != "militant" or not lost:
        return False
    fighters = figure.kind == "militant" or candidate.lemma in _MEN
    return fighters and source.kind in _FIGHTING


def _is_boast(scan: Scan, source: Actor, told: Told, now: Told) -> bool:
    """Tell whether a group counts those whom it harmed: "rebels said six police had died"."""
    candidate = now.candidate
    if candidate.others or now.sentence - told.sentence > _NEAR:
        return False
    # "four policemen died. A rebel said nine soldiers had died"
    same = now.lemma == told.lemma or {now.figure.kind, told.figure.kind} <= _FORCES
    if source.kind not in _FIGHTING or not same or now.anybody:
        return False
    words, at, end = (
        scan.words,
        candidate.trigger,
        max(candidate.end, candidate.trigger),
    )
    if not _ELSEWHERE.isdisjoint(words[end : end + _OWN]):
        return False
    near = words[max(0, at - _OWN) : at]
    return told.figure.source is not None or "had" in near or "have" in near


def _are_apart(scan: Scan, told: Told, now: Told) -> bool:
    """Tell whether people are of other attacks, or attackers and others.

    "Three attackers were killed. Residents said five people died"
    """
    if told.lemma in ATTACKERS and now.lemma not in ATTACKERS:
        return True
    return are_told_apart(scan, told.figure, now.figure)


def may_be_more(scan: Scan, lead: Told, now: Told, said: Sequence[CueCategory]) -> bool:
    """Tell whether a larger figure is what another source says, or what is known by then."""
    count = lead.figure.count
    if lead.low < _LEAST or now.low > _FAR * lead.low or _are_apart(scan, lead, now):
        return False
    if count.kind == "about" and 3 * now.low > _FAR * lead.low:
        return False
    if count.kind in _OPEN or now.definite:
        return True
    return now.figure.source is not None or "report" in said or "recount" in said


def counters(scan: Scan, actors: Mapping[str, Actor], told: Told, now: Told) -> bool:
    """Tell whether those in charge have a lower count of the same people than others have.

    "Residents said 50 people were killed. The ministry said 12 had died"
    """
    one, other = told.figure.source, now.figure.source
    if one is None or other is None or one == other:
        return False
    candidate = now.candidate
    if not now.anybody and now.lemma != told.lemma:
        return False
    if candidate.others or now.definite or candidate.name is not None:
        return False
    if candidate.bodies and not told.candidate.bodies:
        return False  # "18 people have died, it said. Two bodies were found today, he said"
    if scan.words[candidate.phrase.first - 1] == "and":
        return False  # "police said a girl, a boy and a man were hurt"
    if scan.words[candidate.phrase.first + 1] == "of" or is_placed(scan, now):
        return False
    if _NO_COUNT * now.low < told.low or now.low < 2:
        return False
    charged, before = (actors[key].kind in OF_STATE for key in (other, one))
    return charged and not before


def disputes(
    scan: Scan,
    actors: Mapping[str, Actor],
    said: Sequence[CueCategory],
    told: Told,
    now: Told,
) -> bool:
    """Tell whether another source gives another figure for the same people."""
    source, other = told.figure.source, now.figure.source
    differ = source != other
    speaker = actors[other] if differ and other is not None else None
    if speaker and _is_own_loss(scan, speaker, told, now):
        return True
    if speaker and "separate" not in said and _is_boast(scan, speaker, told, now):
        return now.low <= _NO_CLAIM * (told.low or 1)
    # "the driver died. They reportedly killed two women"
    apart = told.low == 1 < now.low and not told.anybody
    apart = apart or "separate" in said or not same_heads(told, now)
    if apart or are_of_them(scan, now) or _are_apart(scan, told, now):
        return False  # "seven ran, but six of them are reported dead"
    most = told.low or told.high or 0  # "as high as 70"
    if now.low > _NO_CLAIM * most:
        return False
    if told.figure.status == "asserted" and now.figure.status == "alleged":
        return source is None or differ
    if differ and "dispute" in said and now.figure.source is not None:
        only = scan.words[now.candidate.phrase.first] in _ONLY
        return (_NO_CLAIM if only else _NO_MORE) * now.low >= most
    # "killing 13 people. Hospital sources spoke of 20 killed"
    if (
        "recount" in said
        and told.sentence != now.sentence
        and min(told.low, now.low) > 1
        and max(told.low, now.low) < _NO_MORE * min(told.low, now.low)
    ):
        return now.anybody and not now.loose
    if told.sentence == now.sentence and now.candidate.head is None and differ:
        # "Four people died, it said; doctors said eight had died"
        between = scan.words[told.candidate.end : now.candidate.first]
        sourced = source is not None and now.figure.source is not None
        near = 0 < max(told.low, now.low) < _NO_MORE * min(told.low, now.low)
        return sourced and near and ";" in between and not now.loose
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
