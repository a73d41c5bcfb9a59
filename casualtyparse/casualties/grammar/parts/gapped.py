"""Figures whose noun and verb stand in the clause before, or in the sentence before.

gapped = [PREPOSITION] phrase ["at" | ","] number ["and" number]
                                       "mines killed 40 and mortars 12", "Pell, 77 and 19"
       | "and" person ["," age ","] WHEN_OR_WHERE       "died at once and Ana Ruk in hospital"
"""

from collections.abc import Sequence
from operator import attrgetter
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate, Frame
from casualtyparse.casualties.grammar.around.attached import behind, behind_age
from casualtyparse.casualties.grammar.around.boundaries import opening_in
from casualtyparse.casualties.grammar.counts import count_for, is_age
from casualtyparse.casualties.grammar.parts.hurt_too import hurt_too
from casualtyparse.casualties.grammar.parts.retold import ends_there
from casualtyparse.casualties.grammar.parts.survivors import SURVIVAL
from casualtyparse.casualties.grammar.passage import Passage, Said
from casualtyparse.casualties.grammar.people.mentions import (
    Mention,
    bare_number,
    is_people,
    mention_of,
)
from casualtyparse.casualties.grammar.wholes import FREEING, add_part, known
from casualtyparse.lexicon.little_words import COMMA_AND, PLURAL
from casualtyparse.numerals.quantities import count_of
from casualtyparse.phrases.clauses import CLAUSE_ENDS, Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase
from casualtyparse.phrases.reading import OPAQUE
from casualtyparse.terms import Harm

_NONE: Final[Sequence[CasualtyCandidate]] = ()
_PARTING: Final = frozenset({",", ";", "and", "but", "while", "whereas"})
_NO_GAP: Final = FREEING | {"aged", "age", "ages"}
_PLACING: Final = frozenset({"in", "at", "near", "around"})
_PLACED: Final = _PLACING | {"by"}
_MOST_TO_SIDE: Final = 5
_ENDS: Final = frozenset(
    {"", ".", ",", ";", ")", "(", "[", "and", "but", "?", "!", "\u2014"}
)
#: How far behind a harm the next one may be told, and in which frames.
_MOST_TO_AND: Final = 8
_MOST_ASIDE: Final = 7
#: What leads to those who suffered it too.
_LEADING: Final = frozenset({"and", "another", ","})
_SUFFERED: Final = frozenset({"intransitive", "passive", "bodies", "verbless"})
_CLOSING: Final = frozenset({"", ".", ";", "!", "?", "("})
#: What tells where the people of another part were: "two from Pell".
_WHERE: Final = frozenset({"from", "in", "at", "near"})
_FINITE: Final = ("past", "present")
_FIRST: Final = attrgetter("first")
_PARTS_CLAUSES: Final = frozenset(
    {";", "but", "while", "whereas", "when", "as", "after", "before"}
)


def gapped(passage: Passage, cued: Sequence[int]) -> Sequence[CasualtyCandidate]:
    """gapped = [PREPOSITION] phrase ["at" | ","] number ["and" number]"""
    if passage.numbers:
        earliest = min(map(_FIRST, passage.found[passage.start :]))
        if passage.numbers[-1] > earliest and _may_be_bare(passage, earliest):
            found = _bare_numbers(passage, earliest)
            if found:
                return found
    words, end = passage.s.words, passage.s.end
    for last in passage.found[passage.start :]:
        more = hurt_too(passage, last) if last.harm == "injured" else _NONE
        if not more and last.frame in _SUFFERED:
            at = last.trigger
            near = words[at + 1 : min(end, at + _MOST_TO_AND)]
            if not _LEADING.isdisjoint(near):  # PERF: mostly it is
                more = _suffered_too(passage, last, near)
            if more:
                return _and_so_on(passage, more)
        if more:
            return more
    return _NONE


def _and_so_on(
    passage: Passage, more: Sequence[CasualtyCandidate]
) -> Sequence[CasualtyCandidate]:
    """Read the rest of a list: "two cooks died in Dol, six clerks in Esk and a guard in Pell"."""
    found, s = list(more), passage.s
    while more:
        last = more[-1]
        near = s.words[last.end : min(s.end, last.end + _MOST_TO_AND)]
        more = (
            _NONE if _LEADING.isdisjoint(near) else _suffered_too(passage, last, near)
        )
        found += more
    return found


def _bare_numbers(passage: Passage, earliest: int) -> Sequence[CasualtyCandidate]:
    """gapped = [PREPOSITION] phrase ["at" | ","] number ["and" number]"""
    s = passage.s
    bare = [
        phrase
        for phrase in s.phrases
        if (number := phrase.quantity) is not None
        and number.end == phrase.end
        and phrase.first > earliest
    ]
    found: list[CasualtyCandidate] = []
    for phrase in bare:
        quantity = phrase.quantity
        if quantity is None or phrase.determiner or not ends_there(s, phrase.end):
            continue
        low = quantity.low
        if low < 1 or (low == 1 and _is_pronoun(s, phrase)):
            continue  # "in the old quarter, 36 were hurt"
        if s.words[phrase.first - 1] in _NO_GAP or is_age(s, phrase.first):
            continue  # "his name is Ruk, aged 24", "seized 20 guests but freed eight"
        if known(passage, phrase) is not None:
            continue
        mention = Mention(phrase.first, phrase.end, phrase, phrase)
        told = passage.told_before(phrase.first)
        last = told[-1] if told else passage.found[-1]
        if last.whole is not None and _goes_on(s, phrase, last):
            add_part(passage, mention, last.whole, "gapped", found)
            continue
        harm = _harm_of_gap(passage, phrase)
        if harm is None:
            continue
        frame: Frame = "toll" if s.word(phrase.first - 1) == "at" else "active"
        said = Said("gapped", frame, harm[0], harm[1])
        candidate = passage.keep(mention, count_of(s.scan, quantity), said)
        if candidate is not None:
            found.append(candidate)
    return found


def _is_pronoun(s: Sentence, phrase: NounPhrase) -> bool:
    """Tell whether "one" stands for what was told: "in the deadliest one so far"."""
    led = s.word(phrase.first - 1)
    return s.words[phrase.first] == "one" and led not in _PARTING and led != "at"


def _suffered_too(
    passage: Passage, last: CasualtyCandidate, near: Sequence[str]
) -> Sequence[CasualtyCandidate]:
    """gapped = ... "died" WHEN_OR_WHERE "and" person ["," age ","] WHEN_OR_WHERE"""
    s = passage.s
    at = _at_another(s, last, near)
    if at < 0:
        return _NONE
    person = s.at_first.get(at + 1)
    if person is None or person.pronoun or s.words[person.head] in SURVIVAL:
        return _NONE
    if "by" in s.words[last.trigger + 1 : at] and s.word(person.end) != "by":
        return _NONE  # "was shot by soldiers and their officer in Dol"
    counted = bare_number(person) and not person.determiner
    if (
        not counted
        and person.person is None
        and not (person.others or person.ordinal)
        and (person.named is None or s.scan.capital(at - 1))
    ):
        return _NONE  # "died in Dol and Lomu in May"
    end = _behind_aged(s, person.end)
    later = s.is_adverb(end) and s.words[end] != "alive"
    end += later  # "and two later in hospital", "and two later"
    led = s.tag(end) == "preposition" or s.opaque_end(end)
    # "two soldiers were killed, and one rebel"
    closes = s.word(end) in _CLOSING or s.tails(end)
    closes = closes and s.words[last.trigger + 1] in COMMA_AND
    closes = closes and person.person is not None and at <= last.trigger + 2
    closes = closes and "taken" not in s.words[person.first : person.end]
    led = led or (later and s.word(end) in _CLOSING)
    led = led and last.frame != "verbless"
    if not (led or closes) or _has_verb(s, end):
        return _NONE
    if person.plural and person.quantity is None:
        return _NONE
    told = passage.told_before(at)
    if told and told[-1].trigger != last.trigger and told[-1].first > last.trigger:
        return _NONE  # "he was killed before it left 12 dead and two in hospital"
    hurt = known(passage, person)
    if hurt is not None:
        # "and Ana Ruk after being taken to hospital", not "and three wounded guards"
        if hurt.harm == "injured" and last.harm == "killed" and hurt.rule != "modified":
            hurt.harm = "killed"
        return _NONE
    mention = mention_of(s, person)
    count = count_for(s, mention) if is_people(s, mention) else None
    if count is None:
        return _NONE
    said = Said("gapped", last.frame, last.harm, last.trigger)
    candidate = passage.keep(mention, count, said)
    if candidate is None:
        return _NONE
    if person.others and last.whole is not None:
        candidate.whole = last.whole  # "two of them died at home, another in Dol"
    return (candidate,)


def _at_another(s: Sentence, last: CasualtyCandidate, behind_it: Sequence[str]) -> int:
    """Return the token before whoever suffered it too, -1 where nobody did."""
    start = last.end if last.rule == "gapped" else last.trigger + 1
    if "," in behind_it:
        comma = start + behind_it.index(",")
        if _is_placed_alike(s, start, comma):
            return comma
    if "and" not in behind_it:
        if "another" in behind_it:
            return start - 1 + behind_it.index("another")
        at = start + behind_it.index(",")
        one = s.at_first.get(at + 1)  # "two died at once, a third on the way"
        if one is None:
            return -1
        # or "two died at once, nine later in hospital"
        later = one.quantity is not None and s.words[one.end] == "later"
        return at if later or (one.ordinal and one.determiner != "the") else -1
    at = start + behind_it.index("and")
    if s.word(at + 1) == "," and "," in s.words[at + 2 : at + _MOST_ASIDE]:
        at = s.words.index(",", at + 2)  # "and, hours later, a cook by a shell"
    return at


def _is_placed_alike(s: Sentence, start: int, comma: int) -> bool:
    """Tell whether people behind a comma are told with a place as well: "in Dol, six in Esk"."""
    people = s.at_first.get(comma + 1)
    if people is None or people.quantity is None or people.person is None:
        return False
    return s.word(people.end) in _PLACING and s.words[start] in _PLACING


def _behind_aged(s: Sentence, end: int) -> int:
    """Return the token behind an age: "Bela Lind, 19, in hospital"."""
    if s.word(end) != "," or s.tails(end):
        return end
    end = behind_age(s, end) or end
    return end + 1 if s.word(end) == "," else end


def _has_verb(s: Sentence, first: int) -> bool:
    """Tell whether there is a verb of its own behind, before the clause ends."""
    for i in range(first, s.end):
        word, entry = s.words[i], s.entries[i]
        if i > first and (word in _PARTS_CLAUSES or _is_parted(s, i)):
            return False
        if word == "," and s.tails(i):
            return False
        if word in _ENDS or s.words[i - 1] == "being":
            continue
        if entry is None:
            if word.endswith("ed"):
                return True
        elif entry.tag == "auxiliary":
            if word != "being":
                return True
        elif entry.verb in _FINITE or entry.harm_verb is not None:
            return True
        elif entry.verb == "base" and s.words[i - 1] == ",":
            return True  # "and two others, among them a boy, suffer burns"
    return False


def _is_parted(s: Sentence, i: int) -> bool:
    """Tell whether a clause with a subject of its own starts at ", and"."""
    plain = s.words[i] == "and"
    if not plain and (s.words[i] != "," or s.word(i + 1) not in _PARTING):
        return False
    phrase = s.at_first.get(i + 1 if plain else i + 2)
    if phrase is None:
        return not plain and s.tag(i + 2) == "preposition"
    verb = behind(s, phrase.end, far=False)
    single = phrase.quantity is None and not phrase.plural
    # not "a clerk in Dol, and a cook were hurt"
    return s.tells_deed(verb) and not (single and s.word(verb) in PLURAL)


def _may_be_bare(passage: Passage, earliest: int) -> bool:
    """Tell whether a number behind token `earliest` may stand without a noun.

    PERF: most stand before a noun or in a date, and a look at all phrases costs more.
    """
    s = passage.s
    entries, claims, by_first = s.entries, s.scan.claims, s.reading.numbers.by_first
    for i in passage.numbers:
        if i > earliest and (i not in claims or claims[i].family not in OPAQUE):
            entry = entries[by_first[i].end]
            if entry is None or (entry.person is None and entry.thing is None):
                return True
    return False


def _goes_on(s: Sentence, phrase: NounPhrase, last: CasualtyCandidate) -> bool:
    """Tell whether a number is another part: "eight were from Dol and two from Pell"."""
    if s.word(phrase.first - 1) not in _PARTING or last.head is not None:
        return False
    return last.end < phrase.first and s.word(phrase.end) in _WHERE


def _harm_of_gap(passage: Passage, phrase: NounPhrase) -> tuple[Harm, int] | None:
    """Return the harm and its word that a number shares with the clause before."""
    s = passage.s
    before = passage.told_before(phrase.first)
    if not before:
        return None
    last, first = before[-1], phrase.first
    sign = s.word(first - 1)
    if sign in _PARTING and _is_placed(s, phrase, last):
        return last.harm, last.trigger
    if sign in ("and", "/") and last.rule == "gapped" and last.end == first - 1:
        other = next((c for c in before if c.harm != last.harm), None)
        return None if other is None else (other.harm, other.trigger)
    led = sign in (",", "at")
    subject = s.at_end.get(first - 1 if led else first)
    if subject is None or bare_number(subject) or subject.pronoun:
        return None
    if known(passage, subject) is not None or subject.possessive:
        return None
    start = subject.first
    if sign == "at":
        toll = last.rule in ("toll", "gapped") and last.frame == "toll"
        fits = toll and s.word(start - 1) in _PARTING
    elif sign == ",":
        fits = s.word(start - 1) == ";" and _is_itemised(s, before[0])
        if s.word(start - 1) in _PLACING and s.word(start - 2) == ";":
            return last.harm, last.trigger  # "in Dol two died; in Esk, five"
    else:
        fits = _is_agent(s, subject, last)
    base = before[0] if sign == "," else last
    return (base.harm, base.trigger) if fits else None


def _is_placed(s: Sentence, phrase: NounPhrase, last: CasualtyCandidate) -> bool:
    """Tell whether numbers are told by place: "four died in Dorn, and six in Pell"."""
    here, before = s.word(phrase.end), s.word(last.end)
    end = last.end + 2 if last.bodies and s.is_be(last.end) else last.end
    if _is_dated(s, phrase.end) and _is_dated(s, end):
        return True  # "four died on Monday, three on Tuesday"
    if here == before == "on":
        places = s.words[last.end : min(s.end, phrase.end + _MOST_TO_SIDE)]
        return "side" in places  # "eight on one side and five on the other"
    if here not in _PLACED or before not in _PLACED:
        return False
    following = behind(s, phrase.end, far=False)
    following = opening_in(s, phrase.end, following)
    return following > phrase.end + 1 and s.word(following) in CLAUSE_ENDS


def _is_dated(s: Sentence, end: int) -> bool:
    """Tell whether a date follows what ends here."""
    claim = s.scan.claims.get(end + 1 if s.word(end) == "on" else end)
    return claim is not None and claim.family == "dates"


def _is_itemised(s: Sentence, first: CasualtyCandidate) -> bool:
    """Tell whether places are told with their figures: "Dorn, 212 killed, 40 hurt; Pell, 77"."""
    return s.word(first.phrase.first - 1) == "," and first.phrase.first - 2 < s.end


#: What a fight does to each side, and how far before its dead.
_COSTING: Final = frozenset({"cost", "costing", "costs"})
_MOST_TO_COST: Final = 6


def _is_agent(s: Sentence, subject: NounPhrase, last: CasualtyCandidate) -> bool:
    """Tell whether a phrase before a number is another agent or place of the same harm."""
    before = s.word(subject.first - 1)
    side = before == "on" and s.words[subject.head] == "side"
    if before in _PLACING or side:  # "on the army side two died, on the rebel side six"
        return s.word(subject.first - 2) in _PARTING
    if before not in _PARTING or subject.quantity is not None:
        return False
    if s.entries[subject.head] is None and s.words[subject.head].endswith("ed"):
        return False  # "killed 120 and infected 2,000"
    near = s.words[max(s.first, last.first - _MOST_TO_COST) : last.first]
    if last.frame == "verbless" and not _COSTING.isdisjoint(near):
        return True  # "cost the rebels 23 dead and the army 3"
    if subject.named is not None or last.frame not in ("active", "nominal"):
        return False
    return subject.plural or subject.person is None
