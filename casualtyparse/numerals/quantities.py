"""What widens or blurs a number: qualifiers before and after it, and ranges.

quantity = [QUALIFIER] number [("-" | "to" | "or") number] [AFTER]
         | "between" number "and" number
"""

from typing import Final, NamedTuple

from casualtyparse.lexicon.numerals import NumeralWords
from casualtyparse.numerals.cardinals import Number
from casualtyparse.numerals.values import Count, CountKind, make_count
from casualtyparse.scan import Scan

_MOST_QUALIFIER: Final = 4
_KINDS: Final[dict[str, CountKind]] = {"vague": "vague", "about": "about"}
_DASHES: Final = frozenset({"-", "\u2013", "\u2014"})
#: What joins two numbers to a range.
_JOINTS: Final = _DASHES | {"to", "or", "through", "and"}


class Quantity(NamedTuple):
    """A number with its qualifier: tokens `first` to `end` say `low` to `high`.

    `number` is the (first) plain number inside; `high` is None when the phrase is open above.
    """

    first: int
    end: int
    kind: CountKind
    low: float
    high: float | None
    strict: bool
    number: Number


class Numbers:
    """All numbers of a text, found by their first token or by the token behind them."""

    __slots__ = ("_quantities", "_scan", "_words", "by_end", "by_first")

    def __init__(
        self, scan: Scan, found: dict[int, Number], words: NumeralWords
    ) -> None:
        """Index the numbers that `read_numbers` found."""
        self.by_first = found
        self.by_end = {number.end: number for number in found.values()}
        self._scan = scan
        self._words = words
        self._quantities: dict[int, Quantity] = {}

    def before(self, i: int) -> Quantity | None:
        """Return the quantity whose last number ends right before token i."""
        number = self.by_end.get(i)
        return None if number is None else self.quantity(number)

    def quantity(self, number: Number) -> Quantity:
        """Return the number with all that widens or blurs it."""
        known = self._quantities.get(number.first)
        if known is None:
            first, end = number.first, number.end
            words, told = self._scan.words, self._words
            before, after = words[first - 1], words[end]
            # PERF: most numbers have nothing beside them, as the grammar would find
            if (
                after not in _JOINTS
                and before not in _JOINTS
                and after not in told.first_after
                and before not in told.last_before
            ):
                kind = _KINDS.get(number.kind, "exact")
                fields = (first, end, kind, number.low, number.high, False, number)
                known = self._quantities[first] = tuple.__new__(Quantity, fields)
                return known
            known = self._read(number)
            self._quantities[number.first] = known
            self._quantities.setdefault(known.number.first, known)
        return known

    def goes_on(self, end: int) -> bool:
        """Tell whether what stands behind a number belongs to it: "60-odd", "500-plus"."""
        told, behind = self._after(end)
        return told is not None and self._scan.word(behind) != "-"

    def _read(self, number: Number) -> Quantity:
        """quantity = [QUALIFIER] number [range] [AFTER]"""
        lower, upper = self._ends(number)
        first, end = lower.first, (upper or lower).end
        kind = _KINDS.get(number.kind, "exact")
        low, high = lower.low, lower.high
        if upper is not None:
            kind, high = "range", upper.high
            low *= self._shared_scale(lower, upper)
            if self._scan.word(first - 1) in ("between", "from"):
                first -= 1
        after, end = self._after(end)
        before, strict, first = self._before(first)
        told = before or after
        if before == "about" and after in ("at_least", "at_most"):
            told = after  # "about 500 or more"
        if told is None or (told == "exact" and kind != "exact"):
            return Quantity(first, end, kind, low, high, strict=False, number=lower)
        return _widened(Quantity(first, end, kind, low, high, strict, lower), told)

    def _ends(self, number: Number) -> tuple[Number, Number | None]:
        """range = number ("-" | "to" | "or") number | "between" number "and" number"""
        joined = self._upper(number)
        if joined is not None:
            return number, joined
        for step in (1, 2):  # the number may itself be the upper end
            lower = self.by_end.get(number.first - step)
            if lower is not None and self._upper(lower) == number:
                return lower, number
        return number, None

    def _shared_scale(self, lower: Number, upper: Number) -> float:
        """Return the scale that the lower end takes from the upper: "two or three dozen"."""
        entry = self._scan.entries[upper.end - 1]
        scale = None if entry is None else entry.numeral
        if scale is None or scale.kind not in ("scale", "dozen"):
            return 1.0
        fits = lower.low * scale.value < upper.low and lower.low < scale.value
        return scale.value if fits else 1.0

    def _upper(self, number: Number) -> Number | None:
        """Return the number that makes a range with this one, if any."""
        scan = self._scan
        sign = scan.word(number.end)
        if sign in _DASHES:
            tight = scan.touches(number.end - 1) and scan.touches(number.end)
            upper = self.by_first.get(number.end + 1) if tight else None
        elif sign in ("to", "or", "through") or (
            sign == "and" and scan.word(number.first - 1) == "between"
        ):
            upper = self.by_first.get(number.end + 1)
        else:
            return None
        if upper is None or upper.high is None or upper.kind == "ordinal":
            return None
        if number.kind == "ordinal" or upper.low <= number.low:
            return None
        return upper

    def _before(self, first: int) -> tuple[CountKind | None, bool, int]:
        """Return the kind that the words before a number give it, and where they start."""
        words, known = self._scan.words, self._words
        if first == 0 or words[first - 1] not in known.last_before:
            return None, False, first
        for size in range(min(_MOST_QUALIFIER, first), 0, -1):
            told = known.before.get(tuple(words[first - size : first]))
            if told is not None:
                return told[0], told[1], first - size
        return None, False, first

    def _after(self, end: int) -> tuple[CountKind | None, int]:
        """Return the kind that the words after a number give it, and where they end."""
        words, known = self._scan.words, self._words
        if end >= len(words) or words[end] not in known.first_after:
            return None, end
        for size in (3, 2, 1):
            phrase = tuple(words[end : end + size])
            told = known.after.get(phrase)
            if told is not None:
                return told, end + len(phrase)
        return None, end


def _widened(quantity: Quantity, told: CountKind) -> Quantity:
    """Apply a qualifier: "more than" opens the interval, "up to" starts it at 0."""
    high = quantity.high
    if told == "at_least":
        return quantity._replace(kind=told, high=None)
    if told == "at_most":
        top = quantity.low if high is None else high
        return quantity._replace(kind=told, low=0.0, high=top)
    if told == "about" and quantity.kind == "exact":
        return quantity._replace(kind=told)
    return quantity


def count_of(scan: Scan, quantity: Quantity) -> Count:
    """Return a quantity as a count of whole persons or things."""
    return make_count(
        kind=quantity.kind,
        low=round(quantity.low),
        high=None if quantity.high is None else round(quantity.high),
        text=scan.surface(quantity.first, quantity.end),
        strict=quantity.strict,
    )
