"""What hits a part of the body, and what stays in one.

blow   = mention TAKE ["a"] BLOW ("to" | "in" | "on") OWNER LIMB
       | (GIVE) mention ["a"] BLOW ("to" | "in" | "on") OWNER LIMB
lodged = LODGED ... ("in" | "from" | "through") (OWNER LIMB | LIMB "of" mention)
"""

from typing import Final

from casualtyparse.casualties.grammar.around.elided import elided_subject
from casualtyparse.casualties.grammar.around.objects import object_group
from casualtyparse.casualties.grammar.around.subjects import subject_group
from casualtyparse.casualties.grammar.people.mentions import Mention, mention_of
from casualtyparse.casualties.grammar.words.verb_groups import group_start
from casualtyparse.lexicon.little_words import INDEFINITE, THEIRS
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

_UPON: Final = frozenset({"to", "in", "on", "across", "around", "over"})
_WITHIN: Final = frozenset({"in", "into", "from", "through", "inside"})
#: Verbs of those who are hit, and of those who hit others.
_TAKING: Final = word_list("harms", "taking") | {"with"}
_GIVING: Final = frozenset({"gave", "given", "dealt", "giving", "dealing", "landed"})
_ENTERING: Final = frozenset({"entered", "penetrated", "hit", "struck"})
#: What parts a bullet from where it stays, and who is told to have it there.
_NO_LODGING: Final = frozenset({",", ";", ":", "had", "has", "have", "with"})
_MOST_TO_LODGED: Final = 7
_MOST_OF_BLOW: Final = 5
#: Who has a bullet there is mostly dead.
_DEADLY: Final = frozenset(
    {"head", "skull", "temple", "brain", "mouth", "heart", "heads"}
)

Harmed = tuple[list[Mention], tuple[int, int]]


def blow(s: Sentence, opening: int, i: int) -> Harmed | None:
    """blow = (TAKE | GIVE mention) BLOW ("to" | "in" | "on") LIMB"""
    if s.word(opening - 1) not in _UPON:
        return None
    verb = _before_blow(s, opening - 2)
    if verb < s.first:
        return None
    if s.word(verb) == "with":
        owner = s.at_end.get(verb)
        if owner is None or owner.person is None:
            return None
        return [mention_of(s, owner)], (owner.first, i + 1)
    if s.word(verb) in _TAKING:
        start, passive = group_start(s.scan, s.first, verb)
        if passive:
            return None
        entry = s.entry(start - 1)
        if entry is not None and entry.tag == "relative":
            start -= 2 if s.word(start - 2) == "," else 1
        subject = subject_group(s, start)
        return subject or elided_subject(s, start), (start, i + 1)
    people = s.at_end.get(verb + 1)
    if people is not None and s.word(people.first - 1) in _GIVING:
        return [mention_of(s, people)], (people.first, i + 1)
    if s.word(verb) in _GIVING:
        start, passive = group_start(s.scan, s.first, verb)
        if passive:
            return subject_group(s, start), (start, i + 1)
    return None


def _before_blow(s: Sentence, at: int) -> int:
    """Return what stands before "a heavy blow", "two bullets" that ends in a token; or -1."""
    if not _is(s, at, "blow"):
        return -1
    for j in range(at - 1, max(s.first, at - _MOST_OF_BLOW) - 1, -1):
        word = s.words[j]
        if word == "of" and (measure := s.at_end.get(j)) is not None:
            return measure.first - 1  # "a volley of shots"
        if word in _TAKING or word in _GIVING or j + 1 in s.at_end:
            number = s.at_end.get(j + 1)
            if number is None or number.quantity is None or number.end <= at - 1:
                return j
        if word in ("the", ",", ";", ":") or s.is_be(j):
            return -1
        if word in INDEFINITE:
            return j - 1
    return -1


def lodged(s: Sentence, opening: int, i: int, owner: Mention | None) -> Harmed | None:
    """lodged = LODGED ... ("in" | "from" | "through") LIMB"""
    within = s.word(opening - 1)
    if s.words[i] in _DEADLY or not (within in _WITHIN or within in _ENTERING):
        return None
    if not _is_lodged_before(s, opening - 2):
        return None
    if owner is not None:
        return [owner], (owner.first, i + 1)
    if s.word(i + 1) == "of":
        group = object_group(s, i + 2)
        return group, (opening, group[0].end if group else i + 1)
    his = own(s, opening, i)
    return None if his is None else ([his], (his.first, i + 1))


def _is_lodged_before(s: Sentence, at: int) -> bool:
    """Tell whether a bullet or the like is told of last before a token, nobody who has it."""
    for j in range(at, max(s.first, at + 2 - _MOST_TO_LODGED) - 1, -1):
        entry = s.entries[j]
        if s.words[j] in _NO_LODGING:
            return False
        if entry is not None and (entry.limb == "lodged" or _is(s, j, "blow")):
            return entry.limb == "lodged"
    return False


def own(s: Sentence, opening: int, i: int) -> Mention | None:
    """Return whose part it is by "his", "her" or "their" alone: "a bullet shattered his elbow"."""
    at = opening + 1 if s.words[opening] in ("both", "all") else opening
    if s.word(at) not in THEIRS or (s.word(at) == "their" and s.words[i][-1:] != "s"):
        return None
    phrase = NounPhrase(at, at + 1, at, pronoun=True)
    return Mention(at, at + 1, phrase, phrase)


def _is(s: Sentence, at: int, sort: str) -> bool:
    entry = s.entry(at)
    return entry is not None and entry.damage is not None and entry.damage.sort == sort
