"""How many people a mention counts."""

from collections.abc import Mapping, Sequence
from typing import Final

from attrs import evolve

from casualtyparse.casualties.grammar.around.attached import OLDEST
from casualtyparse.casualties.grammar.people.mentions import (
    NUMBERS,
    Mention,
    bare_number,
    is_collective,
)
from casualtyparse.casualties.grammar.people.multiples import (
    same_number,
    times_as_many,
)
from casualtyparse.casualties.grammar.people.portions import (
    BUT,
    all_but,
    fraction_of,
    half_of,
    leaves_out,
)
from casualtyparse.casualties.grammar.people.sizes import (
    by_word,
    is_people_of,
    is_some,
    is_titled,
    members_of,
    numbering,
    strength_of,
)
from casualtyparse.lexicon.little_words import ARTICLES, EACH, SINGULAR
from casualtyparse.lexicon.pieces import CAPITAL
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.numerals.quantities import Quantity, count_of
from casualtyparse.numerals.values import Count, CountUnit, make_count
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase
from casualtyparse.phrases.words import is_on_the_spot

#: A number without a noun that is larger counts no people.
_MOST_PEOPLE: Final = 1e9
_THREE: Final = 3
#: "nine in ten"
_MOST_IN_SHARE: Final = 9
#: Tokens of a name between quotation marks.
_MOST_OF_NAME: Final = 6
_QUOTES: Final = frozenset('"\u201c\u201d')
_COMPARED: Final = frozenset({"more", "fewer"})
_MOST_TO_THAN: Final = 12
#: What stands before an age in a list, and what tells that it is one.
_AMONG_AGES: Final = frozenset(
    {",", "and", "&", "/", "or", "to", "between", "aged", "ages"}
)
_AGED: Final = frozenset({"aged", "ages"})
_MOST_AGES: Final = 12
#: What stands before the whole of which a share is told, or all but some.
_BEFORE_WHOLE: Final = BUT | {"of", "half"}
_BEFORE_NOBODY: Final = frozenset({"-", "not"})
_SHARE: Final = word_list("numerals", "shares")
#: What is counted instead of people.
_UNITS: Final[Mapping[str, CountUnit]] = {
    "family": "family",
    "families": "family",
    "household": "household",
    "households": "household",
}
_SHARES: Final = word_list("tallies", "shares")
HOW_MANY: Final = word_list("tallies", "how_many")
#: What makes people of arrivals: "1,140 new arrivals".
NEW: Final = frozenset({"new", "fresh"})
NOT_KNOWN: Final = frozenset({"unknown", "unclear", "unk"})
#: "the clashes resulted in casualties"
RESULTED: Final = frozenset({"resulted", "resulting", "results", "led", "leading"})
#: Words of which one makes a noun of harm a count where no number leads it.
DENYING: Final = frozenset(
    {
        *("no", "without", "nor", "neither", "none", "nil", "nobody", "whether"),
        *("cause", "result", "claim", "lead"),
        *word_list("harms", "suffered"),
        *HOW_MANY,
        *NOT_KNOWN,
        *RESULTED,
    }
)
_NONE: Final = frozenset({"no", "none", "nobody", "noone", "neither"})
#: What makes "anyone" nobody, how far before it that may stand, and what ends the search.
_DENIALS: Final = frozenset(
    {
        *("not", "never", "without", "nor", "didn't", "hasn't", "haven't", "hadn't"),
        *("denied", "denies", "denying", "failed", "avoid", "avoided"),
    }
)
_MOST_TO_DENIAL: Final = 6
_CLAUSE_ENDS: Final = frozenset({",", ";", ":", "if", "whether", "until", "unless"})
#: What may be told of people whose number follows: "all of the five guards".
_WHOLE: Final = frozenset({"all", "both"})
#: Determiners of more than one: "those inside", "all aboard".
_MANY: Final = frozenset({"those", "these", "all"})


def count_for(  # noqa: C901, PLR0912 - the ways to count, in turn
    s: Sentence, mention: Mention
) -> Count | None:
    """Return how many people a mention counts; None where it counts none."""
    start, _, phrase, noun = mention
    words, first, quantity = s.words, phrase.first, phrase.quantity
    if words[start - 1] in _BEFORE_WHOLE:
        left = all_but(s, mention) or half_of(s, mention)
        if left is not None:
            return left
    if start < first and words[first] == "many":
        return _as_many(s, mention)
    if noun is not phrase and noun.quantity is not None and _is_each(words, phrase):
        return count_of(s.scan, noun.quantity)  # "each of the four men"
    if quantity is not None:
        if s.scan.marks[first - 1] & CAPITAL and _is_in_title(s, mention):
            return None
        _, end, _, low, _, _, _ = quantity
        if low < 1 and noun is not phrase:
            return fraction_of(s, mention)
        # PERF: most numbers count the people behind them, as `_counts_none` would find
        if (
            words[start - 1] in _BEFORE_WHOLE
            or words[phrase.end + 1] == "which"
            or (low <= _MOST_IN_SHARE and words[phrase.end] == "in")
            or (phrase.end == end and words[first - 1] in _AMONG_AGES)
            or not 1 <= low < _MOST_PEOPLE
        ) and _counts_none(s, mention, quantity):
            return None
    elif _no_count(s, mention):
        if words[phrase.head] in _WHOLE and noun.quantity is not None:
            return count_of(s.scan, noun.quantity)  # "all of the five guards"
        return None
    elif (
        phrase.ordinal
        and words[phrase.head] in _SHARE
        and (words[phrase.end] == "of" or s.words[s.first] == "of")
    ):
        return None  # "a third of the guests", "of the 60 hurt, a third died"
    elif phrase.plural and "how" in words[max(0, first - 1) : noun.head]:
        return make_count(kind="unknown", low=None, high=None, text=_text(s, mention))
    if noun.pronoun and words[noun.head].startswith("any"):
        if not _in_question(s, first):
            return _none_denied(s, mention)
        return make_count(kind="unknown", low=None, high=None, text=_text(s, mention))
    if phrase.determiner == "any" and (none := _none_denied(s, mention)) is not None:
        return none
    if (
        phrase.determiner in _NONE
        or words[first - 1] in _BEFORE_NOBODY
        or words[first] in _NONE
    ) and _is_nobody(s, phrase):
        return make_count(kind="exact", low=0, high=0, text=_text(s, mention))
    if quantity is not None and not (
        # "no one" is a pronoun
        quantity.low == 1 and s.word(quantity.first - 1) == "no"
    ):
        if phrase is noun and words[noun.head] in _UNITS:
            return _of_families(count_of(s.scan, quantity), words[noun.head])
        if quantity.number.digits and "." in words[quantity.number.first]:
            return _in_thousands(s, quantity)
        return count_of(s.scan, quantity)  # "three members of one family" are people
    owner = None if phrase.owner is None else s.at_first.get(phrase.owner)
    if owner is not None and owner.quantity and owner.named and owner.person is None:
        return count_of(s.scan, owner.quantity)  # "six Jehovah's Witnesses"
    return same_number(s, mention) or _unnumbered(s, mention)


def _as_many(s: Sentence, mention: Mention) -> Count | None:
    """Return the number told before, or a multiple: "eight clerks and as many cooks"."""
    before = s.at_end.get(mention.first - 1)
    if before is None or before.quantity is None or s.word(mention.first - 1) != "and":
        return None
    told = count_of(s.scan, before.quantity)
    return times_as_many(s, mention.first, told, mention.end)


def _is_each(words: Sequence[str], phrase: NounPhrase) -> bool:
    """Tell whether all of some are meant one by one: "each", "every one"."""
    first = phrase.first
    return words[first] in EACH or (
        words[phrase.head] == "one" and words[phrase.head - 1] == "every"
    )


def _counts_none(s: Sentence, mention: Mention, quantity: Quantity) -> bool:
    """Tell whether a mention has a number and yet counts nobody."""
    phrase, words = mention.phrase, s.words
    first, end = phrase.first, phrase.end
    before = words[mention.first - 1]
    if before == "of" and s.word(first - 2) == "out" and first - 2 in s.at_end:
        return True  # "three out of four", not "out of the 15 killed, ten were boys"
    if before in _BEFORE_WHOLE and _is_whole(s, mention.first):
        return True  # "half of the 60 guests", "all but one"
    if words[end] == "of" and words[end + 1] == "which":
        return True  # "18 trees, two of which died"
    if 0 < quantity.low < 1 and quantity.kind != "at_most":
        return True  # "two-thirds of whom"
    if words[end] == "in" and quantity.low <= _MOST_IN_SHARE and bare_number(phrase):
        share = s.at_first.get(end + 1)  # "one in four children", "three in ten"
        if share is not None and share.quantity is not None:
            return bare_number(share) or (share.person is not None and share.plural)
    if words[first - 1] in _AMONG_AGES and bare_number(phrase):
        return quantity.low < OLDEST and is_age(s, first)
    # "billions were killed by spraying": locusts
    return quantity.low >= _MOST_PEOPLE and bare_number(mention.noun)


def _is_whole(s: Sentence, i: int) -> bool:
    """Tell whether a number at token i is one of which some are told, or all but these."""
    before, first = s.word(i - 1), s.word(i - 2)
    if before in BUT:
        return leaves_out(s.words, i)
    return before in _SHARE or (before == "of" and first in _SHARE)


def is_age(s: Sentence, i: int) -> bool:
    """Tell whether a number ends a list of ages: "three children aged 3, 5 and 7"."""
    low = max(s.first, i - _MOST_AGES)
    if _AGED.isdisjoint(s.words[low:i]):
        return s.words[i - 1] == "/" and s.words[i - 2] in ("m", "f")  # "M/35 shot"
    for j in range(i - 1, low - 1, -1):
        if s.words[j] in _AGED:
            return True
        if s.words[j] not in _AMONG_AGES:
            phrase = s.at_end.get(j + 1)
            if phrase is None or not bare_number(phrase):
                return False
    return False


def _is_nobody(s: Sentence, phrase: NounPhrase) -> bool:
    """Tell whether nobody is meant: "no guard", "no-one", "not one of them"."""
    words, first = s.words, phrase.first
    before, word = words[first - 1], words[first]
    if phrase.determiner in _NONE or (phrase.quantity is None and word in _NONE):
        return True
    if before == "-":
        return s.word(first - 2) == "no"
    if before != "not" or words[phrase.end] == "but":
        return False
    single = words[first + 1] == "single" or first - 1 == s.first  # "Not a man"
    return word == "one" or (word == "a" and single)


def _in_thousands(s: Sentence, quantity: Quantity) -> Count:
    """Return how many people "1.200" are: a point before three digits parts thousands."""
    count = count_of(s.scan, quantity)
    whole, _, part = s.words[quantity.number.first].partition(".")
    if len(part) != _THREE or not 0 < len(whole) <= _THREE or count.low is None:
        return count
    low = round(quantity.low * 1000)
    return evolve(count, low=low, high=None if count.high is None else low)


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
    one = phrase.ordinal or is_titled(s, noun) or _is_one_of(mention)
    if is_collective(s, noun) and not one:
        strength = strength_of(s, noun) or members_of(s, noun)
        if strength is not None:
            return count_of(s.scan, strength)
        if noun.person is not None and noun.person.number == "body":
            return make_count(kind="unspecified", low=1, high=None, text=text)
    every = noun.pronoun and s.words[noun.head].startswith("every")
    if every or s.words[phrase.first] == "all":
        return make_count(kind="unspecified", low=1, high=None, text=text)
    named = noun.named is not None and noun.person is not None
    if s.words[noun.end] in NUMBERS and noun.end < s.end:
        text = s.scan.surface(mention.first, noun.end + 1)  # "an unknown number"
        return make_count(kind="unspecified", low=1, high=None, text=text)
    many = numbering(s, noun) if noun.plural or noun.remaining else None
    if many is not None:
        return count_of(s.scan, many)
    told = _by_first(s, mention, text) or by_word(s, mention, text)
    if told is not None:
        return told
    if noun.others and _is_single(s, noun):
        return make_count(kind="exact", low=1, high=1, text=text)
    if noun.determiner == "the" and phrase is noun and is_people_of(s, noun):
        return make_count(kind="unspecified", low=1, high=None, text=text)
    both = phrase is noun and phrase.determiner == "both" and not named
    if both and s.words[phrase.first + 1] not in ARTICLES:  # not "both a cook and"
        return make_count(kind="exact", low=2, high=2, text=text)
    of_many = (noun.plural or noun.determiner in _MANY) and not one
    if not named and (
        of_many or (phrase.plural and phrase is noun and not noun.pronoun)
    ):
        return make_count(kind="unspecified", low=1, high=None, text=text)
    return make_count(kind="exact", low=1, high=1, text=text)


def _is_one_of(mention: Mention) -> bool:
    """Tell whether one of many is meant: "a senior member of the ruling party"."""
    phrase, noun = mention.phrase, mention.noun
    person = phrase.person
    if phrase is noun or person is None or noun.quantity is not None:
        return False
    return person.number == "one" and not phrase.plural


def _by_first(s: Sentence, mention: Mention, text: str) -> Count | None:
    """Return a count that the first word tells: "another of the men", "each other"."""
    phrase, noun = mention.phrase, mention.noun
    first, number = s.words[phrase.first], 0
    if first == "another" and phrase is not noun:
        number = 1
    elif first == "each" and s.words[noun.head] == "other":
        number = 2
    elif noun.named is not None and "and" in s.words[phrase.first : noun.named[0]]:
        number = 2  # "Mr. and Mrs. Ruk"
    if not number:  # PERF: mostly
        return None
    return make_count(kind="exact", low=number, high=number, text=text)


def _is_single(s: Sentence, noun: NounPhrase) -> bool:
    """Tell whether "the other" is one person, as its verb tells."""
    return s.words[noun.head] == "other" and s.word(noun.end) in SINGULAR


def none_of(count: Count) -> Count:
    """Return a count of nobody in the words of another: "two guards were not hurt"."""
    return make_count(kind="exact", low=0, high=0, text=count.text)


def _in_question(s: Sentence, i: int) -> bool:
    """Tell whether it is asked who was harmed: "unclear whether anyone was hurt"."""
    return any(s.word(j) in ("whether", "if") for j in range(i - 1, i - 4, -1))


def _none_denied(s: Sentence, mention: Mention) -> Count | None:
    """Return a count of nobody: "did not hurt anyone", "without killing any guards"."""
    first = mention.first
    for j in range(first - 1, max(s.first, first - _MOST_TO_DENIAL) - 1, -1):
        if s.words[j] in _DENIALS:
            return make_count(kind="exact", low=0, high=0, text=_text(s, mention))
        if s.words[j] in _CLAUSE_ENDS:
            return None
    return None


def _is_in_title(s: Sentence, mention: Mention) -> bool:
    """Tell whether a number behind a capital ends a name in quotes: "the unit 'Karsh 7'"."""
    first, end = mention.phrase.first, mention.phrase.end
    gap = s.scan.gap
    if _QUOTES.isdisjoint(gap(end - 1)) or not _QUOTES.isdisjoint(gap(first - 1)):
        return False
    before = range(max(s.first, first - _MOST_OF_NAME), first)
    return any(not _QUOTES.isdisjoint(gap(k - 1)) for k in before if k)


def _no_count(s: Sentence, mention: Mention) -> bool:
    """Tell whether a mention without a number counts nobody: "most of them", "they"."""
    phrase, noun = mention.phrase, mention.noun
    if s.words[phrase.first] in _NONE:
        return False
    if s.words[phrase.first] in _COMPARED and phrase.quantity is None:
        behind = s.words[noun.end : min(s.end, noun.end + _MOST_TO_THAN)]
        if "than" in behind:
            return True  # "more men died of fever than in battle"
    if noun.pronoun:
        return noun.plural or phrase is not noun
    if s.words[phrase.head] not in _SHARES:
        return False
    if noun is phrase and is_on_the_spot(s.words, noun.end):
        return False  # "all on board died"
    if noun is phrase or noun.quantity is not None:
        return noun is not phrase or not is_some(s, noun)
    entry = s.entries[noun.head]
    named = noun.person is not None or noun.determiner == "those"
    return not named or (entry is not None and entry.harm_noun is not None)
