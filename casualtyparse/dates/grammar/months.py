"""How days and months are worded.

date  = day MONTH [[","] year] | MONTH [day] [[","] year] | day "of" MONTH
      | day "-" day MONTH | MONTH day "-" day
"""

from typing import Final

from casualtyparse.dates.candidates import DateCandidate, make
from casualtyparse.dates.grammar.month_days import (
    NO_DAYS,
    days_before,
    days_behind,
    run_together,
    spoken_day,
)
from casualtyparse.dates.grammar.numeric import attacks_behind, dashed_date
from casualtyparse.dates.grammar.tokens import (
    DAY_NUMBERS,
    YEAR_MARKS,
    full_year,
    is_kind,
    opens_clause,
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
from casualtyparse.lexicon.little_words import EACH
from casualtyparse.lexicon.pieces import CAPITAL
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import DASHES, Scan


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
    first, days = i, NO_DAYS
    if "0" <= before < ":" or before in _BEHIND_DAY:
        first, days = days_before(reading, i)
    behind = words[end]
    if not days and (behind if behind != "the" else words[end + 1]) in DAY_NUMBERS:
        days, end = days_behind(reading, i, end)
        behind = words[end]
    elif not days and capital and end in reading.numbers.by_first:
        days, end = spoken_day(reading, end)
        behind = words[end]
    year = None
    if "," in behind and len(behind) > 1 and not days:
        days, year = run_together(behind)  # "June 12,1864"
        end += bool(days)
        behind = words[end]
    told = words[end + 1] if behind == "," or behind == "of" else behind  # noqa: PLR1714
    if year is None and ("0" <= told < ":" or told in YEAR_MARKS):
        year, stop = _year_behind(reading, end, dated=bool(days))
        if year is not None:
            end = stop
    led = words[first - 1]
    if led in EACH and year is None and len(days) < 2 and capital:
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
        and not opens_clause(scan, first - 1)
    ):
        step = entry.timeword.step
        return _stepped(scan, word.number, days, step, first - 1, end)
    return _date(
        word.number,
        days,
        year,
        _noun(words, first) if led == "of" and not days else first,
        end,
    )


def _noun(words: list[str], first: int) -> int:
    """Return where a month starts that is called one: "for the month of May"."""
    if words[first - 2] != "month":
        return first
    return first - 2 - (words[first - 3] == "the")


_NINTH: Final = 9
_NINTH_DAYS: Final = [11]


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
    if before in lists["before_weekday_name"] and scan.capital(i - 1):
        return False  # "The Hunt for Red October"
    entry = scan.entries[i - 1]
    if (
        before in lists["before_year"]
        or before in DASHES
        or before in EACH
        or (
            entry is not None
            and entry.timeword is not None
            and entry.timeword.kind in ("step", "position")
        )
    ):
        if before == "that" and scan.upper(i - 1) and words[end].isalpha():
            return flag != "plain"  # "PARTIES THAT MAY WANT TO JOIN"
        apart = flag == "plain" and before in _APART
        ended = before == "to" and is_kind(scan, i - 2, "unit")  # "the year to March"
        return not apart or ended or is_kind(scan, i - 2, "month")
    if before == "as" and words[i - 2] in _AS_FAR:
        return True  # "as late as May"
    if before[-3:] == "est" and words[i - 2] in ("the", "s"):
        return True  # "the coldest March since 1962"
    if words[end] in reading.lexicon.dates.contracts and words[end] != "gold":
        return True  # "March futures"
    if words[end] in lists["fixtures"] and flag == "plain":
        return True  # "May elections"
    if words[end] in _BETWEEN_MONTHS and is_kind(scan, end + 1, "month"):
        return True
    if flag:
        owning = words[end] == "'" and words[i] not in _PEOPLE and scan.touches(i)
        return flag == "plain" and (owning or _attribute(scan, i))
    if before in lists["persons"] or (
        before == "," == words[end] and words[i - 2] in lists["persons"]
    ):
        return False  # "his wife April", "his daughter, June, was hurt"
    return not (end < scan.size and scan.capital(end) and words[end].isalpha())


_AS_FAR: Final = frozenset({"early", "late", "recently"})
#: Behind these "May" may be a verb: "kills and may kill".
_APART: Final = frozenset({"and", "or", "to", "than"})
#: These are surnames too: "May's speech".
_PEOPLE: Final = frozenset({"may", "march"})
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
