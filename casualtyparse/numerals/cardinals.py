"""How plain numbers are worded, without what widens or blurs them.

number   = group (SCALE ["and"] group)* ["and" part] [SCALE] | ORDINAL | vague | part
group    = digits | below-hundred ["hundred" [["and"] below-hundred]]
part     = "half" ["a" | "an"] | "a quarter" | group ["-"] "thirds" | digits "/" digits
vague    = "several" | "dozens" | "tens of thousands" | "several hundred"
"""

from typing import Final, NamedTuple

from casualtyparse.lexicon import triggers_of
from casualtyparse.lexicon.little_words import INDEFINITE, ORDINAL_ENDINGS
from casualtyparse.lexicon.numerals import Numeral
from casualtyparse.lexicon.pieces import DIGIT, UPPER
from casualtyparse.numerals.digits import MOST_DIGITS, plain_value, read_digits
from casualtyparse.numerals.loose import coupled, multiplied, pluralised
from casualtyparse.scan import Scan

#: No number is longer than this many groups.
_MOST_GROUPS: Final = 6


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
    words, entries, marks = scan.words, scan.entries, scan.marks
    found: dict[int, Number] = {}
    done = 0
    triggers = list(scan.triggers(_NUMERALS))
    for i, following in zip(triggers, [*triggers[1:], 0], strict=False):
        if i < done:
            continue
        # PERF: nine numbers of ten are one word with nothing behind it that could belong to it;
        # the grammar would find the same.
        number: Number | None = None
        alone = following != i + 1 and words[i + 1] not in _JOINTS
        if marks[i] & DIGIT:
            if marks[i - 1] & UPPER and scan.touches(i - 1):
                continue  # "PO3", "AK47"
            word = words[i]
            if alone and words[i - 1] != "." and "." not in word:
                plain = word.isdecimal() and len(word) <= MOST_DIGITS
                value = float(word) if plain else plain_value(word)
                if value is not None:
                    done = i + 1
                    found[i] = _new(Number, (i, done, value, value, "exact", True))
                    continue
        elif (entry := entries[i]) is not None and (numeral := entry.numeral):
            kind = numeral.kind
            if alone and kind in _LONE:
                value, done = numeral.value, i + 1
                found[i] = _new(Number, (i, done, value, value, _LONE[kind], False))
                continue
            if kind == "scale" and words[i - 1] in INDEFINITE and i > done:
                number = read_number(scan, i - 1)
        if number is None:
            number = read_number(scan, i)
            if number is None:
                continue
        found[number.first] = number
        done = number.end
    return found


def read_number(scan: Scan, i: int) -> Number | None:
    """number = group ... | ORDINAL | vague | part"""
    if "0" <= scan.words[i] < ":":
        rank = (
            _rank_in_digits(scan, i) if scan.words[i + 1] in ORDINAL_ENDINGS else None
        )
        return rank or _cardinal(scan, i)
    numeral = _numeral(scan, i)
    if numeral is None:
        return None
    match numeral.kind:
        case "vague":
            return _vague(scan, i, numeral)
        case "ordinal":
            if numeral.value == 1 and scan.words[i - 1] == "at":
                return None  # "at first four people were thought dead"
            return _exact(i, i + 1, numeral.value, "ordinal")
        case "fraction":
            return _part(scan, i, numeral)
        case "dozen":
            return _dozen(scan, i, numeral)
        case _:
            return _compound_ordinal(scan, i, numeral) or _cardinal(scan, i)


def _numeral(scan: Scan, i: int) -> Numeral | None:
    entry = scan.entries[i]
    return None if entry is None else entry.numeral


def _is(scan: Scan, i: int, kind: str) -> bool:
    numeral = _numeral(scan, i)
    return numeral is not None and numeral.kind == kind


def _people(scan: Scan, i: int) -> bool:
    entry = scan.entries[i]
    return entry is not None and entry.person is not None


def _exact(first: int, end: int, value: float, kind: str = "exact") -> Number:
    return Number(first, end, value, value, kind, digits=False)


def _rank_in_digits(scan: Scan, i: int) -> Number | None:
    """ordinal = DIGITS ("st" | "nd" | "rd" | "th")"""
    words = scan.words
    if not scan.touches(i):
        return None
    value = plain_value(words[i])
    return (
        None
        if value is None
        else Number(i, i + 2, value, value, "ordinal", digits=True)
    )


def _compound_ordinal(scan: Scan, i: int, ten: Numeral) -> Number | None:
    """ordinal = TEN ["-"] ORDINAL"""
    if ten.kind != "ten":
        return None
    step = i + 2 if scan.words[i + 1] == "-" else i + 1
    rank = _numeral(scan, step)
    if rank is None or rank.kind != "ordinal" or rank.value >= 10:
        return None
    return _exact(i, step + 1, ten.value + rank.value, "ordinal")


def _cardinal(scan: Scan, i: int) -> Number | None:
    """cardinal = group (SCALE ["and"] group)* ["and" part] [DOZEN | SCALE]"""
    words = scan.words
    total, end = 0.0, i
    kind = "exact"
    for _ in range(_MOST_GROUPS):
        start = end + 1 if end > i and words[end] == "and" else end
        group, stop = _group(scan, start)
        if stop == start:
            break
        group, stop = _with_part(scan, group, stop)
        value, after = _scaled(scan, group, stop)
        if start == end > i and after == stop and _of_next(scan, i, start, stop):
            break
        if value > group and end > i and value >= total:
            break  # "between five thousand and six thousand"
        total, end = total + value, after
        if end == stop or value == group:
            break
    if end == i:
        return None
    dozen = _numeral(scan, end) if words[end] in _DOZENS else None
    if dozen is not None and dozen.kind == "dozen":
        total, end, kind = total * dozen.value, end + 1, "about"
    digits = "0" <= words[i] < ":"
    if digits and words[end] == "s" and pluralised(scan, total, end):
        return Number(i, end + 1, total, None, "vague", digits=True)
    if digits and "." in words[i] and total >= 100_000:
        kind = "about"  # "1.3 million" is rounded by its wording
    return Number(i, end, total, total, kind, digits=digits)


def _of_next(scan: Scan, i: int, start: int, stop: int) -> bool:
    """Tell whether a number behind a scale is one of its own: "$1.5 million two years ago"."""
    if not "0" <= scan.words[i] < ":":
        return False
    entry = scan.entries[stop]
    timed = entry is not None and entry.calendar is not None
    return timed or not "0" <= scan.words[start] < ":"


def _scaled(scan: Scan, value: float, end: int) -> tuple[float, int]:
    """scaled = group SCALE* ["and" "a" "half"]     3 million and a half"""
    words, entries = scan.words, scan.entries
    unit = 1.0
    glued = words[end]
    if glued in _GLUED and scan.touches(end - 1) and words[end - 1][-1].isdecimal():
        return value * _GLUED[glued], end + 1
    if glued == "m" and scan.touches(end - 1) and _people(scan, end + 1):
        return value * 1e6, end + 1  # "1.2m people"
    while (entry := entries[end]) is not None:
        scale = entry.numeral
        if scale is None or scale.kind != "scale":
            break
        if scale.plural or (unit > 1 and scale.value < 1000):
            break
        unit *= scale.value
        end += 1
    value *= unit
    if unit >= 1000:
        part, stop = _and_part(scan, end)
        value, end = value + part * unit, stop
    return value, end


def _group(scan: Scan, i: int) -> tuple[float, int]:
    """group = digits | below-hundred ["hundred" [["and"] below-hundred]]"""
    words = scan.words
    value, end = read_digits(scan, i)
    if end == i:
        value, end = _below_hundred(scan, i)
    if end == i and words[i] in INDEFINITE and _is(scan, i + 1, "scale"):
        value, end = 1.0, i + 1
    if end == i or words[end] != "hundred":
        return value, end
    value, end = value * 100, end + 1
    if words[end] == "point":
        return _with_point(scan, value, end)
    start = end + 1 if words[end] == "and" else end
    rest, stop = read_digits(scan, start) if start > end else (100.0, start)
    if stop == start or rest >= 100:
        rest, stop = _below_hundred(scan, start)
    if words[stop] == "hundred":
        stop = start  # "between two hundred and three hundred"
    return (value + rest, stop) if stop > start else (value, end)


def _below_hundred(scan: Scan, i: int) -> tuple[float, int]:
    """below-hundred = UNIT | TEN [["-"] (UNIT | DIGIT)]"""
    words = scan.words
    numeral = _numeral(scan, i)
    if numeral is None or numeral.kind not in ("unit", "ten"):
        return 0.0, i
    if numeral.kind == "unit":
        return _with_point(scan, numeral.value, i + 1)
    step = i + 2 if words[i + 1] == "-" else i + 1
    unit = _numeral(scan, step)
    if unit is not None and unit.kind == "unit" and 0 < unit.value < 10:
        return numeral.value + unit.value, step + 1
    word = words[step]
    if len(word) == 1 and "0" < word < ":":  # "Thirty 4"
        return numeral.value + float(word), step + 1
    return numeral.value, i + 1


def _with_point(scan: Scan, value: float, end: int) -> tuple[float, int]:
    """decimal = group "point" UNIT+     three point five"""
    if scan.words[end] != "point":
        return value, end
    step = end + 1
    decimals = ""
    while len(decimals) < 6 and (unit := _numeral(scan, step)) is not None:
        if unit.kind != "unit" or unit.value > 9:
            break
        decimals += str(int(unit.value))
        step += 1
    return (float(f"{value:.0f}.{decimals}"), step) if decimals else (value, end)


def _with_part(scan: Scan, value: float, end: int) -> tuple[float, int]:
    """part = "½" | "/" DIGITS | ["+"] DIGITS "/" DIGITS | ["-"] "thirds" | "and" "a" FRACTION"""
    words = scan.words
    word = words[end]
    part = _numeral(scan, end) if word in _VULGAR else None
    if part is not None and part.kind == "fraction":
        return value + part.value, end + 1
    if word in _SLASHES and scan.touches(end - 1) and scan.touches(end):
        below, stop = read_digits(scan, end + 1)
        if below in _DENOMINATORS and value < below and words[stop] != "/":
            return value / below, stop
    added = word == "+" and scan.touches(end - 1) and scan.touches(end)  # "1+1/2"
    start = end + added
    above, stop = (
        read_digits(scan, start) if "0" <= words[start] < ":" else (0.0, start)
    )
    if stop > start and words[stop] in _SLASHES and scan.touches(stop):
        below, stop = read_digits(scan, stop + 1)
        if below in _DENOMINATORS and 0 < above < below:
            return value + above / below, stop
    step = end + 1 if word == "-" else end
    entry = scan.entries[step]
    denominator = None if entry is None else entry.numeral
    if denominator is not None and denominator.parts > 2:
        whole = step > end and denominator.kind == "fraction"  # "three-quarter"
        if whole or words[step][-1] == "s":
            return value / denominator.parts, step + 1
    if word not in _BEFORE_PART:
        return value, end
    more, stop = _and_part(scan, end)
    return value + more, stop


def _and_part(scan: Scan, i: int) -> tuple[float, int]:
    """part = ["-"] "and" ("a" | "one") FRACTION | "and" UNIT FRACTIONS     three and two fifths"""
    words = scan.words
    joined = words[i] == "-"
    if words[i + joined] != "and":
        return 0.0, i
    at = i + 3 if joined and words[i + 2] == "-" else i + 1  # "one-and-a-half"
    step = at + 2 if words[at + 1] == "-" else at + 1
    numeral = _numeral(scan, step)
    if numeral is None or numeral.kind != "fraction":
        return 0.0, i
    if words[at] in ("a", "one"):
        return numeral.value, step + 1
    above = _numeral(scan, at)
    if above is None or above.kind != "unit" or not 1 < above.value < numeral.parts:
        return 0.0, i
    return above.value * numeral.value, step + 1


def _part(scan: Scan, i: int, numeral: Numeral) -> Number:
    """part = FRACTION ["a" | "an" | "of" "a"] [DOZEN | SCALE]"""
    words = scan.words
    step = i + 1
    if words[step] == "-" and _is(scan, step + 1, "dozen"):
        step += 1
    elif words[step : step + 3] == _HALF_A:
        step += 3  # "half-a-dozen"
    if words[step] == "of" and words[step + 1] in INDEFINITE:
        step += 1
    # "half a mile", "a quarter of a mile"; not "the same quarter a year ago"
    if words[step] in INDEFINITE and (words[i] == "half" or words[step - 1] == "of"):
        step += 1
    following = _numeral(scan, step)
    if following is not None and following.kind in ("dozen", "scale"):
        return _exact(i, step + 1, numeral.value * following.value, "about")
    return _exact(i, step, numeral.value)


def _dozen(scan: Scan, i: int, numeral: Numeral) -> Number | None:
    """dozen = ["a" | "one"] DOZEN     "a pair", "the dozen"; "score" alone is a verb"""
    words = scan.words
    if words[i - 1] not in _BEFORE_DOZEN:
        return None
    first = i - 1 if words[i - 1] in ("a", "one") else i
    times, end = coupled(scan, i)
    if words[i] == "couple" and end == i + 1 and _is_couple(scan, end):
        return None
    value = numeral.value * times
    return _exact(first, end, value, "exact" if value < 4 else "about")


def _is_couple(scan: Scan, end: int) -> bool:
    """Tell whether two who belong together are meant, by what follows: "a couple were", "and"."""
    word, entry = scan.words[end], scan.entries[end]
    if not word.isalnum():
        return True
    return entry is not None and entry.tag is not None and word != "of"


def _vague(scan: Scan, i: int, numeral: Numeral) -> Number | None:
    """vague = WORD [SCALE | PLURAL] | PLURAL "of" PLURAL | "a" ("few" | "handful")"""
    words = scan.words
    first = i
    if words[i] == "many" and words[i - 1] in _NOT_BEFORE_MANY:
        return None
    if words[i - 1] == "a" and words[i] in ("few", "handful"):
        first = i - 1
    low, end = multiplied(scan, i, numeral)
    high = numeral.high if end == i + 1 else None
    return Number(first, end, low, high, "vague", digits=False)


#: "a score" is twenty, "two score" forty; "pair" and "couple" are never multiplied.
_DOZENS: Final = ("dozen", "dozens", "score")
_HALF_A: Final = ["-", "a", "-"]
_BEFORE_DOZEN: Final = ("a", "one", "half", "the", "this", "that", "per", "another")
_VULGAR: Final = frozenset("½¼¾⅓⅔⅕⅙⅛⅜⅝⅞")
_SLASHES: Final = ("/", "\u2044")
#: "9/11" and "5/12" are dates, not fractions
_DENOMINATORS: Final = (2, 3, 4, 5, 8, 16)
#: "5k", "2.5m": only glued to digits; a lone "m" is a metre, and the distances read that first
_GLUED: Final = {"k": 1e3, "mln": 1e6, "mil": 1e6, "bn": 1e9}
#: What may go on with a number in digits: "1/2", "3rd", "5k", "3 and a half", "1-half"
_JOINTS: Final = frozenset(
    {*_SLASHES, "+", "and", "-", "point", "s", "m", *ORDINAL_ENDINGS, *_GLUED}
)
#: Kinds of words that may be a number by themselves, and the kind of number they are.
_LONE: Final = {"unit": "exact", "ten": "exact", "ordinal": "ordinal"}
#: What may join a part to a number: "three and a half", "3-and-a-half".
_BEFORE_PART: Final = frozenset({"and", "-"})
#: PERF: the call of a named tuple's class costs twice as much.
_new: Final = tuple.__new__
_NUMERALS: Final = triggers_of("numerals")
#: "as many as 40", "how many": no number of its own
_NOT_BEFORE_MANY: Final = ("as", "how", "so", "too", "not")
