"""Whether a figure is asserted: hedged, denied and imagined harm is told by cues near it.

the army *claimed* that 12 rebels died       alleged
*denied that any* of its soldiers were lost   negated
*threatened to* kill ten hostages             hypothetical
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.values import Status
from casualtyparse.lexicon.little_words import HAVE
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.linking.cues import Found, touches
from casualtyparse.linking.draft import Draft, Figure
from casualtyparse.linking.fates import are_held
from casualtyparse.linking.intended import STOPPING, is_in_general, is_intended
from casualtyparse.linking.modals import JOINTS, LIGHT, PARTING, governs, is_of_dud
from casualtyparse.numerals.values import Count
from casualtyparse.scan import Scan
from casualtyparse.terms import HELD

#: What stands before harm that is told of nobody: "those who kill people".
_GENERAL: Final = STOPPING | {"who"}
#: The strongest first: what is denied is not merely alleged.
_ORDER: Final[tuple[Status, ...]] = ("negated", "hypothetical", "alleged")
#: Behind the last words of these cues stands what is meant to be done.
_INTENDING: Final = frozenset({"to", "at"})
_DONE: Final = frozenset({"active", "passive"})
_WISHING: Final = frozenset({"for", "of", "on", "the"})
#: "threatened to have two guards shot", "planned for him to be killed"
_INFINITIVES: Final = frozenset({"be", "being", "get", "have", "see"})
_PASSIVE: Final = 6
_FINITE: Final = frozenset({"was", "were", "is", "are", "has", "had"})
_AUXILIARY: Final = _FINITE | {"have"}
_LEAVING: Final = word_list("tallies", "leaving")
#: Frames whose harm word may be an infinitive that tells an intent.
_MEANT: Final = frozenset({"active", "intransitive", "passive"})
#: The last words of a charge, which is no reason known to all: "convicted of killing two".
_CHARGES: Final = frozenset({"of", "with", "in"})
#: The last words of a denial, behind which all of what is denied stands.
_BINDING: Final = frozenset({"that", "having"})
_CONFIRMED: Final = ("confirmed", "verified", "authenticated", "corroborated")
_REPORTS: Final = word_list("speech", "accounts")
_CLAIMS: Final = frozenset({"claim", "claims", "claimed", "claiming"})
_LIFE: Final = frozenset({"lives", "life"})
#: How far behind "claimed" they stand, and a figure behind "without causing".
_LIVES: Final = 6
#: A clause that is denied without "that".
_HAD: Final = frozenset({"had", "have", "has", "was", "were", "ever"})
_RELATIVES: Final = frozenset({"who", "which", "that", "whose"})
_JOINING: Final = frozenset({"and", "or", ","})
_LEADING: Final = frozenset({"to", "may", "might", "could", "would", "must"})
_ENDS: Final = frozenset({".", ":", "(", ")", "?", "!"})
_MOST_TOLD: Final = 12
_NOT_DENIED: Final = frozenset({"not", "nor", "t", "never"})
_SUFFERING: Final = frozenset({"suffering", "sustaining", "causing", "inflicting"})
#: Who denies these may own that they befell somebody: "denied the murder of a judge".
_BODILY: Final = frozenset({"killed", "injured", "killed_or_injured"})
#: "denied he had been hurt"
_DENIED: Final = frozenset({"he", "she", "they", "it", "his", "her", "their", "anyone"})
#: Between the first word of an idiom and the one it is looked up by.
_MOST_IN_IDIOM: Final = 4
_NEXT: Final = 3
_MOST_JOINTS: Final = 3
_NO_CLAUSE: Final = (PARTING, JOINTS, _ENDS)


def link_status(draft: Draft) -> None:
    """Set the status of each casualty that the grammar leaves asserted."""
    scan, words = draft.scan, draft.scan.words
    # PERF: nothing colours most figures
    meant = {
        figure
        for figure in draft.figures
        if (at := figure.candidate.trigger)
        and (
            words[at - 1] in _GENERAL
            or (
                figure.candidate.frame in _MEANT
                and (words[at - 1] == "to" or words[at - 2] == "to")
            )
        )
    }
    if not (meant or draft.hedged):
        return
    imagined: Figure | None = None
    for figure in draft.figures:
        cues, whole = figure.cues.status, figure.whole
        if (cues or whole or imagined or meant) and figure.status == "asserted":
            status = _status(draft, cues, figure) if cues else None
            if status is None and imagined is not None:
                status = _shared(scan, imagined, figure)
            if status is None and whole is not None:
                status = _of_whole(scan, figure, whole)
            if (
                status is None
                and figure in meant
                and (is_in_general(draft, figure) or is_intended(draft, figure))
            ):
                status = "hypothetical"
            if status == "hypothetical" and are_held(figure.candidate):
                status = None
            if status is not None:
                _set(figure, status)
        imagined = figure if figure.status == "hypothetical" else None


def _set(figure: Figure, status: Status) -> None:
    # "it is unclear whether anyone was hurt" imagines nothing
    if figure.count.kind == "unknown" and status == "hypothetical":
        return
    figure.status = status
    if status == "negated":
        told = figure.count
        figure.count = Count(
            kind="exact", low=0, high=0, text=told.text, unit=told.unit
        )


def _of_whole(scan: Scan, figure: Figure, whole: Figure) -> Status | None:
    """Return the status of the whole, which its parts share if it is not plain."""
    part = figure.candidate
    own = part.frame == "active" and part.trigger != whole.candidate.trigger
    if own and not _may_follow_to(scan, part):
        return None  # "threatened to kill them and shot one of them"
    own = part.frame == "participle" and whole.status == "hypothetical"
    if own and _is_gerund(scan, figure) and not _is_gerund(scan, whole):
        return None  # "tried to seize six; guards fired, wounding two of them"
    return whole.status if whole.status in ("hypothetical", "alleged") else None


def _shared(scan: Scan, previous: Figure, figure: Figure) -> Status | None:
    """Return "hypothetical" behind another imagined harm: "to kill or maim"."""
    if previous.sentence != figure.sentence:
        return None
    between = scan.words[previous.candidate.end : figure.candidate.first]
    if _is_gerund(scan, figure) and not _is_gerund(scan, previous):
        return None  # "tried to kill a judge, wounding his driver"
    joined = len(between) <= _MOST_JOINTS and JOINTS.issuperset(between)
    return "hypothetical" if joined and _may_follow_to(scan, figure.candidate) else None


def _is_gerund(scan: Scan, figure: Figure) -> bool:
    return scan.words[figure.candidate.trigger].endswith("ing")


def _status(draft: Draft, cues: Sequence[Found], figure: Figure) -> Status | None:
    """Return the strongest status that a cue of the sentence gives."""
    scan, causing = draft.scan, draft.signs["causing"]
    candidate, past = figure.candidate, figure.cues.past
    told: set[str] = set()
    for found in cues:
        inside = found.first <= candidate.trigger < found.end
        if (inside and found.cue.words[0] != "without") or _is_harm(
            scan, found, candidate
        ):
            continue
        if past and _is_presupposed(past, found, candidate):
            continue
        if found.first in scan.claims and scan.words[found.first] == "may":
            continue  # "in May"
        if _is_aside(scan, found, candidate):
            continue
        if found.cue.category == "negated":
            reached = _denies(scan, found, candidate, causing)
        elif found.cue.reach == "modal":
            reached = governs(scan, found, candidate, causing)
        elif found.cue.reach == "inside":
            reached = _is_of_part(scan, found, figure) or _is_state(
                scan, found, candidate
            )
        elif found.cue.reach == "next" and _is_of_agents(found, candidate):
            reached = False
        elif found.cue.reach == "back":
            reached = _is_doubted(scan, found) and _reaches(
                scan, found, candidate, causing
            )
        else:
            reached = _reaches(scan, found, candidate, causing)
        if reached:
            told.add("hypothetical" if is_of_dud(scan, found) else found.cue.category)
    return next((status for status in _ORDER if status in told), None) if told else None


def _is_aside(scan: Scan, found: Found, candidate: CasualtyCandidate) -> bool:
    """Tell whether a cue only tells more of people: "a man who was reportedly drunk was killed".

    Not "two men who reportedly drank and died".
    """
    at, words = candidate.trigger, scan.words
    if not candidate.end <= found.first < at or words[at - 1] in _JOINING:
        return False
    # "two men trying to flee died", not "two men trying to die"
    doing = found.first == candidate.end and words[found.first].endswith("ing")
    if doing and words[at - 1] == "to":
        return False
    if not doing and _RELATIVES.isdisjoint(words[candidate.end : found.first]):
        return False
    between = range(found.end, at)
    if any(words[k] in _AUXILIARY and words[k - 1] not in _LEADING for k in between):
        return True
    if candidate.frame != "intransitive":
        return False
    entries = (scan.entries[k] for k in between)
    return any(one is not None and one.verb for one in entries)


def _is_presupposed(
    past: Sequence[Found], found: Found, candidate: CasualtyCandidate
) -> bool:
    """Tell whether a hedge is about an act, the harm its reason: "apparently to avenge two"."""
    return any(
        one.cue.reach == "phrase"
        and found.end <= one.first
        and one.end <= candidate.trigger
        and one.cue.words[-1] not in _CHARGES
        and touches(candidate, one.start, one.stop)
        for one in past
    )


def _is_of_agents(found: Found, candidate: CasualtyCandidate) -> bool:
    """Tell whether one word hedges who did it: "presumed rebels killed two"."""
    alone = len(found.cue.words) == 1 and candidate.frame == "active"
    return alone and found.end < candidate.trigger


def _is_of_part(scan: Scan, found: Found, figure: Figure) -> bool:
    """Tell whether a part is only held to be one: "nine of them alleged to be raiders"."""
    if figure.value.part_of is None:
        return False
    end = figure.candidate.end
    end += scan.tag(end) == "auxiliary"  # "nine of whom were alleged raiders"
    return figure.candidate.first <= found.first <= end


def _is_state(scan: Scan, found: Found, candidate: CasualtyCandidate) -> bool:
    """Tell whether a state is only believed: "six are said to be dead"."""
    alone, at = scan.tag(found.first - 1) == "auxiliary", candidate.trigger
    if alone and at > found.end and scan.words[found.end].endswith("ed"):
        at = min(at, max(found.end, at - _MOST_IN_IDIOM))  # "to be trapped in the mine"
    return alone and found.end <= at < found.end + 2


def _is_doubted(scan: Scan, found: Found) -> bool:
    """Tell whether it is the report that is not confirmed, not a name."""
    if found.cue.words[-1] not in _CONFIRMED:
        return True
    return not _REPORTS.isdisjoint(scan.words[found.start : found.first])


def _is_harm(scan: Scan, found: Found, candidate: CasualtyCandidate) -> bool:
    """Tell whether the cue is the harm word itself: "the war has claimed 5,000 lives"."""
    # "the war has claimed 5,000 lives and forced thousands to flee"
    if found.cue.words[0] in _CLAIMS:
        behind = scan.words[found.end : found.end + _LIVES]
        if not _LIFE.isdisjoint(behind) and "that" not in behind:
            return True
    near = found.end - 1 <= candidate.first <= found.end + 1
    return near and candidate.rule == "lives"


def _reaches(
    scan: Scan, found: Found, candidate: CasualtyCandidate, causing: AbstractSet[str]
) -> bool:
    """Tell whether a figure lies within the reach of a cue."""
    if not touches(candidate, found.start, found.stop):
        return False
    last = found.cue.words[-1]
    if candidate.harm in HELD and "release" in scan.words[found.end : candidate.first]:
        return False  # "calls for the release of five clerks held by rebels"
    # "fear at least 30 have died"
    if last not in _INTENDING or scan.words[found.end] == "least":
        # "a rally calling for the release of a priest killed two"
        # "calls for the release of two clerks, who were kidnapped in May"
        done = candidate.frame in _DONE
        return last not in _WISHING or not done or _may_follow_to(scan, candidate)
    verb = scan.words[found.end]
    if candidate.frame == "nominal":
        return verb in causing
    if "who" in scan.words[found.end : candidate.trigger]:
        return False  # "tried to save two boys, who died"
    return _may_follow_to(scan, candidate, verb)


def _may_follow_to(scan: Scan, candidate: CasualtyCandidate, verb: str = "") -> bool:
    """Tell whether the harm is no finite past: not "tried to flee and killed two".

    What is told by a noun is intended if the verb behind "to" does it: "tried to cause deaths",
    but not "tried to find out about the deaths".
    """
    words, at = scan.words, candidate.trigger
    match candidate.frame:
        case "active" | "participle":
            entry = scan.entries[at]
            harm = None if entry is None else entry.harm_verb
            return (
                harm is None
                or harm.form in ("base", "gerund")
                or (words[at] == harm.base and words[at - 1] == "to")
            )
        case "passive":
            # "a man who wanted to be a priest was shot"
            near = range(at - 1, max(-1, at - _PASSIVE - 1), -1)
            for k in near:
                if words[k] in _FINITE and words[k - 1] != "to":
                    return False
                if words[k] in _INFINITIVES:
                    return words[k] != "have" or words[k + 1] != "been"
            return False
        case "nominal":
            return False
        case "verbless":  # not "tried to reach 40 villagers wounded by shells"
            return not verb or verb in _LEAVING
        case "intransitive":  # not "tried to run and died", "who tried to run died"
            entry = scan.entries[at]
            harm = None if entry is None else entry.harm_verb
            if harm is not None:
                return harm.form != "past"
            # "they may die and nine others received injuries"
            told = scan.entries[candidate.phrase.end : at]
            return all(one is None or one.verb != "past" for one in told)
        case _:  # "two are in hospital and may die"
            return words[candidate.phrase.end] not in _FINITE


def _denies(
    scan: Scan, found: Found, candidate: CasualtyCandidate, causing: AbstractSet[str]
) -> bool:
    """Tell whether a denial is one of this harm."""
    if found.cue.reach == "back":  # "reports that nine died were false"
        first = candidate.first
        told = "that" in scan.words[max(0, first - LIGHT) : first] or (
            # "reports of nine deaths were false"
            scan.words[first - 1] == "of" and scan.words[first - 2] in _REPORTS
        )
        return told and _reaches(scan, found, candidate, causing)
    if found.cue.reach == "ahead":
        if scan.words[found.first - 1] in _NOT_DENIED:
            return False  # "would neither confirm nor deny that"
        told = found.cue.words[-1] in _BINDING or (
            "that" in scan.words[found.end : candidate.first]
        )
        return told and _reaches(scan, found, candidate, causing)
    if found.cue.words[0] == "without":  # "without causing serious injuries"
        if found.first <= candidate.trigger < found.end:  # "without losing a man"
            return scan.words[found.first - 1] != "not"
        verb = scan.entries[found.end - 1]  # not "without killing anyone but hurt two"
        near = 0 <= candidate.first - found.end < _NEXT
        return near and (verb is None or verb.harm_verb is None)
    if found.cue.words[0] == "not":  # "not a single guard was hurt"
        return found.first < candidate.phrase.first <= found.end
    if found.cue.words[0].startswith("den"):
        return _is_denied(scan, found, candidate)
    if candidate.harm == "missing":  # "have not been seen since"
        return False
    if candidate.negated or not 0 <= candidate.trigger - found.end < 2:
        return False
    entry = scan.entries[candidate.trigger]
    harm = None if entry is None else entry.harm_verb
    if harm is not None and harm.form == "past" and _tells_more(scan, found, candidate):
        return False
    if entry is not None and harm is None:
        idioms = entry.harm_idiom
        if idioms is not None and idioms.denying:
            return False  # "did not survive"
    return candidate.frame != "nominal"


def _tells_more(scan: Scan, found: Found, candidate: CasualtyCandidate) -> bool:
    """Tell whether what is denied only tells more of the dead: "two who were not ill died"."""
    if candidate.trigger == found.end or candidate.frame != "intransitive":
        return False
    if scan.words[found.first] not in HAVE:
        return True
    between = scan.entries[found.end]  # "two whose names had not been told died"
    return between is not None and bool(between.verb or between.harm_verb)


def _is_denied(scan: Scan, found: Found, candidate: CasualtyCandidate) -> bool:
    """Tell whether "denied" denies this harm: "denied killing two", "denied he was hurt"."""
    nominal = candidate.frame == "nominal" and candidate.harm not in _BODILY
    if nominal and scan.words[found.end] == "the":
        return candidate.trigger == found.end + 1  # "denied the arrest of two men"
    if scan.words[found.end] in _SUFFERING:
        return candidate.trigger < found.end + _NEXT
    if candidate.trigger == found.end:
        return True
    if scan.words[found.end] in _DENIED and (
        0 < candidate.trigger - found.end < _NEXT + 1
    ):
        return True
    clause = scan.words[found.end : candidate.trigger]
    # "denied its troops had killed two boys"
    had = len(clause) < _MOST_TOLD and not _HAD.isdisjoint(clause)
    return had and not any(part & set(clause) for part in _NO_CLAUSE)
