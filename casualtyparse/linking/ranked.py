"""Tolls of all the attacks of which the one reported is said to be one.

It is *the sixth raid* since May, and *these have left 13 dead*      cumulative
This was *one of four raids*. In all, *13 died in the four raids*    cumulative
The first raid left four dead. *The two raids left 13 dead*          the event itself
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from casualtyparse.casualties.values import Scope
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.linking.draft import Draft, Figure
from casualtyparse.linking.series import is_ordinal
from casualtyparse.scan import Scan

#: How a sentence starts that says of the attack which of many it is.
_IT: Final = frozenset({"it", "this", "the", "that"})
#: So far behind its rank the noun of the attack may stand, and so far back the rank.
_NOUN: Final = 8
_BACK: Final = 3
#: So near a figure all the attacks are told of, and so near its start a sentence ranks them.
_NEAR: Final = 14
_START: Final = 30
#: Among so many figures are those of the event.
_MOST: Final = 12
_SEVERAL: Final = word_list("acts", "attacks") | {"these", "have"}
_THE: Final = frozenset({"the", "all", "these"})


def mark_ranked(draft: Draft, scopes: list[Scope | None]) -> None:
    """Take figures of all attacks as cumulative if the event is told to be one of them."""
    figures = draft.figures
    if figures[-1].sentence == 0:
        return  # PERF: notes of one sentence tell of one attack
    words = draft.scan.words
    for i, figure in enumerate(figures):
        if scopes[i] is not None or figure.low < 2 or not figure.sentence:
            continue
        # PERF: few figures stand near the name of several attacks
        first, end = figure.candidate.first, figure.candidate.end + _NEAR
        first = first - _NEAR if first > _NEAR else 0
        if _SEVERAL.isdisjoint(words[first:end]):
            continue
        if _is_of_all(draft, figure) and _is_larger(figures, scopes, i):
            scopes[i] = "cumulative"


def _is_of_all(draft: Draft, figure: Figure) -> bool:
    """Tell whether a figure is of some attacks, and the event was ranked among them before."""
    scan, incident = draft.scan, draft.signs["incident"]
    first, end = scan.sentence_bounds(figure.sentence)
    candidate = figure.candidate
    low = max(first, candidate.first - _NEAR)
    high = min(end, max(candidate.trigger, candidate.end) + _NEAR)
    at = _of_all(scan, incident, figure, (low, high))
    if at is None:
        return False
    if _is_rank(scan, incident, first, min(at, figure.candidate.first)):
        return True
    return any(
        _is_rank(scan, incident, *scan.sentence_bounds(sentence))
        for sentence in range(max(0, figure.sentence - _BACK), figure.sentence)
    )


def _of_all(
    scan: Scan, incident: AbstractSet[str], figure: Figure, bounds: tuple[int, int]
) -> int | None:
    """Return where all the attacks are named: "these have left", "in the four raids"."""
    words, (first, end) = scan.words, bounds
    low = figure.candidate.first
    for i in range(first, end - 1):
        word, following = words[i], words[i + 1]
        if word in ("these", "they") and i < low and scan.tag(i + 1) == "auxiliary":
            return i
        if word not in _THE:
            continue
        entry = scan.entries[i + 1]
        number = entry is not None and entry.numeral is not None
        number = number and not is_ordinal(scan, i + 1)
        if number and i < low and scan.tag(i + 2) == "auxiliary":
            return i  # "the three have left 13 dead"
        named = following[:-1] in incident or (
            number and any(word[:-1] in incident for word in words[i + 2 : i + 4])
        )
        if named and (number or word != "the"):
            return i
    return None


def _is_rank(scan: Scan, incident: AbstractSet[str], first: int, end: int) -> bool:
    """Tell whether a sentence ranks the attack: "It is the sixth raid", "one of four raids"."""
    words = scan.words
    if words[first] not in _IT:
        return False
    for i in range(first + 1, min(end, first + _START)):
        one = words[i] == "one" and words[i + 1] == "of"
        if not one and not (words[i - 1] in ("the", "a") and is_ordinal(scan, i)):
            continue
        near = words[first + 1 : min(end, i + _NOUN)]
        if any(word in incident or word[:-1] in incident for word in near):
            return True
    return False


def _is_larger(
    figures: Sequence[Figure], scopes: Sequence[Scope | None], i: int
) -> bool:
    """Tell whether more were harmed than in the event, as far as it was told."""
    harm = figures[i].value.harm
    told = [
        figure.low
        for figure, scope in zip(figures[: min(i, _MOST)], scopes, strict=False)
        if scope is None and figure.value.harm == harm and figure.part_of is None
    ]
    return figures[i].low > sum(told)
