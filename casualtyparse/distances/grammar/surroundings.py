"""What stands around a measure: the way it is reckoned, the place named before it, a road."""

from typing import Final

from casualtyparse.distances.candidates import AnchorPhrase
from casualtyparse.distances.grammar.anchors import Anchors
from casualtyparse.phrases.measures import Measure
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import Scan

_ON: Final = frozenset({"on", "along", "via"})
#: What may start the road behind an anchor.
PATHS: Final = _ON | {","}
_TO: Final = frozenset({"to", "towards", "toward"})
_MOST_COPULAS: Final = 4
#: How many tokens the other name of a place may have: "Madgaon (Margao), 14 km away".
_MOST_BRACKETED: Final = 8


def path_from(reading: Reading, i: int) -> tuple[int, int] | None:
    """path = ("on" | "along") ["the"] name ROAD | "on the" ROAD "to" name"""
    scan = reading.scan
    j = i + 1 if scan.words[i] == "," else i
    if scan.words[j] not in _ON:
        return None
    anchors = reading.note(Anchors)
    road = anchors.read(j + 1)
    if road is None or not is_road(reading, road.stop - 1):
        return None
    if scan.words[road.stop] in _TO:
        goal = anchors.read(road.stop + 1)
        if goal is not None and goal.kind != "pronoun":
            return road.first, goal.stop
    return road.first, road.stop


def is_road(reading: Reading, i: int) -> bool:
    """Tell whether token i is a noun for a road."""
    entry = reading.scan.entries[i]
    return entry is not None and entry.place == "route"


def name_before(reading: Reading, measure: Measure) -> tuple[AnchorPhrase | None, bool]:
    """Return the place named right before a measure, and whether a verb stands between.

    "Ostrel, 62 km away"; "Ostrel (70 km south of)"; "Karvala lies two hours' drive away".
    """
    scan, copulas = reading.scan, reading.lexicon.places.cues["copula"]
    j = measure.first
    steps = 0
    verb = False
    while j > 0 and steps < _MOST_COPULAS and scan.words[j - 1] in copulas:
        verb = verb or scan.words[j - 1] not in (
            "just",
            "only",
            "some",
            "about",
            "a",
            "respectively",
        )
        j -= 1
        steps += 1
    if j > 0 and scan.words[j - 1] in (",", "(", "-", "\u2013", "\u2014"):
        j -= 1
    elif not verb:
        return None, False
    if j > 0 and scan.words[j - 1] == ")":
        j = _before_bracket(scan, j - 1)
    if j <= 0 or scan.sentence_of[j - 1] != scan.sentence_of[measure.first]:
        return None, verb
    found = ending_at(reading, j)
    if (
        found is not None
        and found.end == found.first + 1
        and scan.words[found.first] in reading.lexicon.places.dropped
    ):
        return None, verb  # "Nearby, 400 m to the north-east,"
    if found is not None and found.end == found.first + 1 and _people(scan, found):
        return None, verb  # "THE GUARDS WERE 2 KM AWAY"
    return found, verb


def identified(reading: Reading, figure: AnchorPhrase) -> AnchorPhrase:
    """identified = name ("," | "is") "the" NEAREST NOUN     "Adun, the nearest town, is"."""
    words, j = reading.scan.words, figure.first - 1
    if words[j] == "the" and words[j - 1] in (",", "is", "was"):
        name = reading.note(Anchors).names.before(j - 1)
        if name is not None:
            return AnchorPhrase(*name, name[1], "name")
    return figure


def opening(reading: Reading, limit: int) -> AnchorPhrase | None:
    """opening = "from" anchor ",", which opens the sentence of token `limit`"""
    scan = reading.scan
    start = scan.bounds_at(limit)[0]
    if scan.words[start] != "from":
        return None
    found = reading.note(Anchors).read(start + 1, depth=1)
    if found is None or found.stop >= limit or scan.words[found.stop] != ",":
        return None
    return found


def _people(scan: Scan, phrase: AnchorPhrase) -> bool:
    """Tell whether people are named, as a text all in capitals may make them look like a place."""
    entry = scan.entries[phrase.first]
    head = None if entry is None else entry.head
    return head is not None and head.plural


def _before_bracket(scan: Scan, close: int) -> int:
    """Return the bracket that token `close` closes, 0 if it is far off or holds an acronym."""
    if scan.upper(close - 1):
        return 0
    for i in range(close - 1, max(0, close - _MOST_BRACKETED), -1):
        if scan.words[i] == "(":
            return i
    return 0


def ending_at(reading: Reading, j: int) -> AnchorPhrase | None:
    """Return the place whose words end right before token j."""
    scan = reading.scan
    anchors = reading.note(Anchors)
    # A whole phrase with its nouns is best read from its start.
    low = max(scan.bounds_at(j - 1)[0], j - 7)
    best: AnchorPhrase | None = None
    for i in range(j - 1, low - 1, -1):
        phrase = anchors.read(i, depth=1)
        if phrase is not None and phrase.stop == j:
            if (
                phrase.kind == "name"
                or best is None
                or (scan.capital(i) and scan.capital(best.first))
                or (i > 0 and scan.words[i] in ("the", "a"))
            ):
                best = phrase
            if scan.words[i] in ("the", "a", "in", "at", "to", "of"):
                break
        elif best is not None:
            break
    if best is not None and best.kind == "name":
        whole = anchors.names.before(j)  # "Kaga-Bandoro", "Pul-e Sorkh"
        if whole is not None and low <= whole[0] < best.first:
            phrase = anchors.read(whole[0], depth=1)
            best = phrase if phrase is not None and phrase.stop == j else best
    return best


def extends(reading: Reading, measure: Measure, anchor: AnchorPhrase) -> bool:
    """Tell whether a measure is a length: "extends 12 km from Adun", "runs 30 km from A to B"."""
    words, cues = reading.scan.words, reading.lexicon.places.cues
    before = words[max(measure.first - _MOST_EXTENT, 0) : measure.first]
    if not cues["extent"].isdisjoint(before):
        return True
    verb = words[measure.first - 1]
    if verb == "for":
        verb = words[measure.first - 2]  # "runs for 30 km from A to B"
    return words[anchor.stop] == "to" and verb in cues["course"]


def lasts(reading: Reading, measure: Measure) -> bool:
    """Tell whether a thing is so long along another: "the fence runs for 30 miles along it"."""
    words, cues = reading.scan.words, reading.lexicon.places.cues
    i = measure.first - 1
    if words[i] != "for":
        return words[i] in cues["extent"]
    return words[i - 1] in cues["extent"] or words[i - 1] in cues["course"]


#: "extended outward for some 12 km"
_MOST_EXTENT: Final = 3
