"""How feasts are worded: "Christmas Eve", "New Year's Day", "Labor Day", "Eid al-Fitr".

feast = NAME ["Day" | "Eve"] [year] | NAME "Day" of so many words (`feasts` in calendar.toml)
"""

from typing import Final

from casualtyparse.dates.candidates import DateCandidate, make, make_open
from casualtyparse.dates.grammar.tokens import is_kind, step_at, year_at
from casualtyparse.dates.spec import (
    Partial,
    Repeat,
    Spec,
    Within,
    day_of,
    offset_of,
    shift_of,
    within_of,
)
from casualtyparse.lexicon.little_words import EACH
from casualtyparse.lexicon.pieces import CAPITAL
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import Scan

_MOST_WORDS: Final = 6


def holiday(reading: Reading, i: int) -> DateCandidate | None:
    """feast = "Christmas" ["Day" | "Eve"] | "New Year's Eve" | NAMED [year]"""
    scan = reading.scan
    entry = scan.entries[i]
    word = None if entry is None else entry.calendar
    if word is None or not scan.marks[i] & CAPITAL:
        return None
    if word.value == "named":
        return _named(scan, i)
    if word.value == "-":
        return _new_year(reading, i)
    end = i + 1
    if scan.words[end] in ("tree", "island"):
        return None
    if scan.words[end] == "eve":
        month, day = (int(part) for part in word.value.split("-"))
        return _told(scan, i, end + 1, day_of(None, month, day - 1))
    end += scan.words[end] == "day"
    return _told(scan, i, end, _day(word.value))


def feast_day(reading: Reading, i: int) -> DateCandidate | None:
    """feast = NAME "Day" of two words and more, which end at token i"""
    scan, feasts = reading.scan, reading.lexicon.dates.feasts
    for first in range(i - 1, max(i - _MOST_WORDS, -1), -1):
        value = feasts.get(tuple(scan.words[first : i + 1]))
        if value is not None and scan.capital(first):
            return _told(scan, first, i + 1, _day(value))
    return None


def _new_year(reading: Reading, i: int) -> DateCandidate | None:
    """feast = "New Year" ["'s"] "Eve"; its day is read from that word"""
    words = reading.scan.words
    if words[i + 1] != "year" or not reading.scan.capital(i + 1):
        return None
    end = i + 4 if words[i + 2 : i + 4] == ["'", "s"] else i + 2
    if words[end] != "eve":
        owned = end == i + 4 and words[end] not in ("day", "honours", "honors")
        own = words[i - 1] not in _OTHER_YEARS and owned
        return _told(reading.scan, i, end, day_of(None, 1, 1)) if own else None
    return _told(reading.scan, i, end + 1, day_of(None, 12, 31))


#: "Chinese New Year's" is on another day.
_OTHER_YEARS: Final = frozenset({"chinese", "lunar", "jewish", "persian", "islamic"})


def _day(value: str) -> Spec:
    """Return the day that "12-25" or "9/1/1", the first Monday of September, stands for."""
    if "/" in value:
        month, weekday, rank = (int(part) for part in value.split("/"))
        day = shift_of("start", rank, Partial(weekday=weekday))
        return within_of(day, day_of(None, month))
    month, day_number = (int(part) for part in value.split("-"))
    return day_of(None, month, day_number)


def _told(scan: Scan, first: int, end: int, spec: Spec) -> DateCandidate:
    """Return a feast with the year behind it, or the step before: "last Christmas"."""
    year = year_at(scan, end)
    if year is not None:
        return make("holiday", first, year.end, _of_year(spec, year.value), "day")
    if scan.words[first - 1] in EACH:
        each = spec if isinstance(spec, Partial) else offset_of(1.0, "Y")
        return make("holiday", first - 1, end, Repeat(each), "set")
    step = step_at(scan, first - 1)
    if step is not None and isinstance(spec, Partial):
        return make("holiday", first - 1, end, shift_of("ref", step, spec), "day")
    return make_open("holiday", first, end, spec, "day")


def _of_year(spec: Spec, year: int) -> Spec:
    if isinstance(spec, Partial):
        return day_of(year, spec.month, spec.day)
    if isinstance(spec, Within) and isinstance(spec.outer, Partial):
        return within_of(spec.inner, day_of(year, spec.outer.month))
    return spec


def _named(scan: Scan, i: int) -> DateCandidate | None:
    """feast = "Ramadan" | "Eid" ["al-Fitr" | "al-Adha"] | "Easter" [WEEKDAY] ... [year]"""
    name = scan.words[i]
    end = i + 1
    if name == "eid" and scan.words[end] in ("al", "ul") and scan.words[end + 1] == "-":
        end += 3
    elif name == "tet" and scan.words[end] == "offensive":
        return None
    elif name == "easter" and is_kind(scan, end, "weekday"):
        end += 1
    kind = "ramadan" if name in ("ramadan", "ramazan") else name
    year = year_at(scan, end)
    spec = Partial(year=year.value if year else None, named=kind)
    found = make("named-feast", i, year.end if year else end, spec, "day")
    found.open = year is None
    return found
