"""Figures that add up to one before them: "14 dead: nine guards and five cooks".

breakdown = whole [clause] (":" | "," | "(" | "viz.") (roll | tab)
"""

from collections.abc import Mapping, Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.around.joined import JOINING, phrase_at
from casualtyparse.casualties.grammar.around.objects import object_group
from casualtyparse.casualties.grammar.around.outer import is_bare_name
from casualtyparse.casualties.grammar.around.rolls import roll, tab
from casualtyparse.casualties.grammar.counts import count_for
from casualtyparse.casualties.grammar.passage import Passage
from casualtyparse.casualties.grammar.people.mentions import (
    Mention,
    bare_number,
    is_people,
)
from casualtyparse.casualties.grammar.verbs.antecedents import counted_group
from casualtyparse.casualties.grammar.wholes import (
    add_part,
)
from casualtyparse.lexicon.little_words import ARTICLES
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase
from casualtyparse.terms import Harm

_BEFORE_LIST: Final = frozenset({":", ",", "-", "\u2014", "\u2013", "("})
_SIGNS: Final = _BEFORE_LIST | {";"}
#: How far behind a figure the list of its parts may start, and behind how many signs.
_MOST_TO_LIST: Final = 24
_MOST_SIGNS: Final = 4
#: No list of people without numbers adds up to more.
_MOST_UNCOUNTED: Final = 40
#: Kinds that people of any other may be of.
_ANY_ONE: Final = frozenset({None, "unknown"})
_ANY: Final = _ANY_ONE | {"civilian"}
_BEFORE_PLACE: Final = frozenset(
    {"in", "at", "near", "on", "from", "to", "outside", "around", "by", "inside"}
)
#: What ties a thing or a place to people.
_BELONGING: Final = frozenset({"of", "in", "on", "aboard", "from"})
#: People of whom any others are some.
_ANYBODY: Final = frozenset(
    {"victim", "passenger", "occupant", "crew", "family", "group", "party"}
)
#: People of whom others are none.
_TRADES: Final = word_list("people", "trades")
_NAMELY: Final = frozenset({"namely", "viz", "specifically"})
#: What parts the items of a list.
_JOINING: Final = JOINING | {";", "/", "with"}
#: What tells of casualties who of them died: "six casualties, two fatal and four serious".
_GRADES: Final[Mapping[str, Harm]] = {
    "fatal": "killed",
    "serious": "injured",
    "severe": "injured",
    "slight": "injured",
    "minor": "injured",
}
#: Who are two by their name, and nobody else's kin or servants.
_PAIRS: Final = frozenset({"couple", "parent", "twin", "newlywed", "grandparent"})
#: What nouns of any people tell of them.
_SEXES_AND_AGES: Final[Mapping[str | None, tuple[str | None, str]]] = {
    "man": ("male", "adult"),
    "woman": ("female", "adult"),
    "boy": ("male", "young"),
    "girl": ("female", "young"),
    "child": (None, "young"),
    "baby": (None, "young"),
    "infant": (None, "young"),
}


def breakdown(passage: Passage, cued: Sequence[int]) -> Sequence[CasualtyCandidate]:
    """breakdown = whole (":" | "," | "(" | "viz.") (roll | tab) — numbers that add up to it"""
    s = passage.s
    found: list[CasualtyCandidate] = []
    last = passage.numbers[-1] if passage.numbers else -1
    for whole in passage.here():
        count = whole.count
        total = count.low if count.kind == "at_least" else count.high
        if whole.whole is not None:
            continue
        if count.kind == "unspecified":
            for mention in _one_by_one(s, whole):
                add_part(passage, mention, whole, "breakdown", found)
            continue
        if total is None or total < 2 or whole.rule == "of-the-dead":
            continue  # "the dead were four Finns, three Danes and a Swede"
        if whole.name is not None:
            continue  # "Mr and Mrs Ruk, ..."
        if total > _MOST_UNCOUNTED and last < whole.end and last < whole.phrase.end:
            continue  # PERF: mostly
        for at in _signs_behind(s, whole):
            parts = _parts_behind(s, at, total, before_verb=at < whole.trigger)
            if not parts:
                continue
            if s.words[at] == "," and (_are_others(whole, parts) or _repeats(s, whole)):
                continue  # "killed two guards, a cook and a nun"
            far = at > whole.end and at > whole.phrase.end
            if far and s.words[at] == "," and not _are_people(s, parts):
                continue  # "two died in Dol, Esk and Pell"
            for mention in parts:
                add_part(passage, mention, whole, "breakdown", found)
                _grade(s, whole, found)
            break
    return found


def _repeats(s: Sentence, whole: CasualtyCandidate) -> bool:
    """Tell whether a bare number is that of the attackers told of last.

    "Three bombers drove up to a gate. The blast killed the three, two clerks and a nun"
    """
    if whole.head is not None or whole.determiner != "the":
        return False
    group = counted_group(s.reading, s.number, whole.phrase.first)
    return (
        group is not None
        and group.kind == "militant"
        and group.size == whole.count.low == whole.count.high
    )


def _grade(
    s: Sentence, whole: CasualtyCandidate, found: Sequence[CasualtyCandidate]
) -> None:
    """Tell of the last of some casualties who died: "six casualties, two fatal"."""
    if whole.harm == "killed_or_injured" and found:
        last = found[-1]
        last.harm = _GRADES.get(s.words[last.phrase.end - 1], last.harm)


def _signs_behind(s: Sentence, whole: CasualtyCandidate) -> Sequence[int]:
    """Return the signs behind a figure that the list of its parts may stand behind, in order."""
    words, end = s.words, whole.phrase.end
    in_all = words[whole.end] == "in" and words[whole.end + 1] == "all"
    signs = [whole.end + 2] if in_all else []  # "20 people in all: 12 in Dol"
    stop = min(max(end, whole.end) + _MOST_TO_LIST, s.end)
    left, following = _MOST_SIGNS, end
    # PERF: at the speed of C, since few words are such signs
    for sign in filter(_SIGNS.__contains__, words[end:stop]):
        if sign == ";" or not left:
            break
        at = words.index(sign, following)
        following = at + 1
        within = sign == "," and at > end and at in s.at_end
        if not (within and _is_within_list(s, at)):
            signs.append(at)
            left -= 1
    return signs


def _is_within_list(s: Sentence, comma: int) -> bool:
    """Tell whether people of a list stand before a comma: "named as Ana Ruk, Bela Lind and"."""
    before = s.at_end.get(comma)
    if before is None:
        return False
    led = s.words[before.first - 1]
    if before.person is None and (not before.named or led in _BEFORE_PLACE):
        return False
    return led != "by" and len(object_group(s, before.first)) > 1


def _one_by_one(s: Sentence, whole: CasualtyCandidate) -> Sequence[Mention]:
    """Return those of whom people without a number are: "the crew, a pilot and two cooks, died".

    Behind a comma these may be others: "shot the guards, a cook and a nun".
    """
    words, at = s.words, whole.phrase.end
    if words[at] in _BELONGING:
        belonging = s.at_first.get(at + 1)
        at = at if belonging is None else belonging.end
    group = object_group(s, at + 1) if words[at] in _BEFORE_LIST else ()
    if len(group) < 2 or not all(
        m.phrase.quantity or not m.phrase.plural for m in group
    ):
        return ()
    end = group[-1].end
    if words[at] != ",":
        return group
    closed = words[end] == "," and whole.trigger > end
    return group if closed or whole.lemma in _ANYBODY else ()


def _are_others(whole: CasualtyCandidate, parts: Sequence[Mention]) -> bool:
    """Tell whether people behind a comma are of other kinds or trades, and so no parts.

    In "two women, a man and a boy died" they are of another sex or age.
    """
    lemmas = {mention.noun.person.lemma for mention in parts if mention.noun.person}
    if any(_differ(whole.lemma, lemma) for lemma in lemmas):
        return True
    if whole.lemma in _PAIRS and lemmas:
        return True  # "the couple, a maid and a driver were shot"
    trades = lemmas & _TRADES
    if trades and whole.lemma in _TRADES and whole.lemma not in trades:
        return True  # "kidnapped two engineers, a driver and a cook"
    if whole.kind in _ANY:
        return False
    kinds = {mention.noun.kind for mention in parts}
    return _ANY_ONE.isdisjoint(kinds) and whole.kind not in kinds


def _differ(one: str | None, other: str) -> bool:
    """Tell whether nobody can be both: a man and a girl, a woman and a child."""
    if one not in _SEXES_AND_AGES or other not in _SEXES_AND_AGES:
        return False
    sex, age = _SEXES_AND_AGES[one]
    other_sex, other_age = _SEXES_AND_AGES[other]
    sexes = {sex, other_sex} - {None}
    return age != other_age or len(sexes) > 1


def _are_people(s: Sentence, parts: Sequence[Mention]) -> bool:
    """Tell whether no name among these may be that of a place."""
    return all(not is_bare_name(m.noun) or is_people(s, m, strict=True) for m in parts)


def _parts_behind(
    s: Sentence, at: int, total: int, *, before_verb: bool
) -> Sequence[Mention]:
    """Return the parts of a whole behind a sign at token `at`, in the first way that adds up.

    `before_verb`: the verb of the whole follows them, so that no other may be theirs.
    """
    words, first = s.words, at + 1
    if words[first] in _NAMELY:
        first = _behind_namely(s, first)
    listed = s.at_first.get(first)
    parts: Sequence[Mention] = ()
    if listed is None:
        if phrase_at(s, first) is None:
            return parts
    elif listed.quantity is not None and listed.quantity.low >= total:
        return parts  # as many are no part
    if not _JOINING.isdisjoint(words[first : s.end]):  # PERF: one part alone is none
        parts = adding_up(s, object_group(s, first, of_all=before_verb), total)
        if not parts and listed is not None:
            parts = adding_up(s, roll(s, first), total)
            if not parts and listed.person is not None:
                parts = adding_up(s, tab(s, first), total)
    if not parts and listed is not None and words[at] == ",":
        parts = _told_as(s, listed, total)
    return parts


def _told_as(s: Sentence, some: NounPhrase, total: float) -> Sequence[Mention]:
    """told-as = number ("a" | "an") person — "killed four mourners, one a boy of 12"."""
    if some.quantity is None or not bare_number(some):
        return ()
    people = s.at_first.get(some.end)
    if people is None or people.determiner not in ARTICLES:
        return ()
    if people.person is None and s.words[people.end - 1] != "old":
        return ()
    fits = some.quantity.high == 1 and some.quantity.low < total
    return (Mention(some.first, people.end, people, people),) if fits else ()


def _behind_namely(s: Sentence, i: int) -> int:
    """Return the token behind "namely", "viz." or "that is" at token i."""
    if s.word(i) in _NAMELY:
        i += 2 if s.word(i + 1) in (".", ",") else 1
    return i


def adding_up(s: Sentence, group: Sequence[Mention], total: int) -> Sequence[Mention]:
    """Return the people of a group whose numbers add up to a total; none where they do not."""
    if len(group) < 2:
        return ()
    parts = [m for m in group if m.phrase.quantity or not m.phrase.plural]
    numbers = [count_for(s, m) for m in parts]
    low = sum(c.low or 0 for c in numbers if c is not None)
    return parts if len(parts) > 1 and low == total else ()
