"""How weekdays, weekends and parts of the day are worded.

weekday = [("last" | "this" | "next")] WEEKDAY | ("every" | "each") WEEKDAY | WEEKDAYS
part    = [("this" | "that" | "last" ...)] PART | "at night" | "overnight" | "tonight"
"""

from typing import Final

from casualtyparse.dates.candidates import DateCandidate, Grain
from casualtyparse.dates.grammar.tokens import calendar_at, is_kind, step_at
from casualtyparse.dates.spec import AnchorName, Partial, Repeat, Shift, Spec, Within
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import Scan

_EVERY: Final = frozenset({"every", "each"})
_STORY: Final = frozenset(
    {"previous", "following", "same", "that", "preceding", "very", "subsequent"}
)


def anchor_of(scan: Scan, step: int) -> AnchorName:
    """Return where a step word counts from: "the next day" and "that day" from the story."""
    word = scan.word(step)
    if word in _STORY:
        return "mentioned"
    if word == "next" and scan.word(step - 1) == "the":
        return "mentioned"
    return "ref"


def stepped(
    scan: Scan, i: int, of: Partial, rule: str, grain: Grain
) -> DateCandidate | None:
    """Return what a step word before token i makes of it: "last Tuesday", "that winter"."""
    step = step_at(scan, i - 1)
    if step is None:
        return None
    first = i - 1
    anchor = anchor_of(scan, first)
    if scan.word(first) == "same" and scan.word(first - 1) in ("that", "this"):
        first -= 1
    if scan.word(first - 1) in ("the", "this") and scan.word(first) != "this":
        first -= 1
    return DateCandidate(
        rule=rule,
        first=first,
        end=i + 1,
        spec=Shift(anchor, step, of),
        grain=grain,
    )


def weekday(reading: Reading, i: int) -> DateCandidate | None:
    """weekday = [step | "every"] WEEKDAY ["'s"]"""
    scan = reading.scan
    word = calendar_at(scan, i)
    if word is None or not scan.capital(i):
        return None
    of = Partial(weekday=int(word.value))
    end = i + 1
    if word.flag == "short":
        if not _plain_short(scan, i):
            return None
        end += scan.word(end) == "."
    elif _in_a_name(reading, i):
        reading.reject("weekday", i, i + 1, "part of a name")
        return None
    if word.flag == "plural" or scan.word(i - 1) in _EVERY:
        if scan.word(i - 1) in ("the", "of"):
            return None
        first = i - 1 if scan.word(i - 1) in _EVERY else i
        return _found("each-weekday", first, end, Repeat(of), "set")
    found = stepped(scan, i, of, "stepped-weekday", "day")
    if found is None:
        found = _found("weekday", i, end, of, "weekday")
        found.open = True
    if scan.word(end) == "'" and scan.word(end + 1) == "s" and scan.touches(end):
        found.end = end + 2
    return found


def _found(rule: str, first: int, end: int, spec: Spec, grain: Grain) -> DateCandidate:
    return DateCandidate(rule=rule, first=first, end=end, spec=spec, grain=grain)


def _plain_short(scan: Scan, i: int) -> bool:
    """Tell whether "Sat", "Sun", "Mon" stand for days: by a full stop or beside a date."""
    if scan.word(i + 1) == "." and scan.touches(i):
        return scan.word(i + 2) == "," or i + 2 >= scan.size or True
    behind = i + 2 if scan.word(i + 1) == "," else i + 1
    beside = is_kind(scan, behind, "month") or scan.word(behind).isdecimal()
    return beside and (scan.word(behind - 1) == "," or scan.word(i - 1) in ("on", "("))


def _in_a_name(reading: Reading, i: int) -> bool:
    """Tell whether a weekday belongs to a name: "The Sunday Times", "Bloody Sunday"."""
    scan = reading.scan
    lists = reading.lexicon.dates.sets
    behind = scan.word(i + 1)
    if behind in lists["titles"] and behind != "morning" and scan.capital(i + 1):
        return True
    before = scan.word(i - 1)
    if before == "palm" or before in lists["before_weekday_name"]:
        return scan.capital(i - 1)
    return False


def weekend(reading: Reading, i: int) -> DateCandidate | None:
    """weekend = ["the" | step | "every"] "weekend"."""
    scan = reading.scan
    word = calendar_at(scan, i)
    of = Partial(weekend=True)
    if scan.word(i - 1) in _EVERY or (word is not None and word.flag == "plural"):
        first = i - 1 if scan.word(i - 1) in _EVERY else i
        return _found("each-weekend", first, i + 1, Repeat(of), "set")
    step = step_at(scan, i - 1)
    if step is not None:
        first = i - 1
        anchor = anchor_of(scan, first)
        first -= scan.word(first - 1) in ("the", "this")
        return _found("weekend", first, i + 1, Shift(anchor, step, "WE"), "week")
    if scan.word(i - 1) not in ("the", "at", "on", "a") or scan.word(i - 1) == "a":
        return None
    first = i - 1 if scan.word(i - 1) == "the" else i
    found = _found("weekend", first, i + 1, of, "week")
    found.open = True
    return found


def part_of_day(reading: Reading, i: int) -> DateCandidate | None:
    """part = [step | "the" | "every"] PART"""
    scan = reading.scan
    word = calendar_at(scan, i)
    if word is None:
        return None
    before = scan.word(i - 1)
    if (
        scan.capital(i)
        and i + 1 < scan.size
        and scan.capital(i + 1)
        and (
            before == "the"
            and not scan.upper(i)
            and not is_kind(scan, i + 1, "weekday")
        )
    ):
        return None  # "The Evening Star"
    if word.flag == "plural" or before in _EVERY:
        return _each_part(scan, i, word.value)
    step = step_at(scan, i - 1)
    if step is not None:
        return _stepped_part(scan, i, word.value, step)
    first = i
    if before in ("the", "that"):
        first = i - 1
    elif not _bare_part(reading, i, word.value):
        return None
    if scan.word(i + 1) in ("-", "'") and word.value == "NI":
        return None
    end = i + 2 if scan.word(i + 1) == "hours" else i + 1
    generic = before == "at" and word.value == "NI"
    found = _found(
        "part-of-day", first, end, Partial(part=word.value, generic=generic), "part"
    )
    found.open = True
    return found


def _each_part(scan: Scan, i: int, part: str) -> DateCandidate | None:
    first = i - 1 if scan.word(i - 1) in _EVERY else i
    if first == i and not (is_kind(scan, i - 1, "weekday") or scan.word(i - 1) == "at"):
        return None
    return _found("each-part-of-day", first, i + 1, Repeat(Partial(part=part)), "set")


def _stepped_part(scan: Scan, i: int, part: str, step: int) -> DateCandidate | None:
    """part = ("this" | "last" | "that" | "the next" ...) PART"""
    first = i - 1
    anchor = anchor_of(scan, first)
    if anchor == "ref" and scan.word(first) in ("next", "following", "coming"):
        anchor = "mentioned"
    if scan.word(first - 1) in ("the", "that") and scan.word(first) != "this":
        first -= 1
    spec = Shift(anchor, step, Partial(part=part))
    return _found("stepped-part-of-day", first, i + 1, spec, "part")


def _bare_part(reading: Reading, i: int, part: str) -> bool:
    """Tell whether a part of the day without a determiner is one, not a mere noun."""
    scan = reading.scan
    before = scan.word(i - 1)
    word = calendar_at(scan, i)
    if is_kind(scan, i - 1, "weekday") or is_kind(scan, i - 1, "deictic"):
        return True
    if before in ("at", "around"):
        return True
    if word is not None and word.flag == "sun":
        return False  # "before sunrise on Sunday" is told of Sunday
    if before in ("since", "until"):
        return part != "NI"

    if before == "-" and scan.word(i - 2) == "mid":
        return True
    if before in ("early", "late", "mid", "in", "from", "about"):
        return part != "NI" or before == "late"
    if is_kind(scan, i + 1, "weekday"):
        return True
    if part in ("MO", "AF") and not scan.capital(i) and before not in ("a", "one"):
        behind = scan.word(i + 1)
        return behind.isalpha() and scan.tag(i + 1) is None and before in ("in", "a")
    return False


def night_word(reading: Reading, i: int) -> DateCandidate | None:
    """night = "tonight" | "overnight" [weekday "to" weekday]"""
    scan = reading.scan
    if scan.word(i) != "overnight":
        spec: Spec = Shift("ref", 0, Partial(part="NI"))
        return _found("tonight", i, i + 1, spec, "part")
    if is_kind(scan, i + 1, "weekday") and scan.capital(i + 1):
        return _overnight_days(scan, i)
    found = _found("overnight", i, i + 1, Shift("ref", -1, Partial(part="NI")), "part")
    found.open = True
    return found


def _overnight_days(scan: Scan, i: int) -> DateCandidate:
    """night = "overnight" WEEKDAY [("to" | "into" | "-") WEEKDAY]"""
    word = calendar_at(scan, i + 1)
    number = 1 if word is None else int(word.value)
    end = i + 2
    if scan.word(end) in ("to", "into", "-", "\u2013") and is_kind(
        scan, end + 1, "weekday"
    ):
        end += 2
    spec = Within(Partial(part="NI"), Partial(weekday=number))
    return _found("overnight", i, end, spec, "part")


def deictic_day(reading: Reading, i: int) -> DateCandidate | None:
    """day = "today" | "yesterday" | "tomorrow" | "the day before yesterday"."""
    scan = reading.scan
    word = calendar_at(scan, i)
    if word is None or _paper(reading, i):
        return None
    step = int(word.value)
    first = i
    if scan.word(i - 2) == "day" and scan.word(i - 1) in ("before", "after"):
        way = {"before": -1, "after": 1}[scan.word(i - 1)]
        if step == way:
            step *= 2
            first = i - 3 if scan.word(i - 3) == "the" else i - 2
    return _found("deictic-day", first, i + 1, Shift("ref", step, "D"), "day")


def _paper(reading: Reading, i: int) -> bool:
    """Tell whether a capital in the middle of a sentence makes a name: "USA Today"."""
    scan = reading.scan
    return (
        i > 0
        and scan.capital(i)
        and scan.upper(i - 1)
        and not scan.upper(i)
        and scan.words[i - 1].isalpha()
    )
