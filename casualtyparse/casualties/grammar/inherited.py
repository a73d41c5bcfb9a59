"""Of what kind those are who continue the people of the sentence before.

"Two soldiers died. Three others were wounded", "A constable was stabbed. He died".
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate

#: How many candidates back the people stand whom others continue.
_MOST_BACK: Final = 6
_OPEN: Final = frozenset({None, "unknown"})


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
        if single and (one.head is None or words[one.head] not in ("he", "she")):
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
