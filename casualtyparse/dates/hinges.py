"""Clauses without a past verb that tell on which side of the main clause they lie.

"After a vote on Monday, the bill goes to the Senate", "if the Senate approves it on Friday".
"""

from typing import Final, Literal

from casualtyparse.lexicon.little_words import INDEFINITE

#: So many words lie between what opens such a clause and its date at most.
_MOST_WORDS: Final = 8
_AFTERWARDS: Final = frozenset({"after", "since", "following"})
_PARTED: Final = frozenset({",", ";", ":"})
_OPENING: Final[dict[str, Literal["if", "when"]]] = {
    "if": "if",
    "unless": "if",
    "once": "when",
    "when": "when",
}
_ACCORDING: Final = ["according", "to"]


def side_of(
    words: list[str], start: int, k: int
) -> Literal["past", "if", "when"] | None:
    """Return on which side a clause that ends at token k lies, by what opens it.

    Past are "After losing to the Rams on Sunday, they will", "after a vote on Monday", which may be
    any but the one awaited, and whom a report cites; to come is what "if" tells, and what "when"
    tells of a weekday: "when the Senate votes on Friday", but "when leaves fall in September".
    """
    doing = False
    for i in range(k, max(start - 1, k - _MOST_WORDS, -1), -1):
        word = words[i]
        if word in _OPENING:
            return _OPENING[word] if i < k else None
        if word in _PARTED:
            return None
        if i == start or doing:
            continue
        if word[-3:] == "ing" and word != "following":
            if words[i - 1] in _AFTERWARDS:
                return "past"
            doing = True
        elif word in INDEFINITE and (
            words[i - 1] in _AFTERWARDS or words[max(i - 2, 0) : i] == _ACCORDING
        ):
            return "past"
    return None
