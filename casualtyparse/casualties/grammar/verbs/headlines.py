"""Headlines that tell of the dead and the hurt without a comma: "15 men killed 12 wounded"."""

from typing import Final

from casualtyparse.casualties.grammar.words.triggers import Trigger
from casualtyparse.phrases.clauses import CLAUSE_ENDS, Sentence

_OPENING: Final = frozenset({";", ":", "(", "-"})
_OTHERS: Final = frozenset({"others", "more"})


def tells_hurt_too(s: Sentence, trigger: Trigger) -> bool:
    """Tell whether those before a verb are dead, as a number behind it is hurt.

    In "15 terrorists killed 12 wounded" nobody kills the twelve; in "killed 12 wounded
    soldiers" somebody does.
    """
    hurt = s.reading.numbers.by_first.get(trigger.end)
    if hurt is None or trigger.passive or trigger.verb.base != "kill":
        return False
    dead = s.at_end.get(trigger.start)
    if dead is None or dead.quantity is None:
        return False
    if dead.first != s.first and s.words[dead.first - 1] not in _OPENING:
        return False
    at = hurt.end + (s.words[hurt.end] in _OTHERS)
    entry = s.entry(at)
    verb = None if entry is None else entry.harm_verb
    if (
        verb is None
        or verb.harm != "injured"
        or verb.form not in ("past", "participle")
    ):
        return False
    return s.word(at + 1) in CLAUSE_ENDS or s.tag(at + 1) == "preposition"
