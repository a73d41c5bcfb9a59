"""How years, decades and centuries are worded.

year    = DIGITS of four behind a cue | "(" DIGITS of four | DIGITS "-" DIGITS | DIGITS "BC"
decade  = ["the"] DIGITS "s" | ["the"] "nineties"
century = ["the"] ORDINAL "century" ["BC"]
"""

from typing import Final

from casualtyparse.dates.candidates import DateCandidate, make
from casualtyparse.dates.grammar.tokens import (
    calendar_at,
    full_year,
    is_kind,
    plural_noun,
    position_at,
    step_at,
    year_at,
)
from casualtyparse.dates.spec import Partial, Range, Ref, day_of
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import DASHES, Scan

#: Years that stand for themselves without a cue, in brackets or behind a name.
_LIKELY: Final = range(1800, 2060)
_LONGEST_RANGE: Final = 120


def bare_year(reading: Reading, i: int) -> DateCandidate | None:
    """year = DIGITS of four behind a cue, in brackets, in a range, or before an event noun"""
    scan = reading.scan
    word = scan.words[i]
    if len(word) not in (2, 4) or not word.isdecimal():
        return None
    if len(word) == 2:
        return _short_year(scan, i, word)
    year = int(word)
    if not 1000 <= year < 2100 or _part_of_number(scan, i):
        return None
    if scan.words[i + 1] in ("bc", "bce", "b.c.", "b.c.e."):
        return None
    both = _two_years(scan, i, year)
    if both is not None:
        return both
    if not _is_year(reading, i, year):
        return None
    named = scan.words[i - 1] == "year" and scan.words[i - 2] == "the"
    return _year(i - 2 if named else i, i + 1, year)  # "the year 2000"


def _year(first: int, end: int, year: int, rule: str = "bare-year") -> DateCandidate:
    return make(rule, first, end, day_of(year), "year")


def _short_year(scan: Scan, i: int, word: str) -> DateCandidate | None:
    """year = "'" DIGITS of two: "since '82"."""
    if scan.words[i - 1] != "'" or not scan.touches(i - 1):
        return None
    if scan.words[i + 1] == "s" or (i > 1 and scan.touches(i - 2)):
        return None
    cued = scan.words[i - 2] in (
        "in",
        "since",
        "of",
        "by",
        "until",
        "from",
        "late",
        "early",
    )
    if not cued and not is_kind(scan, i - 2, "season"):
        return None
    return _year(i - 1, i + 1, full_year(int(word)))


def _part_of_number(scan: Scan, i: int) -> bool:
    """Tell whether signs make the digits part of something else: money, a clock, a code."""
    before, behind = scan.words[i - 1], scan.words[i + 1]
    tied_before = i > 0 and scan.touches(i - 1)
    tied_behind = scan.touches(i)
    if before in ("$", "£", "€", "#", "@", ":", "+") and tied_before:
        return True
    if tied_before and (before.isalpha() or before in (".", "/", "_")):
        return not before.startswith("mid")
    if tied_behind and behind in (":", "/"):
        return behind == ":" and scan.words[i + 2].isdecimal() and scan.touches(i + 1)
    if tied_behind and behind in ("%", "_", "+"):
        return True
    if tied_behind and behind in DASHES and scan.touches(i + 1):
        return scan.words[i + 2].isdecimal() and scan.words[i + 3] in DASHES
    return tied_behind and behind.isalpha() and behind != "s"


def _two_years(scan: Scan, i: int, year: int) -> DateCandidate | None:
    """range = YYYY "-" YY, one period told with two years; the full form is two dates"""
    sign = scan.words[i + 1]
    if sign not in DASHES and sign != "/":
        return None
    last = scan.words[i + 2]
    tight = scan.touches(i) and scan.touches(i + 1)
    if not tight or not last.isdecimal() or len(last) != 2:
        return None
    if scan.words[i + 3] in DASHES and scan.touches(i + 2):
        return None  # "2004-05-06" is a day
    until = year - year % 100 + int(last)
    if until < year:
        until += 100
    if not 0 < until - year <= _LONGEST_RANGE:
        return None
    return make("year-range", i, i + 3, Range(day_of(year), day_of(until)), "year")


def _is_year(reading: Reading, i: int, year: int) -> bool:
    scan = reading.scan
    lists = reading.lexicon.dates.sets
    before, behind = scan.words[i - 1], scan.words[i + 1]
    if before in lists["numbered"]:
        return False
    if _beside_year(scan, i, year):
        return True
    if behind == "'" and scan.words[i + 2] == "s" and scan.touches(i):
        return year in _LIKELY  # "1991's worst raid"
    if before == "(":
        return year in _LIKELY and behind in (")", ",", ";", ":", *DASHES)
    counts = _counts(reading, i)
    likely = year in _LIKELY and (year % 100 > 0 or behind not in lists["counted"])
    if before in lists["sure_before_year"]:
        return not counts or likely  # "In 1998 soldiers shot", but not "in 2000 homes"
    if counts and likely and _ends_in(scan, i):
        return True
    if before == "of" and _calendar_noun(scan, i - 2):
        return True
    if is_kind(scan, i + 1, "unit") or counts:
        return False
    if before == "least" and scan.words[i - 3] in lists["sure_before_year"]:
        return True  # "not until at least 2024"
    if before == "-" and scan.words[i - 2] in ("mid", "end", "early", "late"):
        return True
    if before in lists["before_year"] or is_kind(scan, i - 1, "unit"):
        return True
    return year in _LIKELY and _beside_noun(reading, i)


def _counts(reading: Reading, i: int) -> bool:
    """Tell whether the noun behind makes a number a count: "1900 troops", not "the 1992 riots"."""
    scan, lists = reading.scan, reading.lexicon.dates.sets
    behind = scan.words[i + 1]
    if behind in lists["counted"]:
        return True
    if not plural_noun(scan, i + 1) or is_kind(scan, i + 1, "season"):
        return False
    if behind in lists["yearly"]:
        return False
    entry = scan.entries[i + 1]
    person = entry is not None and entry.person is not None
    return person or scan.words[i - 1] not in _DETERMINERS


#: "the 1992 riots", "its 1989 results"
_DETERMINERS: Final = frozenset({"the", "its", "their", "his", "her", "s"})


def _ends_in(scan: Scan, i: int) -> bool:
    """Tell whether a part of the year is named before it: "late 1998", "the end of 1998"."""
    tied = scan.words[i - 1] == "of" or scan.words[i - 1] in DASHES
    return position_at(scan, i - 2 if tied else i - 1) is not None


def _calendar_noun(scan: Scan, i: int) -> bool:
    """Tell whether a year is that of a season, a month or a half: "the first half of 2018"."""
    word = calendar_at(scan, i)
    return word is not None and word.kind in ("unit", "month", "season", "weekend")


def _beside_year(scan: Scan, i: int, year: int) -> bool:
    """Tell whether the other end of a range of years stands beside: "1955-1963"."""
    for sign, other in ((i + 1, i + 2), (i - 1, i - 2)):
        if scan.words[sign] in _BETWEEN:
            told = year_at(scan, other)
            if told is None or told.end != told.first + 1:
                continue
            ahead = told.value - year if other > i else year - told.value
            if 0 < ahead <= _LONGEST_RANGE and not _part_of_number(scan, told.first):
                return True
    return False


_BETWEEN: Final = DASHES | {"to", "/"}


def _beside_noun(reading: Reading, i: int) -> bool:
    """Tell whether a year describes a noun ("the 1948 war") or a name ("Olympics 2008")."""
    scan = reading.scan
    before = scan.words[i - 1]
    behind_noun = i + 1 < scan.size and scan.words[i + 1][:1].isalpha()
    if before in ("the", "a", "an", "this", "its", "their", "his", "her", "our", "s"):
        return behind_noun and scan.tag(i + 1) is None
    if before == "," and _place_or_month(scan, i - 2):
        return True
    if behind_noun and _of_noun(scan, i):
        return True
    entry = scan.entries[i - 1] if i else None
    if entry is not None and (entry.calendar is not None or entry.timeword is not None):
        return True
    bound = scan.bounds_at(i)
    if i == bound[0]:
        return scan.words[i + 1] in (",", ":", *DASHES) or i + 1 == bound[1]
    if scan.words[i + 1] in reading.lexicon.dates.sets["yearly"]:
        return True  # "he said 1989 sales rose"
    if scan.words[i + 1] in _ONE and int(scan.words[i]) % 100:
        return True  # "they think 2014 will be better"
    named = before.isalpha() and scan.capital(i - 1)
    ends = i + 1 >= scan.size or not scan.words[i + 1][:1].isalpha()
    if named and len(before) > 1 and not scan.upper(i - 1):
        return ends or scan.capital(i + 1)
    return step_at(scan, i - 1) is not None


def _of_noun(scan: Scan, i: int) -> bool:
    """Tell whether an adjective parts an article and a year: "the historic 1998 agreement"."""
    words = scan.words
    if words[i - 2] not in ("the", "a", "an", "its") or not int(words[i]) % 100:
        return False
    if not words[i - 1].isalpha() or scan.capital(i - 1):
        return False
    if scan.tag(i + 1) is not None or scan.tag(i - 1) is not None:
        return False
    entry = scan.entries[i - 1]
    return entry is None or entry.place == "modifier"


#: Verbs of one thing, or of any, that a year is the subject of; round numbers are counts.
_ONE: Final = frozenset({"will", "would", "was", "is", "has", "could", "may", "looks"})


def _place_or_month(scan: Scan, i: int) -> bool:
    return i >= 0 and (is_kind(scan, i, "month") or scan.capital(i))


def early_year(reading: Reading, i: int) -> DateCandidate | None:
    """year = DIGITS ("BC" | "BCE") | "AD" DIGITS | "long ago"."""
    scan = reading.scan
    word = scan.words[i]
    if word == "ago":
        return _long_ago(scan, i)
    if word.startswith(("ad", "a.d")):
        if not scan.upper(i) and word == "ad":
            return None
        year = year_at(scan, i)
        if year is not None:
            return _year(i, year.end, year.value, "early-year")
    year = year_at(scan, i - 1)
    if year is None or year.end != i + 1:
        return None
    return _year(i - 1, i + 1, year.value, "early-year")


def _long_ago(scan: Scan, i: int) -> DateCandidate | None:
    """vague = "long ago" | "some time ago" | "a" ["long" | "short"] ("time" | "while") "ago"."""
    words = scan.words
    first = i - 1
    if words[first] in ("time", "while"):
        first -= 1
        first -= words[first] in ("long", "short")
        if words[first] not in ("a", "some"):
            return None
    elif words[first] != "long":
        return None
    return make("vague-time", first, i + 1, Ref("PAST"), "ref")


def decade(reading: Reading, i: int) -> DateCandidate | None:
    """decade = ["the"] DIGITS "s" | ["the"] "'" DIGITS "s"."""
    scan = reading.scan
    word = scan.words[i]
    if len(word) not in (2, 4) or not word.isdecimal() or word[-1] != "0":
        return None
    end = i + 1
    if scan.words[end] == "'" and scan.touches(i):
        end += 1
    if scan.words[end] != "s" or not scan.touches(end - 1):
        return None
    first = i
    if len(word) == 2:
        told = scan.words[i - 1] == "'" and scan.touches(i - 1)
        if not told and scan.words[i - 1] not in ("the", "late", "early", "mid", "-"):
            return None
        if _of_life(scan, i) or int(word) < 10:
            return None
        first = i - 1 if told else i
        number = 190 + int(word[0])
    else:
        number = int(word[:3])
    first = first - 1 if scan.words[first - 1] == "the" else first
    if number % 10 == 0 and len(word) == 4 and number != 200:
        spec = Partial(century=number // 10)
    else:
        spec = Partial(decade=number)
    return make("decade", first, end + 1, spec, "decade")


def _of_life(scan: Scan, i: int) -> bool:
    """Tell whether years are those of a person: "in her early 40s", "in his nineties"."""
    k = i - 1
    while scan.words[k] in _PLACES and k > i - 4:
        k -= 1
    return scan.words[k] in _WHOSE


_PLACES: Final = frozenset({"early", "mid", "late", "-", "'"})
_WHOSE: Final = frozenset({"his", "her", "their", "my", "our"})


def decade_word(reading: Reading, i: int) -> DateCandidate | None:
    """decade = ["the" | "late" ...] "nineties", never "in his nineties"."""
    scan = reading.scan
    word = calendar_at(scan, i)
    if word is None or _of_life(scan, i):
        return None
    hundred = 190
    first = i
    if scan.words[i - 1] in ("nineteen", "eighteen"):
        hundred = 190 if scan.words[i - 1] == "nineteen" else 180
        first = i - 1
    elif scan.words[i - 1] not in ("the", "early", "late", "mid", "-"):
        return None
    first = first - 1 if scan.words[first - 1] == "the" else first
    return make(
        "decade-word", first, i + 1, Partial(decade=hundred + int(word.value)), "decade"
    )


def century(reading: Reading, i: int) -> DateCandidate | None:
    """century = ["the"] ORDINAL ["-"] "century" ["BC"]"""
    scan = reading.scan
    end = i - 1 if scan.words[i - 1] == "-" else i
    number = reading.numbers.by_end.get(end)
    if number is None or number.kind != "ordinal" or not 1 <= number.low <= 30:
        return None
    value = round(number.low)
    first = number.first - 1 if scan.words[number.first - 1] == "the" else number.first
    stop = i + 1
    century_number = value - 1
    if scan.words[stop] in ("bc", "bce", "b.c."):
        century_number, stop = -value, stop + 1
    return make("century", first, stop, Partial(century=century_number), "decade")
