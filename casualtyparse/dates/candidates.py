"""What the dates grammar reads before it is given a meaning."""

from typing import Literal

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


@define(eq=False, kw_only=True)
class DateCandidate(Candidate):
    """Words that say a time; `open` if they leave the year, or the day, to the context.

    `guard` marks look-alikes: they keep their words from other rules and give no value.
    """

    spec: Spec
    grain: Grain
    open: bool = False
    #: first and last token of the event that an amount hangs on
    event: tuple[int, int] | None = None
