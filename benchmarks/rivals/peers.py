"""Runs one peer over paragraphs, with nothing but the standard library and the peer itself.

    python peers.py NAME < paragraphs.json

prints `{"version", "seconds", "characters", "import_seconds"}`, or `{"missing"}` where the peer is
not installed. It runs alone, so that every peer can have an environment of its own.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import Final, NamedTuple

#: Seconds after which a peer is stopped; what it has done until then is its rate.
CAP: Final = 10.0

Reader = Callable[[str], object]


class Peer(NamedTuple):
    """A tool: the package that holds it, what it reads, and how it is called."""

    package: str
    reads: str
    load: Callable[[], Reader]


def _casualtyparse() -> Reader:
    extract: Reader = import_module("casualtyparse").extract
    return extract


def _text2num() -> Reader:
    alpha2digit = import_module("text_to_num").alpha2digit
    return lambda text: alpha2digit(text, "en")


def _number_parser() -> Reader:
    parse: Reader = import_module("number_parser").parse
    return parse


def _parsedatetime() -> Reader:
    read: Reader = import_module("parsedatetime").Calendar().nlp
    return read


def _timefhuman() -> Reader:
    read: Reader = import_module("timefhuman").timefhuman
    return read


def _dateparser() -> Reader:
    search = import_module("dateparser.search").search_dates
    return lambda text: search(text, languages=["en"])


def _ctparse() -> Reader:
    read: Reader = import_module("ctparse").ctparse
    return read


def _quantulum3() -> Reader:
    read: Reader = import_module("quantulum3.parser").parse
    return read


def _recognizers() -> Reader:
    module = import_module("recognizers_date_time")
    return lambda text: module.recognize_datetime(text, module.Culture.English)


def _spacy() -> Reader:
    read: Reader = import_module("spacy").load("en_core_web_sm")
    return read


PEERS: Final = {
    "casualtyparse": Peer("casualtyparse", "all five families", _casualtyparse),
    "text2num": Peer("text2num", "numbers", _text2num),
    "number-parser": Peer("number-parser", "numbers", _number_parser),
    "parsedatetime": Peer("parsedatetime", "dates", _parsedatetime),
    "timefhuman": Peer("timefhuman", "dates", _timefhuman),
    "dateparser": Peer("dateparser", "dates (search_dates, English)", _dateparser),
    "ctparse": Peer("ctparse", "dates", _ctparse),
    "recognizers-text": Peer(
        "recognizers-text-date-time", "dates and times", _recognizers
    ),
    "quantulum3": Peer("quantulum3", "quantities", _quantulum3),
    "spacy": Peer("spacy", "names (en_core_web_sm, full pipeline)", _spacy),
}


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:  # run from a source tree
        return "not packaged"


def run(name: str, paragraphs: list[str]) -> dict[str, object]:
    """Read paragraphs with a peer until they are done or time is up."""
    peer = PEERS[name]
    start = time.process_time()
    try:
        read = peer.load()
    except (ImportError, OSError) as error:
        return {"missing": str(error)}
    read("Two miners died near Dori on 3 May 2001.")
    loaded = time.process_time()
    characters = raised = 0
    for paragraph in paragraphs:
        try:
            read(paragraph)
        except Exception:  # noqa: BLE001 a peer that raises has read nothing
            raised += 1
        else:
            characters += len(paragraph)
        if time.process_time() - loaded > CAP:
            break
    return {
        "version": _version(peer.package),
        "seconds": time.process_time() - loaded,
        "characters": characters,
        "raised": raised,
        "import_seconds": loaded - start,
    }


if __name__ == "__main__":
    json.dump(run(sys.argv[1], json.load(sys.stdin)), sys.stdout)
