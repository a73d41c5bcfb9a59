"""Attackers who die in their own attack: "the bomber died", "blew himself up"."""

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.linking.draft import Draft
from casualtyparse.scan import Scan


def link_own_deaths(draft: Draft) -> None:
    """Mark the deaths of attackers in their own attack, as told or only implied."""
    scan, detonations = draft.scan, draft.signs["detonation"]
    for figure in draft.figures:
        candidate = figure.candidate
        if candidate.harm != "killed":
            continue
        told = scan.words[candidate.first : candidate.end]
        if not detonations.isdisjoint(told):
            if _is_reflexive(scan, candidate) or _is_attacker(draft, candidate):
                figure.own_death = "implied"
        elif candidate.reflexive or (
            _is_attacker(draft, candidate) and not _by_others(scan, candidate)
        ):
            figure.own_death = "worded"


def _is_reflexive(scan: Scan, candidate: CasualtyCandidate) -> bool:
    """Tell whether "himself" or "themselves" is among the words of a figure."""
    return candidate.reflexive or any(
        entry is not None and entry.part == "reflexive"
        for entry in scan.entries[candidate.first : candidate.end]
    )


def _is_attacker(draft: Draft, candidate: CasualtyCandidate) -> bool:
    """Tell whether the people are attackers, and nobody is said to have killed them."""
    head = candidate.head
    if head is None or draft.scan.words[head] not in draft.signs["attacker"]:
        return False
    return candidate.agent is None


def _by_others(scan: Scan, candidate: CasualtyCandidate) -> bool:
    """Tell whether attackers were killed by others: shot, hanged or beheaded."""
    entry = scan.entries[candidate.trigger]
    verb = None if entry is None else entry.harm_verb
    if verb is not None and verb.use == "object" and verb.base != "kill":
        return True
    return candidate.frame in ("active", "participle")
