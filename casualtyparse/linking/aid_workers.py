"""Victims who work for an aid organisation that is named beside them: "a driver for an NGO"."""

from typing import Final

from attrs import evolve

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.values import Casualty
from casualtyparse.document import Document
from casualtyparse.linking.own_deaths import says
from casualtyparse.linking.story import Story

#: Kinds that the noun alone gives to people who may work for anybody.
_OPEN: Final = frozenset({"civilian", "unknown", "security", "government"})


def link_aid_workers(story: Story, document: Document) -> Document:
    """Make aid workers of the drivers, nurses and staff of aid organisations."""
    linked = tuple(
        _linked(story, story.casualties[casualty.id], casualty)
        for casualty in document.casualties
    )
    if linked == document.casualties:
        return document
    return evolve(document, casualties=linked)


def _linked(story: Story, candidate: CasualtyCandidate, casualty: Casualty) -> Casualty:
    victims = casualty.victims
    if victims is None or victims.kind not in _OPEN or candidate.head is None:
        return casualty
    if not says(story.reading.scan, candidate.head, "employee"):
        return casualty
    if not story.cues.at(candidate.sentence).aid:
        return casualty
    return evolve(casualty, victims=evolve(victims, kind="aid_worker"))
