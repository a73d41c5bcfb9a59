"""Figures of another month than that of the event, in a text of which no year is known.

A bomb killed two on Friday. *At another mill 72 died in April*        past: a month, no day
Rebels killed two on 12 July. *On 3 June they had shot nine*           past: a day before it
Rebels killed two. *Nine were shot in the same town on 3 June*         past: the same place again
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import MAXYEAR, date, timedelta
from itertools import chain
from typing import Final

from casualtyparse.casualties.values import Scope
from casualtyparse.dates.candidates import DateCandidate
from casualtyparse.dates.periods import date_of
from casualtyparse.linking.apart import (
    NO_YEAR,
    is_before,
    is_of_event,
    is_parted,
    is_pointed_at,
)
from casualtyparse.linking.dated import Dated
from casualtyparse.linking.days import Days
from casualtyparse.linking.draft import Draft, Figure
from casualtyparse.linking.inner import clause_around
from casualtyparse.linking.other_days import (
    WEEKDAY,
    figures_of_old,
    figures_of_weekdays,
    figures_of_years,
)
from casualtyparse.phrases.calendar import WEEKDAYS

_MONTH: Final = len("XXXX-04")
_YEAR: Final = len("2019")
#: A month, with its day if that is told.
_WRITTEN: Final = re.compile(r"(\d{4}|XXXX)-(\d\d)(?:-(\d\d))?")
_MONTH_DIGITS: Final = ("0", "1")
_WEEK: Final = 7
#: Behind these a date bounds a period.
_PERIODS: Final = frozenset(
    {"since", "until", "till", "by", "before", "between", "from"}
)
_NEXT: Final = frozenset({"next", "following"})
#: How far behind a date and a figure it may be told in which attack.
_NEAR: Final = 3


def mark_months(
    draft: Draft, days: Days, scopes: list[Scope | None], main: date | None
) -> None:
    """Tell figures of another weekday or month from the event, where no year is known."""
    if draft.document.mode != "news":
        return
    weekdays = months = frozenset[int]()
    # PERF: with a reference, weekdays are told as days
    if any(value.value.startswith(WEEKDAY) for value in draft.document.dates):
        months = sentences_of_months(draft)
        weekdays = frozenset(figures_of_weekdays(draft, days))
    others = weekdays.union(
        figures_of_years(draft, days, main),
        figures_of_old(draft, days),
        figures_of_months(draft, days, scopes),
    )
    for i, figure in enumerate(draft.figures):
        if scopes[i] is None and (figure.sentence in months or i in others):
            scopes[i] = "past"


def sentences_of_months(draft: Draft) -> frozenset[int]:
    """Return the sentences that tell only of a month, in a report of a weekday.

    Without a reference neither is a day, but "a fire killed 33 on Friday" and "at another mill
    72 died in April" are two events all the same.
    """
    led = draft.figures[0].sentence
    # "A fire has killed 51. It broke out on Thursday."
    first = _told_in(draft, led) or _told_in(draft, led + 1)
    if not any(value.startswith(WEEKDAY) for value in first):
        return frozenset()
    sentence_of = draft.scan.sentence_of
    told: dict[int, list[str]] = {}
    for candidate, value in zip(draft.story.dates, draft.document.dates, strict=True):
        told.setdefault(sentence_of[candidate.first], []).append(value.value)
    return frozenset(
        sentence
        for sentence, values in told.items()
        # PERF: most dates are longer
        if sentence > led and not values[0][_MONTH:] and _is_of_months(values)
    )


def _told_in(draft: Draft, sentence: int) -> list[str]:
    """Return how the dates of a sentence are written."""
    sentence_of, dates = draft.scan.sentence_of, draft.story.dates

    def at(date: DateCandidate) -> int:
        return sentence_of[date.first]

    low, end = (
        bisect_left(dates, at_least, key=at) for at_least in (sentence, sentence + 1)
    )
    return [one.value for one in draft.document.dates[low:end]]


def _is_of_months(values: Sequence[str]) -> bool:
    """Tell whether a sentence tells of a month, and of nothing nearer than a year."""
    told = False
    for one in values:
        if len(one) == _MONTH and one.startswith("XXXX"):
            told = True
        elif len(one) != _YEAR or not one.isdecimal():
            return False
    return told


def figures_of_months(
    draft: Draft, days: Days, scopes: Sequence[Scope | None]
) -> list[int]:
    """Return the figures of a month, or of a day of it, that is not that of the event."""
    figures = draft.figures
    told = _told_months(draft) if len(figures) > 1 else {}
    if not told:
        return []
    dated = [
        days.nearest(told[one.sentence], one.candidate)
        if one.sentence in told
        else None
        for one in figures
    ]
    inner = inner_figures(draft, dated, scopes)
    of_inner = {id(dated[i]) for i in inner}
    for i, day in enumerate(dated if inner else ()):
        if i not in inner and day is not None and id(day) in of_inner:
            dated[i] = None
    lead = _lead(draft, dated, inner)
    main = dated[lead]
    if main is None:
        main = _told_before(told, figures[lead], dated)
    story = _story(told, main)
    found: list[int] = []
    for i, (figure, day) in enumerate(zip(figures, dated, strict=True)):
        if day is None or i == lead or scopes[i] is not None:
            continue
        # "Nine died on Friday; in May two were hurt"
        same = figure.sentence == figures[lead].sentence
        if same and not (i in inner or is_parted(draft, figure, day)):
            continue
        again = found[-1:] == [i - 1] and dated[i - 1] is day
        if again or (
            is_before(draft, figure, day, main)
            and not _goes_on(story, day)
            and not is_of_event(draft, figure, day, main)
        ):
            found.append(i)
    return [] if found and days.is_listed(figures[0].sentence) else found


def _told_before(
    told: Mapping[int, Sequence[Dated]], lead: Figure, dated: Sequence[Dated | None]
) -> Dated | None:
    """Return the last day told up to a figure, if it is not that of another."""
    at = max((at for at in told if at <= lead.sentence), default=-1)
    found = [one for one in told.get(at, ()) if one.first < lead.candidate.end]
    return found[-1] if found and found[-1] not in dated else None


def _story(
    told: Mapping[int, Sequence[Dated]], main: Dated | None
) -> tuple[list[int], list[tuple[int, int]]]:
    """Return where days behind that of the event are told, and the earliest told so far."""
    firsts: list[int] = []
    earliest: list[tuple[int, int]] = []
    low = None if main is None else _of_year(main)
    for one in chain.from_iterable(told.values()) if low else ():
        day = _of_year(one)
        if low is not None and day > low:
            firsts.append(one.first)
            earliest.append(min(day, earliest[-1]) if earliest else day)
    return firsts, earliest


def _goes_on(story: tuple[list[int], list[tuple[int, int]]], day: Dated) -> bool:
    """Tell whether a story went on to later days: "On 3 May ... On 9 June ... In August"."""
    firsts, earliest = story
    k = bisect_left(firsts, day.first)
    return k > 0 and earliest[k - 1] < _of_year(day)


def _of_year(day: Dated) -> tuple[int, int]:
    return day.start.month, day.start.day


def _told_months(draft: Draft) -> dict[int, list[Dated]]:
    """Return the months and days of them that each sentence tells, as of any year."""
    words, sentence_of = draft.scan.words, draft.scan.sentence_of
    told: dict[int, list[Dated]] = {}
    for one, value in zip(draft.story.dates, draft.document.dates, strict=True):
        if value.value[5:6] not in _MONTH_DIGITS:  # PERF: most tell no month
            continue
        written = _WRITTEN.match(value.value)
        if written is None or words[one.first - 1] in _PERIODS:
            continue
        if not _NEXT.isdisjoint(words[max(0, one.first - 1) : one.end]):
            continue
        year, month, day = written.groups()
        known = int(year) if year in value.text else NO_YEAR
        start = date_of(known, int(month), int(day or 1))
        if start is None or start.year == MAXYEAR:
            continue  # "31 February"; the last month has no end
        count = 1 if day else 31
        stop = start + timedelta(days=count)
        dated = Dated(one.first, one.end, start, stop, count, period=False)
        told.setdefault(sentence_of[one.first], []).append(dated)
    return told


def inner_figures(
    draft: Draft, dated: Sequence[Dated | None], scopes: Sequence[Scope | None]
) -> AbstractSet[int]:
    """Return the figures that only tell of whom or what others are told, at a month of their own.

    "Rebels (who killed nine in May) attacked a bus, killing two"
    """
    figures, found = draft.figures, set[int]()
    for i, (figure, day) in enumerate(zip(figures, dated, strict=True)):
        if day is None or day.days <= _WEEK:
            continue
        start = clause_around(draft.scan, figure.candidate)
        if start is None or day.first < start:
            continue
        near = range(max(0, i - _NEAR), min(len(figures), i + _NEAR))
        if any(
            k != i
            and scopes[k] is None
            and figures[k].whole is None
            and figures[k].sentence == figure.sentence
            and _is_outside(draft, figure, figures[k], start)
            and clause_around(draft.scan, figures[k].candidate) is None
            for k in near
        ):
            found.add(i)
    return found


def _is_outside(draft: Draft, inner: Figure, figure: Figure, start: int) -> bool:
    """Tell whether a figure is before the clause of another, or behind its end."""
    at = figure.candidate.trigger
    between = draft.scan.words[inner.candidate.end : at]
    return at < start or ")" in between or "," in between


def _lead(draft: Draft, dated: Sequence[Dated | None], inner: AbstractSet[int]) -> int:
    """Return the figure that tells the event: of a day, before which only a month was told.

    "In March nine died in a raid. On 12 July gunmen attacked again, killing two"
    """
    lead = next((i for i in range(len(dated)) if i not in inner), 0)
    first, words = dated[lead], draft.scan.words
    if lead or first is None or first.days <= 1 or first.start.year != NO_YEAR:
        return lead
    for i, (figure, day) in enumerate(zip(draft.figures, dated, strict=True)):
        if figure.sentence == draft.figures[0].sentence:
            continue
        low = draft.scan.sentences[figure.sentence]
        opens = words[low] == "on" and words[low + 1] in WEEKDAYS
        if day is not None and day.days <= 1:
            opens = day.first - low < 2 and day.start >= first.stop
        elif day is not None or not opens:
            continue
        return i if opens and not is_pointed_at(draft, figure) else 0
    return 0
