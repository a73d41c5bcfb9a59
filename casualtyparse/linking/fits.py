"""Whether the people of a later figure may be among those of an earlier one, or the very same.

13 people, *a cook*; five officers, *five policemen*     may be
13 policemen, *a rebel*; a clerk, *a cook*               are others
"""

from collections.abc import Mapping, Sequence
from typing import Final

from casualtyparse.actors.values import Actor
from casualtyparse.lexicon.countries import country_table
from casualtyparse.lexicon.people import called_alike
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.linking.places import are_in_turn
from casualtyparse.linking.retold import (
    KIN,
    RANKS,
    SEXES,
    SUSPECTS,
    Told,
    alike,
    equal,
    is_of_nearer,
    same_heads,
)
from casualtyparse.linking.series import is_next_attack
from casualtyparse.linking.sides import are_of_sides
from casualtyparse.phrases.calendar import WEEKDAYS
from casualtyparse.scan import Scan

#: What may be said of anybody: of such people others are a part, and any of them may be one.
GENERAL: Final = frozenset({"people", "person", "victim", "dead", "life", "one"})
#: So may members, unless they are those of an armed body.
_MEMBERS: Final = frozenset({"member", "family", "relative"})
UNARMED: Final = frozenset({"unknown", "civilian"})
#: Whose they are, others than somebody told of, or those themselves.
_HIS: Final = frozenset({"his", "her"})
_OURS: Final = frozenset({"our", "its"})
_BELONGING: Final = frozenset({"staff", "member", "employee", "colleague", "comrade"})
_ARMED: Final = frozenset({"military", "police", "security"})
_STATE: Final = _ARMED | {"government"}
#: All of these are called by many nouns: "a constable", "two sergeants".
_ANY_OF: Final = frozenset({"police"})
#: Any civilian may be one of these, and any of the military one of those.
_CIVILIANS: Final = frozenset({"civilian"})
_SOLDIERS: Final = frozenset({"soldier", "troop", "serviceman"})
_OF_THEM: Final = ["of", "them"]
_JOINING: Final = frozenset({"and", "or", "&", "-"})
#: Who starts a sentence, within so many tokens.
_SUBJECT: Final = 3
_STATE_WORDS: Final = frozenset(
    {"government", "army", "troops", "soldiers", "military", "regime", "forces"}
)
_REBEL_WORDS: Final = word_list("heads", "rebels")
#: So many that those told of behind them are mostly some of them.
_CROWD: Final = 10
_ANYBODY: Final = word_list("people", "anybody")
_CREW: Final = frozenset({"driver", "pilot", "captain", "conductor", "guard"})
_OWNERS: Final = frozenset({"his", "her", "their", "my", "our"})
#: No two attacks by the same kill exactly so many, nor so many as told right before.
_MANY: Final = 12
_SOME: Final = 6
_GROUPS: Final = frozenset({"rebel", "militia"})
LOSING: Final = frozenset({"lose", "loses", "lost", "losing"})
#: "Three weeks later": so many tokens.
_LATER: Final = 4
#: So far behind "later killed" it is told by whom.
_BY: Final = 8
_LONG: Final = word_list("calendar", "long_units")
_MEN: Final = frozenset({"man", "member", "cadre", "activist"})
#: What attackers do who strike at more places than one.
_MOVED: Final = word_list("acts", "moved")
#: How far behind people the name of their body may stand.
_NAME: Final = 9
#: Who says so does not count: "the mayor thought that hundreds had died".
_GUESSING: Final = frozenset(
    {"thought", "thinks", "believed", "believes", "feared", "fears", "guessed"}
)
_FELLOWS: Final = frozenset({"colleague", "comrade", "personnel"})


def is_added(now: Told) -> bool:
    """Tell whether people are said to be others than those before, who suffered the same."""
    candidate = now.candidate
    others = candidate.others and not now.relative
    return others or candidate.ordinal or candidate.remaining


def among(lead: Told, now: Told) -> bool:
    """Tell whether all of these people may be among those of the lead, by their names."""
    if lead.lemma in GENERAL or lead.lemma == now.lemma or _is_held(lead):
        return True
    candidate = lead.candidate
    if lead.lemma is None and (candidate.others or candidate.victims is None):
        return True
    kind = lead.figure.kind
    of_kind = kind == now.figure.kind or {kind, now.figure.kind} <= UNARMED
    if of_kind and now.candidate.determiner == "the" and now.candidate.plural:
        return True  # "five missionaries died. The two priests were shot"
    if (lead.lemma in _MEMBERS and kind in UNARMED) or (
        kind == "unknown" and lead.low > 2
    ):
        return True
    of_all = lead.lemma in _CIVILIANS and now.figure.kind in UNARMED
    if of_all or (lead.lemma in _SOLDIERS and now.figure.kind == "military"):
        return True
    if now.lemma in called_alike().get(lead.lemma or "", ()):
        return True
    if kind in _ARMED and now.lemma in RANKS and alike(lead, now):
        return True
    if now.figure.kind == kind and (
        kind in _ANY_OF
        or (now.lemma == "officer" and kind in _ARMED)
        or (kind == "militant" and lead.lemma in _MEN)
    ):
        return True
    if kind in UNARMED and now.figure.kind in UNARMED and _is_of_crowd(lead, now):
        return True
    if now.lemma in _FELLOWS and (now.figure.source is None or kind in _ARMED):
        return True
    return now.lemma is None or now.lemma in GENERAL or _is_held(now)


def _is_held(now: Told) -> bool:
    """Tell whether people are called no more than that they are held: "three suspects"."""
    return now.lemma in SUSPECTS and now.candidate.harm == "detained"


def _is_of_crowd(lead: Told, now: Told) -> bool:
    """Tell whether anybody may be one of so many: "120 passengers died. Her husband was killed"."""
    if lead.low < _CROWD or 2 * now.low > lead.low:
        return False
    kin = now.candidate.determiner in _OWNERS or now.lemma in KIN
    return kin or (lead.lemma in _ANYBODY and now.lemma not in _CREW)


def fits(actors: Mapping[str, Actor], lead: Told, now: Told) -> bool:
    """Tell whether they may be, by what is told of them: no attackers, no victims of others."""
    if not among(lead, now):
        return False
    figure, first = now.figure, lead.figure
    doers, others = first.perpetrators, figure.perpetrators
    if doers and others and doers != others and _differ(actors, doers, others):
        return False
    if now.lemma in SUSPECTS and (first.kind in _ARMED or lead.lemma == "officer"):
        return False  # "four officers were hurt. Police found a wounded suspect"
    return figure.kind != "militant" or first.kind == "militant" or _is_held(lead)


def _differ(
    actors: Mapping[str, Actor], doers: Sequence[str], others: Sequence[str]
) -> bool:
    """Tell whether those who did it are others: of another name, or of another side."""
    sides: list[bool] = []
    names: list[set[str]] = []
    forces: list[set[str | None]] = []
    for ids in (doers, others):
        mentions = [actors[key] for key in ids]
        forces.append({actor.country for actor in mentions if actor.kind == "military"})
        sides.append(any(actor.kind in _STATE for actor in mentions))
        names.append({actor.actor_id for actor in mentions if actor.actor_id})
    if forces[0] == forces[1] and len(forces[0]) == 1:
        return False  # "Ruk troops killed nine. The air force hit a camp, killing six"
    named = bool(names[0] and names[1])
    return sides[0] != sides[1] or (named and names[0].isdisjoint(names[1]))


def is_again(told: Told, now: Told, *, added: bool) -> bool:
    """Tell whether as many people of the same kind are the same people."""
    if now.loose or now.candidate.name is not None or not alike(told, now):
        return False
    if is_added(now) and not (told.candidate.others and now.low > 1):
        return False
    if {told.lemma, now.lemma} == SEXES:
        return False
    if now.low == 1:
        if now.candidate.bodies and told.figure.kind == now.figure.kind == "militant":
            return True  # "a rebel was killed ... a body of an insurgent was found"
        if added:
            return False
        if told.lemma is None and not told.candidate.others:
            # "arrested nine bandits, killed one, he said. ... one bandit was killed"
            rebels = told.figure.kind == now.figure.kind == "militant"
            return rebels and now.figure.source is not None
        # "a clerk was hit. His colleague was also hit", but "our colleague"
        near = now.lemma in _BELONGING and now.candidate.determiner not in _HIS
        return near or told.lemma == now.lemma or told.somebody
    if told.lemma == now.lemma:
        return True
    if added and (told.anybody or now.anybody):
        return False
    if now.lemma in RANKS and told.figure.kind in _ARMED and now.low > 1:
        return True
    kinds = {told.figure.kind, now.figure.kind}
    if len(kinds) == 1 and "unknown" not in kinds:
        return True
    # "two reporters died. Our two colleagues ..."
    ours = now.candidate.determiner in _OURS and now.lemma in _BELONGING
    if ours or same_heads(told, now) or ("security" in kinds and kinds <= _ARMED):
        return True
    return "officer" in (told.lemma, now.lemma) and not kinds.isdisjoint(_ARMED)


def is_of_body(scan: Scan, told: Told, now: Told) -> bool:
    """Tell whether as many are called by their body: "two activists of Ruk", "two Ruk men"."""
    if now.low < 2 or now.figure.kind != "militant" or now.lemma not in _MEN:
        return False
    first, end = now.candidate.phrase
    near = scan.words[told.candidate.phrase.first : told.candidate.phrase.end + _NAME]
    return any(scan.capital(i) and scan.words[i] in near for i in range(first + 1, end))


def is_same_number(actors: Mapping[str, Actor], told: Told, now: Told) -> bool:
    """Tell whether as many are the same: "killed 25 rebels", "had killed 25 civilians"."""
    near = now.sentence - told.sentence == 1 and now.figure.source is not None
    if now.low < (_SOME if near else _MANY) or now.candidate.others:
        return False
    if not (equal(told, now) if near else told.high == now.high):
        return False
    doers, others = told.figure.perpetrators, now.figure.perpetrators
    if not (doers and others):  # "40 members of a band", "40 men, women and children"
        return told.lemma in _MEMBERS and now.lemma in GENERAL | SEXES
    return not _differ(actors, doers, others)


def _are_of_both(one: Told, other: Told) -> bool:
    """Tell whether one is the attacker who died, the other one of his victims."""
    deaths = one.figure.own_death, other.figure.own_death
    return None in deaths and not (one.lemma in GENERAL or other.lemma in GENERAL)


def are_opposed(actors: Mapping[str, Actor], one: Told, other: Told) -> bool:
    """Tell whether some were killed by an armed group, and the others are of one."""
    kinds = (one.figure.kind, other.figure.kind)
    if other.definite and one.lemma == other.lemma is not None:
        return False  # "a hijacker died. Police opened fire, killing the hijacker"
    if (one.figure.own_death or other.figure.own_death) and _are_of_both(one, other):
        return True
    # PERF: most are of one kind
    if "militant" not in kinds or "unknown" not in kinds:
        return False
    doers = (other if kinds[0] == "militant" else one).figure.perpetrators
    return any(actors[key].kind in _GROUPS for key in doers)


def are_apart(scan: Scan, lead: Told, now: Told) -> bool:
    """Tell whether people are of the other side, or of others than those of a lead."""
    first = now.candidate.phrase.first
    if scan.words[first + 1 : first + 3] == _OF_THEM:
        # "two others were pulled out, but one of them died"
        return "others" in scan.words[scan.sentences[now.figure.sentence] : first]
    # "50 were killed on Monday. Twelve were killed on Tuesday"
    day = _weekday(scan, now)
    if day and day != (_weekday(scan, lead) or day):
        return True
    if _is_side_loss(scan, lead, now) or _is_much_later(scan, now):
        return True
    if is_next_attack(scan, lead.figure.sentence, now.candidate):
        return True
    if _is_later(scan, now) or _is_of_other_sex(scan, lead, now):
        return True
    if is_of_nearer(scan, lead, now):
        return True
    if are_of_sides(scan, lead, now) or are_in_turn(scan, lead.sentence, now.sentence):
        return True
    return _are_of_sides(scan, lead, now) or _are_of_countries(scan, lead, now)


def _is_side_loss(scan: Scan, lead: Told, now: Told) -> bool:
    """Tell whether a force lost men, where raiders killed: "killing 40. The army lost two"."""
    if scan.words[now.candidate.trigger] not in LOSING:
        return False
    doers = lead.candidate.frame in ("active", "participle")
    return doers and lead.lemma is None and now.figure.kind not in UNARMED


def _is_much_later(scan: Scan, now: Told) -> bool:
    """Tell whether a sentence is of a later event: "Three weeks later, police shot two"."""
    first = scan.sentences[now.figure.sentence]
    words = scan.words[first : first + _LATER]
    if "later" not in words or _LONG.isdisjoint(words):
        return False
    return now.candidate.frame != "intransitive" or now.figure.own_death is not None


def _is_later(scan: Scan, now: Told) -> bool:
    """Tell whether somebody was killed by others later: "A boy was later killed in Esk by guards".

    Or where those who did it went, or had been: "they came from Esk, where they killed one".
    """
    words, candidate = scan.words, now.candidate
    at, first = candidate.trigger, scan.sentences[now.figure.sentence]
    if candidate.frame == "passive" and now.low == 1 and not now.definite:
        behind = words[at : at + _BY]
        return words[at - 1] == "later" and "by" in behind
    before = words[first : candidate.first]
    return "where" in before and not _MOVED.isdisjoint(before[: before.index("where")])


def _is_of_other_sex(scan: Scan, lead: Told, now: Told) -> bool:
    """Tell whether "a man" is none of "four female nurses"."""
    first, end = lead.candidate.phrase
    words = scan.words[first:end]
    female = "female" in words and now.lemma in ("man", "boy")
    return female or ("male" in words and now.lemma in ("woman", "girl"))


def _are_of_countries(scan: Scan, lead: Told, now: Told) -> bool:
    """Tell whether two countries are named: "40 died in Turkey. In Syria, 12 people died"."""
    other = _country(scan, now)
    one = other and _country(scan, lead)
    return bool(one) and one != other


def _country(scan: Scan, told: Told) -> str:
    """Return the country told right behind the harm, or at the start of the sentence."""
    words, candidate = scan.words, told.candidate
    behind = max(candidate.end, candidate.trigger + 1)
    for at in (behind, scan.sentences[told.figure.sentence]):
        if words[at] == "in" and scan.capital(at + 1):
            found = country_table().longest(words, at + 1)
            # "died in Turkey and Syria"
            if found and "name" in found[1][1] and words[found[0]] not in _JOINING:
                return found[1][2][0]
    return ""


def _weekday(scan: Scan, told: Told) -> str:
    """Return the weekday told right behind the harm."""
    words, candidate = scan.words, told.candidate
    behind = max(candidate.end, candidate.trigger + 1)
    day = words[behind + 1]
    return day if words[behind] == "on" and day in WEEKDAYS else ""


def _are_of_sides(scan: Scan, lead: Told, now: Told) -> bool:
    """Tell whether those who start two sentences are at war: "army shells", "rebel rockets"."""
    if not lead.candidate.frame == now.candidate.frame == "active":
        return False
    if now.figure.source is not None or lead.sentence == now.sentence:
        return False
    one = scan.sentences[lead.figure.sentence]
    other = scan.sentences[now.figure.sentence]
    first, second = (scan.words[start : start + _SUBJECT] for start in (one, other))
    state = [not _STATE_WORDS.isdisjoint(words) for words in (first, second)]
    rebel = [not _REBEL_WORDS.isdisjoint(words) for words in (first, second)]
    return state == rebel[::-1] and state[0] != state[1]


def is_within(scan: Scan, lead: Told, now: Told) -> bool:
    """Tell whether "a seventh soldier" is one of the seven of a lead."""
    if not now.candidate.ordinal or lead.loose:
        return False
    if now.lemma != lead.lemma and not {now.lemma, lead.lemma} <= GENERAL | {None}:
        return False
    return 1 < rank_of(scan, now) <= lead.low


def rank_of(scan: Scan, now: Told) -> float:
    """Return which one of many is told of, 0 if that is not told."""
    entry = scan.entries[now.candidate.phrase.first + 1]
    rank = None if entry is None else entry.numeral
    return 0 if rank is None else rank.value


def is_vague_of(scan: Scan, lead: Told, now: Told) -> bool:
    """Tell whether a vague number is of the people of a lead, or somebody's guess."""
    if not now.candidate.bodies and not among(lead, now):
        return False
    first, end = scan.sentences[now.sentence], now.candidate.first
    guessed = not _GUESSING.isdisjoint(scan.words[first:end])
    return guessed or now.low <= lead.low


def is_denied(actors: Mapping[str, Actor], told: Told, now: Told) -> bool:
    """Tell whether forces say of the one whom they killed that he was an attacker."""
    figure, first = now.figure, told.figure
    if figure.kind != "militant" or figure.source is None or now.candidate.others:
        return False
    doers = first.perpetrators
    if first.kind not in UNARMED or not doers or not figure.perpetrators:
        return False
    return any(actors[key].kind in _ARMED for key in doers)


def is_of_others(scan: Scan, told: Told, now: Told) -> bool:
    """Tell whether people are of two countries: "two Finnish guards", "two Swiss guards"."""
    names = [
        {
            scan.words[i]
            for i in range(one.candidate.phrase.first + 1, one.candidate.phrase.end)
            if scan.capital(i)
        }
        for one in (told, now)
    ]
    return bool(names[0] and names[1]) and names[0].isdisjoint(names[1])
