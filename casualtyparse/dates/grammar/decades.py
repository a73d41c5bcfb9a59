"""How decades and centuries are worded.

decade  = ["the"] DIGITS "s" | ["the"] "nineties"
century = ["the"] ORDINAL "century" ["BC"]
"""

from typing import Final

from casualtyparse.dates.candidates import DateCandidate, make
from casualtyparse.dates.grammar.tokens import calendar_at
from casualtyparse.dates.spec import Partial
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import Scan


def decade(reading: Reading, i: int) -> DateCandidate | None:
    """decade = ["the"] DIGITS "s" | ["the"] "'" DIGITS "s"."""
    scan = reading.scan
    word = scan.words[i]
    if len(word) not in (2, 4) or not word.isdecimal() or word[-1] != "0":
        return None
    end = i + 1
    if scan.words[end] == "'" and scan.touches(i):
        if len(word) == 4 and scan.words[i - 1] not in _BEFORE_TENS:
            return None  # "1990's first quarter", but "the 1990's"
        end += 1
    if scan.words[end] != "s" or not scan.touches(end - 1):
        return None
    first = i
    if len(word) == 2:
        before = scan.words[i - 1]
        told = before == "'" and scan.touches(i - 1)
        if not told and before not in _BEFORE_TENS and not _follows(scan, i):
            return None
        if _of_life(scan, i) or int(word) < 10 or (not told and _on_scale(reading, i)):
            return None
        first = i - 1 if told else i
        number = 190 + int(word[0])
    else:
        number = int(word[:3])
    first = first - 1 if scan.words[first - 1] == "the" else first
    if number % 10 == 0 and len(word) == 4 and number != 200:
        spec = Partial(century=number // 10)
    else:
        spec = Partial(decade=number)
    return make("decade", first, end + 1, spec, "decade")


def _follows(scan: Scan, i: int) -> bool:
    """Tell whether another decade is told right before: "in the 1960s, 70s and 80s"."""
    words = scan.words
    listed = words[i - 1] in _LISTING and words[i - 2] == "s" and scan.touches(i - 3)
    tens = i - 4 if words[i - 3] == "'" else i - 3
    if not listed or words[tens][-1:] != "0" or _of_life(scan, tens):
        return False
    return len(words[tens]) == 4 or words[tens - 1] in _BEFORE_TENS


_LISTING: Final = frozenset({"and", "or", ","})


def _on_scale(reading: Reading, i: int) -> bool:
    """Tell whether figures are degrees, strokes or prices: "highs in the 80s"."""
    words = reading.scan.words[max(i - _NEAR, 0) : i + _NEAR]
    return not reading.lexicon.dates.sets["scales"].isdisjoint(words)


#: So many words to either side tell what a figure is of.
_NEAR: Final = 9


def _of_life(scan: Scan, i: int) -> bool:
    """Tell whether years are those of a person: "in her early 40s", "in his nineties"."""
    k = i - 1
    while scan.words[k] in _PLACES and k > i - 4:
        k -= 1
    return scan.words[k] in _WHOSE


_BEFORE_TENS: Final = frozenset({"the", "late", "early", "mid", "-"})
_PLACES: Final = frozenset({"early", "mid", "late", "-", "'"})
_WHOSE: Final = frozenset({"his", "her", "their", "my", "our"})


def decade_word(reading: Reading, i: int) -> DateCandidate | None:
    """decade = ["the" | "late" ...] "nineties", never "in his nineties"."""
    scan = reading.scan
    word = calendar_at(scan, i)
    if word is None or _of_life(scan, i):
        return None
    hundred = 190
    first = i
    at = i - 2 if scan.words[i - 1] == "-" else i - 1
    if scan.words[at] in ("nineteen", "eighteen"):
        hundred = 190 if scan.words[at] == "nineteen" else 180
        first = at
    elif scan.words[i - 1] not in ("the", "early", "late", "mid", "-"):
        return None
    first = first - 1 if scan.words[first - 1] == "the" else first
    return make(
        "decade-word", first, i + 1, Partial(decade=hundred + int(word.value)), "decade"
    )


def century(reading: Reading, i: int) -> DateCandidate | None:
    """century = ["the"] ORDINAL ["-"] "century" ["BC"]"""
    scan = reading.scan
    end = i - 1 if scan.words[i - 1] == "-" else i
    number = reading.numbers.by_end.get(end)
    if number is None or number.kind != "ordinal" or not 1 <= number.low <= 30:
        return None
    value = round(number.low)
    first = number.first - 1 if scan.words[number.first - 1] == "the" else number.first
    stop = i + 1
    century_number = value - 1
    if scan.words[stop] in ("bc", "bce", "b.c."):
        century_number, stop = -value, stop + 1
    return make("century", first, stop, Partial(century=century_number), "decade")
