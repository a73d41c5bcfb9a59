"""What a number phrase says: how many, and how surely."""

from typing import Final, Literal, get_args

from attrs import frozen

from casualtyparse.making import maker_of
from casualtyparse.records import (
    Json,
    Record,
    choice,
    flag,
    maybe_text,
    maybe_whole,
    text,
)

CountKind = Literal[
    "exact", "range", "at_least", "at_most", "about", "vague", "unspecified", "unknown"
]
CountUnit = Literal["person", "family", "household"]
COUNT_KINDS: Final[tuple[CountKind, ...]] = get_args(CountKind)
COUNT_UNITS: Final[tuple[CountUnit, ...]] = get_args(CountUnit)


@frozen(kw_only=True)
class Count:
    """How many, as an interval of whole numbers.

    `low` and `high` are inclusive; `high` is None when the phrase sets no upper bound, and
    both are None when the text says that the number is not known. `strict` marks a bound that
    the words leave out: "more than 30" has low 30 and is strict, "at least 30" is not.

    >>> Count(kind="at_least", low=9, high=None, text="at least nine")
    Count(at_least 9.. 'at least nine')
    """

    kind: CountKind
    low: int | None
    high: int | None
    text: str = ""
    unit: CountUnit = "person"
    strict: bool = False

    def __repr__(self) -> str:
        unit = "" if self.unit == "person" else f" {self.unit}"
        return f"Count({self.kind} {_bounds(self.low, self.high)}{unit} {self.text!r})"

    def to_dict(self) -> dict[str, Json]:
        """Return the count as a JSON object."""
        return {
            "kind": self.kind,
            "low": self.low,
            "high": self.high,
            "text": self.text,
            "unit": self.unit,
            "strict": self.strict,
        }

    @classmethod
    def from_dict(cls, record: Record) -> "Count":
        """Return the count that `to_dict` wrote."""
        return cls(
            kind=choice(text(record, "kind"), COUNT_KINDS, "kind"),
            low=maybe_whole(record, "low"),
            high=maybe_whole(record, "high"),
            text=maybe_text(record, "text") or "",
            unit=choice(maybe_text(record, "unit") or "person", COUNT_UNITS, "unit"),
            strict=flag(record, "strict"),
        )


#: PERF: what calling the class does, see `casualtyparse.making`
make_count: Final = maker_of(Count)


def _bounds(low: int | None, high: int | None) -> str:
    """Write an interval as the corpus files do: 9, 9.., 8..11 or ?."""
    if low is None and high is None:
        return "?"
    if low == high:
        return str(low)
    return f"{'' if low is None else low}..{'' if high is None else high}"
