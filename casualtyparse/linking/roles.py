"""Tell of each casualty who is said to have caused it."""

from attrs import evolve

from casualtyparse.document import Document
from casualtyparse.linking.story import Story


def link_perpetrators(story: Story, document: Document) -> Document:
    """Fill `perpetrators` of casualties from the agents of their clauses."""
    by_token: dict[int, str] = {}
    for name, candidate in story.actors.items():
        if "perpetrator" in candidate.roles:
            for i in range(candidate.first, candidate.end):
                by_token.setdefault(i, name)
    if not by_token:
        return document
    filled = []
    for casualty in document.casualties:
        agent = story.casualties[casualty.id].agent
        found = (
            []
            if agent is None
            else [by_token[i] for i in range(agent.first, agent.end) if i in by_token]
        )
        filled.append(
            evolve(casualty, perpetrators=tuple(dict.fromkeys(found)))
            if found
            else casualty
        )
    return evolve(document, casualties=tuple(filled))
