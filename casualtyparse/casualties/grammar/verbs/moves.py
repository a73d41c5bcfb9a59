"""Who is displaced, and who only goes somewhere: attackers flee, soldiers march, guests leave."""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.grammar.passage import Passage
from casualtyparse.casualties.grammar.people.kinds import kind_of
from casualtyparse.casualties.grammar.people.mentions import Mention
from casualtyparse.casualties.grammar.verbs.takers import kind_of_taker, taker_by
from casualtyparse.casualties.grammar.wholes import is_let_go
from casualtyparse.casualties.grammar.words.idioms import POSSESSIVES
from casualtyparse.casualties.grammar.words.triggers import Trigger
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase
from casualtyparse.terms import ARMED, BODILY, Harm

_THE: Final = frozenset({"the", "his", "their", "her"})
_CAMPS: Final = frozenset({"for", "of"})
_SEEN: Final = frozenset({"seen", "found"})
_TOGETHER: Final = frozenset({"together", "guilty", "in"})
_ARMS: Final = frozenset({"arms", "weapons", "guns", "rifles"})
_OWN: Final = frozenset({"his", "their", "her", "its"})
#: What somebody asks for who wants others to be arrested.
_ASKING: Final = word_list("harms", "asking")
_GIVEN: Final = frozenset({"issued", "made", "given", "out"})
#: Who is picked up by those who save them.
_AT_SEA: Final = frozenset({"survivor", "crew", "castaway", "swimmer", "passenger"})
#: What shows that people are taken out of the water.
_WATERS: Final = word_list("harms", "at_sea")
#: What people are brought out of, and how far behind "from" it may stand.
_DANGERS: Final = word_list("harms", "dangers")
_MOST_TO_DANGER: Final = 5
#: How far behind "taken from" it may be told that they were harmed.
_MOST_TO_DEATH: Final = 16
_TRAVELLERS: Final = frozenset({"passenger", "commuter", "traveller", "motorist"})
_VISITORS: Final = _TRAVELLERS | word_list("people", "visitors")
#: How many move as those do who flee.
_CROWD: Final = 20
#: How far behind "fled" a scene may stand, and where to a single person flees from home.
_TO_SCENE: Final = 3
_AWAY: Final = frozenset({"to", "into", "from", "across", "abroad", "with", "for"})


def only_moves(s: Sentence, mention: Mention, trigger: Trigger) -> bool:
    """Tell whether armed men go elsewhere: "the rebels took to the hills".

    Nor are those who travel harmed where a train is late: "passengers were stranded".
    """
    if trigger.harm == "affected":
        person = mention.noun.person
        return person is not None and person.lemma in _TRAVELLERS
    person = mention.noun.person
    if trigger.verb.crowds and person is not None and person.lemma in _VISITORS:
        return True  # "40 campers slept in tents"
    return is_taken_out(s, mention, trigger.harm)


def is_crowd(mention: Mention, crowds: frozenset[str]) -> bool:
    """Tell whether so many are meant that they do not just go somewhere.

    "400 clerks", "villagers", not "two men".
    """
    person, quantity = mention.noun.person, mention.phrase.quantity
    if quantity is not None and quantity.low >= _CROWD:
        return True
    if person is None or person.lemma not in crowds:
        return False
    return mention.noun.plural or quantity is not None


def is_taken_out(s: Sentence, mention: Mention, harm: Harm) -> bool:
    """Tell whether people leave no home: "the evacuation of 12 soldiers", "of the wounded"."""
    if harm != "displaced":
        return False
    if kind_of(s, mention) in ARMED:
        return True
    person = mention.noun.person
    if s.word(mention.first - 2) == "influx" and person and person.lemma in _VISITORS:
        return True
    for entry in s.entries[mention.first : mention.end + 1]:
        told = None if entry is None else entry.harm_state or entry.harm_verb
        if told is not None and told.harm == "injured":
            return True
    return False


def is_saved(s: Sentence, group: Sequence[Mention], trigger: Trigger) -> bool:
    """Tell whether the detained are taken out of the water: "nine of her crew were picked up"."""
    if not trigger.idiom or s.words[trigger.end - 1] != "up":
        return False
    person = group[-1].noun.person
    if person is not None and person.lemma in _AT_SEA:
        return True
    if not _WATERS.isdisjoint(s.words[s.first : s.end]):
        return True
    by = s.at_first.get(trigger.end + 1) if s.words[trigger.end] == "by" else None
    entry = None if by is None else s.entries[by.head]
    return entry is not None and entry.thing == "vehicle"


def is_brought_out(s: Sentence, end: int) -> bool:
    """Tell whether people are taken out of danger: "taken from the ruins".

    Or they are harmed where they are taken to: "taken from jail and hanged" is one death.
    """
    if s.words[end] != "from":
        return False
    near = s.words[end + 1 : end + _MOST_TO_DANGER]
    return not _DANGERS.isdisjoint(near) or _are_harmed_then(s, end)


def _are_harmed_then(s: Sentence, end: int) -> bool:
    """Tell whether people are taken from somewhere only to be harmed: "from jail and hanged".

    Those whom armed men take are captives first: "from his home by gunmen and killed".
    """
    for i in range(end, min(s.end, end + _MOST_TO_DEATH)):
        if s.words[i] != "and":
            taker = taker_by(s, i)
            if taker is None or kind_of_taker(s, taker) != "militant":
                continue
            person = taker.person
            # not "from jail by a mob and hanged", but "by a group of rebels"
            if person is None or person.number != "body" or s.words[taker.end] == "of":
                return False
            continue
        at = i + 1 + s.is_adverb(i + 1)
        entry = s.entry(at)
        verb = None if entry is None else entry.harm_verb
        if verb is not None and verb.harm in BODILY:
            return True
    return False


def is_carried(s: Sentence, trigger: Trigger) -> bool:
    """Tell whether a thing behind "by" carries people away: "was carried away by the music"."""
    carries = trigger.idiom and trigger.harm == "abducted"
    if not (carries or trigger.verb.base == "catch"):
        return False
    by = s.at_first.get(trigger.end + 1)
    if by is None or by.person is not None or by.pronoun or by.named is not None:
        return False
    entry = s.entries[by.head]
    return entry is None or entry.person is None


def is_back(passage: Passage, phrase: NounPhrase, i: int) -> bool:
    """Tell whether those displaced are none who are counted as such.

    "The 40 evacuees came home", "40 evacuees returned", "40 evacuees were killed".
    """
    led = passage.s.word(phrase.first - 1) in _CAMPS
    if phrase.determiner == "the" or led or is_let_go(passage.s, i + 1, "displaced"):
        return True  # "a camp for 300 evacuees"
    return any(one.phrase.first == phrase.first for one in passage.here())


def is_sought(words: Sequence[str], i: int) -> bool:
    """Tell whether an arrest is one that somebody asks for: "warrants for the arrest of"."""
    before = words[i - 1]
    at = i - 2 if before in _THE else i - 1
    if words[at] == "to" and words[at - 1] in ("leading", "leads", "lead"):
        return words[at - 2] in ("information", "tip", "tips", "that")
    if words[at] != "for":
        return False
    issued = words[at - 1] in _GIVEN and not _ASKING.isdisjoint(
        words[max(0, at - 5) : at]
    )
    return issued or words[at - 1] in _ASKING


def _gives_up(s: Sentence, at: int) -> bool:
    """Tell whether a thing is given up, not oneself: "surrendered the town"; but "their arms"."""
    thing = s.at_first.get(at)
    if thing is None or thing.determiner is None or thing.person is not None:
        return False
    return s.words[thing.head] not in _ARMS and thing.quantity is None


def only_flees(s: Sentence, group: Sequence[Mention], trigger: Trigger) -> bool:
    """Tell whether somebody only gets away: "a ninth man is believed to have fled".

    Nor is somebody missing who hides: "the gunmen could not be found".
    """
    if trigger.harm == "missing":
        noun = group[-1].noun
        if s.words[trigger.at] in _SEEN and s.word(trigger.end) in _TOGETHER:
            return True  # "have not been seen together since"
        if trigger.idiom:
            return kind_of(s, group[-1]) == "militant"
        told = noun.person or noun.quantity or noun.named or noun.pronoun or noun.others
        return not told and noun.determiner in _OWN  # "his smile vanished"
    if trigger.verb.base == "surrender":
        return _gives_up(s, trigger.end)
    if trigger.harm != "displaced":
        return False
    people = group[-1].phrase
    kind = kind_of(s, group[-1])
    if kind == "militant" or trigger.verb.base != "flee":
        return kind == "militant"
    end = trigger.end
    if s.word(end) in POSSESSIVES:
        return False  # "fled his home"
    if "scene" in s.words[end : end + _TO_SCENE] or people.pronoun or kind in ARMED:
        return True  # "they fled" is mostly told of those who did it
    if len(group) > 1 or is_crowd(group[-1], trigger.verb.crowds):
        return False
    told = people.quantity is not None or not people.plural
    return not told or kind != "civilian" or s.word(end) not in _AWAY


def is_number(s: Sentence, first: int) -> bool:
    """Tell whether it is a number of people of which something is said: "the number of dead"."""
    before = s.words[s.first : first]
    return "number" in before and before[before.index("number") :][1:2] == ["of"]
