"""How places are described by common words: "the besieged border town", "a petrol station"."""

from typing import Final

from casualtyparse.distances.candidates import AnchorKind
from casualtyparse.distances.grammar.names import Names
from casualtyparse.lexicon.pieces import CAPITAL
from casualtyparse.lexicon.places import PlaceKind
from casualtyparse.scan import DASHES, Scan

_MOST_COMMON: Final = 6
REGION_KINDS: Final = frozenset({"region", "water"})
#: Nouns that point to a place of the story whatever else it may be.
_POINTING: Final = frozenset({"scene", "site", "spot", "area"})

#: Nouns that follow a name as verbs do: "Ostrel fire".
_VERBS: Final = frozenset({"fire", "mine", "club", "fields", "mines"})


def place_at(scan: Scan, i: int) -> PlaceKind | None:
    """Return what kind of place token i is a noun for, or "modifier"."""
    entry = scan.entries[i] if 0 <= i < scan.size else None
    return None if entry is None else entry.place


#: So many words may describe a place behind whose it is.
_MOST_DESCRIBED: Final = 3


def common_run(names: Names, j: int, *, shouted: bool) -> tuple[int, int | None]:
    """Return the token behind a run of common words, and the last noun of a place in it.

    Such a run ends at a name, a function word, a number or a sign, or after its nouns.
    """
    scan = names.scan
    if j >= scan.size:
        return j, None
    if shouted:
        return _shouted_run(names, j)
    words, entries, marks = scan.words, scan.entries, scan.marks
    sentences = scan.sentence_of
    sentence = sentences[j]
    head: int | None = None
    for k in range(j, j + _MOST_COMMON):
        word = words[k]
        if not ("a" <= word < "{" or word[:1].isalpha()):
            if word in DASHES and sentences[k] == sentence and _joins(scan, k):
                continue
            return k, head
        if marks[k] & CAPITAL or sentences[k] != sentence:
            return k, head
        entry = entries[k]
        if entry is None:
            if head is not None:
                return k, head
        elif entry.place is None:
            if (
                head is not None
                or entry.tag is not None
                or entry.numeral is not None
                or (entry.reporting and entry.verb == "past")
            ):  # "outside the bar said"
                return k, head
        elif entry.tag is not None:
            return k, head
        elif entry.place != "modifier":
            head = k
    return j + _MOST_COMMON, head


def _joins(scan: Scan, k: int) -> bool:
    return scan.touches(k - 1) and scan.touches(k)


def _shouted_run(names: Names, j: int) -> tuple[int, int | None]:
    """Return the same of a text in capitals, where only the lexicon can tell."""
    scan = names.scan
    head: int | None = None
    k = j
    most = min(j + _MOST_COMMON, scan.bounds_at(j)[1])
    while k < most:
        if scan.words[k] in DASHES:
            if not _joins(scan, k):
                break
            k += 1
            continue
        place = place_at(scan, k)
        if not _is_common(names, k, place):
            break
        if place is not None and place != "modifier":
            head = k
        elif head is not None and place is None:
            break
        k += 1
    return k, head


def _is_common(names: Names, k: int, place: PlaceKind | None) -> bool:
    """Tell whether token k of a text in capitals is a common word."""
    scan = names.scan
    if not scan.words[k][0].isalpha():
        return False
    following = place_at(scan, k + 1)
    if (
        following is None
        and place in ("route", "water", "region", "site")
        and names.starts(k + 1, shouted=True)
    ):
        return False  # "PLAZA DE ARMAS", "LAKE TITICACA"
    return place is not None and (place != "modifier" or following is not None)


def common_kind(scan: Scan, i: int, place: str | None) -> AnchorKind:
    """Return what kind of anchor a common noun, token i, makes."""
    if place == "capital":
        return "capital"
    if place == "border":
        return "border"
    if place == "coast":
        return "coast"
    if place in REGION_KINDS:
        return "region"
    if place == "settlement" or scan.words[i] in _POINTING:
        return "deictic"
    return "site"


def center_first(scan: Scan, k: int, last: int) -> int | None:
    """Return where "city centre" starts behind a name, None where it is part of one."""
    words = scan.words
    first = last - 1
    if first - 1 > k and words[first - 1] in ("city", "town", "village"):
        first -= 1
    elif place_at(scan, first - 1) is not None:
        return None
    if words[first - 2 : first] == ["'", "s"]:
        first -= 2  # "Ostrel's city centre"
    return first if first > k else None


def suffix_end(scan: Scan, end: int) -> int:
    """suffix = ["'s"] NOUN* NOUN behind a name, in small letters"""
    m, described = end, 0
    if scan.words[m] == "'" and scan.words[m + 1] == "s" and scan.touches(m):
        m, described = m + 2, _MOST_DESCRIBED
    last = end
    for k in range(m, m + 4 + described):
        entry = scan.entries[k]
        if entry is None or entry.place is None or entry.tag is not None:
            if last == end and k < m + described and _describes(scan, k):
                continue  # "Ostrel's most luxurious hotel"
            break
        if scan.gap(k - 1).count("\n") > 1:
            break
        if entry.place != "modifier" and not (k > end and scan.words[k] in _VERBS):
            last = k + 1
    return last


def _describes(scan: Scan, k: int) -> bool:
    """Tell whether a word may describe the place behind it: "most", "luxurious"."""
    word, entry = scan.words[k], scan.entries[k]
    if not word.isalpha() or scan.capital(k):
        return False
    if entry is None:
        return not word.endswith("ed")
    return word == "most" or (
        entry.tag is None
        and entry.verb is None
        and entry.person is None
        and entry.thing is None
    )


def without_dropped(scan: Scan, dropped: frozenset[str], j: int, end: int) -> int:
    """Return where a common noun starts without "local", "nearby"."""
    words = scan.words
    while j < end - 1 and words[j] in dropped:
        if words[j + 1] == "government":
            break  # "the local government headquarters"
        j += 1
    return j


def noun_at(scan: Scan, i: int) -> bool:
    """Tell whether an unknown noun follows "the Ostrel": "the Ostrel seafront"."""
    if scan.entries[i] is not None or i >= scan.size:
        return False
    word = scan.words[i]
    if len(word) < 4 or not word.isalpha() or scan.capital(i):
        return False
    return "\n" not in scan.gap(i - 1) and not word.endswith(("ed", "ing", "ly"))
