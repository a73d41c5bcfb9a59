"""How many a noun says without a number: "his parents", "a crew of four", "a 12-member family"."""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.grammar.people.mentions import (
    NUMBERS,
    Mention,
    bare_number,
)
from casualtyparse.lexicon.little_words import HIS
from casualtyparse.lexicon.peoples import no_plurals
from casualtyparse.numerals.quantities import Quantity
from casualtyparse.numerals.values import Count, make_count
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

#: What tells how many a body holds: "a 12-member family", "a seven-man crew".
_OF_MEMBERS: Final = frozenset({"member", "man", "strong", "person", "woman"})
_NUMBERING: Final = frozenset({"numbering", "totalling", "totaling"})
_REST: Final = frozenset({"rest", "remainder", "remaining"})
_OTHERS: Final = frozenset({"other", "others"})
#: Behind "some are" these tell more of people told before: "some are still missing".
_STATING: Final = frozenset({"in", "still", "feared", "believed", "now"})
#: These stand for several people: "some died", "some of those aboard died".
_SEVERAL: Final = frozenset({"some", "those"})
_SOME_OF: Final = ["some", "of"]


def is_titled(s: Sentence, noun: NounPhrase) -> bool:
    """Tell whether a body stands before the title of one of it: "Army Pvt. Ana Ruk"."""
    entry = s.entries[noun.head + 1] if noun.named is not None else None
    return entry is not None and entry.part == "title" and noun.head + 1 < noun.end


def by_word(s: Sentence, mention: Mention, text: str) -> Count | None:
    """Return the count that a noun says: "the rest", "some guards", "his parents"."""
    noun = mention.noun
    word, twin = s.words[noun.head], s.words[noun.head - 1] == "twin"
    if word == "number" and s.words[noun.first] == "a":  # "a number were hurt"
        return make_count(kind="vague", low=3, high=None, text=text)
    if (noun.plural or word in _SEVERAL) and _are_some(s.words, mention):
        return make_count(kind="vague", low=3, high=None, text=text)
    if word in NUMBERS or (noun.remaining and word in _REST):
        return make_count(kind="unspecified", low=1, high=None, text=text)
    two = word == "parents" and noun.determiner in HIS
    if two or (twin and noun.plural):
        return make_count(kind="exact", low=2, high=2, text=text)
    return None


def is_some(s: Sentence, noun: NounPhrase) -> bool:
    """Tell whether "some" are people not told before: "six died and some were hurt".

    Not those who are some of them: "six died, some of thirst", "some fled, others were shot".
    """
    words, first = s.words, noun.first
    if words[first] != "some" or words[first - 1] == ",":
        return False
    if words[noun.end + 1] in _STATING:
        return False  # "nine were hurt and some are in a critical condition"
    return _OTHERS.isdisjoint(words[first : s.end])


def _are_some(words: Sequence[str], mention: Mention) -> bool:
    """Tell whether "some" leads people: "some were hurt", "some of the guards", "some others"."""
    first = mention.noun.first
    told = (words[mention.phrase.first], words[first], words[first - 1])
    return "some" in told or words[first - 2 : first] == _SOME_OF


def strength_of(s: Sentence, body: NounPhrase) -> Quantity | None:
    """Return how many people a body has: "the garrison of 400", "a crew of 12 men"."""
    if s.word(body.end) != "of":
        return None
    phrase = s.at_first.get(body.end + 1)
    if phrase is None or phrase.named is not None:
        return None
    told = bare_number(phrase) or phrase.person is not None
    return phrase.quantity if told else None


def numbering(s: Sentence, noun: NounPhrase) -> Quantity | None:
    """Return how many people are told behind them: "the victims, numbering 22,"."""
    at = noun.end + (s.words[noun.end] == ",")
    number = s.at_first.get(at + 1) if s.word(at) in _NUMBERING else None
    if number is None or number.quantity is None:
        return None
    return number.quantity if bare_number(number) or number.person else None


def is_people_of(s: Sentence, noun: NounPhrase) -> bool:
    """Tell whether all of a country are meant: "the Japanese", "the British"."""
    word = s.words[noun.head]
    return noun.end - noun.first == 2 and (word[-3:] == "ese" or word in no_plurals())


def members_of(s: Sentence, body: NounPhrase) -> Quantity | None:
    """Return how many people a body is said to be of: "a 12-member family"."""
    at = next(
        (i for i in range(body.first, body.end) if s.words[i] in _OF_MEMBERS),
        body.first,
    )
    if s.word(at - 1) != "-" or at - 2 < body.first:
        return None
    return s.reading.numbers.before(at - 1)
