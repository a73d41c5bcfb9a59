"""What stands before the name of a group and says that a deed told before was its own.

claimed = (CALL | CLAIM) ... ("in the name" | "on behalf") "of" NAME | "phone call from" NAME
        | PAPER ... "signed" ["by"] NAME | caller "said he was from" NAME
        | "a warning was telephoned by" NAME
did     = "those responsible were" NAME | "on the orders of" NAME | "it was" PLANTED "by" NAME
"""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.clauses.arguments import Clauses
from casualtyparse.actors.grammar.sayings.own_deeds import STOPS
from casualtyparse.lexicon.little_words import BE
from casualtyparse.lexicon.word_lists import word_list

Span = tuple[int, int]
RINGING: Final = word_list("speech", "ringing")
_CALLERS: Final = word_list("speech", "callers")
_CALLS: Final = frozenset({"call", "calls", "warning", "warnings"})
_CALLING: Final = RINGING | _CALLERS | _CALLS
_BY_PHONE: Final = frozenset({"phone", "telephone", "anonymous"})
_ARRIVED: Final = frozenset({"was", "were", "came", "received"})
_NAMED: Final = frozenset({"name", "behalf"})
_UNSAID: Final = frozenset({"deny", "blame"})
_SAID: Final = frozenset({"said", "claimed"})
_WARNED: Final = RINGING | {"given", "made"}
#: "those responsible were", "the claimant was"
_ANSWERABLE: Final = frozenset({"responsible", "claimant", "claimants", "suspects"})
_ORDERS: Final = frozenset({"orders", "instructions"})
_PICTURES: Final = word_list("speech", "pictures")
_SHOWED: Final = frozenset({"showed", "shows"})
ATTACKERS: Final = word_list("heads", "attackers")
#: So far before "he had been sent by" the attacker stands.
_ATTACKED: Final = 60
#: what a group does to those who then attack
HIRING: Final = frozenset({"sent", "paid", "hired", "recruited", "dispatched"})
_THEY: Final = frozenset({"he", "she", "they"})
_DONE: Final = frozenset({"done", "committed"})
#: So far before the name stands what makes or bears it.
_NEAR: Final = 16
_LAID: Final = frozenset({"bomb", "grenade"})
_IT: Final = frozenset({"it", "they", "both"})
#: the words right before the name where these wordings may stand
CLAIMING: Final = frozenset({"of", "for", "signed", "by", "from"})
NAMING: Final = BE | {"as", "of", "by", "with", "to"}


def claimed_for(clauses: Clauses, one: ActorCandidate, at: int) -> Span | None:
    """Return the words by which somebody claims a deed for a group, the last at token `at`."""
    low = max(clauses.scan.bounds_at(at)[0], at - _NEAR)
    first = _READERS[clauses.words[at]](clauses, at, low, one.end)
    return None if first is None else (first, one.end)


def named_for(clauses: Clauses, at: int) -> bool:
    """Tell whether the group behind token `at` did it: "those responsible were ETA"."""
    words = clauses.words
    before = words[at - 1]
    if words[at] in BE:
        return before in _ANSWERABLE
    if words[at] == "as":
        return before == "identified" and "group" in words[max(0, at - 4) : at]
    if words[at] == "of":
        return before in _ORDERS
    if words[at] != "by" or before in STOPS:
        return False
    entry = clauses.entries[at - 1]
    act = None if entry is None else entry.act
    laid = (
        act is not None and act.form == "past" and not _LAID.isdisjoint(act.particles)
    )
    start = clauses.group_start(at - 1, clauses.scan.bounds_at(at)[0])
    if before == "planned":  # "the raid on Orlen was planned by"
        told = clauses.entries[clauses.scan.bounds_at(at)[0] : start]
        return any(entry is not None and entry.deed == "deed" for entry in told)
    sent = before in HIRING and (
        words[start - 1] in ATTACKERS
        or (
            words[start - 1] in _THEY
            and not ATTACKERS.isdisjoint(words[max(0, start - _ATTACKED) : start])
        )
    )
    return sent or ((laid or before in _DONE) and words[start - 1] in _IT)


def _in_name(clauses: Clauses, at: int, low: int, end: int) -> int | None:
    """claimed = (CALL | CLAIM) ... ("in the name of" | "on behalf of" | "for") NAME"""
    words = clauses.words
    named = words[at] == "of"
    if named and words[at - 1] not in _NAMED:
        return None
    claim = 0
    for i in range(low, at):
        entry = clauses.entries[i]
        speech = None if entry is None else entry.speech
        if speech is not None:
            if speech.kind in _UNSAID or speech.verb == "condemn":
                return None
            claim = i if speech.kind == "claim" else claim
    if not _CALLING.isdisjoint(words[low:at]) and (named or claim):
        return claim or (at - 3 if words[at - 1] == "name" else at - 2)
    return _paper(clauses, low, at) if named else None


def _paper(clauses: Clauses, low: int, at: int) -> int | None:
    """Return the paper before token `at` that somebody sent or left: "a note was left"."""
    for i in range(low, at):
        entry = clauses.entries[i]
        if entry is not None and entry.paper and entry.who is None:
            return i
    return None


def _signed(clauses: Clauses, at: int, low: int, end: int) -> int | None:
    """claimed = PAPER ... "signed" ["by"] NAME"""
    if clauses.words[at] == "by":
        if clauses.words[at - 1] in _WARNED:
            warned = not _CALLS.isdisjoint(clauses.words[low : at - 1])
            return at - 1 if warned else None
        if clauses.words[at - 1] in _PICTURES:
            return at - 1 if clauses.words[end] in _SHOWED else None
        if clauses.words[at - 1] != "signed":
            return None
    return _paper(clauses, low, at)


def _from(clauses: Clauses, at: int, low: int, end: int) -> int | None:
    """claimed = "phone call from" NAME | "a call from" NAME "came" | "said he was from" NAME"""
    words = clauses.words
    if words[at - 1] in _CALLS:
        phoned = words[at - 2] in _BY_PHONE or words[end] in _ARRIVED
        return at - 1 if phoned else None
    told = words[at - 1] in BE and not _SAID.isdisjoint(words[max(low, at - 4) : at])
    return at - 1 if told and not _CALLERS.isdisjoint(words[low:at]) else None


_READERS: Final = {
    "of": _in_name,
    "for": _in_name,
    "signed": _signed,
    "by": _signed,
    "from": _from,
}
