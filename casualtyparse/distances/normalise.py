"""What distances mean: from candidates to values."""

from collections.abc import Sequence

from casualtyparse.distances.candidates import DistanceCandidate
from casualtyparse.distances.values import Distance
from casualtyparse.phrases.reading import Reading


def normalise(
    reading: Reading, candidates: Sequence[DistanceCandidate]
) -> list[tuple[DistanceCandidate, Distance]]:
    """Give each candidate its meaning; ids are d1, d2 ... in text order."""
    del reading, candidates
    return []
