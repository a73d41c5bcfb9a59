"""Shares of people whose number is told: about so many of them.

share = SHARE ("of" ("them" | "whom"))? HARM     "60 were hurt, a third of whom died"
      | SHARE "of" "them" "were" people          "half of them were children"
      | "of" whole "," SHARE HARM                "of the 60 hurt, a third died"
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.passage import Passage, Said
from casualtyparse.casualties.grammar.people.mentions import Mention
from casualtyparse.casualties.grammar.people.portions import PARTS, share_of
from casualtyparse.casualties.grammar.wholes import (
    dies,
    known,
    whole_before,
    whole_of_before,
)
from casualtyparse.phrases.clauses import Sentence

SHARES: Final = frozenset(PARTS)
_OF_WHOM: Final = frozenset({"them", "whom", "these", "those"})
_ARTICLES: Final = frozenset({"a", "one"})


def may_be_share(words: Sequence[str], at: int) -> bool:
    """Tell whether a word may be a share of people: "a third", "half of whom"."""
    return words[at] == "half" or words[at - 1] in _ARTICLES


def shares(passage: Passage, cued: Sequence[int]) -> Sequence[CasualtyCandidate]:
    """share = SHARE ["of" ("them" | "whom")] HARM — of people who are counted before"""
    s = passage.s
    found: list[CasualtyCandidate] = []
    for at in cued:
        phrase = s.at_end.get(at + 1)
        if phrase is None or known(passage, phrase) is not None:
            continue
        of_whom = s.words[at + 1] == "of" and s.words[at + 2] in _OF_WHOM
        behind = at + 3 if of_whom else at + 1
        whole = whole_before(passage, phrase.first)
        are = of_whom and _are_people(s, behind)  # "half of them were children"
        if are and phrase.first == s.first:
            whole = whole_of_before(passage)
        if not (are or ((of_whom or s.words[s.first] == "of") and dies(s, behind))):
            continue
        if whole is None or whole.count.low is None:
            continue
        mention = Mention(phrase.first, behind, phrase, phrase)
        text = s.scan.surface(mention.first, mention.end)
        count = share_of(text, whole.count.low, PARTS[s.words[at]])
        if count is None:
            continue
        harm = whole.harm if are else "killed"
        candidate = passage.keep(mention, count, Said("share", "part", harm, at))
        if candidate is not None:
            candidate.whole, candidate.kind = whole, whole.kind
            candidate.victims = None
            found.append(candidate)
    return found


def _are_people(s: Sentence, i: int) -> bool:
    """Tell whether some are told to be people of a kind: "were children"."""
    people = s.at_first.get(i + 1) if s.is_be(i) else None
    return people is not None and people.person is not None and not people.quantity
