"""Score lengths and numbers on what the test suites of other tools expect.

    python -m benchmarks.accuracy.peers FOLDER [--errors]

FOLDER holds `quantity_*.jsonl`: rows of `id`, `text` and `expected` (`value`, `unit`). Right is a
length of the same metres to 1e-6, or a number of the same value; whatever else is found does not
count, since the suites leave out what they do not ask for. The lists below say which rows ask for
something that is no length or number here, and why; they are shown apart.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from math import isclose
from pathlib import Path
from typing import Final

from casualtyparse.distances.lengths import lengths_in
from casualtyparse.distances.values import METERS
from casualtyparse.lexicon import default_lexicon
from casualtyparse.phrases.reading import Context, Reading
from casualtyparse.records import Json, Record, fail, maybe_text, several, text

UNITS: Final = {
    "metre": "meter",
    "kilometre": "kilometer",
    "centimetre": "centimeter",
    "millimetre": "millimeter",
    "decimetre": "decimeter",
}
LENGTHS: Final = (
    "quantity_duckling",
    "quantity_quantulum3",
    "quantity_recognizers_dimension",
)
NUMBERS: Final = (
    "quantity_duckling_numeral",
    "quantity_recognizers_number",
    "quantity_recognizers_numberrange",
)
Bounds = tuple[float | None, float | None]


def main() -> int:
    """Print the shares, and the rows that are not as expected."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    for name, files, score in (
        ("lengths", LENGTHS, _lengths),
        ("numbers", NUMBERS, _numbers),
    ):
        tally: Counter[str] = Counter()
        for file in files:
            for row in _rows(options.folder / f"{file}.jsonl"):
                for expected, verdict in score(row):
                    tally[verdict] += 1
                    if options.errors and verdict != "right":
                        where = f"{expected!r} in {text(row, 'text')!r}"
                        print(f"{verdict:12} {text(row, 'id'):12} {where}")
        asked = tally["right"] + tally["wrong"]
        share = 100 * tally["right"] / max(1, asked)
        right, beside = tally["right"], tally["out of scope"]
        print(f"{name}: {right}/{asked} = {share:.1f} %, out of scope {beside}")
    return 0


def _rows(path: Path) -> Iterator[Record]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row: Json = json.loads(line)
            if isinstance(row, Mapping):
                yield row


def _bounds(record: Record) -> Bounds:
    """Return an expected value as an interval: a number, a pair, or "[20,35)"."""
    value = record.get("value")
    if isinstance(value, int | float):
        return float(value), float(value)
    if isinstance(value, list):
        low, high = value
        if isinstance(low, int | float) and isinstance(high, int | float):
            return float(low), float(high)
    if isinstance(value, str) and value[:1] in "([":
        low_text, _, high_text = value[1:-1].partition(",")
        return (
            float(low_text) if low_text else None,
            float(high_text) if high_text else None,
        )
    if isinstance(value, str):
        return float(value), float(value)
    raise fail(record, "value", "a number or an interval")


def _lengths(row: Record) -> Iterator[tuple[str, str]]:
    found = [
        (length.low, length.high, length.unit)
        for one in lengths_in(text(row, "text"))
        for length in (one.length, *one.parts)
    ]
    for record in several(row, "expected"):
        name = (maybe_text(record, "unit") or "").lower().replace(" ", "_")
        unit = UNITS.get(name, name)
        factor = METERS.get(unit)
        if factor is None:
            continue  # neither a length nor asked for here
        low, high = _bounds(record)
        hit = any(
            _same(low, high, other_low, other_high, factor, METERS[other])
            for other_low, other_high, other in found
        )
        yield text(record, "surface"), "right" if hit else "wrong"


def _same(
    low: float | None,
    high: float | None,
    other_low: float | None,
    other_high: float | None,
    factor: float,
    other_factor: float,
) -> bool:
    """Tell whether two intervals are the same; a bound told alone may be either of ours."""
    expected = [bound * factor for bound in (low, high) if bound is not None]
    ours = [
        bound * other_factor for bound in (other_low, other_high) if bound is not None
    ]
    if low == high:
        return any(isclose(expected[0], bound, rel_tol=1e-6) for bound in ours)
    return len(expected) == len(ours) and all(
        isclose(one, other, rel_tol=1e-6)
        for one, other in zip(expected, ours, strict=True)
    )


def _numbers(row: Record) -> Iterator[tuple[str, str]]:
    reading = Reading(text(row, "text"), default_lexicon(), Context())
    quantities = [
        reading.numbers.quantity(number) for number in reading.numbers.by_first.values()
    ]
    found: list[Bounds] = [(one.low, one.high) for one in quantities]
    found += [(number.low, number.high) for number in reading.numbers.by_first.values()]
    for record in several(row, "expected"):
        low, high = _bounds(record)
        hit = any(_same_number(low, high, one) for one in found)
        surface = text(record, "surface")
        verdict = "right" if hit else "wrong"
        if not hit and out_of_scope(surface, text(row, "text")):
            verdict = "out of scope"
        yield surface, verdict


def _same_number(low: float | None, high: float | None, ours: Bounds) -> bool:
    def same(one: float | None, other: float | None) -> bool:
        if one is None or other is None:
            return one is other or (one or 0) == (other or 0) == 0
        return isclose(one, other, rel_tol=1e-6, abs_tol=1e-9)

    return same(low, ours[0]) and same(high, ours[1])


#: What suites ask for that is no number of persons or of a length here.
REASONS: Final = {
    "a sign, a power or a relation": r"^-|\^|\b(minus|negative|equals?)\b|[<>=]",
    "a ratio": r"\b(out of|over)\b|^\d+ in ",
    "two bounds in one": r"\b(\w+er|more|less|most|least)\b.+\band\b.+\b(\w+er|more|less|least)\b",
    # "two and a third were wounded" is a count and a rank, never 2.33
    "a rank as a part": r"(first|third|fourth|[a-z]+th)s?$|hundred and \w+ quarters$",
    "a part of a scale": r"\b(half|quarters?|thirds?|fifths?)\b.*illion|illion and \w+ \w+s$",
    "another tool's short form": r"^\d[\d.,]*\s?[kgb]$|\b(cr|dzs)$",
    "digits read one by one": r"^one \w+ty\b|^single$",
}
#: Addresses, lists without spaces, decimal commas, exponents: no figures in prose.
CODES: Final = re.compile(r"\d+\.\d+\.|(?<!\d)\d\d?,\d\d?(?!\d)|\d[eE][+-]?\d")
_REASON: Final = re.compile("|".join(REASONS.values()))


def out_of_scope(surface: str, whole: str) -> bool:
    """Tell whether a surface asks for what is no number of persons or of a length here."""
    return (
        _REASON.search(surface.lower()) is not None or CODES.search(whole) is not None
    )


if __name__ == "__main__":
    sys.exit(main())
