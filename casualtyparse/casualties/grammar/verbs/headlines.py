"""Headlines that tell of the dead and the hurt without a comma: "15 men killed 12 wounded"."""

from typing import Final

from casualtyparse.casualties.grammar.words.triggers import Trigger
from casualtyparse.phrases.clauses import CLAUSE_ENDS, Sentence

_OPENING: Final = frozenset({";", ":", "(", "-"})
#: Verbs of those counted, in a row.
_TOLD: Final = frozenset({"kill", "wound", "injure", "hurt"})
_OTHERS: Final = frozenset({"others", "more"})


def tells_hurt_too(s: Sentence, trigger: Trigger) -> bool:
    """Tell whether those before a verb are dead, as a number behind it is hurt.

    In "15 terrorists killed 12 wounded" nobody kills the twelve; in "killed 12 wounded
    soldiers" somebody does.
    """
    hurt = s.reading.numbers.by_first.get(trigger.end)
    if hurt is None or trigger.passive or trigger.verb.base not in _TOLD:
        return False
    dead = s.at_end.get(trigger.start)
    if dead is None or dead.quantity is None:
        return False
    led = s.words[dead.first - 1] in _OPENING or _are_so(s, dead.first - 1)
    if dead.first != s.first and not led:
        return False
    at = hurt.end + (s.words[hurt.end] in _OTHERS)
    if not _are_so(s, at):
        return False
    more = s.reading.numbers.by_first.get(at + 1)
    if more is not None:
        return _are_so(s, more.end)  # "15 killed 12 wounded 2 missing"
    return s.word(at + 1) in CLAUSE_ENDS or s.tag(at + 1) == "preposition"


def _are_so(s: Sentence, i: int) -> bool:
    """Tell whether a word tells how people are who are counted before it."""
    entry = s.entry(i)
    if entry is None:
        return False
    verb = entry.harm_verb
    past = verb is not None and verb.form in ("past", "participle")
    return past or entry.harm_state is not None
