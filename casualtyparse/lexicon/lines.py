"""Read the compiled tables in `casualtyparse/data`: one row a line, cells parted by tabs.

Lines are kept as they are and parted when they are asked for: a table of 25,000 names loads in
some ten milliseconds, whether or not Python may keep compiled modules.
"""

from collections.abc import Iterator
from itertools import repeat

from casualtyparse.lexicon.tables import DATA


def rows(name: str) -> Iterator[tuple[str, str, str]]:
    """Yield the first cell of each line, a tab, and the rest of the line."""
    # PERF: bytes, since text files are read many times slower for the sake of line ends.
    text = (DATA / f"{name}.tsv").read_bytes().decode()
    return map(str.partition, text.splitlines(), repeat("\t"))


def mapping(name: str) -> dict[str, str]:
    """Return the first cell of each line -> the rest of the line."""
    return {first: rest for first, _, rest in rows(name)}


def words(name: str) -> list[str]:
    """Return the words of a file that holds nothing else."""
    return (DATA / f"{name}.txt").read_bytes().decode().split(" ")


def parted(cell: str, sign: str = ",") -> tuple[str, ...]:
    """Return the values of a cell that holds a list; an empty cell holds none.

    >>> parted("IRQ,SYR"), parted("")
    (('IRQ', 'SYR'), ())
    """
    return tuple(cell.split(sign)) if cell else ()
