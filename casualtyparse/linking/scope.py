"""Whether a figure belongs to the event reported, to an earlier one, or to a period.

a protest over *the killing of two students*        past: told as the reason
in April 2010 *76 men were massacred*               past: before the day of the event
*more than 700 have died* in two years of raids     cumulative
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from casualtyparse.casualties.values import Scope
from casualtyparse.linking import waves
from casualtyparse.linking.background import (
    dates_no_harm,
    follows_rank,
    is_of_older,
    is_of_relative,
    is_reason,
    is_usual,
    tells_all,
)
from casualtyparse.linking.backward import mark_past
from casualtyparse.linking.carried import Carried
from casualtyparse.linking.dated import SAME_EVENT, Dated, main_day, window_of
from casualtyparse.linking.days import Days
from casualtyparse.linking.draft import Draft, Figure
from casualtyparse.linking.eves import figures_before
from casualtyparse.linking.fates import is_captive, is_fate
from casualtyparse.linking.generals import (
    is_habit,
    is_nth_time,
    is_of_lost,
    is_toll_of_year,
)
from casualtyparse.linking.inner import is_of_office
from casualtyparse.linking.months import inner_figures, mark_months
from casualtyparse.linking.other_days import OtherDays, is_denied
from casualtyparse.linking.periods import (
    LASTING,
    LASTING_NEAR,
    Periods,
    adds,
    is_lasting,
    is_time_held,
    is_up_to_now,
)
from casualtyparse.linking.ranked import mark_ranked
from casualtyparse.linking.reactions import commemorated, reported
from casualtyparse.linking.settled import is_apart, is_timed, settled_by
from casualtyparse.linking.suspects import is_of_suspects
from casualtyparse.linking.totals import mark_since_then, mark_totals

_YEAR: Final = 300
#: Days of what is longer than a season and no year: "in the first half of 2019".
_SEASON: Final = 100
#: Days of a period that is longer than an event.
_PERIOD: Final = 4
_WEEK: Final = timedelta(days=7)
#: Days of raids that may be one operation.
_OPERATION: Final = 9
_DONE: Final = frozenset({"participle", "active"})
_MONTH: Final = 31
#: How soon behind the day of the event its figures follow.
_LATER: Final = 2
#: Behind these a figure tells its own event: "two are missing after an avalanche".
_CAUSES: Final = frozenset({"after", "when", "as", "following"})


def link_scope(draft: Draft) -> None:
    """Set the scope of each casualty."""
    _Scoping(draft).run()


class _Scoping:
    """The scopes of one text under way, by the number of the figure; None is undecided."""

    def __init__(self, draft: Draft) -> None:
        self.scan = draft.scan
        self.draft = draft
        self.figures = draft.figures
        self.days = Days(draft)
        self.periods = Periods(draft.scan, draft.signs)
        self.scopes: list[Scope | None] = []
        #: whether the text is a list, None if that has not been looked at
        self.listed: bool | None = None
        #: the sentence of the figure that told the day of the event, of last week or so
        self.settled = -1
        #: the period over which the first figure counts: "12 to 19 July"
        self.period: Dated | None = None

    def run(self) -> None:
        """Read strong signs first, then those that need an event to be told from."""
        days, scopes, words = self.days, self.scopes, self.scan.words
        sentences = days.sentences
        dated: list[Dated | None] = []
        some = False
        for figure in self.figures:
            cues, candidate, day = figure.cues, figure.candidate, None
            if figure.sentence in sentences:
                day = days.of(candidate)
                if day and (
                    dates_no_harm(self.draft, figure, day)
                    or (
                        dated[-1:] == [day]
                        and cues.past
                        and is_of_suspects(self.draft, len(dated), day)
                    )
                ):
                    day = None
                some = some or day is not None
            dated.append(day)
            # PERF: most sentences tell neither a day nor anything else of time
            at, scope = candidate.trigger, None
            if day is not None or cues.timed:
                scope = self._plain(figure, day)
            elif (
                cues.past
                or candidate.bodies
                or not LASTING.isdisjoint(words[max(0, at - LASTING_NEAR) : at + 1])
            ):
                scope = self._goes_on(figure)
            scopes.append(scope)
        mark_ranked(self.draft, scopes)
        for i in figures_before(self.draft):
            self.scopes[i], dated[i] = "past", None
        about: list[int] = []
        if self.draft.past:
            for i in reported(self.draft, scopes, dated):
                scopes[i] = None
            about = commemorated(self.draft, scopes, dated)
            self._commemorate(about, dated)
        main = self._by_days(dated) if some and not about else None
        if self.draft.document.reference is None and sentences:
            mark_months(self.draft, days, scopes, main)
        mark_since_then(self.draft, scopes)
        if self.draft.past:
            mark_past(self.draft, scopes, self.settled, dated, main)
        mark_totals(self.draft, scopes)
        Carried(self.draft, days, dated, scopes, main).carry()

    def _plain(self, figure: Figure, dated: Dated | None) -> Scope | None:
        """Return what the words of the sentence tell by themselves."""
        cues, candidate = figure.cues, figure.candidate
        event = dated is not None and dated.days <= 1
        reason = cues.past and is_reason(self.draft, figure)
        if reason and not (is_fate(candidate) and self._is_of_dead(figure)):
            return "past"
        if cues.cumulative and not is_of_office(self.scan, cues.cumulative, candidate):
            first = not self.scopes
            if not first and is_nth_time(self.scan, figure):
                return "cumulative"
            if self.periods.tells_from(cues.cumulative, candidate, first=first):
                return "past"
            # "no casualties so far" is of the event
            first = figure.sentence == self.figures[0].sentence
            if figure.status != "negated" and self.periods.tells(
                cues.cumulative, candidate, dated, first=first
            ):
                if figure.sentence <= 1 and self.period is None:
                    self.period = window_of(self.draft, figure.sentence)
                return "cumulative"
        if (
            dated is not None
            and self._is_long(figure, dated)
            # "killing two, taking the year's toll to 90"
            and not adds(self.scan, candidate, dated.first)
            and not is_time_held(self.scan, candidate, dated.first)
        ):
            if not self.scopes and dated.days <= _MONTH:
                self.period = dated
            timed = figure.status == "negated" and cues.timed
            return None if timed else "cumulative"
        return None if event else self._goes_on(figure)

    def _is_of_dead(self, figure: Figure) -> bool:
        """Tell whether it is told of a victim: "found dead a day after he was kidnapped"."""
        done = len(self.scopes)
        last = self.figures[done - 1] if done and self.scopes[-1] is None else None
        return last is not None and last.sentence == figure.sentence

    def _is_long(self, figure: Figure, dated: Dated) -> bool:
        """Tell whether a date is a period longer than an event; in a history, than a battle.

        A week of raids that a report begins with is its event: "from 12 to 19 May, killing two".
        """
        if dated.period and dated.days <= _OPERATION:
            # "nine were killed and 17 hurt": the second is as the first
            done = bool(self.scopes) or figure.candidate.frame in _DONE
            if not done and figure.candidate.frame == "passive":
                done = waves.is_of_attacks(self.draft, figure.sentence)
            lead = figure.sentence == self.figures[0].sentence
            if done and lead and self.scopes == [None] * len(self.scopes):
                return False
        least = _YEAR if self.draft.document.reference is None else _PERIOD
        half = _SEASON < dated.days < _YEAR
        return half or (dated.period and dated.days > least)

    def _goes_on(self, figure: Figure) -> Scope | None:
        """Return "cumulative" for what lasts, behind a sentence about a period."""
        candidate = figure.candidate
        if candidate.bodies and is_of_older(self.scan, candidate.end):
            return "past"
        if figure.cues.past and is_habit(self.scan, figure):
            return "cumulative"
        if not is_lasting(self.scan, candidate) or figure.status == "negated":
            return None
        end, lately = candidate.end, self.periods.begins_lately(figure.cues.cumulative)
        if lately or not _CAUSES.isdisjoint(self.scan.words[end : end + 2]):
            return None
        sentence = figure.sentence - 1
        done = len(self.scopes)
        if done and is_usual(self.scan, figure) and is_up_to_now(self.scan, candidate):
            return "cumulative"  # "both sides have killed civilians"
        told = (
            done > 0
            and self.scopes[-1] == "cumulative"
            and self.figures[done - 1].sentence == sentence
            # not "a war that has killed 900. Two guards have been shot"
            and not is_of_relative(self.scan, self.figures[done - 1].candidate)
        )
        # "22 have died since Saturday" is of the event, as what follows on it
        of_event = (
            done > 0
            and self.scopes[-1] is None
            and self.figures[done - 1].sentence == sentence
        )
        if told or (
            not of_event
            and self.periods.goes_on(self.draft.cues.at(sentence).cumulative)
        ):
            return "cumulative"
        return None

    def _commemorate(self, about: Sequence[int], dated: list[Dated | None]) -> None:
        """Take what an anniversary is that of as the event, however long ago."""
        for i in about:
            self.scopes[i], dated[i] = None, None
            self.settled = self.figures[i].sentence

    def _by_days(self, dated: Sequence[Dated | None]) -> date | None:
        """Tell figures of other days from those of the day of the event, and return it."""
        undecided = [i for i, scope in enumerate(self.scopes) if scope is None]
        events = [dated[i] for i in undecided]
        inner = inner_figures(self.draft, dated, self.scopes)
        leading = events
        if inner:
            leading = [None if i in inner else dated[i] for i in undecided]
        main = self._main(undecided, leading)
        if main is None:
            return None
        other: OtherDays | None = None
        denied = is_denied(self.draft, undecided, events)
        # the days of "raids from 12 to 19 May" are all of the event
        lead = events[0] if undecided[:1] == [0] else None
        span = lead if lead and lead.period else None
        for i, day in zip(undecided, events, strict=True):
            if day is None:
                continue
            figure = self.figures[i]
            if span and span.start <= day.start and day.stop <= span.stop:
                continue
            scope, candidate = self._by_day(figure, day, main), figure.candidate
            ahead = scope is not None and day.first > candidate.trigger
            if ahead and adds(self.scan, candidate, day.first):
                scope = None
            # PERF: few figures are of another day
            if scope is None and day.stop <= main:
                other = other or self._others(undecided, events, main)
                told = other.tells(figure, day) or (denied and other.leads(figure, day))
                scope = "past" if told else None
            if scope == "past" and day.days <= 1:
                within = self.period and self.period.start <= day.start
                scope = None if within or self._is_item() else scope
            self.scopes[i] = scope
        return main

    def _main(
        self, undecided: Sequence[int], events: Sequence[Dated | None]
    ) -> date | None:
        """Return the day of the event, or of the last report of it."""
        reference = self.draft.document.reference
        main = self.days.lead(events, reference) or main_day(
            self.scan, events, reference
        )
        if main is None:
            return None
        lead = events[0] if undecided[:1] == [0] else None
        if main == reference and lead and tells_all(self.draft, lead):
            main = lead.start
        elif reference is not None and reference - main > _WEEK:
            k = next((k for k, day in enumerate(events) if day is not None), None)
            if k is not None:
                figure = self.figures[undecided[k]]
                # a report of a period tells of no event before it
                led = k and self.scopes[0] != "cumulative"
                apart = led and is_apart(self.draft, figure, events[k])
                if apart or follows_rank(self.draft, figure):
                    main = reference
                elif not k and is_timed(figure):
                    self.settled = figure.sentence  # "300 were killed last month"
        if self.days.is_of_figures:
            return main
        settled = settled_by(self.draft, undecided, events, main)
        if settled is None:
            return main
        self.settled, day = settled
        return day

    def _others(
        self, undecided: Sequence[int], events: Sequence[Dated | None], main: date
    ) -> OtherDays:
        """Return the days of the event, that of its first sentence if no figure has any.

        "On Monday two bombs went off. Nine people died. Another killed two on Sunday"
        """
        opening = None if self.days.is_of_figures else self.days.opening()
        if opening is None or opening.start != main:
            return OtherDays.of(self.draft, self.days, main)
        sentence = self.scan.sentence_of[opening.first]
        told = any(
            day is None and 0 <= self.figures[i].sentence - sentence < _LATER
            for i, day in zip(undecided, events, strict=True)
        )
        if not told:
            return OtherDays.of(self.draft, self.days, main)
        return OtherDays(
            self.draft,
            self.days,
            main,
            sentence,
            frozenset(dated.start for dated in self.days.at(sentence)),
            another=not is_denied(self.draft, undecided, events),
        )

    def _is_item(self) -> bool:
        """Tell whether the text is a list of dated events."""
        if self.listed is None:
            news = self.draft.document.mode == "news"
            self.listed = news and self.days.is_listed(self.figures[0].sentence)
        return self.listed

    def _by_day(self, figure: Figure, dated: Dated, main: date) -> Scope | None:
        """Return what the date of a figure tells."""
        if dated.days > _YEAR:
            if self.scan.words[dated.first] == "earlier":
                return "past"
            if self.periods.is_ranked(dated.first):
                return None  # "wounded nine, the fifth attack this year"
            if self.draft.document.reference is None and dated.start > main:
                return None  # "In May 1971 rebels shot a guard. In 1974 they shot two"
            if dated.stop > main or is_toll_of_year(self.draft, figure, dated, main):
                return "cumulative"
        if figure.candidate.ordinal and figure.candidate.frame == "intransitive":
            return None  # "killed two. A third guard died on 20 January"
        back = main - dated.stop
        if back < SAME_EVENT:
            # "killed two on Monday. Raids took 18 lives this month"
            so_far = self.scan.words[dated.first] == "this" and dated.days > _WEEK.days
            told = figure.low > 1 and self.days.is_of_figures
            told = told and not is_of_lost(self.scan, figure.candidate)
            return "cumulative" if so_far and told else None
        if figure.candidate.harm == "abducted" and is_captive(self.draft, figure, back):
            return None
        # "in 2012 raids began, and 60 have died"
        long = dated.days > 1 and is_up_to_now(self.scan, figure.candidate)
        return "cumulative" if long else "past"
