"""People who were counted before, told again by the way they are worded.

Raiders killed two monks and shot a guard. *3 fatalities.*      the sum of what was told
Two were hurt. *One of the two women who were hurt* said ...    one of them
"""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from casualtyparse.lexicon.little_words import INDEFINITE, THAT_WHICH
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.linking.draft import Figure
from casualtyparse.linking.fits import GENERAL, among
from casualtyparse.linking.graver import REMAIN, condition_of
from casualtyparse.linking.places import PLACING
from casualtyparse.linking.pronouns import is_of_doer
from casualtyparse.linking.retold import (
    ATTACKERS,
    Told,
    alike,
    are_of_sexes,
    is_of_another,
)
from casualtyparse.scan import Scan
from casualtyparse.terms import Harm

#: Who all of them may be called, whoever they are.
_ANYBODY: Final = word_list("people", "anybody") | GENERAL
_SAYING: Final = word_list("speech", "saying")
_INNER: Final = frozenset({"the", "these", "those", "his", "her", "its", "their"})
_OWNERS: Final = frozenset({"his", "her", "its", "their", "'s"})
#: So far before somebody he may be told of first, in so many words.
_FAR: Final = 60
_PHRASE: Final = 6
_APART: Final = frozenset({"also", "and", "but", ",", ";"})
_GENERAL: Final = frozenset({"people", "person", "victim", None})
_ONE_OR_OTHER: Final = frozenset({"one", "other", "another"})
_IS: Final = frozenset({"was", "is"})
_THIS: Final = frozenset({"this", "that"})
_CONFIRMING: Final = frozenset({"confirmed", "reported", "counted", "recorded"})
#: How somebody kills others, and how he is killed.
_BY_HAND: Final = word_list("harms", "by_hand")
_SHOT: Final = frozenset({"shot", "gunned"})
_STILL: Final = frozenset({"still"})
#: What goes on for a while.
_HELD: Final = frozenset({"abducted", "detained", "missing"})
_CAPTIVES: Final = frozenset({"hostage", "captive"})
_MOST_TOLD: Final = 8
_ONE_OF: Final = ["one", "of", "the"]
_ROWS: Final = frozenset({"first", "last", "most", "few"})
#: So many sentences behind harm a noun tells of it again: "several were hurt. It caused injuries".
_SOON: Final = 3
#: Fewer than these may be any.
_FEW: Final = 3
_LEAVING: Final = frozenset({"leaving", "killing"})
_THOSE: Final = frozenset({"they", "he", "she", "all", "both"})


def inner_of(scan: Scan, now: Told) -> int | None:
    """Return of how many some are told: nine in "one of the nine women"."""
    first, words = now.candidate.phrase.first, scan.words
    if words[first + 1] != "of" or words[first + 2] not in _INNER:
        return None
    entry, word = scan.entries[first + 3], words[first + 3]
    numeral = None if entry is None else entry.numeral
    if word.isdecimal():
        return int(word)
    return None if numeral is None else int(numeral.value)


def some_of(scan: Scan, now: Told, before: Sequence[Told]) -> Told | None:
    """Return the figure of which "one of the two women who were hurt" tells some."""
    inner = inner_of(scan, now)
    if inner is None:
        return None
    for told in reversed(before):
        if told.sentence < now.sentence and told.low == inner and alike(told, now):
            return told
    return None


def bodies_of(scan: Scan, now: Told, before: Sequence[Told]) -> Told | None:
    """Return the dead of whom bodies were found: "600 drowned; only 69 bodies came ashore".

    "Three rebels also died. The bodies of two rebels were found so far"
    """
    candidate, lemma = now.candidate, now.lemma
    if not candidate.bodies or now.loose:
        return None
    only = lemma is None and scan.words[candidate.phrase.first] == "only"
    far = now.sentence if lemma is None else now.sentence - 1
    for told in reversed(before):
        if lemma is not None and lemma != told.lemma:
            continue
        near = told.stands and (told.sentence >= far or only)
        if near and told.low >= now.low and not told.candidate.bodies:
            return told
    return None


def is_of_told(now: Told, before: Iterable[Told]) -> bool:
    """Tell whether one person is told of again as somebody's: "his son", "the officer's son"."""
    candidate = now.candidate
    if now.figure.count.kind == "unspecified" and candidate.frame == "nominal":
        for told in before:
            if _are_unsaid(told, now):
                return True
    if candidate.determiner not in _OWNERS or now.low != 1 or now.anybody:
        return False
    return candidate.name is None and any(
        told.candidate.determiner in _OWNERS
        and told.low == 1
        and told.lemma == now.lemma
        for told in before
    )


def _one_or_other(now: Told, before: Sequence[Told]) -> Told | None:
    """Return those of whom one is told: "two died; one was a clerk, the other was a cook"."""
    near = (one for one in reversed(before) if now.sentence - one.sentence < 2)
    whole = next((one for one in near if one.low > now.low), None)
    return whole if whole is not None and alike(whole, now) else None


def _are_unsaid(told: Told, now: Told) -> bool:
    """Tell whether a noun tells of the same: "several were hurt. It caused some injuries"."""
    near = now.sentence - told.sentence <= _SOON and told.loose
    return near and now.candidate.victims is None


def is_confirmed(scan: Scan, now: Told) -> bool:
    """Tell whether one told before is counted: "killing a nurse. Doctors confirmed one dead"."""
    if now.low != 1 or now.candidate.rule != "state" or not now.anybody:
        return False
    return scan.words[now.candidate.phrase.first - 1] in _CONFIRMING


def is_brought_in(scan: Scan, told: Told, now: Told) -> bool:
    """Tell whether "the cook" is one told of since: "... killed a guard. He hit a cook".

    So is "he" who is named at the start: "Omar Ruk was shot. Bela Lind fled when he was shot".
    """
    if are_of_sexes(told, now) or is_of_another(scan, told, now):
        return True
    if now.lemma in ATTACKERS and _is_shot_for(scan, told, now):
        return True
    if now.candidate.pronoun:
        return is_of_doer(scan, told, now) or _is_of_other_name(scan, told, now)
    head = now.candidate.head
    if now.low != 1 or head is None or now.anybody or now.lemma == told.lemma:
        return False
    first = max(told.candidate.end, now.candidate.first - _FAR)
    words, noun = scan.words[first : now.candidate.first], scan.words[head]
    if noun not in words:
        return False
    at = words.index(noun)
    return not INDEFINITE.isdisjoint(words[max(0, at - _PHRASE) : at])


def _is_shot_for(scan: Scan, told: Told, now: Told) -> bool:
    """Tell whether who is shot is not who was stabbed: "stabbed a nun to death. The attacker"."""
    first, end = told.candidate.first, told.candidate.end
    stabbed = not _BY_HAND.isdisjoint(scan.words[first:end])
    return stabbed and scan.words[now.candidate.trigger] in _SHOT


def takes_last(scan: Scan, now: Told, last: Told, incident: AbstractSet[str]) -> bool:
    """Let those told last be some of the people of a figure that is no smaller."""
    if is_whole_of(scan, now, last):
        last.figure.superseded_by = now.key
        return True
    if tells_whole(scan, now, last, incident):
        last.figure.part_of = now.key
        return True
    return False


def _is_of_other_name(scan: Scan, told: Told, now: Told) -> bool:
    """Tell whether a sentence starts with somebody's name who is not the one told before."""
    name, first = told.candidate.name, scan.sentences[now.sentence]
    end = first
    while scan.capital(end):
        end += 1
    if name is None or now.low != 1 or end - first < 2 or scan.tag(first) is not None:
        return False
    words = scan.words
    if not _SAYING.isdisjoint(words[end : now.candidate.first]):
        return False
    return words[name.end - 1] not in words[first:end]


def is_whole_of(scan: Scan, now: Told, last: Told) -> bool:
    """Tell whether those told last are some of these: "they were among the nine killed"."""
    if _is_left(scan, now, last):
        return True
    first = now.candidate.phrase.first
    if last.candidate.phrase.end == first - 2 and now.low > last.low and last.stands:
        # "two injured clerks, among nine people hurt by a bomb, were flown out"
        return scan.words[first - 2 : first] == [",", "among"]
    if now.low <= last.low or not last.stands or now.candidate.determiner != "the":
        return False
    words, start = scan.words, scan.sentences[now.figure.sentence]
    among = words[now.candidate.phrase.first - 1] == "among"
    return among and words[start] in _THOSE and last.sentence < now.sentence


def take_for_all(now: Told, before: Iterable[Told]) -> None:
    """Let "all 58 passengers" stand for those of them who were told of before."""
    if now.lemma not in _ANYBODY or now.figure.count.kind != "exact":
        return
    for told in before:
        some = told.low < now.low and told.sentence < now.sentence
        if some and told.stands and among(now, told):
            told.figure.superseded_by = now.key


def all_die(now: Told, injured: Iterable[Told], dead: Iterable[Told] = ()) -> bool:
    """Let the dead stand for the injured if they are all: "one was shot, one hit. Both died".

    And for those killed with them: "one was shot, and one killed. Both died at the gate"
    """
    told = [*injured, *dead]
    near = [one for one in told if now.sentence - one.sentence < 2 and one.stands]
    if len(near) < 2 or sum(one.low for one in near) != now.low:
        return False
    for one in near:
        one.figure.superseded_by = now.key
    return True


def tells_whole(scan: Scan, now: Told, last: Told, incident: AbstractSet[str]) -> bool:
    """Tell whether an attack took more than one: "a nurse died in a raid that left 21 dead"."""
    if last.sentence != now.sentence or now.low <= last.low or not last.stands:
        return False
    candidate = now.candidate
    if candidate.others or now.lemma not in _GENERAL or not alike(last, now):
        return False
    between = scan.words[last.candidate.end : candidate.first]
    if not _APART.isdisjoint(between) or THAT_WHICH.isdisjoint(between[-3:]):
        return False
    inside = "in" in between or "during" in between
    return inside and not incident.isdisjoint(between)


def _is_left(scan: Scan, now: Told, last: Told) -> bool:
    """Tell whether it is told how many of some died: "dozens were crushed, leaving 30 dead"."""
    if last.sentence != now.sentence or not last.loose or now.loose or not last.stands:
        return False
    before = scan.words[now.candidate.phrase.first - 2 : now.candidate.phrase.first]
    return before[-1] in _LEAVING and now.low >= last.low


def are_of_them(scan: Scan, now: Told) -> bool:
    """Tell whether some are told of as such: "six of them"."""
    first = now.candidate.phrase.first
    return scan.words[first + 1 : first + 3] == ["of", "them"]


def are_their_bodies(scan: Scan, now: Told) -> bool:
    """Tell whether bodies are those of dead told before: "the bodies of two women"."""
    candidate = now.candidate
    return candidate.bodies and scan.words[candidate.trigger - 1] == "the"


def is_one_of_row(scan: Scan, now: Figure) -> bool:
    """Tell whether it is told which of many somebody is: "one of the oldest people to die"."""
    words, (first, end) = scan.words, now.candidate.phrase
    if words[first : first + 3] != _ONE_OF or words[end] != "to":
        return False
    word = words[first + 3]
    return word.endswith("est") or word in _ROWS


def take_bodies(now: Told, before: Iterable[Told]) -> None:
    """Let a number stand for bodies of whom none was told: "bodies lay there. 36 had died"."""
    if now.low < _FEW or now.loose or now.candidate.others or now.candidate.bodies:
        return
    told = list(before)
    if all(one.candidate.bodies and one.loose for one in told):
        for one in told:
            one.figure.superseded_by = now.key


def take_again(figure: Figure, dead: Sequence[Told]) -> None:
    """Link dead who are told again with a part of a figure.

    "Kills four hostages", "killed four of the hostages"; or with the attackers who died: "killed 34
    people. The raid left 35 dead, including one of the attackers".
    """
    of, whole, last = figure.candidate.whole, figure.whole, dead[-1]
    held = of is not None and of.harm == "abducted"
    if held and last.low == figure.low > 1 and last.lemma in _CAPTIVES:
        figure.restates = last.key
    if whole is None or figure.kind != "militant" or last.figure is not whole:
        return
    if whole.separate:
        return  # "a second raid left 35 dead, including one of the attackers"
    lead = dead[0]
    if lead.stands and lead.low + figure.low == whole.low > _FEW:
        for one in dead[:_MOST_TOLD]:
            attacker = one.figure.kind == "militant" and one.low == figure.low
            if (one is lead or attacker) and one.stands:
                one.figure.superseded_by = whole.value.id


def is_placed(scan: Scan, now: Told) -> bool:
    """Tell whether people are said to be of a place: "17 were reported dead in Dol"."""
    words, end = scan.words, now.candidate.end
    start = scan.sentences[now.figure.sentence]
    if words[start] in PLACING and any(map(scan.capital, range(start + 1, start + 4))):
        return True
    return words[end] in PLACING and (scan.capital(end + 1) or words[end + 1] == "the")


def all_of(scan: Scan, now: Told, before: Sequence[Told]) -> Told | None:
    """Return the last of the figures that make up "the two", "all five", "the wounded"."""
    head = now.candidate.head
    if now.low < 2:
        entry = None if head is None else scan.entries[head]
        one = entry is not None and entry.harm_state is not None
        return before[-1] if one else None
    total, low, sentence = 0, now.low, now.sentence
    for told in reversed(before):
        if told.sentence < sentence and told.stands:
            if now.lemma in ATTACKERS and not alike(told, now):
                return None  # "two guards died. Both attackers were shot"
            total += told.low
            if total >= low:
                return before[-1] if total == low else None
    return None


def _still(scan: Scan, now: Told) -> bool:
    """Tell whether captives are still held: "the four women remained in captivity"."""
    candidate = now.candidate
    behind = scan.words[candidate.phrase.end : candidate.trigger + 2]
    known = now.definite or candidate.head is None or candidate.determiner in _OWNERS
    return known and not (REMAIN | _STILL).isdisjoint(behind)


def part_of_any(
    scan: Scan, now: Told, harm: Harm, before: Sequence[Told]
) -> Told | None:
    """Return the figure that this one tells some of."""
    candidate = now.candidate
    if harm in _HELD and _still(scan, now):
        return next((told for told in before if told.low >= now.low), None)
    words, first, end = scan.words, *candidate.phrase
    if now.low == 1 and words[first - 1] in _IS and words[first - 2] in _ONE_OR_OTHER:
        other = _one_or_other(now, before)
        if other is not None:
            return other
    if words[end] == "among" and words[end + 1] == "the":
        # "two women among the injured were flown out"
        return next((one for one in reversed(before) if one.low >= now.low), None)
    if words[first + 1] == "of" and (found := some_of(scan, now, before)) is not None:
        return found
    if harm == "injured":
        return condition_of(scan, now, before)
    # "this person" is one of those told last
    pointing = candidate.determiner in _THIS and now.low == 1 and now.anybody
    return before[-1] if pointing and now.lemma is not None else None


def may_be_parted(standing: Sequence[Told], figures: Sequence[Told]) -> bool:
    """Tell whether what may be a lead has others behind it, or was told again by fewer."""
    lead = standing[0]
    return lead.sentence != standing[-1].sentence or any(
        one.low < lead.low and one.figure.restates is not None for one in figures
    )
