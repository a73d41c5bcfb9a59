"""The injured told with dead who are told again: both numbers of a report replace those before.

19 died and 50 were hurt. The toll *rose to 23, with 100 hurt*         supersedes the 50
The toll rose to 23. He said *100 were hurt*                           the same
Five soldiers died and six were hurt. *Rebels said nine died and 20 were hurt*  a rival figure
Two died and nine were hurt. ... *Two died and nine were hurt*         the same dead
Eight were kidnapped. *The seven Danes and one Swede* were taken on Friday      the same eight
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Final

from casualtyparse.linking.retold import Told, alike, equal
from casualtyparse.scan import Scan
from casualtyparse.terms import Harm

#: No other count of the same people has so many times as many.
_FAR: Final = 4
#: A list of two, and those of whom it tells.
_LEAST_LISTED: Final = 3
_MORE: Final = frozenset({"another", "further"})
#: So many sentences behind the dead others may be hurt.
_NEAR: Final = 4
#: So many figures that one replaces or repeats are looked at.
_MOST: Final = 16


def _first(told: Told) -> int:
    return told.candidate.first


def _sentence_of(other: tuple[Told, bool]) -> int:
    return other[0].sentence


def link_pairs(scan: Scan, told: Mapping[Harm, Sequence[Told]]) -> None:
    """Link the injured of a sentence as its dead are linked to those of one before it."""
    _link_lists(told)
    injured = told.get("injured")
    # PERF: most texts tell of the injured in one sentence only
    if injured is None or injured[0].sentence == injured[-1].sentence:
        return
    killed = told.get("killed")
    if killed is None or killed[0].sentence == killed[-1].sentence:
        return
    told_in: dict[int, list[Told]] = {}
    for dead in killed:
        told_in.setdefault(dead.sentence, []).append(dead)
    earlier: _Earlier | None = None
    for now in injured:
        if not now.stands or now.loose or now.candidate.name is not None:
            continue
        if now.low < 2 or _is_apart(scan, now):
            continue
        beside = told_in.get(now.sentence)
        if beside is None:
            beside = _before(told_in.get(now.sentence - 1, ()), now)
        whole = next(filter(_is_whole, beside), None)
        if whole is not None:
            earlier = earlier or _Earlier(killed, injured)
            earlier.link(whole, now)
    _link_dead(told_in, injured)


def _link_dead(told_in: Mapping[int, Sequence[Told]], injured: Sequence[Told]) -> None:
    """Let the dead told with as many injured as before be those told with these."""
    known: dict[str, Told] = {}
    for now in injured:
        known[now.key] = now
        first = known.get(now.figure.restates or "")
        if first is None or now.low < 2 or now.loose:
            continue
        before = told_in.get(first.sentence, ())[:_MOST]
        for dead in told_in.get(now.sentence, ())[:_MOST]:
            if dead.low < 2 or not dead.stands or dead.sentence <= first.sentence:
                continue
            for one in before:
                if one.stands and equal(one, dead) and alike(one, dead):
                    dead.figure.restates = one.key
                    break


def mark_relative(killed: Sequence[Told], injured: Sequence[Told]) -> None:
    """Let "five more were hurt" add to the dead of a lead, if these were told again before."""
    for now in injured:
        if not now.candidate.others or now.relative:
            continue
        at = bisect_right(killed, now.candidate.first, key=_first)
        if at and killed[at - 1].figure.restates is not None:
            now.relative = now.sentence - killed[at - 1].sentence < _NEAR


def _link_lists(told: Mapping[Harm, Sequence[Told]]) -> None:
    """Let "the seven clerks and a cook" be the eight who were told of before."""
    for figures in told.values():
        if len(figures) < _LEAST_LISTED:
            continue
        known: dict[int, Told] = {}  # the first figure of each number
        if len(figures) > _LEAST_LISTED:
            _link_same_lists(figures)
        for k, first in enumerate(figures):
            known.setdefault(first.low, first)
            if not first.definite or not first.stands:
                continue
            at = first.candidate.trigger
            group = [
                one for one in figures[k : k + _MOST] if one.candidate.trigger == at
            ]
            total = sum(one.low for one in group)
            whole = known.get(total)
            if len(group) > 1 and whole and whole.sentence < first.sentence:
                for one in group:
                    one.figure.superseded_by = whole.key


def _link_same_lists(figures: Sequence[Told]) -> None:
    """Let a list whose first people were told before be that list: "3 guards and a cook"."""
    lists: list[list[Told]] = []
    for one in figures[: 2 * _MOST]:
        if lists and lists[-1][0].candidate.trigger == one.candidate.trigger:
            lists[-1].append(one)
        else:
            lists.append([one])
    by_first: dict[str | None, list[Told]] = {}
    for now in lists:
        before = by_first.get(now[0].figure.restates)
        if before is not None and len(before) == len(now) > 1:
            for one, other in zip(before[1:], now[1:], strict=True):
                if other.stands and one.low == other.low and alike(one, other):
                    other.figure.restates = one.key
        by_first[now[0].key] = now


def _is_apart(scan: Scan, now: Told) -> bool:
    """Tell whether people are said to be of another attack, or more than those before."""
    candidate, people = now.candidate, now.figure.cues.people
    if people is not None and people.get("separate", candidate.end) < candidate.end:
        return True
    words, first = scan.words, candidate.phrase.first
    return candidate.others and not _MORE.isdisjoint(words[first : first + 2])


def _before(killed: Sequence[Told], now: Told) -> list[Told]:
    """Return the new tolls right behind which somebody tells of the injured."""
    if now.figure.source is None:
        return []
    return [dead for dead in killed if dead.candidate.total]


def _is_whole(dead: Told) -> bool:
    """Tell whether a figure is of all who died, and of no one by name."""
    return dead.figure.part_of is None and dead.candidate.name is None and dead.low > 1


class _Earlier:
    """The dead by the figures that replace or repeat them, the injured by their sentences."""

    def __init__(self, killed: Sequence[Told], injured: Sequence[Told]) -> None:
        self._replaced: dict[str, list[Told]] = {}
        self._again: dict[str, list[Told]] = {}
        for one in killed:
            figure = one.figure
            if figure.superseded_by is not None:
                self._replaced.setdefault(figure.superseded_by, []).append(one)
            self._again.setdefault(one.key, []).append(one)
            if figure.restates is not None:
                self._again.setdefault(figure.restates, []).append(one)
        self._injured: dict[int, list[Told]] = {}
        for one in injured:
            self._injured.setdefault(one.sentence, []).append(one)

    def link(self, dead: Told, now: Told) -> None:
        """Link the injured to those told with the dead whom a figure restates or replaces."""
        total, restated = dead.candidate.total or dead.tally, dead.figure.restates
        replaced = self._replaced.get(dead.key, ()) if total else ()
        again = () if restated is None else self._again.get(restated, ())
        others = [(one, True) for one in replaced[:_MOST]]
        known = {one.key for one, _ in others}
        others += [(one, False) for one in again[:_MOST] if one.key not in known]
        for other, is_replaced in sorted(others, key=_sentence_of):
            if other.sentence >= dead.sentence:
                return
            before = [
                one for one in self._injured.get(other.sentence, ()) if one.stands
            ]
            if len(before) != 1 or not _is_rival(before[0], now):
                continue
            if is_replaced:
                before[0].figure.superseded_by = now.key
            else:
                now.figure.restates = before[0].key
            return
        self._link_part(dead, now)

    def _link_part(self, dead: Told, now: Told) -> None:
        """Link the injured told with some of a lead to those told with the lead, now or again."""
        for whole in self._again.get(dead.figure.superseded_by or "", ())[:_MOST]:
            if whole.sentence >= dead.sentence or whole.low <= dead.low:
                continue
            for one in self._injured.get(whole.sentence, ()):
                if one.stands and alike(one, now) and now.low < one.low:
                    now.figure.superseded_by = one.key
                    return


def _is_rival(before: Told, now: Told) -> bool:
    """Tell whether two figures may count the same people."""
    least, most = sorted((before.low, now.low))
    return alike(before, now) and 1 < most <= _FAR * least
