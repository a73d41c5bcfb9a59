"""Turn what was read as said about responsibility into attributions between actors."""

from attrs import evolve

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.values import Attribution
from casualtyparse.document import Document
from casualtyparse.linking.story import Story


def attribute(story: Story, document: Document) -> Document:
    """Add the attributions; those that point to no actor but a negated claim are left out."""
    ids = {id(candidate): name for name, candidate in story.actors.items()}

    def id_of(candidate: ActorCandidate | None) -> str | None:
        return None if candidate is None else ids.get(id(candidate))

    scan = story.reading.scan
    found: list[Attribution] = []
    for one in sorted(story.assertions, key=lambda one: (one.first, one.end)):
        actor, source = id_of(one.actor), id_of(one.source)
        if actor is None and source is None and not one.negated:
            continue
        if one.rule == "suspected-name" and not _did_it(one.actor):
            continue
        found.append(
            Attribution(
                id=f"x{len(found) + 1}",
                span=scan.span(one.first, one.end),
                text=scan.surface(one.first, one.end),
                rule=one.rule,
                kind=one.kind,
                actor=actor,
                source=source,
                negated=one.negated,
            )
        )
    return evolve(document, attributions=tuple(found))


def _did_it(actor: ActorCandidate | None) -> bool:
    """Tell whether a suspected group did anything: "seven suspected rebels were shot" did not."""
    return actor is not None and "perpetrator" in actor.roles
