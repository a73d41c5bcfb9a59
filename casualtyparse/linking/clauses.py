"""Where a sentence goes on with a clause of its own subject and verb."""

from typing import Final

from casualtyparse.scan import Scan

_JOINING: Final = frozenset({"and", "but", "while", "whereas"})
_FINITE: Final = ("past", "present")
#: How far behind its start the verb of a clause may stand.
_MOST_TO_VERB: Final = 9
_ENDS: Final = frozenset({",", ".", ";", "and", ")"})
#: A clause without a subject goes on with that before: ", and has since killed two".
_NO_SUBJECTS: Final = frozenset({"adverb", "auxiliary", "preposition"})


def parts_clauses(scan: Scan, first: int, stop: int) -> bool:
    """Tell whether a clause begins between two tokens: "40 have died, and a raid hurt six"."""
    words = scan.words
    if "," not in words[first:stop]:
        return False
    for i in range(first, stop):
        if words[i] == "," and words[i + 1] in _JOINING and _is_clause(scan, i + 2):
            return True
    return False


def _is_clause(scan: Scan, start: int) -> bool:
    """Tell whether a subject and its verb begin at a token."""
    words, entries = scan.words, scan.entries
    for i in range(start, min(start + _MOST_TO_VERB, scan.size)):
        entry = entries[i]
        if words[i] in (".", ";"):
            return False
        if entry is None:
            continue
        verb, told = entry.harm_verb, entry.tag == "auxiliary"
        if verb is None:
            told = told or entry.verb in _FINITE
        elif verb.use == "subject":
            told = True
        else:  # "and 1,430 injured since April" has no verb of its own
            told = words[i + 1] not in _ENDS and scan.tag(i + 1) != "preposition"
        told = told and scan.tag(i - 1) != "determiner"
        if told:
            return i > start and scan.tag(start) not in _NO_SUBJECTS
    return False
