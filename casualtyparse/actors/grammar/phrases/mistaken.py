"""Words of a name that are none of it where they stand, or part of another word.

*anti-Taliban* fighters, *Taliban-held* Dol       only said to be against it, or with it
the town of *Ilaga*, *Maan* Varga, *March 23*     a place, a person, a date
"""

from typing import Final

from casualtyparse.lexicon.pieces import CAPITAL
from casualtyparse.scan import Scan

#: Of these a single word is the name; "the headquarters of Hamas" is no place of that name.
_SETTLED: Final = frozenset({"settlement", "region"})
#: "anti-Taliban" and "pro-Hezbollah" are no mention of either.
AGAINST: Final = frozenset({"anti", "pro", "non"})


def is_first_name(scan: Scan, i: int) -> bool:
    """Tell whether a word is one of a person before a last name: "R.N. Varga", "Maan Varga"."""
    if "." not in scan.words[i] and scan.upper(i):
        return False
    known = scan.entries[i + 1] is not None or not scan.words[i + 1].isalpha()
    return not known and scan.gap(i) == " " and not scan.upper(i + 1)


def is_compound(scan: Scan, i: int) -> bool:
    """Tell whether the name is only part of a word: "anti-Taliban"."""
    return scan.touches(i - 1) and i > 1 and scan.words[i - 2] in AGAINST


def is_relational(scan: Scan, end: int) -> bool:
    """Tell whether the name only relates something to it: "Taliban-held"."""
    return (
        scan.touches(end - 1)
        and scan.touches(end)
        and not scan.capital(end + 1)
        and scan.words[end + 1].isalpha()
        and scan.words[end + 1] != "claimed"
    )


def is_dated(scan: Scan, i: int, end: int) -> bool:
    """Tell whether the words are also those of a date: "March 23"."""
    words, entries = scan.words, scan.entries
    for j in range(i, end):
        entry = entries[j]
        if (entry is None or entry.calendar is None) and not words[j][0].isdigit():
            return False
    return True


def is_place(scan: Scan, i: int) -> bool:
    """Tell whether a single word stands where a place does: "the town of Ilaga"."""
    if scan.upper(i):
        return False
    if scan.words[i - 1] == "of":
        entry = scan.entries[i - 2]
        placing = entry is not None and entry.place in _SETTLED
        return placing and scan.words[i - 2] != "stronghold"
    before = scan.entries[i - 2] if scan.words[i - 1] == "at" else None
    if before is not None and (before.act or before.speech):
        return False  # "fired at Hezbollah", "pointed the finger at Hamas"
    behind = scan.entries[i + 1]  # "in Hamas rocket attacks"
    return scan.words[i + 1] != "'" and (
        behind is None or not (behind.head or behind.deed or behind.thing == "weapon")
    )


def is_second_half(scan: Scan, j: int) -> bool:
    """Tell whether token j ends a word with a capital: "Anti-imperialist"."""
    return scan.words[j - 1] == "-" and scan.marks[j - 2] & CAPITAL != 0
