"""Dates as the days that they tell, and which of them is the day of the event."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from casualtyparse.dates.periods import written_day
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.linking.draft import Draft
from casualtyparse.scan import Scan

#: One event may last some days, and its report may come some days late.
SAME_EVENT: Final = timedelta(days=2)
LAST_MONTHS: Final = timedelta(days=60)
#: Tokens before a date that still stands at the start of its sentence.
INITIAL: Final = 3
MONTH: Final = 31
#: So far a text may tell where something happened before it tells when.
_MOST_AHEAD: Final = 12
RELATIVES: Final = frozenset({"which", "who", "where", "whose"})

_SAYING: Final = word_list("speech", "occasions").union(
    ("on", "in", "at", "late", "early", "a", "the", "to", "by")
)
_SUSPECTS: Final = frozenset({"suspect", "suspects"})
_ROW: Final = frozenset({";", ":"})
#: What opens an aside, by what closes it, and how long it may be.
_OPENINGS: Final = {")": "(", "-": "-", "\u2013": "\u2013", "\u2014": "\u2014"}
_MOST_OF_ASIDE: Final = 24
_PUBLISHED: Final = frozenset({"published", "issued", "released"})


class Dated(NamedTuple):
    """A date at tokens `first` to `end`, with its half-open interval of days."""

    first: int
    end: int
    start: date
    stop: date
    #: how many days that is
    days: int
    #: "between 18 and 31 July": told as a period
    period: bool


def window_of(draft: Draft, sentence: int) -> Dated | None:
    """Return the weeks up to now that a sentence tells of: "in the past two weeks"."""
    sentence_of = draft.scan.sentence_of
    for one, value in zip(draft.story.dates, draft.document.dates, strict=True):
        at = sentence_of[one.first]
        if at > sentence:
            break
        if at < sentence or value.type != "DURATION" or not (value.start and value.end):
            continue
        start, stop = written_day(value.start), written_day(value.end)
        # not what has a time of the day: "in the past six hours"
        if start is None or stop is None or "T" in value.start:
            continue
        days = (stop - start).days
        if days <= MONTH:
            return Dated(one.first, one.end, start, stop, days, period=True)
    return None


def main_day(
    scan: Scan, events: Sequence[Dated | None], reference: date | None
) -> date | None:
    """Return the day of the event: that of the first figure that has one, unless it is far off."""
    for dated in events:
        if dated is None or dated.days > MONTH:
            continue
        near = reference is None or reference - dated.stop < LAST_MONTHS
        # "24 October - A guard shoots nine": an entry of a list, however old
        if near or dated.first < INITIAL or _opens_text(scan, dated.first):
            return dated.start
        break
    return reference


def _opens_text(scan: Scan, at: int) -> bool:
    """Tell whether a text begins with when and where: "In Dol, on the evening of 4 May 1981"."""
    if at > _MOST_AHEAD or scan.sentence_of[at]:
        return False
    if "preposition" not in (scan.tag(0), scan.tag(1)):
        return False
    for entry in scan.entries[:at]:
        if entry is not None and (
            entry.verb or entry.harm_verb or entry.deed or entry.tag == "auxiliary"
        ):
            return False
    return True


def heads_entry(scan: Scan, dated: Dated) -> bool:
    """Tell whether a year heads what it dates: "1984: nine miners are shot"."""
    if dated.days <= MONTH or scan.words[dated.end] != ":":
        return False
    return scan.sentences[scan.sentence_of[dated.first]] == dated.first


def is_said(scan: Scan, dated: Dated) -> bool:
    """Tell whether a date is that of the saying: "said in a statement on Friday"."""
    i = dated.first - 1
    while i > 0 and scan.words[i] in _SAYING:
        i -= 1
    entry = scan.entries[i]
    if scan.words[i] in _PUBLISHED:  # "a report published on Tuesday said"
        entry = scan.entries[dated.end]
    if scan.words[i] in _SUSPECTS:
        return False  # "a suspect in the 1994 raid"
    return entry is not None and entry.reporting


def joined(last: Dated, dated: Dated) -> Dated:
    """Make one period of "between 18 October" and "1 November"."""
    days = (dated.stop - last.start).days
    return last._replace(end=dated.end, stop=dated.stop, days=days)


def is_since(before: Sequence[str]) -> bool:
    """Tell whether a date tells since when: "since the siege began on 4 May"."""
    return "," not in before[before.index("since") :]


def relative_position(words: Sequence[str]) -> int:
    """Return how far from the end a relative pronoun stands; 0 if there is none."""
    for far, word in enumerate(reversed(words), 1):
        if word in RELATIVES:
            return far
    return 0


def ends_aside(scan: Scan, dated: Dated, trigger: int) -> bool:
    """Tell whether a date ends an aside: "in Dol - where two died on Monday - rebels shot"."""
    words, at = scan.words, dated.first
    opening = _OPENINGS.get(words[dated.end])
    if opening is None or dated.end > trigger:
        return False
    before = words[max(0, at - _MOST_OF_ASIDE) : at]
    if opening not in before:
        return False
    opened = before[len(before) - before[::-1].index(opening) :]
    # "gunmen (of a band formed in 2004) shot two", but "(in May 2004)"
    told = opening == "(" and len(opened) > INITIAL
    return told or not RELATIVES.isdisjoint(opened)


def is_row(scan: Scan, days: Sequence[Dated], least: int) -> bool:
    """Tell whether clauses of a sentence are dated: "on 3 May, ...; on 9 June, ..."."""
    if len(days) < least:
        return False
    words = scan.words
    heads = [
        dated
        for dated in days
        if words[dated.first - 1 - (words[dated.first - 1] == "on")] in _ROW
    ]
    return len(heads) >= least
