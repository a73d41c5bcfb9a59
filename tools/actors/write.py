"""Write the tables: TOML for people to review, lines that load fast."""

from collections.abc import Iterable
from typing import Final

Value = str | int | float | bool | None | tuple["Value", ...]

#: A list longer than this is written over several lines.
WIDTH: Final = 100


def toml_string(text: str) -> str:
    """Return a basic TOML string."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def toml_value(value: Value) -> str:
    """Return one TOML value."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return toml_string(value)
    if isinstance(value, tuple):
        return _array([toml_value(part) for part in value])
    return repr(value)


def _array(parts: list[str]) -> str:
    line = ", ".join(parts)
    if len(line) <= WIDTH:
        return f"[{line}]"
    rows = [""]
    for part in parts:
        if len(rows[-1]) + len(part) > WIDTH:
            rows.append("")
        rows[-1] += f"{part}, "
    return "\n  ".join(["[", *(row.rstrip() for row in rows)]) + "\n]"


def toml_block(name: str, fields: Iterable[tuple[str, Value]]) -> str:
    """Return one table; keys without a value are left out."""
    rows = [
        f"{key} = {toml_value(value)}"
        for key, value in fields
        if value is not None and value not in {"", ()}
    ]
    return "\n".join([f"[{name}]", *rows, ""])


def lines_of(rows: Iterable[Iterable[str]]) -> str:
    """Return a table of one row a line, cells parted by tabs."""
    return "".join("\t".join(cells) + "\n" for cells in rows)


def listed(values: Iterable[object]) -> str:
    """Return values as the list that one cell can hold."""
    return ",".join(map(str, values))
