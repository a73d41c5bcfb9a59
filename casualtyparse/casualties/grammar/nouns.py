"""Nouns of harm.

event  = EVENT "of" mention+ | mention "'s" EVENT | number EVENT   "the murder of two clerks"
count  = number COUNT | "no" COUNT                                 "12 fatalities", "no casualties"
bodies = number BODY ["of" mention] | BODY "of" mention+           "the bodies of three men"
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate, Frame, Stretch
from casualtyparse.casualties.grammar.counts import (
    NEW,
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
from casualtyparse.casualties.grammar.sums import is_sum
from casualtyparse.casualties.grammar.unsaid import unnumbered
from casualtyparse.casualties.values import Harm
from casualtyparse.lexicon import Entry
from casualtyparse.lexicon.roles import HarmSort
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
#: Nouns that others describe: "a murder trial", "his death certificate".
_DESCRIBED: Final = frozenset(
    {
        *("rate", "rates", "penalty", "sentence", "sentences", "certificate", "squad"),
        *("squads", "threat", "threats", "warrant", "warrants", "trial", "trials"),
        *("case", "cases", "charge", "charges", "inquiry", "row", "bed", "camp"),
        *("attempt", "attempts", "plot", "plots", "weapon", "claim", "claims"),
    }
)
#: Harms of which two of the same people are one.
_MIXED: Final = frozenset({"killed", "injured", "killed_or_injured"})
_PASTS: Final = ("past", "participle")
#: Bodies of the living: "12 professional bodies".
_OFFICES: Final = frozenset(
    {
        *("professional", "public", "official", "governing", "regulatory", "student"),
        *("statutory", "international", "national", "volunteer", "voluntary", "trade"),
        *("government", "sporting", "religious", "celestial", "industry", "elected"),
        *("advisory", "legislative"),
    }
)
_LOSSES: Final = frozenset({"loss", "losses"})
#: "the sole fatality"
SOLE: Final = frozenset({"sole", "only", "lone", "single"})


def event_of(passage: Passage, i: int) -> Sequence[CasualtyCandidate]:
    """event = EVENT "of" mention ("," mention)* ["and" mention]"""
    entry = passage.s.entries[i]
    if entry is None or entry.harm_noun is None:
        return _NONE
    if entry.harm_noun.sort not in ("event", "count") or entry.harm_noun.new:
        return _NONE
    words = passage.s.words
    harm = entry.harm_noun.harm
    led = words[i + 1] in _LEADING or (words[i + 1] == "to" and harm == "injured")
    if not led and not is_far_of(words, i):
        return _NONE
    first = _joined_before(passage.s, i)
    if first == "killed" and harm == "injured":
        harm = "killed_or_injured"  # "the killing and wounding of 12 herders"
    found = _behind_of(passage, Said("event-of", "nominal", harm, i))
    if found and first is not None and not {first, harm} <= _MIXED:
        told = Said("event-of", "nominal", first, i)
        return (*found, *_behind_of(passage, told))
    return found


def _joined_before(s: Sentence, i: int) -> Harm | None:
    """Return the harm of a noun joined to that at token i: "the abduction and murder of"."""
    entry = s.entry(i - 2) if s.word(i - 1) == "and" else None
    noun = None if entry is None else entry.harm_noun
    return noun.harm if noun is not None and noun.sort == "event" else None


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
    to = s.word(of) == "to"  # "injuries to two porters"
    if s.word(of) != "of" and not to:
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
        if (s.words[i] in _LOSSES and _is_lost_thing(s, mention)) or (
            to and _is_limb(s, mention)
        ):
            continue
        if _harmed_behind(s, mention.end, said):
            continue
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


def _harmed_behind(s: Sentence, end: int, said: Said) -> bool:
    """Tell whether a word behind people says what they suffered.

    "the loss of about 40 killed", "of nine lives"; but "the bodies of three men seized in May".
    """
    after = s.entry(end)
    if after is None or not (_is_strong(after) or after.harm_noun):
        return False
    hurt = after.harm_verb  # "the execution of a nun seized in May"
    if hurt is None or hurt.harm == "killed":
        return True
    return not (hurt.harm in ("abducted", "detained") or said.frame == "bodies")


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
    phrase = phrase or s.at_end.get(i + 1) or _holding(s, i) or _before(s, i)
    if phrase is None:
        return _NONE
    lost = s.words[i] in _LOSSES and _of_sums(s, phrase, i)
    living = noun.sort == "body" and s.words[i - 1] in _OFFICES
    if lost or living or (noun.new and s.words[i - 1] not in NEW):
        return _NONE  # "12 arrivals at the airport"
    first = _denial(s, phrase)
    if first is not None and (noun.sort == "body" or noun.new):
        return _NONE
    if first is not None:
        count = Count(kind="exact", low=0, high=0, text=s.scan.surface(first, i + 1))
    elif phrase.quantity is not None:
        if phrase.quantity.high != 1 and not _is_plural(s.words[i]):
            return _NONE  # "six murder cases", "a 3-0 massacre"
        count = count_of(s.scan, phrase.quantity)
    elif _is_one(s, phrase, noun.sort, i):
        count = Count(kind="exact", low=1, high=1, text=s.word(phrase.first))
    elif noun.sort == "count":
        told = unnumbered(s, phrase, i)
        if told is None:
            return _NONE
        count = told
    else:
        return _NONE
    frame: Frame = "bodies" if noun.sort == "body" else "nominal"
    start = phrase.first if first is None else first
    harm = "killed" if s.words[i - 1] == "fatal" else noun.harm  # "fatal casualties"
    return _single(passage, phrase, count, Said(rule, frame, harm, i), start)


def _of_sums(s: Sentence, phrase: NounPhrase, i: int) -> bool:
    """Tell whether money or points are lost: "a $3 billion loss", "losses of 40 per cent"."""
    lost = s.at_first.get(i + 2) if s.words[i + 1] == "of" else None
    return is_sum(s, phrase) or (lost is not None and is_sum(s, lost))


def _is_plural(noun: str) -> bool:
    return noun[-1] == "s" and noun != "loss"


def _is_one(s: Sentence, phrase: NounPhrase, sort: HarmSort, i: int) -> bool:
    """Tell whether a noun is told to be one: "another murder", "the sole fatality"."""
    if sort != "body" and s.word(i - 1) in SOLE and s.words[i][-1] != "s":
        return True
    if sort == "count":
        return False
    fresh = phrase.ordinal and s.words[i][-1] != "s" and phrase.determiner != "the"
    return fresh or phrase.determiner in ("one", "another")


def _of_harmed(s: Sentence, i: int) -> NounPhrase | None:
    """Return the number before a word of harm and bodies: "nine burned bodies"."""
    entry = s.entry(i - 1)
    verb = None if entry is None else entry.harm_verb
    phrase = s.at_end.get(i - 1)
    if verb is None or verb.form not in _PASTS or phrase is None:
        return None
    return phrase if bare_number(phrase) else None


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
