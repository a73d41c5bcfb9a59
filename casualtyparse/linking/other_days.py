"""Figures of a day or two before the event, which is near enough to be mistaken for it.

A bomb killed a guard on Monday ... *On Sunday gunmen shot two*      past: another attack
A ferry sank on Monday ... *The ferry had left on Sunday*             the event itself
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from casualtyparse.dates.candidates import DateCandidate
from casualtyparse.lexicon.little_words import INDEFINITE
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.linking.dated import SAME_EVENT, Dated, is_said
from casualtyparse.linking.days import Days
from casualtyparse.linking.draft import Draft, Figure
from casualtyparse.linking.periods import is_up_to_now
from casualtyparse.linking.years import BEFORE, event_of, is_theirs
from casualtyparse.terms import BODILY

_DAY: Final = timedelta(days=1)
_WEEK: Final = timedelta(days=7)
#: Days of a weekend.
_WEEKEND: Final = 2
#: The event may have begun late on the day before.
_LATE: Final = frozenset({"night", "evening", "late", "overnight", "midnight", "eve"})
#: What points at people or at an event that were told before.
_KNOWN: Final = frozenset(
    {
        "the",
        "his",
        "her",
        "its",
        "their",
        "all",
        "both",
        "these",
        "those",
        "this",
        "that",
    }
)
_POINTING: Final = _KNOWN | {"it", "he", "she", "they", "another", "them"}
_CLAUSE_ENDS: Final = frozenset({";", ":", "but", "while", "and"})
_INITIAL: Final = 3
_DAYS: Final = word_list("calendar", "days")
_WHEN: Final = frozenset({"when", "as"})
_IN: Final = frozenset({"in", "by", "during"})
_BEFORE: Final = frozenset({"before", "earlier", "previous"})
#: How dates are written of which no year is known.
WEEKDAY: Final = "XXXX-WXX-"
#: A year, or a month of one.
_OF_YEAR: Final = re.compile(r"\d{4}(?:-\d\d|/\d{4})?|\d{3}X")
_NO_YEAR: Final = "XXXX-"
#: Behind a year, what happened then.
_AT_WHICH: Final = frozenset({"when", "which"})
_SOME_DAY: Final = "XXXX-XX-XX"
#: How far from "the" its noun may stand: "the 7.2 magnitude quake".
_NOUN: Final = 6


def figures_of_old(draft: Draft, days: Days) -> list[int]:
    """Return the figures of an event that a year stands before: "a man of the 1999 massacre"."""
    words, sentence_of, found = draft.scan.words, draft.scan.sentence_of, list[int]()
    # PERF: few years stand so
    firsts = [one.first for one in draft.story.dates if words[one.first - 1] in BEFORE]
    sentences = {sentence_of[first] for first in firsts}
    for i, figure in enumerate(draft.figures if sentences else ()):
        if figure.sentence not in sentences:
            continue
        dated = days.of(figure.candidate)
        if dated is None:
            continue
        # "a suspect in the 1999 raid that killed two was freed"
        led = i or draft.scan.tag(dated.first - 2) == "preposition"
        event = event_of(draft.scan, dated) if led else -1
        if event >= 0 and is_theirs(draft.scan, event, figure.candidate):
            found.append(i)
    return found


def figures_of_years(draft: Draft, days: Days, main: date | None) -> list[int]:
    """Return the figures of a year, in a report of a day whose year is not told.

    Or of a day that is told of no figure (`main` is None), in another year.
    """
    sentence_of = draft.scan.sentence_of
    lead = draft.figures[0]
    led = lead.sentence
    told: bool | None = None
    if is_up_to_now(draft.scan, lead.candidate):  # "have been hurt"
        told = True
    years: set[int] = set()
    year = "-"
    for candidate, value in zip(draft.story.dates, draft.document.dates, strict=True):
        sentence = sentence_of[candidate.first]
        if sentence <= led:
            told = told or value.value.startswith(_NO_YEAR)
            if main is None and not told:
                told, year = None, value.value[: len(_NO_YEAR) - 1]
        elif told is False:
            return []
        elif _OF_YEAR.fullmatch(value.value) and not value.value.startswith(year):
            years.add(sentence)
    if told is False or not years:
        return []
    found = []
    for i, figure in enumerate(draft.figures):
        if figure.sentence in years:
            dated = days.of(figure.candidate)
            if dated is not None and _is_when(draft, figure, dated):
                found.append(i)
    return found


def _is_when(draft: Draft, figure: Figure, dated: Dated) -> bool:
    """Tell whether a year is that of the harm: "in 1998 nine died", "a fire in 1998 killed"."""
    words, trigger = draft.scan.words, figure.candidate.trigger
    at, end, incident = dated.first, dated.end, draft.signs["incident"]
    if dated.days <= _WEEKEND:
        return False
    # "the 1998 quake", "the 2004 train bombings"
    if words[end] in incident or event_of(draft.scan, dated) >= 0:
        return at < trigger
    if words[at - 1] not in ("in", "of", "during"):
        return False
    if at > trigger:
        return "," not in words[trigger:at]
    first = draft.scan.sentences[figure.sentence]
    return (
        at - first < _INITIAL
        or words[at - 2] in incident
        or not _AT_WHICH.isdisjoint(words[end : end + _INITIAL])
        # "a quake in the area in 1998 killed two"
        or (end == trigger and not incident.isdisjoint(words[first:at]))
    )


def figures_of_weekdays(draft: Draft, days: Days) -> list[int]:
    """Return the figures of another weekday shortly before that of the event.

    Without a reference no weekday is a day, but one that is told a day or two before another is.
    """
    sentence_of = draft.scan.sentence_of
    told: dict[int, list[Dated]] = {}
    eves: list[DateCandidate] = []
    for candidate, value in zip(draft.story.dates, draft.document.dates, strict=True):
        written = value.value
        if written.startswith(WEEKDAY):
            number = written[len(WEEKDAY) : len(WEEKDAY) + 1]
            if number.isdigit():
                day = date(2001, 1, int(number))  # a Monday is the first
                one = Dated(
                    candidate.first, candidate.end, day, day + _DAY, 1, period=False
                )
                told.setdefault(sentence_of[candidate.first], []).append(one)
        elif written == _SOME_DAY:
            eves.append(candidate)
    led = draft.figures[0].sentence
    first = told.get(led, [])
    if len(first) != 1 or is_said(draft.scan, first[0]):
        return []
    words = draft.scan.words
    main = first[0].start + _WEEK
    for eve in eves:
        if not _BEFORE.isdisjoint(words[eve.first : eve.end]):
            one = Dated(eve.first, eve.end, main - _DAY, main, 1, period=False)
            told.setdefault(sentence_of[eve.first], []).append(one)
    others = OtherDays(draft, days, main, led, frozenset([main]))
    found = []
    for i, figure in enumerate(draft.figures):
        if figure.sentence not in told:
            continue
        near = told[figure.sentence]
        if len(near) == 1:
            back = (main - near[0].start).days % 7
            if "last" in words[near[0].first - 1 : near[0].end]:
                back = min(back, SAME_EVENT.days)
            start = main - timedelta(days=back)
            if others.tells(figure, near[0]._replace(start=start, stop=start + _DAY)):
                found.append(i)
    return found


def is_denied(
    draft: Draft, undecided: Sequence[int], events: Sequence[Dated | None]
) -> bool:
    """Tell whether nobody was hurt in what is told before the first day of a harm."""
    k = next((k for k, day in enumerate(events) if day is not None), 0)
    harmed = k and draft.figures[undecided[k]].value.harm in BODILY
    return bool(harmed) and draft.figures[0].status == "negated"


class OtherDays:
    """The days that the sentence of the event tells, beside which another is another event."""

    def __init__(
        self,
        draft: Draft,
        days: Days,
        main: date,
        led: int | None,
        told: frozenset[date],
        *,
        another: bool = False,
    ) -> None:
        """Take the day of the event, the sentence that tells it and all days of that sentence.

        Where no figure is of that day, only what is said to be `another` attack is one.
        """
        self._scan = draft.scan
        self._days = days
        self._main = main
        self._led = led
        self._told = told
        self._another = another
        #: the sentence of the last figure of another event
        self._last = -1
        self._incident = draft.signs["incident"]
        self._attacker = draft.signs["attacker"]

    @classmethod
    def of(cls, draft: Draft, days: Days, main: date) -> "OtherDays":
        """Look at the sentence that tells the day of the event, if one does."""
        led = days.led()
        told = () if led is None else days.at(led)
        return cls(draft, days, main, led, frozenset(dated.start for dated in told))

    def tells(self, figure: Figure, dated: Dated) -> bool:
        """Tell whether a figure is that of another event shortly before."""
        led, main = self._led, self._main
        if led is None or figure.sentence <= led or dated.days > _WEEKEND:
            return False
        near = dated.stop <= main and main - dated.stop < SAME_EVENT
        if not near or dated.start in self._told or is_said(self._scan, dated):
            return False
        candidate = figure.candidate
        if candidate.determiner in _KNOWN or candidate.pronoun:
            return False
        words = self._scan.words
        # "on Sunday they shot a guard": who did it is known from the event
        known = candidate.name is not None or words[candidate.trigger - 1] in _POINTING
        if known or self._is_eve(dated):
            return False
        start = self._start(figure, dated)
        another = self._is_another(start) or (
            candidate.others and self._is_new(candidate.trigger)
        )
        if not another and (
            self._another or (candidate.others and figure.sentence != self._last)
        ):
            return False
        if words[start + 1] == "of":  # "two of them died on Sunday"
            start += 2
        end = max(dated.end, candidate.trigger)
        if another:
            self._last = figure.sentence
            return True
        before = "had" in words[start : candidate.first]  # "the men had shot a guard"
        if not before and (words[start] in _POINTING or self._is_of_event(start, end)):
            return False
        if self._owns(dated) or self._is_told_again(figure.sentence, end):
            return False
        self._last = figure.sentence
        return True

    def leads(self, figure: Figure, dated: Dated) -> bool:
        """Tell whether a day starts its sentence: "On Sunday, five were killed"."""
        return dated.first - self._scan.sentences[figure.sentence] < _WEEKEND

    def _is_new(self, trigger: int) -> bool:
        """Tell whether harm is that of an event not told yet: "another dozen hurt in a raid"."""
        words, near = self._scan.words, trigger + 1
        if words[near] not in _IN or words[near + 1] not in INDEFINITE:
            return False
        return not self._incident.isdisjoint(words[near + 2 : near + _NOUN])

    def _is_another(self, start: int) -> bool:
        """Tell whether a clause starts with another attack or attacker: "another bomber"."""
        words = self._scan.words
        near = words[start + 1 : start + _NOUN // 2 + 2]
        return words[start] == "another" and not (
            self._incident.isdisjoint(near) and self._attacker.isdisjoint(near)
        )

    def _is_eve(self, dated: Dated) -> bool:
        """Tell whether a date is the night before the day of the event."""
        if self._main - dated.start > _DAY:
            return False
        words = self._scan.words[max(0, dated.first - 2) : dated.end + 1]
        return not _LATE.isdisjoint(words)

    def _is_of_event(self, first: int, end: int) -> bool:
        """Tell whether a clause names the event told before: "in the raid"."""
        words, incident = self._scan.words, self._incident
        if incident.isdisjoint(words[first + 1 : end + _NOUN]):
            return False
        for i in range(first, end):
            if words[i] in _KNOWN and not incident.isdisjoint(words[i + 1 : i + _NOUN]):
                return True
        return False

    def _is_told_again(self, sentence: int, end: int) -> bool:
        """Tell whether a clause goes on with what was told: "when the train", of "a train"."""
        scan = self._scan
        words = scan.words
        first, stop = scan.sentence_bounds(sentence)
        for i in range(end, min(end + _NOUN, stop - 2)):
            if words[i] in _WHEN and words[i + 1] == "the":
                noun = words[i + 2]
                return any(
                    words[k] == noun
                    and not INDEFINITE.isdisjoint(words[max(0, k - _NOUN // 2) : k])
                    for k in range(first)
                )
        return False

    def _owns(self, dated: Dated) -> bool:
        """Tell whether the event is called by its date: "in Saturday's earthquake"."""
        words = self._scan.words
        last = dated.end - 1
        at = last if words[last] == "s" else last + 2
        return words[at] == "s" and words[at + 1] in self._incident

    def _start(self, figure: Figure, dated: Dated) -> int:
        """Return where the clause of a figure starts, behind a date at its head."""
        scan = self._scan
        words, low = scan.words, scan.sentences[figure.sentence]
        at = min(figure.candidate.first, figure.candidate.trigger)
        while at > low and words[at - 1] not in _CLAUSE_ENDS:
            at -= 1
        # "the day before, 3 June, shells killed two": its date may explain a time
        if words[at + 1] in _DAYS and words[at + 2] in _BEFORE:
            at += 3
            if words[at] == ",":
                at += 1
        if at <= dated.first < at + _INITIAL:
            at = dated.end
            if words[at] == ",":
                at += 1
        return at
