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
from casualtyparse.phrases.reading import Reading
from casualtyparse.rules import Dispatch, Rule, claim_all, settle

#: Tried in this order at each trigger word; the first that reads it wins.
RULES: Final[tuple[Rule[DistanceCandidate], ...]] = (
    Rule(name="geo-name", trigger="unit", parse=guards.numbered),
    Rule(name="length", trigger="unit", parse=guards.area),
    Rule(name="speed", trigger="unit", parse=guards.speed),
    Rule(name="altitude", trigger="unit", parse=guards.altitude),
    Rule(name="weapon-range", trigger="unit", parse=guards.weapon_range),
    Rule(name="effect-range", trigger="unit", parse=guards.effect_range),
    Rule(name="way-covered", trigger="unit", parse=guards.way_covered),
    Rule(name="within", trigger="unit", parse=circles.within),
    Rule(name="radius", trigger="unit", parse=circles.radius),
    Rule(name="components", trigger="unit", parse=offsets.components),
    Rule(name="offset", trigger="unit", parse=offsets.offset),
    Rule(name="from", trigger="unit", parse=offsets.distance_from),
    Rule(name="outside", trigger="unit", parse=circles.outside),
    Rule(name="inside", trigger="unit", parse=circles.inside),
    Rule(name="along-measure", trigger="unit", parse=ways.along_measure),
    Rule(name="stream", trigger="unit", parse=ways.stream),
    Rule(name="off-measure", trigger="unit", parse=ways.off_coast_measure),
    Rule(name="toward", trigger="unit", parse=elsewhere.toward),
    Rule(name="away", trigger="unit", parse=elsewhere.away),
    Rule(name="apart", trigger="unit", parse=elsewhere.apart),
    Rule(name="travel-time", trigger="unit", parse=ways.travel_time),
    Rule(name="length", trigger="unit", parse=guards.length),
    Rule(name="not-spatial", trigger="unit", parse=guards.not_spatial),
    Rule(name="bare-length", trigger="unit", parse=guards.bare_length),
    Rule(name="geo-name", trigger="compass", parse=directions.geo_name),
    Rule(name="bearing-alone", trigger="compass", parse=directions.bearing_alone),
    Rule(name="part-of", trigger="compass", parse=directions.part_of),
    Rule(name="near", trigger="relating", parse=nearness.near),
    Rule(name="near", trigger="relating", parse=nearness.around),
    Rule(name="outskirts", trigger="relating", parse=nearness.edge),
    Rule(name="outskirts", trigger="relating", parse=nearness.outskirts_outside),
    Rule(name="border", trigger="relating", parse=borders.border),
    Rule(name="adjective", trigger="relating", parse=guards.adjective),
    Rule(name="off-coast", trigger="relating", parse=routes.coast),
    Rule(name="along", trigger="relating", parse=routes.along),
    Rule(name="road", trigger="relating", parse=routes.way),
    Rule(name="between", trigger="relating", parse=routes.between),
)

_DISPATCH: Final = Dispatch(RULES)


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


def read(reading: Reading) -> list[DistanceCandidate]:
    """Return all candidates of a text, in text order and without overlaps, and claim them."""
    claims = reading.scan.claims
    found = _DISPATCH.run(reading)
    free = [one for one in found if one.at not in claims or one.rule == "travel-time"]
    kept = settle(reading, _apart_from_figures(free))
    claim_all(reading, "distances", kept)
    told = [one for one in spread(reading, kept) if one.reason is None]
    fill(reading, told)
    group(reading, told)
    return told
