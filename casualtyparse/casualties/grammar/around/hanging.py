"""What hangs on a noun before it, so that no finite verb can be told of it."""

from typing import Final

from casualtyparse.casualties.grammar.around.asides import before_reduced
from casualtyparse.casualties.grammar.around.opener import takes_subject
from casualtyparse.phrases.clauses import MOST_STEPS, Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

_SINGULAR: Final = frozenset({"was", "is", "has"})
#: How a later death is told, and what leads on to how the dead were hurt.
DYING: Final = frozenset({"died", "dies", "has", "have", "had", "succumbed"})
_WHEN: Final = frozenset({"when", "as", "after"})


def hangs_on(s: Sentence, phrase: NounPhrase, q: int, verb: int) -> int | None:
    """Return where a phrase hangs on that the finite verb at `verb` cannot be told of."""
    word = s.words[verb]
    if not takes_subject(s, verb):
        return None
    further = before_reduced(s, q)
    if further is not None:
        return further
    # "a clerk in support of guards was shot", "the deaths of two men fled"
    told = phrase.end == verb and s.words[q] == "of" and _is_event(s, q - 1)
    return q if told or (word in _SINGULAR and _differs(s, phrase, q)) else None


def _differs(s: Sentence, phrase: NounPhrase, q: int) -> bool:
    """Tell whether people behind a preposition are too many for "was"."""
    person, quantity = phrase.person, phrase.quantity
    if quantity is not None:  # "a man with two sons was", "the murder of two cooks was"
        told = s.words[q] == "with" or (s.words[q] == "of" and _is_event(s, q - 1))
        return quantity.low > 1 and told and person is not None
    if person is None or person.number == "one":
        return False
    return person.lemma != s.words[phrase.head] and s.tag(q) == "preposition"


def _is_event(s: Sentence, i: int) -> bool:
    """Tell whether token i is a noun for what somebody does to others: "murders"."""
    entry = s.entry(i)
    noun = None if entry is None else entry.harm_noun
    return noun is not None and noun.sort == "event"


def before_when(s: Sentence, verb: int) -> int:
    """Return where the clause begins that tells when those who died were hurt, else `verb`.

    "A boy injured when a shell hit his house died."
    """
    told = False
    for j in range(verb - 1, max(s.first, verb - MOST_STEPS), -1):
        if s.words[j] in _WHEN:
            hurt = s.entries[j - 1]
            harm = None if hurt is None or not told else hurt.harm_verb
            return j - 1 if harm is not None and harm.use == "object" else verb
        if s.words[j] == "," or s.is_boundary(j):
            break
        told = told or s.is_verb(j)
    return verb
