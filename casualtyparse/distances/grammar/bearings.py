"""How directions are worded.

bearing = LEAD* point
point   = COMPASS [["-"] COMPASS [["-"] COMPASS]] | COMPASS "by" COMPASS
"""

from typing import Final

from casualtyparse.distances.candidates import Direction
from casualtyparse.lexicon.compass import TOLERANCES, Compass
from casualtyparse.scan import Scan

_DASHES: Final = frozenset({"-", "\u2013", "\u2014", "/"})
#: Words that may stand before a point: "to the north", "due west".
LEADS: Final = frozenset(
    {
        "to",
        "the",
        "due",
        "towards",
        "toward",
        "in",
        "a",
        "an",
        "on",
        "directly",
        "just",
        "immediately",
        "further",
        "farther",
        "almost",
        "roughly",
        "slightly",
        "approximately",
        "mostly",
        "about",
        "lying",
        "located",
        "situated",
        "and",
    }
)
_MOST_LEADS: Final = 4


def compass_at(scan: Scan, i: int) -> Compass | None:
    """Return the point of the compass that token i names, parts of regions left out.

    Single letters count only as capitals: "N", never the "s" of "the army's".
    """
    entry = scan.entries[i]
    if entry is None or i < 0:
        return None
    point = entry.compass
    if point is None or point.adjective:
        return None
    if point.letters and (
        scan.words[i - 1] == "'" or not scan.surface(i, i + 1).isupper()
    ):
        return None
    return point


def read_bearing(scan: Scan, i: int) -> Direction | None:
    """bearing = LEAD* point"""
    words = scan.words
    for j in range(i, i + _MOST_LEADS + 1):
        if words[j] not in LEADS:  # PERF: none of them is a point
            return read_point(scan, j, first=i)
    return None


def read_point(
    scan: Scan, i: int, parts: int = 3, first: int | None = None
) -> Direction | None:
    """point = COMPASS [["-"] COMPASS [["-"] COMPASS]] | COMPASS "by" COMPASS

    The words for it start at token `first`, if that is not the point itself.
    """
    point = compass_at(scan, i)
    if point is None:
        return None
    start = i if first is None else first
    azimuth, winds = point.azimuth, point.winds
    end = _letters_end(scan, i) if point.letters else i + 1
    following = scan.words[end]
    if following == "by":
        toward = read_point(scan, end + 1, parts - 1) if parts > 1 else None
        if toward is not None and winds in (4, 8):
            turned = _turn(azimuth, toward.azimuth)
            if turned:
                step = 11.25 if turned > 0 else -11.25
                azimuth = (azimuth + step) % 360
                return Direction(start, toward.end, azimuth, TOLERANCES[32])
    elif winds == 4 and following != "of" and parts > 1:
        j = end + 1 if following in _DASHES else end
        rest = compass_at(scan, j)
        if rest is not None and rest.letters == point.letters:
            inner = read_point(scan, j, parts - 1)
            if inner is not None:
                return _joined(start, azimuth, end, inner)
    return Direction(start, end, azimuth, TOLERANCES[winds])


def _joined(i: int, azimuth: float, end: int, inner: Direction) -> Direction:
    """Return the point between a main point and the one behind it, if there is one."""
    turned = _turn(azimuth, inner.azimuth)
    if inner.tolerance == TOLERANCES[4] and abs(turned) == 90:
        return Direction(i, inner.end, (azimuth + turned / 2) % 360, TOLERANCES[8])
    if inner.tolerance == TOLERANCES[8] and abs(turned) == 45:
        return Direction(i, inner.end, (azimuth + turned / 2) % 360, TOLERANCES[16])
    return Direction(i, end, azimuth, TOLERANCES[4])


def _turn(azimuth: float, other: float) -> float:
    """Return the smaller turn from one azimuth to another, -180 to 180."""
    return (other - azimuth + 180) % 360 - 180


def _letters_end(scan: Scan, i: int) -> int:
    """Return the token behind the letters of a point; "N." before "of" keeps its stop."""
    words = scan.words
    if words[i + 1] == "." and scan.touches(i) and words[i + 2] in ("of", "from"):
        return i + 2
    return i + 1
