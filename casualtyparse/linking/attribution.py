"""Turn what was read as said about responsibility into attributions between actors."""

from operator import attrgetter
from typing import Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.values import Attribution, make_attribution
from casualtyparse.linking.draft import Draft
from casualtyparse.spans import Span

_PLACE: Final = attrgetter("first", "end")


def attribute(draft: Draft) -> None:
    """Add the attributions; those that point to no actor but a negated claim are left out."""
    id_of = draft.ids_of_actors.get
    scan = draft.scan
    text, starts, words = scan.text, scan.starts, scan.words
    found: list[Attribution] = []
    for one in sorted(draft.story.assertions, key=_PLACE):
        actor, source = id_of(id(one.actor)), id_of(id(one.source))
        if actor is None and source is None and not one.negated:
            continue
        if one.rule == "suspected-name" and not _did_it(one.actor):
            continue
        last = one.end - 1
        start, end = starts[one.first], starts[last] + len(words[last])
        found.append(
            make_attribution(
                id=f"x{len(found) + 1}",
                span=Span(start, end),
                text=text[start:end],
                rule=one.rule,
                kind=one.kind,
                actor=actor,
                source=source,
                negated=one.negated,
                superseded=one.superseded,
            )
        )
    draft.attributions = tuple(found)


def _did_it(actor: ActorCandidate | None) -> bool:
    """Tell whether a suspected group did anything: "seven suspected rebels were shot" did not."""
    return actor is not None and "perpetrator" in actor.roles
