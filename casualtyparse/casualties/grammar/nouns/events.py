"""Nouns of harm.

event  = EVENT "of" mention+ | mention "'s" EVENT | number EVENT   "the murder of two clerks"
count  = number COUNT | "no" COUNT                                 "12 fatalities", "no casualties"
bodies = number BODY ["of" mention] | BODY "of" mention+           "the bodies of three men"
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate, Frame, Stretch
from casualtyparse.casualties.grammar.around.attached import over
from casualtyparse.casualties.grammar.around.behind_of import (
    DATING,
    PLACING,
    of_behind,
    that_of,
)
from casualtyparse.casualties.grammar.around.objects import is_general, object_group
from casualtyparse.casualties.grammar.around.outer import names_place
from casualtyparse.casualties.grammar.around.tallied import (
    before_noun,
    confirmed,
    is_single,
    mark_kind,
)
from casualtyparse.casualties.grammar.counts import NEW, count_for, none_of
from casualtyparse.casualties.grammar.nouns.afflicted import are_of_one
from casualtyparse.casualties.grammar.nouns.denied import denial, untold
from casualtyparse.casualties.grammar.nouns.left_dead import mark_left
from casualtyparse.casualties.grammar.nouns.remains import OFFICES
from casualtyparse.casualties.grammar.nouns.unsaid import unnumbered
from casualtyparse.casualties.grammar.passage import Passage, Said
from casualtyparse.casualties.grammar.people.mentions import (
    Mention,
    bare_number,
    is_people,
    mention_of,
)
from casualtyparse.casualties.grammar.verbs.captors import taken_by
from casualtyparse.casualties.grammar.verbs.fatal import is_fatal
from casualtyparse.casualties.grammar.verbs.moves import (
    is_back,
    is_sought,
    is_taken_out,
)
from casualtyparse.casualties.grammar.words.sums import is_sum, of_sums
from casualtyparse.lexicon import Entry
from casualtyparse.lexicon.roles import HarmSort
from casualtyparse.numerals.quantities import count_of
from casualtyparse.numerals.values import Count
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase
from casualtyparse.terms import HELD, Harm

#: Nouns that leave open who takes people.
_OF_PERSONS: Final = frozenset({"arrest", "detention", "imprisonment"})
_TAKING: Final = frozenset({"capture", "seizure"})

_AND: Final = frozenset({"and", "&"})
#: What becomes of a body with a bomb on it.
_BURSTING: Final = frozenset({"went", "exploded", "detonated", "blew"})
_NONE: Final[Sequence[CasualtyCandidate]] = ()
#: What leads to people behind a noun of harm.
_DONE: Final = frozenset({"event", "count", "deed"})
_LEADING: Final = frozenset({"of", "by", "dead"})
#: How far behind a noun of harm "of" may stand.
_MOST_TO_OF: Final = 8
#: Harms of which two of the same people are one.
_MIXED: Final = frozenset({"killed", "injured", "killed_or_injured"})
_PASTS: Final = ("past", "participle")
_LOSSES: Final = frozenset({"loss", "losses"})
_DENYING: Final = frozenset({"no", "without"})
_ONTO: Final = frozenset({"on", "upon"})
_PRONOUNS: Final = frozenset({"both", "another"})
SOLE: Final = frozenset({"sole", "only", "lone", "single"})


def event_of(passage: Passage, i: int) -> Sequence[CasualtyCandidate]:
    """event = EVENT "of" mention ("," mention)* ["and" mention]"""
    entry = passage.s.entries[i]
    if entry is None or entry.harm_noun is None:
        return _NONE
    if entry.harm_noun.sort not in _DONE or entry.harm_noun.new:
        return _NONE
    words = passage.s.words
    harm = entry.harm_noun.harm
    if harm == "injured" and (is_fatal(words, i) or words[i + 1] == "dead"):
        harm = "killed"  # "the fatal shooting of two clerks", "the shooting dead of"
    # "no injuries to the guards" are none
    to = words[i + 1] == "to" and words[i - 1] not in _DENYING
    led = words[i + 1] in _LEADING or (to and harm == "injured")
    if not led and not is_far_of(words, i):
        return _NONE
    if harm == "detained" and is_sought(words, i):
        return _NONE
    first = _joined_before(passage.s, i)
    if first == "killed" and harm == "injured":
        harm = "killed_or_injured"  # "the killing and wounding of 12 herders"
    found = _behind_of(passage, Said("event-of", "nominal", harm, i))
    if found and harm == "injured" and _is_against(passage.s, found[-1], i):
        passage.found.remove(found[-1])
        return found[:-1]
    if found and words[i] in _TAKING:
        for candidate in found:
            candidate.harm = taken_by(passage.s, i, found[-1].end, harm)
    if found and first is not None and not {first, harm} <= _MIXED:
        told = Said("event-of", "nominal", first, i)
        return (*found, *_behind_of(passage, told))
    return found


def _is_against(s: Sentence, last: CasualtyCandidate, i: int) -> bool:
    """Tell whether those behind "of" do it: "the assaults of a militia against the residents"."""
    end = last.phrase.end
    on = s.words[end] in _ONTO and s.words[i].startswith("assault")
    people = s.at_first.get(end + 1) if on or s.words[end] == "against" else None
    return people is not None and people.person is not None


def _joined_before(s: Sentence, i: int) -> Harm | None:
    """Return the harm of a noun joined to that at token i: "the abduction and murder of"."""
    entry = s.entry(i - 2) if s.word(i - 1) == "and" else None
    noun = None if entry is None else entry.harm_noun
    return noun.harm if noun is not None and noun.sort == "event" else None


def is_far_of(words: Sequence[str], i: int) -> bool:
    """Tell whether a place or a day may stand before "of": "the murder in Dorn of two clerks".

    Not behind "shot two to death in the port of Dol".
    """
    led, near = words[i + 1], words[i + 2 : i + _MOST_TO_OF]
    if "of" not in near or words[i - 1] == "to":
        return False
    return led in PLACING or led in DATING


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
    if found and passage.s.words[found[-1].phrase.end] in _BURSTING:
        passage.found.remove(found[0])  # "the body of the bomber went off"
        return _NONE
    for candidate in found:
        candidate.bodies = True
        first = candidate.phrase.first
        for other in passage.here():
            if other.harm == "injured" and other.phrase.first == first:
                passage.found.remove(other)  # "the body of a man shot in the head"
    return found


def _behind_of(passage: Passage, said: Said) -> Sequence[CasualtyCandidate]:
    """Read the people behind "of"."""
    s = passage.s
    i = said.trigger
    of = of_behind(s, i, nominal=said.frame == "nominal")
    to = s.word(of) == "to"  # "injuries to two porters"
    if s.word(of) != "of" and not to:
        return _NONE
    found: list[CasualtyCandidate] = []
    group = object_group(s, of + 1, nominal=True)
    if group and (
        (s.words[i][-1] == "s" and is_general(s, group))
        or (of > i + 1 and names_place(s, of, group[0].noun))
    ):
        return _NONE
    if group and said.frame == "bodies":
        group += that_of(s, group[-1].end)
    for mention in group:
        noun = mention.noun
        if not _are_told(s, mention, said):
            continue
        if (s.words[i] in _LOSSES and _is_lost_thing(s, mention)) or (
            to and _is_limb(s, mention)
        ):
            continue
        if _harmed_behind(s, mention.end, said) or is_taken_out(s, mention, said.harm):
            continue
        count = count_for(s, mention)
        if count is None:
            continue
        if "without" in s.words[max(s.first, i - 2) : i]:
            count = none_of(count)  # "without the loss of a man"
        person = noun.person
        if s.words[i] == "remains" and person is not None and person.number == "body":
            continue  # "the remains of his army"
        body = said.frame == "bodies" and s.words[i][-1] != "s"
        if body and ((count.low or 0) > 1 or mention.phrase.plural):
            continue  # "a student body of 3,000", "a body of troops"
        span = (i, mention.end) if mention is group[0] else None
        candidate = passage.keep(mention, count, said, span)
        if candidate is not None:
            found.append(candidate)
    return found


def _are_told(s: Sentence, mention: Mention, said: Said) -> bool:
    """Tell whether those behind "of" may be people: not "the murder of the project"."""
    noun = mention.noun
    if noun.person is not None or mention.phrase.quantity is not None:
        return True
    if noun.named is not None:
        word = s.words[said.trigger]
        if word in _OF_PERSONS or is_people(s, mention, strict=True):
            return True
        if said.harm in ("killed", "abducted") and word not in _TAKING:
            return True  # not "the seizure of Dol"
    return s.words[noun.head] in _PRONOUNS and noun.end - noun.first == 1


def _harmed_behind(s: Sentence, end: int, said: Said) -> bool:
    """Tell whether a word behind people says what they suffered.

    "the loss of about 40 killed", "of nine lives"; but "the bodies of three men seized in May".
    """
    after = s.entry(end)
    if after is None or not (_is_strong(after) or after.harm_noun):
        return False
    hurt = after.harm_verb
    if hurt is not None and hurt.use == "subject":
        return False  # "those who told of the deaths of two men fled"
    if hurt is None or hurt.harm == "killed":
        return True
    # "the execution of a nun seized in May"
    return not (hurt.harm in HELD or said.frame == "bodies")


def _is_limb(s: Sentence, mention: Mention) -> bool:
    """Tell whether no people are hurt: "injuries to his head", "to prevent injury to staff"."""
    entry = s.entries[mention.noun.head]
    phrase = mention.phrase
    return (entry is not None and entry.limb is not None) or not (
        phrase.quantity or phrase.determiner or phrase.named
    )


def _is_lost_thing(s: Sentence, mention: Mention) -> bool:
    """Tell whether no people are lost: "the loss of Dorn", "of the Danish forts"."""
    if mention.phrase.quantity is not None:
        return is_sum(s, mention.phrase)
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
    phrase = _of_harmed(s, i) if noun.sort == "body" else None
    phrase = phrase or s.at_end.get(i + 1) or _holding(s, i) or before_noun(s, i)
    phrase = confirmed(s, phrase, i)
    if phrase is None:
        return _NONE
    lost = s.words[i] in _LOSSES and of_sums(s, phrase, i)
    living = noun.sort == "body" and s.words[i - 1] in OFFICES
    living = living or (noun.harm == "displaced" and is_back(passage, phrase, i))
    living = living or (noun.harm == "injured" and are_of_one(s, phrase, i))
    if lost or living or (noun.new and s.words[i - 1] not in NEW):
        return _NONE  # "12 arrivals at the airport"
    first = denial(s, phrase, i)
    if first is not None:
        if noun.sort == "body" or noun.new:
            return _NONE
        count = Count(kind="exact", low=0, high=0, text=s.scan.surface(first, i + 1))
    elif phrase.quantity is not None:
        if phrase.quantity.low != 1 and (s.words[i][-1] != "s" or s.words[i] == "loss"):
            return _NONE  # "six murder cases", "a 3-0 massacre"
        count = count_of(s.scan, phrase.quantity)
    elif _is_one(s, phrase, noun.sort, i):
        count = Count(kind="exact", low=1, high=1, text=s.word(phrase.first))
    else:
        told = untold(s, phrase, i)
        if told is None and (
            noun.sort == "count" or (noun.sort == "event" and _is_number_of(s, i))
        ):
            told = unnumbered(s, phrase, i)
        if told is None:
            return _NONE
        count = told
    frame: Frame = "bodies" if noun.sort == "body" else "nominal"
    start = phrase.first if first is None else first
    harm = "killed" if is_fatal(s.words, i) else noun.harm
    said = Said(rule, frame, harm, i)
    found = _single(passage, phrase, count, said, start)
    joined = found and s.words[phrase.first - 1] in _AND
    return (*_sharing(passage, phrase, said), *found) if joined else found


def _sharing(
    passage: Passage, phrase: NounPhrase, said: Said
) -> Sequence[CasualtyCandidate]:
    """Read those that a noun is told of, too: "five civilian and two military deaths"."""
    other = _shares_noun(passage.s, phrase)
    if other is None or other.quantity is None or said.frame != "nominal":
        return _NONE
    count = count_of(passage.s.scan, other.quantity)
    mention = Mention(other.first, other.end, other, other)
    if is_fatal(passage.s.words, other.end):
        said = said._replace(harm="killed")  # "four fatal and 31 other injuries"
    kept = passage.keep(mention, count, said)
    return _NONE if kept is None else (kept,)


def _shares_noun(s: Sentence, phrase: NounPhrase) -> NounPhrase | None:
    """Return a number and an adjective before "and": "five civilian and two military"."""
    other = s.at_end.get(phrase.first - 1)
    if other is None or other.quantity is None or (other.quantity.low or 0) < 2:
        return None
    if other.end - other.quantity.end != 1 or s.words[other.end - 1][-1] == "s":
        return None
    return other


def _is_one(s: Sentence, phrase: NounPhrase, sort: HarmSort, i: int) -> bool:
    """Tell whether a noun is told to be one: "another murder", "the sole fatality"."""
    if sort != "body":
        if s.word(i - 1) in SOLE and s.words[i][-1] != "s":
            return True
        if is_single(s.words, i):
            return s.words[i] not in _LOSSES  # not "a loss of power"
    if sort == "count":
        return False
    fresh = phrase.ordinal and s.words[i][-1] != "s" and phrase.determiner != "the"
    return fresh or phrase.determiner in ("one", "another")


def _is_number_of(s: Sentence, i: int) -> bool:
    """Tell whether several are told of without a number: "a number of injuries"."""
    return s.words[i - 1] == "of" and s.words[i - 2] == "number"


def _of_harmed(s: Sentence, i: int) -> NounPhrase | None:
    """Return the number before a word of harm and bodies: "nine burned bodies"."""
    entry = s.entry(i - 1)
    verb = None if entry is None else entry.harm_verb
    phrase = s.at_end.get(i - 1)
    if verb is None or verb.form not in _PASTS or phrase is None:
        return None
    return phrase if bare_number(phrase) else None


def _holding(s: Sentence, i: int) -> NounPhrase | None:
    """Return the phrase whose head is token i though more words follow."""
    phrase = over(s, i)
    return phrase if phrase is not None and phrase.head == i else None


def _single(
    passage: Passage, phrase: NounPhrase, count: Count, said: Said, start: int
) -> Sequence[CasualtyCandidate]:
    """Make one candidate of a phrase that counts events or bodies, not people."""
    s, i = passage.s, said.trigger
    mention = mention_of(s, phrase)
    inner = s.at_first.get(i + 2) if s.word(i + 1) == "of" else None
    candidate = passage.keep(mention, count, said, (start, i + 1))
    if candidate is None:
        return _NONE
    candidate.victims = candidate.head = None
    candidate.bodies = said.frame == "bodies"
    if candidate.bodies:
        mark_left(passage, candidate, phrase.first)
    if inner is not None and inner.person is not None:
        candidate.victims, candidate.kind = Stretch(inner.first, inner.end), inner.kind
    else:
        mark_kind(s, candidate, i)
    return (candidate,)
