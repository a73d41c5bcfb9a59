"""People told together whose sum a lead is, as others say so, or as it had been.

Four died in Dol. A nurse said *three men and a girl* had died     the four
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.linking.retold import Told, alike
from casualtyparse.scan import Scan

#: How far before the verb "had" may stand.
_HAD: Final = 3


def row_of(scan: Scan, lead: Told, later: Sequence[Told]) -> Sequence[Told]:
    """Make those told together its parts whose sum a lead is, and return them."""
    if lead.low < 2 or lead.loose:
        return ()
    row: list[Told] = []
    for one in later:
        if row and one.candidate.trigger != row[0].candidate.trigger:
            if _are_all(scan, lead, row):
                break
            row = []
        if one.sentence > lead.sentence and alike(lead, one):
            plain = not (one.loose or one.candidate.others)
            row = [*row, one] if plain else []
    if not _are_all(scan, lead, row):
        return ()
    for one in row:
        one.figure.superseded_by = lead.key
        if one.figure.own_death is None and one.low < lead.low:
            one.figure.restates = None
    return row


def _are_all(scan: Scan, lead: Told, row: Sequence[Told]) -> bool:
    """Tell whether a row adds up to a lead, and is told by others or looks back."""
    if len(row) < 2 or sum(one.low for one in row) != lead.low:
        return False
    last = row[-1]
    at = last.candidate.trigger
    return last.figure.source is not None or "had" in scan.words[max(0, at - _HAD) : at]
