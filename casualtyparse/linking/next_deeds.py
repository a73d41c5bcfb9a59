"""Deeds told one after another, which are no parts of the first.

Raiders *killed four cooks*. They then *shot dead a guard*      a fifth
"""

from typing import Final

from casualtyparse.linking.fits import rank_of
from casualtyparse.linking.namesakes import is_said_to_be_another
from casualtyparse.linking.retold import Told
from casualtyparse.scan import Scan

#: How deeds are told one after another, and how near the start of a sentence.
_OF_DEEDS: Final = frozenset({"active", "participle"})
_THEN: Final = frozenset({"then", "later", "subsequently"})
_MOST_TO_THEN: Final = 4
_HOURS: Final = frozenset({"minutes", "hour", "hours"})


def is_next(scan: Scan, lead: Told, now: Told) -> bool:
    """Tell whether people come after a lead: a tenth behind nine, those of a next deed."""
    if now.candidate.name is not None and lead.low == 1:
        return is_said_to_be_another(scan, lead, now)
    if now.candidate.ordinal:
        return rank_of(scan, now) == lead.low + 1
    if now.sentence != lead.sentence + 1 or now.candidate.frame not in _OF_DEEDS:
        return False
    # "killed four people. He then stabbed a guard to death"
    first = scan.sentences[now.sentence]
    opening = scan.words[first : first + _MOST_TO_THEN]
    if not _HOURS.isdisjoint(opening):  # "one hour later a bomber killed a guard"
        return "later" in opening
    then = not _THEN.isdisjoint(opening)
    return then and lead.candidate.frame in _OF_DEEDS
