"""Gold dispatches: texts with everything a careful reader finds in them.

The format is described in `seeds/README.md`; `gold/README.md` beside this file says how the
difficult cases were decided.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import yaml
from attrs import Factory, frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

FAMILIES: Final = ("casualties", "distances", "dates", "actors", "attributions")

#: Fields of a gold object that name other objects by their key.
POINTERS: Final = ("part_of", "actor", "source", "perpetrators")

ROOT: Final = Path(__file__).parents[2]

#: What `make accuracy` scores: the development dispatches, reports that came later, the seeds.
DEVELOPMENT: Final = Path(__file__).parent / "gold" / "dev.yaml"
FURTHER: Final = Path(__file__).parent / "gold" / "further.yaml"
#: Kept apart from the rules at first.
LATER: Final = Path(__file__).parent / "gold" / "later.yaml"
#: No rule was written with these at hand.
UNSEEN: Final = Path(__file__).parent / "gold" / "unseen.yaml"
SEEDS: Final = tuple(sorted((ROOT / "seeds").glob("*.yaml")))


class GoldError(ValueError):
    """A gold file says something that its text does not."""


@frozen(kw_only=True)
class GoldObject:
    """One annotated stretch of a text, with the fields a reading is compared by."""

    at: str
    start: int
    stop: int
    fields: Mapping[str, object]

    def readings(self) -> Iterator[Mapping[str, object]]:
        """Give the annotated fields, then those of the second acceptable reading."""
        yield self.fields
        other = self.fields.get("alt")
        if isinstance(other, dict):
            yield {**self.fields, **other}


@frozen(kw_only=True)
class GoldDocument:
    """One annotated text."""

    name: str
    reference: str | None
    mode: str
    text: str
    objects: Mapping[str, Sequence[GoldObject]]
    keys: Mapping[str, GoldObject]
    #: the families that are annotated; those a file leaves out are not scored
    families: tuple[str, ...] = FAMILIES
    #: what a careful coder writes down for each harm, None for nothing
    toll: Mapping[str, int | None] = Factory(dict)


def locate(text: str, at: str, nth: int = 1) -> int:
    """Find where the nth occurrence of a surface starts; overlapping ones count.

    >>> locate("a dozen a day", "a", 3)
    9
    """
    start = -1
    for _ in range(nth):
        start = text.find(at, start + 1)
        if start < 0:
            raise GoldError(f"surface {at!r} (nth={nth}) is not in the text")
    return start


def load(path: Path) -> list[GoldDocument]:
    """Read a gold file, and check that every surface and every key can be found."""
    content: object = yaml.safe_load(path.read_text(encoding="utf-8"))
    if not isinstance(content, list):
        raise GoldError(f"{path.name}: expected a list of documents")
    return [_document(path, entry) for entry in content]


def _document(path: Path, entry: object) -> GoldDocument:
    if not isinstance(entry, dict):
        raise GoldError(f"{path.name}: expected a mapping for each document")
    name, text = str(entry["id"]), str(entry["text"])
    objects = {}
    for family in FAMILIES:
        try:
            objects[family] = tuple(_object(text, o) for o in entry.get(family) or [])
        except GoldError as error:
            raise GoldError(f"{path.name} {name} {family}: {error}") from None
    keys = {str(o.fields["key"]): o for o in _all(objects) if "key" in o.fields}
    for pointed in _pointers(objects):
        if pointed not in keys:
            raise GoldError(f"{path.name} {name}: {pointed!r} names no key")
    reference = entry.get("reference")
    return GoldDocument(
        name=name,
        reference=str(reference) if reference else None,
        mode=str(entry.get("mode", "news")),
        text=text,
        objects=objects,
        keys=keys,
        families=tuple(family for family in FAMILIES if family in entry),
        toll=entry.get("toll") or {},
    )


def _object(text: str, entry: object) -> GoldObject:
    if not isinstance(entry, dict) or "at" not in entry:
        raise GoldError(f"no surface in {entry!r}")
    at = str(entry["at"])
    start = locate(text, at, entry.get("nth", 1))
    return GoldObject(at=at, start=start, stop=start + len(at), fields=entry)


def _all(objects: Mapping[str, Sequence[GoldObject]]) -> Iterator[GoldObject]:
    for found in objects.values():
        yield from found


def _pointers(objects: Mapping[str, Sequence[GoldObject]]) -> Iterator[str]:
    for found in _all(objects):
        for field in POINTERS:
            pointed = found.fields.get(field)
            if isinstance(pointed, list):
                yield from (str(key) for key in pointed)
            elif pointed:
                yield str(pointed)
