"""How years, decades and centuries are worded.

year    = DIGITS of four behind a cue | "(" DIGITS of four | DIGITS "-" DIGITS | DIGITS "BC"
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
from casualtyparse.dates.spec import Range, Ref, day_of
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
    if not 1000 <= year < _CLOCK and not (year == _CLOCK and _ahead(scan, i)):
        return None
    if _part_of_number(scan, i):
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


#: From here on four digits are the time on a clock, but in "by 2100".
_CLOCK: Final = 2100


def _ahead(scan: Scan, i: int) -> bool:
    """Tell whether 2100 is the year: "by 2100", not "by 2100 hours"."""
    words = scan.words
    return words[i - 1] in ("by", "in", "year") and not words[i + 1].isalnum()


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


def _is_year(reading: Reading, i: int, year: int, listed: int = 0) -> bool:
    """Tell whether digits are a year; so many years of a list are known to stand behind."""
    scan = reading.scan
    lists = reading.lexicon.dates.sets
    before, behind = scan.words[i - 1], scan.words[i + 1]
    if before in lists["numbered"]:
        return False
    if _beside_year(scan, i, year) or (
        year in _LIKELY and _told_with(reading, i, listed)
    ):
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
    if before == "of" and scan.words[i - 2] in lists["totals"]:
        return "the" in scan.words[i - 4 : i - 2]  # "a crowd of 2000"
    if before == "than" and scan.words[i - 2] in _MORE:
        return False  # "more than 2000 died"
    if is_kind(scan, i + 1, "unit") or counts:
        return False
    if before in _SET_BESIDE and year in _LIKELY and _is_compared(reading, i):
        return True
    if before in lists["before_year"] or is_kind(scan, i - 1, "unit"):
        return True
    return year in _LIKELY and _beside_noun(reading, i)


def _is_compared(reading: Reading, i: int) -> bool:
    """Tell whether a year is set beside another: "as early as 1990", "compared with 1996"."""
    words = reading.scan.words
    before, further = words[i - 1], words[i - 2]
    if before == "as":
        return further in _AS_FAR
    if before == "least":  # "not until at least 2024"
        return words[i - 3] in reading.lexicon.dates.sets["sure_before_year"]
    return before[0] == "v" or further in _COMPARING


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


_AS_FAR: Final = frozenset({"early", "late", "recently", "back", "long", "ago"})
#: "compared with 1996", "versus 1996"
_SET_BESIDE: Final = frozenset({"as", "least", "with", "against", "versus", "vs"})
_COMPARING: Final = frozenset(
    {"compared", "compares", "comparison", "contrast", "contrasted", "as"}
)
_MORE: Final = frozenset({"more", "less", "fewer"})
#: "mid-1990", "post-1990"
_TIED: Final = frozenset({"mid", "end", "early", "late", "pre", "post"})
_QUARTERS: Final = frozenset({"first", "second", "third", "fourth"})
_LISTING: Final = frozenset({",", "and", "or", "&"})
#: So far back from a year the first of its list may stand.
_MOST_LISTED: Final = 16
#: What stands before the first year of a list that no preposition leads.
_LEADING: Final = frozenset({"the", "its", "both", "either", "neither"})


def _told_with(reading: Reading, i: int, listed: int) -> bool:
    """Tell whether a list of years or the quarter behind makes the digits at token i a year."""
    words = reading.scan.words
    before, behind = words[i - 1], words[i + 1]
    if before == "-" and words[i - 2] in _TIED:
        return True
    if before == "." and words[i - 2] in ("b", "d") and words[i - 3] in ("(", ","):
        return True  # "(b. 1910)"
    if behind in _LISTING or before in _LISTING:
        return listed < _MOST_LISTED and _in_list(reading, i, listed)
    if behind not in _QUARTERS:
        return False
    at = i + 3 if words[i + 2] == "-" else i + 2
    return words[at] in ("quarter", "half")  # "1988 third-quarter profit"


def _in_list(reading: Reading, i: int, listed: int) -> bool:
    """Tell whether a year stands in a list: "in 2005, 2007 and 2010", "both 2010 and 2011"."""
    scan, words = reading.scan, reading.scan.words
    first = i - 1
    if words[first] in ("and", "or") and words[first - 1] == ",":
        first -= 1
    end = i + 1
    if words[end] == "," and words[end + 1] in ("and", "or"):
        end += 1
    later = _likely_at(scan, end + 1) if words[end] in _LISTING else None
    if words[first] in _LEADING:
        return later is not None and not _counts(reading, end + 1)
    if words[first] not in _LISTING or (later is None and words[i + 1][:1].isalnum()):
        return False
    earlier = _likely_at(scan, first - 1)
    return earlier is not None and _is_year(reading, first - 1, earlier, listed + 1)


def _likely_at(scan: Scan, i: int) -> int | None:
    """Return the four digits at token i that are likely a year."""
    word = scan.words[i]
    if len(word) != 4 or not word.isdecimal() or int(word) not in _LIKELY:
        return None
    return None if _part_of_number(scan, i) else int(word)


def _beside_noun(reading: Reading, i: int) -> bool:
    """Tell whether a year describes a noun ("the 1948 war") or a name ("Olympics 2008")."""
    scan = reading.scan
    before = scan.words[i - 1]
    behind_noun = i + 1 < scan.size and scan.words[i + 1][:1].isalpha()
    if before in ("the", "a", "an", "this", "its", "their", "his", "her", "our", "s"):
        named = scan.capital(i + 1) and not scan.upper(i + 1)  # "the 1968 My Lai raid"
        return behind_noun and (named or scan.tag(i + 1) is None)
    if before == "," and _place_or_month(scan, i - 2):
        return True
    if behind_noun and _of_noun(scan, i):
        return True
    entry = scan.entries[i - 1] if i else None
    if entry is not None and (entry.calendar is not None or entry.timeword is not None):
        return True
    verb = i + 2 if scan.words[i + 1] == "also" else i + 1
    if scan.words[verb] in _ONE and int(scan.words[i]) % 100:
        return True  # "they think 2014 will be better"
    bound = scan.bounds_at(i)
    exact = i > bound[0] or int(scan.words[i]) % 100  # not "2000 sales were made"
    if exact and scan.words[i + 1] in reading.lexicon.dates.sets["yearly"]:
        return True  # "he said 1989 sales rose"
    if i == bound[0]:
        return scan.words[i + 1] in (",", ":", *DASHES) or i + 1 == bound[1]
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
_ONE: Final = frozenset(
    {"will", "would", "was", "is", "has", "could", "may", "looks", "saw", "brought"}
)


def _place_or_month(scan: Scan, i: int) -> bool:
    return i >= 0 and (is_kind(scan, i, "month") or scan.capital(i))


def early_year(reading: Reading, i: int) -> DateCandidate | None:
    """year = DIGITS ("BC" | "BCE") | "AD" DIGITS | "long ago"."""
    scan = reading.scan
    word = scan.words[i]
    if word == "ago":
        return _long_ago(scan, i)
    if word.endswith("teen"):
        return _spoken_year(reading, i)
    if word.startswith(("ad", "a.d")):
        if not scan.upper(i) and word == "ad":
            return None
        year = year_at(scan, i)
        if year is not None:
            return _year(i, year.end, year.value, "early-year")
    year = year_at(scan, i - 1)
    if year is None or year.end != i + 1:
        return None
    if scan.words[i + 1] == "-" and scan.touches(i):
        return None  # "A9876 BC-Iraq", as wires head their stories
    return _year(i - 1, i + 1, year.value, "early-year")


def _spoken_year(reading: Reading, i: int) -> DateCandidate | None:
    """year = ("nineteen" | "eighteen") (NUMBER | "oh" NUMBER), as broadcasts tell it"""
    words, numbers = reading.scan.words, reading.numbers.by_first
    at = i + 2 if words[i + 1] == "-" else i + 1
    zero = words[at] == "oh"
    number = numbers.get(at + zero)
    if number is None or number.kind != "exact" or number.digits:
        return None
    if not (1 <= number.low < 10 if zero else 10 <= number.low < 100):
        return None
    if words[number.end] == "-" or words[i - 1] == "-":
        return None  # "nineteen twenty-dollar bills"
    century = 1900 if words[i] == "nineteen" else 1800
    return _year(i, number.end, century + round(number.low))


def _long_ago(scan: Scan, i: int) -> DateCandidate | None:
    """vague = "long ago" | "some time ago" | "a" ["long" | "short"] ("time" | "while") "ago"."""
    words = scan.words
    first = i - 1
    if words[first] in ("time", "while", "moment", "generation", "lifetime"):
        first -= 1
        first -= words[first] in ("long", "short")
        if words[first] not in ("a", "some"):
            return None
    elif words[first] not in ("long", "moments", "ages", "generations"):
        return None
    elif words[first - 1] == words[i + 1] == "as":
        return None  # "as long ago as 1979"
    return make("vague-time", first, i + 1, Ref("PAST"), "ref")
