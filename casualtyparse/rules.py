"""Rules, the candidates they read, and how overlapping ones are settled."""

from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import ClassVar, Final, Generic, TypeVar

from attrs import define, frozen

from casualtyparse.phrases.reading import Reading

#: The trigger of rules that start from a number in digits.
DIGITS: Final = "digits"


@define(eq=False, kw_only=True, weakref_slot=False)
class Candidate:
    """Tokens `first` to `end` (exclusive) as one rule words them; not yet a value.

    It also stands for them among the claims of the scan.
    """

    family: ClassVar[str]

    rule: str
    first: int
    end: int


C = TypeVar("C", bound=Candidate)


@frozen(kw_only=True)
class Rule(Generic[C]):
    """One wording: `parse` is tried at each word that plays the role `trigger`.

    `name` is that of the corpus file with its examples. The docstring of `parse` is the production.
    """

    name: str
    trigger: str
    parse: Callable[[Reading, int], C | None]


def settle(reading: Reading, candidates: Iterable[C]) -> list[C]:
    """Keep the longest of overlapping candidates, the earlier on a tie; in text order.

    Linear but for the sort: whoever is kept marks its tokens.
    """
    taken: dict[int, C] = {}
    kept: list[C] = []
    for candidate in sorted(candidates, key=_longest):
        first, end = candidate.first, candidate.end
        winner = None
        for i in range(first, end):
            if i in taken:
                winner = taken[i]
                break
        if winner is not None:
            reason = f"overlaps what {winner.rule} reads"
            reading.reject(candidate.rule, first, end, reason)
            continue
        kept.append(candidate)
        for i in range(first, end):
            taken[i] = candidate
    kept.sort(key=_first)
    return kept


def _longest(candidate: Candidate) -> tuple[int, int]:
    return candidate.first - candidate.end, candidate.first


_first: Final = attrgetter("first")


def claim_all(reading: Reading, candidates: Iterable[Candidate]) -> None:
    """Keep the families that come later from reading the tokens of these candidates."""
    claims = reading.scan.claims
    for candidate in candidates:
        for i in range(candidate.first, candidate.end):
            claims[i] = candidate
