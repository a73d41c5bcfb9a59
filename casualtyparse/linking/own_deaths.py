"""Attackers who die in their own attack: "the bomber died", "blew himself up"."""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.linking.draft import Draft, Figure
from casualtyparse.scan import Scan

_SELF: Final = frozenset({"himself", "herself", "themselves"})
#: Who is nothing but what the deed makes of him; a farmer may blow himself up by mischance.
_ANYBODY: Final = frozenset({"unknown", "civilian"})
_PLAIN: Final = word_list("people", "plain")
#: So far behind "blew", and right before "up", it is told whom.
_NEAR: Final = 3
#: What is done with a bomb that is not to go off yet, and how far behind it is told.
_LAYING: Final = frozenset(
    {"laying", "planting", "placing", "burying", "assembling", "making", "accidentally"}
)
_BEHIND: Final = 4


def link_own_deaths(draft: Draft) -> None:
    """Mark the deaths of attackers in their own attack, as told or only implied."""
    scan, words = draft.scan, draft.scan.words
    detonations, attackers = draft.signs["detonation"], draft.signs["attacker"]
    figures = draft.figures
    for i, figure in enumerate(figures):
        candidate = figure.candidate
        if candidate.harm != "killed":
            continue
        head = candidate.head
        # attackers, and nobody is said to have killed them
        attacker = (
            head is not None and words[head] in attackers and candidate.agent is None
        )
        end = candidate.end
        if candidate.trigger >= end:
            end = candidate.trigger + 1
        if not detonations.isdisjoint(words[candidate.first : end]):
            himself = words[candidate.trigger - 1 : candidate.trigger + _NEAR]
            own = _is_reflexive(scan, candidate) or not _SELF.isdisjoint(himself)
            if attacker or own:
                laid = own and (
                    _are_laying(scan, candidate) or _has_others(draft, figure)
                )
                # "the dead included the bomber"
                told = laid or figure.value.part_of is not None
                told = told or _are_listed(figures, i)
                figure.own_death = "worded" if told else "implied"
            if (
                own
                and figure.kind in _ANYBODY
                and (candidate.lemma or "person") in _PLAIN
            ):
                figure.kind = "militant"  # "a woman blew herself up"
        elif candidate.reflexive or (attacker and not _by_others(scan, candidate)):
            figure.own_death = "worded"


def word_own_deaths(draft: Draft) -> None:
    """Take the deaths that an attack implies for told where they are told again.

    "Two men blew themselves up. Only the bombers died."
    """
    told = {
        figure.restates
        for figure in draft.figures
        if figure.own_death == "worded" and figure.restates is not None
    }
    if told:
        for figure in draft.figures:
            if figure.own_death == "implied" and figure.value.id in told:
                figure.own_death = "worded"


def _are_listed(figures: Sequence[Figure], i: int) -> bool:
    """Tell whether others blow up beside them: "blew himself up along with two guards"."""
    candidate = figures[i].candidate
    following = figures[i + 1].candidate if i + 1 < len(figures) else None
    return (
        following is not None
        and following.trigger == candidate.trigger
        and following.harm == "killed"
    )


def _are_laying(scan: Scan, candidate: CasualtyCandidate) -> bool:
    """Tell whether a bomb goes off early: "two men planting a mine blew themselves up"."""
    near = scan.words[candidate.phrase.first : candidate.end + _BEHIND]
    return not _LAYING.isdisjoint(near)


def _has_others(draft: Draft, figure: Figure) -> bool:
    """Tell whether others die by the same verb: "blew himself up along with three guards"."""
    trigger = figure.candidate.trigger
    return any(
        other is not figure and other.candidate.trigger == trigger
        for other in draft.told_in(figure.sentence)
    )


def _is_reflexive(scan: Scan, candidate: CasualtyCandidate) -> bool:
    """Tell whether "himself" or "themselves" is among the words of a figure."""
    return candidate.reflexive or any(
        entry is not None and entry.part == "reflexive"
        for entry in scan.entries[candidate.first : candidate.end]
    )


def _by_others(scan: Scan, candidate: CasualtyCandidate) -> bool:
    """Tell whether attackers were killed by others: shot, hanged or beheaded."""
    entry = scan.entries[candidate.trigger]
    verb = None if entry is None else entry.harm_verb
    if verb is not None and verb.use == "object" and verb.base != "kill":
        return True
    return candidate.frame in ("active", "participle")
