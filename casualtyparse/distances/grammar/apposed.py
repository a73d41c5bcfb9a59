"""Names that stand behind the noun for a place: "the capital, Ostrel", "the railhead at Selm".

apposed     = [","] name
name-behind = TOWN apposed | HUB ("," | "at" | "in") name | HUB "(" name ")"
"""

from typing import TYPE_CHECKING, Final

from casualtyparse.distances.candidates import AnchorPhrase
from casualtyparse.distances.grammar.nouns import place_at
from casualtyparse.lexicon.countries import country_table

if TYPE_CHECKING:
    from casualtyparse.distances.grammar.anchors import Anchors

#: What stands before "centre" where its name may follow: "the administrative centre, Ostrel".
_SEAT: Final = frozenset({"modifier", "region"})
#: Kinds of nouns that a town's name stands behind.
TOWNS: Final = frozenset({"settlement", "capital", "region", "center"})
#: What may follow the name of "the capital, Ostrel": a sign, or when it was.
_BEHIND_APPOSED: Final = frozenset(
    {",", ".", ")", ";", ":", "]", "!", "?", "\u2014", "\u2013"}
    | {
        "on",
        "early",
        "late",
        "after",
        "when",
        "during",
        "yesterday",
        "last",
        "overnight",
    }
)


def apposed(anchors: "Anchors", last: int) -> AnchorPhrase | None:
    """apposed = [","] name, behind "the capital", "the Karvalan capital"."""
    scan = anchors.scan
    comma = scan.words[last] == ","
    k = last + 1 if comma else last
    if k >= scan.size or scan.gap(k - 1).count("\n") > comma:
        return None
    shouted = scan.upper(k - 1) if not comma else scan.upper(last - 1)
    if not anchors.names.starts(k, shouted=shouted):
        return None
    if shouted and scan.words[k].endswith("ed"):
        return None
    entry = scan.entries[k]
    if (
        entry is not None
        and (entry.place is not None or entry.compass is not None)
        and shouted
    ):
        return None
    end = anchors.names.end(k, shouted=shouted)
    if (
        comma
        and end < scan.size
        and scan.words[end] not in _BEHIND_APPOSED
        # "the capital, Adun and 40 km from Berrek"
        and not (scan.words[end] == "and" and end + 1 in anchors.numbers.by_first)
        and scan.sentence_of[end] == scan.sentence_of[k]
    ):
        return None
    return AnchorPhrase(k, end, end, "name")


def name_behind(
    anchors: "Anchors", end: int, place: str | None, *, nearest: bool
) -> AnchorPhrase | None:
    """Return the name behind the noun of a town, or of what a town has one of."""
    words, noun = anchors.scan.words, anchors.scan.words[end - 1]
    seated = noun in anchors.seated and is_seat(anchors, end - 2)
    if seated or (
        place in TOWNS
        and (place != "center" or place_at(anchors.scan, end - 2) in _SEAT)
    ):
        inner = apposed(anchors, end)
        if inner is not None:
            return inner
    if words[end] not in NAMING:
        return None
    # "the nearest town in Karvala" is not named
    nearest = nearest and (place not in TOWNS or words[end] == "(")
    one = seated or nearest or is_hub(anchors, end)
    return named_behind(anchors, end) if one else None


def is_seat(anchors: "Anchors", i: int) -> bool:
    """Tell whether token i says what a seat is of: "the district headquarters"."""
    told = anchors.scan.words[i] in anchors.cues["seat"]
    return told or place_at(anchors.scan, i) == "region"


def is_hub(anchors: "Anchors", end: int) -> bool:
    """Tell whether a noun is of what a town has one of: "the terminus", "the bus station"."""
    words, noun = anchors.scan.words, anchors.scan.words[end - 1]
    stops = noun in anchors.cues["stop"] and words[end - 2] in _CARRIED
    return stops or noun in anchors.cues["hub"]


NEAREST: Final = frozenset({"nearest", "closest"})
_CARRIED: Final = frozenset({"railway", "railroad", "rail", "train", "bus", "coach"})
#: What brings the name of the town behind a noun: "the railhead at Ostrel".
NAMING: Final = frozenset({",", "at", "in", "("})


def _is_region(anchors: "Anchors", i: int, end: int) -> bool:
    """Tell whether tokens i to `end` name a part of the earth: "the airport in Karvala"."""
    if place_at(anchors.scan, end - 1) in ("region", "route"):
        return True
    country = country_table().longest(anchors.scan.words, i)
    return country is not None and country[0] == end and "name" in country[1][1]


def named_behind(anchors: "Anchors", i: int) -> AnchorPhrase | None:
    """named-behind = "," name | [","] ("at" | "in") name | "(" name ")"."""
    words, names = anchors.scan.words, anchors.names
    if words[i] == ",":
        if words[i + 1] not in ("in", "at"):
            return apposed(anchors, i)
        i += 1
    if not names.starts(i + 1, shouted=False):
        return None
    end = names.end(i + 1, shouted=False)
    if words[i] != "(":
        return (
            None
            if _is_region(anchors, i + 1, end)
            else AnchorPhrase(i + 1, end, end, "name")
        )
    return AnchorPhrase(i + 1, end, end + 1, "name") if words[end] == ")" else None
