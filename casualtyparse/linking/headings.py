"""Dates that head something: a report, a line of its own, an item of a list.

QARVAN, 4 March (Wire) - Two died        a dateline: it only dates the report
Update, 19 December                      a heading: a line that is no sentence
4 March: a mine killed two               an item of a list
"""

from typing import Final

from casualtyparse.dates.candidates import DateCandidate
from casualtyparse.linking.dated import Dated
from casualtyparse.scan import Scan

#: Tokens of a line that is no sentence.
_HEADING: Final = 16
_STOPS: Final = frozenset(".?!")
#: Tokens before the date of an item: "NABLUS, West Bank, Aug. 30:".
_PLACE: Final = 8
#: A dateline may follow some headlines.
_HEADLINES: Final = 2
_BULLETS: Final = frozenset({"-", "*", "\u2022", "\u2013"})
#: Behind the date of a dateline.
_DASHES: Final = frozenset({"(", "-", "\u2013", "\u2014", ":", "."})
#: Behind a date that only describes what follows: "last week's flood", "a May-June offensive".
OWNING: Final = frozenset({"'", "-"})


def is_of_item(scan: Scan, candidate: DateCandidate) -> bool:
    """Tell whether a date, the first of its sentence, heads an item of a list."""
    words, at = scan.words, candidate.first
    far = at - scan.sentences[scan.sentence_of[at]]
    behind = words[candidate.end]
    if not any(word[0].isdigit() for word in words[at : candidate.end]):
        return far == 0 and behind == ":"  # "Friday: a mine killed two"
    if far == 0:
        return behind not in OWNING
    if words[at - 1] == "on" and behind == ",":  # "- On 5 October, rebels ..."
        start = at - 2 if words[at - 2] in _BULLETS else at - 1
        return start == 0 or "\n" in scan.gap(start - 1)
    # headed by a place ("QARVAN, 4 March:"), or in the midst ("gunmen 4 March shot two")
    return (far < _PLACE and behind == ":") or (
        words[at - 1].isalpha() and scan.tag(at - 1) is None
    )


def is_dateline(scan: Scan, dated: Dated) -> bool:
    """Tell whether a date only dates the report: "QARVAN, 4 March (Wire) - Two died"."""
    if scan.words[dated.end] not in _DASHES:
        return False
    sentence = scan.sentence_of[dated.first]
    first = scan.sentences[sentence]
    if sentence > _HEADLINES or dated.first - first > _PLACE:
        return False
    before = scan.text[scan.starts[first] : scan.starts[dated.first]]
    return not any(word[0].islower() for word in before.split())


def is_heading(scan: Scan, sentence: int) -> bool:
    """Tell whether a sentence is a short line without a full stop."""
    first, end = scan.sentence_bounds(sentence)
    last = end - 1
    short = end - first < _HEADING and scan.words[last] not in _STOPS
    return short and "\n" in scan.gap(last)
