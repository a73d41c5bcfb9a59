"""Those hit, some of whom died, told behind a lead that gives the numbers in the end.

Four died, three were hurt. They *shot seven; four of them died*       the four and the three
Four died, eight were hurt. *Three died, nine were hurt; one died*     three and one, eight of nine
Four died. They *shot seven; four of them died*                        the four
"""

from collections.abc import Mapping, Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.linking.draft import Figure
from casualtyparse.linking.next_dead import BEHIND, LATE
from casualtyparse.linking.recounts import inner_of
from casualtyparse.linking.retold import (
    POINTING,
    Told,
    alike,
    equal,
    same_name,
    told_of,
)
from casualtyparse.scan import Scan
from casualtyparse.terms import BODILY, Harm

#: These people may be told dead later.
BEFORE_DEATH: Final[tuple[Harm, ...]] = ("injured", "abducted", "missing", "detained")
#: Of so many parts told before somebody may be one.
_MOST_PARTS: Final = 4
#: So many sentences behind the injured some of them are told by their number.
_SOON: Final = 2
#: Whom it is told that wounds killed or not, and what may kill one of many.
HURT: Final = frozenset({"injured", "wounded"})
BLOWS: Final = frozenset({"shot", "stabbed", "beaten", "knifed", "hacked", "hit"})
#: What may kill some of those whom it hits.
_OF_HURT: Final = frozenset({"injured", "wounded", "hurt", "them", "whom", "these"})
#: What tells in a noun phrase that people are dead: "one of the cooks killed".
_KILLED: Final = frozenset({"killed", "slain"})
#: What tells only at whom it was aimed: "a shell hit shoppers".
_HITTING: Final = frozenset({"hit", "hits", "hitting", "struck", "strikes", "striking"})
_SHOT: Final = frozenset({"shot", "shooting", "stabbed", "hacked", "beat", "hit"})


def is_hurt(scan: Scan, now: Told) -> bool:
    """Tell whether people are told by their wounds: "the injured guard died"."""
    first, end = now.candidate.phrase
    killed = now.candidate.harm == "killed"
    return killed and not HURT.isdisjoint(scan.words[first:end])


def are_of_number(
    scan: Scan, now: Told, told_before: Mapping[Harm, Sequence[Told]]
) -> bool:
    """Make the dead a part of the injured by their number: "one of the three died"."""
    inner = inner_of(scan, now)
    dead, hurt = told_before.get("killed", ()), told_before.get("injured", ())
    if inner is None or not hurt or any(told.low == inner for told in dead):
        return False
    last = hurt[-1]
    if last.low < inner or now.sentence - last.sentence > _SOON or not last.stands:
        return False
    now.figure.part_of = last.key
    return True


def is_hit(scan: Scan, candidate: CasualtyCandidate, signs: frozenset[str]) -> bool:
    """Tell whether it is told how some were hit who died: "one was shot and later died"."""
    at = candidate.trigger
    if candidate.frame != "passive" or scan.words[at] not in BLOWS:
        return False
    return not signs.isdisjoint(scan.words[at : at + BEHIND])


def are_all(now: Told, told_before: Mapping[Harm, Sequence[Told]]) -> bool:
    """Tell whether the dead are called as all of those hurt are: "the guards died"."""
    hurt = told_before.get("injured")
    if not hurt or not (now.loose and now.definite):
        return False
    return hurt[-1].lemma == now.lemma and hurt[-1].low > 1


def dead_beside(
    hurt: Told, now: Told, told_before: Mapping[Harm, Sequence[Told]]
) -> Told | None:
    """Return the dead told with as many injured: "two died, two were hurt. Two bodies ..."."""
    if hurt.candidate.harm != "injured" or now.low < 2:
        return None
    for dead in told_before.get("killed", ()):
        other = hurt.lemma == now.lemma != dead.lemma is not None
        if dead.sentence == hurt.sentence and equal(dead, now) and not other:
            return dead if alike(dead, now) else None
    return None


def killed_of(
    scan: Scan, part: Figure, told: Mapping[Harm, Sequence[Told]]
) -> Told | None:
    """Return the dead of whom some are told by the same noun: "one of the cooks killed".

    All of the injured may be dead: "two were shot. Both died. One of them was killed at once".
    """
    first, end = part.candidate.phrase
    if part.whole is not None:
        key = part.whole.value.id
        for dead in told.get("killed", ()):
            if dead.figure.restates == key and part.low < dead.low == part.whole.low:
                return dead
    if not _KILLED.isdisjoint(scan.words[first : end + 1]):
        for dead in told.get("killed", ()):
            if dead.lemma == part.candidate.lemma and part.low < dead.low:
                return dead
    whole, words = part.whole, scan.words[first : end + 3]
    if part.candidate.frame == "passive" and whole and _OF_HURT.isdisjoint(words):
        # "three were killed and five hurt. One of the doctors was killed"
        for dead in told.get("killed", ()):
            if dead.sentence == whole.sentence and part.low < dead.low:
                return dead
    return None


def supersede_late(parts: Sequence[Told], lead: Told, injured: Sequence[Told]) -> None:
    """Let a lead stand for those of the injured who died: "three died, nine were hit; one died".

    The injured told with the lead are those who live.
    """
    alive = {one.key for one in injured if one.sentence == lead.sentence}
    for told in parts:
        figure = told.figure
        if figure.part_of not in (None, lead.key):
            figure.superseded_by = lead.key
            if figure.part_of in alive:
                figure.part_of = None


def link_hurt(scan: Scan, figures: Sequence[Figure]) -> None:
    """Count one who died as some of a toll no more as hurt, told in the same words.

    "A guard, who was hurt on Monday, died today, raising the toll to nine"
    """
    before: Figure | None = None
    parts: list[Figure] = []
    for figure in figures:
        other, before = before, figure
        harm = figure.value.harm
        if figure.part_of is not None:
            if harm != "killed":
                parts.append(figure)
        elif parts and harm == "killed" and figure.restates is None:
            _link_some(scan, parts, figure, other)
        if other and "unspecified" in (figure.count.kind, other.count.kind):
            _link_targets(scan, other, figure)
        if other is None or other.candidate.phrase != figure.candidate.phrase:
            continue
        dead, hurt = (
            (other, figure) if other.value.harm == "killed" else (figure, other)
        )
        harms = dead.value.harm, hurt.value.harm
        if harms == ("killed", "injured") and dead.part_of is not None:
            hurt.superseded_by = hurt.superseded_by or dead.value.id


def _link_targets(scan: Scan, one: Figure, other: Figure) -> None:
    """Let those counted stand for all who were hit: "a shell hit shoppers, killing three"."""
    hit, told = (one, other) if one.count.kind == "unspecified" else (other, one)
    at = hit.candidate.trigger  # or "a strike hit"
    hits = not _HITTING.isdisjoint(scan.words[at : at + 2]) and hit.candidate.plural
    if not hits or hit.value.harm != "injured" or hit.candidate.determiner:
        return
    counted = told.count.kind != "unspecified" and told.value.harm in BODILY
    if told.part_of == hit.value.id:
        return
    if counted and hit.sentence == told.sentence and hit.superseded_by is None:
        hit.superseded_by = told.superseded_by or told.value.id


def _link_some(
    scan: Scan, parts: Sequence[Figure], figure: Figure, last: Figure | None
) -> None:
    """Link the dead to some of those hurt: "six were hurt, among them a cook. The cook died"."""
    candidate = figure.candidate
    named, pronoun = candidate.name is not None, candidate.pronoun
    if not (named or pronoun or candidate.determiner in POINTING):
        return
    if figure.scope != "event" or figure.restates or figure.superseded_by:
        return
    for part in reversed(parts[-_MOST_PARTS:]):
        if part.sentence >= figure.sentence or part.low != figure.low:
            continue
        if named:
            same = same_name(scan, told_of(part), told_of(figure)) is True
        elif pronoun:
            same = part is last and part.sentence == figure.sentence - 1
        else:
            same = part.candidate.lemma == candidate.lemma is not None
        if same and part.value.harm in BEFORE_DEATH:
            figure.restates = part.value.id
            return


def link_late(
    scan: Scan,
    told: Mapping[Harm, Sequence[Told]],
    late: Sequence[Told],
    parted: dict[str, tuple[int, int]],
) -> None:
    """Let a lead stand for those hit of whom some died, if its numbers are theirs.

    `parted`: the sentence of the last part of a figure, and their sum.
    """
    killed, injured = told.get("killed"), told.get("injured")
    if not late or killed is None or injured is None:
        return
    for hit in injured:
        dead = [one for one in late if one.figure.part_of == hit.key]
        if not dead or hit.figure.separate:
            continue
        if _are_lead(hit, dead, killed):
            continue
        rest = hit.low - sum(one.low for one in dead)
        lead = _lead_of(scan, hit, dead, told)
        if lead is not None:
            alive = _link_alive(hit, rest, lead, injured)
            parted[lead.key] = (hit.sentence, hit.low - rest)
            near = dead[-1].sentence
            for one in injured:
                if one.sentence == near and one.low == rest and one.candidate.others:
                    one.figure.superseded_by = alive.key
                    one.figure.restates = None


def _are_lead(hit: Told, dead: Sequence[Told], killed: Sequence[Told]) -> bool:
    """Take all who died in a sentence for the dead told with those hit, if as many.

    "An explosion killed four and hurt six. Three died at once, and one in hospital"
    """
    sentence = dead[0].sentence
    others = [one for one in killed if one.sentence == sentence and one not in dead]
    died = [*dead, *others]
    if len(died) < 2:
        return False
    for lead in killed:
        if lead.sentence == hit.sentence < sentence and lead.stands:
            if lead.low != sum(one.low for one in died):
                return False
            for one in died:
                one.figure.part_of = one.figure.restates = None
                one.figure.superseded_by = lead.key
            return True
    return False


def _link_alive(hit: Told, rest: int, lead: Told, injured: Sequence[Told]) -> Told:
    """Let the injured told with a lead stand for those hit, and return which figure stands."""
    for alive in injured:
        if alive.sentence == lead.sentence and alive.low == rest:
            if alive.figure.superseded_by == hit.key:
                alive.figure.superseded_by = None
            hit.figure.superseded_by = alive.key
            hit.figure.restates = None
            return alive
    return hit


def _lead_of(
    scan: Scan, hit: Told, dead: Sequence[Told], told: Mapping[Harm, Sequence[Told]]
) -> Told | None:
    """Return the dead told before of whom those who died of those hit are some, or all."""
    killed, injured = told["killed"], told["injured"]
    at_once = [
        one
        for one in killed
        if one.sentence == hit.sentence and one.candidate.first < hit.candidate.first
    ]
    died = sum(one.low for one in dead)
    total = died + sum(one.low for one in at_once)
    for lead in killed:
        if lead.sentence >= hit.sentence:
            break
        if lead.low != total or lead.loose or not alike(lead, hit):
            continue
        beside = [one.low for one in injured if one.sentence == lead.sentence]
        shot = scan.words[hit.candidate.trigger] in _SHOT
        again = shot or at_once or (died > 1 and not _die_late(scan, dead))
        if hit.low - died not in beside and (beside or not again):
            continue
        for one in (*at_once, *dead):
            one.figure.superseded_by = lead.key
            one.figure.restates = None
        return lead
    return None


def _die_late(scan: Scan, dead: Sequence[Told]) -> bool:
    """Tell whether it is told that some died later than others: "two of whom died in hospital"."""
    return any(
        not LATE.isdisjoint(
            scan.words[one.candidate.first : one.candidate.end + BEHIND]
        )
        for one in dead
    )


def before_death(told: Mapping[Harm, Sequence[Told]]) -> dict[str, Harm]:
    """Return the figures of those who may have died of it later, by their keys."""
    return {
        one.key: harm
        for harm in BEFORE_DEATH
        for one in told.get(harm, ())
        if not one.candidate.ordinal
    }


def standing_of(figures: Sequence[Told], suffered: Mapping[str, Harm]) -> list[Told]:
    """Return the figures that are linked to none, or only to what the dead suffered before."""
    found: list[Told] = []
    for one in figures:
        figure, harm = one.figure, one.candidate.harm
        if figure.superseded_by is None and figure.part_of is None:
            before = figure.restates
            if before is None or suffered.get(before, harm) != harm:
                found.append(one)
    return found


def link_rests(injured: Sequence[Told], late: Sequence[Told]) -> None:
    """Make a rest some of those hit: "two were shot; one died. The other is in hospital"."""
    dead: dict[str | None, Told] = {one.figure.part_of: one for one in late}
    hit: Told | None = None
    for one in injured:
        candidate, last = one.candidate, None if hit is None else dead[hit.key]
        if one.key in dead:
            hit = one
        elif hit is not None and last is not None and candidate.determiner == "the":
            near = 0 <= one.sentence - last.sentence <= 1 and one.stands
            if near and one.low < hit.low and (candidate.others or candidate.remaining):
                one.figure.part_of = hit.key
