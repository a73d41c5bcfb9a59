"""How a direction alone is worded, and which compass words are none.

bearing-alone = ["just"] ["to the"] point "of" anchor [[","] "at a distance of" measure]
              | "in a" point "direction" ("from" | "of") anchor
"""

from typing import Final

from casualtyparse.distances.candidates import (
    AnchorPhrase,
    Direction,
    DistanceCandidate,
)
from casualtyparse.distances.grammar.anchors import Anchors
from casualtyparse.distances.grammar.bearings import (
    compass_at,
    read_heading,
    read_point,
)
from casualtyparse.distances.grammar.offsets import FROM, measure_from
from casualtyparse.lexicon import Entry
from casualtyparse.lexicon.little_words import AND_OR, OF_FROM
from casualtyparse.lexicon.pieces import CAPITAL
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import Scan

#: Signs and words that go on with a point: "N.", "north-east", "north by east".
_ON: Final = frozenset({".", "-", "\u2013", "\u2014", "/", "by"})


def pointed(reading: Reading, i: int, entry: Entry) -> DistanceCandidate | None:
    """Read what the compass word at token i tells, of which this is the entry."""
    point = entry.compass
    scan = reading.scan
    capital, behind = scan.marks[i] & CAPITAL, scan.words[i + 1]
    if capital and behind in entry.geo_seconds:
        geo_name(reading, i)
    if point is None or (point.letters and not capital):
        return None
    if behind == "direction":
        return _heading_alone(reading, i)
    if point.adjective:
        # PERF: what is a part of something stands before a name
        return part_of(reading, i) if scan.marks[i + 1] & CAPITAL else None
    if behind != "of" and behind not in _ON:
        following = scan.entries[i + 1]
        if following is None or following.compass is None:
            return None
    return bearing_alone(reading, i)


def bearing_alone(reading: Reading, i: int) -> DistanceCandidate | None:
    """bearing-alone = [LEAD] ["to the"] point "of" anchor"""
    scan = reading.scan
    words = scan.words
    if _goes_on(reading, i):
        return None
    first = i
    if words[i - 1] == "the" and words[i - 2] == "to":
        first = i - 2
    other = _other_side(scan, i) if words[i - 1] == "and" else None
    if other is not None:
        first = i - 4 if words[i - 4 : i - 2] == ["to", "the"] else i - 2
    if words[first - 1] in reading.lexicon.places.cues["direction_lead"]:
        first -= 1
    point = read_point(scan, i, first=first)
    if point is None or words[point.end] != "of":
        return None
    if other is not None:
        point = point._replace(azimuth=other)
    inside = _inside(reading, i)
    if inside and "distance" not in words[i : i + _MOST_INSIDE]:
        return _part(reading, i, point.end)
    anchor = reading.note(Anchors).read(point.end + 1)
    if inside:  # "in the north of Adun at a distance of 5 km" is outside
        found = None
        if anchor is not None and words[anchor.stop] in _SET_OFF:
            found = _at_measure(reading, point, anchor)
        return found or _part(reading, i, point.end)
    if anchor is None or _counts(reading, point.end + 1):
        reading.reject("not-spatial", i, point.end, "a direction of no place")
        return None
    if words[anchor.end - 1] in reading.lexicon.places.cues[
        "whole_region"
    ] and not scan.capital(anchor.first):
        return _part(reading, i, anchor.stop)
    return _alone(reading, point._replace(first=first), anchor, i)


def _alone(
    reading: Reading, point: Direction, anchor: AnchorPhrase, i: int
) -> DistanceCandidate:
    """Return a direction from a place, with the length behind it if one stands there."""
    if reading.scan.words[anchor.stop] in _SET_OFF:
        found = _at_measure(reading, point, anchor)
        if found is not None:
            return found
    return DistanceCandidate(
        rule="bearing-alone",
        first=point.first,
        end=anchor.stop,
        at=i,
        direction=point,
        anchors=(anchor,),
        missing="pronoun" if anchor.kind == "pronoun" else "",
    )


#: How far behind a point "at a distance of" may stand.
_MOST_INSIDE: Final = 12


def _heading_alone(reading: Reading, i: int) -> DistanceCandidate | None:
    """heading-alone = COPULA "in" ("a" | "the") point "direction" ("from" | "of") anchor"""
    scan = reading.scan
    words = scan.words
    if words[i + 2] not in OF_FROM:
        return None
    copulas = reading.lexicon.places.cues["copula"]
    for first in range(i - 2, max(i - _MOST_HEADING, 0), -1):
        if words[first] == "in" and words[first - 1] in copulas:
            heading = read_heading(scan, first)
            anchor = reading.note(Anchors).read(i + 3)
            if heading is None or heading.end != i + 2 or anchor is None:
                return None
            return _alone(reading, heading, anchor, i)
    return None


#: How many tokens "in a north-north-westerly" has.
_MOST_HEADING: Final = 8


def _other_side(scan: Scan, i: int) -> float | None:
    """Return the azimuth between two main points: "to the north and west of Adun"."""
    one, two = compass_at(scan, i - 2), compass_at(scan, i)
    if one is None or two is None or one.winds != _MAIN or two.winds != _MAIN:
        return None
    turn = (two.azimuth - one.azimuth + 180) % 360 - 180
    return (one.azimuth + turn / 2) % 360 if abs(turn) == _RIGHT else None


_MAIN: Final = 4
_RIGHT: Final = 90


#: What sets off the length behind a direction: "to the west of Adun, at 5 km,", "by 5 km".
_SET_OFF: Final = frozenset({",", "(", "by", "at"})
_CLOSED: Final = frozenset({",", ".", ")", ";", ""})
_AWAY: Final = frozenset({"away", "off", "distant"})
_AT_DISTANCE: Final = ["at", "a", "distance", "of"]
_LONG: Final = frozenset({"kilometer", "mile", "nautical_mile"})


def _at_measure(
    reading: Reading, point: Direction, anchor: AnchorPhrase
) -> DistanceCandidate | None:
    """at = "by" measure | "at a distance of" measure

    | ("," | "(") ["at" ["a distance of"]] measure ["away" | "off"] ("," | ")" | ".")
    """
    words = reading.scan.words
    j = anchor.stop + (words[anchor.stop] != "at")
    flown = words[j] == "at"
    spaced = words[j : j + 4] == _AT_DISTANCE
    if spaced:
        j, flown = j + 4, False
    elif j == anchor.stop:
        return None
    j += flown or words[j] == "distant"
    measure = measure_from(reading, j)
    if measure is None or measure.time or (flown and measure.unit not in _LONG):
        return None
    end = measure.after + (words[measure.after] in _AWAY)
    told = words[anchor.stop] == "by" or (spaced and words[end] not in FROM)
    if not told and words[end] not in _CLOSED and words[end - 1] not in _CLOSED:
        return None
    end += words[anchor.stop] == "(" and words[end] == ")"
    return DistanceCandidate(
        rule="offset",
        first=point.first,
        end=end,
        at=measure.at,
        measure=measure,
        direction=point,
        anchors=(anchor,),
        missing="pronoun" if anchor.kind == "pronoun" else "",
        straight=measure.straight,
    )


def _counts(reading: Reading, i: int) -> bool:
    """Tell whether a number at token i is of no name: "north of 500 people"."""
    scan = reading.scan
    counted = i in reading.numbers.by_first and scan.words[i].isalpha()
    return counted and not scan.capital(i)


def _goes_on(reading: Reading, i: int) -> bool:
    """Tell whether a point is the rest of one: the "east" of "south-east"."""
    scan = reading.scan
    if scan.words[i - 1] in _DASHES:
        return scan.touches(i - 2) and compass_at(scan, i - 2) is not None
    return i > 0 and compass_at(scan, i - 1) is not None


_DASHES: Final = frozenset({"-", "\u2013", "/"})


def _inside(reading: Reading, i: int) -> bool:
    """Tell whether a point is a part of what follows: "the [far] north [and east] of".

    "to the" before it makes it a direction.
    """
    scan = reading.scan
    words = scan.words
    j = i
    if words[j - 1] in AND_OR and scan.entries[j - 2] is not None:
        other = scan.entries[j - 2]
        if other is not None and other.compass is not None:
            j -= 2
    if words[j - 1] in reading.lexicon.places.cues["part_lead"]:
        j -= 1
    return words[j - 1] == "the" and words[j - 2] != "to"


def _part(reading: Reading, i: int, end: int) -> DistanceCandidate | None:
    """Reject a direction inside a region."""
    reading.reject("part-of", i, end, "a part of a region, inside it")
    return None


def geo_name(reading: Reading, i: int) -> DistanceCandidate | None:
    """name = "South Sudan" | "West Bank" | ... (data/geo_names.toml)"""
    scan = reading.scan
    entry = scan.entries[i]
    if entry is None or not entry.geo_names or not scan.capital(i):
        return None
    behind = scan.words[i + 1]
    for rest in entry.geo_names:
        if rest and rest[0] != behind:
            continue
        end = i + 1 + len(rest)
        if tuple(scan.words[i + 1 : end]) == rest and scan.capital(end - 1):
            reading.reject("geo-name", i, end, "a compass word inside a name")
            break
    return None


def part_of(reading: Reading, i: int) -> DistanceCandidate | None:
    """part-of = ADJECTIVE name | "in the" point "of" anchor"""
    scan = reading.scan
    entry = scan.entries[i]
    if entry is None or entry.compass is None or not entry.compass.adjective:
        return None
    if scan.tag(i + 1) is None and i + 1 < scan.size and scan.capital(i + 1):
        return _part(reading, i, i + 2)
    return None
