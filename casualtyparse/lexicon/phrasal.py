"""What a word can do in a noun phrase, as far as its entry alone tells: bits of `Entry.phrasal`."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from casualtyparse.lexicon.entry import Entry

#: The parts that pronouns play.
PRONOUNS: Final = frozenset({"personal", "reflexive", "anybody", "nobody"})

#: No phrase starts with it, whatever stands around it, but where a number starts.
STARTS_NONE: Final = 1 << 0
#: Whether a phrase starts with it is told by its neighbours: a verb, a word of harm.
STARTS_MAYBE: Final = 1 << 1
#: It is a phrase by itself: "they", "nobody"; not "us" and "her", which can be more.
STANDS_ALONE: Final = 1 << 2
#: A pronoun that can be more: "us", which may be the country, and "her".
MAY_STAND_ALONE: Final = 1 << 3
#: It may open a phrase before its nouns: a determiner, "no", "other", "remaining".
OPENS: Final = 1 << 4
#: It ends a phrase before it: function words and pronouns.
CLOSES: Final = 1 << 5
#: It ends a name before it, too, and may not stand in for an "and" between nouns.
CLOSES_NAMES: Final = 1 << 6
#: It goes on with a phrase wherever it stands: nouns for people and their modifiers.
GOES_ON: Final = 1 << 7
#: It names people wherever it stands; it names several and nothing else.
NAMES_PEOPLE: Final = 1 << 8
NAMES_MANY: Final = 1 << 9
#: Nouns for people may stand before another noun: "rebel camp".
MODIFIES: Final = 1 << 10
#: Written with a capital letter it is still no name: "Afghan", "Army", "Sergeant".
NO_NAME: Final = 1 << 11
#: It goes on with a phrase that has no noun for people yet: things, words of no class.
IS_THING: Final = 1 << 12
IS_PLAIN: Final = 1 << 13
#: A verb that harms nobody; a common noun is it, too.
IS_VERB: Final = 1 << 14
IS_VERB_NOUN: Final = 1 << 15
#: A participle, or a state, which may stand before a noun; it does behind words that lead it.
IS_PARTICIPLE: Final = 1 << 16
LEADS: Final = 1 << 17
#: A noun, so that a word in -ed behind it is its verb.
IS_NOUN: Final = 1 << 18
#: "that", "and": words with a case of their own.
IS_THAT: Final = 1 << 19
IS_AND: Final = 1 << 20
#: A noun for people, or a thing, whatever stands around it but a hyphen or a capital letter.
IS_PERSON: Final = 1 << 22
IS_COMMON: Final = 1 << 23
#: No phrase and no number starts with it.
SHUT: Final = 1 << 24
#: It may be a number, or the first word of one.
COUNTS: Final = 1 << 21
#: A verb or a word of harm that is no noun: it ends a phrase behind a noun but for a hyphen.
ENDS: Final = 1 << 25

#: What a word in -ed may be that tells more of people before it: "trapped in", "armed with".
TELL_MORE: Final = frozenset({IS_PLAIN, GOES_ON | MODIFIES | NO_NAME})

_MARKS: Final = ("other", "remaining")
#: No nouns: "forty remain in hospital".
_REMAINING: Final = frozenset({"remain", "lie"})
#: Words that are asked for as such.
_WORDS: Final = _REMAINING | {"that", "and", "of", "no", "us", ","}


def set_phrasal(entries: Iterable["Entry"]) -> None:
    """Set the bits of each entry from the roles it plays."""
    known: dict[tuple[object, ...], int] = {}
    for entry in entries:
        # PERF: nine thousand words play some 150 sets of roles.
        roles = _roles(entry)
        bits = known.get(roles)
        if bits is None:
            bits = known[roles] = _phrasal_of(entry)
        entry.phrasal = bits


def _roles(entry: "Entry") -> tuple[object, ...]:
    """Return all that tells the bits of an entry."""
    word, person, harm = entry.word, entry.person, entry.harm_verb
    return (
        word if word in _WORDS else (word[-2:] == "ed", word[-4:] == "edly"),
        word[0].isalnum(),
        entry.tag,
        entry.part,
        entry.verb,
        entry.noun,
        entry.thing is None,
        entry.modifier is None,
        entry.numeral is None,
        entry.severity is None,
        entry.harm_noun is None,
        entry.harm_state is None,
        None if harm is None else (harm.form, _flees(entry)),
        None
        if person is None
        else (person.number, person.compound, person.people, person.never is None),
    )


def _phrasal_of(entry: "Entry") -> int:
    """Return what a word can do in a noun phrase."""
    bits = _start_of(entry) | _middle_of(entry) | _people_of(entry)
    if entry.part in _MARKS or _determines(entry):
        bits |= OPENS
    if entry.thing is not None or entry.noun or entry.harm_noun is not None:
        bits |= IS_NOUN
    if entry.numeral is not None:
        bits |= COUNTS
    if entry.noun and entry.harm_verb is None and entry.harm_state is None:
        bits |= IS_VERB_NOUN
    if _is_participle(entry):
        bits |= IS_PARTICIPLE
    if (
        entry.tag in ("determiner", "negation")
        or entry.part in _MARKS
        or entry.severity is not None
        or entry.harm_verb is not None
    ):
        bits |= LEADS
    if bits & STARTS_NONE and not bits & COUNTS:
        bits |= SHUT
    if bits & (GOES_ON | NAMES_PEOPLE | COUNTS | LEADS) == GOES_ON | NAMES_PEOPLE:
        bits |= IS_PERSON
    harms = entry.harm_verb is not None or entry.harm_state is not None
    verbal = harms or bits & (IS_VERB | IS_VERB_NOUN) == IS_VERB
    if verbal and not bits & (COUNTS | CLOSES | GOES_ON) and entry.part is None:
        bits |= ENDS
    compound = entry.person is not None and entry.person.compound
    if not (compound or bits & (COUNTS | IS_PARTICIPLE | LEADS)) and (
        bits & IS_THING
        or bits & (IS_VERB | IS_VERB_NOUN) == IS_VERB | IS_VERB_NOUN
        or (bits & IS_PLAIN and not entry.word.endswith("ed"))
    ):
        bits |= IS_COMMON
    return bits | {"that": IS_THAT, "and": IS_AND, "of": LEADS}.get(entry.word, 0)


def _people_of(entry: "Entry") -> int:
    """Return the bits of nouns for people, and of words beside them."""
    bits, person = 0, entry.person
    if person is not None and not (person.compound or person.people or person.never):
        bits |= NAMES_PEOPLE
    if person is not None and person.number == "many" and entry.modifier is None:
        bits |= NAMES_MANY
    if entry.modifier is not None or (person is not None and person.number == "one"):
        bits |= MODIFIES
    if person is not None or entry.modifier is not None or entry.part == "title":
        bits |= NO_NAME
    return bits


def _determines(entry: "Entry") -> bool:
    return entry.tag == "determiner" or entry.word == "no"


def _start_of(entry: "Entry") -> int:
    """Return the bits that tell whether a phrase may start with the word."""
    if entry.part in PRONOUNS and entry.word != "us":
        owner = entry.part == "personal" and entry.tag == "determiner"  # "her wife"
        if not owner and entry.severity is None:
            return STANDS_ALONE
    if entry.severity is not None or entry.word.endswith("edly"):
        return STARTS_NONE  # "reportedly"
    if entry.part in PRONOUNS:
        return MAY_STAND_ALONE
    if entry.part in _MARKS:
        return 0
    if entry.tag is not None:
        return 0 if _determines(entry) else STARTS_NONE
    harms = entry.harm_verb is not None or entry.harm_state is not None
    if harms or entry.verb is not None:
        return STARTS_MAYBE
    return 0 if entry.word[0].isalnum() else STARTS_NONE


def _middle_of(entry: "Entry") -> int:
    """Return the bits that tell whether a phrase goes on with the word."""
    if not entry.word[0].isalnum():
        return CLOSES | CLOSES_NAMES if entry.word == "," else CLOSES
    if entry.word == "us" or (entry.part == "title" and entry.person is None):
        return 0
    if entry.tag is not None or entry.part in PRONOUNS:
        if entry.part == "title":
            return 0  # it goes on but in texts in capitals
        names = entry.tag is None or entry.part == "particle" or entry.word == "and"
        return CLOSES if names else CLOSES | CLOSES_NAMES
    if entry.word in _REMAINING or _flees(entry):
        return CLOSES | CLOSES_NAMES  # "20,000 flee clashes"
    if entry.harm_verb is not None or entry.harm_state is not None:
        return 0
    if entry.person is not None or entry.modifier is not None:
        return GOES_ON
    if entry.verb is not None:
        return IS_VERB
    return IS_PLAIN if entry.thing is None else IS_THING


def _flees(entry: "Entry") -> bool:
    """Tell whether a word is nothing but a verb of flight in the present."""
    verb = entry.harm_verb
    if verb is None or verb.harm != "displaced" or verb.use != "subject":
        return False
    return verb.form in ("base", "present")


def _is_participle(entry: "Entry") -> bool:
    """Tell whether a word is a participle of a verb, or a state of those who were harmed."""
    verb = entry.harm_verb.form if entry.harm_verb is not None else entry.verb
    if entry.harm_state is not None:
        return True
    return verb is not None and verb not in ("base", "present")
