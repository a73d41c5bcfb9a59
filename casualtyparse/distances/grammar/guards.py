"""What looks like a distance and is none: each reason is a rule that yields nothing.

Its words are claimed all the same, so that no other family counts them.
"""

from typing import Final

from casualtyparse.distances.candidates import DistanceCandidate
from casualtyparse.distances.grammar.anchors import Anchors
from casualtyparse.distances.grammar.bearings import read_bearing
from casualtyparse.distances.grammar.offsets import measure_of_length
from casualtyparse.phrases.measures import Measure, unit_at
from casualtyparse.phrases.reading import Reading

_RATES: Final = frozenset(
    {"hour", "day", "second", "minute", "week", "year", "h", "hr", "s", "sec", "month"}
)
_LEVELS: Final = frozenset(
    {"above", "below", "beneath", "underground", "underwater", "over"}
)
_MOST_LEFT: Final = 7


def _void(
    rule: str, reason: str, reading: Reading, measure: Measure, end: int | None = None
) -> DistanceCandidate:
    """Return a candidate that stands for no value."""
    stop = measure.end if end is None else end
    reading.reject(rule, measure.first, stop, reason)
    return DistanceCandidate(
        rule=rule, first=measure.first, end=stop, at=measure.at, reason=reason
    )


def speed(reading: Reading, i: int) -> DistanceCandidate | None:
    """speed = measure ("/" | "per" | "an" | "a" | "every") TIME"""
    scan = reading.scan
    measure = measure_of_length(reading, i)
    if measure is None:
        return None
    end = measure.end
    if (
        scan.word(end) in ("/", "per", "an", "a", "every", "each")
        and scan.word(end + 1) in _RATES
    ):
        return _void("speed", "a speed or a rate", reading, measure, end + 2)
    return None


def altitude(reading: Reading, i: int) -> DistanceCandidate | None:
    """altitude = measure ("above" | "below") | measure "of" WATER | HEIGHT "of" measure"""
    scan = reading.scan
    measure = measure_of_length(reading, i)
    if measure is None:
        return None
    end, first = measure.end, measure.first
    height = reading.lexicon.places.cues["height"]
    told = (
        scan.word(end) in _LEVELS
        or scan.word(end + 1) in ("altitude", "underground")
        or scan.word(end) == "altitude"
    )
    under = scan.word(end) == "under" and scan.word(end + 1) in (
        "the",
        "ground",
        "water",
        "rubble",
        "a",
        "sea",
    )
    before = any(scan.word(k) in height for k in range(first - 3, first))
    flown = scan.word(first - 1) == "at" and not _goes_on(reading, measure)
    if told or under or before or flown:
        return _void("altitude", "a height or a depth", reading, measure)
    return None


def _goes_on(reading: Reading, measure: Measure) -> bool:
    """Tell whether the words behind a measure reckon it from a place."""
    scan = reading.scan
    j = measure.end
    return scan.word(j) in (
        "from",
        "away",
        "off",
        "outside",
        "inside",
        "along",
        "upstream",
        "downstream",
        "offshore",
        "apart",
        ",",
        "of",
        "radius",
    ) or (read_bearing(scan, j) is not None)


def weapon_range(reading: Reading, i: int) -> DistanceCandidate | None:
    """range = ("range of" | "can" REACH | "fly") measure"""
    scan = reading.scan
    measure = measure_of_length(reading, i)
    if measure is None:
        return None
    first = measure.first
    low = max(scan.bounds_at(i)[0], first - _MOST_LEFT)
    before = scan.words[low:first]
    ranged = (
        "range" in before[-4:]
        or "ranges" in before[-4:]
        or scan.word(measure.end) == "range"
    )
    placed = scan.word(measure.end) in ("from", "of") or _reckoned(reading, measure)
    reach = reading.lexicon.places.cues["reach"]
    able = any(word in ("can", "could", "capable", "able") for word in before) and any(
        word in reach or word in ("hit", "hitting", "strike", "travel", "striking")
        for word in before[-4:]
    )
    if (
        (ranged and "of" in before[-3:])
        or (scan.word(measure.end) == "range" and measure.joined)
        or (able and not placed)
        or (ranged and not placed)
    ):
        return _void("weapon-range", "how far a weapon carries", reading, measure)
    return None


def _reckoned(reading: Reading, measure: Measure) -> bool:
    direction = read_bearing(reading.scan, measure.end)
    return direction is not None and reading.scan.word(direction.end) in ("of", "from")


def length(reading: Reading, i: int) -> DistanceCandidate | None:
    """length = measure "long" | measure "of" NOUN | measure "by" measure | "a" measure NOUN"""
    scan = reading.scan
    measure = measure_of_length(reading, i)
    if measure is None:
        return None
    end, size = measure.end, reading.lexicon.places.cues["size"]
    word = scan.word(end)
    if word in ("-", "\u2013") and scan.word(end + 1) in size:
        return _void("length", "a length or an area", reading, measure, end + 2)
    across = word in ("by", "x", "\u00d7") and end + 1 in reading.numbers.by_first
    of = (
        word == "of" and scan.word(measure.first - 1) != "within" and not measure.joined
    )
    if (
        word in size
        or across
        or of
        or scan.word(measure.first - 1) in ("by", "x", "\u00d7")
    ):
        return _void("length", "a length or an area", reading, measure)
    if (
        measure.joined
        and word[:1].isalpha()
        and word not in ("radius", "from", "off", "perimeter")
        and (
            scan.tag(end) is None
            and scan.word(end + 1) not in ("zone", "perimeter", "area")
            and read_bearing(scan, end) is None
        )
    ):
        return _void("length", "a length or an area", reading, measure)
    return None


def area(reading: Reading, i: int) -> DistanceCandidate | None:
    """area = number "square" UNIT | number UNIT "2"."""
    scan = reading.scan
    unit = unit_at(scan, i)
    if unit is None or unit.kind != "length":
        return None
    before = scan.word(i - 1)
    squared = scan.word(i + 1) in ("\u00b2", "\u00b3", "2") and scan.touches(i)
    if before in ("square", "sq", "cubic") or squared:
        number = reading.numbers.before(i if squared else i - 1)
        first = i if number is None else number.first
        reading.reject("length", first, i + 1, "a length or an area")
        return DistanceCandidate(
            rule="length", first=first, end=i + 1, at=i, reason="a length or an area"
        )
    return None


def way_covered(reading: Reading, i: int) -> DistanceCandidate | None:
    """way = MOVED [PREP] measure, and no place it is reckoned from"""
    scan = reading.scan
    measure = measure_of_length(reading, i)
    if measure is None:
        return None
    moved = reading.lexicon.places.cues["moved"]
    first = measure.first
    near = any(scan.word(k) in moved for k in range(first - 3, first))
    if (
        not near
        or scan.word(first - 1) == "within"
        or scan.word(measure.end)
        in (
            "from",
            "away",
            "off",
            "along",
            "outside",
            "upstream",
            "downstream",
        )
    ):
        return None
    if _reckoned(reading, measure):
        return None
    if scan.word(measure.end) in ("into", "inside"):
        anchor = Anchors(reading).read(measure.end + 1)
        if anchor is not None and (anchor.kind in ("name", "region")):
            return None
    return _void("way-covered", "a way covered", reading, measure)


def effect_range(reading: Reading, i: int) -> DistanceCandidate | None:
    """effect = ("heard" | "felt") measure "away" | "kept" measure "apart"."""
    scan = reading.scan
    measure = measure_of_length(reading, i)
    if measure is None or scan.word(measure.end) not in (
        "away",
        "apart",
        "off",
        "from",
    ):
        return None
    cues = reading.lexicon.places.cues
    first = measure.first
    before = [scan.word(k) for k in range(max(0, first - 6), first)]
    word = scan.word(measure.end)
    heard = any(token in cues["felt"] for token in before) and word != "from"
    heard = heard and (
        word != "away" or scan.word(measure.end + 1) != "from" or "heard" in before
    )
    kept = word == "apart" and any(token in cues["apart_kept"] for token in before[-3:])
    if heard or kept:
        return _void("effect-range", "how far an effect carried", reading, measure)
    return None


def numbered(reading: Reading, i: int) -> DistanceCandidate | None:
    """name = UNIT NUMBER: "Kilometre 14", "Mile 29"."""
    scan = reading.scan
    number = reading.numbers.by_first.get(i + 1)
    if (
        number is None
        or not number.digits
        or not scan.capital(i)
        or i in reading.numbers.by_end
    ):
        return None
    unit = unit_at(scan, i)
    if unit is None or unit.kind != "length" or (unit.short and not scan.upper(i)):
        return None
    reading.reject("geo-name", i, number.end, "a place named by a milestone")
    return DistanceCandidate(
        rule="geo-name",
        first=i,
        end=number.end,
        at=i,
        reason="a place named by a milestone",
    )


def not_spatial(reading: Reading, i: int) -> DistanceCandidate | None:
    """not-spatial = "miles from" NOUN"""
    scan = reading.scan
    measure = measure_of_length(reading, i)
    if measure is None or not measure.bare or scan.word(measure.end) != "from":
        return None
    if Anchors(reading).read(measure.end + 1) is not None:
        return None
    return _void("not-spatial", "far from no place", reading, measure)


def adjective(reading: Reading, i: int) -> DistanceCandidate | None:
    """adjective = "border" NOUN: a border guard, a border village"""
    scan = reading.scan
    entry = scan.entries[i]
    if entry is None or entry.relating != "frontier" or scan.words[i] != "border":
        return None
    following = scan.word(i + 1)
    if (
        not following.isalpha()
        or scan.tag(i + 1) is not None
        or following.endswith("ed")
    ):
        return None
    reading.reject("adjective", i, i + 2, "says what kind of thing, not where")
    return None


def bare_length(reading: Reading, i: int) -> DistanceCandidate | None:
    """bare-length = measure, told from no place"""
    measure = measure_of_length(reading, i)
    if measure is None or measure.bare or reading.scan.words[i] in ("m", "mi"):
        return None
    return _void("bare-length", "told from no place", reading, measure)
