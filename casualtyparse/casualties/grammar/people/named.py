"""Who is named, and who is named right before what tells of him: "Ana Ruk, 51, a baker"."""

from typing import Final

from casualtyparse.lexicon.little_words import INDEFINITE
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

_PLACING: Final = frozenset({"in", "at", "near", "from", "outside", "around"})


def is_name(a: NounPhrase) -> bool:
    """Tell whether a phrase names somebody: not "a Pole, an Australian and"."""
    people = a.person is None or a.person.people
    return a.named is not None and not (a.determiner in INDEFINITE and people)


def described_before(s: Sentence, comma: int) -> NounPhrase | None:
    """Return who is named before the comma of what tells of him: "Ana Ruk, 51, a baker"."""
    name = s.at_end.get(comma) if s.word(comma) == "," else None
    if name is not None and name.quantity is not None and name.end == name.quantity.end:
        comma = name.first - 1
        name = s.at_end.get(comma) if s.word(comma) == "," else None
    if name is None or name.plural or s.word(name.first - 1) in _PLACING:
        return None  # "in Dol, a baker"
    return name if is_name(name) else None
