"""What those find who look into a deed.

blamed    = speaker 'found that' actor (VERB | "was" ANSWERABLE)
suspected = speaker VERB ["at"] actor 'as suspects'
"""

from typing import TYPE_CHECKING, Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.clauses.verb_groups import NEGATIONS

if TYPE_CHECKING:
    from casualtyparse.actors.grammar.sayings.reports import Reports

#: The verb of the deed stands so close behind who did it.
_VERB: Final = 8
#: who is found to have done it, besides those who are mentions wherever they stand
_KINDS: Final = frozenset({"military", "police", "security", "rebel", "militia"})
_STOPS: Final = frozenset(",.;")
_BE: Final = frozenset({"was", "were", "been"})


def finding(reports: "Reports", i: int, low: int, high: int) -> None:
    """blamed = speaker 'found that' actor (VERB | "was" ANSWERABLE)"""
    record = reports.record
    if record.words[i + 1] != "that" or record.clauses.negated(i, low):
        return
    actors = [
        one for one in record.clauses.objects(i + 2) if one.shown or one.kind in _KINDS
    ]
    if not actors or not _did(reports, actors[-1].end, high):
        return
    speakers = record.clauses.subjects(i, speaker=True)
    before = record.entries[record.clauses.group_start(i, low) - 1]
    if speakers or (before is not None and before.paper):
        record.blamed("charge-reported", i, actors, speakers)


def _did(reports: "Reports", first: int, high: int) -> bool:
    """Tell whether the predicate at token `first` tells a deed that was done."""
    record, be = reports.record, False
    for k in range(first, min(high, first + _VERB)):
        word, entry = record.words[k], record.entries[k]
        if word in _STOPS or word in NEGATIONS:
            return False
        if word in reports.lists.behind:
            return record.harmful(k + 1, high)
        be = be or word in _BE
        if entry is not None and entry.act is not None and entry.act.form == "past":
            if be:
                return False
            if reports.told_act(k, entry.act, high, armed=True):
                return True
    return False


def as_suspects(
    reports: "Reports", i: int, low: int
) -> tuple[list[ActorCandidate], list[ActorCandidate]]:
    """Return who is taken for suspects, and by whom: "looking at the Brigade as suspects"."""
    record = reports.record
    first = record.mentions.before_determiners(record.mentions.run_before(i, low), low)
    at = first - 1
    if at <= low or record.words[at] != "as":
        return [], []
    one = record.mentions.ending(at, low)
    if one is None or not one.shown:
        return [], []
    verb = record.mentions.before_determiners(one.first, low) - 1
    if verb > low and record.scan.tag(verb) == "preposition":
        verb -= 1
    return [one], record.clauses.subjects(verb, speaker=True) if verb > low else []
