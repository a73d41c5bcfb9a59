"""Noun phrases: who or what, how many, and with which determiner.

phrase  = pronoun | [determiner]* [number] modifier* head [name] | name | number
modifier = adjective | participle | noun | word "-" word
head    = PERSON | noun

What stands behind the head (of-phrases, relative clauses, brackets, ages) is left to the grammars.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from casualtyparse.lexicon import Entry
from casualtyparse.lexicon.roles import Person, PersonKind
from casualtyparse.numerals.quantities import Numbers, Quantity
from casualtyparse.phrases.words import PLURAL_PRONOUNS, PRONOUNS, Words
from casualtyparse.scan import Scan

#: A noun phrase is never read further than this many tokens.
MOST_TOKENS: Final = 24
#: Families whose tokens are no part of any noun phrase.
_MARKS: Final = ("other", "remaining")
_OPAQUE: Final = frozenset({"dates", "distances"})


#: Determiners that may stand for a whole phrase.
_ALONE: Final = frozenset({"both", "all", "each", "either", "neither", "another"})


#: Kinds that a modifier may change: "NGO driver", "police officer".
_NEUTRAL: Final = frozenset({"unknown", "civilian", "security"})


class NounPhrase(NamedTuple):
    """Tokens `first` to `end` (exclusive) that name people or things.

    `head` is the token of the noun (that of the name, or of the number, where there is no noun),
    `person` what the lexicon says of it. `kind` is the kind of people, also from modifiers
    ("army doctor"). `named` are the first and last token of a name inside.
    """

    first: int
    end: int
    head: int
    quantity: Quantity | None = None
    determiner: str | None = None
    person: Person | None = None
    kind: PersonKind | None = None
    plural: bool = False
    named: tuple[int, int] | None = None
    others: bool = False
    remaining: bool = False
    ordinal: bool = False
    pronoun: bool = False
    possessive: bool = False  # "the mayor's": it belongs to the phrase behind it
    owner: int | None = None  # first token of the possessive phrase in front


def read_phrases(
    scan: Scan, numbers: Numbers, first: int, end: int
) -> list[NounPhrase]:
    """Return the noun phrases among the tokens from `first` up to, not with, `end`."""
    chunker = _Chunker(scan, numbers, end, caps=scan.surface(first, end).isupper())
    found: list[NounPhrase] = []
    words, entries = scan.words, scan.entries
    i = first
    while i < end:
        # PERF: half of the tokens are signs and function words; they end here.
        entry = entries[i]
        if entry.shut if entry is not None else not words[i][0].isalnum():
            i += 1
            continue
        previous = found[-1] if found else None
        phrase = chunker.phrase_at(i, previous)
        if phrase is None:
            i += 1
            continue
        while found and found[-1].first >= phrase.first:
            found.pop()  # "a total of 12": the qualifier looked like a phrase
        found.append(phrase)
        i = phrase.end
    return found


class _Chunker(Words):
    """Reads one noun phrase at a time."""

    __slots__ = ()

    def phrase_at(self, i: int, previous: NounPhrase | None) -> NounPhrase | None:
        """phrase = pronoun | [determiner]* [number] modifier* head [name]"""
        entry = self.entries[i]
        if not self._may_start(i, entry, previous):
            return None
        if entry is not None and self.is_pronoun(i):
            if not (entry.part == "personal" and entry.tag == "determiner"):
                return self._pronoun(i)
            if not self.noun_follows(i + 1):
                return self._pronoun(i)
        return self._full(i, previous)

    def _may_start(
        self, i: int, entry: Entry | None, previous: NounPhrase | None
    ) -> bool:
        """Tell whether a noun phrase may start at token i."""
        claim = self.scan.claims.get(i)
        if claim is not None and claim.family in _OPAQUE:
            return False
        word = self.words[i]
        if word == "that" and self._is_conjunction(i):
            return False
        if entry is None:
            if word.endswith("ly") and not self.scan.capital(i):
                return False
            if word.endswith(("ing", "ed")) and previous is not None:
                return previous.end != i or previous.person is None
            return word[0].isalnum()
        if i in self.numbers.by_first:
            return True
        if entry.severity is not None:
            return False
        if entry.part in PRONOUNS or entry.part in ("other", "remaining"):
            return True
        if entry.tag is not None:
            return entry.tag == "determiner" or word == "no"
        if entry.harm_verb is not None or entry.harm_state is not None:
            return self.is_modifier(i)
        if entry.verb is not None:
            after = previous is not None and previous.end == i
            return self.is_modifier(i) or (entry.noun and not after)
        return word[0].isalnum()

    def _is_conjunction(self, i: int) -> bool:
        """Tell whether "that" starts a clause: "said that a guard", "that 20 men"."""
        following = self.entries[i + 1] if i + 1 < self.end else None
        if i + 1 in self.numbers.by_first or following is None:
            return True
        return following.tag is not None or following.part in PRONOUNS

    def _pronoun(self, i: int) -> NounPhrase:
        plural = self.words[i] in PLURAL_PRONOUNS
        return NounPhrase(i, i + 1, i, plural=plural, pronoun=True)

    def _full(self, i: int, previous: NounPhrase | None) -> NounPhrase | None:
        """Read determiners, number, modifiers and head."""
        stop = min(self.end, i + MOST_TOKENS)
        body, quantity, determiner, marks = self._opening(i, stop)
        person_at, named, at = self._body(body, stop)
        if at == i or (at == i + 1 and not self._alone(i, quantity)):
            return None
        owner = None
        if previous is not None and previous.possessive and previous.end == i:
            owner, determiner = previous.first, determiner or "'s"
        head, person, kind = at - 1, None, None
        if person_at is not None:
            head = person_at
            entry = self.entries[head]
            person = None if entry is None else entry.person
            kind = None if person is None else self._kind(person, head, body)
        possessive = self.is_possessive(at)
        if body < at and person is None and named is None:
            plural = self.words[at - 1][-1] == "s"
        else:
            plural = person is not None and person.number != "one"
        if quantity is not None:
            plural = plural or quantity.high is None or quantity.high > 1
        elif person is None and "other" in marks:
            plural = self.words[i] != "another"
        return NounPhrase(
            i if quantity is None else min(i, quantity.first),
            at + self._possessive_size(at) if possessive else at,
            head,
            quantity,
            determiner,
            person,
            kind,
            plural,
            named,
            others="other" in marks,
            remaining="remaining" in marks,
            ordinal="ordinal" in marks,
            possessive=possessive,
            owner=owner,
        )

    def _opening(
        self, i: int, stop: int
    ) -> tuple[int, Quantity | None, str | None, Sequence[str]]:
        """opening = (DETERMINER | "other" | "remaining" | ORDINAL | number)*"""
        quantity, determiner = None, None
        marks: list[str] = []
        at = i
        while at < stop:
            entry = self.entries[at]
            number = self.numbers.by_first.get(at)
            if number is not None and quantity is None:
                if self.is_compound(number.end):
                    break
                if number.kind == "ordinal":
                    marks.append("ordinal")
                    at = number.end
                    continue
                quantity = self.numbers.quantity(number)
                at = quantity.end
                continue
            if entry is None:
                break
            if entry.part in _MARKS:
                marks.append(entry.part)
            elif entry.tag != "determiner" and self.words[at] != "no":
                break
            if entry.tag is not None and determiner is None:
                determiner = self.words[at]
            at += 1
        if quantity is not None and quantity.first <= i:
            determiner = None  # "no fewer than 17"
        return at, quantity, determiner, marks

    def _possessive_size(self, at: int) -> int:
        return 2 if self.words[at + 1 : at + 2] == ["s"] else 1

    def _alone(self, i: int, quantity: Quantity | None) -> bool:
        """Tell whether one word makes a phrase: not an article."""
        entry = self.entries[i]
        if quantity is not None or entry is None:
            return True
        return entry.tag != "determiner" or self.words[i] in _ALONE or bool(entry.part)

    def _body(
        self, at: int, stop: int
    ) -> tuple[int | None, tuple[int, int] | None, int]:
        """Read modifiers and head; return the noun for people, the name and the end."""
        start = at
        person_at: int | None = None
        while at < stop:
            word = self.words[at]
            if word == "-":
                if at > start and self.hyphen(at):
                    at += 2
                    continue
                break
            if word == "." and at > start and self.is_short(at - 1):
                at += 1
                continue
            if word == "and" and at > start and self._adjectives(at):
                at += 1
                continue
            entry = self.entries[at]
            if not self._continues(at, entry, start, person_at):
                break
            if entry is not None and self._names_people(at, entry):
                person_at = at
            elif person_at is not None:
                if self.is_name(at):
                    end = self.name_end(at, stop)
                    return person_at, (at, end), end
                person_at = None  # "police station": the noun is something else
            elif self.is_name(at) and not self.people_word(entry):
                end = self.name_end(at, stop)
                at, named = end, (at, end)
                if self.words[at : at + 1] == ["("] and self.head_follows(at + 3):
                    at += 3  # "the Army of Dol (AD) rebels"
                if not self.head_follows(at):
                    return None, named, at
                continue
            at += 1
        return person_at, None, at

    def _adjectives(self, at: int) -> bool:
        """Tell whether "and" joins two peoples before a noun: "Gio and Mano villagers"."""
        before = self.entries[at - 1]
        after = self.entries[at + 1] if at + 1 < self.end else None
        if before is None or after is None:
            return False
        if before.person is None or after.person is None or not before.person.people:
            return False
        return after.person.people and self.noun_follows(at + 2)

    def _continues(
        self, at: int, entry: Entry | None, start: int, person_at: int | None
    ) -> bool:
        """Tell whether token `at` belongs to the noun phrase that started before it."""
        claim = self.scan.claims.get(at)
        if claim is not None and claim.family in _OPAQUE:
            return False
        word = self.words[at]
        if not word[0].isalnum():
            return False
        number = self.numbers.by_first.get(at)
        if number is not None:
            return self.is_compound(number.end) or number.kind == "ordinal"
        if entry is None:
            return self._unknown_continues(at, person_at)
        if person_at is None and self._starts_compound(at):
            return True
        return self._known_continues(at, entry, start, person_at)

    def _starts_compound(self, at: int) -> bool:
        """Tell whether a hyphen follows: "well-drillers", "on-duty guards"."""
        return at + 1 < self.end and self.words[at + 1] == "-" and self.hyphen(at + 1)

    def _known_continues(
        self, at: int, entry: Entry, start: int, person_at: int | None
    ) -> bool:
        """Tell whether a word that the lexicon has belongs to the phrase."""
        if entry.part == "title" and not self.caps:
            return person_at is None or self.is_name(at) or entry.person is not None
        if self.words[at] == "us" and not self.is_pronoun(at):
            return True
        if entry.tag is not None or entry.part in PRONOUNS:
            return False
        if entry.harm_verb is not None or entry.harm_state is not None:
            return person_at is None and self.is_modifier(at)
        if entry.verb == "base" and at == start and at > 0 and self._opened(at):
            return True  # "nine ferry passengers"
        if entry.person is not None or entry.modifier is not None:
            return True
        if entry.verb is not None:
            if self.is_modifier(at):
                return person_at is None
            return (
                entry.noun
                and (at == start or (person_at is None or self.modifies(person_at)))
                and not (person_at is not None and self.is_many(person_at))
            )
        if entry.thing is not None:
            return person_at is None or self.modifies(person_at)
        return self._unknown_continues(at, person_at)

    def _opened(self, at: int) -> bool:
        """Tell whether a determiner or a number stands before, so that a noun must follow."""
        entry = self.entries[at - 1]
        return at in self.numbers.by_end or (
            entry is not None and entry.tag == "determiner"
        )

    def _after_noun(self, at: int) -> bool:
        """Tell whether the word before is a noun, so that this one is its verb."""
        before = self.entries[at - 1] if at else None
        return before is not None and (
            before.thing is not None or before.noun or before.harm_noun is not None
        )

    def _unknown_continues(self, at: int, person_at: int | None) -> bool:
        """Tell whether a word of no known class belongs to the phrase."""
        word = self.words[at]
        if person_at is None:
            return not (word.endswith("ed") and self._after_noun(at))
        if self.is_name(at):
            return True
        if word.endswith(("ed", "ing", "ly")) or self.is_many(person_at):
            return False
        return self.modifies(person_at)

    def _names_people(self, at: int, entry: Entry) -> bool:
        """Tell whether the word is a noun for people here."""
        person = entry.person
        if person is None:
            return False
        if person.compound:
            return self._compound_kind(person, at) is not None
        if person.people:
            return (
                not person.weak or at + 1 == self.end or not self.noun_follows(at + 1)
            )
        return True

    def _kind(self, person: Person, head: int, body: int) -> PersonKind:
        """Return the kind that the noun and the words before it say."""
        compound = self._compound_kind(person, head)
        if compound is not None:
            return compound
        if person.kind not in _NEUTRAL:
            return person.kind
        for i in range(head - 1, max(body, head - 5) - 1, -1):
            entry = self.entries[i]
            if entry is None or entry.modifier is None:
                continue
            if person.kind == "unknown" or entry.modifier == "aid_worker":
                return entry.modifier
        return person.kind

    def _compound_kind(self, person: Person, at: int) -> PersonKind | None:
        if person.before is None or at == 0:
            return None
        word = self.words[at - 1]
        if word == "-" and at > 1:
            word = self.words[at - 2]
        return person.before.get(word)
