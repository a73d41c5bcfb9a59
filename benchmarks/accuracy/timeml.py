"""Read annotated time expressions: folders of TimeML, and JSON Lines.

A TimeML folder holds `*.tml` files as the TempEval-3 data does: the day of writing in
`<DCT><TIMEX3 value="...">` (older files: a TIMEX3 with functionInDocument CREATION_TIME or
PUBLICATION_TIME), the annotated text in `<TEXT>` (older files: the whole document). What stands
outside of the text, the day of writing included, is not scored; nor are TIMEX3 elements without
words, and of nested ones only the outermost.

A line of JSON Lines is `{"id", "text", "dct": "YYYY-MM-DD", "timexes": [{"start", "end", "type",
"value"}]}`.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from benchmarks.accuracy.timexes import Timex, TimexDocument

if TYPE_CHECKING:
    from pathlib import Path

#: What a TIMEX3 may be to its document when it tells the day of writing.
_CREATION: Final = ("CREATION_TIME", "PUBLICATION_TIME")
_DAY: Final = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)")


class CorpusError(ValueError):
    """A corpus file is not what this reader expects."""


def load(path: Path) -> list[TimexDocument]:
    """Read a folder of TimeML files, one TimeML file, or a file of JSON Lines."""
    if path.is_dir():
        files = sorted(path.rglob("*.tml"))
        if not files:
            raise CorpusError(f"no *.tml file in {path}")
        return [parse_timeml(file.read_bytes(), file.stem) for file in files]
    if path.suffix == ".tml":
        return [parse_timeml(path.read_bytes(), path.stem)]
    lines = path.read_text(encoding="utf-8").splitlines()
    return [parse_json(line) for line in lines if line.strip()]


def parse_timeml(content: bytes | str, name: str) -> TimexDocument:
    """Read one TimeML document."""
    try:
        root = ET.fromstring(content)  # noqa: S314 the corpus is the user's own
    except ET.ParseError as error:
        raise CorpusError(f"{name}: {error}") from None
    created = _day_of_writing(root)
    body = root.find("TEXT")
    words = _Text()
    words.walk(root if body is None else body)
    return TimexDocument(
        name=name,
        text="".join(words.pieces),
        created=created,
        timexes=words.timexes,
    )


class _Text:
    """The words of a document as they are met, with the expressions among them."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.timexes: list[Timex] = []
        self.length = 0

    def add(self, words: str | None) -> None:
        if words:
            self.pieces.append(words)
            self.length += len(words)

    def walk(self, element: ET.Element, *, inside: bool = False) -> None:
        """Add an element and what follows it inside its parent."""
        start = self.length
        timex = _is_scored(element) and not inside
        self.add(element.text)
        for child in element:
            self.walk(child, inside=inside or timex)
            self.add(child.tail)
        if timex and self.length > start:
            kind, value = element.get("type", ""), element.get("value", "")
            self.timexes.append(Timex(start, self.length, kind, value.strip()))


def _is_scored(element: ET.Element) -> bool:
    return (
        element.tag == "TIMEX3" and element.get("functionInDocument") not in _CREATION
    )


def _day_of_writing(root: ET.Element) -> str | None:
    """Find the day on which a document was written, as YYYY-MM-DD."""
    stated = root.findall("DCT/TIMEX3") or [
        timex
        for timex in root.iter("TIMEX3")
        if timex.get("functionInDocument") in _CREATION
    ]
    for timex in stated:
        day = _DAY.match(timex.get("value", ""))
        if day:
            return "-".join(day.groups())
    return None


def parse_json(line: str) -> TimexDocument:
    """Read one document from a line of JSON."""
    record: object = json.loads(line)
    match record:
        case {
            "id": str() as name,
            "text": str() as text,
            "timexes": [*timexes],
            **others,
        }:
            created = others.get("dct")
            return TimexDocument(
                name=name,
                text=text,
                created=str(created)[:10] if created else None,
                timexes=[_timex(timex) for timex in timexes],
            )
    raise CorpusError(f"expected id, text and timexes in {line[:60]!r}")


def _timex(record: object) -> Timex:
    match record:
        case {
            "start": int() as start,
            "end": int() as stop,
            "type": str() as kind,
            **others,
        }:
            return Timex(start, stop, kind, str(others.get("value") or "").strip())
    raise CorpusError(f"expected start, end and type in {record!r}")
