"""A document as one HTML page: the text with its values marked, and the tables below it."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from html import escape
from typing import Final, NamedTuple

from casualtyparse.document import Document
from casualtyparse.export.compass_svg import draw
from casualtyparse.export.table import Table, tables
from casualtyparse.spans import Span

_STYLE: Final = """
body { font: 16px/1.6 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
.text { white-space: pre-wrap; overflow-wrap: anywhere }
mark { color: inherit; border-radius: 3px; padding: 1px 2px; background: #eee }
.casualties { background: #f8cfcb } .distances { background: #cfe3f8 }
.dates { background: #d6efcf } .actors { background: #f5e6b3 }
.attributions { background: none; border-bottom: 2px dotted #7a4fb0 }
h2 { font-size: 1rem; margin: 1.5rem 0 .3rem } h2 span { padding: 1px 6px; border-radius: 3px }
table { border-collapse: collapse; font-size: .85rem; display: block; overflow-x: auto }
th, td { border: 1px solid #ccc; padding: 2px 8px; text-align: left; vertical-align: top }
@media (prefers-color-scheme: dark) { mark, h2 span { color: #000 } body { background: #fff } }
"""


#: Controls other than tab and line ends, and halves of surrogate pairs.
_UNFIT: Final = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


class Marked(NamedTuple):
    """A value to be marked in the text."""

    span: Span
    family: str
    label: str


class Piece(NamedTuple):
    """A stretch of text that no value begins or ends in, with the values that cover it."""

    start: int
    end: int
    marks: Sequence[Marked]


def dump(document: Document) -> str:
    """Return a page that needs nothing but itself; all of the text is escaped.

    >>> from casualtyparse import extract
    >>> "&lt;b&gt;" in dump(extract("<b>Two died.</b>"))
    True
    """
    made = tables(document)
    reference = "unknown" if document.reference is None else str(document.reference)
    body = "".join(_piece(document.text, piece) for piece in pieces(document))
    return (
        '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>casualtyparse</title>\n<style>{_STYLE}</style>\n"
        f"<p>Reference date: {reference}</p>\n"
        f'<div class="text">{body}</div>\n{_drawings(document)}'
        f"{''.join(map(_table, made))}</html>\n"
    )


def _drawings(document: Document) -> str:
    """Draw the distances that tell how far or which way; nothing if there are none."""
    drawn = [
        draw(value)
        for value in document.distances
        if value.distance is not None or value.bearing is not None
    ]
    return f'<div class="drawings">{"".join(drawn)}</div>\n' if drawn else ""


def pieces(document: Document) -> Iterator[Piece]:
    """Cut the text wherever a value begins or ends; linear but for the sort."""
    marks = _marks(document)
    edges = sorted({0, len(document.text), *(edge for m in marks for edge in m.span)})
    covering: list[list[Marked]] = [[] for _ in edges]
    for mark in marks:
        first = bisect_right(edges, mark.span.start) - 1
        while edges[first] < mark.span.end:
            covering[first].append(mark)
            first += 1
    for i, end in enumerate(edges[1:]):
        yield Piece(edges[i], end, covering[i])


def _marks(document: Document) -> list[Marked]:
    """Return all values of a document with what a reader wants to know of each."""
    spans = {
        value.id: value.span
        for values in document.families().values()
        for value in values
    }
    return [
        Marked(spans[row[0]], table.name, " · ".join(filter(None, (row[0], *row[2:]))))
        for table in tables(document)
        for row in table.rows
    ]


def _piece(text: str, piece: Piece) -> str:
    """Write one stretch of text, marked if values cover it."""
    words = _escaped(text[piece.start : piece.end])
    if not piece.marks:
        return words
    families = " ".join(dict.fromkeys(mark.family for mark in piece.marks))
    title = _escaped("\n".join(mark.label for mark in piece.marks))
    return f'<mark class="{families}" title="{title}">{words}</mark>'


def _table(table: Table) -> str:
    """Write one family's values."""
    head = "".join(f"<th>{_escaped(name)}</th>" for name in table.header)
    rows = "".join(
        f"<tr>{''.join(f'<td>{_escaped(cell)}</td>' for cell in row)}</tr>\n"
        for row in table.rows
    )
    return (
        f'<h2><span class="{table.name}">{table.name}</span></h2>\n'
        f"<table>\n<tr>{head}</tr>\n{rows}</table>\n"
    )


def _escaped(text: str) -> str:
    """Escape a text; what HTML cannot hold becomes U+FFFD."""
    return escape(_UNFIT.sub("\ufffd", text))
