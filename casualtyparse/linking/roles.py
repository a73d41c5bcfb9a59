"""Tell of each casualty who is said to have caused it."""

from casualtyparse.linking.draft import Draft


def link_perpetrators(draft: Draft) -> None:
    """Fill `perpetrators` of casualties from the agents of their clauses."""
    harmed = [figure for figure in draft.figures if figure.candidate.agent is not None]
    if not harmed:
        return
    by_token: dict[int, str] = {}
    for candidate, actor in zip(draft.story.actors, draft.document.actors, strict=True):
        if "perpetrator" in candidate.roles:
            for i in range(candidate.first, candidate.end):
                by_token.setdefault(i, actor.id)
    for figure in harmed:
        agent = figure.candidate.agent
        if agent is not None:
            found: list[str] = []
            for i in range(agent.first, agent.end):
                name = by_token.get(i)
                if name is not None and name not in found:
                    found.append(name)
            figure.perpetrators = tuple(found)
