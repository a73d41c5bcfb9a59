"""How directions are worded.

bearing = LEAD* point
point   = COMPASS [["-"] COMPASS [["-"] COMPASS]] | COMPASS "by" COMPASS
"""

from typing import Final

from casualtyparse.distances.candidates import Direction, new
from casualtyparse.lexicon.compass import TOLERANCES, Compass
from casualtyparse.lexicon.little_words import ARTICLES
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.scan import Scan

_DASHES: Final = frozenset({"-", "\u2013", "\u2014", "/"})
#: Words that may stand before a point: "to the north", "due west".
LEADS: Final = word_list("places", "bearing_leads").union(
    ("to", "the", "its", "towards", "toward", "in", "a", "an", "on", "about", "and")
)
_MOST_LEADS: Final = 4
#: The points that one is put together from: north-north-west.
_MOST_POINTS: Final = 3
_CLOSING: Final = frozenset({"of", "by"})
#: What shows that the stop behind a letter ends no sentence.
_ON_LETTER: Final = frozenset({".", "of", "from"})
_BEHIND_STOP: Final = frozenset({"of", "from", "by", ")"})


def compass_at(scan: Scan, i: int) -> Compass | None:
    """Return the point of the compass that token i names, parts of regions left out.

    Single letters count only as capitals: "N", never the "s" of "the army's".
    """
    entry = scan.entries[i]
    if entry is None or entry.compass is None or i < 0:
        return None
    point = entry.compass
    if point.adjective:
        return None
    if point.letters and (
        scan.words[i - 1] == "'"
        or not (scan.surface(i, i + 1).replace("b", "").isupper() or _noted(scan, i))
    ):
        return None
    return point


def _noted(scan: Scan, i: int) -> bool:
    """Tell whether a point in small letters stands between a unit and "of": "3 km ne of"."""
    unit = scan.entries[i - 1]
    return unit is not None and unit.length is not None and scan.words[i + 1] == "of"


def read_bearing(scan: Scan, i: int) -> Direction | None:
    """bearing = LEAD* point"""
    words = scan.words
    for j in range(i, i + _MOST_LEADS + 1):
        if words[j] not in LEADS:  # PERF: none of them is a point
            entry = scan.entries[j]
            if entry is None or entry.compass is None:
                return None
            return read_point(scan, j, first=i)
    return None


def read_point(
    scan: Scan, i: int, parts: int = _MOST_POINTS, first: int | None = None
) -> Direction | None:
    """point = COMPASS [["-"] COMPASS [["-"] COMPASS]] | COMPASS "by" COMPASS

    The words for it start at token `first`, if that is not the point itself.
    """
    point = compass_at(scan, i)
    if point is None:
        return None
    start = i if first is None else first
    end = _letters_end(scan, i) if point.letters else i + 1
    following = scan.words[end]
    tolerance = TOLERANCES[point.winds]
    found = new(Direction, (start, end, point.azimuth, tolerance))
    if point.winds == 4 and following not in _CLOSING and parts > 1:
        j = end + 1 if following in _DASHES else end
        rest = compass_at(scan, j)
        if rest is not None and rest.letters == point.letters:
            inner = read_point(scan, j, parts - 1)
            if inner is not None:
                found = _joined(start, point.azimuth, end, inner)
        elif rest is None and j > end and _sided(scan, j) is not None:
            return None  # the "north" of "north-westerly"
    if parts == _MOST_POINTS:
        by = found.end + (scan.words[found.end] == "-")
        if scan.words[by] == "by":
            return _turned(scan, found, by)
    return found


def read_heading(scan: Scan, i: int) -> Direction | None:
    """heading = "in" ("a" | "an" | "the") (COMPASS "-")* (COMPASS | ADJECTIVE) "direction"

    "a north-westerly direction", "the south-south-easterly direction".
    """
    words = scan.words
    if words[i + 1] not in ARTICLES:
        return None
    parts: list[float] = []
    j = i + 2
    while len(parts) < _MOST_POINTS:
        point = compass_at(scan, j)
        azimuth = _sided(scan, j) if point is None else point.azimuth
        if azimuth is None and parts:
            break  # "the north-east direction"
        if azimuth is None or (point is not None and point.letters):
            return None
        parts.append(azimuth)
        j += 2 if words[j + 1] in _DASHES else 1
        if point is None:
            break
    if words[j] != "direction":
        return None
    azimuth = parts.pop()
    found = Direction(i, j, azimuth, TOLERANCES[8 if azimuth % 90 else 4])
    while parts:
        found = _joined(i, parts.pop(), j, found)
    return found._replace(end=j + 1)


def _sided(scan: Scan, i: int) -> float | None:
    """Return the azimuth of a word for a side, "westerly", "western"."""
    entry = scan.entries[i]
    point = None if entry is None else entry.compass
    return point.azimuth if point is not None and point.adjective else None


def _turned(scan: Scan, point: Direction, by: int) -> Direction:
    """turned = point "by" COMPASS     "north by east", "north-west by west".

    "North by northwest", which no rose has, is meant for north-northwest.
    """
    toward = read_point(scan, by + 1 + (scan.words[by + 1] == "-"), 2)
    turn = 0.0 if toward is None else _turn(point.azimuth, toward.azimuth)
    if toward is None or not turn or point.tolerance not in _TURNED:
        return point
    if toward.tolerance == TOLERANCES[8] and abs(turn) == 45:
        return _joined(point.first, point.azimuth, point.end, toward)
    azimuth = (point.azimuth + (11.25 if turn > 0 else -11.25)) % 360
    return Direction(point.first, toward.end, azimuth, TOLERANCES[32])


#: Main points and those between two of them.
_TURNED: Final = frozenset({TOLERANCES[4], TOLERANCES[8]})


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
