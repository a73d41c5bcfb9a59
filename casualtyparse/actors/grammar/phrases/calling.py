"""What the organs of states are called, and the ids that follow from that."""

from functools import cache
from typing import Final

from casualtyparse.lexicon.countries import country_table
from casualtyparse.lexicon.organs import load_names


def called_of(called: str, code: str) -> str:
    """Return the name of an organ of a state: "Armed Forces of Kenya"."""
    return naming(called, code)[0]


@cache
def naming(called: str, code: str) -> tuple[str, str]:
    """Return the name of an organ of a state and its id; few organs have states."""
    name = f"{called} of {country_name(code)}"
    if called == "Armed Forces":
        name = load_names().proper.get(code, name)
    return name, slug_of(name)


def country_name(code: str) -> str:
    """Return a state's name as it stands behind "of"."""
    return _THE.get(code, country_table().countries[code].name)


#: States whose names take an article behind "of" or are called shorter there.
_THE: Final = {"PHL": "the Philippines", "NLD": "the Netherlands"}


def slug_of(name: str) -> str:
    """Return the id of an organ: its name in small letters, joined by hyphens."""
    name = name.lower()
    if name.replace(" ", "").isalnum():
        return "-".join(name.split())
    letters = (sign if sign.isalnum() else " " for sign in name)
    return "-".join("".join(letters).split())
