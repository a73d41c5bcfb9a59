"""People who are dead by now: the injured, missing and captive who die, and how the dead died.

Two reporters were abducted. *Their bodies* were found ...      restates the captives
Five were hurt, and *one later died*                            part of the injured
3 died and 10 were hurt. *Two of them died in Dol*              part of the dead, not of the injured
12 died. *Eight of the victims were shot*                       no injury besides
"""

from collections.abc import Mapping, Sequence
from typing import Final

from attrs import evolve

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.lexicon.cues import CueCategory
from casualtyparse.linking.draft import Figure
from casualtyparse.linking.hours import are_of_hours
from casualtyparse.linking.late import (
    BEFORE_DEATH,
    BLOWS,
    HURT,
    are_all,
    are_of_number,
    dead_beside,
    is_hit,
    killed_of,
)
from casualtyparse.linking.next_dead import AT_ONCE, BEHIND, dies_of_wounds
from casualtyparse.linking.recounts import all_die
from casualtyparse.linking.retold import (
    Told,
    alike,
    are_of_sexes,
    equal,
    is_somebody_else,
    same_heads,
    same_name,
    told_of,
)
from casualtyparse.scan import Scan
from casualtyparse.terms import Harm

#: So far behind the start of its sentence a number is not that of its subject.
_APART: Final = 4
#: Whose somebody is: a group's, not a relative's.
_OWNERS: Final = frozenset({"their", "its", "our"})
#: Who one of those shot may be.
_SEXES: Final = frozenset({"man", "woman", "boy", "girl", "husband", "wife"})
_OF_THOSE: Final = frozenset({"them", "the"})
_ALL: Final = frozenset({"both", "all", "they"})
#: "A monk died and the others were hurt": so near behind the verb.
_REST: Final = 4
_OTHERS: Final = frozenset({"other", "others"})
#: How far behind a death it is told where: of those hurt before none "died on the spot".
_AT_END: Final = 4
_DYING: Final = frozenset({"intransitive", "passive"})
_PERFECT: Final = frozenset({"have", "has", "since"})


def link_part(
    scan: Scan,
    figure: Figure,
    told: Mapping[Harm, Sequence[Told]],
    totals: Mapping[Harm, Told],
    cues: Mapping[CueCategory, frozenset[str]],
) -> None:
    """Count the dead once: "the toll rose to 14 after three of the wounded died"."""
    harm, whole, signs = figure.value.harm, figure.whole, cues["succumbed"]
    if whole is None and figure.value.rule == "possessed":
        known = known_death(scan, told_of(figure), told, cues)
        if known is not None:  # "his death brings to 12 ..."
            figure.superseded_by = known.key
    elif whole is not None and whole.value.harm != harm:
        if harm == "injured" and whole.value.harm == "killed":
            figure.superseded_by = whole.value.id
            return
        if harm == "detained" and whole.value.harm == "killed":
            # "the bodies of the rebels were found, and one of them was held alive"
            held = [one for one in told.get(harm, ()) if one.low == figure.low]
            figure.part_of = None
            figure.restates = held[-1].key if held else None
            return
        if harm == "killed" and whole.value.harm == "injured":
            dead = killed_of(scan, figure, told)
            dead = dead or _dead_of(scan, figure, told.get(harm, ()), signs)
            if dead is not None:
                figure.part_of = dead.key
                return
            if are_of_hours(scan, whole.sentence, figure.sentence):
                figure.part_of = None  # "at 23:50 ... two hurt. At 03:15 ... one of"
    elif harm == "killed" and _dies_later(scan, figure.candidate, signs):
        # "six were hurt. Two succumbed, raising the toll to 12"
        before = _injured_before(told, figure)
        if before is not None:
            figure.restates = before.key
    total = totals.get(harm)
    if total is not None and total.sentence == figure.sentence:
        inside = figure.candidate.whole
        if inside is not None and inside.harm != harm:
            figure.superseded_by = total.key


def is_one_of_dead(now: Told, told_before: Mapping[Harm, Sequence[Told]]) -> bool:
    """Tell whether one is of several dead told of: "two girls died ... the elder girl"."""
    lemma = now.lemma
    if not now.definite or now.low != 1 or lemma not in _SEXES:
        return False
    hurt = told_before.get("injured", ())
    return any(
        told.lemma == lemma and told.low > 1 for told in told_before.get("killed", ())
    ) and not any(told.lemma == lemma for told in hurt)


def died(
    scan: Scan,
    now: Told,
    told_before: Mapping[Harm, Sequence[Told]],
    signs: frozenset[str],
) -> Told | None:
    """Return the injured, missing or captive people who are dead by now."""
    candidate = now.candidate
    if scan.words[candidate.phrase.first] in _ALL:
        all_die(now, told_before.get("injured", ()))
    back = now.definite or candidate.bodies
    a_body = candidate.bodies and candidate.determiner in ("a", "an")
    bare = now.lemma is None and not candidate.pronoun
    if not bare and (not candidate.implicit or _leaves_rest(scan, candidate)):
        # "and one daughter died", but "the daughters died"
        bare = not are_all(now, told_before) and _is_of_kind(now, told_before)
    dies = candidate.frame == "intransitive"
    wounded = dies and (
        dies_of_wounds(scan, now)
        if candidate.implicit
        else not bare
        and _dies_later(scan, candidate, signs)
        and all(one.low != now.low for one in told_before.get("killed", ()))
    )
    words, first = scan.words, candidate.phrase.first
    share = dies and words[first + 1] == "of"
    told_so = share and words[first + 2] == "the"
    told_so = told_so and are_of_number(scan, now, told_before)
    share = share and words[first + 2] in _OF_THOSE
    known = back or bare or wounded or share or candidate.name is not None
    if told_so or not known:
        return None
    some = bare or share
    some = some or wounded or (candidate.implicit and back)
    if some and _die_later(scan, now, told_before, signs):
        return None
    start, named = scan.sentences[now.figure.sentence], candidate.name is not None
    far = candidate.first - start >= _APART and words[start] == "the"
    for other in BEFORE_DEATH:
        earlier = told_before.get(other)
        if earlier is None:
            continue
        for told in reversed(earlier):
            if (named and same_name(scan, told, now)) or (
                bare
                and told.low > now.low
                and (far or told.sentence == now.sentence)
                and _is_of(scan, told, now, other)
            ):
                return told
            if not back or not (now.loose or told.low == now.low):
                continue
            same = told.lemma == now.lemma is not None  # "a captain", "the captain"
            if not (same or alike(told, now)) or is_somebody_else(scan, told, now):
                continue
            # not "five were hurt ... he saw at least five bodies", "... a body was found"
            seen = other == "injured" and (
                a_body or now.figure.count.kind == "at_least"
            )
            if equal(told, now) and not told.loose and not seen:
                return dead_beside(told, now, told_before) or told
            known = now.definite or candidate.determiner is not None
            if now.loose and known and told.low > 1:
                # "their bodies" are as many as they were, not "bodies lay on the ground"
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
    candidate = now.candidate
    dying = candidate.frame in _DYING or candidate.rule == "state"
    if not dying or candidate.others or candidate.remaining:
        return False
    before = _injured_of(scan, now, told_before)
    before = before or _injured_before(told_before, now.figure)
    if before is None or are_of_sexes(before, now):
        return False
    named = candidate.frame == "passive" and candidate.implicit
    behind = scan.words[candidate.trigger : candidate.trigger + _AT_END]
    hit = not named and is_hit(scan, candidate, signs)
    at_once = candidate.frame == "passive" or not AT_ONCE.isdisjoint(behind)
    if (
        at_once
        and not hit
        and (named or scan.words[before.candidate.trigger] not in BLOWS)
    ):
        return False  # "two were shot; one died at the scene", but not "were hurt; ..."
    if candidate.implicit and _is_told_alone(now, told_before):
        return False
    late = (
        dies_of_wounds(scan, now)
        if candidate.implicit
        else _dies_later(scan, candidate, signs)
    )
    if candidate.lemma is not None:  # "two women died later in hospital"
        late = late and alike(before, now)
    late = late or hit or _leaves_rest(scan, candidate)
    if not late and not _is_one_of(scan, before, now):
        return False
    now.figure.part_of = before.key
    return True


def _leaves_rest(scan: Scan, candidate: CasualtyCandidate) -> bool:
    """Tell whether the rest of those hurt are told of: "a monk died and the others were hurt"."""
    behind = scan.words[candidate.trigger + 1 : candidate.trigger + _REST]
    return "the" in behind and not _OTHERS.isdisjoint(behind)


def _injured_of(
    scan: Scan, now: Told, told_before: Mapping[Harm, Sequence[Told]]
) -> Told | None:
    """Return the injured called by the noun in "one of the demonstrators"."""
    words, first = scan.words, now.candidate.phrase.first
    if words[first + 1] != "of" or words[first + 2] != "the":
        return None
    for told in reversed(told_before.get("injured", ())):
        head = told.candidate.head
        if head is not None and words[head] == words[first + 3] and told.stands:
            return told if now.low < told.low else None
    return None


def _is_told_alone(now: Told, told_before: Mapping[Harm, Sequence[Told]]) -> bool:
    """Tell whether the same one was hurt: "stabbed his wife and two sons. The wife died"."""
    return any(
        told.low == 1 and told.lemma == now.lemma
        for told in told_before.get("injured", ())
    )


def _is_one_of(scan: Scan, before: Told, now: Told) -> bool:
    """Tell whether dead are some of those shot or beaten: "two were shot; one died".

    So are those who "have died" since; but "10 were hurt. Two died" tells of others.
    """
    words, start = scan.words, scan.sentences[now.figure.sentence]
    # "the injured were flown out, and one of them died"
    if words[start] == "the" and words[start + 1] in HURT:
        return True
    near = before.sentence == now.sentence
    if near and now.candidate.head is None:
        led = words[start] == "of" and before.candidate.phrase.first <= start + 2
        if led or words[now.candidate.phrase.first - 1] == "where":
            return True  # "of 12 hurt, two died", "taken to hospital, where two died"
    if near and ";" not in words[before.candidate.end : now.candidate.first]:
        return False
    if now.candidate.implicit:  # "a couple were stabbed. The woman died"
        kinds = {before.figure.kind, now.figure.kind}
        if now.lemma not in _SEXES:
            return False
        if not alike(before, now) or "militant" in kinds:
            return False
    shot = words[before.candidate.trigger] in BLOWS
    return shot or words[now.candidate.trigger - 1] in _PERFECT


def _injured_before(
    told_before: Mapping[Harm, Sequence[Told]], dead: Figure
) -> Told | None:
    """Return the injured told right before some of them die."""
    for told in reversed(told_before.get("injured", ())):
        near = dead.sentence - told.figure.sentence < 2
        if near and told.stands and told.low > dead.low:
            return told
    return None


def _dead_of(
    scan: Scan, part: Figure, killed: Sequence[Told], signs: frozenset[str]
) -> Told | None:
    """Return the dead told with the injured: "3 died and 10 were hurt. Two of them died in Dol"."""
    candidate = part.candidate
    behind = scan.words[candidate.first : candidate.trigger + BEHIND]
    whole = part.whole
    if whole is None or whole.sentence == part.sentence or not signs.isdisjoint(behind):
        return None
    if "them" not in behind:  # "three of the wounded"
        return None
    for dead in killed:
        if dead.sentence == whole.sentence and dead.low >= part.low and dead.low > 1:
            return dead
    return None


def _dies_later(
    scan: Scan, candidate: CasualtyCandidate, signs: frozenset[str]
) -> bool:
    """Tell whether a bare number dies later, or of wounds: "and one died in hospital"."""
    if candidate.frame != "intransitive" or candidate.others or candidate.remaining:
        return False
    words = scan.words[candidate.first : candidate.trigger + BEHIND]
    return not signs.isdisjoint(words)


def _is_of(scan: Scan, told: Told, now: Told, harm: Harm) -> bool:
    """Tell whether a bare number is of captives: "nine were seized; one was killed".

    So is that of people just told again, behind "the": "The girls were freed, but one was found
    dead".
    """
    if told.sentence == now.sentence:
        between = scan.words[told.candidate.end : now.candidate.first]
        return harm != "injured" and ";" in between
    head, first = told.candidate.head, scan.sentences[now.figure.sentence]
    return head is not None and scan.words[first + 1] == scan.words[head]


def _is_of_kind(now: Told, told_before: Mapping[Harm, Sequence[Told]]) -> bool:
    """Tell whether some die of the injured told last, called by the same noun."""
    injured = told_before.get("injured", ())
    for one in reversed(injured):
        if one.sentence != injured[-1].sentence:
            break
        if one.lemma == now.lemma:
            return True
    return False


def known_death(
    scan: Scan,
    now: Told,
    told_before: Mapping[Harm, Sequence[Told]],
    cues: Mapping[CueCategory, frozenset[str]],
) -> Told | None:
    """Return the one dead person told last, if a death that is known is that of this one.

    "Their leader's death", "the soldier's death"; "Corporal Ruk's death", if nobody was named.
    """
    before, candidate = told_before.get(now.candidate.harm), now.candidate
    last = before[-1] if before else None
    if last is None or now.low != 1 or last.low != 1:
        return None
    if candidate.name is not None:
        unnamed = last.candidate.name is None and not last.loose
        return last if unnamed and last.may_be & now.may_be else None
    if now.definite:
        return last if same_heads(last, now) else None
    owned = scan.words[candidate.phrase.first] in _OWNERS
    return last if owned and now.lemma in cues["belonging"] else None


def is_of_injured(now: Told, told_before: Mapping[Harm, Sequence[Told]]) -> bool:
    """Tell whether dead were linked to the injured of whom they are some."""
    if now.candidate.harm != "killed":
        return False
    key = now.figure.part_of
    return any(told.key == key for told in told_before.get("injured", ()))
