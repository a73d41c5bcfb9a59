"""Who is sent, driven or made to do harm: "drove a lorry packed with explosives at".

deed = fighters "drove" vehicle LADEN "with" EXPLOSIVES | bomber "drove" vehicle "into" place
     | fighters "sent" person ("with" | LADEN "with") EXPLOSIVES
     | fighters "forcibly" RECRUIT people
"""

from typing import Final

from casualtyparse.actors.grammar.clauses.arguments import Clauses
from casualtyparse.lexicon.acts import Act
from casualtyparse.lexicon.word_lists import word_list

BEARING: Final = frozenset({"drive", "send", "recruit", "conscript"})
_RECRUITING: Final = frozenset({"recruit", "conscript"})
_FORCIBLY: Final = frozenset({"forcibly", "forcefully"})
#: who drives into something to attack it stands so far before the verb
_BOMBERS: Final = frozenset({"bomber", "bombers"})
_RIDER: Final = 4
#: and into whom: "drove a truck into a crowd of shoppers"
_CROWDS: Final = frozenset(
    {"crowd", "crowds", "pedestrians", "shoppers", "worshippers"}
)
_INTO_WHOM: Final = 8
_EXPLOSIVES: Final = word_list("acts", "explosives")
#: "a boy with", "a lorry loaded with", "a bomber carrying"
_WITH: Final = frozenset({"with", "of", "carrying", "-"})
#: So far behind the verb stand the explosives.
_FAR: Final = 14
#: what is sent by post
_POSTED: Final = frozenset({"bomb", "bombs", "device", "devices"})


def bears_nothing(clauses: Clauses, i: int, act: Act) -> bool:
    """Tell whether a verb of driving, sending or recruiting tells of no attack."""
    words = clauses.words
    if act.verb in _RECRUITING:
        return words[i - 1] not in _FORCIBLY
    window = words[i + 1 : i + _INTO_WHOM]
    if act.verb == "send":
        if not _POSTED.isdisjoint(window):
            return False
        armed = (one.armed or one.kind == "unknown" for one in clauses.subjects(i))
        return not _laden(clauses, i) or not any(armed)
    if not _BOMBERS.isdisjoint(words[max(0, i - _RIDER) : i]):
        return False
    return _CROWDS.isdisjoint(window) and not _laden(clauses, i)


def _laden(clauses: Clauses, i: int) -> bool:
    """Tell whether explosives are told of behind a verb, as what somebody bears."""
    high = min(clauses.scan.bounds_at(i)[1], i + _FAR)
    words = clauses.words
    return any(
        words[j] in _EXPLOSIVES and (words[j - 1] in _WITH or words[j + 1] == "-")
        for j in range(i + 2, high)
    )
