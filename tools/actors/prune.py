"""Aliases that say more than the name: "Norway-based Hengaw", "Houthi fighters", "Jamaat (JAD)".

The grammar reads what stands around a name; a table that held it too would widen the span of the
mention and hide the people who are counted.
"""

import re
from typing import Final

from actors import countries
from actors.rows import Actor, Alias

#: People who belong to a group; the name before them is the group's.
_MEMBER_NOUNS: Final = """
activist activists agents bandits cadres commandos extremists fighters followers forces
guerrillas guards gunmen insurgent insurgents jawans jihadists members men mercenaries militant
militants militiamen officers officials operatives peacekeepers personnel rangers rebel rebels
separatists soldiers staff supporters teams terrorist terrorists troopers troops ultras
volunteers warplanes workers youths
"""
_MEMBERS: Final = frozenset(_MEMBER_NOUNS.split())
#: "state-run", "Islamabad-based", "Israel's", "news agency".
_DESCRIBES: Final = re.compile(
    r"(?:[a-z][\w.]*|.*-(?:based|run|backed|led|linked|affiliated|registered|sponsored|aligned"
    r"|owned|funded|appointed|trained|controlled|wing|nuclear|recognised|recognized)|.*'s)$",
)
#: Names of states, their people and what is theirs.
_STATES: Final = frozenset(
    " ".join((first, *rest))
    for first, rows in countries.index(countries.read()).items()
    for rest, sorts, _, _ in rows
    if not {"name", "adjective", "people"}.isdisjoint(sorts)
)
STATE_WORDS: Final = frozenset(name for name in _STATES if " " not in name)
#: What any state has; "the Kenyan army" is read by a rule, whatever the army is called.
_ORGAN_NOUNS: Final = """
air armed army authorities border defence defense federal force forces government guards marines
military national naval navy police policemen republic royal security service services state
"""
_ORGANS: Final = frozenset(_ORGAN_NOUNS.split())
_OF_STATES: Final = frozenset({"military", "police", "security"})


def organ_of_a_state(actor: Actor, text: str) -> bool:
    """Tell whether a name is that of a state with plain words for an organ: "Kenya Police"."""
    if actor.kind not in _OF_STATES:
        return False
    words = text.lower().removeprefix("the ").split(" ")
    for i in range(1, len(words)):
        state = " ".join(words[:i]).removesuffix("'s")
        if state in _STATES and _ORGANS.issuperset(words[i:]):
            return True
    return False


def kept(actor: Actor) -> list[Alias]:
    """Return the aliases that are names."""
    plain = {
        alias.text.lower()
        for alias in [Alias(actor.name, actor.marks), *actor.aliases]
        if "?" not in alias.marks and not alias.acronym
    }
    every = {alias.text.lower() for alias in actor.aliases} | plain
    acronyms = {alias.text for alias in actor.aliases if alias.acronym}
    safe = plain | {
        alias.text.lower()
        for alias in actor.aliases
        if alias.acronym and "?" not in alias.marks
    }
    return [
        alias
        for alias in actor.aliases
        if alias.acronym
        or not (
            _described(alias.text, plain)
            or (alias.text[0].islower() and _described(alias.text, every))
            or _membered(alias.text, safe)
            or _defined(alias.text, acronyms)
            or _plain_organ(actor, alias.text)
        )
    ]


def _plain_organ(actor: Actor, text: str) -> bool:
    """Tell whether a name of that sort is written in small letters: "Kenyan army"."""
    return organ_of_a_state(actor, text) and text.rpartition(" ")[2].islower()


def _described(text: str, names: set[str]) -> bool:
    """Tell whether a name stands behind words that describe it."""
    if text.rpartition("'s ")[2].lower() in names and "'s " in text:
        return True
    words = text.split(" ")
    first = int(words[0].lower() in STATE_WORDS)
    return any(
        " ".join(words[i:]).lower() in names
        and all(map(_DESCRIBES.match, words[first:i]))
        for i in range(first + 1, len(words))
    )


def _membered(text: str, names: set[str]) -> bool:
    """Tell whether a name stands before its members."""
    words = text.split(" ")
    return any(
        " ".join(words[:i]).lower() in names and _MEMBERS.issuperset(words[i:])
        for i in range(1, len(words))
    )


def _defined(text: str, acronyms: set[str]) -> bool:
    """Tell whether a name stands before its acronym in brackets."""
    name, _, bracket = text.rpartition(" (")
    return bool(name) and bracket.rstrip(")") in acronyms
