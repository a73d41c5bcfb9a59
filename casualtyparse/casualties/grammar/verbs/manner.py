"""How people died, told of some or each of them behind the dead.

manner = the-dead "," ("each" | some | number "of them") HARM_VERB

As in "36 died, many shot in cold blood", "the bodies of two men, each shot in the head".
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.around.asides import THEM
from casualtyparse.casualties.grammar.passage import Passage
from casualtyparse.casualties.grammar.people.mentions import Mention, bare_number
from casualtyparse.casualties.grammar.words.triggers import Trigger
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.clauses import Sentence

#: What does not tell how others died: "six were killed, several wounded".
_ONLY_HURT: Final = frozenset({"wound", "injure", "hurt", "kidnap", "abduct", "kill"})

#: Who are called like a machine, and what befalls machines as well as people.
_LIKE_MACHINES: Final = word_list("people", "like_machines")
ON_MACHINES: Final = frozenset(
    {
        *("burn", "hit", "strike", "bury", "crush", "blown up"),
        *("set on fire", "set alight", "set ablaze"),
    }
)


def no_machines(s: Sentence, group: Sequence[Mention]) -> Sequence[Mention]:
    """Leave out what may be a machine: "two diggers were burned", but "two diggers died".

    Whoever travels in a convoy that is hit may be unhurt.
    """
    return [one for one in group if s.words[one.phrase.head] not in _LIKE_MACHINES]


def tell_how(
    passage: Passage, told: Sequence[CasualtyCandidate], trigger: Trigger
) -> Sequence[CasualtyCandidate]:
    """Make some of whom it is told how they died a part: "36 died, many shot in cold blood"."""
    for some in told if len(told) == 1 else ():
        vague = some.lemma is None and some.count.kind == "vague" and not some.others
        if not vague or passage.s.words[some.first - 1] != ",":
            break
        for whole in reversed(passage.told_before(some.first)):
            many = whole.harm == "killed" and (whole.count.low or 0) > 1
            if many and trigger.verb.base not in _ONLY_HURT:
                some.whole, some.harm = whole, "killed"
                break
    return told


def is_manner(s: Sentence, mention: Mention, trigger: Trigger) -> bool:
    """Tell whether it is told how people died: "the bodies of two men, each shot in the head"."""
    first = mention.first
    before, phrase = s.word(first - 1), mention.phrase
    if trigger.verb.base == "burn" and _is_of_things(s, mention):
        return True
    if s.words[first] == "each":
        return before == ","
    if phrase.plural and not (phrase.quantity or phrase.determiner):
        some = s.at_end.get(first - 1) if s.is_be(first - 1) else None
        if before in THEM or (some is not None and bare_number(some)):
            return True  # "five of them pupils crushed by a wall"
    return trigger.harm == "injured" and before in THEM


def _is_of_things(s: Sentence, some: Mention) -> bool:
    """Tell whether some of the things counted last are meant: "nine huts, two of them burned"."""
    if s.word(some.end - 1) not in THEM or s.word(some.first - 1) != ",":
        return False
    before = (one for one in reversed(s.phrases) if one.end < some.first)
    counted = next((one for one in before if one.quantity is not None), None)
    if counted is None or counted.named is not None:
        return False
    # "three Danish-owned shops" are no Danes
    owned = "-" in s.words[counted.first : counted.end]
    if counted.person is not None and not owned:
        return False
    entry = s.entries[counted.head if counted.person is None else counted.end]
    return entry is None or entry.thing is not None
