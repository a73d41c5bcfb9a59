"""How roads, rivers, coasts and the way between two places are worded.

way     = ("along" | "on") anchor ROAD | "on the road to" anchor | BANK "of" anchor
coast   = "off" ["the coast of"] anchor
between = ["halfway"] "between" anchor "and" anchor
"""

from typing import Final

from casualtyparse.distances.candidates import AnchorPhrase, DistanceCandidate
from casualtyparse.distances.grammar.anchors import Anchors
from casualtyparse.distances.grammar.nouns import place_at
from casualtyparse.distances.grammar.relations import (
    PLACES,
    has_name,
    pair,
    plain,
    possessed,
)
from casualtyparse.phrases.reading import Reading


def coast(reading: Reading, i: int) -> DistanceCandidate | None:
    """coast = "off" ["the"] (name | COAST ["of" anchor] | name COAST)"""
    anchor = reading.note(Anchors).read(i + 1)
    if anchor is None or anchor.kind in (
        "pronoun",
        "site",
        "deictic",
        "border",
        "capital",
    ):
        return None
    if anchor.kind != "coast" and not _at_sea(reading, i):
        return None
    last = anchor.end - 1
    if reading.scan.words[last].isdecimal() or place_at(reading.scan, last) == "route":
        return None  # "off the A12"
    return plain("off-coast", i, i, "off_coast", (anchor,))


def offshore(reading: Reading, i: int) -> DistanceCandidate | None:
    """offshore = ["just"] "offshore" ("of" | "from") name"""
    anchor = reading.note(Anchors).read(i + 2)
    if anchor is None or anchor.kind not in ("name", "region", "coast"):
        return None
    first = i - 1 if reading.scan.words[i - 1] == "just" else i
    return plain("off-coast", i, first, "off_coast", (anchor,))


def _at_sea(reading: Reading, i: int) -> bool:
    """Tell whether a word for the sea or a ship stands just before."""
    scan, cues = reading.scan, reading.lexicon.places.cues
    sea = cues["sea"]
    if scan.words[i - 1] in cues["repelling"]:
        return False
    low = max(scan.bounds_at(i)[0], i - 8)
    return any(word in sea for word in scan.words[low:i])


def way(reading: Reading, i: int) -> DistanceCandidate | None:
    """way = ("on" | "along") ["the"] (name ROAD | ROAD ("to" | "from" | "between") anchor)"""
    scan = reading.scan
    named = reading.note(Anchors).names.before(i)
    lead = _way_lead(reading, i, named)
    if lead is None:
        return None
    anchors = reading.note(Anchors)
    following = scan.words[i + 1]
    if following in ("to", "towards", "toward", "into", "leading"):
        j = i + 3 if following == "leading" else i + 2
        goal = anchors.read(j)
        if goal is not None and goal.kind in PLACES:
            return plain("road", i, lead, "along", (goal,))
        return None
    if following in ("from", "linking", "connecting"):
        found = _from_to(anchors, i + 2)
        return plain("road", i, lead, "along", found) if found else None
    if following == "between":
        found = pair(anchors, i + 2)
        return plain("road", i, lead, "between", found) if found else None
    road = None if named is None else anchors.read(named[0], depth=1)
    if road is None or road.stop != i + 1:
        return None
    return plain("road", i, lead, "along", (road,))


def _from_to(anchors: Anchors, i: int) -> tuple[AnchorPhrase, ...]:
    """from-to = anchor [("to" | "and" | "with") anchor]"""
    first = anchors.read(i, depth=1)
    if first is None or first.kind not in PLACES:
        return ()
    if anchors.scan.words[first.stop] not in ("to", "and", "with", "towards"):
        return (first,)
    second = anchors.read(first.stop + 1, depth=1)
    return (first,) if second is None else (first, second)


def _way_lead(reading: Reading, i: int, named: tuple[int, int] | None) -> int | None:
    """Return where "on the [main]" before a road starts, None if it stands otherwise.

    `named` is the name right before the road: "the Ostrel-Tamir highway".
    """
    scan = reading.scan
    words = scan.words
    j = i if named is None else named[0]
    for _ in range(3):
        entry = scan.entries[j - 1]
        if entry is not None and entry.place is not None and entry.tag is None:
            j -= 1
        else:
            break
    if words[j - 1] in ("the", "a"):
        j -= 1
    elif named is None:
        return None
    return j - 1 if words[j - 1] in ("on", "along") else None


def along(reading: Reading, i: int) -> DistanceCandidate | None:
    """along = "along" (name ROAD | RIVER | COAST) | "on the" BANK "of" name"""
    scan = reading.scan
    if scan.words[i] in ("bank", "banks"):
        return _bank(reading, i)
    anchors = reading.note(Anchors)
    anchor = anchors.read(i + 1)
    if anchor is None or anchor.kind in ("pronoun", "border"):
        return None
    if possessed(reading, anchor) or not _named(reading, anchor):
        return None
    entry = scan.entries[anchor.end - 1]
    place = None if entry is None else entry.place
    if place == "route" and scan.words[anchor.stop] in (
        "to",
        "from",
        "between",
        "towards",
        "linking",
        "leading",
    ):
        return None  # the rule at the word for the road reads more
    if scan.words[anchor.end - 1] in reading.lexicon.places.cues["linear"]:
        place = "route"
    if place in ("route", "water", "coast") and (
        anchor.kind != "deictic" or place == "coast"
    ):
        named = scan.capital(anchor.first) or place == "coast"
        return plain("along", i, i, "along", (anchor,)) if named else None
    if anchor.kind == "name" and scan.words[i + 1] == "the":
        return plain("along", i, i, "along", (anchor,))
    return None


def _named(reading: Reading, anchor: AnchorPhrase) -> bool:
    """Tell whether an anchor holds more than nouns for places, or is a coast."""
    scan = reading.scan
    places = [place_at(scan, i) for i in range(anchor.first, anchor.end)]
    return places[-1] == "coast" or None in places


def _bank(reading: Reading, i: int) -> DistanceCandidate | None:
    """bank = "on the" [SIDE] "bank of" name"""
    scan = reading.scan
    anchor = reading.note(Anchors).read(i + 2)
    if anchor is None or anchor.kind not in ("name", "region"):
        return None
    first = i
    while (
        first > 0 and i - first < 3 and scan.words[first - 1] not in ("the", "on", "of")
    ):
        first -= 1
    if scan.words[first - 1] == "the":
        first -= 1
    if scan.words[first - 1] not in ("on", "along"):
        return None
    return plain("along", i, first - 1, "along", (anchor,))


def between(reading: Reading, i: int) -> DistanceCandidate | None:
    """between = [("halfway" | "midway")] "between" anchor "and" anchor"""
    scan = reading.scan
    anchors = reading.note(Anchors)
    found = pair(anchors, i + 1)
    if len(found) < 2 or any(one.kind == "pronoun" for one in found):
        return None
    parted = scan.words[i - 2 : i] in _HALVES
    half = parted or scan.words[i - 1] in ("halfway", "midway")
    if not half and not _placed_between(reading, i, found):
        reading.reject(
            "not-spatial", i, found[1].stop, "between two sides, not two places"
        )
        return None
    first = i - 1 - parted if half else i
    candidate = plain("between", i, first, "between", found)
    candidate.fraction = 0.5 if half else None
    return candidate


def halfway(reading: Reading, i: int) -> DistanceCandidate | None:
    """halfway = ("halfway" | "midway") "from" anchor "to" anchor"""
    found = _from_to(reading.note(Anchors), i + 2)
    if len(found) < 2 or any(one.kind == "pronoun" for one in found):
        return None
    candidate = plain("between", i, i, "between", found)
    candidate.fraction = 0.5
    return candidate


_HALVES: Final = (["half", "way"], ["mid", "way"])


def _placed_between(reading: Reading, i: int, found: tuple[AnchorPhrase, ...]) -> bool:
    """Tell whether two anchors are places and not two sides of a fight or a deal."""
    scan = reading.scan
    cues = reading.lexicon.places.cues
    low = max(scan.bounds_at(i)[0], i - 8)
    on_way = not cues["on_way"].isdisjoint(scan.words[low:i])
    before = scan.words[max(low, i - 6) : i]
    way = any(word in cues["way_between"] for word in before[-4:])
    place = place_at(scan, i - 1)
    way = way or (place is not None and place not in ("modifier", "capital"))
    way = way or (scan.capital(i - 1) and scan.words[i - 1][-1:].isdecimal())  # "A12"
    apart = scan.words[i - 1] == "," and (
        scan.capital(i - 2) or scan.words[i - 2].isdecimal()
    )
    if any(word in cues["clash"] for word in before):
        return scan.words[i - 1] not in cues["clash"] and any(
            word in cues["way_between"] for word in before[-2:]
        )
    if not (way or apart or on_way):
        return False
    if any(one.kind in ("pronoun", "deictic") for one in found):
        return False
    if way:
        return not possessed(reading, found[1])
    claimed = any(k in scan.claims for one in found for k in range(one.first, one.end))
    named = all(has_name(reading, one) for one in found)
    return named and not claimed and not anchors_act(reading, found[1])


def anchors_act(reading: Reading, anchor: AnchorPhrase) -> bool:
    """Tell whether a noun for people follows a name: "Fulani herders"."""
    scan = reading.scan
    i = anchor.stop
    if i >= scan.size or not scan.words[i].isalpha() or scan.capital(i):
        return False
    return scan.tag(i) is None and scan.words[i].endswith("s")
