"""How distances are worded."""

from typing import Final

from casualtyparse.distances.candidates import DistanceCandidate
from casualtyparse.phrases.reading import Reading
from casualtyparse.rules import Dispatch, Rule, settle

#: Tried in this order at each trigger word; the first that reads it wins.
RULES: Final[tuple[Rule[DistanceCandidate], ...]] = ()

_DISPATCH: Final = Dispatch(RULES)


def read(reading: Reading) -> list[DistanceCandidate]:
    """Return all candidates of a text, in text order and without overlaps."""
    return settle(reading, _DISPATCH.run(reading))
