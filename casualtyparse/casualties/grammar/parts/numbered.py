"""People who are told by a numbered list of names.

numbered = "following" ... HARM_VERB ... "1" name "2" name ...

As in "The following were abducted: 1. Ana Ruk, Dol Oil 2. Ivo Lind, Esk Ltd".
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.passage import Passage, Said
from casualtyparse.casualties.grammar.people.mentions import Mention
from casualtyparse.numerals.values import make_count
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase
from casualtyparse.terms import Harm

LISTING: Final = frozenset({"following", "listed", "undermentioned"})
_BEFORE: Final = frozenset({"the", "under", "below", "-"})
#: How far behind its lead a list may start, how far apart items are, and how many there may be.
_MOST_TO_FIRST: Final = 14
_MOST_OF_ITEM: Final = 24
_MOST_ITEMS: Final = 60
_SIGNS: Final = frozenset({".", ")", "-", ":"})
#: How far before a list its verb may stand: "we captured the following".
_MOST_TO_VERB: Final = 4
#: How far before those captured it stands that rebels fight.
_MOST_TO_REBELS: Final = 80


def may_list(words: Sequence[str], at: int) -> bool:
    """Tell whether a numbered list may follow: "the following were", "the under listed"."""
    return words[at - 1] in _BEFORE and "1" in words[at : at + _MOST_TO_FIRST]


def numbered(passage: Passage, cued: Sequence[int]) -> Sequence[CasualtyCandidate]:
    """numbered = "following" ... HARM_VERB ... "1" name "2" name ..."""
    s = passage.s
    for at in cued:
        verb = _verb(s, at)
        many = _items(s, at) if verb is not None else 0
        if verb is None or many < 2:
            continue
        text = s.scan.surface(at, at + 1)
        count = make_count(kind="exact", low=many, high=many, text=text)
        here = passage.here()
        if here and here[-1].count.kind == "unspecified":
            here[-1].count = count  # "the following people were abducted"
            return ()
        people = NounPhrase(at, at + 1, at, plural=True)
        mention = Mention(at, at + 1, people, people)
        said = Said("numbered-list", "part", _harm(s, verb), verb)
        span = (at, verb + 1) if verb > at else None
        kept = passage.keep(mention, count, said, span)
        return () if kept is None else (kept,)
    return ()


def _verb(s: Sentence, at: int) -> int | None:
    """Return the verb of harm that a list is told of, behind its lead or right before it."""
    behind = range(at + 1, s.end)
    before = range(at - 1, max(s.first, at - _MOST_TO_VERB), -1)
    places: tuple[int, ...] = (*behind, *before)
    for i in places:
        entry = s.entries[i]
        if entry is not None and entry.harm_verb is not None and not s.is_be(i):
            return i
    return None


def _harm(s: Sentence, verb: int) -> Harm:
    """Return what befell people: whom rebels who were told of before capture is abducted."""
    entry = s.entries[verb]
    told = None if entry is None else entry.harm_verb
    harm: Harm = "abducted" if told is None else told.harm
    if harm != "detained":
        return harm
    near = s.entries[max(0, verb - _MOST_TO_REBELS) : verb]
    people = (one.person for one in near if one is not None)
    armed = any(one is not None and one.kind == "militant" for one in people)
    return "abducted" if armed else harm


def _items(s: Sentence, at: int) -> int:
    """Return how many names a list numbers behind a token."""
    words, scan = s.words, s.scan
    number, last, most = 0, at, _MOST_TO_FIRST
    while number < _MOST_ITEMS:
        wanted = str(number + 1)
        near = words[last + 1 : last + 1 + most]
        if wanted not in near:
            break
        last += 1 + near.index(wanted)
        name = last + 1 + (words[last + 1] in _SIGNS)
        if not words[name][:1].isalpha() or not scan.capital(name):
            break
        number, most = number + 1, _MOST_OF_ITEM
    return number
