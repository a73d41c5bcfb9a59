"""How parts of places are worded, and nouns that no list knows: "the mouth of the Dorn".

part    = [DET] [ADJECTIVE] PART "of" name ["and" name [NOUN]]     "the southern tip of Selm"
owned   = NOUN "'s" MODIFIER* NOUN [[","] name]                    "the country's capital, Selm"
unknown = [DET] NOUN* ["of" anchor | "," name]                     "the end of the runway"
"""

from typing import TYPE_CHECKING, Final

from casualtyparse.distances.candidates import AnchorPhrase, new
from casualtyparse.distances.grammar.apposed import (
    NAMING,
    NEAREST,
    apposed,
    is_hub,
    named_behind,
)
from casualtyparse.distances.grammar.nouns import common_run, noun_at, place_at

if TYPE_CHECKING:
    from casualtyparse.distances.grammar.anchors import Anchors

#: Nouns that give way to the name that "of" brings: "the town of Ostrel" is Ostrel.
GIVES_WAY: Final = frozenset({"settlement", "center", "region", "capital", "water"})
#: Kinds of places that hold the one behind "of", whatever their own name.
_HOLDS: Final = frozenset({"settlement", "center", "region"})
#: Words that stand for one of two places named before: "the latter".
_ORDERED: Final = frozenset({"former", "latter"})
#: Nouns behind whose own name another may stand: "the country's capital, Selm".
_NAMED: Final = frozenset({"settlement", "capital", "region", "water"})
_MOST_UNKNOWN: Final = 3
#: "the heart of Ostrel" is where one reckons from to Ostrel.
_CORES: Final = frozenset({"heart", "middle", "core"})


def unknown(
    anchors: "Anchors", j: int, k: int, depth: int, *, loose: bool
) -> AnchorPhrase | None:
    """Read words from token j to k that hold no noun for a place; all kinds if `loose`."""
    words = anchors.scan.words
    if not loose:
        if words[k] == "of":
            return _part(anchors, j, k, depth)
        return _owned_name(anchors, k) if words[k] == "'" else None
    end = min(k, j + _MOST_UNKNOWN)
    closed = not words[end].isalpha() or anchors.scan.tag(end) is not None
    if end == j + 1 and words[j] in _ORDERED and closed:
        return AnchorPhrase(j - 1, end, end, "pronoun")
    if words[end] == "of":
        inner = anchors.read(end + 1, loose=True, depth=depth + 1)
        if inner is not None and words[end - 1] in _CORES:
            return inner
        if inner is not None:
            stop = both_end(anchors, words[end - 1], inner.stop)
            return AnchorPhrase(j, stop, stop, "site")
    if words[end] == "'":
        start = end + 2 if words[end + 1] == "s" else end + 1
        stop, head = common_run(anchors.names, start, shouted=False)
        stop = stop if head is None else head + 1
        if start < stop <= start + _MOST_UNKNOWN:
            return owned(anchors, j, stop)
    named = None
    if words[end] == "," or (words[end] in NAMING and words[j] in NEAREST):
        named = named_behind(anchors, end)
    return named or AnchorPhrase(j, end, end, "site")


def _part(anchors: "Anchors", j: int, k: int, depth: int) -> AnchorPhrase | None:
    """part = [ADJECTIVE] PART "of" name: where a river ends, two meet, an island is narrow"""
    scan = anchors.scan
    word = scan.words[k - 1]
    side = scan.entries[k - 2] if k - 2 >= j else None
    sided = (
        side is not None and side.compass is not None and word in anchors.cues["end"]
    )
    if word not in anchors.cues["part"] and not sided:
        return None
    inner = anchors.read(k + 1, depth=depth + 1)
    if inner is None or inner.kind not in ("name", "region"):
        return None
    stop = both_end(anchors, word, inner.stop)
    return AnchorPhrase(j, stop, stop, "region")


def whole_or_site(
    anchors: "Anchors", k: int, last: int, depth: int, *, head: bool, shouted: bool
) -> AnchorPhrase | None:
    """Read "the Firth of Forth", "the Ostrel seafront"."""
    if anchors.scan.words[last] == "of":
        whole = _whole_name(anchors, k, last, depth, shouted=shouted)
        if whole is not None:
            return whole
    if not head and noun_at(anchors.scan, last):
        return new(AnchorPhrase, (k, last + 1, last + 1, "site"))
    return None


def holding(
    anchors: "Anchors",
    k: int,
    last: int,
    depth: int,
    *,
    head: bool,
    shouted: bool,
) -> AnchorPhrase | None:
    """holding = name [NOUN* NOUN] "of" anchor     "the Dorn quarter of Ostrel"."""
    scan = anchors.scan
    inner = anchors.read(last + 1, depth=depth + 1)
    if inner is None or inner.kind not in ("name", "region"):
        return None
    place = place_at(scan, last - 1)
    if place == "coast" and shouted:
        return inner._replace(kind="coast")
    entry = scan.entries[k]
    if entry is not None and entry.compass is not None and last > k + 1:
        # "the South Island of Karvala" is a name of its own
        return AnchorPhrase(k, last, inner.stop, "region")
    gives = place in _HOLDS or (head and place in GIVES_WAY)
    gives = gives and scan.words[last - 1] not in anchors.cues["landform"]
    if gives and inner.kind == "name":
        return inner
    return AnchorPhrase(k, inner.stop, inner.stop, "name")


def _whole_name(
    anchors: "Anchors", k: int, last: int, depth: int, *, shouted: bool
) -> AnchorPhrase | None:
    """whole = "the" NAME "of" name, whatever the first is: "the Firth of Forth"

    In a text all in capitals only words for parts of places are known to go with the name.
    """
    if shouted and anchors.scan.words[last - 1] not in anchors.cues["part"]:
        return None
    inner = anchors.read(last + 1, loose=shouted, depth=depth + 1)
    if inner is None or inner.kind not in ("name", "region"):
        return None
    return AnchorPhrase(k, inner.stop, inner.stop, "name")


def both_end(anchors: "Anchors", word: str, stop: int) -> int:
    """Return the end of two that meet: "the confluence of the Dorn and (the) Merin rivers"."""
    if word not in anchors.cues["meeting"] or anchors.scan.words[stop] != "and":
        return stop
    second = anchors.read(stop + 1, depth=1)
    if second is None or second.kind not in ("name", "region", "site"):
        return stop
    return second.stop


def owned(anchors: "Anchors", j: int, end: int) -> AnchorPhrase:
    """Return what belongs to a noun, or the name that stands behind it."""
    if place_at(anchors.scan, end - 1) in _NAMED or is_hub(anchors, end):
        inner = apposed(anchors, end)
        if inner is not None:
            return inner
    return AnchorPhrase(j, end, end, "site")


def _owned_name(anchors: "Anchors", k: int) -> AnchorPhrase | None:
    """Return the name behind "the group's main island,", the apostrophe being token k."""
    if anchors.scan.words[k + 1] != "s":
        return None
    _, head = common_run(anchors.names, k + 2, shouted=False)
    if head is None or place_at(anchors.scan, head) not in _NAMED:
        return None
    return apposed(anchors, head + 1)
