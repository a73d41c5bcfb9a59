"""Words about places: what kinds of places there are, and how one lies to another."""

from typing import Final, Literal, get_args

from attrs import frozen

from casualtyparse.lexicon.entry import Entries, entry_of
from casualtyparse.lexicon.tables import Value, lines, section, table, words

PlaceKind = Literal[
    "settlement",
    "capital",
    "center",
    "region",
    "water",
    "route",
    "site",
    "border",
    "coast",
    "modifier",
]
Relating = Literal["near", "edge", "frontier", "shore", "way", "between"]
_NOUNS: Final[tuple[PlaceKind, ...]] = (
    "capital",
    "border",
    "coast",
    "settlement",
    "center",
    "water",
    "route",
    "site",
    "region",
)
_RELATIONS: Final[tuple[Relating, ...]] = get_args(Relating)


@frozen
class PlaceWords:
    """Words of the grammar of places that are not looked up by token."""

    dropped: frozenset[str]
    seated: frozenset[str]
    numbered: frozenset[str]
    whole: frozenset[str]
    particle: frozenset[str]
    stop: frozenset[str]
    #: names that begin with a word of `stop`, as pairs
    entitled: frozenset[tuple[str, ...]]
    #: by the last word of their first part, how names of two parts go on
    paired: dict[str, tuple[tuple[str, ...], ...]]
    verb: frozenset[str]
    manner: frozenset[tuple[str, ...]]
    manner_first: frozenset[str]
    #: what stands before words for a manner, signs included
    manner_open: frozenset[str]
    straight: frozenset[tuple[str, ...]]
    cues: dict[str, frozenset[str]]
    #: words around a length, and behind a travel time, that tell what it measures
    about_length: frozenset[str]
    behind_length: frozenset[str]
    behind_time: frozenset[str]
    #: what may stand between a number and its unit
    before_unit: frozenset[str]


def load_places(entries: Entries) -> None:
    """Give the words of `places.toml` their kind of place and the relation they tell."""
    data = table("places")
    for kind in _NOUNS:
        for word in words(section(data, "nouns")[kind]):
            entry = entry_of(entries, word)
            if entry.place is None:
                entry.place = kind
    for word in words(section(data, "words")["modifier"]):
        entry = entry_of(entries, word)
        if entry.place is None:
            entry.place = "modifier"
    for relation in _RELATIONS:
        for word in words(section(data, "relations")[relation]):
            entry_of(entries, word).relating = relation


_ABOUT_LENGTH: Final = frozenset(
    {"at", "by", "x", "\u00d7", "radius", "zone", "perimeter", "area"}
)
_BEHIND_TIME: Final = frozenset(
    {"and", "'", "-", "\u2013", ",", "away", "from", "outside", "("}
    | {"upstream", "downstream", "upriver", "downriver"}
)


_BEFORE_UNIT: Final = frozenset(
    {"nautical", "naut", "sea", "square", "sq", "cubic", "."}
)


def load_words() -> PlaceWords:
    """Read the rest of `places.toml`."""
    data = table("places")
    plain = {
        name: frozenset(words(block))
        for name, block in section(data, "words").items()
        if name not in ("paired", "entitled")
    }
    cues = section(data, "cues")
    phrases = {
        name: frozenset(tuple(phrase.split()) for phrase in lines(cues[name]))
        for name in ("manner", "straight")
    }
    told = {
        name: frozenset(words(block))
        for name, block in cues.items()
        if name not in phrases
    }
    behind_length = told["level"] | told["journey"] | {"under", "range", "deep"}
    manner_first = {"by", *(phrase[0] for phrase in phrases["manner"])}
    return PlaceWords(
        dropped=plain["dropped"],
        seated=plain["seated"],
        numbered=plain["numbered"],
        whole=plain["whole"],
        particle=plain["particle"],
        stop=plain["stop"],
        entitled=frozenset(
            tuple(name.split()) for name in lines(section(data, "words")["entitled"])
        ),
        paired=_paired(section(data, "words")["paired"]),
        verb=plain["verb"],
        manner=phrases["manner"],
        manner_first=frozenset(manner_first),
        manner_open=frozenset(manner_first | {",", "("}),
        straight=phrases["straight"],
        cues=told,
        about_length=behind_length
        | told["height"]
        | told["rising"]
        | told["reach"]
        | told["moved"]
        | _ABOUT_LENGTH,
        behind_length=behind_length,
        before_unit=_BEFORE_UNIT | told["unit_lead"] | told["time_lead"],
        behind_time=told["travel"] | told["vehicle"] | manner_first | _BEHIND_TIME,
    )


def _paired(block: Value) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return names like "Bosnia and Herzegovina" by the word before "and"."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for name in lines(block):
        parts = name.split()
        at = next(n for n, part in enumerate(parts) if part in ("and", "or"))
        rest = tuple(parts[at:])
        found[parts[at - 1]] = (*found.get(parts[at - 1], ()), rest)
    return found
