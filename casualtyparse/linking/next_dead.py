"""The dead who die after others, of what they suffered with them.

Nine died. *Two more died in hospital*                     none of the nine
Six were killed outright. *A girl died later*              a seventh
Two died and six were hurt. *Another died of his wounds*   one of the six
"""

from collections.abc import Mapping, Sequence
from typing import Final

from casualtyparse.linking.next_deeds import is_next
from casualtyparse.linking.retold import Told, alike
from casualtyparse.scan import Scan
from casualtyparse.terms import Harm

#: So far behind a death it may be told that it came later, or of wounds.
BEHIND: Final = 8
#: Tokens of "died of their wounds", and to "hospital" behind a death.
_WOUNDS: Final = 4
_HOSPITAL: Final = 7
#: How people die where they are struck, and how far behind that is told.
AT_ONCE: Final = frozenset({"spot", "scene", "instantly", "immediately", "outright"})
_ON_THE_SPOT: Final = 4
#: What tells that somebody died after others, of what they suffered with them.
_OF_WOUNDS: Final = frozenset({"wounds", "injuries", "succumbed"})
LATE: Final = _OF_WOUNDS.union(
    ("succumb", "burns", "hospital", "later"),
    ("afterwards", "afterward", "subsequently"),
)


def dies_of_wounds(scan: Scan, now: Told) -> bool:
    """Tell whether people die of wounds: "two more people died of their wounds on Monday"."""
    at = now.candidate.trigger
    words = scan.words[at : at + _WOUNDS]
    return now.candidate.harm == "killed" and not _OF_WOUNDS.isdisjoint(words)


def dies_later(scan: Scan, lead: Told, now: Told, *, bare: bool) -> bool:
    """Tell whether people die later than those of a lead: "two more died in hospital".

    Behind a `bare` lead, none of whose people were told one by one, so do "two more".
    """
    candidate, words = now.candidate, scan.words
    if candidate.harm != "killed":
        return False
    at, first = candidate.trigger, candidate.phrase.end
    alone = bare and not lead.candidate.total
    if alone and "more" in words[candidate.phrase.first : first]:
        return True
    return not LATE.isdisjoint(words[min(at, first) : at + _HOSPITAL])


def is_after(scan: Scan, lead: Told, now: Told) -> bool:
    """Tell whether people come after those of a lead: "a tenth", a girl who "died later".

    The lead must tell of a death at once: "six were killed outright. A girl died in hospital"
    """
    if is_next(scan, lead, now):
        return True
    if now.candidate.ordinal or now.candidate.name is not None:
        return False
    if now.candidate.harm != "killed" or lead.candidate.total:
        return False
    end = max(lead.candidate.end, lead.candidate.trigger + 1)
    at_once = not AT_ONCE.isdisjoint(scan.words[end : end + _ON_THE_SPOT])
    return at_once and dies_later(scan, lead, now, bare=False)


def link_next_dead(scan: Scan, now: Told, told: Mapping[Harm, Sequence[Told]]) -> bool:
    """Take one more who died later for one of those hurt: "a third victim died of wounds".

    So are others: "killed two and hurt six. Another guard died of his wounds"
    """
    injured = told.get("injured")
    if not injured or now.candidate.frame != "intransitive" or now.loose:
        return False
    hurt, ordinal = injured[-1], now.candidate.ordinal
    if not hurt.stands or now.low >= hurt.low or hurt.sentence > now.sentence:
        return False
    behind = scan.words[now.candidate.first : now.candidate.end + BEHIND]
    if (LATE if ordinal else _OF_WOUNDS).isdisjoint(behind):
        return False
    if now.figure.separate and not ordinal:
        return False
    now.figure.part_of = hurt.key
    return True


def dies_hurt(
    scan: Scan, now: Told, told_before: Mapping[Harm, Sequence[Told]]
) -> bool:
    """Make others who die of wounds some of the injured: "a second clerk died of his wounds"."""
    candidate = now.candidate
    more = (candidate.others or candidate.ordinal) and candidate.determiner != "the"
    if not more or not dies_of_wounds(scan, now):
        return False
    for told in reversed(told_before.get("injured", ())):
        if told.stands and told.low > now.low and alike(told, now):
            now.figure.part_of = told.key
            return True
    return False
