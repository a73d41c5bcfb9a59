"""How seasons, fiscal years, vague times and adverbs of frequency are worded."""

from typing import Final

from casualtyparse.dates.candidates import DateCandidate, make, make_open
from casualtyparse.dates.grammar.accounts import ended, year_before_fiscal
from casualtyparse.dates.grammar.clock import past_hour
from casualtyparse.dates.grammar.tokens import (
    YEAR_MARKS,
    calendar_at,
    is_kind,
    position_at,
    step_at,
    year_at,
)
from casualtyparse.dates.grammar.weekdays import stepped
from casualtyparse.dates.periods import SEASONS
from casualtyparse.dates.spec import (
    REFS,
    Partial,
    Ref,
    Repeat,
    offset_of,
    shift_of,
)
from casualtyparse.dates.tense import tense_at
from casualtyparse.lexicon.little_words import AND_OR, ARTICLES, EACH
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import DASHES, Scan

_BEFORE_SPRINGS: Final = frozenset({"in", "of", "and", "most", "many", "", "."})
#: The bare seasons, by their TIMEX3 code.
_SEASONS: Final = {code: Partial(season=code) for code in SEASONS}


def season(reading: Reading, i: int) -> DateCandidate | None:
    """season = ["the" | step | "every" ["other"]] SEASON ["of"] [year ["-" DIGITS]]"""
    scan = reading.scan
    entry = scan.entries[i]
    word = None if entry is None else entry.calendar
    if word is None:
        return None
    of = _SEASONS[word.value]
    before = scan.words[i - 1]
    if before in EACH or word.flag == "plural":
        if scan.capital(i) and _is_surname(scan, i):
            return None  # "Sulphur Springs", "Mr. Summers"
        if scan.tag(i - 1) == "pronoun" or (
            scan.words[i] == "springs" and before not in _BEFORE_SPRINGS
        ):
            return (
                None  # "it winters in Dori", "hot springs", "he springs from a village"
            )
        first = i - 1 if before in EACH else i
        return make("each-season", first, i + 1, Repeat(of), "set")
    if before == "other" and scan.words[i - 2] == "every":
        return make("each-season", i - 2, i + 1, Repeat(offset_of(2.0, "Y")), "set")
    first = i - 1 if before == "the" else i
    behind = scan.words[i + 1]
    told = scan.words[i + 2] if behind == "of" or behind == "," else behind  # noqa: PLR1714
    if "0" <= told < ":" or told in YEAR_MARKS:
        dated = _season_year(scan, i, first, word.value)
        if dated is not None:
            return dated
    entry = scan.entries[i - 1]
    if entry is not None and entry.timeword is not None:
        found = stepped(scan, i, of, "season", "season")
        if found is not None:
            return found
    lists = reading.lexicon.dates.sets
    if (behind in lists["games"] and scan.capital(i)) or behind in lists[
        "season_kinds"
    ]:
        return None
    if not _is_season(scan, i, word.flag) and behind not in lists["seasonal"]:
        return None
    return make_open("season", first, i + 1, of, "season")


def _is_surname(scan: Scan, i: int) -> bool:
    """Tell whether a capital "Summers" is a name: not where it opens a sentence as a noun."""
    if scan.upper(i):
        return False
    if i != scan.bounds_at(i)[0] or scan.words[i + 1] in ("'", "\u2019"):
        return True
    entry = scan.entries[i + 1]
    return entry is not None and bool(entry.turn or entry.reporting)


def _season_year(scan: Scan, i: int, first: int, season: str) -> DateCandidate | None:
    """year = ["of"] YYYY ["-" (YY | YYYY)]"""
    start = i + 2 if scan.words[i + 1] in ("of", ",") else i + 1
    year = year_at(scan, start)
    if year is None:
        return None
    end = year.end
    if scan.words[end] in (*DASHES, "/") and scan.touches(end):
        last = scan.words[end + 1]
        if last.isdecimal() and len(last) in (2, 4):
            end += 2
    spec = Partial(year=year.value, season=season)
    return make("season", first, end, spec, "season")


def _is_season(scan: Scan, i: int, flag: str) -> bool:
    """Tell whether a season word is one: not "fall to the rebels", "spring water"."""
    before = scan.words[i - 1]
    if before == "the" and scan.words[i + 1] == "of" and _of_year(scan, i + 2):
        return True  # "the summer of the same year"
    if before in ("in", "since", "until", "till", "by", "during", "of", "this"):
        return not flag or before in ("in", "since", "until", "by", "during")
    if position_at(scan, i - 1) is not None or before == "-":
        return True
    if before in AND_OR and is_kind(scan, i - 2, "season"):
        return True  # "in spring or summer"
    if scan.words[i + 1] in AND_OR and is_kind(scan, i + 2, "season"):
        return before == "the"  # "the fall and winter"
    if before == "the":
        if flag:
            told = scan.words[i - 2] in ("in", "during", "by", "until", "since")
            return told and scan.words[i + 1] != "of"
        return (scan.words[i + 1] != "of" and scan.words[i] != "spring") or (
            scan.words[i - 2]
            in ("in", "during", "by", "until", "since", "of", "through", "spent")
            and scan.words[i + 1] != "of"
        )
    return False


def _of_year(scan: Scan, i: int) -> bool:
    """Tell whether "last year", "that year", "the same year", "the year before" stand here."""
    if step_at(scan, i) is None and scan.words[i] != "the":
        return False
    return "year" in (scan.words[i + 1], scan.words[i + 2])


def fiscal_year(reading: Reading, i: int) -> DateCandidate | None:
    """fiscal = ("fiscal" | "financial") ["year"] YYYY ["-" YY] | step "fiscal year"."""
    scan = reading.scan
    word = calendar_at(scan, i)
    if word is None:
        return None
    if word.value == "Q":
        return _short_quarter(scan, i) if scan.capital(i) else None
    if word.flag == "short" and not scan.upper(i):
        return None
    end = i + 2 if scan.words[i + 1] == "year" else i + 1
    year = year_at(scan, end)
    first = i - 1 if scan.words[i - 1] == "the" else i
    if year is not None:
        stop, named = year.end, None
        both = scan.words[stop] in (*DASHES, "/") and scan.touches(stop)
        if both and scan.words[stop + 1].isdecimal():
            stop, named = stop + 2, "two-years"
        spec = Partial(fiscal=year.value, named=named)
        return make("fiscal-year", first, stop, spec, "year")
    if end == i + 2 and "0" <= scan.words[i - 1] < ":":
        return year_before_fiscal(scan, i)
    step = step_at(scan, i - 1)
    if step is None and end == i + 2 and ended(scan, end):
        # "its fiscal year ended June 30"
        return make("over-the-units", first, end, offset_of(1.0, "Y"), "amount")
    if step is None or end == i + 1:
        return None
    first = i - 2 if scan.words[i - 2] == "the" else i - 1
    return make("fiscal-year", first, end, shift_of("ref", step, "FY"), "year")


def _short_quarter(scan: Scan, i: int) -> DateCandidate | None:
    """quarter = "Q" DIGIT [["of"] YYYY]"""
    rank = scan.words[i + 1]
    if rank not in ("1", "2", "3", "4") or not scan.touches(i):
        return None
    year = year_at(scan, i + 3 if scan.words[i + 2] == "of" else i + 2)
    of = Partial(year=year.value if year else None, quarter=int(rank))
    found = make("quarter", i, year.end if year else i + 2, of, "quarter")
    found.open = year is None
    return found


def unit_long(reading: Reading, i: int) -> DateCandidate | None:
    """amount = "weeklong" | "yearlong" ..."""
    word = calendar_at(reading.scan, i)
    if word is None:
        return None
    return make("unit-long", i, i + 1, offset_of(1.0, word.value), "amount")


def vague_time(reading: Reading, i: int) -> DateCandidate | None:
    """vague = "now" | "currently" | "recently" | "in the past" | "in the [near] future" ..."""
    scan = reading.scan
    entry = scan.entries[i]
    word = None if entry is None else entry.calendar
    if word is None:
        return None
    ref = _REFS.get(word.value, _REFS["PRESENT"])
    if word.flag == "noun":
        told = past_hour(reading, i) if scan.words[i] == "past" else None
        return told or _vague_noun(scan, i, ref)
    if word.flag == "units":  # "recent years" is read at its unit
        if scan.words[i + 1] not in reading.lexicon.dates.sets["recent_nouns"]:
            return None
        return make("recent-units", i, i + 2, ref, "ref")
    if word.flag == "date":
        if scan.words[i - 1] != "to" or scan.words[i + 1][:1].isdigit():
            return None
        if scan.words[i - 2] == "up":
            return None  # "keep it up to date"
        return make("vague-time", i - 1, i + 1, ref, "ref")
    if not _is_vague(reading, i):
        return None
    before = scan.words[i - 1]
    closer = before in ("more", "most", "very")
    closer = closer or (before == "right" and scan.words[i] == "now")
    first = i - 1 if closer else i
    return make("vague-time", first, i + 1, ref, "ref")


_REFS: Final[dict[str, Ref]] = {when: Ref(when) for when in REFS}


def _is_vague(reading: Reading, i: int) -> bool:
    scan = reading.scan
    word = scan.words[i]
    if word == "shortly":
        ends = scan.words[i + 1] in _ENDS
        return ends and tense_at(reading, i, i + 1) == "future"
    if scan.capital(i) and i > 0 and scan.capital(i - 1) and not scan.upper(i):
        return scan.words[i - 1] in (".", "!", "?") or i == scan.bounds_at(i)[0]
    if word == "previously" and scan.words[i - 1] in ARTICLES:
        return False  # "a previously reported figure"
    if word == "current":
        entry = scan.entries[i + 1] if i + 1 < scan.size else None
        if entry is not None and (entry.tag is not None or entry.turn is not None):
            return False  # "the current swept them away"
        behind = scan.words[i + 1]
        if is_kind(scan, i + 1, "fiscal"):
            return False  # "the current fiscal year" is read at its year
        if behind.endswith("ed") and scan.tag(i - 2) != "preposition":
            return False  # "the current carried them away", but "in the current strained mood"
        return behind[:1].isalpha()
    if word == "soon":
        if _then(reading, i):
            return False
        return scan.words[i + 1] not in ("after", "afterwards", "as", "became") and (
            scan.words[i - 1] not in ("as", "how", "too")
        )
    if word == "recently" and scan.words[i - 1] == "as":
        return False  # "as recently as a year ago"
    if word == "now" and (
        scan.words[i - 1] in ("every", "just") or scan.words[i + 1] == "and"
    ):
        return False  # "every now and then"
    if word == "now" and scan.words[i - 1] in ("from", "until", "by", "for"):
        return scan.words[i - 1] != "from"
    return True


_ENDS: Final = frozenset({"", ".", ",", ";", '"', "\u201d", ")", "and", "but"})


def _then(reading: Reading, i: int) -> bool:
    """Tell whether "soon" is told of the past: "soon fled", "it was soon clear".

    A verb behind it decides before one that only says so: "said that soon we are to vote".
    """
    scan, telling = reading.scan, reading.lexicon.dates.telling
    for k in range(i + 1, i + 4):
        word = scan.words[k]
        entry = scan.entries[k]
        if word in ("is", "are") or (entry is not None and entry.turn == "future"):
            return False
        if word in telling or not word.isalpha():
            break
    return tense_at(reading, i, i + 1) == "past"


def _present(scan: Scan, i: int, ref: Ref, *, noun: bool) -> DateCandidate | None:
    """vague = "at" ["the"] "present" | "the" "present" ["-"] "day" | "the" "present" NOUN"""
    before, behind = scan.words[i - 1], scan.words[i + 1]
    day = i + 2 if behind == "-" else i + 1
    if scan.words[day] == "day":
        first = i - 1 if before == "the" and behind == "day" else i
        return make("vague-time", first, day + 1, ref, "ref")
    if before == "at" and noun:
        return make("vague-time", i, i + 1, ref, "ref")
    if before == "the" and scan.words[i - 2] in ("at", "until", "to") and noun:
        return make("vague-time", i - 1, i + 1, ref, "ref")
    if before in _OWNERS and not noun and behind[-2:] not in ("ed", "ly"):
        return make("vague-time", i, i + 1, ref, "ref")  # "the present crisis"
    return None


_OWNERS: Final = frozenset({"the", "its", "their", "our"})


def _vague_noun(scan: Scan, i: int, ref: Ref) -> DateCandidate | None:
    """vague = ["in"] "the" ["near"] ("past" | "future") | "at" ["the"] "present"."""
    before = scan.words[i - 1]
    behind = scan.words[i + 1]
    noun = i + 1 >= scan.size or not behind[:1].isalnum() or scan.tag(i + 1)
    if scan.words[i] == "present":
        return _present(scan, i, ref, noun=bool(noun))
    entry = scan.entries[i + 1] if i + 1 < scan.size else None
    if entry is not None and (entry.calendar is not None or entry.numeral is not None):
        return None
    if before == "in" and noun and ref.when == "FUTURE":
        return make("vague-time", i, i + 1, ref, "ref")  # "in future"
    if not noun and not (before == "the" and scan.words[i - 2] == "in"):
        return None
    if before in ("near", "recent", "distant", "foreseeable", "immediate"):
        first = i - 2 if scan.words[i - 2] == "the" else i - 1
        return make("vague-time", first, i + 1, ref, "ref")
    if before == "the" and scan.words[i - 2] in ("in", "for", "of", "from", "into"):
        if scan.words[i - 2] == "of" and ref.when == "FUTURE":
            return None
        return make("vague-time", i - 1, i + 1, ref, "ref")
    if before == "the" and scan.words[i - 2] == "to" and behind != "of":
        return make("vague-time", i - 1, i + 1, ref, "ref")  # "look forward to"
    verb = scan.words[i - 2].isalpha() and scan.tag(i - 2) is None
    if before == "the" and verb and noun and ref.when == "FUTURE" and behind != "of":
        return make("vague-time", i - 1, i + 1, ref, "ref")  # "winning the future"
    return None


def frequency(reading: Reading, i: int) -> DateCandidate | None:
    """set = "daily" | "weekly" | "annual" ..., not in a name ("Daily Trust")"""
    scan = reading.scan
    word = calendar_at(scan, i)
    if word is None:
        return None
    if scan.capital(i):
        named = i + 1 < scan.size and scan.capital(i + 1)
        front = scan.words[i - 1] in _OPENING or i == scan.bounds_at(i)[0]
        if named or not front:
            return None
    if _is_paper(reading, i):
        reading.reject("frequency", i, i + 1, "a newspaper")
        return None
    behind = i + 1 if scan.words[i + 1] != "-" else i + 2
    if scan.words[behind] in reading.lexicon.dates.sets["by_day"]:
        return None  # "two daily wage workers"
    if word.value.startswith("XXXX"):
        return make("frequency", i, i + 1, Repeat(Partial(part="NI")), "set")
    lists, words = reading.lexicon.dates.sets, scan.words
    amount = word.value.removeprefix("P")
    time = amount.startswith("T")
    digits = amount.removeprefix("T")
    unit = ("T" if time else "") + digits[-1]
    n, first = float(digits[:-1]), i
    if words[i - 1] == "-" and scan.touches(i - 1):
        halved, doubled = (
            words[i - 2] in lists["halving"],
            words[i - 2] in lists["doubling"],
        )
        n = n / 2 if halved else n * 2 if doubled else n
        number = reading.numbers.by_end.get(i - 1)
        if number is not None and number.kind == "exact" and number.low > 1:
            every = Repeat(offset_of(n * number.low, unit))  # "five-yearly"
            return make("frequency", number.first, i + 1, every, "set")
        first = i - 2 if halved or doubled or words[i - 2] in lists["rates"] else i
    elif words[i - 1] in lists["rates"]:
        first = i - 1
    return make("frequency", first, i + 1, Repeat(offset_of(n, unit)), "set")


#: A headline may go on behind these: "DARFUR - Weekly bulletin".
_OPENING: Final = DASHES | {":"}


def _is_paper(reading: Reading, i: int) -> bool:
    """Tell whether a daily or weekly is a newspaper: "this daily", "the daily El Mundo"."""
    scan = reading.scan
    words = scan.words
    end = i + 1
    while end < i + _LONGEST_NAME and words[end].isalpha() and scan.capital(end):
        end += 2 if words[end + 1] == "-" and scan.capital(end + 2) else 1
    entry = scan.entries[end]
    noun = words[end].isalpha() and not words[end].endswith("ed")
    if entry is not None and (entry.tag or entry.turn or entry.reporting):
        noun = False
    if noun or words[end] == "-":
        return False  # "the daily toll", "daily Israeli raids"
    first = i - 1
    named = words[first] not in _THIS and scan.capital(first)
    if named or words[first] in reading.lexicon.dates.sets["papers"]:
        first -= 1
    return words[first] in _THIS and (
        first < i - 1 or end > i + 1 or words[first] != "the"
    )


_LONGEST_NAME: Final = 6
_THIS: Final = frozenset({"the", "this", "a", "an", "our", "another"})
