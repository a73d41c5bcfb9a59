"""What stands before "of" and people: those who are meant, a toll of them, or what they own.

outer = noun "of" mention
"""

from typing import Final

from casualtyparse.casualties.grammar.around.asides import (
    AMONG,
    CHARGED,
    over_some,
)
from casualtyparse.casualties.grammar.around.homes import named_before
from casualtyparse.casualties.grammar.around.joined import RESULTED
from casualtyparse.casualties.grammar.people.membership import leads_body
from casualtyparse.casualties.grammar.people.mentions import (
    Mention,
    bare_number,
    is_collective,
    mention_of,
)
from casualtyparse.lexicon.little_words import OF_FROM
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase
from casualtyparse.phrases.reading import OPAQUE

_LISTS: Final = frozenset({"and", "&", "or", "nor"})
_MOST_PLACES: Final = 10
#: So many tokens an aside has that names people.
_MOST_OF_NAMES: Final = 10
#: What no number behind it hangs on over.
_ABOARD: Final = frozenset({"aboard", "onboard"})
_MOST_TO_VERB: Final = 8
_CLOSING: Final = frozenset({",", ";", ":", "and", "but", "while", "when", "as"})
_NO_WAY: Final = frozenset({"with", "to", "by"})
_ABOUT_A_PART: Final = frozenset({"including", *AMONG})
_WHILE: Final = frozenset({"while", "whilst", "when"})
_BEFORE_CLAUSE: Final = frozenset({",", "and", "but"})
_BEFORE_OF: Final = frozenset({",", ";", ":", "and", "but", "out", "that"})
#: What stands behind an owner.
OWNING: Final = frozenset({"'", "s"})
_CLAUSAL: Final = frozenset({"after", "before", "since"})
#: What somebody may own.
_OWNED: Final = frozenset({"building", "vehicle", "object"})


def is_owned(s: Sentence, phrase: NounPhrase | None, of: int) -> bool:
    """Tell whether somebody only owns what stands before "of": "the home of the mayor"."""
    if phrase is None or phrase.person is None or phrase.determiner is None:
        return False
    outer = s.at_end.get(of)
    entry = None if outer is None else s.entries[outer.head]
    return entry is not None and entry.thing in _OWNED


def over_owned(s: Sentence, phrase: NounPhrase | None, of: int) -> int | None:
    """Return where people behind "of" hang on; None on nothing, -1 where only a thing is theirs.

    What a place is named by hangs on what the place does: "ten of the port of Dorn".
    """
    if phrase is not None and phrase.quantity is not None:
        return None
    if is_owned(s, phrase, of):
        return -1
    outer = s.at_end.get(of)
    if phrase is None or phrase.person:
        return None
    if outer is None:
        held = s.word(of - 1).endswith("s")  # "carrying sacks of rice"
        return of - 1 if held and s.word(of - 2).endswith("ing") else None
    entry = s.entries[outer.head]
    led = outer.first > s.first and s.tag(outer.first - 1) == "preposition"
    return of if led and entry is not None and entry.harm_noun is None else None


def is_toll_of(s: Sentence, phrase: NounPhrase | None, of: int) -> bool:
    """Tell whether a number is that of losses: "a cost to the besiegers of 350 dead"."""
    if phrase is None or not bare_number(phrase):
        return False
    outer = s.at_end.get(of)
    if outer is None:
        return False
    if outer.quantity is not None or not outer.plural:
        return False
    told = outer.person is not None and not is_collective(s, outer)
    return told or s.word(outer.first - 1) == "to"


def holds_people(s: Sentence, of: int) -> bool:
    """Tell whether the phrase before "of" may be the people: "three of", "members of"."""
    outer = s.at_end.get(of)
    if outer is None and s.word(of - 1) == ")":
        opening = s.opening(of - 1)  # "two staff (one Finn) of an agency"
        outer = None if opening is None else s.at_end.get(opening)
    if outer is None:
        return False
    entry = s.entries[outer.head]
    if entry is None or outer.person is not None or outer.quantity is not None:
        return True
    if s.words[outer.head] == "head":
        return leads_body(s, outer)
    return entry.thing is None and entry.harm_noun is None and not entry.noun


def is_of_things(s: Sentence, number: NounPhrase) -> bool:
    """Tell whether a number behind a comma counts things: "of the 22 barns, 3 burnt"."""
    outer = s.at_end.get(number.first - 1) if bare_number(number) else None
    entry = None if outer is None else s.entries[outer.head]
    if outer is None or entry is None or entry.thing is None:
        return False
    of = outer.first - 1
    # not "in the north of the country, 3 killed"
    opens = of <= s.first or s.words[of - 1] in _BEFORE_OF
    return s.word(of) == "of" and opens and outer.person is None


def is_bare_name(phrase: NounPhrase) -> bool:
    """Tell whether a phrase is a name and nothing else, so that it may be that of a place."""
    return (
        phrase.named is not None and phrase.person is None and phrase.quantity is None
    )


def names_place(s: Sentence, of: int, name: NounPhrase) -> bool:
    """Tell whether a name behind "of" is that of the place before: "deaths in the city of Dol"."""
    place = s.at_end.get(of)
    return place is not None and place.named is None and is_bare_name(name)


def _is_name(s: Sentence, phrase: NounPhrase) -> bool:
    """Tell whether a phrase may be a name: "the Dol Refugee Council", "the national NGO Aid"."""
    if phrase.named is None or phrase.quantity is not None:
        return False
    person = phrase.person
    return person is None or person.weak or s.scan.capital(phrase.head)


def before_modifier(s: Sentence, phrase: NounPhrase) -> int:
    """Return where the whole of a phrase starts: "a Thai fishing port", "last week's ambush"."""
    first = phrase.first
    front = s.at_end.get(first)
    if front is not None and front.determiner is not None:
        plain = not (phrase.determiner or phrase.person or phrase.quantity)
        led = plain and s.tag(front.first - 1) == "preposition"
        return front.first if led else first
    sign = first - 1 if s.words[first - 1] == "'" else first - 2
    claim = s.scan.claims.get(sign - 1) if s.words[sign] == "'" else None
    return claim.first if claim is not None and claim.family in OPAQUE else first


def ends_in_bracket(s: Sentence, phrase: NounPhrase) -> bool:
    """Tell whether a bracket is the last of a phrase: "four (4) wounded"."""
    return s.words[phrase.end - 1] == ")" and bare_number(phrase)


def over_places(s: Sentence, last: NounPhrase) -> int | None:
    """Return the end of the first of the places that end in a name: "in Dol, Asch and Lomu".

    None where the name belongs to no list that a preposition leads.
    """
    first = last.first
    for _ in range(_MOST_PLACES):
        sign = first - 1
        if s.word(sign) in _LISTS:
            sign -= 1 if s.word(sign - 1) == "," else 0
        elif s.word(sign) != ",":
            return None
        place = s.at_end.get(sign)
        claim = s.scan.claims.get(sign - 1)
        if place is None and claim is not None and claim.family == "distances":
            return sign  # "near Dol, Asch and Lomu"
        if place is None or not _is_name(s, place):
            return None
        if s.tag(place.first - 1) == "preposition":
            # not "after Ana Ruk and Bela Lind were shot"
            return None if s.word(place.first - 1) in _CLAUSAL else place.end
        first = place.first
    return None


def _counts_things(s: Sentence, phrase: NounPhrase | None) -> bool:
    """Tell whether a number counts things: "a man with three guns was killed"."""
    entry = None if phrase is None else s.entries[phrase.head]
    return entry is not None and entry.thing is not None


def _is_said_of(s: Sentence, i: int) -> bool:
    """Tell whether people are said to be something "of" a thing: "accused", "convicted"."""
    word, entry, held = s.word(i), s.entry(i), s.at_end.get(i + 1)
    if entry is not None and (entry.harm_verb is not None or entry.tag is not None):
        return False
    if held is not None and held.first < i:
        return False
    return word.endswith("ed") or word in CHARGED


_OPENING: Final = frozenset({";", ",", "and", "but", "-", ":"})


#: What makes "from" leave people out: "nine clerks apart from the guard".
APART: Final = frozenset({"apart", "aside"})


def over_apart(s: Sentence, q: int) -> int | None:
    """Return what those left out hang on, None at the start: "Apart from the three who died"."""
    return None if _opens(s, q - 1) else q - 1


def over_preposition(s: Sentence, first: int, q: int) -> int | None:
    """Return what a phrase behind the preposition at token q hangs on."""
    words, low = s.words, s.first
    word = words[q]
    phrase = s.at_first.get(first)
    counted = phrase is not None and phrase.quantity is not None
    if counted and word in _NO_WAY and not _counts_things(s, phrase):
        acts = _acts if word == "with" else _act_further
        return q if word != "to" and acts(s, phrase) else None
    if counted and words[first] == "all" and word == "in" and _opens(s, q):
        return None  # "in all 45 people died"
    if counted and (word in AMONG or word == "at"):
        return None  # "two women among 14 dead", "put at between 20 and 30 dead"
    if word == "in" and words[q - 1] in RESULTED:
        return None  # "the clash resulted in two men killed"
    if word in _ABOUT_A_PART:
        return q - 1 if words[q - 1] == "," and q > low else q
    if word in OF_FROM and words[q - 1] == ",":
        some = over_some(s, q - 1) if word == "of" else None
        some = some or named_before(s, q) or None  # "Ana Ruk, 34, of Dol, was"
        if some is not None:
            return some  # "six guards, among them a boy, of the mill were"
    if word == "of" and (_is_said_of(s, q - 1) or words[q - 1] == "charge"):
        return q - 1  # "two men accused of theft", "in charge of security"
    if word == "of" and (not holds_people(s, q) or is_toll_of(s, phrase, q)):
        return over_owned(s, phrase, q)
    if words[q - 1] in _LISTS and s.tag(q - 2) == "preposition" and q - 2 > low:
        return q - 2  # "in and near"
    if words[q - 1] in _WHILE and q - 1 in s.at_end:
        return q - 1  # "two men while on patrol"
    if q == low or words[q - 1] in _BEFORE_CLAUSE or s.is_boundary(q - 1):
        some = over_some(s, q - 1) if words[q - 1] == "," else None
        return -1 if some is None else some
    return None if word == "for" and _is_sum(s, q) else q


def _is_sum(s: Sentence, i: int) -> bool:
    """Tell whether a number is that of a ransom: "2 million for the clerks, who were held"."""
    money = s.at_end.get(i)
    return money is not None and bare_number(money)


def _acts(s: Sentence, phrase: NounPhrase | None) -> bool:
    """Tell whether a verb that needs a subject follows: "the driver of a bus with 20 aboard died".

    Behind "with" people have none: "a raid with 20 people killed".
    """
    if phrase is None:
        return False
    end = phrase.end + (s.words[phrase.end] in _ABOARD)
    if s.words[end] == "on" and s.words[end + 1] == "board":
        end += 2
    if s.words[end] == ",":  # "with two firms, Dorn and Esk, were"
        closing = s.words[end + 1 : end + _MOST_OF_NAMES]
        end += 2 + closing.index(",") if "," in closing else 0
    entry = s.entry(end)
    plain = entry is not None and entry.verb == "past" and entry.harm_verb is None
    if s.words[end].endswith("ing"):
        return False  # "with two more dying later"
    return s.is_finite(end) or (plain and not s.words[end].endswith("ed"))


def _act_further(s: Sentence, phrase: NounPhrase | None) -> bool:
    """Tell whether a verb not far behind has a subject: "a clerk seized by two men in Dol was"."""
    end = s.end if phrase is None else phrase.end
    for i in range(end, min(s.end, end + _MOST_TO_VERB)):
        if s.is_finite(i):
            return True
        if s.words[i] in _CLOSING or s.tag(i) == "relative":
            break
    return False


def _opens(s: Sentence, q: int) -> bool:
    """Tell whether a clause opens at token q."""
    return q == s.first or s.words[q - 1] in _OPENING


def first_of_name(s: Sentence, phrase: NounPhrase) -> int:
    """Return where a noun begins that a name stands before: the "a" of "a UN agency"."""
    first = phrase.first
    if phrase.determiner or phrase.quantity or phrase.person or phrase.named:
        return first
    name = s.at_end.get(first)
    led = name is not None and name.determiner is not None and name.person is None
    return name.first if led and name and name.named else first


def numberless_before(s: Sentence, of: int) -> Mention | None:
    """Return people behind "of" with the words that say that they are not counted."""
    outer = s.at_end.get(of - 1) or s.at_end.get(of)
    if outer is None or outer.determiner == "the":
        return None
    if s.words[outer.first] == "number":
        return None  # "number of rebels killed not known"
    mention = mention_of(s, outer)
    return mention if mention.end > of else None  # "an unknown number of herders"
