"""Who did it, where a relative clause, a participle or a time stands before the verb.

subject = people [","] ("who" | "that") auxiliary* verb phrase*
        | people PARTICIPLE phrase* | people DATE
phrase  = preposition [determiner] word+
"""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.clauses.arguments import CAUSES, Clauses
from casualtyparse.actors.grammar.deeds.owners import DESCRIBED
from casualtyparse.lexicon.entry import Entry

#: So far before the verb its subject stands.
_FAR: Final = 26
_RELATIVE: Final = frozenset({"who", "that"})
#: Behind these a new clause starts, whose subject may stand behind a preposition.
_OPENERS: Final = frozenset(
    {"after", "before", "since", "until", "when", "while", "as", "because", "for"}
)
_TIMES: Final = _OPENERS - {"as", "for"}
_PASSED: Final = frozenset(
    {"and", "or", "up", "down", "out", "off", "away", "as"}
) | frozenset({"himself", "herself", "themselves"})
#: verbs of the present whose subject did not do what they tell
_HOLDING: Final = frozenset({"say", "suspect", "blame", "deny"})
_PRESENT: Final = frozenset({"base", "third"})


def far_subject(clauses: Clauses, verb: int, low: int) -> list[ActorCandidate]:
    """Return the people that a verb is said of, across what describes them."""
    i = clauses.group_start(verb, low)
    bound = max(low, i - _FAR)
    if clauses.scan.tag(i - 1) == "preposition":
        return []  # "in besieged Orlen"
    if _thing_did(clauses, i, bound):
        return []
    claims, words = clauses.scan.claims, clauses.words
    if i > bound and i - 1 in claims and claims[i - 1].family == "dates":
        return _people(clauses, clauses.subjects(claims[i - 1].first), low)
    behind = False  # whether what follows token i may stand behind a verb
    while i > bound:
        word = words[i - 1]
        if word in _TIMES and i < verb:
            break  # "the president left after a quake killed nine"
        if i - 1 in claims and claims[i - 1].family == "dates":
            i = claims[i - 1].first
        elif behind and _verbal(word, clauses.entries[i - 1]):
            if _tells(clauses.entries[i - 1]) and words[i - 2] not in _RELATIVE:
                break
            found = _described(clauses, i - 1, low, bound)
            if found:
                return found
            i, behind = i - 1, False
        elif word in _PASSED or clauses.scan.tag(i - 1) in ("preposition", "adverb"):
            i, behind = i - 1, True
        else:
            phrase = _phrase(clauses, i, bound)
            if phrase == i:
                break
            i, behind = phrase, clauses.scan.tag(phrase - 1) is None
    return []


def _tells(entry: Entry | None) -> bool:
    """Tell whether a verb says something: who says it did not do it."""
    speech = None if entry is None else entry.speech
    if speech is None:
        return False
    if speech.form == "past":
        return speech.kind == "say"
    return speech.kind in _HOLDING and speech.form in _PRESENT  # "police suspect X"


def _thing_did(clauses: Clauses, i: int, bound: int) -> bool:
    """Tell whether a thing is the subject: "a witness said the explosion killed"."""
    entry = clauses.entries[i - 1]
    if entry is None or (entry.thing not in CAUSES and entry.deed is None):
        return False
    first = _phrase(clauses, i, bound)
    if clauses.words[first - 1].endswith("ing"):
        return False  # "a man carrying a knife killed"
    return first < i and clauses.scan.tag(first - 1) != "preposition"


def _phrase(clauses: Clauses, i: int, bound: int) -> int:
    """Return where the noun phrase before token i starts: `i` if a people's verb ends there."""
    mentions = clauses.mentions
    first = mentions.run_before(i, bound)
    return first if first == i else mentions.before_determiners(first, bound)


def _verbal(word: str, entry: Entry | None) -> bool:
    if word.endswith(("ed", "ing")):
        return True
    return entry is not None and (entry.verb == "past" or entry.act is not None)


def _described(clauses: Clauses, i: int, low: int, bound: int) -> list[ActorCandidate]:
    """Return the people whom the verb at token i describes: "men who came", "men armed"."""
    end = clauses.group_start(i, bound)
    if clauses.words[end - 1] in _RELATIVE:
        end -= 1
        if clauses.words[end - 1] == ",":
            end -= 1
    elif end < i:
        return []
    if end <= low:
        return []
    mention = clauses.mentions.ending(end, low)
    if mention is None or clauses.words[i + 1] == "that":
        return []  # "an official assumed that gas had killed nine"
    return _people(clauses, [mention], low)


def _people(
    clauses: Clauses, found: list[ActorCandidate], low: int
) -> list[ActorCandidate]:
    """Leave out who stands behind a preposition, and who is no group of people."""
    mentions = clauses.mentions
    kept: list[ActorCandidate] = []
    for one in found:
        first = mentions.before_determiners(one.first, low)
        governed = first > low and clauses.scan.tag(first - 1) == "preposition"
        opened = clauses.words[first - 1] in _OPENERS or _partitive(clauses, first)
        if (not governed or opened) and (one.rule in DESCRIBED or one.armed):
            kept.append(one)
    return kept


def _partitive(clauses: Clauses, first: int) -> bool:
    """Tell whether "a group of" stands before token `first`, itself a subject."""
    if clauses.words[first - 1] != "of":
        return False
    head = clauses.mentions.head_at(first - 2)
    return head is not None and head.whole
