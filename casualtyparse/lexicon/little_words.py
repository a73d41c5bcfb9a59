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
