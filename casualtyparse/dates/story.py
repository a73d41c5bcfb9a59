"""Which dates carry a story forward, and which text tells its own day of publication."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from casualtyparse.dates.candidates import DateCandidate
from casualtyparse.dates.chronicle import Chronicle, point_of
from casualtyparse.dates.meaning import Meaning
from casualtyparse.dates.spec import Partial, Shift, Within
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import Scan

#: Behind these a date is mentioned in passing: in brackets, "since ...".
ASIDE: Final = frozenset({"since", "until", "till", "("})
#: A date that opens its sentence stands within so many tokens of its start.
_FRONT: Final = 5
_ARTICLES: Final = frozenset({"the", "a", "an", "his", "its", "their"})
#: A dateline stands within so many tokens of the start.
_DATELINE: Final = 14
_WIRE: Final = frozenset({"-", "\u2013", "\u2014", "("})


def is_aside(
    reading: Reading, candidate: DateCandidate, meaning: Meaning, story: Chronicle
) -> bool:
    """Tell whether a date that opens no clause is mentioned in passing: another year, or ahead."""
    scan = reading.scan
    spec = candidate.spec
    outer = spec.outer if isinstance(spec, Within) else spec
    if isinstance(outer, Shift) and outer.anchor == "ref" and outer.step > 0:
        return (
            True  # "in the spring of next year": who says so speaks of the time to come
        )
    told = point_of(meaning.period.value)
    here = story.told
    if here.year is None or told.year is None or told.year == here.year:
        return False
    if candidate.first - scan.bounds_at(candidate.first)[0] <= _FRONT:
        return False
    return meaning.period.grain == "year" or _attribute(scan, candidate)


def _attribute(scan: Scan, candidate: DateCandidate) -> bool:
    """Tell whether a date describes a noun: "the May 2007 high"."""
    behind = scan.words[candidate.end]
    return (
        scan.words[candidate.first - 1] in _ARTICLES
        and behind.isalpha()
        and scan.tag(candidate.end) is None
    )


def reference_of(
    reading: Reading, candidates: Sequence[DateCandidate], story: Chronicle
) -> None:
    """Take the day a text says it was published on as its reference, if it names the year.

    A dateline ("KABUL, 6 November 2019 (Reuters) -") or a line that is nothing but a date.
    """
    first = candidates[0]
    spec = first.spec
    if not isinstance(spec, Partial) or spec.year is None or spec.day is None:
        return
    if spec.month is None or spec.year < 1 or first.first > _DATELINE:
        return
    if not _is_dateline(reading, first):
        return
    story.reference = _date(spec.year, spec.month, spec.day)
    story.narrative = story.reference is None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _alone_on_line(reading: Reading, candidate: DateCandidate) -> bool:
    """Tell whether a line holds nothing but a date and a label: "Published: 6 November 2019"."""
    scan = reading.scan
    ends = candidate.end >= scan.size or "\n" in scan.gap(candidate.end - 1)
    if not ends:
        return False
    labels = reading.lexicon.dates.sets["published"]
    for i in range(candidate.first - 1, max(candidate.first - 5, -1), -1):
        if "\n" in scan.gap(i):
            return True
        if scan.words[i] not in labels:
            return False
    return True


def _is_dateline(reading: Reading, candidate: DateCandidate) -> bool:
    scan = reading.scan
    if _alone_on_line(reading, candidate):
        return True
    if candidate.first and not scan.upper(0):
        return False
    end = candidate.end
    if scan.words[end] == "(":
        close = next(
            (i for i in range(end, min(end + 8, scan.size)) if scan.words[i] == ")"),
            None,
        )
        end = end if close is None else close + 1
    return scan.words[end] in ("-", "\u2013", "\u2014")
