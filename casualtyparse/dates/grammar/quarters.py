"""How the quarters and halves of a year are worded, which are not those of a match.

quarter = ["the"] ORDINAL ["fiscal"] ["-"] ("quarter" | "half") ["of" ...]
"""

from typing import Final

from casualtyparse.dates.candidates import DateCandidate, make, make_open
from casualtyparse.dates.grammar.tokens import year_at
from casualtyparse.dates.spec import Partial, shift_of, within_of
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import Scan

#: What a half is of is told within so many words.
_NEAR: Final = 10
#: Matches are lost too.
_LOST: Final = frozenset({"loss", "losses", "results"})


def ranked_quarter(
    reading: Reading, i: int, unit: str, rank: int, first: int
) -> DateCandidate | None:
    """quarter = ["the"] RANK ["fiscal"] ["-"] ("quarter" | "half"), of the rank that was read"""
    scan = reading.scan
    most = 4 if unit == "Q" else 2
    rank = most if rank == -1 else rank
    if not 1 <= rank <= most:
        return None
    if unit == "H" and not (_beside_half(scan, i) or _half_of_year(reading, i)):
        return None  # "in the first half" is football
    if unit == "Q" and (
        scan.words[i + 1].startswith("final")
        or (scan.words[i + 1] == "-" and scan.words[i + 2].startswith("final"))
        or _played(reading, i)
    ):
        return None
    of = Partial(quarter=rank) if unit == "Q" else Partial(half=rank)
    if unit == "H" and _beside_half(scan, i):
        year = shift_of("ref", 0, "Y")
        return make("half-year", first, i + 1, within_of(of, year), "quarter")
    name = "quarter" if unit == "Q" else "half-year"
    return make_open(name, first, i + 1, of, "quarter")


def _beside_half(scan: Scan, i: int) -> bool:
    """Tell whether the other half of the year is told in the sentence of a half.

    "We expect the second half of the year to be better than the first half."
    """
    words = scan.words
    if words[i + 1] == "of" or words[i - 1] == "-":
        return False
    start, sentence = max(i - 2 * _NEAR, 0), scan.sentence_of[i]
    return any(
        words[k] == "half"
        and words[k + 1 : k + 4] in _OF_THE_YEAR
        and words[k - 1] != words[i - 1]
        and scan.sentence_of[k] == sentence
        for k in range(start, min(i + 2 * _NEAR, scan.size))
    )


_OF_THE_YEAR: Final = (["of", "the", "year"], ["of", "this", "year"])


def _half_of_year(reading: Reading, i: int) -> bool:
    scan = reading.scan
    if scan.words[i - 1] in ("-", "fiscal"):
        return True
    if _played(reading, i):
        return False
    if _of_year(scan, i):
        return True
    near = scan.words[max(i - 2 * _NEAR, 0) : i + _NEAR]
    sets = reading.lexicon.dates.sets
    return not (sets["business"].isdisjoint(near) and sets["sums"].isdisjoint(near))


def _of_year(scan: Scan, i: int) -> bool:
    """Tell whether the year that it is of stands beside a quarter or a half."""
    words = scan.words
    before = words[i - 2]
    if before == "fiscal" or year_at(scan, i - 2) is not None:
        return True  # "the 1994 first half"
    if before == "s" and (words[i - 4] == "year" or year_at(scan, i - 4) is not None):
        return True  # "last year's first half"
    if words[i + 1] != "of":
        return False
    return words[i + 2][:1].isdigit() or "year" in words[i + 2 : i + 5]


def _is_scored(near: list[str]) -> bool:
    """Tell whether a score stands among words: "led 14-7 after the first quarter"."""
    if "-" not in near:
        return False
    return any(
        a.isdecimal() and b == "-" and c.isdecimal() and len(a) < 3 and len(c) < 3
        for a, b, c in zip(near, near[1:], near[2:], strict=False)
    )


def _played(reading: Reading, i: int) -> bool:
    """Tell whether a quarter or a half is that of a match: "scored in the fourth quarter"."""
    scan, sets = reading.scan, reading.lexicon.dates.sets
    near = scan.words[max(i - _NEAR, 0) : i + _NEAR]
    if scan.words[i - 1] == "fiscal" or _of_year(scan, i):
        return False
    if sets["playing"].isdisjoint(near) and not _is_scored(near):
        return False
    return (sets["business"] - _LOST).isdisjoint(near)
