"""Spellings of a name that texts use beside the one written in a row."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from actors.words import once, plain

#: No name gets more spellings than this.
MOST: Final = 40

#: Spellings of one word; a name that has one gets all others.
_FAMILIES: Final = (
    ("Defence", "Defense"),
    ("Organisation", "Organization"),
    ("Labour", "Labor"),
    ("Centre", "Center"),
    ("Programme", "Program"),
    ("Mobilisation", "Mobilization"),
    ("Armoured", "Armored"),
    ("Guerrilla", "Guerilla"),
    ("Anticommunist", "Anti-Communist"),
    ("Colour", "Color"),
    ("Harbour", "Harbor"),
    ("Neighbourhood", "Neighborhood"),
    ("Qaeda", "Qaida", "Qa'ida"),
    ("Mujahideen", "Mujahedeen", "Mujahidin", "Mujahedin", "Mujahadeen", "Mujaheddin"),
    ("Mojahedin", "Mujahedin", "Mujahideen", "Mojahedeen"),
    ("Mohammed", "Mohammad", "Muhammad", "Mohamed"),
    ("Balochistan", "Baluchistan"),
    ("Baloch", "Baluch"),
    ("Shabaab", "Shabab"),
    ("Jama'at", "Jamaat", "Jama'a"),
    ("Kata'ib", "Kataib", "Kataeb"),
    ("Jaysh", "Jaish"),
    ("Brigade", "Brigades"),
    ("Battalion", "Battalions"),
    ("Kurdistan Workers'", "Kurdish Workers'"),
    ("Houthi", "Huthi"),
    ("Seleka", "Séléka"),
)
_ARTICLE: Final = re.compile(r"^[Aa]l-(?=\w)")
_IZAFET: Final = re.compile(r"-(e|i)-")
_UL: Final = re.compile(r"-ul-")

Rule = Callable[[str], Iterator[str]]


def _families(name: str) -> Iterator[str]:
    words = set(re.split(r"[\s\-]+", name))
    for family in _FAMILIES:
        for word in family:
            if word in words or (" " in word and word in name):
                for other in family:
                    if other != word:
                        yield re.sub(rf"\b{re.escape(word)}(?!\w)", other, name)
                break


def _dashes(name: str) -> Iterator[str]:
    """Write "State – Khorasan" with a hyphen, or without a sign."""
    if "–" in name:
        yield name.replace("–", "-")
        yield name.replace(" – ", " ").replace("–", " ")


def _links(name: str) -> Iterator[str]:
    """-e-, -i- and -ul- between the parts of Persian, Urdu and Arabic names."""
    if _IZAFET.search(name):
        for link in ("-e-", "-i-", "-e ", " e ", " i "):
            yield _IZAFET.sub(link, name)
    if _UL.search(name):
        for link in (" ul-", " ul ", "ul ", "-ul "):
            yield _UL.sub(link, name)


def _article(name: str) -> Iterator[str]:
    if _ARTICLE.match(name):
        for article in ("Al ", "El-", "El "):
            yield _ARTICLE.sub(article, name)


def _hyphens(name: str) -> Iterator[str]:
    if "-" in name and " - " not in name:
        yield name.replace("-", " ")


def _apostrophes(name: str) -> Iterator[str]:
    if "'" in name:
        yield name.replace("'", "")
        if "s'" in name:
            yield name.replace("s'", "'s")


def _diacritics(name: str) -> Iterator[str]:
    yield plain(name)


_RULES: Final[tuple[Rule, ...]] = (
    _diacritics,
    _dashes,
    _families,
    _links,
    _article,
    _apostrophes,
    _hyphens,
)


def spellings(name: str) -> list[str]:
    """Return the name and its other spellings, the nearest first."""
    found = [name]
    for rule in _RULES:
        found = list(once([*found, *(new for old in found for new in rule(old))]))
    return found[:MOST]


def acronym_spellings(acronym: str) -> list[str]:
    """Return an acronym, with full stops and with its other signs."""
    found = [acronym]
    if (
        acronym.isascii()
        and acronym.isalpha()
        and acronym.isupper()
        and len(acronym) < 6
    ):
        found.append("".join(f"{letter}." for letter in acronym))
    if re.fullmatch(r"[A-Z]-[0-9]+", acronym):
        found.append(acronym.replace("-", ""))
    elif "-" in acronym:
        found += [acronym.replace("-", "/"), acronym.replace("-", " ")]
    elif "/" in acronym:
        found += [acronym.replace("/", "-")]
    return list(once([*found, *map(plain, found)]))
