"""Figures that are part of others.

including = whole ... "including" mention+ | whole ... "among them" mention+
of-them   = number "of" ("them" | "whom") ...
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.around.asides import THEM
from casualtyparse.casualties.grammar.around.objects import object_group
from casualtyparse.casualties.grammar.around.rolls import roll
from casualtyparse.casualties.grammar.around.subjects import subject_group
from casualtyparse.casualties.grammar.counts import count_for
from casualtyparse.casualties.grammar.passage import Passage, Said
from casualtyparse.casualties.grammar.people.kinds import kind_of, may_be_of
from casualtyparse.casualties.grammar.people.mentions import (
    Mention,
    bare_number,
    is_people,
    mention_of,
)
from casualtyparse.casualties.grammar.people.portions import ends_share
from casualtyparse.casualties.grammar.people.the_dead import THE_DEAD
from casualtyparse.casualties.grammar.wholes import (
    add_part,
    describe,
    dies,
    known,
    latest_whole,
    whole_before,
    whole_of_before,
)
from casualtyparse.casualties.grammar.words.severity import severity_of
from casualtyparse.casualties.grammar.words.verb_groups import group_start
from casualtyparse.lexicon.little_words import ARTICLES, COMMA_AND
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.clauses import CLAUSE_ENDS, Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase
from casualtyparse.terms import Harm

#: So many people may be told right before "among them".
_MOST_JUST_BEFORE: Final = 6
#: "a boat carrying 74 of them sank": so many are aboard.
_CARRYING: Final = frozenset(
    {"carrying", "carried", "bringing", "ferrying", "in", "at", "on", "from", "inside"}
)
#: What one may die of.
_HIT: Final = word_list("harms", "hit")
_INCLUDED: Final = frozenset({"included", "include"})
_NOT_TOLD: Final = frozenset({None, "unknown"})
_THEY: Final = frozenset({"they", "these", "those"})
_ENDS: Final = CLAUSE_ENDS | {"-"}
#: Words of which one must stand in the sentence before a wording is tried.
WITH: Final = frozenset(
    {"including", "incl", "notably", "among", "included", "include"}
)


def has_people(words: Sequence[str], at: int) -> bool:
    """Tell whether people may be listed at the cue: "including", "among them"."""
    if words[at] == "among":
        return True
    if words[at - 1] == "not":
        return False  # "not including the bomber"
    return words[at] not in _INCLUDED or words[at - 1] in _THEY


def including(passage: Passage, cued: Sequence[int]) -> Sequence[CasualtyCandidate]:
    """including = whole ... ("including" | "among them") mention ("," mention)*"""
    s = passage.s
    found: list[CasualtyCandidate] = []
    for at in cued:
        word = s.words[at]
        if word == "among" and s.words[at + 1] not in THEM:
            _among_number(passage, at, found)
            continue
        whole = whole_before(passage, at)
        if whole is not None and word != "among" and _is_of_others(s, at, whole):
            continue
        told = s.word(at + 1) == "them" and s.is_be(
            at - 1
        )  # "two nuns were among them"
        if whole is None and (told or _takes_up(s, at)):
            whole = whole_of_before(passage)
        if whole is None:
            continue
        behind = at + 2 if s.word(at + 1) == "." else at + 1
        if word == "among":
            behind = at + 2
            while s.is_be(behind) or s.word(behind) in (",", ":"):
                behind += 1
        group = _listed(s, at, behind, whole) if s.word(at + 2) != "," else []
        if s.word(at - 1) == "(" or not group:
            listed = roll(
                s, behind
            )  # "(incl. three women, two boys)", "including gunman"
            group = listed if len(listed) > len(group) else group
        if not group and word == "among":
            group = _before_be(s, at - 1) if told else _just_before(s, at)
            whole = (group and whole_before(passage, group[0].first)) or whole
        if group:
            _take_described(passage, group, whole)
        for mention in group:
            part = add_part(passage, mention, whole, "including", found)
            if part is not None and whole.harm != "killed" and _who_died(s, mention):
                part.harm = "killed"
    return found


def _listed(
    s: Sentence, at: int, first: int, whole: CasualtyCandidate
) -> Sequence[Mention]:
    """Return those who are listed from a token on as some of a whole.

    The verb behind them may be that of the whole: "12 people including a nun and a cook died".
    """
    if whole.phrase.end <= at < whole.trigger:
        group = object_group(s, first, listed=True, of_all=True)
        if may_be_of(s, whole.kind, group):
            return group
    return object_group(s, first, listed=True)


def _take_described(
    passage: Passage, group: Sequence[Mention], whole: CasualtyCandidate
) -> None:
    """Take what a participle says of those listed for no other harm: "97 men and boys shot"."""
    s = passage.s
    for told in passage.here():
        first = told.phrase.first
        if told.rule != "verbless" or first < group[0].first:
            continue
        if told.harm not in ("injured", whole.harm):
            continue
        if any(one.first < first < one.end for one in group):
            passage.found.remove(told)
        elif any(one.first == first for one in group) and s.word(told.trigger) in _HIT:
            told.harm = whole.harm


def _who_died(s: Sentence, mention: Mention) -> bool:
    """Tell whether people died in the end: "12 hurt, including a boy who died later"."""
    at = mention.end + 1 if s.word(mention.end) == "," else mention.end
    return s.word(at) == "who" and dies(s, at + 1)


def _is_of_others(s: Sentence, at: int, whole: CasualtyCandidate) -> bool:
    """Tell whether those listed are of others: "19 dead; some 200 were aboard, including ten"."""
    end = at - 1 if s.word(at - 1) == "," else at
    phrase = s.at_end.get(end)
    if phrase is None or phrase.first < whole.phrase.end or phrase.quantity is None:
        return False
    return phrase.person is not None or bare_number(phrase)


def _among_number(passage: Passage, at: int, found: list[CasualtyCandidate]) -> None:
    """among = mention+ "among" number STATE — "two women among 14 dead"."""
    s = passage.s
    phrase = s.at_first.get(at + 1)
    whole = None if phrase is None else known(passage, phrase)
    if whole is None:
        return
    start, _ = group_start(s.scan, s.first, at)
    for mention in subject_group(s, start, objects=True):
        if is_people(s, mention):
            add_part(passage, mention, whole, "including", found)


def _takes_up(s: Sentence, at: int) -> bool:
    """Tell whether a sentence takes up the one before: "Among them were", "They included"."""
    return at == s.first or (at == s.first + 1 and s.words[s.first] in _THEY)


def is_after_of(words: Sequence[str], at: int) -> bool:
    """Tell whether "of" stands before the cue: "three of them"."""
    return words[at - 1] == "of"


def of_them(passage: Passage, cued: Sequence[int]) -> Sequence[CasualtyCandidate]:
    """of-them = number "of" ("them" | "whom" | "these") ..."""
    s = passage.s
    found: list[CasualtyCandidate] = []
    for at in cued:
        if at == s.first:
            continue
        phrase = s.at_end.get(at - 1)
        behind = at + 1
        if _is_all_or_none(passage, at, phrase, found):
            continue
        if phrase is None or not bare_number(phrase):
            phrase = s.at_first.get(at + 1) or s.at_first.get(at + 2)
            if phrase is None or phrase.quantity is None:
                continue
            behind = phrase.end
        elif ends_share(s, phrase):
            continue  # "one in three of them"
        whole = _whole_of_them(passage, at, phrase)
        if whole is None or s.word(phrase.first - 1) in _CARRYING:
            continue
        told = known(passage, phrase)
        if told is not None:
            if told is not whole:
                told.whole = told.whole or whole
                told.kind = told.kind or whole.kind
            continue
        end = max(at + 1, phrase.end)
        told_as = s.at_first.get(end)
        if told_as is not None and told_as.determiner in ARTICLES and told_as.person:
            end = told_as.end  # "one of them a teacher"
        mention = Mention(phrase.first, end, phrase, phrase)
        part = add_part(passage, mention, whole, "of-them", found)
        if part is not None:
            describe(s, part, behind, whole)
            if whole.harm != "killed" and dies(s, behind):
                part.harm = "killed"
            _and_more(passage, behind, whole, found)
    return found


def _is_all_or_none(
    passage: Passage,
    at: int,
    phrase: NounPhrase | None,
    found: list[CasualtyCandidate],
) -> bool:
    """Read what is said of all of them, or of none; tell whether it is."""
    s = passage.s
    if s.words[at - 2] == "all" and at - 2 >= s.first:
        _describe_all(passage, at)
        return True
    if phrase is None or s.word(phrase.head) != "none":
        return False
    _none_of_them(passage, phrase, at + 1, found)
    return True


def _describe_all(passage: Passage, at: int) -> None:
    """all = "all of" ("them" | "whom") [BE] people — what sort of people they are."""
    s = passage.s
    people = s.at_first.get(at + 2 if s.is_be(at + 1) else at + 1)
    whole = whole_before(passage, at - 2, at - 2)
    if whole is None and at - 2 == s.first:
        whole = latest_whole(passage, None, at - 2)
    if whole is None or people is None or people.person is None or people.quantity:
        return
    between = (p for p in s.phrases if whole.end <= p.first < at - 2)
    if whole.sentence == s.number and any(p.person or p.quantity for p in between):
        return  # "nine died, and 91 people, all of them boys, fled"
    kind = kind_of(s, mention_of(s, people))
    if people.plural and whole.plural and whole.kind in _NOT_TOLD and kind != "unknown":
        whole.kind = kind


def _and_more(
    passage: Passage,
    i: int,
    whole: CasualtyCandidate,
    found: list[CasualtyCandidate],
) -> None:
    """more = people "and" number people — "eight of them women and 12 children"."""
    s = passage.s
    people = s.at_first.get(i)
    if people is None or people.person is None or s.word(people.end) != "and":
        return
    more = s.at_first.get(people.end + 1)
    if more is None or more.quantity is None or more.person is None:
        return
    if s.word(more.end) in _ENDS:
        add_part(passage, mention_of(s, more), whole, "of-them", found)


def _whole_of_them(
    passage: Passage, at: int, phrase: NounPhrase
) -> CasualtyCandidate | None:
    """Return those of whom "them" at token `at` are some."""
    s = passage.s
    if s.words[at] == "those" and not s.is_be(at + 1):
        harm = _harm_of_those(s, at + 1)
        return None if harm is None else latest_whole(passage, (harm,), phrase.first)
    whole = whole_before(passage, phrase.first, phrase.first)
    if (
        whole is not None
        and s.words[at] == "whom"
        and _is_of_subject(s, phrase.first - 1, whole)
    ):
        return None
    opens = s.first in (phrase.first, at - 1) or _is_said(s, phrase.first)
    if whole is None and opens:
        whole = latest_whole(passage, None, phrase.first)
    if whole is None and s.word(phrase.first - 1) == ",":
        harms = THE_DEAD.get(s.word(phrase.first - 2))
        if harms and s.word(phrase.first - 3) == "the":
            whole = latest_whole(passage, harms, phrase.first)
    return whole


def _is_said(s: Sentence, first: int) -> bool:
    """Tell whether it is only told who says it: "Police said five of them were nuns"."""
    if s.says(first - 1):
        return True
    source = s.at_end.get(first - 1) if s.word(first - 1) == "," else None
    return source is not None and s.word(source.first - 2) == "according"


def _is_of_subject(s: Sentence, comma: int, whole: CasualtyCandidate) -> bool:
    """Tell whether others stand right before: "... and the raiders, two of whom were caught"."""
    people = s.at_end.get(comma)
    if people is None or people.person is None or people.first < whole.phrase.end:
        return False
    return s.word(people.first - 1) in CLAUSE_ENDS


def _harm_of_those(s: Sentence, i: int) -> Harm | None:
    """Return what "those" suffered: "22 of those killed"; None of "those who live here"."""
    entry = s.entry(i)
    if entry is None:
        return None
    if entry.harm_state is not None:
        return entry.harm_state.harm
    return None if entry.harm_verb is None else entry.harm_verb.harm


def _none_of_them(
    passage: Passage, phrase: NounPhrase, i: int, found: list[CasualtyCandidate]
) -> None:
    """none = "none of" ("them" | "whom") SEVERITY ["hurt"]"""
    s = passage.s
    severity = severity_of(s, i, i + 3)
    if severity is None or known(passage, phrase) is not None:
        return
    mention = Mention(phrase.first, i, phrase, phrase)
    count = count_for(s, mention)
    if count is not None:
        said = Said("of-them", "part", "injured", phrase.first, severity)
        candidate = passage.keep(mention, count, said)
        if candidate is not None:
            found.append(candidate)


def _before_be(s: Sentence, at: int) -> list[Mention]:
    """Return the people that a verb at a token is said of: "the mayor and two nuns were"."""
    start, _ = group_start(s.scan, s.first, at)
    return [one for one in subject_group(s, start, objects=True) if is_people(s, one)]


def _just_before(s: Sentence, at: int) -> list[Mention]:
    """Return the people right before "among them": "nine people, a cook and a nun among them"."""
    found: list[Mention] = []
    total = 0.0
    for _ in range(_MOST_JUST_BEFORE):
        phrase = s.at_end.get(at)
        if phrase is None or not is_people(s, mention_of(s, phrase)):
            break
        if s.tag(phrase.first - 1) == "preposition":
            break
        count = 1.0 if phrase.quantity is None else phrase.quantity.low
        if found and s.words[at] == "," and (count >= total or phrase.named):
            break  # the whole, or a place
        found.insert(0, mention_of(s, phrase))
        total += count
        at = found[0].first - 1
        if s.word(at) == "and" and s.word(at - 1) == ",":
            at -= 1
        elif s.word(at) not in COMMA_AND:
            break
    return found
