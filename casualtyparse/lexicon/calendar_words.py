"""What a word can be in the calendar: the types behind `calendar.toml`."""

from typing import Literal

from attrs import frozen

CalendarKind = Literal[
    "month",
    "weekday",
    "unit",
    "part",
    "point",
    "deictic",
    "night",
    "weekend",
    "season",
    "holiday",
    "decade",
    "ref",
    "often",
    "fiscal",
    "century",
    "told",
    "as",
]

StepKind = Literal["step", "position", "zone", "half"]


@frozen
class CalendarWord:
    """A word that may start the reading of a date; `value` depends on the kind.

    A month or weekday has its number, a unit its ISO letter, a part of the day or a season its
    TIMEX3 code, a holiday its month and day. `flag` is "plural", "short" (an abbreviation) or
    a word that the grammar of the kind explains.
    """

    kind: CalendarKind
    value: str
    flag: str = ""
    #: the value of a month, a weekday or a day told from today as a number
    number: int = 0


@frozen
class TimeWord:
    """A word that places ("early", "end") or moves ("last", "next") a date beside it."""

    kind: StepKind
    value: str
    #: how many units a step word moves
    step: int | None = None


Turn = Literal["past", "future", "report", "hinge", "due", "aim", "present", "light"]
