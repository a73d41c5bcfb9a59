"""Hours and days that sentences start with, which part one attack from the next.

*At 23:50*, a bomb hurt two. *At 03:15*, a bomb hurt two          two bombs
On Monday rebels killed nine. *On Tuesday* they killed three      the next day
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.linking.retold import Told
from casualtyparse.phrases.calendar import WEEKDAYS
from casualtyparse.scan import Scan

#: What a time stands behind at the start of a sentence.
_AT: Final = frozenset({"at", "about", "around", "on"})
#: Tokens of "on 14 July", "at about 23:50".
_DATED: Final = 3
#: Of a day more days later it is told before: "said on Tuesday. On Sunday five had died".
_SOON: Final = 2


def are_of_times(scan: Scan, one: Told, other: Told) -> bool:
    """Tell whether two sentences, or those before them, start with other hours or days.

    "At 23:50, ... Two were hurt. At 03:15, ... Two were hurt", not what is said at these
    """
    if other.figure.source is not None or other.definite:
        return False
    return are_of_hours(scan, one.sentence, other.sentence)


def are_of_hours(scan: Scan, one: int, other: int) -> bool:
    """Tell whether two sentences start with different hours, or with different days."""
    first = _time(scan, one)
    second = _time(scan, other) if first else ()
    if not second or first == second:
        return False
    return (first[0] == "on") == (second[0] == "on")


def _time(scan: Scan, sentence: int) -> Sequence[str]:
    """Return the words of the hour or day that a sentence, or the one before, starts with."""
    words = scan.words
    for number in (sentence, sentence - 1):
        first = scan.sentences[number] if number >= 0 else -1
        if first >= 0 and words[first] == "earlier":
            first += 1 + (words[first + 1] == ",")
        if first < 0 or words[first] not in _AT:
            continue
        if any(word.isdecimal() for word in words[first + 1 : first + _DATED]):
            return words[first : first + _DATED]
    return ()


def is_on_other_day(scan: Scan, lead: Told, now: Told) -> bool:
    """Tell whether a sentence starts with a day soon after that of a lead: "On Tuesday"."""
    first = scan.sentences[now.sentence]
    day = scan.words[first + 1]
    if scan.words[first] != "on" or day not in WEEKDAYS:
        return False
    start, end = scan.sentence_bounds(lead.sentence)
    days = [word for word in scan.words[start:end] if word in WEEKDAYS]
    passed = [
        (WEEKDAYS.index(day) - WEEKDAYS.index(one)) % len(WEEKDAYS) for one in days
    ]
    return bool(days) and all(0 < one <= _SOON for one in passed)
