"""Sums: figures behind a lead that make it up, and a later one that is the sum of those before.

13 killed by two bombs. *Twelve died in Dol, and one in Esk*     parts, as they add up
They shot a clerk and two cooks. Police said *three died*        the sum of what was told
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.linking.fits import GENERAL, among, is_added
from casualtyparse.linking.recounts import said_of
from casualtyparse.linking.retold import Told, alike
from casualtyparse.scan import Scan

#: The parts of a rough number are as near to it as one in so many.
_NEAR: Final = 10


def adds_up(lead: Told, later: Sequence[Told]) -> Sequence[Told]:
    """Make the figures behind a lead its parts if they add up to it, and return them.

    If they tell better, they stand for the lead.
    """
    if lead.low < 2 or lead.loose:
        return ()
    all_of = [now for now in later if alike(lead, now) and among(lead, now)]
    told = [now for now in all_of if not now.loose]
    for start in range(len(told) - 1):
        total = told[start].low
        for stop in range(start + 1, len(told)):
            total += told[stop].low
            if total >= lead.low:
                break
        parts = told[start : stop + 1]
        if total == lead.low:
            return _parts(lead, parts)
        if start == 0 and told[0].low < lead.low and _exceed(lead, total):
            for one in (lead, *(now for now in all_of if now.loose)):
                one.figure.superseded_by = parts[0].key
            return ()
    rough = lead.figure.count.kind == "about" and len(told) > 1
    if rough and _NEAR * abs(lead.low - sum(one.low for one in told)) <= lead.low:
        return _parts(lead, told)
    return ()


def _parts(lead: Told, parts: Sequence[Told]) -> Sequence[Told]:
    for one in parts:
        one.figure.superseded_by = lead.key
    return parts


def _exceed(lead: Told, total: int) -> bool:
    """Tell whether parts tell better: "he and 42 others died", "more than 12 were hurt"."""
    if total <= lead.low:
        return False
    if lead.candidate.others and total == lead.low + 1:
        return True
    return lead.figure.count.strict and 3 * total < 4 * lead.low


def sum_up(scan: Scan, leads: Sequence[Told], later: Sequence[Told]) -> None:
    """Let a later number of people in general stand for all before it if it is their sum."""
    before = list(leads)
    total = sum(one.low for one in before)
    for now in later:
        if (
            now.low == total
            and len(before) > 1
            and not now.loose
            and (now.lemma is None or now.lemma in GENERAL)
            and not is_added(now)
            and "separate" not in said_of(scan, now)
            and all(alike(one, now) and not one.loose for one in before)
        ):
            for one in before:
                one.figure.superseded_by = now.key
            return
        before.append(now)
        total += now.low
