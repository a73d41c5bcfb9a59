"""Read what English reports of violence and disaster say, as typed values."""

from typing import TYPE_CHECKING, Final

from casualtyparse.version import __version__

if TYPE_CHECKING:
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
    from casualtyparse.lexicon.own_words import OwnActor, OwnWords
    from casualtyparse.numerals.values import Count
    from casualtyparse.phrases.calendar import Calendar
    from casualtyparse.spans import Span

__all__ = [
    "Actor",
    "Anchor",
    "Attribution",
    "Bearing",
    "Calendar",
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
    "OwnActor",
    "OwnWords",
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

#: The module of each public name, imported when the name is first asked for: a program that
#: imports this package and reads nothing pays for nothing.
_HOMES: Final = {
    "Actor": "actors.values",
    "Anchor": "distances.values",
    "Attribution": "actors.values",
    "Bearing": "distances.values",
    "Calendar": "phrases.calendar",
    "Casualty": "casualties.values",
    "CasualtyParseError": "errors",
    "CodingPolicy": "casualties.policy",
    "Count": "numerals.values",
    "DateExpression": "dates.values",
    "Distance": "distances.values",
    "Document": "document",
    "EventAnchor": "dates.values",
    "Extractor": "extractor",
    "Finding": "explanation",
    "Inconsistency": "casualties.consistency",
    "Length": "distances.values",
    "LexiconError": "errors",
    "MissingReferenceError": "errors",
    "OwnActor": "lexicon.own_words",
    "OwnWords": "lexicon.own_words",
    "PhraseError": "errors",
    "Point": "distances.values",
    "Span": "spans",
    "Toll": "casualties.toll",
    "TollFigure": "casualties.toll",
    "Victims": "casualties.values",
    "extract": "extractor",
    "extract_many": "extractor",
    "parse_actor": "extractor",
    "parse_casualty": "extractor",
    "parse_date": "extractor",
    "parse_distance": "extractor",
}


if not TYPE_CHECKING:  # a checker reads the imports above and misses nothing

    def __getattr__(name: str) -> object:
        """Import a public name from the module that defines it (PEP 562)."""
        home = _HOMES.get(name)
        if home is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        value: object = getattr(import_module(f"{__name__}.{home}"), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """List the public names."""
    return sorted({*globals(), *_HOMES})
