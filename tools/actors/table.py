"""The index of names: what each spelling stands for, and how it must be written."""

from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from actors.prune import STATE_WORDS, kept, organ_of_a_state
from actors.rows import Actor, Alias
from actors.variants import acronym_spellings, spellings
from actors.words import fold, lines, once, tokens

#: The canonical name itself.
NAME: Final = 1
#: Written in capital letters.
ACRONYM: Final = 2
#: English words: a name only where they are written with capital letters.
CASED: Final = 4
#: Needs a word beside it that says it is an actor: "IS militants", "the Dawn newspaper".
RISKY: Final = 8
#: Names the members, not the group: "Houthis".
MEMBERS: Final = 16
#: Of several actors the first is meant where the text does not say otherwise.
SETTLED: Final = 32

#: Names with fewer letters and digits need a word beside them.
SHORT: Final = 3

#: flags, slugs, exact form or ""
Row = tuple[int, tuple[str, ...], str]

ENGLISH: Final = frozenset(
    word
    for line in lines((Path(__file__).parent / "english.txt").read_text("utf-8"))
    for word in line.split()
)


@dataclass
class _Reading:
    """What one spelling stands for, gathered from all actors."""

    slugs: dict[str, str] = field(default_factory=dict)
    flags: int = 0
    #: the actors for which the spelling needs no word beside it
    safe: set[str] = field(default_factory=set)


Key = tuple[tuple[str, ...], bool, str]


def index(found: list[Actor]) -> dict[str, tuple[Row, ...]]:
    """Return the tokens of each spelling, joined by blanks -> its rows."""
    readings: defaultdict[Key, _Reading] = defaultdict(_Reading)
    for actor in found:
        for alias in own_aliases(actor):
            _read(readings, actor, alias)
    actors = {actor.slug: actor for actor in found}
    table: defaultdict[str, list[Row]] = defaultdict(list)
    for (parts, acronym, written), reading in readings.items():
        if acronym and not written:
            _drop_doubles(reading, readings.get((parts, False, "")))
        if reading.slugs:
            flags, slugs = _settled(reading, actors)
            table[" ".join(parts)].append((flags, slugs, written))
    return {
        name: tuple(sorted(rows, key=_order)) for name, rows in sorted(table.items())
    }


def own_aliases(actor: Actor) -> list[Alias]:
    """Return the name and the aliases, each spelling once."""
    found: dict[tuple[str, bool], Alias] = {}
    for alias in [Alias(actor.name, "=" + actor.marks), *kept(actor)]:
        key = alias.text, alias.acronym
        held = found.setdefault(key, Alias(alias.text, "", alias.acronym))
        held.marks += alias.marks + "!" * organ_of_a_state(actor, alias.text)
    return list(found.values())


def _read(readings: defaultdict[Key, _Reading], actor: Actor, alias: Alias) -> None:
    forms = acronym_spellings(alias.text) if alias.acronym else spellings(alias.text)
    for i, form in enumerate(forms):
        bare = form.removeprefix("the ").removeprefix("The ") if " " in form else form
        parts = tokens(bare)
        # A word that is written in large letters is read in large letters only: "CARE".
        acronym = alias.acronym or (
            len(parts) == 1 and form.isupper() and form.replace(".", "").isalpha()
        )
        mixed = acronym and not form.isupper() and not form[1:].islower()
        key = parts, acronym, form if mixed else ""
        reading = readings[key]
        flags = flags_of(parts, Alias(alias.text, alias.marks, acronym))
        if i:
            flags &= ~NAME
        reading.flags |= flags
        if not flags & RISKY:
            reading.safe.add(actor.slug)
        marks = alias.marks + ("+" if actor.reviewed else "")
        reading.slugs[actor.slug] = reading.slugs.get(actor.slug, "") + marks


def flags_of(parts: tuple[str, ...], alias: Alias) -> int:
    """Return the flags of one spelling."""
    flags = NAME if "=" in alias.marks else 0
    flags |= MEMBERS if "~" in alias.marks else 0
    flags |= RISKY if "?" in alias.marks else 0
    words = [part for part in parts if part[0].isalpha()]
    english = all(word in ENGLISH for word in words)
    dotted = "." in alias.text
    if sum(sign.isalnum() for part in parts for sign in part) < SHORT and not dotted:
        flags |= RISKY
    if len(parts) == 1 and (parts[0] in STATE_WORDS or alias.text.startswith("The ")):
        flags |= RISKY
    if alias.acronym:
        flags |= ACRONYM | RISKY * (len(parts) == 1 and english)
    elif english or "!" in alias.marks:
        flags |= CASED
        if english and len(words) < 2 and not any(part[0].isdigit() for part in parts):
            flags |= RISKY
    return flags & ~RISKY if "+" in alias.marks else flags


def _drop_doubles(reading: _Reading, wider: _Reading | None) -> None:
    """Leave out of an acronym what its letters also name when not all are large."""
    if wider is not None:
        for key in wider.slugs:
            marks = reading.slugs.pop(key, "")
            wider.slugs[key] += marks
            wider.flags |= reading.flags & NAME


def _settled(
    reading: _Reading, actors: dict[str, Actor]
) -> tuple[int, tuple[str, ...]]:
    """Return flags and slugs, the likeliest first."""
    starred = [key for key, marks in reading.slugs.items() if "*" in marks]
    named = [key for key, marks in reading.slugs.items() if "=" in marks]
    reviewed = [key for key, marks in reading.slugs.items() if "+" in marks]
    slugs = sorted(
        reading.slugs,
        key=lambda key: (
            key not in starred,
            key not in named,
            key not in reviewed,
            -(actors[key].last_seen or 0),
            key,
        ),
    )
    flags = reading.flags & ~RISKY
    settled = len(starred) == 1 or (
        not starred and (len(named) == 1 or len(reviewed) == 1)
    )
    if len(slugs) > 1 and settled:
        flags |= SETTLED
    if not reading.safe or (flags & SETTLED and slugs[0] not in reading.safe):
        flags |= RISKY
    return flags, tuple(slugs)


def _order(row: Row) -> tuple[bool, bool, str]:
    """Exact forms first, then acronyms."""
    flags, _, written = row
    return not written, not flags & ACRONYM, written


def clashes(found: list[Actor]) -> list[str]:
    """Return what a reviewer must look at before the table can be written."""
    problems = []
    seen: dict[str, str] = {}
    slugs = {actor.slug for actor in found}
    for actor in found:
        if actor.slug in seen:
            problems.append(f"slug {actor.slug} stands for two actors")
        seen[actor.slug] = actor.name
        problems += [
            f"{actor.slug}: no actor {key}"
            for key in (actor.parent, actor.successor)
            if key and key not in slugs
        ]
    starred: defaultdict[str, set[str]] = defaultdict(set)
    names: defaultdict[str, set[str]] = defaultdict(set)
    for actor in found:
        names[fold(actor.name)].add(actor.slug)
        for alias in actor.aliases:
            if "*" in alias.marks and alias.acronym:
                starred[alias.text].add(actor.slug)
    for text, keys in [*starred.items(), *names.items()]:
        if len(keys) > 1:
            problems.append(f"{text}: {', '.join(once(sorted(keys)))}")
    return problems
