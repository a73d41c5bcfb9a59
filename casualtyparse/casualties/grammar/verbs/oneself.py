"""Who harms himself, told by a gerund behind a preposition.

oneself = PREPOSITION gerund ("himself" | "his own" life) | agent ... "before committing suicide"
"""

from casualtyparse.casualties.grammar.around.elided import elided_subject
from casualtyparse.casualties.grammar.people.mentions import Mention, mention_of
from casualtyparse.casualties.grammar.words.idioms import POSSESSIVES
from casualtyparse.casualties.grammar.words.triggers import Trigger
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase


def oneself(s: Sentence, trigger: Trigger) -> list[Mention]:
    """Return who harms himself: not "after laying down their arms"."""
    self = s.at_first.get(trigger.at) or _own_life(s, trigger)
    if self is not None and self.pronoun:
        return [mention_of(s, self)]  # "before shooting himself dead"
    if (
        s.words[trigger.first] == "committing"
        and s.words[trigger.first - 1] == "before"
    ):
        return elided_subject(s, trigger.first)
    return []


def _own_life(s: Sentence, trigger: Trigger) -> NounPhrase | None:
    """Return whose life ends: the "his" of "before taking his own life"."""
    at = trigger.at - 2
    if s.words[at + 1] != "own" or s.words[at] not in POSSESSIVES:
        return None
    return NounPhrase(at, at + 1, at, plural=s.words[at] == "their", pronoun=True)
