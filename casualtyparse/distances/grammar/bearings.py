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
        "its",
        "immediate",
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
_CLOSING: Final = frozenset({"of", "by"})
#: What shows that the stop behind a letter ends no sentence.
_ON_LETTER: Final = frozenset({".", "of", "from"})
_BEHIND_STOP: Final = frozenset({"of", "from", "by", ")"})


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
    found = _point(scan, i, parts)
    if found is None:
        return None
    if scan.words[found.end] == "by" and found.tolerance in _TURNED:
        toward = _point(scan, found.end + 1, 1)
        turned = 0.0 if toward is None else _turn(found.azimuth, toward.azimuth)
        if toward is not None and turned:
            azimuth = (found.azimuth + (11.25 if turned > 0 else -11.25)) % 360
            found = Direction(i, toward.end, azimuth, TOLERANCES[32])
    return found if first is None else found._replace(first=first)


#: Points that "by" turns: "north by east", "north-west by west".
_TURNED: Final = frozenset({TOLERANCES[4], TOLERANCES[8]})


def _point(scan: Scan, i: int, parts: int) -> Direction | None:
    """point = COMPASS [["-"] COMPASS [["-"] COMPASS]]"""
    point = compass_at(scan, i)
    if point is None:
        return None
    end = _letters_end(scan, i) if point.letters else i + 1
    following = scan.words[end]
    if point.winds == 4 and following not in _CLOSING and parts > 1:
        j = end + 1 if following in _DASHES else end
        rest = compass_at(scan, j)
        if rest is not None and rest.letters == point.letters:
            inner = _point(scan, j, parts - 1)
            if inner is not None:
                return _joined(i, point.azimuth, end, inner)
    return Direction(i, end, point.azimuth, TOLERANCES[point.winds])


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
    if words[i + 1] == "." and scan.touches(i):
        if words[i + 2] in _BEHIND_STOP:
            return i + 2
        following = compass_at(scan, i + 2)  # "N. W. of"
        if following is not None and following.letters and words[i + 3] in _ON_LETTER:
            return i + 2
    return i + 1
