"""Names of groups and organisations, read before everything else in a text.

    name = NAME ["(" ACRONYM ")"] | ACRONYM ["[" NAME "]"]

A spelling counts where it is written as its flags ask: acronyms in large letters, English words
with capitals, risky ones beside a word that says they are actors. In a text without small (or
without large) letters only what is no English word counts.
"""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from casualtyparse.actors.candidates import FIGHTING, ActorCandidate, make_candidate
from casualtyparse.actors.grammar.names.abroad import abroad, long_gone, of_state
from casualtyparse.actors.grammar.names.bound import read_bound
from casualtyparse.actors.grammar.names.definitions import Definitions
from casualtyparse.actors.grammar.names.homes import Named, Regions, homes
from casualtyparse.actors.grammar.names.misspelt import (
    around,
    holes,
    name_words,
    single,
)
from casualtyparse.actors.grammar.names.patterns import with_patterns
from casualtyparse.actors.grammar.names.readings import beside
from casualtyparse.actors.grammar.names.shortened import with_shortened, without_members
from casualtyparse.actors.grammar.phrases.writing import SMALL, Writing
from casualtyparse.actors.values import Match
from casualtyparse.lexicon.actors import (
    ACRONYM,
    CASED,
    MEMBERS,
    NAME,
    RISKY,
    SETTLED,
    ActorName,
    ActorTable,
    Naming,
)
from casualtyparse.lexicon.entry import Entry
from casualtyparse.lexicon.pieces import CAPITAL
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import Scan

#: Names have no trigger of their own: they are looked up by their first word.
NAMES: Final = "names"
#: So many links may stand between two words of a name: "Party of the People".
_MOST_LINKS: Final = 3
_LINKS: Final = SMALL | {"-", "'", "s"}
#: The part of a group has so many letters at most: "PFLP-GC".
_LETTERS: Final = 4
#: The last word of a name that "agency" goes on: "Orlen news agency".
_AGENCIES: Final = frozenset({"news", "press"})
#: What may follow the name of a medium and is part of it: "ORT News".
_OUTLETS: Final = frozenset({"news", "tv", "television", "radio"})
_GOING_ON: Final = _OUTLETS | {"agency", "-"}


def read_all_names(reading: Reading) -> list[ActorCandidate]:
    """Return the names of a text in order: those of the table, and those it defines."""
    names = read_known(reading)
    if reading.lexicon.patterns:
        names = with_patterns(reading, names)
    if names:
        names = without_members(reading, with_shortened(reading, names))
    definitions = Definitions(reading, names)
    if definitions.posts:
        names = [one for one in names if not _of_post(reading, one, definitions.posts)]
    if not definitions.bound:
        return names
    inner = {i for one in definitions.defining for i in range(one.first, one.end)}
    defining = set(map(id, definitions.defining))
    kept = [
        one
        for one in names
        if id(one) in defining or inner.isdisjoint(range(one.first, one.end))
    ]
    return read_bound(reading, [*kept, *definitions.found], definitions.bound)


def _of_post(reading: Reading, one: ActorCandidate, posts: set[str]) -> bool:
    """Tell whether the acronym of a name is one of a post in this text: "SSP Varga"."""
    return (
        one.end == one.first + 1 and reading.scan.surface(one.first, one.end) in posts
    )


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
    scan, table = reading.scan, reading.lexicon.actors
    written = reading.note(Writing)
    words, behind = scan.words, 0
    names = table.names
    found: list[Named] = []
    unsure: list[Named] = []
    for i in written.openers:
        if i < behind:
            continue
        # PERF: most of these tokens start no name; two look-ups tell.
        opened = names[words[i]]
        if not (opened.alone or words[i + 1] in opened.lengths):
            continue
        one = _longest(written, table, i)
        if one is not None:
            found.append(one)
            behind = one.end
        elif scan.upper(i):
            unsure += _abbreviations(written, i, table.readings(words, i))
    if unsure:
        found = sorted(found + _of_states(reading, unsure, found))
    if written.unknown and not written.upper and not written.lower:
        slips = _misspelt(written, found)
        if slips:
            found = sorted(found + slips)
    return _resolved(reading, found) if found else []


def _longest(written: Writing, table: ActorTable, i: int) -> Named | None:
    """Return the longest name at token i that does not end in a noun for its people, or does."""
    scan = written.scan
    chosen: Named | None = None
    for end, naming in table.readings(scan.words, i):
        if written.fits(i, end, naming):
            one = Named(i, end, naming)
            if not naming.flags & MEMBERS or not _members(scan, one):
                return one
            if chosen is None:
                chosen = one
    return chosen


def _misspelt(written: Writing, known: list[Named]) -> list[Named]:
    """Return the misspelt names: beside words of long names, or beside words for actors."""
    scan = written.scan
    entries, marks, words = scan.entries, scan.marks, scan.words
    found: list[Named] = []
    taken = {j for one in known for j in range(one.first, one.end)}
    names = name_words()
    for i in written.unknown:
        following, word = entries[i + 1], words[i + 1]
        # PERF: tested here, since most words beside are no names and in small letters
        says = (
            following is not None
            and (following.head is not None or following.speech is not None)
            and _says_actor(following)
        )
        beside = (
            _beside(scan, i, 1)
            if word in _LINKS
            else marks[i + 1] & CAPITAL and len(word) > 2 and word in names
        )
        if not beside:
            word = words[i - 1]
            beside = (
                _beside(scan, i, -1)
                if word in _LINKS
                else marks[i - 1] & CAPITAL and len(word) > 2 and word in names
            )
        if not (beside or says) or i in taken:
            continue
        one = _long(scan, i, taken) if beside else None
        if one is None and says:
            one = _single(scan, i)
        if one is not None:
            found.append(one)
            taken.update(range(one.first, one.end))
    return found


def _long(scan: Scan, wrong: int, taken: set[int]) -> Named | None:
    """misspelt = NAME with one wrong word, whose neighbour is a word of names"""
    words = scan.words
    where = holes().where(words[wrong - 1], words[wrong], words[wrong + 1])
    read = around(scan, wrong, where) if where else None
    if read is None:
        return None
    one = Named(*read, slips=1)
    plain = not one.naming.flags & (ACRONYM | RISKY)
    capital = scan.capital(one.first) and scan.capital(one.end - 1)
    return (
        one
        if plain and capital and taken.isdisjoint(range(one.first, one.end))
        else None
    )


def _beside(scan: Scan, i: int, step: int) -> bool:
    """Tell whether the next word that counts is one of long names."""
    words, marks = scan.words, scan.marks
    for _ in range(_MOST_LINKS):
        i += step
        # PERF: most words behind are small; the mark is nearer than the words of names.
        if marks[i] & CAPITAL and words[i] not in _LINKS:
            return len(words[i]) > 2 and words[i] in name_words()
        if words[i] not in _LINKS:
            return False
        if words[i] in ("al", "el"):
            return True
    return False


def _single(scan: Scan, i: int) -> Named | None:
    """misspelt = NAME of one word, before a word for actors"""
    naming = single(scan.words[i])
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
    shared = {
        one.first: beside(reading, one.first, one.end, one.naming.slugs)
        for one in found
        if len(one.naming.slugs) > 1
    }
    for told in shared.values():
        sure.update(told)  # "UPDF activists" tells who UPDF is elsewhere
    places: Counter[str] | None = None
    names: list[ActorCandidate] = []
    actor = reading.lexicon.actors.actor
    for one in found:
        flags, slugs, _ = one.naming
        if len(slugs) > 1:
            places = homes(reading, found) if places is None else places
            slugs = shared[one.first] or _meant(reading, one.naming, sure, places)
            named = actor(slugs[0])
        else:
            named = actor(slugs[0])
            if flags & RISKY and of_state(named):
                places = homes(reading, found) if places is None else places
                if named.country and places and not places[named.country]:
                    continue  # the "Federal Police" of another state
        if flags & CASED and abroad(reading, one.first, one.end, named):
            continue
        if named.until is not None and long_gone(reading, one.first, one.end, named):
            continue
        names.append(_candidate(reading, one, slugs, named))
    return names


def _abbreviations(
    written: Writing, i: int, readings: Iterable[tuple[int, Naming]]
) -> list[Named]:
    """Return the risky acronyms that token i may be."""
    return [Named(i, *one) for one in readings if written.abbreviates(i, *one)]


def _of_states(reading: Reading, unsure: list[Named], sure: list[Named]) -> list[Named]:
    """Return the acronyms of actors whose home a text tells of."""
    places, table = homes(reading, sure), reading.lexicon.actors
    found: dict[int, Named] = {}
    for one in unsure:
        states = (table.actor(slug).country for slug in one.naming.slugs)
        told = [places[state] if state else 0 for state in states]
        best = max(told)
        if best and told.count(best) == 1 and best * 2 >= max(places.values()):
            found.setdefault(one.first, one)
    return list(found.values())


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
    chosen = _elected(actors, places)
    if chosen is None:  # PERF: regions are looked for where states do not tell
        chosen = _elected(actors, places + reading.note(Regions).states)
    if chosen is not None:
        return (chosen.slug,)
    if naming.flags & SETTLED:
        return naming.slugs[:1]
    return tuple(actor.slug for actor in actors)


def _elected(actors: list[ActorName], places: Counter[str]) -> ActorName | None:
    """Return the one actor for whom most of the states speak."""
    votes = [_votes(actor, places) for actor in actors]
    best = max(votes)
    return actors[votes.index(best)] if best and votes.count(best) == 1 else None


def _votes(actor: ActorName, places: Counter[str]) -> int:
    """Return how much the states of a text speak for an actor; its home counts twice."""
    active = sum(places[code] for code in dict.fromkeys(actor.places))
    return active + (places[actor.country] if actor.country else 0)


def _candidate(
    reading: Reading, one: Named, slugs: tuple[str, ...], actor: ActorName
) -> ActorCandidate:
    """Return the mention that a spelling is, of an actor or of several with its name."""
    sure = len(slugs) == 1
    exact = one.naming.flags & NAME
    match: Match = "fuzzy" if one.slips else "exact" if exact else "alias"
    end = one.end
    if reading.scan.words[end] in _GOING_ON:
        end = _end(reading, one, actor)
    return make_candidate(
        rule="misspelt-name" if one.slips else "known-name",
        first=one.first,
        end=end,
        head=end - 1,
        kind=actor.kind_on(reading.context.reference) if actor.eras else actor.kind,
        match=match,
        name=actor.name if sure else None,
        actor_id=actor.slug if sure else None,
        ids=actor.ids if sure else {},
        country=actor.country if sure else None,
        candidates=() if sure else slugs,
        edits=one.slips,
    )


def _end(reading: Reading, one: Named, actor: ActorName) -> int:
    """Return the token behind a name and what goes on it: "ORT News", "FLV-RT"."""
    end, words = one.end, reading.scan.words
    behind = words[end]
    if behind == "-":
        part = one.naming.flags & ACRONYM and actor.kind in FIGHTING
        return end + 2 if part and _faction(reading, end) else end
    if behind == "agency":
        return end + 1 if words[end - 1] in _AGENCIES else end
    outlet = actor.kind == "media"
    return end + 1 if outlet and _outlet(reading.scan, end) else end


def _faction(reading: Reading, i: int) -> bool:
    """Tell whether letters behind a hyphen name a part of a group: "FLV-RT", not "FLV-IRA"."""
    scan, part = reading.scan, reading.scan.words[i + 1]
    return (
        len(part) <= _LETTERS
        and part.isalpha()
        and scan.upper(i + 1)
        and scan.touches(i - 1)
        and scan.touches(i)
        and not reading.lexicon.actors.named(part)
    )


def _outlet(scan: Scan, i: int) -> bool:
    """Tell whether token i goes on a name: "ORT News", not "ORT. News came late"."""
    return scan.capital(i) and scan.gap(i - 1) == " "
