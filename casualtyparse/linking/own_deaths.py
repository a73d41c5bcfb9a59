"""Attackers who die in their own attack: "the bomber died", "blew himself up"."""

from attrs import evolve

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.values import Casualty, OwnDeath
from casualtyparse.document import Document
from casualtyparse.lexicon.cues import CueCategory
from casualtyparse.linking.story import Story
from casualtyparse.scan import Scan


def link_own_deaths(story: Story, document: Document) -> Document:
    """Mark the deaths of attackers in their own attack, as told or only implied."""
    scan = story.reading.scan
    marked = tuple(
        _marked(scan, story.casualties[casualty.id], casualty)
        for casualty in document.casualties
    )
    if marked == document.casualties:
        return document
    return evolve(document, casualties=marked)


def _marked(scan: Scan, candidate: CasualtyCandidate, casualty: Casualty) -> Casualty:
    death = _own_death(scan, candidate) if casualty.harm == "killed" else None
    return casualty if death is None else evolve(casualty, own_death=death)


def _own_death(scan: Scan, candidate: CasualtyCandidate) -> OwnDeath | None:
    blown = any(
        says(scan, i, "detonation") for i in range(candidate.first, candidate.end)
    )
    if candidate.reflexive or (blown and _is_reflexive(scan, candidate)):
        return "implied" if blown else "worded"
    if candidate.head is None or candidate.agent is not None:
        return None
    if not says(scan, candidate.head, "attacker"):
        return None
    if blown:
        return "implied"
    entry = scan.entries[candidate.trigger]
    verb = None if entry is None else entry.harm_verb
    # shot, hanged or beheaded by others
    if verb is not None and verb.use == "object" and verb.base != "kill":
        return None
    return None if candidate.frame in ("active", "participle") else "worded"


def _is_reflexive(scan: Scan, candidate: CasualtyCandidate) -> bool:
    """Tell whether "himself" or "themselves" is among the words of a figure."""
    return any(
        entry is not None and entry.part == "reflexive"
        for entry in scan.entries[candidate.first : candidate.end]
    )


def says(scan: Scan, i: int, category: CueCategory) -> bool:
    """Tell whether the word at token i is a cue of this category."""
    entry = scan.entries[i]
    if entry is None or entry.cues is None:
        return False
    return any(cue.category == category for cue in entry.cues.get("", ()))
