"""Actors of users' own, added to the table or put in the place of its rows.

A TOML file of the same form as `data/actors.toml`, one block an actor:

    [lantern-brigade]                    # the slug: lower case, digits and hyphens
    name = "Lantern Brigade"             # needed, as is the kind
    kind = "rebel"
    country = "MLI"                      # home, if there is one
    aliases = ["Brigade of the Lantern", "~Lanterns", "?the Brigade"]
    acronyms = ["LB"]
    parent = "ansar-dine"

    [taliban]                            # an actor of the table: more names for it
    aliases = ["Afghan students' movement"]

    [boko-haram]
    replace = true                       # in place of the row of the table
    name = "Jama'atu Ahlis Sunna"
    kind = "rebel"

Marks before a name: "!" English words, a name only with capital letters; "?" needs a word beside
it that says it is an actor; "~" names the members; "*" is meant before all others of that name.
A name that the table gives to another actor is a conflict, unless it is marked "*".
"""

import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from attrs import frozen

from casualtyparse.errors import LexiconError
from casualtyparse.lexicon.actors import (
    ACRONYM,
    CASED,
    MEMBERS,
    NAME,
    RISKY,
    SETTLED,
    ActorTable,
    Naming,
    namings,
)
from casualtyparse.lexicon.tables import DATA
from casualtyparse.records import Json, Record, flag, maybe_text, text, texts
from casualtyparse.terms import ACTOR_KINDS

#: Reads a name as the scanner reads a text.
Tokens = Callable[[str], Sequence[str]]

_MARKS: Final[Mapping[str, int]] = {
    "!": CASED,
    "?": RISKY,
    "~": MEMBERS,
    "*": SETTLED,
}
_KEYS: Final = frozenset(
    {
        "name",
        "kind",
        "country",
        "places",
        "aliases",
        "acronyms",
        "parent",
        "ucdp",
        "wikidata",
        "replace",
    }
)


@frozen
class _Spelling:
    """One name of one actor, as the scanner reads it."""

    tokens: str
    surface: str
    flags: int
    slug: str

    @property
    def written(self) -> str:
        """The exact form of an acronym that is not all large letters."""
        mixed = self.flags & ACRONYM and not self.surface.isupper()
        return self.surface if mixed else ""


def read_rows(path: Path) -> Mapping[str, Record]:
    """Read a file of actors; raise LexiconError if it is no such file."""
    try:
        with path.open("rb") as file:
            data: dict[str, Json] = tomllib.load(file)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(str(error), source=str(path)) from error
    found: dict[str, Record] = {}
    for slug, row in data.items():
        if not isinstance(row, Mapping):
            raise LexiconError(f"expected a block at {slug!r}", source=str(path))
        found[slug] = row
    return found


def communal_rows() -> Mapping[str, Record]:
    """Return the communal groups of UCDP ("Lou Nuer"), which the table leaves out.

    >>> len(communal_rows()) > 400
    True
    """
    return read_rows(Path(DATA, "communal.toml"))


def merge(
    table: ActorTable,
    own: Mapping[str, Record],
    *,
    tokens: Tokens,
    source: str = "actors",
) -> ActorTable:
    """Return the table with a user's actors, or raise LexiconError with all conflicts.

    >>> from casualtyparse.lexicon.actors import actor_table
    >>> row = {"name": "Lantern Brigade", "kind": "rebel"}
    >>> table = merge(actor_table(), {"lantern-brigade": row}, tokens=lambda s: s.lower().split())
    >>> table.named("lantern brigade")[0].slugs
    ('lantern-brigade',)
    """
    facts: dict[str, str] = {}
    spellings: list[_Spelling] = []
    problems: list[str] = []
    for slug, row in own.items():
        try:
            facts.update(_facts(table, slug, row))
            spellings += _spellings(slug, row, tokens)
        except ValueError as error:
            problems.append(f"{slug}: {error}")
    names: dict[str, str] = {}
    for spelling in spellings:
        line = names.get(spelling.tokens)
        held = table.named(spelling.tokens) if line is None else namings(line)
        line, rivals = _joined(held, spelling)
        if rivals:
            problems.append(
                f"{spelling.slug}: {spelling.surface!r} already names {', '.join(rivals)}"
            )
        names[spelling.tokens] = line
    if problems:
        raise LexiconError("; ".join(problems), source=source)
    return table.extended(facts, names)


def _facts(table: ActorTable, slug: str, row: Record) -> dict[str, str]:
    """Return the line of a new or replaced actor; none where names are added."""
    if unknown := sorted(set(row) - _KEYS):
        raise ValueError(f"no key {unknown[0]!r}")
    if not all(part.isalnum() and part.isascii() for part in slug.split("-")):
        raise ValueError("expected a slug of letters, digits and hyphens")
    replace = flag(row, "replace")
    if slug in table and not replace:
        if extra := sorted(set(row) - {"aliases", "acronyms", "replace"}):
            raise ValueError(f"{extra[0]!r} of a known actor needs replace = true")
        return {}
    if text(row, "kind") not in ACTOR_KINDS:
        raise ValueError(f"expected a kind, found {row['kind']!r}")
    cells = (
        text(row, "name").lstrip("".join(_MARKS)),
        text(row, "kind"),
        maybe_text(row, "country") or "",
        ",".join(texts(row, "places")),
        maybe_text(row, "ucdp") or "",
        maybe_text(row, "wikidata") or "",
        maybe_text(row, "parent") or "",
        *("", "", "", "", ""),
        "user",
        "",
    )
    return {slug: "\t".join(cells)}


def _spellings(slug: str, row: Record, tokens: Tokens) -> list[_Spelling]:
    """Return the names of a row as the scanner reads them."""
    found = []
    name = maybe_text(row, "name")
    if name is not None:
        found.append(_spelling(name, NAME, slug, tokens))
    found += [_spelling(alias, 0, slug, tokens) for alias in texts(row, "aliases")]
    found += [
        _spelling(acronym, ACRONYM, slug, tokens) for acronym in texts(row, "acronyms")
    ]
    return found


def _spelling(marked: str, flags: int, slug: str, tokens: Tokens) -> _Spelling:
    surface = marked.lstrip("".join(_MARKS)).strip()
    for sign in marked[: len(marked) - len(surface)]:
        flags |= _MARKS.get(sign, 0)
    if any(sign in surface for sign in "\t\n|"):
        raise ValueError(f"expected a name on one line, found {surface!r}")
    parts = tokens(surface)
    if not parts:
        raise ValueError(f"expected a name, found {marked!r}")
    return _Spelling(" ".join(parts), surface, flags, slug)


def _joined(held: Iterable[Naming], new: _Spelling) -> tuple[str, tuple[str, ...]]:
    """Return the line of a spelling with the new actor, and the actors it conflicts with."""
    rivals: list[str] = []
    cells = []
    slugs = [new.slug]
    for naming in held:
        same = (
            naming.written == new.written and not (naming.flags ^ new.flags) & ACRONYM
        )
        if same:
            slugs += [slug for slug in naming.slugs if slug != new.slug]
        else:
            cells.append(_cell(naming.flags, naming.slugs, naming.written))
        rivals += [slug for slug in naming.slugs if slug != new.slug]
    cells.insert(0, _cell(new.flags, slugs, new.written))
    return "\t".join(cells), () if new.flags & SETTLED else tuple(dict.fromkeys(rivals))


def _cell(flags: int, slugs: Iterable[str], written: str) -> str:
    return f"{flags}|{','.join(slugs)}|{written}"
