"""What widens or blurs a number: qualifiers before and after it, and ranges.

quantity = [QUALIFIER] number [("-" | "to" | "or") number] [AFTER]
         | "between" number "and" number
         | ("between" | "at least") number "and" ("as many as" | "up to") number
"""

from array import array
from bisect import bisect_left
from operator import attrgetter
from typing import Final, NamedTuple

from casualtyparse.lexicon.numerals import NumeralWords
from casualtyparse.numerals.cardinals import Number
from casualtyparse.numerals.values import Count, CountKind, make_count
from casualtyparse.scan import DASHES, Scan

_KINDS: Final[dict[str, CountKind]] = {"vague": "vague", "about": "about"}
#: What joins two numbers to a range.
#: Verbs that "over" belongs to, and no number behind it.
_GIVEN: Final = frozenset({"hand", "hands", "handed", "handing", "turned", "turning"})
_JOINTS: Final = DASHES | {"to", "or", "through", "and"}
#: What a number goes on with: "five (5)", "nine, perhaps ten,".
_BEFORE_UPPER: Final = _JOINTS | {","}
_MORE: Final = _BEFORE_UPPER | {"(", "["}
_SIGNS: Final = frozenset({"<", ">"})
_BRACKETS: Final = {"(": ")", "[": "]"}
#: What tells that the second number is less likely.
_FILLERS: Final = frozenset({"even", "perhaps", "possibly", "maybe", "if"})
_BEFORE_FILLERS: Final = frozenset({",", "or", "and"})
#: "as many as" and "up to" before a second number, by the last of their words.
_OPENS_MOST: Final[dict[str, tuple[str, ...]]] = {
    "as": ("as", "many", "as"),
    "up": ("up", "to"),
}
_ENDS_MOST: Final = {words[-1]: words for words in _OPENS_MOST.values()}
_BEFORE_MOST: Final = frozenset({"and", "or", "to"})
_BEFORE_MORE: Final = _FILLERS | _OPENS_MOST.keys()
#: How far behind a second number the verb that it is the subject of is looked for.
_MOST_TO_VERB: Final = 6
_CLAUSE_ENDS: Final = frozenset({".", ",", ";", ":"})
#: What opens a range before "between" and "from".
_ANYWHERE: Final = frozenset({"somewhere", "anywhere", "anything"})


#: More words than these join two numbers only around "as many as" and "up to".
_MOST_JOINED: Final = 2
_THOUSAND: Final = 1000.0
#: A doubtful second number is no more than this many times the first.
_MOST_TIMES: Final = 2.5
#: PERF: the call of a named tuple's class costs several times as much.
_new: Final = tuple.__new__
_END: Final = attrgetter("end")
_LOW: Final = attrgetter("low")


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

    __slots__ = (
        "_firsts",
        "_lows",
        "_quantities",
        "_scan",
        "_words",
        "by_end",
        "by_first",
    )

    def __init__(
        self, scan: Scan, found: dict[int, Number], words: NumeralWords
    ) -> None:
        """Index the numbers that `read_numbers` found."""
        self.by_first = found
        self.by_end: dict[int, Number] = dict(
            zip(map(_END, found.values()), found.values(), strict=True)
        )
        self._scan = scan
        self._words = words
        self._quantities: dict[int, Quantity] = {}
        self._firsts = array("I")
        self._lows: list[float] = []

    def before(self, i: int) -> Quantity | None:
        """Return the quantity whose last number ends right before token i."""
        number = self.by_end.get(i)
        return None if number is None else self.quantity(number)

    def quantity(self, number: Number) -> Quantity:
        """Return the number with all that widens or blurs it."""
        first, end, low, high, kind, _ = number
        # PERF: here and below, to ask whether it is there is faster than to get it
        if first in self._quantities:
            return self._quantities[first]
        words, told = self._scan.words, self._words
        before, after = words[first - 1], words[end]
        # PERF: most numbers have nothing beside them, as the grammar would find
        if (
            after not in told.first_after
            and (
                after not in _MORE
                or (end + 1 not in self.by_first and words[end + 1] not in _BEFORE_MORE)
            )
            and (before not in _JOINTS or first - 1 not in self.by_end)
            and (
                before not in told.last_before
                or (
                    "" not in (second := told.last_before[before])
                    and words[first - 2] not in second
                )
            )
        ):
            sort: CountKind = "exact"
            if kind in _KINDS:
                sort = _KINDS[kind]
            fields = first, end, sort, low, high, False, number
            known = self._quantities[first] = _new(Quantity, fields)
            return known
        known = self._read(number)
        self._quantities[first] = known
        self._quantities.setdefault(known.number.first, known)
        return known

    def least(self, i: int) -> float:
        """Return what the number that starts at token i says at least; 0 if none does."""
        firsts = self._firsts
        at = bisect_left(firsts, i)
        return self._lows[at] if at < len(firsts) and firsts[at] == i else 0

    def forget(self) -> None:
        """Drop all but what `least` tells, which nobody asks before."""
        self._firsts = array("I", self.by_first)
        self._lows = list(map(_LOW, self.by_first.values()))
        self.by_first.clear()
        self.by_end.clear()
        self._quantities.clear()

    def goes_on(self, end: int) -> bool:
        """Tell whether what stands behind a number belongs to it: "60-odd", "500-plus"."""
        told, behind = self._after(end)
        return told is not None and self._scan.word(behind) != "-"

    def _read(self, number: Number) -> Quantity:
        """quantity = [QUALIFIER] number [range] [AFTER]"""
        words, told = self._scan.words, self._words
        # 1. a range, of which the number may be either end
        lower, upper, end = self._range(number)
        first, _, low, high, kind_of_number, _ = lower
        kind = _KINDS.get(kind_of_number, "exact")
        if upper is not None:
            kind, high, end = "range", upper.high, upper.end
            low *= self._shared_scale(lower, upper)
            if words[first - 1] in ("between", "from") and first > 0:
                first -= 2 if words[first - 2] in _ANYWHERE else 1
            if words[lower.end] == "," and words[end] == ",":
                end += 1  # "nine, perhaps ten, soldiers"
        # 2. what stands behind and before
        after: CountKind | None = None
        if words[end] in told.first_after:
            after, end = self._after(end)
        before: CountKind | None = None
        strict = False
        if words[first - 1] in told.last_before:
            before, strict, first = self._before(first)
        widens = before or after
        if upper is not None and upper.first - lower.end > _MOST_JOINED:
            widens = None  # "at least 13 and as many as 46"
        if before == "about" and after in ("at_least", "at_most"):
            widens = after  # "about 500 or more"
        # 3. "more than" opens the interval, "up to" starts it at 0
        if widens is None or (widens == "exact" and kind != "exact"):
            strict = False
        elif widens == "at_least":
            kind, high = widens, None
        elif widens == "at_most":
            kind, low, high = widens, 0.0, low if high is None else high
        elif widens == "about" and kind == "exact":
            kind = widens
        return _new(Quantity, (first, end, kind, low, high, strict, lower))

    def _range(self, number: Number) -> tuple[Number, Number | None, int]:
        """Return the ends of a range, of which the number may be either, and where it ends."""
        words = self._scan.words
        end, behind = number.end, words[number.end]
        upper = self._upper(number) if behind in _BEFORE_UPPER else None
        if behind in _BRACKETS:
            end = self._in_brackets(number)
        before = words[number.first - 1]
        if upper is None and (before in _JOINTS or before in _ENDS_MOST):
            below = self._below(number.first)
            if below is not None and self._upper(below) == number:
                return below, number, end
        return number, upper, end

    def _below(self, first: int) -> Number | None:
        """Return the number that a range may start with whose second one is at token `first`."""
        words = self._scan.words
        before = words[first - 1]
        if before in _JOINTS and first - 1 in self.by_end:
            return self.by_end[first - 1]
        most = _ENDS_MOST.get(before, ())
        joint = first - len(most) - 1
        if not most or joint < 0 or tuple(words[joint + 1 : first]) != most:
            return None
        return self.by_end.get(joint) if words[joint] in _BEFORE_MOST else None

    def _at_most(self, number: Number) -> Number | None:
        """most = number ("or" | "to" | "and") ("as many as" | "up to") number"""
        words, entries = self._scan.words, self._scan.entries
        end = number.end
        most = _OPENS_MOST[words[end + 1]]
        at = end + 1 + len(most)
        upper = self.by_first.get(at)
        if upper is None or tuple(words[end + 1 : at]) != most:
            return None
        if words[end] != "and" or words[number.first - 1] == "between":
            return upper
        first, kind = number.first, None
        if words[first - 1] in self._words.last_before:
            kind, _, first = self._before(first)
        if kind != "at_least":
            return None  # "killed two and as many as 20 were hurt"
        led = entries[first - 1] if first else None
        if led is None or (led.verb is None and led.harm_verb is None):
            return upper
        for i in range(upper.end, min(upper.end + _MOST_TO_VERB, self._scan.size)):
            entry = entries[i]
            if words[i] in _CLAUSE_ENDS:
                break
            if entry is not None and (entry.tag == "auxiliary" or entry.harm_verb):
                return None
        return upper

    def _shared_scale(self, lower: Number, upper: Number) -> float:
        """Return the scale that the lower end takes from the upper: "two or three dozen"."""
        if upper.digits and lower.low < _THOUSAND <= upper.low:  # "2-3,000"
            told = self._scan.words[upper.first]
            fits = told.endswith(",000") and lower.low * _THOUSAND < upper.low
            return _THOUSAND if fits and self._scan.word(lower.end) in DASHES else 1.0
        entry = self._scan.entries[upper.end - 1]
        scale = None if entry is None else entry.numeral
        if scale is None or scale.kind not in ("scale", "dozen"):
            return 1.0
        fits = lower.low * scale.value < upper.low and lower.low < scale.value
        return scale.value if fits else 1.0

    def _upper(self, number: Number) -> Number | None:
        """range = number ("-" | "to" | "or") number | "between" number "and" number"""
        scan = self._scan
        sign = scan.word(number.end)
        if sign in _BEFORE_MOST and scan.word(number.end + 1) in _OPENS_MOST:
            upper = self._at_most(number)
        elif sign in _BEFORE_FILLERS and scan.word(number.end + 1) in _FILLERS:
            at = number.end + 2
            upper = self.by_first.get(at + 1 if scan.words[at] == "not" else at)
            if upper is not None and upper.low > _MOST_TIMES * number.low:
                return None  # "killed nine, perhaps 200 fled"
        elif sign in DASHES:
            tight = scan.touches(number.end - 1), scan.touches(number.end)
            joined = all(tight) or not (any(tight) or not self._is_led(number))
            upper = self.by_first.get(number.end + 1) if joined else None
            words = scan.words
            if upper and words[number.first].isdigit() and words[upper.first].isalpha():
                return None  # "UPDATE 2-Nine die"
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

    def _is_led(self, number: Number) -> bool:
        """Tell whether a number in digits follows a verb or a preposition: "killed 12 - 15"."""
        entry = self._scan.entries[number.first - 1] if number.first else None
        if entry is None or entry.calendar is not None or not number.digits:
            return False
        verb = entry.verb is not None or entry.harm_verb is not None
        return verb or entry.tag == "preposition"

    def _in_brackets(self, number: Number) -> int:
        """again = number "(" the same number ")", as in "five (5) persons"."""
        end, words = number.end, self._scan.words
        again = self.by_first.get(end + 1)
        if again is None or (again.low, again.high) != (number.low, number.high):
            return end
        return again.end + 1 if words[again.end] == _BRACKETS[words[end]] else end

    def _before(self, first: int) -> tuple[CountKind | None, bool, int]:
        """Return the kind that the words before a number give it, and where they start."""
        words, known = self._scan.words, self._words
        if words[first - 1] in _SIGNS and (
            not self._scan.touches(first - 1)
            or (self._scan.touches(first - 2) and words[first - 2][:1].isalnum())
        ):
            return None, False, first  # "<b>Two", "> 12"
        if words[first - 1] == "over" and words[first - 2] in _GIVEN:
            return None, False, first  # "handed over two soldiers"
        second = known.last_before[words[first - 1]]
        for size in second.get(words[first - 2]) or second.get("", ()):
            if size <= first:
                told = known.before.get(tuple(words[first - size : first]))
                if told is not None:
                    return told[0], told[1], first - size
        return None, False, first

    def _after(self, end: int) -> tuple[CountKind | None, int]:
        """Return the kind that the words after a number give it, and where they end."""
        words, known = self._scan.words, self._words
        for size in known.first_after.get(words[end], ()):
            told = known.after.get(tuple(words[end : end + size]))
            if told is not None:
                return told, end + size
        return None, end


def count_of(scan: Scan, quantity: Quantity) -> Count:
    """Return a quantity as a count of whole persons or things."""
    first, end, kind, low, high, strict, _ = quantity
    least = round(low)
    return make_count(
        kind=kind,
        low=least,
        high=least if high == low else None if high is None else round(high),
        text=scan.surface(first, end),
        strict=strict,
    )
