"""The age of somebody right behind its number: "12-year-old", "12 year old", "a 19 y/o woman"."""

from collections.abc import Mapping
from typing import Final

from casualtyparse.lexicon.roles import Person, make_person
from casualtyparse.scan import Scan

#: Units of age, which may stand behind a number without a hyphen.
AGES: Final = frozenset(
    {
        *("year", "years", "yr", "yrs", "y", "yo", "y.o.", "yro"),
        *("month", "months", "mo", "mos", "week", "weeks", "day", "days"),
    }
)
#: Those that say "old" themselves: "a 60yo man".
OLD: Final = frozenset({"yo", "y.o.", "yro", "yos"})
#: What people are called who are only told by their age: "a 17-year-old", "two 17-year-olds".
AGED: Final[Mapping[str, Person]] = {
    "old": make_person("person", "unknown", "one"),
    "olds": make_person("person", "unknown", "many"),
    "o": make_person("person", "unknown", "one"),
    "yo": make_person("person", "unknown", "one"),
    "y.o.": make_person("person", "unknown", "one"),
    "yos": make_person("person", "unknown", "many"),
}
#: What stands behind the "y" of "a 19 y/o woman".
_OVER: Final = (["/", "o"], [".", "o"])
_ITS_AGE: Final = frozenset({"old", "olds"})


def is_age(scan: Scan, unit: int) -> bool:
    """Tell whether the word behind a number makes it an age: "35 yo", "35y", "12 year old"."""
    words = scan.words
    if words[unit] in OLD:
        return True
    behind = words[unit + 1 : unit + 3]
    if words[unit] == "y" and (behind in _OVER or scan.touches(unit - 1)):
        return True
    return words[unit] in AGES and not _ITS_AGE.isdisjoint(behind)
