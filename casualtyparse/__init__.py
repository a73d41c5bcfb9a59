"""Read what English reports of violence and disaster say, as typed values."""

from casualtyparse.actors.values import Actor, Attribution
from casualtyparse.casualties.consistency import Inconsistency
from casualtyparse.casualties.policy import CodingPolicy
from casualtyparse.casualties.toll import Toll, TollFigure
from casualtyparse.casualties.values import Casualty, Victims
from casualtyparse.dates.values import DateExpression, EventAnchor
from casualtyparse.distances.values import Anchor, Bearing, Distance, Length, Point
from casualtyparse.document import Document
from casualtyparse.errors import (
    CasualtyParseError,
    LexiconError,
    MissingReferenceError,
    PhraseError,
)
from casualtyparse.explanation import Finding
from casualtyparse.extractor import (
    Extractor,
    extract,
    extract_many,
    parse_actor,
    parse_casualty,
    parse_date,
    parse_distance,
)
from casualtyparse.numerals.values import Count
from casualtyparse.spans import Span
from casualtyparse.version import __version__

__all__ = [
    "Actor",
    "Anchor",
    "Attribution",
    "Bearing",
    "Casualty",
    "CasualtyParseError",
    "CodingPolicy",
    "Count",
    "DateExpression",
    "Distance",
    "Document",
    "EventAnchor",
    "Extractor",
    "Finding",
    "Inconsistency",
    "Length",
    "LexiconError",
    "MissingReferenceError",
    "PhraseError",
    "Point",
    "Span",
    "Toll",
    "TollFigure",
    "Victims",
    "__version__",
    "extract",
    "extract_many",
    "parse_actor",
    "parse_casualty",
    "parse_date",
    "parse_distance",
]
