"""What a phrase means once it is resolved, before it becomes a value of the document."""

from typing import NamedTuple

from casualtyparse.dates.chronicle import ResolvedBy
from casualtyparse.dates.periods import Period, new
from casualtyparse.dates.values import DateType, Granularity


class Meaning(NamedTuple):
    """A period with its TIMEX3 type and how it was found; `alternatives` are other values."""

    type: DateType
    period: Period
    by: ResolvedBy
    mod: str | None = None
    alternatives: tuple[str, ...] = ()
    zone: str | None = None


def dated(
    period: Period, by: ResolvedBy, alternatives: tuple[str, ...] = ()
) -> Meaning:
    """Return a date that is known."""
    return new(Meaning, ("DATE", period, by, None, alternatives, None))


def unknown(
    value: str, grain: Granularity | None, *, edtf: str | None = None
) -> Meaning:
    """Return a date of which the text does not say enough; unknown fields are X."""
    period = new(Period, (value, grain, None, None, edtf, None))
    return new(Meaning, ("DATE", period, "none", None, (), None))
