"""People who are told to be aboard something, or in it.

aboard = "carrying" people+ | (VEHICLE "with" | "with" TRAVELLERS) people+ | people+ "aboard"
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from casualtyparse.casualties.grammar.around.objects import object_group
from casualtyparse.casualties.grammar.people.mentions import (
    Mention,
    bare_number,
    is_collective,
    mention_of,
)
from casualtyparse.casualties.grammar.people.same_people import shares_count
from casualtyparse.lexicon.little_words import ARTICLES, THAT_WHICH
from casualtyparse.numerals.quantities import count_of
from casualtyparse.numerals.values import Count, CountKind, make_count
from casualtyparse.phrases.clauses import MOST_TOKENS, Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase
from casualtyparse.terms import VictimKind

_MOST_ITEMS: Final = 4
#: What people are said to be.
ABOARD: Final = frozenset({"aboard", "onboard"})
_ON: Final = frozenset({"on", "in"})
_BOARD: Final = frozenset({"board", "it"})
_CARRYING: Final = frozenset({"carrying", "transporting", "ferrying", "carried"})
#: Before these people may end a list of those carried.
IS: Final = frozenset({"was", "is"})
#: How far behind "carrying" a list may go on.
_NEAR: Final = 8
_JOINING: Final = frozenset({"and", "plus", ","})
_OWN: Final = frozenset({"its", "their", "the", "all"})
#: Who is aboard something, whatever it is.
TRAVELLERS: Final = frozenset(
    {"passenger", "crew", "crewman", "crewmember", "sailor", "seaman", "mariner"}
)
_CLOSING: Final = frozenset({";", ":", "?"})
_SURE: Final = frozenset({"exact", "about"})
#: How many sentences back they may be told.
MOST_SENTENCES: Final = 2


class Aboard(NamedTuple):
    """People in tokens `first` to `end` (exclusive), and how many they are."""

    first: int
    end: int
    number: Count
    kind: VictimKind | None


def held_in(s: Sentence, first: int, end: int) -> list[Mention]:
    """Return the people aboard who are told between two tokens."""
    for phrase in reversed(s.phrases):
        if phrase.first < first:
            break
        if phrase.end > end or (phrase.quantity is None and phrase.person is None):
            continue
        group = listed(s, mention_of(s, phrase))
        if group[0].first >= first and are_aboard(s, group, travelling=True):
            further = object_group(s, group[0].phrase.first, nominal=True)
            return further if len(further) > len(group) else joined(group)
    return []


def joined(group: Sequence[Mention]) -> list[Mention]:
    """Join those whom one number counts: "53 passengers and crew"."""
    joined = [group[0]]
    for mention in group[1:]:
        if shares_count(joined[-1], mention):
            joined[-1] = joined[-1]._replace(end=mention.end)
        else:
            joined.append(mention)
    return joined


def clause_end(s: Sentence, i: int) -> int:
    """Return where the clause ends that goes on at token i."""
    for j in range(i, min(s.end, i + MOST_TOKENS)):
        deed = s.tells_deed(j) and s.words[j - 1] not in THAT_WHICH
        if deed or s.words[j] in _CLOSING or s.tag(j) == "subordinator":
            return j
    return min(s.end, i + MOST_TOKENS)


def are_aboard(
    s: Sentence, group: Sequence[Mention], *, travelling: bool = False
) -> bool:
    """Tell whether people are told to be aboard; `travelling`: also where nothing tells of what."""
    last, end = group[-1].phrase, group[-1].end
    outer = s.at_end.get(last.first - 1) if s.word(last.first - 1) == "of" else None
    if outer is not None and is_collective(s, outer):
        return False  # the five in "a crew of five aboard"
    after = end + 1 if s.is_be(end) else end
    told = s.word(after) in ABOARD or (
        s.word(after) in _ON and s.word(after + 1) in _BOARD
    )
    # not "carrying five guards, two pilots and a nurse"
    lone = len(group) == 1 or last.determiner not in ARTICLES
    if lone and last.quantity is None and not is_collective(s, last):
        # "hijacked with the driver on board"
        one = last.person is not None and last.determiner in ARTICLES
        return told and travelling and one
    if told:
        return True
    first = group[0].phrase.first
    there = s.is_be(first - 1) and s.word(first - 2) == "there"
    placed = s.word(after) in _ON and is_vehicle(s, s.at_first.get(after + 1))
    if placed and (after > end or there):
        return (
            True  # "30 people were on the boat", "there were seven people in the car"
        )
    if last.person is None:
        return False
    before = s.word(first - 1)
    travel = travelling and do_travel(s, group[0])
    if travel and before == "and":
        return group[0].phrase.determiner in _OWN  # "the DC-9 and its 60 passengers"
    if before != "with":
        return before in _CARRYING
    return travel or is_vehicle(s, s.at_end.get(first - 1))


def are_carried(s: Sentence, group: Sequence[Mention], verb: int) -> bool:
    """Tell whether people end a list of those carried by what "was hit": "carrying two clerks"."""
    if not group or s.words[verb] not in IS:
        return False
    first, words = group[0].first, s.words
    listed = words[first - 1] == "and" and words[first - 2] != ","
    if len(group) == 1 and not (listed or group[0].phrase.plural):
        return False
    return not _CARRYING.isdisjoint(words[max(s.first, first - _NEAR) : first])


def do_travel(s: Sentence, mention: Mention) -> bool:
    """Tell whether people are named as those aboard: "passengers", "its crew"."""
    noun = mention.noun
    if noun.person is None:
        return False
    crew = noun.person.lemma == "member" and s.words[noun.head - 1] == "crew"
    return crew or noun.person.lemma in TRAVELLERS


def is_vehicle(s: Sentence, phrase: NounPhrase | None) -> bool:
    """Tell whether a vehicle is meant."""
    entry = None if phrase is None else s.entries[phrase.head]
    return entry is not None and entry.thing == "vehicle"


def listed(s: Sentence, mention: Mention) -> list[Mention]:
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


def aboard_before(here: Sentence, at: int) -> Aboard | None:
    """Return the people aboard who are told last before token `at`."""
    number = here.number
    for back in range(min(number, MOST_SENTENCES) + 1):
        s = Sentence(here.reading, number - back) if back else here
        for phrase in reversed(s.phrases):
            if phrase.end > at or (phrase.quantity is None and phrase.person is None):
                continue
            group = listed(s, mention_of(s, phrase))
            if are_aboard(s, group):
                return _in_all(s, group)
    return None


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
    if phrase.plural or phrase.determiner not in ARTICLES:
        return None
    text = s.scan.surface(mention.first, mention.end)
    return make_count(kind="exact", low=1, high=1, text=text)
