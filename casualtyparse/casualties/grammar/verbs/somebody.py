"""Somebody told of right before what befell him: by name, by an aside, or behind "with".

named = one "," NAME ","  | NAME "," one ","         "a guard, Ana Ruk, wounded"
with  = "with" one                                  "with a guard shot"
left  = LEFT one ("," aside)+ ","                   "left a guard, Ana Ruk, of Dol, wounded"
whole = number people [","] "including" some     "Six people including a nurse killed"
noted = STAFF ("," (post | adjective | age))+ ","   "Aid staff, nurse, female, wounded"
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.grammar.around.asides import (
    AMONG,
    INCLUDING,
    before_aside,
)
from casualtyparse.casualties.grammar.around.attached import behind
from casualtyparse.casualties.grammar.around.objects import object_group
from casualtyparse.casualties.grammar.around.subjects import subject_group
from casualtyparse.casualties.grammar.people.mentions import (
    Mention,
    is_people,
    mention_of,
)
from casualtyparse.casualties.grammar.verbs.victims import subjects_of
from casualtyparse.casualties.grammar.words.idioms import POSSESSIVES
from casualtyparse.casualties.grammar.words.triggers import Trigger
from casualtyparse.lexicon.little_words import LEAVE
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

_ONE: Final = frozenset({"a", "an", "another"})
_PARTING: Final = frozenset({"and", "but", "or", ";", ":", "while"})
_NAMING: Final = frozenset({"named", "identified", "called", "known"})
_MOST_TO_LEFT: Final = 24
#: Who may have any post, what tells none, and how much of it is told.
_STAFF: Final = word_list("people", "staff")
_SEXES: Final = frozenset({"male", "female"})
_MOST_NOTED: Final = 4
_BEFORE_NOTE: Final = frozenset({";", ":", "."})

#: What leads to some of those counted before, how much of them is told, and of what follows.
_INCLUDING: Final = INCLUDING | {"them"}
_MOST_INCLUDED: Final = 14
_MOST_BEHIND: Final = 10
_LISTED: Final = frozenset({"and", "&", ","})
_NEXT: Final = frozenset({"and", ",", ";", ".", ":", "while", "as"})


def named_before(s: Sentence, comma: int) -> Mention | None:
    """Return whose name stands before a comma: "and a leader, Ana Ruk, badly wounded"."""
    name = s.at_end.get(comma)
    called = name is not None and (name.named or name.person is not None)
    before = -1 if name is None else name.first - 1
    before -= s.words[before] == "also"  # "and his brother, also a clerk, wounded"
    if name is not None and called and s.words[before] == ",":
        told = s.at_end.get(before)
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
    if told.determiner in POSSESSIVES and s.words[told.first - 1] == "and":
        return mention_of(s, told)  # "and his wife, a teacher, wounded"
    if told.determiner in _ONE:
        return mention_of(s, told)
    group = subject_group(s, told.end) if s.words[told.first - 1] == "of" else []
    one = bool(group) and s.words[group[-1].first] == "one"
    return group[-1] if one else None  # "one of his guards, Ana Ruk, wounded"


def including(s: Sentence, verb: int) -> list[Mention]:
    """Return all of whom some stand right before a verb: "Six people including a nurse killed".

    They open a note: not "hit 90 people, including four killed", "six were held, including".
    """
    if _INCLUDING.isdisjoint(s.words[max(s.first, verb - _MOST_INCLUDED) : verb]):
        return []  # PERF: mostly
    at = verb
    while (some := s.at_end.get(at)) is not None and some.first > s.first:
        at = some.first - 1
        if s.words[at] not in _LISTED:
            break
    at -= s.words[at] == "." and s.words[at - 1] == "incl"
    led = 2 if s.words[at] == "them" and s.words[at - 1] in AMONG else 1
    if at == verb or s.words[at] not in _INCLUDING:
        return []
    at -= led - 1
    people = s.at_end.get(at - (s.words[at - 1] == ","))
    if people is None or people.quantity is None:
        return []
    opens = people.first == s.first or s.words[people.first - 1] in _BEFORE_NOTE
    mention = mention_of(s, people)
    if not opens or _has_own_verb(s, verb + 1) or not is_people(s, mention):
        return []
    return [mention]


def _has_own_verb(s: Sentence, i: int) -> bool:
    """Tell whether a verb follows of those counted: "six, including a nurse shot, were held"."""
    for k in range(i, min(s.end, i + _MOST_BEHIND)):
        if s.is_be(k) or s.tag(k) == "auxiliary":
            return True
        if s.words[k] in _NEXT and not s.is_be(k + 1):
            return False
    return False


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


def is_described_up_to(s: Sentence, group: Sequence[Mention], i: int) -> bool:
    """Tell whether only asides stand between somebody and token i.

    As in "left a farmer, Ana Ruk, a mother of two, dead".
    """
    if len(group) != 1 or group[0].end >= i or s.words[i - 1] != ",":
        return False
    end = behind(s, group[0].end)
    if s.words[end] != ",":
        return False
    return not any(
        s.words[k] in _PARTING
        or (s.tells_deed(k) and s.words[k] not in _NAMING)
        or s.tag(k) == "auxiliary"
        for k in range(end, i)
    )


def left_before(s: Sentence, i: int) -> list[Mention]:
    """Return whom something left so, over asides: "left a clerk, Ana Ruk, 34, of Dol, hurt"."""
    while s.is_adverb(i - 1):
        i -= 1
    if s.words[i - 1] != ",":
        return []
    for j in range(i - 3, max(s.first, i - _MOST_TO_LEFT) - 1, -1):
        if s.words[j] in LEAVE:
            group = object_group(s, j + 1, strict=True)
            return list(group) if is_described_up_to(s, group, i) else []
        if s.words[j] in _PARTING:
            break
    return []


def noted(s: Sentence, comma: int) -> list[Mention]:
    """Return of whom a note tells the post, the sex or the age: "Two staff, nurses, wounded"."""
    first: NounPhrase | None = None
    posts: list[NounPhrase] = []
    at = comma
    for _ in range(_MOST_NOTED):
        first = s.at_end.get(at)
        if first is None or first.named or first.pronoun or first.determiner:
            return []
        if first.first == s.first or s.words[first.first - 1] in _BEFORE_NOTE:
            break
        if first.person is not None and first.person.lemma not in _SEXES:
            posts.append(first)
        at = first.first - 1
        if s.words[at] != ",":
            return []
    if first is None or at == comma or first.person is None:
        return []
    if posts and first.person.lemma not in _STAFF:
        return []  # "clerk, cook, killed" are two
    many = first.plural and first.quantity is None
    return [mention_of(s, posts[0] if many and posts else first)]


def himself(s: Sentence, trigger: Trigger) -> list[Mention]:
    """Return who is hurt, too: "the gunman, himself wounded, gave up"."""
    phrase = s.at_end.get(trigger.start)
    if phrase is None or not phrase.pronoun or s.word(phrase.first - 1) != ",":
        return []
    if not s.words[phrase.head].endswith(("self", "selves")):
        return []
    return subjects_of(s, trigger, phrase.first - 1)
