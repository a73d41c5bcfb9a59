"""Days and parts of a day that are counted from another: one back or on, or several.

day     = "the" DIGITS ("st" | "nd" | "rd" | "th") ["of" STEP "month"]
part    = "the" PART "before" ["last"]
counted = "the" WEEKDAY "before" ["last"] | number WEEKDAYS "ago" | WEEKDAY ("week" | "fortnight")
"""

from typing import Final

from casualtyparse.dates.candidates import DateCandidate, make, make_open
from casualtyparse.dates.grammar.tokens import day_at, is_kind, step_at
from casualtyparse.dates.spec import Partial, day_of, shift_of, within_of
from casualtyparse.lexicon.little_words import ARTICLES
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import Scan

#: The words behind a weekday that may count it.
COUNTING: Final = frozenset({"before", "ago", "week", "fortnight"})
_RULE: Final = "stepped-weekday"
#: "Tuesday week" is the Tuesday after the next one.
_FURTHER: Final = {"week": 2, "fortnight": 3}
_MOST: Final = 52
#: "On the 27th" that opens a sentence has its number here: "On the 27th the east wall fell".
_FRONT: Final = 2


def counted_weekday(reading: Reading, i: int, of: Partial) -> DateCandidate | None:
    """counted = "the" WEEKDAY "before" | number WEEKDAYS "ago" | WEEKDAY "week", and the like"""
    scan = reading.scan
    words = scan.words
    behind, end = words[i + 1], i + 2
    if behind == "ago":
        number = reading.numbers.by_end.get(i)
        if number is None or number.kind != "exact" or not 1 <= number.low <= _MOST:
            return None
        back = shift_of("ref", -round(number.low), of)
        return make(_RULE, number.first, end, back, "day")
    if behind == "before":
        if words[i - 1] != "the":
            return None
        if words[end] == "last":
            return make(_RULE, i - 1, end + 1, shift_of("ref", -2, of), "day")
        if words[end][:1].isalnum():
            return None  # "the Monday before the vote"
        return make(_RULE, i - 1, end, shift_of("mentioned", -1, of), "day")
    if words[end] == "-" or words[end][-1:] == "s" or words[i - 1] in ("the", "a"):
        return None  # "a Monday week-long fair"
    return make(_RULE, i, end, shift_of("ref", _FURTHER[behind], of), "day")


def part_before(scan: Scan, i: int, of: Partial) -> DateCandidate | None:
    """part = "the" PART "before" ["last"]     not that before an event"""
    end, spec = i + 2, shift_of("mentioned", -1, of)
    if scan.words[end] == "last":
        end, spec = end + 1, shift_of("ref", -2, of)
    elif scan.words[end][:1].isalnum():
        return None
    return make("stepped-part-of-day", i - 1, end, spec, "part")


def day_of_month(reading: Reading, i: int) -> DateCandidate | None:
    """day = "the" DIGITS ("st" | "nd" | "rd" | "th"), the month being clear"""
    scan = reading.scan
    lists = reading.lexicon.dates.sets
    day = day_at(scan, i)
    if day is None or day.end == i + 1 or scan.words[i - 1] != "the":
        return None
    weekday = is_kind(scan, i - 2, "weekday")
    if not weekday and scan.words[i - 2] not in lists["before_rank"]:
        return None
    behind = day.end
    step = step_at(scan, behind + 1) if scan.words[behind] == "of" else None
    if step is not None and scan.words[behind + 2] == "month":
        # "the 3rd of last month"
        spec = within_of(day_of(None, None, day.value), shift_of("ref", step, "M"))
        return make("day-of-month", i - 1, behind + 3, spec, "day")
    front = scan.sentences[scan.sentence_of[i]] >= i - _FRONT
    noun = scan.tag(behind) is None or scan.words[behind] == "of"
    article = scan.words[behind] in ARTICLES and scan.words[i - 2] == "on"
    noun = noun or (scan.tag(behind) == "determiner" and not (front or article))
    if noun and scan.words[behind][:1].isalpha() and not weekday:
        return None  # "on the 3rd floor", but "Friday the 13th brought rain"
    return make_open(
        "day-of-month", i - 1, day.end, day_of(None, None, day.value), "day"
    )
