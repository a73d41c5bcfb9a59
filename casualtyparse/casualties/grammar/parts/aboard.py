"""How many people a text puts aboard something, or in it, before it tells what became of them.

aboard = "carrying" people+ | VEHICLE "with" people+ | people+ ["were"] ("aboard" | "on board")
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from casualtyparse.casualties.grammar.passage import Passage
from casualtyparse.casualties.grammar.people.mentions import (
    Mention,
    bare_number,
    is_collective,
    mention_of,
)
from casualtyparse.lexicon.roles import PersonKind
from casualtyparse.numerals.quantities import count_of
from casualtyparse.numerals.values import Count, CountKind, make_count
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

#: How many sentences back they may be told.
_MOST_SENTENCES: Final = 2
_MOST_ITEMS: Final = 4
_ABOARD: Final = frozenset({"aboard", "onboard"})
_ON: Final = frozenset({"on", "in"})
_BOARD: Final = frozenset({"board", "it"})
_CARRYING: Final = frozenset({"carrying", "transporting", "ferrying", "carried"})
_JOINING: Final = frozenset({"and", "plus", ","})
_SURE: Final = frozenset({"exact", "about"})
_ARTICLES: Final = frozenset({"a", "an", "the"})


class Aboard(NamedTuple):
    """People in tokens `first` to `end` (exclusive), and how many they are."""

    first: int
    end: int
    number: Count
    kind: PersonKind | None


def aboard_before(passage: Passage, at: int) -> Aboard | None:
    """Return the people aboard who are told last before token `at`."""
    reading, number = passage.s.reading, passage.s.number
    for back in range(min(number, _MOST_SENTENCES) + 1):
        s = Sentence(reading, number - back) if back else passage.s
        for phrase in reversed(s.phrases):
            if phrase.end > at or (phrase.quantity is None and phrase.person is None):
                continue
            group = _listed(s, mention_of(s, phrase))
            if _are_aboard(s, group):
                return _in_all(s, group)
    return None


def _are_aboard(s: Sentence, group: Sequence[Mention]) -> bool:
    """Tell whether people are told to be aboard."""
    last, end = group[-1].phrase, group[-1].end
    outer = s.at_end.get(last.first - 1) if s.word(last.first - 1) == "of" else None
    if outer is not None and is_collective(s, outer):
        return False  # the five in "a crew of five aboard"
    if last.quantity is None and not is_collective(s, last):
        return False
    after = end + 1 if s.is_be(end) else end
    if s.word(after) in _ABOARD or (
        s.word(after) in _ON and s.word(after + 1) in _BOARD
    ):
        return True
    first = group[0].phrase.first
    there = s.is_be(first - 1) and s.word(first - 2) == "there"
    placed = s.word(after) in _ON and _is_vehicle(s, s.at_first.get(after + 1))
    if placed and (after > end or there):
        return (
            True  # "30 people were on the boat", "there were seven people in the car"
        )
    if last.person is None:
        return False
    before = s.word(first - 1)
    if before != "with":
        return before in _CARRYING
    return _is_vehicle(s, s.at_end.get(first - 1))


def _is_vehicle(s: Sentence, phrase: NounPhrase | None) -> bool:
    entry = None if phrase is None else s.entries[phrase.head]
    return entry is not None and entry.thing == "vehicle"


def _listed(s: Sentence, mention: Mention) -> list[Mention]:
    """Return the people of a list that ends in a mention: "45 passengers and a crew of five"."""
    group = [mention]
    for _ in range(_MOST_ITEMS):
        sign = group[0].first - 1
        left = s.at_end.get(sign) if s.word(sign) in _JOINING else None
        if left is not None and left.person is None:
            left = s.at_first.get(_of_before(s, left))
        if left is None or left.person is None:
            break
        group.insert(0, mention_of(s, left))
    return group


def _of_before(s: Sentence, number: NounPhrase) -> int:
    """Return where a body starts that a number ends: "a crew of five and"; -1 where none does."""
    body = s.at_end.get(number.first - 1) if s.word(number.first - 1) == "of" else None
    return -1 if body is None or not bare_number(number) else body.first


def _in_all(s: Sentence, group: Sequence[Mention]) -> Aboard | None:
    """Return how many people a list counts."""
    first, end, kind = group[0].first, group[-1].end, group[-1].noun.kind
    counts = [_count(s, one) for one in group]
    if len(counts) == 1 and counts[0] is not None:
        return Aboard(first, end, counts[0], kind)
    low, about = 0, False
    for count in counts:
        if count is None or count.low is None or count.kind not in _SURE:
            return None
        low += count.low
        about = about or count.kind == "about"
    text = s.scan.surface(first, end)
    sure: CountKind = "about" if about else "exact"
    return Aboard(first, end, make_count(kind=sure, low=low, high=low, text=text), kind)


def _count(s: Sentence, mention: Mention) -> Count | None:
    """Return how many people one item of a list counts."""
    phrase = mention.phrase
    if phrase.quantity is not None:
        return count_of(s.scan, phrase.quantity)
    if is_collective(s, phrase):
        number = s.at_first.get(phrase.end + 1) if mention.end > phrase.end else None
        if number is None or number.quantity is None or not bare_number(number):
            return None
        return count_of(s.scan, number.quantity)
    if phrase.plural or phrase.determiner not in _ARTICLES:
        return None
    text = s.scan.surface(mention.first, mention.end)
    return make_count(kind="exact", low=1, high=1, text=text)
