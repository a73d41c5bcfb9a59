"""Numbers in a row that add up to people told before, of whom the first is some.

summed = whole ... number "of them" HARM ("," number HARM)* "and" number HARM
led    = toll [","] "with" mention ("and" mention)* HARM
"""

from collections.abc import Sequence

from casualtyparse.casualties.candidates import CasualtyCandidate


def join_summed(found: Sequence[CasualtyCandidate]) -> None:
    """Make parts of "12 were beaten and 5 were shot" behind "37 were hurt, 20 of them burnt"."""
    for at, first in enumerate(found):
        whole = first.whole
        if whole is None or whole.harm != first.harm or not _is_exact(first):
            continue
        row = _row(found, at)
        if row and sum(one.count.low or 0 for one in (first, *row)) == whole.count.low:
            for one in row:
                one.whole = whole


def join_led(found: Sequence[CasualtyCandidate], words: Sequence[str]) -> None:
    """Make parts of those who are told with a toll: "rose to 12, with nine guards killed"."""
    for at, toll in enumerate(found):
        if toll.rule != "toll" or not toll.total:
            continue
        end, left, sign = toll.phrase.end, toll.count.high or 0, "with"
        for one in found[at + 1 :]:
            left -= one.count.low or 0
            first = one.phrase.first
            near = sign == "and" or first - 1 - (words[end] == ",") == end
            if not near or words[first - 1] != sign or left < 0:
                break
            if one.sentence != toll.sentence or one.harm != toll.harm or one.whole:
                break
            one.whole, sign = toll, "and"


def _row(found: Sequence[CasualtyCandidate], at: int) -> Sequence[CasualtyCandidate]:
    """Return the bare numbers of the same harm that go on with a part in its sentence."""
    first = found[at]
    row: list[CasualtyCandidate] = []
    for one in found[at + 1 :]:
        same = one.sentence == first.sentence and one.harm == first.harm
        told = one.lemma is not None or one.others or one.ordinal or one.whole
        if not same or told or not _is_exact(one):
            break
        row.append(one)
    return row


def _is_exact(one: CasualtyCandidate) -> bool:
    return one.count.kind == "exact" and not one.negated
