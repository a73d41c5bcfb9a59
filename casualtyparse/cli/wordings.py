"""The wordings that are read: each rule with its title, its production and one example."""

from collections.abc import Iterator
from importlib import import_module
from inspect import cleandoc
from pathlib import Path
from typing import Final

from attrs import frozen

import casualtyparse

_PACKAGE: Final = Path(casualtyparse.__file__).parent
#: The corpus travels in the wheel; a working copy has it where the tests are.
_PLACES: Final = (_PACKAGE / "data" / "corpus", _PACKAGE.parent / "tests" / "corpus")
FAMILIES: Final = ("casualties", "distances", "dates", "actors", "attributions")
_NO_EXAMPLE: Final = (" ", "#", "!", "reference: ", "mode: ")


@frozen(kw_only=True)
class Wording:
    """One rule, as its corpus file and its docstring describe it."""

    family: str
    rule: str
    title: str
    production: str
    example: str


def wordings(family: str) -> Iterator[Wording]:
    """Yield the wordings of a family in the order of their names."""
    known = productions(family)
    for path in sorted(_corpus().joinpath(family).glob("*.txt")):
        title, *lines = path.read_text(encoding="utf-8").splitlines()
        examples = (line for line in lines if line and not line.startswith(_NO_EXAMPLE))
        yield Wording(
            family=family,
            rule=path.stem,
            title=title,
            production=known.get(path.stem, ""),
            example=next(examples, "").removeprefix("= "),
        )


def productions(family: str) -> dict[str, str]:
    """Return the production of each rule of a family that has a grammar."""
    if family == "attributions":
        return {}  # the grammar of actors reads them, by no rules of their own
    rules = import_module(f"casualtyparse.{family}").RULES
    return {rule.name: cleandoc(rule.parse.__doc__ or "") for rule in rules}


def _corpus() -> Path:
    """Return the folder of the corpus."""
    return next((place for place in _PLACES if place.is_dir()), _PLACES[0])
