"""Callers who tell whose deed it was.

claimed = caller SAY actor VERB: "a caller said the Brigade had planted it"
"""

from typing import TYPE_CHECKING, Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.sayings.called import calls, names_of

if TYPE_CHECKING:
    from casualtyparse.actors.grammar.sayings.reports import Reports

#: The verb stands so close behind the actor.
_VERB: Final = 4
_FAR: Final = 10
_NOTES: Final = frozenset({"note", "letter", "leaflet", "leaflets", "message", "card"})


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
        if reports.did_it(k):
            record.blamed("deed-claimed", i, actors, speakers)
            return True
        if entry is None or entry.tag not in ("auxiliary", "adverb"):
            return False
    return False


def for_others(
    reports: "Reports",
    told: tuple[int, int],
    bounds: tuple[int, int],
    speakers: list[ActorCandidate],
) -> bool:
    """Record what a note, a caller or a group itself tells by name: "a leaflet said X did it".

    `told` are the verb and the start of what is told.
    """
    (i, start), (low, high) = told, bounds
    record = reports.record
    known = record.at.get(start + (record.words[start] == "the"))
    did = known is not None and _did(reports, known, start, high)
    if not speakers or _noted(reports, speakers[0], low):
        if known is None or not did:
            return False
        noted = not _NOTES.isdisjoint(record.words[low : min(i, low + _FAR)])
        if noted:
            record.claimed((i, i + 2), [known])
        return noted
    if calls(record.words, speakers[0], i):
        return planted(reports, i, start, high, speakers)
    if known is None or not did:
        return False
    own = record.spokesmen.owner(speakers[0]).name == known.name
    if own:  # "an X spokesman said X had done it"
        extent = record.extent(i, low, high)
        record.claimed((i, i + 2), speakers, extent=extent)
    return own


def _noted(reports: "Reports", speaker: ActorCandidate, low: int) -> bool:
    """Tell whether a paper speaks to somebody: "a message to the agency said"."""
    mentions = reports.record.mentions
    before = mentions.before_determiners(speaker.first, low) - 1
    return reports.words[before] == "to" and before > low


def _did(reports: "Reports", known: ActorCandidate, start: int, high: int) -> bool:
    """Tell whether a group is told to have done it: "X carried out the raid", "X was behind"."""
    record = reports.record
    if not known.armed or known.name is None:
        return False
    end = known.end + (record.words[known.end] == known.people)
    for k in range(end, min(high, end + _VERB)):
        entry = record.entries[k]
        if entry is not None and entry.act is not None:
            told = reports.told_act(k, entry.act, high, armed=True)
            return told and not record.clauses.passive(k, start, high)
        if record.words[k] in reports.lists.behind or reports.did_it(k):
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
            agents = record.clauses.agents(k)
            return _groups(
                [by for one in agents for by in names_of(record.clauses, one)]
            )
    return []


def _groups(found: list[ActorCandidate]) -> list[ActorCandidate]:
    return [one for one in found if one.armed and one.match != "descriptive"]
