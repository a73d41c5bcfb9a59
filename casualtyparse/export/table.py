"""A document as tables of plain text, one for each family that has values."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from attrs import frozen

from casualtyparse.document import Document
from casualtyparse.export.figures import bearing_figure, count_figure, length_figure

_WIDEST: Final = 48


@frozen
class Table:
    """The values of one family as rows of text."""

    name: str
    header: Sequence[str]
    rows: Sequence[Sequence[str]]


def dump(document: Document) -> str:
    """Return the tables as aligned columns.

    >>> from casualtyparse import extract
    >>> print(dump(extract("At least two miners died.")))
    casualties
      id  text                      harm    count  victims   status    scope
      c1  At least two miners died  killed  2+     civilian  asserted  event
    <BLANKLINE>
    """
    return "\n".join(_lines(table) for table in tables(document))


def tables(document: Document) -> list[Table]:
    """Return one table for each family that has values, in the order of the contract.

    Columns that would be empty are left out.
    """
    names = {actor.id: actor.name or actor.text for actor in document.actors}
    made = (make(document, names) for make in _MAKERS)
    return [_filled(table) for table in made if table.rows]


def _filled(table: Table) -> Table:
    """Leave out the columns that no value fills."""
    kept = [i for i in range(len(table.header)) if any(row[i] for row in table.rows)]
    return Table(
        table.name,
        [table.header[i] for i in kept],
        [[row[i] for i in kept] for row in table.rows],
    )


def _casualties(document: Document, names: Mapping[str, str]) -> Table:
    header = (
        "id text harm count victims status scope part_of source perpetrators".split()  # noqa: SIM905
    )
    return Table(
        "casualties",
        header,
        [
            (
                value.id,
                value.text,
                value.harm,
                count_figure(value.count),
                "" if value.victims is None else value.victims.kind,
                value.status,
                value.scope,
                value.part_of or "",
                _name(value.source, names),
                ", ".join(_name(one, names) for one in value.perpetrators),
            )
            for value in document.casualties
        ],
    )


def _distances(document: Document, _names: Mapping[str, str]) -> Table:
    return Table(
        "distances",
        ("id", "text", "relation", "distance", "bearing", "anchors", "point"),
        [
            (
                value.id,
                value.text,
                value.relation,
                "" if value.distance is None else length_figure(value.distance),
                "" if value.bearing is None else bearing_figure(value.bearing),
                ", ".join(anchor.text for anchor in value.anchors),
                ""
                if value.point is None
                else f"{value.point.lat:.4f}, {value.point.lon:.4f}",
            )
            for value in document.distances
        ],
    )


def _dates(document: Document, _names: Mapping[str, str]) -> Table:
    return Table(
        "dates",
        ("id", "text", "type", "value", "mod", "start", "end"),
        [
            (
                value.id,
                value.text,
                value.type,
                value.value,
                value.mod or "",
                value.start or "",
                value.end or "",
            )
            for value in document.dates
        ],
    )


def _actors(document: Document, _names: Mapping[str, str]) -> Table:
    return Table(
        "actors",
        ("id", "text", "name", "kind", "country", "count", "roles", "match"),
        [
            (
                value.id,
                value.text,
                value.name or value.person or "",
                value.kind,
                value.country or "",
                "" if value.count is None else count_figure(value.count),
                ", ".join(value.roles),
                value.match,
            )
            for value in document.actors
        ],
    )


def _attributions(document: Document, names: Mapping[str, str]) -> Table:
    return Table(
        "attributions",
        ("id", "text", "kind", "actor", "source"),
        [
            (
                value.id,
                value.text,
                f"not {value.kind}" if value.negated else value.kind,
                _name(value.actor, names),
                _name(value.source, names),
            )
            for value in document.attributions
        ],
    )


_MAKERS: Final[tuple[Callable[[Document, Mapping[str, str]], Table], ...]] = (
    _casualties,
    _distances,
    _dates,
    _actors,
    _attributions,
)


def _name(actor: str | None, names: Mapping[str, str]) -> str:
    """Return the name of an actor behind its id."""
    return "" if actor is None else f"{actor} {names.get(actor, '')}".strip()


def _lines(table: Table) -> str:
    """Align the columns of a table."""
    rows = [list(map(_cell, row)) for row in (table.header, *table.rows)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    written = [
        "  " + "  ".join(map(str.ljust, row, widths)).rstrip() + "\n" for row in rows
    ]
    return f"{table.name}\n{''.join(written)}"


def _cell(text: str) -> str:
    """Return a text on one line, cut where it is long; control characters become blanks."""
    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return line if len(line) <= _WIDEST else line[: _WIDEST - 1] + "…"
