"""Turn what was read as said about responsibility into attributions between actors."""

from operator import attrgetter
from sys import intern
from typing import Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.values import Attribution, make_attribution
from casualtyparse.linking.draft import Draft
from casualtyparse.spans import PLACE_BITS

_PLACE: Final = attrgetter("first", "end")


def attribute(draft: Draft) -> None:
    """Add the attributions; those that point to no actor but a negated claim are left out."""
    ids = draft.ids_of_actors
    scan = draft.scan
    text, starts, words = scan.text, scan.starts, scan.words
    found: list[Attribution] = []
    number = 1
    for one in sorted(draft.story.assertions, key=_PLACE):
        actor = source = None
        if one.actor in ids:  # PERF: faster than to get it
            actor = ids[one.actor]
        if one.source in ids:
            source = ids[one.source]
        if actor is None and source is None and not one.negated:
            continue
        rule, last = one.rule, one.end - 1
        if rule == "suspected-name" and not _did_it(one.actor):
            continue
        start, stop = starts[one.first], starts[last] + len(words[last])
        found.append(
            make_attribution(
                id=f"x{number}",
                span=start << PLACE_BITS | stop,
                text=intern(text[start:stop]),  # PERF: many are alike
                rule=rule,
                kind=one.kind,
                actor=actor,
                source=source,
                negated=one.negated,
                superseded=one.superseded,
            )
        )
        number += 1
    draft.attributions = tuple(found)


def _did_it(actor: ActorCandidate | None) -> bool:
    """Tell whether a suspected group did anything: "seven suspected rebels were shot" did not."""
    return actor is not None and "perpetrator" in actor.roles
