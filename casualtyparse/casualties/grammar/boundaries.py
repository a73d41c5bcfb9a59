"""Where a clause opens before people, and whether they belong to another verb before.

clause = "after" people VERB | ... VERB people ["," ] "and" people VERB
"""

from typing import Final

from casualtyparse.casualties.grammar.asides import relative_before
from casualtyparse.casualties.grammar.mentions import (
    Mention,
    bare_number,
    is_people,
    mention_of,
)
from casualtyparse.casualties.grammar.triggers import BE
from casualtyparse.lexicon.given_names import given_names
from casualtyparse.phrases.clauses import MOST_STEPS, Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

#: Prepositions that may lead a clause.
CLAUSAL: Final = frozenset({"after", "before", "since"})
_OPENING: Final = CLAUSAL | {"as", "until", "till"}
#: Pasts that are no participles, too: "the rebels took with them".
_NO_PARTICIPLES: Final = frozenset(
    {"took", "went", "came", "ran", "rose", "fell", "gave", "drove", "flew", "threw"}
)
#: What parts a clause from the one before.
_PARTING: Final = frozenset({",", ";", "and", "but", "or", "-"})
_PLURAL: Final = frozenset({"were", "are", "have"})


def _is_somebody(phrase: NounPhrase) -> bool:
    told = phrase.person is not None or phrase.pronoun or phrase.others
    return told or bare_number(phrase)


def _is_by_name(s: Sentence, phrase: NounPhrase, verb: int) -> bool:
    """Tell whether a name is that of a person who was harmed: "after Ana Ruk was shot"."""
    if phrase.named is None or s.words[verb] in _PLURAL:
        return False
    first, end = phrase.named
    return end - first > 1 or s.words[first] in given_names()


def opens_clause(
    s: Sentence, phrase: NounPhrase, verb: int, best: NounPhrase | None
) -> bool:
    """Tell whether people behind "after" have the verb: "after two of our men were hurt"."""
    if best is None and _is_somebody(phrase):
        return True
    if not (s.words[verb] in BE or s.is_finite(verb)):
        return False
    if phrase.quantity is not None and is_people(s, mention_of(s, phrase)):
        return True
    return _is_somebody(phrase) or _is_by_name(s, phrase, verb)


def has_verb_before(s: Sentence, left: Mention, verb: int) -> bool:
    """Tell whether people belong to a verb before them, not to the finite one at `verb`."""
    if s.words[verb] not in BE and not s.is_finite(verb):
        return False
    if "that" in s.words[left.first - 1 : left.first + 1] or (
        s.words[left.first - 1] in _OPENING
    ):
        return False  # "confirmed that two guards and a cook were hurt"
    for i in range(left.first - 1, max(s.first, left.first - MOST_STEPS) - 1, -1):
        if s.words[i] in _PARTING or s.is_boundary(i) or s.says(i):
            return False
        if s.tells_deed(i) and i > s.first:
            if relative_before(s, i) is not None:
                return False
            # not "two men held in Dol"
            return s.is_finite(i) or not _is_reduced(s, i)
    return False


def _is_reduced(s: Sentence, i: int) -> bool:
    """Tell whether a word behind people may tell which are meant: "men held in Dol"."""
    led = s.tag(i + 1) == "preposition" or s.opaque_end(i + 1) is not None
    told = led and i in s.at_end and s.at_end[i].person is not None
    return told and s.words[i] not in _NO_PARTICIPLES
