"""What dates mean: from candidates to values."""

from collections.abc import Sequence

from casualtyparse.dates.candidates import DateCandidate
from casualtyparse.dates.values import DateExpression
from casualtyparse.phrases.reading import Reading


def normalise(
    reading: Reading, candidates: Sequence[DateCandidate]
) -> list[tuple[DateCandidate, DateExpression]]:
    """Give each candidate its meaning; ids are t1, t2 ... in text order."""
    del reading, candidates
    return []
