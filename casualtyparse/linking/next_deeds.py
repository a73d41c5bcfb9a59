"""Deeds told one after another, which are no parts of the first.

Raiders *killed four cooks*. They then *shot dead a guard*      a fifth
"""

from typing import Final

from casualtyparse.linking.fits import rank_of
from casualtyparse.linking.retold import Told
from casualtyparse.scan import Scan

#: How deeds are told one after another, and how near the start of a sentence.
_OF_DEEDS: Final = frozenset({"active", "participle"})
_THEN: Final = frozenset({"then", "later", "subsequently"})
_MOST_TO_THEN: Final = 4


def is_next(scan: Scan, lead: Told, now: Told) -> bool:
    """Tell whether "a tenth villager" comes after the nine of a lead, or is of a next deed."""
    if now.candidate.ordinal:
        return rank_of(scan, now) == lead.low + 1
    if now.sentence != lead.sentence + 1 or now.candidate.frame not in _OF_DEEDS:
        return False
    # "killed four people. He then stabbed a guard to death"
    first = scan.sentences[now.sentence]
    then = not _THEN.isdisjoint(scan.words[first : first + _MOST_TO_THEN])
    return then and lead.candidate.frame in _OF_DEEDS
