"""What is known of time while a text is read: the reference, and the dates told so far."""

from datetime import date
from typing import Final, NamedTuple

from attrs import define, field

from casualtyparse.dates.periods import Period, date_of, new
from casualtyparse.dates.values import ResolvedBy, Tense
from casualtyparse.phrases.calendar import ISO_CALENDAR, Calendar

__all__ = ["NOWHERE", "Chronicle", "Point", "ResolvedBy", "Tense", "point_of"]


class Point(NamedTuple):
    """A time known to the year, the month or the day; what is not known is None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def date(self) -> date | None:
        """Return the day, if it is known and the calendar has it."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return date_of(self.year, self.month, self.day)


NOWHERE = Point()
_FRAMES: Final = frozenset({"month", "quarter", "season", "year"})
_COUNTED: Final = frozenset({"month", "quarter", "season"})
_TO_THE_DAY: Final = frozenset({"day", "part_of_day", "hour"})
_SHORT: Final = _TO_THE_DAY | {"week"}
_TO_THE_MONTH: Final = frozenset({"week", "month", "season"})


def point_of(value: str) -> Point:
    """Return the time a TIMEX3 value stands for.

    >>> point_of("1940-05"), point_of("BC0490")
    (Point(year=1940, month=5, day=None), Point(year=-489, month=None, day=None))
    """
    at = 2 if value[:2] == "BC" else 0
    digits = value[at : at + 4]
    if len(digits) != 4 or not digits.isdecimal():
        return NOWHERE
    year = 1 - int(digits) if at else int(digits)
    digits = value[at + 5 : at + 7]
    if value[at + 4 : at + 5] != "-" or not digits.isdecimal():
        return new(Point, (year, None, None))
    month, digits = int(digits), value[at + 8 : at + 10]
    if value[at + 7 : at + 8] != "-" or not digits.isdecimal():
        return new(Point, (year, month, None))
    return new(Point, (year, month, int(digits)))


@define(eq=False)
class Chronicle:
    """The reference, the reading mode, and the times told so far.

    `period` is the last time told at all, `tense` that of the clause being read.
    """

    reference: date | None = None
    narrative: bool = False
    #: the day of publication, while the reference is that of a dateline or an entry
    published: date | None = None
    period: Period | None = None
    quarter: Period | None = None
    calendar: Calendar = ISO_CALENDAR
    tense: Tense | None = None
    #: what figures were compared with last, and the period they are told for
    compared: Period | None = None
    framed: Period | None = None
    #: the last period told that figures may be compared for
    last_frame: Period | None = None
    #: to when the time told last goes on: "from November 1860 until August 1861"
    until: Period | None = None
    #: the sentence of the time being read, and that of the last time known to the day
    sentence: int = 0
    day_sentence: int = -1
    period_sentence: int = -1
    told_sentence: int = -1
    #: the last time that the main line of the text tells, and the last known to the day
    main: Period | None = None
    main_day: Period | None = None
    #: the last day that is told in passing: "who died on March 5"
    passing: Period | None = None
    #: whether a relative clause tells what is told now: "who was born in 1950"
    background: bool = False
    #: the last day before that which was neither that nor to come
    day_before: Period | None = None
    #: the last time of an earlier year that the main line tells
    past: Period | None = None
    #: the last period told aside: "its first loss since the second quarter of 1987"
    side: Period | None = None
    #: a quarter set beside the same one of a later year: "against $2 in the third quarter of 1987"
    year_ago: Period | None = None
    #: the last year that opens its sentence: "In 1988, sales rose"
    fronted: Period | None = None
    fronted_sentence: int = -2
    #: whether figures are told for so many months
    counting: bool = False
    #: the latest of the two months before publication that was told, as reports do
    reported: Period | None = None
    #: the week told last, if the days told since only report
    week: Period | None = None
    #: whether figures stand before what is being read: "after a 3.7% gain the previous month"
    figures: bool = False
    #: the last day on which more was done than said, where another was told since
    event_day: Period | None = None
    #: the last of these that was asked for as a point, and that point
    _asked: Period | None = field(default=None, init=False)
    _point: Point = field(default=NOWHERE, init=False)

    @property
    def late(self) -> bool:
        """Tell whether the last day was told to the evening: early hours lie on the next."""
        return self.main_day is not None and self.main_day.value[-2:] in _LATE

    @property
    def told(self) -> Point:
        """Return the last time that the main line of the text tells."""
        main = self.main
        if main is None:
            return NOWHERE
        if main is not self._asked:
            self._asked, self._point = main, _point_in(main)
        return self._point

    @property
    def day(self) -> Point:
        """Return the last of these that is known to the day."""
        return NOWHERE if self.main_day is None else _point_in(self.main_day)

    def reference_point(self) -> Point:
        """Return the day from which relative phrases are counted."""
        if self.narrative and self.main is not None:
            return self.told
        day = self.reference
        return NOWHERE if day is None else new(Point, (day.year, day.month, day.day))

    def mentioned_point(self) -> Point:
        """Return the day of the story: the one told last, else the reference."""
        if not self.narrative and self.main_day is not None:
            return self.day
        return self.reference_point()

    @property
    def frame(self) -> Period | None:
        """Return the period that figures are compared for: "in May ... a year earlier"."""
        told, here = self.period, self.sentence == self.period_sentence
        if told is not None and told is self.compared:
            told = self.framed  # the figures that follow are compared with the same
        elif told is not None and told is self.year_ago and not here:
            told = self.last_frame
        elif told is not None and told is self.side and not self.narrative:
            # "fell in May, the first drop since 1982"
            other = None if self.counting else self._year_told or told
            told = self.last_frame or other
        if told is not None and told.grain in _FRAMES:
            if not here and self._is_ahead(told):
                return self.last_frame
            if told.grain == "year" and not here:
                return self._year_told
            return told
        return self.quarter if here else told

    @property
    def lasting(self) -> Period | None:
        """Return the same where days were told since: "said on Thursday ... the same period"."""
        frame = self.frame
        days = frame is None or frame.grain in _SHORT
        return (self.last_frame or self._year_told) if days else frame

    @property
    def _year_told(self) -> Period | None:
        """Return the year that opened this sentence or the one before, if no period was told."""
        if self.last_frame is not None or self.narrative or self.counting:
            return None
        near = self.sentence <= self.fronted_sentence + 1
        return self.fronted if near else None

    def compare(self, period: Period) -> Period:
        """Return a period that is set beside the one told: figures go on to be told for that."""
        self.framed, self.compared = self.frame, period
        return period

    def tell_quarter(self, quarter: Period) -> None:
        """Remember a quarter that figures are told for."""
        self.period = self.quarter = self.last_frame = quarter

    def tell_months(self, amount: Period) -> None:
        """Forget the month or quarter that figures were told for: now it is nine months."""
        # those of one month or of a quarter may be told for what was told before
        if amount.value[1:-1].isdecimal() and amount.value not in _KEPT:
            self.last_frame, self.counting = None, True
            if self.period is not None and self.period.grain in _COUNTED:
                self.period = None

    def _is_ahead(self, period: Period) -> bool:
        """Tell whether a period is one to come, told beside one of which figures are known."""
        today, known = self.reference, self.last_frame
        # the current quarter is told of as one to come
        told = period.end if period.grain == "quarter" else period.start
        if today is None or told is None or self.narrative:
            return False
        if known is None and not self.counting:
            return False
        return told > today.isoformat() and known is not period

    def _is_to_come(self, day: Period) -> bool:
        return (
            day.first is None
            or self.reference is None
            or day is self.passing
            or day.first > self.reference
        )

    def is_led_away(self) -> bool:
        """Tell whether the day told last, in another sentence, is to come or told in passing."""
        day = self.main_day
        away = day is not None and self.day_sentence != self.sentence
        return away and day is not None and self._is_to_come(day)

    def _go_past(self, period: Period, today: date) -> None:
        year = _point_in(period).year
        if year is not None and year < today.year:
            self.past = period

    def go_back(self) -> None:
        """Go on with the day before one that is to come, or was told in passing."""
        if self.main is self.main_day:
            self.main = self.day_before
        self.main_day = self.day_before

    def past_point(self, unit: str, *, current: bool) -> Point | None:
        """Return what "that year" and "two months later" are counted from, past report days.

        "He was jailed in 1998, his lawyer said on Tuesday. The following year he fled."
        `current` if it may be the present year that is spoken of.
        """
        if self.past is None or self.narrative or current:
            return None
        if self.sentence == self.period_sentence:
            return None
        point, last = _point_in(self.past), self.main
        if unit == "Y":
            return point
        if unit != "M" or point.month is None or last is None or last.first is None:
            return None
        today = self.reference
        near = today is not None and (today - last.first).days < _REPORTED
        return point if near else None

    def _report(self, month: Period) -> None:
        """Remember a month of which figures may have come out since."""
        today, first = self.reference, month.first
        if today is None or first is None:
            return
        ago = 12 * (today.year - first.year) + today.month - first.month
        latest = self.reported is None or self.reported.value < month.value
        if 0 < ago <= _PUBLISHED and latest:
            self.reported = month

    def _is_year_ago(self, period: Period) -> bool:
        """Tell whether a quarter is that of which figures are told, in an earlier year."""
        told = self.quarter
        if told is None or self.narrative:
            return False
        return period.value < told.value and period.value[4:] == told.value[4:]

    def tell(self, period: Period, main: bool) -> None:  # noqa: FBT001 - PERF: no keyword
        """Remember a time that was read; `main` if the main line of the text tells it."""
        value, grain, _, _, _, first = period
        self.period = period
        self.period_sentence = sentence = self.sentence
        # "its first since the second quarter"
        known = main or (self.last_frame is None and not self.counting)
        if grain == "quarter" and self._is_year_ago(period):
            self.year_ago = period
        elif grain in _COUNTED and period is not self.compared and known:
            if not self._is_ahead(period):
                self.last_frame, self.counting = period, False
                if grain == "quarter":
                    self.quarter = period
            if grain == "month":
                self._report(period)
        if not main:
            self.side = period
            self.until = period if sentence == self.told_sentence else None
            return
        # PERF: what the period comes to is asked of few; whether it comes to a day, of all
        by_day = grain in _TO_THE_DAY
        if first is None or not (by_day or grain in _TO_THE_MONTH):
            point = point_of(value)
            if point.year is None:
                return
            by_day = point.day is not None
        self.main = period
        if not (self.narrative or self.background or self.reference is None):
            self._go_past(period, self.reference)
        if self.narrative:
            self.until, self.told_sentence = None, sentence
        if by_day:
            if self.main_day is not None and not self._is_to_come(self.main_day):
                self.day_before = self.main_day
            self.main_day = period
            self.day_sentence = sentence


#: Days and weeks this near to publication are those of reports.
_REPORTED: Final = 14
#: Figures of a month come out within so many months.
_PUBLISHED: Final = 2
_KEPT: Final = frozenset({"P1M", "P3M"})
_LATE: Final = frozenset({"EV", "NI"})


def _point_in(period: Period) -> Point:
    """Return a period as far as it is known."""
    first = period.first
    if first is None:
        return point_of(period.value)
    if period.grain in _TO_THE_DAY:
        return new(Point, (first.year, first.month, first.day))
    if period.grain in _TO_THE_MONTH:
        return new(Point, (first.year, first.month, None))
    return point_of(period.value)
