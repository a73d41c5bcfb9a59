"""Years before the noun of an event: "*the 1999 massacre* of nine monks"."""

from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.lexicon.little_words import THEIRS
from casualtyparse.linking.dated import MONTH, Dated
from casualtyparse.scan import Scan

#: what stands before such a year
BEFORE: Final = THEIRS | {"the", "its", "s"}
#: So many words may stand between a year and its event: "the 1999 car bomb attack".
_MOST: Final = 3
_DURING: Final = frozenset({"in", "during", "by", "from"})
#: How far behind an event those may stand who suffered it, and what leads to them.
_FAR: Final = 7
_LEADING: Final = frozenset({"of", "that", "which"})


def event_of(scan: Scan, dated: Dated) -> int:
    """Return the token of the event that a year stands before; -1 if it stands before none."""
    words, end = scan.words, dated.end
    if dated.days <= MONTH or words[dated.first - 1] not in BEFORE:
        return -1
    for i in range(end, end + _MOST):
        entry = scan.entries[i]
        if not words[i].isalpha() or (entry is not None and entry.tag is not None):
            return -1
        if entry is not None and (entry.deed or entry.harm_noun):
            return i
    return -1


def is_theirs(scan: Scan, event: int, candidate: CasualtyCandidate) -> bool:
    """Tell whether people behind an event suffered it: "massacre of nine", "raid that killed"."""
    if candidate.trigger == event:
        return True
    first = candidate.phrase.first
    if not event < first <= event + _FAR:
        return False
    between = scan.words[event + 1 : first]
    return not _LEADING.isdisjoint(between) and "," not in between


def is_of(scan: Scan, dated: Dated, candidate: CasualtyCandidate) -> bool | None:
    """Tell whether a year before an event is that of a figure; None if other words tell.

    "A man who led *the 1999 raid that killed nine* was shot", "two died at the site of the raid".
    """
    event = event_of(scan, dated)
    if event < 0:
        return None
    if dated.first < candidate.trigger:
        if is_theirs(scan, event, candidate):
            return True
        return False if candidate.phrase.first < dated.first else None
    if scan.words[dated.first - 2] not in _DURING:
        return False
    end = max(candidate.end, candidate.trigger + 1)
    for entry in scan.entries[end : dated.first]:
        if entry is not None and (entry.harm_verb or entry.verb):
            return False
    return None
