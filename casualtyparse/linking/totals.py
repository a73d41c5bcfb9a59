"""Tolls up to now: more than the event cost, and told of a time or of a conflict around it.

two guards were killed ... *more than 200 have been killed*           far more
two guards were killed ... *20 have been killed within two days*      more, over some days
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.values import Scope
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.linking.draft import Draft, Figure
from casualtyparse.linking.lately import (
    SPELLS,
    is_since_lately,
    is_so_far,
    is_within_days,
)
from casualtyparse.linking.periods import is_lasting
from casualtyparse.linking.retold import THESE
from casualtyparse.linking.series import is_ordinal, is_perfect
from casualtyparse.scan import Scan
from casualtyparse.terms import Harm

#: From here on, so many deaths are those of a conflict or a year, and no single event.
MANY: Final = 50
#: Far more than the event cost, and in the perfect: the toll of what it is part of.
_FAR_MORE: Final = 20
#: So many times as many are those of more places, and how far behind they stand.
_WIDER: Final = 4
_PLACES: Final = 8
_PLACED: Final = frozenset({"towns", "cities", "districts", "villages", "areas"})
#: What costs more than its events, and how near it is told.
_CONFLICTS: Final = word_list("acts", "conflicts")
_CONFLICT: Final = 7
_UNREST: Final = word_list("acts", "unrest")
#: How near what goes on for days is told.
_OF_UNREST: Final = 14
_RUNNING: Final = frozenset({"straight", "consecutive", "successive", "running"})
#: "The latest" is the event itself.
_WORST: Final = frozenset(
    {"worst", "deadliest", "bloodiest", "biggest", "costliest", "gravest", "heaviest"}
)
#: How soon behind an event a war may be told of, and in how many tokens.
_LATER: Final = 2
_SUBJECT: Final = 4
_IN: Final = frozenset({"in", "at"})
_AFTER: Final = frozenset({"after", "following", "with"})
#: How far from "the" its noun may stand.
_NOUN: Final = 5
#: Of a total so large so many figures behind it may be parts.
_SUM: Final = 10
_MOST_PARTS: Final = 6
_HAVE: Final = frozenset({"has", "have"})
_DOZENS: Final = 20
_FIRE: Final = frozenset({"shelling", "bombardment", "fighting", "violence"})
_NO_EVENT: Final = frozenset({"past", "cumulative"})
_THEN: Final = ("since", "then")
_BODILY: Final = frozenset[Harm]({"killed", "injured", "killed_or_injured"})


def mark_totals(draft: Draft, scopes: list[Scope | None]) -> None:
    """Set the scopes of figures, None so far, that are a toll of more than the event."""
    scan, figures = draft.scan, draft.figures
    # PERF: most texts tell neither so many nor of days
    large = [i for i, figure in enumerate(figures) if figure.low >= _DOZENS]
    for i in large:
        figure = figures[i]
        if figure.low < MANY or scopes[i] is not None:
            continue
        if _is_of_war(scan, figures[0], figure):
            _of_war(figures, scopes, figure.sentence)
        elif _is_total(draft, figure):
            _far_more(draft, scopes)
            break
    _boasted(draft, scopes, large)
    if "cumulative" in scopes:
        _go_on(scan, figures, scopes)
    if _grows(figures):
        _risen(draft, scopes)
        _outdone(draft, scopes)
        _over_unrest(draft, scopes)
        _within_days(scan, figures, scopes)


def _go_on(scan: Scan, figures: Sequence[Figure], scopes: list[Scope | None]) -> None:
    """Take what goes on with a total for one: "... since May. These left 40 dead"."""
    for i in range(1, len(figures)):
        if scopes[i] is None and scopes[i - 1] == "cumulative":
            sentence = figures[i].sentence
            these = scan.words[scan.sentences[sentence]] in THESE
            if these and sentence - figures[i - 1].sentence == 1:
                scopes[i] = "cumulative"
    for i, scope in enumerate(scopes):
        if scope == "cumulative" and figures[i].low >= _SUM:
            parts = figures[i : i + _MOST_PARTS]
            if len(parts) > 2 and parts[1].value.harm == parts[0].value.harm:
                _break_down(parts, scopes, i)


def _break_down(figures: Sequence[Figure], scopes: list[Scope | None], i: int) -> None:
    """Take what adds up to a total for it: "90 since May: 50 guards shot; 40 rebels shot"."""
    whole, total = figures[0], 0
    for k, one in enumerate(figures[1:], i + 1):
        if one.value.harm != whole.value.harm or one.sentence - whole.sentence > 1:
            return
        total += one.low
        if total >= whole.low:
            if total == whole.low and k > i + 1:
                scopes[i : k + 1] = ["cumulative"] * (k + 1 - i)
            return


def mark_since_then(draft: Draft, scopes: list[Scope | None]) -> None:
    """Count what has happened "since then" over a time, behind a sentence of the past."""
    figures, words = draft.figures, draft.scan.words
    for i in range(1, len(figures)):
        figure = figures[i]
        behind = scopes[i] is None and scopes[i - 1] in _NO_EVENT
        if not behind or figure.sentence - figures[i - 1].sentence != 1:
            continue
        first, end = draft.scan.sentence_bounds(figure.sentence)
        then = _THEN in zip(words[first:end], words[first + 1 : end + 1], strict=True)
        if then and is_lasting(draft.scan, figure.candidate):
            scopes[i] = "cumulative"


def _is_of_war(scan: Scan, lead: Figure, figure: Figure) -> bool:
    """Tell whether the sentence before is about a war: "The war began in May. 900 were killed"."""
    candidate = figure.candidate
    if figure.sentence - lead.sentence < _LATER or candidate.determiner:
        return False
    first = scan.sentences[figure.sentence - 1]
    words = scan.words[first : first + _SUBJECT]
    return words[0] == "the" and not _CONFLICTS.isdisjoint(words)


def _of_war(
    figures: Sequence[Figure], scopes: list[Scope | None], sentence: int
) -> None:
    """Take all that a sentence tells as what a war cost."""
    for i, figure in enumerate(figures):
        if figure.sentence == sentence and scopes[i] is None:
            scopes[i] = "cumulative"


def _grows(figures: Sequence[Figure]) -> bool:
    """Tell whether more are told of than before, of any harm: no other toll is one of more."""
    least: dict[Harm, int] = {}
    for figure in figures:
        low, harm = figure.low, figure.value.harm
        known = least.get(harm)
        if known is None or low < known:
            if low > 0:
                least[harm] = low
        elif low > known:
            return True
    return False


def _far_more(draft: Draft, scopes: list[Scope | None]) -> None:
    """Take figures in the perfect that dwarf the event as the toll of its conflict."""
    scan, figures = draft.scan, draft.figures
    largest: dict[Harm, int] = {}
    waiting: list[tuple[Harm, int]] = []
    sentence = -1
    for i, figure in enumerate(figures):
        if scopes[i] is not None or figure.status == "hypothetical":
            continue
        if figure.sentence != sentence:
            for harm, size in waiting:
                if harm not in largest or size > largest[harm]:
                    largest[harm] = size
            sentence, waiting = figure.sentence, []
        low, harm = figure.low, figure.value.harm
        candidate = figure.candidate
        least = largest.get(harm, 0)
        if not least and largest and low >= MANY and _is_of_some(draft, figure):
            least = max(largest.values())  # "six were hurt. They have killed 1,900"
        before = figures[i - 1].candidate if i else None
        if (
            least
            and low >= MANY
            and low >= _WIDER * least
            and (low >= _FAR_MORE * least or _is_wider(scan, figure))
            and _is_total(draft, figure)
        ):
            scopes[i] = "cumulative"
        elif before and before.first == candidate.first and before.end == candidate.end:
            scopes[i] = scopes[i - 1]  # one figure with two harms: "killed or hurt 90"
        elif (
            low >= MANY
            and before
            and before.frame == "toll"
            and scopes[i - 1] == "cumulative"
            and figures[i - 1].sentence == figure.sentence
        ):
            scopes[i] = "cumulative"  # "the toll is 900, and 2,000 were hurt"
        elif (
            before
            and scopes[i - 1] == "cumulative"
            and scan.words[candidate.trigger - 1] == "and"
            and before.frame == candidate.frame == "active"
        ):
            scopes[i] = "cumulative"  # "have killed 900 and injured 4,000"
        else:
            waiting.append((harm, low))


def _boasted(draft: Draft, scopes: list[Scope | None], large: Sequence[int]) -> None:
    """Take as a total whom a group has harmed, however many: "The gang has seized dozens"."""
    words, starts = draft.scan.words, draft.scan.sentences
    for i in large:
        figure = draft.figures[i]
        if figure.count.kind != "vague" or scopes[i] is not None:
            continue
        first = starts[figure.sentence]
        if (
            words[first] == "the"
            and figure.sentence > draft.figures[0].sentence
            and is_perfect(draft.scan, figure.candidate)
            and _is_of_some(draft, figure)
        ):
            scopes[i] = "cumulative"


def _is_of_some(draft: Draft, figure: Figure) -> bool:
    """Tell whether somebody has done the harm, no event: "the gang has", not "the flood has"."""
    first, at = draft.scan.sentences[figure.sentence], figure.candidate.trigger
    words = draft.scan.words[first:at]
    if figure.candidate.frame != "active" or _HAVE.isdisjoint(words):
        return False
    return _FIRE.isdisjoint(words) and draft.signs["incident"].isdisjoint(words)


def _is_wider(scan: Scan, figure: Figure) -> bool:
    """Tell whether a toll is that of more places: "have died in Dol and other towns"."""
    end = figure.candidate.end
    near = scan.words[end : end + _PLACES]
    return "other" in near and not _PLACED.isdisjoint(near)


def _is_total(draft: Draft, figure: Figure) -> bool:
    """Tell whether a figure may be a toll up to now: "have died", "with 200 killed so far"."""
    scan, candidate = draft.scan, figure.candidate
    if candidate.frame == "toll" and draft.cues.at(figure.sentence - 1).cumulative:
        return True  # "there were 90 raids in the past year. The death toll is 210"
    if is_perfect(scan, candidate) or is_so_far(scan, candidate):
        return True
    # "90,000 died in the war", "the toll of the uprising is now 900"
    first = max(scan.sentences[figure.sentence], candidate.first - _CONFLICT)
    end = candidate.end + _CONFLICT
    return not _CONFLICTS.isdisjoint(
        scan.words[first if candidate.frame == "toll" else candidate.end : end]
    )


def _within_days(
    scan: Scan, figures: Sequence[Figure], scopes: list[Scope | None]
) -> None:
    """Take more than the event cost, "in two days", as the toll of what it is part of."""
    # a text tells of days, or of a time at all
    timed = any(one.cues.cumulative for one in figures)
    if not timed and SPELLS.isdisjoint(scan.words):
        return
    largest: dict[Harm, int] = {}
    before: dict[Harm, int] = {}
    sentence = -1
    for i, figure in enumerate(figures):
        if figure.sentence != sentence:
            sentence, before = figure.sentence, largest.copy()
        if scopes[i] is not None or figure.status == "hypothetical":
            continue
        low, harm = figure.low, figure.value.harm
        if harm not in _BODILY:
            continue
        most = largest.get(harm, 0)
        told = most if figure.candidate.frame == "toll" else before.get(harm, 0)
        if 0 < told < low and _is_over_days(scan, figure):
            scopes[i] = "cumulative"
        elif low > most:
            largest[harm] = low


def _over_unrest(draft: Draft, scopes: list[Scope | None]) -> None:
    """Take the risen toll of an unrest as one of more than the event of a day.

    "Six people were killed on the fourth day of riots. That brought the death toll to 41"
    """
    scan, most = draft.scan, dict[Harm, int]()
    unrest = -1
    for i, figure in enumerate(draft.figures):
        if scopes[i] is not None:
            continue
        low, harm, sentence = figure.low, figure.value.harm, figure.sentence
        largest = most.get(harm, 0)
        if low <= largest:
            continue
        most[harm] = low
        if largest and figure.candidate.frame == "toll":
            if unrest < 0:
                first, lead = draft.figures[0].sentence, scan.sentences
                unrest = _is_of_unrest(
                    scan, lead[first], scan.sentence_bounds(sentence)[1]
                )
            if unrest:
                scopes[i] = "cumulative"


def _is_of_unrest(scan: Scan, first: int, end: int) -> bool:
    """Tell whether a day is counted, and of what: "the fourth day of riots"."""
    words = scan.words
    if "day" not in words[first:end]:
        return False
    for i in range(first + 1, end):
        if words[i] != "day":
            continue
        at = i - 2 if words[i - 1] in _RUNNING else i - 1
        if is_ordinal(scan, at):
            near = words[max(first, i - _OF_UNREST) : i + _OF_UNREST]
            return not _UNREST.isdisjoint(near)
    return False


def _is_over_days(scan: Scan, figure: Figure) -> bool:
    return is_within_days(scan, figure.candidate) or is_since_lately(
        scan, figure.candidate
    )


def _risen(draft: Draft, scopes: list[Scope | None]) -> None:
    """Take as a toll so far what the event added to.

    "After Sunday's raid, the number of guards killed in the valley rose to 64"
    """
    words, incident = draft.scan.words, draft.signs["incident"]
    # PERF: few tolls follow on "after"
    tolls = [one.sentence for one in draft.figures if one.candidate.frame == "toll"]
    starts = draft.scan.sentences
    if _AFTER.isdisjoint([words[starts[sentence]] for sentence in tolls]):
        return
    largest: dict[Harm, int] = {}
    before: dict[Harm, int] = {}
    sentence = -1
    for i, figure in enumerate(draft.figures):
        candidate, harm = figure.candidate, figure.value.harm
        if figure.sentence != sentence:
            sentence, before = figure.sentence, largest.copy()
        if candidate.frame == "toll" and scopes[i] is None:
            first = draft.scan.sentences[figure.sentence]
            if (
                words[first] in _AFTER
                and 0 < before.get(harm, 0) < figure.low
                and not incident.isdisjoint(words[first + 1 : first + _NOUN])
                and "number" in words[first : candidate.trigger + 1]
            ):
                scopes[i] = "cumulative"
        if scopes[i] is None:
            largest[harm] = max(figure.low, largest.get(harm, 0))


def _outdone(draft: Draft, scopes: list[Scope | None]) -> None:
    """Take as past what the event is ranked against: "in the worst attack, in Ruma, 90 died"."""
    largest: dict[Harm, int] = {}
    before: dict[Harm, int] = {}
    sentence = -1
    for i, figure in enumerate(draft.figures):
        if figure.sentence != sentence:
            sentence, before = figure.sentence, largest.copy()
        if scopes[i] is not None:
            continue
        low, harm = figure.low, figure.value.harm
        if harm in before and 0 < before[harm] < low and _is_of_worst(draft, figure):
            scopes[i] = "past"
        elif harm not in largest or low > largest[harm]:
            largest[harm] = low


def _is_of_worst(draft: Draft, figure: Figure) -> bool:
    """Tell whether a sentence starts with "the worst attack"."""
    words = draft.scan.words
    at = draft.scan.sentences[figure.sentence]
    if words[at] in _IN:
        at += 1
    ranked = words[at] == "the" and words[at + 1] in _WORST
    near = words[at + 2 : at + _NOUN]
    return ranked and not draft.signs["incident"].isdisjoint(near)
