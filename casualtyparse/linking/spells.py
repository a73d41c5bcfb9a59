"""How long a time is told: "in two years", "over the past few weeks", but not "in two hours"."""

from collections.abc import Mapping
from typing import Final

from casualtyparse.lexicon.cues import DAY_UNITS, LONG_UNITS, Cue
from casualtyparse.scan import Scan

#: Behind the unit, these make it a point of time: "two weeks ago".
POINTS: Final = frozenset({"ago", "earlier", "later", "before", "after", "old", "-"})
_PAST: Final = frozenset({"past", "last"})
_QUALIFIERS: Final = frozenset(
    [
        "past",
        "last",
        "a",
        "the",
        "more",
        "than",
        "less",
        "nearly",
        "almost",
        "about",
        "over",
        "some",
        "few",
        "several",
    ]
)
_AHEAD: Final = 5
#: So many days are longer than an event.
_MANY: Final = 6
#: So few may be those of the event.
_FEW: Final = 3
_ONCE: Final = ("in", "the", "past")
#: "last week's flood" is one event, "last year's floods" may be many.
_OWNING: Final = frozenset({"'", "\u2019", "'s"})
_SHORT: Final = frozenset({"week", "month", "weekend"})
_STOPS: Final = frozenset({".", ",", ";", "and", "but", ""})


def lasts(scan: Scan, cue: Cue, behind: int, *, perfect: bool) -> bool:
    """Tell whether the words behind "in" or "over" are a time longer than some days.

    A time that has not ended ("in two years") tells a toll only in a `perfect` tense.
    """
    words = scan.words
    counted = ended = not _PAST.isdisjoint(cue.words)
    if words[behind] in _STOPS:  # "the group has killed two hostages in the past"
        return cue.words == _ONCE and perfect
    days = 0.0
    for i in range(behind, behind + _AHEAD):
        word = words[i]
        if word in _QUALIFIERS:
            counted = True
            ended = ended or word in _PAST
            continue
        if word in LONG_UNITS:
            following = words[i + 1]
            if following in _OWNING and word in _SHORT:
                return False  # "the toll from last week's flood"
            whole = ended or perfect or following == "of"
            return counted and whole and following not in POINTS
        if word in DAY_UNITS:
            # "after two days of fighting, in which 20 died" is one event
            if cue.words[0] == "after" or words[i + 1] in POINTS or word == "day":
                return False  # "in a day of raids 20 died"
            return counted and (words[i + 1] == "of" or (perfect and days > _MANY))
        entry = scan.entries[i]
        numeral = None if entry is None else entry.numeral
        if numeral is None:
            if not word[:1].isdigit():
                return False
            days = float(word) if word.isdecimal() else 0.0
        elif numeral.kind == "ordinal":
            return False
        else:
            days = numeral.value
        counted = True
    return False


def is_of_days(scan: Scan, behind: int) -> bool:
    """Tell whether a few days of something are told: "in two days of raids"."""
    words = scan.words
    for i in range(behind, behind + _AHEAD):
        entry = scan.entries[i]
        numeral = None if entry is None else entry.numeral
        if words[i] == "days":
            return words[i + 1] == "of"
        if numeral is not None and numeral.value > _FEW:
            return False
        if words[i].isdecimal() and int(words[i]) > _FEW:
            return False
    return False


def spell_before(
    scan: Scan, periods: Mapping[str, Cue], first: int, unit: int
) -> tuple[int, Cue] | None:
    """Return where "in" or "over" starts a time that ends in this unit, within a sentence."""
    words, low = scan.words, max(first, unit - _AHEAD)
    if periods.keys().isdisjoint(words[low:unit]):
        return None
    for i in range(unit - 1, low - 1, -1):
        cue = periods.get(words[i])
        if cue is not None:
            return (i, cue) if lasts(scan, cue, i + 1, perfect=True) else None
    return None
