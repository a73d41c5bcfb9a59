"""How a document looks in a terminal: tables, and the text with its values coloured."""

import os
import sys
from collections.abc import Iterator
from typing import Final

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from casualtyparse.document import Document
from casualtyparse.export.html import pieces
from casualtyparse.export.table import tables

_STYLES: Final = {
    "casualties": "bold red",
    "distances": "blue",
    "dates": "green",
    "actors": "dark_orange3",
    "attributions": "underline magenta",
}
#: The width of what is not written to a terminal and says nothing about it.
_PIPE_WIDTH: Final = 132
#: Columns that may be folded where the terminal is narrow.
_FOLDED: Final = frozenset(
    {"text", "name", "roles", "anchors", "actor", "source", "perpetrators"}
)


def console() -> Console:
    """Return a console for standard output as it is now."""
    width = None
    if not sys.stdout.isatty() and "COLUMNS" not in os.environ:
        width = _PIPE_WIDTH
    return Console(width=width, highlight=False, emoji=False, markup=False)


def show_document(document: Document) -> None:
    """Print the tables of a document, then its text with the values coloured."""
    out = console()
    for table in document_tables(document):
        out.print(table)
    out.print(highlighted(document))


def document_tables(document: Document) -> Iterator[Table]:
    """Yield one table for each family that has values."""
    for made in tables(document):
        table = Table(
            title=made.name,
            title_justify="left",
            title_style=_STYLES[made.name],
            box=box.SIMPLE_HEAD,
            pad_edge=False,
        )
        for name in made.header:
            table.add_column(name, overflow="fold", no_wrap=name not in _FOLDED)
        for row in made.rows:
            table.add_row(*(Text(_printable(cell)) for cell in row))
        yield table


def highlighted(document: Document) -> Text:
    """Return the text with each value in the colour of its family.

    Where values overlap the last family of the contract wins the colour, underlines stay.
    """
    text = Text()
    for piece in pieces(document):
        words = _printable(document.text[piece.start : piece.end])
        start = len(text)
        text.append(words)
        for mark in reversed(piece.marks):
            text.stylize(_STYLES[mark.family], start, len(text))
    return text


def _printable(text: str) -> str:
    """Replace what a terminal would obey or cannot show."""
    return "".join(
        one if one.isprintable() or one in "\n\t" else "\ufffd" for one in text
    )
