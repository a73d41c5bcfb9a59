"""People without a name of their own group: armed, of a clause, named as persons, or speakers.

armed   = [count] modifier* ARMED | [count] ARMED-WORD modifier* (BAND | PEOPLE)
people  = [count] modifier* (BAND | SERVICE | PEOPLE), when a clause gives it a role
person  = [TITLE+] Name+ | HEAD Name+, when a clause gives it a role
speaker = [determiner] word* noun, before or behind a verb of saying
"""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.clauses.arguments import Clauses
from casualtyparse.actors.grammar.phrases.mentions import Mentions
from casualtyparse.actors.grammar.phrases.persons import SOMEONE
from casualtyparse.lexicon.heads import BEARING
from casualtyparse.phrases.reading import Reading

#: So near behind "armed" its people stand.
_NEAR: Final = 4


def read_armed(reading: Reading, i: int) -> ActorCandidate | None:
    """armed = [count] modifier* ARMED | [count] ARMED-WORD modifier* (BAND | PEOPLE)"""
    return armed_at(reading.note(Mentions), i)


def armed_at(mentions: Mentions, i: int) -> ActorCandidate | None:
    """Return the people whom the noun at token i names if they bear arms."""
    entry = mentions.entries[i]
    head = None if entry is None else entry.fighters
    if head is BEARING:
        return _bearing(mentions, i)
    if head is None or (not head.plural and _describes(mentions, i)):
        return None
    if mentions.words[i + 1] == "-" and mentions.scan.touches(i):
        return None  # "gunmen-related violence"
    low, end = mentions.edges[mentions.scan.sentence_of[i]], i + 1
    first = mentions.run_before(end, low)
    known = mentions.at.get(i)
    if first == end:
        return None
    if mentions.words[i - 1] == "-" and mentions.words[i - 2] == "-":
        first = i  # "ORLEN, Turkey -- Gunmen"
    if known is not None and known.end == end:
        return mentions.counted(first, known)
    return known or mentions.people(first, i, head)


def _bearing(mentions: Mentions, i: int) -> ActorCandidate | None:
    """Return the people beside a word that says that they bear arms: "armed young men"."""
    entries = mentions.entries
    low = mentions.edges[mentions.scan.sentence_of[i]]
    if i > low and mentions.words[i + 1] == "with":
        return _bearers(mentions, i, low)
    for j in range(i + 1, i + _NEAR):
        entry = entries[j]
        if j in mentions.at or not mentions.content(j):
            return None
        if entry is not None and entry.who is not None:
            role = entry.who
            first = mentions.run_before(j + 1, low)
            band = role.sort == "band" and not role.plural
            if not (
                (role.sort == "people" and role.plural)
                or (band and mentions.words[first - 1] in SOMEONE)  # "an armed gang"
            ):
                return None
            return mentions.people(first, j, role)
    return None


def _bearers(mentions: Mentions, end: int, low: int) -> ActorCandidate | None:
    """Return the people before "armed with": "nine men armed with knives"."""
    entry = mentions.entries[end - 1]
    if entry is None or entry.who is None or entry.organs or end - 1 in mentions.at:
        return None
    if entry.who.sort != "people" or not entry.who.plural:
        return None
    found = mentions.people(mentions.run_before(end, low), end - 1, entry.who)
    found.rule, found.shown = "armed-people", True
    return found


def _describes(mentions: Mentions, i: int) -> bool:
    """Tell whether a singular head only describes: "a terrorist attack", "guerrilla warfare"."""
    if i + 1 >= mentions.scan.size:
        return False
    following = mentions.entries[i + 1]
    if following is not None and (following.deed or following.head or following.organs):
        return True
    entry = mentions.entries[i]
    if entry is None or not entry.armed or not mentions.content(i + 1):
        return False
    return not mentions.words[i + 1].endswith("ed")


def read_people(reading: Reading, i: int) -> ActorCandidate | None:
    """people = [count] modifier* (BAND | SERVICE | PEOPLE) VERB"""
    return _subject(reading, i, "people-of-a-clause")


def read_person(reading: Reading, i: int) -> ActorCandidate | None:
    """person = ([TITLE+] | HEAD) Name+ VERB"""
    return _subject(reading, i, "person")


def read_speaker(reading: Reading, i: int) -> ActorCandidate | None:
    """speaker = [determiner] word* noun SAY"""
    return _subject(reading, i, "speaker")


def _subject(reading: Reading, i: int, rule: str) -> ActorCandidate | None:
    """Return the subject of the verb at token i if it is worded like that."""
    found = Clauses(reading.note(Mentions)).subjects(i, speaker=True)
    return next((one for one in found if one.rule == rule), None)
