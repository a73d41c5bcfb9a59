"""Time expressions against a gold standard, by the definitions of the TempEval-3 toolkit.

Pairs are one to one, equal spans first, then the largest overlap.

    strict        the two spans are equal
    relaxed       the two spans share at least one character
    type          relaxed pairs with equal type
    value         relaxed pairs with equal value (case counts, white space around it does not)
    value_norm    the same after harmless differences of spelling (BC padding, seconds of ":00")
    strict_value  equal span and equal value

Each is given as precision (over the expressions found), recall (over those annotated) and F1. An
attribute is thus right only where the expression was found too. Modifiers are not scored.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

MEASURES: Final = ("strict", "relaxed", "type", "value", "value_norm", "strict_value")

_BC_PADDING: Final = re.compile(r"^BC0*(?=\d)")
_NO_SECONDS: Final = re.compile(r"^(\d{4}-\d\d-\d\dT\d\d:\d\d):00$")


class Timex(NamedTuple):
    """A time expression: half-open span, TIMEX3 type and value."""

    start: int
    stop: int
    type: str
    value: str


@frozen(kw_only=True)
class TimexDocument:
    """An annotated text with the day it was written, where that is known."""

    name: str
    text: str
    created: str | None
    timexes: Sequence[Timex]


@frozen(kw_only=True)
class TimexScores:
    """Counts over documents: annotated, found and right by measure; and every error."""

    gold: int
    found: int
    right: Counter[str]
    by_type: dict[str, Counter[str]]
    errors: list[str] = field(factory=list)

    def rates(self, measure: str) -> tuple[float, float, float]:
        """Return precision, recall and F1 of one measure."""
        right = self.right[measure]
        precision = right / max(1, self.found)
        recall = right / max(1, self.gold)
        return precision, recall, 2 * right / max(1, self.found + self.gold)


def well_formed(found: Iterable[Timex]) -> list[Timex]:
    """Drop empty spans and repeated ones (the first of a span stays); in text order."""
    kept: dict[tuple[int, int], Timex] = {}
    for timex in found:
        if timex.start < timex.stop:
            kept.setdefault((timex.start, timex.stop), timex)
    return sorted(kept.values())


def pair_up(gold: Sequence[Timex], found: Sequence[Timex]) -> list[tuple[int, int]]:
    """Pair indexes one to one: equal spans first, then the largest overlap."""
    candidates = []
    for g, wanted in enumerate(gold):
        for f, got in enumerate(found):
            shared = min(wanted.stop, got.stop) - max(wanted.start, got.start)
            if shared > 0:
                unequal = wanted[:2] != got[:2]
                away = abs(wanted.start - got.start)
                candidates.append((unequal, -shared, away, g, f))
    used_gold: set[int] = set()
    used_found: set[int] = set()
    pairs = []
    for *_, g, f in sorted(candidates):
        if g not in used_gold and f not in used_found:
            used_gold.add(g)
            used_found.add(f)
            pairs.append((g, f))
    return pairs


def canonical(value: str) -> str:
    """Spell a value so that harmless differences disappear.

    >>> canonical("BC0490"), canonical("2003-05-19T04:12:00")
    ('BC490', '2003-05-19T04:12')
    """
    return _NO_SECONDS.sub(r"\1", _BC_PADDING.sub("BC", value.strip()))


def verdicts(wanted: Timex, got: Timex) -> dict[str, bool]:
    """Say for each measure whether a pair counts."""
    same_span = wanted[:2] == got[:2]
    same_value = wanted.value.strip() == got.value.strip()
    return {
        "strict": same_span,
        "relaxed": True,
        "type": wanted.type == got.type,
        "value": same_value,
        "value_norm": canonical(wanted.value) == canonical(got.value),
        "strict_value": same_span and same_value,
    }


def score(
    documents: Iterable[tuple[TimexDocument, Iterable[Timex]]],
) -> TimexScores:
    """Count over pairs of an annotated document and what was found in it."""
    gold = found = 0
    right: Counter[str] = Counter()
    by_type: dict[str, Counter[str]] = {}
    errors: list[str] = []
    for document, timexes in documents:
        wanted, got = document.timexes, well_formed(timexes)
        gold += len(wanted)
        found += len(got)
        for timex in wanted:
            by_type.setdefault(timex.type, Counter())["gold"] += 1
        pairs = pair_up(wanted, got)
        for g, f in pairs:
            hits = [name for name, ok in verdicts(wanted[g], got[f]).items() if ok]
            right.update(hits)
            by_type[wanted[g].type].update(hits)
        errors.extend(_errors(document, got, pairs))
    return TimexScores(
        gold=gold, found=found, right=right, by_type=by_type, errors=errors
    )


def _errors(
    document: TimexDocument, got: Sequence[Timex], pairs: Sequence[tuple[int, int]]
) -> Iterator[str]:
    def told(timex: Timex) -> str:
        surface = document.text[timex.start : timex.stop]
        return f"{surface!r} {timex.type} {timex.value}"

    for g, f in pairs:
        wanted, found = document.timexes[g], got[f]
        if not verdicts(wanted, found)["strict_value"]:
            kind = "SPAN" if wanted.value == found.value else "VALUE"
            yield f"{document.name} {kind} gold={told(wanted)} got={told(found)}"
    paired_gold = {g for g, _ in pairs}
    paired_found = {f for _, f in pairs}
    for g, wanted in enumerate(document.timexes):
        if g not in paired_gold:
            yield f"{document.name} MISSED {told(wanted)}"
    for f, found in enumerate(got):
        if f not in paired_found:
            yield f"{document.name} SPURIOUS {told(found)}"


def table(scores: TimexScores, *, by_type: bool = False) -> Iterator[str]:
    """Give the lines of a Markdown table, percentages to two decimals."""
    yield f"{scores.gold} annotated, {scores.found} found"
    yield ""
    yield "| measure | P | R | F1 |"
    yield "|---|---|---|---|"
    for measure in MEASURES:
        rates = " | ".join(f"{100 * rate:.2f}" for rate in scores.rates(measure))
        yield f"| {measure} | {rates} |"
    if not by_type:
        return
    yield ""
    yield "| type | annotated | found | strict | type | value |"
    yield "|---|---|---|---|---|---|"
    for name, n in sorted(scores.by_type.items(), key=lambda item: -item[1]["gold"]):
        counts = ("gold", "relaxed", "strict", "type", "value")
        yield f"| {name} | {' | '.join(str(n[count]) for count in counts)} |"
