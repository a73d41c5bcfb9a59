"""The output of a batch: a file that an interrupted run can be taken up from."""

import json
import sys
from pathlib import Path
from types import TracebackType
from typing import IO, Final, Self

import click
from attrs import define, field

from casualtyparse.cli import streams
from casualtyparse.cli.records import Bad, Done, Place
from casualtyparse.export.json import write
from casualtyparse.records import Json

_BLOCK: Final = 1 << 16


@define(eq=False)
class Output:
    """Takes results in order: those read into one file, those not into another beside it.

    Without a path the results go to standard output and bad records are only reported.
    """

    path: Path | None
    with_text: bool
    place: Place = field(factory=Place)
    good: int = 0
    bad: int = 0
    _results: IO[bytes] | None = None
    _errors: IO[bytes] | None = None

    def __enter__(self) -> Self:
        if self.path is None:
            self._results = sys.stdout.buffer
            return self
        self._results, self.place = _opened(self.path)
        if self.errors_path.exists():
            self._errors = self.errors_path.open("a+b")
            self.bad = _trimmed(self._errors, self.place.line)
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        if self._results is not None:
            self._results.flush()
        if self.path is not None:
            for file in (self._results, self._errors):
                if file is not None:
                    file.close()

    @property
    def errors_path(self) -> Path:
        """Where the records go that cannot be read."""
        assert self.path is not None  # noqa: S101 - standard output has none
        return self.path.with_name(self.path.name + ".errors")

    def write(self, result: Done | Bad) -> None:
        """Write one result; a bad record is reported too."""
        if isinstance(result, Done):
            record = result.document.to_dict()
            if not self.with_text:
                del record["text"]
            self.good += 1
            _write(
                self._results,
                {"line": result.record.line, "id": result.record.id, **record},
            )
            return
        self.bad += 1
        streams.say(f"line {result.line}: {result.reason}")
        if self.path is not None:
            if self._errors is None:
                self._errors = self.errors_path.open("ab")
            line: Json = {
                "line": result.line,
                "id": result.id,
                "error": result.reason,
            }
            _write(self._errors, line)

    def summary(self) -> str:
        """Say how it went, earlier runs included where records could not be read."""
        told = f"{self.good:,} records read"
        if self.bad:
            told += f", {self.bad:,} could not be read"
            if self.path is not None:
                told += f" (see {self.errors_path})"
        return told


def clear(path: Path) -> None:
    """Remove the output of an earlier run."""
    path.unlink(missing_ok=True)
    path.with_name(path.name + ".errors").unlink(missing_ok=True)


def _opened(path: Path) -> tuple[IO[bytes], Place]:
    """Open a file to go on with, cut behind its last complete line."""
    file = path.open("a+b")
    line = _last_line(file)
    if not line:
        return file, Place()
    try:
        record: Json = json.loads(line)
    except ValueError:
        record = None
    number = record.get("line") if isinstance(record, dict) else None
    if not isinstance(record, dict) or not isinstance(number, int):
        file.close()
        message = f"{path}: not the output of an earlier run; --overwrite begins again"
        raise click.ClickException(message)
    return file, Place(line=number, id=record.get("id"))


def _last_line(file: IO[bytes]) -> bytes:
    """Return the last complete line, and cut what a crash left behind it."""
    start = file.seek(0, 2)
    blocks: list[bytes] = []
    breaks = 0
    while start and breaks < 2:
        step = min(_BLOCK, start)
        start -= step
        file.seek(start)
        blocks.append(file.read(step))
        breaks += blocks[-1].count(b"\n")
    tail = b"".join(reversed(blocks))
    end = tail.rfind(b"\n") + 1
    file.truncate(start + end)
    return tail[tail.rfind(b"\n", 0, max(end - 1, 0)) + 1 : end]


def _trimmed(file: IO[bytes], last: int) -> int:
    """Cut what is told of records behind the last one; return how many lines are left.

    Records between the last good one and the crash are read again, and told again.
    """
    file.seek(0)
    kept = size = 0
    for line in file:
        if not line.endswith(b"\n") or json.loads(line)["line"] > last:
            break
        kept += 1
        size += len(line)
    file.truncate(size)
    return kept


def _write(file: IO[bytes] | None, record: Json) -> None:
    """Write one line of JSON."""
    if file is not None:
        file.write(write(record).encode() + b"\n")
