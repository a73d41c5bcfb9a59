"""The organs of states and the words that organisations are called by."""

from functools import cache
from typing import Final, Literal, get_args

from attrs import field, frozen

from casualtyparse.lexicon.entry import Entries, entry_of
from casualtyparse.lexicon.tables import pairs, section, table, words

#: In this order their blocks are read.
OrganKind = Literal[
    "government",
    "military",
    "police",
    "security",
    "media",
    "rebel",
    "criminal",
    "igo",
    "ngo",
    "unknown",
]
_KINDS: Final[tuple[OrganKind, ...]] = get_args(OrganKind)


@frozen
class Organ:
    """An organ of a state: the words behind its first one, its kind, and its name.

    `called` is the name of the organ where a country is told ("Armed Forces"), None for organs
    that are only read bare; `bare` marks those that are read without one.
    """

    rest: tuple[str, ...]
    kind: OrganKind
    called: str | None
    bare: bool


@frozen
class OrganNames:
    """What is looked up by country or by topic rather than by token."""

    #: the names of armed forces that are not "Armed Forces of COUNTRY"
    proper: dict[str, str] = field(factory=dict)
    #: what a ministry is for, as it is worded -> as it is called
    topics: dict[tuple[str, ...], str] = field(factory=dict)
    #: nouns that say what the name beside them is
    described: dict[str, OrganKind] = field(factory=dict)
    #: last words of what is abbreviated and is no body: "area", "device"
    things: frozenset[str] = frozenset()
    #: words before "group" that say it helps or watches
    helping: frozenset[str] = frozenset()
    #: words that make a rebel group of an army
    rebel: frozenset[str] = frozenset()
    #: heads that make a body that need not bear arms
    civic: frozenset[str] = frozenset()
    #: heads that are places behind "at", and words that make no name of a head
    venues: frozenset[str] = frozenset()
    #: what a small letter may follow inside names: "Co-ordinating"
    prefixes: frozenset[str] = frozenset()
    #: heads of names that are places behind "in": "in Orlen Department"
    regions: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()


def load_organs(entries: Entries) -> None:
    """Read the organs, the heads of organisations and the media of `organs.toml`."""
    data = table("organs")
    called: dict[str, tuple[OrganKind, str | None]] = {}
    bare: dict[str, OrganKind] = {}
    for kind in _KINDS:
        for worded, name in pairs(section(data, "called").get(kind, "")):
            called[worded] = (kind, name)
        for worded in words(section(data, "bare").get(kind, "")):
            bare.setdefault(worded, kind)
    for worded in dict.fromkeys((*called, *bare)):
        first, *rest = _tokens(worded)
        organ_kind, called_by = called.get(worded, (bare.get(worded, "unknown"), None))
        entry = entry_of(entries, first)
        organs = [
            *(entry.organs or ()),
            Organ(tuple(rest), organ_kind, called_by, worded in bare),
        ]
        entry.organs = tuple(sorted(organs, key=lambda organ: -len(organ.rest)))
    for kind in _KINDS:
        for word in words(section(data, "heads").get(kind, "")):
            entry = entry_of(entries, word.rpartition("-")[2])
            if entry.organisation is None:
                entry.organisation = kind
        for word in words(section(data, "described").get(kind, "")):
            entry_of(entries, word).described = kind


@cache
def load_names() -> OrganNames:
    """Read the topics of ministries and the proper names of `organs.toml`."""
    data = table("organs")
    topics = section(data, "topics")
    return OrganNames(
        proper=dict(pairs(section(data, "proper")["names"])),
        topics={tuple(_tokens(word)): name for word, name in pairs(topics["names"])},
        described={
            word: kind
            for kind in _KINDS
            for word in words(section(data, "described").get(kind, ""))
        },
        things=frozenset(words(section(data, "things")["words"])),
        helping=frozenset(words(section(data, "helping")["words"])),
        rebel=frozenset(words(section(data, "rebel")["words"])),
        civic=frozenset(words(section(data, "civic")["words"])),
        venues=frozenset(words(section(data, "venues")["words"])),
        regions=frozenset(words(section(data, "regions")["words"])),
        prefixes=frozenset(words(section(data, "prefixes")["words"])),
        common=frozenset(words(section(data, "common")["words"])),
    )


def _tokens(worded: str) -> list[str]:
    return worded.replace("'s", "-'-s").split("-")
