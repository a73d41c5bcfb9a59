"""Whether two figures may be of the same people: their number, kind, head noun and name."""

from typing import Final

from attrs import define

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.values import Casualty
from casualtyparse.scan import Scan

_SOLDIERS: Final = frozenset({"military", "police", "security"})
_CIVILIANS: Final = frozenset({"civilian", "government", "journalist", "aid_worker"})
_DEFINITE: Final = frozenset({"the", "these", "those", "this", "that", "both", "all"})
#: Heads that may name anybody.
_ANYBODY: Final = frozenset(
    [
        "people",
        "person",
        "victim",
        "man",
        "woman",
        "body",
        "corpse",
        "dead",
        "member",
        "other",
        "one",
    ]
)
_LOOSE: Final = frozenset({"vague", "unspecified", "unknown"})


@define(eq=False)
class Told:
    """A figure of the event, with what later ones are compared by."""

    casualty: Casualty
    candidate: CasualtyCandidate
    #: how many of its people have been named since
    named: int = 0

    @property
    def low(self) -> int:
        """Return the least number of people."""
        return self.casualty.count.low or 0

    @property
    def loose(self) -> bool:
        """Tell whether the number is no more than vague."""
        return self.casualty.count.kind in _LOOSE

    @property
    def definite(self) -> bool:
        """Tell whether the people are pointed at: "the two men", "them"."""
        return self.candidate.pronoun or self.candidate.determiner in _DEFINITE

    @property
    def anybody(self) -> bool:
        """Tell whether the head noun says nothing about the people."""
        return self.candidate.lemma is None or self.candidate.lemma in _ANYBODY

    @property
    def people(self) -> bool:
        """Tell whether it is a number of people in general: "20 people"."""
        return self.candidate.lemma in ("people", "person") and not self.loose

    @property
    def somebody(self) -> bool:
        """Tell whether one person is told of, and not who: "one person was killed"."""
        return self.low == 1 and self.candidate.lemma in ("person", "people", "victim")


def equal(one: Told, other: Told) -> bool:
    """Tell whether two figures may be the same number: "four", "at least four"."""
    highs = {one.casualty.count.high, other.casualty.count.high}
    return one.low == other.low and (len(highs) == 1 or None in highs)


def alike(one: Told, other: Told) -> bool:
    """Tell whether two figures may be of the same kind of people."""
    kinds = {_kind(one), _kind(other)}
    return (
        "unknown" in kinds
        or len(kinds) == 1
        or kinds <= _SOLDIERS
        or kinds <= _CIVILIANS
    )


def same_heads(one: Told, other: Told) -> bool:
    """Tell whether the people are named by the same noun, or by one that fits all."""
    return one.anybody or other.anybody or one.candidate.lemma == other.candidate.lemma


def same_name(scan: Scan, one: Told, other: Told) -> bool | None:
    """Tell whether two named people share a name; None if not both are named."""
    first, second = one.candidate.name, other.candidate.name
    if first is None or second is None:
        return None
    return scan.words[second.end - 1] in scan.words[first.first : first.end]


def _kind(told: Told) -> str:
    victims = told.casualty.victims
    return "unknown" if victims is None else victims.kind
