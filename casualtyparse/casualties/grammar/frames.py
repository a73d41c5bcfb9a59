"""Verbs of harm and the people around them.

passive      = mention+ BE HARM_VERB            "two clerks were shot dead"
active       = [agent] HARM_VERB mention+       "gunmen killed the mayor and his two bodyguards"
participle   = HARM_VERB-ing mention+           "killing six farmhands"
intransitive = mention+ DIE                     "a harbour pilot succumbed"
verbless     = mention+ HARM_VERB               "four stokers were killed and ten scalded"

What a verb must be for each is said in the table of wordings; here only its people are looked for.
"""

from collections.abc import Sequence
from typing import Final

from attrs import evolve

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.asides import counted_before
from casualtyparse.casualties.grammar.harmed import emit
from casualtyparse.casualties.grammar.idioms import POSSESSIVES
from casualtyparse.casualties.grammar.kinds import kind_of
from casualtyparse.casualties.grammar.mentions import (
    NUMBERS,
    Mention,
    is_people,
    mention_of,
)
from casualtyparse.casualties.grammar.objects import behind, object_group
from casualtyparse.casualties.grammar.passage import Passage
from casualtyparse.casualties.grammar.rolls import roll
from casualtyparse.casualties.grammar.subjects import root_before
from casualtyparse.casualties.grammar.triggers import WOUNDING, Trigger, group_start
from casualtyparse.casualties.grammar.victims import (
    by_vehicle,
    is_noun,
    objects_of,
    subjects_of,
    told_behind,
)
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

#: What goes on with a participle behind a comma: "abducted in May".
_LEADING: Final = frozenset({"preposition"})
#: Last words of idioms behind which a thing or a place may stand.
_OPEN: Final = frozenset({"into", "by", "for"})
#: What makes a verb one of places: "worst hit were the islands".
_MOSTLY: Final = frozenset({"worst", "hardest", "worse"})
_NOBODY: Final = frozenset({"none", "nobody"})
#: How far back a participle may share "was", and what it does not share it over.
_MOST_SHARED: Final = 32
#: What leads a number right before a participle: "the search for nine people abducted".
_BEFORE_COUNTED: Final = frozenset({"among", "amongst", "for"})
_FRONTED: Final = frozenset({"whom", "which"})
_TAKEN_TO: Final = frozenset({"which", "where"})
_ENDINGS: Final = frozenset({"ed", "en"})
_PARTS_CLAUSES: Final = frozenset({";", ":", "(", ")"})
_NO_SHARING: Final = frozenset({"relative", "subordinator"})
_NO_PARTICIPLES: Final = frozenset({None, "present", "gerund"})
_PASTS: Final = ("past", "participle")
_ARTICLES: Final = frozenset({"a", "an", "the"})
#: Prepositions that end no clause: what follows is said of a noun, "for displaced persons".
_BEFORE_NOUNS: Final = frozenset(
    {"for", "of", "with", "from", "among", "amongst", "without", "against", "by"}
)
_ADJECTIVAL: Final = _BEFORE_NOUNS | _ARTICLES
_ONE: Final = frozenset({"a", "an", "another"})
_ENDS: Final = frozenset({"", ".", ",", ";", ")"})
_OF_NOBODY: Final = frozenset({None, "unknown"})
#: Frames of what somebody does, or what is done to somebody.
_DONE: Final = frozenset({"active", "passive"})
#: How far behind "struck" what did it may stand.
_MOST_TO_BY: Final = 6
#: What also prices and storms do to people.
_FIGURED: Final = frozenset({"hit", "strike", "hurt", "displace"})
_UPON: Final = frozenset({"after", "when"})
_NONE: Final[Sequence[CasualtyCandidate]] = ()


def passive(passage: Passage, trigger: Trigger) -> Sequence[CasualtyCandidate]:
    """passive = mention ("," mention)* ["and" mention] BE HARM_VERB"""
    s = passage.s
    first = trigger.start
    if not trigger.passive:
        first = _shared_passive(s, first)
        if first < 0:
            return _NONE
    if s.words[trigger.end] == "by" and trigger.end + 1 == s.end:
        return _NONE
    verb = trigger.verb
    if verb.behind and verb.behind.get(s.words[trigger.end], verb.harm) is None:
        return _NONE  # "are held responsible"
    group = subjects_of(s, trigger, first)
    if (
        group
        and trigger.verb.base == "take"
        and s.word(group[0].first - 1) in _TAKEN_TO
    ):
        return _NONE  # "the ward to which the nun was taken"
    if group and trigger.harm == "injured" and _has_died(passage, group[0]):
        return _NONE
    return emit(passage, trigger, group, "passive", first) if group else _NONE


def _has_died(passage: Passage, mention: Mention) -> bool:
    """Tell whether somebody is told to have died of it: "he died after he was shot"."""
    s = passage.s
    if not mention.noun.pronoun or s.word(mention.first - 1) not in _UPON:
        return False
    here = passage.here()
    return bool(here) and here[-1].harm == "killed" and here[-1].frame == "intransitive"


def _shared_passive(s: Sentence, first: int) -> int:
    """Return where "was robbed and" starts before a second participle; -1 if it is none.

    More may stand between: "was dragged from his home at night and hacked to death".
    """
    if s.word(first - 1) not in ("and", ","):
        return -1
    words, entries = s.words, s.entries
    least = first - (_MOST_SHARED if words[first - 1] == "and" else 3)
    for verb in range(first - 2, max(s.first, least) - 1, -1):
        entry = entries[verb]
        if entry is None:
            if words[verb] in _PARTS_CLAUSES:
                return -1
            told = words[verb][-2:] in _ENDINGS
        else:
            if entry.tag in _NO_SHARING and words[verb] != "as":
                return -1
            told = (
                entry.harm_verb is not None
                or entry.harm_state is not None
                or entry.verb not in _NO_PARTICIPLES
            )
        if told and (verb not in s.heads or s.is_be(verb - 1)):
            start, is_passive = group_start(s.scan, s.first, verb)
            if is_passive:
                return start
            if start < verb or words[verb][-2:] not in _ENDINGS:
                return -1  # "had left and": another verb has the same subject
    return -1


def intransitive(passage: Passage, trigger: Trigger) -> Sequence[CasualtyCandidate]:
    """intransitive = mention+ (HARM_VERB | IDIOM)"""
    s = passage.s
    verb = trigger.verb
    if verb.form in ("base", "gerund") and s.word(trigger.at - 1) in ("the", "a"):
        return _NONE
    if verb.use == "either" and object_group(s, trigger.end):
        return _NONE
    first = trigger.start
    if verb.form == "gerund" and s.tag(first - 1) == "preposition":
        self = s.at_first.get(trigger.at) or _own_life(s, trigger)
        if self is None or not self.pronoun:
            return _NONE  # "after laying down their arms"
        # "before shooting himself dead"
        return emit(passage, trigger, [mention_of(s, self)], "intransitive", first)
    if (
        s.words[first - 1] == "to"
        and first > s.first
        and s.tag(first - 2) != "auxiliary"
    ):
        inner = root_before(s, first - 1)  # "the 14th newsman to die"
        group = [inner] if inner is not None and is_people(s, inner) else []
        if (
            group
            and inner is not None
            and inner.end - inner.first == 2
            and (inner.noun.ordinal and s.word(inner.first - 1) == ",")
        ):
            return _NONE  # "a guard was shot, the third to die"
    else:
        group = subjects_of(s, trigger, first)
    if not group or _only_flees(s, group, trigger) or _is_done(passage, trigger):
        return _NONE
    if trigger.harm == "killed" and len(group) == 1:
        hurt = _hurt_before(passage, group[0], first)
        if hurt is not None:
            hurt.harm = "killed"  # "was shot twice and died"
            passage.used.update(range(trigger.first, trigger.end))
            return [hurt]
    return emit(passage, trigger, group, "intransitive", first)


def _own_life(s: Sentence, trigger: Trigger) -> NounPhrase | None:
    """Return whose life ends: the "his" of "before taking his own life"."""
    at = trigger.at - 2
    if s.words[at + 1] != "own" or s.words[at] not in POSSESSIVES:
        return None
    return NounPhrase(at, at + 1, at, plural=s.words[at] == "their", pronoun=True)


def _hurt_before(
    passage: Passage, mention: Mention, first: int
) -> CasualtyCandidate | None:
    """Return the one person of the sentence who is hurt, and dies by the verb at `first`."""
    if mention.end >= first - 1 or passage.s.word(first - 1) not in ("and", "but"):
        return None
    for candidate in passage.here():
        same = candidate.phrase.first == mention.first and candidate.count.high == 1
        if same and candidate.harm == "injured":
            return candidate
    return None


def _is_done(passage: Passage, trigger: Trigger) -> bool:
    """Tell whether those flee who harmed others: "they killed two men and fled"."""
    if trigger.harm != "displaced" or not passage.s.is_list_word(trigger.start - 1):
        return False
    here = passage.here()
    return bool(here) and here[-1].frame == "active"


def _only_flees(s: Sentence, group: Sequence[Mention], trigger: Trigger) -> bool:
    """Tell whether somebody only gets away: "a ninth man is believed to have fled"."""
    people = group[-1].phrase
    if trigger.harm != "displaced":
        return False
    kind = kind_of(s, group[-1])
    if kind == "militant" or trigger.verb.base != "flee":
        return kind == "militant"
    if len(group) > 1 or people.plural or kind == "civilian":
        return False
    if people.quantity is not None and people.quantity.high != 1:
        return False
    return s.word(trigger.end) not in POSSESSIVES  # "fled his home"


def active(passage: Passage, trigger: Trigger) -> Sequence[CasualtyCandidate]:
    """active = [agent] HARM_VERB mention ("," mention)* ["and" mention]"""
    s = passage.s
    i = trigger.at
    if not trigger.idiom and (
        is_noun(s, i) or (s.words[i - 1] in _ADJECTIVAL and _is_no_verb(s, trigger))
    ):
        return _NONE
    group = objects_of(passage, trigger)
    if not group:
        return _NONE
    if trigger.harm == "detained" and by_vehicle(s, trigger):
        return _NONE  # "boats pick up 40 swimmers"
    told = told_behind(s, trigger, group[-1].end)
    if told is None:
        return _NONE
    found = emit(passage, told, group, "active", trigger.first)
    if trigger.verb.base == "lose" and found and found[0].kind in _OF_NOBODY:
        losers = root_before(s, trigger.start)
        if losers is not None and losers.noun.kind not in _OF_NOBODY:
            found[0].kind = losers.noun.kind  # "the rebels lost 40 men"
    return found


def _is_no_verb(s: Sentence, trigger: Trigger) -> bool:
    """Tell whether a verb is a noun or an adjective here: "the gas", "for displaced persons"."""
    i, form = trigger.at, trigger.verb.form
    if trigger.start < i or i == s.first:
        return False
    if form in _PASTS:
        return s.words[i - 1] in _BEFORE_NOUNS and s.word(i - 2) != "-"
    after = s.entry(trigger.end) if form == "base" else None
    return after is not None and after.verb in _PASTS and s.words[i - 1] in _ARTICLES


def participle(passage: Passage, trigger: Trigger) -> Sequence[CasualtyCandidate]:
    """participle = HARM_VERB-ing mention ("," mention)* ["and" mention]"""
    s = passage.s
    group = objects_of(passage, trigger)
    told = told_behind(s, trigger, group[-1].end) if group else None
    if told is None:
        return _NONE
    first = group[0].phrase
    if trigger.verb.use == "either" and not (first.quantity or first.determiner):
        return _NONE  # "starving peasants"
    found = emit(passage, told, group, "participle", trigger.first)
    if len(found) == 1 and told.harm == "killed" and s.word(trigger.first - 1) == ",":
        found[0].whole = found[0].whole or _shot_before(passage, found[0])
    return found


def _shot_before(passage: Passage, dead: CasualtyCandidate) -> CasualtyCandidate | None:
    """Return those shot of whom the dead are some: "shot three guards, killing two"."""
    if dead.head is not None or dead.implicit or dead.others:
        return None
    for candidate in passage.here():
        verb = passage.s.entries[candidate.trigger]
        if (
            candidate.harm == "injured"
            and candidate.frame in _DONE
            and candidate.end < dead.first
            and (candidate.count.high or 0) > (dead.count.low or 0)
            and verb is not None
            and verb.harm_verb is not None
            and verb.harm_verb.base not in WOUNDING
        ):
            return candidate
    return None


def verbless(passage: Passage, trigger: Trigger) -> Sequence[CasualtyCandidate]:
    """verbless = mention+ HARM_VERB"""
    s = passage.s
    if trigger.end in s.at_first and not (
        trigger.idiom and s.words[trigger.end - 1] in _OPEN
    ):
        return _NONE  # "rebels hit their vehicle"
    start = trigger.start
    if _is_led(s, start) and start not in s.at_end:
        return _NONE  # "the most badly wounded"
    counted = counted_before(s, start - 1)
    if counted is not None and not trigger.verb.weak:
        group = [mention_of(s, counted)]
        if not is_people(s, group[0]):
            return _NONE
        return emit(passage, trigger, group, "verbless", start)
    if s.words[start - 1] == "," and s.tag(trigger.end) in _LEADING:
        start -= 1  # "two surveyors, abducted in May, were found dead"
    group = (
        _counted_right_before(s, trigger)
        or subjects_of(s, trigger, start)
        or _with_one(s, start)
    )
    if not group or not _stands_alone(s, group[-1], trigger):
        return _NONE
    if group[-1].end > trigger.end or _only_strikes(s, group[-1], trigger):
        return _NONE  # "the number of kidnapped clerks"
    if group[0].phrase.quantity is None and s.word(group[0].first - 1) in _FRONTED:
        return _NONE  # "whom the guards shot"
    return emit(passage, trigger, group, "verbless", start)


def _only_strikes(s: Sentence, mention: Mention, trigger: Trigger) -> bool:
    """Tell whether somebody only attacks: "the bomber struck near a bus"."""
    if trigger.verb.base != "strike" or mention.phrase.quantity is not None:
        return False
    return "by" not in s.words[trigger.end : min(s.end, trigger.end + _MOST_TO_BY)]


def _is_led(s: Sentence, i: int) -> bool:
    """Tell whether a determiner leads adverbs before token i: "the most badly wounded"."""
    led = i
    while s.is_adverb(led - 1) or s.word(led - 1) == "most":
        led -= 1
    return led < i and s.tag(led - 1) == "determiner"


def _counted_right_before(s: Sentence, trigger: Trigger) -> list[Mention]:
    """Return a number right before a participle: "nine taken prisoner", "among five shot"."""
    phrase = s.at_end.get(trigger.start)
    if phrase is not None and phrase.quantity is not None:
        before = s.word(phrase.first - 1)
        opens = before == "of" and (
            s.word(phrase.first - 2) == "out" or phrase.first - 1 == s.first
        )
        if not opens and before not in _BEFORE_COUNTED:
            return []
        mention = mention_of(s, phrase)
        return [mention] if is_people(s, mention) else []
    phrase = s.at_end.get(trigger.end)
    if phrase is None or phrase.quantity is None:
        return []
    if phrase.quantity.end != trigger.first or phrase.first >= trigger.first:
        return []
    first = trigger.first
    number = evolve(phrase, end=first, head=first - 1, person=None, kind=None)
    return [Mention(phrase.first, first, number, number)]


def _with_one(s: Sentence, verb: int) -> list[Mention]:
    """Return somebody right behind "with": "with a guard shot", "with another badly hurt"."""
    at_end = s.at_end
    while verb not in at_end and s.is_adverb(verb - 1):
        verb -= 1
    phrase = at_end.get(verb)
    if phrase is None or s.word(phrase.first - 1) != "with" or phrase.plural:
        return []
    if phrase.determiner not in _ONE or phrase.possessive:
        return []
    mention = mention_of(s, phrase)
    told = phrase.others or phrase.ordinal or phrase.person is not None
    return [mention] if told and is_people(s, mention) else []


def inverted(passage: Passage, trigger: Trigger) -> Sequence[CasualtyCandidate]:
    """inverted = ["also"] HARM_VERB BE mention+"""
    s = passage.s
    if s.word(trigger.start - 1) in _MOSTLY:
        return _NONE  # "worst hit was the north"
    be = trigger.end
    if not s.is_be(be):
        be = behind(s, be, far=False)  # "also injured in the raid was a clerk"
        if not s.is_be(be):
            hurt = _fronted(s, trigger, be)
            return emit(passage, trigger, hurt, "inverted", be + 1) if hurt else _NONE
    at = be + 1
    group = object_group(s, at)
    listed = roll(s, at) if group else group  # "killed were Ana Ruk, 51; and a lodger"
    if len(listed) > len(group):
        group = listed
    return emit(passage, trigger, group, "inverted", at) if group else _NONE


def _fronted(s: Sentence, trigger: Trigger, comma: int) -> list[Mention]:
    """Return who is told of behind a participle: "wounded in the leg, a guard was flown out"."""
    phrase = s.at_first.get(comma + 1) if s.word(comma) == "," else None
    if phrase is None or phrase.person is None or comma == trigger.end:
        return []
    if trigger.verb.base in _FIGURED or trigger.start != s.first:
        return []
    mention = mention_of(s, phrase)
    for entry in s.entries[mention.end : s.end]:
        if entry is not None and (entry.harm_verb or entry.harm_state):
            return []  # "shot in the chest, a guard died"
    return [mention] if is_people(s, mention, strict=True) else []


def _stands_alone(s: Sentence, mention: Mention, trigger: Trigger) -> bool:
    """Tell whether people right before a participle are the harmed: "ten scalded"."""
    close = trigger.first - 2
    at = behind(s, mention.end, far=False)
    if at < close and not (
        s.words[at].endswith("ing") and behind(s, at + 1, far=False) >= close
    ):  # "three guards travelling to Dol shot dead"
        return False
    phrase = mention.phrase
    if s.words[phrase.head] in NUMBERS:
        return True  # "and an unknown number wounded"
    if (
        phrase.determiner in ("a", "an")
        and not (mention.noun.person or mention.noun.named or phrase.quantity)
        and not (phrase.others or (phrase.ordinal and phrase.end - phrase.first <= 2))
    ):
        return False  # "a single shot"
    if phrase.pronoun:
        return s.words[phrase.head] in _NOBODY
    if phrase.quantity is not None or phrase.determiner is not None or phrase.others:
        return True
    if s.word(trigger.end) == "and" and phrase.first == s.first:
        return phrase.person is not None  # "Driver killed and two guards hurt"
    return s.word(trigger.end) in _ENDS or s.tag(trigger.end) in (
        "preposition",
        "subordinator",
    )
