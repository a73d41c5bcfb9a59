"""How the units are worded in which accounts are kept: "the year ended June 30", "year-end".

unit    = "the" UNIT behind a word, or before "'s", that makes it the current one
amount  = "the" UNIT ("ended" | "ending" | "to") date
compared = ["the"] ("year" "-" ("ago" | "earlier") | "prior" "-" "year") [[ORDINAL] UNIT]
"""

from typing import Final

from casualtyparse.dates.candidates import DateCandidate, Grain, make, make_open
from casualtyparse.dates.grammar.tokens import (
    calendar_at,
    is_kind,
    position_at,
    step_at,
    year_at,
)
from casualtyparse.dates.spec import (
    Partial,
    day_of,
    mod_of,
    offset_of,
    shift_of,
    within_of,
)
from casualtyparse.dates.tense import tense_at
from casualtyparse.lexicon.little_words import THAT_WHICH
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import DASHES, Scan

#: How finely a unit tells the time.
GRAINS: Final[dict[str, Grain]] = {
    "D": "day",
    "W": "week",
    "F": "week",
    "M": "month",
    "Q": "quarter",
    "H": "quarter",
    "Y": "year",
    "DE": "decade",
    "CE": "decade",
    "ML": "decade",
    "P": "quarter",
}
_SHORT: Final = frozenset({"TS", "TM", "TH", "P", "H"})
#: Units that are the current one in "the year's first raid".
_OWNING: Final = frozenset({"D", "W", "M", "Q", "Y"})
#: Behind these a unit is that of something.
_OWN: Final = frozenset({"of", "when", "that", "after", "before", "-"})
_ENDED: Final = frozenset({"ended", "ending", "ends", "to"})
_DATED: Final = frozenset({"month", "weekday", "deictic"})


def unit_end(scan: Scan, i: int, unit: str) -> DateCandidate | None:
    """unit = [year] UNIT ["-" | "'s"] "end" [year]: "by year-end", "from year-end 1994"."""
    words = scan.words
    if unit not in ("Y", "M", "Q"):
        return None
    end = i + 2 if words[i + 1] == "-" else i + 1
    if words[i + 1] == "'" and words[i + 2] == "s":
        end = i + 3
    if words[end] != "end" or words[i - 1] in ("each", "every"):
        return None
    if words[i - 1] == "a" and words[i + 1] != "-":
        return None  # "a year's end", but "a year-end rally"
    if unit == "Y":
        year = year_at(scan, end + 1) or year_at(scan, i - 1)
        if year is not None and len(words[year.first]) == 4:
            first, stop = min(year.first, i), max(year.end, end + 1)
            spec = mod_of(day_of(year.value), "END")
            return make("unit-end", first, stop, spec, "year")
    spec = mod_of(shift_of("ref", 0, unit), "END")
    return make("unit-end", i, end + 1, spec, "ref")


def middle(scan: Scan, i: int, unit: str, flag: str) -> DateCandidate | None:
    """unit = "midyear" | "mid" "-" UNIT: "by midyear", "at mid-week"."""
    first = i if flag == "mid" else i - 2
    noun = scan.words[i + 1][:1].isalpha() and scan.tag(i + 1) is None
    if unit not in ("Y", "M", "W") or noun:
        return None
    spec = mod_of(shift_of("ref", 0, unit), "MID")
    return make("unit-end", first, i + 1, spec, "ref")


def told_quarter(reading: Reading, i: int, unit: str) -> DateCandidate | None:
    """quarter = ["the"] ["comparable"] YYYY UNIT: "the 1988 quarter", that set beside another"""
    scan = reading.scan
    year = year_at(scan, i - 1)
    if year is None or year.end != i or unit not in ("Q", "P", "H"):
        return None
    first = i - 2
    if scan.words[first] in reading.lexicon.dates.sets["comparable"] | _SAME:
        first -= 1  # "the comparable 1988 quarter"
    if scan.words[first] not in _THE:
        return None
    first += scan.words[first] != "the"
    spec = within_of(shift_of("mentioned", 0, unit), day_of(year.value))
    return make("same-period", first, i + 1, spec, "quarter")


_THE: Final = frozenset({"the", "its", "their"})
_SAME: Final = frozenset({"same"})


def named_quarter(scan: Scan, i: int, unit: str) -> DateCandidate | None:
    """quarter = ["the"] MONTH "-" ["to" "-"] MONTH UNIT | ["the"] "fiscal quarter"."""
    words = scan.words
    if unit not in ("Q", "P"):
        return None
    if words[i - 1] == "fiscal" and words[i - 2] in ("the", "its"):
        first = i - 2 if words[i - 2] == "the" else i - 1
        spec = shift_of("mentioned", 0, unit)
        return make("the-unit", first, i + 1, spec, "quarter")
    month = calendar_at(scan, i - 1)
    if words[i - 2] in _THE and month is not None and month.kind == "month":
        if month.number % 3 or unit == "P" or not scan.capital(i - 1):
            return None
        first = i - 2 if words[i - 2] == "the" else i - 1  # "the June quarter"
        of = Partial(quarter=month.number // 3)
        return make_open("quarter", first, i + 1, of, "quarter")
    to = words[i - 3 : i - 1] == ["to", "-"] and words[i - 4] == "-"
    first = i - 5 if to else i - 3
    last, one = calendar_at(scan, i - 1), calendar_at(scan, first)
    if last is None or one is None or words[i - 2] not in DASHES:
        return None
    if (last.kind, one.kind) != ("month", "month") or last.number - one.number != 2:
        return None
    if last.number % 3:
        return None  # "the May-July period" is no quarter of the calendar
    first -= words[first - 1] == "the"
    of = Partial(quarter=last.number // 3)
    return make_open("quarter", first, i + 1, of, "quarter")


def year_ago(reading: Reading, i: int, unit: str) -> DateCandidate | None:
    """period = ["the"] ("year" "-" ("ago" | "earlier") | "prior" "-" "year") [[ORDINAL] UNIT]"""
    scan = reading.scan
    words = scan.words
    if unit in ("M", "W", "Q") and words[i + 1] == "-" and words[i + 2] in _AGO:
        first = i - (words[i - 1] == "the")  # "the month-earlier level"
        before = shift_of("mentioned", -1, unit)
        return make("year-ago", first, i + 3, before, GRAINS[unit])
    if unit != "Y":
        return None
    first, end = i, i + 1
    bare = words[i + 1] in _AGO and scan.tag(i - 1) == "preposition"
    loose = words[i + 1] in _AGO and words[i - 1] == "the"
    if bare or (loose and words[i + 2] in _REPORTED):
        end = i + 2  # "the year ago period", "from year ago levels"
    elif words[i + 1] == "-" and words[i + 2] in _AGO:
        end = i + 3
    elif words[i - 1] == "-" and words[i - 2] in _PRIOR:
        first = i - 2
    else:
        return None
    number = reading.numbers.by_first.get(end)
    if number is not None and number.kind != "ordinal":
        number = None  # "quarter" is one too
    behind = calendar_at(scan, end if number is None else number.end)
    if behind is not None and behind.kind == "unit":
        first -= words[first - 1] == "the"
        if number is not None:
            if behind.value != "Q":
                return None
            of = Partial(quarter=round(number.low))
            spec = within_of(of, shift_of("mentioned", -1, "Y"))
            return make("year-ago", first, number.end + 1, spec, "quarter")
        end += 1
        if words[first - 1] in reading.lexicon.dates.sets["comparable"]:
            first -= 2 if words[first - 2] == "the" else 1
    elif first < i and not words[end].isalpha():
        return None
    period = "PQ" if words[end - 1] == "quarter" else "P"
    return make("year-ago", first, end, shift_of("mentioned", -1, period), "quarter")


def year_before(scan: Scan, i: int, unit: str) -> DateCandidate | None:
    """period = "the" "prior" "year" ["'s"] UNIT, that figures are compared with"""
    words = scan.words
    end = i + 3 if words[i + 1 : i + 3] == ["'", "s"] else i + 1
    if unit != "Y" or words[end] not in _REPORTED or words[i - 2] != "the":
        return None
    if words[i - 1] not in _PRIOR - {"last"}:
        return None
    period = "PQ" if words[end] == "quarter" else "P"
    before = shift_of("mentioned", -1, period)
    return make("year-ago", i - 2, end + 1, before, "quarter")


#: What figures are told for.
_REPORTED: Final = frozenset({"quarter", "period"})
_AGO: Final = frozenset({"ago", "earlier", "before"})
_PRIOR: Final = frozenset({"prior", "previous", "preceding", "last"})


def comparable(scan: Scan, i: int, unit: str) -> DateCandidate | None:
    """period = ["the"] "comparable" UNIT before the year that it is of: "last year"."""
    words = scan.words
    if unit not in ("Q", "M", "P", "H", "W"):
        return None
    behind = words[i + 1]
    if behind in ("of", "in"):
        if year_at(scan, i + 2) is None:
            return None
    elif words[i + 2] != "year" or behind not in _YEARS:
        return None
    first = i - 2 if words[i - 2] == "the" else i - 1
    spec = shift_of("mentioned", 0, unit)
    return make("stepped-unit", first, i + 1, spec, GRAINS[unit])


_YEARS: Final = _PRIOR | {"a", "one"}


def the_unit(reading: Reading, i: int, unit: str) -> DateCandidate | None:
    """unit = "the" UNIT behind a word that makes it the current one: "the end of the week"."""
    scan = reading.scan
    words = scan.words
    if words[i - 1] != "the" or unit in _SHORT:
        return None
    behind = words[i + 1]
    if unit in ("W", "M", "Y", "Q") and ended(scan, i + 1):
        if unit == "Q":
            return _quarter_to(scan, i)
        return make("over-the-units", i - 1, i + 1, offset_of(1.0, unit), "amount")
    placed = words[i - 2] == "in" and position_at(scan, i - 3) is not None
    dash = behind == "-" and not scan.touches(i)
    if behind in _OWN and not (dash or (placed and behind == "of")):
        return None  # "the day of the vote"
    if behind[:1].isdigit():
        return None  # "in the year 1642"
    if behind == "'" and words[i + 2] == "s" and unit in _OWNING:
        return _current(i, unit)
    before = words[i - 2]
    if before in ("within", "inside"):
        return make("within-the-unit", i - 1, i + 1, offset_of(1.0, unit), "amount")
    placed = placed or position_at(scan, i - 2) is not None
    placed = placed or (before == "of" and position_at(scan, i - 3) is not None)
    placed = placed or (before == "of" and is_kind(scan, i - 3, "unit"))
    placed = placed or (before == "of" and words[i - 3] == "part")
    placed = placed or (before == "of" and unit != "D" and _is_peak(reading, i - 3))
    lists = reading.lexicon.dates.sets
    if not placed and before not in lists["before_the_unit"]:
        return None
    if not placed and (unit not in _OWNING or before == "of"):
        rest = before == "of" and words[i - 3] in ("rest", "remainder", "most")
        return _current(i, unit) if rest else None
    if before in ("in", "through", "throughout") and unit == "D" and not placed:
        return None
    # "sales fell in the month" is told of the month they are told of
    told = unit == "M" or (unit == "Y" and before == "for" and _in_accounts(reading, i))
    return _current(i, unit, "mentioned" if told and not placed else "")


def _in_accounts(reading: Reading, i: int) -> bool:
    """Tell whether "for the year" goes on from a quarter: "$2 in the quarter and $9 for the year".

    What is expected for the year is that of the year to come, or of the current one.
    """
    scan = reading.scan
    start = scan.bounds_at(i)[0]
    opens = i - 2 == start or scan.words[i + 1] == ","
    beside = "quarter" in scan.words[max(i - _NEAR, start) : i - 2]
    return (opens or beside) and tense_at(reading, i - 1, i + 1) != "future"


def _is_peak(reading: Reading, i: int) -> bool:
    """Tell whether a noun is the first or the most of its kind: "the worst storm of the year"."""
    scan, peaks = reading.scan, reading.lexicon.dates.sets["peaks"]
    if scan.tag(i) is not None or not scan.words[i].isalpha() or scan.capital(i):
        return False
    for k in range(i - 1, i - _MOST_PEAK, -1):
        word = scan.words[k]
        if word in peaks or word.endswith("iest"):
            return True
        number = reading.numbers.by_end.get(k + 1)
        if number is not None:
            return number.kind == "ordinal"
        if not word.isalpha() or scan.tag(k) is not None:
            return False
    return False


#: So many words lie between "the worst" and what it is the worst of, and one less.
_MOST_PEAK: Final = 5


def full_year_told(reading: Reading, i: int, unit: str) -> DateCandidate | None:
    """unit = "the" "full" "year" behind "for", of which figures are told: "a forecast for ..."."""
    words, sets = reading.scan.words, reading.lexicon.dates.sets
    if unit != "Y" or words[i - 3 : i] != ["for", "the", "full"]:
        return None
    near = words[max(i - _NEAR, 0) : i + _NEAR]
    if sets["business"].isdisjoint(near) and sets["sums"].isdisjoint(near):
        return None  # "was jailed for the full year"
    spec = shift_of("mentioned" if words[i + 1] == "," else "ref", 0, "Y")
    return make("the-unit", i - 2, i + 1, spec, "year")


#: What figures are told for stands within so many words.
_NEAR: Final = 20


def _quarter_to(scan: Scan, i: int) -> DateCandidate:
    """quarter = "the quarter ended" MONTH [day ["," year]], that which holds most of it"""
    at = next((k for k in range(i + 2, i + 6) if is_kind(scan, k, "month")), None)
    month = None if at is None else calendar_at(scan, at)
    if at is None or month is None:
        return _current(i, "Q")
    year = next((one for k in range(1, 5) if (one := year_at(scan, at + k))), None)
    middle = month.number - 1 or 12
    told = None if year is None else year.value - (middle == 12)
    of = Partial(year=told, quarter=(middle + 2) // 3)
    made = make if told else make_open
    return made("the-unit", i - 1, i + 1, of, "quarter")


def _current(i: int, unit: str, anchor: str = "") -> DateCandidate:
    told = anchor or ("mentioned" if unit in ("D", "Q", "DE") else "ref")
    spec = shift_of("mentioned" if told == "mentioned" else "ref", 0, unit)
    return make("the-unit", i - 1, i + 1, spec, GRAINS[unit])


def ended(scan: Scan, i: int) -> bool:
    """Tell whether the end of a period is told at token i: "ended June 30", "that ended in May"."""
    i += scan.words[i] in THAT_WHICH
    return scan.words[i] in _ENDED and _dated_at(scan, i + 1)


def _dated_at(scan: Scan, i: int) -> bool:
    """Tell whether a day or month stands at token i: "the year ended (on) 30 June"."""
    if scan.words[i] in ("on", "in") or step_at(scan, i) is not None:
        i += 1
    entry = scan.entries[i]
    if entry is not None and entry.calendar is not None:
        return entry.calendar.kind in _DATED
    return scan.words[i].isdecimal() and is_kind(scan, i + 1, "month")


def year_before_fiscal(scan: Scan, i: int) -> DateCandidate | None:
    """fiscal = YYYY ["-" YY] "fiscal" "year": "the 1993 fiscal year", "the 1993-94 fiscal year"."""
    both = scan.words[i - 2] in (*DASHES, "/") and scan.touches(i - 2)
    year = year_at(scan, i - 3 if both else i - 1)
    if year is None or len(scan.words[year.first]) != _YEAR:
        return None
    first = year.first - (scan.words[year.first - 1] == "the")
    spec = Partial(fiscal=year.value, named="two-years" if both else None)
    return make("fiscal-year", first, i + 2, spec, "year")


_YEAR: Final = 4
