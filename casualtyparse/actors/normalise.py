"""What actors mean: from candidates to values."""

from collections.abc import Sequence

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.values import Actor
from casualtyparse.phrases.reading import Reading


def normalise(
    reading: Reading, candidates: Sequence[ActorCandidate]
) -> list[tuple[ActorCandidate, Actor]]:
    """Give each candidate its meaning; ids are a1, a2 ... in text order."""
    del reading, candidates
    return []
