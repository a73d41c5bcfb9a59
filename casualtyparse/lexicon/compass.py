"""The points of the compass, and the proper names that hold one of their words."""

from typing import Final

from attrs import frozen

from casualtyparse.lexicon.entry import Entries, entry_of
from casualtyparse.lexicon.tables import lines, pairs, section, table


@frozen
class Compass:
    """A point of the compass: degrees clockwise from north, in a rose of so many winds.

    `letters` marks abbreviations, `adjective` words for parts of a region ("southern").
    """

    azimuth: float
    winds: int
    letters: bool = False
    adjective: bool = False


def load_compass(entries: Entries) -> None:
    """Read `compass.toml` and `geo_names.toml`."""
    points = section(table("compass"), "points")
    for block in ("words", "letters", "adjectives"):
        for word, rest in pairs(points[block]):
            azimuth, winds = rest.split()
            point = Compass(
                float(azimuth), int(winds), block == "letters", block == "adjectives"
            )
            entry_of(entries, word).compass = point
            if block == "letters":
                entry_of(entries, "".join(f"{sign}." for sign in word)).compass = point
    for name in lines(table("geo_names")["names"]):
        first, *others = name.split()
        entry = entry_of(entries, first)
        entry.geo_names = (*entry.geo_names, tuple(others))
        entry.geo_seconds |= frozenset(others[:1])


#: Half of the sector that one wind of a rose covers, by the number of winds.
TOLERANCES: Final = {4: 45.0, 8: 22.5, 16: 11.25, 32: 5.625}
