"""How the days beside a month are worded.

days = day [("-" | "to" | "through") day] ["of"] before MONTH, or behind it
"""

from typing import Final

from casualtyparse.dates.grammar.tokens import (
    Told,
    day_at,
    day_before,
    is_kind,
    plural_noun,
    position_at,
)
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import DASHES, Scan

NO_DAYS: Final[list[int]] = []
_MOST_DIGITS: Final = 2
_YEAR: Final = 4
_LAST_DAY: Final = 31
_RANGE_WORDS: Final = frozenset({"to", "through", "until", "till"})
_IN_MONTH: Final = frozenset(
    {"in", "since", "by", "until", "during", "last", "this", "next", "late", "early"}
)


def days_before(reading: Reading, i: int) -> tuple[int, list[int]]:
    """days = [day ("-" | "to")] day ["of"] before MONTH | "between" day "and" day MONTH"""
    scan = reading.scan
    words = scan.words
    end = i - 1 if words[i - 1] == "of" else i
    day = day_before(scan, end)
    if day is None:
        day = _ordinal_day(reading, end) if end < i else None
        if day is None:
            return i, NO_DAYS
    elif end < i and day.end == day.first + 1 and words[day.first - 1] != "the":
        return i, NO_DAYS  # "17 of May's victims"
    value, first, stop = day
    if glued(scan, first):
        night = words[first - 1] == "/" and words[first - 2] == str(value - 1)
        if not night or glued(scan, first - 2) or value == 1:
            return i, NO_DAYS
        return first - 2, [value - 1, value]  # "the night of 2/3 November"
    lower = _lower_end(scan, first, value)
    if lower is not None:
        return lower.first, [lower.value, value]
    ranked = stop > first + 1 or end < i
    return with_the(scan, first) if ranked else first, [value]


def glued(scan: Scan, first: int) -> bool:
    """Tell whether the number is the tail of another: "3/4 May", "1:30 May", "$20 May"."""
    return scan.words[first - 1] in _GLUE and scan.touches(first - 1)


_GLUE: Final = frozenset({"/", ":", "$", "\u00a3", "\u20ac", "#"})


def _ordinal_day(reading: Reading, end: int) -> Told | None:
    """day = ORDINAL before "of" MONTH"""
    number = reading.numbers.by_end.get(end)
    if number is None or number.kind != "ordinal" or number.digits:
        return None
    value = round(number.low)
    return Told(value, number.first, end) if 1 <= value <= 31 else None


def with_the(scan: Scan, first: int) -> int:
    """Return the token a ranked day starts at: "the 3rd"."""
    return first - 1 if scan.words[first - 1] == "the" else first


_LOWER: Final = DASHES | {"to", "and"}


def _lower_end(scan: Scan, first: int, value: int) -> Told | None:
    """Return the day that makes a range with the one at `first`: "3-5 March"."""
    sign = scan.words[first - 1]
    if sign not in _LOWER:
        return None
    lower = day_before(scan, first - 1)
    if lower is None or lower.value >= value or glued(scan, lower.first):
        return None
    if sign == "and" and scan.words[lower.first - 1] != "between":
        return None
    return lower


def days_behind(reading: Reading, i: int, end: int) -> tuple[list[int], int]:
    """days = ["the"] day [("-" | "to" | "through") day] behind MONTH"""
    scan = reading.scan
    words = scan.words
    start = end + 1 if words[end] == "the" else end
    day = day_at(scan, start)
    if day is None or not _is_day(reading, i, day) or scan.parted(start - 1):
        return NO_DAYS, end
    value, first, stop = day
    if start > end and stop == first + 1:
        return NO_DAYS, end  # "May the 4 ...": only an ordinal may follow "the"
    sign = words[stop]
    if sign in _UPPER or (sign == "and" and words[i - 1] == "between"):
        upper = day_at(scan, stop + 1)
        if upper is not None and _closes(scan, day, upper):
            return [value, upper.value], upper.end
    return [value], stop


_UPPER: Final = DASHES | _RANGE_WORDS


def _closes(scan: Scan, day: Told, upper: Told) -> bool:
    """Tell whether a number ends a range of days: not in "June 4 to 5 July"."""
    if scan.words[day.end] in DASHES and not scan.touches(day.end - 1):
        entry = scan.entries[upper.end]  # "DOL, May 12 - 15 people died"
        if entry is not None and (entry.person is not None or entry.harm_verb):
            return False
    return (
        upper.value > day.value
        and not is_kind(scan, upper.end, "month")
        and ends_number(scan, upper)
    )


def ends_number(scan: Scan, day: Told) -> bool:
    """Tell whether no clock, share or decimals follow: "May 3:15", "May 3%"."""
    behind = scan.words[day.end]
    if behind not in _NO_END:
        return True
    if behind == ":" and not "0" <= scan.words[day.end + 1] < ":":
        return True  # "LAGOS, July 8: Two men ..."
    return behind in (":", "%", "/") and not scan.touches(day.end - 1)


_NO_END: Final = frozenset({":", "%", "/", "percent", "a.m.", "p.m."})


def _is_day(reading: Reading, i: int, day: Told) -> bool:
    """Tell whether a number behind a month is its day: not in "In May 11 people drowned"."""
    scan = reading.scan
    words = scan.words
    if not ends_number(scan, day) or words[day.end] in _SCALES:
        return False
    before = words[i - 1]
    if before == "mid" or (before in DASHES and words[i - 2] == "mid"):
        return False
    if day.end > day.first + 1:
        return True
    if before not in _IN_MONTH and not (
        before == "of" and position_at(scan, i - 2) is not None
    ):
        return True
    counted = words[day.end] in reading.lexicon.dates.sets["counted"]
    return not (counted or plural_noun(scan, day.end))


_SCALES: Final = frozenset({"million", "billion", "thousand", "hundred"})


def spoken_day(reading: Reading, end: int) -> tuple[list[int], int]:
    """day = ORDINAL in letters behind MONTH: "July Fourth", "on February twelfth"."""
    scan = reading.scan
    number = reading.numbers.by_first[end]
    if number.kind != "ordinal" or number.digits or not 0 < number.low <= _LAST_DAY:
        return NO_DAYS, end
    behind = scan.words[number.end]
    if behind.isalpha() and scan.tag(number.end) != "preposition":
        return NO_DAYS, end  # "in March first results"
    return [round(number.low)], number.end


def run_together(word: str) -> tuple[list[int], int | None]:
    """Return the day and year of "12,1864", as those write who leave out the space."""
    day, _, year = word.partition(",")
    if len(year) != _YEAR or not (year.isdecimal() and day.isdecimal()):
        return NO_DAYS, None
    if len(day) > _MOST_DIGITS or not 0 < int(day) <= _LAST_DAY:
        return NO_DAYS, None
    return [int(day)], int(year)
