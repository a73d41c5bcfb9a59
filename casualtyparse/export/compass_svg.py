"""A distance as a drawing: a compass rose with its sector, an arrow and a scale (SVG)."""

from html import escape
from math import cos, radians, sin
from typing import Final

from casualtyparse.distances.values import Bearing, Distance

_SIZE: Final = 160
_CENTER: Final = _SIZE / 2
_RADIUS: Final = 58.0
_WINDS: Final = (("N", 0), ("E", 90), ("S", 180), ("W", 270))
_STYLE: Final = "font:10px sans-serif;fill:#444;text-anchor:middle"


def draw(distance: Distance) -> str:
    """Return one SVG element; the rim of the rose stands for the upper bound of the distance.

    Nothing but numbers and escaped text goes into it, so that it can be put into any page.

    >>> from casualtyparse import parse_distance
    >>> draw(parse_distance("5 km east of Ostrel"))[:29]
    '<svg xmlns="http://www.w3.org'
    """
    parts = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_SIZE} {_SIZE}" '
            f'width="{_SIZE}" height="{_SIZE}" role="img">'
        ),
        f"<title>{escape(_clean(distance.text))}</title>",
        (
            f'<circle cx="{_CENTER:g}" cy="{_CENTER:g}" r="{_RADIUS:g}" fill="none" '
            'stroke="#bbb"/>'
        ),
        *_ring(distance),
        *_sector(distance),
        *_letters(),
        f'<circle cx="{_CENTER:g}" cy="{_CENTER:g}" r="3" fill="#222"/>',
        (
            f'<text x="{_CENTER:g}" y="{_SIZE - 3}" style="{_STYLE}">'
            f"{escape(_label(distance))}</text>"
        ),
        "</svg>",
    ]
    return "".join(parts)


def _clean(text: str) -> str:
    """Return a text without what XML cannot hold."""
    return "".join(
        sign if sign.isprintable() or sign in "\t\n" else "\ufffd" for sign in text
    )


def _letters() -> list[str]:
    found = []
    for name, azimuth in _WINDS:
        x, y = _at(azimuth, _RADIUS + 10)
        found.append(
            f'<text x="{x:.1f}" y="{y + 3.5:.1f}" style="{_STYLE}">{name}</text>'
        )
    return found


def _ring(distance: Distance) -> list[str]:
    """Return the band between the bounds where no direction is told."""
    if distance.distance is None or distance.bearing is not None:
        return []
    inner = _share(distance) * _RADIUS
    width = max(4.0, _RADIUS - inner)
    band = (
        f'<circle cx="{_CENTER:g}" cy="{_CENTER:g}" r="{_RADIUS - width / 2:.1f}" fill="none" '
        f'stroke="#3b78b5" stroke-opacity="0.35" stroke-width="{width:.1f}"/>'
    )
    return [band]


def _sector(distance: Distance) -> list[str]:
    """Return the sector that the bearing leaves open and the arrow along it."""
    bearing = distance.bearing
    if bearing is None:
        return []
    tip_x, tip_y = _at(bearing.azimuth, _RADIUS)
    barbs = [_at(bearing.azimuth + turn, _RADIUS - 9) for turn in (-6, 6)]
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in ((tip_x, tip_y), *barbs))
    return [
        _wedge(bearing),
        (
            f'<line x1="{_CENTER:g}" y1="{_CENTER:g}" x2="{tip_x:.1f}" y2="{tip_y:.1f}" '
            'stroke="#1d4f80" stroke-width="2"/>'
        ),
        f'<polygon points="{points}" fill="#1d4f80"/>',
    ]


def _wedge(bearing: Bearing) -> str:
    first_x, first_y = _at(bearing.azimuth - bearing.tolerance, _RADIUS)
    last_x, last_y = _at(bearing.azimuth + bearing.tolerance, _RADIUS)
    return (
        f'<path d="M{_CENTER:g} {_CENTER:g}L{first_x:.1f} {first_y:.1f}'
        f'A{_RADIUS:g} {_RADIUS:g} 0 0 1 {last_x:.1f} {last_y:.1f}Z" '
        'fill="#3b78b5" fill-opacity="0.35"/>'
    )


def _at(azimuth: float, radius: float) -> tuple[float, float]:
    """Return where a direction meets a circle; north is up."""
    angle = radians(azimuth)
    return _CENTER + radius * sin(angle), _CENTER - radius * cos(angle)


def _share(distance: Distance) -> float:
    """Return the lower bound as a share of the upper one, 1 where they are the same."""
    length = distance.distance
    if length is None or length.low is None or not length.high:
        return 1.0
    return length.low / length.high


def _label(distance: Distance) -> str:
    """Return the scale: what the rim stands for."""
    length = distance.distance
    if length is None:
        return distance.relation.replace("_", " ")
    bounds = [bound for bound in (length.low, length.high) if bound is not None]
    figures = "-".join(f"{bound:g}" for bound in dict.fromkeys(bounds))
    sign = {"at_least": "> ", "at_most": "< ", "about": "~ ", "vague": "> "}
    if length.kind == "at_most":
        figures = f"{bounds[-1]:g}"
    unit = length.unit.replace("_", " ")
    plural = unit if figures == "1" else {"foot": "feet"}.get(unit, f"{unit}s")
    return f"{sign.get(length.kind, '')}{figures} {plural}"
