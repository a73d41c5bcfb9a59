"""How distances along something, off a coast, or told as a travel time are worded."""

from typing import Final

from casualtyparse.distances.candidates import (
    AnchorPhrase,
    Direction,
    DistanceCandidate,
    Relation,
)
from casualtyparse.distances.grammar.anchors import Anchors
from casualtyparse.distances.grammar.bearings import LEADS, read_bearing
from casualtyparse.distances.grammar.nouns import place_at
from casualtyparse.distances.grammar.offsets import at_most
from casualtyparse.distances.grammar.surroundings import lasts, name_before
from casualtyparse.lexicon.little_words import OF_FROM
from casualtyparse.phrases.conversions import unit_at
from casualtyparse.phrases.measures import Measure, behind_manner, measure_at
from casualtyparse.phrases.reading import Reading

_STREAM: Final = frozenset({"upstream", "downstream", "upriver", "downriver"})
_ALONG: Final = frozenset({"along", "up", "down", "on"})
_BEYOND: Final = frozenset({"outside", "short", "above", "below", "beyond", "past"})
_REACHED: Final = frozenset({"from", "outside"})


def along_measure(reading: Reading, i: int) -> DistanceCandidate | None:
    """along = measure ("along" | "up" | "down") anchor ["from" anchor]"""
    scan, measure = reading.scan, reading.measures.get(i)
    if measure is None or measure.bare or scan.words[measure.end] not in _ALONG:
        return None
    anchors = reading.note(Anchors)
    way = anchors.read(measure.end + 1)
    if way is None or way.kind == "pronoun":
        return None
    if scan.words[way.stop] in OF_FROM:
        start = anchors.read(way.stop + 1, loose=True)
        if start is not None and start.kind != "pronoun":
            goal = None
            if scan.words[start.stop] == "to":
                goal = anchors.read(start.stop + 1, depth=1)
            return DistanceCandidate(
                rule="along-measure",
                first=measure.first,
                end=start.stop if goal is None else goal.stop,
                at=i,
                measure=measure,
                anchors=(start,),
                path=(way.first, way.end),
            )
    if scan.words[measure.end] == "on":
        return None
    entry = scan.entries[way.end - 1]
    linear = scan.words[way.end - 1] in reading.lexicon.places.cues["linear"]
    if not linear and (
        entry is None or entry.place not in ("route", "coast", "water", "border")
    ):
        return None
    if lasts(reading, measure):
        return None
    return DistanceCandidate(
        rule="along-measure",
        first=measure.first,
        end=way.stop,
        at=i,
        relation="along",
        measure=measure,
        anchors=(way,),
    )


def stream(reading: Reading, i: int) -> DistanceCandidate | None:
    """stream = measure ("upstream" | "downstream") [("of" | "from") anchor]"""
    scan, measure = reading.scan, reading.measures.get(i)
    if measure is None or measure.bare or scan.words[measure.end] not in _STREAM:
        return None
    end = measure.end + 1
    if scan.words[end] in OF_FROM:
        anchor = reading.note(Anchors).read(end + 1, loose=True)
        if anchor is not None:
            return DistanceCandidate(
                rule="stream",
                first=measure.first,
                end=anchor.stop,
                at=i,
                measure=measure,
                anchors=(anchor,),
                missing="pronoun" if anchor.kind == "pronoun" else "",
            )
    return DistanceCandidate(
        rule="stream",
        first=measure.first,
        end=end,
        at=i,
        measure=measure,
        missing="origin",
    )


#: What one comes off as off a road.
_STRIPS: Final = frozenset({"runway", "runways", "airstrip", "taxiway"})


def off_coast_measure(reading: Reading, i: int) -> DistanceCandidate | None:
    """off = measure ("off" anchor | "offshore" | "out to sea" | "at sea")"""
    scan, measure = reading.scan, reading.measures.get(i)
    if measure is None or measure.bare:
        return None
    end = measure.end
    seaward = _SEAWARD.get(scan.words[end])
    if seaward is not None and scan.words[end : end + len(seaward)] == seaward:
        end += len(seaward)
        if scan.words[end] in ("from", "of", "off"):
            anchor = reading.note(Anchors).read(end + 1)
            if anchor is not None and (
                anchor.kind not in ("pronoun", "site") or scan.capital(anchor.first)
            ):
                return _off(measure, anchor)
        return DistanceCandidate(
            rule="off-measure",
            first=measure.first,
            end=end,
            at=i,
            relation="off_coast",
            measure=measure,
        )
    if scan.words[end] != "off":
        return None
    end += scan.words[end + 1] == "of"
    anchor = reading.note(Anchors).read(end + 1, loose=True)
    if anchor is None or anchor.kind == "pronoun":
        return None
    if (
        place_at(scan, anchor.end - 1) == "route"
        or scan.words[anchor.end - 1] in _STRIPS
    ):
        return _off(measure, anchor, "offset")
    ashore = anchor.kind == "site" and not scan.capital(anchor.end - 1)
    ashore = (
        ashore
        and scan.words[anchor.end - 1] not in (reading.lexicon.places.cues["seaside"])
    )
    return None if ashore else _off(measure, anchor)


_SEAWARD: Final = {
    "offshore": ["offshore"],
    "out": ["out", "to", "sea"],
    "off": ["off", "shore"],
}


def _off(
    measure: Measure, anchor: AnchorPhrase, relation: Relation = "off_coast"
) -> DistanceCandidate:
    return DistanceCandidate(
        rule="off-measure",
        first=measure.first,
        end=anchor.stop,
        at=measure.at,
        relation=relation,
        measure=measure,
        anchors=(anchor,),
    )


def travel_time(reading: Reading, i: int) -> DistanceCandidate | None:
    """travel = measure ["'s"] (DRIVE | MANNER | bearing | "away") [("from" | "of") anchor]"""
    scan = reading.scan
    following, behind = scan.words[i + 1], scan.entries[i + 1]
    if following not in reading.lexicon.places.behind_time and (
        (following not in LEADS and (behind is None or behind.compass is None))
        or read_bearing(scan, i + 1) is None
    ):
        return None  # PERF: what follows most units of time leads nowhere
    entry = scan.entries[i]
    if entry is None or entry.unit is None or entry.unit.kind != "time":
        return None
    end = _behind_journey(reading, i)
    if end is None:
        return None
    measure = measure_at(reading, i)
    if measure is None or measure.bare:
        return None
    if entry.unit.name == "minute":
        measure = _with_hours(reading, measure)
    if entry.unit.name == "day" and scan.words[end - 1] == "away":
        cues = reading.lexicon.places.cues
        if scan.words[i - 1] in cues["time_lead"] and scan.words[i + 1] == "away":
            return None  # "after a long day away from the front"
    return _travelled(reading, i, measure, end)


def _with_hours(reading: Reading, measure: Measure) -> Measure:
    """with-hours = quantity "hours" ["and"] measure     "3 hours 20 minutes by train"."""
    scan = reading.scan
    k = measure.first - 1
    if scan.words[k] in ("and", ","):
        k -= 1
    unit = unit_at(scan, k)
    hours = None if unit is None else reading.numbers.before(k)
    if unit is None or unit.name != "hour":
        return measure
    first, low, most = (k - 1, 1.0, 1.0)  # "an hour and 20 minutes"
    if hours is not None and hours.high is not None:
        first, low, most = hours.first, hours.low, hours.high
    elif scan.words[k - 1] not in ("a", "an"):
        return measure
    high = None if measure.high is None else measure.high + 60 * most
    return measure._replace(first=first, low=measure.low + 60 * low, high=high)


def _behind_journey(reading: Reading, i: int) -> int | None:
    """Return the token behind "drive", "by road" or "away", None if no journey follows."""
    scan = reading.scan
    j, journey = _behind_travel(reading, _behind_unit(reading, i))
    if not journey and scan.words[j] in _STREAM:
        j, journey = j + 1, True
    after, _ = behind_manner(reading, j)
    if after > j:
        j, journey = after, True
    if scan.words[j] == "away":
        return j + 1 if journey or scan.words[j + 1] != "with" else None
    if journey:
        return j
    if scan.words[j] in _REACHED or read_bearing(scan, j) is not None:
        return j
    return None


def _behind_unit(reading: Reading, i: int) -> int:
    """Return the token behind a unit of time, "and a half", "'s" and a hyphen."""
    scan = reading.scan
    j = i + 1
    if scan.words[j : j + 3] == ["and", "a", "half"]:
        j += 3
    if scan.words[j] == "'":
        j += 2 if scan.words[j + 1] == "s" else 1
    return j + 1 if scan.words[j] in ("-", "\u2013") else j


def _behind_travel(reading: Reading, j: int) -> tuple[int, bool]:
    """Return the token behind "boat ride", and whether a journey is told at all."""
    scan, cues = reading.scan, reading.lexicon.places.cues
    for k in (j + 1, j):
        if scan.words[k] in cues["travel"] and (
            k == j or scan.words[j] in cues["vehicle"]
        ):
            return k + 1, True
    return j, False


def _travelled(
    reading: Reading, i: int, measure: Measure, end: int
) -> DistanceCandidate | None:
    scan = reading.scan
    first = measure.first
    if measure.joined and scan.words[first - 1] in ("a", "an"):
        first -= 1
    end, straight = behind_manner(reading, end)
    direction = read_bearing(scan, end)
    stop = end if direction is None else direction.end
    anchor: AnchorPhrase | None = None
    travelled = scan.words[end - 1] in reading.lexicon.places.cues["travel"]
    beyond = scan.words[stop] == "outside" or (
        travelled and scan.words[stop] in _BEYOND
    )
    if scan.words[stop] in OF_FROM or (direction is None and beyond):
        stop += scan.words[stop] in _BEYOND and scan.words[stop + 1] == "of"
        anchor = reading.note(Anchors).read(stop + 1, loose=travelled)
        if anchor is None or (anchor.kind in ("site", "pronoun") and not measure.time):
            return None
        stop = anchor.stop
    elif direction is not None and not _told_from(reading, end, direction):
        return None
    figure = None
    if anchor is None:
        figure, _ = name_before(reading, measure._replace(first=first))
        told = scan.words[stop - 1] if direction is None else "away"
        if figure is None and (told != "away" or measure.kind == "vague"):
            return None
        first = first if figure is None else figure.first
        if (
            figure is None
            and scan.words[end - 2] not in reading.lexicon.places.cues["travel"]
        ):
            return None
    elif end == measure.end and direction is None and not _is_reached(reading, anchor):
        return None  # "two hours from the start"
    place = anchor or figure
    origin = anchor is None and direction is not None
    within = anchor is not None and scan.words[first - 1] == "within"
    return DistanceCandidate(
        rule="travel-time",
        first=first - within,
        end=stop,
        at=i,
        relation="within" if within else "offset",
        measure=at_most(measure) if within else measure,
        direction=direction,
        anchors=() if place is None or origin else (place,),
        figure=figure if origin else None,
        missing="origin" if origin else "",
        straight=straight,
    )


def _is_reached(reading: Reading, anchor: AnchorPhrase) -> bool:
    """Tell whether a place may be some time away: "15 minutes from downtown"."""
    if anchor.kind in ("name", "capital", "border"):
        return True
    return place_at(reading.scan, anchor.end - 1) in ("center", "settlement")


def _told_from(reading: Reading, end: int, direction: Direction) -> bool:
    """Tell whether a journey leads to a point: "an hour's drive to the north"."""
    words = reading.scan.words
    travel = reading.lexicon.places.cues["travel"]
    return words[end - 1] in travel and words[end] == "to" and direction.first == end
