"""What the linking passes may look at besides the document: how each value was worded."""

from collections.abc import Sequence
from typing import Final

from attrs import frozen

from casualtyparse.actors.candidates import ActorCandidate, Assertion
from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.dates.candidates import DateCandidate
from casualtyparse.making import maker_of
from casualtyparse.phrases.reading import Reading


@frozen(kw_only=True, eq=False)
class Story:
    """The reading of a text, and the candidate behind each value, in the order of the values."""

    reading: Reading
    casualties: Sequence[CasualtyCandidate]
    dates: Sequence[DateCandidate]
    actors: Sequence[ActorCandidate]
    #: who says who did it, as it is worded
    assertions: Sequence[Assertion]


#: PERF: what calling the class does, see `casualtyparse.making`
make_story: Final = maker_of(Story)
