"""Whom a verb of harm harms behind it.

target = HARM_VERB object, where those of a weak verb ("seize", "hold") must be named as people
"""

from typing import Final

from attrs import evolve

from casualtyparse.casualties.grammar.around.attached import behind
from casualtyparse.casualties.grammar.around.objects import object_group
from casualtyparse.casualties.grammar.passage import Passage
from casualtyparse.casualties.grammar.people.kinds import kind_of
from casualtyparse.casualties.grammar.people.mentions import Mention
from casualtyparse.casualties.grammar.people.same_people import shares_count
from casualtyparse.casualties.grammar.people.titled import (
    TAKING,
    is_bodily,
    is_place_or_thing,
    is_taken,
    is_titled,
)
from casualtyparse.casualties.grammar.verbs.losses import (
    behind_aside,
    carried_off,
    crew_of,
    crew_taken,
    is_body,
    is_left_by,
    is_loss,
    is_other_than_foe,
    own_loss,
    seizes,
    taken_along,
    takes_control,
    without_out,
)
from casualtyparse.casualties.grammar.verbs.moves import is_crowd, only_moves
from casualtyparse.casualties.grammar.words.triggers import Trigger
from casualtyparse.lexicon.little_words import INDEFINITE
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

_CAPTIVES: Final = frozenset({"hostage", "captive", "prisoner"})
#: Verbs of what also happens to things: "hurt the homeland", "executed a warrant".
_FIGURED: Final = frozenset({"hurt", "harm", "execute"})
#: What a clinic's work is told by: "treated 40 patients last year".
_PERIODS: Final = frozenset({"day", "week", "month", "year", "daily", "annually"})
_MOST_TO_PERIOD: Final = 5
_PATIENTS: Final = frozenset({"patient", "victim", "survivor"})
#: What tells in which manner people are treated.
_MANNERS: Final = frozenset(
    {"as", "like", "badly", "unfairly", "well", "to", "a", "per", "with"}
)
#: What is carried out, not put to death.
_PAPERS: Final = word_list("acts", "figures")
#: How far before a verb its relative clause may start.
_MOST_TO_RELATIVE: Final = 14
_RELATIVES: Final = (["which"], ["who"])
_NOBODY: Final = frozenset({"no", "nobody"})
#: "took their prisoners to the river"
_DEFINITE: Final = frozenset({"the", "his", "her", "their", "its", "our", "these"})
_DEADLY: Final = (["to", "death"], ["alive", "."], ["alive", "in"])
#: Forms of weak verbs that have people for their object.
_HOLDING: Final = frozenset({"down", "up", "back", "off"})
_OF_PEOPLE: Final = frozenset({"hanged"})


def objects_of(  # noqa: C901, PLR0912, PLR0915 - verbs that ask for more, in turn
    passage: Passage, trigger: Trigger
) -> list[Mention]:
    """Return the people behind the verb; a weak verb's must be named as people."""
    s = passage.s
    verb = trigger.verb
    weak = verb.weak and s.words[trigger.at] not in _OF_PEOPLE
    own = own_loss(s, trigger) if verb.base == "lose" else None
    if own is not None:
        return [own]
    if s.words[trigger.end] in _NOBODY:
        weak = False  # "hit no one"
    if weak and (_goes_on(passage, trigger.first - 1) or _is_in_limb(s, trigger.end)):
        weak = False  # "killed two and burnt five", "hitting one in the leg"
    elif verb.base == "lose":
        weak = not is_loss(s, trigger)
    if verb.base == "take" and s.words[trigger.end] == "with":
        return carried_off(s, trigger)
    inner = None if trigger.end in s.at_first else _inner(s, trigger)
    at = behind_aside(s, trigger)
    if verb.weak and trigger.idiom and takes_control(trigger):
        return [] if trigger.tail is not None else crew_of(s, at)
    if trigger.tail == at + 1 and s.words[at] == "her":
        her = NounPhrase(at, at + 1, at, pronoun=True)  # "left her deaf in one ear"
        return [Mention(at, at + 1, her, her)]
    group = object_group(s, at, strict=weak, inner=inner)
    if not group and weak and trigger.harm == "injured":
        titled = object_group(s, at)[:1]  # "beat Mr Lind with rods"
        if titled and is_titled(s, titled[0]) and is_bodily(s, trigger):
            return titled
    elif not group and weak and trigger.verb.base in TAKING:
        titled = object_group(s, at)  # "seized Capt. Lind and his driver"
        if titled and is_taken(s, titled[0], trigger):
            group = [m for m in titled if not _is_no_body(s, m, trigger)]
    if verb.weak and not (
        weak or verb.base == "lose"
    ):  # "arrested one and seized 20 kg of gelignite"
        group = [m for m in group if not _is_no_body(s, m, trigger)]
    if weak and (not group or _is_name(group[0])):
        group = (crew_of(s, at) if seizes(trigger) else []) or group
    if not group:
        return crew_taken(s, trigger, at) if verb.base == "take" else group
    if s.words[group[0].first - 1] == "," and s.tells(group[0].phrase):
        return []  # "took forty clerks with them, police said"
    if trigger.tail is not None:
        group = _without_tail(s, group, trigger)
        if not group:
            return group
        end = group[-1].end
        if s.word(end)[-3:] == "ing":
            end += 1  # "sent ten men plunging to their deaths"
        if not _reaches(s, end, trigger.tail):
            return []
    if verb.behind:
        group = _without_tail(s, group, trigger)
    base = verb.base
    if base == "hold" and s.word(group[-1].end) in _HOLDING:
        return []  # "guests held him down"
    if base == "treat":
        return [m for m in group if _is_treated(s, m)]
    if trigger.idiom and s.words[trigger.at] == "received":
        return [m for m in group if _is_treated(s, m) and _is_patient(m)]
    if base in _FIGURED:
        return [m for m in group if _is_somebody(s, m, base)]
    if base == "take" and taken_along(s, trigger, group):
        return group
    if base == "take" and s.word(group[-1].end) not in _CAPTIVES:
        # "took four hostages", not "took the budget hostage"
        return [
            m
            for m in group
            if m.noun.person is not None
            and m.noun.person.lemma in _CAPTIVES
            and m.phrase.determiner not in _DEFINITE
        ]
    if base == "net":  # "netted three players"
        group = [m for m in group if kind_of(s, m) != "civilian"]
    if base == "lose":
        group = [without_out(s, m) for m in group if not is_left_by(s, m)]
        if not group:
            return group
        after = s.entry(group[-1].end)
        if after is not None and after.harm_verb is not None:
            return []  # "lost 40 men killed and wounded"
    if not weak:
        return group
    crowds = verb.crowds
    return [
        m
        for m in group
        if not (_is_whole_body(s, m) or only_moves(s, m, trigger))
        and not is_other_than_foe(s, m, trigger)
        and (not crowds or is_crowd(m, crowds))
    ]


def _is_whole_body(s: Sentence, mention: Mention) -> bool:
    """Tell whether a body of people is meant, and not who they are: "a group of tourists"."""
    if not is_body(mention):
        return False
    of = s.word(mention.end) == "of" and mention.noun.determiner in INDEFINITE
    people = s.at_first.get(mention.end + 1) if of else None
    return people is None or people.person is None or people.person.number == "body"


def _reaches(s: Sentence, end: int, tail: int) -> bool:
    """Tell whether the rest of an idiom stands behind people, and what is told of them."""
    last = behind(s, end, far=False)
    if end <= tail <= last:
        return True  # "took two clerks, one of them a girl, hostage"
    return last < tail and s.words[last] == s.words[tail - 1] == ","


def _is_name(mention: Mention) -> bool:
    """Tell whether a name may be that of a vehicle: "hijacked a Dol Airlines Viscount"."""
    noun = mention.noun
    return noun.named is not None and noun.quantity is None


def _is_measured(mention: Mention) -> bool:
    """Tell whether a number stands before a word that names no people: "20 kg"."""
    noun = mention.noun
    if noun.quantity is None or noun.named is not None or noun.others:
        return False
    return noun.quantity.end < noun.end


def _is_no_body(s: Sentence, mention: Mention, trigger: Trigger) -> bool:
    """Tell whether a place or a thing is taken: "20 kg", "seized two AK-47s"."""
    if mention.noun.person is not None:
        return False
    taken = seizes(trigger) and is_place_or_thing(s, mention)
    return taken or _is_measured(mention)


def _goes_on(passage: Passage, sign: int) -> bool:
    """Tell whether a verb goes on with what somebody did: "killed two, captured five"."""
    s = passage.s
    if s.is_list_word(sign):
        return bool(passage.here())
    if s.words[sign] != ",":
        return False
    here = passage.here()
    if not here or here[-1].frame != "active" or here[-1].end > sign:
        return False
    # "the attack, which killed two, hit a column"
    before = s.words[max(s.first, here[-1].first - _MOST_TO_RELATIVE) : here[-1].first]
    return not ("," in before and before[before.index(",") + 1 :][:1] in _RELATIVES)


def _is_in_limb(s: Sentence, first: int) -> bool:
    """Tell whether a number of people is told with a part of the body: "one in the leg"."""
    number = s.reading.numbers.by_first.get(first)
    if number is not None and s.words[number.end : number.end + 2] in _DEADLY:
        return True  # "hacked six to death"
    if number is None or s.word(number.end) not in ("in", "on", "through"):
        return False
    return any(
        entry is not None and entry.limb == "part"
        for entry in s.entries[number.end + 1 : min(s.end, number.end + 4)]
    )


def _is_somebody(s: Sentence, mention: Mention, base: str) -> bool:
    """Tell whether somebody is harmed, and not "the homeland"."""
    if base == "execute":
        return s.words[mention.noun.head] not in _PAPERS
    noun = mention.noun
    told = noun.person or noun.named or noun.quantity or noun.others
    return bool(told or noun.pronoun or mention.phrase.quantity)


def _is_treated(s: Sentence, mention: Mention) -> bool:
    """Tell whether a number of the hurt is told, not what a clinic does: "treats patients"."""
    behind_it = s.words[mention.end : min(s.end, mention.end + _MOST_TO_PERIOD)]
    return (
        mention.phrase.quantity is not None
        and s.word(mention.end) not in _MANNERS
        and _PERIODS.isdisjoint(behind_it)
    )


def _is_patient(mention: Mention) -> bool:
    """Tell whether a clinic receives the hurt, not visitors."""
    person = mention.noun.person
    return person is not None and person.lemma in _PATIENTS


def _inner(s: Sentence, trigger: Trigger) -> NounPhrase | None:
    """Return the people of a phrase whose first word is the verb: "gunned down villagers".

    Or its second, behind "that": "a raid that killed Bishop Ruk".
    """
    first, end = trigger.first, trigger.end
    phrase = None
    if trigger.idiom or s.words[end - 1] == "death":  # "down guards", "to death Ana"
        phrase = s.at_first.get(first) or s.at_first.get(end - 1)
    if phrase is None and s.is_list_word(first - 1 - s.is_adverb(first - 1)):
        phrase = s.at_first.get(first)  # "and badly wounded correspondent Ana Ruk"
        if phrase is not None and phrase.named is None:
            phrase = None
    if phrase is None and s.words[first - 1] == "that" and first > s.first:
        phrase = s.at_first.get(first - 1) or s.at_first.get(first)
    if phrase is None or phrase.end <= end:
        return None
    named = phrase.named
    if named is None:
        if phrase.head < end or not phrase.plural:
            return None  # "that wounded sergeant"
        return evolve(phrase, first=end, determiner=None)
    named, head = (max(end, named[0]), phrase.end), max(end, phrase.head)
    return evolve(phrase, first=end, head=head, determiner=None, named=named)


def _without_tail(s: Sentence, group: list[Mention], trigger: Trigger) -> list[Mention]:
    """Return people without what stands behind them: "60 passengers and crew hostage"."""
    tail = trigger.tail or s.end
    last = _without_state(s, group[-1], trigger)
    if len(group) > 1 and last is not group[-1] and shares_count(group[-2], last):
        return [*group[:-2], group[-2]._replace(end=last.end)]
    if last.noun.head == tail and not (last.noun.named or last.phrase.quantity):
        return []  # "took the budget hostage"
    if last.first < tail < last.end:
        last = last._replace(end=tail)  # "the consul, Ana Ruk, hostage"
    group = [*group[:-1], last]
    return [m for m in group if m.end <= tail] or group


def _without_state(s: Sentence, mention: Mention, trigger: Trigger) -> Mention:
    """Return people without the word for what became of them: "40 passengers hostage"."""
    noun = mention.noun
    last = noun.head
    told = s.words[last] in trigger.verb.behind or last == trigger.tail
    if not told or last + 1 != mention.end:
        return mention
    entry = s.entries[last - 1]
    person = None if entry is None else entry.person
    if (person is None and not noun.others) or last == noun.first:
        return mention
    kind, many = None, True
    if person is not None:
        kind, many = person.kind, person.number != "one"
    head = last - 1
    noun = evolve(noun, end=last, head=head, person=person, kind=kind, plural=many)
    phrase = noun if mention.phrase is mention.noun else mention.phrase
    return Mention(mention.first, last, phrase, noun)
