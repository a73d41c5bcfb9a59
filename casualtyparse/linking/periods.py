"""Figures that are tolls over a period: "since 2014", "in two years of raids", a war's dead."""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.linking.cues import Found, touches
from casualtyparse.linking.spells import lasts
from casualtyparse.scan import Scan

_PERFECT: Final = frozenset({"have", "has", "had"})
_LASTING: Final = frozenset({"have", "has", "are", "is", "remain", "remains", "still"})
_NEAR: Final = 7
_RANKED: Final = 10


def is_period(
    scan: Scan, cues: Sequence[Found], candidate: CasualtyCandidate, *, event: bool
) -> bool:
    """Tell whether a figure is told over a period; `event` if it has a day of its own."""
    for found in cues:
        match found.cue.reach:
            case "since":
                told = _since(scan, found, candidate)
            case "period":
                perfect = is_perfect(scan, candidate)
                told = lasts(scan, found.cue, found.end, perfect=perfect) and (
                    "," not in scan.words[_behind(candidate) : found.first]
                )
            case "conflict":
                told = not event and _of_conflict(scan, found, candidate)
            case _:
                told = touches(candidate, found.start, found.stop)
        if told and not _ranked(scan, found.first):
            return True
    return False


def _behind(candidate: CasualtyCandidate) -> int:
    return max(candidate.end, candidate.trigger + 1)


def is_ranked_past(
    scan: Scan, cues: Sequence[Found], candidate: CasualtyCandidate
) -> bool:
    """Tell whether a figure is what an attack is ranked against: "since May, when 9 died"."""
    return any(
        found.cue.reach == "since"
        and "when" in scan.words[found.end : candidate.first]
        and _ranked(scan, found.first)
        for found in cues
    )


def has_period(scan: Scan, cues: Sequence[Found]) -> bool:
    """Tell whether a sentence speaks of a period that goes on to the present."""
    return any(
        found.cue.reach == "since"
        and scan.tag(found.end) != "pronoun"
        and not _ranked(scan, found.first)
        for found in cues
    )


def is_perfect(scan: Scan, candidate: CasualtyCandidate) -> bool:
    """Tell whether the harm is in a perfect tense: "have died"."""
    first = max(0, candidate.trigger - _NEAR)
    return not _PERFECT.isdisjoint(scan.words[first : candidate.trigger])


def is_lasting(scan: Scan, candidate: CasualtyCandidate) -> bool:
    """Tell whether the harm lasts: "have died", "remain missing", "are homeless"."""
    first = max(0, candidate.trigger - _NEAR)
    words = scan.words[first : candidate.trigger + 1]
    return not _LASTING.isdisjoint(words)


def _since(scan: Scan, found: Found, candidate: CasualtyCandidate) -> bool:
    """Tell whether "since" counts from long ago, not from a day and not as a reason."""
    if scan.word(found.end) in _RECENT or scan.word(found.end + 1) in _RECENT:
        return False
    # "14 divers have not been seen since" tells when they went missing
    low, high = sorted((candidate.trigger, found.first))
    if candidate.harm == "missing" or ";" in scan.words[low:high]:
        return False
    dated = found.end in scan.claims or found.end + 1 in scan.claims
    return dated or is_perfect(scan, candidate)


#: Days of the event: "since the weekend", "since yesterday".
_RECENT: Final = frozenset(
    {
        "weekend",
        "yesterday",
        "dawn",
        "morning",
        "noon",
        "midnight",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    }
)


def _ranked(scan: Scan, i: int) -> bool:
    """Tell whether an attack is ranked before token i: "the worst attack since"."""
    before = scan.words[max(0, i - _RANKED) : i]
    return any(word.endswith("est") or word in _RANKS for word in before)


_RANKS: Final = frozenset(
    {"worst", "first", "second", "third", "fourth", "fifth", "most", "such", "latest"}
)


def _of_conflict(scan: Scan, found: Found, candidate: CasualtyCandidate) -> bool:
    """Tell whether a war "has killed" so many, or so many "have died in the war"."""
    if found.end <= candidate.first:
        between = scan.words[found.end : candidate.trigger + 1]
        return not _PERFECT.isdisjoint(between)
    return is_perfect(scan, candidate) and found.first - candidate.end < _NEAR
