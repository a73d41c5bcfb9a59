"""Deeds that are not said to have been done: planned, feared, prevented, supposed, doubted.

unreal = AVERT modifier* DEED | ("will" | "going to") "be" VERB | "if" subject VERB
       | speaker "not" BELIEVE "that" subject VERB | ("no" | DENY) REPORT "that" subject VERB
"""

from typing import Final

from casualtyparse.actors.grammar.clauses.arguments import Clauses
from casualtyparse.actors.grammar.phrases.noun_phrases import DETERMINING
from casualtyparse.lexicon.acts import averting_words, doubtful_words
from casualtyparse.lexicon.little_words import HABITS, HAVE, WHO_WHICH
from casualtyparse.lexicon.word_lists import word_list

_MODAL: Final = frozenset(
    {"will", "would", "shall", "should", "may", "might", "can", "could", "must"}
)
#: What stands before "to be" where the deed is still to come: not "said to be held by".
_AHEAD: Final = word_list("acts", "ahead").union(("about", "is", "are", "was", "were"))
_SUPPOSED: Final = frozenset({"could", "would", "should"})
_SUPPOSING: Final = frozenset({"if", "whether", "unless", "lest"})
#: Behind these another clause goes on, of which nothing is supposed or doubted.
_OTHER_CLAUSE: Final = frozenset(
    {"who", "which", "whom", "but", "although", "though", "while", "after", ";", ":"}
)
_BOUNDS: Final = _SUPPOSING | _OTHER_CLAUSE | {",", "that"}
_STOPS: Final = frozenset({"", ".", ",", ";", "and", "but"})
IN_PAST: Final = ["in", "the", "past"]
_IT: Final = frozenset({"it", "they", "he", "she"})
_NONE: Final = frozenset({"no", "without", "lacked"})
_DOUBTING: Final = frozenset({"doubt", "doubts", "doubted"})
_BELIEVING: Final = frozenset({"believe", "think"})
#: So far before a verb "if" stands, so far a doubt.
_NEAR: Final = 12
_FAR: Final = 24
#: So far before a noun of violence stands what says that it is feared.
_PHRASE: Final = 7


def averted(clauses: Clauses, i: int, low: int) -> bool:
    """Tell whether a noun of violence is only feared: "to prevent attacks", "fear of a raid"."""
    words, mentions, averting = clauses.words, clauses.mentions, averting_words()
    for j in range(i - 1, max(low, i - _PHRASE) - 1, -1):
        word = words[j]
        if word in averting:
            return True
        if word != "of" and not mentions.content(j) and not _determines(clauses, j):
            return False
    return False


def _determines(clauses: Clauses, j: int) -> bool:
    entry = clauses.entries[j]
    return entry is not None and entry.tag in DETERMINING


def unreal(clauses: Clauses, i: int, low: int) -> bool:
    """Tell whether a verb of violence tells what nobody is said to have done."""
    words = clauses.words
    before = words[max(low, i - _FAR) : i]
    if words[i - 1] == "be" and _ahead(words, i - 2):
        return True
    if words[i - 1] == "to" and words[i - 2] in averting_words():
        return True  # "threatened to kill him"
    if words[i - 1] == "have" and words[i - 2] in _SUPPOSED:
        return True  # "could have done it"
    if words[i - 1] in HABITS or (
        words[i - 1] == "past" and words[i - 3 : i] == IN_PAST
    ):
        return True  # "which often bombs mills"
    if words[i - 1] in HAVE and "past" in words[i : i + _PHRASE]:
        past = words.index("past", i)  # "has attacked mills in the past", no week
        if words[past - 2 : past + 1] == IN_PAST and words[past + 1] in _STOPS:
            return True
    if not _SUPPOSING.isdisjoint(before[-_NEAR:]) and _supposed(words, i, low):
        return True
    if words[i - 1] in WHO_WHICH and _is_general(clauses, i):
        return True
    if not _IT.isdisjoint(before):  # PERF: no pronoun stands before most
        start = clauses.group_start(i, low)
        if words[start - 1] in _IT and words[start - 2] in doubtful_words():
            return _disputed(clauses, start - 2, low)  # "denied claims it killed"
    # PERF: few clauses are told by a verb before "that"
    if "that" in before:
        return _doubted(clauses, i, low)
    return ("believe" in before or "think" in before) and _disbelieved(clauses, i, low)


def _disbelieved(clauses: Clauses, i: int, low: int) -> bool:
    """Tell whether somebody does not believe it: "do not believe X did it"."""
    for j in range(i - 1, max(low, i - _NEAR) - 1, -1):
        if clauses.words[j] in _BOUNDS:
            return False
        if clauses.words[j] in _BELIEVING:
            return clauses.negated(j, low)
    return False


def _is_general(clauses: Clauses, i: int) -> bool:
    """Tell whether no deed is told, but what some do: "there are groups who kill clerks"."""
    entry = clauses.entries[i]
    act = None if entry is None else entry.act
    if act is None or act.form != "base":
        return False
    mentions, end = clauses.mentions, i - 1
    known = mentions.at.get(end - 1)
    if known is None or known.name is not None or known.count is not None:
        return False
    return not _determines(clauses, known.first - 1)


def _ahead(words: list[str], j: int) -> bool:
    """Tell whether "be" behind token j tells what is to come."""
    return words[j] in _MODAL or (words[j] == "to" and words[j - 1] in _AHEAD)


def _supposed(words: list[str], i: int, low: int) -> bool:
    """Tell whether "if" opens the clause of the verb at token i."""
    near = reversed(words[max(low, i - _NEAR) : i])
    return next(word for word in near if word in _BOUNDS) in _SUPPOSING


def _doubted(clauses: Clauses, i: int, low: int) -> bool:
    """Tell whether somebody does not believe what the verb at token i tells."""
    words, entries = clauses.words, clauses.entries
    for j in range(i - 1, max(low, i - _FAR) - 1, -1):
        if words[j] in _OTHER_CLAUSE:
            return False
        entry = entries[j]
        if words[j + 1] != "that":
            speech = None if entry is None else entry.speech
            denied = speech is not None and speech.kind == "deny"
            if denied and _dated(clauses, j + 1):
                return not clauses.negated(j, low)  # "denied today that"
            continue
        if words[j] in _DOUBTING:
            return words[j - 1] not in _NONE and not clauses.negated(j, low)
        if words[j] in doubtful_words():
            return _disputed(clauses, j, low)
        speech = None if entry is None else entry.speech
        if speech is not None:
            if speech.verb in _BELIEVING:
                return clauses.negated(j, low)
            if speech.kind == "deny":
                return not clauses.negated(j, low)
    return False


def _dated(clauses: Clauses, j: int) -> bool:
    """Tell whether a time and then "that" stand at token j."""
    claims = clauses.scan.claims
    j += clauses.scan.tag(j) == "preposition"
    start = j
    while j in claims and claims[j].family == "dates":
        j += 1
    return j > start and clauses.words[j] == "that"


def _disputed(clauses: Clauses, j: int, low: int) -> bool:
    """Tell whether a noun before "that" is denied: "denied reports that", "no evidence that"."""
    for k in range(j - 1, max(low, j - _PHRASE) - 1, -1):
        if clauses.words[k] in _NONE:
            return True
        entry = clauses.entries[k]
        speech = None if entry is None else entry.speech
        if speech is not None and speech.kind == "deny":
            return not clauses.negated(k, low)
    return False
