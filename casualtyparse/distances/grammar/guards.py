"""What looks like a distance and is none: each reason is a rule that yields nothing.

Its words are claimed all the same, so that no other family counts them.
"""

from typing import Final

from casualtyparse.distances.candidates import DistanceCandidate, make_candidate
from casualtyparse.distances.grammar.anchors import Anchors
from casualtyparse.distances.grammar.bearings import read_bearing
from casualtyparse.distances.grammar.spans import LEADS, parted, spanned
from casualtyparse.lexicon.little_words import OF_FROM, SHORT_DASHES
from casualtyparse.phrases.conversions import unit_at
from casualtyparse.phrases.measures import Measure
from casualtyparse.phrases.reading import Reading

_MOST_LEFT: Final = 7
_RATE_OF: Final = frozenset({"/", "per", "an", "a", "every", "each"})
_BY: Final = frozenset({"by", "x", "\u00d7"})
BEFORE: Final = _BY | {"at"}
_PART: Final = frozenset({"radius", "from", "off", "perimeter"})
#: Places that a length tells the size of: "a 10-km exclusion zone".
ZONES: Final = frozenset({"zone", "perimeter", "area"})


def _void(
    rule: str, reason: str, reading: Reading, measure: Measure, end: int | None = None
) -> DistanceCandidate:
    """Return a candidate that stands for no value."""
    stop = measure.end if end is None else end
    reading.reject(rule, measure.first, stop, reason)
    return make_candidate(
        rule=rule, first=measure.first, end=stop, at=measure.at, reason=reason
    )


def speed(reading: Reading, i: int) -> DistanceCandidate | None:
    """speed = measure ("/" | "per" | "an" | "a" | "every") TIME"""
    scan, measure = reading.scan, reading.measures.get(i)
    if measure is None or scan.words[measure.end] not in _RATE_OF:
        return None
    if scan.words[measure.end + 1] not in reading.lexicon.places.cues["rate"]:
        return None
    return _void("speed", "a speed or a rate", reading, measure, measure.end + 2)


def altitude(reading: Reading, i: int) -> DistanceCandidate | None:
    """altitude = measure ("above" | "below") | HEIGHT "of" measure | "at" measure"""
    scan, measure = reading.scan, reading.measures.get(i)
    if measure is None:
        return None
    end, first = measure.end, measure.first
    cues = reading.lexicon.places.cues
    told = scan.words[end] in cues["level"]
    under = scan.words[end] == "under" and scan.words[end + 1] in cues["under"]
    before = not cues["height"].isdisjoint(scan.words[max(0, first - 3) : first])
    flown = scan.words[first - 1] == "at" and not _goes_on(reading, measure)
    if flown and not (told or under or before):
        found = spanned(reading, measure)  # "the nearest town is Ostrel at 12 km"
        if found is not None:
            return found
    if told and not before and on_river(reading, measure):
        return None
    before = before or (
        scan.words[first - 1] == "to" and scan.words[first - 2] in cues["rising"]
    )
    if told or under or before or flown:
        return _void("altitude", "a height or a depth", reading, measure)
    return None


def on_river(reading: Reading, measure: Measure) -> bool:
    """Tell whether "above" and "below" are up and down a river: "two miles above Ostrel"."""
    scan, end = reading.scan, measure.end
    if scan.words[end] not in ("above", "below") or measure.unit not in _LONG:
        return False
    known = reading.lexicon.places.cues["river"]
    part = scan.words[end + 1] in _PART_OF and scan.words[end + 2] in known - _WATER
    if part:
        return part  # "two miles above the falls"
    anchor = reading.note(Anchors).read(end + 1)
    if anchor is None or anchor.kind != "name" or not scan.capital(anchor.first):
        return False
    low, high = scan.bounds_at(measure.first)
    low, high = max(low, measure.first - _MOST_RIVER), min(high, end + _MOST_RIVER)
    return not known.isdisjoint(scan.words[low:high])


_PART_OF: Final = frozenset({"the", "its"})
#: One flies over these.
_WATER: Final = frozenset({"river", "rivers", "bank", "banks"})
#: How many tokens off a river may be named.
_MOST_RIVER: Final = 10
_LONG: Final = frozenset({"mile", "kilometer"})


def _goes_on(reading: Reading, measure: Measure) -> bool:
    """Tell whether the words behind a measure reckon it from a place."""
    word = reading.scan.words[measure.end]
    if word in reading.lexicon.places.cues["reckoned"]:
        return True
    return read_bearing(reading.scan, measure.end) is not None


def weapon_range(reading: Reading, i: int) -> DistanceCandidate | None:
    """range = ("range of" | "can" REACH | "fly") measure | measure "range"."""
    scan, measure = reading.scan, reading.measures.get(i)
    if measure is None:
        return None
    cues = reading.lexicon.places.cues
    first = measure.first
    before = scan.words[max(scan.bounds_at(i)[0], first - _MOST_LEFT) : first]
    behind = scan.words[measure.end] == "range"
    if not behind and cues["reach"].isdisjoint(before):
        return None
    near = before[-4:]
    ranged = behind or "range" in near or "ranges" in near
    able = not cues["able"].isdisjoint(before) and not cues["reach"].isdisjoint(near)
    placed = scan.words[measure.end] in OF_FROM or _reckoned(reading, measure)
    told = (ranged and "of" in near) or (behind and measure.joined)
    if told or ((able or ranged) and not placed):
        return _void("weapon-range", "how far a weapon carries", reading, measure)
    return None


def _reckoned(reading: Reading, measure: Measure) -> bool:
    direction = read_bearing(reading.scan, measure.end)
    return direction is not None and reading.scan.words[direction.end] in OF_FROM


def length(reading: Reading, i: int) -> DistanceCandidate | None:
    """length = measure "long" | measure "of" NOUN | measure "by" measure | "a" measure NOUN"""
    scan, measure = reading.scan, reading.measures.get(i)
    if measure is None:
        return None
    end, size = measure.end, reading.lexicon.places.cues["size"]
    word, before = scan.words[end], scan.words[measure.first - 1]
    if before == "by":
        found = parted(reading, measure)
        if found is not None:
            return found
    if word in SHORT_DASHES and scan.words[end + 1] in size:
        return _void("length", "a length or an area", reading, measure, end + 2)
    across = word in _BY and end + 1 in reading.numbers.by_first
    of = word == "of" and before != "within" and not measure.joined
    if word in size or across or of or before in _BY or _is_adjective(reading, measure):
        return _void("length", "a length or an area", reading, measure)
    return None


def _is_adjective(reading: Reading, measure: Measure) -> bool:
    """Tell whether a measure describes the noun behind it: "a 12-km queue"."""
    scan, end = reading.scan, measure.end
    word = scan.words[end]
    if not measure.joined or not word[:1].isalpha() or word in _PART:
        return False
    if scan.tag(end) is not None or scan.words[end + 1] in ZONES:
        return False
    return read_bearing(scan, end) is None


def area(reading: Reading, i: int) -> DistanceCandidate | None:
    """area = number "square" UNIT | number UNIT "2"."""
    scan = reading.scan
    before = scan.words[i - 1]
    squared = scan.words[i + 1] in ("\u00b2", "\u00b3", "2") and scan.touches(i)
    if not squared and before not in ("square", "sq", "cubic"):
        return None
    number = reading.numbers.before(i if squared else i - 1)
    first = i if number is None else number.first
    reading.reject("length", first, i + 1, "a length or an area")
    return DistanceCandidate(
        rule="length", first=first, end=i + 1, at=i, reason="a length or an area"
    )


def way_covered(reading: Reading, i: int) -> DistanceCandidate | None:
    """way = MOVED [PREP] measure, and no place it is reckoned from"""
    scan, measure = reading.scan, reading.measures.get(i)
    if measure is None:
        return None
    cues = reading.lexicon.places.cues
    before = scan.words[max(0, measure.first - 3) : measure.first]
    if cues["moved"].isdisjoint(before) or before[-1] == "within":
        return None
    word = scan.words[measure.after]
    if word in cues["apart_from"] or _reckoned(reading, measure):
        return None
    if word in ("into", "inside"):
        anchor = reading.note(Anchors).read(measure.end + 1)
        if anchor is not None and (anchor.kind in ("name", "region")):
            return None
    return _void("way-covered", "a way covered", reading, measure)


def effect_range(reading: Reading, i: int) -> DistanceCandidate | None:
    """effect = ("heard" | "felt") measure "away" | "kept" measure "apart"."""
    scan, measure = reading.scan, reading.measures.get(i)
    if measure is None or scan.words[measure.end] not in ("away", "apart", "off"):
        return None
    cues = reading.lexicon.places.cues
    before = scan.words[max(0, measure.first - 6) : measure.first]
    apart = scan.words[measure.end] == "apart"
    from_there = scan.words[measure.end + 1] == "from" and "heard" not in before
    heard = not cues["felt"].isdisjoint(before) and not from_there
    kept = apart and not cues["apart_kept"].isdisjoint(before[-3:])
    if heard or kept:
        return _void("effect-range", "how far an effect carried", reading, measure)
    return None


def numbered(reading: Reading, i: int) -> DistanceCandidate | None:
    """name = UNIT NUMBER: "Kilometre 14", "Mile 29"."""
    scan = reading.scan
    number = reading.numbers.by_first.get(i + 1)
    if number is None or not number.digits or not scan.capital(i):
        return None
    unit = unit_at(scan, i)
    if unit is None or (unit.short and not scan.upper(i)):
        return None
    if i in reading.numbers.by_end:
        return None
    reason = "a place named by a milestone"
    reading.reject("geo-name", i, number.end, reason)
    return DistanceCandidate(
        rule="geo-name", first=i, end=number.end, at=i, reason=reason
    )


def not_spatial(reading: Reading, i: int) -> DistanceCandidate | None:
    """not-spatial = "miles from" NOUN"""
    scan, measure = reading.scan, reading.measures.get(i)
    if measure is None or not measure.bare or scan.words[measure.end] != "from":
        return None
    if reading.note(Anchors).read(measure.end + 1) is not None:
        return None
    return _void("not-spatial", "far from no place", reading, measure)


def adjective(reading: Reading, i: int) -> DistanceCandidate | None:
    """adjective = "border" NOUN: a border guard, a border village"""
    scan = reading.scan
    if scan.words[i] != "border":
        return None
    following = scan.words[i + 1]
    if not following.isalpha() or scan.tag(i + 1) is not None:
        return None
    if not following.endswith("ed"):
        reading.reject("adjective", i, i + 2, "says what kind of thing, not where")
    return None


def bare_length(reading: Reading, i: int) -> DistanceCandidate | None:
    """bare-length = measure, told from no place, or of "distance" before it"""
    measure = reading.measures.get(i)
    if measure is None or measure.bare:
        return None
    words = reading.scan.words
    if words[measure.first - 1] in LEADS:
        found = spanned(reading, measure)
        if found is not None:
            return found
    elif reading.scan.capital(measure.first - 1):
        found = parted(reading, measure)  # "distant from Adun 5 km"
        if found is not None:
            return found
    if words[i] in ("m", "mi"):
        return None
    return _void("bare-length", "told from no place", reading, measure)
