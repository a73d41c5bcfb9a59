"""Who makes a verb of violence a deed that might also be none: "stopped by gunmen"."""

from typing import Final

from casualtyparse.actors.candidates import FIGHTING, ActorCandidate
from casualtyparse.lexicon.acts import Act
from casualtyparse.terms import OF_STATE

PEACEFUL: Final = frozenset({"police", "government", "media", "igo", "ngo", "civilian"})


def fights(mention: ActorCandidate) -> bool:
    """Tell whether a subject makes a weak verb violent."""
    kind = mention.kind
    return kind not in PEACEFUL and (
        mention.shown
        or "perpetrator" in mention.roles
        or kind == "military"
        or kind in FIGHTING
    )


def fighters_of(agents: list[ActorCandidate]) -> list[ActorCandidate]:
    """Return the fighters: troops, police and relatives who free people do no harm."""
    return [one for one in agents if one.kind in FIGHTING]


def stops(mention: ActorCandidate, act: Act) -> bool:
    """Tell whether an agent makes a weak passive violent: "stopped by men"."""
    if act.verb == "surround":  # not "surrounded by people"
        return mention.kind not in OF_STATE and fights(mention)
    return mention.kind == "unknown" or fights(mention)
