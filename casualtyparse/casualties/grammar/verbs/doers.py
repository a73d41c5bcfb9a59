"""What does it: events, buildings, vehicles, those who may take people away, and an aim only."""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.grammar.around.elided import elided_subject
from casualtyparse.casualties.grammar.around.root import root_before
from casualtyparse.casualties.grammar.people.kinds import kind_of
from casualtyparse.casualties.grammar.people.mentions import Mention
from casualtyparse.casualties.grammar.verbs.takers import are_raiders, kind_of_taker
from casualtyparse.casualties.grammar.words.triggers import Trigger
from casualtyparse.lexicon.little_words import COMMA_AND, SHORT_DASHES
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.clauses import CLAUSE_ENDS, Sentence
from casualtyparse.terms import ARMED

#: Places that are built, by what the lexicon says of a place.
_BUILT: Final = frozenset({"site", "center"})
_CAPTIVES: Final = frozenset({"hostage", "captive"})
#: How far before "they" armed men may be told of.
MOST_TO_ARMED: Final = 60
#: Before an aim these tell that it was reached: "used a ruse to seize two men".
_USED: Final = frozenset(
    {"used", "using", "first", "second", "third", "last", "latest"}
)
_MOST_TO_USED: Final = 8
_SAVERS: Final = frozenset(
    {"rescuers", "fishermen", "fisherman", "sailors", "divers", "lifeguards", "crew"}
)
#: What stands before "striking" that strikes: "fell on the yard, striking nurses".
_STRIKING: Final = frozenset({",", "and", "before", "by", "without", "after", "shells"})
#: Whose going with others is no deed, and how it is told.
_PEACEFUL: Final = frozenset({"civilian", "government", "journalist", "aid_worker"})
_GOING: Final = ("off with", "away with")
_SHOWING: Final = word_list("things", "cameras")
#: What harms nobody in earnest, and how far behind "by" it may stand.
_FIGURES: Final = word_list("harms", "figures_of_harm")
_MOST_TO_FIGURE: Final = 5
BY: Final = frozenset({"by", "with"})
#: Verbs of what prices and debts do, too.
_FIGURED: Final = frozenset({"hit", "strike", "crush", "batter", "hurt", "seize"})
#: What stands behind a score: "the team was slaughtered 6-0 by Esk".
_BEHIND_SCORE: Final = CLAUSE_ENDS | {"by", "at", "in", "on", "and", "but", "after"}


def by_event(s: Sentence, trigger: Trigger) -> bool:
    """Tell whether the subject of a verb is an event, not people: "the floods"."""
    entry = s.entry(trigger.start - 1)
    return entry is not None and entry.thing == "event"


def by_figure(s: Sentence, by: int) -> bool:
    """Tell whether people suffer in a figure of speech: "were crushed by the new taxes"."""
    if s.words[by] not in BY:
        return False
    for i in range(by + 1, min(s.end, by + _MOST_TO_FIGURE)):
        word, entry = s.words[i], s.entries[i]
        if word in _FIGURES:
            behind = s.entry(i + 1)
            return behind is None or behind.person is None  # not "by debt collectors"
        if entry is None:
            if not word.isalpha():
                return False
        elif entry.tag == "auxiliary" or (entry.person and s.word(i + 1) != "'"):
            return False
    return False


def by_nothing(s: Sentence, trigger: Trigger) -> bool:
    """Tell whether what did it harms no body: "traders were hit by higher prices"."""
    if trigger.verb.base not in _FIGURED:
        return False
    phrase = s.at_first.get(trigger.end + 1)
    entry = None if phrase is None else s.entries[phrase.head]
    return entry is not None and entry.thing == "abstract" and not entry.harm_noun


def is_score(s: Sentence, trigger: Trigger) -> bool:
    """Tell whether a team is beaten: "the visitors were slaughtered 6-0"."""
    end, words = trigger.end, s.words
    if (
        end + 2 >= s.end
        or words[end + 1] not in SHORT_DASHES
        or not words[end].isdigit()
    ):
        return False
    return words[end + 2].isdigit() and words[end + 3] in _BEHIND_SCORE


def by_takers(s: Sentence, trigger: Trigger) -> bool:
    """Tell whether those who take people away may have the force to do so: "gunmen", "the men"."""
    taker = root_before(s, trigger.start)
    if s.words[trigger.start - 1] in COMMA_AND:
        shared = elided_subject(s, trigger.start)  # "stopped a bus and took ten away"
        taker = shared[-1] if shared else taker
    if taker is not None and s.words[taker.first] == "they":
        return _are_armed(s, taker.first) or are_raiders(s, taker.first)
    if taker is None:
        return False
    if kind_of_taker(s, taker.noun) == "militant":
        return True
    if taker.noun.person is None:
        return False
    if trigger.tail is not None and s.word(trigger.tail + 1) == "from":
        return False
    kind = kind_of(s, taker)
    return kind in ARMED or kind == "unknown"


def goes_with(s: Sentence, trigger: Trigger) -> bool:
    """Tell whether people only leave with others: "a doctor drove off with his wife"."""
    if not trigger.verb.base.endswith(_GOING):
        return False
    taker = root_before(s, trigger.start)
    return taker is not None and kind_of(s, taker) in _PEACEFUL


def _are_armed(s: Sentence, at: int) -> bool:
    """Tell whether armed men are told of not far before: "gunmen came. They took ten away"."""
    near = s.entries[max(0, at - MOST_TO_ARMED) : at]
    people = (entry.person for entry in near if entry is not None)
    return any(one is not None and one.kind == "militant" for one in people)


def is_aim(s: Sentence, trigger: Trigger) -> bool:
    """Tell whether a deed has the aim to take somebody: "a raid to capture a leader"."""
    to = trigger.start - 1
    deed = s.at_end.get(to) if s.words[to] == "to" and to > s.first else None
    if deed is None or deed.pronoun or deed.person is not None or deed.named:
        return False
    if s.words[to - 1].endswith("ing"):
        return False  # "threatening to seize him"
    return _USED.isdisjoint(s.words[max(s.first, to - _MOST_TO_USED) : to])


def by_building(s: Sentence, trigger: Trigger, group: Sequence[Mention]) -> bool:
    """Tell whether a building holds people, as it can: "the prison, which holds 600 men".

    Not if they are held there against their will: "a hall that held 40 hostages".
    """
    if trigger.verb.base != "hold" or _are_captives(s, group):
        return False
    holder = root_before(s, trigger.start)
    entry = None if holder is None else s.entries[holder.noun.head]
    return entry is not None and (entry.place in _BUILT or entry.thing == "building")


def by_thing(s: Sentence, trigger: Trigger) -> bool:
    """Tell whether a thing does it, or who saves people: "boats pick up 40", "a film captured"."""
    agent = root_before(s, trigger.start)
    if agent is None:
        return False
    head, base = agent.noun.head, trigger.verb.base
    if base == "capture" and s.words[head] in _SHOWING:
        return True
    if s.words[trigger.end - 1] == "up" and s.words[head] in _SAVERS:
        return True  # "rescuers picked up 85 people"
    entry = s.entries[head]
    return entry is not None and not entry.person and entry.thing == "vehicle"


def _are_captives(s: Sentence, group: Sequence[Mention]) -> bool:
    """Tell whether "hostages" or "people hostage" are held."""
    person = group[0].noun.person
    lemma = None if person is None else person.lemma
    return lemma in _CAPTIVES or s.word(group[-1].end) in _CAPTIVES


def is_on_strike(s: Sentence, trigger: Trigger, mention: Mention) -> bool:
    """Tell whether workers strike, and nothing strikes them: "clashes with striking miners"."""
    phrase, i = mention.phrase, trigger.first
    if s.words[i] != "striking" or not phrase.plural or mention.noun.kind == "militant":
        return False
    if phrase.quantity or phrase.determiner or phrase.named or phrase.person is None:
        return False
    if s.word(i - 1) in _STRIKING:
        return False
    before = s.at_end.get(i)
    if before is not None and before.possessive:
        return True  # "the mine's striking miners"
    entry = None if before is None else s.entries[before.head]
    # "a shell striking nurses", but "Lom striking miners"
    return entry is None or (entry.thing is None and entry.harm_noun is None)
