"""Read the compiled tables in `casualtyparse/data`: one row a line, cells parted by tabs.

Lines are kept as they are and parted when they are asked for: a table of 20,000 names loads in
a few milliseconds, whether or not Python may keep compiled modules.
"""

from collections.abc import Iterator

from casualtyparse.lexicon.tables import DATA


def rows(name: str) -> Iterator[tuple[str, str]]:
    """Yield the first cell of each line, and the rest of the line."""
    text = (DATA / f"{name}.tsv").read_text("utf-8")
    for line in text.split("\n"):
        first, tab, rest = line.partition("\t")
        if tab:
            yield first, rest


def parted(cell: str, sign: str = ",") -> tuple[str, ...]:
    """Return the values of a cell that holds a list; an empty cell holds none.

    >>> parted("IRQ,SYR"), parted("")
    (('IRQ', 'SYR'), ())
    """
    return tuple(cell.split(sign)) if cell else ()
