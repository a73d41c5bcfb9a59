"""Which of the people told so far a figure tells again, by its number and its words.

Raiders killed two officers. They *shot dead two policemen*      as many of a kind
Rebels killed 25 clerks. The army *killed 25 rebels*             the same, whoever says so
"""

from collections.abc import Mapping, Sequence
from typing import Final

from casualtyparse.actors.values import Actor
from casualtyparse.lexicon.little_words import HIS
from casualtyparse.linking.draft import Draft
from casualtyparse.linking.fits import (
    are_opposed,
    is_added,
    is_again,
    is_denied,
    is_of_body,
    is_of_others,
    is_same_number,
)
from casualtyparse.linking.hours import are_of_times
from casualtyparse.linking.next_dead import dies_of_wounds
from casualtyparse.linking.retold import SEXES, Told, are_of_ages, are_of_sex, equal
from casualtyparse.scan import Scan

#: So many sentences behind it is told how somebody died.
_SOON: Final = 2
_DYING: Final = frozenset({"died", "pronounced", "declared"})
_OF_THEM: Final = ["of", "them"]
#: How near "the" the noun of an event stands, and it those who died in it.
_NOUN: Final = 4
_PERSON: Final = frozenset({"person", "people", "individual"})


def again_among(
    scan: Scan,
    actors: Mapping[str, Actor],
    seen: Sequence[Told],
    now: Told,
    *,
    added: bool,
) -> Told | None:
    """Return a figure of as many people of the same kind, if any was told."""
    low = now.low
    for told in seen:
        # PERF: most are of other numbers
        if (
            told.low == low
            and equal(told, now)
            and not (low == 1 and are_of_ages(scan, told, now))
            and not are_opposed(actors, told, now)
            and not (added and is_of_others(scan, told, now))
            and (is_again(told, now, added=added) or _is_one_of(scan, told, now))
            and not are_of_times(scan, told, now)
        ):
            return told
        if told.low != low or added:
            continue
        if is_of_body(scan, told, now):
            return told
        if is_same_number(actors, told, now):
            return told
        if low == 1 and is_denied(actors, told, now):
            return told
    lead = seen[0]
    return (
        lead
        if low == 1 == lead.low and not added and _is_one(scan, lead, now)
        else None
    )


def _is_one(scan: Scan, lead: Told, now: Told) -> bool:
    """Tell whether a number is of the one of a lead: "a rebel died. ... killing one fighter"."""
    one, now_one = lead.candidate, now.candidate
    if now.lemma is None and scan.words[now_one.first] == "one":
        return _is_bare_one(scan, lead, now)
    if now.relative and now_one.others and now.anybody:
        return lead.anybody  # "two died and one was hurt. ... and another was hurt"
    if not one.implicit or one.name is not None or is_added(now) or now.definite:
        return False
    first = now_one.phrase.first
    if now_one.frame == "participle" and now_one.determiner in HIS:
        return are_of_sex(lead, now)  # "... a shell hit his house, killing his wife"
    if scan.words[first] != "one":
        return False
    kinds = lead.figure.kind, now.figure.kind
    if scan.words[first + 1 : first + 3] == _OF_THEM:
        return kinds[0] == "militant"
    if now.lemma in _PERSON:
        return True
    return kinds[0] == kinds[1] != "unknown" and {lead.lemma, now.lemma} != SEXES


def _is_bare_one(scan: Scan, lead: Told, now: Told) -> bool:
    """Tell whether "one" is who died: "a guard was killed, another hurt. One died at the gate"."""
    candidate, words = now.candidate, scan.words
    if now.sentence - lead.sentence > _SOON or words[candidate.phrase.end] == "of":
        return False
    at = candidate.trigger  # "pronounced dead"
    if _DYING.isdisjoint(words[at - 1 : at + 1]):
        return False
    first, end = scan.sentence_bounds(now.figure.sentence)
    return "later" not in words[first:end] and not dies_of_wounds(scan, now)


def _is_one_of(scan: Scan, told: Told, now: Told) -> bool:
    """Tell whether "one of the raiders" is the one raider who was told of."""
    first = now.candidate.phrase.first
    # not "one of them", who were told of just before
    share = scan.words[first + 1] == "of" and scan.words[first + 2] != "them"
    return share and now.figure.kind == told.figure.kind != "unknown"


def is_whole(draft: Draft, lead: Told, now: Told) -> bool:
    """Tell whether it is told how many died in all where some did.

    "Two cooks died in a raid on a camp. The raid killed nine people"
    """
    candidate, incident = now.candidate, draft.signs["incident"]
    if lead.loose or now.loose or not 0 < lead.low < now.low:
        return False
    if lead.people or not (now.people or now.lemma is None) or is_added(now):
        return False
    if lead.figure.kind == "militant" or now.sentence - lead.sentence > _SOON:
        return False
    if now.figure.kind not in ("unknown", lead.figure.kind):
        return False
    words, starts = draft.scan.words, draft.scan.sentences
    first = starts[now.figure.sentence]
    if words[first] != "the" or incident.isdisjoint(words[first + 1 : first + _NOUN]):
        return False
    low, end = draft.scan.sentence_bounds(lead.figure.sentence)
    named = not incident.isdisjoint(words[low:end])
    return named and "also" not in words[first : candidate.end + 1]
