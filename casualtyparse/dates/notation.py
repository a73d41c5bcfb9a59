"""Reading back the notation in which a value keeps what its phrase says.

expr   = name "(" expr ("," expr)* ")" | amount | fields
fields = field (" " field)*      field = NAME "=" VALUE | FLAG
amount = (NUMBER [".." NUMBER] | "?") UNIT ["&" amount]
"""

import re
from typing import Final

from casualtyparse.dates.spec import (
    FLAGS,
    REFS,
    TEXT_FIELDS,
    UNIT_NAMES,
    AnchorName,
    Beside,
    Mod,
    Offset,
    Partial,
    Range,
    Ref,
    RefName,
    Repeat,
    Shift,
    Spec,
    Window,
    Within,
)

_CALL: Final = re.compile(r"([a-z]+)\((.*)\)$")
_AMOUNT: Final = re.compile(r"(\?|[0-9.e+]+?)(?:\.\.([0-9.e+]+))?([A-Z]+)$")
_UNITS: Final = {name: unit for unit, name in UNIT_NAMES.items()}
_ANCHORS: Final[tuple[AnchorName, ...]] = ("ref", "mentioned", "start", "end")


def read_says(text: str) -> Spec:
    """Return the spec that was written as `text`; ValueError for anything else.

    >>> str(read_says("within(month=5,shift(ref,0,year))"))
    'within(month=5,shift(ref,0,year))'
    """
    call = _CALL.match(text)
    if call is None:
        return _amount(text) if _is_amount(text) else _partial(text)
    name, parts = call.group(1), _split(call.group(2))
    if name in _CALLS and len(parts) == _CALLS[name]:
        return _called(name, parts)
    raise _error(text)


def _error(text: str) -> ValueError:
    return ValueError(f"expected what a date says, found {text!r}")


_CALLS: Final = {
    "shift": 3,
    "window": 3,
    "within": 2,
    "range": 2,
    "mod": 2,
    "beside": 2,
    "repeat": 1,
    "ref": 1,
}


def _called(name: str, parts: list[str]) -> Spec:
    if name == "shift":
        of = _UNITS.get(parts[2])
        return Shift(_anchor(parts[0]), float(parts[1]), of or _partial(parts[2]))
    if name == "window":
        return Window(_anchor(parts[0]), int(parts[1]), _amount(parts[2]))
    if name == "within":
        return Within(read_says(parts[0]), read_says(parts[1]))
    if name == "mod":
        return Mod(read_says(parts[0]), parts[1])
    if name == "range":
        return Range(_partial(parts[0]), _partial(parts[1]))
    if name == "beside":
        direction = "before" if parts[0] == "before" else "after"
        return Beside(_amount(parts[1]), "before" if direction == "before" else "after")
    if name == "repeat":
        every = parts[0]
        return Repeat(_amount(every) if _is_amount(every) else _partial(every))
    return Ref(_ref(parts[0]))


def _split(inside: str) -> list[str]:
    """Split arguments at the commas that no inner bracket holds."""
    parts, depth, start = [], 0, 0
    for i, sign in enumerate(inside):
        depth += (sign == "(") - (sign == ")")
        if sign == "," and depth == 0:
            parts.append(inside[start:i])
            start = i + 1
    parts.append(inside[start:])
    return parts


def _anchor(text: str) -> AnchorName:
    for name in _ANCHORS:
        if text == name:
            return name
    raise _error(text)


def _ref(text: str) -> RefName:
    for name in REFS:
        if text == name:
            return name
    raise _error(text)


def _is_amount(text: str) -> bool:
    return _AMOUNT.match(text.partition("&")[0]) is not None


def _amount(text: str) -> Offset:
    first, _, rest = text.partition("&")
    match = _AMOUNT.match(first)
    if match is None:
        raise _error(text)
    low, high, unit = match.groups()
    return Offset(
        None if low == "?" else float(low),
        unit,
        None if high is None else float(high),
        _amount(rest) if rest else None,
    )


def _partial(text: str) -> Partial:
    if text == "any":
        return Partial()
    numbers: dict[str, int] = {}
    names: dict[str, str] = {}
    flags: set[str] = set()
    for field in text.split(" "):
        name, equals, value = field.partition("=")
        if name in FLAGS and not equals:
            flags.add(name)
        elif name in TEXT_FIELDS:
            names[name] = value
        elif name in _NUMBERS:
            numbers[name] = int(value)
        else:
            raise _error(text)
    return Partial(
        year=numbers.get("year"),
        month=numbers.get("month"),
        day=numbers.get("day"),
        weekday=numbers.get("weekday"),
        season=names.get("season"),
        quarter=numbers.get("quarter"),
        half=numbers.get("half"),
        decade=numbers.get("decade"),
        century=numbers.get("century"),
        fiscal=numbers.get("fiscal"),
        week=numbers.get("week"),
        weekend="weekend" in flags,
        named=names.get("named"),
        part=names.get("part"),
        hour=numbers.get("hour"),
        minute=numbers.get("minute"),
        second=numbers.get("second"),
        zone=names.get("zone"),
        generic="generic" in flags,
    )


_NUMBERS: Final = frozenset(
    {
        "year",
        "month",
        "day",
        "weekday",
        "quarter",
        "half",
        "decade",
        "century",
        "fiscal",
        "week",
        "hour",
        "minute",
        "second",
    }
)
