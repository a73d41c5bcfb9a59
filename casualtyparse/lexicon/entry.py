"""The roles that one lower-case word can play."""

from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Final, Literal

from attrs import define

from casualtyparse.lexicon.calendar_words import CalendarWord, TimeWord, Turn
from casualtyparse.lexicon.numerals import Numeral
from casualtyparse.lexicon.phrasal import set_phrasal
from casualtyparse.lexicon.roles import (
    Damage,
    HarmNoun,
    HarmState,
    HarmVerb,
    Idioms,
    Person,
    ThingKind,
    VerbForm,
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
        "shut",
        "speech",
        "tag",
        "verb",
        "who",
        "word",
    )


@define(eq=False)
class Entry(Near):
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
    timeword: TimeWord | None = None
    #: what turns a date back or forward
    turn: Turn | None = None
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
    #: a verb that takes a clause: "said", "confirmed"
    reporting: bool = False
    harm_verb: HarmVerb | None = None
    harm_state: HarmState | None = None
    harm_noun: HarmNoun | None = None
    harm_idiom: Idioms | None = None
    severity: Severity | None = None
    #: a part of the body or a wound in one, and what harms one: "jaw", "burns", "shattered"
    limb: Literal["part", "wound", "lodged"] | None = None
    damage: Damage | None = None
    #: a word of getting away with one's life: "survived"
    survival: str | None = None
    unit: "Unit | None" = None
    #: the unit again, for the rules that start from a length or from a travel time
    length: "Unit | None" = None
    hours: "Unit | None" = None
    compass: "Compass | None" = None
    #: how a place lies to another: "near", "outskirts", "border" ...
    relating: "Relating | None" = None
    #: what kind of place a noun names, or "modifier" of one
    place: "PlaceKind | None" = None
    #: what follows this word in proper names that hold a compass word
    geo_names: tuple[tuple[str, ...], ...] = ()
    #: the words that are second in them
    geo_seconds: frozenset[str] = frozenset()
    #: a noun for people, a title before a name, a word that says that people are armed
    head: "Head | None" = None
    #: the head again, of those who bear arms: read wherever they stand; `BEARING` before them
    fighters: "Head | None" = None
    title: "HeadKind | None" = None
    armed: bool = False
    #: a ship, an aircraft, a gun that acts for its side; a word before one that says so
    craft: "Head | None" = None
    siding: bool = False
    #: people whose deed a noun behind it is: "rebel attack", but not "terrorist attack"
    warring: bool = False
    #: people whose deeds are those of the body or party before them
    belonging: bool = False
    #: people who are no members of the body they are said to be of; bands that are no group
    held: bool = False
    crowd: bool = False
    #: a body told by its people behind "of": "a force of tribesmen"
    host: bool = False
    #: organs of state whose name starts with the word, and the last word of organisations
    organs: "tuple[Organ, ...] | None" = None
    organisation: "OrganKind | None" = None
    #: what the name beside it is: "the newspaper Bariz"
    described: "OrganKind | None" = None
    #: a verb of saying, what may be denied, a paper that speaks, a verb or noun of violence
    charge: bool = False
    speech: "Speech | None" = None
    paper: bool = False
    act: "Act | None" = None
    deed: Literal["deed", "clash", "trouble"] | None = None
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

Entries = dict[str, Entry]
Loader = Callable[[Entries], None]


def entry_of(entries: Entries, word: str) -> Entry:
    """Return the entry of a word, made when it is first asked for."""
    entry = entries.get(word)
    if entry is None:
        entry = entries[word] = Entry(word)
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
    bits = tuple(map(bit_of, ROLES))
    roles_of, no_role = attrgetter(*ROLES), (None,) * len(ROLES)
    same: dict[int, int] = {}  # one object for each number
    families: dict[int, int] = {}
    for entry in entries.values():
        mask, roles = 0, roles_of(entry)
        if roles != no_role:
            for role, bit in zip(roles, bits, strict=True):
                if role is not None:
                    mask |= bit
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
