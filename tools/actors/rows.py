"""Reviewed rows of actors, and the raw facts they are completed from."""

import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from actors.words import fold, is_latin, lines, once, parted, plain, slug

HERE: Final = Path(__file__).parent

KINDS: Final = frozenset(
    {
        "rebel",
        "militia",
        "military",
        "police",
        "security",
        "government",
        "media",
        "igo",
        "ngo",
        "criminal",
        "civilian",
        "unknown",
    },
)
#: PLOVER sectors of the raw facts.
_SECTORS: Final = {"REB": "rebel", "PRM": "militia", "CRM": "criminal"}
#: A bracket after an acronym that is part of it: "CPI (ML)"; others say whose it is.
_PART: Final = re.compile(r"\(([A-Z]{1,3}|I-M|Maoist|Khaplang)\)")


@dataclass
class Alias:
    """One spelling of a name with the marks of its row."""

    text: str
    marks: str = ""
    acronym: bool = False


@dataclass
class Actor:
    """All that is known of one actor."""

    slug: str
    name: str
    kind: str
    country: str = ""
    places: list[str] = field(default_factory=list)
    aliases: list[Alias] = field(default_factory=list)
    ucdp: list[int] = field(default_factory=list)
    wikidata: str = ""
    parent: str = ""
    successor: str = ""
    #: (first day or year, kind), in order, where the kind changed
    eras: list[tuple[str, str]] = field(default_factory=list)
    since: str = ""
    until: str = ""
    last_seen: int | None = None
    sources: list[str] = field(default_factory=list)
    reviewed: bool = True
    #: the marks of the name itself
    marks: str = ""
    #: "forces" or "police" where this is what the country's army or police is called
    organ: str = ""


@dataclass
class Raw:
    """One row of the raw facts."""

    key: str
    name: str
    aliases: list[str]
    acronyms: list[str]
    kind: str
    places: list[str]
    ucdp: int | None
    parents: list[int]
    last_seen: int | None
    sources: list[str]

    def fill(self, actor: Actor, *, names: bool) -> None:
        """Complete an actor by this row."""
        if self.ucdp is not None:
            actor.ucdp.append(self.ucdp)
        if self.last_seen is not None:
            actor.last_seen = max(self.last_seen, actor.last_seen or 0)
        for place in self.places:
            if place not in actor.places:
                actor.places.append(place)
        actor.sources += [
            source for source in self.sources if source not in actor.sources
        ]
        if names:
            actor.aliases += [Alias(text) for text in self.aliases]
            actor.aliases += [Alias(text, acronym=True) for text in self.acronyms]


def raw_rows() -> dict[str, Raw]:
    """Read the rows of groups: no communal, supporter or government rows."""
    found = {}
    for line in (HERE / "actors_facts.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        if row.get("ucdp_org", 1) != 1:
            continue
        key = row["id"].replace("ucdp:", "u").replace("cp:", "")
        last = row.get("active_to") or row.get("ucdp_dyad_last")
        found[key] = Raw(
            key=key,
            name=row["canonical"],
            aliases=[text for text in row["aliases"] if _usable(text)],
            acronyms=list(row["acronym"]),
            kind=_SECTORS.get(row["kind"], "rebel"),
            places=list(row["country"]),
            ucdp=row["ucdp_actor_id"],
            parents=list(row.get("parent_ucdp", [])),
            last_seen=last if isinstance(last, int) else None,
            sources=[_tag(source) for source in row["source"]],
        )
    return found


def _usable(text: str) -> bool:
    """Tell whether an alias is a whole name in Latin letters."""
    whole = text.count("(") == text.count(")") and "/ " not in text and '"' not in text
    return whole and is_latin(text) and len(fold(text)) > 2 and "of of" not in text


def _tag(source: str) -> str:
    for start, tag in (
        ("UCDP", "ucdp"),
        ("PETRARCH2", "petrarch2"),
        ("CIA", "factbook"),
    ):
        if source.startswith(start):
            return tag
    return "curated"


def reviewed_rows() -> Iterator[tuple[Actor, dict[str, str]]]:
    """Yield the rows of the reviewed files with their further cells."""
    paths = [
        *sorted((HERE / "groups").glob("*.toml")),
        *sorted((HERE / "bodies").glob("*.toml")),
    ]
    for path in paths:
        for part in tomllib.loads(path.read_text("utf-8"))["part"]:
            for line in lines(part["rows"]):
                yield _reviewed(line, part["kind"], part["country"], path.name)


def _reviewed(
    line: str, kind: str, country: str, source: str
) -> tuple[Actor, dict[str, str]]:
    cells = [cell.strip() for cell in line.split("|")]
    if len(cells) not in {3, 4}:
        raise ValueError(f"{source}: expected 3 or 4 cells in {line!r}")
    cell, aliases, acronyms = cells[:3]
    name = cell.lstrip("?!~*+")
    extras = _extras(cells[3] if len(cells) > 3 else "", f"{source}: {name}")
    actor = Actor(
        slug=extras.get("slug") or slug(name),
        name=name,
        marks=cell[: len(cell) - len(name)],
        kind=extras.get("kind", kind),
        country=extras.get("country", country),
        places=parted(extras.get("in", ""), ","),
        parent=extras.get("parent", ""),
        successor=extras.get("then", ""),
        wikidata=extras.get("wikidata", ""),
        since=extras.get("since", ""),
        until=extras.get("until", ""),
        last_seen=int(extras["last"]) if "last" in extras else None,
        sources=["curated"],
        organ=extras.get("organ", ""),
    )
    if actor.kind not in KINDS:
        raise ValueError(f"{source}: {name}: no kind {actor.kind!r}")
    for era in parted(extras.get("kind_since", ""), ","):
        day, _, kind_then = era.partition(":")
        actor.eras.append((day, kind_then))
    first = "*" if "first" in extras else ""
    actor.aliases += [_alias(cell, first) for cell in parted(aliases)]
    actor.aliases += [_acronym(cell, first) for cell in parted(acronyms)]
    return actor, extras


#: What the last cell of a row may hold; tools/actors/README.md explains it.
_KEYS: Final = frozenset(
    {
        "ucdp",
        "p2",
        "noraw",
        "drop",
        "first",
        "slug",
        "kind",
        "kind_since",
        "country",
        "in",
        "parent",
        "then",
        "since",
        "until",
        "last",
        "wikidata",
        "organ",
    },
)


def _extras(cell: str, where: str) -> dict[str, str]:
    found = {}
    for part in parted(cell):
        key, _, value = part.partition("=")
        if key.strip() not in _KEYS:
            raise ValueError(f"{where}: no cell {key.strip()!r}")
        found[key.strip()] = value.strip()
    return found


def _alias(cell: str, marks: str) -> Alias:
    bare = cell.lstrip("?!~*+")
    return Alias(bare, cell[: len(cell) - len(bare)] + marks)


def _acronym(cell: str, marks: str) -> Alias:
    alias = _alias(cell, marks)
    alias.acronym = True
    if " (" in alias.text and not _PART.search(alias.text):
        alias.text = alias.text.partition(" (")[0]
        alias.marks += "?"
    return alias


@dataclass
class Corrections:
    """What is done with rows of the raw facts that no reviewed row claims."""

    dropped: frozenset[str]
    homeless: frozenset[str]
    bad_aliases: frozenset[str]
    #: single words that are no name, whatever stands beside them
    plain_words: frozenset[str]
    #: acronyms that spell small words
    small_words: frozenset[str]
    #: single words that are also persons, places or plain words
    risky_words: frozenset[str]

    def drops(self, alias: Alias) -> bool:
        """Tell whether an alias is left out."""
        if alias.acronym:
            return alias.text in self.small_words
        bare = alias.text.lower().removeprefix("the ")
        return fold(alias.text) in self.bad_aliases or bare in self.plain_words


def corrections() -> Corrections:
    """Read the corrections file."""
    data = tomllib.loads((HERE / "corrections.toml").read_text("utf-8"))
    return Corrections(
        dropped=frozenset(
            f"u{key}" for block in data["drop"].values() for key in block.split()
        ),
        homeless=frozenset(f"u{key}" for key in data["home"]["none"].split()),
        bad_aliases=frozenset(fold(line) for line in lines(data["aliases"]["drop"])),
        plain_words=frozenset(data["aliases"]["plain"].split()),
        small_words=frozenset(data["aliases"]["acronyms"].split()),
        risky_words=frozenset(data["aliases"]["risky"].split()),
    )


def all_actors() -> list[Actor]:
    """Return the reviewed actors and the raw rows that no reviewed row claims."""
    raw, fixes = raw_rows(), corrections()
    found: list[Actor] = []
    claimed: set[str] = set()
    by_ucdp: dict[int, str] = {}
    for actor, extras in reviewed_rows():
        keys = [f"u{key}" for key in parted(extras.get("ucdp", ""), ",")]
        keys += parted(extras.get("p2", ""), ",")
        claimed.update(keys)
        if "drop" in extras:
            continue
        places = actor.places
        for key in keys:
            raw[key].fill(actor, names="noraw" not in extras)
        actor.places = places or actor.places
        _settle_home(actor)
        by_ucdp.update(dict.fromkeys(actor.ucdp, actor.slug))
        found.append(actor)
    for key, row in raw.items():
        if row.ucdp is None or key in claimed or key in fixes.dropped:
            continue
        actor = Actor(slug(row.name), row.name, row.kind, reviewed=False)
        row.fill(actor, names=True)
        if len(actor.places) == 1 and key not in fixes.homeless:
            actor.country = actor.places[0]
        by_ucdp[row.ucdp] = actor.slug
        found.append(actor)
    _link(found, raw, by_ucdp)
    for actor in found:
        actor.aliases = [alias for alias in actor.aliases if not fixes.drops(alias)]
        for alias in actor.aliases:
            if plain(alias.text).lower() in fixes.risky_words and not alias.acronym:
                alias.marks += "?"
        if plain(actor.name).lower() in fixes.risky_words:
            actor.marks += "?"
        actor.sources = list(once(actor.sources))
    return sorted(found, key=lambda actor: actor.slug)


def _settle_home(actor: Actor) -> None:
    """Put the home country first among the places."""
    if actor.country:
        actor.places = list(once([actor.country, *actor.places]))


def _link(found: list[Actor], raw: dict[str, Raw], by_ucdp: dict[int, str]) -> None:
    """Give each splinter that has no parent yet the one UCDP names."""
    for actor in found:
        for number in actor.ucdp:
            known = [by_ucdp[n] for n in raw[f"u{number}"].parents if n in by_ucdp]
            if len(known) == 1 and not actor.parent and not actor.reviewed:
                actor.parent = known[0]
