"""What a phrase says of a time, before it is known from which day it is told.

A `Spec` never knows a date. "last Tuesday" is `shift(ref,-1,weekday=2)`, whenever it is
read; `casualtyparse.dates.resolve` alone gives it a day. `str(spec)` writes the notation that a
value keeps as `says`, and `casualtyparse.dates.notation` reads it again.
"""

from typing import Final, Literal, get_args

from attrs import frozen

from casualtyparse.making import maker_of

#: Where counting starts: the day of publication, the time told before, the two ends of an
#: outer period ("the first two weeks of August"), or no known time at all.
AnchorName = Literal["ref", "mentioned", "start", "end"]
RefName = Literal["PAST", "PRESENT", "FUTURE"]
REFS: Final[tuple[RefName, ...]] = get_args(RefName)
Direction = Literal["before", "after"]

#: ISO 8601 designators, those of the clock with a T in front; TIMEX3 adds DE and CE.
UNIT_NAMES: Final = {
    "TS": "second",
    "TM": "minute",
    "TH": "hour",
    "D": "day",
    "W": "week",
    "F": "fortnight",
    "WE": "weekend",
    "M": "month",
    "Q": "quarter",
    "H": "half",
    "Y": "year",
    "FY": "fiscal",
    "DE": "decade",
    "CE": "century",
    "ML": "millennium",
    "P": "period",
    "PQ": "told-quarter",
}


@frozen
class Partial:
    """Some fields of a date and a time of day; what the phrase does not say is None.

    `year` is astronomical: 0 is 1 BC. `decade` 197 is the 1970s, `century` 18 is 1800 to 1899.
    `season`, `part` are TIMEX3 codes (SU, NI), `weekday` is 1 for Monday. `named` is a feast
    without a day of its own ("eid"), or tells of numbers: "month-first" that they may be read in
    either order, "two-years" that a fiscal year has both; "attacks" is
    11 September 2001. `generic` marks a habit ("at night").
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str | None = None
    quarter: int | None = None
    half: int | None = None
    decade: int | None = None
    century: int | None = None
    fiscal: int | None = None
    week: int | None = None
    weekend: bool = False
    named: str | None = None
    part: str | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    zone: str | None = None
    generic: bool = False

    def __str__(self) -> str:
        fields = ((name, getattr(self, name)) for name in FIELDS)
        told = [
            name if value is True else f"{name}={value}"
            for name, value in fields
            if value is not None and value is not False
        ]
        return " ".join(told) or "any"


FIELDS: Final = tuple(field.name for field in Partial.__attrs_attrs__)
FLAGS: Final = ("weekend", "generic")
TEXT_FIELDS: Final = ("season", "named", "part", "zone")


@frozen
class Offset:
    """An amount of time: "two days" is `2D`; `n` None is an unknown number, "several weeks" `?W`.

    `high` is the upper end of "two to five days", `more` what a smaller unit adds: "an hour and ten
    minutes" is `1TH&10TM`.
    """

    n: float | None
    unit: str
    high: float | None = None
    more: "Offset | None" = None

    def __str__(self) -> str:
        low = "?" if self.n is None else f"{self.n:.15g}"
        high = "" if self.high is None else f"..{self.high:.15g}"
        more = "" if self.more is None else f"&{self.more}"
        return f"{low}{high}{self.unit}{more}"


@frozen
class Shift:
    """The step-th unit from an anchor: "last year", "the previous day", "ten days ago".

    `step` None is an unknown number of steps back ("some years ago").
    """

    anchor: AnchorName
    step: float
    of: "str | Partial"

    def __str__(self) -> str:
        of = UNIT_NAMES[self.of] if isinstance(self.of, str) else self.of
        return f"shift({self.anchor},{self.step:.15g},{of})"


@frozen
class Window:
    """So many units up to an anchor (step -1) or from it on (1): "the past three months"."""

    anchor: AnchorName
    step: int
    amount: Offset

    def __str__(self) -> str:
        return f"window({self.anchor},{self.step},{self.amount})"


@frozen
class Within:
    """One time inside another: "May this year", "dawn on Sunday"."""

    inner: "Spec"
    outer: "Spec"

    def __str__(self) -> str:
        return f"within({self.inner},{self.outer})"


@frozen
class Range:
    """From one day, month or year through another, both included: "3-5 March"."""

    first: Partial
    last: Partial

    def __str__(self) -> str:
        return f"range({self.first},{self.last})"


@frozen
class Repeat:
    """Each of many: "every Friday" `repeat(weekday=5)`, "every two months" `repeat(2M)`."""

    every: "Offset | Partial"

    def __str__(self) -> str:
        return f"repeat({self.every})"


@frozen
class Ref:
    """A vague time: "recently", "now", "soon"."""

    when: RefName

    def __str__(self) -> str:
        return f"ref({self.when})"


@frozen
class Beside:
    """An amount before or after an event that is told beside it: "a day after ..."."""

    amount: Offset
    direction: Direction

    def __str__(self) -> str:
        return f"beside({self.direction},{self.amount})"


@frozen
class Mod:
    """A TIMEX3 modifier on any of these: "late 2013" `mod(year=2013,END)`."""

    spec: "Spec"
    mod: str

    def __str__(self) -> str:
        return f"mod({self.spec},{self.mod})"


Spec = Partial | Offset | Shift | Window | Within | Range | Repeat | Ref | Beside | Mod


#: PERF: what calling the classes does, see `casualtyparse.making`
offset_of: Final = maker_of(Offset)
shift_of: Final = maker_of(Shift)
within_of: Final = maker_of(Within)
mod_of: Final = maker_of(Mod)
_partial_of: Final = maker_of(Partial)


def day_of(
    year: int | None, month: int | None = None, day: int | None = None
) -> Partial:
    """Return a day, a month or a year."""
    return _partial_of(year=year, month=month, day=day)


def clock_of(
    hour: int, minute: int | None, zone: str | None = None, named: str | None = None
) -> Partial:
    """Return a time on the clock."""
    return _partial_of(hour=hour, minute=minute, zone=zone, named=named)
