"""Others who suffer the same, or do, with the verb left out.

likewise = ("as" | "so") ("was" | "were" | "did") mention+      ", as were two cooks"
         | mention ("could" | "may") "follow"                   "another 2,000 could follow"
elliptic = NOBODY HARM ... mention ("was" | "were" | "did")     "but two cooks were"
"""

from collections.abc import Sequence
from operator import attrgetter
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.around.objects import object_group
from casualtyparse.casualties.grammar.around.root import root_before
from casualtyparse.casualties.grammar.around.subjects import subject_group
from casualtyparse.casualties.grammar.counts import count_for
from casualtyparse.casualties.grammar.passage import Passage, Said
from casualtyparse.casualties.grammar.people.mentions import Mention, is_people
from casualtyparse.phrases.clauses import CLAUSE_ENDS, Sentence

_PARTING: Final = frozenset({",", ";", "and", "but", "while", "whereas"})
LIKE: Final = frozenset({"as", "so", "follow"})
#: Before "follow", where more may suffer what others did.
_MAY: Final = frozenset({"could", "may", "might", "will", "would", "to"})
_DID: Final = frozenset({"was", "were", "did"})
#: What denies a harm that others did suffer.
NOBODY: Final = frozenset({"no", "nobody", "none", "neither", "not"})
_NONE: Final[Sequence[CasualtyCandidate]] = ()
_BEFORE_AS: Final = frozenset({",", ";", "and"})
_OF_SUBJECTS: Final = frozenset({"passive", "intransitive", "verbless"})


def may_liken(words: Sequence[str], at: int) -> bool:
    """Tell whether others may suffer the same: ", as were two cooks", "and so was his son"."""
    if words[at] == "follow":
        return words[at - 1] in _MAY
    if words[at + 1] not in _DID:
        return False
    return words[at - 1] in _BEFORE_AS or words[at] == "as"


def _following(s: Sentence, at: int) -> list[Mention]:
    """Return those of whom it is told that they may follow: "another 2,000 could follow"."""
    mention = root_before(s, s.group_start(at)[0])
    counted = mention is not None and mention.phrase.quantity is not None
    others = mention is not None and mention.noun.others
    return [mention] if mention is not None and counted and others else []


def elliptic(passage: Passage, cued: Sequence[int]) -> Sequence[CasualtyCandidate]:
    """elliptic = NOBODY HARM ... mention ("was" | "were" | "did") — these did suffer it"""
    s = passage.s
    negated = [c for c in passage.here() if c.negated]
    if not negated:
        return _NONE
    found: list[CasualtyCandidate] = []
    for at in range(max(cued[0], min(c.end for c in negated)), s.end):
        if s.words[at] not in _DID or s.word(at + 1) not in CLAUSE_ENDS:
            continue
        group = subject_group(s, at)
        if not group or group[-1].end != at:
            continue
        before = [c for c in negated if c.end <= group[0].first]
        if not before:
            continue
        last = max(before, key=attrgetter("end"))
        if s.word(group[0].first - 1) not in _PARTING:
            continue
        # where "not" denies the verb, it is not that verb
        denied = s.words[cued[0]] == "not"
        said = Said("elliptic", "verbless", last.harm, at if denied else last.trigger)
        for mention in group:
            count = count_for(s, mention)
            if count is None or not count.low or not is_people(s, mention, strict=True):
                continue
            candidate = passage.keep(mention, count, said)
            if candidate is not None:
                found.append(candidate)
    return found


def likewise(passage: Passage, cued: Sequence[int]) -> Sequence[CasualtyCandidate]:
    """likewise = ("as" | "so") ("was" | "were" | "did") mention+ — of the harm told before"""
    s = passage.s
    found: list[CasualtyCandidate] = []
    for at in cued:
        told = passage.told_before(at)
        last = told[-1] if told else None
        if last is None or last.frame not in _OF_SUBJECTS or last.negated:
            continue
        said = Said("likewise", "verbless", last.harm, last.trigger)
        if s.words[at] == "follow":
            said, group = said._replace(trigger=at), _following(s, at)
        else:
            group = object_group(s, at + 2)
        for mention in group:
            count = count_for(s, mention)
            if count is None or not is_people(s, mention, strict=True):
                continue
            candidate = passage.keep(mention, count, said)
            if candidate is not None:
                found.append(candidate)
    return found
