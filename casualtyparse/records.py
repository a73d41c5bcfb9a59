"""JSON objects: typed access to what `from_dict` is given, with errors that name the key."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

#: Whatever JSON can hold. Sequences and mappings are read-only views, as inputs should be.
Json = str | int | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]
Record = Mapping[str, Json]

L = TypeVar("L", bound=str)


def fail(record: Record, key: str, expected: str) -> ValueError:
    """Return the error for a value of the wrong kind."""
    found = record.get(key)
    return ValueError(f"expected {expected} at {key!r}, found {found!r}")


def text(record: Record, key: str) -> str:
    """Return a string."""
    value = record.get(key)
    if not isinstance(value, str):
        raise fail(record, key, "a string")
    return value


def maybe_text(record: Record, key: str) -> str | None:
    """Return a string, or None where it is null or absent."""
    return None if record.get(key) is None else text(record, key)


def whole(record: Record, key: str) -> int:
    """Return an integer."""
    value = record.get(key)
    if not isinstance(value, int) or isinstance(value, bool):
        raise fail(record, key, "an integer")
    return value


def maybe_whole(record: Record, key: str) -> int | None:
    """Return an integer, or None where it is null or absent."""
    return None if record.get(key) is None else whole(record, key)


def number(record: Record, key: str) -> float:
    """Return a number as a float."""
    value = record.get(key)
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise fail(record, key, "a number")
    return float(value)


def maybe_number(record: Record, key: str) -> float | None:
    """Return a number as a float, or None where it is null or absent."""
    return None if record.get(key) is None else number(record, key)


def flag(record: Record, key: str) -> bool:
    """Return a truth value; absent is False."""
    value = record.get(key, False)
    if not isinstance(value, bool):
        raise fail(record, key, "true or false")
    return value


def inner(record: Record, key: str) -> Record:
    """Return an object."""
    value = record.get(key)
    if not isinstance(value, Mapping):
        raise fail(record, key, "an object")
    return value


def maybe_inner(record: Record, key: str) -> Record | None:
    """Return an object, or None where it is null or absent."""
    return None if record.get(key) is None else inner(record, key)


def several(record: Record, key: str) -> tuple[Record, ...]:
    """Return a list of objects; absent is empty."""
    found: list[Record] = []
    for value in _sequence(record, key):
        if not isinstance(value, Mapping):
            raise fail(record, key, "a list of objects")
        found.append(value)
    return tuple(found)


def texts(record: Record, key: str) -> tuple[str, ...]:
    """Return a list of strings; absent is empty."""
    found: list[str] = []
    for value in _sequence(record, key):
        if not isinstance(value, str):
            raise fail(record, key, "a list of strings")
        found.append(value)
    return tuple(found)


def pair(record: Record, key: str) -> tuple[int, int]:
    """Return a list of two integers, such as a span."""
    values = _sequence(record, key)
    match values:
        case [int() as first, int() as second]:
            return first, second
    raise fail(record, key, "two integers")


def choice(value: str, allowed: frozenset[L] | tuple[L, ...], key: str) -> L:
    """Return the value as one of those allowed."""
    for one in allowed:
        if value == one:
            return one
    message = (
        f"expected one of {', '.join(sorted(allowed))} at {key!r}, found {value!r}"
    )
    raise ValueError(message)


def maybe_choice(
    record: Record, key: str, allowed: frozenset[L] | tuple[L, ...]
) -> L | None:
    """Return the value as one of those allowed, or None where it is null or absent."""
    value = maybe_text(record, key)
    return None if value is None else choice(value, allowed, key)


def _sequence(record: Record, key: str) -> Sequence[Json]:
    value = record.get(key)
    if value is None:
        return ()
    if isinstance(value, str) or not isinstance(value, Sequence):
        raise fail(record, key, "a list")
    return value
