"""Others than those told before, who may be counted among these all the same.

*Some were shot, and others were hanged*                  the rest of those told first
The toll *has risen to 31. Five more bodies* were found    some of the 31
Two guards died. *Two more* died. *Two more died* in Dol   the same two more
They held nine and *several others. Two others were held*  the several
A clerk, a cook and a nun were seized. *The two others* were held   some of those seized
"""

from collections.abc import Iterable, Sequence
from typing import Final

from casualtyparse.linking.draft import Figure
from casualtyparse.linking.retold import Told, alike
from casualtyparse.scan import Scan
from casualtyparse.terms import HELD

#: What a toll has done up to now.
_RISEN: Final = frozenset({"risen", "rises", "climbed", "climbs", "grown", "reached"})
#: How far before "others" those may stand with whom they are compared.
_ROW: Final = 12
#: So many sentences behind the same others may be told again.
_SOON: Final = 3


def tells_others(
    scan: Scan, now: Told, before: Sequence[Told], last: Told | None
) -> bool:
    """Link others, than those of another harm, to those told before: vaguely, or so many."""
    if before and (
        _are_the_rest(scan, now) if now.loose else _are_of_risen(scan, now, before[-1])
    ):
        now.figure.superseded_by = before[-1].figure.superseded_by or before[-1].key
        return True
    if _are_left_over(now, before):
        now.figure.superseded_by = before[-1].key
        return True
    if _is_vague_before(scan, now, before):
        before[-1].figure.superseded_by = now.key
        return True
    if last is None or last.candidate.harm == now.candidate.harm or now.low < 2:
        return False
    # "nine dead, four held. ... Nine bodies were found. Four others were held"
    if last.figure.restates is None or now.sentence - last.sentence != 1:
        return False
    for told in reversed(before):
        if told.low == now.low and told.stands and alike(told, now):
            now.figure.restates = told.key
            return True
    return False


def _are_the_rest(scan: Scan, now: Told) -> bool:
    """Tell whether "others" go on with some: "some were shot, and others were hanged"."""
    first = now.candidate.phrase.first
    near = scan.words[max(scan.sentences[now.figure.sentence], first - _ROW) : first]
    return scan.words[first] == "others" and "some" in near


def _are_left_over(now: Told, before: Sequence[Told]) -> bool:
    """Tell whether captives are some of those told one by one: "a clerk, a cook. The other"."""
    if now.loose or now.candidate.determiner != "the":
        return False
    row = [told for told in before if told.sentence < now.sentence and told.stands]
    if len(row) < 2 or any(told.loose for told in row):
        return False
    held = now.candidate.harm in HELD and all(
        told.sentence == row[0].sentence for told in row
    )
    return held and sum([told.low for told in row]) > now.low


def _are_of_risen(scan: Scan, now: Told, last: Told) -> bool:
    """Tell whether a toll rose by bodies told of behind it: "has risen to 31. Five more bodies"."""
    toll, dead = last.candidate, now.candidate
    found = dead.bodies or scan.words[dead.trigger] == "dead"
    if not found or toll.frame != "toll" or now.low >= last.low:
        return False
    risen = scan.words[toll.trigger : toll.first]
    return last.stands and not _RISEN.isdisjoint(risen)


def others_again(now: Told, before: Sequence[Told]) -> Told | None:
    """Return as many more told just before: "as two more guards died. Two more guards died"."""
    if not now.candidate.others:
        return None
    for told in reversed(before):
        near = 0 < now.sentence - told.sentence <= _SOON
        if near and told.candidate.others and told.low == now.low and alike(told, now):
            return told if told.lemma == now.lemma or now.anybody else None
    return None


def _is_vague_before(scan: Scan, now: Told, before: Sequence[Told]) -> bool:
    """Tell whether some were told vaguely: "hurting many of the boys. Two died, 19 others ..."."""
    last = before[-1] if before else None
    if last is None or not last.loose or not now.relative or now.low <= last.low:
        return False
    share = scan.words[last.candidate.phrase.first + 1] == "of"
    return share and last.stands and last.sentence == now.sentence - 1


def is_number_of_others(lead: Told, now: Told, beside: Iterable[Figure]) -> bool:
    """Tell whether others told vaguely are counted: "held several others. Two others were held".

    Others than the dead told `beside` them: "Nine died, several were hurt. Six others were hurt".
    """
    if not (lead.loose and now.candidate.others and now.low > 1) or now.loose:
        return False
    if now.relative:
        return lead.candidate.others
    harm, first = lead.candidate.harm, lead.candidate.first
    if now.low < lead.least or not lead.stands or harm == "killed":
        return False
    return any(
        one.value.harm == "killed" and one.low and one.candidate.first < first
        for one in beside
    )
