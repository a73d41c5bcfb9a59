"""What a first figure tells of, told one by one behind it: by number, or by name.

Six people died. *Four clerks were shot, and two cooks hanged*      the six, as they add up
A soldier died, and two rebels. *Corporal Omar Ruk was killed*      the soldier
Three clerks were hurt. *Ana Ruk and Ben Lind were hurt. Another clerk was hurt*    the three
"""

from collections.abc import Mapping, Sequence
from typing import Final

from casualtyparse.lexicon.little_words import COMMA_AND
from casualtyparse.linking.draft import Figure
from casualtyparse.linking.late import supersede_late
from casualtyparse.linking.namesakes import is_said_to_be_another
from casualtyparse.linking.places import are_in_turn
from casualtyparse.linking.pronouns import is_of_doer
from casualtyparse.linking.recounts import is_placed
from casualtyparse.linking.retold import Told, alike
from casualtyparse.linking.sums import make_parts
from casualtyparse.scan import Scan
from casualtyparse.terms import Harm

#: No figure is told again in more parts than this.
_MOST: Final = 30
#: Of so many figures before a name one may be that of whom it names.
_BEFORE: Final = 4
_LOOSE: Final = frozenset({"vague", "unspecified"})
#: Some of these may be called by their ranks.
_FORCES: Final = frozenset(
    {"soldier", "troop", "serviceman", "guard", "officer", "policeman"}
)


def take_detail(
    scan: Scan,
    leads: dict[Harm, list[Told]],
    told: Mapping[Harm, Sequence[Told]],
    now: Told,
    *,
    separate: bool,
) -> None:
    """Take figures behind a first one as its details if they add up, or name its people."""
    harm, named = now.candidate.harm, now.candidate.name is not None
    last = told[harm][-1] if named and told[harm] else None
    if last is not None and last.candidate.trigger == now.candidate.trigger:
        for lead in told[harm][:_BEFORE]:  # "Ana Ruk and Ben Lind were hurt"
            if lead.key == last.figure.superseded_by and _name(lead, now):
                return
    details = leads.get(harm)
    if details is None or not alike(details[0], now):
        if named and not separate:
            _name(_named(scan, told[harm], now), now)
        elif now.low > 0 and not named:
            leads[harm] = [now]
        return
    lead = details[0]
    if (
        separate
        or lead.sentence == now.sentence
        or (named and lead.low == 1 and is_said_to_be_another(scan, lead, now))
    ):
        return
    doer = now.candidate.pronoun and is_of_doer(scan, lead, now)
    if doer or are_in_turn(scan, lead.sentence, now.sentence):
        return
    if named and _name(lead, now):
        return
    if (
        now.low == 1
        and now.candidate.implicit
        and lead.somebody
        and not lead.candidate.others
    ):
        now.figure.superseded_by = lead.key
        return
    if len(details) > _MOST:
        return
    details.append(now)
    lead.summed += now.low
    if len(details) > 2 and lead.anybody and lead.summed == lead.low:
        make_parts([one for one in details[1:] if one.stands], lead)
        supersede_late(details[1:], lead, told.get("injured", ()))


def _name(lead: Told | None, now: Told) -> bool:
    """Let a figure stand for somebody named, if not all of its people were named."""
    if lead is None or lead.named >= lead.low:
        return False
    if lead.figure.superseded_by == now.key:
        return False  # those told at first
    lead.named += now.low
    now.figure.superseded_by = lead.key
    return True


def _named(scan: Scan, told: Sequence[Told], now: Told) -> Told | None:
    """Return the figure of one side, told with that of another, of whom somebody is."""
    kind, sentence, end = now.figure.kind, now.sentence, now.candidate.phrase.end
    listed = scan.words[end] in COMMA_AND and scan.capital(end + 1)
    if is_placed(scan, now):
        return None
    for lead in told[:_BEFORE]:
        if lead.sentence >= sentence:
            break
        same = lead.figure.kind == kind
        if lead.low > 1:  # "two recruits died. Sergeant Ruk died" tells of another
            same = listed or lead.lemma in _FORCES
        same = same and kind != "unknown" and lead.named < lead.low
        same = same and (
            not is_said_to_be_another(scan, lead, now)
            if lead.low == 1
            else alike(lead, now)
        )
        if same and lead.stands and not lead.loose and lead.candidate.name is None:
            return lead
    return None


def take_all(scan: Scan, now: Figure) -> bool:
    """Take all the dead for those told vaguely before: "bodies lay there. All six of the dead"."""
    whole = now.whole
    if whole is None or scan.words[now.candidate.phrase.first] != "all":
        return False
    if whole.count.kind not in _LOOSE or now.low <= whole.low:
        return False
    if whole.value.harm != now.value.harm:
        return False
    whole.superseded_by, now.part_of, now.whole = now.value.id, None, None
    return True


def is_last_of_named(told: Sequence[Told], now: Told) -> bool:
    """Let a figure all of whose people but "another clerk" were named just before stand for it."""
    last = told[-1] if told else None
    if last is None or now.low != 1 or last.sentence != now.sentence - 1:
        return False
    for lead in told[:_BEFORE]:
        if lead.key == last.figure.superseded_by:
            whole = lead.named == lead.low - 1 > 1 and alike(lead, now)
            if whole:
                now.figure.superseded_by = lead.key
            return whole
    return False
