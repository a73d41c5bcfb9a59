"""Nouns that name people only where what stands beside them shows it.

weak = note noun | HARM_VERB noun | person "and" noun     "1 medic killed, driver hurt"

As in "rebels killed driver", "the driver and guard", but not "the press" or "two toy soldiers".
"""

from typing import Final

from casualtyparse.lexicon.roles import Person
from casualtyparse.phrases.clauses import CLAUSE_ENDS, Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

#: Signs behind which a noun needs no article in a note.
_NOTES: Final = frozenset({",", ";", ":", "+", "&", "("})

_AND: Final = frozenset({"and", "&"})
#: Tokens of an age in brackets: "(60 years old)".
_MOST_OF_AGE: Final = 7


def names_people(s: Sentence, noun: NounPhrase, person: Person) -> bool:
    """Tell whether a weak noun names people where it stands: not "local", but "local driver"."""
    if noun.determiner is not None or not _is_bare(noun):
        return True
    return person.number == "one" and (
        _opens(s, noun.first)
        or (not person.people and _is_struck(s, noun))
        or _goes_on_list(s, noun)
    )


def _opens(s: Sentence, i: int) -> bool:
    """Tell whether a note starts or goes on at token i: "1 medic killed, driver hurt"."""
    return i == s.first or s.words[i - 1] in _NOTES


def _goes_on_list(s: Sentence, noun: NounPhrase) -> bool:
    """Tell whether a noun shares the article of people before: "the driver and guard"."""
    if s.words[noun.first - 1] not in _AND:
        return False
    before = s.at_end.get(_before_age(s, noun.first - 1))
    person = None if before is None else before.person
    return before is not None and person is not None and person.number == "one"


def _before_age(s: Sentence, end: int) -> int:
    """Return where somebody's age in brackets starts that ends at token `end`: "male (60)"."""
    if s.words[end - 1] != ")":
        return end
    low = max(s.first, end - _MOST_OF_AGE)
    return next((i for i in range(end - 2, low, -1) if s.words[i] == "("), end)


def _is_struck(s: Sentence, noun: NounPhrase) -> bool:
    """Tell whether a noun without an article is the object of a note: "rebels killed driver"."""
    entry = s.entry(noun.first - 1)
    verb = None if entry is None else entry.harm_verb
    if verb is None or verb.weak or verb.use == "subject" or noun.end - noun.first > 1:
        return False
    return s.word(noun.end) in CLAUSE_ENDS or s.tag(noun.end) == "preposition"


def _is_bare(noun: NounPhrase) -> bool:
    """Tell whether a weak noun has nothing to make it one: "press", "local"."""
    if noun.quantity is not None or noun.owner is not None or noun.others:
        return False
    if noun.named is not None:
        return False  # "commander Ruk"
    return noun.head == noun.first  # but "taxi driver"


def is_likeness(s: Sentence, head: int, person: Person | None) -> bool:
    """Tell whether a noun for people names none: "two toy soldiers"."""
    if person is None or person.never is None:
        return False
    return s.words[head - 1] in person.never
