"""How distances are worded.

    distance = measure bearing "of" anchor | measure "from" anchor | anchor "," measure "away"
             | bearing "of" anchor | relation anchor
    measure  = quantity UNIT [converted]                     phrases/measures.py
    bearing  = COMPASS ["-" COMPASS]                         bearings.py
    anchor   = [DET] [description] name | NOUN ["of" anchor] anchors.py, names.py

Rules with a figure are triggered by the unit (offsets.py, origins.py, circles.py, elsewhere.py,
ways.py), the others by the word that relates places (nearness.py, borders.py, routes.py) or by the
compass word (directions.py). What is no location has rules of its own, which come first:
guards.py.
"""

from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import Final, NamedTuple, cast

from attrs import frozen

from casualtyparse.distances.candidates import DistanceCandidate, Taken
from casualtyparse.distances.grammar import (
    borders,
    circles,
    directions,
    elsewhere,
    guards,
    nearness,
    offsets,
    origins,
    routes,
    ways,
)
from casualtyparse.distances.grammar.antecedents import fill
from casualtyparse.distances.grammar.bearings import LEADS
from casualtyparse.distances.grammar.gaps import gapped
from casualtyparse.distances.grammar.groups import (
    JOINTS,
    by_other_way,
    elided,
    group,
    spread,
)
from casualtyparse.lexicon import Entry, bit_of, triggers_of
from casualtyparse.lexicon.little_words import COMMA_AND
from casualtyparse.lexicon.pieces import CAPITAL
from casualtyparse.lexicon.places import Relating
from casualtyparse.phrases.measures import Measure, measure_at
from casualtyparse.phrases.reading import Reading
from casualtyparse.rules import Rule, settle

_Parse = Callable[[Reading, int], DistanceCandidate | None]
_Table = tuple[Rule[DistanceCandidate], ...]


@frozen(kw_only=True)
class _Measured(Rule[DistanceCandidate]):
    """A rule for a length. `behind` are the words that it needs behind one that stands plain.

    A length stands plain where nothing around it says that it is no distance.
    """

    behind: frozenset[str]


def _measured(name: str, parse: _Parse, behind: str) -> _Measured:
    words = frozenset(behind.split())
    return _Measured(name=name, trigger="length", parse=parse, behind=words)


_FROM: Final = "away far further farther distant distance at , of from back out up down"
_FACING: Final = _measured("outside", circles.outside, "in to on")
_UP_ROAD: Final = _measured("along-measure", ways.along_measure, "along up down on")
#: Tried in this order at each unit of length that has a figure before it.
_MEASURED: Final = (
    _measured("speed", guards.speed, "/ per an a every each"),
    _measured("altitude", guards.altitude, ""),
    _measured("weapon-range", guards.weapon_range, ""),
    _measured("effect-range", guards.effect_range, "away apart off"),
    _measured("way-covered", guards.way_covered, ""),
    _measured("within", circles.within, "of from around"),
    _measured("radius", circles.radius, "radius perimeter"),
    _measured("components", offsets.components, "away ,"),
    _measured("offset", offsets.offset, "away ,"),
    _measured("from", origins.distance_from, _FROM),
    _measured(
        "outside",
        circles.outside,
        "outside beyond behind past before after short shy out ahead above below this across",
    ),
    _measured("inside", circles.inside, "deep inside into within"),
    _UP_ROAD,
    _measured("stream", ways.stream, "upstream downstream upriver downriver"),
    _measured("off-measure", ways.off_coast_measure, "offshore out off"),
    _measured("toward", elsewhere.toward, "away ,"),
    _measured("away", elsewhere.away, "away distant inland"),
    _measured("apart", elsewhere.apart, "apart"),
    _measured("length", guards.length, "- \u2013 by x \u00d7 of"),
    _measured("not-spatial", guards.not_spatial, "from"),
    _measured("bare-length", guards.bare_length, ""),
)


class _Plain(NamedTuple):
    """The rules for a plain length, and those where words before it may say otherwise."""

    plain: _Table
    guarded: _Table


def _plain(*rules: _Measured) -> _Plain:
    guards_first = (*_GUARDS, *(rule for rule in rules if rule not in _GUARDS))
    return _Plain(rules, guards_first)


_GUARDS: Final = _MEASURED[:5]
_LAST: Final = _MEASURED[-1]
_LENGTH: Final = (_LAST,)
_BARE: Final = _plain(_LAST)
#: By the word behind a plain length: PERF: most read none of the others.
_BEHIND: Final[Mapping[str, _Plain]] = {
    word: _plain(*(rule for rule in _MEASURED if word in rule.behind), _LAST)
    for word in frozenset().union(*(rule.behind for rule in _MEASURED))
}
#: Where a word for a size follows: "long", "wide".
_SIZED: Final = _plain(_MEASURED[-3], _LAST)
#: Where a point of the compass follows, or what may lead to one.
_POINTED: Final = _plain(
    _MEASURED[0],
    _measured("offset", elsewhere.pointed, ""),
    _FACING,
    _UP_ROAD,
    _LAST,
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


class _Related(NamedTuple):
    """The rules for a word that relates places, and the words it needs behind it if any."""

    rules: _Table
    behind: frozenset[str] | None = None


def _related(name: str, parse: _Parse, behind: str = "") -> _Related:
    rule = Rule(name=name, trigger="relating", parse=parse)
    return _Related((rule,), frozenset(behind.split()) if behind else None)


_NEAR: Final = _related("near", nearness.near)
_ALONG: Final = _related("along", routes.along)
_HALFWAY: Final = _related("between", routes.halfway, "from")
_RELATING: Final[Mapping[Relating, _Related]] = {
    "near": _NEAR,
    "edge": _related("outskirts", nearness.edge, "of around"),
    "frontier": _Related(
        (
            Rule(name="border", trigger="relating", parse=borders.border),
            Rule(name="adjective", trigger="relating", parse=guards.adjective),
        )
    ),
    "shore": _Related(()),
    "way": _related("road", routes.way),
    "between": _Related(()),
}
#: Words that relate places in a way of their own.
_OWN: Final[Mapping[str, _Related]] = {
    **{word: _NEAR._replace(behind=need) for word, need in nearness.BEHIND.items()},
    "around": _related("near", nearness.around),
    "outside": _related("outskirts", nearness.outskirts_outside),
    "off": _related("off-coast", routes.coast),
    "offshore": _related("off-coast", routes.offshore, "of from"),
    "along": _ALONG,
    "bank": _ALONG._replace(behind=frozenset({"of"})),
    "banks": _ALONG._replace(behind=frozenset({"of"})),
    "between": _related("between", routes.between),
    "halfway": _HALFWAY,
    "midway": _HALFWAY,
}
RULES: Final[_Table] = (
    *_MEASURED,
    *_UNMEASURED,
    *_HOURS,
    *_COMPASS,
    *(rule for one in (*_RELATING.values(), *_OWN.values()) for rule in one.rules),
)
_DISTANCES: Final = triggers_of("distances")
#: The roles that a word is asked by.
_IS_LENGTH: Final = bit_of("length")
_IS_COMPASS: Final = bit_of("compass")
_IS_RELATING: Final = bit_of("relating")


def read(reading: Reading) -> list[DistanceCandidate]:
    """Return all candidates of a text, in text order and without overlaps, and claim them."""
    found, inner = _run(reading)
    if not found:
        return []
    words = reading.scan.words
    joints = JOINTS | reading.lexicon.places.manner_first
    for one in tuple(found):
        if one.measure is not None and words[one.end] in joints:
            found += elided(reading, one, one.measure)
    if not _FIGURED.isdisjoint(map(_RULE, found)):
        _leave_figures(found)
    rejected = len(reading.rejections)
    kept = _settled(reading, found)
    if inner and len(kept) < len(found):
        lost = _lost(reading, inner, kept)
        if lost:
            del reading.rejections[rejected:]
            kept = _settled(reading, found + lost)
    told = _claimed(reading, kept)
    fill(reading, told)
    group(reading, told)
    return told


def _run(
    reading: Reading,
) -> tuple[list[DistanceCandidate], list[tuple[int, DistanceCandidate]]]:
    """Return what is read at each trigger word: what the first rule finds that finds anything.

    A word is asked by the first role that it plays here. PERF: a plain dispatch by role would
    try every relation at every word for one, and every rule for a length at every length.
    Points of the compass inside an offset are left out: they are returned beside it.
    """
    scan = reading.scan
    words, marks, claims = scan.words, scan.marks, scan.claims
    entries = cast("list[Entry]", scan.entries)  # each hit has one
    found: list[DistanceCandidate] = []
    inner: list[tuple[int, DistanceCandidate]] = []
    offset: DistanceCandidate | None = None
    offset_end = 0
    for i in scan.triggers(_DISTANCES):
        entry = entries[i]
        rules, roles = _HOURS, entry.mask
        if roles & _IS_LENGTH:
            measure = measure_at(reading, i)
            rules = _UNMEASURED if measure is None else _rules_for(reading, measure)
        elif roles & _IS_COMPASS:
            if offset is not None and i < offset_end:
                inner.append((i, offset))
                continue
            if not marks[i] & CAPITAL and entry.compass and entry.compass.letters:
                continue  # the "s" of "the army's"
            candidate = directions.pointed(reading, i, entry)
            if candidate is not None and i not in claims:
                found.append(candidate)
            continue
        elif roles & _IS_RELATING:
            related = _OWN.get(words[i]) or _RELATING[cast("Relating", entry.relating)]
            if related.behind is not None and words[i + 1] not in related.behind:
                continue
            rules = related.rules
        for rule in rules:
            candidate = rule.parse(reading, i)
            if candidate is not None:
                if i not in claims or candidate.rule == "travel-time":
                    found.append(candidate)
                    if candidate.rule == "offset" and candidate.direction is not None:
                        offset, offset_end = candidate, candidate.direction.end
                break
    return found, inner


def _rules_for(reading: Reading, measure: Measure) -> _Table:
    """Return the rules that may read a length, by the words around it."""
    scan, places = reading.scan, reading.lexicon.places
    words, first, end = scan.words, measure.first, measure.end
    following = words[end]
    entry = scan.entries[end + 1 if following == "(" else end]
    if following in LEADS or (entry is not None and entry.compass is not None):
        tables = _POINTED
    else:
        tables = _BEHIND.get(following) or (
            _SIZED if following in places.cues["size"] else _BARE
        )
    if words[first - 1] == "of" and words[first - 2] in places.cues["size"]:
        return _LENGTH  # "a length of 3 km in"
    low = first - 7 if first > 7 else 0
    plain = measure.after == end and not measure.joined
    if plain and places.about_length.isdisjoint(words[low : end + 2]):
        return tables.plain
    if (
        not plain
        or following in places.behind_length
        or words[end + 1] in guards.ZONES
        or words[first - 1] in guards.BEFORE
        or words[first - 2] in circles.ROUND
    ):
        return _MEASURED
    return tables.guarded


def _settled(
    reading: Reading, candidates: list[DistanceCandidate]
) -> list[DistanceCandidate]:
    """Keep the longest of overlapping candidates. PERF: most overlap with none."""
    candidates.sort(key=_FIRST)
    end = 0
    for one in candidates:
        if one.first < end:
            break
        end = one.end
    else:
        return candidates
    kept: list[DistanceCandidate] = []
    bunch: list[DistanceCandidate] = []
    end = 0
    for one in candidates:
        if one.first >= end and bunch:
            kept += bunch if len(bunch) == 1 else settle(reading, bunch)
            bunch = []
        bunch.append(one)
        if one.end > end:  # noqa: PLR1730
            end = one.end
    return kept + (bunch if len(bunch) == 1 else settle(reading, bunch))


def _lost(
    reading: Reading,
    inner: list[tuple[int, DistanceCandidate]],
    kept: list[DistanceCandidate],
) -> list[DistanceCandidate]:
    """Return what points of the compass tell inside offsets that were not kept."""
    scan = reading.scan
    known = {one.at for one in kept}
    found: list[DistanceCandidate] = []
    for i, offset in inner:
        entry = scan.entries[i]
        if offset.at not in known and i not in scan.claims and entry is not None:
            candidate = directions.pointed(reading, i, entry)
            if candidate is not None:
                found.append(candidate)
    return found


def _claimed(
    reading: Reading, candidates: list[DistanceCandidate]
) -> list[DistanceCandidate]:
    """Claim the tokens of all candidates; return those that stand for a value."""
    words, claims = reading.scan.words, reading.scan.claims
    told: list[DistanceCandidate] = []
    for one in candidates:
        first, end = one.first, one.end
        taken = Taken(first, end)
        for i in range(first, end):
            claims[i] = taken
        if one.reason is None:
            measure = one.measure
            if measure is not None and words[measure.first - 1] in _SPREAD:
                told += spread(reading, one, measure)
            elif measure is not None and _is_gapped(reading, measure.first - 1):
                told += gapped(reading, one, measure)
            told.append(one)
            if measure is not None and words[measure.after - 1] == ")":
                other = by_other_way(reading, one, measure.after - 1)
                told += () if other is None else (other,)
    return told


def _is_gapped(reading: Reading, i: int) -> bool:
    """Tell whether a name or a verb behind one stands at token i, before a measure."""
    scan = reading.scan
    copula = scan.words[i] in reading.lexicon.places.cues["copula"]
    return scan.capital(i - 1) if copula else scan.capital(i)


_SPREAD: Final = COMMA_AND | {"or"}
_FIRST: Final = attrgetter("first")
_RULE: Final = attrgetter("rule")


def _leave_figures(candidates: list[DistanceCandidate]) -> None:
    """Leave a figure to the phrase that it ends: "near Adun, 5 km to the west" is two."""
    ends = {one.end for one in candidates if one.anchors and one.rule not in _FIGURED}
    for one in candidates:
        figure = one.figure or (one.anchors[0] if one.anchors else None)
        if one.rule not in _FIGURED or one.measure is None or figure is None:
            continue
        if figure.stop in ends and figure.first < one.measure.first:
            one.first = max(one.first, one.measure.first)


#: Rules whose phrase may start with the place named before it.
_FIGURED: Final = frozenset({"toward", "away", "travel-time"})
