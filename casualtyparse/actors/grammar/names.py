"""Names of groups and organisations, read before everything else in a text.

    name = NAME ["(" ACRONYM ")"] | ACRONYM ["[" NAME "]"]

A spelling counts where it is written as its flags ask: acronyms in large letters, English words
with capitals, risky ones beside a word that says they are actors. In a text without small (or
without large) letters only what is no English word counts.
"""

from collections import Counter
from functools import cache
from typing import Final, NamedTuple

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.definitions import Definitions, adopt
from casualtyparse.actors.grammar.mentions import Mentions
from casualtyparse.actors.values import Match
from casualtyparse.lexicon.actors import (
    ACRONYM,
    CASED,
    MEMBERS,
    NAME,
    RISKY,
    SETTLED,
    ActorName,
    Naming,
    actor_table,
)
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import Scan

#: Names have no trigger of their own: they are looked up by their first word.
NAMES: Final = "names"
#: Parts of names that stand in small letters: "al-Qaeda".
_SMALL: Final = frozenset(
    {
        "al",
        "el",
        "as",
        "ash",
        "an",
        "ar",
        "of",
        "the",
        "for",
        "and",
        "de",
        "la",
        "i",
        "e",
    }
)
#: A single word in large letters only must be as long as this.
_LONG: Final = 5


class Named(NamedTuple):
    """Tokens `first` to `end` (exclusive) that are spelt like a name."""

    first: int
    end: int
    naming: Naming


def read_all_names(reading: Reading) -> list[ActorCandidate]:
    """Return the names of a text in order: those of the table, and those it defines."""
    names = read_known(reading)
    definitions = Definitions(reading, names)
    if not definitions.bound:
        return names
    ends = {name.end: name for name in definitions.bound.values()}
    inner = {i for one in ends.values() for i in range(one.first, one.end)}
    defining = set(map(id, ends.values()))
    kept = [
        one
        for one in names
        if id(one) in defining or inner.isdisjoint(range(one.first, one.end))
    ]
    return read_bound(reading, [*kept, *definitions.found], definitions.bound)


def read_name(reading: Reading, i: int) -> ActorCandidate | None:
    """name = NAME of the table, as it is written there"""
    return next((one for one in read_known(reading) if one.first == i), None)


def read_defined(reading: Reading, i: int) -> ActorCandidate | None:
    """definition = Name+ "(" ACRONYM ")", and every later use of the acronym"""
    names = read_all_names(reading)
    return next((one for one in names if one.first == i), None)


def read_known(reading: Reading) -> list[ActorCandidate]:
    """Return the names of the table in a text, the longest first, without overlaps."""
    scan = reading.scan
    firsts, table = _first_words(), actor_table()
    words, behind = scan.words, 0
    upper, lower = scan.text.isupper(), scan.text.islower()
    written = _Writing(scan, upper=upper, lower=lower)
    found: list[Named] = []
    for i in [i for i, word in enumerate(words) if word in firsts]:
        if i < behind or not written.opens(i):
            continue
        fitting = [
            Named(i, end, naming)
            for end, naming in table.readings(words, i)
            if written.fits(i, end, naming)
        ]
        if fitting:
            chosen = next(
                (one for one in fitting if not _members(scan, one)), fitting[0]
            )
            found.append(chosen)
            behind = chosen.end
    return _resolved(reading, found) if found else []


def _members(scan: Scan, one: Named) -> bool:
    """Tell whether a name ends in a noun for its people: "Taliban fighters"."""
    entry = scan.entries[one.end - 1]
    return (
        one.end - one.first > 1
        and bool(one.naming.flags & MEMBERS)
        and entry is not None
        and entry.head is not None
    )


@cache
def _first_words() -> frozenset[str]:
    return actor_table().first_words()


class _Writing:
    """Whether names are written as their flags ask."""

    __slots__ = ("lower", "scan", "upper")

    def __init__(self, scan: Scan, *, upper: bool, lower: bool) -> None:
        self.scan = scan
        self.upper = upper
        self.lower = lower

    def opens(self, i: int) -> bool:
        """Tell whether a name may start at token i."""
        if self.upper or self.lower:
            return True
        sign = self.scan.text[self.scan.starts[i]]
        return (
            not sign.islower()
            or self.scan.words[i] in _SMALL
            or "-" in (self.scan.word(i + 1))
        )

    def fits(self, i: int, end: int, naming: Naming) -> bool:
        """Tell whether the tokens are written like the name."""
        risky = naming.flags & RISKY or self._dated(i, end)
        if risky and not self._cued(i, end):
            return False
        if self._compound(i) or (end - i == 1 and self._place(i)):
            return False
        if self.upper or self.lower:
            return self._without_case(i, end, naming)
        if naming.flags & ACRONYM:
            surface = self.scan.surface(i, end)
            return surface == naming.written or surface.isupper()
        small = 0
        for j in range(i, end):
            word = self.scan.words[j]
            if word[0].isalpha() and not self.scan.capital(j):
                small += word not in _SMALL and word not in _ORDINALS
        if naming.flags & CASED:
            return small == 0 and self._capital(i, end)
        return small <= (end - i) // 2 and self._capital(i, end)

    def _capital(self, i: int, end: int) -> bool:
        """Tell whether the first word that counts has a capital, or is a number."""
        for j in range(i, end):
            if self.scan.words[j] not in _SMALL and self.scan.words[j] not in "-'":
                return self.scan.capital(j) or self.scan.words[j][0].isdigit()
        return self.scan.capital(i)

    def _without_case(self, i: int, end: int, naming: Naming) -> bool:
        """Tell whether a name can be trusted where capitals say nothing."""
        if end - i > 1:
            return not (self.lower and naming.flags & CASED)
        if self.lower:
            return False
        word, entry = self.scan.words[i], self.scan.entries[i]
        if naming.flags & (CASED | RISKY):
            return False
        long = len(word) >= (_LONG - 2 if naming.flags & ACRONYM else _LONG)
        return long and entry is None

    def _compound(self, i: int) -> bool:
        """Tell whether the name is only part of a word: "anti-Taliban"."""
        scan = self.scan
        return (
            scan.word(i - 1) == "-"
            and scan.touches(i - 1)
            and i > 1
            and scan.words[i - 2] in _AGAINST
        )

    def _dated(self, i: int, end: int) -> bool:
        """Tell whether the words are also those of a date: "March 23"."""
        entries = self.scan.entries
        return all(
            self.scan.words[j][0].isdigit()
            or ((entry := entries[j]) is not None and entry.calendar is not None)
            for j in range(i, end)
        )

    def _place(self, i: int) -> bool:
        """Tell whether a single word stands where a place does: "the town of Ilaga"."""
        scan = self.scan
        before = scan.word(i - 1)
        if before == "of" and i > 1:
            entry = scan.entries[i - 2]
            return entry is not None and entry.place is not None
        if before not in _IN or scan.upper(i):
            return False
        following = scan.entries[i + 1] if i + 1 < len(scan) else None
        return scan.word(i + 1) != "'" and (following is None or following.head is None)

    def _cued(self, i: int, end: int) -> bool:
        """Tell whether a word beside a risky name says that it is an actor."""
        scan = self.scan
        numbered = any(scan.words[j][0].isdigit() for j in range(i, end))
        for j in (end, i - 1):
            entry = scan.entries[j] if 0 <= j < len(scan) else None
            if entry is None:
                continue
            if entry.head is not None or entry.organisation is not None:
                return True
            if not numbered and j == end and (entry.speech or entry.act or entry.paper):
                return True
        return not numbered and scan.word(i - 1) == "by"


#: Behind these a single word is a place.
_IN: Final = frozenset({"in", "near", "at"})
#: The ends of ordinals, which the scanner parts from their number.
_ORDINALS: Final = frozenset({"st", "nd", "rd", "th"})
#: "anti-Taliban" and "pro-Hezbollah" are no mention of either.
_AGAINST: Final = frozenset({"anti", "pro", "non"})


def _resolved(reading: Reading, found: list[Named]) -> list[ActorCandidate]:
    """Give each spelling the one actor it means, or all that it may mean."""
    sure = {one.naming.slugs[0] for one in found if len(one.naming.slugs) == 1}
    places: Counter[str] | None = None
    names: list[ActorCandidate] = []
    for one in found:
        slugs = one.naming.slugs
        if len(slugs) > 1:
            if places is None:
                places = _countries(reading)
            slugs = _meant(reading, one.naming, sure, places)
        names.append(_candidate(reading, one, slugs))
    return names


def _countries(reading: Reading) -> Counter[str]:
    """Count the states that a text names."""
    places = reading.note(Mentions).places.by_first.values()
    return Counter(place.code for place in places if place.code is not None)


def _meant(
    reading: Reading, naming: Naming, sure: set[str], places: Counter[str]
) -> tuple[str, ...]:
    """Return the actor that a shared name means: named in full, of the place, or the likeliest."""
    told = tuple(slug for slug in naming.slugs if slug in sure)
    if len(told) == 1:
        return told
    actors = [actor_table().actor(slug) for slug in naming.slugs]
    day = reading.context.reference
    if day is not None:
        actors = [actor for actor in actors if actor.named_on(day)] or actors
    votes = [_votes(actor, places) for actor in actors]
    best = max(votes)
    if best and votes.count(best) == 1:
        return (actors[votes.index(best)].slug,)
    if naming.flags & SETTLED:
        return naming.slugs[:1]
    return tuple(actor.slug for actor in actors)


def _votes(actor: ActorName, places: Counter[str]) -> int:
    """Return how much the states of a text speak for an actor; its home counts twice."""
    active = sum(places[code] for code in dict.fromkeys(actor.places))
    return active + (places[actor.country] if actor.country else 0)


def _candidate(reading: Reading, one: Named, slugs: tuple[str, ...]) -> ActorCandidate:
    actor = actor_table().actor(slugs[0])
    sure = len(slugs) == 1
    exact = bool(one.naming.flags & NAME)
    match: Match = "exact" if exact else "alias"
    return ActorCandidate(
        rule="known-name",
        first=one.first,
        end=one.end,
        head=one.end - 1,
        kind=actor.kind_on(reading.context.reference),
        match=match,
        name=actor.name if sure else None,
        actor_id=actor.slug if sure else None,
        ids=actor.ids if sure else {},
        country=actor.country if sure else None,
        candidates=() if sure else slugs,
    )


def read_bound(
    reading: Reading, names: list[ActorCandidate], bound: dict[str, ActorCandidate]
) -> list[ActorCandidate]:
    """Return the names with all uses of the acronyms that the text defines added."""
    scan = reading.scan
    taken = {i: name for name in names for i in range(name.first, name.end)}
    heads = {acronym.partition("-")[0].lower(): acronym for acronym in bound}
    for i in [i for i, word in enumerate(scan.words) if word in heads]:
        acronym = heads[scan.words[i]]
        end = i + 1 if "-" not in acronym else i + 3
        if scan.surface(i, min(end, len(scan))) != acronym:
            continue
        like = bound[acronym]
        name = taken.get(i)
        if name is not None:
            if name.first == i and name is not like and name.end == end:
                adopt(name, like)
            continue
        mention = ActorCandidate(
            rule="defined-name",
            first=i,
            end=end,
            head=end - 1,
            kind=like.kind,
            match="alias",
        )
        adopt(mention, like)
        names.append(mention)
    names.sort(key=lambda name: name.first)
    return names
