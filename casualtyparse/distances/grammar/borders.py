"""How borders are worded.

border = [PREP "the"] "border" ("with" | "between" | "in") anchor | name "border"
"""

from typing import Final

from casualtyparse.distances.candidates import AnchorPhrase, DistanceCandidate
from casualtyparse.distances.grammar.anchors import Anchors
from casualtyparse.distances.grammar.lists import several
from casualtyparse.distances.grammar.relations import (
    pair,
    plain,
)
from casualtyparse.phrases.reading import Reading

#: What stands between a border and what it is told by.
_TOLD: Final = frozenset({"with", "between", "in", "into", "from", "inside"})


def border(reading: Reading, i: int) -> DistanceCandidate | None:
    """border = [PREP "the"] [name] "border" [("with" | "between" | "in" | "into") anchor]"""
    scan = reading.scan
    following = scan.words[i + 1]
    # PERF: nothing told behind it, and no name before it
    if (
        following not in _TOLD
        and scan.words[i - 1] != "s"
        and scan.text[scan.starts[i]].islower()
        and not (i and scan.capital(i - 1))
    ):
        return None
    if _adjectival(reading, i) or _is_verb(reading, i):
        return None
    anchors = reading.note(Anchors)
    told: tuple[AnchorPhrase, ...] = ()
    if following == "with":
        told = _bordering(anchors, i + 2)
    elif following == "between":
        told = pair(anchors, i + 2)
    owner = _owner(reading, anchors, i)
    if not told and owner is not None:
        phrase = AnchorPhrase(owner, i + 1, i + 1, "border")
        return plain("border", i, _border_first(reading, owner), "border", (phrase,))
    first = _border_first(reading, i)
    crossed = any(
        word in ("across", "over", "beyond") for word in scan.words[first : first + 2]
    )
    if not told and following in ("in", "into", "from", "inside") and crossed:
        told = _bordering(anchors, i + 2)
    if not told or _shared(reading, first):
        return None
    return plain("border", i, first, "border", told)


def _is_verb(reading: Reading, i: int) -> bool:
    """Tell whether "borders" is a verb: "Ostrel borders Karvala", "Ostrel borders the sea"."""
    scan = reading.scan
    if scan.words[i] != "borders" or scan.words[i - 1] == "s" or scan.upper(i):
        return False
    name = scan.capital(i + 1) and scan.tag(i + 1) is None
    return name or scan.words[i + 1] in ("on", "the", "both")


def _shared(reading: Reading, first: int) -> bool:
    """Tell whether a border is owned rather than a place: "it shares a border with"."""
    scan = reading.scan
    if scan.words[first] in _ON or scan.words[first] in ("just", "right", "close"):
        return False
    words = scan.words[max(0, first - 3) : first]
    return not reading.lexicon.places.cues["sharing"].isdisjoint(words)


def _bordering(anchors: Anchors, i: int) -> tuple[AnchorPhrase, ...]:
    found = several(anchors, i)
    if not found or found[0].kind not in ("name", "region", "border", "deictic"):
        return ()
    return found


def _owner(reading: Reading, anchors: Anchors, i: int) -> int | None:
    """Return where the name starts that says whose border it is: "the Karvala-Merin border"."""
    scan = reading.scan
    if i == 0:
        return None
    if scan.words[i - 1] == "s" and scan.words[i - 2] == "'":
        before = anchors.names.before(i - 2)
    elif scan.upper(i):
        return _shouted_owner(reading, anchors, i)
    else:
        before = anchors.names.before(i)
    if before is None or scan.words[before[0]] == "the":
        return None
    first = before[0]
    if scan.words[first - 1] == "/":  # "the Karvala/Merin border"
        other = anchors.names.before(first - 1)
        first = first if other is None else other[0]
    while first < i and scan.words[first] in reading.lexicon.places.stop:
        first += 1
    return first if first < i and scan.entries[first] is not scan.entries[i] else None


def _shouted_owner(reading: Reading, anchors: Anchors, i: int) -> int | None:
    scan = reading.scan
    for first in range(i - 1, max(i - 4, -1), -1):
        if scan.words[first - 1] in ("the", "near", "from", "of"):
            return first if anchors.names.starts(first, shouted=True) else None
        if scan.tag(first) is not None:
            return None
    return None


def _adjectival(reading: Reading, i: int) -> bool:
    """Tell whether "border" goes with the next noun: "a border guard", "border villages"."""
    scan = reading.scan
    following = scan.words[i + 1]
    if not following or not following[0].isalpha() or scan.tag(i + 1) is not None:
        return False
    if scan.words[i].endswith("s") or scan.words[i] == "boundary":
        return False
    entry = scan.entries[i + 1]
    acts = entry is not None and (entry.verb is not None or entry.harm_verb is not None)
    if acts and scan.tag(i + 2) == "determiner":
        return False  # "missiles from across the Karvalan border hit a farm"
    return scan.sentence_of[i] == scan.sentence_of[i + 1] and not _after_border(
        following
    )


def _after_border(word: str) -> bool:
    """Tell whether a word after "border" is a verb or adverb rather than a noun."""
    return word.endswith(("ed", "ly")) or word in (
        "yesterday",
        "last",
        "today",
        "early",
        "late",
        "region",
    )


_ON: Final = frozenset(
    {
        "on",
        "near",
        "across",
        "along",
        "over",
        "at",
        "to",
        "from",
        "against",
        "beyond",
        "towards",
        "toward",
        "around",
    }
)


def _border_first(reading: Reading, i: int) -> int:
    """Return where the phrase of a border starts: its preposition and article."""
    scan = reading.scan
    first = i
    while first > 0 and i - first < 4:
        entry = scan.entries[first - 1]
        described = entry is not None and entry.place == "modifier"
        if described or scan.words[first - 1] in (
            "shared",
            "common",
            "long",
            "porous",
            "land",
        ):
            first -= 1
        else:
            break
    if scan.words[first - 1] in ("the", "a"):
        first -= 1
        if scan.words[first - 1] == "to" and scan.words[first - 2] == "close":
            first -= 2
        elif scan.words[first - 1] in _ON:
            first -= 1
            if scan.words[first - 1] in ("just", "right"):
                first -= 1
    elif first < i or not scan.words[first - 1 : first]:
        return i
    return first
