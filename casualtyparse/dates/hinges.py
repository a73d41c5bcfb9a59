"""Clauses without a past verb that tell on which side of the main clause they lie.

"After a vote on Monday, the bill goes to the Senate", "if the Senate approves it on Friday".
"""

from typing import Final

from casualtyparse.lexicon.little_words import INDEFINITE

#: So many words lie between what opens such a clause and its date at most.
_MOST_WORDS: Final = 8
_AFTERWARDS: Final = frozenset({"after", "since", "following"})
_PARTED: Final = frozenset({",", ";", ":"})
_IF: Final = frozenset({"if", "unless"})
_IF_WHEN: Final = _IF | {"once", "when"}
_ACCORDING: Final = ["according", "to"]


def was_before(words: list[str], start: int, k: int) -> bool:
    """Tell whether what came first is told: "After losing to the Rams on Sunday, they will".

    So are "after a vote on Monday", which may be any but the one awaited, and whom a report cites.
    """
    for i in range(k, max(start, k - _MOST_WORDS), -1):
        word = words[i]
        if word[-3:] == "ing" and word != "following":
            return words[i - 1] in _AFTERWARDS
        if word in INDEFINITE and (
            words[i - 1] in _AFTERWARDS or words[max(i - 2, 0) : i] == _ACCORDING
        ):
            return True
        if word in _PARTED:
            return False
    return False


def is_condition(words: list[str], start: int, k: int, *, weekday: bool) -> bool:
    """Tell whether what may come is told: "if the Senate approves it on Friday".

    "Once", "when" do so of a weekday alone: "when leaves fall in September".
    """
    opening = _IF_WHEN if weekday else _IF
    for i in range(k, max(start - 1, k - _MOST_WORDS, -1), -1):
        if words[i] in opening:
            return i < k
        if words[i] in _PARTED:
            return False
    return False
