"""What a date is: a TIMEX3 value and the interval it means."""

from typing import Final, Literal, get_args

from attrs import field, frozen

from casualtyparse.dates.notation import read_says
from casualtyparse.dates.spec import Spec
from casualtyparse.making import maker_of
from casualtyparse.phrases.calendar import ISO_CALENDAR, Calendar
from casualtyparse.records import (
    Json,
    Record,
    choice,
    maybe_choice,
    maybe_inner,
    maybe_text,
    pair,
    text,
    texts,
)
from casualtyparse.reference import Reference, reference_day
from casualtyparse.spans import Placed, Span, place_of

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
Tense = Literal["past", "future"]
ResolvedBy = Literal["explicit", "reference", "mentioned", "event", "none"]
TENSES: Final[tuple[Tense, ...]] = get_args(Tense)
RESOLVED_BY: Final[tuple[ResolvedBy, ...]] = get_args(ResolvedBy)
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


@frozen(kw_only=True)
class DateRange:
    """Two dates that are the ends of one stretch: "from 3 March to 9 April".

    `first` and `last` are the ids of the two; `start` and `end` bound the whole, half-open.
    """

    first: str
    last: str
    start: str | None = None
    end: str | None = None

    def to_dict(self) -> dict[str, Json]:
        """Return the range as a JSON object; `first` and `last` are its `from` and `to`."""
        return {
            "from": self.first,
            "to": self.last,
            "start": self.start,
            "end": self.end,
        }

    @classmethod
    def from_dict(cls, record: Record) -> "DateRange":
        """Return the range that `to_dict` wrote."""
        return cls(
            first=text(record, "from"),
            last=text(record, "to"),
            start=maybe_text(record, "start"),
            end=maybe_text(record, "end"),
        )


@frozen(kw_only=True, repr=False)
class DateExpression(Placed):
    """When: a TIMEX3 `value` with the half-open interval from `start` to `end` (ISO 8601).

    `start` and `end` are None when unbounded or unknown; `rule` names the wording that was read.
    `spec` is what the words say on any day (`says` writes it), `resolved_by` what gave them
    theirs, `tense` whether their clause looks back or forward, and `alternatives` are other
    values that the wording allows.
    """

    id: str
    place: int = field(alias="span", converter=place_of)
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
    spec: Spec | None = None
    tense: Tense | None = None
    resolved_by: ResolvedBy = "explicit"
    alternatives: tuple[str, ...] = ()
    zone: str | None = None
    range: DateRange | None = None

    def __repr__(self) -> str:
        mod = f" {self.mod}" if self.mod else ""
        return f"DateExpression({self.id} {self.type} {self.value}{mod} {self.text!r})"

    @property
    def says(self) -> str | None:
        """What the words say on any day, in the notation of `casualtyparse.dates.spec`."""
        return None if self.spec is None else str(self.spec)

    def resolve(
        self, reference: Reference, *, calendar: Calendar = ISO_CALENDAR
    ) -> "DateExpression":
        """Return the same words as read on another day; None for no known day.

        Only what the words say is read again, with the tense of their clause; what a date took from
        dates told before it ("that week") is counted from the reference. Which of two numbers
        ("03/11/2019") is the month stays as it was read.

        >>> from casualtyparse import parse_date
        >>> parse_date("last year", reference="2019-11-07").resolve("2021-03-01").value
        '2020'
        """
        from casualtyparse.dates.again import resolved_again

        return resolved_again(self, reference_day(reference), calendar)

    def narrowed(self) -> "DateExpression":
        """Return the date with its interval cut to the third that `mod` names.

        "Late 2013" is all of 2013; narrowed, it is September to December. Dates without such a mod,
        or of a day and shorter, are returned as they are.

        >>> from casualtyparse import parse_date
        >>> late = parse_date("late 2013").narrowed()
        >>> late.start, late.end
        ('2013-09-01', '2014-01-01')
        """
        from casualtyparse.dates.again import third_of

        return third_of(self)

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
            "says": self.says,
            "tense": self.tense,
            "resolved_by": self.resolved_by,
            "alternatives": list(self.alternatives),
            "zone": self.zone,
            "range": None if self.range is None else self.range.to_dict(),
        }

    @classmethod
    def from_dict(cls, record: Record) -> "DateExpression":
        """Return the date that `to_dict` wrote."""
        anchor = maybe_inner(record, "anchor")
        both = maybe_inner(record, "range")
        says = maybe_text(record, "says")
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
            spec=None if says is None else read_says(says),
            tense=maybe_choice(record, "tense", TENSES),
            resolved_by=maybe_choice(record, "resolved_by", RESOLVED_BY) or "explicit",
            alternatives=texts(record, "alternatives"),
            zone=maybe_text(record, "zone"),
            range=None if both is None else DateRange.from_dict(both),
        )


#: PERF: what calling the class does, see `casualtyparse.making`
make_date: Final = maker_of(DateExpression)
