"""Numbers in a row that add up to people told before, of whom the first is some.

summed = whole ... number "of them" HARM ("," number HARM)* "and" number HARM
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
