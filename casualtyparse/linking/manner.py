"""How the dead died, told by a wound that harms nobody else.

Four women died. *The women were shot*               nobody else
A guard died. *The guard was stabbed*                the same guard
Raiders killed two villagers, *beheading others*     some of them
"""

from collections.abc import Mapping, Sequence
from typing import Final

from casualtyparse.casualties.called import may_be_called
from casualtyparse.lexicon.cues import CueCategory
from casualtyparse.lexicon.little_words import EACH, HE_SHE
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.linking import recounts
from casualtyparse.linking.draft import Figure
from casualtyparse.linking.pronouns import are_of_pronoun
from casualtyparse.linking.retold import (
    Told,
    alike,
    are_apart,
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
SHOT: Final = frozenset({"shot", "stabbed", "beaten", "hit"})
_ANY_ONE: Final = frozenset({"man", "woman", "victim", "boy", "girl"})
#: What may hurt nobody, and so near before it is told that it did not.
_BLOWS: Final = word_list("harms", "blows")
_NEAR: Final = 3
_ANY: Final = frozenset({"man", "woman", "person", "victim"})
#: Hurt like this nobody is of the dead; who is shot or burnt may be.
_HURTING: Final = frozenset({"injure", "wound", "hurt"})

#: What may open a phrase of whom it is told how they died.
OF_DEAD: Final = frozenset({"its", "each", "every", "one", "another"})
#: Where a shot kills.
_FATAL: Final = frozenset({"head", "chest", "neck", "heart", "throat", "face", "times"})
#: How far behind its verb that is told.
_WHERE: Final = 6
#: What somebody is called who dies of what he does to others.
_OWN_DEATHS: Final = frozenset({"driver", "pilot", "bomber", "attacker", "assailant"})


def is_manner(scan: Scan, now: Told, last: Told) -> bool:
    """Tell whether it is told how some died: "killed 20 villagers, beheading others"."""
    if last.candidate.harm != now.candidate.harm or last.sentence != now.sentence:
        return False
    if last.figure.superseded_by is not None and now.low == 1:
        # "two died. One was shot, the other stabbed"
        return now.lemma is None and scan.words[now.candidate.phrase.first] == "the"
    participle = now.candidate.frame == "participle" and now.loose and last.low > 1
    return participle and scan.words[now.candidate.trigger - 1] in (",", "and")


def shot(scan: Scan, now: Told, killed: Sequence[Told]) -> Told | None:
    """Return the dead of whom a wound is told: "was shot and died", "they shot him"."""
    if now.candidate.name is not None:  # "killed Ana Ruk. Ruk was hit by two bullets"
        known = next((dead for dead in killed if same_name(scan, dead, now)), None)
        return known or _only_dead(scan, now, killed)
    one = _one_of_dead(scan, now, killed) if now.low == 1 else None
    return one or _shot(scan, now, killed)


def _shot(scan: Scan, now: Told, killed: Sequence[Told]) -> Told | None:
    """Return the dead of whom a wound is told, without a name."""
    total = 0
    far = _LONE if now.low == 1 and _is_one(killed) else 1
    if now.loose and now.candidate.plural:  # "four nuns died. The women were shot"
        how = _tells_how(scan, now)
        they = (dead for dead in reversed(killed) if _are_they(dead, now, how=how))
        return next(they, None) or _just_told(scan, now, killed)
    for dead in reversed(killed):
        gap = now.sentence - dead.sentence
        if gap > _LONE:
            break
        # "a guard and two boys died. The boys were shot. The guard was stabbed"
        named = now.definite and now.low == 1 and dead.lemma == now.lemma is not None
        named = named or (now.definite and now.low == dead.low > 1 and not dead.loose)
        if gap > far and not named:
            continue
        if now.candidate.pronoun and equal(dead, now):
            if are_of_sexes(dead, now) or _are_two(scan, dead, now):
                continue  # "he died; she is in hospital"
            return dead
        # "a guard died. The guard was stabbed"
        if now.definite and now.low == dead.low == 1:
            same = dead.lemma == now.lemma and not are_apart(scan, dead, now)
            same = same or (_is_one(killed) and _is_of_age(scan, dead, now))
            if same or _is_named(scan, dead, now, len(killed)):
                return dead
            if _just_told(scan, now, killed):
                return dead
        # "nine captives died. The nine loggers were shot"
        same = now.definite and now.low == dead.low > 1 and alike(dead, now)
        if same and not dead.loose and _tells_how(scan, now) and is_all(scan, now):
            return dead
        # "a clerk and his son died. The two were shot"
        total += dead.low
        if dead.sentence < now.sentence and total == now.low and _are_any(scan, now):
            return dead
    return None


def _one_of_dead(scan: Scan, now: Told, killed: Sequence[Told]) -> Told | None:
    """Return the dead of whom one is told of: "two died. One was shot", "shot each clerk"."""
    words, first = scan.words, now.candidate.phrase.first
    dead = killed[-1] if killed else None
    if dead is None or dead.low < 2 or now.sentence - dead.sentence > 1:
        return None
    if words[now.candidate.trigger] not in SHOT or not is_all(scan, now):
        return None
    if words[first] in EACH:
        return dead if dead.lemma == now.lemma else None
    other = now.candidate.others and words[first] == "the"
    one = words[first] == "one"
    if one and words[first + 1] == "of" and words[first + 2] != "them":
        return None  # "with her sons, one of whom was shot"
    bare = now.lemma is None and (one or other)
    return dead if bare and not dead.loose else None


def _is_of_age(scan: Scan, dead: Told, now: Told) -> bool:
    """Tell whether it is told how old the dead was: "shot a judge. The 60-year-old was hit"."""
    words, (first, end) = scan.words, now.candidate.phrase
    shot = words[now.candidate.trigger] in SHOT and is_all(scan, now)
    return shot and "old" in words[first:end] and alike(dead, now)


def _is_named(scan: Scan, dead: Told, now: Told, deaths: int) -> bool:
    """Tell whether one whose age is told was named: "Ana Ruk died. The 45-year-old was shot"."""
    if deaths > 1 or dead.lemma is not None or dead.candidate.name is None:
        return False
    words, (first, end) = scan.words, now.candidate.phrase
    if now.sentence - dead.sentence != 1 or words[now.candidate.trigger] not in SHOT:
        return False
    return "old" in words[first:end] or now.lemma in _ANY_ONE


def _are_two(scan: Scan, dead: Told, now: Told) -> bool:
    """Tell whether two pronouns are of a man and a woman: "he died. She is stable"."""
    words = scan.words
    one, other = words[dead.candidate.phrase.first], words[now.candidate.phrase.first]
    return {one, other} == HE_SHE or are_of_pronoun(dead, other)


def _are_any(scan: Scan, now: Told) -> bool:
    """Tell whether "the two", or "the two men" who were shot, may be any two who died."""
    if now.lemma is None:
        return True
    words, at = scan.words, now.candidate.trigger
    if not now.definite or now.lemma not in _ANY or words[at] not in SHOT:
        return False
    return is_all(scan, now)


def is_all(scan: Scan, now: Told) -> bool:
    """Tell whether it is not told that those who were shot lived: "in the leg", "and wounded"."""
    at = now.candidate.trigger
    return _SURVIVED.isdisjoint(scan.words[at + 1 : at + _LABEL])


def is_deadly(scan: Scan, now: Told) -> bool:
    """Tell whether a blow may have killed: "were shot", not "were shot in the leg"."""
    return scan.words[now.candidate.trigger] in SHOT and is_all(scan, now)


def _only_dead(scan: Scan, now: Told, killed: Sequence[Told]) -> Told | None:
    """Return the one who died, not named: "killed a priest. Father Kos was shot at home"."""
    words, at = scan.words, now.candidate.trigger
    if words[at] not in SHOT or not _is_one(killed):
        return None
    if not _SURVIVED.isdisjoint(words[at + 1 : at + _LABEL]):
        return None
    dead = killed[0]
    if dead.low > 1:  # "killed two clerks. Ana Ruk was shot in the head"
        behind = words[at + 1 : at + _WHERE]
        of_them = dead.stands and not (dead.loose or _FATAL.isdisjoint(behind))
        near = now.sentence - dead.sentence <= _LONE
        return dead if of_them and near and alike(dead, now) else None
    near = now.sentence - killed[-1].sentence <= _LONE
    near = near and (dead.candidate.implicit or dead.somebody)
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


def _just_told(scan: Scan, now: Told, killed: Sequence[Told]) -> Told | None:
    """Return the dead of the sentence before: "six bodies were found. The men had been shot"."""
    last = killed[-1] if killed else None
    if last is None or not now.definite or not _is_anyone(scan, now):
        return None
    alone = last.sentence == now.sentence - 1 and (
        len(killed) == 1 or killed[-2].sentence < last.sentence
    )
    same = (last.low > 1) == now.candidate.plural and not are_of_sexes(last, now)
    return last if alone and same else None


def _is_anyone(scan: Scan, now: Told) -> bool:
    """Tell whether people are called what any may be called: "the men", "the Dane"."""
    head = now.candidate.head
    if now.lemma in _ANY_ONE or head is None:
        return now.lemma in _ANY_ONE
    entry = scan.entries[head]
    return entry is not None and entry.person is not None and entry.person.people


def both_hit(now: Told, told: Mapping[Harm, Sequence[Told]]) -> bool:
    """Link those told with as many injured: "a clerk died, a cook was hurt. Both were shot".

    "They" may be any number of them.
    """
    killed, injured = told.get("killed"), told.get("injured")
    if not (killed and injured) or now.lemma is not None:
        return False
    dead, hurt = killed[-1], injured[-1]
    sentence = dead.sentence
    if hurt.sentence != sentence or now.sentence - sentence != 1:
        return False
    total = sum(one.low for one in killed if one.sentence == sentence)
    total += sum(one.low for one in injured if one.sentence == sentence)
    if now.low == total:
        now.figure.superseded_by = dead.key
    return now.low == total


def deny_blow(scan: Scan, now: Figure, injured: Sequence[Told]) -> None:
    """Let a denial stand for a blow that hurt nobody: "he was punched. He was not injured"."""
    candidate = now.candidate
    he = scan.words[candidate.phrase.first] in HE_SHE
    known = he or candidate.determiner == "the" or candidate.name
    if now.value.harm != "injured" or not injured or not known:
        return
    last = injured[-1]
    near = now.sentence - last.sentence < _NEAR and last.low == 1
    if near and last.stands and scan.words[last.candidate.trigger] in _BLOWS:
        last.figure.superseded_by = now.value.id


def _own_death(now: Told, before: Sequence[Told]) -> Told | None:
    """Return who killed himself: "killing himself and two guards. Its driver died at once"."""
    if now.candidate.determiner not in ("the", "its"):
        return None
    near = (one for one in reversed(before) if one.sentence < now.sentence)
    return next((one for one in near if one.candidate.reflexive and one.low == 1), None)


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
    if harm == "killed" and now.low == 1 and now.lemma in _OWN_DEATHS:
        return _own_death(now, before)
    if not now.definite and scan.words[now.candidate.phrase.first] in OF_DEAD:
        dead = told.get("killed", ()) if harm == "injured" and now.low == 1 else ()
        return _one_of_dead(scan, now, dead)
    if now.candidate.bodies and harm == "killed" and "separate" not in said:
        return recounts.bodies_of(scan, now, before)
    if harm != "injured":
        return None
    killed = told.get("killed", ())
    some = None if told.get("injured") else _of_dead(scan, now, killed)
    return some or shot(scan, now, killed)


def _of_dead(scan: Scan, now: Told, killed: Sequence[Told]) -> Told | None:
    """Return the dead of whom some were ill-treated: "nine died. Several of the women were raped".

    Not if any are told to be hurt.
    """
    if scan.words[now.candidate.phrase.first + 1] != "of" or not killed:
        return None
    last = killed[-1]
    if now.sentence - last.sentence != 1 or not alike(last, now):
        return None
    if not (_is_anyone(scan, now) and _tells_how(scan, now)):
        return None
    total = sum([one.low for one in killed if one.sentence == last.sentence])
    return last if now.low < total else None
