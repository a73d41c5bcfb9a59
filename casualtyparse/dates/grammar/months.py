"""How days and months are worded.

date  = day MONTH [[","] year] | MONTH [day] [[","] year] | day "of" MONTH
      | day "-" day MONTH | MONTH day "-" day
"""

from typing import Final

from casualtyparse.dates.candidates import DateCandidate, make
from casualtyparse.dates.grammar.numeric import attacks_behind, dashed_date
from casualtyparse.dates.grammar.tokens import (
    DAY_NUMBERS,
    YEAR_MARKS,
    Told,
    day_at,
    day_before,
    full_year,
    is_kind,
    plural_noun,
    position_at,
    year_at,
)
from casualtyparse.dates.grammar.weekdays import anchor_of
from casualtyparse.dates.spec import (
    Partial,
    Range,
    Repeat,
    Spec,
    day_of,
    shift_of,
)
from casualtyparse.lexicon.pieces import CAPITAL
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import DASHES, Scan

_RANGE_WORDS: Final = frozenset({"to", "through", "until", "till"})
_IN_MONTH: Final = frozenset(
    {"in", "since", "by", "until", "during", "last", "this", "next", "late", "early"}
)


def calendar_date(  # noqa: C901, PLR0912 - one part of a date after another
    reading: Reading, i: int
) -> DateCandidate | None:
    """date = [day ["-" day] ["of"]] MONTH [day ["-" day]] [[","] year]"""
    scan = reading.scan
    words = scan.words
    entry = scan.entries[i]
    word = None if entry is None else entry.calendar
    capital = scan.marks[i] & CAPITAL or (word is not None and not word.flag)
    end = i + 1
    # PERF: "may" and "march" are verbs where a word follows that no year follows
    if word is None or not (capital or _may_be_dated(words[end])):
        return None
    before, behind = words[i - 1], words[end]
    if before == behind == "-":
        dashed = dashed_date(scan, i, word.number)
        if dashed is not None:
            return dashed
    if word.flag == "short" and behind == ".":
        end += 1
    first, days = i, _NO_DAYS
    if "0" <= before < ":" or before in _BEHIND_DAY:
        first, days = _days_before(reading, i)
    behind = words[end]
    if not days and (behind if behind != "the" else words[end + 1]) in DAY_NUMBERS:
        days, end = _days_behind(reading, i, end)
        behind = words[end]
    elif not days and capital and end in reading.numbers.by_first:
        days, end = _spoken_day(reading, end)
        behind = words[end]
    year = None
    if "," in behind and len(behind) > 1 and not days:
        days, year = _run_together(behind)  # "June 12,1864"
        end += bool(days)
        behind = words[end]
    told = words[end + 1] if behind == "," or behind == "of" else behind  # noqa: PLR1714
    if year is None and ("0" <= told < ":" or told in YEAR_MARKS):
        year, stop = _year_behind(reading, end, dated=bool(days))
        if year is not None:
            end = stop
    led = words[first - 1]
    if led in _EVERY and year is None and len(days) < 2 and capital:
        day = days[0] if days else None
        every = Repeat(Partial(month=word.number, day=day))
        return make("each-month", first - 1, end, every, "set")
    if not days and year is None:
        if not capital or not _is_month(reading, i, end, word.flag):
            return None
    elif not capital and (year is None or not days):
        return None  # "troops may 3 times", "the march 20 students joined"
    # PERF: most dates have neither "of" before them nor a word behind
    maybe = year is None and (led == "of" or words[end] > "Z")
    if maybe and _named(reading, first, end):
        reading.reject("month", first, end, "part of a name")
        return None
    if days == _NINTH_DAYS and word.number == _NINTH and year is None:
        attacks = attacks_behind(reading, first, end)
        if attacks is not None:
            return attacks
    entry = scan.entries[first - 1]
    if (
        entry is not None
        and entry.timeword is not None
        and entry.timeword.step is not None
        and year is None
        and len(days) < 2
        and led != "same"
        and (led != "following" or words[first - 2] == "the")
    ):
        step = entry.timeword.step
        return _stepped(scan, word.number, days, step, first - 1, end)
    return _date(word.number, days, year, first, end)


def _spoken_day(reading: Reading, end: int) -> tuple[list[int], int]:
    """day = ORDINAL in letters behind MONTH: "July Fourth", "on February twelfth"."""
    scan = reading.scan
    number = reading.numbers.by_first[end]
    if number.kind != "ordinal" or number.digits or not 0 < number.low <= _LAST_DAY:
        return _NO_DAYS, end
    behind = scan.words[number.end]
    if behind.isalpha() and scan.tag(number.end) != "preposition":
        return _NO_DAYS, end  # "in March first results"
    return [round(number.low)], number.end


def _run_together(word: str) -> tuple[list[int], int | None]:
    """Return the day and year of "12,1864", as those write who leave out the space."""
    day, _, year = word.partition(",")
    if len(year) != _YEAR or not (year.isdecimal() and day.isdecimal()):
        return _NO_DAYS, None
    if not 0 < int(day) <= _LAST_DAY:
        return _NO_DAYS, None
    return [int(day)], int(year)


_YEAR: Final = 4
_NINTH: Final = 9
_NINTH_DAYS: Final = [11]
_LAST_DAY: Final = 31


def _named(reading: Reading, first: int, end: int) -> bool:
    """Tell whether a date is part of a name: "August Town", "the FLNC of 22 October"."""
    scan = reading.scan
    words = scan.words
    if scan.upper(end - 1):
        return False
    behind = words[end]
    if behind.isalpha() and scan.capital(end):
        entry = scan.entries[end]
        place = entry is not None and entry.place not in (None, "modifier")
        if behind in reading.lexicon.dates.sets["eponyms"] or place:
            return not scan.upper(end)
    acronym = words[first - 2] if words[first - 1] == "of" else ""
    return len(acronym) > _SHORTEST and acronym.isalpha() and scan.upper(first - 2)


#: "US of May" is no name.
_SHORTEST: Final = 2
_NO_DAYS: Final[list[int]] = []
_EVERY: Final = frozenset({"every", "each"})
#: What a day before a month ends on, digits apart.
_BEHIND_DAY: Final = frozenset({"of", "st", "nd", "rd", "th"})
#: What a day or a year behind a month starts with, digits apart.
_DATED: Final = frozenset({"the", "of", ",", ".", "'", "ad", "ce", "a.d."})
#: The bare months, by number.
MONTHS: Final = tuple(Partial(month=number) for number in range(13))


def _may_be_dated(behind: str) -> bool:
    """Tell whether a day or a year may start with the word behind a month."""
    return "0" <= behind < ":" or behind in _DATED


def _stepped(
    scan: Scan, month: int, days: list[int], step: int, first: int, end: int
) -> DateCandidate:
    """date = ("last" | "this" | "next") MONTH [day]"""
    of = day_of(None, month, days[0] if days else None)
    the = scan.words[first - 1] == "the"
    return make(
        "stepped-month",
        first - the,
        end,
        shift_of(anchor_of(scan, first), step, of),
        "day" if days else "month",
    )


def _date(
    month: int, days: list[int], year: int | None, first: int, end: int
) -> DateCandidate:
    spec: Spec
    if not days:
        name, spec = "month", MONTHS[month] if year is None else day_of(year, month)
    elif len(days) == 1:
        name, spec = "calendar-date", day_of(year, month, days[0])
    else:
        low, high = day_of(year, month, days[0]), day_of(year, month, days[1])
        name, spec = "day-range", Range(low, high)
    found = make(name, first, end, spec, "day" if days else "month")
    found.open = year is None
    return found


def _days_before(reading: Reading, i: int) -> tuple[int, list[int]]:
    """days = [day ("-" | "to")] day ["of"] before MONTH | "between" day "and" day MONTH"""
    scan = reading.scan
    words = scan.words
    end = i - 1 if words[i - 1] == "of" else i
    day = day_before(scan, end)
    if day is None:
        day = _ordinal_day(reading, end) if end < i else None
        if day is None:
            return i, _NO_DAYS
    elif end < i and day.end == day.first + 1 and words[day.first - 1] != "the":
        return i, _NO_DAYS  # "17 of May's victims"
    value, first, stop = day
    if glued(scan, first):
        night = words[first - 1] == "/" and words[first - 2] == str(value - 1)
        if not night or glued(scan, first - 2) or value == 1:
            return i, _NO_DAYS
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


def _days_behind(reading: Reading, i: int, end: int) -> tuple[list[int], int]:
    """days = ["the"] day [("-" | "to" | "through") day] behind MONTH"""
    scan = reading.scan
    words = scan.words
    start = end + 1 if words[end] == "the" else end
    day = day_at(scan, start)
    if day is None or not _is_day(reading, i, day) or scan.parted(start - 1):
        return _NO_DAYS, end
    value, first, stop = day
    if start > end and stop == first + 1:
        return _NO_DAYS, end  # "May the 4 ...": only an ordinal may follow "the"
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


def _year_behind(reading: Reading, end: int, *, dated: bool) -> tuple[int | None, int]:
    """year = [","] DIGITS of four | "of" DIGITS of four"""
    scan = reading.scan
    words = scan.words
    start = end
    short = words[end]
    if dated and len(short) == 2 and short >= "32" and short.isdecimal():
        return full_year(int(short)), end + 1  # "19 Jul 92 (DPA)"
    if short in (",", "of"):
        start = end + 1
    year = year_at(scan, start)
    if year is None:
        return None, end
    value, _, stop = year
    if start > end:
        if scan.parted(start - 1):
            return None, end
        counted = words[stop] in reading.lexicon.dates.sets["counted"]
        if counted and value % 100 == 0 and "\n" not in scan.gap(stop - 1):
            return None, end  # "On Nov. 3, 2000 people marched."
    if words[stop] == ":" and scan.touches(stop) and words[stop + 1].isdecimal():
        return None, end
    return value, stop


def _is_month(reading: Reading, i: int, end: int, flag: str) -> bool:
    """Tell whether a capital month word without day and year is a month, not a verb or a name."""
    scan = reading.scan
    words = scan.words
    lists = reading.lexicon.dates.sets
    before = words[i - 1]
    entry = scan.entries[i - 1]
    if (
        before in lists["before_year"]
        or before in DASHES
        or before in _EVERY
        or (
            entry is not None
            and entry.timeword is not None
            and entry.timeword.kind in ("step", "position")
        )
    ):
        apart = flag == "plain" and before in _APART
        return not apart or is_kind(scan, i - 2, "month")
    if before[-3:] == "est" and words[i - 2] in ("the", "s"):
        return True  # "the coldest March since 1962"
    if words[end] in reading.lexicon.dates.contracts and words[end] != "gold":
        return True  # "March futures"
    if words[end] in _BETWEEN_MONTHS and is_kind(scan, end + 1, "month"):
        return True
    if flag:
        return flag == "plain" and _attribute(scan, i)
    return not (end < scan.size and scan.capital(end) and words[end].isalpha())


#: Behind these "May" may be a verb: "kills and may kill".
_APART: Final = frozenset({"and", "or", "to", "than"})
_BETWEEN_MONTHS: Final = DASHES | {"/", "and", "to"}


def _attribute(scan: Scan, i: int) -> bool:
    """Tell whether a month stands before a noun: "the most-active May contract"."""
    if i + 1 >= scan.size or not scan.words[i + 1].isalpha():
        return False
    if scan.capital(i + 1) or scan.tag(i + 1) is not None:
        return False
    for k in range(i - 1, max(i - 5, -1), -1):
        if scan.words[k] in ("the", "a", "its", "their", "his"):
            return True
        if not (scan.words[k].isalpha() or scan.words[k] == "-") or scan.capital(k):
            return False
    return False
