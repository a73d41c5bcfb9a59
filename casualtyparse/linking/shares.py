"""Some of a figure: told again, or beside the rest.

Nine died, *including four clerks*. The four clerks were shot     the same four
Two were hurt. *One of them* died, and *the other died* in Dol    both of the two
"""

from collections import deque
from collections.abc import Mapping, Sequence
from typing import Final

from casualtyparse.linking import manner
from casualtyparse.linking.draft import Figure
from casualtyparse.linking.retold import Told, same_name, told_of
from casualtyparse.scan import Scan
from casualtyparse.terms import Harm

#: So many are looked at.
_MOST: Final = 8
#: Sentences to the whole of some who were told of before it.
_NEAR: Final = 2
_RESTS: Final = frozenset({"rest", "remainder", "remaining", "others"})
_HURT: Final = frozenset({"injured", "wounded"})
_THE_OTHER: Final = (["the", "other"], ["the", "others"])


class Shares:
    """The figures told so far that are some of others."""

    __slots__ = ("_last", "_named", "several")

    def __init__(self) -> None:
        """Start with none."""
        self._last: Figure | None = None
        #: one by one, by the last word of a name
        self._named: dict[str, Told] = {}
        self.several: deque[Told] = deque(maxlen=_MOST)

    def add(self, scan: Scan, figure: Figure, before: Sequence[Told] = ()) -> None:
        """Take a figure that is some of another, or was before it was linked to the dead.

        `before`: figures of its harm. One of these may tell of the same people, and with them of
        some of the whole: "two boys died. Nine people, including two boys, died"
        """
        self._last, whole, name = figure, figure.whole, figure.candidate.name
        if name is not None and figure.part_of is not None:
            self._named[scan.words[name.end - 1]] = told_of(figure)
        if before and whole is not None and figure.part_of == whole.value.id:
            for one in reversed(before):
                if whole.sentence - one.sentence > _NEAR:
                    break
                if one.low == figure.low and _is_told_alone(one, figure, whole):
                    one.figure.superseded_by = whole.value.id
                    whole.restates = (
                        None if whole.restates == one.key else whole.restates
                    )
        if figure.low > 1 and figure.part_of is not None:
            self.several.append(told_of(figure))

    def rest(self, scan: Scan, now: Told, before: Sequence[Told]) -> str | None:
        """Return the figure of which "the other" is one, as those told just before are.

        Or of which "the rest" are some: "ten were hurt; the rest received first aid".
        """
        last, first = self._last, now.candidate.phrase.first
        if _is_rest(scan, now):
            several = (one for one in reversed(before) if one.low > 1 and one.stands)
            return next((one.key for one in several), None)
        if last is None or last.sentence != now.sentence:
            return None
        other = scan.words[first : first + 2] in _THE_OTHER
        return last.part_of if other and last.value.harm == now.candidate.harm else None

    def again(self, scan: Scan, now: Told) -> Told | None:
        """Return some who are told again: "including four clerks. The four clerks were shot"."""
        if now.low < 2 or now.loose:
            return None
        for told in self.several:
            kind, harm = told.figure.kind, told.candidate.harm
            if told.low != now.low:
                continue
            if told.lemma == now.lemma or kind == now.figure.kind != "unknown":
                dead = harm == "killed" and manner.is_deadly(scan, now)
                if harm == now.candidate.harm or dead:
                    return told
        return None

    def link_named(self, scan: Scan, told: Mapping[Harm, Sequence[Told]]) -> None:
        """Link the dead who still stand to those named before as some: "Ruk was shot at home"."""
        for now in told.get("killed", ()) if self._named else ():
            name = now.candidate.name
            if name is not None and now.stands:
                part = self._named.get(scan.words[name.end - 1])
                if part is not None and same_name(scan, part, now):
                    now.figure.restates = part.key


def _is_rest(scan: Scan, now: Told) -> bool:
    """Tell whether some are left of whom no number is told: "the rest", "the remaining injured".

    Not "the remaining one", who may be of others.
    """
    first, words = now.candidate.phrase.first, scan.words
    if words[first] != "the" or words[first + 1] not in _RESTS:
        return False
    return now.figure.count.kind == "unspecified" or words[first + 2] in _HURT


def _is_told_alone(one: Told, part: Figure, whole: Figure) -> bool:
    """Tell whether as many of the same people were told of before the whole."""
    if whole.separate:
        return False
    same = one.low == part.low and one.lemma == part.candidate.lemma is not None
    before = one.sentence < whole.sentence and one.candidate.name is None
    return same and before and one.stands and whole.value.harm == part.value.harm
