"""Rules, the candidates they read, and how overlapping ones are settled."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final, Generic, TypeVar

from attrs import define, frozen

from casualtyparse.lexicon import bit_of
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import Claim

#: The trigger of rules that start from a number in digits.
DIGITS: Final = "digits"


@define(eq=False, kw_only=True)
class Candidate:
    """Tokens `first` to `end` (exclusive) as one rule words them; not yet a value."""

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


class Dispatch(Generic[C]):
    """The rules of a family, arranged by the role that triggers them."""

    __slots__ = ("_by_mask", "_digits", "_mask", "_rules")

    def __init__(self, rules: Sequence[Rule[C]]) -> None:
        """Arrange the rules; their order in the table is kept for each role."""
        self._digits = tuple(rule for rule in rules if rule.trigger == DIGITS)
        self._rules = tuple(
            (bit_of(rule.trigger), rule) for rule in rules if rule.trigger != DIGITS
        )
        self._mask = 0
        for bit, _ in self._rules:
            self._mask |= bit
        self._by_mask: dict[int, tuple[Rule[C], ...]] = {}

    def run(self, reading: Reading) -> list[C]:
        """Read all candidates of a text: at each trigger the first rule that reads it wins."""
        scan = reading.scan
        entries, mask = scan.entries, self._mask
        found: list[C] = []
        for i in scan.hits:
            entry = entries[i]
            if entry is not None and entry.mask & mask:
                self._try(reading, i, self._rules_for(entry.mask & mask), found)
        if self._digits:
            for i in scan.digits:
                self._try(reading, i, self._digits, found)
        return found

    def _rules_for(self, mask: int) -> tuple[Rule[C], ...]:
        rules = self._by_mask.get(mask)
        if rules is None:
            rules = tuple(rule for bit, rule in self._rules if bit & mask)
            self._by_mask[mask] = rules
        return rules

    @staticmethod
    def _try(
        reading: Reading, i: int, rules: tuple[Rule[C], ...], found: list[C]
    ) -> None:
        for rule in rules:
            candidate = rule.parse(reading, i)
            if candidate is not None:
                found.append(candidate)
                return


def settle(reading: Reading, candidates: Iterable[C]) -> list[C]:
    """Keep the longest of overlapping candidates, the earlier on a tie; in text order.

    Linear but for the sort: whoever is kept marks its tokens.
    """
    taken: dict[int, C] = {}
    kept: list[C] = []
    for candidate in sorted(candidates, key=lambda c: (c.first - c.end, c.first)):
        winner = next(
            (taken[i] for i in range(candidate.first, candidate.end) if i in taken),
            None,
        )
        if winner is not None:
            reason = f"overlaps what {winner.rule} reads"
            reading.reject(candidate.rule, candidate.first, candidate.end, reason)
            continue
        kept.append(candidate)
        for i in range(candidate.first, candidate.end):
            taken[i] = candidate
    kept.sort(key=lambda c: c.first)
    return kept


def claim_all(reading: Reading, family: str, candidates: Iterable[Candidate]) -> None:
    """Keep the families that come later from reading the tokens of these candidates."""
    for candidate in candidates:
        reading.scan.claim(
            Claim(candidate.first, candidate.end, family, candidate.rule)
        )
