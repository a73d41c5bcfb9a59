"""Verbs in the passive that tell of no harm, by the words beside them.

spared = mention+ BE HARM_VERB score         "the visitors were slaughtered 6-0"
       | EVENT "of" mention+ BE "held"       "the funeral of two clerks was held"
       | mention+ BE "taken" "from" DANGER   "a boy was taken from the ruins"
"""

from typing import Final

from casualtyparse.casualties.grammar.passage import Passage
from casualtyparse.casualties.grammar.people.mentions import Mention
from casualtyparse.casualties.grammar.verbs.doers import (
    BY,
    by_figure,
    by_nothing,
    is_score,
)
from casualtyparse.casualties.grammar.verbs.earlier import has_died
from casualtyparse.casualties.grammar.verbs.moves import (
    is_brought_out,
    is_carried,
    is_number,
    is_saved,
    only_flees,
)
from casualtyparse.casualties.grammar.words.triggers import Trigger
from casualtyparse.lexicon.little_words import SHORT_DASHES
from casualtyparse.phrases.clauses import Sentence

_UNAWARES: Final = ["by", "surprise"]
_TAKEN_TO: Final = frozenset({"which", "where"})
#: What leads to the people of an event or a picture: "a photo of a boy was taken".
_FOR_PEOPLE: Final = frozenset({"of", "for", "with", "by"})


def is_no_harm(s: Sentence, trigger: Trigger, first: int) -> bool:
    """Tell whether the words beside a verb in the passive make it no harm, or none done."""
    verb, after = trigger.verb, s.words[trigger.end]
    if s.words[first] == "be" and s.words[first - 1] == "or":
        return True  # "told the clerks to leave or be shot"
    if verb.base == "hold" and _is_held_event(s, first):
        return True  # "the funeral of two clerks was held"
    if after in BY and by_figure(s, trigger.end):
        return True
    if after == "by":
        return by_nothing(s, trigger)
    if s.words[trigger.end + 1] in SHORT_DASHES and is_score(s, trigger):
        return True
    # "are held responsible"
    return bool(verb.behind) and verb.behind.get(after, verb.harm) is None


def are_spared(passage: Passage, group: list[Mention], trigger: Trigger) -> bool:
    """Tell whether people are not harmed by what is done to them."""
    s = passage.s
    if (
        trigger.verb.base == "take"
        and (
            s.word(group[0].first - 1)
            in _TAKEN_TO  # "the ward to which the nun was taken"
            or _is_held_event(s, group[0].phrase.end)  # "a photo of a boy was taken"
            or is_brought_out(s, trigger.end)  # "taken from the ruins"
            or s.words[trigger.end : trigger.end + 2] == _UNAWARES
        )
    ):
        return True
    if trigger.harm == "detained" and is_saved(s, group, trigger):
        return True
    if s.words[trigger.end] == "by" and is_carried(s, trigger):
        return True
    if trigger.harm == "missing":  # "the gunmen were last seen near the mill"
        return is_number(s, group[0].first) or only_flees(s, group, trigger)
    return trigger.harm == "injured" and has_died(passage, group[0])


def _is_held_event(s: Sentence, first: int) -> bool:
    """Tell whether it is something for people that is held, not they."""
    people = s.at_end.get(first)
    if people is None or s.word(people.first - 1) not in _FOR_PEOPLE:
        return False
    held = s.at_end.get(people.first - 1)
    if held is not None and held.person and s.word(held.first - 1) == "of":
        held = s.at_end.get(held.first - 1)  # "a photo of a boy of five"
    if held is None or s.tag(held.first - 1) == "preposition":
        return False  # "nine men from the village of Esk were held"
    return not (held.person or held.quantity or held.others)
