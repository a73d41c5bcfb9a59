"""How distances are worded that tell a circle or a depth: within, around, outside, inside.

within = "within" measure "of" anchor | measure "radius of" anchor
edge   = measure ("outside" | "inside") anchor
"""

from typing import Final

from casualtyparse.distances.candidates import DistanceCandidate
from casualtyparse.distances.grammar.anchors import Anchors
from casualtyparse.distances.grammar.guards import ZONES, on_river
from casualtyparse.distances.grammar.offsets import at_most, placed
from casualtyparse.lexicon.little_words import ARTICLES
from casualtyparse.phrases.measures import Measure
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import Scan


def within(reading: Reading, i: int) -> DistanceCandidate | None:
    """within = "within" measure ("of" | "from") anchor"""
    scan, measure = reading.scan, reading.measures.get(i)
    if measure is None or scan.words[measure.end] not in ("of", "from", "around"):
        return None
    if scan.words[measure.first - 1] != "within":
        return None
    anchor = reading.note(Anchors).read(measure.end + 1, loose=True)
    if anchor is None:
        return None
    return placed("within", reading, measure, None, anchor, straight=False)


ROUND: Final = frozenset({"radius", "zone", "perimeter", "circle"})


def radius(reading: Reading, i: int) -> DistanceCandidate | None:
    """radius = ["within"] "a" measure "radius" AROUND anchor | "radius of" measure AROUND anchor"""
    scan, measure = reading.scan, reading.measures.get(i)
    if measure is None:
        return None
    first, end = measure.first, measure.end
    if scan.words[end] in ("radius", "perimeter"):
        end += 1
    elif scan.words[first - 1] == "of" and scan.words[first - 2] in ROUND:
        first -= 2
    elif _zone_end(scan, end) and _is_described(reading, measure):
        # "a 10-km exclusion zone around"
        end = _behind_declared(reading, _zone_end(scan, end))
    else:
        return None
    if scan.words[end] not in ("of", "around", "from", "round", "surrounding"):
        return None
    anchor = reading.note(Anchors).read(end + 1, loose=True)
    if anchor is None:
        return None
    if scan.words[first - 1] in ("a", "the"):
        first -= 1
    if scan.words[first - 1] in ("within", "in"):
        first -= 1
    return DistanceCandidate(
        rule="radius",
        first=first,
        end=anchor.stop,
        at=i,
        relation="within",
        measure=at_most(measure),
        anchors=(anchor,),
        missing="pronoun" if anchor.kind == "pronoun" else "",
    )


def outside(reading: Reading, i: int) -> DistanceCandidate | None:
    """outside = measure ("outside" ["of"] | "beyond" | "short of" | "behind" | "past") anchor"""
    scan, measure = reading.scan, reading.measures.get(i)
    if measure is None:
        return None
    end, straight = measure.after, measure.straight
    word = scan.words[end]
    if word in ("outside", "beyond", "behind", "past", "before", "after"):
        end += 2 if scan.words[end + 1] == "of" else 1
    elif word in ("above", "below") and on_river(reading, measure):
        end += 1
    elif (word, scan.words[end + 1]) in (
        ("short", "of"),
        ("shy", "of"),
        ("out", "of"),
        ("ahead", "of"),
    ):
        end += 2
    elif word == "across":
        return _across(reading, measure)
    elif scan.words[measure.first - 1] == "by":
        return None  # "won by 20 metres in front of Corl"
    elif _side_end(scan.words, end):
        end = _side_end(scan.words, end)
    elif tuple(scan.words[end : end + 3]) in _FACING:
        end += 3
    elif tuple(scan.words[end : end + 4]) in _BESIDE:
        end += 4
    else:
        return None
    anchor = reading.note(Anchors).read(end, loose=word in _EDGES)
    if anchor is None or anchor.kind == "pronoun":
        return None
    if word == "after" and anchor.kind not in ("name", "capital"):
        return None  # "found 5 km after the blast" tells when
    return placed("outside", reading, measure, None, anchor, straight=straight)


def _side_end(words: list[str], i: int) -> int:
    """side = ["on"] ("this" | "the other" | "the far") "side of"     "3 km this side of Ostrel"."""
    i += words[i] == "on"
    if words[i] == "the" and words[i + 1] in ("other", "far", "opposite"):
        i += 1
    elif words[i] != "this":
        return 0
    return i + 3 if words[i + 1 : i + 3] == ["side", "of"] else 0


def _across(reading: Reading, measure: Measure) -> DistanceCandidate | None:
    """across = measure "across" border | measure "across" anchor "from" anchor"""
    anchors, words = reading.note(Anchors), reading.scan.words
    crossed = anchors.read(measure.after + 1)
    if crossed is None or crossed.kind == "pronoun":
        return None
    if words[crossed.stop] == "from":
        start = anchors.read(crossed.stop + 1)
        if start is None or start.kind == "pronoun":
            return None
        return placed("outside", reading, measure, None, start, straight=False)
    if crossed.kind != "border":
        return None  # "a lake 3 km across"
    return placed("outside", reading, measure, None, crossed, straight=False)


#: "two miles in front of Ostrel", "half a mile to the left of the road".
_FACING: Final = frozenset(
    ("in", word, "of") for word in ("front", "rear", "advance", "back")
)
_BESIDE: Final = frozenset(
    (lead, "the", word, "of")
    for lead in ("to", "on", "in")
    for word in ("front", "rear", "left", "right")
)
_EDGES: Final = frozenset({"outside", "short", "shy", "beyond", "above", "below"})


def inside(reading: Reading, i: int) -> DistanceCandidate | None:
    """inside = measure ["deep"] ("inside" | "into" | "within") anchor

    The figure is a depth from the border, no radius.
    """
    scan, measure = reading.scan, reading.measures.get(i)
    if measure is None:
        return None
    end = measure.end
    if scan.words[end] == "deep":
        end += 1
    if scan.words[end] not in ("inside", "into", "within"):
        return None
    anchor = reading.note(Anchors).read(end + 1)
    if anchor is None or anchor.kind == "pronoun":
        return None
    if scan.words[end] == "into" and anchor.kind == "site" and anchor.first > end + 1:
        return None  # "fell 150 metres into a ravine" is a way
    return DistanceCandidate(
        rule="inside",
        first=measure.first,
        end=anchor.stop,
        at=i,
        relation="within",
        measure=measure,
        anchors=(anchor,),
    )


def _zone_end(scan: Scan, i: int) -> int:
    """zone = WORD ["-" WORD] ZONE     "exclusion zone", "no-fly zone"."""
    j = i + 3 if scan.words[i + 1] == "-" else i + 1
    return j + 1 if scan.words[j] in ZONES and scan.words[i].isalpha() else 0


def _behind_declared(reading: Reading, end: int) -> int:
    """declared = AUXILIARY+ PARTICIPLE ["up"]     "a 10-km zone has been set up around"."""
    scan, j = reading.scan, end
    while j < end + _MOST_DECLARED and scan.tag(j) == "auxiliary":
        j += 1
    if j == end:
        return end
    j += 2 if scan.words[j + 1] == "up" else 1
    return j if scan.words[j] in ("around", "round") else end


_MOST_DECLARED: Final = 3


def _is_described(reading: Reading, measure: Measure) -> bool:
    """Tell whether a measure describes a zone: "a 10-km zone", "a 3km exclusion zone"."""
    return measure.joined or reading.scan.words[measure.first - 1] in ARTICLES
