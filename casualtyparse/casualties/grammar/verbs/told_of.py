"""What a verb of harm tells of the people around it: whether, what befell them, and by whom."""

from collections.abc import Sequence
from typing import Final

from attrs import evolve

from casualtyparse.casualties.candidates import Frame, Stretch
from casualtyparse.casualties.grammar.around.root import root_before
from casualtyparse.casualties.grammar.passage import Passage, Said
from casualtyparse.casualties.grammar.people.mentions import Mention
from casualtyparse.casualties.grammar.verbs.captors import (
    CAPTIVE,
    captivity,
    held_by_anybody,
    is_open,
    may_be_by_anybody,
)
from casualtyparse.casualties.grammar.verbs.fatal import are_lined_up
from casualtyparse.casualties.grammar.verbs.nobody import DENYING, is_denied
from casualtyparse.casualties.grammar.verbs.takers import taker_by
from casualtyparse.casualties.grammar.words.illness import is_ill
from casualtyparse.casualties.grammar.words.triggers import Trigger
from casualtyparse.casualties.grammar.words.verb_groups import FATALLY
from casualtyparse.phrases.clauses import Sentence

_FRAMES: Final[dict[str, Frame]] = {
    "passive": "passive",
    "intransitive": "intransitive",
    "active": "active",
    "participle": "participle",
    "verbless": "verbless",
    "inverted": "verbless",
    "whom": "passive",
}
#: How far before a verb those end who do it.
_NEAR_BEFORE: Final = 3
#: What leads on to others than those told of before.
_OTHER_CLAUSE: Final = frozenset({"while", "and", "but", ";", "who", "when"})
_new: Final = tuple.__new__


def harms_nobody(
    s: Sentence, trigger: Trigger, group: Sequence[Mention], first: int, *, left: bool
) -> bool:
    """Tell whether people are only ill, or nobody was hit: "but none hit the ambassador"."""
    treated = trigger.harm == "injured" and (
        trigger.idiom or trigger.verb.base == "treat"
    )
    if treated and is_ill(s, group[0].first, trigger.end):
        return True
    return not left and s.words[first - 1] in ("none", "nobody")


def is_denied_of(s: Sentence, trigger: Trigger, nearest: Mention, first: int) -> bool:
    """Tell whether it is denied that a verb harmed people: "without killing two guards"."""
    words, start, negated = s.words, trigger.first, trigger.negated
    if words[nearest.first - 1] in DENYING:
        negated = negated or is_denied(s, nearest.first - 1)
    if first < start or words[start - 1] == "t":
        negated = negated or _is_negated(s, first, start)
    if words[first - 1] == "without":
        return words[first - 2] != "not"  # "not without killing two guards"
    return negated


def _is_negated(s: Sentence, first: int, end: int) -> bool:
    """Tell whether "not", "never" or "'t" stands in the verb group."""
    words = s.words
    if words[end - 1] == "t" and words[end - 2] == "'" and end - 2 >= s.first:
        return True
    group = words[first:end]
    if words[end - 1] in FATALLY and words[end - 2] == "not":
        return False  # "badly, but not fatally, hurt"
    return "not" in group or "never" in group or "t" in group


def said_of(
    s: Sentence, trigger: Trigger, rule: str, first: int, agent: Stretch | None
) -> Sequence[Said]:
    """Return how it is told what befell people who start at token `first`."""
    harm, at, severity = trigger.harm, trigger.at, trigger.severity
    if harm == "injured" and (
        _is_deceased(s, first)
        or (trigger.verb.base == "shoot" and are_lined_up(s, trigger, first))
    ):
        harm = "killed"
    frame = _FRAMES[rule]
    told = _new(Said, (rule, frame, harm, at, severity, agent))
    if trigger.also is None:
        return (told,)
    return Said(rule, frame, trigger.also, at, severity, agent), told


def _is_deceased(s: Sentence, first: int) -> bool:
    """Tell whether people are said to be dead before: "the deceased, a clerk, was shot"."""
    before = s.words[s.first : first]
    if "deceased" not in before:
        return False
    at = len(before) - 1 - before[::-1].index("deceased")
    return _OTHER_CLAUSE.isdisjoint(before[at:])


def as_captives(
    passage: Passage, trigger: Trigger, agent: Stretch | None, first: int, end: int
) -> Trigger:
    """Return a verb of taking with the harm that it is by those who took people."""
    if trigger.harm in CAPTIVE and is_open(passage.s, trigger, end):
        return evolve(trigger, harm=captivity(passage, trigger, agent, first))
    if trigger.harm == "detained" and may_be_by_anybody(trigger):
        harm = held_by_anybody(passage.s, trigger, agent, first)
        return evolve(trigger, harm=harm)
    return trigger


def agent_of(s: Sentence, trigger: Trigger, *, left: bool) -> Stretch | None:
    """Return who did it: "by X" behind a passive, the subject of an active verb."""
    if left:
        phrase = taker_by(s, trigger.end)
        return None if phrase is None else Stretch(phrase.first, phrase.end)
    if trigger.verb.form == "gerund" and trigger.start == trigger.first:
        return None
    mention = root_before(s, trigger.start)
    if mention is None:
        return None
    end = mention.end
    if s.words[end] == "of":  # "fighters of the Karsh Front captured"
        body = s.at_first.get(end + 1)
        end = end if body is None else body.end
    if end < trigger.start - _NEAR_BEFORE:
        return None
    return Stretch(mention.first, mention.end)
