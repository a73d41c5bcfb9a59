"""In what ways some of the dead died, told of each, and blows told before what they did.

Three died. *Two were stabbed and one was hanged*             the three
Six died, among them a nun. *The nun was shot*                some of the six
They *attacked the team with axes*, killing one               who was killed
"""

from collections.abc import Mapping, Sequence
from typing import Final

from casualtyparse.linking.draft import Draft
from casualtyparse.linking.manner import SHOT, is_all
from casualtyparse.linking.retold import Told
from casualtyparse.scan import Scan
from casualtyparse.terms import Harm

#: So many sentences tell how some died.
_WAYS: Final = 4
_ATTACKED: Final = frozenset(
    {"attacked", "attacking", "attack", "attacks", "assaulted"}
)
_BY_SOMEBODY: Final = frozenset({"active", "participle"})
_WAS: Final = frozenset({"was", "is"})
#: What a sentence starts with that tells who one of those just told of was.
_AMONG: Final = frozenset(
    {("among", "them"), ("one", "was"), ("one", "of"), ("the", "youngest")}
)


def link_ways(draft: Draft, lead: Told, injured: Sequence[Told]) -> None:
    """Let the dead stand for those hit who are the rest: "three died. Two were shot, one hanged".

    They are told in the next sentences.
    """
    if lead.loose or lead.low < 2 or not lead.stands:
        return
    words, last = draft.scan.words, lead.sentence + _WAYS
    hit = [
        one
        for one in injured
        if one.stands and not one.loose and lead.sentence < one.sentence <= last
    ]
    if not hit or not all(
        words[one.candidate.trigger] in SHOT and is_all(draft.scan, one) for one in hit
    ):
        return
    total, sentence = sum(one.low for one in hit), hit[0].sentence
    for figure in draft.figures:
        # "two were stabbed and one was shot"
        known = lead.key in (figure.restates, figure.superseded_by)
        dead = known or figure.value.harm == "killed"
        if dead and lead.sentence < figure.sentence <= last:
            total += figure.low
            sentence = min(sentence, figure.sentence)
    if total == lead.low and sentence == lead.sentence + 1:
        for one in hit:
            one.figure.superseded_by = lead.key


def link_blows(draft: Draft, told: Mapping[Harm, Sequence[Told]]) -> None:
    """Let those harmed stand for all who were attacked: "attacked the team, killing one".

    So do the dead of the next sentence.
    """
    scan, injured = draft.scan, told.get("injured", ())
    killed = told.get("killed", ())
    if injured and killed:
        _link_parts(draft, injured)
        _link_among(draft, injured, killed)
    attacked = [one for one in injured if _is_attacked(scan, one)]
    if not attacked:
        return
    harmed = {
        one.sentence: one
        for harm in ("injured", "killed")
        for one in told.get(harm, ())
        if one.figure.superseded_by is None and not _is_attacked(scan, one)
    }
    hurt = any(one not in attacked for one in injured)
    for one in attacked:
        other = harmed.get(one.sentence)
        if other is None and not hurt:
            other = _next_dead(harmed.get(one.sentence + 1))
        if other is not None and one.stands:
            one.figure.superseded_by = other.key


def _next_dead(other: Told | None) -> Told | None:
    """Return those who died where people were attacked: "six died", not "police killed six"."""
    if other is None or other.candidate.harm != "killed":
        return None
    return None if other.candidate.frame in _BY_SOMEBODY else other


def _link_parts(draft: Draft, injured: Sequence[Told]) -> None:
    """Let some of the dead stand for their wounds: "killed six, among them a nun. The nun was"."""
    known = [one for one in injured if one.stands and one.candidate.determiner]
    if not any(one.candidate.determiner == "the" for one in known):
        return
    parts = {
        (one.candidate.lemma, one.low): one
        for one in draft.figures
        if one.value.harm == "killed" and one.value.part_of is not None
    }
    for one in known:
        part = parts.get((one.lemma, one.low))
        if part is None or part.sentence >= one.sentence or one.lemma is None:
            continue
        words, own = draft.scan.words, one.candidate.determiner
        shot = words[one.candidate.trigger] in SHOT and is_all(draft.scan, one)
        if shot and own in ("the", part.candidate.determiner):
            one.figure.superseded_by = part.value.part_of


def _link_among(draft: Draft, injured: Sequence[Told], killed: Sequence[Told]) -> None:
    """Let the dead stand for one of them: "six died. Among them was a boy who was shot"."""
    words, starts = draft.scan.words, draft.scan.sentences
    dead = {one.sentence: one for one in killed if one.low > 1 and not one.loose}
    for one in injured:
        first = one.candidate.phrase.first
        if words[first - 1] not in _WAS or not one.stands or one.low != 1:
            continue
        start = starts[one.figure.sentence]
        if tuple(words[start : start + 2]) not in _AMONG:
            continue
        whole = dead.get(one.sentence - 1)
        shot = words[one.candidate.trigger] in SHOT and is_all(draft.scan, one)
        if whole is not None and shot:
            one.figure.superseded_by = whole.key


def _is_attacked(scan: Scan, one: Told) -> bool:
    """Tell whether people without a number suffer a blow: "attacked their team with axes"."""
    return one.loose and scan.words[one.candidate.trigger] in _ATTACKED
