"""Names of places that start with no capital letter: with a figure, or with an apostrophe.

numbered = NUMBER WORD* NOUN | ORDINAL NOUN | ORDINAL "of" MONTH NOUN | NUMBER "de" NAME
marked   = "'" ("s" | "t" | "n") ["-"] NAME | "'" NAME ["'"]
"""

from typing import Final

from casualtyparse.distances.candidates import AnchorPhrase
from casualtyparse.distances.grammar.names import Names
from casualtyparse.distances.grammar.nouns import place_at
from casualtyparse.lexicon.little_words import SHORT_DASHES

_MOST_PARTS: Final = 4
#: Articles that an apostrophe shortens: "'s-Hertogenbosch", "'t Harde".
_SHORTENED: Final = frozenset({"s", "t", "n"})
#: What joins a day to its month in names of towns: "25 de Mayo".
_DATED: Final = frozenset({"de", "di", "do", "of"})


def marked(names: Names, i: int) -> AnchorPhrase | None:
    """Return the name that starts with the figure or apostrophe at token i."""
    words = names.scan.words
    if words[i] == "'":
        return _apostrophed(names, i)
    if words[i].isdecimal():
        end = numbered_end(names, i)
    else:  # "\u02bfAyn Issa"
        starts = words[i][:1].isalpha() and names.starts(i, shouted=False)
        end = names.end(i, shouted=False) if starts else None
    return None if end is None else AnchorPhrase(i, end, end, "name")


def numbered_end(names: Names, i: int) -> int | None:
    """Return the token behind a name that starts with figures: "100 Mile House".

    A noun for a place ends it: "12 Palestinian villages" and "14 July" are no names.
    """
    scan = names.scan
    words = scan.words
    number = names.numbers.by_first.get(i)
    if number is None:
        return None
    j = number.end
    if words[j] in _DATED and scan.capital(j + 1):
        if words[j] != "of":
            return j + 2
        j += 1  # "6th of October City"
    end = None
    for k in range(j, j + _MOST_PARTS):
        if not scan.capital(k) or "\n" in scan.gap(k - 1):
            break
        placed = place_at(scan, k) not in (None, "modifier")
        if placed and words[k][-1:] != "s":
            end = k + 1
    return end


def _apostrophed(names: Names, i: int) -> AnchorPhrase | None:
    """Read "'s-Hertogenbosch", "'Ayn Dara"; a quoted name, "'Adun'", is without its marks."""
    scan = names.scan
    words = scan.words
    if not scan.touches(i):
        return None
    j = i + 1
    if words[j] in _SHORTENED and not scan.capital(j):
        j += 2 if words[j + 1] in SHORT_DASHES else 1
        if not names.starts(j, shouted=False):
            return None
        end = names.end(j, shouted=False)
        return AnchorPhrase(i, end, end, "name")
    if not names.starts(j, shouted=False):
        return None
    end = names.end(j, shouted=False)
    if words[end] == "'":
        return AnchorPhrase(j, end, end + 1, "name")
    return AnchorPhrase(i, end, end, "name")
