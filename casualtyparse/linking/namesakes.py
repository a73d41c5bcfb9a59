"""Whether somebody named is another than one told of before by what he is.

The guard was shot. *Ana Ruk, a teacher,* was shot        two
The guard was shot. *Ana Ruk, 34,* was shot               one
"""

from typing import Final

from casualtyparse.lexicon.little_words import INDEFINITE
from casualtyparse.lexicon.people import called_alike
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.linking.places import PLACING
from casualtyparse.linking.retold import KIN, RANKS, Told
from casualtyparse.scan import Scan

_ANYBODY: Final = word_list("people", "anybody")
_FORMERLY: Final = frozenset({"formerly", "once", "then"})
#: Tokens of "a retired primary school teacher".
_PHRASE: Final = 6


def is_said_to_be_another(scan: Scan, told: Told, now: Told) -> bool:
    """Tell whether a name is of another one: "The guard was shot. Ana Ruk, a teacher, was shot".

    Behind "a guard" they must be told of in other places.
    """
    name, words = now.candidate.name, scan.words
    if told.anybody or told.lemma is None or name is None or words[name.end] != ",":
        return False
    at = name.end + 1
    at += words[at] in _FORMERLY
    if words[at] not in INDEFINITE:
        return False
    called: str | None = None
    for entry in scan.entries[at + 1 : at + _PHRASE]:
        person = None if entry is None else entry.person
        if person is None or person.people or person.number != "one":
            if called is not None:
                break
            continue
        called = person.lemma
    if called is None or called in _ANYBODY or called in KIN or called == told.lemma:
        return False
    if called in called_alike().get(told.lemma, ()) or {called, told.lemma} <= RANKS:
        return False
    if told.candidate.determiner == "the":
        return True
    first, second = _places(scan, told), _places(scan, now)
    return bool(first and second) and first.isdisjoint(second)


def _places(scan: Scan, told: Told) -> set[str]:
    """Return the names behind "in" or "at" in the sentence of a figure."""
    first, end = scan.sentence_bounds(max(told.sentence, 0))
    words = scan.words
    return {
        words[i + 1]
        for i in range(first, end - 1)
        if words[i] in PLACING and scan.capital(i + 1) and i + 1 not in scan.claims
    }
