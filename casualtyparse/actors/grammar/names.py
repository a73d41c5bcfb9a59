"""Names of groups and organisations, read before everything else in a text.

name = NAME ["(" ACRONYM ")"] | ACRONYM ["[" NAME "]"]
"""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.definitions import Definitions, adopt
from casualtyparse.phrases.reading import Reading

#: Names have no trigger of their own: they are looked up by their first word.
NAMES: Final = "names"


def read_all_names(reading: Reading) -> list[ActorCandidate]:
    """Return the names of a text in order: those of the table, and those it defines."""
    names = read_known(reading)
    definitions = Definitions(reading, names)
    if not definitions.bound:
        return names
    ends = {name.end: name for name in definitions.bound.values()}
    inner = {i for one in ends.values() for i in range(one.first, one.end)}
    defining = set(map(id, ends.values()))
    kept = [one for one in names if one.first not in inner or id(one) in defining]
    return read_bound(reading, [*kept, *definitions.found], definitions.bound)


def read_defined(reading: Reading, i: int) -> ActorCandidate | None:
    """definition = Name+ "(" ACRONYM ")", and every later use of the acronym"""
    names = read_all_names(reading)
    return next((one for one in names if one.first == i), None)


def read_known(reading: Reading) -> list[ActorCandidate]:
    """Return the names of the table in a text, the longest first, without overlaps."""
    del reading
    return []


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
