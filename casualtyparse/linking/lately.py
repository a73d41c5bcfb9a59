"""Tolls of the last days: "so far", "in three days of rioting", "since Friday"."""

from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.linking.periods import behind
from casualtyparse.linking.series import is_perfect
from casualtyparse.linking.spells import POINTS
from casualtyparse.phrases.calendar import WEEKDAYS
from casualtyparse.scan import Scan

_SO_FAR: Final = frozenset({("so", "far"), ("to", "date")})
#: Before a number of days, and how far.
_WITHIN: Final = frozenset({"in", "within", "over", "during"})
UNITS: Final = frozenset({"days", "weeks", "months"})
#: What a toll is told over, by which no other figure is: "killed in a month".
SPELLS: Final = UNITS | {"week", "month", "fortnight"}
_FAR_OF_TOLL: Final = 18
_QUALIFIED: Final = 5
_FAR: Final = 12
_NEAR: Final = 7


def is_so_far(scan: Scan, candidate: CasualtyCandidate) -> bool:
    """Tell whether "so far" or "to date" follows a figure: "200 guards killed so far"."""
    at = behind(candidate)
    return tuple(scan.words[at : at + 2]) in _SO_FAR


def is_within_days(scan: Scan, candidate: CasualtyCandidate) -> bool:
    """Tell whether a harm in a perfect tense is that of some days: "within two days"."""
    words = scan.words
    first, end = scan.sentence_bounds(candidate.sentence)
    after = behind(candidate)
    # "the number of people killed in three days to 20"
    toll = candidate.frame == "toll"
    units, far = (SPELLS, _FAR_OF_TOLL) if toll else (UNITS, _FAR)
    for low, high in (
        (after, min(end, after + far)),
        (max(first, candidate.first - _FAR), candidate.first)
        if toll
        else (first, min(candidate.first, first + _NEAR)),
    ):
        near = words[low:high]
        if not units.isdisjoint(near):
            at = low + next(k for k, word in enumerate(near) if word in units)
            times = words[max(low, at - _QUALIFIED) : at]
            if not _WITHIN.isdisjoint(times) and words[at + 1] not in POINTS:
                return toll or is_perfect(scan, candidate)
    return False


def is_since_lately(scan: Scan, candidate: CasualtyCandidate) -> bool:
    """Tell whether a harm in a perfect tense is told from a day on: "since Friday"."""
    words, first = scan.words, behind(candidate)
    stop = first + _FAR
    if candidate.frame == "toll":
        first = max(scan.sentences[candidate.sentence], candidate.first - _FAR)
    elif not is_perfect(scan, candidate):
        return False
    near = words[first:stop]
    if "since" not in near:
        return False
    at = first + near.index("since")
    return words[at + 1] in WEEKDAYS and words[at + 2] != "s"
