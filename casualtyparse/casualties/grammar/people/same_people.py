"""Whether one of two mentions side by side describes the other, or goes on with it.

same = mention "," mention          "Ana Ruk, a baker", "the driver, a Sikh"
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.grammar.people.mentions import (
    Mention,
    bare_number,
)
from casualtyparse.casualties.grammar.people.named import described_before, is_name
from casualtyparse.lexicon.little_words import ARTICLES, COMMA_AND, INDEFINITE, THEIRS
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

_OF_ONE: Final = frozenset({None, "a", "an"})
_CLOSES_ASIDE: Final = frozenset({",", ".", ";", ""})
_PARENTS: Final = frozenset({"father", "mother", "grandfather", "grandmother"})
_OWNERS: Final = frozenset({"its", "his", "her", "their", "'s"})
PAIRS: Final = frozenset({"couple", "pair", "duo"})
#: What somebody of a list is said to be, and nobody else is told by.
_NATIONALS: Final = frozenset({"national", "citizen"})
_BOTH: Final = word_list("people", "paired")
#: What a second noun without an article says of the same person.
_OFFICES: Final = word_list("people", "offices")
_ONCE: Final = frozenset({"former", "ex", "onetime", "retired"})
#: Who needs no "his" in a note: "Ruk, wife and child drowned".
_KIN: Final = frozenset({"wife", "husband", "son", "daughter", "child", "baby"})
_NAMING: Final = frozenset({"named", "called"})


def shares_count(first: Mention, second: Mention) -> bool:
    """Tell whether one number counts both: "35 men and boys"."""
    a, b = first.phrase, second.phrase
    if a.person is not None and a.named and a.person.lemma in PAIRS:
        return b.named is not None and b.person is None  # "the couple Karl and Ana Ruk"
    if a.quantity is None and first.noun is a:
        return False
    if b.quantity is not None or not b.plural:
        return False
    if first.phrase is first.noun and bare_number(a):
        return False
    # "none of the nine guests and their guards"
    led = b.determiner and not (first.noun is not a and b.determiner == "their")
    return not (led or b.others or b.named or b.pronoun)


def are_roles(words: Sequence[str], first: Mention, second: Mention) -> bool:
    """Tell whether two nouns before a name are one person's: "senator and poet Ana Ruk"."""
    a, b = first.noun, second.noun
    if a.person is None or b.person is None or a.named is not None:
        return False
    if a.plural or a.quantity or a.others or a.pronoun:
        return False
    if b.plural or b.determiner or b.quantity or b.others:
        return False
    if words[b.first] in _ONCE:  # "a clerk and former senator"
        return True
    if a.determiner or b.named is None or b.named[0] == b.first:
        return False
    return _BOTH.isdisjoint((a.person.lemma, b.person.lemma))


def holds_office(s: Sentence, first: Mention, second: Mention) -> bool:
    """Tell whether a second noun without an article says what the same person is of a body.

    "A teacher and member of the council", not "a mother and child of the house".
    """
    a, b = first.noun, second.noun
    if a.determiner not in INDEFINITE or a.person is None or a.plural or a.quantity:
        return False
    if b.determiner or b.quantity or b.plural or b.others or b.owner or b.named:
        return False
    if s.words[b.end] != "of" or s.words[b.head] not in _OFFICES:
        return False
    theirs = s.at_first.get(b.end + 1)  # "a clerk and member of his family"
    return theirs is not None and theirs.determiner not in THEIRS


def is_role(s: Sentence, first: Mention, second: Mention) -> bool:
    """Tell whether the second noun behind "and" is of the same person as the first."""
    return are_roles(s.words, first, second) or holds_office(s, first, second)


def is_pair_of(s: Sentence, first: Mention, second: Mention) -> bool:
    """Tell whether two nouns say who makes a pair: "a father and son duo"."""
    a, b = first.noun, second.noun
    if s.words[b.head] not in PAIRS or b.determiner or b.quantity or b.named:
        return False
    return a.determiner in INDEFINITE and a.person is not None and not a.plural


def are_described(item: Mention) -> bool:
    """Tell whether a bare plural behind a list says who they are: "..., members of a choir"."""
    a = item.phrase
    told = a.determiner or a.quantity or a.named or a.others
    return a.plural and not told


def is_more_of(described: Mention, item: Mention) -> bool:
    """Tell whether a description goes on: "Teo Brandt, parish priest and choirmaster"."""
    a, b = described.noun, item.noun
    one = a.determiner in _OF_ONE and b.determiner is None and b.quantity is None
    return one and not (a.plural or b.plural or a.named or b.named or b.pronoun)


def _closes(s: Sentence, end: int) -> bool:
    """Tell whether an aside ends behind what ends here: "a girl of 16," "a porter."."""
    return s.word(_behind_of(s, end)) in _CLOSES_ASIDE


def _behind_of(s: Sentence, end: int) -> int:
    """Return the token behind "of" and its phrase at a token: "the mayor of Dol", or the token."""
    phrase = s.at_first.get(end + 1) if s.word(end) == "of" else None
    return end if phrase is None else phrase.end


def _goes_on(s: Sentence, end: int) -> bool:
    """Tell whether a list goes on behind an item."""
    if s.word(end) not in COMMA_AND:
        return False
    serial = s.word(end) == "," and s.word(end + 1) == "and"
    following = s.at_first.get(end + 1 + serial)
    return following is not None and not following.pronoun


def _is_kin(noun: NounPhrase) -> bool:
    """Tell whether a phrase tells of the kin of somebody: "his wife", in a note "wife"."""
    person = noun.person
    bare = person is not None and noun.determiner is None and person.lemma in _KIN
    return bare or noun.determiner in THEIRS


def _is_parent(s: Sentence, noun: NounPhrase) -> bool:
    """Tell whether a phrase only describes somebody: "a father of three"."""
    if noun.person is None or noun.person.lemma not in _PARENTS:
        return False
    return noun.determiner == "a" and s.word(noun.end) == "of"


def _is_national(named: NounPhrase, noun: NounPhrase) -> bool:
    """Tell of whom a list goes on: "nurses Ana Ruk, a Swiss national, and Ivo Lind"."""
    if named.named is None or noun.plural or noun.named or noun.person is None:
        return False
    return noun.determiner == "a" and noun.person.lemma in _NATIONALS


def _has_own_name(s: Sentence, mention: Mention, *, named: bool) -> bool:
    """Tell whether what may describe somebody has a name: "a trader named Dorn".

    Where the other is `named`, so it is behind a comma: "Ana Ruk, a trader, Anil Dorn".
    """
    end = mention.noun.end
    if s.word(end) in _NAMING:
        return True
    return named and end < mention.end and s.words[end] == ","


def same_person(s: Sentence, sign: int, first: Mention, second: Mention) -> bool:
    """Tell whether the second mention describes the first: "Ana Ruk, a baker".

    `sign` is the token behind what belongs to the first.
    """
    if s.word(sign) != "," or s.is_list_word(sign + 1):
        return False
    a, b = first.noun, second.noun
    if first.phrase.quantity is not None and bare_number(first.phrase):
        # "killing one, a girl of 16, and wounding three"
        single = first.phrase.quantity.high == 1 and b.determiner in INDEFINITE
        return single and not b.plural and _closes(s, second.end)
    if a.plural or b.plural or b.pronoun or b.quantity or b.others:
        return _is_national(a, b)
    if _is_parent(s, b):
        return True  # "a clerk, a father of three, and"
    if a.quantity is not None and not (b.named and a.person):
        return False
    # "a trader, Anil Dorn"
    retold = a.end < first.end <= second.first and s.words[a.end] == ","
    named_a, named_b = is_name(a) or retold, is_name(b)
    if _has_own_name(s, second, named=named_a):
        return False
    if named_a and not named_b:
        if _is_kin(b) and _goes_on(s, second.end):
            return False  # "Colonel Ruk, his wife, their son and a maid"
        return b.person is not None or b.determiner is not None
    if named_b and not named_a and (a.person is not None or a.named is not None):
        # "Ana Ruk, a baker, Omar Lind, a cook, and"
        return described_before(s, a.first - 1) is None
    if named_a and named_b:
        # "Ana Ruk, Seapol councillor", not "Sgt Omar Lind, Corporal Ali Noor and",
        # nor "Ana Ruk, her daughter Selma and a lodger"
        office = b.person is not None and b.named is not None and b.named[1] != b.end
        return office and b.determiner not in THEIRS
    described = b.determiner in ARTICLES
    if a.determiner in _OWNERS and described and s.word(b.end) == ",":
        return True  # "killing its owner, a lawyer, and"
    if a.determiner != "the" or not described:
        return False
    # "the driver, a Sikh, was", not "the driver, a conductor and seven passengers"
    end = _behind_of(s, b.end)
    joined = s.word(end) == "and" and s.at_first.get(end + 1)
    return not joined or not (joined.determiner or joined.quantity or joined.named)


def are_named(left: Mention, group: Sequence[Mention]) -> bool:
    """Tell whether as many are named behind a number: "two cooks, Ana Ruk and Bela Lind were".

    One of them may stand right behind it: "three cooks Ana Ruk, Bela Lind and Cem Dar were".
    """
    quantity, named = left.phrase.quantity, len(group) + (left.noun.named is not None)
    if quantity is None or quantity.high != named or named == 1:
        return False
    return all(one.noun.named and not one.noun.quantity for one in group)
