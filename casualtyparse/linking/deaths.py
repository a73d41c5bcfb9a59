"""People who are dead by now: the injured, missing and captive who die, and how the dead died.

Two reporters were abducted. *Their bodies* were found ...      restates the captives
Five were hurt, and *one later died*                            part of the injured
3 died and 10 were hurt. *Two of them died in Dol*              part of the dead, not of the injured
12 died. *Eight of the victims were shot*                       no injury besides
"""

from collections.abc import Mapping, Sequence
from typing import Final

from attrs import evolve

from casualtyparse.casualties.values import Harm
from casualtyparse.linking.draft import Figure
from casualtyparse.linking.retold import Told, alike, equal, same_name
from casualtyparse.scan import Scan

#: These people may be told dead later.
BEFORE_DEATH: Final[tuple[Harm, ...]] = ("injured", "abducted", "missing", "detained")
#: How far behind a death it may be told that it came later.
_BEHIND: Final = 8
BUT_DEATH: Final[tuple[Harm, ...]] = ("killed",)


def link_part(
    scan: Scan,
    figure: Figure,
    told: Mapping[Harm, Sequence[Told]],
    totals: Mapping[Harm, Told],
    signs: frozenset[str],
) -> None:
    """Count the dead once: "the toll rose to 14 after three of the wounded died"."""
    harm, whole = figure.value.harm, figure.whole
    if whole is not None and whole.value.harm != harm:
        if harm == "injured" and whole.value.harm == "killed":
            figure.superseded_by = whole.value.id
            return
        if harm == "killed" and whole.value.harm == "injured":
            dead = _dead_of(scan, figure, told.get(harm, ()), signs)
            if dead is not None:
                figure.part_of = dead.key
                return
    total = totals.get(harm)
    if total is not None and total.sentence == figure.sentence:
        inside = figure.candidate.whole
        if inside is not None and inside.harm != harm:
            figure.superseded_by = total.key


def died(
    scan: Scan,
    now: Told,
    told_before: Mapping[Harm, Sequence[Told]],
    signs: frozenset[str],
) -> Told | None:
    """Return the injured, missing or captive people who are dead by now."""
    candidate = now.candidate
    back = now.definite or candidate.bodies
    bare = now.lemma is None and not candidate.pronoun
    if not back and not bare and candidate.name is None:
        return None
    if bare and _die_later(scan, now, told_before, signs):
        return None
    for other in BEFORE_DEATH:
        earlier = told_before.get(other)
        if earlier is None:
            continue
        for told in reversed(earlier):
            if same_name(scan, told, now):
                return told
            if bare and other != "injured" and _is_of(scan, told, now):
                return told
            if not back or not alike(told, now):
                continue
            if equal(told, now) and not told.loose:
                return told
            if now.loose and told.low > 1:
                # "their bodies" are as many as they were
                count, text = told.figure.value.count, now.figure.count.text
                now.figure.count = evolve(count, text=text)
                return told
    return None


def _die_later(
    scan: Scan,
    now: Told,
    told_before: Mapping[Harm, Sequence[Told]],
    signs: frozenset[str],
) -> bool:
    """Make the dead a part of the injured: "five were hurt, and one later died"."""
    if not _dies_later(scan, now, signs):
        return False
    for told in reversed(told_before.get("injured", ())):
        near = now.sentence - told.sentence < 2
        if near and told.stands and told.low > now.low:
            now.figure.part_of = told.key
            return True
    return False


def _dead_of(
    scan: Scan, part: Figure, killed: Sequence[Told], signs: frozenset[str]
) -> Told | None:
    """Return the dead told with the injured: "3 died and 10 were hurt. Two of them died in Dol"."""
    candidate = part.candidate
    behind = scan.words[candidate.first : candidate.trigger + _BEHIND]
    whole = part.whole
    if whole is None or whole.sentence == part.sentence or not signs.isdisjoint(behind):
        return None
    if "them" not in behind:  # "three of the wounded"
        return None
    for dead in killed:
        if dead.sentence == whole.sentence and dead.low >= part.low:
            return dead
    return None


def _dies_later(scan: Scan, now: Told, signs: frozenset[str]) -> bool:
    """Tell whether a bare number dies later, or of wounds: "and one died in hospital"."""
    candidate = now.candidate
    if candidate.frame != "intransitive" or candidate.others or candidate.remaining:
        return False
    words = scan.words[candidate.first : candidate.trigger + _BEHIND]
    return not signs.isdisjoint(words)


def _is_of(scan: Scan, told: Told, now: Told) -> bool:
    """Tell whether a bare number is of captives: "nine were seized; one was killed"."""
    if told.sentence != now.sentence or told.low <= now.low:
        return False
    return ";" in scan.words[told.candidate.end : now.candidate.first]


def stands_alone(one: Told, told: Mapping[Harm, Sequence[Told]]) -> bool:
    """Tell whether the dead are only linked to what they suffered before."""
    figure = one.figure
    before = figure.restates
    if before is None or figure.superseded_by is not None or figure.part_of is not None:
        return False
    return any(
        other.key == before and not other.candidate.ordinal
        for harm in BEFORE_DEATH
        if harm != one.candidate.harm
        for other in told.get(harm, ())
    )
