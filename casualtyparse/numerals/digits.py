"""Numbers written in digits: separators, points and the spaces of the SI.

digits = DIGITS ["," DIGITS]* ["." DIGITS] | "." DIGITS | DIGITS (" " three DIGITS)*
"""

from typing import Final

from casualtyparse.scan import Scan

#: What has more is an account or telephone number.
MOST_DIGITS: Final = 20
_THIN_SPACES: Final = ("\u00a0", "\u202f", "\u2009")


def plain_value(digits: str) -> float | None:
    """Return the value of a run of digits with separators, None if it is no number.

    >>> plain_value("1,200"), plain_value("3.5"), plain_value("2,50,000"), plain_value("3.11.2019")
    (1200.0, 3.5, 250000.0, None)
    """
    if len(digits) > MOST_DIGITS:
        return None
    if digits.isdecimal():
        return float(digits)
    whole, point, part = digits.partition(".")
    if point and not part.isdecimal():
        return None
    groups = whole.split(",")
    if len(groups) > 1:
        inner = all(len(group) in (2, 3) for group in groups[1:-1])
        if len(groups[-1]) != 3 or len(groups[0]) > 3 or not inner:
            return None
    return float("".join(groups) + point + part)


def read_digits(scan: Scan, i: int) -> tuple[float, int]:
    """digits = DIGITS | DIGITS (" " three DIGITS)*     1 200"""
    words = scan.words
    word = words[i]
    if not "0" <= word < ":":
        return 0.0, i
    value = plain_value(word)
    if value is None:
        return 0.0, i
    end = i + 1
    if _is_pointed(scan, i):
        return value / 10 ** len(word), end
    if word.isdecimal() and len(word) <= 3:
        while end - i < 4 and _thin_group(scan, end):
            value = value * 1000 + float(words[end])
            end += 1
    return value, end


def _is_pointed(scan: Scan, i: int) -> bool:
    """Tell whether a point stands right before digits, with nothing before it: ".5 miles"."""
    words = scan.words
    if i == 0 or words[i - 1] != "." or not scan.touches(i - 1):
        return False
    apart = i == 1 or not scan.touches(i - 2) or words[i - 2] in "(["
    return apart and words[i].isdecimal()


def _thin_group(scan: Scan, i: int) -> bool:
    """Tell whether token i is three digits set off by a space, as the SI writes thousands."""
    words = scan.words
    word = words[i]
    if len(word) != 3 or not word.isdecimal():
        return False
    gap = scan.gap(i - 1)
    return gap in _THIN_SPACES or (gap == " " and not words[i + 1].isdecimal())
