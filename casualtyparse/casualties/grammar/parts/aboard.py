"""How many people a text puts aboard something, or in it, and what becomes of them.

aboard = HIJACKING ... people+ "aboard"    "hijackers forced a plane carrying 91 people to land"
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.around.aboard import (
    are_aboard,
    held_in,
    listed,
)
from casualtyparse.casualties.grammar.counts import count_for
from casualtyparse.casualties.grammar.passage import Passage, Said
from casualtyparse.casualties.grammar.people.mentions import (
    Mention,
    bare_number,
    is_collective,
    mention_of,
)
from casualtyparse.numerals.quantities import count_of
from casualtyparse.numerals.values import Count, CountKind, make_count
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.terms import VictimKind

#: Words of the taking of what people travel in.
HIJACKING: Final = frozenset(
    {"hijack", "hijacked", "hijacks", "hijacking", "hijacker", "hijackers"}
)
#: What tells of people aboard behind a sentence about it, and how far behind.
BOARDED: Final = frozenset({"aboard", "onboard", "board", "carrying"})
_MOST_FROM_HIJACKING: Final = 60
_MOST_TOLD: Final = 6
_OPENING: Final = frozenset({"there", "it", "the", "its", "all", "some", "about", "at"})
#: How many sentences back they may be told.
_MOST_SENTENCES: Final = 2
#: How near a word of hijacking stands what leads people aboard.
_MOST_TO_ABOARD: Final = 24
_LEADS: Final = frozenset({"aboard", "onboard", "board", "carrying", "with", "carried"})
_SURE: Final = frozenset({"exact", "about"})
_ARTICLES: Final = frozenset({"a", "an", "the"})


class Aboard(NamedTuple):
    """People in tokens `first` to `end` (exclusive), and how many they are."""

    first: int
    end: int
    number: Count
    kind: VictimKind | None


def may_be_aboard(words: Sequence[str], at: int) -> bool:
    """Tell whether people aboard may be told near a word of hijacking, or the other way round."""
    if words[at] in BOARDED:
        return not HIJACKING.isdisjoint(words[max(0, at - _MOST_FROM_HIJACKING) : at])
    near = words[max(0, at - _MOST_TO_ABOARD) : at + _MOST_TO_ABOARD]
    return not _LEADS.isdisjoint(near)


def aboard(passage: Passage, cued: Sequence[int]) -> Sequence[CasualtyCandidate]:
    """aboard = HIJACKING ... people+ "aboard" — all in what is hijacked"""
    s = passage.s
    found: list[CasualtyCandidate] = []
    if any(
        one.harm == "abducted" and s.number - one.sentence < _MOST_SENTENCES
        for one in passage.found[-_MOST_TOLD:]
    ):
        return found
    if HIJACKING.isdisjoint(s.words[s.first : s.end]) and not _goes_on(passage):
        return found
    said = Said("aboard", "part", "abducted", cued[0])
    for mention in held_in(s, s.first, s.end):
        count = None if mention.noun.kind == "militant" else count_for(s, mention)
        kept = None if count is None else passage.keep(mention, count, said)
        if kept is not None:
            found.append(kept)
    return found


def _goes_on(passage: Passage) -> bool:
    """Tell whether a sentence goes on with a hijacking: "There were 30 people on board"."""
    s = passage.s
    if not s.number or "crashed" in s.words[s.first : s.end]:
        return False
    before = Sentence(s.reading, s.number - 1)
    if HIJACKING.isdisjoint(s.words[before.first : before.end]):
        return False
    opening = s.at_first.get(s.first)
    counted = opening is not None and opening.quantity is not None
    return counted or s.words[s.first] in _OPENING


def aboard_before(passage: Passage, at: int) -> Aboard | None:
    """Return the people aboard who are told last before token `at`."""
    reading, number = passage.s.reading, passage.s.number
    for back in range(min(number, _MOST_SENTENCES) + 1):
        s = Sentence(reading, number - back) if back else passage.s
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
    if phrase.plural or phrase.determiner not in _ARTICLES:
        return None
    text = s.scan.surface(mention.first, mention.end)
    return make_count(kind="exact", low=1, high=1, text=text)
