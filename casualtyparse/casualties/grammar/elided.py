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
    i = s.clause_start(verb - 1)
    while i < verb:
        phrase = at_first.get(i)
        if phrase is None:
            i += 1
            continue
        i = phrase.end
        if i >= verb:
            return []
        if s.words[i] in DASHES and phrase.first == s.first and phrase.named:
            continue  # a dateline
        first = phrase.first if phrase.owner is None else phrase.owner
        if s.tag(first - 1) == "preposition" or phrase.possessive:
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
