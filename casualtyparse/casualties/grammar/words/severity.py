"""How badly people are hurt: "critically", "in a serious condition"."""

from casualtyparse.phrases.clauses import Sentence
from casualtyparse.terms import Severity


def severity_of(s: Sentence, first: int, end: int) -> Severity | None:
    """Return how badly those are hurt of whom these tokens are said."""
    for i in range(first, end):
        entry = s.entry(i)
        if entry is not None and entry.severity is not None:
            return entry.severity
    return None
