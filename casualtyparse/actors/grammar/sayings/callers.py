"""Callers who tell whose deed it was.

claimed = caller SAY actor VERB: "a caller said the Brigade had planted it"
"""

from typing import TYPE_CHECKING, Final

from casualtyparse.actors.candidates import ActorCandidate

if TYPE_CHECKING:
    from casualtyparse.actors.grammar.sayings.reports import Reports

#: The verb stands so close behind the actor.
_VERB: Final = 4
_FAR: Final = 10


def planted(
    reports: "Reports",
    i: int,
    start: int,
    high: int,
    speakers: list[ActorCandidate],
) -> bool:
    """Record the claim told in the clause at token `start`; tell whether it is one."""
    record = reports.record
    actors = _groups(record.clauses.objects(start))
    end = actors[-1].end if actors else high
    if not actors:
        actors = _agents(reports, start, high)
        if actors:
            record.blamed("deed-claimed", i, actors, speakers)
            return True
    for k in range(end, min(high, end + _VERB)):
        entry = record.entries[k]
        if entry is not None and entry.act is not None:
            told = reports.told_act(k, entry.act, high, armed=True)
            if told and not record.clauses.passive(k, start, high):
                record.blamed("deed-claimed", i, actors, speakers)
                return True
            return False
        if entry is None or entry.tag not in ("auxiliary", "adverb"):
            return False
    return False


def of_own(
    reports: "Reports", start: int, high: int, speakers: list[ActorCandidate]
) -> bool:
    """Tell whether a group tells a deed of its own by its name: "an X spokesman said X did"."""
    record = reports.record
    known = record.at.get(start + (record.words[start] == "the"))
    if known is None or not known.armed or known.name is None:
        return False
    speaker = record.spokesmen.owner(speakers[0])
    if speaker.name != known.name:
        return False
    end = known.end + (record.words[known.end] == known.people)
    for k in range(end, min(high, end + _VERB)):
        entry = record.entries[k]
        if entry is not None and entry.act is not None:
            told = reports.told_act(k, entry.act, high, armed=True)
            return told and not record.clauses.passive(k, start, high)
        if record.words[k] in reports.lists.behind:
            return True
        if entry is None or entry.tag not in ("auxiliary", "adverb"):
            return False
    return False


def _agents(reports: "Reports", start: int, high: int) -> list[ActorCandidate]:
    """Return by whom a deed was done: "the bomb had been planted by the Brigade"."""
    record = reports.record
    for k in range(start, min(high, start + _FAR)):
        entry = record.entries[k]
        if entry is not None and entry.act is not None and entry.act.form == "past":
            return _groups(record.clauses.agents(k))
    return []


def _groups(found: list[ActorCandidate]) -> list[ActorCandidate]:
    return [one for one in found if one.armed and one.match != "descriptive"]
