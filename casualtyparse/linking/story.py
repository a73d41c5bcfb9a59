"""What the linking passes may look at besides the document: how each value was worded."""

from collections.abc import Sequence

from attrs import frozen

from casualtyparse.actors.candidates import ActorCandidate, Assertion
from casualtyparse.actors.values import Actor
from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.values import Casualty
from casualtyparse.dates.candidates import DateCandidate
from casualtyparse.dates.values import DateExpression
from casualtyparse.phrases.reading import Reading


@frozen(kw_only=True, eq=False)
class Story:
    """The reading of a text, and each value with the candidate behind it, in text order."""

    reading: Reading
    casualties: Sequence[tuple[CasualtyCandidate, Casualty]]
    dates: Sequence[tuple[DateCandidate, DateExpression]]
    actors: Sequence[tuple[ActorCandidate, Actor]]
    #: who says who did it, as it is worded
    assertions: Sequence[Assertion]
