"""Treatment of the ill, which tells of nobody hurt: "admitted to hospital with cholera"."""

from typing import Final

from casualtyparse.phrases.clauses import Sentence

#: How far behind the words of treatment the illness may stand.
_MOST_BEHIND: Final = 8


def is_ill(s: Sentence, first: int, end: int) -> bool:
    """Tell whether an illness is told from the people at a token on to some words behind."""
    for i in range(first, min(s.end, end + _MOST_BEHIND)):
        if i >= end and s.words[i] in (";", ".", "and", "but", ","):
            return False
        entry = s.entries[i]
        if entry is None or entry.thing is None:
            continue
        if entry.thing == "illness":
            return True
        after = s.word(i + 1)
        if s.words[i] == "heart" and after.isalpha() and s.tag(i + 1) is None:
            return True  # "a heart condition"
    return False
