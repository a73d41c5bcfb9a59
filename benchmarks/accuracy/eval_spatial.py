"""Score distances on labelled phrases.

    python -m benchmarks.accuracy.eval_spatial PHRASES.jsonl [--errors 20]

A line is `{"id", "text", "label": {"phrase_start", "phrase_end", "distance_min", "distance_max",
"unit", "bearing_deg", "anchor", "anchor_name", "relation"}}`. Only the labelled phrase of a text is
scored, and only where its label has a unit and is a location.

    distance+unit  low, high and unit all equal
    bearing        azimuth within 1 degree of the label's; none where the label has none
    anchor         an anchor equals the label's place name, or one ends with the other
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from attrs import field, frozen

import casualtyparse
from benchmarks.accuracy.matching import Row, dig, overlap, span_of

MEASURES: Final = ("distance+unit", "bearing", "anchor")

UNITS: Final[Mapping[object, str]] = {
    "km": "kilometer",
    "mi": "mile",
    "miles": "mile",
    "m": "meter",
    "ft": "foot",
    "yd": "yard",
    "nm": "nautical_mile",
}


@frozen(kw_only=True)
class SpatialScores:
    """How many labels were asked for each measure, how many are right, and every error."""

    asked: Counter[str] = field(factory=Counter)
    right: Counter[str] = field(factory=Counter)
    errors: list[str] = field(factory=list)


def load(path: Path) -> list[Row]:
    """Read the rows whose phrase is a location with a unit."""
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [
        row
        for row in rows
        if dig(row, "label", "unit") and dig(row, "label", "relation") != "not_location"
    ]


def read(text: str) -> Sequence[Row]:
    """Extract the distances of a text with this library."""
    found = casualtyparse.extract(text).distances
    return [distance.to_dict() for distance in found]


def score(rows: Sequence[Row]) -> SpatialScores:
    """Extract from every row's text and compare with its label."""
    scores = SpatialScores()
    for row in rows:
        phrase = _phrase(row)
        found = [
            distance
            for distance in read(str(row["text"]))
            if overlap(span_of(distance), phrase) and distance.get("distance")
        ]
        results = dict(verdicts(row["label"], found))
        scores.asked.update(results.keys())
        scores.right.update(name for name, right in results.items() if right)
        if not all(results.values()):
            failed = ", ".join(name for name, right in results.items() if not right)
            scores.errors.append(f"{row['id']} {failed}: {row['label']} got {found}")
    return scores


def _phrase(row: Row) -> tuple[int, int]:
    match dig(row, "label", "phrase_start"), dig(row, "label", "phrase_end"):
        case int() as start, int() as stop:
            return start, stop
    raise TypeError(f"expected a phrase in {row['id']!r}")


def verdicts(label: object, found: Sequence[Row]) -> Iterator[tuple[str, bool]]:
    """Say for each measure that the label asks for whether the distances found are right."""
    unit = UNITS.get(dig(label, "unit"), dig(label, "unit"))
    wanted = unit, dig(label, "distance_min"), dig(label, "distance_max")
    right = [
        row
        for row in found
        if tuple(dig(row, "distance", key) for key in ("unit", "low", "high")) == wanted
    ]
    best: Row = next(iter(right or found), {})
    yield "distance+unit", bool(right)
    bearing, azimuth = dig(label, "bearing_deg"), dig(best, "bearing", "azimuth")
    if isinstance(bearing, int | float):
        yield "bearing", isinstance(azimuth, int | float) and _apart(azimuth, bearing)
    elif azimuth is not None:
        yield "bearing", False
    anchor = str(dig(label, "anchor_name") or dig(label, "anchor") or "").casefold()
    if anchor:
        yield (
            "anchor",
            any(
                name.endswith(anchor) or anchor.endswith(name)
                for name in _anchors(best)
            ),
        )


def _apart(azimuth: float, bearing: float) -> bool:
    """Tell whether two directions lie within one degree of each other, across north too."""
    return abs((azimuth - bearing + 180) % 360 - 180) <= 1


def _anchors(row: Row) -> Iterator[str]:
    anchors = row.get("anchors")
    if isinstance(anchors, Sequence):
        for anchor in anchors:
            name = str(dig(anchor, "text") or "").casefold()
            if name:
                yield name


def table(scores: SpatialScores) -> Iterator[str]:
    """Give the lines of a Markdown table."""
    yield "| measure | right | of | share |"
    yield "|---|---|---|---|"
    for measure in MEASURES:
        right, asked = scores.right[measure], scores.asked[measure]
        yield f"| {measure} | {right} | {asked} | {100 * right / max(1, asked):.1f} |"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("phrases", type=Path)
    parser.add_argument("--errors", type=int, default=0, metavar="N")
    options = parser.parse_args(arguments)
    scores = score(load(options.phrases))
    print("\n".join(table(scores)))
    for error in scores.errors[: options.errors]:
        print(error)
    return 0


if __name__ == "__main__":
    sys.exit(main())
