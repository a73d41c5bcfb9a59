"""How a distance is worded that is reckoned from a place, with no bearing before the place.

from  = measure ["away"] [MANNER] "from" anchor [path | turn]
turn  = "in" "a" point "direction" | [","] ("to" | "towards") "the" point
lead  = COPULA point ("," | "at" | "and"), before the measure
each  = measure "from" ("each" [NOUN] | "either" | "each other")
"""

from typing import Final

from casualtyparse.distances.candidates import AnchorPhrase, DistanceCandidate
from casualtyparse.distances.grammar.anchors import Anchors
from casualtyparse.distances.grammar.bearings import (
    compass_at,
    read_heading,
    read_point,
)
from casualtyparse.distances.grammar.lists import several
from casualtyparse.distances.grammar.nouns import place_at
from casualtyparse.distances.grammar.offsets import (
    CLOSED,
    GOALS,
    behind_journey,
    from_here,
    placed,
)
from casualtyparse.distances.grammar.surroundings import extends
from casualtyparse.phrases.measures import Measure, behind_manner
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import DASHES

#: "miles from its peak" is no place.
_OWN: Final = frozenset({"its", "his", "her", "their", "our", "my", "your"})
_PLACED: Final = frozenset({"at", "located", "situated", "lies", "is"})
_BACK: Final = frozenset({"back", "out", "up", "down"})
_WHERE: Final = frozenset({"where", "here", "there", "which"})


def distance_from(reading: Reading, i: int) -> DistanceCandidate | None:
    """from = [bearing (SIGN | "at")] measure ["away"] [MANNER] "from" anchor [path | turn]"""
    measure = reading.measures.get(i)
    if measure is None:
        return None
    words = reading.scan.words
    end, straight = _behind_away(reading, measure)
    if words[end] == "of" and words[end - 1] != "inland":
        return _of_name(reading, measure)
    if words[end] not in ("from", "of") or (measure.bare and words[end + 1] in _OWN):
        return None
    if words[end + 1] in _EACH or (
        words[end + 1] == "both" and words[end + 2] in CLOSED
    ):
        both = _from_each(reading, measure, end)
        if both is not None:
            return both
    anchor = reading.note(Anchors).read(end + 1, loose=not measure.bare)
    if anchor is not None:
        return _from_anchor(reading, measure, anchor, end, straight=straight)
    if words[end + 1] == "here":
        return from_here(reading, measure, end + 1, None)
    if words[end + 1] in _WHERE and not measure.bare:
        return DistanceCandidate(
            rule="from", first=measure.first, end=end + 1, at=i, measure=measure
        )
    return None


def _behind_away(reading: Reading, measure: Measure) -> tuple[int, bool]:
    """Return the token behind "away", "far away", and whether "by air" stands there."""
    words = reading.scan.words
    end, straight = behind_journey(reading, measure), measure.straight
    if words[end] in _AWAY or (words[end] in _BACK and words[end + 1] == "from"):
        end += 2 if words[end + 1] in _AWAY else 1
        end, more = behind_manner(reading, end)
        straight = straight or more
    elif words[end : end + 3] == _AT_A_DISTANCE:
        end += 3
    end += words[end] == "," and words[end + 1] == "from"
    return end, straight


def _from_anchor(
    reading: Reading,
    measure: Measure,
    anchor: AnchorPhrase,
    end: int,
    *,
    straight: bool,
) -> DistanceCandidate | None:
    """Read what stands around a measure and the place it is reckoned from, behind token `end`."""
    words = reading.scan.words
    if behind_journey(reading, measure) > measure.after and words[anchor.stop] in GOALS:
        return None  # "a 14-km hike from Adun to Berrek" is a way
    if extends(reading, measure, anchor):
        return None
    found = placed("from", reading, measure, None, anchor, straight=straight)
    if words[end + 1] == "both" and found.end == anchor.stop:
        found.anchors = several(reading.note(Anchors), end + 1) or found.anchors
        found.end = found.anchors[-1].stop
        return found
    if words[anchor.stop] in _SIDES and found.path is None:
        _turn(reading, found, anchor.stop)
    if words[measure.first - 1] in _SET_OFF and found.direction is None:
        _lead(reading, found, measure.first - 1)
    return found


_AWAY: Final = frozenset({"away", "distant", "distance", "far", "further", "farther"})
_AT_A_DISTANCE: Final = ["at", "a", "distance"]
#: What may lead to the bearing behind a place: "95 km from Adun to the north".
_SIDES: Final = frozenset({"in", "to", "towards", "toward", ","})


def _turn(reading: Reading, found: DistanceCandidate, i: int) -> None:
    """turn = heading | [","] ("to" | "towards") "the" point, which nothing follows"""
    scan = reading.scan
    words = scan.words
    j = i + (words[i] == ",")
    if words[j] == "in":
        direction = read_heading(scan, j)
    elif words[j] in _SIDES and words[j + 1] == "the":
        direction = read_point(scan, j + 2, first=j)
    else:
        return
    if direction is None:
        return
    closed = words[direction.end]
    if closed in CLOSED or (closed == "and" and j == i) or words[j] == "in":
        found.rule, found.direction, found.end = "offset", direction, direction.end


def _lead(reading: Reading, found: DistanceCandidate, i: int) -> None:
    """lead = COPULA point ("," | "at" | "and"), before a measure: "lies north, 3 km from"."""
    scan = reading.scan
    words = scan.words
    first = i - 1
    while first > i - _MOST_POINT:
        before = first - 2 if words[first - 1] in DASHES else first - 1
        if compass_at(scan, before) is None:
            break
        first = before
    point = read_point(scan, first)
    if point is None or point.end != i:
        return
    if words[first - 2 : first] == ["to", "the"]:
        if words[i] == ",":
            return  # "to the west, 3 km from Adun" may be west of another place
        first -= 2
    if words[first - 1] in _LIES:
        found.rule, found.direction = "offset", point._replace(first=first)
        found.first = first


#: What may stand between a bearing and the length that it is told before.
_SET_OFF: Final = frozenset({",", "at", "and"})
_LIES: Final = frozenset({"lies", "lie", "lying", "lay", "located", "situated"})
#: How many tokens "north - north - west" has.
_MOST_POINT: Final = 5


def _from_each(
    reading: Reading, measure: Measure, end: int
) -> DistanceCandidate | None:
    """each = measure "from" ("each" [NOUN] | "either" | "each other" | "one another")"""
    words = reading.scan.words
    stop = end + 2
    other = words[stop] in ("other", "another")
    if other or (words[end + 1] == "each" and place_at(reading.scan, stop)):
        stop += 1
    elif words[end + 1] == "one" or (
        words[stop].isalpha() and reading.scan.tag(stop) is None
    ):
        return None  # "from either camp" is one of them
    if measure.bare or words[stop] == "of":
        return None
    return DistanceCandidate(
        rule="from",
        first=measure.first,
        end=stop,
        at=measure.at,
        relation="between" if other else "offset",
        measure=measure,
        missing="pair",
        straight=measure.straight,
    )


#: Words for both of two places named before.
_EACH: Final = frozenset({"each", "either", "one"})


def _of_name(reading: Reading, measure: Measure) -> DistanceCandidate | None:
    """of = ("at" | "located") measure "of" name, as writers of French have it"""
    scan = reading.scan
    if scan.words[measure.first - 1] not in _PLACED or measure.joined or measure.bare:
        return None
    anchor = reading.note(Anchors).read(measure.after + 1)
    if anchor is None or anchor.kind != "name" or not scan.capital(measure.after + 1):
        return None
    return placed("from", reading, measure, None, anchor, straight=measure.straight)
