"""Quotations of more than a sentence, and who is quoted.

quoted = speaker SAY [":"] quotation | quotation "," speaker SAY ["." quotation]
"""

import re
from typing import Final, NamedTuple

#: So many letters stand between a quotation and the words that tell whose it is.
_NEAR: Final = 90
_BEFORE: Final = 60
_MARKS: Final = re.compile('["\u201c\u201d]')
_ENDS: Final = frozenset('.!?\n\u201c\u201d"')


class Quotation(NamedTuple):
    """What stands between two marks: from `start` to `stop` in the text."""

    start: int
    stop: int


def quotations(text: str) -> list[Quotation]:
    """Return the quotations of a text: one that goes on in the next paragraph is one.

    >>> quotations('He ran. "Two fell," he said.')
    [Quotation(start=8, stop=19)]
    """
    found: list[Quotation] = []
    start = -1
    for mark in _MARKS.finditer(text):
        i, sign = mark.start(), mark.group()
        if sign == "\u201c" or (sign == '"' and start < 0):
            if start < 0:
                start = i
        elif sign == "\u201d" or not _opens(text, i):
            if start >= 0:
                found.append(Quotation(start, i + 1))
            start = -1
    return found


def _opens(text: str, i: int) -> bool:
    """Tell whether a mark opens a paragraph."""
    while text[i - 1] == " ":
        i -= 1
    return text[i - 1] == "\n"


def quoted(
    text: str, one: Quotation, reports: list[tuple[int, int, str]]
) -> str | None:
    """Return who is quoted; `reports` are the wordings of saying, each with its speaker."""
    ended = text[one.stop - 2] == "." and text[one.stop : one.stop + 3].strip()[:1]
    for start, _, speaker in reports:
        if ended and ended.isupper():
            break  # "Nine died." A guard said
        if one.stop <= start < one.stop + _NEAR and _ENDS.isdisjoint(
            text[one.stop : start]
        ):
            return speaker
    for _, stop, speaker in reversed(reports):
        if one.start - _BEFORE < stop <= one.start:
            between = text[stop : one.start].rstrip()
            if _ENDS.isdisjoint(between[:-1] if between[-1:] == "." else between):
                return speaker
            return None
    return None
