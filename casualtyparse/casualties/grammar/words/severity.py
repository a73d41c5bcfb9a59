"""How badly people are hurt: "critically", "in a serious condition"."""

from casualtyparse.casualties.values import Severity
from casualtyparse.phrases.clauses import Sentence


def severity_of(s: Sentence, first: int, end: int) -> Severity | None:
    """Return how badly those are hurt of whom these tokens are said."""
    for i in range(first, end):
        entry = s.entry(i)
        if entry is not None and entry.severity is not None:
            return entry.severity
    return None
