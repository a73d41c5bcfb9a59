"""People called by the name of what they belong to: "nine Red Guards", "a Royal Marine"."""

from typing import Final

from casualtyparse.lexicon.little_words import AND_OR, INDEFINITE
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.names import KnownNames
from casualtyparse.phrases.noun_phrase import NounPhrase

_FIGHTING: Final = frozenset(
    {"rebel", "militia", "military", "police", "security", "criminal"}
)
_UNIFORMED: Final = frozenset({"military", "security"})
_SEVERAL: Final = 2
#: What members of a body are called, and parts of a thing.
ELEMENTS: Final = frozenset({"element", "elements"})
_CORPORATE: Final = word_list("organs", "corporate")
_MACHINES: Final = frozenset({"vehicle", "weapon"})


def are_members(s: Sentence, noun: NounPhrase) -> bool:
    """Tell whether a name with a number or an article is that of people who bear arms."""
    head = noun.head
    entry = s.entries[head]
    person = None if entry is None else entry.person
    if person is not None and person.before and s.words[head - 1] in person.before:
        return True  # "two White Helmets"
    if noun.quantity is not None and noun.plural and s.words[head][-1] == "s":
        claim = s.scan.claims.get(head)
        if claim is None or claim.family != "actors" or claim.end != noun.end:
            return False
        if person is not None and person.number == "body":
            return False  # "two Martyrs Brigades"
        kind = s.reading.note(KnownNames).kinds.get(claim.first)
        return kind in _FIGHTING
    if noun.determiner not in INDEFINITE or noun.named is None:
        return False
    if person is None or not person.weak or head == noun.named[0]:
        return False  # "a Royal (Marine)"
    return person.number == "one" and person.kind in _UNIFORMED


def are_elements(s: Sentence, noun: NounPhrase) -> bool:
    """Tell whether so many of a body are told: "six Seleka elements", "two elements of the DFG"."""
    if noun.quantity is None:
        return False
    of = noun.end + 1 if s.word(noun.end) == "of" else noun.head - 1
    return s.scan.capital(of + (s.word(of) == "the"))


def is_adjective(s: Sentence, noun: NounPhrase) -> bool:
    """Tell whether the name of a people only tells whose a thing is.

    "An Egyptian armoured vehicle", "an Egyptian UAV", "an Egyptian Su-25", "Indian Airlines".
    """
    if noun.named is not None and noun.named[0] == noun.head + 1:
        called = s.entry(noun.head + 1)
        machine = called is not None and called.thing in _MACHINES
        last = s.word(noun.end - 1)
        return machine or last.isdigit() or last in _CORPORATE
    entry = s.entry(noun.end + 1)
    thing = entry is not None and entry.thing is not None
    return thing and s.word(noun.end).endswith("ed")


def shares_noun(s: Sentence, noun: NounPhrase) -> bool:
    """Tell whether the noun of a number is that of the next: "one foreign and four local nurses".

    What is no plural behind a number may be a noun: "two traffic and three border policemen".
    """
    quantity, at = noun.quantity, noun.end
    if quantity is None or s.words[at] not in AND_OR or s.words[at - 1][-1] == "s":
        return False
    other = s.at_first.get(at + 1)
    if other is None or other.quantity is None or other.person is None:
        return False
    if other.head == other.quantity.end or noun.end == quantity.end:
        return False  # "40 cows and two herders", "two and three policemen"
    entry = s.entries[noun.head]
    if entry is None:
        return True
    if entry.thing == "animal" or quantity.low < _SEVERAL:
        return entry.thing is None and not entry.noun
    return True


def leads_body(s: Sentence, noun: NounPhrase) -> bool:
    """Tell whether somebody leads a house or a body of people: "the head of the clinic"."""
    led = s.at_first.get(noun.end + 1) if s.word(noun.end) == "of" else None
    entry = None if led is None or noun.determiner is None else s.entries[led.head]
    if entry is None:
        return False
    body = entry.person is not None and entry.person.number == "body"
    return body or entry.thing == "building" or entry.organisation is not None
