"""Figures whose noun and verb stand in the clause before, or in the sentence before.

gapped = [PREPOSITION] phrase ["at" | ","] number ["and" number]
                                       "mines killed 40 and mortars 12", "Pell, 77 and 19"
       | "and" person ["," age ","] WHEN_OR_WHERE       "died at once and Ana Ruk in hospital"
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate, Frame
from casualtyparse.casualties.grammar.counts import count_for
from casualtyparse.casualties.grammar.mentions import (
    Mention,
    bare_number,
    is_people,
    mention_of,
)
from casualtyparse.casualties.grammar.objects import behind, behind_age
from casualtyparse.casualties.grammar.passage import Passage, Said
from casualtyparse.casualties.grammar.retold import ends_there
from casualtyparse.casualties.grammar.survivors import SURVIVAL
from casualtyparse.casualties.grammar.wholes import add_part, known
from casualtyparse.casualties.values import Harm
from casualtyparse.numerals.quantities import count_of
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase
from casualtyparse.phrases.reading import OPAQUE

_NONE: Final[Sequence[CasualtyCandidate]] = ()
_PARTING: Final = frozenset({",", ";", "and", "but", "while", "whereas"})
_AGED: Final = frozenset({"aged", "age"})
_PLACING: Final = frozenset({"in", "at", "near", "around"})
_MOST_TO_SIDE: Final = 5
_ENDS: Final = frozenset(
    {"", ".", ",", ";", ")", "(", "and", "but", "?", "!", "\u2014"}
)
#: How far behind a harm the next one may be told, and in which frames.
_MOST_TO_AND: Final = 8
_SUFFERED: Final = frozenset({"intransitive", "passive", "bodies", "verbless"})
_JOINED: Final = frozenset({"and", ","})
_CLOSING: Final = frozenset({"", ".", ";"})
_FINITE: Final = ("past", "present")


def gapped(passage: Passage, cued: Sequence[int]) -> Sequence[CasualtyCandidate]:
    """gapped = [PREPOSITION] phrase ["at" | ","] number ["and" number]"""
    earliest = passage.found[passage.start].first
    if _may_be_bare(passage, earliest):
        found = _bare_numbers(passage, earliest)
        if found:
            return found
    for last in passage.found[passage.start :]:
        if last.frame in _SUFFERED:
            more = _suffered_too(passage, last)
            if more:
                return more
    return _NONE


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
        if s.word(phrase.first - 1) in _AGED:
            continue  # "his name is Ruk, aged 24"
        if known(passage, phrase) is not None:
            continue
        mention = Mention(phrase.first, phrase.end, phrase, phrase)
        last = passage.found[-1]
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


def _suffered_too(
    passage: Passage, last: CasualtyCandidate
) -> Sequence[CasualtyCandidate]:
    """gapped = ... "died" WHEN_OR_WHERE "and" person ["," age ","] WHEN_OR_WHERE"""
    s = passage.s
    at = _joint_behind(s, last)
    person = s.at_first.get(at + 1)
    if not at or person is None or person.pronoun or s.words[person.head] in SURVIVAL:
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
    led = s.tag(end) == "preposition" or s.opaque_end(end)
    # "two soldiers were killed, and one rebel"
    closes = s.words[last.trigger + 1] in _JOINED and s.word(end) in _CLOSING
    closes = closes and person.person is not None and at <= last.trigger + 2
    closes = closes and "taken" not in s.words[person.first : person.end]
    led = led and last.frame != "verbless"
    if not (led or closes) or _has_verb(s, end):
        return _NONE
    if person.plural and person.quantity is None:
        return _NONE
    hurt = known(passage, person)
    if hurt is not None:
        if hurt.harm == "injured" and last.harm == "killed":
            hurt.harm = "killed"  # "and Ana Ruk after being taken to hospital"
        return _NONE
    mention = mention_of(s, person)
    count = count_for(s, mention) if is_people(s, mention) else None
    if count is None:
        return _NONE
    said = Said("gapped", last.frame, last.harm, last.trigger)
    candidate = passage.keep(mention, count, said)
    return _NONE if candidate is None else (candidate,)


def _joint_behind(s: Sentence, last: CasualtyCandidate) -> int:
    """Return the token before one more who died: "and", or a comma; 0 if there is none."""
    first = last.trigger + 1
    words = s.words[first : min(s.end, first + _MOST_TO_AND - 1)]
    if "and" in words:
        return first + words.index("and")
    if "another" in words:
        return first + words.index("another") - 1
    if "," not in words:
        return 0
    at = first + words.index(",")  # "two died at once, a third on the way"
    one = s.at_first.get(at + 1)
    return at if one is not None and one.ordinal and one.determiner != "the" else 0


def _behind_aged(s: Sentence, end: int) -> int:
    """Return the token behind an age: "Bela Lind, 19, in hospital"."""
    if s.word(end) != ",":
        return end
    end = behind_age(s, end) or end
    return end + 1 if s.word(end) == "," else end


def _has_verb(s: Sentence, first: int) -> bool:
    """Tell whether there is a verb of its own behind, before the clause ends."""
    for i in range(first, s.end):
        word, entry = s.words[i], s.entries[i]
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
    return False


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
    return last.end < phrase.first and s.word(phrase.end) in ("from", "in")


def _harm_of_gap(passage: Passage, phrase: NounPhrase) -> tuple[Harm, int] | None:
    """Return the harm and its word that a number shares with the clause before."""
    s = passage.s
    before = [c for c in passage.here() if c.end <= phrase.first]
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
        places = s.words[phrase.end : min(s.end, phrase.end + _MOST_TO_SIDE)]
        return "side" in places
    if here not in _PLACING or before not in _PLACING:
        return False
    following = behind(s, phrase.end, far=False)
    return following > phrase.end + 1 and s.word(following) in _ENDS


def _is_dated(s: Sentence, end: int) -> bool:
    """Tell whether a date follows what ends here."""
    claim = s.scan.claims.get(end + 1 if s.word(end) == "on" else end)
    return claim is not None and claim.family == "dates"


def _is_itemised(s: Sentence, first: CasualtyCandidate) -> bool:
    """Tell whether places are told with their figures: "Dorn, 212 killed, 40 hurt; Pell, 77"."""
    return s.word(first.phrase.first - 1) == "," and first.phrase.first - 2 < s.end


def _is_agent(s: Sentence, subject: NounPhrase, last: CasualtyCandidate) -> bool:
    """Tell whether a phrase before a number is another agent or place of the same harm."""
    before = s.word(subject.first - 1)
    if before in _PLACING:
        return s.word(subject.first - 2) in _PARTING
    if before not in _PARTING or subject.quantity is not None:
        return False
    if s.entries[subject.head] is None and s.words[subject.head].endswith("ed"):
        return False  # "killed 120 and infected 2,000"
    if subject.named is not None or last.frame not in ("active", "nominal"):
        return False
    return subject.plural or subject.person is None
