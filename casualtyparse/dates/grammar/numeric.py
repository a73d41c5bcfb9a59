"""How dates are written in digits.

iso      = YYYY "-" MM "-" DD ["T" hh ":" mm [":" ss] [zone]]
numeric  = D ("/" | "." | "-") M ("/" | "." | "-") YYYY, day first unless that cannot be
group    = DDhhmm "Z" MONTH YY
"""

from typing import Final

from casualtyparse.dates.candidates import DateCandidate, make
from casualtyparse.dates.grammar.tokens import (
    calendar_at,
    day_before,
    full_year,
    is_kind,
    zoned,
)
from casualtyparse.dates.periods import date_of
from casualtyparse.dates.spec import (
    Partial,
    day_of,
)
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import Scan

#: Digits of a day or a month.
_MOST_DIGITS: Final = 2
_SEPARATORS: Final = frozenset({"/", "-", "\u2013", "."})


def iso_date(reading: Reading, i: int) -> DateCandidate | None:
    """iso = YYYY "-" MM "-" DD | YYYY "/" MM "/" DD"""
    scan = reading.scan
    words = scan.words
    if len(words[i]) != 4 or not words[i].isdecimal() or not _three(scan, i):
        return None
    year, month, day = int(words[i]), int(words[i + 2]), int(words[i + 4])
    if date_of(year, month, day) is None:
        return None
    spec = day_of(year, month, day)
    clock = _iso_clock(scan, i + 5)
    if clock is None:
        return _found("iso-date", i, i + 5, spec)
    hour, minute, end = clock
    zone = "Z" if scan.words[end] == "z" and scan.touches(end - 1) else None
    spec = Partial(year, month, day, hour=hour, minute=minute, zone=zone)
    found = _found("iso-date", i, end + 1 if zone else end, spec)
    found.grain = "clock"
    return found


def _iso_clock(scan: Scan, i: int) -> tuple[int, int, int] | None:
    """clock = "T" hh ":" mm [":" ss]"""
    if scan.words[i] != "t" or not scan.touches(i) or scan.words[i + 2] != ":":
        return None
    hour, minute = scan.words[i + 1], scan.words[i + 3]
    if not hour.isdecimal() or not minute.isdecimal():
        return None
    if max(len(hour), len(minute)) > _MOST_DIGITS or int(hour) > 24:
        return None
    end = i + 4
    if scan.words[end] == ":" and scan.words[end + 1].isdecimal():
        end += 2
    return int(hour), int(minute), end


#: Before what would be a number of a list, these lead to a day.
_DATING: Final = frozenset({"on", "dated", "date", "since", "until"})


def _three(scan: Scan, i: int) -> bool:
    """Tell whether three numbers stand here, with the same sign and nothing else between."""
    words = scan.words
    return (
        i + 4 < len(words)
        and words[i + 1] in _SEPARATORS
        and words[i + 1] == words[i + 3]
        and words[i + 2].isdecimal()
        and words[i + 4].isdecimal()
        and all(scan.touches(k) for k in range(i, i + 4))
        and len(words[i + 2]) <= 2
        and len(words[i + 4]) <= 4
    )


def _found(rule: str, first: int, end: int, spec: Partial) -> DateCandidate:
    return make(rule, first, end, spec, "day")


def dashed_date(scan: Scan, i: int, month: int) -> DateCandidate | None:
    """date = DD "-" MONTH "-" (YYYY | YY): "05-Nov-2019"."""
    last = scan.words[i + 2]
    day = day_before(scan, i - 1)
    tied = i > 1 and all(scan.touches(k) for k in range(i - 2, i + 2))
    if day is None or not tied or not last.isdecimal() or len(last) not in (2, 4):
        return None
    year = int(last) if len(last) == 4 else full_year(int(last))
    spec = day_of(year, month, day.value)
    return make("calendar-date", day.first, i + 3, spec, "day")


def numeric_date(reading: Reading, i: int) -> DateCandidate | None:
    """numeric = D "/" M "/" YYYY | D "." M "." YYYY"""
    scan = reading.scan
    word = scan.words[i]
    if "." in word:
        parts, end = word.split("."), i + 1
    elif len(word) <= 2 and _three(scan, i):
        parts, end = [word, scan.words[i + 2], scan.words[i + 4]], i + 5
    else:
        return None
    if len(parts) != 3 or not all(part.isdecimal() for part in parts):
        return None
    if len(parts[0]) > _MOST_DIGITS or len(parts[1]) > _MOST_DIGITS:
        return None
    if len(parts[2]) != 4 and "." in word and scan.words[i - 1] not in _DATING:
        return None  # "release 23.10.23", but "on 23.10.23"
    if len(parts[2]) != 4 and scan.words[i + 1] == "-" and not _wired(scan, end):
        return None
    if len(parts[2]) not in (2, 4) or (scan.touches(end - 1) and _runs_on(scan, end)):
        return None
    day, month = int(parts[0]), int(parts[1])
    if reading.context.calendar.month_first:
        day, month = month, day
    year = int(parts[2]) if len(parts[2]) == 4 else full_year(int(parts[2]))
    either = date_of(year, day, month) is not None
    if date_of(year, month, day) is None:
        if not either:
            return None
        day, month = month, day
        either = False
    both = "month-first" if either and day != month else None
    return _found(
        "numeric-date", i, end, Partial(year=year, month=month, day=day, named=both)
    )


def _wired(scan: Scan, i: int) -> bool:
    """Tell whether the clock of a wire service stands at token i: "08-15-90 1337EDT"."""
    word = scan.words[i]
    return len(word) == 4 and word.isdecimal() and zoned(scan, i + 1)


def _runs_on(scan: Scan, end: int) -> bool:
    return scan.words[end] in ("/", "-") or scan.words[end].isdecimal()


def date_time_group(reading: Reading, i: int) -> DateCandidate | None:
    """group = DDhhmm "Z" MONTH [YY | YYYY]"""
    scan = reading.scan
    word = scan.words[i]
    if len(word) != 6 or not word.isdecimal() or scan.words[i + 1] != "z":
        return None
    month = calendar_at(scan, i + 2)
    if month is None or month.kind != "month" or not scan.touches(i):
        return None
    day, hour, minute = int(word[:2]), int(word[2:4]), int(word[4:])
    if not 1 <= day <= 31 or hour > 23 or minute > 59:
        return None
    digits = scan.words[i + 3]
    year = None
    if digits.isdecimal() and len(digits) in (2, 4):
        year = int(digits) if len(digits) == 4 else full_year(int(digits))
    spec = Partial(year, int(month.value), day, hour=hour, minute=minute, zone="Z")
    end = i + 3 if year is None else i + 4
    found = _found("date-time-group", i, end, spec)
    found.grain, found.open = "clock", year is None
    return found


def attack_date(reading: Reading, i: int) -> DateCandidate | None:
    """day = "9/11", the attacks of 11 September 2001"""
    scan = reading.scan
    if scan.words[i] != "9" or scan.words[i + 1] != "/" or scan.words[i + 2] != "11":
        return None
    if not scan.touches(i) or not scan.touches(i + 1) or _runs_on(scan, i + 3):
        return None
    if scan.words[i - 1] in ("/", "-", "$") or is_kind(scan, i + 3, "unit"):
        return None
    return _found("nine-eleven", i, i + 3, Partial(year=2001, month=9, day=11))


def attacks_behind(reading: Reading, first: int, end: int) -> DateCandidate | None:
    """day = 11 September before its attacks: "the Sept. 11 attacks"."""
    words = reading.scan.words
    behind = words[end + 1] if words[end] in ("terror", "terrorist") else words[end]
    if behind not in reading.lexicon.dates.sets["attacks"]:
        return None
    spec = Partial(month=9, day=11, named="attacks")
    return make("calendar-date", first, end, spec, "day")
