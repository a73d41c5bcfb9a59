"""The dead whom a side leaves behind, and who are no others' dead.

left-behind = mention (LEAVE number BODY "behind" | LEAVE "behind" number BODY)
            | mention ABANDON number BODY
"""

from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.around.elided import elided_subject
from casualtyparse.casualties.grammar.around.root import root_before
from casualtyparse.casualties.grammar.passage import Passage
from casualtyparse.casualties.grammar.people.kinds import kind_of
from casualtyparse.casualties.grammar.words.verb_groups import group_start
from casualtyparse.lexicon.little_words import LEAVE
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.terms import ARMED, VictimKind

_ABANDONING: Final = frozenset({"abandoned", "abandoning", "abandon"})
_BY_SOMEBODY: Final = frozenset({"active", "participle"})
#: How many candidates back the dead of that side are looked for.
_MOST_BACK: Final = 12


def mark_left(passage: Passage, bodies: CasualtyCandidate, first: int) -> None:
    """Tell whose bodies were left: "seven soldiers died; the rebels left nine bodies behind".

    They are others than the dead told before, unless those are of that side, or are killed by
    it: "gunmen killed nine clerks and left nine bodies behind".
    """
    s = passage.s
    behind = "behind" in (s.words[first - 1], s.words[bodies.trigger + 1])
    verb = first - 1 - (s.words[first - 1] == "behind")
    if s.words[verb] not in _ABANDONING and not (behind and s.words[verb] in LEAVE):
        return
    kind = _loser(s, verb)
    if kind not in ARMED:
        return
    told = passage.found[-_MOST_BACK:]
    dead = [one for one in told if one.harm == "killed" and one is not bodies]
    if any(one.sentence == s.number and one.frame in _BY_SOMEBODY for one in dead):
        return
    bodies.kind = kind
    bodies.others = all(one.kind != kind for one in dead)


def _loser(s: Sentence, verb: int) -> VictimKind | None:
    """Return the kind of those who leave their dead."""
    losers = root_before(s, group_start(s.scan, s.first, verb)[0])
    if losers is not None:
        return kind_of(s, losers)
    fled = elided_subject(s, verb)  # "the rebels fled, leaving nine bodies behind"
    return kind_of(s, fled[0]) if fled else None
