"""What the linking passes may look at besides the document: how each value was worded."""

from collections.abc import Mapping, Sequence

from attrs import frozen

from casualtyparse.actors.candidates import ActorCandidate, Assertion
from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.dates.candidates import DateCandidate
from casualtyparse.distances.candidates import DistanceCandidate
from casualtyparse.phrases.reading import Reading


@frozen(kw_only=True, eq=False)
class Story:
    """The reading of a text, and the candidate behind each value, by the value's id."""

    reading: Reading
    casualties: Mapping[str, CasualtyCandidate]
    distances: Mapping[str, DistanceCandidate]
    dates: Mapping[str, DateCandidate]
    actors: Mapping[str, ActorCandidate]
    #: who says who did it, as it is worded
    assertions: Sequence[Assertion]
