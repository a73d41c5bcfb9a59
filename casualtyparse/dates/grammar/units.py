"""How units without a number are worded: "last week", "that day", "the second quarter".

unit    = ["the"] step UNIT | "the" UNIT | "every" ["other"] UNIT
nth     = ["the"] (ORDINAL | "last") UNIT before "of" a longer time
"""

from typing import Final

from casualtyparse.dates.candidates import DateCandidate, make, make_open
from casualtyparse.dates.grammar import decades
from casualtyparse.dates.grammar.accounts import (
    GRAINS,
    comparable,
    full_year_told,
    middle,
    named_quarter,
    the_unit,
    told_quarter,
    unit_end,
    year_ago,
    year_before,
)
from casualtyparse.dates.grammar.amounts import BEHIND_AMOUNT, amount
from casualtyparse.dates.grammar.feasts import feast_day
from casualtyparse.dates.grammar.measures import ALL
from casualtyparse.dates.grammar.quarters import ranked_quarter
from casualtyparse.dates.grammar.tokens import is_kind, step_at, year_at
from casualtyparse.dates.grammar.weekdays import anchor_of
from casualtyparse.dates.spec import (
    Beside,
    Partial,
    Ref,
    RefName,
    Repeat,
    Window,
    offset_of,
    shift_of,
)
from casualtyparse.dates.story import is_compared
from casualtyparse.lexicon.pieces import CAPITAL
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import Scan

_WINDOWS: Final = {
    "coming": 1,
    "next": 1,
    "following": 1,
    "succeeding": 1,
    "ensuing": 1,
    "subsequent": 1,
    "intervening": -1,
    "past": -1,
    "last": -1,
    "previous": -1,
    "preceding": -1,
}
_EVERY: Final = frozenset({"every", "each", "per"})


def unit(reading: Reading, i: int) -> DateCandidate | None:
    """unit = vague | every | ordinal | stepped | amount | "the" UNIT, the first that reads"""
    scan = reading.scan
    words = scan.words
    entry = scan.entries[i]
    word = None if entry is None else entry.calendar
    if word is None:
        return None
    told = word.value
    if told == "D" and scan.marks[i] & CAPITAL:
        feast = feast_day(reading, i)
        if feast is not None:
            return feast
    if told in ("T", "N"):
        return _vague(reading, i, told)
    here = told == "TH" and (words[i - 2], words[i - 1]) == ("at", "this")
    if here and words[i + 1] not in ("of", "when", "last", "next"):
        return make("this-time", i - 1, i + 1, Ref("PRESENT"), "ref")
    if word.flag == "mid" or (words[i - 1] == "-" and words[i - 2] == "mid"):
        return middle(scan, i, told, word.flag)
    number = reading.numbers.by_end.get(i)
    if number is not None and number.kind != "ordinal":
        found = amount(reading, i) or told_quarter(reading, i, told)
        if found is not None or words[i + 1] not in _BEFORE_END:
            return found
    if (words[i - 2], words[i - 1], told) == ("to", "-", "D") and words[i - 3] != "-":
        spec = shift_of("ref", 0, "D")  # "to-day"
        return make("deictic-day", i - 2, i + 1, spec, "day")
    if word.flag == "plural":
        if number is not None and told in _COMPARED:
            return _ranked(reading, i, told)  # "the second and third quarters"
        led = words[i - 1] in _BEFORE_UNITS  # not "the four previous weeks"
        led = led and i - 1 not in reading.numbers.by_end
        found = _units(scan, i, told) if led else None
        return found or amount(reading, i)
    if words[i - 1] == "the" and words[i - 2] == "to" and is_kind(scan, i - 3, "unit"):
        return None  # "two years to the day after the raid"
    return _one(reading, i, told, ranked=number is not None)


def _one(reading: Reading, i: int, told: str, *, ranked: bool) -> DateCandidate | None:
    """unit = every | ordinal | stepped | amount | "the" UNIT, of one unit; `ranked` by a number"""
    scan = reading.scan
    before, behind = scan.words[i - 1], scan.words[i + 1]
    # PERF: no rule is tried that the words to either side rule out
    found = None
    if told == "W" and behind in WEEK_NUMBERS:
        found = _numbered_week(scan, i, behind)
    elif before in _AFTER_EVERY or ranked:
        found = _every(reading, i, told)
    if found is None and before == "the" and behind in _WAYS:
        found = _the_day_before(reading, i, told)
    if found is None and behind in _BEFORE_END:
        found = unit_end(scan, i, told)
    if found is None and (ranked or before in _RANKING):
        found = _ranked(reading, i, told)
    entry = scan.entries[i - 1]
    if found is None and entry is not None and entry.timeword is not None:
        found = year_before(scan, i, told) or _stepped(scan, i, told)
    if found is None and told in _COMPARED:
        if told in ("Q", "P"):
            found = named_quarter(scan, i, told)
        if found is None and before in reading.lexicon.dates.sets["comparable"]:
            found = comparable(scan, i, told)
    if found is None and (behind in _BEHIND_YEAR or before == "-"):
        found = year_ago(reading, i, told)
    if found is None and _may_be_amount(reading, before, behind):
        found = full_year_told(reading, i, told) or amount(reading, i)
    if found is None and before == "the":
        found = the_unit(reading, i, told)
    return found


_BEHIND_YEAR: Final = frozenset({"-", "ago", "earlier"})
#: Units that figures are compared for.
_COMPARED: Final = frozenset({"W", "M", "Q", "P", "H"})
#: The numbers of weeks.
WEEK_NUMBERS: Final = frozenset(str(number) for number in range(1, 54))
_WEEKLY: Final = frozenset({"epi", "epidemiological", "epidemiologic", "calendar"})


def _numbered_week(scan: Scan, i: int, number: str) -> DateCandidate | None:
    """week = [("epidemiological" | "calendar") ["-"]] "week" N [("of" | "," | "/")] year"""
    words = scan.words
    first = i - 2 if words[i - 1] == "-" else i - 1
    first = first if words[first] in _WEEKLY else i
    end = i + 2
    at = end + 1 if words[end] in ("of", ",", "/") else end
    year = year_at(scan, at)
    if year is not None:
        week = Partial(year=year.value, week=int(number))
        return make("stepped-unit", first, year.end, week, "week")
    if first == i:
        return None  # "week 3 of the trial"
    return make_open("stepped-unit", first, end, Partial(week=int(number)), "week")


_BEFORE_UNITS: Final = frozenset(_WINDOWS) | {"these", "those", "recent", "the"}
_REMOTE: Final[dict[str, RefName]] = {"these": "PRESENT", "those": "PAST"}
_AFTER_EVERY: Final = _EVERY | {"other", "second"}
_WAYS: Final = {"before": -1, "previous": -1, "after": 1, "following": 1}
_BEFORE_END: Final = frozenset({"-", "'", "end"})
_RANKING: Final = frozenset(
    {"-", "fiscal", "final", "closing", "opening", "latter", "last"}
)
_BEFORE_AMOUNT: Final = frozenset({"a", "an", "of", "half", "-", "many"}) | ALL


def _may_be_amount(reading: Reading, before: str, behind: str) -> bool:
    """Tell whether a singular unit may be an amount between these words."""
    lists = reading.lexicon.dates.sets
    return (
        before in _BEFORE_AMOUNT
        or behind in BEHIND_AMOUNT
        or behind in lists["journeys"]
        or before in lists["between"]
    )


def century(reading: Reading, i: int) -> DateCandidate | None:
    """century = ORDINAL "century" | step "century" | amount, "half a century"."""
    scan = reading.scan
    found = decades.century(reading, i)
    if found is None and scan.words[i - 1] in _DETERMINED:
        found = _stepped(scan, i, "CE") or the_unit(reading, i, "CE")
    return found or amount(reading, i)


_DETERMINED: Final = frozenset(_WINDOWS) | {"this", "that", "same", "the"}


def _vague(reading: Reading, i: int, unit: str) -> DateCandidate | None:
    """now = ("at" | "for") ("this" | "the") ("time" ["being"] | "moment")

    "At the time" is a time in histories alone, as "at that time" is everywhere.
    """
    scan, narrative = reading.scan, reading.context.mode == "narrative"
    before = scan.words[i - 1]
    if unit == "T":  # "in the near term"
        if before not in ("near", "short") or scan.words[i - 2] != "the":
            return None
        return make("near-term", i - 2, i + 1, Ref("FUTURE"), "ref")
    if before not in ("this", "the", "that"):
        return None
    time = scan.words[i] == "time"
    if time and scan.words[i + 1] == "being":
        return make("this-time", i - 1, i + 2, Ref("PRESENT"), "ref")
    if scan.words[i - 2] not in ("at", "for", "until") or (
        time and (scan.words[i - 2] != "at" or (before == "the" and not narrative))
    ):
        return None
    behind = scan.words[i + 1]
    if behind in ("of", "when", "that", "-", "last", "next"):
        return None  # "at this time last year"
    return make("this-time", i - 1, i + 1, Ref("PRESENT"), "ref")


def _units(scan: Scan, i: int, unit: str) -> DateCandidate | None:
    """past = "these days" | ["more"] "recent" UNITS | "over the" UNITS | step UNITS"""
    words = scan.words
    before = words[i - 1]
    if before in _REMOTE:
        if words[i] != "days" or (before == "those" and words[i - 2] != "in"):
            return None
        ref = Ref(_REMOTE[before])
        return make("these-days", i - 1, i + 1, ref, "ref")
    if before == "recent":
        first = i - 2 if words[i - 2] in ("more", "the", "these") else i - 1
        return make("recent-units", first, i + 1, Ref("PAST"), "ref")
    if before == "the":
        told = words[i + 1] in ("that", "after", "since", "ahead")
        told = told or words[i + 1 : i + 3] == ["to", "come"]
        if words[i - 2] == "over" or (told and words[i - 2] in ("in", "during", "for")):
            spec = offset_of(None, unit)
            return make("over-the-units", i - 1, i + 1, spec, "amount")
        return None
    if before == "past" and scan.tag(i - 2) == "preposition":
        return make("recent-units", i - 1, i + 1, Ref("PAST"), "ref")  # "in past years"
    if before == "last" and scan.tag(i - 2) == "auxiliary":
        return None  # "it may last weeks"
    first = i - 2 if words[i - 2] == "the" else i - 1
    window = Window("ref", _WINDOWS[before], offset_of(None, unit))
    return make("window", first, i + 1, window, "window")


_GOING_ON: Final = frozenset({"conjunction", "auxiliary"})
_NO_DAYS: Final = frozenset({"TS", "TM", "TH", "P", "H"})


_BUT_ONE: Final = frozenset({("last", -1), ("next", 1)})


def _the_day_before(reading: Reading, i: int, unit: str) -> DateCandidate | None:
    """unit = "the" UNIT ("before" | "after" | "following" | "previous") [event]"""
    if unit in _NO_DAYS:
        return None
    scan = reading.scan
    way = _WAYS[scan.words[i + 1]]
    end = i + 2
    next_but_one = (scan.words[end], way) in _BUT_ONE
    if next_but_one and not scan.capital(end + 1):
        last = shift_of("ref", 2 * way, unit)  # "the week before last"
        return make("stepped-unit", i - 1, end + 1, last, GRAINS[unit])
    if end < scan.size and scan.words[end][:1].isalnum():
        if scan.tag(end) == "preposition" or scan.words[i + 1] == "previous":
            return None
        entry = scan.entries[end]
        if scan.tag(end) in _GOING_ON or (
            entry is not None and entry.act is not None and entry.act.form == "past"
        ):  # "those killed the day before were", "a raid the day before killed"
            return make(
                "the-unit-before",
                i - 1,
                end,
                shift_of("mentioned", way, unit),
                GRAINS[unit],
            )
        if is_kind(scan, end, "deictic"):
            return None  # "the day before yesterday" is read from its last word
        spec = Beside(offset_of(1.0, unit), "before" if way < 0 else "after")
        return make("amount-beside-event", i - 1, end, spec, "beside")
    if unit == "Y" and way < 0 and is_compared(reading, i - 1):
        unit = "P"  # "a loss of $2 million, from $3 million the year before"
    return make(
        "the-unit-before", i - 1, end, shift_of("mentioned", way, unit), GRAINS[unit]
    )


def _every(reading: Reading, i: int, unit: str) -> DateCandidate | None:
    """set = ("every" | "each" | "per") ["other"] UNIT"""
    scan = reading.scan
    if unit in ("P", "H"):
        return None
    first, n = i - 1, 1.0
    rank = reading.numbers.by_end.get(i)
    if rank is not None and scan.words[rank.first - 1] == "every":
        every = Repeat(offset_of(rank.low, unit))  # "every third day"
        return make("every-unit", rank.first - 1, i + 1, every, "set")
    if scan.words[first] in ("other", "second") and scan.words[first - 1] == "every":
        first, n = first - 1, 2.0
    if scan.words[first] not in _EVERY:
        return None
    if unit == "TH" and scan.words[first - 1] in _WAYS_MADE:
        return None  # "60 miles per hour"
    return make("every-unit", first, i + 1, Repeat(offset_of(n, unit)), "set")


_WAYS_MADE: Final = frozenset({"miles", "kilometers", "kilometres", "km", "knots"})


def _ranked(reading: Reading, i: int, unit: str) -> DateCandidate | None:
    """nth = ["the"] (ORDINAL | "last" | "latest") ["-"] UNIT"""
    scan = reading.scan
    end = i - 1 if scan.words[i - 1] in ("-", "fiscal") else i
    number = reading.numbers.by_end.get(end)
    rank, first = None, end
    if number is not None and number.kind == "ordinal":
        rank, first = round(number.low), number.first
    elif scan.words[end - 1] in ("final", "closing", "opening", "latter"):
        rank, first = (1 if scan.words[end - 1] == "opening" else -1), end - 1
    elif _in_period(scan, i) and scan.words[end - 1] == "last" and unit != "Y":
        rank, first = -1, end - 1
    if rank is None:
        return None
    if scan.words[first - 1] == "fiscal":
        first -= 1
    if scan.words[first - 1] == "the" and scan.words[i - 1] != "-":
        first -= 1  # "the third-quarter" is that of its noun
    if unit in {"Q", "H"}:
        return ranked_quarter(reading, i, unit, rank, first)
    if not _in_period(scan, i) or unit in ("TS", "TM", "TH", "P"):
        return None
    return make("nth-unit", first, i + 1, shift_of("start", rank, unit), "nth")


def _in_period(scan: Scan, i: int) -> bool:
    """Tell whether a longer time may follow: "the last week of May", "the first week in June"."""
    return scan.words[i + 1] == "of" or (
        scan.words[i + 1] == "in" and is_kind(scan, i + 2, "month")
    )


def _stepped(scan: Scan, i: int, unit: str) -> DateCandidate | None:
    """unit = ["the"] ("last" | "this" | "next" | "previous" | "that" | "same") UNIT"""
    step = step_at(scan, i - 1)
    clock = unit in ("TS", "TM", "TH")
    if step is None or (clock and scan.words[i - 1] not in _LATEST):
        return None
    first = i - 1
    word = scan.words[first]
    anchor = anchor_of(scan, first)
    if (
        (word == "same" and scan.words[first - 1] in ("that", "this", "the"))
        or (scan.words[first - 1] == "this" and word in ("past", "coming", "last"))
        or scan.words[first - 1] == "the"
    ):
        first -= 1
    if unit == "P" and word != "same":
        if word != "latest" or scan.words[first] != "the" or scan.words[i + 1] == "of":
            return None
        step = 0  # "results for the latest period"
    day = unit == "D" and word in ("last", "current", "past", "coming")
    if day and scan.words[i + 1] == "of":
        return None
    if unit == "D" and word == "this" and scan.words[first - 1] == "to":
        return make("this-time", first, i + 1, Ref("PRESENT"), "ref")
    if unit == "F" or _over_the(scan, first, word, unit):
        way = -1 if step < 0 else 1
        half = scan.words[i + 1 : i + 4] == ["and", "a", "half"]
        window = Window("ref", way, offset_of(1.5 if half else 1.0, unit))
        return make("window", first, i + 4 if half else i + 1, window, "window")
    if day or clock:
        return None
    if word == "same" and unit in ("Q", "M", "P") and scan.words[first] == "the":
        step = 0
    spec = shift_of(anchor, step, unit)
    return make("stepped-unit", first, i + 1, spec, GRAINS[unit])


_LATEST: Final = frozenset({"past", "last"})


def _over_the(scan: Scan, first: int, word: str, unit: str) -> bool:
    """Tell whether "the past year" is a window of a year: always, "the last year" behind "over"."""
    if scan.words[first] != "the":
        return False
    if word == "past":
        return True
    before = scan.words[first - 1]
    if before == "in":
        return word == "last" and unit not in ("TS", "TM", "Q", "H")
    if (
        before == "for"
    ):  # but "a budget for the next year", "a profit for the last year"
        return word == "next" and unit not in ("Q", "H", "Y")
    return word in ("last", "next") and before in ("over", "during", "within")
