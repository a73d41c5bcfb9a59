"""Figures that may look back, and are past if something else is told as the event.

A bomb killed a guard ... *the blast that killed 8* in May     past: another is the event
*The blast that killed 8* was heard for miles                  the event itself
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.values import Scope
from casualtyparse.lexicon.cues import Cue, Reach
from casualtyparse.linking.additions import is_of_incident, only_adds
from casualtyparse.linking.background import (
    SAID,
    is_of_known,
    is_of_new,
    weak_cues,
)
from casualtyparse.linking.cues import Found
from casualtyparse.linking.dated import Dated, relative_position
from casualtyparse.linking.draft import Draft, Figure
from casualtyparse.linking.fates import is_fate, is_freed, is_known_fate
from casualtyparse.linking.inner import is_of_inner, tells_further
from casualtyparse.linking.suspects import follows_attack, goes_beyond, is_of_suspect
from casualtyparse.scan import Scan

_TIMES: Final = frozenset({"time", "back", "initial"})
_RECENT: Final = frozenset({"week", "month"})
_SIMILAR: Final = [("similar", "time")]
_TO_BLAME: Final = frozenset({"blamed", "responsible"})
_HUNTING: Final = frozenset(
    {"hunt", "hunting", "search", "searching", "searched", "manhunt"}
)
#: "its first report after a judge was shot last week"
_BEHIND: Final = frozenset({"after", "since", "following", "who", "which"})
_BEFORE: Final = frozenset({"earlier", "before", "ago"})
_AFTER: Final = frozenset({"after", "following"})
_CLAUSE: Final = 12
_PARTING: Final = frozenset({",", ";", "and", "but", "who", "which", "that", "to"})
#: How far before its reason a toll may be told to have risen.
_RISE: Final = 8


def _are_told_as_one(one: Figure, other: Figure) -> bool:
    """Tell whether one word tells of both: "a clerk and a cook were held for a week"."""
    return one.candidate.trigger == other.candidate.trigger


def mark_past(
    draft: Draft,
    scopes: list[Scope | None],
    settled: int,
    dated: Sequence[Dated | None],
    main: date | None,
) -> None:
    """Take what may be past as past if something else is told as the event.

    `settled` is the sentence of the figure that told the day of the event, `main` that day.
    """
    scan, figures = draft.scan, draft.figures
    weak: dict[int, AbstractSet[Reach]] = {}
    caught, recent = set[int](), set[int]()
    for i, figure in enumerate(figures):
        if scopes[i] is not None or figure.sentence == settled or not figure.cues.past:
            continue
        twin = i > 0 and i - 1 not in weak and _are_told_as_one(figures[i - 1], figure)
        day = dated[i] if main is not None and _is_on(dated[i], main) else None
        found = [] if twin else _looking_back(draft, i, day)
        if found and not _is_known(draft, figure, found):
            reaches = {one.cue.reach for one in found}
            if not SAID.isdisjoint(reaches) and is_of_suspect(draft, figure, found):
                if not _is_hunt(draft, figure, found):
                    caught.add(i)
            elif reaches == {"suspect"} and not _are_of_suspects(draft, i):
                continue
            if all(one.cue.reach == "time" and _is_recent(one.cue) for one in found):
                recent.add(i)
            weak[i] = reaches
    if not weak:
        return
    events = [
        (k, figure.value.harm == "detained", figure.sentence)
        for k, figure in enumerate(figures)
        if scopes[k] is None and k not in weak and figure.status != "hypothetical"
    ]
    at_events = {at for *_, at in events}
    for i, by in weak.items():
        timed, sentence = by != {"relative"}, figures[i].sentence
        if not sentence and i in recent:
            # "Two guards were shot last week. The attack began when"
            days = [dated[k] for k, *_ in events]
            if (
                is_of_incident(draft, 1)
                or _is_lead(draft, at_events)
                or _is_of_week(draft, i, dated[i], days)
            ):
                continue
        # "the blast that killed 8" may be the event, unless another was told before,
        # and so may be a raid that suspects are arrested for
        blamed = by <= {"weak", "relative"}
        told = i in caught or any(
            at < sentence
            or (
                timed
                and not (held and blamed and sentence < at)
                and not (k > i and only_adds(draft, figures[k]))
            )
            for k, held, at in events
        )
        older = not (events or _TIMES.isdisjoint(by))
        if told or (older and follows_attack(scan, scan.sentences[sentence])):
            scopes[i] = "past"


def _is_hunt(draft: Draft, figure: Figure, found: Sequence[Found]) -> bool:
    """Tell whether those are looked for who are to blame for what may be the event.

    "Troops were hunting for the men blamed for two deaths"
    """
    if any(one.cue.words[0] not in _TO_BLAME for one in found):
        return False
    words = draft.scan.words[slice(*draft.scan.sentence_bounds(figure.sentence))]
    ends = draft.signs["caught"] | draft.signs["freed"]
    return ends.intersection(words) <= _HUNTING


def _is_recent(cue: Cue) -> bool:
    """Tell whether a time is of some days or weeks: "last week", "earlier this month"."""
    return not _RECENT.isdisjoint(cue.words)


def _is_lead(draft: Draft, events: AbstractSet[int]) -> bool:
    """Tell whether the first sentence tells the event, at a time that no other day is near.

    "Nine people died in a fight last week. Four were shot"
    """
    if draft.document.reference is not None or 0 in events:
        return False
    return not any(_is_dated(draft.scan, at) for at in events)


def _is_of_week(
    draft: Draft, i: int, week: Dated | None, days: Sequence[Dated | None]
) -> bool:
    """Tell whether a report is of a week: "Last week a bomb killed nine. Shootings killed two"."""
    if week is None or any(day and day.start < week.start for day in days):
        return False
    candidate = draft.figures[i].candidate
    first = draft.scan.sentences[candidate.sentence]
    return _BEHIND.isdisjoint(draft.scan.words[first : candidate.first])


def _is_dated(scan: Scan, sentence: int) -> bool:
    """Tell whether a sentence tells a date, other than one with "the"."""
    first, end = scan.sentence_bounds(sentence)
    return any(
        claim.family == "dates" and scan.words[claim.first] != "the"
        for i in range(first, end)
        if (claim := scan.claims.get(i)) is not None
    )


def _is_on(dated: Dated | None, main: date) -> bool:
    """Tell whether a date is the day of the event."""
    return dated is not None and dated.days <= 1 and dated.start == main


def _looking_back(draft: Draft, i: int, day: Dated | None) -> list[Found]:
    """Return the cues by which a figure may look back; no time told behind the day of the event.

    "Five were killed yesterday as troops sought a nurse kidnapped last month"
    """
    figure, scan = draft.figures[i], draft.scan
    candidate = figure.candidate
    cues = weak_cues(scan, figure.cues.past, candidate)
    if cues and i and _follows_suspects(draft, draft.figures[i - 1], figure):
        cues = [one for one in cues if one.first > candidate.trigger]
    if day is not None:
        cues = [
            one
            for one in cues
            if one.cue.reach != "time"
            or one.first < day.first
            or "day" in one.cue.words
        ]
    found = [
        one
        for one in cues
        if not goes_beyond(draft, one, candidate)
        and not _is_of_inner(scan, candidate, one)
        and not (one.cue.words[0] in _AFTER and _is_rise(draft, one.first))
        and not (one.end < candidate.first and _is_of_relative(scan, one))
    ]
    # "a similar attack in Lomu killed two", at no other time
    if [(one.cue.words[0], one.cue.reach) for one in found] == _SIMILAR:
        first, end = scan.sentence_bounds(figure.sentence)
        dated = _is_dated(scan, figure.sentence)
        return found if dated or "had" in scan.words[first:end] else []
    return found


def _are_of_suspects(draft: Draft, i: int) -> bool:
    """Tell whether those who are accused of a harm do another behind it."""
    behind = draft.figures[i : i + 2]
    return len(behind) > 1 and _follows_suspects(draft, *behind)


def _follows_suspects(draft: Draft, before: Figure, figure: Figure) -> bool:
    """Tell whether suspects do harm anew: "men suspected of killing two last month shot nine"."""
    candidate, at = figure.candidate, figure.candidate.trigger
    if before.sentence != figure.sentence or candidate.frame != "active":
        return False
    end = max(before.candidate.end, before.candidate.trigger + 1)
    entry = draft.scan.entries[at]
    verb = None if entry is None else entry.harm_verb
    past = verb is None or verb.form in ("past", "participle")
    if end > at or not past or not _PARTING.isdisjoint(draft.scan.words[end:at]):
        return False
    return any(
        one.cue.reach in SAID and one.end <= before.candidate.trigger + 1
        for one in before.cues.past
    )


def _is_of_relative(scan: Scan, found: Found) -> bool:
    """Tell whether a time is of harm before: "a bar where two died last year, killing nine"."""
    first = max(scan.sentences[scan.sentence_of[found.first]], found.first - _CLAUSE)
    relative = relative_position(scan.words[first : found.first])
    return relative > 0 and any(
        entry is not None and entry.harm_verb is not None
        for entry in scan.entries[found.first - relative : found.first]
    )


def _is_rise(draft: Draft, i: int) -> bool:
    """Tell whether it is told why a toll is higher: "rose to eight after the death of a clerk"."""
    near = draft.scan.words[max(0, i - _RISE) : i]
    return not draft.signs["rising"].isdisjoint(near)


def _is_of_inner(scan: Scan, candidate: CasualtyCandidate, cue: Found) -> bool:
    """Tell whether a time is told of what befell people before: "a clerk seized last week died"."""
    behind = candidate.phrase.end < cue.first
    within = candidate.bodies or cue.first < candidate.trigger
    within = within or tells_further(scan, candidate)
    return behind and within and is_of_inner(scan, candidate, cue.first)


def _is_known(draft: Draft, figure: Figure, told: Sequence[Found]) -> bool:
    """Tell whether what may be past is of the event told before."""
    candidate = figure.candidate
    if is_freed(draft, figure) or is_known_fate(draft, figure):
        return True
    if figure is draft.figures[0]:
        return False
    if is_of_new(draft.scan, told):
        return True
    if is_fate(candidate):
        return all(one.cue.words[-1] in _BEFORE for one in told)
    return is_of_known(draft.scan, told, candidate, draft.signs["incident"])
