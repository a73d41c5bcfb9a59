"""Figures that are the sum of what was told before, and those that become parts of it.

Raiders killed two monks and shot a guard. *3 fatalities.*      the sum of what was told
Five men and two boys died. *Seven clerks ...*                  the two groups
"""

from collections.abc import Iterable, Sequence
from typing import Final

from casualtyparse.linking.retold import Told, alike
from casualtyparse.scan import Scan

#: Fewer people may be as many as two groups by chance.
_SUM: Final = 5


def are_coded(scan: Scan, now: Told, before: Iterable[Told]) -> list[Told]:
    """Return all before "3 fatalities.", as coders write at the end; none if one is more."""
    entry = scan.entries[now.candidate.trigger]
    if entry is None or entry.harm_noun is None:
        return []
    standing = [told for told in before if told.stands]
    exceeded = any(told.low > now.low for told in standing)
    return standing if len(standing) > 1 and not exceeded else []


def are_summed(
    now: Told, before: Iterable[Told], *, in_all: bool = False
) -> list[Told]:
    """Return the standing figures of which a summary is the sum; none if it is not.

    What is told "in all" may be more than has been told of.
    """
    standing = [
        told
        for told in before
        if told.stands and not told.loose and told.sentence < now.sentence
    ]
    if not standing or now.low < max(told.low for told in standing):
        return []
    total = sum(told.low for told in standing)
    more = in_all and total < now.low
    return standing if total == now.low or more else []


def is_sum_of(now: Told, before: Sequence[Told]) -> bool:
    """Tell whether people are the two groups just told: "five men and two boys. Seven clerks"."""
    last = now.sentence - 1
    if len(before) < 2 or now.low < _SUM or now.loose or now.definite:
        return False
    told: list[Told] = []
    for one in before:
        if one.stands:
            if one.sentence != last:
                return False
            told.append(one)
    total = sum([one.low for one in told])
    nouns = {one.lemma for one in told}
    fit = all(alike(one, now) for one in told) and now.lemma not in nouns
    if len(told) != 2 or total != now.low or not fit:
        return False
    for one in told:
        one.figure.superseded_by = now.key
    return True


def make_parts(parts: Sequence[Told], whole: Told) -> None:
    """Make figures parts of the one that is their sum: attackers among them died in words.

    A sum of one is the same people told again.
    """
    if len(parts) == 1:
        parts[0].figure.superseded_by = whole.key
        return
    for told in parts:
        figure = told.figure
        figure.part_of = whole.key
        if figure.own_death == "implied":
            figure.own_death = "worded"
