"""What casualties mean: from candidates to values."""

from collections.abc import Sequence

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.values import Casualty
from casualtyparse.phrases.reading import Reading


def normalise(
    reading: Reading, candidates: Sequence[CasualtyCandidate]
) -> list[tuple[CasualtyCandidate, Casualty]]:
    """Give each candidate its meaning; ids are c1, c2 ... in text order."""
    del reading, candidates
    return []
