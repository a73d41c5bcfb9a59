"""How weekdays, weekends and parts of the day are worded.

weekday = [("last" | "this" | "next")] WEEKDAY | ("every" | "each") WEEKDAY | WEEKDAYS
part    = [("this" | "that" | "last" ...)] PART | "at night" | "overnight" | "tonight"
"""

from typing import Final

from casualtyparse.dates.candidates import DateCandidate, Grain, make, make_open
from casualtyparse.dates.grammar.clock import clock_before, hour_before
from casualtyparse.dates.grammar.counted_days import (
    COUNTING,
    counted_weekday,
    part_before,
)
from casualtyparse.dates.grammar.tokens import calendar_at, is_kind, step_at
from casualtyparse.dates.periods import PARTS
from casualtyparse.dates.spec import (
    AnchorName,
    Partial,
    Repeat,
    shift_of,
    within_of,
)
from casualtyparse.lexicon.calendar_words import CalendarWord
from casualtyparse.lexicon.little_words import EACH
from casualtyparse.lexicon.pieces import CAPITAL
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import Scan

_STORY: Final = word_list("calendar", "story") | {"that"}


def anchor_of(scan: Scan, step: int) -> AnchorName:
    """Return where a step word counts from: "the next day" and "that day" from the story."""
    word = scan.words[step]
    if word in _STORY or (word == "next" and scan.words[step - 1] == "the"):
        return "mentioned"
    return "ref"


def stepped(
    scan: Scan, i: int, of: Partial, rule: str, grain: Grain
) -> DateCandidate | None:
    """Return what a step word before token i makes of it: "last Tuesday", "that winter"."""
    step = step_at(scan, i - 1)
    if step is None:
        return None
    words = scan.words
    first = i - 1
    if words[first] == "following" and words[first - 1] not in _THE:
        return None  # "following Thursday's vote"
    anchor = anchor_of(scan, first)
    if words[first] == "same" and words[first - 1] in ("that", "this"):
        first -= 1
    if words[first - 1] in ("the", "this") and words[first] != "this":
        first -= 1
    return make(rule, first, i + 1, shift_of(anchor, step, of), grain)


_THE: Final = frozenset({"the", "this", "that"})
#: The bare weekdays, by number.
WEEKDAYS: Final = tuple(Partial(weekday=number) for number in range(8))


def weekday(reading: Reading, i: int) -> DateCandidate | None:
    """weekday = [step | "every"] WEEKDAY ["'s"]"""
    scan = reading.scan
    words = scan.words
    entry, marks = scan.entries[i], scan.marks
    word = None if entry is None else entry.calendar
    if word is None or not (marks[i] & CAPITAL or word.flag != "short"):
        return None
    before, end = words[i - 1], i + 1
    if word.flag == "short":
        if not _plain_short(scan, i):
            return None
        if words[end] == ".":
            end += 1
    elif (marks[end] & CAPITAL or marks[i - 1] & CAPITAL or before == ".") and _named(
        reading, i
    ):
        reading.reject("weekday", i, end, "part of a name")
        return None
    of = WEEKDAYS[word.number]
    behind = words[end]
    if behind in _BEHIND_COUNTED:
        counted = _counted(reading, i, end, of)
        if counted is not None:
            return counted
    second = before in _SECOND and words[i - 2] in EACH
    if word.flag == "plural" or before in EACH or second:
        if before in ("the", "of"):
            return None
        first = i - 1 if before in EACH else i
        first -= 2 * second  # "every other Thursday"
        return make("each-weekday", first, end, Repeat(of), "set")
    entry = scan.entries[i - 1]
    found = None
    if entry is not None and entry.timeword is not None:
        found = stepped(scan, i, of, "stepped-weekday", "day")
    if found is None:
        found = make_open("weekday", i, end, of, "weekday")
    if behind == "'" and words[end + 1] == "s" and scan.touches(end):
        found.end = end + 2
    return found


_SECOND: Final = frozenset({"other", "second"})
_BEHIND_COUNTED: Final = COUNTING | {"of", "in"}


def _counted(reading: Reading, i: int, end: int, of: Partial) -> DateCandidate | None:
    """Return a weekday counted in a month, or from a day."""
    scan = reading.scan
    if scan.words[end] in COUNTING:
        return counted_weekday(reading, i, of)
    if _of_month(scan, end + 1):
        return _ranked_weekday(reading, i, end, of)
    if scan.words[end + 1] in EACH and scan.words[end + 2] == "month":
        ranked = _ranked_weekday(
            reading, i, end, of
        )  # "the first Monday of each month"
        first = i if ranked is None else ranked.first
        return make("each-weekday", first, end, Repeat(of), "set")
    return None


def _named(reading: Reading, i: int) -> bool:
    """Tell whether a weekday is part of a name: "The Sunday Times", "Black Friday"."""
    scan, lists = reading.scan, reading.lexicon.dates.sets
    if scan.words[i + 1] in lists["titles"] and _titled(scan, i + 1):
        return True
    if _of_person(reading, i):
        return True
    entry = scan.entries[i + 1]
    if entry is not None and entry.place not in (None, "modifier"):
        # "in Sunday Creek"
        return scan.words[i - 1] in _IN and scan.capital(i + 1)
    return scan.words[i - 1] in lists["before_weekday_name"] and scan.capital(i - 1)


def _of_person(reading: Reading, i: int) -> bool:
    """Tell whether a weekday is the name of a person: "Mr. Sunday", "killed Sunday Eze"."""
    scan, lists = reading.scan, reading.lexicon.dates.sets
    words, before = scan.words, scan.words[i - 1]
    title = i - 2 if before == "." else i - 1
    if words[title] in lists["callings"] and scan.capital(title):
        return title == i - 1 or scan.touches(title)
    name = scan.capital(i + 1) and words[i + 1].isalpha()
    if not name or calendar_at(scan, i + 1) is not None:
        return False
    entry = scan.entries[i - 1]
    if before in _CALLED:
        return True
    if entry is None or scan.upper(i):
        return False
    return entry.person is not None or entry.harm_verb is not None


_CALLED: Final = frozenset({"named", "as", "called"})
_IN: Final = frozenset({"in", "at", "near", "from", "to", "outside"})


def _of_month(scan: Scan, i: int) -> bool:
    """Tell whether a month stands here: "October", "last month"."""
    if is_kind(scan, i, "month"):
        return scan.capital(i)
    return scan.words[i + 1] == "month" and step_at(scan, i) is not None


def _ranked_weekday(
    reading: Reading, i: int, end: int, of: Partial
) -> DateCandidate | None:
    """nth = ["the"] (ORDINAL | "last") WEEKDAY before "of" MONTH"""
    words = reading.scan.words
    number = reading.numbers.by_end.get(i)
    first, rank = i - 1, -1
    if number is not None and number.kind == "ordinal" and 1 <= number.low <= _MOST:
        first, rank = number.first, round(number.low)
    elif words[first] not in ("last", "final"):
        return None
    first -= words[first - 1] == "the"
    return make("nth-unit", first, end, shift_of("start", rank, of), "nth")


#: No month has more of one weekday.
_MOST: Final = 5


def _plain_short(scan: Scan, i: int) -> bool:
    """Tell whether "Sat", "Sun", "Mon" stand for days: by a full stop or beside a date."""
    words = scan.words
    if words[i + 1] == "." and scan.touches(i):
        return True
    behind = i + 2 if words[i + 1] == "," else i + 1
    dated = is_kind(scan, behind, "month") and words[behind + 1].isdecimal()
    if words[behind - 1] != "," and words[i - 1] not in ("on", "(") and not dated:
        return False
    return words[behind].isdecimal() or is_kind(scan, behind, "month")


def _titled(scan: Scan, behind: int) -> bool:
    """Tell whether a weekday opens a name: "The Sunday Times", not "Sunday Morning"."""
    return scan.words[behind] != "morning" and scan.capital(behind)


def weekend(reading: Reading, i: int) -> DateCandidate | None:
    """weekend = ["the" | step | "every"] "weekend" | "weekend" NOUN"""
    scan = reading.scan
    word = calendar_at(scan, i)
    of = _WEEKEND
    if scan.words[i - 1] in EACH or (word is not None and word.flag == "plural"):
        first = i - 1 if scan.words[i - 1] in EACH else i
        return make("each-weekend", first, i + 1, Repeat(of), "set")
    step = step_at(scan, i - 1)
    if step is not None:
        first = i - 1
        anchor = anchor_of(scan, first)
        first -= scan.words[first - 1] in ("the", "this")
        return make("weekend", first, i + 1, shift_of(anchor, step, "WE"), "week")
    before = scan.words[i - 1]
    if before not in ("the", "at", "on") and not _of_event(scan, i):
        return None
    first = i - 1 if before == "the" else i
    step = _BUT_ONE.get((scan.words[i + 1], scan.words[i + 2]))
    if step is not None and before == "the" and not is_kind(scan, i + 3, "unit"):
        # "the weekend before last", but "the weekend before last year's vote"
        last = shift_of("ref", step, "WE")
        return make("weekend", first, i + 3, last, "week")
    return make_open("weekend", first, i + 1, of, "week")


_BUT_ONE: Final = {("before", "last"): -2, ("after", "next"): 2}


_WEEKEND: Final = Partial(weekend=True)


def _of_event(scan: Scan, i: int) -> bool:
    """Tell whether a weekend is that of an event: "a weekend meeting", "after weekend talks"."""
    if scan.words[i - 1] != "a" and scan.tag(i - 1) != "preposition":
        return False
    noun = scan.words[i + 1]
    return noun.isalpha() and scan.tag(i + 1) is None and not scan.capital(i + 1)


def part_of_day(reading: Reading, i: int) -> DateCandidate | None:
    """part = [step | "the" | "every"] PART"""
    scan = reading.scan
    words = scan.words
    word = calendar_at(scan, i)
    if word is None:
        return None
    before, behind = words[i - 1], words[i + 1]
    if before == "the" and scan.capital(i) and _is_paper(scan, i):
        return None
    if word.flag == "plural" or before in EACH:
        return _each_part(scan, i, word.value)
    step = step_at(scan, i - 1)
    if step is not None:
        return _stepped_part(reading, i, word.value, step)
    if before == "-" and words[i - 2] == "to" and word.value == "NI":
        spec = shift_of("ref", 0, PARTS_OF_DAY["NI"])  # "to-night"
        return make("tonight", i - 2, i + 1, spec, "part")
    first = i
    if "0" < words[i - 2] < ":" or (before == "the" and words[i - 2] == "in"):
        clock = clock_before(reading, i)
        if clock is not None:
            return clock
    if before == "the" and behind == "before":
        return part_before(scan, i, PARTS_OF_DAY[word.value])
    if before in _DETERMINED:
        first = i - 2 if words[i - 2] == "the" and before == "intervening" else i - 1
    elif not _bare_part(scan, i, word):
        return None
    if (word.value == "NI" or words[i] == "dawn") and _describes(reading, i):
        return None
    dated = is_kind(scan, i - 2 if before == "-" else i - 1, "weekday")
    if behind in reading.lexicon.dates.sets["compounds"] and not dated:
        reading.reject("part-of-day", first, i + 1, "a kind of what stands behind")
        return None
    generic = before == "at" and word.value == "NI"
    return make_open(
        "part-of-day",
        first,
        i + 2 if behind == "hours" else i + 1,
        _AT_NIGHT if generic else PARTS_OF_DAY[word.value],
        "part",
    )


def _describes(reading: Reading, i: int) -> bool:
    """Tell whether a night or dawn describes something: "the night raid", "the dawn of war"."""
    scan = reading.scan
    behind = scan.words[i + 1]
    if scan.words[i] == "dawn":
        return behind == "of" and calendar_at(scan, i + 2) is None
    described = behind in reading.lexicon.dates.sets["night_nouns"]
    if behind == "'" and is_kind(scan, i - 1, "weekday"):
        return False  # "Monday night's raid"
    if behind == "-":
        return scan.touches(i)  # "the night-watch", but "on Monday night - it rained"
    return behind == "'" or (described and scan.words[i - 1] == "the")


#: What makes a part of the day a certain one: "the intervening night of Saturday and Sunday".
_DETERMINED: Final = frozenset({"the", "that", "intervening"})
_AT_NIGHT: Final = Partial(part="NI", generic=True)
#: The bare parts of the day, by their TIMEX3 code.
PARTS_OF_DAY: Final = {part: Partial(part=part) for part in PARTS}


def _is_paper(scan: Scan, i: int) -> bool:
    """Tell whether a capital part of the day behind "the" starts a name: "The Evening Star"."""
    return (
        i + 1 < scan.size
        and scan.capital(i + 1)
        and not scan.upper(i)
        and not is_kind(scan, i + 1, "weekday")
    )


def _each_part(scan: Scan, i: int, part: str) -> DateCandidate | None:
    first = i - 1 if scan.words[i - 1] in EACH else i
    if first == i and not (
        is_kind(scan, i - 1, "weekday") or scan.words[i - 1] == "at"
    ):
        return None
    return make("each-part-of-day", first, i + 1, Repeat(PARTS_OF_DAY[part]), "set")


def _stepped_part(
    reading: Reading, i: int, part: str, step: int
) -> DateCandidate | None:
    """part = [clock] ("this" | "last" | "that" | "the next" ...) PART"""
    scan = reading.scan
    words = scan.words
    first = i - 1
    anchor = anchor_of(scan, first)
    if anchor == "ref" and words[first] in ("next", "following", "coming"):
        anchor = "mentioned"
    if words[first - 1] in ("the", "that") and words[first] != "this":
        first -= 1
    spec = shift_of(anchor, step, PARTS_OF_DAY[part])
    told = hour_before(reading, first, i)
    if told is not None:
        return make("clock-time", told[0], i + 1, within_of(told[1], spec), "clock")
    return make("stepped-part-of-day", first, i + 1, spec, "part")


#: Parts of the day so short that something may go on to them, or come after.
_POINTS: Final = frozenset({"dawn", "dusk", "midday"})
_TO_POINTS: Final = frozenset({"after", "to"})


def _bare_part(scan: Scan, i: int, word: CalendarWord) -> bool:
    """Tell whether a part of the day without a determiner is one, not a mere noun."""
    before, part = scan.words[i - 1], word.value
    entry = scan.entries[i - 1]
    day = None if entry is None else entry.calendar
    if day is not None and day.kind in ("weekday", "deictic"):
        return True
    if before in ("at", "around"):
        return True
    if word.flag == "sun":
        return False  # "before sunrise on Sunday" is told of Sunday
    if before in ("since", "until", "by"):
        return part not in ("NI", "DT")
    behind = scan.words[i + 1]
    point = before in _TO_POINTS and scan.words[i] in _POINTS and behind != "on"
    if point and (not behind.isalpha() or scan.tag(i + 1) is not None):
        return True  # "from midnight to dawn", but not "after dawn prayers"
    if before == "-" and scan.touches(i - 2) and scan.touches(i - 1):
        # "an early-morning raid", "the Friday-night game"
        return scan.words[i - 2] in ("mid", "early") or is_kind(scan, i - 2, "weekday")
    if before in ("early", "late", "mid", "in", "from", "about"):
        return part != "NI" or before == "late"
    return is_kind(scan, i + 1, "weekday") or (
        is_kind(scan, i + 1, "deictic") and before not in ("the", "a")
    )
