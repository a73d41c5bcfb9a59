"""How dates are worded."""

from typing import Final

from casualtyparse.dates.candidates import DateCandidate
from casualtyparse.phrases.reading import Reading
from casualtyparse.rules import Dispatch, Rule, settle

#: Tried in this order at each trigger word; the first that reads it wins.
RULES: Final[tuple[Rule[DateCandidate], ...]] = ()

_DISPATCH: Final = Dispatch(RULES)


def read(reading: Reading) -> list[DateCandidate]:
    """Return all candidates of a text, in text order and without overlaps."""
    return settle(reading, _DISPATCH.run(reading))
