"""Finds the code samples of a Markdown page: Python sessions and console sessions."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, Literal

from attrs import frozen

ROOT: Final = Path(__file__).parent.parent
_FENCE: Final = re.compile(
    r"^(`{3,})\{?([\w-]*)\}?.*?\n(.*?)^\1$", re.DOTALL | re.MULTILINE
)


@frozen
class Sample:
    """One fenced block of a page that is a session."""

    language: Literal["python", "console"]
    line: int
    source: str


def samples(page: Path) -> Iterator[Sample]:
    """Yield the sessions of a page in order: Python with `>>>`, and `console`."""
    text = page.read_text(encoding="utf-8")
    for fence in _FENCE.finditer(text):
        line = text.count("\n", 0, fence.start()) + 2
        language, source = fence[2], fence[3]
        if language in ("python", "pycon") and ">>> " in source:
            yield Sample("python", line, source)
        elif language == "console":
            yield Sample("console", line, source)
