"""Others who suffer the same, or do, with the verb left out.

likewise = ("as" | "so") ("was" | "were" | "did") mention+      ", as were two cooks"
         | mention ("was" | "were" | "did") ["," ] "too"        "and two cooks were too"
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
LIKE: Final = frozenset({"as", "so", "too", "follow"})
#: Before "follow", where more may suffer what others did.
_MAY: Final = frozenset({"could", "may", "might", "will", "would", "to"})
_DID: Final = frozenset({"was", "were", "did"})
#: What denies a harm that others did suffer.
NOBODY: Final = frozenset({"no", "nobody", "none", "neither", "not"})
_NONE: Final[Sequence[CasualtyCandidate]] = ()
_BEFORE_AS: Final = frozenset({",", ";", "and"})
_ENDS: Final = frozenset({".", "!"})
_OF_SUBJECTS: Final = frozenset({"passive", "intransitive", "verbless"})


def may_liken(words: Sequence[str], at: int) -> bool:
    """Tell whether others may suffer the same: ", as were two cooks", "and so was his son"."""
    if words[at] == "follow":
        return words[at - 1] in _MAY
    if words[at] == "too":
        return _did_before(words, at) > 0
    if words[at + 1] not in _DID:
        return False
    return words[at - 1] in _BEFORE_AS or words[at] == "as" or words[at - 1] in _ENDS


def _did_before(words: Sequence[str], too: int) -> int:
    """Return where "was" or "did" stands before "too" and ends what is said; 0 if nowhere."""
    did = too - 2 if words[too - 1] == "," else too - 1
    return did if words[did] in _DID and words[too + 1] in CLAUSE_ENDS else 0


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


def _last_before(passage: Passage, at: int) -> CasualtyCandidate | None:
    """Return the casualty told last before a token; in another sentence, its last one."""
    told = passage.told_before(at)
    if told:
        return told[-1]
    before = passage.found[passage.start - 1] if passage.start else None
    near = before is not None and before.sentence == passage.s.number - 1
    return before if near else None


def likewise(passage: Passage, cued: Sequence[int]) -> Sequence[CasualtyCandidate]:
    """likewise = ("as" | "so") ("was" | "were" | "did") mention+ — of the harm told before"""
    s = passage.s
    found: list[CasualtyCandidate] = []
    for at in cued:
        last = _last_before(passage, at)
        if last is None or last.frame not in _OF_SUBJECTS or last.negated:
            continue
        said = Said("likewise", "verbless", last.harm, last.trigger)
        if s.words[at] == "follow":
            said, group = said._replace(trigger=at), _following(s, at)
        elif s.words[at] == "too":
            group = subject_group(s, _did_before(s.words, at))
        else:
            group = object_group(s, at + 2)
        for mention in group:
            count = count_for(s, mention)
            if count is None or not is_people(s, mention, strict=True):
                continue
            candidate = passage.keep(mention, count, said)
            if candidate is not None:
                # no detail of those told a sentence before
                candidate.others = candidate.others or last.sentence < s.number
                found.append(candidate)
    return found
