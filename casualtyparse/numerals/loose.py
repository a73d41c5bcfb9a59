"""Number words that count by tens, dozens or thousands without saying how many.

loose = VAGUE (SCALE | DOZEN | PLURAL) | PLURAL "of" PLURAL | PLURAL ("upon" | "and") PLURAL
      | "couple" ["of"] (SCALE | DOZEN) | ROUND "s"
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.lexicon import Entry
from casualtyparse.lexicon.numerals import Numeral
from casualtyparse.scan import Scan

#: Plurals that are twice what they are plurals of, so that "several" makes them no more than that.
_TWICE: Final = frozenset({"dozens", "scores"})
#: What joins a plural to itself: "dozens upon dozens".
_DOUBLING: Final = frozenset({"upon", "and", "on"})
_ROUND: Final = frozenset({100.0, 1000.0, 10_000.0, 100_000.0})


def _at(entries: Sequence[Entry | None], i: int) -> Numeral | None:
    entry = entries[i]
    return None if entry is None else entry.numeral


def multiplied(scan: Scan, i: int, numeral: Numeral) -> tuple[float, int]:
    """Return the least that a vague word says with what it multiplies, and where that ends."""
    words, entries = scan.words, scan.entries
    end = i + 1
    following = _at(entries, end)
    if following is not None:
        if following.kind in ("scale", "dozen"):
            return numeral.value * following.value, end + 1
        if following.plural and not numeral.plural:  # "several hundreds"
            times = 1.5 if words[end] in _TWICE else numeral.value
            return times * following.value, end + 1
    if numeral.plural:
        following = _at(entries, end + 1)
        if following is not None and following.plural and following.kind == "vague":
            if words[end] == "of":
                return numeral.value * following.value, end + 2
            if words[end] in _DOUBLING and words[end + 1] == words[i]:
                return numeral.value, end + 2
    return numeral.value, end


def coupled(scan: Scan, i: int) -> tuple[float, int]:
    """Return what the "couple" at token i multiplies, 1 if nothing, and where that ends."""
    end = i + 2 if scan.words[i + 1] == "of" else i + 1
    following = _at(scan.entries, end)
    if scan.words[i] != "couple" or following is None:
        return 1.0, i + 1
    if following.kind not in ("scale", "dozen") or following.value < 10:
        return 1.0, i + 1
    return following.value, end + 1


def pluralised(scan: Scan, value: float, end: int) -> bool:
    """Tell whether the "s" at `end` belongs to a round number in digits: "100s of people"."""
    return value in _ROUND and scan.touches(end - 1)
