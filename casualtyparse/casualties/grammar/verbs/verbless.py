"""Participles of harm without "was".

verbless = mention+ HARM_VERB                   "four stokers were killed and ten scalded"
"""

from collections.abc import Sequence
from typing import Final

from attrs import evolve

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.around.asides import counted_before
from casualtyparse.casualties.grammar.around.attached import behind
from casualtyparse.casualties.grammar.around.elided import elided_subject
from casualtyparse.casualties.grammar.around.joined import is_noted
from casualtyparse.casualties.grammar.around.opener import is_bare, opener
from casualtyparse.casualties.grammar.around.rolls import SETTING
from casualtyparse.casualties.grammar.around.subjects import subject_group
from casualtyparse.casualties.grammar.passage import Passage
from casualtyparse.casualties.grammar.people.kinds import kind_of
from casualtyparse.casualties.grammar.people.mentions import (
    NUMBERS,
    Mention,
    bare_number,
    is_people,
    mention_of,
)
from casualtyparse.casualties.grammar.verbs.earlier import one_more
from casualtyparse.casualties.grammar.verbs.harmed import emit
from casualtyparse.casualties.grammar.verbs.headlines import tells_hurt_too
from casualtyparse.casualties.grammar.verbs.manner import is_manner, tell_how
from casualtyparse.casualties.grammar.verbs.somebody import (
    himself,
    including,
    left_before,
    named_before,
    noted,
    with_one,
)
from casualtyparse.casualties.grammar.verbs.victims import (
    subjects_of,
)
from casualtyparse.casualties.grammar.words.idioms import POSSESSIVES
from casualtyparse.casualties.grammar.words.triggers import Trigger
from casualtyparse.casualties.grammar.words.verb_groups import is_fatally
from casualtyparse.lexicon.little_words import COMMA_AND, INDEFINITE, LEAVE
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

#: What goes on with a participle behind a comma: "abducted in May".
_LEADING: Final = frozenset({"preposition"})
#: Last words of idioms behind which a thing or a place may stand.
_OPEN: Final = frozenset({"into", "by", "for"})
_NOBODY: Final = frozenset({"none", "nobody"})
#: What leads a number right before a participle: "the search for nine people abducted".
_BEFORE_COUNTED: Final = frozenset({"among", "amongst", "for", "including", "incl"})
_MORE: Final = frozenset({"more", "others"})
_EMPLOYED: Final = frozenset({"employed", "hired", "contracted"})
#: What leads on to who says so, to why and where: "killed according to", "en route".
_REASONS: Final = frozenset(
    {"according", "due", "thanks", "owing", "plus", "en", "aside", "apart"}
)
#: Behind "shot" these tell at what, and no more of those who were.
_AIMING: Final = frozenset({"into", "over", "toward", "towards", "past"})
#: What is carried out, and how far behind its verb it stands.
_PAPERS: Final = frozenset({"warrant", "warrants"})
_MOST_TO_PAPER: Final = 4
_MOST_TO_LEFT: Final = 40
#: What is told of people right before what befell them.
_SAID: Final = frozenset({"reported", "feared", "presumed", "believed", "confirmed"})
_FRONTED: Final = frozenset({"whom", "which"})
_ENDS: Final = frozenset({"", ".", ",", ";", ")", "(", "[", "!", "?"})
#: What those who are found so have died of, unless it was a limb that was hit.
_LEFT_FOR_DEAD: Final = frozenset({"shoot", "stab", "hack"})
_LIMBS: Final = word_list("harms", "limbs")
#: What tells that somebody who was found so was still alive.
_SAVED: Final = frozenset({"alive", "hospital", "clinic", "survived", "recovering"})
_ATTACHED: Final = word_list("people", "attached")
_MOST_TO_LIMB: Final = 4
#: How far before what befell people it stands that they were found.
_MOST_TO_FOUND: Final = 12
#: How far behind "struck" what did it may stand.
_MOST_TO_BY: Final = 6
_NONE: Final[Sequence[CasualtyCandidate]] = ()


def verbless(passage: Passage, trigger: Trigger) -> Sequence[CasualtyCandidate]:
    """verbless = mention+ HARM_VERB"""
    s = passage.s
    if trigger.end in s.at_first and not (
        s.words[trigger.end] in _REASONS
        or (trigger.idiom and s.words[trigger.end - 1] in _OPEN)
        or tells_hurt_too(s, trigger)
    ):
        return _NONE  # "rebels hit their vehicle"
    start = trigger.start
    if _is_no_harm(s, trigger) or (s.words[start] == "had" and start < trigger.first):
        return _NONE  # "said the rebels had killed"
    set_off = s.words[trigger.end] in SETTING.get(s.words[start - 1], ())
    if set_off and start == trigger.first:
        return _set_off(passage, trigger)
    if _is_led(s, start) and start not in s.at_end:
        return _NONE  # "the most badly wounded"
    counted = counted_before(s, start - 1) if s.words[start - 1] == "," else None
    if counted is not None and not trigger.verb.weak:
        group = [mention_of(s, counted)]
        if not is_people(s, group[0]):
            return _NONE
        return emit(passage, trigger, group, "verbless", start)
    apart = _apart(s, trigger, start)
    found = [] if apart else _found_so(s, start)
    if apart or found:
        told = as_found(s, trigger) if found else trigger
        return emit(passage, told, apart or found, "verbless", start)
    start = _behind_people(s, start)
    badly = trigger.severity is not None and s.words[trigger.end] == ","
    if s.words[start - 1] == "," and (badly or s.tag(trigger.end) in _LEADING):
        start -= 1  # "two surveyors, abducted in May, were found dead"
    group = (
        _counted_right_before(s, trigger)
        or subjects_of(s, trigger, start)
        or with_one(s, start)
        or (one_more(passage, start) if trigger.verb.weak else [])
    )
    if not group or not _stands_alone(s, group[-1], trigger):
        return _NONE
    group = _left_so(s, group, start)
    if is_manner(s, group[0], trigger) or _is_whose(s, group[0]):
        return _NONE
    if trigger.harm == "injured" and _is_death(s, group[0].first - 1):
        trigger = evolve(trigger, harm="killed")  # "the death of a boy shot in May"
    if group[-1].end > trigger.end or (
        trigger.verb.base == "strike" and _only_strikes(s, group[-1], trigger)
    ):
        return _NONE  # "the number of kidnapped clerks"
    joint = group[0].first - 1
    # PERF: mostly no adverb stands there
    graded = s.words[joint] == "and" and s.words[joint - 1][-2:] == "ly"
    before = _graded_before(passage, trigger, joint - 1) if graded else _NONE
    some = emit(passage, trigger, group, "verbless", start)
    vague = len(some) == 1 and some[0].count.kind == "vague"
    whole = tell_how(passage, some, trigger) if vague else some
    return (*before, *whole)


def _behind_people(s: Sentence, start: int) -> int:
    """Return where people end of whom it is said right there: "three nurses reported kidnapped"."""
    people = s.at_end.get(start - 1) if s.words[start - 1] in _SAID else None
    if people is None or s.words[people.first - 1] == "of":
        return start  # "one of four people reported injured"
    return start - 1


def _graded_before(
    passage: Passage, trigger: Trigger, adverb: int
) -> Sequence[CasualtyCandidate]:
    """Read who is told of before an adverb without its verb: "two were badly and six slightly"."""
    s = passage.s
    if is_fatally(s.words, adverb):
        trigger = evolve(trigger, harm="killed")
    while s.is_adverb(adverb - 1):
        adverb -= 1
    if not s.is_adverb(adverb) or not s.is_be(adverb - 1):
        return _NONE
    group = [one for one in subject_group(s, adverb - 1) if is_people(s, one)]
    return emit(passage, trigger, group, "verbless", group[-1].end) if group else _NONE


def _found_so(s: Sentence, start: int) -> list[Mention]:
    """Return who was found before a comma: "a guard was found in his hut, shot in the head"."""
    if s.words[start - 1] != ",":
        return []
    for k in range(start - 2, max(s.first, start - _MOST_TO_FOUND), -1):
        if s.words[k] == ",":
            break
        if s.words[k] == "found" and s.is_be(k - 1):
            group = subject_group(s, k - 1)
            if not group or s.words[group[0].first - 1] == "of":
                break  # "the body of a guard"
            return group if is_people(s, group[0], strict=True) else []
    return []


def as_found(s: Sentence, trigger: Trigger) -> Trigger:
    """Return what befell those who were found so: they were left for dead, but for a limb."""
    limbs = s.words[trigger.end : trigger.end + _MOST_TO_LIMB]
    if trigger.verb.base not in _LEFT_FOR_DEAD or not _LIMBS.isdisjoint(limbs):
        return trigger
    if _SAVED.isdisjoint(s.words[trigger.end : s.end]):
        return evolve(trigger, harm="killed")
    return trigger


def _apart(s: Sentence, trigger: Trigger, start: int) -> list[Mention]:
    """Return who a comma parts from what is told of them: "Ana Ruk, 34, shot in May"."""
    named = named_before(s, start - 1) if s.words[start - 1] == "," else None
    if named is not None and not trigger.verb.weak:
        return [named]
    return (
        (noted(s, start - 1) if s.words[start - 1] == "," else [])
        or left_before(s, trigger.start)
        or _last_of_clause(s, trigger)
        or himself(s, trigger)
        or ([] if trigger.verb.weak else including(s, start))
    )


def _is_no_harm(s: Sentence, trigger: Trigger) -> bool:
    """Tell whether what follows tells of no harm: "shot into a crowd", "held responsible"."""
    verb, after = trigger.verb, s.words[trigger.end]
    if after == ":" and not _lists(s, trigger):
        return True  # "dead: 85, wounded: more than 200"
    if after in POSSESSIVES and after != "s":
        return True  # "the rebels dragged away their dead"
    if verb.weak and after in INDEFINITE and s.opaque_end(trigger.end) is None:
        return True  # "one man held a knife to his throat"
    if verb.base == "shoot" and after in _AIMING:
        return True
    if (
        trigger.idiom
        and trigger.harm == "abducted"
        and s.words[trigger.end - 1] == "with"
    ):
        return True  # "gunmen made off with $40"
    if verb.base == "execute" and s.tag(trigger.end) != "preposition":
        near = s.words[trigger.end : min(s.end, trigger.end + _MOST_TO_PAPER)]
        if not _PAPERS.isdisjoint(near):
            return True  # "agents executed an arrest warrant"
    return bool(verb.behind) and verb.behind.get(after, verb.harm) is None


def _lists(s: Sentence, trigger: Trigger) -> bool:
    """Tell whether a note counts people and lists them: "Two killed: a guard and his wife"."""
    counted, listed = s.at_end.get(trigger.start), s.at_first.get(trigger.end + 1)
    if counted is None or counted.quantity is None or listed is None:
        return False
    opens = counted.first == s.first or s.words[counted.first - 1] in _ENDS
    return opens and not bare_number(listed)


def _left_so(s: Sentence, group: list[Mention], verb: int) -> list[Mention]:
    """Return a whole list behind "left": "left a clerk, a guard and two cooks injured"."""
    first = group[0].first
    near = s.words[max(s.first, first - _MOST_TO_LEFT) : first]
    if s.words[first - 1] not in COMMA_AND or LEAVE.isdisjoint(near):
        return group
    longer = subject_group(s, verb, objects=True)
    more = len(longer) > len(group) and s.word(longer[0].first - 1) in LEAVE
    return longer if more else group


def _is_whose(s: Sentence, mention: Mention) -> bool:
    """Tell whether others are told of by "whom": "whom the guards shot"."""
    plain = mention.phrase.quantity is None
    return plain and s.word(mention.first - 1) in _FRONTED


def _is_death(s: Sentence, of: int) -> bool:
    entry = s.entry(of - 1) if s.word(of) == "of" else None
    noun = None if entry is None else entry.harm_noun
    return noun is not None and noun.harm == "killed" and noun.sort == "event"


def _set_off(passage: Passage, trigger: Trigger) -> Sequence[CasualtyCandidate]:
    """set-off = mention ("(" HARM_VERB ")" | ":" HARM_VERB | "-" HARM_VERB)"""
    s = passage.s
    phrase = s.at_end.get(trigger.start - 1)
    if phrase is None or s.scan.touches(trigger.start - 2):
        return _NONE
    mention = mention_of(s, phrase)
    named = phrase.named is not None and phrase.end - phrase.first > 1
    noted = named or phrase.quantity or is_noted(s, mention)
    if not noted or not is_people(s, mention):
        return _NONE
    return emit(passage, trigger, [mention], "verbless", trigger.start)


def _only_strikes(s: Sentence, mention: Mention, trigger: Trigger) -> bool:
    """Tell whether somebody only attacks: "the bomber struck", "five gunmen struck"."""
    if mention.phrase.quantity is not None and kind_of(s, mention) != "militant":
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
    if phrase is not None and (phrase.quantity is not None or _is_of_thing(s, phrase)):
        before = s.word(phrase.first - 1)
        opens = before == "of" and (
            s.word(phrase.first - 2) == "out"
            or phrase.first - 1 == s.first
            or _is_of_thing(s, phrase)
        )
        if not opens and before not in _BEFORE_COUNTED:
            return []
        mention = mention_of(s, phrase)
        return [mention] if is_people(s, mention) else []
    phrase = s.at_end.get(trigger.end)
    if phrase is None or phrase.quantity is None:
        return []
    behind_it = trigger.first - phrase.quantity.end
    if behind_it == 1 and s.words[trigger.first - 1] in _MORE:
        behind_it = 0  # "seven others taken hostage"
    if behind_it or phrase.first >= trigger.first:
        return []
    first = trigger.first
    number = evolve(phrase, end=first, head=first - 1, person=None, kind=None)
    return [Mention(phrase.first, first, number, number)]


def _is_of_thing(s: Sentence, people: NounPhrase) -> bool:
    """Tell whether people stand behind what is theirs: "no news of a priest abducted on Monday".

    Those who belong to them are, too: "met the families of the two guards shot".
    """
    if people.person is None or s.words[people.first - 1] != "of":
        return False
    told = people.quantity or people.determiner or people.named
    outer = s.at_end.get(people.first - 1)
    if not told or outer is None or outer.quantity:
        return False
    if outer.person:
        return s.words[outer.head] in _ATTACHED and outer.first > s.first
    return not (outer.named or outer.pronoun or outer.others or outer.remaining)


def _last_of_clause(s: Sentence, trigger: Trigger) -> list[Mention]:
    """Return the subject of a clause that ends in a state: "one man survived, badly burned"."""
    badly = trigger.severity is not None and trigger.harm == "injured"
    if (
        not badly
        or s.word(trigger.start - 1) != ","
        or s.word(trigger.end) not in _ENDS
    ):
        return []
    return elided_subject(s, trigger.start)


def _stands_alone(s: Sentence, mention: Mention, trigger: Trigger) -> bool:
    """Tell whether people right before a participle are the harmed: "ten scalded"."""
    close = trigger.first - 2
    at = behind(s, mention.end, far=False)
    if at < close and not (
        (s.words[at].endswith("ing") or s.words[at] in _EMPLOYED)
        and behind(s, at + 1, far=False) >= close
    ):  # "three guards travelling to Dol shot dead"
        bare = is_bare(s, trigger.first)
        opens = opener(s, trigger.start, joined=True) if bare else None
        if opens is None or opens.first != mention.first:
            return False  # but "a driver accused of spying for them shot dead"
    phrase = mention.phrase
    if s.words[phrase.head] in NUMBERS or s.words[phrase.end] in NUMBERS:
        return True  # "and an unknown number wounded"
    if (
        phrase.determiner in INDEFINITE
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
    day = s.opaque_end(trigger.end)
    if day is not None and (s.word(day) in _ENDS or s.tag(day) == "preposition"):
        # "and prison guards taken hostage Tuesday", not "guerrillas killed Tuesday"
        return phrase.person is not None and phrase.kind != "militant"
    return s.word(trigger.end) in _ENDS or s.tag(trigger.end) in (
        "preposition",
        "subordinator",
    )
