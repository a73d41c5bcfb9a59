"""Score tolls and perpetrators on documents labelled as in MUC-3 and MUC-4.

    python -m benchmarks.accuracy.eval_muc DOCUMENTS.jsonl [--errors 20] [--limit 50]

A line is `{"id", "text", "killed", "injured", "perp_org", "perp_individual"}`; the last two are
lists of `{"alts": [...], "optional"}`.

    killed, injured   documents whose label is known: exact match of `Document.toll("muc")`
    perp_org          set precision and recall over the named actors with role perpetrator
    perp_individual   the same over unnamed ones

A label counts as found when one of its alternatives equals, contains or is contained in the text or
the canonical name of a mention. Optional labels cost nothing when missed.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from attrs import field, frozen

import casualtyparse
from benchmarks.accuracy.matching import Row, dig

HARMS: Final = ("killed", "injured")
SLOTS: Final = ("perp_org", "perp_individual")


@frozen(kw_only=True)
class MucScores:
    """Exact tolls by harm, and found, spurious and missed perpetrators by slot."""

    asked: Counter[str] = field(factory=Counter)
    right: Counter[str] = field(factory=Counter)
    spurious: Counter[str] = field(factory=Counter)
    missed: Counter[str] = field(factory=Counter)
    errors: list[str] = field(factory=list)


@frozen(kw_only=True)
class Found:
    """What is compared of one document: a number by harm, and its actors."""

    toll: Row
    actors: Sequence[Row]


def read(text: str) -> Found:
    """Extract tolls and actors with this library."""
    document = casualtyparse.extract(text)
    return Found(
        toll=document.toll("muc").to_dict(),
        actors=[actor.to_dict() for actor in document.actors],
    )


def score(rows: Sequence[Row]) -> MucScores:
    """Extract from every document and compare with its labels."""
    scores = MucScores()
    for row in rows:
        found = read(str(row["text"]))
        for harm in HARMS:
            if row[harm] is not None:
                _score_toll(row, harm, found.toll, scores)
        for slot in SLOTS:
            _score_slot(row, slot, found.actors, scores)
    return scores


def _score_toll(row: Row, harm: str, toll: Row, scores: MucScores) -> None:
    got = dig(toll, harm, "best") or 0
    scores.asked[harm] += 1
    scores.right[harm] += got == row[harm]
    if got != row[harm]:
        scores.errors.append(f"{row['id']} {harm} gold={row[harm]} got={got}")


def _score_slot(row: Row, slot: str, actors: Sequence[Row], scores: MucScores) -> None:
    predicted = perpetrators(actors, named=slot == "perp_org")
    hit: set[str] = set()
    for label in _labels(row[slot]):
        keys = found_as(label, predicted)
        hit.update(keys)
        if keys:
            scores.right[slot] += 1
        elif not label.get("optional"):
            scores.missed[slot] += 1
            known = sorted(predicted)
            scores.errors.append(f"{row['id']} {slot} {label['alts']} not in {known}")
    scores.spurious[slot] += len(predicted) - len(hit)


def _labels(labels: object) -> Iterator[Row]:
    if isinstance(labels, Sequence):
        yield from (label for label in labels if isinstance(label, dict))


def perpetrators(actors: Sequence[Row], *, named: bool) -> dict[str, set[str]]:
    """Gather the forms under which each perpetrator is mentioned, in lower case."""
    forms: dict[str, set[str]] = {}
    for actor in actors:
        roles, name = actor.get("roles"), actor.get("name")
        if not isinstance(roles, Sequence) or "perpetrator" not in roles:
            continue
        if bool(name) == named:
            text = str(actor["text"]).casefold()
            key = str(name or actor["text"]).casefold()
            forms.setdefault(key, set()).update({text, key})
    return forms


def found_as(label: Row, predicted: dict[str, set[str]]) -> list[str]:
    """Return the perpetrators that a label stands for."""
    alternatives = label["alts"]
    if not isinstance(alternatives, Sequence):
        return []
    wanted = [str(alternative).casefold() for alternative in alternatives]
    return [
        key
        for key, forms in predicted.items()
        if any(form in alt or alt in form for form in forms for alt in wanted)
    ]


def table(scores: MucScores) -> Iterator[str]:
    """Give the lines of two Markdown tables."""
    yield "| toll | exact | of | share |"
    yield "|---|---|---|---|"
    for harm in HARMS:
        right, asked = scores.right[harm], scores.asked[harm]
        yield f"| {harm} | {right} | {asked} | {right / max(1, asked):.3f} |"
    yield ""
    yield "| perpetrators | P | R | F1 |"
    yield "|---|---|---|---|"
    for slot in SLOTS:
        right = scores.right[slot]
        found, wanted = right + scores.spurious[slot], right + scores.missed[slot]
        rates = (
            right / max(1, found),
            right / max(1, wanted),
            2 * right / max(1, found + wanted),
        )
        yield f"| {slot} | {' | '.join(f'{100 * rate:.1f}' for rate in rates)} |"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("documents", type=Path)
    parser.add_argument("--errors", type=int, default=0, metavar="N")
    parser.add_argument("--limit", type=int, default=None, metavar="N")
    options = parser.parse_args(arguments)
    lines = options.documents.read_text(encoding="utf-8").splitlines()
    scores = score([json.loads(line) for line in lines][: options.limit])
    print("\n".join(table(scores)))
    for error in scores.errors[: options.errors]:
        print(error)
    return 0


if __name__ == "__main__":
    sys.exit(main())
