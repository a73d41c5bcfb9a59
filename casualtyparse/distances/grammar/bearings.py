"""How directions are worded.

bearing = LEAD* point
point   = COMPASS [["-"] COMPASS [["-"] COMPASS]] | COMPASS "by" COMPASS
"""

from typing import Final

from casualtyparse.distances.candidates import Direction
from casualtyparse.lexicon.compass import TOLERANCES, Compass
from casualtyparse.scan import Scan

_DASHES: Final = frozenset({"-", "\u2013", "\u2014", "/"})
_LEADS: Final = frozenset(
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
    entry = scan.entries[i] if 0 <= i < scan.size else None
    point = None if entry is None else entry.compass
    if point is None or point.adjective:
        return None
    if point.letters and not scan.surface(i, i + 1).isupper():
        return None
    if point.letters and i > 0 and scan.words[i - 1] == "'":
        return None
    return point


def read_bearing(scan: Scan, i: int) -> Direction | None:
    """bearing = LEAD* point"""
    for j in range(i, min(i + _MOST_LEADS + 1, scan.size)):
        found = read_point(scan, j)
        if found is not None:
            return found if j == i else found._replace(first=i)
        if scan.words[j] not in _LEADS:
            return None
    return None


def read_point(scan: Scan, i: int, parts: int = 3) -> Direction | None:
    """point = COMPASS [["-"] COMPASS [["-"] COMPASS]] | COMPASS "by" COMPASS"""
    first = compass_at(scan, i)
    if first is None:
        return None
    end = _letters_end(scan, i, first)
    azimuth, winds = first.azimuth, first.winds
    if scan.word(end) == "by":
        toward = read_point(scan, end + 1, parts - 1) if parts > 1 else None
        if toward is not None and winds in (4, 8):
            turned = _turn(azimuth, toward.azimuth)
            if turned:
                step = 11.25 if turned > 0 else -11.25
                return Direction(i, toward.end, (azimuth + step) % 360, TOLERANCES[32])
    if winds != 4:
        return Direction(i, end, azimuth, TOLERANCES[winds])
    j = end + 1 if scan.word(end) in _DASHES else end
    rest = compass_at(scan, j)
    if rest is None or (rest.letters != first.letters):
        return Direction(i, end, azimuth, TOLERANCES[4])
    inner = read_point(scan, j, parts - 1) if parts > 1 else None
    if inner is None:
        return Direction(i, end, azimuth, TOLERANCES[4])
    return _joined(i, azimuth, end, inner)


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


def _letters_end(scan: Scan, i: int, point: Compass) -> int:
    """Return the token behind a point; "N." before "of" keeps its stop."""
    if (
        point.letters
        and scan.word(i + 1) == "."
        and scan.touches(i)
        and scan.word(i + 2) in ("of", "from")
    ):
        return i + 2
    return i + 1
