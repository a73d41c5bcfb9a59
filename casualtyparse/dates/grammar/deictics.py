"""How days and nights are worded that are counted from the day of writing.

day   = "today" | "yesterday" | "tomorrow" | "the day before yesterday"
night = "tonight" | "overnight" [WEEKDAY ["to" WEEKDAY]]
"""

from typing import Final

from casualtyparse.dates.candidates import DateCandidate, make, make_open
from casualtyparse.dates.grammar.clock import hour_before
from casualtyparse.dates.grammar.tokens import calendar_at, is_kind
from casualtyparse.dates.grammar.weekdays import PARTS_OF_DAY, WEEKDAYS
from casualtyparse.dates.spec import shift_of, within_of
from casualtyparse.lexicon.little_words import ARTICLES
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import Scan


def night_word(reading: Reading, i: int) -> DateCandidate | None:
    """night = "tonight" | "overnight" [weekday "to" weekday]"""
    scan = reading.scan
    night = PARTS_OF_DAY["NI"]
    if scan.words[i] != "overnight":
        if scan.words[i - 1] == "the" and _paper(reading, i):
            return None  # "the Tonight Show"
        told = hour_before(reading, i, i)
        if told is not None:  # "at 8 tonight"
            spec = within_of(told[1], shift_of("ref", 0, night))
            return make("clock-time", told[0], i + 1, spec, "clock")
        return make("tonight", i, i + 1, shift_of("ref", 0, night), "part")
    if is_kind(scan, i + 1, "weekday") and scan.capital(i + 1):
        return _overnight_days(scan, i)
    sets = reading.lexicon.dates.sets
    if scan.words[i + 1] in sets["compounds"]:
        return None
    if scan.words[i - 1] in ARTICLES and not sets["night_journeys"].isdisjoint(
        scan.words[i + 1 : i + 5]
    ):
        reading.reject("overnight", i, i + 1, "a kind of journey")
        return None
    return make_open("overnight", i, i + 1, shift_of("ref", -1, night), "part")


def _overnight_days(scan: Scan, i: int) -> DateCandidate:
    """night = "overnight" WEEKDAY [("to" | "into" | "and" | "-") WEEKDAY]"""
    word = calendar_at(scan, i + 1)
    number = 1 if word is None else word.number
    end = i + 2
    if scan.words[end] in ("to", "into", "and", "-", "\u2013"):
        morning = calendar_at(scan, end + 1)
        next_day = morning is not None and morning.kind == "weekday"
        if next_day and scan.words[end] == "and" and morning is not None:
            next_day = morning.number == number % 7 + 1
        end += 2 * next_day
    spec = within_of(PARTS_OF_DAY["NI"], WEEKDAYS[number])
    return make("overnight", i, end, spec, "part")


def deictic_day(reading: Reading, i: int) -> DateCandidate | None:
    """day = "today" | "yesterday" | "tomorrow" | "the day before yesterday"."""
    scan = reading.scan
    word = calendar_at(scan, i)
    if word is None or _paper(reading, i):
        return None
    words = scan.words
    step = word.number
    first = i
    if words[i] == "morrow":
        if words[i - 1] != "-" or words[i - 2] != "to":
            return None
        first = i - 2  # "to-morrow"
    if words[i - 2] == "day" and step and words[i - 1] == _WAYS[step]:
        step *= 2
        first = i - 3 if words[i - 3] == "the" else i - 2
    return make("deictic-day", first, i + 1, shift_of("ref", step, "D"), "day")


_WAYS: Final = {-1: "before", 1: "after"}


def _paper(reading: Reading, i: int) -> bool:
    """Tell whether a capital in the middle of a sentence makes a name: "USA Today"."""
    scan = reading.scan
    if scan.capital(i) and scan.words[i - 1] == "the":
        return not scan.upper(i)  # "on the Today show"
    return (
        i > 0
        and scan.capital(i)
        and scan.upper(i - 1)
        and not scan.upper(i)
        and scan.words[i - 1].isalpha()
    )
