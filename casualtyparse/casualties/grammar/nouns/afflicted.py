"""People told by the injuries they come with.

afflicted = people ("with" | "suffering from") [word word word] INJURY
          | mention VERB ... "with" [word word word] INJURY
          | mention "," ["all" | "both"] "with" [word word word] INJURY
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.around.elided import elided_subject
from casualtyparse.casualties.grammar.around.root import root_before
from casualtyparse.casualties.grammar.around.subjects import subject_group
from casualtyparse.casualties.grammar.counts import count_for
from casualtyparse.casualties.grammar.passage import Passage, Said
from casualtyparse.casualties.grammar.people.mentions import (
    Mention,
    bare_number,
    is_people,
    mention_of,
)
from casualtyparse.casualties.grammar.verbs.again import is_told_again
from casualtyparse.casualties.grammar.wholes import known, whole_before
from casualtyparse.casualties.grammar.words.severity import severity_of
from casualtyparse.casualties.grammar.words.verb_groups import FATALLY, group_start
from casualtyparse.lexicon.little_words import LEAVE
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase
from casualtyparse.terms import Harm

#: How far before an injury "with" may stand, and how far before that the verb of its people.
_MOST_TO_WITH: Final = 5
_MOST_JOINED: Final = 12
_MOST_TO_VERB: Final = 9
_SUFFERED: Final = frozenset(
    {"suffering", "recovering", "treated", "rescued", "survived", "pulled", "found"}
)
_OVERCOMING: Final = frozenset({"recovering", "suffering", "recuperating"})
_SUFFERING: Final = frozenset({"with", "from", "for"})
_NO_INJURY: Final = word_list("harms", "no_injury").union(
    ("old", "no", "without", "past", "not")
)
_BODILY: Final = frozenset({"killed", "injured", "killed_or_injured"})
_LOST: Final = frozenset({"killed", "missing", "abducted"})
_WOUNDS: Final = frozenset({"wound", "lodged"})
_VICTIMS: Final = frozenset({"victim", "victims"})
_FATAL: Final = FATALLY | {"fatal", "mortal"}
#: What stays in a body, and what says so behind it: "a bullet in his thigh".
_INSIDE: Final = frozenset({"in", "lodged", "embedded", "still"})
_MOST_TO_LIMB: Final = 6
_ALL: Final = frozenset({"all", "both", "each"})
_DEALING: Final = word_list("harms", "dealing")
#: What leads to injuries that are no count of people, and verbs of those who have them.
_OF_INJURIES: Final = frozenset({"of", "from", "with", "despite", "by", "for"})
_DEATHS: Final = frozenset(
    {"died", "dies", "die", "dying", "because", "signs", "evidence"}
)
_HAVING: Final = frozenset(
    {
        *("had", "has", "have", "having", "bore", "showed"),
        *("suffered", "sustained", "received"),
    }
)
_REVEALING: Final = frozenset({"revealed", "reveals", "revealing", "shows", "found"})
#: How players are who cannot play.
_OUT: Final = frozenset({"out", "sidelined", "doubtful"})
#: What leads one person with an injury: "a boy with burns".
_SOMEBODY: Final = frozenset({"a", "an", "another"})
_OWNERS: Final = frozenset({"his", "her", "its", "their"})
_JOINING: Final = LEAVE | {"and", ",", "but"}
_BEFORE_NUMBER: Final = frozenset(
    {
        *(",", ";", ":", "and", "but", "while", "("),
        # "the hospital treated 31 with gunshot wounds"
        *("treated", "treating", "treat", "treats", "admitted", "received"),
    }
)
_NONE: Final[Sequence[CasualtyCandidate]] = ()


def afflicted(passage: Passage, i: int) -> Sequence[CasualtyCandidate]:
    """afflicted = mention [VERB ...] ("with" | "suffering from") [word word word] INJURY"""
    s = passage.s
    after = s.entry(i + 1)
    led = -1 if after is not None and after.limb == "wound" else _led(s, i)
    if led < 0 or not _NO_INJURY.isdisjoint(s.words[led : i + 1]):
        return _NONE
    if _is_inside(s, i) is False:
        return _NONE
    group, span = _people(passage, led, i)
    found: list[CasualtyCandidate] = []
    harm: Harm = "injured" if _FATAL.isdisjoint(s.words[led:i]) else "killed"
    said = Said("afflicted", "verbless", harm, i, severity_of(s, led, i))
    for mention in group:
        told = known(passage, mention.phrase) or known(passage, mention.noun)
        if told is not None and told.harm in _BODILY:
            continue
        count = count_for(s, mention)
        again = count is not None and mention.noun.pronoun
        if count is None or (again and is_told_again(passage, mention, harm, count)):
            continue
        candidate = passage.keep(mention, count, said, span)
        if candidate is not None:
            found.append(candidate)
    return found


def hurt_victims(passage: Passage, i: int) -> Sequence[CasualtyCandidate]:
    """hurt-victims = number (WOUND | DEED) "victims" — "nine gunshot victims"."""
    s = passage.s
    entry, phrase = s.entry(i - 1), s.at_end.get(i + 1)
    if entry is None or phrase is None or phrase.quantity is None or phrase.ordinal:
        return _NONE
    noun = entry.harm_noun
    deed = noun is not None and noun.sort == "deed"
    if not (deed or entry.limb in _WOUNDS) or s.words[i] not in _VICTIMS:
        return _NONE
    mention = mention_of(s, phrase)
    count = None if known(passage, phrase) else count_for(s, mention)
    said = Said("hurt-victims", "verbless", "injured", i)
    candidate = None if count is None else passage.keep(mention, count, said)
    return _NONE if candidate is None else (candidate,)


def _led(s: Sentence, i: int) -> int:
    """Return where "with" stands before an injury, or -1."""
    most = i - _MOST_TO_WITH
    for j in range(i - 1, max(s.first, i - _MOST_JOINED) - 1, -1):
        word = s.words[j]
        if word == "-":
            most -= 2  # "non-life-threatening" is one word
        elif j < most:
            break
        if word in _SUFFERING:
            return j
        if word in (",", ";", ":", "(", ")") or s.is_be(j):
            return -1
    return -1


def _is_inside(s: Sentence, i: int) -> bool | None:
    """Tell whether what stays in a body is in one: "a bullet in his thigh"; None of a wound."""
    entry = s.entries[i]
    if entry is None or entry.limb != "lodged":
        return None
    if s.word(i + 1) not in _INSIDE:
        return False
    for j in range(i + 2, min(s.end, i + _MOST_TO_LIMB)):
        part = s.entries[j]
        if part is not None and part.limb == "part":
            return True
    return False


def _people(
    passage: Passage, led: int, i: int
) -> tuple[Sequence[Mention], tuple[int, int] | None]:
    """Return those who have the injury at a token, told before "with", and their span."""
    s = passage.s
    end = led - 1 if s.word(led - 1) in _SUFFERED else led
    if end < led and s.is_be(end - 1):
        end -= 1
    people = s.at_end.get(end)
    if people is not None and s.word(people.first) in _ALL and people.end == led:
        comma = people.first - 1
        if s.word(comma) != "," or people.end - people.first > 1:
            return (), None
        return elided_subject(s, people.first), None
    if people is not None and _is_body(s, people):
        return (), None  # "officers said a corpse with knife wounds was found"
    if people is not None:
        mention = mention_of(s, people)
        if _is_told(passage, people, mention):
            return [mention], (mention.first, i + 1)
    if s.words[led] != "with":
        if s.word(led - 1) not in _OVERCOMING or not s.is_be(led - 2):
            return (), None
        return subject_group(s, group_start(s.scan, s.first, led - 1)[0]), None
    if s.words[led - 1] == ",":
        people = s.at_end.get(led - 1)
        told = [] if people is None else [mention_of(s, people)]
        return [m for m in told if is_people(s, m, strict=True)], None
    return _of_verb(s, led), None


def _is_body(s: Sentence, phrase: NounPhrase) -> bool:
    """Tell whether wounds are those of the dead: "a corpse with burns"."""
    entry = s.entries[phrase.head]
    noun = None if entry is None else entry.harm_noun
    return noun is not None and noun.sort == "body"


def _is_told(passage: Passage, people: NounPhrase, mention: Mention) -> bool:
    """Tell whether people right before an injury are a number, or somebody: "a boy with"."""
    s = passage.s
    if people.ordinal or people.pronoun:
        return False
    if bare_number(people):
        if people.first > s.first and s.word(people.first - 1) not in _BEFORE_NUMBER:
            return False
        whole = whole_before(passage, people.first)
        # "three were killed and 11 with burns were flown out"
        if whole is None or people.quantity is None:
            return whole is None
        # "three shot dead, 11 with burns": more than those who might be some of them
        more = people.quantity.low > (whole.count.low or 0)
        return whole.harm in _LOST and (more or s.word(people.first - 1) != ",")
    if people.others and s.words[people.head] == "another":
        # "one dead and another with burns"
        return s.word(people.first - 1) in _JOINING
    counted = people.quantity is not None or people.determiner in _SOMEBODY
    if people.determiner in _OWNERS:
        # "killing the driver and leaving his mate with burns"
        counted = s.word(people.first - 1) in _JOINING
    return counted and is_people(s, mention, strict=True)


def _of_verb(s: Sentence, led: int) -> Sequence[Mention]:
    """Return the subject of the verb before "with": "was thrown from the car with"."""
    verb = _verb_before(s, led)
    if verb < 0 or s.words[led - 1] in _DEALING:
        return ()
    start, passive = group_start(s.scan, s.first, verb)
    harming, entry = s.entries[verb], s.entry(start - 1)
    if (
        not passive
        and harming is not None
        and harming.harm_verb
        and verb + 1 in s.at_first
    ):
        return ()  # "troops shot him with a bullet in his neck"
    if entry is not None and entry.tag == "relative":
        start -= 2 if s.word(start - 2) == "," else 1
    group = subject_group(s, start) or elided_subject(s, start)
    return [
        m
        for m in group
        if m.noun.pronoun or bare_number(m.phrase) or is_people(s, m, strict=True)
    ]


def _verb_before(s: Sentence, led: int) -> int:
    """Return the verb of the clause before "with"; -1 if it leads to what is dealt with."""
    for j in range(led - 1, max(s.first, led - _MOST_TO_VERB) - 1, -1):
        entry = s.entries[j]
        if s.is_be(j):
            return -1 if s.word(j + 1) in _OUT else j
        if entry is not None and j not in s.heads:
            form = entry.verb if entry.harm_verb is None else entry.harm_verb.form
            if form in ("past", "participle", "present"):
                return -1 if s.words[j] in _DEALING else j
        if s.is_boundary(j) or s.words[j] == ",":
            return -1
        if entry is None and s.words[j].endswith("ed") and j not in s.heads:
            return j
    return -1


def are_of_one(s: Sentence, phrase: NounPhrase, i: int) -> bool:
    """Tell whether several injuries are those of one body: "died of multiple injuries"."""
    outer = s.at_end.get(i - 1) if s.words[i - 1] == "of" else None
    if outer is not None and phrase.head == i:
        phrase = outer  # "a number of injuries"
    elif phrase.quantity is None:
        return False
    if s.words[i - 1] == "of" and s.words[i + 1] in ("to", "on"):
        return True  # "dozens of injuries on the body"
    entry = s.entry(i - 1)
    if entry is not None and entry.limb is not None:
        return True  # "multiple head injuries"
    verb = phrase.first - 1
    if s.word(verb) in _OF_INJURIES:
        return s.word(verb) != "of" or s.word(verb - 1) in _DEATHS
    vague = phrase.quantity is None or phrase.quantity.kind == "vague"
    if vague and (s.word(verb) in _REVEALING or s.word(verb) in _HAVING):
        return True  # "examinations revealed numerous injuries"
    if s.word(verb) not in _HAVING:
        return False
    owner = root_before(s, group_start(s.scan, s.first, verb)[0])
    if owner is None:
        return False
    person = owner.noun.person
    body = person is not None and person.number == "body"
    return not owner.phrase.plural and (owner.noun.pronoun or not body)
