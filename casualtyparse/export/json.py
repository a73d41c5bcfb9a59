"""A document as one JSON object, the output contract: lossless, both ways."""

import json
import re
from typing import Final

from casualtyparse.document import Document
from casualtyparse.records import Json

#: Half of a surrogate pair, which UTF-8 cannot encode.
SURROGATE: Final = re.compile("[\ud800-\udfff]")


def dump(document: Document) -> str:
    """Return a document as indented JSON, one key a line.

    >>> from casualtyparse import extract
    >>> dump(extract("Two died.")).splitlines()[1]
    '  "schema_version": "1",'
    """
    return write(document.to_dict(), indent=2) + "\n"


def load(text: str) -> Document:
    """Return the document that `dump` wrote.

    Raises ValueError for what is not JSON or not a document, and says where.

    >>> from casualtyparse import extract
    >>> document = extract("Two died.")
    >>> load(dump(document)) == document
    True
    """
    record = json.loads(text)
    if not isinstance(record, dict):
        message = f"expected a JSON object, found {type(record).__name__}"
        raise ValueError(message)  # noqa: TRY004 - the text is wrong, not the argument
    return Document.from_dict(record)


def write(value: Json, *, indent: int | None = None) -> str:
    """Return JSON that is readable, and that UTF-8 can encode whatever the text holds."""
    written = json.dumps(value, ensure_ascii=False, indent=indent)
    return SURROGATE.sub(lambda one: f"\\u{ord(one[0]):04x}", written)
