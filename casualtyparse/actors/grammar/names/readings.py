"""Which of several actors of one name the words beside it mean."""

from typing import Final

from casualtyparse.lexicon.little_words import OF_FROM
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.reading import Reading
from casualtyparse.terms import OF_STATE

#: Slugs of actors.
Slugs = tuple[str, ...]

#: Words beside the name of a medium.
_TOLD: Final = frozenset({"told", "tells", "telling"})
_TELLING: Final = word_list("speech", "pressmen").union(
    ("reported", "reports", "quoted", "cited")
)
#: An agency in brackets so early in a text stands in its dateline.
_DATELINE: Final = 16
#: Who may belong to a party or to a group in arms, and to no body of a state.
_PARTISANS: Final = word_list("heads", "partisans")


def beside(reading: Reading, first: int, end: int, slugs: Slugs) -> Slugs:
    """Return the actors of one name that the words beside it mean, if they tell."""
    return _told(reading, first, end, slugs) or _sided(reading, first, end, slugs)


def _sided(reading: Reading, first: int, end: int, slugs: Slugs) -> Slugs:
    """Return the one that is no body of a state where its people are none: "UPDF activists"."""
    words = reading.scan.words
    before = first - 2 if words[first - 1] == "the" else first - 1
    of_it = words[before] in OF_FROM and words[before - 1] in _PARTISANS
    if not of_it and words[end] not in _PARTISANS:
        return ()
    table = reading.lexicon.actors
    others = [slug for slug in slugs if table.actor(slug).kind not in OF_STATE]
    return tuple(others) if len(others) == 1 else ()


def _told(reading: Reading, first: int, end: int, slugs: Slugs) -> Slugs:
    """Return the medium among actors of one name where one is told: "an aide told AFP"."""
    words = reading.scan.words
    before, behind = words[first - 1], words[end]
    if not (
        before in _TOLD
        or behind in _TELLING
        or (before == "(" and behind == ")" and first < _DATELINE)
    ):
        return ()
    table = reading.lexicon.actors
    media = [slug for slug in slugs if table.actor(slug).kind == "media"]
    return tuple(media) if len(media) == 1 else ()
