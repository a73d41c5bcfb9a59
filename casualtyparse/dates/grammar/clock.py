"""How times of day are worded.

clock = hh [":" mm | "." mm] ("a.m." | "p.m.") [zone] | hh ":" mm [zone] | hhmm (zone | "hours")
      | hh "h" mm | number "o'clock" | "noon" | "midnight"
"""

from typing import Final, NamedTuple

from casualtyparse.dates.candidates import DateCandidate, make_open
from casualtyparse.dates.grammar.tokens import (
    DAY_NUMBERS,
    calendar_at,
    is_kind,
    timeword_at,
    zoned,
)
from casualtyparse.dates.spec import Partial, Shift, clock_of, shift_of, within_of
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import Scan

_NOT_CLOCK: Final = frozenset({"-", "\u2013", ":", "$", "/", "."})


class _Clock(NamedTuple):
    """A time as its parts, and the token behind it."""

    hour: int
    minute: int | None
    end: int


def clock_time(reading: Reading, i: int) -> DateCandidate | None:
    """clock = hh [":" mm] half-day [zone] | hh ":" mm [zone] | hhmm zone | hh "h" mm"""
    scan = reading.scan
    told = (
        _half_day(scan, i) or _colon(scan, i) or _hours(scan, i) or _dotted(reading, i)
    )
    return None if told is None else _clock(scan, i, told)


def _dotted(reading: Reading, i: int) -> _Clock | None:
    """clock = hh "." mm (zone | "local time") | "at" hh "." mm "hrs"; all else is decimals"""
    scan = reading.scan
    whole, _, part = scan.words[i].partition(".")
    hour, minute = _number(whole, 23), _number(part, 59)
    if hour is None or minute is None or len(part) != 2:
        return None
    if scan.words[i - 1] in _NOT_CLOCK and scan.touches(i - 1):
        return None
    end = i + 1
    if scan.words[end] in _HOURS:
        cued = scan.words[i - 1] in reading.lexicon.dates.sets["before_clock"]
        return _Clock(hour, minute, end + 1) if cued else None
    return _Clock(hour, minute, end) if zoned(scan, end) else None


_HOURS: Final = frozenset({"hours", "hrs", "h", "hr"})


def military_time(reading: Reading, i: int) -> DateCandidate | None:
    """clock = hhmm (zone | "hours" | "hrs" | "h" | "(local)") | "at" 0hmm"""
    told = _military(reading, i)
    return None if told is None else _clock(reading.scan, i, told)


def _clock(scan: Scan, i: int, told: _Clock) -> DateCandidate:
    zone, end = _zone(scan, told.end)
    return make_open(
        "clock-time",
        i,
        end,
        clock_of(told.hour, told.minute, zone),
        "clock",
    )


def _number(word: str, most: int) -> int | None:
    if not word.isdecimal() or not word.isascii() or len(word) > 2:
        return None
    return int(word) if int(word) <= most else None


def _half_day(scan: Scan, i: int) -> _Clock | None:
    """clock = hh [(":" | ".") mm] ("a.m." | "p.m." | "am" | "pm")"""
    word = scan.words[i]
    whole, _, part = word.partition(".")
    hour = _number(whole, 12)
    minute = None if not part else _number(part, 59)
    if hour is None or (part and (minute is None or len(part) != 2)):
        return None
    end = i + 1
    if not part and scan.words[end] == ":" and scan.touches(i):
        minute = _number(scan.words[end + 1], 59)
        if minute is None:
            return None
        end += 2
    half, end = _day_half(scan, end)
    if half is None:
        return None
    return _Clock(hour % 12 + half, minute, end)


def dashed_clock(reading: Reading, i: int) -> DateCandidate | None:
    """clock = hh "-" mm ("a.m." | "p.m."): "8-15 a.m.", as old papers write; not "8-10 a.m."."""
    scan = reading.scan
    hour, minute = _number(scan.words[i], _NOON), _number(scan.words[i + 2], 59)
    if not hour or minute is None or minute <= _NOON:
        return None
    if not scan.touches(i) or not scan.touches(i + 1):
        return None
    half, end = _day_half(scan, i + 3)
    return (
        None if half is None else _clock(scan, i, _Clock(hour % 12 + half, minute, end))
    )


def _day_half(scan: Scan, end: int) -> tuple[int | None, int]:
    """half-day = "a.m." | "am" | "p.m." | "pm" | "p" "." "m" ["."]"""
    word = timeword_at(scan, end)
    if word is not None and word.kind == "half":
        return int(word.value), end + 1
    spelt = scan.words[end : end + 3] in (["a", ".", "m"], ["p", ".", "m"])
    if spelt and scan.touches(end) and scan.touches(end + 1):
        stop = end + 4 if scan.words[end + 3] == "." else end + 3
        return (12 if scan.words[end] == "p" else 0), stop
    return None, end


def _colon(scan: Scan, i: int) -> _Clock | None:
    """clock = hh ":" mm [":" ss], never a score or a ratio"""
    if scan.words[i + 1] != ":" or not scan.touches(i) or not scan.touches(i + 1):
        return None
    hour, minute = _number(scan.words[i], 24), scan.words[i + 2]
    if hour is None or len(minute) != 2 or _number(minute, 59) is None:
        return None
    if i and scan.words[i - 1] in _NOT_CLOCK and scan.touches(i - 1):
        return None
    end = i + 3
    if scan.words[end] == ":" and scan.touches(end - 1) and scan.touches(end):
        if _number(scan.words[end + 1], 59) is None:
            return None
        end += 2
    if scan.words[end] in _LEFT or scan.words[end : end + 2] == ["to", "go"]:
        return None  # "with 14:20 to go"
    if scan.words[i - 1] == "in" and not zoned(scan, end):
        return None  # "won the 800 metres in 1:42"
    return _Clock(_half_shared(scan, hour, end), int(minute), end)


_LEFT: Final = frozenset({"left", "remaining", "elapsed"})


def first_clock(reading: Reading, i: int) -> DateCandidate | None:
    """clock = ("between" | "from") hh before ("and" | "to") hh half-day"""
    scan = reading.scan
    if scan.words[i - 1] not in ("between", "from"):
        return None
    hour = _number(scan.words[i], 12)
    if not hour or scan.words[i + 1] not in _TO or _half_day(scan, i + 2) is None:
        return None
    return _clock(scan, i, _Clock(_half_shared(scan, hour, i + 1), None, i + 1))


def _half_shared(scan: Scan, hour: int, end: int) -> int:
    """Return an hour with the half of the day told behind it: "between 4:30 and 6 p.m."."""
    if not 0 < hour <= _NOON or scan.words[end] not in _TO:
        return hour
    until = _half_day(scan, end + 1)
    if until is None:
        return hour
    half = _NOON if until.hour >= _NOON else 0
    early = hour % _NOON + half
    if early > until.hour:  # "between 11 and 1 p.m."
        early = hour % _NOON + (0 if half else _NOON)
    return early


_NOON: Final = 12


def _military(reading: Reading, i: int) -> _Clock | None:
    """clock = hhmm (zone | "hours" | "(local)") | "before" 0hmm | "at" hhmm day"""
    scan = reading.scan
    words = scan.words
    word = words[i]
    if len(word) != 4 or not word.isdecimal() or word >= "2400" or word[2] > "5":
        return None
    before, behind = words[i - 1], words[i + 1]
    hours = behind in _HOURS and before != "for"
    told = hours or zoned(scan, i + 1)
    if not told and behind in ("[", "("):
        told = words[i + 2] == "local" or zoned(scan, i + 3)  # "1100 [1600 GMT]"
    if not told and before == "at":
        told = _day_told(scan, i - 2) or _on_day(scan, i + 1)
    if not told and word[0] == "0":
        told = before in reading.lexicon.dates.sets["before_clock"]
        told = told or (before == "of" and words[i - 2] == "as")
    told = told or _from_to(words, i, before, behind)
    if not told:
        return None
    return _Clock(int(word[:2]), int(word[2:]), i + 2 if hours else i + 1)


def _from_to(words: list[str], i: int, before: str, behind: str) -> bool:
    """Tell whether two clocks stand together: "between 0200 and 0300", "from 2200 to 0400"."""
    if behind in _TO:
        led, other = before, words[i + 2]
    elif before in _TO:
        led, other = words[i - 3], words[i - 2]
    else:
        return False
    if led not in ("between", "from") or len(other) != 4 or not other.isdecimal():
        return False
    return other < "2400" and other[2] < "6" and "0" in (other[0], words[i][0])


_TO: Final = frozenset({"and", "to", "until", "till", "-", "\u2013"})


def _on_day(scan: Scan, i: int) -> bool:
    """Tell whether a day stands behind: "at 1530 on Sunday", "at 1530 today", "on 2 May"."""
    if scan.words[i] == "on":
        dated = scan.words[i + 1] in DAY_NUMBERS and is_kind(scan, i + 2, "month")
        return dated or is_kind(scan, i + 1, "weekday") or is_kind(scan, i + 1, "month")
    if scan.words[i] in _OF_NIGHT:
        return is_kind(scan, i + 1, "part")
    return is_kind(scan, i, "deictic") or is_kind(scan, i, "weekday")


#: "at 2200 last night", "at 0645 this morning"
_OF_NIGHT: Final = frozenset({"last", "this"})


def _day_told(scan: Scan, i: int) -> bool:
    """Tell whether a day or a part of it stands before: "tonight at 2030", "2 May at 1530"."""
    day = scan.entries[i]
    kind = None if day is None or day.calendar is None else day.calendar.kind
    if kind in _BEFORE_AT:
        return True
    dated = i > 0 and scan.words[i].isdecimal()
    return dated and is_kind(scan, i - 1, "month") and scan.capital(i - 1)


_BEFORE_AT: Final = frozenset({"night", "part", "month", "weekday", "deictic"})


def _hours(scan: Scan, i: int) -> _Clock | None:
    """clock = hh "h" mm: "18h30"."""
    hour = _number(scan.words[i], 24)
    if hour is None or scan.words[i + 1] != "h" or not scan.touches(i):
        return None
    minute = _number(scan.words[i + 2], 59) if scan.touches(i + 1) else None
    if minute is None:
        return None
    return _Clock(hour, minute, i + 3)


def _zone(scan: Scan, end: int) -> tuple[str | None, int]:
    """zone = "GMT" | "UTC" | "EST" ...; "local time" says nothing more."""
    word = timeword_at(scan, end)
    if word is not None and word.kind == "zone" and _spelt_as_zone(scan, end):
        return (word.value if word.value != "?" else scan.words[end].upper()), end + 1
    if scan.words[end] in _COAST and scan.capital(end):
        stop = end + 2 if scan.words[end + 1] in ("standard", "daylight") else end + 1
        if scan.words[stop] == "time":
            return None, stop + 1  # "3 p.m. Eastern time"
    return None, end


_COAST: Final = frozenset({"eastern", "central", "mountain", "pacific"})


def _spelt_as_zone(scan: Scan, i: int) -> bool:
    return scan.capital(i)


def hour_before(reading: Reading, end: int, part: int) -> tuple[int, Partial] | None:
    """clock = "at" hh ["." mm] before a part of the day: "at 7.30 in the morning"."""
    scan = reading.scan
    first = end - 1
    whole, _, rest = scan.words[first].partition(".")
    hour, minute = _number(whole, 12), _number(rest, 59) if rest else None
    if not hour or (rest and (minute is None or len(rest) != 2)):
        return None
    if scan.words[first - 1] not in reading.lexicon.dates.sets["before_clock"]:
        return None
    if scan.words[first - 2] in _STANDING:
        return None  # "the toll stood at 8 last night"
    return first, clock_of(hour + _afternoon(scan, part, hour), minute)


def clock_before(reading: Reading, i: int) -> DateCandidate | None:
    """clock = "at" hh (day | "in" "the") PART: "at 8 tomorrow night", "at 7 in the morning"."""
    scan = reading.scan
    if scan.words[i - 1] == "the":
        told = hour_before(reading, i - 2, i)
        if told is None:
            return None
        return make_open("clock-time", told[0], i + 1, told[1], "clock")
    of = _day_at(scan, i - 1)
    told = None if of is None else hour_before(reading, i - 1, i)
    if of is None or told is None:
        return None
    on = within_of(told[1], of)
    return make_open("time-and-day", told[0], i + 1, on, "clock")


def _day_at(scan: Scan, i: int) -> Partial | Shift | None:
    """Return the weekday, or the day counted from that of writing, which token i tells."""
    word = calendar_at(scan, i)
    if word is None or word.flag:
        return None
    if word.kind == "weekday":
        return Partial(weekday=word.number)
    return shift_of("ref", word.number, "D") if word.kind == "deictic" else None


#: What a figure does "at" a number.
_STANDING: Final = frozenset({"stood", "stands", "remained", "remains", "put"})


def past_hour(reading: Reading, i: int) -> DateCandidate | None:
    """clock = ("half" | "quarter" | number ["minutes"]) "past" number ["o'clock"]"""
    scan = reading.scan
    hour = reading.numbers.by_first.get(i + 1)
    if hour is None or hour.kind != "exact" or not 1 <= hour.low <= 12:
        return None
    end = i - 1 if scan.words[i - 1] in _MINUTES else i
    number = reading.numbers.by_end.get(end)
    minute = _SPOKEN.get(scan.words[i - 1])
    if minute is None and number is not None and number.kind == "exact":
        minute, end = round(number.low), number.first
    elif minute is not None:
        end = i - 2 if scan.words[i - 2] == "a" else i - 1
    if minute is None or minute >= 60:
        return None
    stop = hour.end
    if scan.words[stop] == "o" and scan.words[stop + 1] == "'":
        stop += 3
    told = clock_of(round(hour.low) + _afternoon(scan, stop, round(hour.low)), minute)
    return make_open("clock-word", end, stop, told, "clock")


_SPOKEN: Final = {"half": 30, "quarter": 15}
_MINUTES: Final = frozenset({"minutes", "minute"})


def clock_word(reading: Reading, i: int) -> DateCandidate | None:
    """clock = "noon" | "midnight" | number "o'clock"."""
    scan = reading.scan
    word = calendar_at(scan, i)
    if word is None:
        return None
    if word.value == "-":
        return _o_clock(reading, i)
    if scan.capital(i) and scan.capital(i + 1) and not scan.upper(i):
        return None  # "Midnight Express"
    zone, end = _zone(scan, i + 1)
    hour = int(word.value) // 60
    named = "midnight" if hour == 0 else None
    return make_open(
        "clock-word",
        i,
        end,
        clock_of(hour, None if hour else 0, zone, named),
        "clock",
    )


def _o_clock(reading: Reading, i: int) -> DateCandidate | None:
    """clock = number "o'clock" ["in the" part]"""
    scan = reading.scan
    if scan.words[i] == "o" and scan.words[i + 1] != "'":
        return None
    number = reading.numbers.by_end.get(i)
    if number is None or not 1 <= number.low <= 12 or number.kind != "exact":
        return None
    end = i + 1 if scan.words[i] != "o" else i + 3
    hour = round(number.low)
    hour += _afternoon(scan, end, hour)
    return make_open("clock-word", number.first, end, clock_of(hour, None), "clock")


def _afternoon(scan: Scan, end: int, hour: int) -> int:
    """Return 12 where the words behind say that the hour is of the second half of the day."""
    for i in range(end, end + 4):
        if is_kind(scan, i, "part"):
            part = calendar_at(scan, i)
            late = part is not None and part.value in ("AF", "EV")
            night = part is not None and part.value == "NI" and hour > 5
            return 12 if (late or night) and hour < 12 else 0
    return 0
