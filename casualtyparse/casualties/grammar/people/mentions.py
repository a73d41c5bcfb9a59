"""People as a sentence mentions them.

mention = phrase ["of" phrase]           "three of its servicemen", "dozens of campers"
"""

from typing import Final, NamedTuple

from casualtyparse.casualties.grammar.people.membership import (
    ELEMENTS,
    are_elements,
    are_members,
    is_adjective,
    leads_body,
    shares_noun,
)
from casualtyparse.casualties.grammar.people.named import described_before
from casualtyparse.casualties.grammar.people.ranks import has_grade, is_surname
from casualtyparse.casualties.grammar.people.weak_nouns import (
    is_likeness,
    names_people,
)
from casualtyparse.lexicon.given_names import given_names
from casualtyparse.lexicon.little_words import AND_OR, INDEFINITE, SHORT_DASHES, THEIRS
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

#: Words that tell a share of people: "most of them".
SHARES: Final = frozenset(
    {
        *("most", "many", "some", "all", "both", "one", "none", "each"),
        *("mostly", "mainly"),
    }
)
_TAKES_OF: Final = SHARES | word_list("numerals", "takes_of")
_GOES_ON: Final = frozenset({"of", ",", "(", "number", "numbers"})
#: Nouns that stand for no number themselves: "an unknown number of herders".
_UNTOLD: Final = frozenset({"unknown", "unspecified", "undisclosed", "unconfirmed"})
NUMBERS: Final = frozenset({"number", "numbers"})
#: Nouns that end so name no people unless the lexicon says so.
_ABSTRACT: Final = (
    *("tion", "sion", "ment", "ments", "ness", "ity", "ism", "ship", "ance", "ence"),
    *("tions", "sis", "logy", "ure", "ing", "ings", "age", "dom"),
)
#: What people are told by who travel together.
_PARTIES: Final = word_list("people", "parties")
#: Bodies whose members are told by them: "three members of his family".
_FAMILIES: Final = frozenset({"family", "household"})
#: Pronouns that name nobody who could be harmed in a report.
_NOBODY_MEANT: Final = frozenset(
    {"it", "itself", "this", "that", "you", "i", "we", "us", "me"}
)


#: PERF: the call of a named tuple's class costs several times as much.
_new: Final = tuple.__new__


class Mention(NamedTuple):
    """People in tokens `first` to `end` (exclusive).

    `phrase` holds the number or the determiner, `noun` the people; mostly they are one.
    """

    first: int
    end: int
    phrase: NounPhrase
    noun: NounPhrase


def mention_of(s: Sentence, phrase: NounPhrase) -> Mention:
    """mention = phrase ["of" phrase]"""
    first = phrase.first if phrase.owner is None else phrase.owner
    end = phrase.end
    plain = _new(Mention, (first, end, phrase, phrase))
    after = s.words[end]
    if after not in _GOES_ON or end >= s.end:  # PERF: most phrases end here
        return plain
    if after in NUMBERS:
        return _numberless(s, plain)
    if after != "of":
        may_retell = end + 1 in s.at_first or s.words[end + 1] == "or"
        return _retold(s, plain) if may_retell and phrase.person else plain
    if not _takes_of(s, phrase):
        return _of_strength(s, plain)
    inner = s.at_first.get(phrase.end + 1)
    if inner is None or s.words[inner.head] == "number":
        return _of_harmed(s, plain)
    if inner.possessive:
        inner = s.at_first.get(inner.end, inner)
    own = s.words[inner.head] == "own" and inner.determiner in THEIRS
    if own or _are_members(phrase, inner):
        # "members of Boko Haram", "the loss of two of their own"
        return plain._replace(end=inner.end)
    person = phrase.person
    if person is not None and (phrase.kind != "unknown" or inner.person is None):
        if person.number == "body" and inner.person and phrase.quantity is None:
            counted = inner.quantity is not None and inner.person.number != "body"
            return Mention(first, inner.end, inner, inner) if counted else plain
        return plain
    told = inner.person or inner.determiner == "those"  # "most of those onboard"
    if not told and inner.pronoun is False and inner.quantity is None:
        if not (inner.named or phrase.quantity):
            return plain
        if not inner.plural and phrase.quantity is None:
            return plain
    return Mention(first, inner.end, _counting(s, phrase, inner), inner)


def _counting(s: Sentence, phrase: NounPhrase, inner: NounPhrase) -> NounPhrase:
    """Return which of two phrases counts people: "a party of five surveyors"."""
    party = s.words[phrase.head] in _PARTIES and phrase.quantity is None
    return inner if party and inner.quantity is not None else phrase


def _are_members(phrase: NounPhrase, inner: NounPhrase) -> bool:
    """Tell whether those of a group are told: "members of Boko Haram", "of a rival group"."""
    if phrase.person is None or phrase.person.lemma != "member":
        return False
    if inner.person is None:
        return inner.named is not None
    body = inner.person.number == "body" and inner.person.lemma not in _FAMILIES
    return body or (phrase.kind != "unknown" and inner.named is not None)


def _of_strength(s: Sentence, plain: Mention) -> Mention:
    """strength = body "of" number, as in "a crew of four"."""
    inner = s.at_first.get(plain.end + 1)
    if inner is None or not bare_number(inner) or not is_collective(s, plain.phrase):
        return plain
    return plain._replace(end=inner.end)


def is_collective(s: Sentence, noun: NounPhrase) -> bool:
    """Tell whether one word names all who belong together: "squad", "crew"."""
    person = noun.person
    if person is None or person.number == "one":
        return False
    return person.number == "body" or person.lemma == s.words[noun.head]


def _numberless(s: Sentence, plain: Mention) -> Mention:
    """numberless = word ("number" | "numbers") "of" phrase, as in "unknown numbers of herders"."""
    of = plain.end + 1
    inner = s.at_first.get(of + 1) if s.word(of) == "of" else None
    if inner is None or inner.person is None or inner.quantity is not None:
        return plain
    return Mention(plain.first, inner.end, plain.phrase, inner)


def _of_harmed(s: Sentence, plain: Mention) -> Mention:
    """harmed = number "of the" STATE, as in "one of the wounded"."""
    last = plain.end + 2
    if s.word(last) == "number":  # "eight of their number"
        own = s.word(last - 1) in THEIRS
        return plain._replace(end=last + 1) if own else plain
    entry = s.entry(last)
    if entry is None or entry.harm_state is None or s.word(last - 1) != "the":
        return plain
    return plain._replace(end=last + 1)


def _retold(s: Sentence, plain: Mention) -> Mention:
    """retold = phrase "," name | families ("," "or" | "(") number people"""
    phrase = plain.phrase
    at = phrase.end + 2 if s.word(phrase.end + 1) == "or" else phrase.end + 1
    second = s.at_first.get(at)
    if second is None or phrase.person is None:
        return plain
    if phrase.person.lemma in _FAMILIES:
        people = second.quantity is not None and second.person is not None
        return Mention(second.first, second.end, second, second) if people else plain
    named = second.named is not None and second.person is None and not second.possessive
    single = not phrase.plural and phrase.named is None and phrase.determiner != "the"
    if named and single and s.word(phrase.end) == ",":
        after = s.word(second.end)
        if described_before(s, phrase.first - 1) is not None:
            return plain  # "Ana Ruk, a baker, Omar Lind, a cook, and"
        if after == "," or s.tag(second.end) == "auxiliary":
            return plain._replace(end=second.end)
    return plain


def _takes_of(s: Sentence, phrase: NounPhrase) -> bool:
    """Tell whether the people may stand behind "of": a number, "members", "none"."""
    quantity = phrase.quantity
    if quantity is not None and quantity.end == phrase.end:
        return True
    return phrase.others or phrase.remaining or s.words[phrase.head] in _TAKES_OF


def bare_number(phrase: NounPhrase) -> bool:
    """Tell whether a number stands alone: "killed two"."""
    quantity = phrase.quantity
    return quantity is not None and phrase.end == quantity.end


def is_people(  # noqa: C901, PLR0912 - one question after another
    s: Sentence, mention: Mention, *, strict: bool = False
) -> bool:
    """Tell whether people are meant; `strict`: their noun must say so."""
    noun = mention.noun
    if noun.pronoun:
        counted = mention.phrase is not noun and s.words[noun.head] == "us"
        return counted or s.words[noun.head] not in _NOBODY_MEANT
    person = noun.person
    if person is not None:
        if s.words[noun.head - 1] in INDEFINITE and person.lemma != s.words[noun.head]:
            return False  # "a Doctors Without Borders hospital"
        if person.people and is_adjective(s, noun):
            return False  # "an Egyptian armoured vehicle"
        return not person.weak or names_people(s, noun, person)
    quantity = noun.quantity
    if s.words[noun.head] == "head" and leads_body(s, noun):
        return True
    if noun.named is not None:
        if noun.first == s.first and _is_adverb(s, noun):
            return False
        counted = noun.quantity is not None or noun.determiner is not None
        if are_members(s, noun) if counted else _is_person(s, noun, strict=strict):
            return True
    if s.words[noun.head] in ELEMENTS and are_elements(s, noun):
        return True
    if quantity is not None:
        if s.words[noun.end] in AND_OR and shares_noun(s, noun):
            return True
    elif s.words[noun.first] == "some" and noun.end - noun.first == 1:
        return not strict and s.words[noun.end] != "of"
    if strict:
        return _is_strict(s, noun)
    if quantity is None:
        if noun.determiner == "no" and not noun.others:
            return False  # "no less", "no damage"
    elif noun.end == quantity.end:
        score = s.words[noun.end] in SHORT_DASHES and s.scan.touches(noun.end)
        if score and s.words[noun.end + 1].isdigit():
            return False  # "slaughtered 6-0"
        return not noun.ordinal or noun.determiner is not None
    if s.words[noun.head] in NUMBERS and (
        noun.determiner in INDEFINITE or s.words[noun.head - 1] in _UNTOLD
    ):
        return True  # "an unknown number were hurt"
    entry = s.entries[noun.head]
    if noun.others or noun.remaining or noun.ordinal:
        if noun.ordinal and noun.determiner is None and noun.end == noun.first + 1:
            return False  # "the miners had shot first"
        told = noun.end - noun.first <= 2 or quantity is not None
        told = told or s.words[noun.head - 2] in NUMBERS  # "a number of others"
        told = told or has_grade(s, noun)
        return told and not _are_others(s, noun)
    known = entry is not None and entry.modifier is not None
    if not known and s.words[noun.head].endswith(_ABSTRACT):
        return False
    if entry is not None and entry.thing == "animal" and _are_named_so(s, noun):
        return True
    if entry is not None and (
        entry.thing is not None
        or is_likeness(s, noun.head, entry.person)
        or entry.noun
        or entry.harm_noun is not None
        or (entry.modifier is not None and quantity is None)  # "the ministry"
    ):
        return False
    if noun.named is not None:  # not "an air and ground raid S of Dol"
        return s.words[noun.end] != "of" or entry is None or not entry.compass
    if noun.plural and quantity is None:
        return mention.phrase.quantity is not None  # not "killing the vines"
    return quantity is not None or noun.determiner is not None


def _is_person(s: Sentence, noun: NounPhrase, *, strict: bool) -> bool:
    """Tell whether a bare name that ends in a word for a thing is a person's: "John Hill".

    It is if it starts with a given name; where things cannot be meant, with an unknown word.
    """
    first, end = noun.named or (noun.head, noun.end)
    entry = s.entries[noun.head]
    last = s.entries[end - 1]
    if last and last.thing and is_surname(s, first, end):
        return True
    if entry is None or end - first < 2 or noun.head != end - 1:
        return False
    if entry.thing == "building" and end - first > 2:
        return False  # "John Stone Airport"
    if not given_names().isdisjoint(s.words[first : end - 1]) or _has_initial(s, first):
        return True
    return not strict and _is_described(s, noun) and s.entries[first] is None


def _are_named_so(s: Sentence, noun: NounPhrase) -> bool:
    """Tell whether members of a group are counted that has an animal's name: "two Tigers"."""
    entry, quantity = s.entries[noun.head], noun.quantity
    if entry is None or entry.thing != "animal" or quantity is None:
        return False
    scan, first = s.scan, quantity.first
    named = scan.capital(noun.head) and not scan.upper(noun.head)
    if not named or (first > s.first and scan.capital(first)):
        return False  # "Poachers Kill Two Tigers"
    return noun.plural and quantity.end == noun.head


def _is_strict(s: Sentence, noun: NounPhrase) -> bool:
    """Tell whether people are meant by "nine others", or by a name that is plainly one's."""
    if noun.named is not None and (_is_described(s, noun) or _is_full_name(s, noun)):
        return True
    definite = noun.determiner == "the"
    told = noun.others and (noun.quantity is not None or noun.plural or definite)
    return told and not _are_others(s, noun)


def _is_full_name(s: Sentence, noun: NounPhrase) -> bool:
    """Tell whether a name starts with a given name and goes on: "Ana Ruk"."""
    size, last = noun.end - noun.first, s.entries[noun.end - 1]
    if size == 1 or noun.determiner is not None or noun.quantity is not None:
        return False
    if size > 2 and last is not None and last.thing == "building":
        return False  # "John Hill Airport"
    return s.words[noun.first] in given_names() or _has_initial(s, noun.first)


def _has_initial(s: Sentence, first: int) -> bool:
    """Tell whether a name starts with the first letter of one: "A. Crane"."""
    return len(s.words[first]) == 1 and s.words[first + 1] == "."


def _is_described(s: Sentence, noun: NounPhrase) -> bool:
    """Tell whether what follows a name makes it that of a person: "Ana Ruk, a baker", "(34)"."""
    sign = s.word(noun.end)
    if sign not in (",", "(") or noun.determiner is not None:
        return False
    phrase = s.at_first.get(noun.end + 1)
    if phrase is None or phrase.plural != bare_number(phrase):
        return False
    if sign == "(" and phrase.named is not None:
        return False  # "Incafe (National Coffee Institute)"
    if s.says(phrase.end):
        return False  # "hit Dol, an official said"
    return phrase.person is not None or s.word(phrase.end) in (",", ")")


def _are_others(s: Sentence, noun: NounPhrase) -> bool:
    """Tell whether others are no people, or no more: "two other lorries", "nine other bodies"."""
    entry = s.entries[noun.head]
    if entry is None:
        return False
    if entry.thing is not None and entry.numeral is None:
        return True
    return entry.harm_noun is not None and entry.harm_noun.sort == "body"


def _is_adverb(s: Sentence, noun: NounPhrase) -> bool:
    """Tell whether a capital that opens a sentence is none's: "Tragically, two men died"."""
    first = noun.first
    alone = first == s.first and noun.end - first == 1 and s.word(noun.end) == ","
    word = s.words[first]
    return alone and word.endswith("ly") and word not in given_names()


def stray_name(s: Sentence, mention: Mention) -> bool:
    """Tell whether an item of a list is one unknown word in capitals: no name of a person."""
    noun = mention.noun
    if noun.named is None or noun.end - noun.first > 1 or noun.person is not None:
        return False
    return s.scan.surface(s.first, s.end).isupper()
