"""Casualties of which it is said that there were none, or that nobody knows of any.

denial = "no" NOUN | "without" NOUN | "no reports of" NOUN | "no" NOUN "or" NOUN
       | "not" (CAUSE | "result in") NOUN | ("neither" | "none" ...) (SUFFERED | CAUSED) NOUN
untold = NOT_KNOWN "if there were any" NOUN
"""

from typing import Final

from casualtyparse.casualties.grammar.around.rolls import LISTING
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.numerals.values import Count
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

#: What denies "any", and how far before it may stand.
_NOT: Final = frozenset(
    {
        *("not", "t", "never", "without", "nor", "neither"),
        *("denied", "denies", "deny", "denying"),
    }
)
_MOST_TO_ANY: Final = 5
#: What nobody has of casualties.
_UNTOLD: Final = frozenset({"mention", "details", "word", "news", "information"})
_ASKED: Final = frozenset({"whether", "if"})
_MOST_TO_ASKED: Final = 7
_UNKNOWN: Final = frozenset({"unclear", "unknown", "unsure", "uncertain"})
_KNOWN: Final = frozenset({"clear", "known", "certain", "sure", "confirmed"})
#: What may cause or suffer casualties, or not.
_CAUSE: Final = word_list("harms", "cause")
_CAUSED: Final = word_list("harms", "caused")
_TO_RESULT: Final = frozenset({"in", "to"})
_FAILING: Final = frozenset({"not", "t", "never", "failed", "fail"})
_NOBODY: Final = frozenset({"neither", "none", "nobody"})
_MOST_TO_FAILING: Final = 5
_MOST_TO_NOBODY: Final = 8
_ENDS: Final = frozenset({",", ";", ":", "and", "but", "while", "(", ")"})
_LISTS: Final = frozenset({"or", "nor"})
_NIL: Final = frozenset({"none", "nil", "zero"})


def denial(s: Sentence, phrase: NounPhrase, i: int) -> int | None:
    """Return where it is said that there were none; None where it is not.

    "No casualties", "no NATO injuries", "without casualties", "no reports of deaths". The noun of
    harm is token i.
    """
    if s.word(i + 1) in LISTING and s.word(i + 2) in _NIL:
        return i  # "Casualties: nil"
    return _denial(s, phrase)


def _denial(s: Sentence, phrase: NounPhrase) -> int | None:
    """Return where a phrase, or one that it goes on with, is denied."""
    first, before = phrase.first, phrase.first - 1
    if phrase.determiner == "no":
        return first
    if s.words[first] == "any":
        return first if _is_any_denied(s, first) else None
    if phrase.quantity is not None:
        return None
    named = s.at_end.get(first)
    if named is not None and named.determiner == "no" and named.person is None:
        return named.first
    word = s.word(before)
    if s.word(before - 1) == "." and s.word(before - 2) == "no":
        return None  # "No. of deaths"
    if word in ("without", "no", "nor", "neither"):
        return first
    goes_on = word == "," and s.word(phrase.end) in (*_LISTS, ",")
    if word in _LISTS or goes_on:  # "no damage or casualties"
        other = s.at_end.get(before)
        told = None if other is None else _denial(s, other)
        if told is None or other is None:
            return None
        harm = s.entries[other.head]
        # "no deaths or injuries" are two
        return first if harm is not None and harm.harm_noun else told
    told = word == "of" and _is_untold(s, before, ("no",))
    plain = phrase.end - first == 1
    return first if told or (plain and _is_spared(s, before)) else None


def _is_any_denied(s: Sentence, first: int) -> bool:
    """Tell whether "any" is denied: "did not cause any casualties", "no reports of any deaths"."""
    led = s.words[max(s.first, first - _MOST_TO_ANY) : first]
    if not _ASKED.isdisjoint(led):
        return False
    if not _NOT.isdisjoint(led):
        return True
    return s.word(first - 1) == "of" and _is_untold(s, first - 1, ("no",))


def _is_untold(s: Sentence, of: int, no: tuple[str, ...]) -> bool:
    """Tell whether nothing is reported: "no reports of", but not "no word of"."""
    near = any(s.word(j) in no for j in (of - 2, of - 3))
    return near and s.word(of - 1) not in _UNTOLD


def _is_spared(s: Sentence, verb: int) -> bool:
    """Tell whether what would have caused or suffered it did not: "neither side suffered"."""
    if s.word(verb) in _TO_RESULT:
        verb -= 1  # "did not result in"
    words, low = s.words, s.first
    if verb <= low:
        return False
    if words[verb] in _CAUSE:
        near = words[max(low, verb - _MOST_TO_FAILING) : verb]
        return not _FAILING.isdisjoint(near) and _ENDS.isdisjoint(near)
    if words[verb] not in _CAUSED:
        return False
    for j in range(verb - 1, max(low, verb - _MOST_TO_NOBODY) - 1, -1):
        if words[j] in _NOBODY:
            return True
        if words[j] in _ENDS:
            return False
    return False


def untold(s: Sentence, phrase: NounPhrase, i: int) -> Count | None:
    """Return the count of casualties of whom nobody knows: "unclear if there were any deaths"."""
    first, low = phrase.first, s.first
    for j in range(first - 1, max(low, first - _MOST_TO_ASKED) - 1, -1):
        if s.words[j] in _ASKED:
            before = s.words[low:j]
            known = not _KNOWN.isdisjoint(before) and "not" in before
            if known or not _UNKNOWN.isdisjoint(before):
                return Count(kind="unknown", low=None, high=None, text=s.words[i])
            return None
    return None
