"""What the dates grammar reads before it is given a meaning."""

from typing import ClassVar, Final, Literal

from attrs import define

from casualtyparse.dates.spec import Spec
from casualtyparse.rules import Candidate

#: How finely a candidate tells the time, as far as its words go; "amount" hangs on no day.
Grain = Literal[
    "clock",
    "part",
    "day",
    "weekday",
    "week",
    "month",
    "season",
    "quarter",
    "year",
    "decade",
    "amount",
    "window",
    "nth",
    "ref",
    "set",
    "beside",
    "guard",
]


@define(eq=False, kw_only=True, weakref_slot=False)
class DateCandidate(Candidate):
    """Words that say a time; `open` if they leave the year, or the day, to the context.

    `guard` marks look-alikes: they keep their words from other rules and give no value.
    """

    family: ClassVar[str] = "dates"

    spec: Spec
    grain: Grain
    open: bool = False


_new: Final = object.__new__


def make(rule: str, first: int, end: int, spec: Spec, grain: Grain) -> DateCandidate:
    """Return tokens `first` to `end` as a time that leaves nothing open.

    PERF: a call of the class with keywords makes a dictionary of them; this costs a third.
    """
    one = _new(DateCandidate)
    one.rule = rule
    one.first = first
    one.end = end
    one.spec = spec
    one.grain = grain
    one.open = False
    return one


def make_open(
    rule: str, first: int, end: int, spec: Spec, grain: Grain
) -> DateCandidate:
    """Return tokens `first` to `end` as a time that leaves the year or the day open."""
    one = _new(DateCandidate)
    one.rule = rule
    one.first = first
    one.end = end
    one.spec = spec
    one.grain = grain
    one.open = True
    return one
