"""What became of captives, who may have been taken long before the event that is told."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.linking.cues import SWAPS, Found
from casualtyparse.linking.draft import Draft, Figure
from casualtyparse.scan import Scan
from casualtyparse.terms import BODILY, HELD

#: What is told of those who are looked for.
_FREEING: Final = frozenset({"free", "rescue", "release"})
_TRYING: Final = frozenset(
    {"sent", "trying", "tried", "seeking", "sought", "hoping", "attempting"}
)
_CAPTIVES: Final = frozenset({"hostage", "captive"})
#: Those held by now were taken before, and where that is told.
_NOW: Final = frozenset({"are", "is"})
_STILL: Final = frozenset(
    {"still", "already", "believed", "thought", "presumed"}
    | {"presently", "currently", "now"}
)
#: Tokens of "where at least 24".
_CLAUSE: Final = 6
#: How captives are told of who are held for certain.
_THESE: Final = frozenset({"the", "their", "its", "his", "all"})
_PRESUMED: Final = frozenset({"part", "verbless"})
#: How others help the hurt, how far before these it is told, and what shows that it was before.
_AIDING: Final = word_list("acts", "aiding")
_AID: Final = 4
_WHILE: Final = frozenset({"while", "been", "giving", "to"})
_THEY: Final = frozenset({"they", "he", "she"})
#: So long before they are found people may have been kidnapped.
_LONGEST_HELD: Final = timedelta(days=365)
#: What points at people or at an event told before.
KNOWN: Final = frozenset(
    {"the", "his", "her", "its", "their", "all", "both", "these", "those", "it", "he"}
    | {"she", "they", "this", "that"}
)


def figures_sought(draft: Draft) -> list[int]:
    """Return the captives for whose sake others were harmed: "a guard died trying to free two"."""
    words, figures = draft.scan.words, draft.figures
    # PERF: few texts tell of captives
    captive = [i for i, one in enumerate(figures) if one.value.harm in HELD]
    if not captive:
        return []
    sought = [
        i
        for i in captive
        if (figure := figures[i]).value.harm == "abducted"
        and words[figure.candidate.phrase.first - 1] in _FREEING
        and words[figure.candidate.phrase.first - 2] == "to"
        and words[figure.candidate.phrase.first - 3] in _TRYING
    ]
    harmed = [one.candidate.lemma for one in figures if one.value.harm in BODILY]
    captives = {figures[i].candidate.lemma for i in sought} | _CAPTIVES
    # not "four tourists died when troops tried to free 16 tourists"
    sought = sought if harmed and captives.isdisjoint(harmed) else []
    return sought if len(captive) == 1 else sought + _held(draft, captive)


def _held(draft: Draft, captive: Sequence[int]) -> list[int]:
    """Return those held already, where others are taken: "in Dol, where nine are still held"."""
    words, figures = draft.scan.words, draft.figures
    held = [i for i in captive if words[figures[i].candidate.trigger] == "held"]
    taken = {figures[i].low for i in captive if i not in held}
    found: list[int] = []
    for i in held if taken and held[:1] != captive[:1] else ():
        candidate = figures[i].candidate
        first, end = candidate.phrase
        if candidate.determiner in KNOWN or figures[i].low in taken:
            continue
        low = max(draft.scan.sentences[candidate.sentence], first - _CLAUSE)
        verb = words[end : candidate.trigger]
        by_now = not _STILL.isdisjoint(verb) or (candidate.others and "being" in verb)
        more = figures[i].low > max(taken) and by_now
        told = more or "where" in words[low:first]
        if told and not _NOW.isdisjoint(verb):
            found.append(i)
    return found


def figures_aided(draft: Draft) -> list[int]:
    """Return those hurt before for whose sake others were there: "killed while treating hurt men".

    "They were helping people hurt in a raid", told of those harmed.
    """
    words, found = draft.scan.words, list[int]()
    for i, figure in enumerate(draft.figures):
        # PERF: few of the hurt are told without a number
        if figure.count.kind != "unspecified" or figure.value.harm != "injured":
            continue
        at = figure.candidate.phrase.first
        near = words[max(0, at - _AID) : at]
        aiding = next(
            (k for k, word in enumerate(near, at - len(near)) if word in _AIDING), 0
        )
        if not aiding:
            continue
        first, end = draft.scan.sentence_bounds(figure.sentence)
        if (
            not _WHILE.isdisjoint(words[max(first, aiding - 2) : aiding])
            or "when" in words[at:end]
            or words[first] in _THEY
        ):
            found.append(i)
    return found if len(found) < len(draft.figures) else []


def is_fate(candidate: CasualtyCandidate) -> bool:
    """Tell whether it is told how a victim came there: "he had been kidnapped a week earlier"."""
    return candidate.harm == "abducted" and candidate.pronoun


def is_known_fate(draft: Draft, figure: Figure) -> bool:
    """Tell whether it is told how the dead came there: "a man kidnapped last month was shot"."""
    candidate = figure.candidate
    if candidate.harm != "abducted":
        return False
    first, end = candidate.phrase
    words, at = draft.scan.words, candidate.trigger
    if words[at + 1] == "and" and "who" not in words[first:at]:
        return False  # "a month before, two were kidnapped and killed"
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
    if back < _LONGEST_HELD and _goes_free(draft, figure):
        return True
    if back < _LONGEST_HELD and is_known_fate(draft, figure):
        return True
    told = figure is not draft.figures[0]
    return (
        told
        and back < _LONGEST_HELD
        and (is_fate(figure.candidate) or _is_told(draft, figure))
    )


def _goes_free(draft: Draft, figure: Figure) -> bool:
    """Tell whether a report begins with captives: "Six were seized in May. They were freed"."""
    if figure is not draft.figures[0]:
        return False
    sentence = figure.sentence + 1
    if any(one.whole is figure for one in draft.told_in(sentence)):
        return True  # "On Monday two of them were found dead"
    if sentence >= len(draft.scan.sentences):
        return False
    first, end = draft.scan.sentence_bounds(sentence)
    words = draft.scan.words[first:end]
    return words[0] in KNOWN and not draft.signs["freed"].isdisjoint(words)


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
    known = candidate.pronoun or candidate.determiner in KNOWN
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
    return not SWAPS.isdisjoint(words) and "for" in words


def are_held(candidate: CasualtyCandidate) -> bool:
    """Tell whether captives are known, whatever may befall them: "to kill the 12 hostages"."""
    if candidate.harm != "abducted" or candidate.determiner not in _THESE:
        return False
    return candidate.frame in _PRESUMED
