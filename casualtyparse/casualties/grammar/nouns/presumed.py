"""What is thought to have become of the missing: "missing, presumed dead", "feared abducted"."""

from typing import Final

from casualtyparse.phrases.clauses import Sentence
from casualtyparse.terms import HELD, Harm

#: What leads on to what is thought to have become of the missing.
_GOING_ON: Final = frozenset({",", "and", "-"})
_PRESUMED: Final = frozenset({"presumed", "feared", "believed", "thought"})
_TO_BE: Final = frozenset({"to", "have", "been", "be"})
_PASTS: Final = ("past", "participle")


def presumed(s: Sentence, i: int) -> tuple[int, Harm | None]:
    """Return what is thought to have become of the missing: "missing, presumed dead"."""
    at = i + 1 + (s.word(i + 1) in _GOING_ON)
    if at == i + 1 or s.word(at) not in _PRESUMED:
        return at, None
    at += 1
    while s.words[at] in _TO_BE and at < s.end:
        at += 1  # "believed to have been"
    if s.word(at) == "dead":
        return at, "killed"
    entry = s.entry(at)
    verb = None if entry is None else entry.harm_verb
    if verb is None or verb.form not in _PASTS or s.at_first.get(at + 1):
        return at, None
    taken = (verb.harm in HELD and verb.harm != "detained") or verb.base == "capture"
    return at, "abducted" if taken else None
