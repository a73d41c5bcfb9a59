"""Where the figures of one text contradict each other, and why."""

from collections.abc import Iterator, Sequence
from typing import Final, Literal

from attrs import frozen

from casualtyparse.casualties.values import Casualty
from casualtyparse.records import Json

InconsistencyKind = Literal["part_exceeds_whole", "remainder", "breakdown"]

#: How a part begins that is whatever the parts before it leave.
_REMAINDERS: Final = ("the remaining", "the rest", "the other", "the others")
#: Rules that read a whole with all of its parts.
BREAKDOWN_RULES: Final = frozenset({"breakdown"})
#: Rules that list people of whom none is told twice.
_LISTING_RULES: Final = frozenset({"including"})


@frozen(kw_only=True)
class Inconsistency:
    """One contradiction between figures; `casualties` are their ids, the whole first.

    `kind` is "part_exceeds_whole", "remainder" (what is left over is not what the other parts
    leave) or "breakdown" (parts that should make up the whole do not).
    """

    kind: InconsistencyKind
    casualties: tuple[str, ...]
    message: str

    def to_dict(self) -> dict[str, Json]:
        """Return the inconsistency as a JSON object."""
        return {
            "kind": self.kind,
            "casualties": list(self.casualties),
            "message": self.message,
        }


def inconsistencies(casualties: Sequence[Casualty]) -> tuple[Inconsistency, ...]:
    """Compare each whole with its parts; in text order of the wholes."""
    parts: dict[str, list[Casualty]] = {}
    for casualty in casualties:
        if casualty.part_of is not None:
            parts.setdefault(casualty.part_of, []).append(casualty)
    return tuple(
        found
        for whole in casualties
        if whole.id in parts
        for found in _compare(whole, parts[whole.id])
    )


def _compare(whole: Casualty, parts: Sequence[Casualty]) -> Iterator[Inconsistency]:
    for part in parts:
        found = _exceeds(whole, part)
        if found is not None:
            yield found
    same = [part for part in parts if part.harm == whole.harm]
    yield from _listed(whole, same)
    yield from _remainders(whole, same)
    apposed = [part for part in same if part.rule in BREAKDOWN_RULES]
    if apposed and _made_of(apposed) not in (None, _number(whole)):
        yield Inconsistency(
            kind="breakdown",
            casualties=(whole.id, *(part.id for part in apposed)),
            message=f"{_quoted(apposed)} make {_made_of(apposed)}, not the "
            f"{_number(whole)} of {whole.text!r}",
        )


def _exceeds(whole: Casualty, part: Casualty) -> Inconsistency | None:
    least, most = part.count.low, whole.count.high
    if least is None or most is None or least <= most:
        return None
    return Inconsistency(
        kind="part_exceeds_whole",
        casualties=(whole.id, part.id),
        message=f"{part.text!r} ({least} or more) is told as part of {whole.text!r} "
        f"({most} at most)",
    )


def _listed(whole: Casualty, parts: Sequence[Casualty]) -> Iterator[Inconsistency]:
    """Yield a list behind "including" that names more people than there are."""
    listed = [part for part in parts if part.rule in _LISTING_RULES]
    most, total = whole.count.high, _made_of(listed)
    if len(listed) < 2 or most is None or total is None or total <= most:
        return
    yield Inconsistency(
        kind="part_exceeds_whole",
        casualties=(whole.id, *(part.id for part in listed)),
        message=f"{_quoted(listed)} make {total}, more than the {most} of "
        f"{whole.text!r}",
    )


def _remainders(whole: Casualty, parts: Sequence[Casualty]) -> Iterator[Inconsistency]:
    """Yield each "the remaining 15" that the parts told before it do not leave."""
    for i, part in enumerate(parts):
        if not part.text.lower().startswith(_REMAINDERS) or not i:
            continue
        told, total, left = _made_of(parts[:i]), _number(whole), _number(part)
        if told is None or total is None or left is None or told + left == total:
            continue
        yield Inconsistency(
            kind="remainder",
            casualties=(whole.id, *(before.id for before in parts[: i + 1])),
            message=f"{_quoted(parts[:i])} leave {total - told} of the {total} of "
            f"{whole.text!r}, not the {left} of {part.text!r}",
        )


def _number(casualty: Casualty) -> int | None:
    """Return the number of people, if it is told exactly."""
    return casualty.count.low if casualty.count.kind == "exact" else None


def _made_of(parts: Sequence[Casualty]) -> int | None:
    """Return the sum of parts that are all told exactly."""
    numbers = [_number(part) for part in parts]
    told = [number for number in numbers if number is not None]
    return sum(told) if len(told) == len(numbers) else None


def _quoted(parts: Sequence[Casualty]) -> str:
    return " and ".join(repr(part.text) for part in parts)
