"""Names of groups and organisations, read before everything else in a text.

    name = NAME ["(" ACRONYM ")"] | ACRONYM ["[" NAME "]"]

A spelling counts where it is written as its flags ask: acronyms in large letters, English words
with capitals, risky ones beside a word that says they are actors. In a text without small (or
without large) letters only what is no English word counts.
"""

from collections import Counter
from typing import Final, NamedTuple

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.definitions import Definitions, adopt
from casualtyparse.actors.grammar.mentions import Mentions
from casualtyparse.actors.grammar.misspelt import (
    SHORTEST,
    around,
    may_be_wrong,
    name_words,
    single,
)
from casualtyparse.actors.grammar.patterns import with_patterns
from casualtyparse.actors.grammar.writing import SMALL, Writing
from casualtyparse.actors.values import Match
from casualtyparse.lexicon.actors import (
    ACRONYM,
    MEMBERS,
    NAME,
    RISKY,
    SETTLED,
    ActorName,
    Naming,
)
from casualtyparse.lexicon.entry import Entry
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import Scan

#: Names have no trigger of their own: they are looked up by their first word.
NAMES: Final = "names"
#: So many links may stand between two words of a name: "Party of the People".
_MOST_LINKS: Final = 3


class Named(NamedTuple):
    """Tokens `first` to `end` (exclusive) that are spelt like a name."""

    first: int
    end: int
    naming: Naming
    slips: int = 0

    @property
    def tokens(self) -> range:
        """The tokens that are read."""
        return range(self.first, self.end)


def read_all_names(reading: Reading) -> list[ActorCandidate]:
    """Return the names of a text in order: those of the table, and those it defines."""
    names = read_known(reading)
    if reading.lexicon.patterns:
        names = with_patterns(reading, names)
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


def read_misspelt(reading: Reading, i: int) -> ActorCandidate | None:
    """misspelt = NAME with one wrong letter | NAME beside a word for actors"""
    found = (one for one in read_known(reading) if one.edits)
    return next((one for one in found if one.first == i), None)


def read_known(reading: Reading) -> list[ActorCandidate]:
    """Return the names of the table in a text, the longest first, without overlaps."""
    scan = reading.scan
    firsts, table = reading.lexicon.openers, reading.lexicon.actors
    words, behind = scan.words, 0
    written = Writing(scan)
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
    if not written.upper and not written.lower:
        found += _misspelt(scan, {j for one in found for j in one.tokens})
        found.sort()
    return _resolved(reading, found) if found else []


def _misspelt(scan: Scan, taken: set[int]) -> list[Named]:
    """Return the misspelt names: beside words of long names, or beside words for actors."""
    found: list[Named] = []
    words, starts, text = scan.words, scan.starts, scan.text
    for i in [  # PERF: the one walk over all tokens for the sake of slips
        i
        for i, entry in enumerate(scan.entries)
        if entry is None and len(words[i]) >= SHORTEST and "A" <= text[starts[i]] <= "Z"
    ]:
        if i in taken or not may_be_wrong(scan, i):
            continue
        one = _long(scan, i, taken) or _single(scan, i)
        if one is not None:
            found.append(one)
            taken.update(one.tokens)
    return found


def _long(scan: Scan, wrong: int, taken: set[int]) -> Named | None:
    """misspelt = NAME with one wrong word, whose neighbour is a word of names"""
    if not (_beside(scan, wrong, -1) or _beside(scan, wrong, 1)):
        return None
    read = around(scan, wrong)
    if read is None:
        return None
    one = Named(*read, slips=1)
    plain = not one.naming.flags & (ACRONYM | RISKY)
    capital = scan.capital(one.first) and scan.capital(one.end - 1)
    return one if plain and capital and taken.isdisjoint(one.tokens) else None


def _beside(scan: Scan, i: int, step: int) -> bool:
    """Tell whether the next word that counts is one of long names."""
    for _ in range(_MOST_LINKS):
        i += step
        word = scan.word(i)
        if word in SMALL or word in ("-", "'", "s"):
            if word in ("al", "el"):
                return True
            continue
        return word in name_words() and scan.capital(i)
    return False


def _single(scan: Scan, i: int) -> Named | None:
    """misspelt = NAME of one word, before a word for actors"""
    entry = scan.entries[i + 1] if i + 1 < len(scan) else None
    if entry is None or not _says_actor(entry):
        return None
    naming = single(scan, i)
    return None if naming is None else Named(i, i + 1, naming, slips=1)


def _says_actor(entry: Entry) -> bool:
    """Tell whether a word before which a name stands is one for actors."""
    if entry.head is not None:
        return entry.head.sort in ("armed", "band")
    return entry.speech is not None and entry.speech.kind in ("claim", "deny")


def _members(scan: Scan, one: Named) -> bool:
    """Tell whether a name ends in a noun for its people: "Taliban fighters"."""
    entry = scan.entries[one.end - 1]
    return (
        one.end - one.first > 1
        and bool(one.naming.flags & MEMBERS)
        and entry is not None
        and entry.head is not None
    )


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
    actors = [reading.lexicon.actors.actor(slug) for slug in naming.slugs]
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
    actor = reading.lexicon.actors.actor(slugs[0])
    sure = len(slugs) == 1
    exact = bool(one.naming.flags & NAME)
    match: Match = "fuzzy" if one.slips else "exact" if exact else "alias"
    return ActorCandidate(
        rule="misspelt-name" if one.slips else "known-name",
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
        edits=one.slips,
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
