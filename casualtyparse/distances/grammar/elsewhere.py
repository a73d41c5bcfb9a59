"""How distances are worded whose place is named before them.

elsewhere = [anchor ","] measure bearing | [anchor ","] measure "away" | measure "apart"
"""

from typing import Final

from casualtyparse.distances.candidates import (
    AnchorPhrase,
    Direction,
    DistanceCandidate,
)
from casualtyparse.distances.grammar.anchors import Anchors
from casualtyparse.distances.grammar.apposed import NEAREST
from casualtyparse.distances.grammar.bearings import compass_at, read_point
from casualtyparse.distances.grammar.offsets import (
    ADDED,
    FROM,
    direction_after,
    in_parts,
    reckoned,
)
from casualtyparse.distances.grammar.surroundings import (
    identified,
    name_before,
    opening,
)
from casualtyparse.lexicon.little_words import COMMA_AND
from casualtyparse.phrases.measures import Measure, behind_manner
from casualtyparse.phrases.reading import Reading


def toward(reading: Reading, i: int) -> DistanceCandidate | None:
    """toward = [anchor ","] measure bearing, said of a place named before"""
    measure = reading.measures.get(i)
    if measure is None or measure.bare:
        return None
    direction, end, straight = direction_after(reading, measure)
    if direction is None:
        return None
    return _from_before(reading, measure, direction, end, straight=straight)


def pointed(reading: Reading, i: int) -> DistanceCandidate | None:
    """pointed = components | offset | toward, where a bearing or nothing follows a measure"""
    measure = reading.measures.get(i)
    if measure is None:
        return None
    scan = reading.scan
    end, straight = measure.after + 1, measure.straight
    direction: Direction | None = None
    if scan.words[end] in FROM:  # PERF: "20 km north of" is the usual case
        direction = read_point(scan, measure.after)
    if direction is None:
        direction, end, straight = direction_after(reading, measure)
        if direction is None:
            return None
    found: DistanceCandidate | None = None
    if scan.words[end] in ADDED:
        found = in_parts(reading, measure, direction, end)
    if found is None:
        found = reckoned(reading, measure, direction, end, straight=straight)
    if found is None and not measure.bare:
        found = _from_before(reading, measure, direction, end, straight=straight)
    return found


def _from_before(
    reading: Reading,
    measure: Measure,
    direction: Direction,
    end: int,
    *,
    straight: bool,
) -> DistanceCandidate | None:
    """Read the place, named before, that a measure and a bearing are said of."""
    scan = reading.scan
    if scan.words[end] in FROM or _moves(reading, measure) or _felt(reading, measure):
        return None
    figure, verb = name_before(reading, measure)
    lead = scan.words[direction.first : direction.end]
    told = verb or not _LEADS.isdisjoint(lead) or _at_start(reading, measure, end)
    if figure is None and not (told or _listed(reading, measure)):
        return None
    first = measure.first if figure is None or verb else figure.first
    return DistanceCandidate(
        rule="toward",
        first=first,
        end=direction.end,
        at=measure.at,
        measure=measure,
        direction=direction,
        figure=figure,
        missing="origin",
        straight=straight,
    )


#: Words before a point that make it a place even where no other is named.
_LEADS: Final = frozenset({"to", "further", "farther"})


def _at_start(reading: Reading, measure: Measure, end: int) -> bool:
    """Tell whether a measure begins a sentence and a comma ends it: "Six miles north,"."""
    scan = reading.scan
    return scan.words[end] == "," and scan.bounds_at(measure.first)[0] == measure.first


def _listed(reading: Reading, measure: Measure) -> bool:
    """Tell whether a measure goes on a list: "Adun is 5 km north, Berrek 9 km east and"."""
    scan = reading.scan
    name = reading.note(Anchors).names.before(measure.first)
    if name is None or scan.words[name[0] - 1] not in COMMA_AND:
        return False
    j = name[0] - 2
    return compass_at(scan, j - (scan.words[j] == ",")) is not None


def _moves(reading: Reading, measure: Measure) -> bool:
    """Tell whether a verb of motion stands right before: "marched 30 miles north"."""
    moved = reading.lexicon.places.cues["moved"]
    return reading.scan.words[measure.first - 1] in moved


def _felt(reading: Reading, measure: Measure) -> bool:
    """Tell whether a measure is how far something carries: "felt as far away as 20 km north"."""
    words, first = reading.scan.words, measure.first
    return words[first - 1] == "as" and "far" in words[max(first - 4, 0) : first]


def away(reading: Reading, i: int) -> DistanceCandidate | None:
    """away = [anchor ("," | "lies")] measure ("away" | "inland")"""
    scan, measure = reading.scan, reading.measures.get(i)
    if measure is None or measure.bare:
        return None
    end, straight = measure.after, measure.straight
    if scan.words[end - 1] == "inland":
        return _inland(reading, measure)
    if scan.words[end] not in ("away", "distant"):
        return None
    figure, _ = name_before(reading, measure)
    first = measure.first if figure is None else figure.first
    stop, more = behind_manner(reading, end + 1)
    if figure is not None and scan.words[figure.first] in NEAREST:
        figure = identified(reading, figure)
        first = figure.first
    figure = figure or opening(reading, measure.first)
    behind = _named_behind(reading, stop, figure)
    if behind is not None:
        first, figure, stop = measure.first, behind, behind.stop
    return DistanceCandidate(
        rule="away",
        first=first,
        end=end + 1 if behind is None else stop,
        at=i,
        measure=measure,
        anchors=() if figure is None else (figure,),
        straight=straight or more,
    )


def _named_behind(
    reading: Reading, i: int, figure: AnchorPhrase | None
) -> AnchorPhrase | None:
    """Return the place behind "a school 12 km away in Ostrel", if none is named before."""
    scan = reading.scan
    if figure is not None and scan.capital(figure.first):
        return None
    j = i + 1 if scan.words[i] == "," else i
    if scan.words[j] not in ("in", "at"):
        return None
    anchors = reading.note(Anchors)
    if not anchors.names.starts(j + 1, shouted=False):
        return None
    found = anchors.read(j + 1, depth=1)
    return found if found is not None and found.kind == "name" else None


def _inland(reading: Reading, measure: Measure) -> DistanceCandidate | None:
    """inland = measure "inland", told from the coast"""
    if _moves(reading, measure):
        return None
    return DistanceCandidate(
        rule="away",
        first=measure.first,
        end=measure.after,
        at=measure.at,
        measure=measure,
    )


def apart(reading: Reading, i: int) -> DistanceCandidate | None:
    """apart = measure "apart", said of two places named before"""
    scan, measure = reading.scan, reading.measures.get(i)
    if measure is None or measure.bare:
        return None
    end, straight = measure.after, measure.straight
    if scan.words[end] != "apart":
        return None
    return DistanceCandidate(
        rule="apart",
        first=measure.first,
        end=end + 1,
        at=i,
        relation="between",
        measure=measure,
        missing="pair",
        straight=straight,
    )
