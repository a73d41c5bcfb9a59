"""Verbs of harm and the people around them.

passive      = mention+ BE HARM_VERB            "two clerks were shot dead"
active       = [agent] HARM_VERB mention+       "gunmen killed the mayor and his two bodyguards"
participle   = HARM_VERB-ing mention+           "killing six farmhands"
intransitive = mention+ DIE                     "a harbour pilot succumbed"
verbless     = mention+ HARM_VERB               "four stokers were killed and ten scalded"
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate, Frame, Stretch
from casualtyparse.casualties.grammar.figures import pronoun
from casualtyparse.casualties.grammar.mentions import (
    Mention,
    behind,
    elided_subject,
    is_people,
    mention_of,
    object_group,
    root_before,
    subject_group,
)
from casualtyparse.casualties.grammar.passage import (
    Passage,
    Said,
    candidate_of,
    count_for,
)
from casualtyparse.casualties.grammar.triggers import Trigger
from casualtyparse.casualties.values import Harm
from casualtyparse.numerals.values import Count
from casualtyparse.phrases.clauses import Sentence

_FRAMES: Final[dict[str, Frame]] = {
    "passive": "passive",
    "intransitive": "intransitive",
    "active": "active",
    "participle": "participle",
    "verbless": "verbless",
    "inverted": "verbless",
}
_CAPTIVES: Final = frozenset({"hostage", "captive", "prisoner"})
_FIGURES: Final = frozenset({"number", "toll", "figure", "total", "count"})
_PASTS: Final = ("past", "participle")
_NONE: Final[Sequence[CasualtyCandidate]] = ()


def passive(passage: Passage, i: int) -> Sequence[CasualtyCandidate]:
    """passive = mention ("," mention)* ["and" mention] BE HARM_VERB"""
    s = passage.s
    trigger = passage.trigger(i)
    if trigger is None or trigger.verb.use == "subject" or trigger.state:
        return _NONE
    if trigger.verb.form not in _PASTS:
        return _NONE
    first, shape = s.group_start(trigger.first)
    if shape != "passive":
        first = _shared_passive(s, first)
        if first < 0:
            return _NONE
    if s.word(trigger.end) == "by" and s.word(trigger.end + 1) == "":
        return _NONE
    group = _subjects(passage, trigger, first)
    return _emit(passage, trigger, group, "passive", first)


def _shared_passive(s: Sentence, first: int) -> int:
    """Return where "was robbed and" starts before a second participle; -1 if it is none."""
    verb = first - 2
    if s.word(first - 1) not in ("and", ","):
        return -1
    if s.word(verb) in ("up", "down", "out", "off"):
        verb -= 1
    entry = s.entry(verb)
    told = entry is not None and (entry.verb in _PASTS or entry.harm_verb is not None)
    if not told and not s.word(verb).endswith("ed"):
        return -1
    start, shape = s.group_start(verb)
    return start if shape == "passive" else -1


def intransitive(passage: Passage, i: int) -> Sequence[CasualtyCandidate]:
    """intransitive = mention+ (HARM_VERB | IDIOM)"""
    s = passage.s
    trigger = passage.trigger(i)
    if trigger is None or trigger.verb.use == "object":
        return _NONE
    if trigger.verb.use == "either" and object_group(s, trigger.end):
        return _NONE
    if s.word(i - 1) in ("the", "a") and trigger.verb.form in ("base", "gerund"):
        return _NONE
    first, _ = s.group_start(trigger.first)
    if s.word(first - 1) == "to" and s.tag(first - 2) != "auxiliary":
        inner = root_before(s, first - 1)  # "the 14th newsman to die"
        group = [inner] if inner is not None and is_people(s, inner) else []
    else:
        group = _subjects(passage, trigger, first)
    return _emit(passage, trigger, group, "intransitive", first)


def active(passage: Passage, i: int) -> Sequence[CasualtyCandidate]:
    """active = [agent] HARM_VERB mention ("," mention)* ["and" mention]"""
    s = passage.s
    trigger = passage.trigger(i)
    if trigger is None or trigger.verb.use == "subject":
        return _NONE
    if trigger.verb.form == "gerund":
        return _NONE
    if s.group_start(trigger.first)[1] == "passive":
        return _NONE
    group = _objects(passage, trigger)
    if group and trigger.harm == "injured":
        trigger = _shot_dead(s, trigger, group[-1].end)
    if not group or (_is_noun(s, i) and not trigger.idiom):
        return _NONE
    return _emit(passage, trigger, group, "active", trigger.first)


def participle(passage: Passage, i: int) -> Sequence[CasualtyCandidate]:
    """participle = HARM_VERB-ing mention ("," mention)* ["and" mention]"""
    trigger = passage.trigger(i)
    if (
        trigger is None
        or trigger.verb.form != "gerund"
        or trigger.verb.use == "subject"
    ):
        return _NONE
    group = _objects(passage, trigger)
    if not group:
        return _NONE
    return _emit(passage, trigger, group, "participle", trigger.first)


def verbless(passage: Passage, i: int) -> Sequence[CasualtyCandidate]:
    """verbless = mention+ HARM_VERB"""
    s = passage.s
    trigger = passage.trigger(i)
    if trigger is None or trigger.verb.use == "subject" or trigger.state:
        return _NONE
    if trigger.verb.form not in _PASTS:
        return _NONE
    first, shape = s.group_start(trigger.first)
    if shape == "passive":
        return _NONE
    if trigger.end in s.at_first and not trigger.idiom:
        return _NONE  # "rebels hit their vehicle"
    group = _subjects(passage, trigger, first)
    if not group or not _stands_alone(s, group[-1], trigger):
        return _NONE
    return _emit(passage, trigger, group, "verbless", first)


def inverted(passage: Passage, i: int) -> Sequence[CasualtyCandidate]:
    """inverted = ["also"] HARM_VERB BE mention+"""
    s = passage.s
    trigger = passage.trigger(i)
    if trigger is None or trigger.verb.form not in _PASTS:
        return _NONE
    if not s.is_be(trigger.end):
        return _NONE
    at = trigger.end + 1
    group = object_group(s, at)
    return _emit(passage, trigger, group, "inverted", at)


def _stands_alone(s: Sentence, mention: Mention, trigger: Trigger) -> bool:
    """Tell whether people right before a participle are the harmed: "ten scalded"."""
    if behind(s, mention.end, far=False) + 2 < trigger.first:
        return False
    phrase = mention.phrase
    if phrase.pronoun:
        return False
    if phrase.quantity is not None or phrase.determiner is not None or phrase.others:
        return True
    following = s.word(trigger.end)
    return following in ("", ".", ",", ";", ")") or s.tag(trigger.end) in (
        "preposition",
        "subordinator",
    )


# ---------------------------------------------------------------- the people


def _subjects(passage: Passage, trigger: Trigger, first: int) -> list[Mention]:
    """Return the people before the verb group."""
    s = passage.s
    if s.tag(first - 1) == "relative":
        first -= 1
        if s.word(first - 1) == ",":
            first -= 1
    group = subject_group(s, first)
    if not group and trigger.verb.form != "gerund":
        group = elided_subject(s, first)
    harmed = [m for m in group if _may_be_harmed(s, m, trigger)]
    finite = first < trigger.first or trigger.verb.use == "subject"
    if finite and s.word(first) != "to":
        return harmed
    # "he is the third reporter killed", "the first to be shot": told of, not counted
    return [
        m for m in harmed if not (m.phrase.ordinal and m.phrase.determiner == "the")
    ]


def _may_be_harmed(s: Sentence, mention: Mention, trigger: Trigger) -> bool:
    if s.word(mention.first - 1) == "of" and s.word(mention.first - 2) in _FIGURES:
        return s.word(mention.first - 3) != "the"  # "the number of people killed"
    if trigger.verb.weak and not trigger.idiom and _is_body(mention):
        return False
    if trigger.verb.weak and not trigger.idiom:
        return is_people(s, mention, strict=True) or (
            mention.phrase.quantity is not None and is_people(s, mention)
        )
    return is_people(s, mention)


def _shot_dead(s: Sentence, trigger: Trigger, end: int) -> Trigger:
    """dead = HARM_VERB mention ("dead" | "to death")"""
    if s.word(end) == "dead" or (s.word(end) == "to" and s.word(end + 1) == "death"):
        return trigger._replace(harm="killed")
    return trigger


def _companions(
    s: Sentence, trigger: Trigger, group: Sequence[Mention]
) -> list[Mention]:
    """companions = ("along" | "together") "with" mention+ — behind a verb that has its people"""
    at = max(trigger.end, group[-1].end)
    if s.word(at) == "dead":
        at += 1
    if s.word(at) in ("along", "together") and s.word(at + 1) == "with":
        return object_group(s, at + 2)
    return []


def _is_noun(s: Sentence, i: int) -> bool:
    """Tell whether a verb's base form is a noun here: "the murder shocked", "in battle"."""
    entry = s.entries[i]
    if entry is None or entry.harm_noun is None:
        return False
    before = s.at_end.get(i)
    if before is not None and before.possessive:
        return True
    before_it = s.tag(i - 1)
    return before_it == "determiner" or (
        before_it == "preposition" and s.word(i - 1) != "to"
    )


def _objects(passage: Passage, trigger: Trigger) -> list[Mention]:
    """Return the people behind the verb; a weak verb's must be named as people."""
    s = passage.s
    weak = trigger.verb.weak and not trigger.idiom
    if weak and s.is_list_word(trigger.first - 1) and passage.here():
        weak = False  # "killed two and burnt five"
    group = object_group(s, trigger.end, strict=weak)
    if trigger.verb.base == "take":
        # "took four hostages", not "took the budget hostage"
        return [
            m for m in group if _lemma(m) in _CAPTIVES and m.phrase.determiner != "the"
        ]
    if trigger.verb.base == "lose" and group:
        after = s.entry(group[-1].end)
        if after is not None and after.harm_verb is not None:
            return []  # "lost 40 men killed and wounded"
    if weak:
        return [m for m in group if not _is_body(m)]
    return group


def _lemma(mention: Mention) -> str | None:
    person = mention.noun.person
    return None if person is None else person.lemma


def _is_body(mention: Mention) -> bool:
    person = mention.noun.person
    return person is not None and person.number == "body"


def _emit(
    passage: Passage,
    trigger: Trigger,
    group: Sequence[Mention],
    rule: str,
    first: int,
) -> Sequence[CasualtyCandidate]:
    """Make a candidate of each mention; the nearest to the verb has it in its span."""
    s = passage.s
    found: list[CasualtyCandidate] = []
    if not group:
        return found
    left = group[0].first < trigger.first
    nearest = group[-1] if left else group[0]
    negated = trigger.negated or _is_negated(s, first, trigger.first)
    agent = _agent(s, trigger, left=left)
    frame = _FRAMES[rule]
    for mention in (*group, *_companions(s, trigger, group)):
        count = count_for(s, mention)
        if count is None:
            count = _meant(passage, mention, trigger)
        if count is None:
            continue
        if negated:
            count = Count(kind="exact", low=0, high=0, text=count.text)
        span = None
        if mention is nearest and _adjacent(mention, trigger, first, left=left):
            span = (min(mention.first, trigger.first), max(mention.end, trigger.end))
        for told in (trigger.also, trigger.harm):
            if told is None:
                continue
            harm = _captivity(told, _lemma(mention))
            said = Said(rule, frame, harm, trigger.at, trigger.severity, agent)
            candidate = candidate_of(s, mention, count, said, span)
            if passage.add(candidate):
                found.append(candidate)
    if found:
        passage.used.update(range(trigger.first, trigger.end))
        passage.inherit(found)
    return found


def _meant(passage: Passage, mention: Mention, trigger: Trigger) -> Count | None:
    """Return how many "them" are: those of another harm, or people told just before."""
    meant = pronoun(passage, mention, trigger.harm)
    if meant is not None:
        return meant.count
    s = passage.s
    if s.word(mention.first) != "them":
        return None
    for phrase in reversed(s.phrases):
        if phrase.end > mention.first or phrase.person is None or not phrase.plural:
            continue
        return count_for(s, mention_of(s, phrase)) if phrase.quantity else None
    return None


def _captivity(harm: Harm, lemma: str | None) -> Harm:
    """Return the harm of captives: hostages are held as such, prisoners are detained."""
    if harm == "abducted" and lemma == "prisoner":
        return "detained"
    if harm == "detained" and lemma in ("hostage", "captive"):
        return "abducted"
    return harm


def _is_negated(s: Sentence, first: int, end: int) -> bool:
    """Tell whether "not" or "never" stands in the verb group."""
    return any(s.words[j] in ("not", "never") for j in range(first, end)) or (
        s.word(end - 1) == "t" and s.word(end - 2) == "'"
    )


def _adjacent(mention: Mention, trigger: Trigger, first: int, *, left: bool) -> bool:
    if left:
        return mention.end == first or trigger.first - mention.end <= 3
    return mention.first - trigger.end <= 2


def _agent(s: Sentence, trigger: Trigger, *, left: bool) -> Stretch | None:
    """Return who did it: "by X" behind a passive, the subject of an active verb."""
    if left:
        if s.word(trigger.end) != "by":
            return None
        phrase = s.at_first.get(trigger.end + 1)
        return None if phrase is None else Stretch(phrase.first, phrase.end)
    if trigger.verb.form == "gerund":
        return None
    start, _ = s.group_start(trigger.first)
    mention = root_before(s, start)
    if mention is None or mention.end < start - 3:
        return None
    return Stretch(mention.first, mention.end)
