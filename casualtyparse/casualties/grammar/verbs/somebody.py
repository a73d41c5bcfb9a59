"""Somebody told of right before what befell him: by name, by an aside, or behind "with".

named = one "," NAME ","  | NAME "," one ","         "a guard, Ana Ruk, wounded"
with  = "with" one                                  "with a guard shot"
"""

from typing import Final

from casualtyparse.casualties.grammar.around.asides import before_aside
from casualtyparse.casualties.grammar.around.subjects import subject_group
from casualtyparse.casualties.grammar.people.mentions import (
    Mention,
    is_people,
    mention_of,
)
from casualtyparse.phrases.clauses import Sentence

_ONE: Final = frozenset({"a", "an", "another"})


def named_before(s: Sentence, comma: int) -> Mention | None:
    """Return whose name stands before a comma: "and a leader, Ana Ruk, badly wounded"."""
    name = s.at_end.get(comma)
    called = name is not None and (name.named or name.person is not None)
    if name is not None and called and s.words[name.first - 1] == ",":
        told = s.at_end.get(name.first - 1)
    else:  # "and a clerk, who was passing, badly wounded"
        opening = before_aside(s, comma)
        who = opening is not None and s.word(opening + 1) == "who"
        told = s.at_end.get(opening) if who and opening else None
    if told is None:
        return None
    if told.named and name is not None and name.determiner in _ONE:
        return mention_of(s, told)  # "and Ana Ruk, a clerk, wounded"
    if told.person is None:
        alone = told.end - told.first <= 2 and not told.named
        one = told.others or told.ordinal or s.words[told.first] == "one"
        return mention_of(s, told) if alone and one else None
    if told.determiner in _ONE:
        return mention_of(s, told)
    group = subject_group(s, told.end) if s.words[told.first - 1] == "of" else []
    one = bool(group) and s.words[group[-1].first] == "one"
    return group[-1] if one else None  # "one of his guards, Ana Ruk, wounded"


def with_one(s: Sentence, verb: int) -> list[Mention]:
    """Return somebody right behind "with": "with a guard shot", "with another badly hurt"."""
    at_end = s.at_end
    while verb not in at_end and s.is_adverb(verb - 1):
        verb -= 1
    phrase = at_end.get(verb)
    if phrase is None or s.word(phrase.first - 1) != "with" or phrase.plural:
        return []
    if phrase.determiner not in _ONE or phrase.possessive:
        return []
    mention = mention_of(s, phrase)
    told = phrase.others or phrase.ordinal or phrase.person is not None
    return [mention] if told and is_people(s, mention) else []
