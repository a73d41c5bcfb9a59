"""Whose parts of the body are told by "their": "took six men and slit their throats"."""

from typing import Final

from casualtyparse.casualties.grammar.passage import Passage
from casualtyparse.casualties.grammar.people.mentions import Mention
from casualtyparse.casualties.grammar.verbs.antecedents import (
    Meant,
    agents_before,
    nearest_before,
    people_before,
)
from casualtyparse.casualties.grammar.words.verb_groups import group_start
from casualtyparse.numerals.quantities import count_of
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.terms import BODILY, Harm

_BODIES: Final = frozenset({"bodies", "corpses", "remains", "cadavers"})


def of_them(passage: Passage, mention: Mention, harm: Harm, verb: int) -> Meant | None:
    """Return how many "they" are, and of what kind: those taken, or those told of last."""
    before = passage.told_before(mention.first) or passage.found[-1:]
    last = next(reversed(before), None)
    if last is not None and last.plural and last.harm not in BODILY:
        return last.count, last.kind
    doers = (verb, verb) if verb >= mention.first else _doers(passage.s, verb)
    return people_before(passage, mention.first, harm, doers)


def whose_bodies(s: Sentence, they: int) -> Meant | None:
    """Return those whose bodies were told of: "two bodies of nuns were found; they had been"."""
    for phrase in reversed(s.phrases):
        if phrase.end > they or phrase.quantity is None or not phrase.plural:
            continue
        if s.word(phrase.first - 1) == "of" and s.word(phrase.first - 2) in _BODIES:
            return count_of(s.scan, phrase.quantity), phrase.kind
    return None


def are_of_others(s: Sentence, opening: int, verb: int) -> bool:
    """Tell whether others are told of before the verb than those who do it.

    "Raiders beat six men and broke their legs", not "six guards broke their legs".
    """
    others = nearest_before(s, opening, _doers(s, verb))
    return others is not None and others.number is not None


def _doers(s: Sentence, verb: int) -> tuple[int, int]:
    """Return the tokens of who breaks, cuts or the like."""
    start, _ = group_start(s.scan, s.first, verb)
    return agents_before(s, start, hanging=s.words[verb].endswith("ing"))
