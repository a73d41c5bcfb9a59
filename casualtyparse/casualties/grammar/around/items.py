"""Whether people go on a list that a verb has for its object.

item = ["," ["and"] | "and"] mention
"""

from casualtyparse.casualties.grammar.around.outer import is_bare_name
from casualtyparse.casualties.grammar.people.mentions import (
    Mention,
    bare_number,
    is_people,
    stray_name,
)
from casualtyparse.lexicon.little_words import INDEFINITE
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase


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
    noun = last.noun
    if (
        item.noun.person is None
        and item.noun.end - item.noun.first > 1
        and (noun.named is not None or (noun.person is not None and not noun.plural))
    ):
        return False
    place = s.at_end.get(sign)
    if place is None or place.person is not None or place.quantity is not None:
        return False
    adjective = place.end - place.first == 1 and not place.plural
    return s.tag(place.first - 1) == "preposition" and (
        place.named is not None or (adjective and place.determiner is None)
    )


def _is_settlement(s: Sentence, noun: NounPhrase) -> bool:
    """Tell whether a name only starts like somebody's rank: "Model Town", "Baker Street"."""
    if noun.person is None or not noun.person.weak or noun.determiner or noun.quantity:
        return False
    last = s.entries[noun.end - 1]
    thing = last is not None and last.thing == "building"
    return thing and noun.end - noun.first > 1 and s.scan.capital(noun.head)
