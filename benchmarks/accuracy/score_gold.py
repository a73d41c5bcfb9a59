"""Score extractions against gold dispatches, family by family.

    python -m benchmarks.accuracy.score_gold                  the development dispatches and seeds
    python -m benchmarks.accuracy.score_gold FILE.yaml ...    other gold files
    ... --errors    also list what was missed, wrong or spurious
    ... --json      the same figures for a machine
    ... --check     only see whether the gold files are well formed

Unnamed actors are scored on recall alone, as only those that matter are annotated. Attributions of
kind `said` are annotated for the main sources only and not scored. Rows of `detail` tell, of the
matched objects, in how many a further field agrees.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final, Literal

from attrs import field, frozen

import casualtyparse
from benchmarks.accuracy.gold import (
    DEVELOPMENT,
    FAMILIES,
    SEEDS,
    GoldDocument,
    GoldObject,
    load,
)
from benchmarks.accuracy.matching import (
    Context,
    Pairing,
    Row,
    Same,
    dig,
    overlap,
    pair_up,
    same_actor,
    same_attribution,
    same_casualty,
    same_date_interval,
    same_date_value,
    same_distance,
    same_victims,
    span_of,
)

#: Extracts the objects of a gold document, by family.
Reader = Callable[[GoldDocument], dict[str, list[Row]]]


@frozen(kw_only=True)
class Task:
    """One row of the table: which objects of a family are compared, and how."""

    name: str
    family: str
    same: Same
    wanted: Callable[[Row], bool] = lambda _row: True
    compared: Callable[[Row], bool] = lambda _row: True
    recall_only: bool = False


def _named(row: Row) -> bool:
    return bool(row.get("name"))


def _unnamed(row: Row) -> bool:
    return not row.get("name")


def _more_than_said(row: Row) -> bool:
    return row.get("kind") != "said"


TASKS: Final = (
    Task(name="casualties", family="casualties", same=same_casualty),
    Task(name="distances", family="distances", same=same_distance),
    Task(name="dates (value)", family="dates", same=same_date_value),
    Task(
        name="dates (interval)",
        family="dates",
        same=same_date_interval,
        wanted=lambda row: "start" in row,
    ),
    Task(
        name="actors (named)",
        family="actors",
        same=same_actor,
        wanted=_named,
        compared=_named,
    ),
    Task(
        name="actors (unnamed, recall)",
        family="actors",
        same=same_actor,
        wanted=_unnamed,
        compared=_unnamed,
        recall_only=True,
    ),
    Task(
        name="attributions",
        family="attributions",
        same=same_attribution,
        wanted=_more_than_said,
        compared=_more_than_said,
    ),
)


@frozen(kw_only=True)
class Figures:
    """True positives, false positives and false negatives of one row."""

    right: int = 0
    spurious: int = 0
    missed: int = 0

    def __add__(self, other: Figures) -> Figures:
        return Figures(
            right=self.right + other.right,
            spurious=self.spurious + other.spurious,
            missed=self.missed + other.missed,
        )

    @property
    def precision(self) -> float:
        """Return the share of what was found that is right, 0 if nothing was."""
        return self.right / max(1, self.right + self.spurious)

    @property
    def recall(self) -> float:
        """Return the share of what is there that was found, 0 if nothing is."""
        return self.right / max(1, self.right + self.missed)

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        return 2 * self.right / max(1, 2 * self.right + self.spurious + self.missed)


@frozen(kw_only=True)
class Scores:
    """Everything a run of the scorer says."""

    rows: dict[str, Figures] = field(factory=dict)
    agree: Counter[str] = field(factory=Counter)
    asked: Counter[str] = field(factory=Counter)
    errors: list[str] = field(factory=list)
    broken_spans: list[str] = field(factory=list)


def read(gold: GoldDocument) -> dict[str, list[Row]]:
    """Extract the objects of a gold document with this library."""
    mode: Literal["news", "narrative"]
    mode = "narrative" if gold.mode == "narrative" else "news"
    document = casualtyparse.extract(gold.text, reference=gold.reference, mode=mode)
    record = document.to_dict()
    return {family: list(_rows(record[family])) for family in FAMILIES}


def _rows(found: object) -> Iterator[Row]:
    if isinstance(found, Sequence):
        yield from (row for row in found if isinstance(row, dict))


def score(documents: Iterable[GoldDocument], reader: Reader = read) -> Scores:
    """Compare what a reader extracts with the gold, over all documents."""
    scores = Scores(rows={task.name: Figures() for task in TASKS})
    for gold in documents:
        found = reader(gold)
        by_id = {row["id"]: row for f in ("casualties", "actors") for row in found[f]}
        context = Context(gold=gold, by_id=by_id)
        scores.broken_spans.extend(_broken_spans(gold, found))
        for task in TASKS:
            if task.family in gold.families:
                _score_task(task, context, found[task.family], scores)
    return scores


def _score_task(
    task: Task, context: Context, found: Sequence[Row], scores: Scores
) -> None:
    gold = context.gold
    pairing = pair_up(
        [o for o in gold.objects[task.family] if task.wanted(o.fields)],
        [row for row in found if task.compared(row)],
        task.same,
        context,
    )
    spurious = _counted_spurious(task, pairing, gold.objects[task.family])
    scores.rows[task.name] += Figures(
        right=len(pairing.right),
        spurious=len(spurious) + len(pairing.wrong) * (not task.recall_only),
        missed=len(pairing.wrong) + len(pairing.missed),
    )
    for name, agrees in _details(task, pairing, context):
        scores.asked[name] += 1
        scores.agree[name] += agrees
    scores.errors.extend(_errors(task, pairing, spurious, gold))


def _counted_spurious(
    task: Task, pairing: Pairing, golds: Sequence[GoldObject]
) -> list[Row]:
    """Leave out what is not an error: unnamed actors; dates whose gold has no interval."""
    if task.recall_only:
        return []
    if task.same is not same_date_interval:
        return pairing.spurious
    spans = [(gold.start, gold.stop) for gold in golds]
    return [
        row
        for row in pairing.spurious
        if not any(overlap(span_of(row), span) for span in spans)
    ]


def _details(
    task: Task, pairing: Pairing, context: Context
) -> Iterator[tuple[str, bool]]:
    for gold, row in pairing.right:
        wanted = gold.fields
        if task.family == "casualties":
            kinds = wanted.get("victims"), dig(row, "victims", "kind")
            yield "casualties victims.kind", same_victims(*kinds)
            status = wanted.get("status", "asserted")
            yield "casualties status", row.get("status") == status
            yield "casualties scope", row.get("scope") == wanted.get("scope", "event")
            kind = wanted.get("kind", "exact")
            yield "casualties count.kind", dig(row, "count", "kind") == kind
            part_of = points_to_gold(wanted, row, context)
            yield "casualties part_of", part_of
        elif task.family == "actors":
            yield (
                "actors roles",
                _strings(wanted.get("roles")) <= _strings(row.get("roles")),
            )


def points_to_gold(wanted: Row, row: Row, context: Context) -> bool:
    """Tell whether `part_of` names overlapping casualties in both, or none in both."""
    whole = context.by_id.get(row.get("part_of"))
    gold = context.gold.keys.get(str(wanted.get("part_of")))
    if whole is None or gold is None:
        return whole is None and gold is None
    return overlap(span_of(whole), (gold.start, gold.stop))


def _strings(values: object) -> set[str]:
    return set(map(str, values)) if isinstance(values, Sequence) else set()


def _broken_spans(gold: GoldDocument, found: dict[str, list[Row]]) -> Iterator[str]:
    for family, rows in found.items():
        for row in rows:
            start, stop = span_of(row)
            if gold.text[start:stop] != row["text"]:
                yield f"{gold.name} {family} {start}..{stop} {row['text']!r}"


def _errors(
    task: Task, pairing: Pairing, spurious: Sequence[Row], gold: GoldDocument
) -> Iterator[str]:
    place = f"{gold.name} {task.name}"
    for wanted, row in pairing.wrong:
        yield f"{place} WRONG gold={dict(wanted.fields)} got={dict(row)}"
    for wanted in pairing.missed:
        yield f"{place} MISSED {wanted.at!r} {dict(wanted.fields)}"
    for row in spurious:
        start, stop = span_of(row)
        around = gold.text[max(0, start - 40) : stop + 40].replace("\n", " ")
        yield f"{place} SPURIOUS {row['text']!r} in ...{around}..."


def table(scores: Scores) -> Iterator[str]:
    """Give the lines of a Markdown table, percentages to one decimal.

    Families that no text has annotated have no row.
    """
    yield "| family | P | R | F1 | right | spurious | missed |"
    yield "|---|---|---|---|---|---|---|"
    for name, row in scores.rows.items():
        if row == Figures():
            continue
        rates = " | ".join(
            f"{100 * rate:.1f}" for rate in (row.precision, row.recall, row.f1)
        )
        yield f"| {name} | {rates} | {row.right} | {row.spurious} | {row.missed} |"
    yield ""
    yield "| of what was matched | agrees | of |"
    yield "|---|---|---|"
    for name, asked in scores.asked.items():
        yield f"| {name} | {scores.agree[name]} | {asked} |"


def as_json(scores: Scores) -> str:
    """Give the figures as JSON, percentages to one decimal."""
    families = {
        name: {
            "tp": row.right,
            "fp": row.spurious,
            "fn": row.missed,
            "P": round(100 * row.precision, 1),
            "R": round(100 * row.recall, 1),
            "F1": round(100 * row.f1, 1),
        }
        for name, row in scores.rows.items()
    }
    detail = {name: f"{scores.agree[name]}/{n}" for name, n in scores.asked.items()}
    return json.dumps({"families": families, "detail": detail})


def check(paths: Iterable[Path]) -> str:
    """Load gold files and say what they hold; raise GoldError for the first fault."""
    documents = [gold for path in paths for gold in load(path)]
    counts = (
        f"{sum(len(gold.objects[family]) for gold in documents)} {family}"
        for family in FAMILIES
    )
    return f"{len(documents)} documents: {', '.join(counts)}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; the exit code is 1 if a span is broken."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", nargs="*", type=Path, metavar="FILE.yaml")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args(arguments)
    paths = options.gold or [DEVELOPMENT, *SEEDS]
    if options.check:
        print(check(paths))
        return 0
    scores = score(gold for path in paths for gold in load(path))
    for line in scores.errors if options.errors else ():
        print(line)
    print(as_json(scores) if options.json else "\n".join(table(scores)))
    for line in scores.broken_spans:
        print("BROKEN SPAN", line, file=sys.stderr)
    return 1 if scores.broken_spans else 0


if __name__ == "__main__":
    sys.exit(main())
