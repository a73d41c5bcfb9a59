"""Whether two sources of other sides give other figures for the same people.

The group claims it killed 45 Ural troops. *The mission confirms 14 of its soldiers died*    rivals
Police said a man died. *The group said that 30 had been killed*                             rivals
The army said five men died. *The police said two policemen died*                            none
"""

from collections.abc import Mapping, Sequence
from typing import Final, Literal

from casualtyparse.actors.values import Actor, is_official, is_party
from casualtyparse.lexicon.cues import CueCategory
from casualtyparse.linking.fits import is_added
from casualtyparse.linking.places import are_told_apart
from casualtyparse.linking.recounts import is_placed
from casualtyparse.linking.retold import Told, alike, same_heads
from casualtyparse.linking.sayings import is_added_behind, is_of_those
from casualtyparse.scan import Scan
from casualtyparse.terms import OF_STATE

#: Who speaks: a side that fights, those in charge, or somebody who saw or heard of it.
_Voice = Literal["fighter", "state", "witness"]
_FORCES: Final = OF_STATE - {"government"}
#: So many sentences behind a figure somebody may speak against it.
_NEAR: Final = 2
#: No two who saw it differ by so many times, nor those who did it from those who suffered it.
_NO_MORE: Final = 12
_NO_CLAIM: Final = 40
_APART: Final = frozenset({"separate", "added"})
_OWNERS: Final = frozenset({"its", "their", "his", "our"})


def gainsays(
    scan: Scan,
    actors: Mapping[str, Actor],
    said: Sequence[CueCategory],
    told: Told,
    now: Told,
) -> bool:
    """Tell whether a figure is that of another side for the people of the one before."""
    one, other = told.figure.source, now.figure.source
    if one is None or other is None:
        return False
    if now.sentence - told.sentence > _NEAR or not _APART.isdisjoint(said):
        return False
    voices = _voice(actors[one]), _voice(actors[other])
    if not _are_of_two(voices, actors[one], actors[other]):
        return False
    if not _may_be_counted_again(scan, told, now):
        return False
    if not _are_the_same(scan, voices, told, now):
        return False
    least, most = sorted((told.low, now.low))
    return 0 < most <= (_NO_CLAIM if "fighter" in voices else _NO_MORE) * least


def _voice(actor: Actor) -> _Voice:
    if is_official(actor):
        return "state"
    return "fighter" if is_party(actor) else "witness"


def _are_of_two(voices: tuple[_Voice, _Voice], one: Actor, other: Actor) -> bool:
    """Tell whether two speak for other sides, or for other states."""
    if voices[0] != voices[1]:
        return True
    of_states = None not in (one.country, other.country)
    return voices[0] == "state" and of_states and one.country != other.country


def _may_be_counted_again(scan: Scan, told: Told, now: Told) -> bool:
    """Tell whether nothing says that people are others, some, or known from before."""
    candidate, words = now.candidate, scan.words
    if told.loose or now.loose or not alike(told, now):
        return False
    if is_added(now) or now.candidate.others or is_added_behind(scan, now):
        return False
    if candidate.name is not None or told.candidate.name is not None:
        return False
    first = candidate.phrase.first
    if candidate.bodies or now.definite:
        return False
    if words[first - 1] == "and" and not now.relative:
        return False  # "a girl, a boy and a man were hurt"
    if words[first + 1] == "of" and words[first + 2] not in _OWNERS:
        return False  # "two of the wounded died"
    apart = is_placed(scan, now) or is_of_those(scan, told, now)
    return not (apart or are_told_apart(scan, told.figure, now.figure))


def _are_the_same(
    scan: Scan, voices: tuple[_Voice, _Voice], told: Told, now: Told
) -> bool:
    """Tell whether the words of two figures name the same people."""
    kinds = told.figure.kind, now.figure.kind
    if told.low == 1 and told.candidate.implicit:
        return False  # "a guard died"
    if now.low == 1 and now.candidate.implicit:
        return False
    if told.lemma == now.lemma or (told.anybody and now.anybody):
        return True
    if "fighter" in voices and kinds[0] == kinds[1] and kinds[0] in _FORCES:
        return True  # "45 troops", "14 of its soldiers"
    return now.lemma is None and same_heads(told, now)
