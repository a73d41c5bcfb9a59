"""The people told of last before a pronoun, who may be those it means.

"Ten nuns were driving home when they were shot", "Gunmen stopped a trader and his son. Both died"
"""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import Final, NamedTuple

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.around.elided import elided_subject
from casualtyparse.casualties.grammar.around.objects import object_group
from casualtyparse.casualties.grammar.around.root import root_before
from casualtyparse.casualties.grammar.counts import count_for
from casualtyparse.casualties.grammar.passage import Passage
from casualtyparse.casualties.grammar.people.mentions import (
    Mention,
    is_collective,
    mention_of,
)
from casualtyparse.casualties.grammar.words.triggers import Trigger
from casualtyparse.lexicon.little_words import COMMA_AND, HE_SHE
from casualtyparse.numerals.values import Count, make_count
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.reading import Reading
from casualtyparse.terms import Harm, VictimKind

#: How many are meant, and of what kind, as far as that is known.
Meant = tuple[Count, VictimKind | None]

#: How many candidates back people are looked for who are told of already.
MOST_BACK: Final = 4
#: So many stand in the longest list of people.
_MOST_TOGETHER: Final = 14
#: So many phrases back people are looked for.
_MOST_PHRASES: Final = 40
_FIRST: Final = attrgetter("first")
#: So many people may all be harmed who are only counted before.
FEW: Final = 40
#: How far behind "was" those stand who are with somebody.
_MOST_TO_WITH: Final = 8
#: Behind these it is told what people are said to be.
_CALLED: Final = frozenset({"being", "as", "be"})
#: What the dead may have suffered before.
_BEFORE_DEATH: Final = frozenset({"injured", "displaced"})


class Group(NamedTuple):
    """People told together, how many they are (0: nobody knows), and of what kind."""

    first: int
    end: int
    size: int
    number: Count | None
    kind: VictimKind | None


def suffering_before(
    passage: Passage, at: int, harm: Harm, doers: tuple[int, int] = (0, 0)
) -> Meant | None:
    """Return how many "all" or "the victims" are, of whom another harm may be told before.

    "Rebels took five men; all were later found dead"
    """
    number = passage.s.number
    for one in reversed(passage.found[-MOST_BACK:]):
        if number - one.sentence > 1:
            break
        if one.harm == harm or (one.harm == "killed" and harm in _BEFORE_DEATH):
            return None  # "six bodies were found; all had been shot"
        if one.first < at:
            several = together(passage, one)
            if several is not None:
                return None if one.negated else several
    return people_before(passage, at, harm, doers)


def together(passage: Passage, one: CasualtyCandidate) -> Meant | None:
    """Return how many are told of as one group; None of a single person.

    "Took two men" and "took a cook and his wife" are both told of as "they".
    """
    found = [c for c in passage.found[-_MOST_TOGETHER:] if _is_beside(one, c)]
    counts = [c.count for c in found]
    if len(found) < 2 or any(c.kind != "exact" for c in counts):
        return (one.count, one.kind) if one.plural and one.count.low else None
    size = sum(round(c.low or 0) for c in counts)
    kinds = {c.kind for c in found}
    first, end = min(c.phrase.first for c in found), max(c.phrase.end for c in found)
    text = passage.s.scan.surface(first, end)
    count = make_count(kind="exact", low=size, high=size, text=text)
    return count, one.kind if len(kinds) == 1 else None


def _is_beside(one: CasualtyCandidate, other: CasualtyCandidate) -> bool:
    """Tell whether somebody is told of together with another, as no part of any."""
    return other.trigger == one.trigger and other.whole is one.whole


def people_before(
    passage: Passage, at: int, harm: Harm, doers: tuple[int, int] = (0, 0)
) -> Meant | None:
    """Return how many are told last before token `at` who may be meant by a plural.

    They are not among the `doers`, and not told to suffer the same already.
    """
    s = passage.s
    group = nearest_before(s, at, doers)
    near = passage.found[-MOST_BACK:]
    if group is None or (group.number is None and _acts(s, group.end)):
        if not s.number or any(one.sentence >= s.number - 1 for one in near):
            return None
        they = doers[0] < doers[1] and s.words[doers[0]] == "they"
        group = only_group(Sentence(s.reading, s.number - 1), least=2 if they else 1)
        if group is not None and group.size > FEW:
            return None
    else:
        told = [one for one in near if one.harm == harm and group.first < one.end <= at]
        if told:  # "nine men killed two guards before they were shot dead"
            group = _agents(s, told[-1])
    if group is None:
        return None
    number = _uncounted(passage, group) if group.number is None else group.number
    return None if number is None else (number, group.kind)


def _uncounted(passage: Passage, group: Group) -> Count | None:
    """Return some of whom nothing tells how many: "the guards were asleep when they were shot".

    Not where harm is told before, which may be theirs.
    """
    s = passage.s
    known = group.kind is None or group.kind == "militant" or group.first < s.first
    if known or _acts(s, group.end) or not s.is_be(group.end):
        return None
    if passage.found and s.number - passage.found[-1].sentence <= MOST_BACK:
        return None
    text = s.scan.surface(group.first, group.end)
    return make_count(kind="unspecified", low=1, high=None, text=text)


def _agents(s: Sentence, told: CasualtyCandidate) -> Group | None:
    """Return who did what is told, where they may be meant and not whom they harmed."""
    agent = told.agent
    if agent is None or agent.first < s.first:
        return None
    did = groups(s, agent.end)
    return did[-1] if did and did[-1].end == agent.end else None


def counted_group(reading: Reading, number: int, at: int) -> Group | None:
    """Return of whom some stand at a token of the sentence of that number.

    They are told of with them ("two of the nine men"), or last before.
    """
    s = Sentence(reading, number)
    some = s.at_first.get(at)
    inner = None if some is None or s.words[some.end] != "of" else some.end + 1
    whole = s.at_first.get(inner) if inner is not None else None
    if whole is not None and whole.quantity is not None:
        return _sized(s, [mention_of(s, whole)])
    group = nearest_before(s, at, (at, at))
    if group is None and number:
        group = only_group(Sentence(reading, number - 1), least=1)
    return group


def nearest_before(s: Sentence, at: int, doers: tuple[int, int]) -> Group | None:
    """Return the people of a sentence who are told last before a token."""
    first, end = doers
    told = groups(s, at) if first == end else (*groups(s, first), *groups(s, at, end))
    if not told:  # "stormed a post held by two guards, killing both"
        held = groups(s, at, end if first < end else 0, agents=True)
        told = [one for one in held if one.size and one.kind != "militant"]
    if len(told) > 1 and _does(s, told[-1]) and _may_suffer(s, told[-2]):
        return told[-2]  # "two nuns were asleep when gunmen came in, killing both"
    return told[-1] if told else None


def are_things_nearer(s: Sentence, at: int) -> bool:
    """Tell whether things are counted behind people who act: "ten men hit two cars; all burnt"."""
    group = nearest_before(s, at, (at, at))
    if group is None or not _acts(s, group.end):
        return False
    last = bisect_left(s.phrases, at, key=_FIRST)
    return any(
        phrase.plural and phrase.quantity and not (phrase.person or phrase.named)
        for phrase in s.phrases[max(0, last - _MOST_PHRASES) : last]
        if phrase.first >= group.end
    )


def _may_suffer(s: Sentence, group: Group) -> bool:
    """Tell whether people are counted, or only somewhere: "villagers were in church when"."""
    return group.number is not None or s.is_be(group.end)


def _does(s: Sentence, group: Group) -> bool:
    """Tell whether people do something: attackers, or so many as nobody counted."""
    known = group.number is not None and group.kind != "militant"
    return not known and _acts(s, group.end)


def _acts(s: Sentence, verb: int) -> bool:
    """Tell whether people do what a token tells: "fired", not "were"."""
    return s.tells_deed(verb) and not s.is_be(verb)


def only_group(s: Sentence, *, least: int) -> Group | None:
    """Return those of a sentence who are counted; None where several groups are.

    Who did it is not meant where others are told of. So many groups are told of at `least`.
    """
    told = groups(s, s.end) or groups(s, s.end, agents=True)
    counted = [group for group in told if group.number]
    if len(told) < least:
        return None
    if len(counted) > 1:
        counted = [group for group in counted if group.kind != "militant"]
    return counted[0] if len(counted) == 1 else None


def groups(
    s: Sentence, stop: int, start: int = 0, *, agents: bool = False
) -> list[Group]:
    """Return the several people told together before a token: "Ana Ruk, a cook and two clerks".

    With `agents` only those behind "by", who mostly did it; else all but these.
    """
    found: list[Group] = []
    end, last = start, bisect_left(s.phrases, stop, key=_FIRST)
    for phrase in s.phrases[max(0, last - _MOST_PHRASES) : last]:
        if phrase.end > stop:
            break
        if phrase.first < end or phrase.pronoun or s.tells(phrase):
            continue
        if phrase.person is None and phrase.named is None:
            continue
        if _acts(s, phrase.end):
            group = [mention_of(s, phrase)]  # not "bandits fired on a clerk and a nun"
        else:
            group = object_group(s, phrase.first, nominal=True, strict=True)
        group = [mention for mention in group if mention.end <= stop]
        while len(group) > 1 and _is_place(s, group[-1]):
            group.pop()
        if not group:
            continue
        end = group[-1].end
        told = _sized(s, group)
        if s.words[told.first - 1] == "with":
            told = _with_whom(s, told) or told
        single = told.size == 1 and not group[0].phrase.plural
        single = single and told.first == group[0].first
        does = s.words[group[0].phrase.first - 1] == "by"
        if not single and does == agents and not _is_loose(s, group[0]):
            found.append(told)
    return found


def _with_whom(s: Sentence, theirs: Group) -> Group | None:
    """Return people with those they are with: "a priest was driving with five nuns when they"."""
    led = theirs.first - 1
    opening = s.at_first.get(s.clause_start(led))
    if opening is None or theirs.number is None or not s.is_be(opening.end):
        return None
    if led - opening.end > _MOST_TO_WITH or s.words[led - 1] in COMMA_AND:
        return None
    if s.words[opening.head] in HE_SHE:
        one = Group(opening.first, opening.end, 1, theirs.number, None)
    elif opening.person is None and opening.named is None:
        return None
    else:
        one = _sized(s, [mention_of(s, opening)])
    if not one.size or not theirs.size:
        return None
    size, text = one.size + theirs.size, s.scan.surface(one.first, theirs.end)
    number = make_count(kind="exact", low=size, high=size, text=text)
    kind = theirs.kind if one.kind in (None, theirs.kind) else None
    return Group(one.first, theirs.end, size, number, kind)


def _is_place(s: Sentence, mention: Mention) -> bool:
    """Tell whether a bare name says where behind a comma: "aboard in Gumla, Jharkhand, and"."""
    noun = mention.noun
    return (
        noun.named is not None and not noun.person and s.words[mention.first - 1] == ","
    )


def _is_body(mention: Mention) -> bool:
    """Tell whether all who belong together are told of: "a team", "a family of five"."""
    person = mention.phrase.person
    return person is not None and person.number == "body"


def _is_loose(s: Sentence, mention: Mention) -> bool:
    """Tell whether people only say where it was, or what others are called.

    "Took ten men from the crowd (for spies) and shot them"; nor are "two teams" so many people.
    """
    phrase = mention.phrase
    if _is_body(mention) and mention.end == phrase.end:
        return True
    if phrase.quantity is not None or not phrase.plural or mention.end > phrase.end:
        return False  # "a family of five"
    leads = (
        s.words[phrase.first - 1] in _CALLED or s.tag(phrase.first - 1) == "preposition"
    )
    return leads or is_collective(s, phrase)


def _sized(s: Sentence, group: Sequence[Mention]) -> Group:
    """Return people with their number, which is open where that of any of them is."""
    first, end = group[0].first, group[-1].end
    kinds = {mention.noun.kind for mention in group}
    kind = group[-1].noun.kind if len(kinds) == 1 else None
    counts = [count_for(s, mention) for mention in group]
    known = [one for one in counts if one is not None and one.high is not None]
    size = 0
    if len(known) == len(group):
        size = round(sum(one.low or 0 for one in known))
    few = counts[0] if len(group) == 1 and group[0].phrase.quantity else None
    if few is not None and few.high != few.low:
        return Group(first, end, 0, few, kind)  # "several men"
    if not size or any(one.low != one.high for one in known):
        return Group(first, end, 0, None, kind)
    count = known[0]
    if len(group) > 1:
        text = s.scan.surface(first, end)
        count = make_count(kind="exact", low=size, high=size, text=text)
    return Group(first, end, size, count, kind)


def doers_of(s: Sentence, mention: Mention, trigger: Trigger) -> tuple[int, int]:
    """Return the tokens of who does it, whom "them" cannot mean: "nine guards beat them"."""
    start = trigger.start
    if mention.first < trigger.end:
        return start, start
    near = s.at_end.get(start - 1) if s.words[start - 1] == "who" else None
    if near is not None:
        return near.first, start  # "two guards escaped from rebels who had seized them"
    return agents_before(s, start, hanging=trigger.verb.form == "gerund")


def agents_before(s: Sentence, verb: int, *, hanging: bool) -> tuple[int, int]:
    """Return the tokens of who does what a verb tells; `hanging`: that of a participle."""
    if hanging:
        # "ten rebels raided a mill, killing them"
        first = s.at_first.get(s.first)
        acts = first is not None and _acts(s, first.end)
        return (s.first, first.end) if first and acts else (verb, verb)
    doer = root_before(s, verb)
    if doer is None:
        group = elided_subject(s, verb, strict=False)
        if group and s.word(group[0].first - 1) == "where":
            # "broke into a hut where two nuns slept and took them away"
            return s.first, group[0].first
        return (group[0].first, group[-1].end) if group else (verb, verb)
    return doer.first, verb
