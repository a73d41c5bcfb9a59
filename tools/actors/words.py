"""Words as the scanner reads them, slugs and spellings."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

# The same reading as `casualtyparse.scan.tokens_of`; a test holds the two together.
_GAP: Final = r'[\s"\u201c-\u201f\u00ab\u00bb\u200b-\u200d\u2060\ufeff]*'
_TOKEN: Final = re.compile(
    r"((?:[^\W0-9]+(?:[\u0300-\u036f]+[^\W0-9]*)*(?:\.(?:[a-z]\.)+)?"
    r"|[0-9]+(?:[.,][0-9]+)*|[^\w\s]))" + _GAP,
)
_FOLDS: Final = str.maketrans(
    {
        "\u2019": "'",
        "\u2018": "'",
        "\u02bc": "'",
        "\u2010": "-",
        "\u2011": "-",
        "\u0130": "i",
    },
)
#: Letters that have no decomposition.
_PLAIN: Final = str.maketrans(
    {
        "ı": "i",
        "ł": "l",
        "Ł": "L",
        "ø": "o",
        "Ø": "O",
        "đ": "d",
        "Đ": "D",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ə": "e",
        "Ə": "E",
        "ʿ": "'",
        "ʾ": "'",
        "‘": "'",
        "’": "'",
    },
)


def tokens(text: str) -> tuple[str, ...]:
    """Return the tokens of a name, lower-cased and folded."""
    return tuple(_TOKEN.findall(text.translate(_FOLDS).lower()))


def plain(text: str) -> str:
    """Return a text without diacritics."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    kept = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return unicodedata.normalize("NFC", kept)


def slug(name: str) -> str:
    """Return the stable key of a name: "Al-Qa'qa Brigade" gives "al-qaqa-brigade"."""
    bare = plain(name).replace("'", "").replace(".", "").lower()
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")


def fold(name: str) -> str:
    """Return what two spellings of one name have in common."""
    return re.sub(r"[^a-z0-9]+", "", plain(name).lower())


def is_latin(name: str) -> bool:
    """Tell whether a name is written in Latin letters."""
    return all(
        not sign.isalpha() or "LATIN" in unicodedata.name(sign, "") or sign in "ʿʾʼ"
        for sign in name
    )


def parted(cell: str, sign: str = ";") -> list[str]:
    """Return the parts of a cell, blank ones left out."""
    return [part.strip() for part in cell.split(sign) if part.strip()]


def once(names: Iterable[str]) -> Iterator[str]:
    """Yield each name the first time it comes."""
    seen: set[str] = set()
    for name in names:
        if name not in seen:
            seen.add(name)
            yield name


def lines(block: str) -> Iterator[str]:
    """Yield the lines of a block, remarks and blank ones left out."""
    for line in block.splitlines():
        stripped = line.strip()
        if stripped and not stripped.startswith("#"):
            yield stripped
