"""Read the compiled tables in `casualtyparse/data`: one row a line, cells parted by tabs.

Lines are kept as they are and parted when they are asked for: a table of 25,000 names loads in a
millisecond, whether or not Python may keep compiled modules.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import repeat
from typing import Final

from casualtyparse.lexicon.tables import read

_END: Final = b"\n"
_BLOCK: Final = 1 << 16
_FIRST: Final = re.compile(r"([^\t]+)\t[^\n]*\n")


class Lines:
    r"""The lines of a sorted table, looked up by their first cells.

    PERF: all are one piece of bytes, as in the file: a dictionary of 27,000 names would take
    three times the memory, and ten milliseconds to make.

    >>> lines = Lines(b"al-jihad\t1\nal-nur\t2\nboko\t3\n")
    >>> lines.between("al-k", "b"), lines.cells("boko"), lines.cells("al")
    (['al-nur\t2'], '3', None)
    """

    __slots__ = ("_bytes",)

    def __init__(self, lines: bytes) -> None:
        """Take the lines, each with its end."""
        self._bytes = lines

    def firsts(self) -> Iterator[str]:
        """Yield the first cells; PERF: by blocks, since all together would take megabytes."""
        lines, start = self._bytes, 0
        while start < len(lines):
            stop = lines.find(_END, start + _BLOCK) + 1 or len(lines)
            yield from _FIRST.findall(lines[start:stop].decode())
            start = stop

    def between(self, start: str, stop: str) -> list[str]:
        """Return the lines that do not sort before `start`, and before `stop`: they are few."""
        lines = self._bytes
        first = end = self._place(_sorted_as(start))
        behind = _sorted_as(stop)
        while end < len(lines):
            following = lines.index(_END, end)
            if lines[end:following] >= behind:
                break
            end = following + 1
        return lines[first:end].decode().splitlines()

    def cells(self, first: str) -> str | None:
        """Return what follows the first cell and its tab, None if no line has such a cell."""
        start = first + "\t"
        line = next(iter(self.between(start, first + "\n")), None)
        return None if line is None else line[len(start) :]

    def _place(self, sought: bytes) -> int:
        """Return where the first line starts that does not sort before what is sought."""
        lines = self._bytes
        low, high = 0, len(lines)
        while low < high:
            place = lines.rfind(_END, low, (low + high) >> 1) + 1 or low
            end = lines.index(_END, place)
            if lines[place:end] < sought:
                low = end + 1
            else:
                high = place
        return low


def _sorted_as(text: str) -> bytes:
    return text.encode(errors="surrogatepass")


def table_lines(name: str) -> Lines:
    """Return the lines of a file that is sorted by its first cells."""
    return Lines(read(f"{name}.tsv"))


def rows(name: str) -> Iterator[tuple[str, str, str]]:
    """Yield the first cell of each line, a tab, and the rest of the line."""
    text = read(f"{name}.tsv").decode()
    return map(str.partition, text.splitlines(), repeat("\t"))


def mapping(name: str) -> dict[str, str]:
    """Return the first cell of each line -> the rest of the line."""
    return {first: rest for first, _, rest in rows(name)}


def words(name: str) -> list[str]:
    """Return the words of a file that holds nothing else."""
    return read(f"{name}.txt").decode().split(" ")


@cache
def parted(cell: str, sign: str = ",") -> tuple[str, ...]:
    """Return the values of a cell that holds a list; an empty cell holds none.

    PERF: one tuple for all cells that are alike: they are few.

    >>> parted("IRQ,SYR"), parted("")
    (('IRQ', 'SYR'), ())
    """
    return tuple(cell.split(sign)) if cell else ()
