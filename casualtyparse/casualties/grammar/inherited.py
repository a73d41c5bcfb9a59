"""Of what kind those are who continue the people of the sentence before.

"Two soldiers died. Three others were wounded", "A constable was stabbed. He died".
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.lexicon.little_words import HE_SHE
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.scan import Scan

#: How many candidates back the people stand whom others continue.
_MOST_BACK: Final = 6
_OPEN: Final = frozenset({None, "unknown"})
#: Verbs of what may kill, the words for that, and what may not follow these.
_MAY_KILL: Final = frozenset({"shoot", "stab", "knife"})
_DEED: Final = frozenset({"killing", "murder", "assassination", "slaying"})
_KILLERS: Final = frozenset({"killer", "killers", "murderers", "assassin", "assassins"})
#: What is told of the deed by which several died, or of who did it.
_DEEDS: Final = _KILLERS | {f"{deed}s" for deed in _DEED} | {"massacre", "killing"}
_THE: Final = frozenset({"the", "this", "these", "his", "her", "their"})
_NO_DEED: Final = frozenset({"attempt", "bid", "of", "plot", "try"})
#: Where a shot does not kill, and how far behind it that is told.
_LIMBS: Final = word_list("harms", "limbs") | {"wounding"}
_MOST_TO_LIMB: Final = 4
#: So far behind a killing may be told of.
_MOST_TO_DEED: Final = 40


def inherit_kinds(found: Sequence[CasualtyCandidate], words: Sequence[str]) -> None:
    """Give "others", "a third" and "he" the kind of whom they continue, in text order."""
    for at, one in enumerate(found):
        if one.lemma is not None or one.name is not None or one.kind not in _OPEN:
            continue
        if not (one.others or one.ordinal or one.remaining or one.pronoun):
            continue
        if one.reflexive or one.negated or one.whole is not None:
            continue
        single = one.pronoun
        if single and (one.head is None or words[one.head] not in HE_SHE):
            continue
        before = _continued(found, at, one.sentence)
        kinds = {c.kind for c in before}
        if len(kinds) != 1 or not kinds.isdisjoint(_OPEN):
            continue
        if single and (len(before) > 1 or before[0].plural):
            continue
        alone = all(not c.plural for c in before)
        if kinds == {"militant"} and alone and not single:
            continue  # "The bomber died. Nine others were hurt."
        one.kind = before[-1].kind


def _continued(
    found: Sequence[CasualtyCandidate], at: int, sentence: int
) -> list[CasualtyCandidate]:
    """Return the people told before in this sentence, or else in the one before.

    They must be of one kind: a sentence that tells of soldiers and of a clerk says nothing.
    """
    start = max(0, at - _MOST_BACK)
    trigger = found[at].trigger
    earlier = [
        c
        for c in found[start:at]
        if sentence - c.sentence <= 1 and c.trigger != trigger
    ]
    last = earlier[-1].sentence if earlier else sentence
    return [c for c in earlier if c.sentence == last]


def name_deaths(found: Sequence[CasualtyCandidate], scan: Scan) -> None:
    """Take who was shot for dead where a killing is told of behind: "claimed the murder"."""
    _kill_themselves(found, scan)
    last = found[-1] if found else None
    if last is None or last.harm != "injured" or last.negated:
        return
    if any(one.harm == "killed" for one in found):
        return
    entry = scan.entries[last.trigger]
    verb = None if entry is None else entry.harm_verb
    if verb is None or verb.base not in _MAY_KILL:
        return
    shot = [one for one in found if one.trigger == last.trigger]
    several = len(shot) > 1 or last.count.high != 1
    deeds = _DEEDS if several else _DEED | _KILLERS
    low = max(last.end, last.trigger + 1)
    for i in range(low, min(len(scan.words) - 1, low + _MOST_TO_DEED)):
        if scan.words[i] in deeds and scan.words[i - 1] in _THE:
            if scan.words[i + 1] not in _NO_DEED:
                for one in shot:
                    one.harm = "killed"
            return


def _kill_themselves(found: Sequence[CasualtyCandidate], scan: Scan) -> None:
    """Take who killed others, and then shot himself, for dead."""
    for at, one in enumerate(found):
        if not one.reflexive or one.harm != "injured" or one.negated or not at:
            continue
        entry = scan.entries[one.trigger]
        verb = None if entry is None else entry.harm_verb
        if verb is None or verb.base != "shoot":
            continue
        behind = scan.words[one.end : one.end + _MOST_TO_LIMB]
        killer = (
            found[at - 1].harm == "killed" and one.sentence < found[at - 1].sentence + 2
        )
        if killer and _LIMBS.isdisjoint(behind):
            one.harm = "killed"
