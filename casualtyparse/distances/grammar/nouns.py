"""How places are described by common words: "the besieged border town", "a petrol station"."""

from typing import Final

from casualtyparse.distances.grammar.names import Names
from casualtyparse.lexicon.places import PlaceKind
from casualtyparse.scan import Scan

_DASHES: Final = frozenset({"-", "\u2013", "\u2014"})
_MOST_COMMON: Final = 6


def place_at(scan: Scan, i: int) -> PlaceKind | None:
    """Return what kind of place token i is a noun for, or "modifier"."""
    entry = scan.entries[i] if 0 <= i < scan.size else None
    return None if entry is None else entry.place


def common_run(names: Names, j: int, *, shouted: bool) -> tuple[int, int | None]:
    """Return the token behind a run of common words, and the last noun of a place in it.

    Such a run ends at a name, a function word, a number or a sign, or after its nouns.
    """
    scan = names.scan
    head: int | None = None
    k = j
    most = min(j + _MOST_COMMON, scan.bounds_at(j)[1] if j < scan.size else j)
    while k < most:
        if scan.words[k] in _DASHES:
            if not (scan.touches(k - 1) and scan.touches(k)):
                break
            k += 1
            continue
        place = place_at(scan, k)
        if not _is_common(names, k, place, shouted=shouted):
            break
        if place is not None and place != "modifier":
            head = k
        elif head is not None and place is None:
            break
        k += 1
    return k, head


def _is_common(names: Names, k: int, place: PlaceKind | None, *, shouted: bool) -> bool:
    """Tell whether token k is a common word; in capitals only the lexicon can tell."""
    scan = names.scan
    entry = scan.entries[k]
    if not scan.words[k][0].isalpha():
        return False
    if shouted:
        following = place_at(scan, k + 1)
        named = following is None and names.starts(k + 1, shouted=True)
        if named and place in ("route", "water", "region", "site"):
            return False  # "PLAZA DE ARMAS", "LAKE TITICACA"
        return place is not None and (place != "modifier" or following is not None)
    if entry is None:
        return not scan.capital(k)
    if entry.tag is not None or (entry.numeral is not None and place is None):
        return False
    return not scan.capital(k)
