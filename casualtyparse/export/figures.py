"""Counts, lengths and bearings in the few characters that a table has room for."""

from typing import Final

from casualtyparse.distances.values import Bearing, Length
from casualtyparse.numerals.values import Count, CountKind

SYMBOLS: Final = {
    "kilometer": "km",
    "meter": "m",
    "mile": "mi",
    "nautical_mile": "nmi",
    "yard": "yd",
    "foot": "ft",
    "hour": "h",
    "minute": "min",
}
_POINTS: Final = (
    "N NNE NE ENE E ESE SE SSE S SSW SW WSW W WNW NW NNW".split()  # noqa: SIM905
)


def count_figure(count: Count) -> str:
    """Return a count as a figure.

    >>> count_figure(Count(kind="at_least", low=9, high=None))
    '9+'
    >>> count_figure(Count(kind="about", low=1200, high=1200, unit="family"))
    '~1200 families'
    """
    figure = _figure(count.kind, count.low, count.high)
    match count.unit:
        case "person":
            return figure
        case "family":
            return f"{figure} families"
        case "household":
            return f"{figure} households"


def length_figure(length: Length) -> str:
    """Return a length or a travel time as a figure.

    >>> length_figure(Length(low=5, high=6.5, unit="kilometer", kind="range"))
    '5-6.5 km'
    """
    figure = _figure(length.kind, length.low, length.high)
    return f"{figure} {SYMBOLS.get(length.unit, length.unit)}"


def bearing_figure(bearing: Bearing) -> str:
    """Return a bearing as degrees and the nearest of sixteen compass points.

    >>> bearing_figure(Bearing(azimuth=225, tolerance=22.5))
    'SW 225±22.5°'
    """
    point = _POINTS[round(bearing.azimuth / 22.5) % len(_POINTS)]
    return f"{point} {bearing.azimuth:g}±{bearing.tolerance:g}°"


def _figure(kind: CountKind, low: float | None, high: float | None) -> str:
    """Write an interval: 17, ~17, 9+, up to 12, 6-7, ?."""
    if low is None and high is None:
        return "?"
    if high is None:
        return f"{low or 0:.10g}+"
    if kind == "at_most" or low is None:
        return f"up to {high:.10g}"
    if low == high:
        return f"{'~' if kind == 'about' else ''}{low:.10g}"
    return f"{low:.10g}-{high:.10g}"
