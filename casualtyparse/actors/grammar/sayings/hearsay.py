"""Who is only said to have done it: "is reported to be responsible for the deaths".

suspected = actor "is" SAID "to" ("be" ANSWERABLE | "have" VERB)
"""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from casualtyparse.actors.grammar.sayings.reports import Reports

_VERB: Final = 3
_ANSWERABLE: Final = 6


def hearsay(reports: "Reports", i: int, low: int, high: int) -> None:
    """suspected = actor "is" SAID "to" ("be" ANSWERABLE | "have" VERB)"""
    record, words = reports.record, reports.words
    if words[i + 1] != "to":
        return
    if words[i + 2] == "be":
        near = words[i + _VERB : min(high, i + _ANSWERABLE)]
        told = not reports.lists.behind.isdisjoint(near)
        told = told and record.harmful(i + _VERB, high)
    else:
        entry = record.entries[i + _VERB]
        act = None if entry is None or words[i + 2] != "have" else entry.act
        told = act is not None and reports.told_act(i + _VERB, act, high, armed=False)
    if not told or record.clauses.negated(i, low):
        return
    actors = [one for one in record.answerers(i) if one.shown]
    record.blamed("suspicion", i, actors, [], "suspected")
