"""People who were counted before a pronoun that means them, and not told to be harmed."""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.grammar.passage import Passage
from casualtyparse.numerals.quantities import count_of
from casualtyparse.numerals.values import Count, make_count
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase
from casualtyparse.terms import VictimKind

#: How many people are meant, and of what kind, as far as that is known.
Meant = tuple[Count, VictimKind | None]
#: How many candidates back it is looked for whether others were harmed.
_MOST_BACK: Final = 4
_JOINING: Final = frozenset({"and", ",", "&"})
#: How many of those counted before may all be harmed.
_FEW: Final = 40
_BODIES: Final = frozenset({"bodies", "corpses", "remains", "cadavers"})


def whose_bodies(s: Sentence, they: int) -> Meant | None:
    """Return those whose bodies were told of: "two bodies of nuns were found; they had been"."""
    for phrase in reversed(s.phrases):
        if phrase.end > they or phrase.quantity is None or not phrase.plural:
            continue
        if s.word(phrase.first - 1) == "of" and s.word(phrase.first - 2) in _BODIES:
            return count_of(s.scan, phrase.quantity), phrase.kind
    return None


def just_counted(passage: Passage) -> Meant | None:
    """Return those of the sentence before, not told to be harmed: "took two men. They were shot".

    None where several groups are counted; who did it is not meant where others are.
    """
    s = passage.s
    if not s.number or any(
        one.sentence >= s.number - 1 for one in passage.found[-_MOST_BACK:]
    ):
        return None
    before = Sentence(s.reading, s.number - 1)
    groups = [group for group in _groups(before) if _size(group) > 1]
    if len(groups) > 1:
        groups = [group for group in groups if group[-1].kind != "militant"]
    if len(groups) != 1:
        return None
    group, size = groups[0], _size(groups[0])
    quantity = group[0].quantity
    if len(group) == 1 and quantity is not None:
        return count_of(s.scan, quantity), group[0].kind
    text = s.scan.surface(group[0].first, group[-1].end)
    return make_count(kind="exact", low=size, high=size, text=text), group[-1].kind


def _groups(s: Sentence) -> list[list[NounPhrase]]:
    """Return people told together: "Ana Ruk, a cook and two clerks"."""
    groups: list[list[NounPhrase]] = []
    end = -1
    for phrase in s.phrases:
        person = phrase.person
        if phrase.pronoun or (person is None and phrase.named is None):
            continue
        if person is not None and person.number == "body":
            continue  # "two teams"
        joined = groups and s.words[end] in _JOINING and end < phrase.first <= end + 2
        if joined and s.words[phrase.first - 1] in _JOINING:
            groups[-1].append(phrase)
        else:
            groups.append([phrase])
        end = phrase.end
    return [group for group in groups if any(one.person for one in group)]


def _size(group: Sequence[NounPhrase]) -> int:
    """Return how many people these are; 0 where any are told without a number."""
    size = 0
    for phrase in group:
        quantity = phrase.quantity
        if quantity is None and phrase.plural:
            return 0
        if quantity is not None and not 0 < quantity.low <= _FEW:
            return 0
        size += 1 if quantity is None else round(quantity.low)
    return size
