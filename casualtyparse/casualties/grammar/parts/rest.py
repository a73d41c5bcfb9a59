"""What is left of a whole of which some were told: "the remaining 15".

remaining = "the" ("remaining" | "other" | "rest") [number]
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.passage import Passage
from casualtyparse.casualties.grammar.people.mentions import bare_number, mention_of
from casualtyparse.casualties.grammar.verbs.antecedents import counted_group, together
from casualtyparse.casualties.grammar.wholes import (
    MOST_BACK,
    add_part,
    describe,
    known,
)
from casualtyparse.numerals.values import Count
from casualtyparse.terms import BODILY, HELD

_NONE: Final[Sequence[CasualtyCandidate]] = ()
REST: Final = frozenset({"remaining", "rest", "other", "others", "remainder"})


def remaining(passage: Passage, cued: Sequence[int]) -> Sequence[CasualtyCandidate]:
    """remaining = "the" ("remaining" | "other" | "rest") [number] — what is left of a whole"""
    s = passage.s
    found: list[CasualtyCandidate] = []
    _still_held(passage)
    _of_those_told(passage)
    if not passage.numbers or not _has_parts(passage.found[-MOST_BACK:]):
        return _NONE
    for phrase in s.phrases:
        if phrase.determiner != "the" or not (phrase.remaining or phrase.others):
            continue
        told = known(passage, phrase)
        counted = phrase.quantity is not None
        if told is not None and (
            told.harm == "killed" or (counted and told.harm != "injured")
        ):
            continue
        if phrase.quantity is None and s.words[phrase.head] != "other":
            continue
        rest = 1 if phrase.quantity is None else round(phrase.quantity.low)
        whole = _whole_of_rest(passage, rest)
        if whole is None:
            continue
        if told is not None and counted:
            if whole.harm == told.harm:  # "killing one and hurting the other two"
                told.whole, told.remaining = told.whole or whole, True
            continue
        if told is not None:
            # "the other was hit by a stray bullet": the last of the dead
            told.whole, told.harm, told.remaining = whole, whole.harm, True
            told.rule = "remaining"
            told.count = Count(kind="exact", low=1, high=1, text=told.count.text)
            continue
        mention = mention_of(s, phrase)
        part = add_part(passage, mention, whole, "remaining", found)
        if part is not None:
            part.remaining = True
            describe(s, part, mention.end, whole)
    return found


def _has_parts(found: Sequence[CasualtyCandidate]) -> bool:
    """Tell whether any of these is part of another."""
    for one in found:  # noqa: SIM110 PERF: a generator costs more
        if one.whole is not None:
            return True
    return False


def _still_held(passage: Passage) -> None:
    """Make those who are still held some of all who were taken: "the remaining 18 are held"."""
    for told in passage.here():
        rest = (told.remaining or told.others) and told.determiner == "the"
        if not rest or told.harm not in HELD or told.whole is not None:
            continue
        if told.others and told.plural and _are_of_list(passage, told):
            passage.found.remove(told)
            continue
        for whole in reversed(passage.found[-MOST_BACK:]):
            more = (whole.count.low or 0) >= (told.count.low or 0)
            if whole.harm == told.harm and more and whole.first < told.first:
                told.whole = whole.whole or whole
                break


def _are_of_list(passage: Passage, told: CasualtyCandidate) -> bool:
    """Tell whether so many are held of whom each was told: "took a cook, a nun and a guard"."""
    earlier = [one for one in passage.found[-MOST_BACK:] if one is not told]
    for one in reversed(earlier):
        if one.trigger == told.trigger:
            return False  # "Ana Ruk and the other five clerks were kidnapped"
        if one.harm == told.harm and one.first < told.first:
            several = None if one.plural else together(passage, one)
            return several is not None and (several[0].low or 0) > (told.count.low or 0)
    return False


def _of_those_told(passage: Passage) -> None:
    """Count who is left of people that only come to harm in parts.

    As in "seven men were on patrol: three were killed and the rest wounded".
    """
    s = passage.s
    for told in passage.here():
        left = (told.remaining or told.others) and told.determiner == "the"
        if not left or told.count.high is not None or told.whole is not None:
            continue
        parts = _parts_before(passage, told)
        if not parts:
            continue
        first = min(parts)
        group = counted_group(s.reading, s.scan.sentence_of[first], first)
        if group is None or _is_harmed(passage, group.first):
            continue
        rest = group.size - sum(parts.values())
        if rest > 0:
            told.count = Count(kind="exact", low=rest, high=rest, text=told.count.text)
            told.rule = "remaining"


def _is_harmed(passage: Passage, first: int) -> bool:
    """Tell whether it is told of people themselves that all are hurt or dead."""
    return any(
        c.phrase.first == first and c.harm in BODILY for c in passage.found[-MOST_BACK:]
    )


def _parts_before(passage: Passage, told: CasualtyCandidate) -> dict[int, int]:
    """Return how many some of people are by their first tokens: "two died and the rest ..."."""
    s, words = passage.s, passage.s.words
    parts = {
        c.phrase.first: round(c.count.low or 0)
        for c in passage.found[-MOST_BACK:]
        if (c.lemma is None or words[c.phrase.first + 1] == "of")
        and c.whole is None
        and c.sentence >= s.number - 1
        and c.first < told.first
        and c.count.kind == "exact"
    }
    # "two were freed, and the rest were killed"
    before = s.reading.phrases(s.number - 1) if s.number else ()
    for phrase in (*before, *s.phrases):
        quantity, end = phrase.quantity, phrase.end
        if quantity is None or end > told.phrase.first or not bare_number(phrase):
            continue
        if s.tag(end) == "auxiliary" or s.tells_deed(end):
            parts.setdefault(phrase.first, round(quantity.low))
    return parts


def _whole_of_rest(passage: Passage, rest: int) -> CasualtyCandidate | None:
    """Return the latest whole whose parts leave just this many."""
    for whole in reversed(passage.found[-MOST_BACK:]):
        named = [c for c in passage.found[-MOST_BACK:] if c.whole is whole]
        if whole.harm not in {"killed", "abducted"} and not (
            whole.harm == "injured" and any(c.harm == "killed" for c in named)
        ):
            continue
        if not named or whole.count.high is None:
            continue
        told = sum(c.count.low or 0 for c in named)
        # parts may overlap: "one of them a boy", "three of the bodies"
        if whole.count.high - rest in (told, named[-1].count.low):
            return whole
    return None
