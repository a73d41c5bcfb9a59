"""The last of a row, behind the others of it.

ranked = number "of the" people HARM_VERB BE ... "and the" ORDINAL BE

As in "Two of the women killed were nurses, and the third was a cook": three were killed.
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.passage import Passage, Said
from casualtyparse.casualties.grammar.people.mentions import Mention
from casualtyparse.lexicon.little_words import COMMA_AND
from casualtyparse.numerals.values import make_count
from casualtyparse.phrases.noun_phrase import NounPhrase

RANKS: Final = frozenset({"third", "fourth", "fifth", "sixth", "seventh"})
_OF_THE: Final = ["of", "the"]


def may_be_last(words: Sequence[str], at: int) -> bool:
    """Tell whether a rank may be that of the last of a row: "and the third"."""
    return words[at - 1] == "the" and words[at - 2] in COMMA_AND


def ranked(passage: Passage, cued: Sequence[int]) -> Sequence[CasualtyCandidate]:
    """ranked = number "of the" people HARM_VERB BE ... "and the" ORDINAL BE"""
    s = passage.s
    for at in cued:
        entry = s.entries[at]
        if not s.is_be(at + 1) or entry is None or entry.numeral is None:
            continue
        before = int(entry.numeral.value) - 1
        row = _row(passage, at, before)
        if row is None:
            continue
        count = make_count(kind="exact", low=1, high=1, text=s.words[at])
        people = NounPhrase(at - 1, at + 1, at, determiner="the")
        said = Said("ranked", "part", row.harm, row.trigger)
        kept = passage.keep(Mention(at - 1, at + 1, people, people), count, said)
        if kept is None:
            return ()
        kept.kind, kept.victims, kept.whole = row.kind, None, row.whole
        return (kept,)
    return ()


def _row(passage: Passage, at: int, before: int) -> CasualtyCandidate | None:
    """Return the first of a row, who are told to be so many, and what they were."""
    s = passage.s
    for one in passage.here():
        told = one.end <= at and one.frame == "verbless" and one.count.low == before
        first = one.phrase.first
        some = s.words[first + 1 : first + 3] == _OF_THE
        if told and some and s.words[first + 3] not in ("wounded", "dead"):
            behind = max(one.end, one.trigger + 1)
            if any(s.is_be(i) for i in range(behind, at)):
                return one
    return None
