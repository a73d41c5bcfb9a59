"""Leads that sum up several attacks: what is told of one of these is some of the lead.

Bombs killed 13 people. *Another bomb killed two cooks*             one of the bombs
Attacks killed 13 people. Also in Esk, *gunmen shot two cooks*       one of the attacks
A bomber killed 13 people. *A bomb in Esk killed two*                another attack
"""

from collections.abc import Sequence
from functools import cache
from typing import Final

from casualtyparse.lexicon.cues import CueCategory
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.linking.draft import Draft
from casualtyparse.linking.fits import among, is_added, is_again
from casualtyparse.linking.hours import is_on_other_day
from casualtyparse.linking.places import are_in_turn, is_led_elsewhere, is_meanwhile
from casualtyparse.linking.retold import Told, alike, equal, same_people
from casualtyparse.scan import Scan

#: So many figures are looked at for those that tell a lead again.
_MOST: Final = 8
#: Tokens of "another car bomb", "in a second blast".
_NEAR: Final = 4
#: Attacks before this one: "the latest in a series of attacks".
_OTHERS: Final = frozenset({"latest", "recent", "previous", "past", "similar", "since"})
#: What tells of more than one attack, and of more than one place.
_SEVERAL: Final = word_list("tallies", "several")
_PLACES: Final = word_list("places", "hit")
_ABOUT: Final = frozenset({"on", "of", "about", "to", "since", "after", "from"})
_ONE: Final = frozenset({"a", "an", "another"})
#: What place is none told of before: "in a nearby village", "in another town".
_NEARBY: Final = frozenset(
    {"nearby", "neighbouring", "neighboring", "adjacent", "another"}
)
#: Of these there are several, however many: "detained nine men during raids".
_SEARCHES: Final = frozenset({"raids", "operations", "sweeps"})
_DURING: Final = frozenset({"during", "in"})
#: A sentence that starts so goes on with another attack.
_ANEW: Final = frozenset({"in", "later", "separately", "elsewhere"})
_SPELLS: Final = frozenset({"night", "day", "weekend", "week"})
_DAYS: Final = frozenset({"days", "nights"})
#: What a report sums up: "in the past 24 hours", "over the last two days".
_HOURS: Final = frozenset({"hours", "days"})
_WITHIN: Final = frozenset({"past", "last"})
#: Words of "in a separate".
_A_SEPARATE: Final = 3
_RANKED: Final = frozenset({"first", "earlier", "former", "latter"})
_IN: Final = frozenset({"in", "at", "near"})
#: What names of places stand behind: "in the town of Dol".
_TOWNS: Final = frozenset({"town", "city", "village"})
#: In these lie towns: "in Esk province. In Dol, ..." may be one place.
_DIVISIONS: Final = word_list("places", "divisions")
#: Weapons that are other things too, and single attackers.
_ARMS: Final = frozenset({"mine", "drone", "helicopter", "gunman", "sniper", "jet"})
_AT_PLACE: Final = frozenset({"in", "at", "near", "on", "from", "outside"})
_KNOWN: Final = frozenset({"the", "these", "those", "of"})
_OURS: Final = frozenset({"my", "our"})
#: What is of no other attack, even of a wave: "in a separate attack", "its own dead".
_DIFFERENT: Final = frozenset({"different", "various", "separate"})
_SEPARATE: Final = frozenset({"separate", "separately", "unrelated", "own"})


def is_of_wave(draft: Draft, lead: Told, now: Told) -> bool:
    """Tell whether "another bomb" is one of the bombs that a lead starts with."""
    scan = draft.scan
    words, people = scan.words, now.figure.cues.people
    if people is None or "separate" not in people or lead.loose or now.loose:
        return False
    first = scan.sentences[lead.figure.sentence]
    before = words[first : lead.candidate.trigger]
    at, kinds = people["separate"], draft.signs["incident"]
    return any(
        word in kinds and word + "s" in before for word in words[at + 1 : at + _NEAR]
    )


def is_wave(draft: Draft, told: Sequence[Told]) -> bool:
    """Tell whether a lead is of several attacks, where it is told and told again.

    "Bombings and shootings killed 13"
    """
    if told[0].candidate.name is not None:
        return False
    return any(_tells_several(draft, one.figure.sentence) for one in told)


def _tells_several(draft: Draft, sentence: int) -> bool:
    """Tell whether a sentence is of several attacks, and of no others than these."""
    scan, signs = draft.scan, draft.signs
    first, end = scan.sentence_bounds(sentence)
    words = scan.words[first:end]
    if words[0] in _plurals(signs["incident"]):
        return True  # "Sweeps netted 14 suspects in the past week"
    attacks = _plurals(signs["incident"]).intersection(words)
    if attacks and not _HOURS.isdisjoint(words):
        unit = words.index(min(_HOURS.intersection(words)))
        if not _WITHIN.isdisjoint(words[max(0, unit - _A_SEPARATE) : unit]):
            return True  # "nine died in clashes in the past 24 hours"
    if not _OTHERS.isdisjoint(words):
        return False
    several = signs["wave"]
    if not several.isdisjoint(words):
        for i in range(first, end):
            if scan.words[i] in several and not _is_told_of(scan, i):
                return True
    if "separate" in words and _is_number(scan, first + words.index("separate") - 1):
        return True  # "attacked two separate teams"
    if "of" in words and any(
        (words[i - 1] in _SPELLS and words[i - 2] == "a") or words[i - 1] in _DAYS
        for i in _ofs(words)
    ):
        return True  # "after a night of shooting", "in three days of raids"
    if len(attacks) > 1:
        return True
    if any(words[words.index(one) - 1] in _DURING for one in attacks & _SEARCHES):
        return True
    return any(
        not _SEVERAL.isdisjoint(words[max(0, at - _NEAR) : at])
        for at in (words.index(one) for one in (*attacks, *_PLACES.intersection(words)))
    )


@cache
def _plurals(kinds: frozenset[str]) -> frozenset[str]:
    return frozenset(
        kind + ("es" if kind.endswith(("sh", "x", "ss")) else "s") for kind in kinds
    )


def _is_told_of(scan: Scan, i: int) -> bool:
    """Tell whether somebody only speaks of attacks: "reporting on the incidents"."""
    return scan.words[i - 1] == "the" and scan.words[i - 2] in _ABOUT


def _ofs(words: Sequence[str]) -> list[int]:
    return [i for i in range(2, len(words)) if words[i] == "of"]


def _is_number(scan: Scan, i: int) -> bool:
    entry = scan.entries[i]
    return entry is not None and entry.numeral is not None


def is_there(scan: Scan, told: Told, now: Told) -> bool:
    """Tell whether as many of the same kind are told of in the same place."""
    if told.lemma is None or told.lemma != now.lemma:
        return False
    one, other = (_places(scan, it.figure.sentence) for it in (told, now))
    return not one.isdisjoint(other)


def _places(scan: Scan, sentence: int) -> set[str]:
    """Return the names behind "in" or "at" in a sentence, and behind "in the town of"."""
    words, (first, end) = scan.words, scan.sentence_bounds(sentence)
    return {
        words[i]
        for i in range(first + 1, end)
        if scan.capital(i)
        and words[i + 1] not in _DIVISIONS
        and (words[i - 1] in _IN or (words[i - 1] == "of" and words[i - 2] in _TOWNS))
    }


def is_apart(draft: Draft, now: Told) -> bool:
    """Tell whether a sentence is of an attack that belongs to no other."""
    scan = draft.scan
    first, end = scan.sentence_bounds(now.sentence)
    first = max(first, 0)
    words = scan.words[first:end]
    if _SEPARATE.isdisjoint(words):
        return False
    if "separate" not in words:
        return True
    # "in 15 separate raids" is of a wave
    before = first + words.index("separate") - 1
    counted = scan.words[before].isdecimal() or _is_number(scan, before)
    return not counted or scan.words[before] in _ONE


def is_apart_of(draft: Draft, lead: Told, figures: Sequence[Told], now: Told) -> bool:
    """Tell whether people are of a separate attack, and the lead is not told of several.

    It may be, however many these are: "nine died in attacks by rebels"
    """
    if not is_apart(draft, now) or is_listed_apart(draft, lead, now):
        return False
    near = figures[:_MOST]
    if any(
        lead.sentence < one.sentence < now.sentence and _is_one_of_them(draft, one)
        for one in near
    ):
        return False
    again = [one for one in near if one.figure.restates == lead.key]
    return not any(is_of_attacks(draft, one.sentence) for one in (lead, *again))


def _is_one_of_them(draft: Draft, one: Told) -> bool:
    """Tell whether a sentence starts a row of attacks: "In one attack", "In one of the worst"."""
    first, words = draft.scan.sentences[one.sentence], draft.scan.words
    return words[first] == "in" and words[first + 1] == "one"


def is_of_attacks(draft: Draft, sentence: int) -> bool:
    """Tell whether a sentence is of several attacks, however many: "in attacks by rebels"."""
    first, end = draft.scan.sentence_bounds(max(sentence, 0))
    attacks = _plurals(draft.signs["incident"])
    return not attacks.isdisjoint(draft.scan.words[first:end])


def is_listed_apart(draft: Draft, lead: Told, now: Told) -> bool:
    """Tell whether "separately" goes on with a list: "12 died in different parts of Dol".

    So does "in a separate raid" behind "12 died in separate raids".
    """
    scan = draft.scan
    first, end = scan.sentence_bounds(lead.sentence)
    first = max(first, 0)
    words = scan.words[first:end]
    parted = _DIFFERENT.intersection(words)
    if not parted or scan.words[first + words.index(min(parted)) - 1] in _ONE:
        return False
    start = scan.sentences[now.sentence]
    return scan.words[start] == "separately" or (
        scan.words[start : start + _A_SEPARATE] == ["in", "a", "separate"]
    )


def link_shot(draft: Draft, killed: Sequence[Told], injured: Sequence[Told]) -> None:
    """Let a lead of several deadly attacks stand for those shot in one: "gunmen shot three"."""
    lead, words = killed[0], draft.scan.words
    if lead.loose or not lead.stands or lead.sentence >= injured[0].sentence:
        return
    for now in injured:
        if now.low > lead.low or words[now.candidate.trigger] != "shot":
            return
    if is_wave(draft, killed[:1]):
        for now in injured:
            if now.stands and not is_apart(draft, now):
                now.figure.superseded_by = lead.key


def is_of_another(draft: Draft, lead: Told, now: Told) -> bool:
    """Tell whether each of two is of an attack of its own: "a bomb in Dol killed nine".

    Each sentence must bring in who or what did it, and they must name other places.
    """
    if now.definite or _is_listed(draft, now):
        return False
    if is_meanwhile(draft.scan, lead.sentence, now.figure):
        return True
    source, where = now.figure.source, _new_place(draft.scan, now)
    if source is not None and not (where and source == lead.figure.source):
        return False
    if not now.candidate.bodies and _is_nearby(draft.scan, now):
        return True
    if are_in_turn(draft.scan, lead.sentence, now.sentence):
        return True
    if lead.low == now.low > 1 and is_led_elsewhere(
        draft.scan, lead.figure, now.figure
    ):
        return True
    if not _brings_in(draft, now):
        return False
    if where in _NEARBY or is_elsewhere(draft.scan, lead, now):
        return True
    if not _brings_in(draft, lead):
        return False
    if where:
        return True
    places = [_places(draft.scan, one.figure.sentence) for one in (lead, now)]
    return all(places) and places[0].isdisjoint(places[1])


def _new_place(scan: Scan, now: Told) -> str:
    """Return the word that says which a place not told of before is: "in a *nearby* village"."""
    words, (first, end) = scan.words, scan.sentence_bounds(now.figure.sentence)
    for town in _TOWNS.intersection(words[first:end]):
        i = words.index(town, first) - 1
        at = i if words[i] in _ONE else i - 1
        if words[at] in _ONE and words[at - 1] in _AT_PLACE:
            return words[i]
    return ""


def is_after_another(draft: Draft, now: Told) -> bool:
    """Tell whether a sentence goes on with another attack: "In another raid, ... Two died"."""
    if now.definite or now.candidate.bodies or now.sentence < 1:
        return False
    people, before = draft.cues.at(now.sentence - 1).people, now.sentence - 1
    at = -1 if people is None else people.get("separate", -1)
    return at == draft.scan.sentences[before] and draft.scan.words[at] in _ANEW


def _is_nearby(scan: Scan, now: Told) -> bool:
    """Tell whether a sentence starts with another place: "In nearby Dol, gunmen shot two"."""
    first = scan.sentences[now.sentence]
    near = scan.words[first] in _IN and scan.words[first + 1] in _NEARBY
    return near and scan.capital(first + 2)


def is_told_exactly(scan: Scan, told: Told, now: Told) -> bool:
    """Tell whether a vague number is told again with a number: "several died. Six men died".

    Not in another place: "In Dol several died. In Esk six died".
    """
    if not same_people(told, now):
        return False
    first = scan.sentences[now.sentence]
    if scan.words[first] not in _IN or not scan.capital(first + 1):
        return True
    start, end = scan.sentence_bounds(told.sentence)
    return scan.words[first + 1] in scan.words[start:end]


def is_elsewhere(scan: Scan, lead: Told, now: Told) -> bool:
    """Tell whether a sentence starts with another place or day, and tells who did it."""
    if now.candidate.frame != "active":
        return False
    return _is_nearby(scan, now) or is_on_other_day(scan, lead, now)


def _is_listed(draft: Draft, now: Told) -> bool:
    """Tell whether a sentence starts with one of the attacks told of: "In the first raid"."""
    first = draft.scan.sentences[now.sentence]
    words, kinds = draft.scan.words[first : first + _NEAR], draft.signs["incident"]
    if words[0] in _IN:
        words = words[1:]
    known = words[0] == "the" and words[1] in _RANKED
    return known and not kinds.isdisjoint(words)


def _brings_in(draft: Draft, told: Told) -> bool:
    """Tell whether a sentence brings in a weapon, an attack or armed men: "gunmen", "a bomb"."""
    scan, kinds = draft.scan, draft.signs["incident"] | draft.signs["attacker"]
    first, end = scan.sentence_bounds(told.figure.sentence)
    words, own = scan.words, told.candidate.phrase
    if words[first] == "shelling":
        return True
    for i in range(first, end):
        entry = scan.entries[i]
        person = None if entry is None else entry.person
        if person is not None and person.kind == "militant" and person.number != "one":
            if words[i - 1] not in _KNOWN and not own.first <= i < own.end:
                return True
            continue
        armed = (entry is not None and entry.thing == "weapon") or words[i] in _ARMS
        near = words[max(first, i - _NEAR) : i]
        if (armed or words[i] in kinds) and not _ONE.isdisjoint(near):
            return True
    return False


def link_apart(apart: Told, now: Told) -> None:
    """Link a figure to the people of another attack told since: as many again, or their bodies."""
    if not alike(apart, now) or is_added(now):
        return
    if equal(apart, now) and now.low > 1 and is_again(apart, now, added=False):
        now.figure.restates = apart.key
    elif now.candidate.bodies and now.low < apart.low and among(apart, now):
        now.figure.superseded_by = apart.key


def looks_behind(
    lead: Told, apart: Told, now: Told, said: Sequence[CueCategory]
) -> bool:
    """Tell whether a figure is of a lead, and not of another attack told since.

    "... killed nine. A separate bomb killed two. *Witnesses saw four bodies*"
    """
    candidate = now.candidate
    if apart.candidate.name is not None:
        return True
    again = candidate.bodies or candidate.determiner in _OURS or "withdrawn" in said
    return now.stands and (again or (equal(lead, now) and now.low > apart.low))
