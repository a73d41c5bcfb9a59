"""Datelines: where a report was written, when, and by whom, before its first sentence.

dateline = PLACE ["," PLACE] ["," date] ["(" agency ")"] ("-" | "--" | DASH | "_")

What "LIMA, May 3 (AP) -- Two men died" tells starts behind the dash: the place is no subject.
"""

from typing import Final

from casualtyparse.lexicon.pieces import CAPITAL, UPPER
from casualtyparse.scan import DASHES, Scan

#: So old reports write a dash: "DOL (AP) _ Two men died".
_DASHES: Final = DASHES | {"_"}
_BRACKETS: Final = frozenset({")", "]"})
#: A place in small letters is looked for in the first sentences only: there headlines may stand.
_HEAD: Final = 3
#: "As a result, two men died": what opens no clause.
_RESULT: Final = ["a", "result", ","]
#: No dateline is longer, and none that tells a place only.
_LONGEST: Final = 18
_PLACE: Final = 6


def behind_dateline(scan: Scan, number: int) -> int:
    """Return the first token of what a sentence tells: that behind its dateline, if it has one.

    A dash alone is no sign of one: "Dol - 12 dead". The place must be in capitals, or a date or
    the name of the agency follow it.
    """
    words, marks, first = scan.words, scan.marks, scan.edges[number]
    if words[first] == "as" and words[first + 1 : first + 4] == _RESULT:
        return first + 4
    told = CAPITAL | UPPER if number < _HEAD else UPPER
    if not marks[first] & told:
        return first  # PERF: most sentences
    stop = scan.edges[number + 1]
    for j in range(first + 1, min(stop - 1, first + _LONGEST)):
        if words[j] not in _DASHES or scan.touches(j - 1):
            continue
        end = j + 2 if words[j + 1] in DASHES else j + 1
        if not marks[end] & CAPITAL or not _is_written(scan, first, j):
            break
        if words[j - 1] in _BRACKETS and number < _HEAD:
            return end
        if scan.upper(end) or (words[end] == "a" and scan.upper(end + 1)):
            break  # a text in capitals
        if j - first <= _PLACE and scan.upper(first):
            return end
        return end if any(word.isdecimal() for word in words[first:j]) else first
    return first


def _is_written(scan: Scan, first: int, stop: int) -> bool:
    """Tell whether all words between two tokens have capitals, as names and months have."""
    words, marks = scan.words, scan.marks
    i = first
    while i < stop and (marks[i] & CAPITAL or not words[i].isalpha()):
        i += 1
    return i == stop
