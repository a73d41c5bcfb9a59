"""How times that stand beside each other make one: "9:20 p.m. on Tuesday", "May this year".

Joining goes through the candidates of a text once, from left to right; each looks only at the one
before it and at the few words between them.
"""

from collections.abc import Sequence
from typing import Final

from attrs import evolve

from casualtyparse.dates.candidates import DateCandidate
from casualtyparse.dates.grammar.compounds import amounts, from_day, often
from casualtyparse.dates.grammar.inside import (
    IN,
    OUTER,
    ago_from,
    inside,
    made_one,
    week_of,
)
from casualtyparse.dates.grammar.shares import (
    DAYS,
    MOST_BETWEEN,
    PLACES,
    RANGE,
    share_day,
    share_each,
    share_habit,
    share_span,
    share_step,
    share_week,
    share_year,
)
from casualtyparse.dates.spec import (
    Partial,
    Repeat,
    Shift,
    Spec,
    Within,
    mod_of,
    within_of,
)
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import DASHES, Scan

_LOCAL: Final = frozenset({"local", "time", "(", ")"})
_TIMES: Final = frozenset({"clock", "part"})
_ON: Final = frozenset(
    {"", "on", ",", "of", "on the", "the", ", on", "this", "between", "from"}
)
_AT: Final = frozenset(
    {"", "at", ",", ", at", "around", "about", "at about", "at around"}
)


def join(reading: Reading, found: Sequence[DateCandidate]) -> list[DateCandidate]:
    """Return the candidates with those made one that belong together."""
    kept: list[DateCandidate] = []
    end = -MOST_BETWEEN - 1
    for candidate in found:
        one = candidate
        # PERF: most times stand alone
        if one.first - end <= MOST_BETWEEN:
            one = _joined(reading.scan, kept, one)
        kept.append(one)
        end = one.end
    return kept


def _joined(scan: Scan, kept: list[DateCandidate], one: DateCandidate) -> DateCandidate:
    """Return what a time makes with those before it, which it takes from `kept`."""
    text, starts, words = scan.text, scan.starts, scan.words
    sentences = scan.sentence_of
    while kept:
        before = kept[-1]
        end, first = before.end, one.first
        if first - end > MOST_BETWEEN or first < end:
            break
        if not _GLUE.issuperset(words[end:first]):
            break  # PERF: most have words between them that join no times
        parted = text.find("\n", starts[end - 1], starts[first]) >= 0
        if parted and sentences[end - 1] != sentences[first]:
            break  # a line break parts them, unless the line was wrapped
        glue = _glue(scan, before, one)
        merged = _merged(scan, before, one, glue)
        if merged is None:
            if before.grain == "clock" and one.grain == "clock":
                share_span(before, one, glue)
            elif before.open and not one.open:
                share_year(before, one, glue)
            elif one.rule == "within":
                share_week(scan, kept, one)
            elif before.rule == "each-weekday" and one.rule == "weekday":
                share_each(scan, before, one, glue)
            elif before.rule == one.rule == "weekday":
                share_habit(scan, before, one, glue)
            elif before.rule == "stepped-weekday":
                share_step(before, one, glue)
            if glue[:1] == ")":
                share_day(kept, one, glue)
            break
        kept.pop()
        one = merged
    return one


#: All that may stand between times which tell anything of each other.
_GLUE: Final = (
    frozenset(word for glue in _ON | _AT | IN | RANGE for word in glue.split())
    | _LOCAL
    | PLACES
    | DASHES
    | {"till", "into", "'", "s"}
)


def _glue(scan: Scan, before: DateCandidate, one: DateCandidate) -> str:
    """Return the words between two times, without "local time" behind a clock."""
    words = scan.words[before.end : one.first]
    if before.grain == "clock" and "local" in words:
        words = [word for word in words if word not in _LOCAL]
    return " ".join(words)


def _night_into(
    scan: Scan, one: DateCandidate, two: DateCandidate, glue: str
) -> DateCandidate | None:
    """night = night day ("to" | "into" | "and" | "-") day, the night that starts on the first"""
    spec = one.spec
    if not isinstance(spec, Within):
        return None
    if not isinstance(spec.inner, Partial) or spec.inner.part != "NI":
        return None
    between = glue == "and" and not _BETWEEN.isdisjoint(scan.words[one.first : one.end])
    if two.grain != "weekday" and not between:
        return None
    if not between and glue not in ("to", "into", "-", "\u2013"):
        return None
    return made_one("time-and-day", one, two, spec, one)


def not_triggered(reading: Reading, i: int) -> DateCandidate | None:
    """join = time time: read from two candidates, never from one word"""
    return None


def _merged(
    scan: Scan, one: DateCandidate, two: DateCandidate, glue: str
) -> DateCandidate | None:
    """Return what two times make together; PERF: their grains leave few wordings to try."""
    first, last = one.grain, two.grain
    found = None
    if first == "amount":
        if glue == "from" and scan.words[one.first - 1] != "for":
            return from_day(one, two)
        return (
            often(one, two) if last == "set" and not glue else amounts(one, two, glue)
        )
    if first in _TIMES:
        found = _time_then_day(one, two, glue)
    if found is None and last in _MORNINGS:
        found = _night_into(scan, one, two, glue)
    if found is None and "set" in (first, last):
        found = _each_time(one, two, glue)
    if found is None and last in _TIMES:
        found = _clock_in_part(one, two, glue) or _day_then_time(one, two, glue)
    if found is None and (first == "weekday" or one.rule == "time-and-day"):
        found = _weekday_then_day(scan, one, two, glue)
    if found is None and (last in OUTER or (last == "window" and first == "year")):
        found = inside(one, two, glue)
        if found is not None and first == "year" and not glue:
            tied = "-" in scan.words[two.first : two.end]
            if scan.words[one.first - 1] == "the" and not tied:
                found.first -= (
                    1  # "the 1988 third quarter", not "the 1988 third-quarter loss"
                )
    if found is None and isinstance(one.spec, Shift):
        found = week_of(one, two, glue) or ago_from(one, two, glue)
    return found


_PLACED: Final = {"late": "END", "early": "START"}
_MORNINGS: Final = frozenset({"weekday", "day"})
_BETWEEN: Final = frozenset({"between", "intervening"})


def _time_then_day(
    one: DateCandidate, two: DateCandidate, glue: str
) -> DateCandidate | None:
    """time-of-day = (clock | part) ["on" | "of"] day"""
    if one.grain not in _TIMES or not _lacks_day(one):
        return None
    if glue not in _ON and not (glue == "in" and two.grain == "part"):
        return None
    if glue in ("between", "from") and one.grain != "part":
        return None
    if two.grain in DAYS and not (glue == "," and one.grain == "part"):
        return made_one("time-and-day", one, two, _on_day(one.spec, two.spec), one)
    dated = two.grain == "part" and one.grain == "clock"
    if dated and (not _lacks_day(two) or glue in ("", "in", "the", "this")):
        return made_one("time-and-day", one, two, within_of(one.spec, two.spec), one)
    return None


def _on_day(time: Spec, day: Spec) -> Spec:
    """Return a time on a day; "six o'clock in the evening" is that of the evening of the day."""
    if isinstance(time, Within):
        return within_of(time.inner, within_of(time.outer, day))
    return within_of(_bare(time), day)


def _bare(spec: Spec) -> Spec:
    """Return a night that stands for itself as the bare part of a day."""
    return spec.of if isinstance(spec, Shift) and isinstance(spec.of, Partial) else spec


def _lacks_day(one: DateCandidate) -> bool:
    spec = one.spec
    if isinstance(spec, Shift):
        return one.rule == "overnight"
    if isinstance(spec, Within):
        spec = spec.outer if one.grain == "clock" else spec
    return isinstance(spec, Partial) and spec.month is None and spec.weekday is None


def _each_time(
    one: DateCandidate, two: DateCandidate, glue: str
) -> DateCandidate | None:
    """set = "every" WEEKDAY PART | WEEKDAYS "at" clock | WEEKDAY PARTS"""
    first, last = one.spec, two.spec
    if isinstance(last, Repeat):
        at = one.grain == "clock" and glue in ("", "on")  # "8 p.m. on Fridays"
        if at or (one.grain == "weekday" and glue == ""):  # "Tuesday nights"
            first, last, glue = last, first, ""
    if not isinstance(first, Repeat) or not isinstance(last, Partial):
        return None
    every = first.every
    if glue not in ("", "at") or not isinstance(every, Partial):
        return None
    if every.weekday is None and last.weekday is None:
        return None
    both = Partial(
        weekday=every.weekday or last.weekday,
        part=every.part or last.part,
        hour=last.hour,
        minute=last.minute,
    )
    found = made_one("each-time", one, two, Repeat(both), two)
    found.grain, found.open = "set", False
    return found


def _clock_in_part(
    one: DateCandidate, two: DateCandidate, glue: str
) -> DateCandidate | None:
    """time-of-day = clock WEEKDAY PART: "six o'clock Wednesday evening"."""
    if one.rule != "time-and-day" or one.grain != "clock" or glue:
        return None
    if two.grain != "part" or not isinstance(two.spec, Partial):
        return None
    spec = one.spec
    if isinstance(spec, Within):
        spec = within_of(spec.inner, within_of(two.spec, spec.outer))
    return made_one("time-and-day", one, two, spec, one)


def _day_then_time(
    one: DateCandidate, two: DateCandidate, glue: str
) -> DateCandidate | None:
    """time-of-day = day [","] ["at"] (clock | part)"""
    if two.grain not in _TIMES or not isinstance(two.spec, Partial):
        return None
    if not _lacks_day(two):
        return None
    if one.grain in DAYS and glue in _PLACED and two.grain == "part":
        spec = mod_of(within_of(two.spec, one.spec), _PLACED[glue])
        return made_one("time-and-day", one, two, spec, two)  # "Friday late night"
    if one.grain == "weekday" and glue == "-" and two.grain == "part":
        return made_one("time-and-day", one, two, within_of(two.spec, one.spec), two)
    if one.grain in DAYS and (glue in _AT or (glue == "in" and two.grain == "part")):
        if glue == "," and two.grain == "part":
            return None
        return made_one("time-and-day", one, two, within_of(two.spec, one.spec), two)
    if one.grain == "part" and two.grain == "clock" and glue in ("at", "around"):
        return made_one("time-and-day", one, two, within_of(two.spec, one.spec), two)
    return None


def _weekday_then_day(
    scan: Scan, one: DateCandidate, two: DateCandidate, glue: str
) -> DateCandidate | None:
    """day = WEEKDAY [","] ["the"] (day MONTH | MONTH day | day)"""
    if isinstance(one.spec, Within) and one.rule == "time-and-day":
        return _time_weekday_day(one, two, glue)
    if one.grain != "weekday" or glue not in (
        "",
        ",",
        "the",
        ", the",
        "(",
        "on",
        ", on",
    ):
        return None
    if two.grain == "day" and isinstance(two.spec, Partial) and two.spec.day:
        if glue[-3:] == "the" and scan.words[two.first].isalpha():
            return None  # "turned down on Friday the March 3 offer"
        spec, weekday = two.spec, one.spec
        if isinstance(weekday, Partial) and spec.month and spec.year is None:
            spec = evolve(spec, weekday=weekday.weekday)  # it tells the year
        return made_one("weekday-and-day", one, two, spec, two)
    if two.grain == "week" and isinstance(two.spec, Shift) and glue in ("", "of"):
        return made_one("within", one, two, within_of(one.spec, two.spec), one)
    return None


def _time_weekday_day(
    one: DateCandidate, two: DateCandidate, glue: str
) -> DateCandidate | None:
    """time-of-day = time WEEKDAY [","] day MONTH: "8 p.m. Saturday, March 30"."""
    if not isinstance(one.spec, Within) or glue not in ("", ",", "the"):
        return None
    weekday = isinstance(one.spec.outer, Partial) and one.spec.outer.weekday is not None
    if not weekday or two.grain != "day" or not isinstance(two.spec, Partial):
        return None
    return made_one("time-and-day", one, two, within_of(one.spec.inner, two.spec), one)
