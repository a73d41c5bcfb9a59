"""When an extracted object is right: one gold object against one object of `to_dict()`.

Whatever the family, the two stretches of text must overlap. Beyond that

    casualties    same harm, low and high
    distances     same low, high, unit, azimuth (1 degree) and first anchor
    dates         same TIMEX3 value; "interval" compares start and end instead
    actors        named: same canonical name, or one of `aka`; unnamed: same count
    attributions  same kind, same negated, and actors that overlap (or both null)
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

if TYPE_CHECKING:
    from benchmarks.accuracy.gold import GoldDocument, GoldObject

Row = Mapping[str, object]

#: Kinds of victims that count as one when victims are compared.
COARSE: Final[Mapping[object, str]] = {
    "military": "security",
    "police": "security",
    "security": "security",
    "civilian": "civilian",
    "journalist": "civilian",
    "aid_worker": "civilian",
    "government": "civilian",
    "militant": "militant",
    "unknown": "unknown",
    None: "unknown",
}


@frozen(kw_only=True)
class Context:
    """What comparing needs besides the pair: the gold document, the objects found by id."""

    gold: GoldDocument
    by_id: Mapping[object, Row]


Same = Callable[[Row, Row, Context], bool]


@frozen(kw_only=True)
class Pairing:
    """Gold objects of one document against the objects found, one to one."""

    right: list[tuple[GoldObject, Row]] = field(factory=list)
    wrong: list[tuple[GoldObject, Row]] = field(factory=list)
    missed: list[GoldObject] = field(factory=list)
    spurious: list[Row] = field(factory=list)


def dig(row: object, *path: str) -> object:
    """Follow keys through nested objects; None where they end early.

    >>> dig({"count": {"low": 3}}, "count", "low"), dig({"count": None}, "count", "low")
    (3, None)
    """
    for key in path:
        row = row.get(key) if isinstance(row, Mapping) else None
    return row


def span_of(row: Row) -> tuple[int, int]:
    """Return the half-open span of an extracted object."""
    match row["span"]:
        case [int() as start, int() as stop]:
            return start, stop
    raise TypeError(f"expected a span of two integers, found {row['span']!r}")


def overlap(a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Tell whether two half-open spans share a character."""
    return a[0] < b[1] and b[0] < a[1]


def pair_up(
    golds: Sequence[GoldObject], found: Sequence[Row], same: Same, context: Context
) -> Pairing:
    """Pair objects one to one: right pairs first, then those that merely overlap."""
    pairing = Pairing()
    free = list(found)
    left = _take(golds, free, pairing.right, same, context)
    pairing.missed.extend(_take(left, free, pairing.wrong, _anything, context))
    pairing.spurious.extend(free)
    return pairing


def _take(
    golds: Sequence[GoldObject],
    free: list[Row],
    pairs: list[tuple[GoldObject, Row]],
    same: Same,
    context: Context,
) -> list[GoldObject]:
    """Move pairs out of `free`; return the gold objects for which there is none."""
    left = []
    for gold in golds:
        span = (gold.start, gold.stop)
        for i, row in enumerate(free):
            if overlap(span, span_of(row)) and any(
                same(reading, row, context) for reading in gold.readings()
            ):
                pairs.append((gold, free.pop(i)))
                break
        else:
            left.append(gold)
    return left


def _anything(_gold: Row, _row: Row, _context: Context) -> bool:
    return True


def same_casualty(gold: Row, row: Row, _context: Context) -> bool:
    """Compare harm and bounds of the count."""
    return (gold["harm"], gold["low"], gold.get("high")) == (
        row.get("harm"),
        dig(row, "count", "low"),
        dig(row, "count", "high"),
    )


def same_distance(gold: Row, row: Row, _context: Context) -> bool:
    """Compare bounds within 1 per cent, unit, azimuth within 1 degree, and first anchor."""
    return (
        _close(gold.get("low"), dig(row, "distance", "low"))
        and _close(gold.get("high"), dig(row, "distance", "high"))
        and gold.get("unit") == dig(row, "distance", "unit")
        and _close(gold.get("azimuth"), dig(row, "bearing", "azimuth"), within=1.0)
        and (gold.get("anchor") or "") == first_anchor(row)
    )


def first_anchor(row: Row) -> str:
    """Return the text of the place a distance is reckoned from, empty if there is none."""
    anchors = row.get("anchors")
    if isinstance(anchors, Sequence) and anchors:
        return str(dig(anchors[0], "text") or "")
    return ""


def _close(gold: object, found: object, within: float | None = None) -> bool:
    if isinstance(gold, int | float) and isinstance(found, int | float):
        return abs(gold - found) <= (within or 0.01 * max(1.0, abs(gold)))
    return gold is None and found is None


def same_date_value(gold: Row, row: Row, _context: Context) -> bool:
    """Compare TIMEX3 values."""
    return str(gold.get("value")) == str(row.get("value"))


def same_date_interval(gold: Row, row: Row, _context: Context) -> bool:
    """Compare both ends of the interval a date stands for."""
    return (str(gold.get("start")), str(gold.get("end"))) == (
        str(row.get("start")),
        str(row.get("end")),
    )


def same_actor(gold: Row, row: Row, _context: Context) -> bool:
    """Compare the names of named actors, the counts of unnamed ones."""
    if gold.get("name"):
        aka = gold.get("aka")
        accepted = [gold["name"], *(aka if isinstance(aka, list) else [])]
        names = {str(name).casefold() for name in accepted}
        return str(row.get("name") or "").casefold() in names
    return gold.get("low") is None or gold["low"] == dig(row, "count", "low")


def same_attribution(gold: Row, row: Row, context: Context) -> bool:
    """Compare kind and polarity, and see whether both name the same actor."""
    return (
        gold["kind"] == row.get("kind")
        and bool(gold.get("negated")) == bool(row.get("negated"))
        and points_alike(gold, row, context, "actor")
    )


def points_alike(gold: Row, row: Row, context: Context, field_name: str) -> bool:
    """Tell whether a field points to overlapping objects in both, or to none in both."""
    target = context.by_id.get(row.get(field_name))
    wanted = context.gold.keys.get(str(gold.get(field_name) or ""))
    if wanted is None or target is None:
        return wanted is None and target is None
    if gold.get(f"{field_name}_any"):
        return True
    return overlap((wanted.start, wanted.stop), span_of(target))


def same_victims(gold: object, found: object) -> bool:
    """Compare coarse kinds of victims; "people" may be read as civilian or left open.

    >>> same_victims("police", "military"), same_victims(None, "civilian")
    (True, True)
    """
    pair = {COARSE.get(gold, str(gold)), COARSE.get(found, str(found))}
    return len(pair) == 1 or pair == {"civilian", "unknown"}
