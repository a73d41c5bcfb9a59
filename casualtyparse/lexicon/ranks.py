"""Short ranks and titles before a name, and the kind of those who have them: "DSP Ruk"."""

from collections.abc import Mapping
from functools import cache
from typing import cast

from casualtyparse.lexicon.tables import section, table, words
from casualtyparse.terms import VictimKind


@cache
def kinds_of(sort: str) -> Mapping[str, VictimKind]:
    """Return kinds of people by their `title`, `rank` or `graded` rank; read when first asked for.

    >>> kinds_of("title")["sgt"], kinds_of("rank")["pc"], kinds_of("graded")["spo"]
    ('military', 'police', 'police')
    """
    data = section(table("ranks"), sort)
    return {
        rank: cast("VictimKind", kind)
        for kind, block in data.items()
        for rank in words(block)
    }
