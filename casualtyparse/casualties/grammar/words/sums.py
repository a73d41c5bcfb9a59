"""Numbers that count no people: sums of money, shares, scores and things.

sum = MONEY number | number "-" number | number ("%" | "per" "cent" | THING)
"""

from typing import Final

from casualtyparse.lexicon.little_words import SHORT_DASHES
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

_MONEY: Final = frozenset(
    {"$", "\u00a3", "\u20ac", "\u00a5", "\u20b9", "\u20a6", "rs", "usd", "eur", "gbp"}
)
_BEHIND: Final = frozenset({"%", "points", "marks", "seats", "jobs", "votes", "crore"})


def is_sum(s: Sentence, phrase: NounPhrase) -> bool:
    """Tell whether the number of a phrase is that of money, a share, a score or things."""
    quantity = phrase.quantity
    if quantity is None:
        return False
    first, end = quantity.first, quantity.end
    before, behind = s.word(first - 1), s.words[end]
    if before in _MONEY or behind in _BEHIND:
        return True
    if before in SHORT_DASHES and first - 1 in s.reading.numbers.by_end:
        return True  # "a 3-1 loss"
    if behind == "per":
        return s.words[end + 1] == "cent"
    entry = s.entries[end]
    return entry is not None and entry.thing is not None and phrase.person is None


def of_sums(s: Sentence, phrase: NounPhrase, i: int) -> bool:
    """Tell whether money or points are lost: "a $3 billion loss", "losses of 40 per cent"."""
    lost = s.at_first.get(i + 2) if s.words[i + 1] == "of" else None
    return is_sum(s, phrase) or (lost is not None and is_sum(s, lost))
