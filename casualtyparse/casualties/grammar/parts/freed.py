"""Captives who are told only as they go free.

freed = captor FREE mention+              "rebels freed (handed over) two engineers and a driver"
      | FREE ("their" | "all") CAPTIVES   "the men released their 83 hostages"
      | "the" mention+ BE FREE            "The jet was hijacked. The 122 passengers were freed"
      | FREE "with" "its" people+         "the hijacked tug was freed along with its crew of six"
      | "release of" CAPTIVES             "the siege ended with the release of 12 hostages"
      | FREE ("the" | "all") mention+     "troops stormed the hijacked bus, freeing all 30 pupils"
      | CAPTIVE BE FREE                   "the hostage, a Dane, was freed on Friday"
      | mention+ BE FREE "after" CAPTIVITY   "two nurses were freed after being held hostage"
      | "the" KIDNAPPED mention BE FREE   "the abducted nurse was freed", "regained her freedom"
      | mention+ RETURN "after" CAPTIVITY    "two nurses came home after nine days in captivity"
      | RESCUE mention+ "from" captor     "troops rescued two nurses from their kidnappers"

They were held, so they count as abducted, unless it was told before that somebody was.
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.called import may_be_called
from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.around.aboard import (
    TRAVELLERS,
    clause_end,
    held_in,
)
from casualtyparse.casualties.grammar.around.leftward import HELD_AS
from casualtyparse.casualties.grammar.around.objects import object_group
from casualtyparse.casualties.grammar.around.root import root_before
from casualtyparse.casualties.grammar.around.subjects import subject_group
from casualtyparse.casualties.grammar.parts.captives import (
    A_OR_ONE,
    ABDUCTION,
    KIDNAPPED,
    keep_all,
)
from casualtyparse.casualties.grammar.passage import Passage, Said
from casualtyparse.casualties.grammar.people.mentions import Mention
from casualtyparse.casualties.grammar.verbs.captors import CAPTIVES
from casualtyparse.casualties.grammar.verbs.takers import CAPTORS, kind_of_taker
from casualtyparse.casualties.grammar.words.verb_groups import group_start
from casualtyparse.lexicon.little_words import THEIRS
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase
from casualtyparse.terms import HELD, OF_STATE

#: Verbs of letting somebody go, and what stands behind those that need more.
FREEING: Final = frozenset(
    {"released", "freed", "frees", "let", "set", "ransomed", "handed"}
)
_RESCUING: Final = frozenset({"freeing", "releasing", "rescued", "rescuing"})
LETTING: Final = FREEING | _RESCUING | {"release", "regained"}
#: What is paid only for captives, and how far "free" may stand behind "set".
_RANSOM: Final = frozenset({"ransom", "ransomed"})
_MOST_TO_FREE: Final = 6
_MORE: Final = {
    "let": frozenset({"go"}),
    "set": frozenset({"free"}),
    "handed": frozenset({"over"}),
}
_PASSIVE: Final = frozenset({"was", "were", "been", "be", "being"})
_CAPTIVE_WORDS: Final = frozenset({"hostage", "hostages", "captive", "captives"})
#: How near captives stand who are let go.
_NEARBY: Final = 10
_OWN: Final = frozenset({"their", "its", "his", "all"})
#: Who is let out by those who break into a jail, or by a court.
_JAILED: Final = frozenset({"prisoner", "inmate", "detainee", "convict", "suspect"})
_STATE: Final = OF_STATE | {"militant"}
#: What tells that a vehicle was taken with all in it.
_TAKEN: Final = word_list("harms", "hijacked") | {"pirates", "pirate"}
#: What tells so of a ship, too.
_SHIPS: Final = _TAKEN | {"captured", "captive"}
_WITH: Final = frozenset({"with", "along", "together"})
_JAILS: Final = word_list("harms", "jails")
#: How far before those who go free it stands that they were taken.
_MOST_TO_TAKEN: Final = 60
#: Words of which one stands near those who go free, and how far behind the verb.
_NEAR: Final = (
    _SHIPS | CAPTORS | KIDNAPPED | word_list("harms", "holding") | {"captivity"}
)
_MOST_BEHIND: Final = 8
#: What tells behind those who go free that they were held, and how far.
_AFTER: Final = frozenset({"after", "following", "from"})
_KEPT: Final = frozenset({"held", "taken", "kept"})
_KEEPING: Final = frozenset({"held", "kept", "captivity", "hands"}) | ABDUCTION
_MOST_TO_CAPTIVITY: Final = 16
#: What ends when captives return, and how that is told.
_HELD_BY: Final = frozenset({"captivity", "captors", "kidnappers", "abductors"})
_RETURNING: Final = frozenset({"returned", "walked", "reunited", "arrived", "came"})
_ESCAPING: Final = frozenset({"escaped", "escape", "fled"})
CUES: Final = LETTING | _HELD_BY
_MOBS: Final = frozenset({"mob", "mobs"})
_MOST_TO_BY: Final = 7
#: What tells near the verb that people were held before others went free.
_AT_FIRST: Final = frozenset({"originally", "initially", "first", "had"})
_MOST_TO_FIRST: Final = 3
#: How many candidates back it is looked for who was abducted.
_MOST_BACK: Final = 12


def may_free(words: Sequence[str], at: int) -> bool:
    """Tell whether a word may tell that somebody is let go: "set ... free", "to" leading none."""
    if words[at] in _HELD_BY:
        return not _AFTER.isdisjoint(words[max(0, at - _MOST_BEHIND) : at])
    before = words[at - 1]
    if before in ("to", "for", "not"):
        return False
    if words[at] == "release":
        return words[at + 1] == "of"
    if words[at] == "regained":
        return "freedom" in words[at + 1 : at + 3]
    more = _MORE.get(words[at])
    if more is not None and more.isdisjoint(words[at + 1 : at + _MOST_TO_FREE]):
        return False
    behind = words[at : at + _MOST_TO_CAPTIVITY]
    kept = not (_KEEPING.isdisjoint(behind) and _RANSOM.isdisjoint(behind))
    if words[at] in _RESCUING:
        kept = kept or not KIDNAPPED.isdisjoint(words[max(0, at - _NEARBY) : at])
        kept = kept or "from" in behind[:_MOST_TO_FREE]
        return kept or not _TAKEN.isdisjoint(words[max(0, at - _MOST_TO_TAKEN) : at])
    if before not in _PASSIVE:
        return True
    if more is not None and words[at + 1] not in more:
        return False
    if words[at + 1 + (more is not None)] == "by":
        return True
    near = words[max(0, at - _MOST_TO_TAKEN) : at + _MOST_BEHIND]
    captive = not _CAPTIVE_WORDS.isdisjoint(near[-_MOST_BEHIND - _NEARBY :])
    return captive or kept or not _NEAR.isdisjoint(near)


def freed(passage: Passage, cued: Sequence[int]) -> Sequence[CasualtyCandidate]:
    """freed = captor FREE mention+ | FREE "their" CAPTIVES | "the" mention+ BE FREE"""
    held = [
        one.harm
        for one in passage.found[-_MOST_BACK:]
        if one.harm in HELD and one.kind != "militant"
    ]
    if "abducted" in held:
        return ()
    s = passage.s
    for at in cued:
        group = _who(s, at)
        if not group or (held and not all(map(_is_told_captive, group))):
            continue  # "police arrested three men and freed seven hostages"
        return keep_all(passage, group, Said("freed", "part", "abducted", at))
    return ()


def join_freed(found: Sequence[CasualtyCandidate], words: Sequence[str]) -> None:
    """Make who goes free some of those held at first: "freed five. They had seized 57"."""
    for at, one in enumerate(found):
        if one.rule != "freed" or one.whole is not None:
            continue
        for other in found[at + 1 : at + _MOST_BACK]:
            near = words[max(0, other.trigger - _MOST_TO_FIRST) : other.trigger]
            if other.harm != "abducted" or _AT_FIRST.isdisjoint(near):
                continue
            more = (other.count.low or 0) > (one.count.low or 0)
            if more and (one.lemma in CAPTIVES or may_be_called(other, one)):
                one.whole = other
                break


def _who(s: Sentence, at: int) -> Sequence[Mention]:
    """Return those who are let go by a verb."""
    if s.words[at] == "release":
        return _released(s, at)
    if s.words[at] == "regained":
        start, _ = group_start(s.scan, s.first, at)  # "have regained their freedom"
        return _captives(s, subject_group(s, start)) or _after_captivity(s, start, at)
    if s.words[at] in _HELD_BY:
        return _returned(s, at)
    start, passive = group_start(s.scan, s.first, at)
    if not passive and s.words[at - 1] in _CAPTIVE_WORDS:
        return _captives(s, subject_group(s, at))  # "and three hostages freed"
    if not passive and s.words[at + 1] == "by":
        return _by_captors(s, at, at)  # "met two nurses released by rebels"
    before = s.words[max(0, at - _MOST_TO_TAKEN) : at]
    taken = not _TAKEN.isdisjoint(before)
    if passive:
        group = _by_captors(s, start, at) or _captives(s, subject_group(s, start))
        group = group or (taken and (_passengers(s, start) or _crew(s, at))) or ()
        if not group and not _SHIPS.isdisjoint(before):
            group = _crew(s, at)
        return group or _after_captivity(s, start, at)
    return _let_go(s, at, start, taken=taken)


def _let_go(s: Sentence, at: int, start: int, *, taken: bool) -> Sequence[Mention]:
    """Return those whom captors let go, or others set free from them."""
    if not _JAILS.isdisjoint(s.words[s.first : s.end]):
        return ()  # "rebels stormed the jail and freed 40 men"
    behind = at + 1 + (s.words[at + 1] in _MORE.get(s.words[at], ()))
    group = object_group(s, behind, strict=True)
    if taken and not any(map(_is_jailed, group)):
        return _let_out(s, behind, group)
    if not group or any(_is_jailed(one) or _is_own(s, one) for one in group):
        return ()
    if s.words[at] in _RESCUING:  # "troops rescued two nurses from their kidnappers"
        return group if _is_from_captors(s, group[-1].end) else ()
    pair = s.words[group[0].noun.head] == "couple"
    one = not group[0].noun.plural and group[0].noun.person is not None
    told = group[0].phrase.quantity or one or s.words[group[0].first] in A_OR_ONE
    if len(group) == 1 and not (told or pair):
        return ()
    if all(map(_is_told_captive, group)):
        return group
    captor = root_before(s, start)
    if captor is None:
        return ()
    by_captor = _is_captor(s, captor.noun)
    first, person = group[0], group[0].noun.person
    held = person is not None and person.lemma in CAPTIVES
    own = held and s.words[first.first] in _OWN and captor.noun.kind not in _STATE
    return group if by_captor or own else ()


def _is_from_captors(s: Sentence, end: int) -> bool:
    """Tell whether captors stand behind "from"."""
    captors = s.at_first.get(end + 1) if s.words[end] == "from" else None
    if captors is None or s.words[captors.head] in _MOBS:
        return False
    return _is_captor(s, captors)


def _is_told_captive(mention: Mention) -> bool:
    """Tell whether it is told exactly how many captives: an army on the march frees "many"."""
    person, quantity = mention.noun.person, mention.phrase.quantity
    called = person is not None and person.lemma in CAPTIVES
    return called and (quantity is None or quantity.kind == "exact")


def _released(s: Sentence, at: int) -> Sequence[Mention]:
    """Return those of whose release it is told: "the release of all 17 passengers"."""
    group = object_group(s, at + 2, strict=True, nominal=True)
    lemmas = {one.noun.person.lemma if one.noun.person else "" for one in group}
    counted = all(one.phrase.quantity is not None for one in group)
    return group if counted and lemmas <= CAPTIVES | TRAVELLERS else ()


def _captives(s: Sentence, group: Sequence[Mention]) -> Sequence[Mention]:
    """Return those who are called captives, if their number is told: not "four of the hostages".

    So are those who are called kidnapped: "the abducted nurse", "the kidnapped pupils".
    """
    for one in group:
        person, told = one.noun.person, one.phrase.quantity or not one.noun.plural
        kidnapped = not KIDNAPPED.isdisjoint(s.words[one.first : one.noun.head])
        told = told or kidnapped
        if person is None or not (kidnapped or person.lemma in CAPTIVES):
            return ()
        if (one.noun is not one.phrase and not kidnapped) or not told:
            return ()
    return group


def _is_jailed(mention: Mention) -> bool:
    person = mention.noun.person
    lemma = None if person is None else person.lemma
    return lemma in _JAILED or mention.noun.kind == "militant"


def _is_own(s: Sentence, mention: Mention) -> bool:
    """Tell whether those let go are fighters of who lets them go: "40 child soldiers"."""
    return s.words[mention.noun.head - 1] == "child"


def _by_captors(s: Sentence, start: int, at: int) -> Sequence[Mention]:
    """Return who is freed by captors: "five clerks were set free by their captors"."""
    by = at + 1 + (s.words[at] in _MORE)
    captors = s.at_first.get(by + 1) if s.word(by) == "by" else None
    if captors is None or not _is_captor(s, captors):
        return ()
    group = subject_group(s, start)
    if any(one.noun.person is None or _is_jailed(one) for one in group):
        return ()
    return group


def _after_captivity(s: Sentence, start: int, at: int) -> Sequence[Mention]:
    """Return who is freed after captivity: "was released after being held by rebels"."""
    words, stop = s.words, min(s.end, at + _MOST_TO_CAPTIVITY)
    after = next((i for i in range(at + 1, stop) if words[i] in _AFTER), stop)
    ransomed = not _RANSOM.isdisjoint(words[at:stop])
    told = ransomed or _is_from_captors(s, after)
    told = told or "captivity" in words[s.first : start]  # "After a year in captivity"
    if not told and not any(_is_captivity(s, i) for i in range(after + 1, stop)):
        return ()
    return _unjailed(subject_group(s, start))


def _returned(s: Sentence, at: int) -> Sequence[Mention]:
    """Return who is back from captivity, or escaped: "escaped from their captors"."""
    words = s.words
    verbs = _ESCAPING if words[at] != "captivity" else _RETURNING | _ESCAPING
    verb = next((i for i in range(at - 1, s.first, -1) if words[i] in verbs), None)
    if verb is None or _AFTER.isdisjoint(words[verb + 1 : at]):
        return ()
    return _unjailed(subject_group(s, group_start(s.scan, s.first, verb)[0]))


def _unjailed(group: Sequence[Mention]) -> Sequence[Mention]:
    """Return people if none of them is told to be of a jail: not "two convicts returned"."""
    if any(_is_jailed(one) or not (one.noun.person or one.noun.named) for one in group):
        return ()
    return group


def _is_captivity(s: Sentence, i: int) -> bool:
    """Tell whether a token ends "in captivity", "being held hostage", "being held by"."""
    words = s.words
    if words[i] == "captivity" or (words[i] in HELD_AS and words[i - 1] in _KEPT):
        return True
    if words[i] in KIDNAPPED:
        return words[i - 1] in _PASSIVE
    if words[i] == "hands" and words[i + 1] == "of":
        keeper = s.at_first.get(i + 2)  # "after nine days in the hands of rebels"
        return keeper is not None and _is_captor(s, keeper)
    if words[i] in ABDUCTION and words[i - 1] in THEIRS:
        return True  # "two weeks after his abduction"
    if words[i] != "by" or _KEPT.isdisjoint(words[i - _MOST_TO_BY : i]):
        return False
    captors = s.at_first.get(i + 1)
    return captors is not None and _is_captor(s, captors)


def _is_captor(s: Sentence, phrase: NounPhrase) -> bool:
    """Tell whether somebody holds people without being of a state: "rebels", "tribesmen"."""
    return kind_of_taker(s, phrase) == "militant"


def _passengers(s: Sentence, start: int) -> Sequence[Mention]:
    """Return the people of a vehicle who are freed, where it was told that it was taken."""
    group = subject_group(s, start)
    if not group or s.words[group[0].first] not in ("the", "all"):
        return ()
    counted = all(one.phrase.quantity is not None for one in group)
    return group if counted and not any(_is_jailed(one) for one in group) else ()


def _crew(s: Sentence, at: int) -> Sequence[Mention]:
    """Return those who go free with a vehicle that was taken: "along with its crew of six"."""
    behind = at + 1
    if s.words[behind] == "(":  # "has been released (9 April) along with 24 crew"
        behind = (s.closing(behind) or at) + 1
    if s.words[behind] not in _WITH:
        return ()
    return held_in(s, behind, clause_end(s, behind))


def _let_out(s: Sentence, behind: int, group: Sequence[Mention]) -> Sequence[Mention]:
    """Return those of a vehicle that was taken whom somebody frees: "all 30 passengers"."""
    if s.words[behind] in _WITH or not group:
        return held_in(s, behind, clause_end(s, behind))
    counted = all(one.phrase.quantity is not None for one in group)
    return group if counted else ()
