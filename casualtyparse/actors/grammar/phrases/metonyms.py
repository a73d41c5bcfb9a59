"""The places that stand for governments.

metonym = CAPITAL | COUNTRY, where a clause makes it speak or answer
"""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate, make_candidate
from casualtyparse.actors.grammar.phrases.calling import naming
from casualtyparse.actors.grammar.phrases.mentions import Mentions
from casualtyparse.actors.grammar.phrases.places import Place
from casualtyparse.lexicon.countries import AMBIGUOUS
from casualtyparse.phrases.reading import Reading

#: What follows the place of a dateline: "LUANDA, June 9".
_DATELINE: Final = frozenset({",", "(", ":", "-", "\u2013", "\u2014"})
_GOVERNING: Final = frozenset({"name", "capital", "seat"})


def read_place(reading: Reading, i: int) -> ActorCandidate | None:
    """metonym = (CAPITAL | COUNTRY) SAY: the government that a place stands for"""
    return read_metonym(reading.note(Mentions), i)


def read_metonym(mentions: Mentions, end: int) -> ActorCandidate | None:
    """metonym = CAPITAL | COUNTRY: the government that a place stands for"""
    place = mentions.places.by_end.get(end)
    if place is None or place.code is None or place.first in mentions.at:
        return None
    if _GOVERNING.isdisjoint(place.sorts) or mentions.places.relational(place):
        return None
    if place.flags & AMBIGUOUS and "name" not in place.sorts:
        return None
    before = place.first - 1
    named = (
        "name" not in place.sorts and mentions.scan.bounds_at(before)[1] > before + 1
    )
    entry = mentions.entries[before]
    personal = entry is None or entry.title is not None
    if named and personal and mentions.capital(before):
        return None  # "Denzel Washington said", "General Washington said"
    if mentions.words[end] in _DATELINE and mentions.datelined(place.first):
        return None
    return mentions.keep(government(place, place.first, place.end, "place-that-speaks"))


def government(place: Place, first: int, end: int, rule: str) -> ActorCandidate:
    """Return the government of a state as a mention."""
    code = place.code or ""
    name, slug = naming("Government", code)
    return make_candidate(
        rule=rule,
        first=first,
        end=end,
        head=end - 1,
        kind="government",
        match="pattern",
        name=name,
        actor_id=slug,
        country=code,
        shown=False,
    )
