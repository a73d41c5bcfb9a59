"""What those find who look into a deed, what is hearsay, and verbs that say nothing.

blamed    = speaker 'found that' actor (VERB | "was" ANSWERABLE)
suspected = speaker VERB ["at"] actor 'as suspects'
          | actor "is" SAID "to" ("be" ANSWERABLE | "have" VERB)
"""

from typing import TYPE_CHECKING, Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.clauses.verb_groups import NEGATIONS
from casualtyparse.lexicon.little_words import ARTICLES
from casualtyparse.lexicon.speech import Speech

if TYPE_CHECKING:
    from casualtyparse.actors.grammar.sayings.assertions import Assertions
    from casualtyparse.actors.grammar.sayings.reports import Reports

#: The verb of the deed stands so close behind who did it.
_VERB: Final = 8
#: who is found to have done it, besides those who are mentions wherever they stand
_KINDS: Final = frozenset({"military", "police", "security", "rebel", "militia"})
#: what is charged is a deed only by a verb of no other sense
_CHARGING: Final = frozenset({"charge", "charges", "charged"})
_OF: Final = frozenset({"by", "of", "from"})
_STOPS: Final = frozenset(",.;")
_BE: Final = frozenset({"was", "were", "been"})

#: verbs with other senses
ODD: Final = frozenset({"insist", "charge", "release", "allege", "confirm", "threaten"})
_CHARGED: Final = frozenset({"in", "with", "over", "under", "for"})
_THREAT: Final = frozenset({"to", "that", ",", ".", ";"})
_TOLD: Final = 3
_ANSWERABLE: Final = 6


def finding(reports: "Reports", i: int, low: int, high: int) -> None:
    """blamed = speaker 'found that' actor (VERB | "was" ANSWERABLE)"""
    record = reports.record
    if record.words[i + 1] != "that" or record.clauses.negated(i, low):
        return
    actors = [
        one for one in record.clauses.objects(i + 2) if one.shown or one.kind in _KINDS
    ]
    sure = record.words[i] in _CHARGING
    if not actors or not _did(reports, actors[-1].end, high, armed=not sure):
        return
    speakers = record.clauses.subjects(i, speaker=True)
    before = record.entries[record.clauses.group_start(i, low) - 1]
    if speakers or (before is not None and before.paper):
        record.blamed("charge-reported", i, actors, speakers)


def _did(reports: "Reports", first: int, high: int, *, armed: bool) -> bool:
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
            if reports.told_act(k, entry.act, high, armed=armed):
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


def hearsay(reports: "Reports", i: int, low: int, high: int) -> None:
    """suspected = actor "is" SAID "to" ("be" ANSWERABLE | "have" VERB)"""
    record, words = reports.record, reports.words
    if words[i + 1] != "to":
        return
    if words[i + 2] == "be":
        near = words[i + _TOLD : min(high, i + _ANSWERABLE)]
        told = not reports.lists.behind.isdisjoint(near)
        told = told and record.harmful(i + _TOLD, high)
    else:
        entry = record.entries[i + _TOLD]
        act = None if entry is None or words[i + 2] != "have" else entry.act
        told = act is not None and reports.told_act(i + _TOLD, act, high, armed=False)
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
    counted = i in numbers.by_end
    if freed:  # "the rebels released a nun"
        counted = i + 1 in numbers.by_first or reports.words[i + 1] in ARTICLES
    return counted and reports.people_at(i + 1, reports.scan.bounds_at(i)[1])


def paper_of(record: "Assertions", one: ActorCandidate) -> None:
    """Take a name that "gathered" something for that of a paper: "The PUNCH gathered"."""
    named = one.rule == "speaker" or one.person is not None
    if named and one.count is None and record.mentions.capital(one.first):
        one.kind, one.name = "media", record.scan.surface(one.first, one.end)
        one.match, one.person = "pattern", None


def figures_out(
    record: "Assertions", told: list[ActorCandidate]
) -> list[ActorCandidate]:
    """Leave out what only says of what sort figures are: "early estimates"."""
    return [
        one
        for one in told
        if one.rule != "speaker"
        or (entry := record.entries[one.end]) is None
        or entry.speech is None
    ]


def authors(record: "Assertions", i: int, high: int) -> list[ActorCandidate]:
    """Return whose a paper is: "according to a report by the army"."""
    mentions = record.mentions
    first = mentions.skip_determiners(i, high)
    if first >= high:
        return []
    end = mentions.run_from(first, high)
    entry = record.entries[end - 1]
    if entry is None or not entry.paper or entry.who or record.words[end] not in _OF:
        return []
    found = record.right(end + 1, high)
    # "a report from Orlen"
    return [one for one in found if one.rule not in ("place-that-speaks", "speaker")]
