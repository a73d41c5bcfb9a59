"""How the dead died, told by a wound that harms nobody else.

Four women died. *The women were shot*               nobody else
A guard died. *The guard was stabbed*                the same guard
Raiders killed two villagers, *beheading others*     some of them
"""

from collections.abc import Mapping, Sequence
from typing import Final

from casualtyparse.casualties.called import may_be_called
from casualtyparse.lexicon.cues import CueCategory
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.linking import recounts
from casualtyparse.linking.draft import Figure
from casualtyparse.linking.retold import (
    Told,
    alike,
    are_apart,
    are_of_pronoun,
    are_of_sexes,
    equal,
    same_name,
)
from casualtyparse.scan import Scan
from casualtyparse.terms import Harm

#: Tokens between the start of a sentence and a figure that is all it says.
_LABEL: Final = 4
#: How far off what happened to the one dead may still be told.
_LONE: Final = 3
#: "was shot in the leg", "was shot and wounded"
_SURVIVED: Final = word_list("harms", "limbs") | {"wounded", "injured"}
_SHOT: Final = frozenset({"shot", "stabbed", "beaten", "hit"})
_ANY_ONE: Final = frozenset({"man", "woman", "victim", "boy", "girl"})
#: What may hurt nobody, and so near before it is told that it did not.
_BLOWS: Final = word_list("harms", "blows")
_ATTACKED: Final = frozenset(
    {"attacked", "attacking", "attack", "attacks", "assaulted"}
)
_NEAR: Final = 3
_HE_SHE: Final = frozenset({"he", "she"})
_ANY: Final = frozenset({"man", "woman", "person", "victim"})
#: Hurt like this nobody is of the dead; who is shot or burnt may be.
_HURTING: Final = frozenset({"injure", "wound", "hurt"})


def is_manner(scan: Scan, now: Told, last: Told) -> bool:
    """Tell whether it is told how some died: "killed 20 villagers, beheading others"."""
    if last.candidate.harm != now.candidate.harm or last.sentence != now.sentence:
        return False
    participle = now.candidate.frame == "participle" and now.loose and last.low > 1
    return participle and scan.words[now.candidate.trigger - 1] in (",", "and")


def shot(scan: Scan, now: Told, killed: Sequence[Told]) -> Told | None:
    """Return the dead of whom a wound is told: "was shot and died", "they shot him"."""
    if now.candidate.name is not None:  # "killed Ana Ruk. Ruk was hit by two bullets"
        known = next((dead for dead in killed if same_name(scan, dead, now)), None)
        return known or _only_dead(scan, now, killed)
    total = 0
    called = now.definite and now.lemma is not None and now.low > 1
    far = _LONE if called or (now.low == 1 and _is_one(killed)) else 1
    if now.loose and now.candidate.plural:  # "four nuns died. The women were shot"
        how = _tells_how(scan, now)
        they = (dead for dead in reversed(killed) if _are_they(dead, now, how=how))
        return next(they, None) or _just_told(now, killed)
    for dead in reversed(killed):
        if now.sentence - dead.sentence > far:
            break
        if now.candidate.pronoun and equal(dead, now):
            if are_of_sexes(dead, now) or _are_two(scan, dead, now):
                continue  # "he died; she is in hospital"
            return dead
        # "a guard died. The guard was stabbed"
        if now.definite and now.low == dead.low == 1:
            same = dead.lemma == now.lemma and not are_apart(scan, dead, now)
            if same or _is_named(scan, dead, now, len(killed)):
                return dead
            if _just_told(now, killed):
                return dead
        # "two drivers died. The two drivers were shot in the head"
        same = now.definite and now.low == dead.low > 1 and alike(dead, now)
        if same and dead.lemma == now.lemma is not None and _tells_how(scan, now):
            return dead
        # "nine captives died. The nine loggers were shot"
        if same and not dead.loose and _tells_how(scan, now) and _is_all(scan, now):
            return dead
        # "a clerk and his son died. The two were shot"
        total += dead.low
        if dead.sentence < now.sentence and total == now.low and _are_any(scan, now):
            return dead
    return None


def _is_named(scan: Scan, dead: Told, now: Told, deaths: int) -> bool:
    """Tell whether one whose age is told was named: "Ana Ruk died. The 45-year-old was shot"."""
    if deaths > 1 or dead.lemma is not None or dead.candidate.name is None:
        return False
    words, (first, end) = scan.words, now.candidate.phrase
    if now.sentence - dead.sentence != 1 or words[now.candidate.trigger] not in _SHOT:
        return False
    return "old" in words[first:end] or now.lemma in _ANY_ONE


def _are_two(scan: Scan, dead: Told, now: Told) -> bool:
    """Tell whether two pronouns are of a man and a woman: "he died. She is stable"."""
    words = scan.words
    one, other = words[dead.candidate.phrase.first], words[now.candidate.phrase.first]
    return {one, other} == _HE_SHE or are_of_pronoun(dead, other)


def _are_any(scan: Scan, now: Told) -> bool:
    """Tell whether "the two", or "the two men" who were shot, may be any two who died."""
    if now.lemma is None:
        return True
    words, at = scan.words, now.candidate.trigger
    if not now.definite or now.lemma not in _ANY or words[at] not in _SHOT:
        return False
    return _is_all(scan, now)


def _is_all(scan: Scan, now: Told) -> bool:
    """Tell whether it is not told that those who were shot lived: "in the leg", "and wounded"."""
    at = now.candidate.trigger
    return _SURVIVED.isdisjoint(scan.words[at + 1 : at + _LABEL])


def _only_dead(scan: Scan, now: Told, killed: Sequence[Told]) -> Told | None:
    """Return the one who died, not named: "killed a priest. Father Kos was shot at home"."""
    words, at = scan.words, now.candidate.trigger
    if words[at] not in _SHOT or not _is_one(killed):
        return None
    if not _SURVIVED.isdisjoint(words[at + 1 : at + _LABEL]):
        return None
    dead = killed[0]
    near = now.sentence - killed[-1].sentence <= _LONE and dead.candidate.implicit
    return dead if near and dead.candidate.name is None and alike(dead, now) else None


def _is_one(killed: Sequence[Told]) -> bool:
    """Tell whether one death is all that was told, however often."""
    return sum(1 for dead in killed if dead.stands) == 1


def _tells_how(scan: Scan, now: Told) -> bool:
    """Tell whether a verb tells how known people died: "were shot", not "were wounded"."""
    if not (now.definite or scan.words[now.candidate.phrase.first + 1] == "of"):
        return False
    entry = scan.entries[now.candidate.trigger]
    verb = None if entry is None else entry.harm_verb
    return verb is not None and verb.base not in _HURTING


def _are_they(dead: Told, now: Told, *, how: bool) -> bool:
    """Tell whether "the women" are the women, or nuns, who died shortly before."""
    near = dead.sentence < now.sentence <= dead.sentence + _LONE
    if not near or dead.low < 2 or now.lemma is None:
        return False
    same = dead.lemma == now.lemma
    return same or (how and may_be_called(dead.candidate, now.candidate))


def _just_told(now: Told, killed: Sequence[Told]) -> Told | None:
    """Return the dead of the sentence before: "six bodies were found. The men had been shot"."""
    last = killed[-1] if killed else None
    if last is None or not now.definite or now.lemma not in _ANY_ONE:
        return None
    alone = last.sentence == now.sentence - 1 and (
        len(killed) == 1 or killed[-2].sentence < last.sentence
    )
    same = (last.low > 1) == now.candidate.plural and not are_of_sexes(last, now)
    return last if alone and same else None


def deny_blow(scan: Scan, now: Figure, injured: Sequence[Told]) -> None:
    """Let a denial stand for a blow that hurt nobody: "he was punched. He was not injured"."""
    candidate = now.candidate
    he = scan.words[candidate.phrase.first] in _HE_SHE
    known = he or candidate.determiner == "the" or candidate.name
    if now.value.harm != "injured" or not injured or not known:
        return
    last = injured[-1]
    near = now.sentence - last.sentence < _NEAR and last.low == 1
    if near and last.stands and scan.words[last.candidate.trigger] in _BLOWS:
        last.figure.superseded_by = now.value.id


def again_of(
    scan: Scan,
    now: Told,
    before: Sequence[Told],
    told: Mapping[Harm, Sequence[Told]],
    said: Sequence[CueCategory],
) -> Told | None:
    """Return the last figure that has the people of this one in it."""
    known = recounts.all_of(scan, now, before) if now.definite and before else None
    if known is not None:
        return known
    harm = now.candidate.harm
    if now.candidate.bodies and harm == "killed" and "separate" not in said:
        return recounts.bodies_of(scan, now, before)
    return shot(scan, now, told.get("killed", ())) if harm == "injured" else None


def link_blows(scan: Scan, told: Mapping[Harm, Sequence[Told]]) -> None:
    """Let those harmed stand for all who were attacked: "attacked the team, killing one"."""
    injured = told.get("injured", ())
    attacked = [one for one in injured if _is_attacked(scan, one)]
    if not attacked:
        return
    harmed = {
        one.sentence: one
        for harm in ("injured", "killed")
        for one in told.get(harm, ())
        if one.figure.superseded_by is None and not _is_attacked(scan, one)
    }
    for one in attacked:
        other = harmed.get(one.sentence)
        if other is not None and one.stands:
            one.figure.superseded_by = other.key


def _is_attacked(scan: Scan, one: Told) -> bool:
    """Tell whether people without a number suffer a blow: "attacked their team with axes"."""
    return one.loose and scan.words[one.candidate.trigger] in _ATTACKED
