"""Sets of little words that wordings of all families look for.

A set that matters to one wording, or has a meaning of its own there, stays with that wording.
"""

from typing import Final

#: Before something new.
INDEFINITE: Final = frozenset({"a", "an"})
ARTICLES: Final = frozenset({"a", "an", "the"})
#: Whose somebody or something is: of one, or of any.
HIS: Final = frozenset({"his", "her"})
THEIRS: Final = frozenset({"his", "her", "their"})
#: Persons as objects.
THEM: Final = frozenset({"him", "her", "them"})
#: Relatives of things.
THAT_WHICH: Final = frozenset({"that", "which"})
#: Auxiliaries that tell how many their subject is.
SINGULAR: Final = frozenset({"is", "was", "has"})
PLURAL: Final = frozenset({"are", "were", "have"})
#: Verbs alone or before a participle.
BE: Final = frozenset({"is", "are", "was", "were"})
HAVE: Final = frozenset({"has", "have", "had"})
#: "The blast left two dead".
LEAVE: Final = frozenset({"leave", "leaves", "left", "leaving"})
#: Between the members of a list.
COMMA_AND: Final = frozenset({",", "and"})
AND_OR: Final = frozenset({"and", "or"})
#: "Men of the north", "men from the north".
OF_FROM: Final = frozenset({"of", "from"})
#: Relatives of persons and things.
WHO_WHICH: Final = frozenset({"who", "that", "which"})
#: Persons as subjects.
HE_SHE: Final = frozenset({"he", "she"})
EACH: Final = frozenset({"each", "every"})
#: Behind the figure of an ordinal.
ORDINAL_ENDINGS: Final = frozenset({"st", "nd", "rd", "th"})
SHORT_DASHES: Final = frozenset({"-", "–"})
#: What is done so is no event: "has often bombed mills".
HABITS: Final = frozenset({"often", "frequently", "regularly", "usually", "sometimes"})
NOBODY: Final = frozenset({"nobody", "no", "none", "noone"})
