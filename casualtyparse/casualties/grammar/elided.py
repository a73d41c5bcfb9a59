"""The subject of an earlier verb, which a later one shares.

elided = subject ... ("and" | "but" | "or" | "," | "then") verb | subject ... "before being" verb
"""

from typing import Final

from casualtyparse.casualties.grammar.mentions import Mention, is_people, mention_of
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.scan import DASHES

_ELIDED: Final = frozenset({"and", "but", "or", ",", "then"})


def elided_subject(s: Sentence, verb: int, *, strict: bool = True) -> list[Mention]:
    """Return the subject of an earlier verb: "a cook fell and lost both legs"."""
    if s.word(verb - 1) not in _ELIDED and s.words[verb] != "being":
        return []
    at_first = s.at_first
    group: list[Mention] = []
    i = max(s.clause_start(verb - 1), _behind_dateline(s))
    while i < verb:
        phrase = at_first.get(i)
        if phrase is None:
            i += 1
            continue
        i = phrase.end
        if i >= verb:
            return []
        if not group and s.tells(phrase) and s.words[i + 1] != ",":
            continue  # "police said a cook fell and died"
        first = phrase.first if phrase.owner is None else phrase.owner
        led = s.tag(first - 1) == "preposition" or s.word(first - 1) == "to"
        if led or phrase.possessive:
            if group:
                break
            continue
        mention = mention_of(s, phrase)
        if not is_people(s, mention, strict=strict and not group):
            return group
        group.append(mention)
        if not s.is_list_word(i):
            break
    else:
        if group and s.phrases[-1].end >= verb:
            return []  # "the guards and were", with more people behind
    return group


def _behind_dateline(s: Sentence) -> int:
    """Return the token behind the dash of a dateline: "KABUL (Reuters) -"; or else the first."""
    place = s.at_first.get(s.first)
    if place is None or not place.named:
        return s.first
    closing = s.closing(place.end) if s.words[place.end] == "(" else None
    dash = end = place.end if closing is None else closing + 1
    while s.words[end] in DASHES:
        end += 1
    return s.first if end == dash else end
