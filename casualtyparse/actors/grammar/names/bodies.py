"""What the capitals around the last word of an organisation say: its kind, or that it is none."""

from collections.abc import Sequence
from typing import Final

from casualtyparse.actors.grammar.phrases.mentions import Mentions
from casualtyparse.lexicon.entry import Entry
from casualtyparse.lexicon.organs import OrganKind, load_names
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.terms import ActorKind

#: Behind a body in capitals these are a post in it: "Divisional Police Officer".
_OFFICERS: Final = frozenset({"officer", "officers", "constable", "constables"})
#: Tracts of tribes that are called like bodies: "Orlen Agency".
_TRACTS: Final = frozenset({"agency", "tehsil"})
_WHERE: Final = frozenset({"in", "of", "from", "near", "at", "to", "across", "into"})
_RULED: Final = frozenset({"administration", "headquarters", "capital"})
#: Bodies whose posts are called after a place.
_KEEPERS: Final = frozenset({"police", "army", "rangers", "levies"})
_STATIONS: Final = word_list("places", "stations")
_ARMIES: Final = frozenset({"army", "armies"})
_PRESS: Final = ["press", "agency"]
_REGULAR: Final = word_list("organs", "regular")


def kind_of(mentions: Mentions, first: int, end: int, kind: OrganKind) -> ActorKind:
    """Return the kind of a body: an army of liberation is none of a state."""
    words = mentions.words[first:end]
    told = worded_kind(kind, words)
    if told != "rebel" or _ARMIES.isdisjoint(words):
        return told
    own = load_names().rebel.isdisjoint(words) and is_regular(mentions, first, end)
    return "military" if own else told


def worded_kind(kind: OrganKind, words: Sequence[str]) -> OrganKind:
    """Return the kind that all the words of a name say, `kind` being that of its head."""
    lists = load_names()
    if kind not in ("military", "unknown", "rebel"):
        if kind == "government" and ("news" in words or words[-2:] == _PRESS):
            return "media"
        return "police" if kind == "government" and "police" in words else kind
    if not lists.rebel.isdisjoint(words):
        return "rebel"
    if "police" in words:
        return "police"
    if kind == "rebel" and not lists.civic.isdisjoint(words):
        return "unknown" if lists.helping.isdisjoint(words) else "ngo"
    return kind


def is_regular(mentions: Mentions, first: int, end: int) -> bool:
    """Tell whether an army is one of a state: "the Fourth Army", "the Nigerian Federal Army"."""
    entry = mentions.entries[first]
    if entry is not None and entry.numeral is not None:
        return True
    if mentions.words[first].isdigit():
        return True
    place = mentions.places.by_first.get(first)
    between = () if place is None else mentions.words[place.end : end - 1]
    return (
        place is not None
        and place.code is not None
        and ("adjective" in place.sorts or "name" in place.sorts)
        and _REGULAR.issuperset(between)
    )


def makes_thing(entry: Entry) -> bool:
    """Tell whether a noun behind a name makes a place or a post of it: "Press Secretary"."""
    if entry.thing == "building" or entry.word in ("act", "address", "bill"):
        return True
    if entry.head is not None and entry.head.sort == "service":
        return entry.word in _OFFICERS
    return entry.title == "government" and entry.word == "secretary"


def names_place(mentions: Mentions, first: int, i: int, end: int) -> bool:
    """Tell whether a name is one of a place: "Dol Police station", "in Orlen Agency"."""
    words = mentions.words
    if words[i] not in _TRACTS:
        return end == i + 1 and words[i] in _KEEPERS and words[end] in _STATIONS
    for at in range(i - 1, first - 1, -1):
        if words[at] == "of":
            first = at + 1  # "residents (of) Orlen Agency"
            break
    if any(
        (entry := mentions.entries[at]) is not None and entry.compass is None
        for at in range(first, i)
    ):
        return False  # "in the Drug Enforcement Agency"
    before = first - 1
    if words[before] == "the" and first == i - 1:
        before -= 1
    return words[before] in _WHERE or words[end] == "of" or words[end] in _RULED


def names_other(mentions: Mentions, first: int, i: int) -> bool:
    """Tell whether capitals name a state, a post or a front line, and no body.

    "The Soviet Union", "Superintendent of Police", "the Western Front".
    """
    words, entries = mentions.words, mentions.entries
    place = mentions.places.by_end.get(i + 1)
    if place is not None and place.first < i:
        return True
    compass = 0
    for j in range(first, i):
        entry = entries[j]
        if entry is None:
            continue
        if entry.title is not None and words[j + 1] == "of":
            return True
        compass += entry.compass is not None
    return words[i] == "front" and first < i and compass == i - first
