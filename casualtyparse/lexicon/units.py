"""The words that lengths and travel times are measured in."""

from typing import Final, Literal, get_args

from attrs import frozen

from casualtyparse.lexicon.entry import Entries, entry_of
from casualtyparse.lexicon.tables import pairs, section, table

UnitKind = Literal["length", "small", "time"]
_KINDS: Final[tuple[UnitKind, ...]] = get_args(UnitKind)


@frozen
class Unit:
    """A word for a unit: pint's canonical name, and whether a full stop may follow it."""

    name: str
    kind: UnitKind
    short: bool = False


def load_units(entries: Entries) -> None:
    """Read `units.toml`."""
    data = table("units")
    for kind in _KINDS:
        blocks = section(data, kind)
        for form in ("full", "short"):
            for word, name in pairs(blocks.get(form, "")):
                short = form == "short"
                entry = entry_of(entries, word)
                entry.unit = Unit(name, kind, short)
                entry.short = entry.short or short
                if kind == "length":
                    entry.length = entry.unit
                elif kind == "time":
                    entry.hours = entry.unit
