"""Whose a noun of violence is: "the rebels' raid", "army shelling"."""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.mentions import Mentions

#: whoever stands before a noun of violence without an apostrophe suffered it
_PEACEABLE: Final = frozenset({"ngo", "media", "civilian"})


def _owns(mentions: Mentions, mention: ActorCandidate, j: int, *, close: bool) -> bool:
    """Tell whether a deed is the mention's: "army raid", not "military raid"."""
    if mention.rule == "bare-organ" and mentions.words[mention.head] in (
        "military",
        "government",
    ):
        return mentions.words[j + 1] == "'"
    if mention.kind in _PEACEABLE:
        return False  # "the Red Cross murders"
    return close or mention.armed


def owner_of(mentions: Mentions, i: int, low: int) -> ActorCandidate | None:
    """deed = agent ["'s"] modifier* DEED: the nearest mention in the phrase before"""
    at, entries = mentions.at, mentions.entries
    for j in range(i - 1, max(low, i - 5) - 1, -1):
        if j in at:
            known = at[j]
            close = j == i - 1 or mentions.words[j + 1] == "'"
            if mentions.relational(known):
                return None
            return known if _owns(mentions, known, j, close=close) else None
        entry = entries[j]
        if entry is not None and entry.who is not None:
            owned = mentions.words[j + 1] == "'"
            if entry.who.sort != "armed" or not (owned or entry.who.plural):
                return None
            return mentions.ending(j + 1, low)
        if (entry is None or not entry.inside) and not mentions.content(j):
            return None
    return None


def plain(mentions: Mentions, first: int, by: int) -> bool:
    """Tell whether no verb stands between a noun and its "by"."""
    for j in range(first, by):
        entry = mentions.entries[j]
        if entry is None:
            continue
        if entry.tag in ("auxiliary", "conjunction", "relative"):
            return False
        if mentions.words[j] in ("to", "for", "that") or entry.verb in (
            "past",
            "present",
        ):
            return False
    return True
