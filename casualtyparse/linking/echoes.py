"""Which of the people told so far a figure tells again, by its number and its words.

Raiders killed two officers. They *shot dead two policemen*      as many of a kind
Rebels killed 25 clerks. The army *killed 25 rebels*             the same, whoever says so
"""

from collections.abc import Mapping, Sequence

from casualtyparse.actors.values import Actor
from casualtyparse.linking.fits import (
    are_opposed,
    is_again,
    is_denied,
    is_of_body,
    is_of_others,
    is_one_of,
    is_same_number,
)
from casualtyparse.linking.retold import Told, are_of_ages, equal
from casualtyparse.linking.waves import are_of_times
from casualtyparse.scan import Scan


def again_among(
    scan: Scan,
    actors: Mapping[str, Actor],
    seen: Sequence[Told],
    now: Told,
    *,
    added: bool,
) -> Told | None:
    """Return a figure of as many people of the same kind, if any was told."""
    low = now.low
    for told in seen:
        # PERF: most are of other numbers
        if (
            told.low == low
            and equal(told, now)
            and not (low == 1 and are_of_ages(scan, told, now))
            and not are_opposed(actors, told, now)
            and not (added and is_of_others(scan, told, now))
            and (is_again(told, now, added=added) or is_one_of(scan, told, now))
            and not are_of_times(scan, told, now)
        ):
            return told
        if told.low != low or added:
            continue
        if is_of_body(scan, told, now):
            return told
        if is_same_number(actors, told, now):
            return told
        if low == 1 and is_denied(actors, told, now):
            return told
    return None
