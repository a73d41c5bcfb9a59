"""The nouns that name people, what they say of their kind, and whether of one or many."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from casualtyparse.lexicon.countries import ACRONYM, CASED, country_table
from casualtyparse.lexicon.entry import Entries, entry_of
from casualtyparse.lexicon.inflection import plural_of
from casualtyparse.lexicon.roles import Person, PersonNumber, make_person
from casualtyparse.lexicon.tables import (
    Table,
    Value,
    lines,
    pairs,
    section,
    table,
    words,
)
from casualtyparse.terms import VICTIM_KINDS, VictimKind

#: Names of peoples that are things in small letters.
_NO_PEOPLE: Final = frozenset({"pole", "poles", "swede", "swedes"})


def load_people(entries: Entries) -> None:
    """Read `people.toml`, and the names of peoples from the table of countries."""
    data = table("people")
    compounds = _compounds(section(data, "compound"))
    likenesses = _likenesses(section(data, "likeness")["words"])
    weak = frozenset(words(section(data, "weak")["words"]))
    irregular = dict(pairs(section(data, "irregular")["plurals"]))
    marked = compounds.keys() | likenesses.keys()
    for word, lemma, kind, number in _nouns(data, irregular):
        plain = word not in weak and lemma not in marked
        if word in entries.simple or (
            plain and entries.add_simple(word, (lemma, kind, number))
        ):
            continue
        entry = entry_of(entries, word)
        if entry.person is None:
            entry.person = make_person(
                lemma,
                kind,
                number,
                weak=word in weak,
                before=compounds.get(lemma),
                never=likenesses.get(lemma),
            )
    _add_compounds(entries, compounds)
    for part, block in section(table("phrase_words"), "part").items():
        for word in words(block):
            entry_of(entries, word).part = part
    for kind, block in _by_kind(section(data, "modifier")):
        for word in words(block):
            entry_of(entries, word).modifier = kind
    _add_peoples(entries)


@cache
def called_alike() -> Mapping[str, frozenset[str]]:
    """Return by which other nouns people of a noun may be called when told of again."""
    found: dict[str, frozenset[str]] = {}
    for line in lines(section(table("people"), "alike")["words"]):
        alike = frozenset(line.split())
        for word in alike:
            found[word] = found.get(word, frozenset()) | alike
    return found


def _nouns(
    data: Table, irregular: dict[str, str]
) -> Iterator[tuple[str, str, VictimKind, PersonNumber]]:
    """Yield word, lemma, kind and number; singulars first, so that plurals never hide them."""
    one = list(_by_kind(section(data, "one")))
    many = list(_by_kind(section(data, "many")))
    bodies = list(_by_kind(section(data, "body")))
    for kind, block in many:
        yield from ((word, word, kind, "many") for word in words(block))
    for kind, block in one:
        yield from ((word, word, kind, "one") for word in words(block))
    for kind, block in one:
        for word in words(block):
            yield irregular.get(word, plural_of(word)), word, kind, "many"
            if word.endswith("man") and word not in irregular:
                yield f"{word}s", word, kind, "many"  # "gunmans": a common slip
    for kind, block in bodies:
        for word in words(block):
            yield word, word, kind, "body"
            yield plural_of(word), word, kind, "body"


def _by_kind(data: Table) -> Iterator[tuple[VictimKind, str]]:
    for kind in VICTIM_KINDS:
        block = data.get(kind)
        if isinstance(block, str):
            yield kind, block


def _likenesses(block: Value) -> dict[str, frozenset[str]]:
    """Return by last word which words before it make it a likeness: "toy soldier"."""
    found: dict[str, set[str]] = {}
    for line in lines(block):
        before, _, last = line.rpartition(" ")
        found.setdefault(last, set()).add(before)
    return {last: frozenset(before) for last, before in found.items()}


def _compounds(data: Table) -> dict[str, dict[str, VictimKind]]:
    """Return by last word which words before it make which kind."""
    found: dict[str, dict[str, VictimKind]] = {}
    for kind, block in _by_kind(data):
        for line in lines(block):
            before, _, last = line.rpartition(" ")
            found.setdefault(last, {})[before] = kind
    return found


def _add_compounds(
    entries: Entries, compounds: dict[str, dict[str, VictimKind]]
) -> None:
    """Add the last words that are no people by themselves: "ward head"."""
    for last, before in compounds.items():
        forms: tuple[tuple[str, PersonNumber], ...] = (
            (last, "one"),
            (plural_of(last), "many"),
        )
        for word, number in forms:
            entry = entry_of(entries, word)
            if entry.person is None:
                entry.person = make_person(
                    last, "unknown", number, compound=True, before=before
                )


def _add_peoples(entries: Entries) -> None:
    """Add the nouns and adjectives of countries and peoples: "Finn", "Chinese", "Kurds".

    Of those with several words the last names the people: the "Lankans" of "Sri Lankans".
    """
    lasts: list[str] = []
    for first, candidates in country_table().words.items():
        for rest, sorts, _, flags in candidates:
            if flags & ACRONYM or not {"people", "adjective", "ethnic"} & set(sorts):
                continue
            # "Kurdish" may be an adjective, "Kurds" may not
            people = "people" in sorts or ("ethnic" in sorts and first.endswith("s"))
            if rest:
                lasts += rest[-1:] if people else ()
            elif not flags & CASED or (people and first not in _NO_PEOPLE):
                entry = entry_of(entries, first)
                if entry.person is None:
                    entry.person = _people(first, noun=people)
    for last in lasts:
        entry = entry_of(entries, last)
        if entry.person is None and entry.thing is None and entry.place is None:
            entry.person = _people(last, noun=True)


def _people(word: str, *, noun: bool) -> Person:
    """Return a people's name; "Chinese" and "French" are one or many, by their determiner."""
    plural = word.endswith("s") and not word.endswith("ss")
    lemma = word[:-1] if plural else word
    return make_person(
        lemma,
        "unknown",
        "many" if plural else "one",
        weak=not noun,
        people=True,
    )
