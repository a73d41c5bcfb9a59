"""Records in and out of a batch: what a line holds, and what comes of it."""

import json
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from itertools import tee
from typing import IO

import click
from attrs import frozen

from casualtyparse.document import Document
from casualtyparse.extractor import Extractor
from casualtyparse.records import Json


@frozen(kw_only=True)
class Fields:
    """Where a record keeps its text, its date of publication and its name."""

    text: str
    date: str
    id: str


@frozen(kw_only=True)
class Good:
    """A record that can be read; `line` is its line in the input, from 1."""

    line: int
    id: Json
    text: str
    reference: date | None


@frozen(kw_only=True)
class Bad:
    """A record that cannot be read, and why."""

    line: int
    id: Json
    reason: str


@frozen(kw_only=True)
class Done:
    """A record with what was read in it."""

    record: Good
    document: Document


@frozen(kw_only=True)
class Place:
    """The last record that an earlier run has dealt with."""

    line: int = 0
    id: Json = None


def feed(
    file: IO[bytes], fields: Fields, *, after: Place, advance: Callable[[int], None]
) -> Iterator[Good | Bad]:
    """Yield the records behind a place; `advance` is told the bytes of each line.

    Raises ClickException if the record at that place is not the one that was there before.
    """
    line = 0
    for line, raw in enumerate(file, start=1):
        advance(len(raw))
        if line < after.line or not raw.strip():
            continue
        record = record_of(line, raw, fields)
        if line > after.line:
            yield record
        elif record.id != after.id:
            message = (
                f"line {line} is record {record.id!r}, but the output has {after.id!r} there: "
                "it was made from another file, or with another --id-field; "
                "--overwrite begins again"
            )
            raise click.ClickException(message)
    if line < after.line:
        message = (
            f"the input ends at line {line}, but the output goes to line {after.line}: "
            "it was made from another file; --overwrite begins again"
        )
        raise click.ClickException(message)


def record_of(line: int, raw: bytes, fields: Fields) -> Good | Bad:
    """Read one line of the input.

    >>> fields = Fields(text="text", date="date", id="id")
    >>> record_of(7, b'{"id": 1, "text": "Two died.", "date": "2019-11-31"}', fields)
    Bad(line=7, id=1, reason="expected an ISO 8601 date at 'date', found '2019-11-31'")
    """
    try:
        value: Json = json.loads(raw)
    except UnicodeDecodeError as error:
        return Bad(line=line, id=None, reason=f"not UTF-8 at byte {error.start}")
    except ValueError as error:
        return Bad(line=line, id=None, reason=f"not JSON: {error}")
    except RecursionError:
        return Bad(line=line, id=None, reason="not JSON: nested too deeply")
    if not isinstance(value, dict):
        found = type(value).__name__
        return Bad(line=line, id=None, reason=f"expected an object, found {found}")
    name = value.get(fields.id)
    text = value.get(fields.text)
    if not isinstance(text, str):
        reason = f"expected a string at {fields.text!r}, found {_told(text)}"
        return Bad(line=line, id=name, reason=reason)
    day = value.get(fields.date)
    try:
        reference = _day(day)
    except ValueError:
        reason = f"expected an ISO 8601 date at {fields.date!r}, found {_told(day)}"
        return Bad(line=line, id=name, reason=reason)
    return Good(line=line, id=name, text=text, reference=reference)


def results(
    records: Iterable[Good | Bad], extractor: Extractor, *, workers: int
) -> Iterator[Done | Bad]:
    """Yield what comes of each record, in their order."""
    waiting: deque[Good | Bad] = deque()
    texts, references = tee(_readable(records, waiting))
    documents = extractor.extract_many(
        (one.text for one in texts),
        (one.reference for one in references),
        workers=workers,
    )
    for document in documents:
        while isinstance(one := waiting.popleft(), Bad):
            yield one
        yield Done(record=one, document=document)
    for one in waiting:
        if isinstance(one, Bad):
            yield one


def _readable(
    records: Iterable[Good | Bad], waiting: deque[Good | Bad]
) -> Iterator[Good]:
    """Pass on the records that can be read; all of them wait for their turn in the output."""
    for record in records:
        waiting.append(record)
        if isinstance(record, Good):
            yield record


def _day(value: Json) -> date | None:
    """Return the day of a record; absent and empty is none."""
    if value is None or value == "":
        return None
    if isinstance(value, str):
        return datetime.fromisoformat(value).date()
    raise ValueError


def _told(value: Json) -> str:
    """Show a value in a message, cut where it is long."""
    if value is None:
        return "nothing"
    shown = repr(value)
    return shown if len(shown) <= 40 else shown[:39] + "…"
