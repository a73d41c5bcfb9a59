"""What hangs on a noun before it, so that no finite verb can be told of it."""

from typing import Final

from casualtyparse.casualties.grammar.around.asides import before_reduced
from casualtyparse.casualties.grammar.around.opener import takes_subject
from casualtyparse.lexicon.little_words import SINGULAR
from casualtyparse.phrases.clauses import MOST_STEPS, Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

#: What people serve under, and what they own that may die or expire.
_COMMAND: Final = frozenset({"orders", "flag", "banner", "charge", "colours"})
_UNDER: Final = frozenset({"under", "in"})
_OWNED: Final = frozenset({"animal", "object", "plant"})
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
    told = False
    if s.words[q] == "of":
        under = _under(s, q)
        if under >= 0:
            return under
        owned = _is_event(s, q - 1) or _is_owned(s, q - 1)
        told = owned and phrase.end == verb
    return q if told or (word in SINGULAR and _differs(s, phrase, q)) else None


def _under(s: Sentence, of: int) -> int:
    """Return where what some are under starts: "64 men under the orders of a captain"; or -1."""
    if s.words[of - 1] not in _COMMAND:
        return -1
    for under in (of - 2, of - 3):
        if s.words[under] in _UNDER and under in s.at_end:
            return under
    return -1


def _is_owned(s: Sentence, i: int) -> bool:
    """Tell whether token i names what people own: "the goats of three herders died"."""
    entry = s.entry(i)
    return entry is not None and entry.thing in _OWNED and entry.person is None


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
    told, low = False, max(s.first, verb - MOST_STEPS)
    if _WHEN.isdisjoint(s.words[low + 1 : verb]):
        return verb  # PERF: mostly
    for j in range(verb - 1, low, -1):
        if s.words[j] in _WHEN:
            hurt = s.entries[j - 1]
            harm = None if hurt is None or not told else hurt.harm_verb
            return j - 1 if harm is not None and harm.use == "object" else verb
        if s.words[j] == "," or s.is_boundary(j):
            break
        told = told or s.is_verb(j)
    return verb
