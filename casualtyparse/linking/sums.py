"""Sums: figures behind a lead that make it up, and a later one that is the sum of those before.

13 killed by two bombs. *Twelve died in Dol, and one in Esk*     parts, as they add up
They shot a clerk and two cooks. Police said *three died*        the sum of what was told
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from casualtyparse.actors.values import Actor
from casualtyparse.lexicon.cues import CueCategory
from casualtyparse.linking.fits import GENERAL, UNARMED, among, fits, is_added
from casualtyparse.linking.overall import is_summary
from casualtyparse.linking.retold import THESE, Told, alike
from casualtyparse.linking.sayings import said_of
from casualtyparse.scan import Scan

#: The parts of a rough number are as near to it as one in so many.
_NEAR: Final = 10
#: A number so large is not made up by chance of so few figures right behind it.
_MANY: Final = 8
_ROW: Final = 4
#: Sentences in which people may be told one by one.
_FEW: Final = 2
_THREE: Final = 3
#: Nor do the parts of a vague number tell more of it than so many times as many.
_MORE: Final = 10
#: Fewer people may be as many as two groups by chance.
SUM: Final = 5
OPEN: Final = frozenset({"at_least", "about", "vague"})
_UNARMED: Final = UNARMED | {"aid_worker", "journalist", "government"}


def adds_up(
    lead: Told, figures: Sequence[Told], later: Sequence[Told]
) -> Sequence[Told]:
    """Make the figures behind a lead its parts if they add up to it, and return them.

    If they tell better, they stand for the lead. Any of all `figures` may tell it again.
    """
    if lead.low < 2 or lead.loose:
        return ()
    counted = [now for now in later if not now.loose]
    told = [now for now in counted if alike(lead, now)]
    fitting = [now for now in told if among(lead, now)]
    # "killing two. Ana Ruk and Ben Lind died. ... another raid killed one": three in all
    plain = [now for now in fitting if now.candidate.name is None]
    found = _window(lead, plain)
    if not found and len(fitting) > len(plain):
        found = _window(lead, fitting)
    if not found:
        # names with an office: "killed three rebels. Ana Ruk, a secretary, and two rebels"
        named = [
            one
            for one in counted
            if one.candidate.name is not None or (alike(lead, one) and among(lead, one))
        ]
        if len(named) > len(fitting):
            found = _window(lead, named)
    if not found and len(told) > len(fitting):
        found = _window(lead, told, apposed=True)
    if not found and lead.figure.kind == "militant":
        # "shot two rebels. The bodies of a man and a woman were found"
        found = _window(lead, [one for one in counted if one.candidate.bodies])
    if not found and lead.low >= _MANY:
        found = _window(lead, counted[:_ROW], most=True)
    if found:
        return as_parts(lead, found)
    total = sum([one.low for one in fitting])
    near = len(fitting) > 1 and _NEAR * abs(lead.low - total) <= lead.low
    if near and _is_rough(lead, figures):
        return as_parts(lead, fitting)
    exceeding = _first_over(lead, fitting)
    if exceeding and _exceed(lead, sum(one.low for one in exceeding)):
        loose = [now for now in later if now.loose and alike(lead, now)]
        for one in (lead, *(now for now in loose if among(lead, now))):
            one.figure.superseded_by = exceeding[0].key
    return ()


def add_up_together(leads: Sequence[Told], figures: Sequence[Told]) -> bool:
    """Take the figures behind leads for these if they add up to all of them.

    "Five guards and four raiders died. ... shot three men, killing the driver and five guards"
    """
    left = sum([one.low for one in leads])
    if left < SUM or leads[0].candidate.trigger != leads[-1].candidate.trigger:
        return False
    row: list[Told] = []
    for one in figures:
        if one.sentence > leads[0].sentence and not one.loose:
            left -= one.low
            row.append(one)
            if left <= 0:
                break
    if left or len(row) <= len(leads):
        return False
    for one in row:
        if one.stands:
            one.figure.superseded_by = leads[0].key
    return True


def make_up_second(lead: Told, later: Sequence[Told]) -> None:
    """Find the parts of a second lead right behind one: "15 rebels died. So did six guards"."""
    for k, one in enumerate(later[:_FEW]):
        near = one.sentence - lead.sentence <= 1 and one.stands and not one.loose
        if near and one.low >= _THREE:
            rest = [now for now in later[k + 1 :] if now.stands and not now.loose]
            as_parts(one, _window(one, [now for now in rest if among(one, now)]))


def rest_of(lead: Told, parted: tuple[int, int], later: Sequence[Told]) -> bool:
    """Let figures right behind some of a lead be the rest: "13 of them were clerks. Two cooks"."""
    last, known = parted
    left, row = lead.low - known, list[Told]()
    for one in later:
        if left <= 0 or one.sentence > last + _FEW:
            break
        if one.loose or not one.stands or one.sentence < last:
            continue
        row.append(one)
        left -= one.low
    first = row[0] if row else None
    bare = len(row) > 1 or (first and (first.low > 1 or first.candidate.implicit))
    if left or not bare or not all(among(lead, one) for one in row):
        return False
    for one in row:
        one.figure.superseded_by = lead.key
    return True


def completes(
    actors: Mapping[str, Actor], parted: tuple[int, int] | None, lead: Told, now: Told
) -> bool:
    """Tell whether people are the rest of a lead some of whom were told right with it."""
    if parted is None or parted[1] + now.low != lead.low or lead.loose or now.loose:
        return False
    if now.low < 2 and now.candidate.name is None:
        return False
    if parted[0] >= now.sentence or not fits(actors, lead, now):
        return False
    return alike(lead, now) or lead.lemma in GENERAL


def is_listed(parted: int, lead: Told, now: Told) -> bool:
    """Tell whether all sides of an open lead are told one by one: "the dead included ...".

    So are names behind those of some: "among them was Ana Ruk. Bela Lind was also killed".
    """
    if not lead.sentence < parted == now.sentence - 1 or now.low >= lead.low:
        return False
    if now.candidate.name is not None:
        return not lead.loose
    return lead.figure.count.kind == "at_least" and lead.lemma in GENERAL


def is_counted(figures: Sequence[Told], lead: Told, now: Told) -> bool:
    """Tell whether people without a number were counted before, and were not so many.

    "... killed guards. Rebels fired, killing three. A bomb went off, killing eight"
    """
    if lead.figure.count.kind != "unspecified":
        return False
    for one in figures:
        if one.figure.restates == lead.key and not one.loose:
            return one.low != now.low
    return False


def exceed(lead: Told, parts: Sequence[Told]) -> None:
    """Let the parts of an open number stand for it if they are more: "more than a dozen"."""
    total = sum([one.low for one in parts])
    most = lead.low * (_MORE if lead.loose else 2)
    is_open = lead.figure.count.kind in OPEN
    if is_open and lead.low < total < most and lead.stands:
        lead.figure.superseded_by = parts[0].key
        for one in parts:
            one.figure.superseded_by = None


def _is_rough(lead: Told, figures: Sequence[Told]) -> bool:
    """Tell whether a lead is a rough number, or told again as one: "about 80"."""
    return lead.figure.count.kind == "about" or any(
        one.figure.restates == lead.key and one.figure.count.kind == "about"
        for one in figures
    )


def _window(
    lead: Told, told: Sequence[Told], *, apposed: bool = False, most: bool = False
) -> Sequence[Told]:
    """Return figures in a row that add up to a lead: in one sentence, who they were.

    With `most` they are the first behind it, of whatever kind.
    """
    for start in range(1 if most and len(told) > 1 else len(told) - 1):
        total = told[start].low
        for stop in range(start + 1, len(told)):
            total += told[stop].low
            if total >= lead.low:
                break
        parts = told[start : stop + 1]
        if total == lead.low and not (apposed and not _are_named(lead, parts)):
            return parts
    return ()


def _are_named(lead: Told, parts: Sequence[Told]) -> bool:
    """Tell whether a sentence or two name unarmed people one by one: "a clerk, his wife"."""
    if any("added" in (one.figure.cues.people or ()) for one in parts):
        return False  # "two drivers and another cook also died"
    first, last = parts[0].sentence, parts[-1].sentence
    right_behind = first == last == lead.sentence + 1 and lead.low > 2
    return (
        (len(parts) > 2 or right_behind)
        and last - first < _FEW
        and all(one.figure.kind in _UNARMED for one in (lead, *parts))
    )


def _first_over(lead: Told, told: Sequence[Told]) -> Sequence[Told]:
    """Return the first figures in a row that make as many as a lead, or more."""
    if not told or told[0].low >= lead.low:
        return ()
    total = 0
    for k, one in enumerate(told):
        total += one.low
        if k and total >= lead.low:
            return told[: k + 1]
    return told if len(told) > 1 else ()


def told_again(lead: Told, figures: Sequence[Told]) -> list[Told]:
    """Return the figures that tell a lead again, or one of those that do."""
    keys, again = {lead.key}, list[Told]()
    for one in figures:
        if one.figure.restates in keys:
            keys.add(one.key)
            again.append(one)
    return again


def as_parts(lead: Told, parts: Sequence[Told]) -> Sequence[Told]:
    """Let a lead stand for its parts."""
    for one in parts:
        one.figure.superseded_by = lead.key
        if one.figure.own_death is None and one.low < lead.low:
            one.figure.restates = None
    return parts


def _exceed(lead: Told, total: int) -> bool:
    """Tell whether parts tell better: "he and 42 others died", "more than 12 were hurt"."""
    if total <= lead.low:
        return False
    if lead.candidate.others and total == lead.low + 1:
        return True
    return lead.figure.count.strict and 3 * total < 4 * lead.low


def sum_up(scan: Scan, leads: Sequence[Told], later: Sequence[Told]) -> None:
    """Let a later number of people stand for all before it, or the leads, if it is their sum."""
    before = list(leads)
    total = led = sum(one.low for one in before)
    for now in later:
        if now.low == led < total and len(leads) > 1:
            # "another two died. ... ten were dead so far"
            before, total = list(leads), led
        if (
            now.low == total
            and len(before) > 1
            and not now.loose
            and (now.lemma is None or now.lemma in GENERAL)
            and not is_added(now)
            and "separate" not in said_of(scan, now)
            and all(alike(one, now) and not one.loose for one in before)
        ):
            for one in before:
                one.figure.superseded_by = now.key
            return
        before.append(now)
        total += now.low


def behind_some(standing: list[Told]) -> list[Told]:
    """Take "one of the dead" before their number as some of it, and return what is behind."""
    some = standing[0] if standing else None
    if some is None or some.candidate.rule != "of-the-dead":
        return standing
    whole = next((one for one in standing[1:] if one.low > some.low), None)
    if whole is None or whole.loose:
        return standing
    some.figure.part_of = whole.key
    return standing[1:]


def are_coded(scan: Scan, now: Told, before: Iterable[Told]) -> list[Told]:
    """Return all before "3 fatalities.", as coders write at the end; none if one is more."""
    entry = scan.entries[now.candidate.trigger]
    if entry is None or entry.harm_noun is None:
        return []
    standing = [told for told in before if told.stands]
    exceeded = any(told.low > now.low for told in standing)
    return standing if len(standing) > 1 and not exceeded else []


def are_summed(
    now: Told, before: Iterable[Told], *, in_all: bool = False
) -> list[Told]:
    """Return the standing figures of which a summary is the sum; none if it is not.

    What is told "in all" may be more than has been told of.
    """
    standing = [
        told
        for told in before
        if told.sentence < now.sentence and not told.loose and told.stands
    ]
    if not standing or now.low < max(told.low for told in standing):
        return []
    total = sum(told.low for told in standing)
    more = in_all and total < now.low
    return standing if total == now.low or more else []


def sums_up(
    scan: Scan,
    now: Told,
    before: Sequence[Told],
    said: Sequence[CueCategory],
    *,
    over: bool,
    last: int,
) -> bool:
    """Let a figure that is a sentence of its own stand for all before it, as their sum.

    `over` tells that it is said to be all, `last` is the last sentence that has a figure.
    """
    if now.candidate.others or now.loose or now.candidate.bodies:
        return False
    if now.candidate.determiner in THESE and not over:
        return False  # "with these three deaths" tells of some of those before
    if not (over or "recount" in said or is_summary(scan, now)):
        return False
    summed = are_summed(now, before, in_all=over)
    coded = are_coded(scan, now, before) if last == now.sentence and not summed else []
    if len(summed) == 1 and "recount" in said:
        now.figure.restates = summed[0].key
        return True
    if any(told.figure.own_death for told in summed):
        make_parts(summed, now)
    else:
        coded += summed
    for told in coded:
        told.figure.superseded_by = now.key
    return bool(summed or coded)


def is_sum_of(now: Told, before: Sequence[Told]) -> bool:
    """Tell whether people are the two groups just told: "five men and two boys. Seven clerks".

    They are no fewer than `SUM`, and the last group is of this sentence or the one before.
    """
    last = now.sentence - 1
    if now.loose or now.definite:
        return False
    told: list[Told] = []
    for one in before:
        if one.stands:
            if one.sentence != last:
                return False
            told.append(one)
    total = sum([one.low for one in told])
    nouns = {one.lemma for one in told}
    fit = all(alike(one, now) for one in told) and now.lemma not in nouns
    if len(told) != 2 or total != now.low or not fit:
        return False
    for one in told:
        one.figure.superseded_by = now.key
    return True


def make_parts(parts: Sequence[Told], whole: Told) -> None:
    """Make figures parts of the one that is their sum: attackers among them died in words.

    A sum of one is the same people told again.
    """
    if len(parts) == 1:
        parts[0].figure.superseded_by = whole.key
        return
    for told in parts:
        figure = told.figure
        figure.part_of = whole.key
        if figure.own_death == "implied":
            figure.own_death = "worded"
