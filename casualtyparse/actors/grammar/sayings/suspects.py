"""What stands around a verb of suspecting: "suspect the hand of X", "thought that 40 died"."""

from typing import Final

from casualtyparse.actors.grammar.clauses.arguments import Clauses
from casualtyparse.actors.grammar.phrases.mentions import Mentions

#: So near behind "thought that" a figure stands that somebody reckons.
_FIGURE: Final = 5
_VICTIMS: Final = frozenset({"victim", "victims", "dead", "bodies", "casualties"})


def hand_of(clauses: Clauses, start: int) -> int:
    """Return the token behind "the hand of", or the first."""
    words = clauses.words
    at = start + 1 if clauses.scan.tag(start) == "determiner" else start
    entry = clauses.entries[at]
    charge = entry is not None and entry.charge
    return at + 2 if charge and words[at + 1] == "of" else start


def figure_near(mentions: Mentions, start: int) -> bool:
    """Tell whether somebody reckons: "thought that 40 men were killed"."""
    numbers = mentions.reading.numbers.by_first
    for j in range(start, start + _FIGURE):  # noqa: SIM110 - PERF: no generator
        if j in numbers:
            return True
    return False


def are_dead(clauses: Clauses, i: int, low: int) -> bool:
    """Tell whether victims are the subject: "the dead are believed to be members of"."""
    last = clauses.group_start(i, low) - 1
    entry = clauses.entries[last]
    if clauses.words[last] in _VICTIMS or clauses.words[last - 1] == "dead":
        return last > low
    if last <= low or entry is None or entry.harm_verb is None:
        return False  # but "those (killed)", "the nine (killed)"
    return clauses.scan.tag(last - 1) != "auxiliary"


def at_first(words: list[str], low: int, end: int) -> bool:
    """Tell whether it is told as what was thought or said first: "at first blamed on"."""
    return any(
        words[j] == "first" and words[j - 1] == "at" for j in range(max(1, low), end)
    )
