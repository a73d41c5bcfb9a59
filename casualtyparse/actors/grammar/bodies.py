"""What the capitals around the last word of an organisation say: its kind, or that it is none."""

from typing import Final

from casualtyparse.actors.grammar.mentions import Mentions
from casualtyparse.actors.values import ActorKind
from casualtyparse.lexicon.entry import Entry
from casualtyparse.lexicon.organs import OrganKind, load_names

_ARMIES: Final = frozenset({"army", "armies"})
#: What may stand between a state and its army.
_REGULAR: Final = frozenset(
    {"national", "federal", "royal", "imperial", "regular", "republican", "ground"}
    | {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"}
)


def kind_of(mentions: Mentions, first: int, end: int, kind: OrganKind) -> ActorKind:
    """Return the kind of a body: an army of liberation is none of a state."""
    lists, words = load_names(), mentions.words[first:end]
    if kind not in ("military", "unknown", "rebel"):
        return "police" if kind == "government" and "police" in words else kind
    if not lists.rebel.isdisjoint(words):
        return "rebel"
    if "police" in words:
        return "police"
    if kind == "rebel":
        if not lists.civic.isdisjoint(words):
            return "ngo" if not lists.helping.isdisjoint(words) else "unknown"
        if not _ARMIES.isdisjoint(words) and is_regular(mentions, first, end):
            return "military"
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
        and "adjective" in place.sorts
        and _REGULAR.issuperset(between)
    )


def makes_thing(entry: Entry) -> bool:
    """Tell whether a noun behind a name makes a place or a post of it: "Press Secretary"."""
    if entry.thing == "building" or entry.word in ("act", "address", "bill"):
        return True
    return entry.title == "government" and entry.word == "secretary"


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
    return words[i] == "front" and compass == i - first
