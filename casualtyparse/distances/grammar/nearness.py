"""How nearness to a place and its outskirts are worded.

near = ("near" | "opposite" | "close to" | "in the vicinity of" | ...) anchor
edge = ["on the" [COMPASS]] "outskirts of" anchor | ["just"] "outside" name
"""

from typing import Final

from casualtyparse.distances.candidates import AnchorPhrase, DistanceCandidate
from casualtyparse.distances.grammar.anchors import Anchors
from casualtyparse.distances.grammar.lists import several
from casualtyparse.distances.grammar.relations import PLACES, has_name, plain, possessed
from casualtyparse.lexicon.little_words import INDEFINITE
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import DASHES


def near(reading: Reading, i: int) -> DistanceCandidate | None:
    """near = ("near" | "opposite" | "close to" | "in the vicinity of" | ...) anchor"""
    start = _behind_near(reading.scan.words, i)
    if start is None:
        return None
    found = several(reading.note(Anchors), start)
    if not found or not _nearby(reading, found[0], start):
        return None
    if found[0].kind == "border":
        return None  # the rule for borders reads more
    return plain("near", i, _near_first(reading, i), "near", found)


_BEHIND: Final[dict[str, tuple[tuple[str, ...], ...]]] = {
    "near": (("to",), ()),
    "close": (("to",), ("by",)),
    "adjacent": (("to",),),
    "next": (("to",), ("door", "to")),
    "vicinity": (("of",),),
    "approaches": (("to",), ("of",)),
    "throw": (("from",), ("away", "from")),
    "far": (("from",),),
    "blocks": (("from",), ("away", "from")),
    "opposite": ((),),
    "alongside": ((),),
    "beside": ((),),
    "overlooking": ((),),
    "across": (("from",), ("the", "street", "from"), ("the", "road", "from")),
    "earshot": (("of",),),
    "sight": (("of",),),
    "range": (("of",),),
    "distance": (("of",), ("from",)),
    "proximity": (("to",), ("of",)),
    "environs": (("of",),),
    "gates": (("of",),),
    "doorstep": (("of",),),
}
#: The words one of which must stand behind a word for nearness; None if any may.
BEHIND: Final[dict[str, frozenset[str] | None]] = {
    word: frozenset(tail[0] for tail in tails if tail) if all(tails) else None
    for word, tails in _BEHIND.items()
}


#: Words that a place may follow at once, and nothing else.
_PLAIN: Final = frozenset(word for word, tails in _BEHIND.items() if tails == ((),))


def _behind_near(words: list[str], i: int) -> int | None:
    """Return where the place starts that a word for nearness is said of."""
    word, following = words[i], words[i + 1]
    if following in DASHES or (word == "far" and words[i - 1] != "not"):
        return None
    if word in _PLAIN:
        return i + 1
    if word in _GUARDED and not _fits(words, i):
        return None
    for tail in _BEHIND.get(word, ()):
        size = len(tail)
        if size == 0:
            return i + 1
        if following == tail[0] and (
            size == 1 or tuple(words[i + 1 : i + 1 + size]) == tail
        ):
            return i + 1 + size
    return None


#: Words for nearness that need another before them: "within earshot of", "at the gates of".
_LED: Final[dict[str, frozenset[str]]] = {
    "earshot": frozenset({"within", "in"}),
    "sight": frozenset({"within", "in"}),
    "range": frozenset({"within", "in"}),
    "distance": frozenset({"within", "short"}),
    "proximity": frozenset({"in", "close"}),
    "environs": frozenset({"in", "the"}),
    "gates": frozenset({"at", "outside"}),
    "doorstep": frozenset({"on"}),
}
_MOST_LED: Final = 3
_GUARDED: Final = frozenset({"throw", "far", "close", *_LED})


def _fits(words: list[str], i: int) -> bool:
    """Tell whether the words before one for nearness fit: "a stone's throw", "not far"."""
    word, before = words[i], words[i - 1]
    if word == "throw":
        return before in ("s", "stones")
    if word == "far":
        return before == "not"
    if word == "close":
        moved = before in ("brought", "came", "come", "comes")
        return not (moved and words[i + 1] == "to")
    return _led_first(words, i) is not None


def _led_first(words: list[str], i: int) -> int | None:
    """Return where the words start that a word for nearness needs before it."""
    for j in range(max(0, i - _MOST_LED), i):
        if words[j] in _LED[words[i]]:
            return j - 1 if words[j - 1] == "a" else j
    return None


def _nearby(reading: Reading, anchor: AnchorPhrase, start: int) -> bool:
    """Tell whether an anchor is a place at all: a name, or a definite noun of a place."""
    scan = reading.scan
    if anchor.kind == "pronoun":
        return scan.words[anchor.first] == "it"
    determiner = scan.words[start]
    if determiner in _OWN or possessed(reading, anchor):
        return False
    if anchor.kind == "name" and _are_people(reading, anchor.stop):
        return False
    if determiner == "the" and _of_noun(reading, anchor, start):
        return False
    if scan.words[start - 1] in _BESIDE and anchor.kind == "name":
        return determiner == "the" and anchor.first > start
    if anchor.kind in PLACES:
        return not (anchor.first == start and determiner == "the")
    return anchor.first > start or scan.capital(start)


def _are_people(reading: Reading, i: int) -> bool:
    """Tell whether people stand here who are no place: "near Karvalan troops, near pilgrims".

    Those who speak start a clause of their own: "near Ostrel police said".
    """
    entry = reading.scan.entries[i]
    if entry is None or entry.head is None:
        if reading.scan.words[i] not in reading.lexicon.places.cues["crowds"]:
            return False
    elif not entry.head.plural or reading.scan.capital(i):
        return False
    behind = reading.scan.entries[i + 1]
    return behind is None or not (behind.reporting or behind.turn == "report")


#: "near his home" is about a person.
_OWN: Final = frozenset({"his", "her", "my", "our", "your"})
#: Persons and things stand beside each other: a name alone is no place here.
_BESIDE: Final = frozenset({"beside", "alongside", "overlooking"})


def _near_first(reading: Reading, i: int) -> int:
    """Return where the words for nearness start: "in the vicinity of", "a stone's throw from"."""
    words = reading.scan.words
    first = i
    word = words[i]
    if word == "blocks":
        quantity = reading.numbers.before(i)
        return i if quantity is None else quantity.first
    if word in _LED:
        led = _led_first(words, i)
        return i if led is None else led
    if word in ("vicinity", "approaches"):
        for expected in (("the",), ("in", "on", "at")):
            if first > 0 and words[first - 1] in expected:
                first -= 1
    elif word == "throw":
        while (
            first > 0
            and i - first < 5
            and words[first - 1] in ("s", "'", "stone", "stones", "a")
        ):
            first -= 1
    elif words[first - 1] in _DEGREES:
        first -= 1
    return first


_DEGREES: Final = frozenset({"very", "not", "somewhere", "right", "directly"})


def around(reading: Reading, i: int) -> DistanceCandidate | None:
    """around = ("in" | "at" | "and")? "around" name"""
    scan = reading.scan
    words = scan.words
    following = words[i + 1]
    if i + 1 in reading.numbers.by_first or (
        words[i - 1] in reading.lexicon.places.cues["about"]
    ):
        return None
    if following in ("the", "a", "this") and scan.tag(i + 2) is not None:
        return None
    anchor = reading.note(Anchors).read(i + 1)
    if (
        anchor is None
        or anchor.kind not in ("name", "region", "border")
        or not has_name(reading, anchor)
    ):
        return None
    if possessed(reading, anchor) or (scan.upper(i) and scan.tag(i + 1) is not None):
        return None
    if _noun_behind(reading, anchor):
        return None
    return plain("near", i, i, "near", (anchor,))


def _noun_behind(reading: Reading, anchor: AnchorPhrase) -> bool:
    """Tell whether a noun takes over: "around the Geneva conference"."""
    scan, i = reading.scan, anchor.stop
    if i >= scan.size or not scan.words[i].isalpha() or scan.capital(i):
        return False
    return scan.entries[i] is None and not scan.words[i].endswith(("ed", "ing", "ly"))


def edge(reading: Reading, i: int) -> DistanceCandidate | None:
    """edge = [("on" | "in" | "to") "the" [COMPASS]] ("outskirts" | "edge") "of" anchor"""
    scan = reading.scan
    anchors = several(reading.note(Anchors), i + 2)
    if not anchors:
        return None
    outskirts = scan.words[i] in ("outskirts", "outskirt")
    named = anchors[0].kind == "site" and has_name(reading, anchors[0])
    if anchors[0].kind not in PLACES and not (
        outskirts or named or anchors[0].kind in ("deictic", "pronoun")
    ):
        return None  # but "the edge of Selm refugee camp"
    if anchors[0].kind == "pronoun" and not outskirts:
        return None
    if possessed(reading, anchors[-1]):
        return None
    return plain("outskirts", i, _edge_first(reading, i), "outskirts", anchors)


def _edge_first(reading: Reading, i: int) -> int:
    scan = reading.scan
    first = i
    for _ in range(3):
        entry = scan.entries[first - 1] if first > 0 else None
        if (
            entry is not None
            and (entry.compass is not None or entry.place == "modifier")
        ) or (scan.words[first - 1] in DASHES and first - 2 >= 0):
            first -= 1
        else:
            break
    if scan.words[first - 1] in ("the", "its"):
        first -= 1
        if scan.words[first - 1] in ("on", "in", "at", "to", "from"):
            first -= 1
    return first


def _of_noun(reading: Reading, anchor: AnchorPhrase, first: int) -> bool:
    """Tell whether a place tells of what kind a thing is: "outside a Dol bullring".

    Or whose it is: "outside the Karvalan consul's office".
    """
    scan, i = reading.scan, anchor.stop
    if anchor.kind != "name" or anchor.first == first or scan.capital(i):
        return False
    entry = scan.entries[i]
    person = entry is not None and entry.person is not None
    return scan.words[first] in INDEFINITE or (person and scan.words[i + 1] == "'")


def outskirts_outside(reading: Reading, i: int) -> DistanceCandidate | None:
    """outside = ["just"] "outside" ["of"] name"""
    scan = reading.scan
    j = i + 2 if scan.words[i + 1] == "of" else i + 1
    anchor = reading.note(Anchors).read(j)
    if anchor is None or _of_noun(reading, anchor, j):
        return None
    just = scan.words[i - 1] in ("just", "immediately", "right", "shortly")
    told = anchor.kind in ("name", "capital") or (just and anchor.kind == "deictic")
    if not told or (anchor.kind == "name" and not has_name(reading, anchor)):
        return None
    return plain("outskirts", i, i - 1 if just else i, "outskirts", (anchor,))
