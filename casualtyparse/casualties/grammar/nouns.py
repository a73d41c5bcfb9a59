"""Nouns of harm.

event  = EVENT "of" mention+ | mention "'s" EVENT | number EVENT   "the murder of two clerks"
count  = number COUNT | "no" COUNT                                 "12 fatalities", "no casualties"
bodies = number BODY ["of" mention] | BODY "of" mention+           "the bodies of three men"
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate, Frame, Stretch
from casualtyparse.casualties.grammar.counts import (
    HOW_MANY,
    NEW,
    NOT_KNOWN,
    RESULTED,
    count_for,
)
from casualtyparse.casualties.grammar.mentions import (
    Mention,
    bare_number,
    is_people,
    mention_of,
)
from casualtyparse.casualties.grammar.objects import (
    behind_object,
    is_general,
    object_group,
    over,
)
from casualtyparse.casualties.grammar.passage import Passage, Said
from casualtyparse.lexicon import Entry
from casualtyparse.numerals.quantities import count_of
from casualtyparse.numerals.values import Count
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

_NONE: Final[Sequence[CasualtyCandidate]] = ()
#: What leads to people behind a noun of harm.
_LEADING: Final = frozenset({"of", "by"})
#: What leads a place or a day behind a noun of harm, and how far behind it "of" may stand.
_PLACING: Final = frozenset({"in", "on", "at", "near", "outside"})
_MOST_TO_OF: Final = 8
#: What denies "any", and how far before it may stand.
_NOT: Final = frozenset({"not", "t", "never", "without", "nor", "neither"})
_UNTOLD: Final = frozenset({"mention", "details", "word", "news", "information"})
_MOST_TO_ANY: Final = 5
#: What makes losses those of people.
_OF_PEOPLE: Final = HOW_MANY | {"human", "serious", "great", "terrible", "further"}
_FIGURATIVE: Final = frozenset({"losses"})
#: Nouns that others describe: "a murder trial", "his death certificate".
_DESCRIBED: Final = frozenset(
    {
        *("rate", "rates", "penalty", "sentence", "sentences", "certificate", "squad"),
        *("squads", "threat", "threats", "warrant", "warrants", "trial", "trials"),
        *("case", "cases", "charge", "charges", "inquiry", "row", "bed", "camp"),
        *("attempt", "attempts", "plot", "plots", "weapon", "claim", "claims"),
    }
)
_THEIRS: Final = frozenset({"his", "her", "their"})
#: How far behind bodies it stands that they are found, and behind how many sentences.
_MOST_TO_FINDING: Final = 5
_MOST_SENTENCES: Final = 3
_FOUND: Final = frozenset(
    {
        *("found", "finds", "discovered", "recovered", "retrieved", "dumped", "thrown"),
        *("exhumed", "unearthed", "lying", "lay", "dropped", "located", "hanging"),
        *("dug", "washed", "tossed", "left", "floating"),
    }
)
_SUFFERED: Final = frozenset(
    {
        *("suffered", "suffer", "suffering", "sustained", "sustain", "sustaining"),
        *("inflicted", "inflicting", "inflict", "caused", "causing", "took", "taking"),
    }
)


def event_of(passage: Passage, i: int) -> Sequence[CasualtyCandidate]:
    """event = EVENT "of" mention ("," mention)* ["and" mention]"""
    entry = passage.s.entries[i]
    if entry is None or entry.harm_noun is None:
        return _NONE
    if entry.harm_noun.sort not in ("event", "count") or entry.harm_noun.new:
        return _NONE
    words = passage.s.words
    if words[i + 1] not in _LEADING and not is_far_of(words, i):
        return _NONE
    said = Said("event-of", "nominal", entry.harm_noun.harm, i)
    return _behind_of(passage, said)


def is_far_of(words: Sequence[str], i: int) -> bool:
    """Tell whether a place or a day may stand before "of": "the murder in Dorn of two clerks"."""
    return words[i + 1] in _PLACING and "of" in words[i + 3 : i + _MOST_TO_OF]


def bodies_of(passage: Passage, i: int) -> Sequence[CasualtyCandidate]:
    """bodies = BODY "of" mention ("," mention)* ["and" mention]"""
    entry = passage.s.entries[i]
    if entry is None or entry.harm_noun is None or entry.harm_noun.sort != "body":
        return _NONE
    if passage.s.words[i + 1] != "of":
        return _NONE
    bodies = passage.s.at_end.get(i + 1)
    if bodies is not None and bodies.quantity is not None:
        return _NONE
    found = _behind_of(passage, Said("bodies-of", "bodies", entry.harm_noun.harm, i))
    for candidate in found:
        candidate.bodies = True
    return found


def _behind_of(passage: Passage, said: Said) -> Sequence[CasualtyCandidate]:
    """Read the people behind "of"."""
    s = passage.s
    i = said.trigger
    of = i + 1
    if s.word(of) == "by" and said.frame == "nominal":
        agent = s.at_first.get(i + 2)  # "the killing by soldiers of two herders"
        of = i if agent is None else agent.end
    elif s.word(of) in _PLACING and said.frame == "nominal":
        of = behind_object(s, of + 1) or of
    if s.word(of) != "of":
        return _NONE
    found: list[CasualtyCandidate] = []
    group = object_group(s, of + 1, nominal=True)
    if group and s.words[i][-1] == "s" and is_general(s, group):
        return _NONE
    for mention in group:
        noun = mention.noun
        named = noun.named is not None and said.harm in ("killed", "abducted")
        if noun.person is None and mention.phrase.quantity is None and not named:
            continue
        if s.words[i] == "loss" and _is_lost_thing(s, mention):
            continue
        after = s.entry(mention.end)
        if after is not None and (_is_strong(after) or after.harm_noun):
            continue  # "the loss of about 40 killed", "of nine lives"
        count = count_for(s, mention)
        if count is None:
            continue
        person = noun.person
        if s.words[i] == "remains" and person is not None and person.number == "body":
            continue  # "the remains of his army"
        body = said.frame == "bodies" and s.words[i][-1] != "s"
        if body and (count.low or 0) > 1:
            continue  # "a student body of 3,000"
        span = (i, mention.end) if mention is group[0] else None
        candidate = passage.keep(mention, count, said, span)
        if candidate is not None:
            found.append(candidate)
    return found


def _is_lost_thing(s: Sentence, mention: Mention) -> bool:
    """Tell whether no people are lost: "the loss of Dorn", "of the Danish forts"."""
    if mention.phrase.quantity is not None:
        return False
    end = mention.end
    goes_on = end < s.end and s.entries[end] is None and s.words[end].isalpha()
    return mention.noun.person is None or goes_on


def _is_strong(entry: Entry) -> bool:
    """Tell whether a word says by itself that people are harmed: not "took"."""
    return entry.harm_verb is not None and not entry.harm_verb.weak


def counted_bodies(passage: Passage, i: int) -> Sequence[CasualtyCandidate]:
    """counted = number BODY ["of" phrase]"""
    entry = passage.s.entries[i]
    if entry is None or entry.harm_noun is None or entry.harm_noun.sort != "body":
        return _NONE
    return _counted(passage, i, "counted-bodies")


def counted(passage: Passage, i: int) -> Sequence[CasualtyCandidate]:
    """counted = (number | "no") EVENT"""
    return _counted(passage, i, "counted")


def _counted(passage: Passage, i: int, rule: str) -> Sequence[CasualtyCandidate]:
    """Read a noun of harm with a number, or with "no"."""
    s = passage.s
    entry = s.entries[i]
    if entry is None or entry.harm_noun is None:
        return _NONE
    noun = entry.harm_noun
    if noun.sort in ("toll", "group", "figure"):
        return _NONE
    phrase = s.at_end.get(i + 1) or _holding(s, i) or _before(s, i)
    if phrase is None:
        return _NONE
    if noun.new and s.words[i - 1] not in NEW:
        return _NONE  # "12 arrivals at the airport"
    first = _denial(s, phrase)
    if first is not None and (noun.sort == "body" or noun.new):
        return _NONE
    if first is not None:
        count = Count(kind="exact", low=0, high=0, text=s.scan.surface(first, i + 1))
    elif phrase.quantity is not None:
        if phrase.quantity.high != 1 and s.words[i][-1] != "s":
            return _NONE  # "six murder cases", "a 3-0 massacre"
        count = count_of(s.scan, phrase.quantity)
    elif noun.sort in ("event", "body") and (
        phrase.determiner in ("one", "another")
        or (phrase.ordinal and s.words[i][-1] != "s" and phrase.determiner != "the")
    ):
        count = Count(kind="exact", low=1, high=1, text=s.word(phrase.first))
    elif noun.sort == "count":
        unnumbered = _unnumbered(s, phrase, i)
        if unnumbered is None:
            return _NONE
        count = unnumbered
    else:
        return _NONE
    frame: Frame = "bodies" if noun.sort == "body" else "nominal"
    start = phrase.first if first is None else first
    return _single(passage, phrase, count, Said(rule, frame, noun.harm, i), start)


def _before(s: Sentence, i: int) -> NounPhrase | None:
    """Return what counts a noun that is also a verb: "six arrests", "no arrests"."""
    if s.words[i - 1] == "no" and i > s.first:
        plural = s.words[i][-1] == "s"
        if plural or s.tag(i + 1) == "auxiliary":  # "no arrest warrants"
            return NounPhrase(i - 1, i + 1, i, plural=plural, determiner="no")
    phrase = s.at_end.get(i)
    return phrase if phrase is not None and bare_number(phrase) else None


def _holding(s: Sentence, i: int) -> NounPhrase | None:
    """Return the phrase whose head is token i though more words follow."""
    phrase = over(s, i)
    return phrase if phrase is not None and phrase.head == i else None


def _denial(s: Sentence, phrase: NounPhrase) -> int | None:
    """Return where it is said that there were none; None where it is not.

    "No casualties", "no NATO injuries", "without casualties", "no reports of deaths".
    """
    first = phrase.first
    if phrase.determiner == "no":
        return first
    if s.words[first] == "any":  # "did not cause any casualties"
        led = s.words[max(s.first, first - _MOST_TO_ANY) : first]
        asked = "whether" in led or "if" in led
        return None if asked or _NOT.isdisjoint(led) else first
    if phrase.quantity is not None:
        return None
    named = s.at_end.get(first)
    if named is not None and named.determiner == "no" and named.person is None:
        return named.first
    before = first - 1
    if s.word(before) in ("without", "no", "nor"):
        return first
    denied = (
        s.word(before) == "of"
        and s.word(before - 1) not in _UNTOLD
        and any(s.word(j) == "no" for j in (before - 2, before - 3))
    )
    return first if denied else None


def _unnumbered(s: Sentence, phrase: NounPhrase, i: int) -> Count | None:
    """Return the count of casualties without a number: "heavy casualties", "casualties unknown"."""
    words = s.words
    after = i + 2 if s.is_be(i + 1) else i + 1
    if s.word(after) in NOT_KNOWN and s.word(phrase.first - 1) != "of":
        return Count(kind="unknown", low=None, high=None, text=words[i])
    before = s.word(i - 1)
    counted = before == "of" and s.word(i - 2) == "number"
    if (
        (counted and s.word(i - 3) in HOW_MANY)
        or (before in HOW_MANY and words[i] not in _FIGURATIVE and words[i][-1] == "s")
        or _suffered(s, phrase)
    ):
        if before == "any":
            return None  # "it is not known whether they suffered any casualties"
        return Count(kind="unspecified", low=1, high=None, text=words[i])
    return None


def _suffered(s: Sentence, phrase: NounPhrase) -> bool:
    first, head = phrase.first, phrase.head
    figurative = s.words[head] in _FIGURATIVE
    if figurative and not _OF_PEOPLE.isdisjoint(s.words[first - 1 : head]):
        figurative = False
    elif figurative and head > first:
        return False  # "economic losses"
    if s.word(first - 1) in ("in", "to") and s.word(first - 2) in RESULTED:
        return True
    far = first - 2 if figurative else first - 4  # not "caused millions in losses"
    return any(s.word(j) in _SUFFERED for j in range(first - 1, far, -1))


def _single(
    passage: Passage, phrase: NounPhrase, count: Count, said: Said, start: int
) -> Sequence[CasualtyCandidate]:
    """Make one candidate of a phrase that counts events or bodies, not people."""
    s = passage.s
    i = said.trigger
    mention = mention_of(s, phrase)
    inner = s.at_first.get(i + 2) if s.word(i + 1) == "of" else None
    candidate = passage.keep(mention, count, said, (start, i + 1))
    if candidate is None:
        return _NONE
    candidate.victims = None
    candidate.head = None
    candidate.bodies = said.frame == "bodies"
    if inner is not None and inner.person is not None:
        candidate.victims = Stretch(inner.first, inner.end)
        candidate.kind = inner.kind
    return (candidate,)


def possessed(passage: Passage, i: int) -> Sequence[CasualtyCandidate]:
    """possessed = mention "'s" EVENT"""
    s = passage.s
    entry = s.entries[i]
    if entry is None or entry.harm_noun is None:
        return _NONE
    if entry.harm_noun.sort not in ("event", "body") or _is_compound(s, i):
        return _NONE
    after = s.entries[i + 1]
    if after is not None and after.harm_noun and after.harm_noun.sort == "toll":
        return _NONE  # "the government's death toll"
    phrase = s.at_end.get(i + 1)
    owner = s.at_end.get(i)
    if phrase is not None and phrase.owner is not None:
        owner = s.at_first.get(phrase.owner)
    elif owner is not None and not owner.possessive:
        owner = None
    if owner is None or owner.pronoun:
        return _NONE
    mention = Mention(owner.first, owner.end, owner, owner)
    named = owner.named is not None and owner.person is None
    if not is_people(s, mention) or (named and owner.end - owner.first < 4):
        return _NONE
    count = count_for(s, mention)
    if count is None:
        return _NONE
    candidate = passage.keep(
        mention,
        count,
        Said("possessed", "nominal", entry.harm_noun.harm, i),
        span=(owner.first, i + 1),
    )
    if candidate is None:
        return _NONE
    candidate.bodies = entry.harm_noun.sort == "body"
    return (candidate,)


def _is_compound(s: Sentence, i: int) -> bool:
    """Tell whether a noun of harm only describes the next one: "the government's death toll"."""
    following = s.entry(i + 1)
    if following is None or s.words[i][-1] == "s":
        return False
    noun = following.harm_noun
    return s.words[i + 1] in _DESCRIBED or (
        noun is not None and noun.sort in ("toll", "figure")
    )


def found_body(passage: Passage, i: int) -> Sequence[CasualtyCandidate]:
    """found-body = ("his" | "her" | "their") BODY FOUND — of people told before, not as dead"""
    s = passage.s
    phrase = s.at_end.get(i + 1)
    entry = s.entries[i]
    if phrase is None or entry is None or entry.harm_noun is None:
        return _NONE
    if phrase.determiner not in _THEIRS or not _is_found(s, phrase):
        return _NONE
    last = next(reversed(passage.found), None)
    if last is None or s.number - last.sentence > _MOST_SENTENCES:
        return _NONE
    several = phrase.determiner == "their"
    if last.harm == "killed" or last.negated or several == (last.count.high == 1):
        return _NONE
    if last.harm == "injured" and last.sentence == s.number:
        last.harm = "killed"  # "was shot in the head and his body dumped"
        return _NONE
    mention = Mention(phrase.first, phrase.end, phrase, phrase)
    said = Said("found-body", "bodies", entry.harm_noun.harm, i)
    candidate = passage.keep(mention, last.count, said)
    if candidate is None:
        return _NONE
    candidate.victims, candidate.kind, candidate.bodies = None, last.kind, True
    return (candidate,)


def _is_found(s: Sentence, bodies: NounPhrase) -> bool:
    """Tell whether bodies are found: "his body was discovered", "police found his body"."""
    behind_it = range(bodies.end, min(s.end, bodies.end + _MOST_TO_FINDING))
    before = range(bodies.first - 1, max(s.first, bodies.first - 3) - 1, -1)
    return any(s.words[j] in _FOUND for j in (*behind_it, *before))
