"""People told one after another behind a lead, who are all of its people.

Four workers were killed. *A driver, two nurses and a guard died when*      the four
Two clerks were shot. *A woman was shot in Dol and a man in Esk*            the two
Four were hit in Dol. A nurse said *three men and a girl* had been hit      the four
Three clerks were shot. *Two cooks were also hit, and another cook*         more people
"""

from collections.abc import Mapping, Sequence
from typing import Final

from casualtyparse.actors.values import Actor
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.linking.draft import Draft, Figure
from casualtyparse.linking.fits import UNARMED, among, fits, is_added
from casualtyparse.linking.retold import POINTING, SEXES, Told, alike, size
from casualtyparse.linking.sums import SUM, as_parts
from casualtyparse.linking.waves import is_apart_of, is_of_another
from casualtyparse.scan import Scan

#: So few may be as many by chance, unless they are told by their sex alone.
_PAIR: Final = 2
_NEAR: Final = 2
#: What those of any trade may be called, and what anybody may be.
_WORKING: Final = word_list("people", "of_any_trade")
_ANYONE: Final = SEXES | {"boy", "girl", "brother", "sister"}
#: "A woman was shot in Dol and a man in Esk hours later": a later one of the row.
_LATER: Final = 3
#: How far before the verb "had" may stand.
_HAD: Final = 3


def with_parts(
    draft: Draft, leads: Sequence[Told], lead: Told, figures: Sequence[Told]
) -> list[Told]:
    """Return the figures behind a lead that stand, or that are some of it by now."""
    found: list[Told] = []
    for one in figures:
        by = one.figure.superseded_by
        own = by == lead.key or (by is None and one.stands and one not in leads)
        if own and not is_apart_of(draft, lead, figures, one):
            found.append(one)
    return found


def lead_of(
    actors: Mapping[str, Actor], leads: Sequence[Told], lead: Told, now: Told
) -> Told:
    """Return the largest of the leads among whose people a figure may be."""
    if len(leads) > 1 and not (alike(lead, now) and fits(actors, lead, now)):
        for one in sorted(leads, key=size, reverse=True):
            if one.stands and alike(one, now) and fits(actors, one, now):
                return one
    return lead


def is_beside_again(beside: Sequence[Figure], lead: Told, now: Told) -> bool:
    """Tell whether those of a lead are told again with others: "the two and a guide were held"."""
    at = now.candidate.trigger
    return any(
        one.restates == lead.key
        and one.candidate.trigger == at
        and (one.low == lead.low or one.candidate.determiner in POINTING)
        for one in beside
    )


def take_row(
    draft: Draft, lead: Told, later: Sequence[Told], *, several: bool
) -> Sequence[Told]:
    """Let a lead stand for the row behind it: figures that add up to it, none of them more.

    Of a lead that sums up `several` attacks each may be of an attack of its own.
    """
    row, total = list[Told](), 0
    for now in later:
        last = row[-1] if row else lead
        far = now.sentence - last.sentence > _NEAR
        if now.loose or (far and not _is_told_later(draft.scan, now)):
            return ()
        if not _may_be(draft, lead, now, last):
            return ()
        row.append(now)
        total += now.low
        if total >= lead.low:
            break
    if total != lead.low or len(row) < _PAIR or row[0].sentence == lead.sentence:
        return ()
    if lead.low == _PAIR and not all(one.lemma in SEXES for one in row):
        return ()
    if not several and any(is_of_another(draft, lead, one) for one in row):
        return ()
    return as_parts(lead, row)


def take_kind(lead: Told, figures: Sequence[Told]) -> Sequence[Told]:
    """Let a lead stand for all of its noun behind it, of whatever attack, if they add up to it.

    "Troops killed ten rebels. Six rebels died in Dol. In a separate raid four rebels died"
    """
    if lead.lemma is None or lead.loose or lead.low < SUM:
        return ()
    row: list[Told] = []
    for one in figures:
        figure = one.figure
        # PERF: few of these are as many, and told behind the lead
        if one.low >= lead.low or one.loose or one.sentence <= lead.sentence:
            continue
        if one.lemma not in (lead.lemma, None):
            continue
        free = figure.superseded_by == lead.key or one.stands
        if free and (one.lemma is not None or alike(lead, one)):
            row.append(one)
    if len(row) < _PAIR or sum([one.low for one in row]) != lead.low:
        return ()
    return as_parts(lead, row)


def _is_told_later(scan: Scan, now: Told) -> bool:
    """Tell whether figures are told by others or look back: "he said three men had died"."""
    at = now.candidate.trigger
    return now.figure.source is not None or "had" in scan.words[max(0, at - _HAD) : at]


def _may_be(draft: Draft, lead: Told, now: Told, last: Told) -> bool:
    """Tell whether people may be of a lead by their nouns, and are said to be no others."""
    people = now.figure.cues.people
    if people is not None:
        at = people.get("separate", -1)
        apart = at >= 0 and "later" not in draft.scan.words[at : at + _LATER]
        if apart or "added" in people:
            return False
    beside = now.candidate.trigger == last.candidate.trigger
    if is_added(now) and not beside:
        return False  # but "two drivers and three other people died"
    if among(lead, now) or now.lemma in _ANYONE:
        return alike(lead, now)
    if lead.lemma in _WORKING:
        return alike(lead, now) or now.lemma == "guard"
    kind = lead.figure.kind
    return kind == now.figure.kind and kind not in UNARMED
