"""The files that hold actors and their names."""

from pathlib import Path
from typing import Final

from actors import communal, table
from actors import rows as reviewed
from actors.rows import Actor, Alias
from actors.words import lines
from actors.write import Value, lines_of, listed, toml_block

HERE: Final = Path(__file__).parent

_HEADER: Final = """\
# Armed groups, media, international bodies and other named actors.
# Compiled by tools/build_actors.py from tools/actors/: edit there.
#
# "!" before a name: English words, a name only where they are written with capital letters.
# "?" before a name: needs a word beside it that says it is an actor.
# "+" before a name: it needs none, though it has two letters. "~": it names the members.
# "*": of several actors of that name this one is meant where the text does not say otherwise.
# Spellings that the script makes (-i- for -e-, Defense for Defence, without diacritics ...) are
# not listed. `country` is home, `places` are the countries where it was active; `last_seen` is the
# last year in UCDP Dyadic v21.1 or of review, never the end of a group. `organ` marks what a
# country's army ("forces") or police is called: "the Israeli army" is the Israel Defense Forces.

"""


class ReviewError(Exception):
    """The reviewed rows contradict each other."""


def texts() -> dict[str, str]:
    """Return the name and the text of each file."""
    found = reviewed.all_actors()
    missing = _shipped() - {actor.slug for actor in found}
    if missing:
        raise ReviewError(
            f"slugs that were shipped are gone: {', '.join(sorted(missing))}"
        )
    if problems := table.clashes(found):
        raise ReviewError("\n".join(problems))
    names = table.index(found)
    toml = _HEADER + "\n".join(
        toml_block(actor.slug, _fields(actor)) for actor in found
    )
    return {
        "actors.toml": toml,
        "communal.toml": communal.text(names),
        "actor_facts.tsv": lines_of(map(_facts, found)),
        "actor_names.tsv": lines_of(
            (
                name,
                *(
                    f"{flags}|{listed(slugs)}|{written}"
                    for flags, slugs, written in rows
                ),
            )
            for name, rows in names.items()
        ),
        "actor_openers.txt": " ".join(sorted({name.split(" ")[0] for name in names})),
        "actor_words.txt": " ".join(
            sorted({word for name in names for word in name.split(" ")})
        ),
    }


def _shipped() -> set[str]:
    """Return the slugs that releases have had: a slug is retired, never renamed."""
    return set(lines((HERE / "slugs.txt").read_text("utf-8")))


def _fields(actor: Actor) -> list[tuple[str, Value]]:
    aliases = [alias for alias in table.own_aliases(actor) if alias.text != actor.name]
    return [
        ("name", actor.name),
        ("kind", actor.kind),
        ("country", actor.country),
        ("places", tuple(actor.places)),
        ("aliases", tuple(_marked(alias) for alias in aliases if not alias.acronym)),
        ("acronyms", tuple(_marked(alias) for alias in aliases if alias.acronym)),
        ("parent", actor.parent),
        ("successor", actor.successor),
        ("eras", tuple(actor.eras)),
        ("since", actor.since),
        ("until", actor.until),
        ("last_seen", actor.last_seen),
        ("ucdp", tuple(actor.ucdp)),
        ("wikidata", actor.wikidata),
        ("organ", actor.organ),
        ("sources", tuple(actor.sources)),
    ]


def _marked(alias: Alias) -> str:
    marks = "".join(sign for sign in "!?~*+" if sign in alias.marks)
    return marks + alias.text


def _facts(actor: Actor) -> tuple[str, ...]:
    """Return the row of one actor, in the order of `ActorName`."""
    return (
        actor.slug,
        actor.name,
        actor.kind,
        actor.country,
        listed(actor.places),
        listed(actor.ucdp),
        actor.wikidata,
        actor.parent,
        actor.successor,
        listed(f"{day}:{kind}" for day, kind in actor.eras),
        actor.since,
        actor.until,
        str(actor.last_seen or ""),
        listed(actor.sources),
        actor.organ,
    )
