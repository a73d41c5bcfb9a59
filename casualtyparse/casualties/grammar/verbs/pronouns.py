"""How many are meant by a pronoun, or by people whose number stands elsewhere."""

from collections.abc import Container, Mapping, Sequence
from typing import Final

from attrs import evolve

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.around.aboard import aboard_before
from casualtyparse.casualties.grammar.around.subjects import subject_group
from casualtyparse.casualties.grammar.counts import count_for
from casualtyparse.casualties.grammar.passage import Passage
from casualtyparse.casualties.grammar.people.mentions import (
    Mention,
)
from casualtyparse.casualties.grammar.people.portions import leaves_out
from casualtyparse.casualties.grammar.verbs.antecedents import (
    FEW,
    MOST_BACK,
    Meant,
    doers_of,
    people_before,
    suffering_before,
    together,
)
from casualtyparse.casualties.grammar.verbs.captors import CAPTIVES
from casualtyparse.casualties.grammar.verbs.theirs import whose_bodies
from casualtyparse.casualties.grammar.wholes import FREEING
from casualtyparse.casualties.grammar.words.triggers import Trigger
from casualtyparse.lexicon.little_words import THEM
from casualtyparse.lexicon.people import called_alike
from casualtyparse.numerals.quantities import count_of
from casualtyparse.numerals.values import Count, make_count
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase
from casualtyparse.terms import BODILY, HELD, Harm

#: Who may be all of those aboard, and what befalls all of them at once.
_TRAVELLERS: Final = frozenset({"passenger", "occupant", "crew", "person"})
_ENDS: Final = frozenset({"killed", "missing"})
_MOST_SENTENCES: Final = 3
#: What stands for people who are told of before, whatever befalls them.
_SEVERAL: Final = frozenset({"they", "them", "all", "both"})
_EACH: Final = ["each", "of", "them"]
#: What befalls people of whom no more than a number was told.
_SUFFERED: Final = frozenset({"killed", "injured", "abducted", "detained", "missing"})
_ANY: Final = frozenset({"man", "victim"})
#: What people suffered who then suffer more, by what they do then.
_OF_HARMED: Final[Mapping[Harm, frozenset[str]]] = {
    "abducted": BODILY,
    "killed": frozenset({"injured"}),
}
#: Tokens of "the engineers", and how many of those counted before may all be harmed.
_NAKED: Final = 2


def _as_told(passage: Passage, mention: Mention, trigger: Trigger) -> Meant | None:
    """Return who they are whom a pronoun repeats, who are told of with another harm."""
    s = passage.s
    each = s.words[mention.first] == "each" and mention.end - mention.first == 1
    if not (each or (mention.noun.pronoun and mention.noun.plural)):
        return None
    own = None if trigger.harm == "killed" else _who_says(s, mention)
    if own is not None:
        return own, None
    earlier = passage.told_before(mention.first) or passage.found[-MOST_BACK:]
    for candidate in reversed(earlier):
        if s.number - candidate.sentence > 1:
            break
        if _stands_between(s, candidate.phrase.end, mention, trigger):
            break  # "took 15 men and shot them"
        if candidate.harm == "killed" and (each or trigger.harm == "displaced"):
            break  # "were killed as they fled", "three bodies; each had been shot"
        if candidate.harm == "abducted" and trigger.verb.base == "surrender":
            break  # "hijacked a bus with 20 people aboard, and surrendered"
        told = together(passage, candidate)
        if told is not None and candidate.harm != trigger.harm:
            return told
    return None


def _as_called(passage: Passage, mention: Mention, trigger: Trigger) -> Meant | None:
    """Return who all of some are who suffered another harm: "all the hostages were hurt".

    Or who were counted right before: "six men, all miners, who had been kidnapped".
    """
    s, noun, comma = passage.s, mention.noun, mention.first - 1
    before = s.at_end.get(comma) if s.words[comma] == "," else None
    if before is not None and before.quantity is not None and before.plural:
        return count_of(s.scan, before.quantity), noun.kind
    if noun.person is None or not noun.plural:
        return None
    lemma = noun.person.lemma
    if "the" not in _head(passage.s, mention) and lemma not in _TRAVELLERS:
        return None
    for candidate in reversed(passage.found[-MOST_BACK:]):
        if passage.s.number - candidate.sentence > _MOST_SENTENCES:
            break
        called = candidate.lemma == lemma or (
            candidate.harm == "abducted" and lemma in CAPTIVES
        )
        if called and candidate.harm != trigger.harm and candidate.plural:
            return candidate.count, candidate.kind
    if lemma in _TRAVELLERS and trigger.harm in _ENDS:
        people = aboard_before(passage.s, mention.first)
        return None if people is None else (people.number, people.kind)
    return None


def _as_named(passage: Passage, mention: Mention, trigger: Trigger) -> Meant | None:
    """Return who they are who are told again by their noun: "the men had been seized"."""
    s, noun = passage.s, mention.noun
    plain = noun.determiner == "the" and noun.plural and noun.quantity is None
    if not plain or mention.phrase is not noun or noun.end - noun.first > _NAKED:
        return None
    apposed = s.at_first.get(noun.end + 1) if s.words[noun.end] == "," else None
    if apposed is not None and apposed.quantity and s.words[apposed.end] == ",":
        # "the victims, five clerks, were shot"
        return count_of(s.scan, apposed.quantity), apposed.kind
    if trigger.harm in _OF_HARMED:
        harmed = _as_harmed(passage, mention, _OF_HARMED[trigger.harm])
        if harmed is not None:
            return harmed
    counted = _as_counted(passage, mention, trigger)
    if counted is not None:
        return counted, noun.kind
    anybody = noun.person is not None and noun.person.lemma in _ANY
    if not anybody or trigger.harm not in _SUFFERED:
        return None
    return suffering_before(passage, mention.first, trigger.harm)


def _as_harmed(
    passage: Passage, mention: Mention, harms: Container[str]
) -> Meant | None:
    """Return who they are who were harmed before: "seven men died. The men had been seized".

    They may be told by another noun: "wounded a man and his two sons. The boys died".
    """
    noun = mention.noun
    lemma = None if noun.person is None else noun.person.lemma
    for candidate in reversed(passage.found[-MOST_BACK:]):
        if passage.s.number - candidate.sentence > 1 or candidate.harm not in harms:
            break
        same = lemma in _ANY or _may_name(candidate.lemma, lemma)
        if same and candidate.plural and candidate.whole is None:
            return candidate.count, candidate.kind
    return None


def _may_name(lemma: str | None, again: str | None) -> bool:
    """Tell whether people of a noun may be told again by another: "sons", "the boys"."""
    return lemma == again or again in called_alike().get(lemma or "", ())


def _as_counted(passage: Passage, mention: Mention, trigger: Trigger) -> Count | None:
    """Return how many they are who were counted just before, and not told to be harmed.

    "Four engineers came under fire. The engineers died."
    """
    s, noun = passage.s, mention.noun
    # "three died. 20 people fled. The people killed were nuns"
    again = trigger.harm if s.words[noun.head] == "people" else None
    near = passage.found[-MOST_BACK:]
    lemma = None if noun.person is None else noun.person.lemma
    if any(_may_be_these(one, lemma, s.number, again) for one in near):
        return None
    before = Sentence(s.reading, s.number - 1).phrases if s.number else ()
    here = [one for one in s.phrases if one.end <= mention.first]
    for phrase in reversed((*before, *here)):
        same = s.words[phrase.head] == s.words[noun.head]
        if not same and phrase.person is not None:
            same = _may_name(phrase.person.lemma, lemma)
        if same and phrase.quantity is not None:
            few = phrase.quantity.low <= FEW
            return count_of(s.scan, phrase.quantity) if few else None
    return None


def _may_be_these(
    one: CasualtyCandidate, lemma: str | None, number: int, again: Harm | None
) -> bool:
    """Tell whether those told of near a sentence may be the same people, or others of them.

    Somebody else is not: "a monk and six boys came. The monk died, and the boys were taken".
    """
    if one.sentence < number - 1:
        return one.harm == again
    other = one.count.high == 1 and one.lemma != lemma and not one.others
    return not other or one.head is None or one.pronoun


def _head(s: Sentence, mention: Mention) -> Sequence[str]:
    """Return the first words of a mention: "all of the"."""
    return s.words[mention.first : mention.first + 3]


def _who_says(s: Sentence, mention: Mention) -> Count | None:
    """Return how many tell of themselves: "two of the women said they had been hurt"."""
    said = mention.first - 1
    if s.words[said] == "that":
        said -= 1
    if s.words[mention.first] != "they" or not s.says(said):
        return None
    teller = subject_group(s, said)
    if len(teller) != 1 or teller[0].phrase.quantity is None:
        return None
    return count_for(s, teller[0])


def meant(
    passage: Passage, mention: Mention, trigger: Trigger, first: int
) -> Meant | None:
    """Return how many people are whose number stands elsewhere, and of what kind.

    "Were both shot" tells two; "them" are those of another harm, or people told just before.
    """
    s = passage.s
    if mention.end <= first and "both" in s.words[first : trigger.first]:
        two = s.words.index("both", first)
        text = s.scan.surface(two, two + 1)
        return make_count(kind="exact", low=2, high=2, text=text), None
    if s.words[mention.first] == "all" and mention.noun.person is not None:
        return _as_called(passage, mention, trigger)
    if mention.noun.person is not None:
        return _as_named(passage, mention, trigger)
    if leaves_out(s.words, mention.first):
        return _all_but(passage, mention, trigger)
    if s.words[mention.first - 1] == "of":
        return None  # "a third of them"
    if s.words[mention.first] == "themselves":
        own = _of_doers(s, mention, trigger)
        return None if own is None else (own, None)
    word, after = s.words[mention.first], s.words[mention.first + 1]
    if word == "them" and after == "both":
        return make_count(kind="exact", low=2, high=2, text="them"), None
    if word == "all" and after == "of" and s.words[mention.first + 2] == "whom":
        whole = next(reversed(passage.told_before(mention.first)), None)
        if whole is None:
            # "ten rebels attacked, all of whom died"
            return people_before(passage, mention.first, trigger.harm)
        return None if whole.harm == trigger.harm else (whole.count, whole.kind)
    told = _as_told(passage, mention, trigger)
    if told is None and word == "they" and trigger.harm == "abducted":
        told = whose_bodies(s, mention.first)
    if told is not None:
        return told
    return _as_last(passage, mention, trigger, first)


def _as_last(
    passage: Passage, mention: Mention, trigger: Trigger, first: int
) -> Meant | None:
    """Return who are told of last before a pronoun: "two men were driving when they were shot"."""
    s, harm, at = passage.s, trigger.harm, mention.first
    each = s.words[at : at + 3] == _EACH
    if not (each or s.words[at] in _SEVERAL) or harm not in _SUFFERED:
        return None
    verbless = first == trigger.first and trigger.verb.use == "object"
    if s.words[at : at + 2] == ["all", s.words[first]] and not verbless:
        return None  # "all died", read as a part; not "the rest fled, all wounded"
    if (
        s.words[at] == "they"
        and harm in HELD
        and not FREEING.isdisjoint(s.words[s.first : at])
    ):
        return None  # "were freed days after they were taken"
    if (
        harm == "injured"
        and mention.end <= first
        and s.end in s.reading.numbers.by_first
    ):
        return None  # "when they were shot. Two of them died, one was hurt"
    return people_before(passage, at, harm, doers_of(s, mention, trigger))


def _all_but(passage: Passage, mention: Mention, trigger: Trigger) -> Meant | None:
    """Return all but so many of those told of last: "fired on nine men, killing all but one"."""
    out, all_ = mention.phrase.quantity, mention.first - 2
    if out is None or trigger.harm not in _SUFFERED:
        return None
    doers = doers_of(passage.s, mention, trigger)
    told = suffering_before(passage, all_, trigger.harm, doers)
    whole = None if told is None else told[0].high
    if told is None or whole is None or told[0].low != whole or out.low >= whole:
        return None
    left = whole - round(out.low)
    text = passage.s.scan.surface(all_, mention.end)
    return make_count(kind="exact", low=left, high=left, text=text), told[1]


def _of_doers(s: Sentence, mention: Mention, trigger: Trigger) -> Count | None:
    """Return how many kill themselves: "two bombers died, killing themselves and four others"."""
    if trigger.harm not in BODILY:
        return None
    number = next((one.quantity for one in s.phrases if _may_do(s, one, trigger)), None)
    if number is None:
        return None
    count = count_of(s.scan, number)
    text = s.scan.surface(mention.first, mention.first + 1)
    return evolve(count, text=text) if count.kind != "vague" else None


def _may_do(s: Sentence, phrase: NounPhrase, trigger: Trigger) -> bool:
    """Tell whether several are counted before a verb who may do it: "police said two bombers"."""
    if phrase.quantity is None or not phrase.plural or phrase.end > trigger.first:
        return False
    near = phrase.end == trigger.start  # "two farmers killed themselves"
    if phrase.person is None or not (near or phrase.person.kind == "militant"):
        return False
    return near or s.tag(phrase.first - 1) != "preposition" or phrase.first == s.first


def _stands_between(s: Sentence, end: int, mention: Mention, trigger: Trigger) -> bool:
    """Tell whether a number of people stands nearer before "them" than token `end`."""
    if s.words[mention.first] != "them":
        return False
    between = [
        phrase
        for phrase in s.phrases
        if end <= phrase.first < mention.first
        and phrase.quantity is not None
        and phrase.person is not None
        and phrase.plural
    ]
    if not between:
        return False
    doers = doers_of(s, mention, trigger)
    return any(not doers[0] <= phrase.first < doers[1] for phrase in between)


def hurt_before(
    passage: Passage, mention: Mention, count: Count
) -> CasualtyCandidate | None:
    """Return who was hurt before in the sentence and is killed now, called by a pronoun."""
    if passage.s.words[mention.noun.head] not in THEM:
        return None
    here = passage.here()
    last = here[-1] if here else None
    if last is None or last.harm != "injured" or last.frame != "active":
        return None
    same = (last.count.low, last.count.high) == (count.low, count.high)
    return last if same and last.end <= mention.first and not last.negated else None
