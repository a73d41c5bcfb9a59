"""Nouns for people who do, suffer or tell of violence: the heads of mentions of actors."""

from collections.abc import Mapping
from typing import Final, Literal, get_args

from attrs import frozen

from casualtyparse.lexicon.entry import Entries, entry_of
from casualtyparse.lexicon.tables import Table, section, table, words
from casualtyparse.lexicon.word_forms import noun_forms

#: armed: always a mention; band: people taken as one; service: in the pay of a state; craft
#: and warcraft: ships, aircraft and guns that act for their side.
HeadSort = Literal["armed", "band", "service", "people", "craft", "warcraft"]
#: In this order their blocks are read: a word listed twice is of the first.
HeadKind = Literal[
    "rebel",
    "criminal",
    "militia",
    "military",
    "police",
    "security",
    "government",
    "civilian",
    "unknown",
]

_SORTS: Final[tuple[HeadSort, ...]] = ("armed", "band", "service", "people")
_CRAFTS: Final[tuple[HeadSort, ...]] = ("craft", "warcraft")
_KINDS: Final[tuple[HeadKind, ...]] = get_args(HeadKind)


#: what the words of a list are
_MARKS: Final[Mapping[str, str]] = {
    "modifiers.armed": "armed",
    "craft.siding": "siding",
    "warring.words": "warring",
    "held.words": "held",
    "crowds.words": "crowd",
    "hosts.words": "host",
}


@frozen
class Head:
    """What a noun says about the people it names.

    `whole` marks words that only count or part a group, whose name follows "of".
    """

    sort: HeadSort
    kind: HeadKind
    plural: bool = False
    whole: bool = False


#: What a word says that makes those who bear arms of the people behind it: "armed (men)".
BEARING: Final = Head("people", "unknown", plural=True)


def load_heads(entries: Entries) -> None:
    """Read `heads.toml`; the first block that lists a word wins."""
    data = table("heads")
    partitive = frozenset(words(data["partitive"]))
    for sort in _SORTS:
        blocks = section(data, sort)
        for kind in _KINDS:
            for noun in words(blocks.get(kind, "")):
                _load_noun(entries, noun, sort, kind, partitive)
    for word in partitive:
        entry = entry_of(entries, word)
        if entry.head is None:
            entry.head = Head("band", "unknown", plural=True, whole=True)
    titles = section(data, "titles")
    for kind in _KINDS:
        for word in words(titles.get(kind, "")):
            entry_of(entries, word).title = kind
    for word in words(section(data, "modifiers")["standing"]):
        entry_of(entries, word).fighters = BEARING
    _load_craft(entries, section(data, "craft"))
    for noun in words(section(data, "belonging")["words"]):
        for form in filter(None, noun_forms(noun)):
            entry_of(entries, form).belonging = True
    for name, attribute in _MARKS.items():
        table_of, _, key = name.partition(".")
        for word in words(section(data, table_of)[key]):
            setattr(entry_of(entries, word), attribute, True)


def _load_craft(entries: Entries, crafts: Table) -> None:
    """Make heads of what acts for its side, and of its plurals."""
    for sort in _CRAFTS:
        for noun in words(crafts[sort]):
            singular, plural = noun_forms(noun)
            for word in filter(None, (singular, plural)):
                many = word != singular or plural is None  # "aircraft"
                entry_of(entries, word).craft = Head(sort, "military", many)


def _load_noun(
    entries: Entries,
    noun: str,
    sort: HeadSort,
    kind: HeadKind,
    partitive: frozenset[str],
) -> None:
    """Make heads of a noun and its plural."""
    singular, plural = noun_forms(noun)
    for word in (singular, plural):
        if word is not None and entry_of(entries, word).head is None:
            plain = Head(sort, kind, word != singular, word in partitive)
            entry_of(entries, word).head = plain
            if sort == "armed":
                entry_of(entries, word).fighters = plain
