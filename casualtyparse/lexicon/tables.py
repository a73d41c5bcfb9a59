"""Read the word lists in `casualtyparse/data`.

A list is a TOML literal string in which words are parted by white space and phrases by
line breaks, which parses fast and reads well in a diff. Lines that start with "#" are remarks.
"""

import os.path
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

DATA: Final = os.path.join(os.path.dirname(os.path.dirname(__file__)), "data")

#: What a TOML table of ours holds: strings, numbers, lists and tables of these.
Value = str | int | float | bool | list["Value"] | dict[str, "Value"]
Table = Mapping[str, Value]


@cache
def table(name: str) -> Table:
    """Return one data file as nested mappings.

    PERF: several modules have words in one file; it is parsed once.
    """
    return tomllib.loads(read(f"{name}.toml").decode())


def read(name: str) -> bytes:
    """Return what a file holds.

    PERF: bytes, since text files are read many times slower for the sake of line ends; and to
    import `pathlib` would take as long as half the files.
    """
    with open(f"{DATA}/{name}", "rb") as file:
        return file.read()


def words(block: Value) -> list[str]:
    """Return the words of a literal block, remarks left out."""
    return [word for line in lines(block) for word in line.split()]


def lines(block: Value) -> list[str]:
    """Return the lines of a literal block, remarks and blank lines left out."""
    if not isinstance(block, str):
        message = f"expected a text block, found {type(block).__name__}"
        raise TypeError(message)
    stripped = (line.strip() for line in block.splitlines())
    return [line for line in stripped if line and not line.startswith("#")]


def pairs(block: Value) -> Iterator[tuple[str, str]]:
    """Yield the (word, rest of the line) pairs of a block that gives one word a line."""
    for line in lines(block):
        word, _, rest = line.partition(" ")
        yield word, rest.strip()


def section(parent: Table, name: str) -> Table:
    """Return the named table inside another."""
    inner = parent[name]
    if not isinstance(inner, dict):
        message = f"expected a table at {name!r}"
        raise TypeError(message)
    return inner
