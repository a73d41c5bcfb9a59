"""How days are worded in a list that tells its month once.

day = DIGITS ("," DIGITS)* "and" day MONTH | MONTH day ("," DIGITS)* "and" DIGITS
"""

from typing import Final

from casualtyparse.dates.candidates import DateCandidate, make
from casualtyparse.dates.grammar.month_days import ends_number, glued, with_the
from casualtyparse.dates.grammar.tokens import (
    Told,
    calendar_at,
    day_at,
    day_before,
    is_kind,
    plural_noun,
    year_at,
)
from casualtyparse.dates.spec import (
    day_of,
)
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import Scan


def listed_day(reading: Reading, i: int) -> DateCandidate | None:
    """day = DIGITS in a list whose last member has the month: "6, 7 and 10 September"."""
    scan = reading.scan
    day = day_at(scan, i)
    if day is None:
        return None
    end = day.end
    for _ in range(6):
        sign = scan.words[end]
        if sign not in (",", "and", "or", "&"):
            return None
        end += 1
        if sign == "," and scan.words[end] in ("and", "or"):
            end += 1
        if is_kind(scan, end, "weekday"):
            end += 1
        following = day_at(scan, end)
        if following is None:
            return None
        end = following.end
        if scan.words[end] == "of" and following.end > following.first + 1:
            end += 1
        month = calendar_at(scan, end)
        if month is not None and month.kind == "month" and scan.capital(end):
            stop = end + 1 + (scan.words[end + 1] == ".")
            year = year_at(scan, stop)
            return _listed(reading, day, int(month.value), year)
    return None


def _listed(
    reading: Reading, day: Told, month: int, year: Told | None
) -> DateCandidate | None:
    words, numbered = reading.scan.words, reading.lexicon.dates.sets["numbered"]
    before = words[day.first - 1]
    if glued(reading.scan, day.first) or before == "between" or before in numbered:
        return None
    if before == "." and words[day.first - 2] in numbered:
        return None  # "Situation Report No. 3, 20 July"
    ranked = day.end > day.first + 1
    first = with_the(reading.scan, day.first) if ranked else day.first
    of = day_of(None if year is None else year.value, month, day.value)
    found = make("listed-day", first, day.end, of, "day")
    found.open = year is None
    return found


def _counts(reading: Reading, i: int) -> bool:
    """Tell whether the noun at token i makes the number before it a count."""
    scan = reading.scan
    return scan.words[i] in reading.lexicon.dates.sets["counted"] or plural_noun(
        scan, i
    )


def day_behind_list(reading: Reading, i: int) -> DateCandidate | None:
    """day = DIGITS in a list whose first member has the month: "Nov. 3, 4 and 9"."""
    scan = reading.scan
    day = day_at(scan, i)
    if day is None or scan.words[i - 1] not in (",", "and", "or", "&"):
        return None
    # "Dec. 27 and 28 in Lusaka", but "killed 17 on May 12 and 20 in Lusaka"
    beside = scan.words[day.end] == "in" and _day_before(scan, i - 1) == day.value - 1
    if not beside and not _ends_list_member(reading, day):
        return None
    year = _year_behind(scan, day.end)
    start, least = i - 1, day.value
    for _ in range(5):
        if scan.words[start] in ("and", "or", "&") and scan.words[start - 1] == ",":
            start -= 1
        before = day_before(scan, start)
        if before is None or before.value >= least:
            return None
        start, least = before.first - 1, before.value
        at = start - 1 if scan.words[start] == "." else start
        month = calendar_at(scan, at)
        if month is not None and month.kind == "month" and scan.capital(at):
            found = _listed(reading, day, int(month.value), year)
            if found is not None and year is not None and year.first == day.end + 1:
                found.end = year.end  # "May 8 and 9, 1991"
            return found
        if scan.words[start] not in (",", "and", "or"):
            return None
    return None


def _year_behind(scan: Scan, end: int) -> Told | None:
    """Return the year that a list of days ends with: "Nov. 3, 4 and 9, 1990"."""
    for _ in range(5):
        sign = scan.words[end]
        if sign not in (",", "and", "or", "&"):
            return None
        end += 1
        year = year_at(scan, end) if sign == "," else None
        if year is not None and len(scan.words[year.first]) == _YEAR:
            return year
        if sign == "," and scan.words[end] in ("and", "or"):
            end += 1
        following = day_at(scan, end)
        if following is None:
            return None
        end = following.end
    return None


_YEAR: Final = 4


def _day_before(scan: Scan, end: int) -> int:
    before = day_before(scan, end)
    return 0 if before is None else before.value


def _ends_list_member(reading: Reading, day: Told) -> bool:
    """Tell whether a number in a list is no count, no clock and no day of another month."""
    scan = reading.scan
    if not ends_number(scan, day) or _counts(reading, day.end):
        return False
    behind = scan.words[day.end]
    if scan.words[day.first - 1] == "," and behind not in (",", "and"):
        return False
    going_on = behind in ("and", "or", "when", "after", "at")
    going_on = going_on or scan.tag(day.end) == "pronoun"  # "on May 4 and 6 they met"
    if behind[:1].isalnum() and not going_on:
        return False  # "killed 17 on May 12 and 20 on Monday"
    after = day_at(scan, day.end + 1) if scan.words[day.end] == "and" else None
    if after is not None and _counts(reading, after.end):
        return False
    return not (
        day_at(scan, day.end) is not None
        or year_at(scan, day.end) is not None
        or is_kind(scan, day.end, "month")
    )
