"""Whole texts with their full output; run as a script, it records the output again."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from attrs import frozen

from casualtyparse import extract
from casualtyparse.records import Json
from corpus_reader import CORPUS

ARTICLES: Final = CORPUS / "articles"


@frozen
class Article:
    """A text below its reference date (`reference: 2019-11-07`), and its output."""

    path: Path

    @property
    def name(self) -> str:
        """The name of the file, for the test's id."""
        return self.path.stem

    def read(self) -> Json:
        """Return what is read today, the text itself left out."""
        head, _, text = self.path.read_text(encoding="utf-8").partition("\n\n")
        reference = head.removeprefix("reference: ")
        document = extract(text, reference=None if reference == "none" else reference)
        return {
            key: value for key, value in document.to_dict().items() if key != "text"
        }

    def recorded(self) -> Json:
        """Return what was read when the output was recorded."""
        recorded: Json = json.loads(self._output.read_text(encoding="utf-8"))
        return recorded

    def differences(self) -> list[str]:
        """Say what is no longer read as recorded; keys that were added since are no matter."""
        return list(differing("", self.recorded(), self.read()))

    def record(self) -> None:
        """Write what is read today."""
        written = json.dumps(self.read(), ensure_ascii=False, indent=1)
        self._output.write_text(written + "\n", encoding="utf-8")

    @property
    def _output(self) -> Path:
        return self.path.with_suffix(".json")


def differing(place: str, recorded: Json, read: Json) -> Iterator[str]:
    """Walk both outputs and tell where they part."""
    if isinstance(recorded, dict) and isinstance(read, dict):
        for key, value in recorded.items():
            yield from differing(f"{place}.{key}", value, read.get(key))
    elif isinstance(recorded, list) and isinstance(read, list):
        if len(recorded) != len(read):
            yield f"{place}: recorded {len(recorded)} values, read {len(read)}"
        for i, (value, other) in enumerate(zip(recorded, read, strict=False)):
            yield from differing(f"{place}.{i}", value, other)
    elif recorded != read:
        yield f"{place}: recorded {recorded!r}, read {read!r}"


def articles() -> list[Article]:
    """Return all articles in the order of their names."""
    return [Article(path) for path in sorted(ARTICLES.glob("*.txt"))]


if __name__ == "__main__":
    for article in articles():
        article.record()
