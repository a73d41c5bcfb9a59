"""Whether people go on a list that a verb has for its object.

item = ["," ["and"] | "and"] mention
"""

from typing import Final

from casualtyparse.casualties.grammar.around.outer import is_bare_name
from casualtyparse.casualties.grammar.people.mentions import (
    Mention,
    bare_number,
    is_people,
    stray_name,
)
from casualtyparse.lexicon.countries import country_table
from casualtyparse.lexicon.little_words import INDEFINITE
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

#: So many names behind a place may tell where it is.
_MOST_WIDER: Final = 4


def ends_headline(s: Sentence, last: Mention, item: Mention) -> bool:
    """Tell whether a number ends a headline: "rebels kill mayor, 2 aides"."""
    a, b = last.phrase, item.phrase
    plain = a.determiner is None and a.quantity is None and not (a.plural or a.named)
    counted = b.quantity is not None and (b.person is not None or b.others)
    return plain and counted and s.word(item.end) in ("", ".")


def is_self(s: Sentence, item: Mention) -> bool:
    """Tell whether whoever did it is meant: "himself", "themselves"."""
    return item.noun.pronoun and s.words[item.noun.head].endswith(("self", "selves"))


def is_item(s: Sentence, item: Mention, *, comma: bool, strict: bool) -> bool:
    """Tell whether people may go on a list; `comma`: only a comma stands before them."""
    if comma:
        if bare_number(item.phrase):
            # "killing 20, 4 of them", but "killing 20 in Dol, four in Lomu"
            plain = item.noun is item.phrase
            return plain and s.word(item.end) in ("in", "at", "near")
        if item.phrase.person is None and s.word(item.end) == "of":
            return False
    elif strict and bare_number(item.phrase) and s.word(item.end) == "from":
        return True  # "seized two reporters from Dol TV and one from Radio Lind"
    entry = s.entries[item.first]
    if item.noun.named and entry is not None and entry.harm_verb:
        return False  # "killing a cook and badly wounded correspondent Ana Ruk"
    following = s.at_first.get(item.end)
    if following is not None and bare_number(following):
        return False  # "mines killed 40 and mortars 12"
    return is_people(s, item, strict=strict) and not stray_name(s, item)


def is_place(s: Sentence, sign: int, last: Mention, item: Mention) -> bool:
    """Tell whether a name goes on with the places before a sign: "in Dol, Asch and Lomu".

    "in central and northern Iraq" has an adjective there; "Ana Ruk in Dol and Bela Lind" and "a
    cook in Dol, Bela Lind" have persons.
    """
    if item.phrase.determiner in INDEFINITE:
        # "two men who called themselves a Dane and a Turk"
        return "themselves" in s.words[last.end : sign]
    if not (is_bare_name(item.noun) or _is_settlement(s, item.noun)):
        return False
    place, placed = s.at_end.get(sign), s.scan.claims.get(sign - 1)
    noun = last.noun
    if (
        item.noun.person is None
        and item.noun.end - item.noun.first > 1
        and (noun.named is not None or (noun.person is not None and not noun.plural))
        and not (s.words[sign] == "," and _widens(s, item.noun))
    ):
        return False
    if place is None and placed is not None and placed.family == "distances":
        return True  # "two clerks near Dol, Asch, and"
    if place is None or place.person is not None or place.quantity is not None:
        return False
    adjective = place.end - place.first == 1 and not place.plural
    return s.tag(place.first - 1) == "preposition" and (
        place.named is not None or (adjective and place.determiner is None)
    )


def _widens(s: Sentence, noun: NounPhrase) -> bool:
    """Tell whether names behind a comma tell where a place is: "in Dol, southern Esk, Mali"."""
    for _ in range(_MOST_WIDER):
        entry = s.entries[noun.first]
        if entry is not None and (entry.compass or entry.place is not None):
            return True
        country = country_table().longest(s.words, noun.first)
        if country is not None and country[0] == noun.end:
            return True
        wider = s.at_first.get(noun.end + 1) if s.word(noun.end) == "," else None
        if wider is None or not is_bare_name(wider):
            return False
        noun = wider
    return False


def _is_settlement(s: Sentence, noun: NounPhrase) -> bool:
    """Tell whether a name only starts like somebody's rank: "Model Town", "Baker Street"."""
    if noun.person is None or not noun.person.weak or noun.determiner or noun.quantity:
        return False
    last = s.entries[noun.end - 1]
    thing = last is not None and last.thing == "building"
    return thing and noun.end - noun.first > 1 and s.scan.capital(noun.head)
