"""How many people a mention counts."""

from typing import Final

from casualtyparse.casualties.grammar.mentions import NUMBERS, Mention, bare_number
from casualtyparse.numerals.quantities import Quantity, count_of
from casualtyparse.numerals.values import Count
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

#: A number without a noun that is larger counts no people.
_MOST_PEOPLE: Final = 1e9
_FAMILIES: Final = frozenset({"family", "families"})
_HOUSEHOLDS: Final = frozenset({"household", "households"})
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
#: What tells how many a body holds: "a 12-member family", "a seven-man crew".
_OF_MEMBERS: Final = frozenset({"member", "man", "strong", "person", "woman"})
#: "the clashes resulted in casualties"
RESULTED: Final = frozenset({"resulted", "resulting", "results", "led", "leading"})
#: Words of which one makes a noun of harm a count where no number leads it.
DENYING: Final = frozenset(
    {
        *("no", "without", "nor"),
        *("suffered", "suffer", "suffering", "sustained", "sustain", "sustaining"),
        *("inflicted", "inflicting", "inflict", "caused", "causing", "took", "taking"),
        *HOW_MANY,
        *NOT_KNOWN,
        *RESULTED,
    }
)
#: Peoples whose name has no plural, besides the Japanese, the Chinese ...
_PEOPLES: Final = frozenset(
    {
        *(
            "british",
            "french",
            "dutch",
            "swiss",
            "irish",
            "english",
            "welsh",
            "spanish",
        ),
        *("turkish", "polish", "danish", "swedish", "finnish", "scottish"),
    }
)
_NONE: Final = frozenset({"no", "none", "nobody", "noone", "neither"})


def count_for(s: Sentence, mention: Mention) -> Count | None:
    """Return how many people a mention counts; None where it counts none."""
    phrase, noun = mention.phrase, mention.noun
    quantity = phrase.quantity
    if quantity is not None:
        words, first = s.words, phrase.first
        out = (
            words[first - 1] == "of" and s.word(first - 2) == "out" and first > s.first
        )
        if out and first - 2 in s.at_end:
            return (
                None  # "three out of four", not "out of the 15 killed, ten were boys"
            )
        if words[phrase.end] == "of" and words[phrase.end + 1] == "which":
            return None  # "18 trees, two of which died"
        if 0 < quantity.low < 1 and quantity.kind != "at_most":
            return None  # "two-thirds of whom"
        if quantity.low >= _MOST_PEOPLE and bare_number(noun):
            return None  # "billions were killed by spraying": locusts
    elif _no_count(s, mention):
        return None
    elif phrase.plural and "how" in s.words[max(0, phrase.first - 1) : noun.head]:
        return Count(kind="unknown", low=None, high=None, text=_text(s, mention))
    if noun.pronoun and s.words[noun.head].startswith("any"):
        if not _in_question(s, phrase.first):
            return None
        return Count(kind="unknown", low=None, high=None, text=_text(s, mention))
    if (
        phrase.determiner in _NONE
        or (quantity is None and s.words[phrase.first] in _NONE)
        or (s.words[phrase.first - 1] == "-" and s.word(phrase.first - 2) == "no")
    ):  # also "no-one was hurt"
        return Count(kind="exact", low=0, high=0, text=_text(s, mention))
    if quantity is not None and not (
        # "no one" is a pronoun
        quantity.low == 1 and s.word(quantity.first - 1) == "no"
    ):
        return _of_quantity(s, quantity, noun.head if phrase is noun else -1)
    return _unnumbered(s, mention)


def _text(s: Sentence, mention: Mention) -> str:
    return s.scan.surface(mention.first, mention.end)


def _of_quantity(s: Sentence, quantity: Quantity, head: int) -> Count:
    """Return what a number counts: people, or families if these are the `head`."""
    count = count_of(s.scan, quantity)
    word = s.words[head] if head >= 0 else ""
    if word not in _FAMILIES and word not in _HOUSEHOLDS:
        return count  # "three members of one family" are people
    return Count(
        kind=count.kind,
        low=count.low,
        high=count.high,
        text=count.text,
        unit="family" if word in _FAMILIES else "household",
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
        return Count(kind="exact", low=number, high=number, text=text)
    if noun.pronoun and s.words[noun.head].startswith("every"):
        return Count(kind="unspecified", low=1, high=None, text=text)
    person = noun.person
    if person is not None and person.number == "body" and not phrase.ordinal:
        strength = _strength(s, noun) or _members(s, noun)
        if strength is not None:
            return _of_quantity(s, strength, -1)
        if s.words[noun.end] == "of":
            inner = s.at_first.get(noun.end + 1)
            if inner is not None and inner.quantity and bare_number(inner):
                return count_of(s.scan, inner.quantity)  # "a family of three"
        return Count(kind="unspecified", low=1, high=None, text=text)
    named = noun.named is not None and person is not None
    if s.word(noun.end) in NUMBERS:
        text = s.scan.surface(mention.first, noun.end + 1)  # "an unknown number"
        return Count(kind="unspecified", low=1, high=None, text=text)
    if noun.others and _is_single(s, noun):
        return Count(kind="exact", low=1, high=1, text=text)
    if noun.determiner == "the" and phrase is noun and _is_people_of(s, noun):
        return Count(kind="unspecified", low=1, high=None, text=text)
    if phrase.plural and phrase is noun and not noun.pronoun and not named:
        if phrase.determiner == "both":
            return Count(kind="exact", low=2, high=2, text=text)
        return Count(kind="unspecified", low=1, high=None, text=text)
    if noun.plural and not named:
        return Count(kind="unspecified", low=1, high=None, text=text)
    return Count(kind="exact", low=1, high=1, text=text)


def _strength(s: Sentence, body: NounPhrase) -> Quantity | None:
    """Return how many people a body has: "the garrison of 400", "a crew of 12 men"."""
    if s.word(body.end) != "of":
        return None
    phrase = s.at_first.get(body.end + 1)
    if phrase is None or phrase.named is not None:
        return None
    told = bare_number(phrase) or phrase.person is not None
    return phrase.quantity if told else None


def _is_people_of(s: Sentence, noun: NounPhrase) -> bool:
    """Tell whether all of a country are meant: "the Japanese", "the British"."""
    word = s.words[noun.head]
    return noun.end - noun.first == 2 and (word[-3:] == "ese" or word in _PEOPLES)


def _members(s: Sentence, body: NounPhrase) -> Quantity | None:
    """Return how many people a body is said to be of: "a 12-member family"."""
    at = next(
        (i for i in range(body.first, body.end) if s.words[i] in _OF_MEMBERS),
        body.first,
    )
    if s.word(at - 1) != "-" or at - 2 < body.first:
        return None
    return s.reading.numbers.before(at - 1)


def _is_single(s: Sentence, noun: NounPhrase) -> bool:
    """Tell whether "the other" is one person, as its verb tells."""
    return s.words[noun.head] == "other" and s.word(noun.end) in ("is", "was", "has")


def none_of(count: Count) -> Count:
    """Return a count of nobody in the words of another: "two guards were not hurt"."""
    return Count(kind="exact", low=0, high=0, text=count.text)


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
