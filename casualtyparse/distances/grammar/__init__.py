"""How distances are worded.

    distance = measure bearing "of" anchor | measure "from" anchor | anchor "," measure "away"
             | bearing "of" anchor | relation anchor
    measure  = quantity UNIT [converted]                     phrases/measures.py
    bearing  = COMPASS ["-" COMPASS]                         bearings.py
    anchor   = [DET] [description] name | NOUN ["of" anchor] anchors.py, names.py

Rules with a figure are triggered by the unit (offsets.py, circles.py, elsewhere.py, ways.py), the
others by the word that relates places (nearness.py, borders.py, routes.py) or by the compass word
(directions.py). What is no location has rules
of its own (guards.py), which come first.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from casualtyparse.distances.candidates import DistanceCandidate
from casualtyparse.distances.grammar import (
    borders,
    circles,
    directions,
    elsewhere,
    guards,
    nearness,
    offsets,
    routes,
    ways,
)
from casualtyparse.distances.grammar.antecedents import fill
from casualtyparse.distances.grammar.groups import group, spread
from casualtyparse.lexicon import Entry, bit_of
from casualtyparse.lexicon.places import Relating
from casualtyparse.phrases.measures import measure_at
from casualtyparse.phrases.reading import Reading
from casualtyparse.rules import Rule, claim_all, settle

_Table = tuple[Rule[DistanceCandidate], ...]

#: Tried in this order at each unit of length that has a figure before it.
_MEASURED: Final[_Table] = (
    Rule(name="speed", trigger="length", parse=guards.speed),
    Rule(name="altitude", trigger="length", parse=guards.altitude),
    Rule(name="weapon-range", trigger="length", parse=guards.weapon_range),
    Rule(name="effect-range", trigger="length", parse=guards.effect_range),
    Rule(name="way-covered", trigger="length", parse=guards.way_covered),
    Rule(name="within", trigger="length", parse=circles.within),
    Rule(name="radius", trigger="length", parse=circles.radius),
    Rule(name="components", trigger="length", parse=offsets.components),
    Rule(name="offset", trigger="length", parse=offsets.offset),
    Rule(name="from", trigger="length", parse=offsets.distance_from),
    Rule(name="outside", trigger="length", parse=circles.outside),
    Rule(name="inside", trigger="length", parse=circles.inside),
    Rule(name="along-measure", trigger="length", parse=ways.along_measure),
    Rule(name="stream", trigger="length", parse=ways.stream),
    Rule(name="off-measure", trigger="length", parse=ways.off_coast_measure),
    Rule(name="toward", trigger="length", parse=elsewhere.toward),
    Rule(name="away", trigger="length", parse=elsewhere.away),
    Rule(name="apart", trigger="length", parse=elsewhere.apart),
    Rule(name="length", trigger="length", parse=guards.length),
    Rule(name="not-spatial", trigger="length", parse=guards.not_spatial),
    Rule(name="bare-length", trigger="length", parse=guards.bare_length),
)
#: Tried at each unit of length that has none.
_UNMEASURED: Final[_Table] = (
    Rule(name="geo-name", trigger="length", parse=guards.numbered),
    Rule(name="length", trigger="length", parse=guards.area),
)
_HOURS: Final[_Table] = (
    Rule(name="travel-time", trigger="hours", parse=ways.travel_time),
)
_COMPASS: Final[_Table] = (
    Rule(name="geo-name", trigger="compass", parse=directions.geo_name),
    Rule(name="bearing-alone", trigger="compass", parse=directions.bearing_alone),
    Rule(name="part-of", trigger="compass", parse=directions.part_of),
)
#: Tried at each word that relates places, by the relation that it tells.
_RELATING: Final[Mapping[Relating, _Table]] = {
    "near": (
        Rule(name="near", trigger="relating", parse=nearness.near),
        Rule(name="near", trigger="relating", parse=nearness.around),
        Rule(name="outskirts", trigger="relating", parse=nearness.outskirts_outside),
    ),
    "edge": (Rule(name="outskirts", trigger="relating", parse=nearness.edge),),
    "frontier": (
        Rule(name="border", trigger="relating", parse=borders.border),
        Rule(name="adjective", trigger="relating", parse=guards.adjective),
    ),
    "shore": (Rule(name="off-coast", trigger="relating", parse=routes.coast),),
    "way": (
        Rule(name="along", trigger="relating", parse=routes.along),
        Rule(name="road", trigger="relating", parse=routes.way),
    ),
    "between": (Rule(name="between", trigger="relating", parse=routes.between),),
}
RULES: Final[_Table] = (
    *_MEASURED,
    *_UNMEASURED,
    *_HOURS,
    *_COMPASS,
    *(rule for table in _RELATING.values() for rule in table),
)
#: The roles that trigger these rules.
_MASK: Final = sum(map(bit_of, ("length", "hours", "compass", "relating")))


def read(reading: Reading) -> list[DistanceCandidate]:
    """Return all candidates of a text, in text order and without overlaps, and claim them."""
    claims = reading.scan.claims
    free = [
        one
        for one in _run(reading)
        if one.at not in claims or one.rule == "travel-time"
    ]
    if not free:
        return []
    kept = settle(reading, _apart_from_figures(free))
    claim_all(reading, "distances", kept)
    told = [one for one in spread(reading, kept) if one.reason is None]
    fill(reading, told)
    group(reading, told)
    return told


def _run(reading: Reading) -> Iterator[DistanceCandidate]:
    """Yield what is read at each trigger word: what the first rule finds that finds anything.

    PERF: a plain dispatch by role would try every relation at every word for one.
    """
    entries = reading.scan.entries
    for i in reading.scan.hits:
        entry = entries[i]
        if entry is None or not entry.mask & _MASK:
            continue
        for rule in _rules_at(reading, i, entry):
            candidate = rule.parse(reading, i)
            if candidate is not None:
                yield candidate
                break


def _rules_at(reading: Reading, i: int, entry: Entry) -> _Table:
    """Return the rules for a word by the first role that it plays here."""
    if entry.length is not None:
        return _UNMEASURED if measure_at(reading, i) is None else _MEASURED
    if entry.compass is not None:
        return _COMPASS
    if entry.relating is not None:
        return _RELATING[entry.relating]
    return _HOURS


def _apart_from_figures(
    candidates: list[DistanceCandidate],
) -> list[DistanceCandidate]:
    """Leave a figure to the phrase that it ends: "near Adun, 5 km to the west" is two."""
    ends = {one.end for one in candidates if one.anchors and one.rule not in _FIGURED}
    for one in candidates:
        figure = one.figure or (one.anchors[0] if one.anchors else None)
        if one.rule not in _FIGURED or one.measure is None or figure is None:
            continue
        if figure.stop in ends:
            one.first = max(one.first, one.measure.first)
    return candidates


#: Rules whose phrase may start with the place named before it.
_FIGURED: Final = frozenset({"toward", "away", "travel-time"})
