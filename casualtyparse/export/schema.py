"""The JSON Schema of a document: what every program that reads the output can rely on."""

import json
from pathlib import Path
from typing import Final

from casualtyparse.records import Json

_PATH: Final = Path(__file__).parent.parent / "data" / "document.schema.json"


def dump() -> str:
    """Return the schema, JSON Schema draft 2020-12, as it ships with the package."""
    return _PATH.read_text(encoding="utf-8")


def load() -> Json:
    """Return the schema as an object.

    >>> load()["title"]
    'A document of casualtyparse'
    """
    schema: Json = json.loads(dump())
    return schema
