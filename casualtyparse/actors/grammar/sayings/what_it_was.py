"""What a group says that a deed was, or whom it was aimed at, which those know who did it.

claimed = NAME SAY ["that"] (DEED | "it" | "he") "was" REASON | NAME SAY "the target was" target
        | NAME SAY ("it" | "they") "had" ACTED | NAME SAY "to have" ACTED
"""

from typing import Final

from casualtyparse.actors.grammar.clauses.arguments import Clauses
from casualtyparse.actors.grammar.clauses.verb_groups import NEGATIONS
from casualtyparse.actors.grammar.sayings.before_names import Span
from casualtyparse.lexicon.little_words import ARTICLES, BE, HAVE
from casualtyparse.lexicon.word_lists import word_list

REASONS: Final = word_list("speech", "reasons")
_PUNISHED: Final = word_list("speech", "punished")
_ENDS_OF: Final = frozenset({"execution", "executions", "killing", "death", "deaths"})
IT: Final = frozenset({"it", "this"})
_PERSONS: Final = frozenset({"he", "she", "they"})
_WAS: Final = BE | HAVE | {"been"}
OWN: Final = frozenset({"its", "their"})
_UNTOLD: Final = NEGATIONS | {"unknown", "unclear"}
#: "said it had acted in protest", "said to have retaliated"
_HAD: Final = (["it", "had"], ["they", "had"], ["to", "have"])
_ACTED: Final = frozenset({"acted", "retaliated"})
_AIMS: Final = (["the"], ["the", "intended"], ["its"], ["their"])
#: A deed is told by so few words, what is said of it so far behind the verb.
_STEPS: Final = 3
_NEAR: Final = 8


def behind_deed(clauses: Clauses, i: int) -> int:
    """Return the token behind "the killing" at token i, or `i`."""
    if clauses.words[i] == "the":
        for j in range(i + 1, i + _STEPS):
            entry = clauses.entries[j]
            if entry is not None and entry.deed is not None:
                return j + 1
    return i


def says_what(clauses: Clauses, i: int) -> Span | None:
    """claimed = NAME SAY ["that"] (DEED | "it" | "he") "was" REASON"""
    entry, words = clauses.entries[i], clauses.words
    if entry is None or entry.speech is None:
        return None
    if words[i + 1 : i + 3] in _HAD and words[i + 3] in _ACTED:
        return i, i + 2
    if entry.speech.kind != "say":
        return None
    start = i + 1
    if words[i].startswith("announc") and words[start + 1] in _ENDS_OF:
        return None if "by" in words[start : i + _NEAR] else (i, i + 2)
    if "that" in words[start : i + _NEAR]:
        start = words.index("that", start) + 1
    person = words[start] in _PERSONS
    it = person or words[start] in IT
    at = verb = start + 1 if it else behind_deed(clauses, start)
    if words[verb] == "targeted" and words[verb + 1] not in OWN and verb > start:
        return i, i + 2
    if _aimed_at(words[start : start + _NEAR]):
        return i, i + 2
    high = clauses.scan.bounds_at(i)[1]
    if at == start and words[start] == "the" and start + 1 < high:
        end = min(high, start + _NEAR)
        at = verb = clauses.mentions.run_from(start + 1, end)
        person = verb > start + 1
    while words[at] in _WAS and at < verb + _STEPS:
        at += 1
    if verb in (at, start):
        return None
    own = words[at] in OWN or words[at + 1 : at + 3] == ["work", "of"]
    told = (
        words[at] in REASONS
        or ((words[at] == "in" or words[at] in ARTICLES) and words[at + 1] in REASONS)
        or (words[at] in OWN and words[at + 1] == "work")
        or (words[at : at + 2] == ["one", "of"] and words[at + 2] in OWN)
        or (own and words[at + 3] in OWN)
        or (person and words[at] in _PUNISHED and "by" not in words[at : at + _NEAR])
    )
    return (i, i + 2) if told else None


def _aimed_at(told: list[str]) -> bool:
    """Tell whether a group knows whom a deed was aimed at: "the target was", "were the target"."""
    if "target" not in told or not _UNTOLD.isdisjoint(told):
        return False
    at = told.index("target")
    behind = told[at + 1 : at + 2]
    first = told[:at] in _AIMS
    return behind != ["of"] and (
        (first and not BE.isdisjoint(behind))
        or (told[at - 1] == "the" and not BE.isdisjoint(told[max(0, at - 3) : at]))
    )
