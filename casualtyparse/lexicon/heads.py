"""Nouns for people who do, suffer or tell of violence: the heads of mentions of actors."""

from typing import Final, Literal, get_args

from attrs import frozen

from casualtyparse.lexicon.entry import Entries, entry_of
from casualtyparse.lexicon.tables import section, table, words
from casualtyparse.lexicon.word_forms import noun_forms

#: armed: always a mention; band: people taken as one; service: in the pay of a state.
HeadSort = Literal["armed", "band", "service", "people"]
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

_SORTS: Final[tuple[HeadSort, ...]] = get_args(HeadSort)
_KINDS: Final[tuple[HeadKind, ...]] = get_args(HeadKind)


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
    modifiers = section(data, "modifiers")
    for word in words(modifiers["armed"]):
        entry_of(entries, word).armed = True
    for word in words(modifiers["standing"]):
        entry_of(entries, word).fighters = BEARING
    for word in words(section(data, "held")["words"]):
        entry_of(entries, word).held = True
    for word in words(section(data, "crowds")["words"]):
        entry_of(entries, word).crowd = True


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
