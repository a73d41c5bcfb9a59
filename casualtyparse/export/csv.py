"""A document as CSV (RFC 4180): one row a value, all families in one table."""

import csv
from io import StringIO
from typing import Final

from casualtyparse.document import Document
from casualtyparse.export.json import SURROGATE
from casualtyparse.records import Json

#: The columns, and where each family keeps what stands in them.
COLUMNS: Final[dict[str, str]] = {
    "id": "id",
    "start": "span.0",
    "end": "span.1",
    "text": "text",
    "rule": "rule",
    "harm": "harm",
    "count_kind": "count.kind",
    "count_low": "count.low",
    "count_high": "count.high",
    "count_unit": "count.unit",
    "count_strict": "count.strict",
    "count_text": "count.text",
    "victims": "victims.text",
    "victims_kind": "victims.kind",
    "status": "status",
    "scope": "scope",
    "part_of": "part_of",
    "severity": "severity",
    "restates": "restates",
    "superseded_by": "superseded_by",
    "own_death": "own_death",
    "perpetrators": "perpetrators",
    "source": "source",
    "relation": "relation",
    "distance_kind": "distance.kind",
    "distance_low": "distance.low",
    "distance_high": "distance.high",
    "distance_unit": "distance.unit",
    "meters_low": "distance.meters.0",
    "meters_high": "distance.meters.1",
    "azimuth": "bearing.azimuth",
    "tolerance": "bearing.tolerance",
    "anchors": "anchors",
    "path": "path",
    "figure": "figure.text",
    "fraction": "fraction",
    "group": "group",
    "components": "components",
    "also": "also.low",
    "also_unit": "also.unit",
    "also_differs": "also_differs",
    "straight": "straight",
    "lat": "point.lat",
    "lon": "point.lon",
    "uncertainty_m": "point.uncertainty_m",
    "type": "type",
    "value": "value",
    "mod": "mod",
    "edtf": "edtf",
    "date_start": "start",
    "date_end": "end",
    "granularity": "granularity",
    "event_offset": "anchor.offset",
    "event_direction": "anchor.direction",
    "event": "anchor.text",
    "says": "says",
    "tense": "tense",
    "resolved_by": "resolved_by",
    "alternatives": "alternatives",
    "zone": "zone",
    "range_from": "range.from",
    "range_to": "range.to",
    "range_start": "range.start",
    "range_end": "range.end",
    "name": "name",
    "person": "person",
    "actor_id": "actor_id",
    "kind": "kind",
    "country": "country",
    "roles": "roles",
    "match": "match",
    "head": "head",
    "candidates": "candidates",
    "edits": "edits",
    "ids": "ids",
    "actor": "actor",
    "negated": "negated",
    "superseded": "superseded",
}


def dump(document: Document) -> str:
    """Return a header and one row for each value; what a family does not have is empty.

    Lists are joined by "; ", truth values are `true` and `false`.

    >>> from casualtyparse import extract
    >>> dump(extract("Two died.")).splitlines()[1][:30]
    'casualties,c1,0,8,Two died,int'
    """
    written = StringIO(newline="")
    rows = csv.writer(written, lineterminator="\r\n")
    rows.writerow(("family", *COLUMNS))
    for family, values in document.families().items():
        for value in values:
            record = value.to_dict()
            rows.writerow((family, *(_cell(record, path) for path in COLUMNS.values())))
    return SURROGATE.sub("\ufffd", written.getvalue())


def _cell(value: Json, path: str) -> str:
    """Follow a path into a value and write what is there."""
    for step in path.split("."):
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, list):
            value = value[int(step)]
        else:
            return ""
    return _written(value)


def _written(value: Json) -> str:
    """Write one value as the text of a cell."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case {"text": str(text)}:
            return text
        case dict():
            return "; ".join(f"{key}={_written(one)}" for key, one in value.items())
        case list():
            return "; ".join(map(_written, value))
    return str(value)
