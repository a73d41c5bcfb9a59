"""Short ranks and titles before a name, and the kind of those who have them: "DSP Ruk"."""

from collections.abc import Mapping
from functools import cache

from casualtyparse.lexicon.word_lists import by_word
from casualtyparse.records import choice
from casualtyparse.terms import VICTIM_KINDS, VictimKind


@cache
def kinds_of(sort: str) -> Mapping[str, VictimKind]:
    """Return kinds of people by their `title`, `rank` or `graded` rank; read when first asked for.

    >>> kinds_of("title")["sgt"], kinds_of("rank")["pc"], kinds_of("graded")["spo"]
    ('military', 'police', 'police')
    """
    return {
        rank: choice(kind, VICTIM_KINDS, "kind")
        for rank, kind in by_word("ranks", sort).items()
    }
