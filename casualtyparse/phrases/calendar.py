"""How dates are counted where a text comes from: what its words alone do not say."""

from typing import Final

from attrs import field, frozen
from attrs.validators import ge, in_, le, optional


@frozen(kw_only=True)
class Calendar:
    """Holds what differs from country to country in reading dates.

    - `month_first`: "03/11/2019" is 11 March, not 3 November.
    - `southern`: summer begins in December; a season has the year in which it begins.
    - `fiscal_month`: the month in which fiscal years begin. One told with a single year is named by
      that in which it ends. Unless the month is known, fiscal years have no bounds.
    - `first_weekday`: the day on which weeks begin, 1 for Monday to 7 for Sunday. A week keeps the
      ISO number of most of its days.

    >>> from casualtyparse import parse_date
    >>> parse_date("summer 2019", calendar=Calendar(southern=True)).start
    '2019-12-01'
    >>> parse_date("fiscal 2020", calendar=Calendar(fiscal_month=10)).start
    '2019-10-01'
    """

    month_first: bool = field(default=False, validator=in_((True, False)))
    southern: bool = field(default=False, validator=in_((True, False)))
    fiscal_month: int | None = field(default=None, validator=optional([ge(1), le(12)]))
    first_weekday: int = field(default=1, validator=[ge(1), le(7)])


#: The days of the week, from the first on.
WEEKDAYS: Final = (
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
)
#: Day first, northern seasons, weeks from Monday on, no fiscal years.
ISO_CALENDAR: Final = Calendar()
