"""Media and other bodies that the noun beside their name describes.

medium = Name+ MEDIUM | ("Radio" | "Voice of") Name+ | DESCRIBED Name+
"""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate, make_candidate
from casualtyparse.actors.grammar.names.organisations import (
    GROUPS,
    common_words,
    name_start,
)
from casualtyparse.actors.grammar.phrases.mentions import Mentions
from casualtyparse.lexicon.organs import load_names
from casualtyparse.phrases.reading import Reading
from casualtyparse.terms import ActorKind

_FOR: Final = frozenset({"with", "for", "of", "from"})
_WORKERS: Final = frozenset({"worker", "workers", "volunteer", "volunteers", "doctors"})
_ORGANISATIONS: Final = frozenset({"organisation", "organization"})


def read_medium(reading: Reading, i: int) -> ActorCandidate | None:
    """medium = Name+ MEDIUM | ("Radio" | "Voice of") Name+ | DESCRIBED Name+"""
    mentions = reading.note(Mentions)
    entry = mentions.entries[i]
    kind = None if entry is None else entry.described
    if kind is None or mentions.places.upper or i in mentions.at:
        return None
    low, high = mentions.scan.bounds_at(i)
    first, end = i, i + 1
    if kind == "ngo" or mentions.words[i] == "agency":
        helping = i and mentions.words[i - 1] in load_names().helping
        if helping or (mentions.words[i] == "agency" and _employs(mentions, i)):
            kind = "ngo"
        elif mentions.words[i] in GROUPS or mentions.words[i] in _ORGANISATIONS:
            return None
    if mentions.words[i] in ("radio", "voice"):
        if not mentions.scan.capital(i):
            return _medium_before(mentions, i, low, kind)
        end = _name_run(
            mentions, i + 2 if mentions.words[i + 1 : i + 2] == ["of"] else end, high
        )
        if end == i + 1:
            return None
        following = mentions.entries[end] if end < high else None
        if following is not None and following.described is not None:
            end += 1
        return _medium(mentions, first, end, kind)
    behind = _name_run(mentions, end, high)
    if behind > end and not mentions.scan.capital(i):
        return _medium(mentions, end, behind, kind)
    return _medium_before(mentions, i, low, kind)


def _employs(mentions: Mentions, i: int) -> bool:
    """Tell whether an agency has workers and no reporters: "workers with the (agency X)"."""
    at = i - 2 if mentions.words[i - 1] == "the" else i - 1
    return mentions.words[at] in _FOR and mentions.words[at - 1] in _WORKERS


def _medium_before(
    mentions: Mentions, i: int, low: int, kind: ActorKind
) -> ActorCandidate | None:
    """medium = Name+ ["news" | "press"] MEDIUM"""
    if kind != "media":
        return None
    start = i - 1 if mentions.words[i - 1 : i] in (["news"], ["press"]) else i
    first = name_start(mentions, start, low)
    if first == start or common_words(mentions, first, start):
        return None
    if start == i and mentions.words[i] == "agency":
        return None  # "Khyber Agency"
    return _medium(mentions, first, i + 1, kind)


def _name_run(mentions: Mentions, i: int, high: int) -> int:
    """Return the end of the capitalised words from token i on."""
    end = i
    while end < high and end - i < 4:
        entry = mentions.entries[end]
        titled = entry is not None and (entry.title or entry.head or entry.tag)
        if end in mentions.at or titled or not mentions.scan.capital(end):
            break
        if end in mentions.places.by_first or (entry is not None and entry.calendar):
            break  # "the daily Ramadan fast"
        end += 1
    return end


def _medium(
    mentions: Mentions, first: int, end: int, kind: ActorKind
) -> ActorCandidate | None:
    if any(j in mentions.at for j in range(first, end)):
        return None
    return mentions.keep(
        make_candidate(
            rule="medium",
            first=first,
            end=end,
            head=end - 1,
            kind=kind,
            match="pattern",
            name=mentions.scan.surface(first, end),
        )
    )
