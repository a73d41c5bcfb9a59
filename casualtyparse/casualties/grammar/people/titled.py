"""Names that are persons', and verbs that are meant bodily: "Mr Lind was beaten with a stick"."""

from typing import Final

from casualtyparse.casualties.grammar.people.kinds import kind_of, named_at
from casualtyparse.casualties.grammar.people.mentions import Mention, is_people
from casualtyparse.casualties.grammar.people.ranks import bears_rank
from casualtyparse.casualties.grammar.words.triggers import Trigger
from casualtyparse.lexicon.given_names import given_names
from casualtyparse.lexicon.little_words import HIS
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.terms import ARMED

#: A name of a person has a given name and another one.
_NAMES: Final = 2
#: Verbs that say a defeat or a loss, too, and who does them to bodies.
_CONTESTED: Final = frozenset({"beat", "hit", "strike", "crush", "batter"})
#: Weak verbs of those who take people bodily.
TAKING: Final = frozenset({"seize", "snatch", "grab", "capture"})
#: Who takes people is told so far before: not "fear seized Mr Lind".
_DOERS: Final = frozenset({"personal", "anybody", "other", "title"})
_MOST_TO_DOER: Final = 10
#: How far behind a verb it is told what did it.
_MOST_BEHIND: Final = 7
#: How far behind its name the number of a model stands: "AK-47".
_MOST_MODEL: Final = 2
_MOST_BEFORE: Final = 4


def is_titled(s: Sentence, mention: Mention) -> bool:
    """Tell whether a name is a person's by its title or its given name: "Mr Lind"."""
    noun = mention.noun
    if noun.named is None:
        return False
    led = any(
        entry is not None and (entry.part == "title" or entry.person is not None)
        for entry in s.entries[noun.first : noun.end - 1]
    )
    return led or is_bare_person(s, mention)


def has_kin(s: Sentence, mention: Mention) -> bool:
    """Tell whether a name is a person's by those beside it: "Ruk and his wife"."""
    end = mention.noun.end
    return (
        mention.noun.named is not None
        and s.words[end] == "and"
        and s.word(end + 1) in HIS
    )


def is_bodily(s: Sentence, trigger: Trigger) -> bool:
    """Tell whether a verb that teams and markets suffer, too, is meant bodily.

    A weapon, a part of the body or armed people are told of, or another deed: "robbed and beaten".
    """
    if trigger.verb.base not in _CONTESTED or trigger.severity is not None:
        return True
    shared = trigger.verb.form == "participle" and not trigger.passive
    if shared or trigger.verb.form == "gerund":
        return True  # "robbed and beaten", "fled after beating Mr Lind"
    return any(
        entry is not None
        and (
            entry.limb is not None
            or entry.thing == "weapon"
            or (entry.person is not None and entry.person.kind in ARMED)
        )
        for entry in (
            *s.entries[max(s.first, trigger.start - _MOST_BEFORE) : trigger.start],
            *s.entries[trigger.end : min(s.end, trigger.end + _MOST_BEHIND)],
        )
    )


def is_taken(s: Sentence, mention: Mention, trigger: Trigger) -> bool:
    """Tell whether somebody with a rank is taken: "seized Capt. Lind", not "by the arm"."""
    if trigger.verb.base not in TAKING or not bears_rank(s, mention.noun):
        return False
    if trigger.passive:
        return True
    if s.words[mention.end] in ("'", "by"):
        return False
    return any(
        entry is not None and (entry.person is not None or entry.part in _DOERS)
        for entry in s.entries[
            max(s.first, trigger.first - _MOST_TO_DOER) : trigger.first
        ]
    )


def is_place_or_thing(s: Sentence, mention: Mention) -> bool:
    """Tell whether a name may be of what is seized, too: "captured Karsh", "seized two AK-47s".

    Not one with a title, nor a number of those of some group.
    """
    noun = mention.noun
    if noun.named is None or noun.person is not None or kind_of(s, mention) is not None:
        return False
    if noun.quantity is not None:
        return named_at(s, noun.end - 1) is None  # not "five FARC"
    first, end = noun.named
    if any(word.isdigit() for word in s.words[first : end + _MOST_MODEL]):
        return True
    return end - first < _NAMES and not (is_titled(s, mention) or has_kin(s, mention))


def is_bare_person(s: Sentence, mention: Mention) -> bool:
    """Tell whether a name beside people is a person's: "Ana Ruk and a clerk were hit"."""
    noun = mention.noun
    if noun.named != (noun.first, noun.end) or noun.end - noun.first < _NAMES:
        return False
    return s.words[noun.first] in given_names() and is_people(s, mention)
