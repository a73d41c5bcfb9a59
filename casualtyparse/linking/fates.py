"""What became of captives, who may have been taken long before the event that is told."""

from datetime import timedelta
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.linking.cues import Found
from casualtyparse.linking.draft import Draft, Figure
from casualtyparse.scan import Scan

#: What is told of those who are looked for.
_FREEING: Final = frozenset({"free", "rescue", "release"})
_TRYING: Final = frozenset(
    {"sent", "trying", "tried", "seeking", "sought", "hoping", "attempting"}
)
_BODILY: Final = frozenset({"killed", "injured"})
_CAPTIVES: Final = frozenset({"hostage", "captive"})
#: How captives are told of who are held for certain.
_THESE: Final = frozenset({"the", "their", "its", "his", "all"})
_PRESUMED: Final = frozenset({"part", "verbless"})
_EXCHANGE: Final = frozenset({"return", "exchange"})
#: So long before they are found people may have been kidnapped.
_HELD: Final = timedelta(days=365)
#: What points at people or at an event told before.
_KNOWN: Final = frozenset(
    {"the", "his", "her", "its", "their", "all", "both", "these", "those", "it", "he"}
    | {"she", "they", "this", "that"}
)


def figures_sought(draft: Draft) -> list[int]:
    """Return the captives for whose sake others were harmed: "a guard died trying to free two"."""
    words, figures = draft.scan.words, draft.figures
    sought = [
        i
        for i, figure in enumerate(figures)
        if figure.value.harm == "abducted"
        and words[figure.candidate.phrase.first - 1] in _FREEING
        and words[figure.candidate.phrase.first - 2] == "to"
        and words[figure.candidate.phrase.first - 3] in _TRYING
    ]
    harmed = [one.candidate.lemma for one in figures if one.value.harm in _BODILY]
    captives = {figures[i].candidate.lemma for i in sought} | _CAPTIVES
    # not "four tourists died when troops tried to free 16 tourists"
    return sought if harmed and captives.isdisjoint(harmed) else []


def is_fate(candidate: CasualtyCandidate) -> bool:
    """Tell whether it is told how a victim came there: "he had been kidnapped a week earlier"."""
    return candidate.harm == "abducted" and candidate.pronoun


def is_known_fate(draft: Draft, figure: Figure) -> bool:
    """Tell whether it is told how the dead came there: "a man kidnapped last month was shot"."""
    candidate = figure.candidate
    if candidate.harm != "abducted":
        return False
    first, end = candidate.phrase
    return any(
        one.value.harm == "killed"
        and one.candidate.phrase.first < end
        and first < one.candidate.phrase.end
        for one in draft.told_in(figure.sentence)
    )


def is_captive(draft: Draft, figure: Figure, back: timedelta) -> bool:
    """Tell whether the date of an abduction is that of a victim, or of one now freed."""
    if is_freed(draft, figure) or _is_harmed(draft, figure):
        return True
    if back < _HELD and is_known_fate(draft, figure):
        return True
    told = figure is not draft.figures[0]
    return (
        told and back < _HELD and (is_fate(figure.candidate) or _is_told(draft, figure))
    )


def _is_harmed(draft: Draft, figure: Figure) -> bool:
    """Tell whether captives are harmed now: "executed the two men they had seized in May"."""
    first = figure.candidate.phrase.first
    return figure.candidate.rule == "whom" and any(
        other.candidate.phrase.first == first
        for other in draft.told_in(figure.sentence)
        if other is not figure
    )


def _is_told(draft: Draft, figure: Figure) -> bool:
    """Tell whether victims are told of by what befell them: "the 20 victims, who were seized"."""
    candidate = figure.candidate
    between = draft.scan.words[candidate.phrase.end : candidate.trigger]
    return candidate.determiner == "the" and "who" in between


def is_freed(draft: Draft, figure: Figure) -> bool:
    """Tell whether a report is about captives now freed: "the two, seized in May, were freed"."""
    candidate, first = figure.candidate, draft.figures[0]
    if candidate.harm != "abducted":
        return False
    low = draft.scan.sentences[max(0, first.sentence - 1)]
    end = draft.scan.sentence_bounds(first.sentence)[1]
    known = candidate.pronoun or candidate.determiner in _KNOWN
    # "the two women and a man were seized in May"
    known = known or candidate.trigger == first.candidate.trigger
    return known and not draft.signs["freed"].isdisjoint(draft.scan.words[low:end])


def is_of_captive(scan: Scan, cue: Found, candidate: CasualtyCandidate) -> bool:
    """Tell whether captives are those of the event: "died two days after being abducted".

    So are those to be let go: "demand the release of two in return for nine".
    """
    if candidate.harm != "abducted":
        return False
    first = candidate.phrase.first
    if candidate.frame == "passive" and (candidate.pronoun or first < cue.first):
        return True
    words = scan.words[cue.end : first]
    return not _EXCHANGE.isdisjoint(words) and "for" in words


def are_held(candidate: CasualtyCandidate) -> bool:
    """Tell whether captives are known, whatever may befall them: "to kill the 12 hostages"."""
    if candidate.harm != "abducted" or candidate.determiner not in _THESE:
        return False
    return candidate.frame in _PRESUMED
