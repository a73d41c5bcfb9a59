"""What a policy makes of one count or of several: the least, the best and the most."""

from collections.abc import Iterable
from typing import NamedTuple

from casualtyparse.casualties.policy import CodingPolicy
from casualtyparse.numerals.values import Count


class Bounds(NamedTuple):
    """The least, the policy's number and the most; None is open or not known."""

    low: int | None
    best: int | None
    high: int | None

    @classmethod
    def of(cls, count: Count, policy: CodingPolicy) -> "Bounds":
        """Return the bounds of one count."""
        return cls(count.low, policy.best(count), count.high)


def add(several: Iterable[Bounds]) -> Bounds:
    """Return the sum: what is open adds nothing to `best`, but leaves `high` open.

    >>> add([Bounds(4, 4, None), Bounds(2, 2, 2)])
    Bounds(low=6, best=6, high=None)
    """
    kept = tuple(several)
    highs = [bounds.high for bounds in kept if bounds.high is not None]
    return Bounds(
        _sum(bounds.low for bounds in kept),
        _sum(bounds.best for bounds in kept),
        sum(highs) if len(highs) == len(kept) else None,
    )


def _sum(numbers: Iterable[int | None]) -> int | None:
    told = [number for number in numbers if number is not None]
    return sum(told) if told else None


def spread(one: Bounds, other: Bounds) -> Bounds:
    """Return bounds that hold both figures, with the best of the first.

    >>> spread(Bounds(6, 6, 6), Bounds(13, 13, 13))
    Bounds(low=6, best=6, high=13)
    """
    lows = [low for low in (one.low, other.low) if low is not None]
    high = None
    if one.high is not None and other.high is not None:
        high = max(one.high, other.high)
    return Bounds(min(lows, default=None), one.best, high)


def without(whole: Bounds, part: Bounds) -> Bounds:
    """Return what is left of a whole when a part is taken away; never less than none.

    >>> without(Bounds(18, 18, 18), Bounds(2, 2, 2))
    Bounds(low=16, best=16, high=16)
    """
    most = part.high if part.high is not None else part.low
    return Bounds(
        _less(whole.low, most),
        _less(whole.best, part.best),
        _less(whole.high, part.low),
    )


def _less(number: int | None, taken: int | None) -> int | None:
    return None if number is None else max(0, number - (taken or 0))
