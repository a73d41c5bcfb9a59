"""Names of groups that a text shortens to a plural of theirs: "the Tigers", "the Brigades".

short = "the" Name"s", which is a word of the name of a group that the text names in full
"""

import re
from bisect import bisect_left
from itertools import pairwise
from typing import Final

from casualtyparse.actors.candidates import FIGHTING, ActorCandidate, make_candidate
from casualtyparse.actors.grammar.names.definitions import adopt
from casualtyparse.lexicon.little_words import OF_FROM
from casualtyparse.lexicon.pieces import CAPITAL
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import Scan

_PLACING: Final = frozenset({"in", "across", "throughout"})  # "in the Caucasus"
#: Shorter plurals stand for too much.
_PLURALS: Final = re.compile(r"\b[A-Z][a-z]{3,}s\b").findall


def with_shortened(
    reading: Reading, names: list[ActorCandidate]
) -> list[ActorCandidate]:
    """Return the names with those added that are told by one word of theirs."""
    shorts = _shorts(reading, names)
    if not shorts:
        return names
    scan = reading.scan
    taken = {i for name in names for i in range(name.first, name.end)}
    found: list[ActorCandidate] = []
    for word, like in shorts.items():
        start = scan.text.find(word)
        while start >= 0:
            i = bisect_left(scan.starts, start)
            if (
                i not in taken
                and scan.words[i] == word.lower()
                and i > like.first
                and scan.words[i - 1] == "the"
                and scan.words[i - 2] not in _PLACING
                and not scan.marks[i + 1] & CAPITAL
            ):
                mention = make_candidate(
                    rule="defined-name",
                    first=i,
                    end=i + 1,
                    head=i,
                    kind=like.kind,
                    match="alias",
                )
                adopt(mention, like)
                found.append(mention)
            start = scan.text.find(word, start + 1)
    return sorted([*names, *found], key=lambda one: one.first) if found else names


def _shorts(reading: Reading, names: list[ActorCandidate]) -> dict[str, ActorCandidate]:
    """Return the plurals in the names of groups, and the first mention of whose they are."""
    entries, text = reading.lexicon.entries, reading.scan.text
    shorts: dict[str, ActorCandidate] = {}
    told: dict[str, bool] = {}  # PERF: a text is searched for each word once
    for one in names:
        if one.kind not in FIGHTING or one.name is None or " " not in one.name:
            continue
        for word in _PLURALS(one.name):
            if word not in told:
                entry = entries.get(word.lower())
                organ = entry is not None and bool(entry.organs)  # "the Forces"
                told[word] = not organ and f"he {word}" in text
            if not told[word]:
                continue
            known = shorts.setdefault(word, one)
            if known.actor_id != one.actor_id:
                return {}
    return shorts


def without_members(
    reading: Reading, names: list[ActorCandidate]
) -> list[ActorCandidate]:
    """Drop who is told to be of another group: the rebels of "Karen rebels of the KNU"."""
    scan, words = reading.scan, reading.scan.words
    dropped = {
        id(one)
        for one, other in pairwise(names)
        # PERF: behind few names stands such a word
        if words[one.end] in OF_FROM
        and one.actor_id != other.actor_id
        and _is_of(scan, one, other)
    }
    return [one for one in names if id(one) not in dropped] if dropped else names


def _is_of(scan: Scan, one: ActorCandidate, other: ActorCandidate) -> bool:
    """Tell whether people with a name are of the group behind it: "Karen rebels of (the KNU)"."""
    behind = other.first - (scan.words[other.first - 1] == "the")
    if one.end + 1 != behind:
        return False
    people = scan.entries[one.end - 1]
    fighters = people is not None and people.fighters is not None
    return fighters and other.kind in FIGHTING and one.end > one.first + 1
