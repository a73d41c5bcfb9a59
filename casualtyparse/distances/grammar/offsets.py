"""How a distance and a bearing from a place are worded.

offset     = measure [MANNER] bearing ("of" | "from") anchor [path]
components = measure bearing ("and" | ",") ["and" | "then"] measure bearing ["of"] anchor
backwards  = anchor "(" measure bearing "of" ")"
elsewhere  = [anchor ","] measure [bearing] "away" | anchor "," measure bearing
"""

from typing import Final

from casualtyparse.distances.candidates import (
    AnchorPhrase,
    Direction,
    DistanceCandidate,
    Leg,
    Relation,
    make_candidate,
)
from casualtyparse.distances.grammar.anchors import Anchors
from casualtyparse.distances.grammar.bearings import (
    compass_at,
    read_bearing,
    read_heading,
)
from casualtyparse.distances.grammar.surroundings import (
    PATHS,
    name_before,
    path_from,
)
from casualtyparse.lexicon.little_words import INDEFINITE
from casualtyparse.phrases.measures import Measure, behind_manner, measure_at
from casualtyparse.phrases.reading import Reading

#: What joins the parts of an offset that is told in two.
ADDED: Final = frozenset({"and", ",", "by", "then"})
#: What may stand behind "," or "and" before the second part.
_THEN: Final = frozenset({"and", "then"})
FROM: Final = frozenset({"of", "from", "off", "outside"})
GOALS: Final = frozenset({"to", "into", "through", "via"})
CLOSED: Final = frozenset({",", ".", ")", ";", ":", "]", ""})


def direction_after(
    reading: Reading, measure: Measure
) -> tuple[Direction | None, int, bool]:
    """Return the bearing behind a measure, where it ends, and whether "by air" stands there."""
    scan = reading.scan
    words = scan.words
    j, straight = behind_journey(reading, measure), measure.straight
    if words[j] == "away":
        j += 1
    if words[j] == "," and _set_off(reading, j):
        j += 1
    if words[j] == "in":
        heading = read_heading(scan, j)
        if heading is not None:
            return heading, heading.end, straight
    bracket = words[j] == "("
    direction = read_bearing(scan, j + bracket)
    if direction is None or (bracket and words[direction.end] != ")"):
        return None, j, straight
    end, more = behind_manner(reading, direction.end + bracket)
    if words[end] in ("side", "direction"):
        end += 1
    return direction, end, straight or more


def behind_journey(reading: Reading, measure: Measure) -> int:
    """Return the token behind the noun of "a 14-km hike from", or behind a measure without."""
    end, words = measure.after, reading.scan.words
    if measure.joined or _article(reading, measure) < measure.first:
        cues = reading.lexicon.places.cues
        j = end + 1 if words[end] in cues["vehicle"] else end
        if words[j] in cues["journey"]:
            return behind_manner(reading, j + 1)[0]
    return end


def _article(reading: Reading, measure: Measure) -> int:
    """Return where "a short 3 km walk" starts, or where the measure does."""
    words, first = reading.scan.words, measure.first
    if words[first - 1] in reading.lexicon.places.cues["time_lead"]:
        first -= 1
    return first - 1 if words[first - 1] in INDEFINITE else measure.first


def _set_off(reading: Reading, j: int) -> bool:
    """Tell whether a comma is followed by a point and "of": "100 km, northwest of"."""
    scan = reading.scan
    direction = read_bearing(scan, j + 1)
    return direction is not None and scan.words[direction.end] in ("of", "from")


def components(reading: Reading, i: int) -> DistanceCandidate | None:
    """components = measure bearing ("and" | ",") measure bearing ("of" | "from") anchor"""
    measure = reading.measures.get(i)
    if measure is None:
        return None
    direction, end, _ = direction_after(reading, measure)
    return None if direction is None else in_parts(reading, measure, direction, end)


def in_parts(
    reading: Reading, measure: Measure, direction: Direction, end: int
) -> DistanceCandidate | None:
    """Read the second part behind a first one that ends before token `end`."""
    words = reading.scan.words
    if words[end] not in ADDED:
        return None
    start = end + 2 if words[end + 1] in _THEN else end + 1
    second = measure_from(reading, start)
    if second is None or second.unit != measure.unit:
        return None
    other, stop, _ = direction_after(reading, second)
    stop += words[stop] == "," and words[stop + 1] in FROM
    if other is None or not (words[stop] in FROM or _noted(reading, other)):
        return None
    if abs((other.azimuth - direction.azimuth) % 180 - 90) > 1:
        return None
    stop += words[stop] in FROM
    anchor = reading.note(Anchors).read(stop, loose=True)
    if anchor is None:
        return None
    return DistanceCandidate(
        rule="components",
        first=measure.first,
        end=anchor.stop,
        at=measure.at,
        measure=measure,
        legs=(Leg(measure, direction), Leg(second, other)),
        anchors=(anchor,),
        missing="pronoun" if anchor.kind == "pronoun" else "",
    )


def measure_from(reading: Reading, i: int) -> Measure | None:
    """Return the measure whose quantity starts at token i."""
    for j in range(i, i + 5):
        number = reading.numbers.by_first.get(j)
        if number is None:
            continue
        quantity = reading.numbers.quantity(number)
        for k in (quantity.end, quantity.end + 1):
            if k < reading.scan.size:
                measure = measure_at(reading, k)
                if measure is not None and measure.first == i:
                    return measure
        return None
    return None


def offset(reading: Reading, i: int) -> DistanceCandidate | None:
    """offset = measure [MANNER] bearing ("of" | "from") anchor [path]"""
    measure = reading.measures.get(i)
    if measure is None:
        return None
    direction, end, straight = direction_after(reading, measure)
    if direction is None:
        return None
    return reckoned(reading, measure, direction, end, straight=straight)


def reckoned(
    reading: Reading,
    measure: Measure,
    direction: Direction,
    end: int,
    *,
    straight: bool,
) -> DistanceCandidate | None:
    """Read what an offset is reckoned from, behind a bearing that ends before token `end`."""
    words = reading.scan.words
    start = end + 1
    if words[end] in _ALONG:
        return _along(reading, measure, direction, end)
    if words[end] not in FROM:
        if not _noted(reading, direction):
            return None
        start = end  # "30 km N Ostrel"
    elif words[start] == "of":  # "west outside of"
        start += 1
    if words[start] == "here":
        return from_here(reading, measure, start, direction)
    anchor = reading.note(Anchors).read(start, loose=not measure.bare)
    if anchor is None:
        return _backwards(reading, measure, direction, end)
    return placed("offset", reading, measure, direction, anchor, straight=straight)


def _along(
    reading: Reading, measure: Measure, direction: Direction, end: int
) -> DistanceCandidate | None:
    """along = measure bearing ("along" | "up" | "down") anchor "from" anchor"""
    anchors = reading.note(Anchors)
    way = anchors.read(end + 1, depth=1)
    if way is None or reading.scan.words[way.stop] != "from":
        return None
    anchor = anchors.read(way.stop + 1, depth=1)
    if anchor is None:
        return None
    found = placed("offset", reading, measure, direction, anchor, straight=False)
    found.path = (way.first, way.end)
    return found


_ALONG: Final = frozenset({"along", "up", "down"})


def _noted(reading: Reading, direction: Direction) -> bool:
    """Tell whether a name follows the letters of a point at once, as in notes."""
    point = compass_at(reading.scan, direction.end - 1)
    if point is None or not point.letters:
        return False
    return reading.note(Anchors).names.starts(direction.end, shouted=False)


def placed(
    rule: str,
    reading: Reading,
    measure: Measure,
    direction: Direction | None,
    anchor: AnchorPhrase,
    *,
    straight: bool,
) -> DistanceCandidate:
    """Return a distance from one anchor, with the road it goes along and what precedes it."""
    scan = reading.scan
    path: tuple[int, int] | None = None
    if scan.words[anchor.stop] in PATHS:
        path = path_from(reading, anchor.stop)
    elif scan.words[anchor.stop] in reading.lexicon.places.manner_first:
        straight = straight or behind_manner(reading, anchor.stop)[1]
    within = scan.words[measure.first - 1] == "within"
    relation: Relation = "offset"
    if within:
        relation = "within"
    elif anchor.kind == "border" and is_border(anchor, reading):
        relation = "border"
    first = measure.first - 1 if within else measure.first
    article = _article(reading, measure)
    if article < first and behind_journey(reading, measure) > measure.after:
        first = article  # "a 14-km hike"
    end = anchor.stop if path is None else path[1]
    return make_candidate(
        rule=rule,
        first=first,
        end=end,
        at=measure.at,
        relation=relation,
        measure=at_most(measure) if within else measure,
        direction=direction,
        anchors=(anchor,),
        path=path,
        missing="pronoun" if anchor.kind == "pronoun" else "",
        straight=straight,
    )


def is_border(anchor: AnchorPhrase, reading: Reading) -> bool:
    """Tell whether an anchor is the other side of a border: "the border with Karvala"."""
    if anchor.kind != "border":
        return False
    entry = reading.scan.entries[anchor.end - 1]
    return entry is None or entry.place != "border"


def at_most(measure: Measure) -> Measure:
    """Return "within N" of a measure: 0 to N."""
    high = measure.low if measure.high is None else measure.high
    return measure._replace(low=0.0, high=high, kind="at_most")


def _backwards(
    reading: Reading, measure: Measure, direction: Direction, end: int
) -> DistanceCandidate | None:
    """backwards = anchor ("(" | ",") measure bearing "of" (")" | "," | ".")"""
    words = reading.scan.words
    if words[end] != "of" or words[end + 1] not in CLOSED:
        return None
    anchor, _ = name_before(reading, measure)
    if anchor is None:
        return None
    return DistanceCandidate(
        rule="offset",
        first=anchor.first,
        end=end + 1,
        at=measure.at,
        measure=measure,
        direction=direction,
        anchors=(anchor,),
    )


def from_here(
    reading: Reading, measure: Measure, here: int, direction: Direction | None
) -> DistanceCandidate | None:
    """here = measure [bearing] ("from" | "of") "here", where the report was written"""
    if measure.bare or reading.scan.words[here + 1] in GOALS:
        return None
    return DistanceCandidate(
        rule="from" if direction is None else "offset",
        first=measure.first,
        end=here + 1,
        at=measure.at,
        measure=measure,
        direction=direction,
        missing="here",
        straight=measure.straight,
    )
