"""Noun phrases: who or what, how many, and with which determiner.

phrase  = pronoun | opening* body | opening* number
opening = DETERMINER | "other" | "remaining" | ORDINAL | number

Which words start one is told in `casualtyparse.phrases.starts`, the body is read in
`casualtyparse.phrases.bodies`, and what stands behind the head in the grammars.
"""

from typing import Final

from attrs import define

from casualtyparse.lexicon import Entry
from casualtyparse.lexicon.little_words import ARTICLES, INDEFINITE
from casualtyparse.lexicon.phrasal import (
    CLOSES_NAMES,
    COUNTS,
    ENDS,
    IS_COMMON,
    IS_PARTICIPLE,
    IS_PERSON,
    IS_PLAIN,
    IS_THAT,
    IS_VERB_NOUN,
    LEADS,
    MAY_STAND_ALONE,
    OPENS,
    SHUT,
    STANDS_ALONE,
    STARTS_MAYBE,
    STARTS_NONE,
    TELL_MORE,
)
from casualtyparse.lexicon.pieces import CAPITAL, DIGIT, SHORT
from casualtyparse.lexicon.roles import Person
from casualtyparse.numerals.quantities import Quantity
from casualtyparse.phrases.ages import AGED, AGES, OLD
from casualtyparse.phrases.kinds import NEUTRAL
from casualtyparse.phrases.starts import Starts
from casualtyparse.phrases.words import PLURAL_PRONOUNS, RANKED, TAILS
from casualtyparse.terms import VictimKind

#: A noun phrase is never read further than this many tokens.
MOST_TOKENS: Final = 24
#: Determiners that may stand for a whole phrase.
_ALONE: Final = frozenset({"both", "all", "each", "either", "neither", "another"})


@define(eq=False)
class NounPhrase:
    """Tokens `first` to `end` (exclusive) that name people or things.

    `head` is the token of the noun (else the name or number), `person` what the lexicon says of it.
    `kind` is that of people, also from modifiers ("army doctor"), `named` spans a name.
    """

    first: int
    end: int
    head: int
    quantity: Quantity | None = None
    determiner: str | None = None
    person: Person | None = None
    kind: VictimKind | None = None
    plural: bool = False
    named: tuple[int, int] | None = None
    others: bool = False
    remaining: bool = False
    ordinal: bool = False
    pronoun: bool = False
    possessive: bool = False  # "the mayor's": it belongs to the phrase behind it
    owner: int | None = None  # first token of the possessive phrase in front


#: PERF: the call of a class with fifteen arguments costs several times as much.
_new: Final = object.__new__
_fill: Final = NounPhrase.__init__
#: What takes a closer look before a phrase starts with a word.
_ASKED: Final = IS_THAT | STARTS_NONE | STARTS_MAYBE | STANDS_ALONE | MAY_STAND_ALONE
_NO_NUMBER: Final = STARTS_MAYBE | COUNTS
_OPENING: Final = OPENS | COUNTS
#: What ends a phrase behind a noun, whatever else stands around it but a hyphen.
_CLOSING: Final = CLOSES_NAMES | ENDS
#: What goes on with a word behind a function word: "well-to-do", "brother in law".
_GOES_ON: Final = TAILS | {"-"}
#: What may glue a number to the words behind it: "12-year-old", "12 year old".
_GLUES: Final = AGES | OLD | {"-"}
_NO_ENDS: Final = frozenset[str]()
#: Signs behind which no phrase goes on; a full stop may belong to a short form.
_ENDS: Final = frozenset({",", ".", ";", ":", "(", ")", "?", "!"})


class Chunker(Starts):
    """Reads the noun phrases of a text, one sentence at a time."""

    __slots__ = ()

    def read(  # noqa: C901, PLR0912, PLR0915 PERF: one loop over the sentence
        self, first: int, end: int
    ) -> list[NounPhrase]:
        """Return the noun phrases among the tokens from `first` up to, not with, `end`.

        phrase = pronoun | opening* body | opening* number
        """
        words, entries = self.words, self.entries
        scan, marks, opaque = self.scan, self.marks, self.opaque
        by_first, by_end = self.numbers.by_first, self.numbers.by_end
        caps = scan.text[scan.starts[first] : scan.starts[end]].isupper()
        self.end, self.caps = end, caps
        closes, ends = (0, _NO_ENDS) if caps else (_CLOSING, _ENDS)
        found: list[NounPhrase] = []
        behind, people_behind, owner_behind = -1, False, -1
        i = first
        while i < end:
            # 1. Half of the tokens start no phrase: signs, function words, verbs.
            entry = entries[i]
            if entry is not None:
                bits = entry.phrasal
                if bits & SHUT or opaque[i]:
                    i += 1
                    continue
                if bits & _NO_NUMBER == STARTS_MAYBE:
                    if behind == i or not bits & IS_VERB_NOUN:
                        before = entries[i - 1]
                        led = before is not None and before.phrasal & LEADS
                        if (
                            not bits & IS_PARTICIPLE
                            or not (led or i in by_end or i == 0)
                            or not self.is_modifier(i)
                        ) and not (
                            led and before and before.harm_verb and self.is_trade(i)
                        ):
                            i += 1
                            continue
                elif bits & _ASKED:
                    if not self.may_start(i, bits, behind):
                        i += 1
                        continue
                    if bits & STANDS_ALONE or (
                        bits & MAY_STAND_ALONE and self.stands_alone(i)
                    ):
                        found.append(_pronoun(i, words[i]))
                        i += 1
                        behind, people_behind, owner_behind = i, False, -1
                        continue
                elif people_behind and behind == i and bits in TELL_MORE:  # noqa: SIM102
                    # "clerks trapped in", "armed with"
                    if words[i][-2:] == "ed" and (bits == IS_PLAIN or self.leads_on(i)):
                        i += 1
                        continue
            elif marks[i] & DIGIT:
                bits = COUNTS
                if opaque[i]:
                    i += 1
                    continue
                if behind == i and self.numbers_name(i):
                    i = behind = i + 1
                    found[-1].end = i
                    continue
            else:
                bits = 0
                word = words[i]
                ending = word[-2:]
                if (
                    word < "A"
                    or opaque[i]
                    or (ending == "ly" and not marks[i] & CAPITAL)
                    or not word[0].isalnum()
                    or (
                        people_behind
                        and behind == i
                        and (ending == "ed" or word[-3:] == "ing")
                    )
                    or (
                        ending == "ed"
                        and (caps or not marks[i] & CAPITAL)  # not "was Ahmed"
                        and self.is_predicate(i)
                    )
                ):
                    i += 1
                    continue

            # 2. opening = (DETERMINER | "other" | "remaining" | ORDINAL | number)*
            at = i
            stop = i + MOST_TOKENS
            if stop > end:  # noqa: PLR1730 PERF: no call
                stop = end
            quantity: Quantity | None = None
            determiner: str | None = None
            others = remaining = ordinal = False
            while bits & _OPENING:
                number = None
                if bits & COUNTS and quantity is None and at in by_first:
                    number = by_first[at]
                if number is not None:
                    if words[number.end] in _GLUES and self.is_compound(number.end):
                        break
                    if number.kind == "ordinal":
                        ordinal = True
                        at = number.end
                    else:
                        quantity = self.numbers.quantity(number)
                        at = quantity.end
                elif (
                    entry is None
                    or not bits & OPENS
                    or ((others or quantity is not None) and words[at] in ARTICLES)
                ):
                    break
                else:
                    if entry.part is not None:
                        if words[at] == "others":  # "two others saw a minor"
                            at, stop, others = at + 1, at + 1, True
                            break
                        others = others or entry.part == "other"
                        remaining = remaining or entry.part == "remaining"
                    if determiner is None and entry.tag is not None:
                        determiner = words[at]
                        if (
                            determiner in INDEFINITE or words[at + 1] == "same"
                        ) and "number" in words[at + 1 : at + 3]:
                            at = self.behind_number(at)
                    at += 1
                if at >= stop:
                    break
                entry = entries[at]
                bits = COUNTS if marks[at] & DIGIT else 0
                if entry is not None:
                    bits = entry.phrasal
            if quantity is not None and quantity.first <= i:
                determiner = None  # "no fewer than 17"
            # 3. Modifiers, head and name; `noun` is the noun for people
            body = at
            noun: int | None = None
            named: tuple[int, int] | None = None
            # PERF: most have one word, with a function word or a sign behind it
            after = entries[at + 1]
            if (
                (
                    after.phrasal & closes and words[at + 2] not in _GOES_ON
                    if after is not None
                    else words[at + 1] in ends
                )
                and not opaque[at]
                and at < stop
            ):
                if bits & IS_PERSON:
                    if not marks[at] & SHORT:
                        noun = at
                        at += 1
                elif bits & IS_COMMON:
                    if not marks[at] & (CAPITAL | SHORT):
                        at += 1
                elif entry is None and not marks[at] & (SHORT | DIGIT):
                    word = words[at]
                    if word[-2:] != "ed" and word >= "a":
                        if not marks[at] & CAPITAL:
                            if word[0].isalnum():
                                at += 1
                        elif words[at + 1] != "(" and not marks[at + 1] & CAPITAL:
                            at += 1
                            named = body, at
            if at == body:
                if not (
                    words[at] in ends
                    if entry is None
                    else bits & CLOSES_NAMES and words[at + 1] != "-"
                ):
                    noun, named, at = self.body(body, stop)
                    if noun is None and at > body and words[at - 1][-2:] == "ly":
                        at = self.without_adverb(body, at)
                if at == i or (
                    at == i + 1
                    and determiner is not None
                    and quantity is None
                    and not _alone(entries[i])
                    and not (determiner == "those" and self.is_placed(at))
                ):
                    i += 1
                    continue
            if quantity is not None and words[at] == "'" and at > body:
                noun, named, at = self.behind_owner(noun, named, at, stop)
            if noun and noun > body and words[noun - 1] in RANKED:
                noun, named = self.with_surname(noun, named, at)
            start, owner, plural = i, None, False
            if owner_behind >= 0 and behind == i:
                owner, determiner = owner_behind, determiner or "'s"
            if noun is None:
                head, person, kind = at - 1, None, None
                if named is None and body < at:
                    plural = words[head][-1] == "s"
                    if words[head] in AGED and (
                        words[head - 2] in AGES or words[head] in OLD
                    ):
                        person = AGED[words[head]]
                        kind = person.kind
                if others and quantity is None:
                    plural = words[i] != "another" and words[head] != "other"
            else:
                head = noun
                entry = entries[noun]
                kind = None
                person = None if entry is None else entry.person
                if person is not None:
                    kind, before_it = person.kind, person.before
                    if (
                        before_it is not None
                        and (words[noun - 1] in before_it or words[noun - 1] == "-")
                    ) or (head > body and kind in NEUTRAL):
                        kind = self.kind_of(person, head, body)
                    plural = person.number != "one"
                    if determiner == "that" and i < head and self.is_said(person, i):
                        # "said that soldiers fled", "that commander of the unit was"
                        start, determiner = i + 1, None if plural or named else "the"
            if quantity is not None:
                counted, _, _, _, high, _, _ = quantity
                plural = plural or high is None or high > 1
                if counted < i:
                    start = counted
                    if words[start - 1] == "the" and start > first:
                        start, determiner = start - 1, "the"  # "the about 30 guests"
                    while found and found[-1].first >= start:
                        found.pop()  # "a total of 12": the qualifier looked like a phrase
            possessive = False
            if words[at] == "'" and self.is_possessive(at):
                possessive = True
                at += 2 if words[at + 1] == "s" else 1
            phrase = _new(NounPhrase)
            phrase.first = start
            phrase.end = at
            phrase.head = head
            phrase.quantity = quantity
            phrase.determiner = determiner
            phrase.person = person
            phrase.kind = kind
            phrase.plural = plural
            phrase.named = named
            # "two officers and nine other ranks"
            phrase.others = others and words[head] != "ranks"
            phrase.remaining = remaining
            phrase.ordinal = ordinal
            phrase.pronoun = False
            phrase.possessive = possessive
            phrase.owner = owner
            found.append(phrase)
            i = behind = at
            people_behind = person is not None or (named is not None and not caps)
            owner_behind = start if possessive else -1
        return found


def _pronoun(i: int, word: str) -> NounPhrase:
    phrase = _new(NounPhrase)
    _fill(phrase, i, i + 1, i, plural=word in PLURAL_PRONOUNS, pronoun=True)
    return phrase


def _alone(entry: Entry | None) -> bool:
    """Tell whether one word makes a phrase: not an article."""
    if entry is None or entry.tag != "determiner":
        return True
    return entry.word in _ALONE or bool(entry.part)
