"""Bodies that are found of people who were told before, and victims who are buried.

found-body      = ("his" | "her" | "their" | "whose") BODY FOUND
                | ("a" | "an" | "both") BODY FOUND | FOUND ("a" | "an") BODY | BODIES FOUND
buried-victims  = (BURIED | GRAVE "with") number "victims" | number "victims" BE BURIED
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.around.attached import behind
from casualtyparse.casualties.grammar.passage import Passage, Said
from casualtyparse.casualties.grammar.people.mentions import Mention
from casualtyparse.casualties.grammar.verbs.antecedents import (
    nearest_before,
    people_before,
)
from casualtyparse.lexicon.little_words import HIS, INDEFINITE, THEIRS
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.numerals.quantities import count_of
from casualtyparse.numerals.values import Count, make_count
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase
from casualtyparse.terms import Harm

_NONE: Final[Sequence[CasualtyCandidate]] = ()
#: What leads to one body, or to bodies that are strewn about, and how far before them.
_LEADING: Final = frozenset({"his", "her", "their", "a", "an", "human", "whose"})
_MOST_TO_BODY: Final = 4
OFFICES: Final = word_list("harms", "living_bodies")
#: What a body that is no corpse is led by: "a body of troops", "a body for teachers".
_OF_PEOPLE: Final = frozenset({"of", "for", "to", "representing", "called", "scanner"})
_FINDING: Final = word_list("harms", "finding")
#: What also becomes of bodies of the living: "a body was set up".
_FORMED: Final = frozenset({"set", "left", "turned", "located"})
#: What bodies do to a place, and what is done to it with them.
_STREWN: Final = word_list("harms", "strewn")
#: How far behind bodies it stands that they are found, and behind how many sentences.
_MOST_TO_FINDING: Final = 5
_MOST_SENTENCES: Final = 3
#: How long an aside about a body is.
_MOST_OF_ASIDE: Final = 10
#: So many figures back the dead may be told whose bodies lie about.
_MOST_TOLD: Final = 16
_VICTIMS: Final = frozenset({"victims", "victim"})
_RECOVERED: Final = frozenset({"recovered", "retrieved", "collected"})
_BURIED: Final = _RECOVERED | word_list("harms", "buried")
_GRAVES: Final = frozenset({"grave", "graves", "pit", "pits", "morgue", "mortuary"})
_HOLDING: Final = frozenset({"with", "of", "containing", "holding"})
_NEVER: Final = frozenset({"never", "not", "yet"})
#: How far behind people the bodies of theirs may be told.
_MOST_TO_WHOSE: Final = 6
_CAPTIVE: Final[tuple[Harm, ...]] = ("abducted", "missing")
_FOUND: Final = word_list("harms", "found")
#: "burns appeared on his body"
_NO_FINDING: Final = frozenset({"to", "on"})


def may_be_seen(words: Sequence[str], i: int, low: int) -> bool:
    """Tell whether bodies at token i may be told of: "bodies", "his charred body", "a body"."""
    led = words[max(low, i - _MOST_TO_BODY) : i]
    if words[i] == "bodies" or words[i + 1] == "found":
        return True
    return not _LEADING.isdisjoint(led)


def found_body(passage: Passage, i: int) -> Sequence[CasualtyCandidate]:
    """found-body = ("his" | "her" | "their" | "whose") BODY FOUND — of people told before"""
    s = passage.s
    phrase = s.at_end.get(i + 1)
    entry = s.entries[i]
    if phrase is None or entry is None or entry.harm_noun is None:
        return _NONE
    whose = _whose(s, phrase.first)
    led = whose >= 0
    if not (led or phrase.determiner in THEIRS):
        noted = _noted(passage, phrase)
        if noted is not None:
            return _kept(passage, phrase, noted, i)
        fresh = _seen(s, phrase, i)
        if fresh is None or (fresh.high is None and _are_told(passage)):
            return _NONE
        return _kept(passage, phrase, fresh, i)
    if not _is_found(s, phrase):
        return _NONE
    told = passage.told_before(phrase.first) or passage.found
    last = next(reversed(told), None)
    if phrase.determiner in HIS and _is_first(passage, last):
        one = make_count(kind="exact", low=1, high=1, text=s.words[phrase.first])
        return _kept(passage, phrase, one, i)
    if led and not (last is not None and _is_near(s, last, phrase)):
        first = _is_first(passage, last)  # not "took men away, whose bodies were found"
        return _of_somebody(passage, phrase, whose, i) if first else _NONE
    if last is None or s.number - last.sentence > _MOST_SENTENCES:
        several = phrase.determiner == "their"
        them = people_before(passage, phrase.first, "killed") if several else None
        # not told to be harmed: "two men never returned. Their bodies ..."
        return _NONE if them is None else _kept(passage, phrase, them[0], i)
    several = phrase.plural if led else phrase.determiner == "their"
    count = _of_all(last, told) if several else last.count
    if last.harm == "killed" or last.negated or several == (count.high == 1):
        return _NONE
    if any(c.harm == "killed" and c.sentence == last.sentence for c in told[-2:]):
        return _NONE  # "killed two and hurt three. Their bodies were found"
    if last.harm == "injured" and last.sentence == s.number:
        last.harm = "killed"  # "was shot in the head and his body dumped"
        return _NONE
    found = _kept(passage, phrase, count, i)
    for candidate in found:
        candidate.kind = last.kind
    return found


def _is_near(s: Sentence, last: CasualtyCandidate, bodies: NounPhrase) -> bool:
    """Tell whether bodies are those of people before "whose", with nobody told of between."""
    if 0 <= bodies.first - last.end <= _MOST_TO_WHOSE:
        return True
    nearest = nearest_before(s, bodies.first, (bodies.first, bodies.first))
    return nearest is not None and nearest.first == last.phrase.first


def _whose(s: Sentence, first: int) -> int:
    """Return the "whose" of "whose charred and bound body", -1 if there is none."""
    for i in range(first, max(s.first, first - _MOST_TO_BODY), -1):
        if s.words[i] == "whose":
            return i
        if s.words[i - 1] == ",":
            break
    return -1


def _of_somebody(
    passage: Passage, body: NounPhrase, whose: int, i: int
) -> Sequence[CasualtyCandidate]:
    """Count one of whom nothing else is told: "Omar Ruk, whose body was found in Dol"."""
    s = passage.s
    who = s.at_end.get(whose - (s.word(whose - 1) == ","))
    if who is None or who.plural or body.plural or not (who.person or who.named):
        return _NONE
    text = s.scan.surface(who.first, who.end)
    one = make_count(kind="exact", low=1, high=1, text=text)
    return _kept(passage, body, one, i)


def _of_all(last: CasualtyCandidate, told: Sequence[CasualtyCandidate]) -> Count:
    """Return how many suffered it together: "two sons and a nephew were seized; their bodies"."""
    group = [one for one in told[-_MOST_TOLD:] if one.trigger == last.trigger]
    if any(one.count.low != one.count.high or one.harm != last.harm for one in group):
        return last.count
    number = sum(one.count.low or 0 for one in group)
    return make_count(kind="exact", low=number, high=number, text=last.count.text)


def _noted(passage: Passage, body: NounPhrase) -> Count | None:
    """Count the captive whose body is found, in a note: "Clerk kidnapped; body found next day"."""
    s, last = passage.s, next(reversed(passage.found), None)
    if last is None or body.determiner or body.plural or last.harm not in _CAPTIVE:
        return None
    near = s.number - last.sentence < _MOST_SENTENCES and last.count.high == 1
    bare = body.end - body.first == 1 and s.words[body.end] in _FOUND
    return last.count if near and bare else None


def _are_told(passage: Passage) -> bool:
    """Tell whether bodies are strewn about of dead who were told before."""
    near = passage.found[-_MOST_TOLD:]
    return any(one.harm == "killed" and not one.negated for one in near)


def _kept(
    passage: Passage, bodies: NounPhrase, count: Count, i: int
) -> Sequence[CasualtyCandidate]:
    """Keep bodies as so many dead of whom nothing else is told."""
    mention = Mention(bodies.first, bodies.end, bodies, bodies)
    candidate = passage.keep(mention, count, Said("found-body", "bodies", "killed", i))
    if candidate is None:
        return _NONE
    candidate.victims, candidate.kind, candidate.bodies = None, None, True
    return (candidate,)


def _is_first(passage: Passage, last: CasualtyCandidate | None) -> bool:
    """Tell whether somebody whose body is found was not told to be harmed before."""
    if last is None:
        return True
    far = passage.s.number - last.sentence > _MOST_SENTENCES
    return far and all(one.harm != "killed" for one in passage.found)


def _seen(s: Sentence, bodies: NounPhrase, i: int) -> Count | None:
    """Count bodies that somebody finds or sees: "a charred body", "bodies littered the road"."""
    if bodies.quantity is not None or bodies.others or bodies.ordinal:
        return None
    if s.words[i - 1] in OFFICES or s.words[i + 1] in _OF_PEOPLE:
        return None
    if bodies.determiner == "both" and _is_found(s, bodies):
        return make_count(kind="exact", low=2, high=2, text="both")
    if s.words[i][-1] == "s" or s.words[i] == "remains":
        told = s.words[i] != "remains" or s.words[i - 1] == "human"
        if bodies.determiner is not None or not (told and _lie(s, bodies)):
            return None
        text = s.scan.surface(bodies.first, bodies.end)
        return make_count(kind="unspecified", low=1, high=None, text=text)
    if bodies.determiner not in INDEFINITE or bodies.plural:
        return None
    near = s.words[max(s.first, bodies.first - 2) : bodies.first]
    if _FINDING.isdisjoint(near) and not _is_found_behind(s, bodies.end):
        return None
    text = s.words[bodies.first]
    return make_count(kind="exact", low=1, high=1, text=text)


def _is_found_behind(s: Sentence, end: int) -> bool:
    """Tell whether it was found what a phrase names: "(a body) with burns was found".

    So too behind an aside: "(a body), its hands tied, was found".
    """
    if s.word(end) == ",":
        near = s.words[end + 1 : min(s.end, end + _MOST_OF_ASIDE)]
        if "," not in near:
            return False
        end += near.index(",") + 2
        found = s.is_be(end) and s.word(end + 1) in _FOUND - _FORMED
        return found and s.word(end + 2) != "to"
    most = _MOST_OF_ASIDE if s.word(end) == "with" else _MOST_TO_FINDING
    for i in range(end, min(s.end, end + most)):
        if s.is_be(i):
            return s.words[i + 1] in _FOUND - _FORMED
        if s.words[i] == ",":
            return False
    return False


def _lie(s: Sentence, bodies: NounPhrase) -> bool:
    """Tell whether bodies are seen about a place: "bodies lay", "strewn with bodies"."""
    if s.is_be(bodies.end):
        return s.words[bodies.end + 1] in _FOUND | _STREWN
    if s.words[bodies.end] in _STREWN:
        return True
    before, led = s.words[bodies.first - 1], s.words[bodies.first - 2]
    if before == "with":
        return led in _STREWN
    return before in _FINDING or (led == "there" and s.is_be(bodies.first - 1))


def buried_victims(passage: Passage, i: int) -> Sequence[CasualtyCandidate]:
    """victims = (BURIED | GRAVE "with") number "victims" | number "victims" BE BURIED"""
    s = passage.s
    phrase = s.at_end.get(i + 1)
    if s.words[i] not in _VICTIMS or phrase is None or phrase.quantity is None:
        return _NONE
    before, led = s.word(phrase.first - 1), s.word(phrase.first - 2)
    buried = before in _BURIED or (before in _HOLDING and led in _GRAVES)
    be = behind(s, i + 1, far=False)
    if not buried and s.is_be(be):
        told = s.words[be + 1 : min(s.end, be + 3)]  # "were finally buried"
        buried = not _BURIED.isdisjoint(told) and "alive" not in told
    if not buried or (s.word(i + 1) == "of" and before in _RECOVERED):
        return _NONE  # "recovered 12 victims of a swindle"
    mention = Mention(phrase.first, phrase.end, phrase, phrase)
    count = count_of(s.scan, phrase.quantity)
    said = Said("buried-victims", "bodies", "killed", i)
    candidate = passage.keep(mention, count, said)
    return _NONE if candidate is None else (candidate,)


def _is_found(s: Sentence, bodies: NounPhrase) -> bool:
    """Tell whether bodies are found: "his body was discovered", "police found his body"."""
    behind_it = range(bodies.end, min(s.end, bodies.end + _MOST_TO_FINDING))
    if not _NEVER.isdisjoint(s.words[behind_it.start : behind_it.stop]):
        return False
    before = range(bodies.first - 1, max(s.first, bodies.first - 3) - 1, -1)
    # not "his body was found to be sound", "burns appeared on his body"
    return any(
        s.words[j] in _FOUND and s.word(j + 1) != "to" for j in behind_it
    ) or any(s.words[j] in _FOUND and s.word(j + 1) not in _NO_FINDING for j in before)
