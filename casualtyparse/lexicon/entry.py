"""The roles that one lower-case word can play."""

from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import TYPE_CHECKING, Final, Generic, Literal, TypeVar

from attrs import define

from casualtyparse.lexicon.calendar_words import CalendarWord, TimeWord, Turn
from casualtyparse.lexicon.numerals import Numeral
from casualtyparse.lexicon.phrasal import set_phrasal
from casualtyparse.lexicon.roles import (
    THING_KINDS,
    VERB_FORMS,
    Damage,
    HarmNoun,
    HarmState,
    HarmVerb,
    Idioms,
    Person,
    PersonNumber,
    ThingKind,
    VerbForm,
    make_person,
)
from casualtyparse.terms import Severity, VictimKind

if TYPE_CHECKING:
    from casualtyparse.lexicon.acts import Act
    from casualtyparse.lexicon.compass import Compass
    from casualtyparse.lexicon.heads import Head, HeadKind
    from casualtyparse.lexicon.organs import Organ, OrganKind
    from casualtyparse.lexicon.places import PlaceKind, Relating
    from casualtyparse.lexicon.speech import Speech
    from casualtyparse.lexicon.units import Unit


class Near:
    """Keeps what rules ask of most words side by side in memory, before the rest.

    PERF: the slots of a class are laid out by name, behind those of its base.
    """

    __slots__ = (
        "act",
        "grouped",
        "inside",
        "mask",
        "numeral",
        "person",
        "phrasal",
        "seldom",
        "shut",
        "speech",
        "tag",
        "verb",
        "who",
        "word",
    )


#: A part of the body, a wound in one, what is in one: "jaw", "burns", "bullet".
Limb = Literal["part", "wound", "lodged"]
T = TypeVar("T")


class Seldom(Generic[T]):
    """A role that few words play, kept in `Entry.seldom`; the others have what is given here.

    PERF: a slot in each of 7,000 entries takes sixty kilobytes.
    """

    def __init__(self, otherwise: T) -> None:
        """Tell what the words have that do not play the role."""
        self._otherwise = otherwise
        self._role = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self._role = name

    def __get__(self, entry: "Far", owner: type | None = None) -> T:
        seldom = entry.seldom
        if seldom is None:
            return self._otherwise
        if self._role in seldom:  # PERF: faster than to get it
            return seldom[self._role]  # type: ignore[return-value]
        return self._otherwise

    def __set__(self, entry: "Far", value: T) -> None:
        played = dict(entry.seldom or ())  # copies of an entry share it
        played.pop(self._role, None)
        if value is not self._otherwise:
            played[self._role] = value
        entry.seldom = played or None


class Far(Near):
    """The roles that few words play: of most entries `seldom` is None."""

    __slots__ = ()

    seldom: dict[str, object] | None
    #: what turns a date back or forward
    turn: "Seldom[Turn | None]" = Seldom(None)
    #: what harms a part of the body: "shattered"
    damage: "Seldom[Damage | None]" = Seldom(None)
    #: a word of getting away with one's life: "survived"
    survival: "Seldom[str | None]" = Seldom(None)
    unit: "Seldom[Unit | None]" = Seldom(None)
    #: the unit again, for the rules that start from a travel time
    hours: "Seldom[Unit | None]" = Seldom(None)
    #: what follows this word in proper names that hold a compass word
    geo_names: "Seldom[tuple[tuple[str, ...], ...]]" = Seldom(())
    #: the words that are second in them
    geo_seconds: "Seldom[frozenset[str]]" = Seldom(frozenset())
    #: the head again, of those who bear arms: read wherever they stand; `BEARING` before them
    fighters: "Seldom[Head | None]" = Seldom(None)
    title: "Seldom[HeadKind | None]" = Seldom(None)
    armed: Seldom[bool] = Seldom(otherwise=False)
    #: a word before a ship, an aircraft, a gun that says that it acts for its side
    siding: Seldom[bool] = Seldom(otherwise=False)
    #: people whose deed a noun behind it is: "rebel attack", but not "terrorist attack"
    warring: Seldom[bool] = Seldom(otherwise=False)
    #: people whose deeds are those of the body or party before them
    belonging: Seldom[bool] = Seldom(otherwise=False)
    #: people who are no members of the body they are said to be of; bands that are no group
    held: Seldom[bool] = Seldom(otherwise=False)
    crowd: Seldom[bool] = Seldom(otherwise=False)
    #: a body told by its people behind "of": "a force of tribesmen"
    host: Seldom[bool] = Seldom(otherwise=False)
    #: the last word of organisations
    organisation: "Seldom[OrganKind | None]" = Seldom(None)
    #: what the name beside it is: "the newspaper Bariz"
    described: "Seldom[OrganKind | None]" = Seldom(None)
    #: a verb or noun of violence
    charge: Seldom[bool] = Seldom(otherwise=False)


@define(eq=False, weakref_slot=False)
class Entry(Far):
    """The roles one lower-case word can play; most words play one.

    A role a word does not play is None, so that ambiguity ("second", "may") is data here
    and a decision in the grammars. `mask` has a bit for each role in `ROLES` that is
    played: rules are dispatched by it.
    """

    word: str
    #: closed classes: determiner, preposition, conjunction, auxiliary, pronoun ...
    tag: str | None = None
    numeral: Numeral | None = None
    calendar: CalendarWord | None = None
    #: an abbreviation: its full stop ends no sentence
    short: bool = False
    person: Person | None = None
    #: what it says of the kind of a neutral noun behind it: "army officer"
    modifier: VictimKind | None = None
    #: the part it plays in noun phrases: other, remaining, personal, reflexive, title ...
    part: str | None = None
    thing: ThingKind | None = None
    #: a common verb that harms nobody, in this form; `noun`: it may also be a noun
    verb: VerbForm | None = None
    noun: bool = False
    harm_verb: HarmVerb | None = None
    harm_state: HarmState | None = None
    harm_noun: HarmNoun | None = None
    harm_idiom: Idioms | None = None
    severity: Severity | None = None
    #: what kind of place a noun names, or "modifier" of one
    place: "PlaceKind | None" = None
    #: a noun for people, a title before a name, a word that says that people are armed
    head: "Head | None" = None
    speech: "Speech | None" = None
    act: "Act | None" = None
    deed: Literal["deed", "clash", "trouble"] | None = None
    timeword: TimeWord | None = None
    #: a verb that takes a clause: "said", "confirmed"
    reporting: bool = False
    #: a part of the body or a wound in one: "jaw", "burns"
    limb: Limb | None = None
    #: the unit again, for the rules that start from a length
    length: "Unit | None" = None
    compass: "Compass | None" = None
    #: how a place lies to another: "near", "outskirts", "border" ...
    relating: "Relating | None" = None
    #: organs of state whose name starts with the word
    organs: "tuple[Organ, ...] | None" = None
    #: a ship, an aircraft, a gun that acts for its side
    craft: "Head | None" = None
    #: a paper that speaks
    paper: bool = False
    #: the roles of `Far` that it plays
    seldom: dict[str, object] | None = None
    mask: int = 0
    #: the families of rules that it may trigger: a bit for each of `FAMILIES`
    families: int = 0
    #: a function word that no noun phrase starts with or goes on with
    shut: bool = False
    #: what it can do in a noun phrase: bits of `casualtyparse.lexicon.phrasal`
    phrasal: int = 0
    #: the people it names as the head of a mention of an actor
    who: "Head | None" = None
    #: it can stand inside a noun phrase, in a group of auxiliaries and adverbs before a verb
    inside: bool = True
    grouped: bool = False
    #: it plays no part in the grammar of actors
    plain: bool = True
    #: the names that it may start, as `Openers` tells
    opens: int = 0


#: The roles that trigger the rules of each family, whose bits are in this order: eight at most.
FAMILIES: Final = {
    "numerals": ("numeral",),
    "dates": ("calendar",),
    "distances": ("length", "hours", "compass", "relating"),
    "casualties": (
        "harm_verb",
        "harm_state",
        "harm_noun",
        "harm_idiom",
        "limb",
        "survival",
    ),
    "actors": (
        "fighters",
        "organs",
        "organisation",
        "described",
        "speech",
        "act",
        "deed",
    ),
}

#: All roles that rules may be triggered by, in the order of their bits.
ROLES: Final = tuple(role for roles in FAMILIES.values() for role in roles)

#: What words are told by that play one role alone: the kind of a thing, the form of a verb that
#: harms nobody, or of people the lemma, kind and number.
Simple = ThingKind | VerbForm | tuple[str, VictimKind, PersonNumber]
_THINGS: Final[Mapping[str, ThingKind]] = {kind: kind for kind in THING_KINDS}
_VERBS: Final[Mapping[str, VerbForm]] = {form: form for form in VERB_FORMS}


class Entries(dict[str, Entry]):
    """Entries by their words; those of `simple` words are made when they are asked for.

    PERF: these are half of all words, and no text has many of them.
    """

    __slots__ = ("simple",)

    def __init__(self, known: "Entries | None" = None) -> None:
        """Begin with those of a lexicon, or with none."""
        super().__init__(known or ())
        self.simple: dict[str, Simple] = known.simple if known else {}

    def add_simple(self, word: str, role: Simple) -> bool:
        """Tell of a word if nothing is known of it; tell whether that was so."""
        if word in self or word in self.simple:
            return False
        self.simple[word] = role
        return True

    def of_simple(self, word: str) -> Entry | None:
        """Return a new entry of a simple word, None if the word is none."""
        role = self.simple.get(word)
        if role is None:
            return None
        if isinstance(role, tuple):
            return Entry(word, person=make_person(*role))
        return Entry(word, thing=_THINGS.get(role), verb=_VERBS.get(role))


Loader = Callable[[Entries], None]


def entry_of(entries: Entries, word: str) -> Entry:
    """Return the entry of a word, made when it is first asked for."""
    entry = entries.get(word)
    if entry is None:
        entry = entries[word] = entries.of_simple(word) or Entry(word)
    return entry


def bit_of(role: str) -> int:
    """Return the bit that stands for a role in `Entry.mask`."""
    return 1 << ROLES.index(role)


def triggers_of(family: str) -> bytes:
    """Return a 1 for each sum of bits of `FAMILIES` that has the bit of a family."""
    bit = 1 << tuple(FAMILIES).index(family)
    return bytes(families & bit != 0 for families in range(256))


def _families_of(mask: int) -> int:
    """Return the families that roles trigger."""
    found = 0
    for number, roles in enumerate(FAMILIES.values()):
        if mask & sum(map(bit_of, roles)):
            found |= 1 << number
    return found


def mask_entries(entries: Entries) -> None:
    """Set what rules ask for most from the roles that each entry plays."""
    bits = {role: bit_of(role) for role in ROLES}
    often = tuple(role for role in ROLES if role not in vars(Far))
    roles_of, no_role = attrgetter(*often), (None,) * len(often)
    same: dict[int, int] = {}  # one object for each number
    families: dict[int, int] = {}
    for entry in entries.values():
        mask, roles = 0, roles_of(entry)
        if roles != no_role:
            for name, role in zip(often, roles, strict=True):
                if role is not None:
                    mask |= bits[name]
        for name in entry.seldom or ():
            mask |= bits.get(name, 0)
        if mask not in same:
            same[mask], families[mask] = mask, _families_of(mask)
        entry.mask, entry.families = same[mask], families[mask]
        entry.shut = (
            entry.tag not in (None, "determiner")
            and entry.word != "no"
            and entry.part is None
            and entry.numeral is None
        )
    set_phrasal(entries.values())
