"""How many people a mention counts."""

from collections.abc import Mapping
from typing import Final

from casualtyparse.casualties.grammar.mentions import Mention, bare_number
from casualtyparse.numerals.quantities import Quantity, count_of
from casualtyparse.numerals.values import Count, CountUnit, make_count
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

#: A number without a noun that is larger counts no people.
_MOST_PEOPLE: Final = 1e9
#: What is counted instead of people.
_UNITS: Final[Mapping[str, CountUnit]] = {
    "family": "family",
    "families": "family",
    "household": "household",
    "households": "household",
}
_SHARES: Final = frozenset({"most", "many", "some", "all", "half", "majority", "few"})
#: What says of casualties that there were some, and that nobody knows how many.
HOW_MANY: Final = frozenset(
    {
        *("heavy", "light", "severe", "mass", "considerable"),
        *("unknown", "unspecified", "undisclosed", "unconfirmed"),
    }
)
#: What makes people of arrivals: "1,140 new arrivals".
NEW: Final = frozenset({"new", "fresh"})
NOT_KNOWN: Final = frozenset({"unknown", "unclear"})
_NONE: Final = frozenset({"no", "none", "nobody", "noone", "neither"})


def count_for(s: Sentence, mention: Mention) -> Count | None:
    """Return how many people a mention counts; None where it counts none."""
    _, _, phrase, noun = mention
    words, first, quantity = s.words, phrase.first, phrase.quantity
    before = words[first - 1]
    if quantity is not None:
        if before == "of" and s.word(first - 2) == "out" and first > s.first:
            return None  # "three out of four"
        if words[phrase.end] == "of" and words[phrase.end + 1] == "which":
            return None  # "18 trees, two of which died"
        if 0 < quantity.low < 1 and quantity.kind != "at_most":
            return None  # "two-thirds of whom"
        if quantity.low >= _MOST_PEOPLE and bare_number(noun):
            return None  # "billions were killed by spraying": locusts
    elif _no_count(s, mention):
        return None
    elif phrase.plural and "how" in words[max(0, first - 1) : noun.head]:
        return make_count(kind="unknown", low=None, high=None, text=_text(s, mention))
    if noun.pronoun and words[noun.head].startswith("any"):
        if not _in_question(s, first):
            return None
        return make_count(kind="unknown", low=None, high=None, text=_text(s, mention))
    if (
        phrase.determiner in _NONE
        or (quantity is None and words[first] in _NONE)
        or (before == "-" and s.word(first - 2) == "no")
    ):  # also "no-one was hurt"
        return make_count(kind="exact", low=0, high=0, text=_text(s, mention))
    if quantity is not None and not (
        # "no one" is a pronoun
        quantity.low == 1 and s.word(quantity.first - 1) == "no"
    ):
        if phrase is noun and words[noun.head] in _UNITS:
            return _of_families(count_of(s.scan, quantity), words[noun.head])
        return count_of(s.scan, quantity)  # "three members of one family" are people
    return _unnumbered(s, mention)


def _text(s: Sentence, mention: Mention) -> str:
    return s.scan.surface(mention.first, mention.end)


def _of_families(count: Count, word: str) -> Count:
    """Return a count of families, not of people."""
    return make_count(
        kind=count.kind,
        low=count.low,
        high=count.high,
        text=count.text,
        unit=_UNITS[word],
        strict=count.strict,
    )


def _unnumbered(s: Sentence, mention: Mention) -> Count:
    """Return the count of people without a number: one, a pair, or nobody says how many."""
    phrase, noun = mention.phrase, mention.noun
    text = _text(s, mention)
    entry = s.entries[noun.head]
    numeral = None if entry is None else entry.numeral
    if numeral is not None and numeral.kind == "dozen" and phrase.quantity is None:
        number = round(numeral.value)  # "an elderly couple"
        return make_count(kind="exact", low=number, high=number, text=text)
    if noun.pronoun and s.words[noun.head].startswith("every"):
        return make_count(kind="unspecified", low=1, high=None, text=text)
    person = noun.person
    if person is not None and person.number == "body" and not phrase.ordinal:
        strength = _strength(s, noun)
        if strength is not None:
            return count_of(s.scan, strength)
        if s.words[noun.end] == "of":
            inner = s.at_first.get(noun.end + 1)
            if inner is not None and inner.quantity and bare_number(inner):
                return count_of(s.scan, inner.quantity)  # "a family of three"
        return make_count(kind="unspecified", low=1, high=None, text=text)
    named = noun.named is not None and person is not None
    if s.word(noun.end) == "number" and s.word(noun.end + 1) == "of":
        text = s.scan.surface(mention.first, noun.end + 1)  # "an unknown number of"
        return make_count(kind="unspecified", low=1, high=None, text=text)
    if noun.others and _is_single(s, noun):
        return make_count(kind="exact", low=1, high=1, text=text)
    if phrase.plural and phrase is noun and not noun.pronoun and not named:
        if phrase.determiner == "both":
            return make_count(kind="exact", low=2, high=2, text=text)
        return make_count(kind="unspecified", low=1, high=None, text=text)
    if noun.plural and not named:
        return make_count(kind="unspecified", low=1, high=None, text=text)
    return make_count(kind="exact", low=1, high=1, text=text)


def _strength(s: Sentence, body: NounPhrase) -> Quantity | None:
    """Return how many people a body has: "the garrison of 400", "a crew of 12 men"."""
    if s.word(body.end) != "of":
        return None
    phrase = s.at_first.get(body.end + 1)
    if phrase is None or phrase.named is not None:
        return None
    told = bare_number(phrase) or phrase.person is not None
    return phrase.quantity if told else None


def _is_single(s: Sentence, noun: NounPhrase) -> bool:
    """Tell whether "the other" is one person, as its verb tells."""
    return s.words[noun.head] == "other" and s.word(noun.end) in ("is", "was", "has")


def none_of(count: Count) -> Count:
    """Return a count of nobody in the words of another: "two guards were not hurt"."""
    return make_count(kind="exact", low=0, high=0, text=count.text)


def _in_question(s: Sentence, i: int) -> bool:
    """Tell whether it is asked who was harmed: "unclear whether anyone was hurt"."""
    return any(s.word(j) in ("whether", "if") for j in range(i - 1, i - 4, -1))


def _no_count(s: Sentence, mention: Mention) -> bool:
    """Tell whether a mention without a number counts nobody: "most of them", "they"."""
    phrase, noun = mention.phrase, mention.noun
    if s.words[phrase.first] in _NONE:
        return False
    if noun.pronoun:
        return noun.plural or phrase is not noun
    return s.words[phrase.head] in _SHARES
