"""What the distances grammar reads before it is given a meaning."""

from typing import ClassVar, Final, Literal, NamedTuple

from attrs import define

from casualtyparse.making import maker_of
from casualtyparse.phrases.measures import Measure
from casualtyparse.rules import Candidate

AnchorKind = Literal[
    "name", "capital", "deictic", "border", "coast", "region", "site", "pronoun"
]
Relation = Literal[
    "offset", "within", "near", "outskirts", "between", "border", "along", "off_coast"
]


class AnchorPhrase(NamedTuple):
    """Tokens `first` to `end` name a place; the phrase about it ends before `stop`."""

    first: int
    end: int
    stop: int
    kind: AnchorKind


class Direction(NamedTuple):
    """A point of the compass worded by tokens `first` to `end`."""

    first: int
    end: int
    azimuth: float
    tolerance: float


class Leg(NamedTuple):
    """One of several stated parts of an offset: "2 km east and 3 km north"."""

    measure: Measure
    direction: Direction


class Taken:
    """Tokens that a distance claims; PERF: its candidate is dropped when its value is made."""

    __slots__ = ("end", "first")

    family: Final = "distances"

    def __init__(self, first: int, end: int) -> None:
        """Claim the tokens from `first` up to, not with, `end`."""
        self.first = first
        self.end = end


@define(eq=False, kw_only=True, weakref_slot=False)
class DistanceCandidate(Candidate):
    """Words that are read as a distance, or as something that is none (`reason`).

    `at` is the token that triggered the rule. `missing` says which place the words leave to the
    text before them: the one named last ("it"), the one that another is reckoned from, or that
    of the dateline ("here").
    """

    family: ClassVar[str] = "distances"

    at: int
    relation: Relation = "offset"
    measure: Measure | None = None
    direction: Direction | None = None
    anchors: tuple[AnchorPhrase, ...] = ()
    figure: AnchorPhrase | None = None
    path: tuple[int, int] | None = None
    fraction: float | None = None
    legs: tuple[Leg, ...] = ()
    missing: Literal["", "origin", "pronoun", "pair", "here"] = ""
    straight: bool = False
    group: int | None = None
    reason: str | None = None


#: PERF: makes a named tuple from a tuple, half the price of naming its fields
new: Final = tuple.__new__
#: PERF: what calling the class does, see `casualtyparse.making`
make_candidate: Final = maker_of(DistanceCandidate)
