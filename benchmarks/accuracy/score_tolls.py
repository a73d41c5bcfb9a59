"""Score tolls against what a careful coder writes down for each report.

    python -m benchmarks.accuracy.score_tolls FILE.yaml ...    exact tolls, by harm
    ... --errors                                               also list the wrong ones

A toll is right when `Document.toll()` gives the number of the coder as its best one; nothing read
and nobody harmed are the same. Reports with a harm and without are counted apart, since a zero is
easy.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from attrs import Factory, define, field

import casualtyparse
from benchmarks.accuracy.gold import FURTHER, LATER, UNSEEN, GoldDocument, load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

HARMS: Final = ("killed", "injured")


@define
class TollScores:
    """How many tolls are right, of those that are not zero and of those that are."""

    right: dict[tuple[str, bool], int] = Factory(dict)
    asked: dict[tuple[str, bool], int] = Factory(dict)
    errors: list[str] = field(factory=list)

    def add(self, name: str, harm: str, wanted: int, found: int) -> None:
        """Count one toll."""
        key = harm, wanted > 0
        self.asked[key] = self.asked.get(key, 0) + 1
        self.right[key] = self.right.get(key, 0) + (wanted == found)
        if wanted != found:
            self.errors.append(f"{name} {harm}: expected {wanted}, found {found}")


def read(gold: GoldDocument) -> dict[str, int]:
    """Return the tolls that this library reads."""
    mode: Literal["news", "narrative"]
    mode = "narrative" if gold.mode == "narrative" else "news"
    document = casualtyparse.extract(gold.text, reference=gold.reference, mode=mode)
    toll = document.toll()
    figures = {"killed": toll.killed, "injured": toll.injured}
    return {harm: figure.best or 0 for harm, figure in figures.items() if figure}


def score(
    documents: Iterable[GoldDocument],
    reader: Callable[[GoldDocument], dict[str, int]] = read,
) -> TollScores:
    """Compare the tolls of a reader with those of the gold, where it has any."""
    scores = TollScores()
    for gold in documents:
        harms = [harm for harm in HARMS if harm in gold.toll]
        found = reader(gold) if harms else {}
        for harm in harms:
            scores.add(gold.name, harm, gold.toll[harm] or 0, found.get(harm, 0))
    return scores


def table(scores: TollScores) -> Iterator[str]:
    """Give the lines of a Markdown table; none if there is nothing to compare."""
    if not scores.asked:
        return
    yield "| toll | exact where somebody was harmed | exact in all reports |"
    yield "|---|---|---|"
    for harm in HARMS:
        some, none = (harm, True), (harm, False)
        right, asked = scores.right.get(some, 0), scores.asked.get(some, 0)
        all_right = right + scores.right.get(none, 0)
        all_asked = asked + scores.asked.get(none, 0)
        yield f"| {harm} | {right} of {asked} | {all_right} of {all_asked} |"


def main() -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path, nargs="*", default=[FURTHER, LATER, UNSEEN])
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    scores = score(gold for path in options.gold for gold in load(path))
    for line in table(scores):
        print(line)
    if options.errors:
        print(*scores.errors, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
