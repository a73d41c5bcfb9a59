"""What dates mean: from candidates to values, in text order."""

from collections.abc import Sequence
from datetime import date
from sys import intern
from typing import Final

from attrs import evolve

from casualtyparse.dates.candidates import DateCandidate
from casualtyparse.dates.chronicle import Chronicle, Tense
from casualtyparse.dates.done import is_done, is_soon
from casualtyparse.dates.entries import HEADED, LEADS, NEVER, Entry
from casualtyparse.dates.hanging import (
    beside_event,
    hangs_on_story,
    in_the_past,
    tonight,
)
from casualtyparse.dates.meaning import Meaning
from casualtyparse.dates.pairs import told_together
from casualtyparse.dates.periods import Period, quarter_period
from casualtyparse.dates.resolve import resolve
from casualtyparse.dates.spec import Beside, Mod, Offset, Partial, Shift, Spec, Within
from casualtyparse.dates.story import (
    ASIDE,
    in_passing,
    is_aside,
    is_background,
    is_compared,
    listed_with,
    reference_of,
    year_opening,
    year_told,
)
from casualtyparse.dates.tense import tense_at
from casualtyparse.dates.told import MOST_SAID, event_day, week_told, year_in_front
from casualtyparse.dates.values import DateExpression, EventAnchor, make_date
from casualtyparse.lexicon.little_words import AND_OR
from casualtyparse.phrases.reading import Reading
from casualtyparse.spans import PLACE_BITS

#: Candidates whose reading depends on whether the clause looks back or forward.
_TENSED: Final = frozenset(
    {"weekday", "day", "month", "season", "quarter", "week", "part"}
)
#: What may take its year from the date before it, and from one that opens its sentence.
_YEARLESS: Final = frozenset({"month", "day"})
_IN_YEARS: Final = _YEARLESS | {"season", "quarter"}
#: PERF: what hangs on the reference and the tense alone is often told again, with the spec that
#: the grammar keeps for the word.
_TIED: Final = frozenset({"weekday", "month", "season"})
_AMOUNTS: Final = frozenset({"amount", "window"})
#: PERF: what may be counted from a time told before; see `hangs_on_story`.
_HANGING: Final[frozenset[type[Spec]]] = frozenset({Shift, Mod, Beside})
_HANGING_GRAINS: Final = frozenset({"clock", "part"})
#: Periods that figures are told and compared for.
_FRAMING: Final = frozenset({"month", "quarter"})
#: Grains of times that a relative clause tells of somebody.
_LONG: Final = frozenset({"year", "month"})
#: A year that opens its sentence stands behind no more words: "In 1988, sales rose".
_OPENING: Final = 3
#: So many words to either side of "the previous month" tell of figures.
_MOST_FIGURES: Final = 7
_NO_HEADS: Final[frozenset[str]] = frozenset()
_MOST_BETWEEN: Final = 4
_IN: Final = frozenset({"in", "on"})
_ON: Final = frozenset({"on", "since", "after"})
_ENDED: Final = frozenset({"ended", "ending"})
_AT_END: Final = _ENDED | {"on", "in"}


def normalise(
    reading: Reading, candidates: Sequence[DateCandidate]
) -> list[DateExpression]:
    """Give each candidate its meaning, in their order; ids are t1, t2 ... in text order."""
    return _Telling(reading, candidates).values() if candidates else []


class _Telling:
    """The dates of one text, told one after another: what each means may hang on those before.

    `_as_said` asks what the clause of a date makes of it, `_meaning` what it means, `_tell` keeps
    that for the dates behind it, and `_value` writes it down.
    """

    __slots__ = (
        "candidates",
        "dated",
        "days",
        "entry",
        "entry_end",
        "found",
        "heads",
        "known",
        "narrative",
        "number",
        "reading",
        "reference",
        "scan",
        "story",
        "words",
    )

    def __init__(self, reading: Reading, candidates: Sequence[DateCandidate]) -> None:
        """Start with what is known before the first date."""
        context = reading.context
        self.reading, self.candidates = reading, candidates
        self.scan, self.words = reading.scan, reading.scan.words
        self.reference = reference = context.reference
        self.narrative = context.mode == "narrative" or reference is None
        self.story = story = Chronicle(
            reference=reference, narrative=self.narrative, calendar=context.calendar
        )
        if reference is None and context.mode != "narrative":
            reference_of(reading, candidates, story)
        self.entry = Entry(published=story.reference or date.min)
        self.dated = story.reference is not None and not story.narrative
        self.heads, self.entry_end = HEADED if self.dated else _NO_HEADS, NEVER
        #: PERF: what was resolved already, by what it hangs on
        self.known: dict[tuple[int, Tense | None], Meaning] = {}
        self.days: dict[tuple[int, int | None, date | None], Meaning] = {}
        self.found: list[DateExpression] = []
        #: how many dates were told before the one being read
        self.number = 0

    def values(self) -> list[DateExpression]:
        """Return what each candidate means, in text order."""
        story, found, sentence_of = self.story, self.found, self.scan.sentence_of
        stop = -_MOST_BETWEEN - 1
        for number, candidate in enumerate(self.candidates):
            self.number, first = number, candidate.first
            story.sentence = sentence_of[first]
            spec, tense = self._as_said(candidate)
            story.tense = tense
            meaning, anchor = self._meaning(candidate, spec, tense)
            self._tell(candidate, spec, meaning)
            told = self._value(candidate, spec, tense, meaning)
            if anchor is not None or meaning.zone is not None:
                told = evolve(told, anchor=anchor, zone=meaning.zone)
            if first - stop <= _MOST_BETWEEN:
                pair = self.candidates[number - 1], candidate
                found[-1], told = told_together(
                    self.reading, pair, (found[-1], told), story
                )
            found.append(told)
            stop = candidate.end
        return found

    def _as_said(self, candidate: DateCandidate) -> tuple[Spec, Tense | None]:
        """Return what a date says with the year told beside it, and whether it looks back."""
        spec, grain, story = candidate.spec, candidate.grain, self.story
        if not candidate.open and grain != "clock":
            if (
                story.fronted_sentence == story.sentence
                and candidate.rule == "the-unit"
            ):
                spec = year_in_front(self.reading, candidate, story) or spec
            return spec, None
        tense = self._tense(candidate)
        if candidate.rule == "overnight" and tense == "future":
            spec = tonight(spec)
        # PERF: most have no year to take
        if (tense != "future" and grain in _YEARLESS and self.number) or (
            story.fronted_sentence == story.sentence and grain in _IN_YEARS
        ):
            spec = self._with_year(candidate, tense) or spec
        return spec, tense

    def _tense(self, candidate: DateCandidate) -> Tense | None:
        """Return whether the clause of a date looks back or forward."""
        spec, grain, first = candidate.spec, candidate.grain, candidate.first
        led, end = self.words[first - 1], candidate.end
        within = spec.spec if type(spec) is Mod else spec
        tensed = grain in _TENSED or type(within) is Within
        # feasts are spoken of from either side
        if not tensed or (candidate.rule == "holiday" and led not in _ON):
            return None
        if grain in _YEARLESS or (grain == "weekday" and led in AND_OR):
            first, end = listed_with(self.words, self.candidates, self.number)
        tense = tense_at(self.reading, first, end)
        if tense == "past" and grain == "day" and self.dated:
            soon = is_soon(spec, self.story)
            if soon and not is_done(self.reading, first):
                return None  # "offered a renewal of the talks on 20 December"
        return tense

    def _with_year(self, candidate: DateCandidate, tense: Tense | None) -> Spec | None:
        """Return a date with the year of the date before it, or of the start of its sentence."""
        story, grain, reading = self.story, candidate.grain, self.reading
        if (
            tense != "future"
            and self.number
            and grain in _YEARLESS
            and not story.narrative
        ):
            before = self.candidates[self.number - 1]
            told = year_told(reading, before, candidate, story)
            if told is not None:
                return told
        led = self.words[candidate.first - 1]
        if (
            story.fronted_sentence == story.sentence
            and (tense == "past" or (tense is None and led in _IN))
            and grain in _IN_YEARS
        ):
            return year_opening(reading, candidate, story)
        return None

    def _meaning(
        self, candidate: DateCandidate, spec: Spec, tense: Tense | None
    ) -> tuple[Meaning, EventAnchor | None]:
        """Return what a date means, and the event from which it is told."""
        story, scan, grain, first = (
            self.story,
            self.scan,
            candidate.grain,
            candidate.first,
        )
        if first >= self.entry_end or (
            grain in self.heads
            and (
                scan.sentences[story.sentence] == first
                or self.words[first - 1] in LEADS
            )
        ):
            headed = self.entry.opened_by(scan, candidate, story, self.known)
            self.entry_end = self.entry.stop
            if headed is not None:
                return headed, None
        if (
            grain in _TIED
            and spec is candidate.spec
            and type(spec) is Partial
            and candidate.open
            and not story.narrative
        ):
            key = (id(spec), tense)
            meaning = self.known.get(key)
            if meaning is None:
                meaning = self.known[key] = resolve(spec, story)
            return meaning, None
        if type(spec) in _HANGING or grain in _HANGING_GRAINS:
            self._look_back(candidate, spec)
        meaning = resolve(spec, story)
        if candidate.rule == "calendar-date" and meaning.by == "reference":
            meaning = self._of_one_year(spec, meaning)
        if type(spec) is Shift and spec.anchor == "mentioned" and not self.narrative:
            meaning = in_the_past(self.reading, candidate, spec, meaning, story)
        if grain == "beside":
            return beside_event(self.reading, candidate, meaning, story)
        return meaning, None

    def _look_back(self, candidate: DateCandidate, spec: Spec) -> None:
        """Set the story to the time from which a date is counted that hangs on those before."""
        reading, story, grain = self.reading, self.story, candidate.grain
        first, end, number = candidate.first, candidate.end, self.number
        if not self.narrative and story.is_led_away() and hangs_on_story(spec, grain):
            past = tense_at(reading, first, end) == "past"
            if past or story.main_day is story.passing:
                story.go_back()
        if grain == "clock" and type(spec) is not Within:
            before = self.candidates[max(0, number - MOST_SAID) : number]
            story.event_day = event_day(reading, before, self.found)
            if story.main_day is not None and story.main_day.first != self.reference:
                story.tense = tense_at(reading, first, end)
        if type(spec) is Shift and spec.anchor == "mentioned":
            if spec.of == "M":
                start = max(first - _MOST_FIGURES, self.scan.sentences[story.sentence])
                near = self.words[start : end + _MOST_FIGURES]
                story.figures = any("0" <= word < ":" for word in near)
            elif spec.of == "W":
                before = self.candidates[max(0, number - MOST_SAID) : number]
                story.week = week_told(reading, before, self.found)

    def _of_one_year(self, spec: Spec, meaning: Meaning) -> Meaning:
        """Return the first meaning of a day: "said on 14 November ... talks on 14 November"."""
        if type(spec) is not Partial or spec.month is None or spec.day is None:
            return meaning
        return self.days.setdefault(
            (spec.month, spec.day, self.story.reference), meaning
        )

    def _tell(self, candidate: DateCandidate, spec: Spec, meaning: Meaning) -> None:
        """Tell the story the time that a date means."""
        story, period, kind = self.story, meaning.period, meaning.type
        if kind == "DURATION":
            if period.grain == "month" and candidate.grain in _AMOUNTS:
                story.tell_months(period)
            return
        if meaning.by == "none" or kind == "SET":
            return
        first, led = candidate.first, self.words[candidate.first - 1]
        # a curfew "since Monday" does not make Monday the day of the story
        aside = led in ASIDE or (led == "the" and self.words[first - 2] == "since")
        if not aside and (story.narrative or candidate.grain == "day"):
            aside = self._is_aside(candidate, spec, meaning)
        if period.grain in _FRAMING and not story.narrative:
            month = period.grain == "month"
            if _is_before(spec) or is_compared(self.reading, first, surely=month):
                story.compare(period)  # "up 2 percent from the third quarter"
                aside = aside or month
        story.background = period.grain in _LONG and is_background(self.reading, first)
        story.tell(period, not aside)
        if (
            period.grain == "year"
            and first - self.scan.sentences[story.sentence] < _OPENING
        ):
            story.fronted, story.fronted_sentence = period, story.sentence
        if (
            candidate.grain == "day"
            and not self.narrative
            and type(spec) is Partial
            and spec.day is not None
        ):
            if in_passing(self.reading, first, spec.year, story):
                story.passing = period
            elif period is story.passing:
                story.passing = None
        if led in _AT_END and (led in _ENDED or self.words[first - 2] in _ENDED):
            _end_of_quarter(self.candidates, self.number, period, story)

    def _is_aside(self, candidate: DateCandidate, spec: Spec, meaning: Meaning) -> bool:
        """Tell whether a time is not that of the main line: "founded on 3 May 1980"."""
        if self.story.narrative:
            return is_aside(self.reading, candidate, meaning, self.story)
        return (
            type(spec) is Partial
            and spec.day is not None
            and spec.year is not None
            and is_background(self.reading, candidate.first)
        )

    def _value(
        self,
        candidate: DateCandidate,
        spec: Spec,
        tense: Tense | None,
        meaning: Meaning,
    ) -> DateExpression:
        """Return the value of a date."""
        first, last, scan = candidate.first, candidate.end - 1, self.scan
        kind, period, by, mod, alternatives, _ = meaning
        value, granularity, since, until, edtf, _ = period
        here, there = scan.starts[first], scan.starts[last] + len(self.words[last])
        # PERF: more keywords than fifteen are passed as a dictionary
        return make_date(
            id=f"t{self.number + 1}",
            span=here << PLACE_BITS | there,
            text=intern(scan.text[here:there]),  # PERF: many are alike
            rule=candidate.rule,
            type=kind,
            value=value,
            mod=mod,
            edtf=edtf,
            start=since,
            end=until,
            granularity=granularity,
            spec=spec,
            tense=tense,
            resolved_by=by,
            alternatives=alternatives,
        )


def _is_before(spec: Spec) -> bool:
    """Tell whether a period is the one before that which figures are told for."""
    return isinstance(spec, Shift) and spec.anchor == "mentioned" and spec.step < 0


def _end_of_quarter(
    candidates: Sequence[DateCandidate], number: int, period: Period, story: Chronicle
) -> None:
    """Tell the quarter that ends on a date: "for the three months ended 31 March"."""
    if not number:
        return
    told, here = candidates[number - 1 : number + 1]
    spec, day = told.spec, period.first
    amount = type(spec) is Offset and (spec.n, spec.unit) == (3, "M")
    if not amount or day is None or day.month % 3:
        return
    if here.first - told.end <= _MOST_BETWEEN:
        story.tell_quarter(quarter_period(day.year, day.month // 3))
