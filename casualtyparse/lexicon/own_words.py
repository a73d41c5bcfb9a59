r"""A user's own actors, people, verbs of harm and places, added to those that ship.

A TOML file, or plain Python values of the same shape:

    pattern_timeout = 0.5                # seconds for one pattern on one text; 1 if not said

    [actors.lantern-brigade]             # rows as in `own_actors`
    name = "Lantern Brigade"
    kind = "rebel"
    acronyms = ["LB"]
    patterns = ['Lantern (?:Cell|Column) \d+']     # of the package `regex`

    [people]                             # nouns for one person, by kind; plurals are made by rule
    militant = ["kestrel"]
    civilian = ["salt raker"]

    [harms]                              # verbs that harm their object, by harm
    killed = ["neutralise", "smite smote smitten"]

    [places]                             # degrees north and east
    Ostrel = [12.5, 3.1]
"""

import tomllib
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Final

from attrs import Attribute, evolve, field, fields, frozen
from attrs.validators import gt

from casualtyparse.errors import LexiconError
from casualtyparse.lexicon import Lexicon, default_lexicon
from casualtyparse.lexicon.company import tell_company
from casualtyparse.lexicon.entry import Entries, Entry, mask_entries
from casualtyparse.lexicon.harms import harm_verb_forms
from casualtyparse.lexicon.inflection import plural_of
from casualtyparse.lexicon.openers import Openers
from casualtyparse.lexicon.own_actors import merge
from casualtyparse.lexicon.own_patterns import actor_pattern
from casualtyparse.lexicon.roles import Person, PersonNumber
from casualtyparse.records import (
    Json,
    Record,
    choice,
    fail,
    flag,
    maybe_text,
    texts,
)
from casualtyparse.terms import HARMS, VICTIM_KINDS, Harm, VictimKind

#: Reads a name as the scanner reads a text.
Tokens = Callable[[str], Sequence[str]]
_KEYS: Final = ("actors", "people", "harms", "places", "pattern_timeout")


def _are_patterns(
    actor: "OwnActor", field: "Attribute[tuple[str, ...]]", patterns: tuple[str, ...]
) -> None:
    """Refuse at once what is no regular expression."""
    for written in patterns:
        actor_pattern(actor.slug, written, timeout=1)


@frozen(kw_only=True)
class OwnActor:
    """One actor of a user's own, or more names for one of the table (by its slug alone).

    Marks before a name say how it must be written, as in `own_actors`. `patterns` are regular
    expressions of the package `regex` for names that cannot be listed; LexiconError if one is none.
    """

    slug: str
    name: str | None = None
    kind: str | None = None
    country: str | None = None
    aliases: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    parent: str | None = None
    replace: bool = False
    patterns: tuple[str, ...] = field(default=(), validator=_are_patterns)

    @classmethod
    def from_dict(cls, slug: str, record: Record) -> "OwnActor":
        """Return the actor that a table of a TOML file describes."""
        known = {field.name for field in fields(cls)} - {"slug"}
        if extra := sorted(set(record) - known):
            raise ValueError(f"{slug}: no key {extra[0]!r}")
        return cls(
            slug=slug,
            name=maybe_text(record, "name"),
            kind=maybe_text(record, "kind"),
            country=maybe_text(record, "country"),
            aliases=texts(record, "aliases"),
            acronyms=texts(record, "acronyms"),
            parent=maybe_text(record, "parent"),
            replace=flag(record, "replace"),
            patterns=texts(record, "patterns"),
        )

    def row(self) -> Record:
        """Return the actor as a row of the table, what is not said left out."""
        cells: dict[str, Json] = {
            "name": self.name,
            "kind": self.kind,
            "country": self.country,
            "aliases": list(self.aliases),
            "acronyms": list(self.acronyms),
            "parent": self.parent,
            "replace": self.replace,
        }
        return {key: value for key, value in cells.items() if value}


def _people(
    found: Mapping[VictimKind, Sequence[str]],
) -> tuple[tuple[VictimKind, tuple[str, ...]], ...]:
    """Return a mapping as pairs, which can be compared and hashed."""
    return tuple((kind, tuple(nouns)) for kind, nouns in found.items())


def _harms(
    found: Mapping[Harm, Sequence[str]],
) -> tuple[tuple[Harm, tuple[str, ...]], ...]:
    return tuple((harm, tuple(verbs)) for harm, verbs in found.items())


def _places(
    found: Mapping[str, Sequence[float]],
) -> tuple[tuple[str, tuple[float, float]], ...]:
    return tuple((name, (float(lat), float(lon))) for name, (lat, lon) in found.items())


@frozen(kw_only=True)
class OwnWords:
    """Actors, nouns for people, verbs of harm and places of a user's own.

    >>> own = OwnWords(people={"militant": ["kestrel"]}, places={"Ostrel": (12.5, 3.1)})
    >>> own.people
    (('militant', ('kestrel',)),)
    """

    actors: tuple[OwnActor, ...] = ()
    people: tuple[tuple[VictimKind, tuple[str, ...]], ...] = field(
        factory=dict, converter=_people
    )
    harms: tuple[tuple[Harm, tuple[str, ...]], ...] = field(
        factory=dict, converter=_harms
    )
    places: tuple[tuple[str, tuple[float, float]], ...] = field(
        factory=dict, converter=_places
    )
    #: seconds that one pattern of an actor may take on one text
    pattern_timeout: float = field(default=1.0, validator=gt(0))

    @classmethod
    def read(cls, path: str | Path) -> "OwnWords":
        """Read a TOML file; raise LexiconError, which names it, for anything else."""
        try:
            with Path(path).open("rb") as file:
                return cls.from_dict(tomllib.load(file))
        except (tomllib.TOMLDecodeError, ValueError) as error:
            raise LexiconError(str(error), source=str(path)) from error

    @classmethod
    def from_dict(cls, record: Record) -> "OwnWords":
        """Return the words of a file that has been parsed."""
        if extra := sorted(set(record) - set(_KEYS)):
            raise ValueError(f"expected one of {', '.join(_KEYS)}, found {extra[0]!r}")
        people, harms = _table(record, "people"), _table(record, "harms")
        places = _table(record, "places")
        return cls(
            actors=tuple(
                OwnActor.from_dict(slug, _table(_table(record, "actors"), slug))
                for slug in _table(record, "actors")
            ),
            people={
                choice(key, VICTIM_KINDS, "people"): texts(people, key)
                for key in people
            },
            harms={choice(key, HARMS, "harms"): texts(harms, key) for key in harms},
            places={name: _degrees(places, name) for name in places},
            pattern_timeout=_seconds(record, "pattern_timeout"),
        )


def _table(record: Record, key: str) -> Record:
    value = record.get(key, {})
    if not isinstance(value, Mapping):
        raise fail(record, key, "a table")
    return value


def _degrees(record: Record, name: str) -> tuple[float, float]:
    match record[name]:
        case [int() | float() as lat, int() | float() as lon]:
            return float(lat), float(lon)
    raise fail(record, name, "[latitude, longitude]")


def _seconds(record: Record, key: str) -> float:
    match record.get(key, 1.0):
        case bool():
            pass
        case int() | float() as seconds if seconds > 0:
            return float(seconds)
    raise fail(record, key, "seconds, more than 0,")


@cache
def lexicon_with(own: OwnWords, tokens: Tokens) -> Lexicon:
    """Return the lexicon that ships with a user's words added; both stay as they were.

    Raises LexiconError with all names that conflict with those of the table.
    """
    base = default_lexicon()
    entries = Entries(base.entries)
    changed = Entries()

    def entry_of(word: str) -> Entry:
        if word not in changed:
            known = base.entry_of(word)
            changed[word] = Entry(word) if known is None else evolve(known)
        return changed[word]

    for kind, nouns in own.people:
        for noun in nouns:
            _add_noun(entry_of, kind, tokens(noun))
    for harm, verbs in own.harms:
        for verb in verbs:
            for word, told in harm_verb_forms(harm, verb):
                entry_of(word).harm_verb = told
    mask_entries(changed)
    tell_company(changed.values())
    entries.update(changed)
    rows = {actor.slug: actor.row() for actor in own.actors}
    table = merge(base.actors, rows, tokens=tokens) if rows else base.actors
    openers = Openers(table.first_words())
    return evolve(
        base,
        entries=openers.told(entries),
        actors=table,
        openers=openers,
        patterns=tuple(
            actor_pattern(actor.slug, written, own.pattern_timeout)
            for actor in own.actors
            for written in actor.patterns
        ),
    )


def _add_noun(
    entry_of: Callable[[str], Entry], kind: VictimKind, parts: Sequence[str]
) -> None:
    """Add a noun for people; of several words the last is the noun, those before its sign."""
    if not parts:
        raise LexiconError("expected a noun, found an empty string", source="people")
    *before, last = parts
    forms: tuple[tuple[str, PersonNumber], ...] = (
        (last, "one"),
        (plural_of(last), "many"),
    )
    for word, number in forms:
        entry = entry_of(word)
        if not before:
            entry.person = Person(last, kind, number)
        elif entry.person is None:
            compound = {before[-1]: kind}
            entry.person = Person(
                last, "unknown", number, compound=True, before=compound
            )
        else:
            known = entry.person.before or {}
            entry.person = evolve(entry.person, before={**known, before[-1]: kind})
