"""Documents as newline-delimited JSON: one document a line, for files of many."""

from collections.abc import Iterable, Iterator

from casualtyparse.document import Document
from casualtyparse.export import json


def dump(document: Document) -> str:
    """Return a document as one line of JSON."""
    return json.write(document.to_dict()) + "\n"


def load(lines: Iterable[str]) -> Iterator[Document]:
    """Yield the documents of an open file or a list of lines; blank lines are passed over.

    >>> from casualtyparse import extract
    >>> document = extract("Two died.")
    >>> list(load([dump(document), dump(document)])) == [document, document]
    True
    """
    for line in lines:
        if line.strip():
            yield json.load(line)
