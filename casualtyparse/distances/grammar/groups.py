"""Several offsets told together: of one target, or of several.

spread = quantity ("," quantity)* "and" measure ...      "12 and 18 km south of Ostrel"
elided = ("," | "and") quantity [bearing] "from" name    "12 km from Adun, 20 from Berrek"
       | ("," | "and") measure MANNER                    "12 km from Adun and 15 km by road"
group  = offset "and" offset                             "10 km north of A and 25 km west of B"
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from casualtyparse.distances.candidates import AnchorPhrase, DistanceCandidate
from casualtyparse.distances.grammar.anchors import Anchors
from casualtyparse.distances.grammar.bearings import read_bearing
from casualtyparse.distances.grammar.offsets import measure_from
from casualtyparse.distances.grammar.relations import has_name
from casualtyparse.distances.grammar.spans import goal
from casualtyparse.lexicon.little_words import COMMA_AND
from casualtyparse.numerals.quantities import Quantity
from casualtyparse.phrases.conversions import unit_at
from casualtyparse.phrases.measures import Measure, behind_manner
from casualtyparse.phrases.reading import Reading

_MOST_PARTS = 6
#: Words that a quantity may have before its number.
_MOST_QUALIFIER = 3
#: What stands before a figure that leaves out its unit.
_SIGNS: Final = frozenset({",", ";", "("})
JOINTS: Final = COMMA_AND | {";", "(", "or", "but", "though"}


def spread(
    reading: Reading, candidate: DistanceCandidate, measure: Measure
) -> list[DistanceCandidate]:
    """Return the offsets that the figures before the last one of a list tell."""
    if candidate.rule not in ("offset", "from"):
        return []
    scan = reading.scan
    parts: list[DistanceCandidate] = []
    j = measure.first
    other = by_other_way(reading, candidate, j - 1)
    if other is not None:
        return [other]
    if scan.words[j - 1] != "and":
        return parts  # "Hill 352, five miles from"
    while len(parts) < _MOST_PARTS and scan.words[j - 1] in COMMA_AND:
        end = j - 2 if scan.words[j - 2] == "," else j - 1
        number = reading.numbers.by_end.get(end)
        if number is None or number.kind != "exact" or number.first - 1 in scan.claims:
            break
        before = number.first - 1
        if scan.touches(before) or scan.capital(before) or scan.words[before] == ".":
            break  # "the A12 and six miles", "Hill 352 and five miles"
        told = measure._replace(
            first=number.first,
            end=number.end,
            low=number.low,
            high=number.high,
            kind="exact",
            also=None,
        )
        part = _likewise(candidate, told, number.first, number.end)
        part.at = number.first
        parts.insert(0, part)
        j = number.first
    if parts:
        _name_figures(reading, [*parts, candidate])
        _share_anchors(reading, [*parts, candidate])
    return parts


def by_other_way(
    reading: Reading, candidate: DistanceCandidate, j: int
) -> DistanceCandidate | None:
    """ways = measure MANNER ("and" | "or" | ",") measure MANNER "from" anchor

    "3 km as the crow flies and 5 km by road from Adun", "3 km (5 km by road) from Adun".
    """
    for i in range(max(0, j - _MOST_WAY), j):
        told = reading.measures.get(i)
        if told is not None and told.after == j and told.end < j and not told.time:
            return DistanceCandidate(
                rule=candidate.rule,
                first=told.first,
                end=j,
                at=i,
                relation=candidate.relation,
                measure=told,
                direction=candidate.direction,
                anchors=candidate.anchors,
                missing=candidate.missing,
                straight=told.straight,
            )
    return None


_MOST_WAY: Final = 8


def _share_anchors(reading: Reading, parts: Sequence[DistanceCandidate]) -> None:
    """Give each part its place: "5 and 8 km from Adun and Berrek respectively"."""
    scan, last = reading.scan, parts[-1]
    words, anchors = scan.words, reading.note(Anchors)
    found = list(last.anchors)
    stop = last.end
    while len(found) < len(parts) and words[stop] in COMMA_AND:
        start = stop + 2 if words[stop + 1] == "and" else stop + 1
        following = anchors.read(start, depth=1)
        if following is None or following.kind not in _NAMED:
            return
        found.append(following)
        stop = following.stop
    behind = stop + 1 if words[stop] == "," else stop
    before = "respectively" in words[max(0, parts[0].first - 2) : parts[0].first]
    if len(found) != len(parts) or not (before or words[behind] == "respectively"):
        return
    for part, anchor in zip(parts, found, strict=True):
        part.anchors = (anchor,)
    last.end = stop


_NAMED: Final = frozenset({"name", "region", "capital"})


def elided(
    reading: Reading, candidate: DistanceCandidate, measure: Measure
) -> list[DistanceCandidate]:
    """elided = ("," | "and")+ quantity [bearing] ("from" | "of") name

    The unit is that of the distance before: "12 km from Adun, 20 from Berrek and 35 from Corl".
    """
    found: list[DistanceCandidate] = []
    if candidate.rule not in _REPEATED:
        return found
    words, end = reading.scan.words, candidate.end
    if words[end] not in JOINTS:
        end = behind_manner(reading, end)[0]
    part: DistanceCandidate | None
    while len(found) < _MOST_PARTS and words[end] in JOINTS:
        quantity = _quantity_behind(reading, end)
        if quantity is None:
            part = _alike(reading, measure, end) or _told_behind(
                reading, candidate, end
            )
        elif unit_at(reading.scan, quantity.end) is not None:
            part = _measured(reading, candidate, measure_from(reading, quantity.first))
        else:
            told = _told(reading, measure, quantity)
            part = _part(reading, told, quantity.end) or _measured(
                reading, candidate, told
            )
        if part is None:
            break
        found.append(part)
        end = part.end
    return found


def _measured(
    reading: Reading, candidate: DistanceCandidate, told: Measure | None
) -> DistanceCandidate | None:
    """measured = measure MANNER, from the place before | measure "to" name, as one before"""
    words = reading.scan.words
    if told is None or told.time or candidate.measure is None:
        return None
    if words[told.after] == "to" and words[candidate.measure.after] == "to":
        return goal(reading, told)
    if told.after == told.end or words[told.after] not in _CLOSED:
        return None
    before, aside = words[candidate.first - 1], words[told.first - 1] == "("
    if (
        not aside
        and before not in _SIGNS
        and before not in reading.lexicon.places.cues["copula"]
    ):
        return None  # "he rode 5 km from Adun and 12 km by boat"
    found = _likewise(candidate, told, told.first, told.after)
    found.straight = told.straight
    return found


def _likewise(
    candidate: DistanceCandidate, measure: Measure, first: int, end: int
) -> DistanceCandidate:
    """Return another length from the places of a candidate, told by tokens `first` to `end`."""
    return DistanceCandidate(
        rule=candidate.rule,
        first=first,
        end=end,
        at=measure.at,
        relation=candidate.relation,
        measure=measure,
        direction=candidate.direction,
        anchors=candidate.anchors,
        missing=candidate.missing,
    )


_CLOSED: Final = frozenset({".", ",", ";", ")", ":", "and", ""})
_REPEATED: Final = frozenset({"offset", "from", "travel-time", "away"})


def _quantity_behind(reading: Reading, end: int) -> Quantity | None:
    """Return the quantity behind a comma or "and", or behind a region set off by commas."""
    words, numbers = reading.scan.words, reading.numbers
    j = end + 2 if words[end] in _SIGNS and words[end + 1] in JOINTS else end + 1
    names = reading.note(Anchors).names
    if words[end] == "," and names.starts(j, shouted=False):  # ", Karvala, and 20 from"
        j = names.end(j, shouted=False)
        if words[j] not in COMMA_AND:
            return None
        j += 2 if words[j] == "," and words[j + 1] == "and" else 1
    for k in range(j, j + _MOST_QUALIFIER + 1):
        number = numbers.by_first.get(k)
        if number is not None:
            quantity = numbers.quantity(number)
            return quantity if quantity.first == j else None
    return None


def _told(reading: Reading, measure: Measure, quantity: Quantity) -> Measure | None:
    """Return the length that a quantity tells in the unit of the one before."""
    if quantity.number.kind == "ordinal":
        return None
    after, straight = behind_manner(reading, quantity.end)
    return measure._replace(
        first=quantity.first,
        at=quantity.number.first,
        end=quantity.end,
        after=after,
        straight=straight,
        low=quantity.low,
        high=quantity.high,
        kind=quantity.kind,
        also=None,
    )


def _alike(reading: Reading, measure: Measure, end: int) -> DistanceCandidate | None:
    """alike = ("the" | "a") ("same" | "equal") "distance" [bearing] ("from" | "of") name"""
    words = reading.scan.words
    first = end + 2 if words[end + 1] == "and" else end + 1
    first += words[first] in _ABOUT
    if words[first + 2] != "distance" or words[first + 1] not in _EQUAL:
        return None
    told = measure._replace(first=first, at=first + 2, end=first + 3, also=None)
    return _part(reading, told, first + 3)


_ABOUT: Final = frozenset({"about", "roughly", "almost", "approximately", "nearly"})
_EQUAL: Final = frozenset({"same", "equal", "similar", "like"})


def _told_behind(
    reading: Reading, candidate: DistanceCandidate, end: int
) -> DistanceCandidate | None:
    """told-behind = ["to" | "from"] name [COPULA] measure

    "The distance to Adun is 9 km and to Berrek 12 km", "Adun is 9 km away and Berrek 12 km".
    """
    words = reading.scan.words
    j = end + 2 if words[end] in _SIGNS and words[end + 1] in JOINTS else end + 1
    spaced = candidate.measure is not None and candidate.end == candidate.measure.after
    if candidate.rule == "away":
        j -= 1
    elif not spaced or words[j] not in ("to", "from"):
        return None
    anchor = reading.note(Anchors).read(j + 1, depth=1)
    if anchor is None or anchor.kind not in _NAMED or not has_name(reading, anchor):
        return None
    told = measure_from(reading, anchor.stop + (words[anchor.stop] in ("is", "was")))
    if told is None or words[told.after] not in _CLOSED:
        return None
    return DistanceCandidate(
        rule=candidate.rule,
        first=anchor.first,
        end=told.after,
        at=told.at,
        measure=told,
        anchors=(anchor,),
        straight=told.straight,
    )


def _part(reading: Reading, told: Measure | None, end: int) -> DistanceCandidate | None:
    """part = quantity [bearing] ("from" | "of") name"""
    scan = reading.scan
    if told is None:
        return None
    end, straight = behind_manner(reading, end)
    bracket = scan.words[end] == "("
    direction = None
    if scan.words[end] != "from":
        direction = read_bearing(scan, end + bracket)
    if direction is not None:
        end = direction.end
        if bracket and scan.words[end] != ")":
            return None
        end += bracket
    if scan.words[end] != "from" and (direction is None or scan.words[end] != "of"):
        return None
    anchor = reading.note(Anchors).read(end + 1)
    if anchor is None or anchor.kind not in _NAMED or not has_name(reading, anchor):
        return None
    if scan.words[told.first - 1] == ";" and direction is None:
        return None  # "12 km from Adun; 20 from Berrek died"
    if scan.tag(anchor.stop) == "auxiliary":
        return None  # "five died 12 km from Adun, and two from Berrek were hurt"
    return DistanceCandidate(
        rule="from" if direction is None else "offset",
        first=told.first,
        end=anchor.stop,
        at=told.at,
        measure=told,
        direction=direction,
        anchors=(anchor,),
        straight=straight,
    )


def _name_figures(reading: Reading, parts: Sequence[DistanceCandidate]) -> None:
    """Give each part its figure: "Adun, Berrek and Corl, respectively 5, 8 and 12 km east of"."""
    scan = reading.scan
    first = parts[0].first
    i = first - 1
    if scan.words[i] != "respectively":
        return
    i -= 1
    if scan.words[i] == ",":
        i -= 1
    names: list[AnchorPhrase] = []
    anchors = reading.note(Anchors)
    end = i + 1
    while len(names) < len(parts):
        found = anchors.names.before(end)
        if found is None:
            return
        names.insert(0, AnchorPhrase(found[0], found[1], found[1], "name"))
        end = found[0] - 1
        if scan.words[end] == "and" and scan.words[end - 1] == ",":
            end -= 1
    for part, name in zip(parts, names, strict=True):
        part.figure = name


def group(reading: Reading, candidates: Sequence[DistanceCandidate]) -> None:
    """Give offsets of one target that "and" joins the same group."""
    scan = reading.scan
    number = 0
    for one, other in pairwise(candidates):
        if one.measure is None or other.measure is None or one.relation != "offset":
            continue
        if other.relation != "offset" or one.end > other.first:
            continue
        if scan.words[one.end : other.first] not in _JOINED:
            continue
        if one.measure.unit != other.measure.unit or one.anchors == other.anchors:
            continue
        if one.group is None:
            number += 1
            one.group = number
        other.group = one.group


_JOINED: Final = (["and"], [",", "and"], [","])
