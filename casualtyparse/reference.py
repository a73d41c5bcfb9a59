"""The day that relative dates are counted from, as callers may give it."""

from datetime import date, datetime

Reference = date | datetime | str | None


def reference_day(reference: Reference) -> date | None:
    """Return a reference as a day; a datetime's own day, whatever its zone.

    Raises TypeError for what is no date, ValueError for a string that is none in ISO 8601.

    >>> reference_day("2019-11-07"), reference_day(None)
    (datetime.date(2019, 11, 7), None)
    """
    if reference is None:
        return None
    if isinstance(reference, datetime):
        return reference.date()
    if isinstance(reference, date):
        return reference
    if not isinstance(reference, str):
        found = type(reference).__name__
        message = f"expected a date, a datetime or an ISO 8601 string, found {found}"
        raise TypeError(message)
    try:
        return datetime.fromisoformat(reference).date()
    except ValueError:
        message = f"expected an ISO 8601 date such as 2019-11-07, found {reference!r}"
        raise ValueError(message) from None
