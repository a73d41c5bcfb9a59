"""Compares what a family read with what a corpus file expects, key by key."""

from collections.abc import Mapping, Sequence
from typing import Final

from attrs import frozen

from casualtyparse.records import Json, Record
from corpus_reader import Example, Expected, Item

_WORDS: Final = {None: "-", True: "true", False: "false"}


@frozen
class Names:
    """What the words of an example refer to: its labels, and the texts of all ids."""

    labels: Mapping[str, str]
    texts: Mapping[str, str]


def differences(
    example: Example, found: Sequence[Record], document: Record
) -> list[str]:
    """Say in what way the values found differ from those expected."""
    told = []
    if len(found) != len(example.expected):
        told.append(f"expected {len(example.expected)} values, found {len(found)}")
    labels = {
        expected.label: str(value["id"])
        for expected, value in zip(example.expected, found, strict=False)
    }
    names = Names(labels, _texts(document))
    for expected, value in zip(example.expected, found, strict=False):
        span = _span(example.text, expected)
        if list(span) != value["span"]:
            told.append(
                f"{expected.label}: expected span {span}, found {value['span']}"
            )
        for key, items in expected.keys:
            actual = _at(value, key)
            if not _agrees(items, actual, names):
                wanted = "|".join(item.text for item in items) or "[]"
                told.append(
                    f"{expected.label}: expected {key}={wanted}, found {actual}"
                )
    return told


def _texts(document: Record) -> dict[str, str]:
    """Return the surface of every value of a document by its id."""
    return {
        str(value["id"]): str(value["text"])
        for values in document.values()
        if isinstance(values, list)
        for value in values
        if isinstance(value, dict) and "id" in value
    }


def _span(text: str, expected: Expected) -> tuple[int, int]:
    """Return the offsets of the surface, of its nth occurrence."""
    start = -1
    for _ in range(expected.nth):
        start = text.find(expected.surface, start + 1)
        if start < 0:
            message = f"{expected.line}: the example has no {expected.surface!r}"
            raise AssertionError(message)
    return start, start + len(expected.surface)


def _at(value: Json, key: str) -> Json:
    """Follow a key with dots into objects and lists."""
    for step in key.split("."):
        if isinstance(value, Mapping):
            if step not in value:
                message = f"no key {key!r} in {sorted(value)}"
                raise AssertionError(message)
            value = value[step]
        elif isinstance(value, Sequence) and not isinstance(value, str):
            value = value[int(step)] if int(step) < len(value) else None
        else:
            return None
    return value


def _agrees(items: Sequence[Item], actual: Json, names: Names) -> bool:
    """Tell whether the items written for a key agree with what was read."""
    if isinstance(actual, Sequence) and not isinstance(actual, str):
        return len(items) == len(actual) and all(
            _item_agrees(item, one, names)
            for item, one in zip(items, actual, strict=True)
        )
    return len(items) == 1 and _item_agrees(items[0], actual, names)


def _item_agrees(item: Item, actual: Json, names: Names) -> bool:
    """Tell whether one item agrees with one actual value."""
    match actual:
        case None | bool():
            return not item.quoted and item.text == _WORDS[actual]
        case int() | float():
            return _number_agrees(item.text, actual)
        case str():
            return _string_agrees(item, actual, names)
        case Mapping():
            return _object_agrees(item, actual)
    return False


def _string_agrees(item: Item, actual: str, names: Names) -> bool:
    """Compare a string; an id may be told by its label or by the text it stands for."""
    if item.quoted:
        return item.text in (actual, names.texts.get(actual))
    return names.labels.get(item.text, item.text) == actual


def _number_agrees(written: str, actual: float) -> bool:
    """Compare a number to the decimals written."""
    try:
        wanted = float(written)
    except ValueError:
        return False
    decimals = len(written.partition(".")[2])
    return round(actual, decimals) == wanted


def _object_agrees(item: Item, actual: Record) -> bool:
    """Compare an object by its text, its bounds, its bearing or its kind."""
    if item.quoted:
        return item.text == actual.get("text")
    if "azimuth" in actual:
        azimuth, _, tolerance = item.text.partition("±")
        return _bound_agrees(azimuth, actual["azimuth"]) and (
            not tolerance or _bound_agrees(tolerance, actual["tolerance"])
        )
    if "low" in actual:
        kind, _, bounds = item.text.rpartition(":")
        low, dots, high = bounds.partition("..")
        if bounds == "?":
            low, dots, high = "", "..", ""
        return (
            kind in ("", actual["kind"])
            and _bound_agrees(low, actual["low"])
            and _bound_agrees(high if dots else low, actual["high"])
        )
    return item.text == actual.get("kind")


def _bound_agrees(written: str, actual: Json) -> bool:
    """Compare one bound; an open one is written as nothing."""
    if isinstance(actual, int | float):
        return _number_agrees(written, actual)
    return actual is None and not written
