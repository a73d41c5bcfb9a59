"""Verbs of harm and the people around them.

passive      = mention+ BE HARM_VERB            "two clerks were shot dead"
active       = [agent] HARM_VERB mention+       "gunmen killed the mayor and his two bodyguards"
participle   = HARM_VERB-ing mention+           "killing six farmhands"
intransitive = mention+ DIE                     "a harbour pilot succumbed"

What a verb must be for each is said in the table of wordings; here only its people are looked for.
"""

from collections.abc import Sequence
from typing import Final

from attrs import evolve

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.around.attached import behind
from casualtyparse.casualties.grammar.around.elided import elided_subject
from casualtyparse.casualties.grammar.around.objects import object_group
from casualtyparse.casualties.grammar.around.rolls import roll
from casualtyparse.casualties.grammar.around.root import root_before
from casualtyparse.casualties.grammar.passage import Passage
from casualtyparse.casualties.grammar.people.mentions import (
    Mention,
    is_people,
    mention_of,
)
from casualtyparse.casualties.grammar.verbs.doers import (
    BY,
    by_building,
    by_event,
    by_figure,
    by_takers,
    by_thing,
    goes_with,
    is_aim,
    is_on_strike,
)
from casualtyparse.casualties.grammar.verbs.earlier import (
    hurt_first,
    is_done,
    is_shared,
    one_more,
    shot_before,
    take_uncounted,
)
from casualtyparse.casualties.grammar.verbs.harmed import emit
from casualtyparse.casualties.grammar.verbs.headlines import tells_hurt_too
from casualtyparse.casualties.grammar.verbs.inverted import counted_behind
from casualtyparse.casualties.grammar.verbs.moves import (
    is_number,
    only_flees,
)
from casualtyparse.casualties.grammar.verbs.oneself import oneself
from casualtyparse.casualties.grammar.verbs.outcomes import told_behind
from casualtyparse.casualties.grammar.verbs.spared import are_spared, is_no_harm
from casualtyparse.casualties.grammar.verbs.targets import objects_of
from casualtyparse.casualties.grammar.verbs.verbless import as_found
from casualtyparse.casualties.grammar.verbs.victims import (
    is_named,
    is_noun,
    subjects_of,
)
from casualtyparse.casualties.grammar.wholes import link_outcome
from casualtyparse.casualties.grammar.words.idioms import POSSESSIVES
from casualtyparse.casualties.grammar.words.triggers import WOUNDING, Trigger
from casualtyparse.casualties.grammar.words.verb_groups import group_start
from casualtyparse.lexicon.little_words import ARTICLES, THEM
from casualtyparse.phrases.clauses import Sentence

#: How far back a participle may share "was", and what it does not share it over.
_MOST_SHARED: Final = 32
_ENDINGS: Final = frozenset({"ed", "en"})

_LOOSE: Final = frozenset({",", "but"})
_PARTS_CLAUSES: Final = frozenset({";", ":", "(", ")"})
_NO_SHARING: Final = frozenset({"relative", "subordinator"})
_NO_PARTICIPLES: Final = frozenset({None, "present", "gerund"})
_PASTS: Final = ("past", "participle")
#: Prepositions that end no clause: what follows is said of a noun, "for displaced persons".
_BEFORE_NOUNS: Final = frozenset(
    {"for", "of", "with", "from", "among", "amongst", "without", "against", "by"}
)
_ADJECTIVAL: Final = _BEFORE_NOUNS | ARTICLES
#: What comes of blows, and what is done for some of those hurt.
_HURTING: Final = WOUNDING | {"treat", "hospitalise", "hospitalize"}
_OF_NOBODY: Final = frozenset({None, "unknown"})
_THROATS: Final = (["throats", "of"], ["throat", "of"])
_UPON: Final = frozenset({"after", "when"})
_NONE: Final[Sequence[CasualtyCandidate]] = ()


def passive(passage: Passage, trigger: Trigger) -> Sequence[CasualtyCandidate]:
    """passive = mention ("," mention)* ["and" mention] BE HARM_VERB"""
    s = passage.s
    first = trigger.start
    if not trigger.passive:
        first = _shared_passive(s, first)
        led = s.words[trigger.start - 1]
        if first < 0 or (led in _LOOSE and _has_object(s, trigger)):
            return _NONE
        if trigger.verb.base == "lose" and (
            trigger.end in s.at_first or s.words[trigger.end] in POSSESSIVES
        ):
            return _NONE  # "were hurt and lost their horses"
    if s.words[trigger.end] == "by" and trigger.end + 1 == s.end:
        return _NONE
    if is_no_harm(s, trigger, first):
        return _NONE
    group = subjects_of(s, trigger, first)
    if group and are_spared(passage, group, trigger):
        return _NONE
    if not group and trigger.verb.weak:
        group = one_more(passage, first)
    if not group and trigger.passive:
        group = counted_behind(s, trigger.end, first)
    if s.words[first - 1] == "and" and is_shared(passage, group, trigger, first):
        return _NONE
    if group and s.words[group[0].first - 2 : group[0].first] in _THROATS:
        trigger = evolve(trigger, harm="killed")  # "the throats of two monks were cut"
    if s.words[trigger.at - 1] == "found":
        trigger = as_found(s, trigger)  # "was found shot"
    found = emit(passage, trigger, group, "passive", first) if group else _NONE
    if len(found) == 1 and (trigger.idiom or trigger.verb.base in _HURTING):
        link_outcome(passage, found[0])
    return found


def _has_object(s: Sentence, trigger: Trigger) -> bool:
    """Tell whether a verb harms those behind it: "the men, two of whom were hit, beat a cook"."""
    following = s.at_first.get(trigger.end)
    return following is not None and is_people(s, mention_of(s, following), strict=True)


def _shared_passive(s: Sentence, first: int) -> int:
    """Return where "was robbed and" starts before a second participle; -1 if it is none.

    More may stand between: "was dragged from his home at night and hacked to death".
    """
    if s.word(first - 1) not in ("and", "but", ","):
        return -1
    words, entries = s.words, s.entries
    least = first - (3 if words[first - 1] == "," else _MOST_SHARED)
    inner = first  # where the noun phrase starts that was met last
    for verb in range(first - 2, max(s.first, least) - 1, -1):
        entry = entries[verb]
        phrase = s.at_end.get(verb + 1)
        if phrase is not None and s.tag(phrase.first - 1) == "preposition":
            inner = phrase.first  # "shot at point-blank range and killed"
        if inner <= verb or (words[verb - 1] == "by" and verb + 1 in s.at_first):
            continue  # "was ambushed by suspected rebels and shot"
        if entry is None:
            if words[verb] in _PARTS_CLAUSES:
                return -1
            told = words[verb][-2:] in _ENDINGS
        else:
            if entry.tag in _NO_SHARING and words[verb] != "as":
                return -1
            told = (
                (entry.harm_verb is not None and entry.thing is None)
                or entry.harm_state is not None
                or entry.verb not in _NO_PARTICIPLES
            )
        if told and (verb not in s.heads or s.is_be(verb - 1)):
            start, is_passive = group_start(s.scan, s.first, verb)
            if is_passive:
                # "a hiker, who was not named, drowned"
                apart = words[first - 1] == "," and "not" in words[start:verb]
                return -1 if apart else start
            if start < verb or words[verb][-2:] not in _ENDINGS:
                return -1  # "had left and": another verb has the same subject
            if verb + 1 in s.at_first and s.opaque_end(verb + 1) is None:
                return -1  # "were led away after a shell killed a cook and hurt two"
    return -1


def intransitive(passage: Passage, trigger: Trigger) -> Sequence[CasualtyCandidate]:
    """intransitive = mention+ (HARM_VERB | IDIOM)"""
    s = passage.s
    verb = trigger.verb
    if verb.form in ("base", "gerund") and s.word(trigger.first - 1) in ("the", "a"):
        return _NONE
    if verb.use == "either" and (
        object_group(s, trigger.end) or s.words[trigger.end] in POSSESSIVES
    ):
        return _NONE  # "drowned two men", "drowned his sorrows"
    first = trigger.start
    if verb.form == "gerund" and s.tag(first - 1) == "preposition":
        group = oneself(s, trigger)
        return emit(passage, trigger, group, "intransitive", first) if group else _NONE
    if (
        s.words[first - 1] == "to"
        and first > s.first
        and s.tag(first - 2) != "auxiliary"
    ):
        group = _led_by_to(s, trigger, first)
    elif s.words[first - 1] in THEM and s.word(first - 2) == "with":
        group = object_group(s, trigger.end)  # "with him died two guards"
    else:
        fled = verb.form == "gerund" and s.words[first - 1] == ","
        # "the consul fled, suffering burns"
        group = subjects_of(s, trigger, first) or (
            elided_subject(s, first) if fled else []
        )
    if s.words[first - 1] == "and" and is_shared(passage, group, trigger, first):
        return _NONE
    if (
        not group
        or only_flees(s, group, trigger)
        or (trigger.harm == "missing" and is_number(s, group[0].first))
        or is_done(passage, trigger)
        or (s.words[trigger.end] in BY and by_figure(s, trigger.end))
        or (verb.base == "fall" and _only_falls(s, group[0], trigger.end))
    ):
        return _NONE
    if trigger.harm == "killed" and len(group) == 1:
        hurt = hurt_first(passage, group[0], first)
        if hurt is not None:
            hurt.harm = "killed"  # "was shot twice and died"
            passage.used.update(range(trigger.first, trigger.end))
            return [hurt]
    found = emit(passage, trigger, group, "intransitive", first)
    if len(found) == 1 and (
        trigger.idiom or s.words[group[0].phrase.first - 1] == "where"
    ):
        link_outcome(passage, found[0])
    return found


def _led_by_to(s: Sentence, trigger: Trigger, first: int) -> list[Mention]:
    """Return who a verb behind "to" is told of: "the 14th newsman to die"."""
    inner = root_before(s, first - 1)
    if inner is None or not is_people(s, inner):
        return []
    if s.word(inner.first - 1) == "by":  # "men were reported by us to have died"
        start, passive = group_start(s.scan, s.first, inner.first - 2)
        return list(subjects_of(s, trigger, start)) if passive else []
    if trigger.verb.crowds and not is_named(s, inner, trigger):
        return []
    if (
        inner.end - inner.first == 2
        and inner.noun.ordinal
        and s.word(inner.first - 1) == ","
    ):
        return []  # "a guard was shot, the third to die"
    return [inner]


def _only_falls(s: Sentence, mention: Mention, end: int) -> bool:
    """Tell whether a fall is no death: "broke a hip when she fell", "fell 30 metres"."""
    if end in s.reading.numbers.by_first:
        return True
    before, noun = s.word(mention.first - 1), mention.noun
    if noun.others and noun.person is None:
        return True  # "one woman jumped and another fell"
    return noun.pronoun and (before in _UPON or before == "as")


def active(passage: Passage, trigger: Trigger) -> Sequence[CasualtyCandidate]:
    """active = [agent] HARM_VERB mention ("," mention)* ["and" mention]"""
    s = passage.s
    i = trigger.at
    if not trigger.idiom and (
        is_noun(s, i)
        or (s.words[i - 1] in _ADJECTIVAL and _is_no_verb(s, trigger))
        or (s.is_adverb(i - 1) and _is_counted(s, trigger))
        or (trigger.end in passage.numbers and tells_hurt_too(s, trigger))
        or (s.words[i - 1] == "and" and is_number(s, i))
    ):
        return _NONE
    group = objects_of(passage, trigger)
    if not group:
        return _NONE
    if by_building(s, trigger, group):
        return _NONE  # "the prison holds 600 men"
    if trigger.harm == "detained" and (by_thing(s, trigger) or is_aim(s, trigger)):
        return _NONE  # "boats pick up 40 swimmers"
    along = trigger.idiom or trigger.verb.base == "take"
    if trigger.harm == "abducted" and along and _is_hurt(s, group[0]):
        return _NONE
    told = told_behind(s, trigger, group[-1].end)
    if told is None:
        return _NONE
    if trigger.idiom and told.harm == "abducted" and trigger.verb.weak:
        if by_event(s, trigger):
            told = evolve(told, harm="missing")  # "the floods carried ten men away"
        elif not (trigger.tail is None or by_takers(s, trigger)) or goes_with(
            s, trigger
        ):
            return _NONE  # "nurses carried two babies away"
    if group[-1].noun.named is not None:
        group = _over_semicolons(s, group)
    found = emit(passage, told, group, "active", trigger.first)
    if trigger.verb.base == "lose" and found and found[0].kind in _OF_NOBODY:
        losers = root_before(s, trigger.start)
        if losers is not None and losers.noun.kind not in _OF_NOBODY:
            found[0].kind = losers.noun.kind  # "the rebels lost 40 men"
    return found


def _is_hurt(s: Sentence, mention: Mention) -> bool:
    """Tell whether those taken along are hurt or dead: "carried off a wounded comrade"."""
    return any(
        entry is not None and entry.harm_state is not None
        for entry in s.entries[mention.first : mention.end]
    )


def _over_semicolons(s: Sentence, group: list[Mention]) -> list[Mention]:
    """Return a list whose items semicolons part: "killed Ana Ruk, 30; her aunt; and a cook"."""
    last = group[-1]
    if s.word(behind(s, last.end, far=False)) != ";":
        return group
    listed = roll(s, group[0].first)
    final = s.word(listed[-1].first - 1) if listed else ""
    return listed if len(listed) > len(group) and final == "and" else group


def _is_counted(s: Sentence, trigger: Trigger) -> bool:
    """Tell whether a number and an adverb lead a participle: "300 internally displaced persons"."""
    past = trigger.verb.form in _PASTS
    return past and s.reading.numbers.before(trigger.at - 1) is not None


def _is_no_verb(s: Sentence, trigger: Trigger) -> bool:
    """Tell whether a verb is a noun or an adjective here: "the gas", "for displaced persons"."""
    i, form = trigger.at, trigger.verb.form
    if trigger.start < i or i == s.first:
        return False
    if form in _PASTS:
        # "whom she cared for killed two", but "of the wounded two died"
        counted = trigger.end in s.reading.numbers.by_first
        if counted and s.words[i - 1] == "the" and s.words[i - 2] == "of":
            return True
        return s.words[i - 1] in _BEFORE_NOUNS and s.word(i - 2) != "-" and not counted
    after = s.entry(trigger.end) if form == "base" else None
    return after is not None and after.verb in _PASTS and s.words[i - 1] in ARTICLES


def participle(passage: Passage, trigger: Trigger) -> Sequence[CasualtyCandidate]:
    """participle = HARM_VERB-ing mention ("," mention)* ["and" mention]"""
    s = passage.s
    group = objects_of(passage, trigger)
    told = told_behind(s, trigger, group[-1].end) if group else None
    if told is None or (told.harm == "detained" and by_thing(s, trigger)):
        return _NONE
    if by_building(s, trigger, group) or is_on_strike(s, trigger, group[0]):
        return _NONE
    first = group[0].phrase
    if trigger.verb.use == "either" and not (first.quantity or first.determiner):
        return _NONE  # "starving peasants"
    found = emit(passage, told, group, "participle", trigger.first)
    if len(found) == 1 and told.harm == "killed" and s.word(trigger.first - 1) == ",":
        found[0].whole = found[0].whole or shot_before(passage, found[0])
        take_uncounted(passage, found[0])
    elif len(found) == 1 and trigger.verb.base in WOUNDING:
        link_outcome(passage, found[0])
    return found
