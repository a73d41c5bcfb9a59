"""Figures that add up to one before them: "14 dead: nine guards and five cooks".

breakdown = whole (":" | "," | "(" | "viz.") (roll | tab)
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.around.objects import object_group
from casualtyparse.casualties.grammar.around.rolls import roll, tab
from casualtyparse.casualties.grammar.counts import count_for
from casualtyparse.casualties.grammar.passage import Passage
from casualtyparse.casualties.grammar.people.mentions import (
    Mention,
    bare_number,
)
from casualtyparse.casualties.grammar.wholes import (
    add_part,
)
from casualtyparse.phrases.clauses import Sentence

_BEFORE_LIST: Final = frozenset({":", ",", "-", "\u2014", "\u2013", "("})
_BEFORE_PARTS: Final = _BEFORE_LIST | {"in"}
_ARTICLES: Final = frozenset({"a", "an", "the"})
#: How far behind a figure the list of its parts may start, and not within which clause.
_MOST_TO_LIST: Final = 9
_RELATIVES: Final = frozenset({"who", "which", "that", ",", ";"})
#: Kinds that people of any other may be of.
_ANY_ONE: Final = frozenset({None, "unknown"})
_ANY: Final = _ANY_ONE | {"civilian"}
_NAMELY: Final = frozenset({"namely", "viz", "specifically"})


def breakdown(passage: Passage, cued: Sequence[int]) -> Sequence[CasualtyCandidate]:
    """breakdown = whole (":" | "," | "(" | "viz.") (roll | tab) — numbers that add up to it"""
    s = passage.s
    words = s.words
    found: list[CasualtyCandidate] = []
    for whole in passage.here():
        total = whole.count.low if whole.count.kind == "at_least" else whole.count.high
        if total is None or total < 2 or whole.whole is not None:
            continue
        end, people_end = whole.end, whole.phrase.end
        # PERF: most figures are followed by words
        if not _BEFORE_PARTS.intersection((words[end], words[people_end])):
            end = _comma_behind(passage, end) if len(passage.numbers) > 1 else -1
            if end < 0:
                continue
        if whole.rule == "of-the-dead":
            continue  # "the dead were four Finns, three Danes and a Swede"
        for at in {end, people_end}:
            if s.words[at] == "in" and s.words[at + 1] == "all":
                at += 2  # noqa: PLW2901 - "killed 20 people in all: 12 in Dol"
            if s.word(at) not in _BEFORE_LIST:
                continue
            parts = _parts_behind(s, at, total)
            if s.word(at) == "," and _are_others(whole, parts):
                continue  # "killed two guards, a cook and a nun"
            for mention in parts:
                add_part(passage, mention, whole, "breakdown", found)
            if parts:
                break
    return found


def _are_others(whole: CasualtyCandidate, parts: Sequence[Mention]) -> bool:
    """Tell whether people behind a comma are of other kinds, and so no parts of a whole."""
    if whole.kind in _ANY:
        return False
    kinds = {mention.noun.kind for mention in parts}
    return _ANY_ONE.isdisjoint(kinds) and whole.kind not in kinds


def _parts_behind(s: Sentence, at: int, total: int) -> Sequence[Mention]:
    """Return the parts of a whole behind a sign at token `at`, in the first way that adds up."""
    first = _behind_namely(s, at + 1)
    parts = _adding_up(s, object_group(s, first), total)
    listed = None if parts else s.at_first.get(first)
    if listed is not None:
        parts = _adding_up(s, roll(s, first), total)
        if not parts and listed.person is not None:
            parts = _adding_up(s, tab(s, first), total)
    if not parts and s.words[at] == ",":
        parts = _told_as(s, first, total)
    return parts


def _comma_behind(passage: Passage, end: int) -> int:
    """Return the comma before a number, behind more of a clause; -1 if there is none.

    "1,014 deaths have been confirmed, 810 in Dol and 204 in Esk"
    """
    words = passage.s.words
    for number in passage.numbers:
        at = number - 1
        if end < at < end + _MOST_TO_LIST and words[at] == ",":
            return at if _RELATIVES.isdisjoint(words[end:at]) else -1
    return -1


def _told_as(s: Sentence, i: int, total: float) -> Sequence[Mention]:
    """told-as = number ("a" | "an") person — "killed four mourners, one a boy of 12"."""
    some = s.at_first.get(i)
    if some is None or not bare_number(some) or some.quantity is None:
        return ()
    people = s.at_first.get(some.end)
    if people is None or people.determiner not in _ARTICLES:
        return ()
    if people.person is None and s.words[people.end - 1] != "old":
        return ()
    fits = some.quantity.high == 1 and some.quantity.low < total
    return (Mention(some.first, people.end, people, people),) if fits else ()


def _behind_namely(s: Sentence, i: int) -> int:
    """Return the token behind "namely", "viz." or "that is" at token i."""
    if s.word(i) in _NAMELY:
        i += 2 if s.word(i + 1) in (".", ",") else 1
    return i


def _adding_up(s: Sentence, group: Sequence[Mention], total: int) -> Sequence[Mention]:
    """Return the people of a group whose numbers add up to a total; none where they do not."""
    if len(group) < 2:
        return ()
    parts = [m for m in group if m.phrase.quantity or not m.phrase.plural]
    numbers = [count_for(s, m) for m in parts]
    low = sum(c.low or 0 for c in numbers if c is not None)
    return parts if len(parts) > 1 and low == total else ()
