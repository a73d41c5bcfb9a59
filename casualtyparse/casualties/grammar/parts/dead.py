"""People who are told to be among "the dead", "the injured", "the hostages".

among = "among" "the" DEAD BE mention+ | "the" DEAD "included" mention+
      | mention+ BE "among those who" HARM_VERB
added = mention+ ("added to" | "joined") ["the list of"] "the" DEAD
put-at = "the" HARMED ([BE verb] ("at" | "as") | BE | ["who"] NUMBERING) number
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.around.attached import behind
from casualtyparse.casualties.grammar.around.objects import object_group
from casualtyparse.casualties.grammar.around.rolls import LISTING, roll
from casualtyparse.casualties.grammar.around.subjects import subject_group
from casualtyparse.casualties.grammar.counts import count_for
from casualtyparse.casualties.grammar.nouns.unsaid import harm_behind
from casualtyparse.casualties.grammar.passage import Passage, Said
from casualtyparse.casualties.grammar.people.mentions import (
    Mention,
    bare_number,
    is_people,
    mention_of,
)
from casualtyparse.casualties.grammar.people.the_dead import THE_DEAD
from casualtyparse.casualties.grammar.wholes import (
    add_part,
    is_let_go_before,
    known,
    latest_whole,
)
from casualtyparse.casualties.grammar.words.verb_groups import BE, group_start
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.clauses import CLAUSE_ENDS, Sentence
from casualtyparse.terms import Harm

#: Words of which one must stand in a sentence that names the dead.
IDENTIFIED: Final = frozenset({"identified", "named"})
#: What leads from the dead to their names: "have been identified as".
_NAMED_BY: Final = frozenset({*BE, "have", "has", "had"})
_MOST_TO_NAMING: Final = 6
_THE: Final = frozenset({"the", "those"})
AMONG: Final = frozenset({"among", "amongst"})
_LED: Final = frozenset({"of", *AMONG})
_INCLUDE: Final = frozenset({"include", "included", "includes", "including"})
#: What tells which of the dead are meant, and how far behind it they are told.
_BELONGING: Final = frozenset({"in", "of", "from", "at"})
_MOST_TO_INCLUDING: Final = 8
#: What the dead may be listed by, and how far behind it the list may start.
_NAMES: Final = frozenset({"names", "list", "lists"})
_MOST_TO_NAMES: Final = 7
#: What says that people come on top of those.
_ADDED: Final = frozenset({"added", "joined", "joins", "join"})
_LIST: Final = frozenset({"list", "lists", "roll", "number", "tally", "ranks"})
#: What sets a figure.
_PUT_AT: Final = frozenset({"at", "as"})
_PUT: Final = word_list("tallies", "put")
_IN_ALL: Final = frozenset({"all", "total"})
#: "the wounded, who now number 40"
_BEFORE_NUMBERING: Final = frozenset({",", "who", "now", "already"})
_NUMBERING: Final = _PUT_AT | {"number", "numbered", "numbering", "total", "totalled"}
_MOST_IN_ASIDE: Final = 8
#: What a clock or a measure has behind its number.
_UNITS: Final = frozenset({":", "%", "per", "a", "p", "o"})
#: Words of which one must stand in the sentence: nouns for people, and words of harm.
CAPTIVES: Final = frozenset({"hostages", "captives", "abductees", "detainees"})
HARMED: Final = frozenset(THE_DEAD) - CAPTIVES


def may_tell_of(words: Sequence[str], at: int) -> bool:
    """Tell whether anything here may be told of "the dead" at token `at`.

    PERF: asked before all else, since most words of harm stand elsewhere.
    """
    return (
        words[at - 1] in _THE
        or words[at + 1] in _INCLUDE
        or words[at + 1] in _BELONGING
        or words[at - 1] in _LED
        or words[at - 2] in _LED
        or words[at - 3] in _LED
        or words[at - 4] == "of"
        or words[at + 2] in IDENTIFIED
        or words[at + 3] in IDENTIFIED
        or words[at + 2] in _INCLUDE
        or (words[at + 1] in BE and (words[at - 2] in _THE or words[at - 3] in _THE))
    )


def may_be_among(words: Sequence[str], at: int) -> bool:
    """Tell whether the words around token `at` may tell who is among the dead."""
    before, after = words[at - 1], words[at + 1]
    if after in BE and (words[at - 2] in _THE or words[at - 3] in _THE):
        return True  # "the two people killed were"
    if before in _THE and (after in _NAMED_BY or after in LISTING):
        return True
    names = at - 2 if before == "of" else at - 3
    if words[names] in _NAMES and words[names + 1] == "of":
        return True  # "the list of killed is as follows:"
    if before == "the" and after == "," and words[at] == "deceased":
        return True
    return (
        after in _INCLUDE
        or (after[-2:] == "ly" and words[at + 2] in _INCLUDE)
        or (
            after in _BELONGING
            and not _INCLUDE.isdisjoint(words[at + 3 : at + _MOST_TO_INCLUDING])
        )
        or before in AMONG
        or words[at - 2] in AMONG
        or words[at - 3] in AMONG
        or words[at + 2] in IDENTIFIED
        or words[at + 3] in IDENTIFIED
    )


def among_the_dead(
    passage: Passage, cued: Sequence[int]
) -> Sequence[CasualtyCandidate]:
    """among = "among" "the" DEAD BE mention+ | "the" DEAD "included" mention+"""
    s = passage.s
    found: list[CasualtyCandidate] = []
    for at in cued:
        people = s.at_end.get(at + 1)
        if people is not None and is_let_go_before(s, people.first):
            continue  # "rescued 27 captives including two girls"
        told = _told_as_dead(s, at)
        if not told:
            continue
        harms = THE_DEAD[s.words[at]]
        whole = latest_whole(passage, harms, at)
        for mention in told:
            noun = mention.noun
            if (other := _other_harm(s, mention, harms)) is not None:
                alone(passage, mention, at, other, found, "among-the-dead")
                break
            if whole is None:
                if noun.person or noun.named or (noun.others and noun.quantity):
                    alone(passage, mention, at, harms[0], found)
            elif noun.person or noun.named or noun.quantity:
                add_part(passage, mention, whole, "among-the-dead", found)
    return found


def may_be_among_those(words: Sequence[str], at: int) -> bool:
    """Tell whether "among those who" starts at a token."""
    return words[at + 1] == "those" and words[at + 2] == "who"


def among_those_who(
    passage: Passage, cued: Sequence[int]
) -> Sequence[CasualtyCandidate]:
    """among-those-who = mention+ BE "among those who" HARM_VERB"""
    s = passage.s
    found: list[CasualtyCandidate] = []
    for at in cued:
        told = harm_behind(s, at + 3)
        start, _ = group_start(s.scan, s.first, at)
        if told is None or start == at:
            continue
        harm, trigger = told
        whole = latest_whole(passage, (harm,), at)
        for mention in subject_group(s, start):
            if not is_people(s, mention):
                continue
            if whole is None:
                alone(passage, mention, trigger, harm, found, "among-those-who")
            else:
                add_part(passage, mention, whole, "among-those-who", found)
    return found


def _other_harm(s: Sentence, mention: Mention, harms: Sequence[Harm]) -> Harm | None:
    """Return another harm of people named next: "... as Ana Ruk, and the injured man as ..."."""
    if s.word(mention.end) != "as":
        return None
    for entry in s.entries[mention.first : mention.end]:
        state = None if entry is None else entry.harm_state
        if state is not None and state.harm not in harms:
            return state.harm
    return None


def _told_as_dead(s: Sentence, at: int) -> list[Mention]:
    """Return who is told to be among "the dead" at this place, before or behind it."""
    the = at - 2 if are_people(s, at - 1) else at - 1
    if s.word(at - 1) in AMONG and (s.at_end.get(at - 1) or s.word(at - 2) == ","):
        return subject_group(s, at - 1)  # "Boy, 6, among dead in blast"
    if s.word(the) in _THE and s.word(the - 1) in AMONG:
        start, _ = group_start(s.scan, s.first, the - 1)
        if start < the - 1:
            left = [m for m in subject_group(s, start) if is_people(s, m)]
            if left:
                return left
    if (sign := s.word(at + 1)) in LISTING and s.word(at - 1) in (*_THE, ""):
        listed = roll(s, at + 3 if sign == s.word(at + 2) else at + 2)
        return [] if listed and bare_number(listed[0].phrase) else listed
    names = at - 2 if s.word(at - 1) == "of" else at - 3
    if s.word(names) in _NAMES and s.word(names + 1) == "of":
        near = s.words[at : min(s.end, at + _MOST_TO_NAMES)]
        return roll(s, at + near.index(":") + 1) if ":" in near else []
    if s.words[at] == "deceased" and s.word(at + 1) == ",":
        named = s.at_first.get(at + 2)  # "the deceased, Ana Ruk, was"
        return [mention_of(s, named)] if named is not None and named.named else []
    behind = _behind_the_dead(s, at)
    if behind is None:
        return []
    group = object_group(s, behind)
    listed = roll(s, behind)
    return listed if len(listed) > len(group) else group


def are_people(s: Sentence, i: int) -> bool:
    """Tell whether a word names people who are harmed: "among the people injured"."""
    entry = s.entry(i)
    person = None if entry is None else entry.person
    return person is not None and person.number == "many"


def _behind_the_dead(s: Sentence, at: int) -> int | None:
    """Return where "the dead" at this place are told: "among the dead was", "included" ..."""
    noun = s.entry(at + 1)
    if noun is not None and noun.person is not None and s.words[at - 1] in _THE:
        at += 1  # "the dead man was named as"
    if s.word(at + 1) in _INCLUDE:
        return at + 2
    if s.word(at + 2) in _INCLUDE and s.is_adverb(at + 1):
        return at + 3
    if s.word(at + 1) in _BELONGING:
        verb = behind(s, at + 1, far=False)  # "the dead in the raid included"
        return verb + 1 if s.word(verb) in _INCLUDE else None
    if s.word(at + 1) in _NAMED_BY:
        for i in range(at + 2, min(s.end, at + _MOST_TO_NAMING)):
            if s.words[i] in IDENTIFIED:
                return i + 2 if s.word(i + 1) == "as" else None
            if s.words[i] not in _NAMED_BY and not s.is_adverb(i):
                break
    if any(s.word(j) in AMONG for j in range(at - 3, at)):
        be = next((j for j in range(at, min(at + 12, s.end)) if s.is_be(j)), s.end)
        return be + 3 if s.word(be + 1) == "those" else be + 1
    dead = s.at_end.get(at)
    counted = dead is not None and dead.quantity is not None
    counted = counted and dead is not None and dead.determiner == "the"
    counted = counted and dead is not None and s.word(dead.first - 1) != "of"
    if (
        s.word(at - 2) != "of"
        and s.is_be(at + 1)
        and (counted or s.word(at - 1) in _THE)
    ):
        told = s.at_first.get(at + 2)
        if counted and told is not None and told.plural and told.quantity is None:
            return None  # "the two dead were brothers"
        if s.word(at + 2) == ":":
            return at + 3  # "the dead are: Ana Ruk, Ivo Lind"
        return None if s.word(at + 2) == "all" else at + 2  # "the dead were all boys"
    return None


def may_be_added(words: Sequence[str], at: int) -> bool:
    """Tell whether people may be added: "added to the dead", "joined the list of the dead"."""
    if words[at - 1] != "the":
        return False
    if words[at - 2] == "of" and words[at - 3] in _LIST:
        return words[at - 5] in _ADDED or words[at - 6] in _ADDED
    return words[at - 3] in _ADDED and words[at - 2] == "to"


def added(passage: Passage, cued: Sequence[int]) -> Sequence[CasualtyCandidate]:
    """added = mention+ ("added to" | "joined") ["the list of"] "the" DEAD"""
    s = passage.s
    found: list[CasualtyCandidate] = []
    for at in cued:
        verb = next((j for j in range(at - 3, at - 7, -1) if s.word(j) in _ADDED), None)
        if verb is None or verb <= s.first:
            continue
        start, _ = group_start(s.scan, s.first, verb)
        harm = THE_DEAD[s.words[at]][0]
        for mention in subject_group(s, start):
            if is_people(s, mention) and not mention.noun.pronoun:
                alone(passage, mention, at, harm, found, "added")
    for candidate in found:
        candidate.others = True
    return found


def may_be_put(words: Sequence[str], at: int) -> bool:
    """Tell whether a figure may be set: "the wounded at 40", "the slain were put at 12"."""
    return words[at - 1] == "the" and _set_at(words, at) > 0


def _set_at(words: Sequence[str], at: int) -> int:
    """Return where the number stands that is set for the harmed, 0 if none is."""
    i = at + 1
    if words[i] == "," and words[at + 3] == "in" and words[at + 4] in _IN_ALL:
        return at + 2
    if words[at] == "dead":
        return 0  # a toll
    if words[i] == "," and "," in words[i + 2 : i + _MOST_IN_ASIDE]:
        i = words.index(",", i + 2) + 1  # "the injured, so far as known, number nine"
        return i + 1 if words[i] in _NUMBERING - _PUT_AT else 0
    if words[i] in BE and words[i + 2] == "to" and words[i + 3] in _NUMBERING:
        return i + 4  # "the injured are said to number nine"
    if words[i] in BE:
        told = words[i + 1] in _PUT
        ends = words[i + 2] in (_PUT_AT if told else CLAUSE_ENDS)
        return (i + 3 if told else i + 1) if ends else 0
    while words[i] in _BEFORE_NUMBERING:
        i += 1
    return i + 1 if words[i] in _NUMBERING else 0


def put_at(passage: Passage, cued: Sequence[int]) -> Sequence[CasualtyCandidate]:
    """put-at = "the" HARMED ([BE verb] ("at" | "as") | BE | ["who"] NUMBERING) number

    Or "the" HARMED "," number "in all".
    """
    s = passage.s
    found: list[CasualtyCandidate] = []
    for at in cued:
        phrase = s.at_first.get(_set_at(s.words, at))
        if phrase is None or not bare_number(phrase) or phrase.quantity is None:
            continue
        if s.word(phrase.end) in _UNITS or phrase.ordinal:
            continue
        mention = Mention(phrase.first, phrase.end, phrase, phrase)
        those = s.at_first.get(at - 1)
        if those is not None and known(passage, those) is not None:
            continue  # "the victims, numbering 22, were led away"
        said = Said("put-at", "toll", THE_DEAD[s.words[at]][0], at)
        count = count_for(s, mention)
        if count is None:
            continue
        candidate = passage.keep(mention, count, said, (at, phrase.end))
        if candidate is not None:
            candidate.victims, candidate.total = None, True
            found.append(candidate)
    return found


def alone(
    passage: Passage,
    mention: Mention,
    at: int,
    harm: Harm,
    found: list[CasualtyCandidate],
    rule: str = "of-the-dead",
) -> None:
    """Add people of a group that is not counted: "four children were among the dead"."""
    if known(passage, mention.phrase) is not None:
        return  # "casualties include a woman burnt inside"
    count = count_for(passage.s, mention)
    if count is not None:
        said = Said(rule, "verbless", harm, at)
        candidate = passage.keep(mention, count, said)
        if candidate is not None:
            found.append(candidate)
