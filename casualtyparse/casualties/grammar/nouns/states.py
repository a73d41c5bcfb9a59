"""Words for how people are, with the people before or behind them.

state = mention+ [BE] STATE         "left 12 dead", "eight are missing", "three hurt"
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.around.asides import counted_before
from casualtyparse.casualties.grammar.around.attached import behind, over
from casualtyparse.casualties.grammar.around.elided import elided_subject
from casualtyparse.casualties.grammar.around.joined import (
    DECLARED,
    comes_of,
    is_noted,
)
from casualtyparse.casualties.grammar.around.objects import object_group
from casualtyparse.casualties.grammar.around.rolls import ends_heading, in_note, roll
from casualtyparse.casualties.grammar.around.subjects import subject_group
from casualtyparse.casualties.grammar.counts import count_for, none_of
from casualtyparse.casualties.grammar.nouns.left_dead import mark_left
from casualtyparse.casualties.grammar.nouns.presumed import presumed
from casualtyparse.casualties.grammar.passage import Passage, Said
from casualtyparse.casualties.grammar.people.mentions import (
    NUMBERS,
    Mention,
    bare_number,
    is_people,
    mention_of,
)
from casualtyparse.casualties.grammar.verbs.antecedents import Meant, suffering_before
from casualtyparse.casualties.grammar.verbs.as_many import as_many_people
from casualtyparse.casualties.grammar.verbs.company import LEADING_ON, companions
from casualtyparse.casualties.grammar.verbs.doers import by_figure
from casualtyparse.casualties.grammar.verbs.harmed import with_all
from casualtyparse.casualties.grammar.verbs.nobody import none_so
from casualtyparse.casualties.grammar.verbs.somebody import is_described_up_to
from casualtyparse.casualties.grammar.wholes import is_let_go, known
from casualtyparse.casualties.grammar.words.verb_groups import group_start
from casualtyparse.lexicon.little_words import AND_OR, LEAVE
from casualtyparse.lexicon.roles import HarmState
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

_STILL: Final = frozenset({"still", "also"})
_NO: Final = frozenset({"no", "neither"})
_APART: Final = frozenset({"", ";", ",", ".", "(", ")", "|"})
_NOTED: Final = frozenset({"preposition", "conjunction"})
_PASTS: Final = ("past", "participle")
#: What is said of people before their noun: "two wounded guards"; not of captives, who may be free.
_SAID_BEFORE: Final = frozenset({"killed", "injured", "missing", "displaced"})
_INCLUDING: Final = frozenset({"including", "included", "includes", "among"})
_ARTICLES: Final = frozenset({"a", "an", "another"})
_ATTRIBUTES: Final = frozenset({"homeless"})
_WHOLLY: Final = word_list("harms", "wholly")
#: What stands before those who are looked for.
_SOUGHT: Final = frozenset({"for", "find", "trace", "locate", "finding"})
#: How far before how people are they may be left so.
_MOST_TO_LEFT: Final = 24

#: Determiners that may be all that is said of people: "left another dead", "left both dead".
_LED: Final = frozenset({"another", "both"})


def state(  # noqa: C901, PLR0912, PLR0915 - one look around the word after another
    passage: Passage, i: int
) -> Sequence[CasualtyCandidate]:
    """state = mention ("," mention)* ["and" mention] [BE] STATE"""
    s = passage.s
    entry = s.entries[i]
    if entry is None or entry.harm_state is None:
        return ()
    if s.words[i - 1] in _NO and i > s.first:
        return none_so(passage, i)
    led = s.tag(i - 1) in ("determiner", "preposition") and s.word(i - 2) != "-"
    if led and s.words[i - 1] not in _LED:
        return ()  # "the dead", not "left a passer-by dead"
    if s.words[i] == "dead" and s.words[i + 1] in _WHOLLY:
        return ()  # "is dead against the plan"
    if s.words[i + 1] == ":" and ends_heading(s, i):
        return ()
    if s.words[i - 1] in LEAVE and i > s.first:
        # "left dead four guards"
        return emit_state(
            passage, object_group(s, i + 1, strict=True), i, entry.harm_state
        )
    starts = i == s.first or (i == s.first + 1 and s.words[s.first] in _STILL)
    if starts and s.is_be(i + 1) and not entry.harm_state.negated:
        # "dead are a clerk and two cooks", "still missing are two clerks"
        dead = max(object_group(s, i + 2, strict=True), roll(s, i + 2), key=len)
        behind_it = [m for m in dead if _may_be_taken(s, m)]
        return emit_state(passage, behind_it, i, entry.harm_state)
    following = s.at_first.get(i + 1)
    if following is None:
        if over(s, i) is not None or by_figure(s, i + 1):
            return ()  # "two wounded Italian soldiers", "hurt by the new tax"
    elif _is_thing(s, following) or _captures(s, i, following):
        return ()  # "twelve injured horses"
    first, is_passive = _start(s, i)
    if s.word(first - 1) in ("again", "many"):
        told = as_many_people(passage, first, i + 1, entry.harm_state.harm, i)
        return () if told is None else (told,)
    group = _counted_before(s, i) or subject_group(s, first, objects=True)
    group = group[-1:] if led else group  # "left a guard with burns and another dead"
    noted = entry.harm_state.abbreviated and not is_passive
    if noted and not (group and group[-1].end == i and is_people(s, group[-1])):
        group = in_note(s, i)
    if not group and is_passive and s.word(first - 1) in ("and", "but"):
        group = elided_subject(s, first)  # "was seized in May and has been missing"
    if entry.harm_state.negated and s.word(i - 1) == "but":
        group, is_passive = elided_subject(s, i), True  # "was shaken but unhurt"
    found_so = s.word(i - 1) == "found" and not (group and group[0].first < i - 1)
    if found_so:  # "was abducted and later found dead"
        group = elided_subject(s, _before_adverbs(s, i - 1))
    over_clause = [] if is_passive or found_so else _left_behind_clause(s, i)
    group = over_clause or group
    if not group:
        return ()
    nearest = group[-1]
    if (
        s.is_be(i + 1)
        and s.word(nearest.first - 1) == "of"
        and not nearest.phrase.quantity
    ):
        return ()  # "the number of people missing was put at 86"
    # "left two guards and a clerk dead"
    listed = _are_left(s, group) and (_reaches(s, nearest, i) or over_clause)
    if not (is_passive or found_so or listed) and not _left_so(s, nearest, i):
        return ()
    if s.word(i + 1) in LEADING_ON or s.word(i + 2) in LEADING_ON:
        group = [*group, *companions(s, i + 1, entry.harm_state.harm)]
    whole: Mention | None = None
    told_all: Sequence[Mention] = group
    if not is_passive and group[-1].noun is not group[-1].phrase:
        # "nine of the 14 dead"
        whole, told_all = with_all(passage, group, first, "verbless")
        if whole is not None and is_let_go(s, i + 1, entry.harm_state.harm):
            told_all = (whole,)  # "nine of the 14 missing have been found alive"
    found = list(emit_state(passage, told_all, i, _suffered(s, i, entry.harm_state)))
    if whole is not None and len(found) > 1:
        found[-2].whole = found[-1]
    if entry.harm_state.harm == "missing":
        at, harm = presumed(s, i)
        if harm is not None:
            found += emit_state(passage, group, at, HarmState(harm))
    return found


def _suffered(s: Sentence, i: int, told: HarmState) -> HarmState:
    """Return what people suffer of whom a limb is missing: "left one man missing a leg"."""
    part = s.at_first.get(i + 1) if told.harm == "missing" else None
    entry = None if part is None else s.entries[part.head]
    lacking = entry is not None and entry.limb == "part"
    return HarmState("injured") if lacking else told


def _start(s: Sentence, i: int) -> tuple[int, bool]:
    """Return where the verb group of a state starts, and whether it has one."""
    first, is_passive = group_start(s.scan, s.first, i)
    if first == i and s.words[i - 1] == "brought":
        first -= 1  # "declared him brought dead"
    return first, is_passive


def _are_left(s: Sentence, group: Sequence[Mention]) -> bool:
    """Tell whether people are left or found so: "left two guards and a clerk dead"."""
    first = group[0].first
    if s.word(first - 1) in LEAVE:
        return True
    return comes_of(s, first) and all(is_people(s, m, strict=True) for m in group)


def _reaches(s: Sentence, last: Mention, i: int) -> bool:
    """Tell whether only an age or a name parts people from how they are: "left Ana, 34, dead"."""
    if last.end == i:
        return True
    end = behind(s, last.end)
    name = s.at_first.get(end + 1) if s.word(end) == "," else None
    if name is not None and name.named:  # "left the teacher, Omar Tesh, dead"
        end = name.end
    return end + (s.word(end) == ",") == i


def _left_behind_clause(s: Sentence, i: int) -> list[Mention]:
    """Return whom a clause parts from how they were left: "left a nun who lived there dead"."""
    for j in range(i - 2, max(s.first, i - _MOST_TO_LEFT) - 1, -1):
        if s.words[j] in LEAVE:
            group = object_group(s, j + 1, strict=True)
            parted = group and group[-1].end < i == behind(s, group[-1].end)
            parted = parted or is_described_up_to(s, group, _before_adverbs(s, i))
            return list(group) if parted else []
    return []


def _before_adverbs(s: Sentence, i: int) -> int:
    """Return the first of the adverbs before token i, or i."""
    while s.is_adverb(i - 1):
        i -= 1
    return i


def _is_thing(s: Sentence, phrase: NounPhrase) -> bool:
    entry = s.entries[phrase.head]
    bare = phrase.determiner is None and phrase.quantity is None
    return bare and entry is not None and entry.thing is not None


def _captures(s: Sentence, i: int, phrase: NounPhrase) -> bool:
    """Tell whether those before a word take what stands behind it: "two men captured the town"."""
    entry = s.entries[i]
    taking = entry is not None and entry.harm_verb is not None
    return taking and phrase.determiner == "the" and not s.is_be(i - 1)


def modified(passage: Passage, i: int) -> Sequence[CasualtyCandidate]:
    """modified = (number | "a") [adverb] (STATE | HARM_VERB) people"""
    s = passage.s
    entry = s.entries[i]
    led = i - 1 if s.is_adverb(i - 1) else i
    number = s.reading.numbers.before(led)
    one = number is None and s.word(led - 1) in _ARTICLES
    first = led - 1 if number is None else number.first
    phrase = s.at_first.get(first) if one or number is not None else None
    if s.word(i - 1) == "the" or s.word(i - 1) == "a" or s.word(i - 2) == "the":
        sought = _sought(s, i)
        if sought is not None:
            phrase, one = sought, False
    if phrase is None and s.words[i - 2] == "the":
        phrase = s.at_first.get(i - 2)  # "the two slain guards"
    if phrase is None and number is not None:
        all_ = first - 1 - (s.word(first - 1) == "the")
        if s.word(all_) == "all":  # "all the five injured guards"
            phrase = s.at_first.get(all_)
    if entry is None or phrase is None or phrase.person is None or phrase.end < i + 2:
        return ()
    told, verb = entry.harm_state, entry.harm_verb
    if told is None and verb is not None and verb.form in _PASTS:
        told = HarmState(verb.harm)
    if told is None or told.negated or told.harm not in _SAID_BEFORE or _joins(s, i):
        return ()
    single = not phrase.plural and told.harm == "killed"
    if one and (told.harm != "injured" or phrase.plural):
        return ()
    if one and known(passage, phrase) and not _is_held(passage, first):
        return ()
    if one and s.word(first - 1) in _INCLUDING:
        return ()  # one of those counted before
    if single or s.words[i] in _ATTRIBUTES:
        return ()  # "one dead person" is told of before or behind
    mention = mention_of(s, phrase)
    return emit_state(passage, [mention], i, told, rule="modified")


def _is_held(passage: Passage, first: int) -> bool:
    """Tell whether somebody is captured or arrested: "captured the wounded leader"."""
    phrase = passage.s.at_first.get(first)
    told = None if phrase is None else known(passage, phrase)
    return told is not None and told.harm == "detained"


def _joins(s: Sentence, i: int) -> bool:
    """Tell whether a word is the first of a compound: "two hit-and-run drivers"."""
    return s.words[i + 1] == "-" and s.words[i + 2] in AND_OR


def _sought(s: Sentence, i: int) -> NounPhrase | None:
    """Return the missing who are looked for: "the search for the two missing boys"."""
    if s.words[i] != "missing":
        return None
    the = i - 1 if s.word(i - 1) in ("the", "a", "an") else i - 2
    return s.at_first.get(the) if s.word(the - 1) in _SOUGHT else None


def _counted_before(s: Sentence, i: int) -> list[Mention]:
    """Return those right before of whom a verb before is not told.

    "Searched for 12 people missing since Monday", "hit 90 people, including 12 dead"
    """
    people = s.at_end.get(i)
    if people is None or people.quantity is None:
        return []
    if s.word(people.first - 1) == "including" and bare_number(people):
        return [mention_of(s, people)]
    if s.words[i] != "missing" or people.person is None:
        return []
    sought = s.word(people.first - 1) in _SOUGHT
    return [mention_of(s, people)] if sought else []


def _left_so(s: Sentence, mention: Mention, i: int) -> bool:
    """Tell whether the people right before are so without a verb: "12 dead", "left him dead"."""
    left = s.word(mention.first - 1) in LEAVE
    aside = s.words[i - 1] == "," and mention.phrase.quantity is not None
    if aside and (left or counted_before(s, i - 1) is mention.phrase):
        return True  # "left ten people, two of them boys, dead"
    if i - mention.end > 2 and i - behind(s, mention.end, far=False) > 2:
        return False
    if mention.phrase.quantity is not None or mention.phrase.others:
        return True
    if is_noted(s, mention) and (s.word(i + 1) in _APART or s.tag(i + 1) in _NOTED):
        return True  # "Driver dead, two guards hurt"
    if "number" in s.words[mention.first : mention.noun.head]:
        return True  # "an unknown number of porters missing"
    if s.word(mention.noun.first - 1) == "of" and (
        s.word(mention.noun.first - 2) in NUMBERS
    ):
        return True
    if s.word(mention.first - 1) in DECLARED:
        return mention.noun.pronoun or is_people(s, mention, strict=True)
    left = left or s.word(mention.first - 1) == "shot"
    return left or _is_left_too(s, mention, i) or _is_noted(s, mention, i)


def _is_left_too(s: Sentence, mention: Mention, i: int) -> bool:
    """Tell whether others are left so besides: "left two clerks wounded and a cook dead"."""
    at = mention.first - 2
    entry = s.entries[at] if s.word(at + 1) == "and" and mention.end == i else None
    if entry is None or not (entry.harm_verb or entry.harm_state):
        return False
    return not LEAVE.isdisjoint(s.words[max(s.first, at - _MOST_TO_LEFT) : at])


def _is_noted(s: Sentence, mention: Mention, i: int) -> bool:
    """Tell whether a note tells of one person: "Two guards wounded, attacker dead"."""
    noun = mention.noun
    bare = noun is mention.phrase and noun.determiner is None and not noun.plural
    if not bare or noun.person is None or noun.person.number != "one":
        return False
    before = "" if mention.first == s.first else s.word(mention.first - 1)
    return before in _APART and mention.end == i and s.word(i + 1) in _APART


def _may_be_taken(s: Sentence, mention: Mention) -> bool:
    """Tell whether people are meant, no place: not "Dol was captured", "the island"."""
    noun = mention.noun
    named = noun.named is not None and noun.determiner is None
    entry = s.entries[noun.head]
    told = entry is not None and entry.person is not None
    return (
        told
        or is_people(s, mention, strict=True)
        or (named and noun.end - noun.first > 1)
    )


def emit_state(
    passage: Passage,
    group: Sequence[Mention],
    i: int,
    state: HarmState,
    rule: str = "state",
) -> Sequence[CasualtyCandidate]:
    """Keep those of a group who are people as being in that state."""
    s = passage.s
    found: list[CasualtyCandidate] = []
    said = Said(rule, "verbless", state.harm, i)
    for mention in group:
        if not is_people(s, mention):
            continue
        if state.harm == "detained" and not _may_be_taken(s, mention):
            continue
        count = count_for(s, mention)
        told: Meant | None = None
        if count is None and s.words[mention.noun.head] == "them":
            told = suffering_before(passage, mention.first, state.harm)
            count = None if told is None else told[0]
        if count is None:
            continue
        if state.negated:
            count = none_of(count)
        span = None
        if mention is group[-1]:
            span = (mention.first, max(mention.end, i + 1))
        candidate = passage.keep(mention, count, said, span)
        if candidate is not None:
            if bare_number(mention.phrase):
                if s.word(mention.first) == s.word(i):
                    candidate.victims = None
                if s.words[i] == "dead":
                    mark_left(passage, candidate, mention.first)
            candidate.kind = candidate.kind or (told and told[1])
            found.append(candidate)
    if found:
        passage.used.add(i)
    return found
