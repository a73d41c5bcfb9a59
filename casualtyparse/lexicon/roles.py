"""What a word can be besides a number: a noun for people, a thing, a verb, a word of harm."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final, Literal, get_args

from attrs import frozen

from casualtyparse.making import maker_of
from casualtyparse.terms import Harm, Severity, VictimKind

if TYPE_CHECKING:
    from casualtyparse.lexicon.inflection import VerbForms

#: One person, several, or a body that holds people ("army", "convoy", "family").
PersonNumber = Literal["one", "many", "body"]
VerbForm = Literal["base", "present", "past", "participle", "gerund"]
ThingKind = Literal[
    "animal",
    "vehicle",
    "building",
    "weapon",
    "event",
    "abstract",
    "illness",
    "object",
    "plant",
    "body",
]
#: Who a verb harms: its object ("kill"), its subject ("die"), or either ("drown").
HarmUse = Literal["object", "subject", "either"]
#: What a noun of harm is: something done ("murder"), a count ("fatalities", "toll"), a body; a
#: "group" only refers to people counted before ("the victims", "the rest"); a "limb" is
#: a part of a body, a "wound" is one in it, a "deed" counts nobody ("the stabbing of").
HarmSort = Literal[
    "event", "count", "toll", "body", "group", "figure", "limb", "wound", "deed"
]

THING_KINDS: Final[tuple[ThingKind, ...]] = get_args(ThingKind)
VERB_FORMS: Final[tuple[VerbForm, ...]] = get_args(VerbForm)
HARM_USES: Final[tuple[HarmUse, ...]] = get_args(HarmUse)
HARM_SORTS: Final[tuple[HarmSort, ...]] = get_args(HarmSort)
_NONE: Final[Mapping[str, Harm | None]] = {}
_NOBODY: Final = frozenset[str]()


@frozen(eq=False, weakref_slot=False)
class Person:
    """What a noun that names people says.

    `lemma` is the singular. A `weak` word is more often something else ("general", "guard") and
    needs a determiner or a number. A `compound` word names people only after certain words ("ward
    head"); `before` gives the kind that each such word makes. Behind what it is `never` a word
    names nobody ("toy soldiers").
    """

    lemma: str
    kind: VictimKind
    number: PersonNumber
    weak: bool = False
    compound: bool = False
    people: bool = False  # of a people or a country: "two Finns"
    before: dict[str, VictimKind] | None = None
    never: frozenset[str] | None = None


@frozen(eq=False)
class Damage:
    """A form of a verb that harms a part of the body: "break", "gouge out".

    It has one of the `particles` behind it, unless it may stand `alone`. What is one's `own` also
    befalls those who do it ("broke his leg" is no attack), what one does to one's `self` befalls
    nobody else; `having` is that of those who have such a part.
    """

    form: VerbForm
    sort: Literal["done", "own", "self", "having", "blow"]
    particles: frozenset[str] = frozenset()
    alone: bool = True


@frozen(eq=False)
class HarmVerb:
    """A form of a verb of harm, with the harm it says by itself.

    A `weak` verb harms only people that are named as such ("seize", "hold", "beat"). With "dead" or
    "to death" behind it, every verb of harm says that people were killed.
    """

    harm: Harm
    use: HarmUse
    form: VerbForm
    base: str
    weak: bool = False
    severity: Severity | None = None
    #: words behind it that make it another verb: "die down"
    not_before: frozenset[str] = frozenset()
    #: words behind its people that make it say another harm, or none: "hold ... responsible"
    behind: Mapping[str, Harm | None] = _NONE
    #: a past that is no participle: "took" harms nobody before it
    finite: bool = False
    #: it harms only many, or those whom these nouns name: "poured into Karvala"
    crowds: frozenset[str] = _NOBODY


@frozen(eq=False)
class HarmState:
    """A word for how people are: "dead", "missing", "unhurt" (`negated`), "KIA" (`abbreviated`)."""

    harm: Harm
    negated: bool = False
    severity: Severity | None = None
    abbreviated: bool = False


@frozen(eq=False)
class HarmNoun:
    """A noun of harm: "murder", "fatalities", "toll", "bodies"."""

    harm: Harm
    sort: HarmSort
    plural: bool = False
    #: counts people only behind "new": "new arrivals"
    new: bool = False


@frozen(eq=False)
class Idiom:
    """Words that say a harm together; `before` and `after` stand around the one looked up.

    A `state` takes a form of "to be" before it ("is in critical condition"). With a `gap`, a few
    words may stand between `before` and the word looked up ("suffered second-degree burns").
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    verb: HarmVerb
    negated: bool = False
    state: bool = False
    gap: bool = False


@frozen(eq=False)
class Split:
    """What stands behind the people of idioms, and the idioms by their verb.

    With a `gap`, a few words may stand between the `rest` and the word that is looked up.
    """

    rest: tuple[str, ...]
    gap: bool
    by_verb: Mapping[str, Idiom]


#: How an idiom is written in the data, whom and how it harms, whether weakly, whether denied, and
#: the nouns of those whom it harms if they are not many.
Wording = tuple[str, Harm, HarmUse, bool, bool, frozenset[str]]


@frozen(eq=False)
class Idioms:
    """The idioms that are looked up by one word, the `anchor`.

    Most ask for a certain word behind it (`by_next`) or in front of it (`by_previous`). The `rest`
    are told from the word in front of a possessive (`by_owned`: "lost his life") or of a few words
    (`by_gap`), or `loose`. All are told from how they are written (`wordings`, with the forms of
    their `verbs`) when they are first asked for.
    """

    anchor: str
    wordings: tuple[Wording, ...]
    verbs: "Mapping[str, VerbForms]"
    by_next: Mapping[str, tuple[Idiom, ...]]
    by_previous: Mapping[str, tuple[Idiom, ...]]
    #: how far before the word these start, and with which words (None: any), by the same word
    firsts: Mapping[str, tuple[tuple[int, frozenset[str] | None], ...]]
    rest: tuple[Idiom, ...]
    by_owned: Mapping[str, tuple[Idiom, ...]]
    loose: tuple[Idiom, ...]
    #: by the last word before the gap, then by how many words stand before it, then by these
    by_gap: Mapping[str, Mapping[int, Mapping[tuple[str, ...], Sequence[Idiom]]]]
    #: those around their people, by what stands behind these: "took ... into custody"
    splits: tuple["Split", ...]
    #: those whose verb is the word looked up, and the rest behind their people: "drove ... from"
    aheads: tuple[tuple[tuple[str, ...], Idiom], ...] = ()
    #: the last words of these, and the first words of those with a gap
    tails: frozenset[str] = _NOBODY
    gap_firsts: frozenset[str] = _NOBODY
    #: one of them is a denial itself: "never regained consciousness"
    denying: bool = False
    #: any word may stand beside it in one of them: "suffered deep cuts", "left him paralysed"
    open: bool = False
    #: the verbs of all that stand around their people
    split_verbs: frozenset[str] = _NOBODY

    def between(self, previous: str, following: str) -> tuple[Idiom, ...]:
        """Return the idioms that may stand between these two words."""
        return (
            self.by_next.get(following, ())
            + self.by_previous.get(previous, ())
            + self.rest
        )


#: PERF: what calling the classes does, see `casualtyparse.making`
make_person: Final = maker_of(Person)
make_verb: Final = maker_of(HarmVerb)
