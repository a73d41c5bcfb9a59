"""How a distance and a bearing from a place are worded.

offset     = measure [MANNER] bearing ("of" | "from") anchor [path]
components = measure bearing "and" measure bearing "of" anchor
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
from casualtyparse.distances.grammar.lists import several
from casualtyparse.distances.grammar.nouns import place_at
from casualtyparse.distances.grammar.surroundings import (
    PATHS,
    extends,
    name_before,
    path_from,
)
from casualtyparse.lexicon.little_words import INDEFINITE
from casualtyparse.phrases.measures import Measure, behind_manner, measure_at
from casualtyparse.phrases.reading import Reading

#: What joins the parts of an offset that is told in two.
ADDED: Final = frozenset({"and", ",", "by"})
FROM: Final = frozenset({"of", "from", "off", "outside"})
#: "miles from its peak" is no place.
_OWN: Final = frozenset({"its", "his", "her", "their", "our", "my", "your"})
_PLACED: Final = frozenset({"at", "located", "situated", "lies", "is"})
_BACK: Final = frozenset({"back", "out", "up", "down"})
_GOALS: Final = frozenset({"to", "into", "through", "via"})
_WHERE: Final = frozenset({"where", "here", "there", "which"})
_CLOSED: Final = frozenset({",", ".", ")", ";", ":", "]", ""})


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
    if measure.joined or words[measure.first - 1] in INDEFINITE:
        cues = reading.lexicon.places.cues
        j = end + 1 if words[end] in cues["vehicle"] else end
        if words[j] in cues["journey"]:
            return behind_manner(reading, j + 1)[0]
    return end


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
    second = measure_from(reading, end + 1)
    if second is None or second.unit != measure.unit:
        return None
    other, stop, _ = direction_after(reading, second)
    if other is None or words[stop] not in FROM:
        return None
    if abs((other.azimuth - direction.azimuth) % 180 - 90) > 1:
        return None
    anchor = reading.note(Anchors).read(stop + 1, loose=True)
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
        return _from_here(reading, measure, start, direction)
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
    if scan.words[first - 1] in INDEFINITE:
        first -= behind_journey(reading, measure) > measure.after  # "a 14-km hike"
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
    if words[end] != "of" or words[end + 1] not in _CLOSED:
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


def distance_from(  # noqa: PLR0912 - one question after another, most cost nothing
    reading: Reading, i: int
) -> DistanceCandidate | None:
    """from = measure ["away"] [MANNER] "from" anchor [path]"""
    scan, measure = reading.scan, reading.measures.get(i)
    if measure is None:
        return None
    words = scan.words
    end, straight = behind_journey(reading, measure), measure.straight
    journey = end > measure.after
    if words[end] in _AWAY or (words[end] in _BACK and words[end + 1] == "from"):
        end, more = behind_manner(reading, end + 1)
        straight = straight or more
    if words[end] == "," and words[end + 1] == "from":
        end += 1
    inland = words[end - 1] == "inland"
    if words[end] == "of" and not inland:
        return _of_name(reading, measure)
    if words[end] not in ("from", "of") or (measure.bare and words[end + 1] in _OWN):
        return None
    if words[end + 1] in _EACH:
        both = _from_each(reading, measure, end)
        if both is not None:
            return both
    anchor = reading.note(Anchors).read(end + 1, loose=not measure.bare)
    if anchor is not None:
        if journey and words[anchor.stop] in _GOALS:
            return None  # "a 14-km hike from Adun to Berrek" is a way
        if extends(reading, measure, anchor):
            return None
        found = placed("from", reading, measure, None, anchor, straight=straight)
        if words[end + 1] == "both" and found.end == anchor.stop:
            found.anchors = several(reading.note(Anchors), end + 1) or found.anchors
            found.end = found.anchors[-1].stop
        return found
    if words[end + 1] == "here":
        return _from_here(reading, measure, end + 1, None)
    if words[end + 1] in _WHERE and not measure.bare:
        return DistanceCandidate(
            rule="from", first=measure.first, end=end + 1, at=i, measure=measure
        )
    return None


_AWAY: Final = frozenset({"away", "distant", "distance", "far"})


def _from_here(
    reading: Reading, measure: Measure, here: int, direction: Direction | None
) -> DistanceCandidate | None:
    """here = measure [bearing] ("from" | "of") "here", where the report was written"""
    if measure.bare or reading.scan.words[here + 1] in _GOALS:
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
