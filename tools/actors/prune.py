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
#: Words that are states, their people and what is theirs, in a single token.
STATE_WORDS: Final = frozenset(
    first
    for first, rows in countries.index(countries.read()).items()
    for rest, sorts, _, _ in rows
    if not rest and not {"name", "adjective", "people"}.isdisjoint(sorts)
)


def kept(actor: Actor) -> list[Alias]:
    """Return the aliases that are names."""
    plain = {
        alias.text.lower()
        for alias in [Alias(actor.name, actor.marks), *actor.aliases]
        if "?" not in alias.marks and not alias.acronym
    }
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
            or _membered(alias.text, safe)
            or _defined(alias.text, acronyms)
        )
    ]


def _described(text: str, names: set[str]) -> bool:
    """Tell whether a name stands behind words that describe it."""
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
