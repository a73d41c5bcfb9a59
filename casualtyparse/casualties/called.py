"""Whether people may be called by another noun when they are told of again.

nine policemen ... the officers      nine nuns ... the women      nine pupils ... the children
"""

from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.lexicon.people import called_alike
from casualtyparse.terms import ARMED

#: What anybody may be called who was told of before.
ANYBODY: Final = frozenset({"people", "person", "victim", "man", "individual"})
_FEMALE: Final = frozenset({"woman", "girl"})
_MALE: Final = frozenset({"man", "boy"})


def may_be_called(people: CasualtyCandidate, again: CasualtyCandidate) -> bool:
    """Tell whether the noun of the later ones may name those told of before."""
    of, lemma = people.lemma, again.lemma
    if (of in _FEMALE and lemma in _MALE) or (of in _MALE and lemma in _FEMALE):
        return False
    if people.kind != again.kind and "militant" in (people.kind, again.kind):
        return lemma in ANYBODY
    if of == lemma or of in ANYBODY or lemma in ANYBODY or of is None:
        return True
    if people.kind == again.kind and people.kind in ARMED:
        return True
    return lemma in called_alike().get(of, ())
