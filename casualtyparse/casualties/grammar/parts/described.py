"""Some of those just counted, told by what they were.

described = number BE people         "Five were children and two were nuns"
graded    = number (SEVERITY | ("with" | "in") ... INJURY)      "six hurt, two critically"
condition = "condition of" number ... SEVERITY
in-all = people "," number [people] "in" ("all" | "number")
"""

from collections.abc import Sequence
from typing import Final

from attrs import evolve

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.counts import count_for
from casualtyparse.casualties.grammar.parts.of_the_dead import add_row
from casualtyparse.casualties.grammar.passage import Passage, Said
from casualtyparse.casualties.grammar.people.mentions import (
    Mention,
    bare_number,
    is_people,
    mention_of,
)
from casualtyparse.casualties.grammar.wholes import (
    add_part,
    describe,
    fits,
    known,
    latest_whole,
    whole_before,
    whole_of_before,
)
from casualtyparse.casualties.grammar.words.severity import severity_of
from casualtyparse.casualties.grammar.words.verb_groups import FATALLY
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.numerals.quantities import count_of
from casualtyparse.numerals.values import make_count
from casualtyparse.phrases.clauses import CLAUSE_ENDS, Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

BE: Final = frozenset({"were", "was"})
_TOTAL: Final = frozenset({"total", "totalled", "totaled"})
ALL: Final = _TOTAL | {"all", "number"}
_CASUALTIES: Final = frozenset({"casualties", "losses", "casualty"})
#: How far behind "casualties" their total may stand.
_MOST_TO_TOTAL: Final = 9
CONDITION: Final = frozenset({"condition", "conditions"})
SIDE: Final = frozenset({"side"})
_MOST_TO_SIDE: Final = 4
HOSPITAL: Final = frozenset(
    {"hospital", "hospitals", "icu", "coma", "care", "condition"}
)
#: What goes on behind a headline: "Man in hospital after knife attack".
_AFTER: Final = frozenset({"after", "following"})
_MOST_TO_IN: Final = 4
_COUNTED: Final = frozenset({"exact", "at_least"})
_LEFT: Final = frozenset({"left", "leaving", "leaves", "put", "puts"})
_BESIDE: Final = frozenset({"and", "with", ","})
_HURT: Final = frozenset({"injured", "killed_or_injured"})
_HAVING: Final = frozenset({"with", "in"})
_BEFORE_OTHER: Final = frozenset({"and", ",", ";", "but", "while"})
_BEFORE_GRADE: Final = frozenset(
    {
        *(",", ";", "and", "(", ":", "-", "with", "listed", "had", "has", "have"),
        *("reported", "described", "leaving", "keeping"),
    }
)
#: What stands behind what is said: the end, or where and when it was.
_ENDS: Final = CLAUSE_ENDS | {
    *("-", "in", "on", "at", "near", "during", "last", "early", "late"),
    *("yesterday", "overnight"),
}
_INJURIES: Final = word_list("harms", "injuries")
#: Words of which one must end what is said of some of the injured.
GRADES: Final = _INJURIES | FATALLY | word_list("harms", "graded")
_MOST_TO_INJURY: Final = 6


def described(passage: Passage, cued: Sequence[int]) -> Sequence[CasualtyCandidate]:
    """described = number BE people"""
    s = passage.s
    found: list[CasualtyCandidate] = []
    for at in cued:
        phrase = s.at_end.get(at)
        told = s.at_first.get(at + 1)
        if phrase is None or told is None or not bare_number(phrase):
            continue
        if phrase.determiner is not None or phrase.ordinal or known(passage, phrase):
            continue
        people = mention_of(s, told)
        if told.quantity is not None or not is_people(s, people, strict=True):
            continue
        whole = whole_before(passage, phrase.first) or whole_of_before(passage)
        if whole is None or whole.count.high == 1:
            continue
        mention = Mention(phrase.first, phrase.end, phrase, phrase)
        part = add_part(passage, mention, whole, "described", found)
        if part is not None:
            describe(s, part, at, whole)
            add_row(passage, at, whole, found, "described")
    return found


def may_grade(words: Sequence[str], at: int) -> bool:
    """Tell whether a grade or an injury ends what is said of a number: "two critically"."""
    if words[at] == "care" and words[at - 1] != "intensive":
        return False
    return words[at + 1] in _ENDS or words[at + 2] in _ENDS


def graded(passage: Passage, cued: Sequence[int]) -> Sequence[CasualtyCandidate]:
    """graded = number (SEVERITY [HARM_VERB] | ("with" | "in") ... INJURY)"""
    s = passage.s
    found: list[CasualtyCandidate] = []
    for at in cued:
        phrase = _number_before(s, at)
        if phrase is None or phrase.quantity is None:
            found += _other_graded(passage, at)
            continue
        whole = whole_before(passage, phrase.first, phrase.first)
        if whole is None or whole.harm not in _HURT:
            continue
        if whole.severity is not None or whole.rule == "graded":
            more = _more(passage, phrase, whole, at)
            if more is not None:
                found.append(more)
            continue
        told = known(passage, phrase)
        if told is None:
            mention = Mention(phrase.first, phrase.end, phrase, phrase)
            told = add_part(passage, mention, whole, "graded", found)
        elif told is whole or told.harm != whole.harm or not fits(told, whole):
            continue
        if told is not None:
            told.whole, told.kind = told.whole or whole, whole.kind
            told.severity = severity_of(s, phrase.end, at + 1)
            if s.words[at] in FATALLY:
                told.harm = "killed"
    return found


def _other_graded(passage: Passage, at: int) -> Sequence[CasualtyCandidate]:
    """graded = one hurt ("and" | ",") "the other" SEVERITY"""
    s, here = passage.s, passage.here()
    phrase = s.at_end.get(at)
    if phrase is None or not phrase.others or phrase.quantity is not None or not here:
        return ()
    last = here[-1]
    if last.harm != "injured" or last.count.high != 1 or last.end > phrase.first:
        return ()
    if s.word(at + 1) not in _ENDS or s.word(phrase.first - 1) not in _BEFORE_OTHER:
        return ()
    text = s.scan.surface(phrase.first, at)
    count = make_count(kind="exact", low=1, high=1, text=text)
    severity = severity_of(s, phrase.end, at + 1)
    said = Said("graded", "passive", last.harm, last.trigger, severity)
    kept = passage.keep(mention_of(s, phrase), count, said)
    return () if kept is None else (kept,)


def _more(
    passage: Passage, phrase: NounPhrase, whole: CasualtyCandidate, at: int
) -> CasualtyCandidate | None:
    """Count those who are hurt otherwise: "two were badly hurt, nine slightly"."""
    s = passage.s
    if known(passage, phrase) or whole.harm != "injured" or s.words[at] in _INJURIES:
        return None
    if s.word(phrase.first - 1) not in _BESIDE or phrase.end != at:
        return None
    mention = Mention(phrase.first, phrase.end, phrase, phrase)
    count, severity = count_for(s, mention), severity_of(s, at, at + 1)
    if count is None or s.words[at] in FATALLY:
        return None
    said = Said("graded", whole.frame, "injured", at, severity)
    more = passage.keep(mention, count, said)
    if more is not None:
        more.kind = whole.kind
    return more


def _number_before(s: Sentence, at: int) -> NounPhrase | None:
    """Return the number that a grade or an injury at a token is said of."""
    end = at
    if s.words[at] in _INJURIES:
        end = next(
            (
                i
                for i in range(at - 1, at - _MOST_TO_INJURY, -1)
                if s.word(i) in _HAVING
            ),
            s.first,
        )
    elif s.word(at + 1) not in _ENDS:
        after = s.entry(at + 1)
        if after is None or after.harm_verb is None:
            return None
    number = s.reading.numbers.before(end)
    if number is None or s.word(number.first - 1) not in _BEFORE_GRADE:
        return None
    phrase = s.at_first.get(number.first)
    if phrase is None or phrase.person is not None or phrase.end - number.end > 1:
        return None
    return evolve(phrase, end=number.end, head=number.end - 1)


def is_in(words: Sequence[str], at: int) -> bool:
    """Tell whether "in" stands before the cue: "30 in all", or a total: "casualties total 30"."""
    return words[at - 1] == "in" or (
        words[at] in _TOTAL
        and not _CASUALTIES.isdisjoint(words[max(0, at - _MOST_TO_TOTAL) : at + 2])
    )


def in_all(passage: Passage, cued: Sequence[int]) -> Sequence[CasualtyCandidate]:
    """in-all = people "," number [people] "in" ("all" | "number") — whose number comes last"""
    s = passage.s
    for at in cued:
        if at - 1 == s.first and s.words[s.first] == "in":  # "In all, 15 people died"
            for one in passage.here():
                if one.phrase.first == at + 2 and s.word(at + 1) == ",":
                    one.total = True
            continue
        people = s.at_end.get(at - 1)
        number = None if people is None else people.quantity
        if number is None or s.word(number.first - 1) != ",":
            if not _CASUALTIES.isdisjoint(s.words[s.first : at + 2]):
                _sum_up(passage, at)
            continue
        here = passage.here()
        for whole in here:
            comma = number.first - 1  # behind the people, or behind their verb
            told = comma in (whole.phrase.end, whole.end)
            if not told or whole.count.kind != "unspecified":
                continue
            whole.count, whole.rule = count_of(s.scan, number), "in-all"
            whole.end = max(whole.end, at + 1)
            again = [c for c in here if c.phrase.first == number.first]
            for candidate in again:
                passage.found.remove(candidate)  # "killed the crew, nine in all"
            for part in here:
                listed = part.trigger == whole.trigger and part is not whole
                if listed and not (part.whole or part.others or part in again):
                    part.whole = whole  # "men, women and children, 40 in all"
            break
    return ()


def _sum_up(passage: Passage, at: int) -> None:
    """Take figures behind a total as such: "the total casualties were two killed, six hurt"."""
    behind_it = [one for one in passage.here() if one.phrase.first > at]
    harms = [one.harm for one in behind_it]
    for one in behind_it:
        one.total = one.total or harms.count(one.harm) == 1


def is_in_hospital(words: Sequence[str], at: int) -> bool:
    """Tell whether people are told to be in hospital, and no more: "and 48 in hospital"."""
    if words[at + 1] in _AFTER:
        return "in" in words[max(0, at - _MOST_TO_IN) : at]
    return (
        words[at - 1] == "in" and words[at + 1] in _ENDS and words[at][:8] == "hospital"
    )


def in_hospital(passage: Passage, cued: Sequence[int]) -> Sequence[CasualtyCandidate]:
    """in-hospital = ("and" | "with") number [people] "in hospital" — beside others harmed

    in-hospital = LEFT number people "in hospital"
    """
    s = passage.s
    found: list[CasualtyCandidate] = []
    for at in cued:
        phrase = s.at_end.get(at - 1)
        listed = phrase is not None and s.word(phrase.first - 1) == ","
        if s.word(at + 1) in _AFTER and not (listed and passage.here()):
            found += _in_headline(passage, at)
            continue
        if phrase is None or phrase.quantity is None or known(passage, phrase):
            continue
        mention = mention_of(s, phrase)
        beside = s.word(mention.first - 1)
        left = beside in _LEFT and (
            phrase.person is not None or _is_hurt_by(s, mention.first - 1)
        )
        if not (left or beside in _BESIDE) or not is_people(s, mention):
            continue
        before = passage.told_before(mention.first - 1)
        if not left and (not before or before[-1].frame == "intransitive"):
            continue  # "six died at once and two in hospital"
        count = count_for(s, mention)
        if count is None:
            continue
        said = Said("in-hospital", "verbless", "injured", at)
        candidate = passage.keep(mention, count, said)
        if candidate is not None:
            found.append(candidate)
    return found


def _is_hurt_by(s: Sentence, left: int) -> bool:
    """Tell whether what leaves people is a deed or a blow: "blast leaves 30 in hospital"."""
    entry = s.entry(left - 1)
    return entry is not None and entry.thing in ("event", "weapon")


def _in_headline(passage: Passage, at: int) -> Sequence[CasualtyCandidate]:
    """headline = person "in" HOSPITAL ("after" | "following") — at the start of a sentence"""
    s = passage.s
    phrase = s.at_first.get(s.first)
    if phrase is None or s.word(phrase.end) != "in":
        return ()
    if phrase.person is None and not bare_number(phrase):
        return ()  # "interest in care after the vote fell"
    bare = phrase.determiner is None and (phrase.quantity or not phrase.plural)
    mention = mention_of(s, phrase)
    if not bare or at - phrase.end > _MOST_TO_IN or known(passage, phrase):
        return ()
    count = count_for(s, mention)
    said = Said("in-hospital", "verbless", "injured", at)
    candidate = None if count is None else passage.keep(mention, count, said)
    return () if candidate is None else (candidate,)


def is_each(words: Sequence[str], at: int) -> bool:
    """Tell whether each of two sides is meant: "on each side"."""
    return words[at - 1] == "each" and words[at - 2] == "on"


def each_side(passage: Passage, cued: Sequence[int]) -> Sequence[CasualtyCandidate]:
    """each-side = number HARM "on each side" — twice as many"""
    words = passage.s.words
    for at in cued:
        before = [c for c in passage.here() if c.phrase.end <= at - 2]
        told = max(before, key=lambda c: c.phrase.first, default=None)
        if told is None:  # "each side lost two men"
            behind = (c for c in passage.here() if c.trigger == at + 1)
            _double(next(behind, None))
            continue
        near = 0 <= at - told.trigger <= _MOST_TO_SIDE and told.end < at
        behind_it = told.phrase.end == at - 2 and told.trigger - at <= _MOST_TO_SIDE
        if not (near or behind_it):
            continue
        _double(told)
        for other in before:  # "two dead and two injured on each side"
            joined = words[max(other.end, other.phrase.end) : told.first]
            if other.harm != told.harm and joined in (["and"], [","]):
                _double(other)
    return ()


def _double(told: CasualtyCandidate | None) -> None:
    """Count people for two sides."""
    if told is None or not told.count.low or told.count.kind not in _COUNTED:
        return
    low, high = 2 * told.count.low, told.count.high
    high = None if high is None else 2 * high
    told.count, told.rule = evolve(told.count, low=low, high=high), "each-side"


def condition(passage: Passage, cued: Sequence[int]) -> Sequence[CasualtyCandidate]:
    """condition = "condition of" number ... SEVERITY"""
    s = passage.s
    found: list[CasualtyCandidate] = []
    for at in cued:
        phrase = s.at_first.get(at + 2)
        if phrase is None or phrase.quantity is None:
            continue
        whole = latest_whole(passage, ("injured",), at)
        if whole is None:
            continue
        told = known(passage, phrase)
        if told is not None:
            told.whole = told.whole or whole
            continue
        mention = Mention(phrase.first, phrase.end, phrase, phrase)
        part = add_part(passage, mention, whole, "condition", found)
        if part is not None:
            describe(s, part, phrase.end, whole)
    return found


def is_of(words: Sequence[str], at: int) -> bool:
    """Tell whether "of" follows the cue: "the condition of two"."""
    return words[at + 1] == "of"
