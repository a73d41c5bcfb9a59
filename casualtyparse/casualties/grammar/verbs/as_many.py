"""As many people as were counted just before, or a number of times as many.

as-many = many [people] [BE] HARM_VERB | HARM_VERB many [people]
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.around.joined import is_agent
from casualtyparse.casualties.grammar.passage import Passage, Said
from casualtyparse.casualties.grammar.people.mentions import Mention
from casualtyparse.casualties.grammar.people.multiples import (
    first_of_many,
    many_behind,
    times_as_many,
)
from casualtyparse.casualties.grammar.words.triggers import Trigger
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase
from casualtyparse.terms import Harm

_NONE: Final[Sequence[CasualtyCandidate]] = ()
#: What may stand behind "as many".
_MORE: Final = frozenset({"others", "more", "again"})


def as_many(passage: Passage, trigger: Trigger) -> Sequence[CasualtyCandidate]:
    """as-many = many [people] [BE] HARM_VERB | HARM_VERB many [people]"""
    s = passage.s
    first, end = trigger.start, trigger.end
    told = as_many_people(passage, first, end, trigger.harm, trigger.at)
    if told is None and trigger.verb.use != "subject" and not trigger.passive:
        many = many_behind(s, end)
        behind = (trigger.first, _end_of_many(s, many))
        said = Said("as-many", "active", trigger.harm, trigger.at)
        told = None if many < 0 else _keep(passage, many, said, behind)
    if told is None:
        return _NONE
    told.severity = trigger.severity
    passage.used.update(range(trigger.first, trigger.end))
    return (told,)


def as_many_people(
    passage: Passage, first: int, end: int, harm: Harm, at: int
) -> CasualtyCandidate | None:
    """Count as many people as just before, whose harm is said by tokens `first` to `end`."""
    s = passage.s
    people = s.at_end.get(first)
    many = first - 1
    if people is not None and s.words[people.first] == "many":
        many = people.first
    elif s.word(many) in _MORE:
        many -= 1
    start = first_of_many(s, many)
    if start < 0 or (s.word(start - 1) == "and" and _joins(s, start - 1)):
        here = passage.here()
        if start < 0 or not here:
            return None
        last = here[-1]
        if last.end != start - 1 and not last.end < last.trigger <= start - 2:
            return None  # "six guards and as many cooks were hurt"
    said = Said("as-many", "passive", harm, at)
    return _keep(passage, many, said, (start, end))


def _joins(s: Sentence, sign: int) -> bool:
    """Tell whether "and" joins to people: not to a killer, "shot by a sniper and as many"."""
    before = s.at_end.get(sign)
    return before is not None and not is_agent(s, before.first - 1)


def _is_unread(s: Sentence, i: int) -> bool:
    """Tell whether token i is a word of harm whose people are not read yet."""
    entry = s.entries[i]
    if entry is None or entry.harm_verb is not None:
        return False
    return entry.harm_state is not None


def _end_of_many(s: Sentence, many: int) -> int:
    """Return where "as many", "as many others" or "as many civilians" ends."""
    phrase = s.at_first.get(many)
    if phrase is not None and phrase.end > many + 1:
        return phrase.end
    return many + 2 if s.word(many + 1) in _MORE else many + 1


def _keep(
    passage: Passage, many: int, said: Said, span: tuple[int, int]
) -> CasualtyCandidate | None:
    """Keep people who are as many as those of the last casualty of the sentence."""
    s = passage.s
    first, end = first_of_many(s, many), _end_of_many(s, many)
    earlier = [c for c in passage.told_before(first) if c.whole is None]
    if not earlier or s.word(end) == "as":
        return None  # "twice as many civilians as soldiers"
    last = earlier[-1]
    if any(_is_unread(s, i) for i in range(last.end, first)):
        return None  # "six were hurt, and a raid left 70 dead and as many wounded"
    people = s.at_first.get(many)
    if people is None or people.person is None:
        people = NounPhrase(many, end, many, plural=True, others=True)
    mention = Mention(first, end, people, people)
    count = times_as_many(s, first, last.count, end)
    candidate = passage.keep(mention, count, said, span)
    if candidate is not None and people.person is None:
        candidate.kind = last.kind
        candidate.victims = None
    return candidate
