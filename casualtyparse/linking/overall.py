"""Whether a sentence gives the number of all that were told before it.

*In all*, 28 clerks died           28 clerks *in total* died         2 fatalities.
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.linking.retold import Told
from casualtyparse.scan import Scan

#: Tokens between the start of a sentence and a figure that is all it says.
_LABEL: Final = 4
_BEHIND_LABEL: Final = frozenset(
    {".", ",", ";", "(", ")", "including", "incl", "and", "[", "\n"}
)
_BARE_FRAMES: Final = frozenset({"verbless", "nominal", "toll"})
#: A sentence that starts with one of these sums up.
_SUMMING: Final = frozenset({"altogether", "overall"})
#: Behind a figure, "for the killings as a whole", and what does not stand between.
_WHOLE: Final = 6
_PARTED: Final = frozenset({",", ";", "and", "but"})
_SO: Final = frozenset({"so", "thus", "and", "but"})
_TOTALS: Final = frozenset({"all", "total"})
_STOPS: Final = frozenset({".", ",", ";", ")", "and", "but"})
_IN_ALL: Final = frozenset({"all", "total", "told"})
#: What a sentence that sums up starts with, unless it is bare.
_SUMMING_UP: Final = _SUMMING | _SO | {"in", "all"}


def may_sum(words: Sequence[str], start: int, candidate: CasualtyCandidate) -> bool:
    """Tell whether a sentence that starts at a token may sum up, by its words."""
    return (
        candidate.frame in _BARE_FRAMES
        or words[start] in _SUMMING_UP
        or words[candidate.phrase.end + 1] in _TOTALS
        or words[candidate.end + 1] in _TOTALS
    )


def in_all(scan: Scan, now: Told) -> bool:
    """Tell whether a sentence sums up by its first words: "In all, 28 clerks died"."""
    words, first = scan.words, scan.sentences[now.figure.sentence]
    first += words[first] in _SO
    word = words[first]
    if word in ("in", "all"):
        return words[first + 1] in _IN_ALL and words[first + 2] != "of"
    if word in _SUMMING:
        return True
    for end in (now.candidate.phrase.end, now.candidate.trigger + 1):
        if words[end] == "in" and _is_total(words, end + 1):
            return True  # "28 clerks in total died", "28 clerks died in all"
    # "it gave 14 dead for the killings as a whole"
    if now.candidate.frame != "verbless":
        return False
    end = max(now.candidate.end, now.candidate.trigger + 1)
    behind = words[end : end + _WHOLE]
    if "whole" not in behind:
        return False
    at = behind.index("whole")
    return behind[at - 2 : at] == ["as", "a"] and _PARTED.isdisjoint(behind[:at])


def _is_total(words: Sequence[str], i: int) -> bool:
    """Tell whether "in" leads to a sum: "in total", not "in all parts of Dol"."""
    return words[i] == "total" or (words[i] == "all" and words[i + 1] in _STOPS)


def is_summary(scan: Scan, now: Told) -> bool:
    """Tell whether a sentence is only a figure, or says that it sums up.

    "2 fatalities.", "In all, 28 clerks died."
    """
    candidate = now.candidate
    first, end = scan.sentence_bounds(now.figure.sentence)
    if candidate.frame in _BARE_FRAMES and candidate.first - first <= _LABEL:
        behind = scan.words[candidate.end] if candidate.end < end else "."
        if behind in _BEHIND_LABEL:
            return True
    return in_all(scan, now)
