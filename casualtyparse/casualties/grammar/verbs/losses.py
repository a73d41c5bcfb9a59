"""Men that are lost, people in a vehicle that is seized, and people who are carried off."""

from typing import Final

from attrs import evolve

from casualtyparse.casualties.grammar.around.aboard import (
    clause_end,
    held_in,
    is_vehicle,
)
from casualtyparse.casualties.grammar.around.attached import behind
from casualtyparse.casualties.grammar.around.elided import elided_subject
from casualtyparse.casualties.grammar.around.objects import object_group
from casualtyparse.casualties.grammar.around.root import root_before
from casualtyparse.casualties.grammar.people.kinds import kind_of
from casualtyparse.casualties.grammar.people.mentions import Mention
from casualtyparse.casualties.grammar.verbs.takers import (
    are_raiders,
    armed_before,
    kind_of_taker,
)
from casualtyparse.casualties.grammar.words.triggers import Trigger
from casualtyparse.lexicon.little_words import AND_OR, HIS, INDEFINITE
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.clauses import CLAUSE_ENDS, Sentence
from casualtyparse.terms import ARMED, BODILY

#: What parts a verb from those it harms: "killed in combat four rebels".
_ASIDES: Final = frozenset({",", "in"})
_COMBAT: Final = frozenset({"combat", "action", "battle", "fighting", "clashes"})
#: How far behind one comma the next one may stand.
_MOST_ASIDE: Final = 9
#: Verbs of taking a vehicle with all in it, and what tells who is.
_SEIZING: Final = frozenset({"seize", "hijack", "capture", "commandeer"})
#: Who does so harms all in it, and of whom else it must be told that they are its own.
_FORCED: Final = frozenset({"hijack", "commandeer"})
_CREW: Final = frozenset({"its", "their", "all"})
_CONTROL: Final = (" over", " control of")
#: What leads from a vehicle to those in it: "a tanker with its crew", "along with its driver".
_HOLDING: Final = frozenset({"with", "and", "carrying", ","})
_TOGETHER: Final = frozenset({"along", "together"})
#: What leads to where or when somebody was harmed.
_PLACING: Final = frozenset({"in", "near", "at", "on", "outside", "around"})
#: What opens an aside without a preposition: "arrested, late on Monday, nine men".
_OPENING: Final = frozenset(
    {"according", "last", "late", "early", "yesterday", "today", "overnight"}
)
#: What may stand behind a number of men lost, and how large it may be.
_BEHIND_LOSS: Final = CLAUSE_ENDS | {"out", "killed"}
_MOST_LOST: Final = 100_000
_OWN: Final = (["of", "their", "own"], ["of", "its", "own"])
#: Bodies by which people are counted.
_UNITS: Final = frozenset({"family", "household"})
#: Who may only leave: "the fund lost 120 investors".
_FICKLE: Final = word_list("harms", "fickle")
#: What tells near a loss that people died, and how far before its sentence.
_MOST_TO_EVENT: Final = 40
_DEADLY: Final = word_list("calendar", "unplanned") | word_list("harms", "fighting")
#: Idioms of what is done to foes: "the patrol accounted for two rebels".
_OF_FOES: Final = (
    *("account", "take out", "takes out", "took out", "taking out"),
    *("take down", "takes down", "took down", "taking down"),
    *("bring down", "brings down", "brought down", "bringing down"),
)
#: What tells that people are taken along.
_AWAY: Final = frozenset({"from", "ashore", "along", "off"})
#: "the rebels took with them 40 children"
#: Where people are taken, and not to.
_WHERE: Final = frozenset({"at", "in"})
_ALONG: Final = (["with", "them"], ["with", "him"])


def seizes(trigger: Trigger) -> bool:
    """Tell whether a verb tells of taking a vehicle with all in it."""
    if trigger.verb.base in _SEIZING or trigger.verb.base.endswith(" with"):
        return True  # "made off with the car and its driver"
    return takes_control(trigger)


def takes_control(trigger: Trigger) -> bool:
    """Tell whether a verb takes things only: "took over a bus with 12 people aboard"."""
    taken = trigger.idiom and trigger.harm == "abducted"
    return taken and trigger.verb.base.endswith(_CONTROL)


def crew_of(s: Sentence, at: int) -> list[Mention]:
    """Return the people of a vehicle that is seized: "seized a tanker with its crew of 21"."""
    thing = s.at_first.get(at)
    if thing is None:
        return []
    end = thing.end + (s.words[thing.end] in _TOGETHER)  # "along with its driver"
    if is_vehicle(s, thing) and s.word(end) in _HOLDING:
        near = object_group(s, end + 1, strict=True)
        if near:
            return near
    return held_in(s, thing.end, clause_end(s, thing.end))


def crew_before(s: Sentence, trigger: Trigger, first: int) -> list[Mention]:
    """Return the people of a vehicle that is the subject of a passive verb.

    "A boat carrying 12 guests was seized", "a bus was hijacked with 30 people on board",
    "a van was seized along with its driver".
    """
    group = held_in(s, s.clause_start(first - 1), first)
    if group:
        return [] if s.word(group[0].first - 1) == "of" else group
    end = trigger.end + (s.words[trigger.end] in _TOGETHER)
    if s.words[end] == "with" and is_vehicle(s, s.at_end.get(first)):
        crew = object_group(s, end + 1, strict=True)
        forced = trigger.verb.base in _FORCED
        if crew and (forced or s.words[end + 1] in _CREW):
            return crew
        if not forced:
            return []  # "seized with two suspects in it"
    return held_in(s, trigger.end, clause_end(s, trigger.end))


def behind_aside(s: Sentence, trigger: Trigger) -> int:
    """Return where people stand behind an aside: "killed, in one raid, nine villagers"."""
    comma = trigger.end
    before = s.at_end.get(trigger.start)
    if s.words[comma] in _PLACING and before is not None and not before.quantity:
        over = _over_place(s, comma)
        if over:
            return over
    if s.words[comma] not in _ASIDES:
        return comma
    if s.words[comma] == "in":
        foes = s.at_first.get(comma + 2) if s.words[comma + 1] in _COMBAT else None
        told = foes is not None and foes.quantity is not None and foes.person
        return comma + 2 if told and not (before and before.quantity) else comma
    led = comma + 2 if s.words[comma + 1] in AND_OR else comma + 1
    opens = s.tag(led) == "preposition" or s.words[led] in _OPENING
    if not opens or (before is not None and before.quantity):
        return comma
    for i in range(comma + 2, min(s.end, comma + _MOST_ASIDE)):
        if s.words[i] == ",":
            phrase = s.at_first.get(i + 1)
            counts = phrase is not None and (
                phrase.quantity is not None or s.words[i + 1] == "all"
            )
            if counts:
                return i + 1
            if s.tag(i + 1) != "preposition" and not s.scan.capital(i + 1):
                return comma  # not "killed, on 3 May, in Dol, nine rebels"
    return comma


def _over_place(s: Sentence, end: int) -> int:
    """Return where people are counted behind a place and a time: "killed near Dol nine rebels"."""
    over = behind(s, end, far=False)
    phrase = s.at_first.get(over) if over > end else None
    if phrase is None or phrase.quantity is None or phrase.person is None:
        return 0
    told = s.is_finite(phrase.end) or s.tag(phrase.end) in ("auxiliary", "relative")
    return 0 if told or s.is_adverb(phrase.end) else over


def is_loss(s: Sentence, trigger: Trigger) -> bool:
    """Tell whether a number alone is one of men: "the regiment lost 164 at the ford"."""
    lost = s.at_first.get(behind_aside(s, trigger))
    if lost is None or lost.quantity is None:
        return False
    end, high = lost.quantity.end, lost.quantity.high
    if end < lost.end and s.words[end] != "out":
        return False
    if s.words[end : end + 3] in _OWN:
        return True  # "lost two of their own"
    follows = s.word(end) in _BEHIND_LOSS or s.tag(end) == "preposition"
    if not follows or s.word(end) == "of":
        return False
    army = root_before(s, trigger.start)
    if army is None or high is None or high > _MOST_LOST:
        return False
    armed = army.noun.kind in ARMED
    return army.noun.ordinal or (armed and (is_body(army) or army.noun.plural))


def own_loss(s: Sentence, trigger: Trigger) -> Mention | None:
    """Return the number in "losing eight of their own"."""
    lost = s.at_first.get(trigger.end)
    if lost is None or lost.quantity is None:
        return None
    end = lost.quantity.end
    if s.word(end) != "of" or s.word(end + 2) != "own":
        return None
    men = s.at_first.get(end + 1)
    if men is not None and men.person is not None:
        return None  # "four of its own cadres" is read as any people
    number = evolve(lost, end=end, head=end - 1)
    return Mention(lost.first, end + 3, number, number)


def without_out(s: Sentence, mention: Mention) -> Mention:
    """Return a number without "out", which is read as its noun: "lost 178 out of 240 men"."""
    noun = mention.noun
    if s.words[noun.head] != "out" or noun.quantity is None or mention.end != noun.end:
        return mention
    end = noun.quantity.end
    number = evolve(noun, end=end, head=end - 1)
    return Mention(mention.first, end, number, number)


def is_left_by(s: Sentence, mention: Mention) -> bool:
    """Tell whether people only went to others: "the fund lost 120 investors", not "in a raid"."""
    person = mention.noun.person
    if person is None or person.lemma not in _FICKLE:
        return False
    near = slice(max(0, s.first - _MOST_TO_EVENT), s.end)
    armed = any(one is not None and one.thing == "weapon" for one in s.entries[near])
    return not armed and _DEADLY.isdisjoint(s.words[near])


def is_body(mention: Mention) -> bool:
    """Tell whether a body of people is meant: "the army", not "200 families"."""
    person = mention.noun.person
    if person is None or person.number != "body":
        return False
    plain = mention.noun is mention.phrase and mention.phrase.quantity is None
    if plain and mention.end > mention.noun.end:
        return False  # "the garrison of 400"
    counted = mention.phrase.quantity is not None or mention.noun.plural
    counted = counted or mention.noun.determiner in HIS
    return not counted or person.lemma not in _UNITS


def crew_taken(s: Sentence, trigger: Trigger, at: int) -> list[Mention]:
    """Return the people of a vehicle that raiders take: "rebels took the van and its driver"."""
    crew = [] if trigger.passive else crew_of(s, at)
    return crew if crew and _is_by_armed(s, trigger) else []


def carried_off(s: Sentence, trigger: Trigger) -> list[Mention]:
    """Return people whom armed men take along: "the rebels took with them 40 children"."""
    if not _is_by_armed(s, trigger):
        return []
    return object_group(s, trigger.end + 2, strict=True)


def _is_along(s: Sentence, end: int) -> bool:
    """Tell whether "with them" stands behind people, and what belongs to them."""
    at = behind(s, end, far=False)
    at += s.word(at) == ","
    near = at if s.word(at) == "with" else end
    return s.words[near : near + 2] in _ALONG and near + 1 < s.end


def taken_along(s: Sentence, trigger: Trigger, group: list[Mention]) -> bool:
    """Tell whether armed men take people: "gunmen stopped a bus and took five clerks".

    Nothing may tell where to: "the rebels took two boys to school".
    """
    end = group[-1].end
    day = end + 1 if s.word(end) == "on" else end
    placed = s.word(end) in _WHERE and s.scan.capital(end + 1)
    ends = s.word(end) in CLAUSE_ENDS or placed  # "took two clerks at Luuq"
    if s.word(end) == "of":  # "took the head of the clinic from his home"
        thing = s.at_first.get(end + 1)
        end = end if thing is None else thing.end
    along = _is_along(s, end) or s.word(end) in _AWAY
    if trigger.passive or not (along or ends or s.opaque_end(day) is not None):
        return False
    counted = any(m.phrase.quantity or m.phrase.determiner in INDEFINITE for m in group)
    if not along and not counted:
        return False
    if not along and not (
        all(m.noun.person for m in group)
        # "killing two and taking nine others"
        or (group[-1].noun.others and _tells_harm(s, trigger.start))
    ):
        return False
    if any(m.noun.kind == "militant" or is_body(m) for m in group):
        return False
    if along and group[0].noun.determiner == "their":
        return False  # "the rebels took their boys with them"
    return _is_by_armed(s, trigger)


def _is_by_armed(s: Sentence, trigger: Trigger) -> bool:
    """Tell whether rebels do it: "rebels burned huts, taking two", "they took"."""
    elided = elided_subject(s, trigger.start)
    taker = elided[-1] if elided else root_before(s, trigger.start)
    if taker is not None and kind_of_taker(s, taker.noun) == "militant":
        return True
    if trigger.verb.form == "gerund":  # "gunmen came, killing two and taking nine"
        armed = armed_before(s, trigger.start)
        return armed is not None and kind_of_taker(s, armed) == "militant"
    # "gunmen came. They took nine cooks"
    they = taker is not None and s.words[taker.first] == "they"
    if not they or taker is None:
        return False
    # "they killed three men and took two women with them"
    return are_raiders(s, taker.first) or _kills(s, taker.end, trigger.start)


def _kills(s: Sentence, verb: int, end: int) -> bool:
    """Tell whether those before a verb kill by it, and do more behind."""
    entry = s.entry(verb) if verb + 1 < end else None
    harm = None if entry is None else entry.harm_verb
    return harm is not None and harm.use == "object" and harm.harm in BODILY


def _tells_harm(s: Sentence, end: int) -> bool:
    entries = s.entries[s.first : end]
    return any(entry is not None and entry.harm_verb is not None for entry in entries)


def is_other_than_foe(s: Sentence, mention: Mention, trigger: Trigger) -> bool:
    """Tell whether a verb kills foes alone, and none are meant: "took out a loan".

    Nor are they whom it is told of in the passive: "all guests were accounted for".
    """
    if not trigger.idiom or not trigger.verb.base.startswith(_OF_FOES):
        return False
    return trigger.passive or kind_of(s, mention) not in ARMED
