"""What a date is: a TIMEX3 value and the interval it means."""

from typing import Final, Literal, get_args

from attrs import frozen

from casualtyparse.records import (
    Json,
    Record,
    choice,
    maybe_choice,
    maybe_inner,
    maybe_text,
    pair,
    text,
)
from casualtyparse.spans import Span

DateType = Literal["DATE", "TIME", "DURATION", "SET"]
Granularity = Literal[
    "hour",
    "part_of_day",
    "day",
    "week",
    "month",
    "season",
    "quarter",
    "year",
    "decade",
    "century",
]
DATE_TYPES: Final[tuple[DateType, ...]] = get_args(DateType)
GRANULARITIES: Final[tuple[Granularity, ...]] = get_args(Granularity)


@frozen(kw_only=True)
class EventAnchor:
    """The event that a date is told from: "a day after Tajikistan signed ..."."""

    offset: str
    direction: Literal["before", "after"]
    text: str

    def to_dict(self) -> dict[str, Json]:
        """Return the anchor as a JSON object."""
        return {"offset": self.offset, "direction": self.direction, "text": self.text}

    @classmethod
    def from_dict(cls, record: Record) -> "EventAnchor":
        """Return the anchor that `to_dict` wrote."""
        directions: tuple[Literal["before", "after"], ...] = ("before", "after")
        return cls(
            offset=text(record, "offset"),
            direction=choice(text(record, "direction"), directions, "direction"),
            text=text(record, "text"),
        )


@frozen(kw_only=True, repr=False)
class DateExpression:
    """When: a TIMEX3 `value` with the half-open interval from `start` to `end` (ISO 8601).

    `start` and `end` are None when unbounded or unknown; `rule` names the wording that was read.
    """

    id: str
    span: Span
    text: str
    rule: str
    type: DateType
    value: str
    mod: str | None = None
    edtf: str | None = None
    start: str | None = None
    end: str | None = None
    granularity: Granularity | None = None
    anchor: EventAnchor | None = None

    def __repr__(self) -> str:
        mod = f" {self.mod}" if self.mod else ""
        return f"DateExpression({self.id} {self.type} {self.value}{mod} {self.text!r})"

    def to_dict(self) -> dict[str, Json]:
        """Return the date as a JSON object of the output contract."""
        return {
            "id": self.id,
            "span": list(self.span),
            "text": self.text,
            "rule": self.rule,
            "type": self.type,
            "value": self.value,
            "mod": self.mod,
            "edtf": self.edtf,
            "start": self.start,
            "end": self.end,
            "granularity": self.granularity,
            "anchor": None if self.anchor is None else self.anchor.to_dict(),
        }

    @classmethod
    def from_dict(cls, record: Record) -> "DateExpression":
        """Return the date that `to_dict` wrote."""
        anchor = maybe_inner(record, "anchor")
        return cls(
            id=text(record, "id"),
            span=Span(*pair(record, "span")),
            text=text(record, "text"),
            rule=text(record, "rule"),
            type=choice(text(record, "type"), DATE_TYPES, "type"),
            value=text(record, "value"),
            mod=maybe_text(record, "mod"),
            edtf=maybe_text(record, "edtf"),
            start=maybe_text(record, "start"),
            end=maybe_text(record, "end"),
            granularity=maybe_choice(record, "granularity", GRANULARITIES),
            anchor=None if anchor is None else EventAnchor.from_dict(anchor),
        )
