"""Verbs of saying that say nothing, or only that somebody is said to have done it.

suspected = actor "is" SAID "to" ("be" ANSWERABLE | "have" VERB)
"""

from typing import TYPE_CHECKING, Final

from casualtyparse.lexicon.speech import Speech

if TYPE_CHECKING:
    from casualtyparse.actors.grammar.sayings.reports import Reports

#: verbs with other senses
ODD: Final = frozenset({"insist", "charge", "release", "allege", "confirm", "threaten"})
_CHARGED: Final = frozenset({"in", "with", "over", "under", "for"})
_THREAT: Final = frozenset({"to", "that", ",", ".", ";"})
_NEAR: Final = 10
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


def unsaid(reports: "Reports", i: int, speech: Speech) -> bool:
    """Tell whether nothing is said: "men charged in", "insisted on", "three alleged rebels"."""
    verb, following = speech.verb, reports.words[i + 1]
    if verb == "threaten":
        return following not in _THREAT  # "threatened six nurses"
    if speech.form != "past":
        return False
    if verb == "insist":
        return following == "on"
    if verb == "charge":
        return following in _CHARGED
    numbers = reports.clauses.mentions.reading.numbers
    freed = verb == "release"  # "the rebels released five people"
    counted = i + 1 in numbers.by_first if freed else i in numbers.by_end
    return counted and reports.people_at(i + 1, i + _NEAR)
