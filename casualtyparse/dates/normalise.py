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
from casualtyparse.dates.events import event_anchor, result_of, up_to_now
from casualtyparse.dates.hours import may_be_next_day
from casualtyparse.dates.meaning import Meaning
from casualtyparse.dates.pairs import as_range, in_order, in_two_zones, over_midnight
from casualtyparse.dates.periods import (
    Period,
    day_period,
    quarter_period,
)
from casualtyparse.dates.resolve import resolve
from casualtyparse.dates.shifts import unresolved
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

#: Grains of times that a relative clause tells of somebody.
_LONG: Final = frozenset({"year", "month"})
#: A year that opens its sentence stands behind no more words: "In 1988, sales rose".
_OPENING: Final = 3
#: So many words to either side of "the previous month" tell of figures.
_MOST_FIGURES: Final = 7
_NO_HEADS: Final[frozenset[str]] = frozenset()
_MOST_BETWEEN: Final = 4
_UNTIL: Final = frozenset({"to", "until", "till", "through", "-", "\u2013", "\u2014"})
_IN: Final = frozenset({"in", "on"})
_ON: Final = frozenset({"on", "since", "after"})
_ENDED: Final = frozenset({"ended", "ending"})
_AT_END: Final = _ENDED | {"on", "in"}


def normalise(  # noqa: C901, PLR0912, PLR0915 - a hot loop; most of it names the fields of a value
    reading: Reading, candidates: Sequence[DateCandidate]
) -> list[DateExpression]:
    """Give each candidate its meaning, in their order; ids are t1, t2 ... in text order."""
    found: list[DateExpression] = []
    if not candidates:
        return found
    scan, context = reading.scan, reading.context
    words, starts, text, sentence_of = (
        scan.words,
        scan.starts,
        scan.text,
        scan.sentence_of,
    )
    reference = context.reference
    narrative = context.mode == "narrative" or reference is None
    story = Chronicle(
        reference=reference, narrative=narrative, calendar=context.calendar
    )
    if reference is None and context.mode != "narrative":
        reference_of(reading, candidates, story)
    entry = Entry(published=story.reference or date.min)
    dated = story.reference is not None and not story.narrative
    heads, entry_end, starting = HEADED if dated else _NO_HEADS, NEVER, scan.sentences
    known: dict[tuple[int, Tense | None], Meaning] = {}
    days: dict[tuple[int, int | None, date | None], Meaning] = {}
    stop = -_MOST_BETWEEN - 1
    for number, candidate in enumerate(candidates, 1):
        first, end, grain = candidate.first, candidate.end, candidate.grain
        spec, led = candidate.spec, words[first - 1]
        story.sentence = sentence = sentence_of[first]
        # 1. whether its clause looks back or forward
        tense: Tense | None = None
        tied = False
        if candidate.open or grain == "clock":
            # feasts are spoken of from either side
            run, run_end = first, end
            if (
                grain in _TENSED
                or type(spec) is Within
                or (type(spec) is Mod and type(spec.spec) is Within)
            ) and (candidate.rule != "holiday" or led in _ON):
                if grain in _YEARLESS or (grain == "weekday" and led in AND_OR):
                    run, run_end = listed_with(words, candidates, number - 1)
                tense = tense_at(reading, run, run_end)
            if tense == "past" and grain == "day" and dated:
                soon = is_soon(spec, story)
                if soon and not is_done(reading, run):
                    tense = None  # "offered a renewal of the talks on 20 December"
            if candidate.rule == "overnight" and tense == "future":
                spec = _tonight(spec)
            tied = grain in _TIED and not story.narrative and type(spec) is Partial
            dated_spec: Spec | None = None
            if (
                tense != "future"
                and number > 1
                and grain in _YEARLESS
                and not story.narrative
            ):
                dated_spec = year_told(
                    reading, candidates[number - 2], candidate, story
                )
            # PERF: few sentences open with a year
            if (
                dated_spec is None
                and story.fronted_sentence == sentence
                and (tense == "past" or (tense is None and led in _IN))
                and grain in _IN_YEARS
            ):
                dated_spec = year_opening(reading, candidate, story)
            if dated_spec is not None:
                spec, tied = dated_spec, False
        elif story.fronted_sentence == sentence and candidate.rule == "the-unit":
            spec = year_in_front(reading, candidate, story) or spec
        story.tense = tense
        # 2. what it means, and what it tells those behind it
        anchor = headed = None
        meaning: Meaning | None
        if first >= entry_end or (
            grain in heads and (starting[sentence] == first or led in LEADS)
        ):
            headed = entry.opened_by(scan, candidate, story, known)
            entry_end = entry.stop
        if headed is not None:
            meaning = headed
        elif tied:
            meaning = known.get((id(spec), tense))
            if meaning is None:
                meaning = known[id(spec), tense] = resolve(spec, story)
        else:
            if not narrative and story.is_led_away() and _hangs(spec, grain):
                past = tense_at(reading, first, end) == "past"
                if past or story.main_day is story.passing:
                    story.go_back()
            if grain == "clock" and type(spec) is not Within:
                told_before = candidates[max(0, number - 1 - MOST_SAID) : number - 1]
                story.event_day = event_day(reading, told_before, found)
                if story.main_day is not None and story.main_day.first != reference:
                    story.tense = tense_at(reading, first, end)
            if type(spec) is Shift and spec.anchor == "mentioned":
                if spec.of == "M":
                    start = max(first - _MOST_FIGURES, starting[sentence])
                    near = words[start : end + _MOST_FIGURES]
                    story.figures = any("0" <= word < ":" for word in near)
                elif spec.of == "W":
                    before = candidates[max(0, number - 1 - MOST_SAID) : number - 1]
                    story.week = week_told(reading, before, found)
            meaning = resolve(spec, story)
            if (
                grain == "day"
                and candidate.rule == "calendar-date"
                and meaning.by == "reference"
                and type(spec) is Partial
                and spec.month is not None
            ):
                # "said on 14 November ... talks on 14 November" are of one year
                key = (spec.month, spec.day, story.reference)
                meaning = days.setdefault(key, meaning)
            if type(spec) is Shift and spec.anchor == "mentioned" and not narrative:
                meaning = _in_the_past(reading, candidate, spec, meaning, story)
            if grain == "beside":
                meaning, anchor = _beside(reading, candidate, meaning, story)
        kind, period, by, mod, alternatives, zone = meaning
        if by != "none" and (kind == "DATE" or kind == "TIME"):  # noqa: PLR1714 - PERF
            # a curfew "since Monday" does not make Monday the day of the story
            of_noun = led == "the" and words[first - 2] == "since"
            aside = led in ASIDE or of_noun  # "since the Oct. 13 plunge"
            aside = aside or (
                is_aside(reading, candidate, meaning, story)
                if story.narrative
                else grain == "day"
                and type(spec) is Partial
                and spec.day is not None
                and spec.year is not None
                and is_background(reading, first)
            )
            if period.grain in _FRAMING and not story.narrative:
                month = period.grain == "month"
                if _is_before(spec) or is_compared(reading, first, surely=month):
                    story.compare(period)  # "up 2 percent from the third quarter"
                    aside = aside or month
            story.background = period.grain in _LONG and is_background(reading, first)
            story.tell(period, not aside)
            if period.grain == "year" and first - starting[sentence] < _OPENING:
                story.fronted, story.fronted_sentence = period, sentence
            if (
                grain == "day"
                and not narrative
                and type(spec) is Partial
                and spec.day is not None
            ):
                if in_passing(reading, first, spec.year, story):
                    story.passing = period
                elif period is story.passing:
                    story.passing = None
            if led in _AT_END and (led in _ENDED or words[first - 2] in _ENDED):
                _end_of_quarter(candidates, number, period, story)
        elif kind == "DURATION" and period.grain == "month" and grain in _AMOUNTS:
            story.tell_months(period)
        # 3. its value
        value, granularity, since, until, edtf, _ = period
        here, there = starts[first], starts[end - 1] + len(words[end - 1])
        # PERF: more keywords than fifteen are passed as a dictionary
        told = make_date(
            id=f"t{number}",
            span=here << PLACE_BITS | there,
            text=intern(text[here:there]),  # PERF: many are alike
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
        if anchor is not None or zone is not None:
            told = evolve(told, anchor=anchor, zone=zone)
        if first - stop <= _MOST_BETWEEN:
            pair = candidates[number - 2], candidate
            found[-1], told = _beside_each_other(
                reading, pair, (found[-1], told), story
            )
        found.append(told)
        stop = end
    return found


#: What may take its year from the date before it.
_FRAMING: Final = frozenset({"month", "quarter"})


def _is_before(spec: Spec) -> bool:
    """Tell whether a period is the one before that which figures are told for."""
    return isinstance(spec, Shift) and spec.anchor == "mentioned" and spec.step < 0


_YEARLESS: Final = frozenset({"month", "day"})
_IN_YEARS: Final = _YEARLESS | {"season", "quarter"}
_AMOUNTS: Final = frozenset({"amount", "window"})


def _end_of_quarter(
    candidates: Sequence[DateCandidate], number: int, period: Period, story: Chronicle
) -> None:
    """Tell the quarter that ends on a date: "for the three months ended 31 March"."""
    if number == 1:
        return
    told, here = candidates[number - 2 : number]
    spec, day = told.spec, period.first
    amount = type(spec) is Offset and (spec.n, spec.unit) == (3, "M")
    if not amount or day is None or day.month % 3:
        return
    if here.first - told.end <= _MOST_BETWEEN:
        story.tell_quarter(quarter_period(day.year, day.month // 3))


#: PERF: what hangs on the reference and the tense alone is often told again, with the spec that
#: the grammar keeps for the word.
_TIED: Final = frozenset({"weekday", "month", "season"})


def _beside_each_other(
    reading: Reading,
    candidates: tuple[DateCandidate, DateCandidate],
    values: tuple[DateExpression, DateExpression],
    story: Chronicle,
) -> tuple[DateExpression, DateExpression]:
    """Tell two dates of each other: two ends of a range, one time in two zones."""
    (first, candidate), (told, value) = candidates, values
    words = reading.scan.words
    glue = words[first.end]
    beside = candidate.first - first.end == 1
    lasts = glue in _UNTIL or (glue == "and" and words[first.first - 1] == "between")
    if first.grain == "clock" and candidate.grain in ("clock", "part"):
        if beside and lasts and may_be_next_day(candidate.spec):
            return told, over_midnight(told, value)
        if candidate.grain == "clock":
            return _in_two_zones(candidates, values, story)
    if not beside:
        return values
    if lasts:
        if first.open and candidate.open:
            told, value = in_order(told, value)
        return as_range(told, value)
    return values


def _in_two_zones(
    candidates: tuple[DateCandidate, DateCandidate],
    values: tuple[DateExpression, DateExpression],
    story: Chronicle,
) -> tuple[DateExpression, DateExpression]:
    """Tell two clocks of each other; the day of the story is that of the place."""
    (first, candidate), (told, value) = candidates, values
    by_last = isinstance(candidate.spec, Within) and not isinstance(first.spec, Within)
    local, value = in_two_zones(told, value, by_last=by_last)
    if told.zone is None and local.zone is not None and local.start is not None:
        story.tell(day_period(date.fromisoformat(local.start[:10])), main=True)
    return local, value


def _in_the_past(
    reading: Reading,
    candidate: DateCandidate,
    spec: Shift,
    meaning: Meaning,
    story: Chronicle,
) -> Meaning:
    """Return what is counted from the day told, or from today where that is yet to come.

    "The notes will be sold tomorrow. Yields fell from 7.6% the previous day."
    """
    first, today, told = meaning.period.first, story.reference, story.main_day
    if first is None or today is None or spec.of != "D":
        return meaning
    ahead = told is not None and told.first is not None and told.first > today
    if not (ahead or (told is None and first > today)):
        return meaning
    if tense_at(reading, candidate.first, candidate.end) != "past":
        return meaning
    if ahead and spec.step <= 0:
        return resolve(evolve(spec, anchor="ref"), story)
    return unresolved(spec)  # "The third died the next day."


def _is_to_come(
    reading: Reading, candidate: DateCandidate, result: Period, story: Chronicle
) -> bool:
    """Tell whether an amount would come to a time ahead of what is told as past."""
    first, today = result.first, story.reference
    if first is None or today is None or first <= today or story.narrative:
        return False
    return tense_at(reading, candidate.first, candidate.end) == "past"


def _hangs(spec: Spec, grain: str) -> bool:
    """Tell whether a time hangs on the day of the story: "that night", "a day later", "at noon"."""
    if isinstance(spec, Mod):
        spec = spec.spec
    if isinstance(spec, Shift):
        return spec.anchor == "mentioned"
    if isinstance(spec, Beside):
        return True
    return grain in ("clock", "part") and isinstance(spec, Partial)


def _tonight(spec: Spec) -> Spec:
    """Return the night that begins on the day instead of the one that ends on it."""
    if isinstance(spec, Mod):
        return Mod(_tonight(spec.spec), spec.mod)
    if isinstance(spec, Shift) and isinstance(spec.of, Partial):
        return Shift(spec.anchor, 0, spec.of)
    return spec


def _beside(
    reading: Reading, candidate: DateCandidate, meaning: Meaning, story: Chronicle
) -> tuple[Meaning, EventAnchor | None]:
    """Tell an amount from its event, and its date where that of the event is known."""
    spec = candidate.spec.spec if isinstance(candidate.spec, Mod) else candidate.spec
    if not isinstance(spec, Beside):
        return meaning, None
    anchor = event_anchor(reading, candidate, spec, meaning.period.value)
    result = up_to_now(reading, candidate, spec, story)
    if result is None:
        result = result_of(candidate, spec, story)
    if result is None or _is_to_come(reading, candidate, result, story):
        return meaning, anchor
    period = meaning.period._replace(start=result.start, end=result.end)
    story.tell(result, main=True)
    return meaning._replace(period=period, by="event"), anchor
