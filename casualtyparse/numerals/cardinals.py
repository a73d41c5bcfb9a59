"""How plain numbers are worded, without what widens or blurs them.

number   = digits [scale] | words | fraction | vague
words    = hundreds ["thousand" hundreds] ...       "two hundred and fifty", "Thirty 4"
fraction = "half" ["a"|"an"] | number "and a half" | digits "1/2"
vague    = "several" | "dozens" | "tens of thousands" | "several hundred"
"""

from typing import Final, NamedTuple

from casualtyparse.lexicon.numerals import Numeral
from casualtyparse.scan import Scan

#: No number is longer than this many tokens.
MOST_TOKENS: Final = 14


class Number(NamedTuple):
    """A number in the text: tokens `first` to `end` (exclusive) say `low` to `high`.

    `kind` is "exact", "about" (a dozen), "vague" (dozens, several) or "ordinal".
    """

    first: int
    end: int
    low: float
    high: float | None
    kind: str
    digits: bool


def read_numbers(scan: Scan) -> dict[int, Number]:
    """Read every number of a text, by its first token."""
    entries = scan.entries
    found: dict[int, Number] = {}
    done = 0
    triggers = [
        i
        for i in scan.hits
        if (entry := entries[i]) is not None and entry.numeral is not None
    ]
    for i in sorted(triggers + scan.digits):
        if i < done:
            continue
        number = read_number(scan, i)
        if number is not None:
            found[number.first] = number
            done = number.end
    return found


def read_number(scan: Scan, i: int) -> Number | None:
    """number = digits [scale] | words | fraction | vague"""
    if "0" <= scan.words[i] < ":":
        return _digits(scan, i)
    numeral = _numeral(scan, i)
    if numeral is None:
        return None
    if numeral.kind == "vague":
        return _vague(scan, i, numeral)
    if numeral.kind == "ordinal":
        return _ordinal(scan, i, numeral)
    if numeral.kind in ("fraction", "dozen") and scan.word(i) != "score":
        return _part_or_dozen(scan, i, numeral)
    return _compound_ordinal(scan, i, numeral) or _words(scan, i)


def plain_value(digits: str) -> float | None:
    """Return the value of a run of digits with separators, None if it is no number.

    >>> plain_value("1,200"), plain_value("3.5"), plain_value("2,50,000"), plain_value("3.11.2019")
    (1200.0, 3.5, 250000.0, None)
    """
    if digits.isdecimal():
        return float(digits)
    whole, point, part = digits.partition(".")
    if point and "." in part:
        return None
    groups = whole.split(",")
    if len(groups) > 1:
        if point and part == "":
            return None
        if len(groups[-1]) != 3 or any(len(g) not in (2, 3) for g in groups[1:-1]):
            return None
        if not 1 <= len(groups[0]) <= 3:
            return None
    return float("".join(groups) + point + part)


def _numeral(scan: Scan, i: int) -> Numeral | None:
    entry = scan.entries[i] if i < len(scan.words) else None
    return None if entry is None else entry.numeral


def _digits(scan: Scan, i: int) -> Number | None:
    """digits = DIGITS [group]* [fraction] [SCALE | "dozen"]"""
    value = plain_value(scan.words[i])
    if value is None:
        return None
    end = i + 1
    # "1 200": a space may part groups of three
    if scan.words[i].isdecimal() and len(scan.words[i]) <= 3:
        while _thin_group(scan, end) and end - i < MOST_TOKENS:
            value = value * 1000 + float(scan.words[end])
            end += 1
    value, end = _mixed_fraction(scan, value, end)
    rank = scan.word(end)
    if rank in ("st", "nd", "rd", "th") and scan.touches(end - 1):
        return Number(i, end + 1, value, value, "ordinal", digits=True)
    kind = "exact"
    scaled = False
    while (numeral := _numeral(scan, end)) is not None and end - i < MOST_TOKENS:
        if numeral.kind == "scale" and not numeral.plural:
            value *= numeral.value
            scaled = True
        elif numeral.kind == "dozen" and scan.words[end] == "dozen":
            value *= numeral.value
            kind = "about"
        else:
            break
        end += 1
    if scaled and scan.words[i].find(".") > 0 and value >= 1e5:
        kind = "about"  # "1.3 million" is rounded by its wording
    return Number(i, end, value, value, kind, digits=True)


def _thin_group(scan: Scan, i: int) -> bool:
    word = scan.word(i)
    return (
        len(word) == 3
        and word.isdecimal()
        and scan.gap(i - 1) in (" ", "\u00a0", "\u202f", "\u2009")
        and not scan.word(i + 1).isdecimal()
    ) or (
        len(word) == 3 and word.isdecimal() and scan.gap(i - 1) in ("\u00a0", "\u202f")
    )


def _mixed_fraction(scan: Scan, value: float, end: int) -> tuple[float, int]:
    """fraction = DIGITS "/" DIGITS after a whole | "and a half" | "1/2" | a vulgar sign"""
    word = scan.word(end)
    if word in _VULGAR:
        return value + _VULGAR[word], end + 1
    if word == "/" and scan.touches(end - 1) and scan.touches(end):
        below = scan.word(end + 1)
        if below in ("2", "3", "4", "8") and 0 < value < float(below):
            return value / float(below), end + 2
    if (
        word in ("1", "3")
        and scan.word(end + 1) == "/"
        and scan.word(end + 2) in ("2", "3", "4", "8")
    ):
        return value + float(word) / float(scan.word(end + 2)), end + 3
    return _and_a_half(scan, value, end)


_VULGAR: Final = {"½": 0.5, "¼": 0.25, "¾": 0.75}


def _and_a_half(scan: Scan, value: float, end: int) -> tuple[float, int]:
    if scan.word(end) == "and" and scan.word(end + 1) in ("a", "one"):
        numeral = _numeral(scan, end + 2)
        if numeral is not None and numeral.kind == "fraction":
            return value + numeral.value, end + 3
    return value, end


def _words(scan: Scan, i: int) -> Number | None:
    """words = hundreds [SCALE] (["and"] hundreds [SCALE])*"""
    total = 0.0
    end = i
    kind = "exact"
    while end - i < MOST_TOKENS:
        start = end + 1 if end > i and scan.word(end) == "and" else end
        value, stop = _hundreds(scan, start)
        if stop == start:
            break
        end = stop
        scale = _numeral(scan, end)
        if scale is not None and scale.kind == "dozen" and scan.word(end) in _DOZENS:
            return Number(
                i,
                end + 1,
                value * scale.value,
                value * scale.value,
                "about",
                digits=False,
            )
        if scale is None or scale.kind != "scale" or scale.value == _HUNDRED:
            total += value
            break
        while scale is not None and scale.kind == "scale":
            value *= scale.value
            end += 1
            scale = _numeral(scan, end) if scale.value < _MILLION else None
        total += value
    if end == i:
        return None
    if scan.words[end - 1] in _ARTICLES:
        return None
    total, end = _and_a_half(scan, total, end)
    return Number(i, end, total, total, kind, digits=False)


def _hundreds(scan: Scan, i: int) -> tuple[float, int]:
    """hundreds = below-hundred ["hundred" [["and"] below-hundred]]"""
    value, end = _below_hundred(scan, i)
    if end == i and scan.word(i) in _ARTICLES and _kind(scan, i + 1) == "scale":
        value, end = 1.0, i + 1
    if end == i or scan.word(end) != "hundred":
        return value, end
    value, end = value * _HUNDRED, end + 1
    start = end + 1 if scan.word(end) == "and" else end
    rest, stop = _below_hundred(scan, start)
    return (value + rest, stop) if stop > start else (value, end)


def _below_hundred(scan: Scan, i: int) -> tuple[float, int]:
    """below-hundred = UNIT | TEN [["-"] (UNIT | DIGIT)]"""
    numeral = _numeral(scan, i)
    if numeral is None or numeral.kind not in ("unit", "ten"):
        return 0.0, i
    if numeral.kind == "unit":
        return numeral.value, i + 1
    step = i + 2 if scan.word(i + 1) == "-" else i + 1
    unit = _numeral(scan, step)
    if unit is not None and unit.kind == "unit" and 0 < unit.value < _TEN:
        return numeral.value + unit.value, step + 1
    word = scan.word(step)
    if len(word) == 1 and "0" < word < ":":  # "Thirty 4"
        return numeral.value + float(word), step + 1
    return numeral.value, i + 1


def _kind(scan: Scan, i: int) -> str | None:
    numeral = _numeral(scan, i)
    return None if numeral is None else numeral.kind


_TEN: Final = 10
_HUNDRED: Final = 100
_MILLION: Final = 1_000_000
#: "as many as 40", "how many": no number of its own
_NOT_BEFORE_MANY: Final = ("as", "how", "so", "too", "not")
_ARTICLES: Final = ("a", "an")
#: "a score" is twenty, "two score" forty; "pair" and "couple" are never multiplied.
_DOZENS: Final = ("dozen", "score")


def _part_or_dozen(scan: Scan, i: int, numeral: Numeral) -> Number | None:
    """fraction = ("half" | "quarter") [("a" | "an") [DOZEN | SCALE]] | DOZEN"""
    value = numeral.value
    if numeral.kind == "dozen":
        if scan.word(i - 1) not in ("a", "one", "half", "the", "this", "that"):
            return None
        article = scan.word(i - 1) in ("a", "one")
        first = i - 1 if article else i
        kind = "exact" if value < 4 else "about"
        return Number(first, i + 1, value, value, kind, digits=False)
    step = i + 1
    if scan.word(step) in ("a", "an"):
        step += 1
    following = _numeral(scan, step)
    if following is not None and following.kind in ("dozen", "scale"):
        value *= following.value
        return Number(i, step + 1, value, value, "about", digits=False)
    end = max(i + 1, step)
    return Number(i, end, value, value, "exact", digits=False)


def _vague(scan: Scan, i: int, numeral: Numeral) -> Number | None:
    """vague = WORD [SCALE] | PLURAL "of" PLURAL | "a" ("few" | "handful")"""
    first = i
    if scan.words[i] == "many" and scan.word(i - 1) in _NOT_BEFORE_MANY:
        return None
    if scan.word(i - 1) == "a" and scan.words[i] in ("few", "handful"):
        first = i - 1
    low, high = numeral.value, numeral.high
    end = i + 1
    following = _numeral(scan, end)
    if following is not None and following.kind in ("scale", "dozen"):
        return Number(
            first, end + 1, low * following.value, None, "vague", digits=False
        )
    if numeral.plural and scan.word(end) == "of":
        following = _numeral(scan, end + 1)
        if following is not None and following.plural and following.kind == "vague":
            low *= following.value
            end += 2
    return Number(first, end, low, high, "vague", digits=False)


def _compound_ordinal(scan: Scan, i: int, ten: Numeral) -> Number | None:
    """ordinal = TEN ["-"] ORDINAL"""
    if ten.kind != "ten":
        return None
    step = i + 2 if scan.word(i + 1) == "-" else i + 1
    rank = _numeral(scan, step)
    if rank is None or rank.kind != "ordinal" or rank.value >= _TEN:
        return None
    value = ten.value + rank.value
    return Number(i, step + 1, value, value, "ordinal", digits=False)


def _ordinal(scan: Scan, i: int, numeral: Numeral) -> Number:
    return Number(i, i + 1, numeral.value, numeral.value, "ordinal", digits=False)
