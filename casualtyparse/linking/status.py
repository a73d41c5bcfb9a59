"""Whether a figure is asserted: hedged, denied and imagined harm is told by cues near it.

the army *claimed* that 12 rebels died       alleged
*denied that any* of its soldiers were lost   negated
*threatened to* kill ten hostages             hypothetical
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.values import Status
from casualtyparse.linking.cues import Found, touches
from casualtyparse.linking.draft import Draft, Figure
from casualtyparse.numerals.values import Count
from casualtyparse.scan import Scan

#: The strongest first: what is denied is not merely alleged.
_ORDER: Final[tuple[Status, ...]] = ("negated", "hypothetical", "alleged")
#: Between a modal and the verb that it governs.
_BETWEEN: Final = frozenset({"auxiliary", "adverb", "negation"})
_MOST_BETWEEN: Final = 5
#: How far the number may stand behind the verb of a modal: "could reach as many as 500".
_LIGHT: Final = 5
#: Frames whose harm word is no verb that a modal could govern.
_VERBLESS: Final = frozenset({"toll", "verbless", "intransitive", "negation"})
_LIVES: Final = frozenset({"lives", "life"})
#: What joins two figures under one verb: "kill 20 and wound 40".
_JOINTS: Final = frozenset({"and", "or", ",", "then", "also", "&"})
_MOST_JOINTS: Final = 3


def link_status(draft: Draft) -> None:
    """Set the status of each casualty that the grammar leaves asserted."""
    if not draft.hedged:
        return
    scan = draft.scan
    imagined: Figure | None = None
    for figure in draft.figures:
        cues, whole = figure.cues.status, figure.whole
        # PERF: nothing colours most figures
        if (cues or whole or imagined) and figure.status == "asserted":
            status = _status(scan, cues, figure) if cues else None
            if status is None and imagined is not None:
                status = _shared(scan, imagined, figure)
            if status is None and whole is not None:
                status = _of_whole(whole)
            if status is not None:
                _set(figure, status)
        imagined = figure if figure.status == "hypothetical" else None


def _set(figure: Figure, status: Status) -> None:
    figure.status = status
    if status == "negated":
        told = figure.count
        figure.count = Count(
            kind="exact", low=0, high=0, text=told.text, unit=told.unit
        )


def _of_whole(whole: Figure) -> Status | None:
    """Return the status of the whole, which its parts share if it is not plain."""
    return whole.status if whole.status in ("hypothetical", "alleged") else None


def _shared(scan: Scan, previous: Figure, figure: Figure) -> Status | None:
    """Return "hypothetical" behind another imagined harm: "to kill or maim"."""
    if previous.sentence != figure.sentence:
        return None
    between = scan.words[previous.candidate.end : figure.candidate.first]
    joined = len(between) <= _MOST_JOINTS and _JOINTS.issuperset(between)
    return "hypothetical" if joined and _may_follow_to(scan, figure.candidate) else None


def _status(scan: Scan, cues: Sequence[Found], figure: Figure) -> Status | None:
    """Return the strongest status that a cue of the sentence gives."""
    candidate = figure.candidate
    told: set[str] = set()
    for found in cues:
        if found.first <= candidate.trigger < found.end or _is_harm(
            scan, found, candidate
        ):
            continue
        if found.cue.category == "negated":
            reached = _denies(scan, found, candidate)
        elif found.cue.reach == "modal":
            reached = _governs(scan, found, candidate)
        elif found.cue.reach == "inside":
            inside = candidate.first <= found.first < candidate.end
            reached = inside and figure.value.part_of is not None
        else:
            reached = _reaches(scan, found, candidate)
        if reached:
            told.add(found.cue.category)
    return next((status for status in _ORDER if status in told), None)


def _is_harm(scan: Scan, found: Found, candidate: CasualtyCandidate) -> bool:
    """Tell whether the cue is the harm word itself: "the war has claimed 5,000 lives"."""
    near = found.end - 1 <= candidate.first <= found.end + 1
    return near and scan.words[candidate.end - 1] in _LIVES


def _reaches(scan: Scan, found: Found, candidate: CasualtyCandidate) -> bool:
    """Tell whether a figure lies within the reach of a cue."""
    if not touches(candidate, found.start, found.stop):
        return False
    return found.cue.words[-1] != "to" or _may_follow_to(scan, candidate)


def _may_follow_to(scan: Scan, candidate: CasualtyCandidate) -> bool:
    """Tell whether the harm is no finite past: not "tried to flee and killed two"."""
    if candidate.frame not in ("active", "participle"):
        return True
    entry = scan.entries[candidate.trigger]
    verb = None if entry is None else entry.harm_verb
    return verb is None or verb.form in ("base", "gerund")


def _denies(scan: Scan, found: Found, candidate: CasualtyCandidate) -> bool:
    """Tell whether a denial is one of this harm."""
    if found.cue.reach == "back":  # "reports that nine died were false"
        first = candidate.first
        told = "that" in scan.words[max(0, first - _LIGHT) : first]
        return told and _reaches(scan, found, candidate)
    if found.cue.reach == "ahead":
        return _reaches(scan, found, candidate)
    if found.cue.words[0].startswith("den"):
        return candidate.trigger == found.end
    if candidate.harm == "missing":  # "have not been seen since"
        return False
    if candidate.negated or not 0 <= candidate.trigger - found.end < 2:
        return False
    entry = scan.entries[candidate.trigger]
    if entry is not None and entry.harm_verb is None:
        idioms = entry.harm_idiom
        if idioms is not None and idioms.denying:
            return False  # "did not survive"
    return candidate.frame != "nominal"


def _governs(scan: Scan, found: Found, candidate: CasualtyCandidate) -> bool:
    """Tell whether a modal governs the harm: "would kill 20", "20 would die"."""
    if found.first in scan.claims:  # "in May", the month
        return False
    verb = found.end
    if scan.tag(verb) == "negation":
        return False
    for _ in range(_MOST_BETWEEN):
        if scan.tag(verb) in _BETWEEN or scan.word(verb).endswith("ly"):
            verb += 1
    if verb == candidate.trigger or (
        candidate.first <= found.first and verb < candidate.end
    ):
        return True
    if candidate.frame not in _VERBLESS or not 0 < candidate.first - verb < _LIGHT:
        return False
    return not {",", ";", "who", "which", "that"}.intersection(
        scan.words[verb : candidate.first]
    )
