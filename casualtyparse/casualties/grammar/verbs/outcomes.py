"""What a word behind the people makes of a verb of harm.

outcome = HARM_VERB mention+ ("dead" | "alive" | "to death" | "hostage" | "responsible")

As in "shot Ana Ruk, a nurse, dead", "held 800 visitors, including 100 children, hostage".
"""

from typing import Final

from attrs import evolve

from casualtyparse.casualties.grammar.around.attached import behind
from casualtyparse.casualties.grammar.words.triggers import Trigger
from casualtyparse.lexicon.little_words import INDEFINITE
from casualtyparse.phrases.clauses import Sentence

#: How far behind the people of a verb the rest of it may stand.
_MOST_ASIDE: Final = 9
_MOST_TO_DEAD: Final = 12
_MOST_TO_BLOW: Final = 4

_TOGETHER: Final = frozenset({"both", "all"})


def told_behind(s: Sentence, trigger: Trigger, end: int) -> Trigger | None:
    """Return the harm by a word behind the people: "dead", "hostage"; None where it is none."""
    end += s.words[end] in _TOGETHER  # "shot them both dead"
    if s.words[end] == "aged":
        age = s.at_first.get(end + 1)  # "stabbed a clerk aged 29 to death"
        end = end + 1 if age is None else age.end
    word = s.words[end] if end < s.end else ""
    if trigger.harm == "injured":
        if word in INDEFINITE and trigger.verb.base == "strike" and _is_blow(s, end):
            return None
        if word in ("dead", "alive") or _is_deadly(s, end):
            return evolve(trigger, harm="killed")
        return trigger
    if word == "," and trigger.verb.behind:
        # "held 800 visitors, including 100 children, hostage"
        further = s.words[end + 1 : min(s.end, end + _MOST_ASIDE)]
        word = s.words[end + 2 + further.index(",")] if "," in further else word
    if word not in trigger.verb.behind:
        return trigger
    harm = trigger.verb.behind[word]
    return None if harm is None else evolve(trigger, harm=harm)


def _is_deadly(s: Sentence, end: int) -> bool:
    """Tell whether they die, told behind what belongs to them: "stabbed a clerk of Dol to death".

    "Shot Ana Ruk, a nurse, dead": behind an aside, too.
    """
    words = s.words
    if words[end] == "to":
        return words[end + 1] == "death"
    if words[end] == ",":  # the aside may hold commas: ", Ana Ruk, 34, dead"
        near = words[end : min(s.end, end + _MOST_TO_DEAD)]
        return any(
            sign == "," and (word == "dead" or (word == "to" and death == "death"))
            for sign, word, death in zip(near, near[1:], [*near[2:], ""], strict=False)
        )
    if s.tag(end) != "preposition":
        return False
    outer = behind(s, end, far=False)
    return words[outer] == "dead" or any(
        words[i] == "to" and words[i + 1] == "death"
        for i in range(end, min(outer + 1, end + _MOST_TO_DEAD))
    )


def _is_blow(s: Sentence, end: int) -> bool:
    """Tell whether one thing hits another: "struck the other a glancing blow"."""
    blow = s.words[end : min(s.end, end + _MOST_TO_BLOW)]
    other = s.at_end.get(end)
    if "blow" not in blow or other is None:
        return False
    thing = other.others and other.person is None and not other.plural
    return thing or "glancing" in blow
