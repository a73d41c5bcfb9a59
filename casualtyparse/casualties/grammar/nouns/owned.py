"""Harm told of those to whom it belongs: "the clerk's murder".

possessed = mention "'s" EVENT
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.counts import NOT_KNOWN, count_for
from casualtyparse.casualties.grammar.passage import Passage, Said
from casualtyparse.casualties.grammar.people.mentions import Mention, is_people
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

_NONE: Final[Sequence[CasualtyCandidate]] = ()
_DONE: Final = ("past", "participle")
_DESCRIBED: Final = word_list("harms", "describing")


def possessed(passage: Passage, i: int) -> Sequence[CasualtyCandidate]:
    """possessed = mention "'s" EVENT"""
    s = passage.s
    entry = s.entries[i]
    if entry is None or entry.harm_noun is None:
        return _NONE
    if entry.harm_noun.sort not in ("event", "body") or _is_compound(s, i):
        return _NONE
    after = s.entries[i + 1]
    if after is not None and after.harm_noun and after.harm_noun.sort == "toll":
        return _NONE  # "the government's death toll"
    phrase = s.at_end.get(i + 1)
    owner = s.at_end.get(i) or _before_participle(s, i)
    if phrase is not None and phrase.owner is not None:
        owner = s.at_first.get(phrase.owner)
    elif owner is not None and not owner.possessive:
        owner = None
    if owner is None or owner.pronoun or _is_not_known(s, i + 1):
        return _NONE
    mention = Mention(owner.first, owner.end, owner, owner)
    named = owner.named is not None and owner.person is None
    if not is_people(s, mention) or (named and owner.end - owner.first < 4):
        return _NONE
    count = count_for(s, mention)
    if count is None:
        return _NONE
    candidate = passage.keep(
        mention,
        count,
        Said("possessed", "nominal", entry.harm_noun.harm, i),
        span=(owner.first, i + 1),
    )
    if candidate is None:
        return _NONE
    candidate.bodies = entry.harm_noun.sort == "body"
    return (candidate,)


def _is_not_known(s: Sentence, be: int) -> bool:
    """Tell whether nothing more is told of a loss: "the enemy's loss is not known"."""
    behind_it = s.words[be + 1 : be + 3]
    return s.is_be(be) and ("known" in behind_it or not NOT_KNOWN.isdisjoint(behind_it))


def _before_participle(s: Sentence, i: int) -> NounPhrase | None:
    """Return whose body is told of by what was done to it: "the clerk's burnt body"."""
    entry = s.entry(i - 1)
    verb = None if entry is None else entry.harm_verb
    done = verb is not None and verb.form in _DONE
    return s.at_end.get(i - 1) if done or s.words[i - 1].endswith("ed") else None


def _is_compound(s: Sentence, i: int) -> bool:
    """Tell whether a noun of harm only describes the next one: "the government's death toll"."""
    following = s.entry(i + 1)
    if following is None or s.words[i][-1] == "s":
        return False
    noun = following.harm_noun
    return s.words[i + 1] in _DESCRIBED or (
        noun is not None and noun.sort in ("toll", "figure")
    )
