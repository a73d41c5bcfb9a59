"""The words that numbers are made of."""

from collections.abc import Iterable
from typing import Final, Literal, get_args

from attrs import frozen

from casualtyparse.lexicon.tables import Table, lines, pairs, section, table

NumeralKind = Literal[
    "unit", "ten", "scale", "dozen", "vague", "ordinal", "fraction", "article"
]


@frozen
class Numeral:
    """What a word contributes to a number.

    `value` is the number itself ("twelve" 12), the factor of a scale ("thousand" 1000), the
    rank of an ordinal ("third" 3) or the lower bound of a vague word ("dozens" 24).
    `high` is the upper bound of a vague word where it has one. `plural` marks vague words that
    stand for multiples and may be followed by "of" and another ("tens of thousands").
    """

    kind: NumeralKind
    value: float
    high: float | None = None
    plural: bool = False
    parts: int = 0  # "quarter": 4, also an ordinal's use as a denominator


CountWord = Literal["exact", "at_least", "at_most", "about"]


@frozen
class NumeralWords:
    """The words of numbers, and the wordings that widen or blur them."""

    words: dict[str, Numeral]
    #: words before a number -> (kind of count, whether the bound itself is left out)
    before: dict[tuple[str, ...], tuple[CountWord, bool]]
    #: words after a number -> kind of count
    after: dict[tuple[str, ...], CountWord]
    #: what a wording before a number starts with
    first_before: frozenset[str]
    #: how many words wordings before a number have, longest first, by their last word and the one
    #: before it; behind any other word, as many as those of one word ("")
    last_before: dict[str, dict[str, tuple[int, ...]]]
    #: how many words wordings after a number have, longest first, by their first word
    first_after: dict[str, tuple[int, ...]]


def load() -> NumeralWords:
    """Read `numerals.toml`."""
    data = table("numerals")
    numbers, before, after = (
        section(data, key) for key in ("numbers", "before", "after")
    )
    qualifiers: dict[tuple[str, ...], tuple[CountWord, bool]] = {}
    for kind in _COUNT_WORDS:
        for strict in (False, True):
            block = before.get(f"{kind}-strict" if strict else kind, "")
            for phrase in lines(block):
                qualifiers[tuple(phrase.split())] = (kind, strict)
    endings = {
        tuple(phrase.split()): kind
        for kind in _COUNT_WORDS
        for phrase in lines(after.get(kind, ""))
    }
    return NumeralWords(
        words=_number_words(numbers),
        before=qualifiers,
        after=endings,
        first_before=frozenset(phrase[0] for phrase in qualifiers),
        last_before=_sizes_before(qualifiers),
        first_after=_sizes(endings),
    )


def _sizes(phrases: Iterable[tuple[str, ...]]) -> dict[str, tuple[int, ...]]:
    """Return how many words phrases have, longest first, by their first word."""
    found: dict[str, set[int]] = {}
    for phrase in phrases:
        found.setdefault(phrase[0], set()).add(len(phrase))
    return {word: tuple(sorted(sizes, reverse=True)) for word, sizes in found.items()}


def _sizes_before(
    phrases: Iterable[tuple[str, ...]],
) -> dict[str, dict[str, tuple[int, ...]]]:
    """Return how many words phrases have, longest first, by the last and the one before it."""
    found: dict[str, dict[str, tuple[int, ...]]] = {}
    for last, *before in sorted((phrase[::-1] for phrase in phrases), key=len):
        sizes = found.setdefault(last, {})
        second = before[0] if before else ""
        known = sizes.get(second, sizes.get("", ()))
        if len(before) + 1 not in known:
            sizes[second] = (len(before) + 1, *known)
    return found


_COUNT_WORDS: Final[tuple[CountWord, ...]] = get_args(CountWord)
_KINDS: Final[tuple[NumeralKind, ...]] = (
    "unit",
    "ten",
    "scale",
    "dozen",
    "ordinal",
    "fraction",
    "article",
)


def _number_words(numbers: Table) -> dict[str, Numeral]:
    """Return each number word with what it contributes."""
    found: dict[str, Numeral] = {}
    for kind in _KINDS:
        for word, value in pairs(numbers[kind]):
            parts = round(1 / float(value)) if kind == "fraction" else 0
            found[word] = Numeral(kind, float(value), parts=parts)
    for word, bounds in pairs(numbers["vague"]):
        low, _, rest = bounds.partition(" ")
        plural = rest.endswith("plural")
        high = rest.removesuffix("plural").strip()
        found[word] = Numeral(
            "vague", float(low), float(high) if high else None, plural
        )
    return found
