"""The body of a noun phrase: modifiers, head and name, with what single words do in it.

body     = modifier* head [name] | name
modifier = adjective | participle | noun | word "-" word
head     = PERSON | noun
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.lexicon import Entry
from casualtyparse.lexicon.phrasal import (
    CLOSES,
    COUNTS,
    GOES_ON,
    IS_AND,
    IS_PARTICIPLE,
    IS_PLAIN,
    IS_THING,
    IS_VERB,
    IS_VERB_NOUN,
    LEADS,
    MODIFIES,
    NAMES_MANY,
    NAMES_PEOPLE,
    NO_NAME,
    PRONOUNS,
)
from casualtyparse.lexicon.pieces import CAPITAL, UPPER
from casualtyparse.lexicon.roles import Person
from casualtyparse.numerals.quantities import Numbers
from casualtyparse.phrases.kinds import GRADES, Kinds
from casualtyparse.phrases.words import TAILS
from casualtyparse.scan import Scan

#: Before a name these are adjectives.
_SEXES: Final = frozenset({"male", "female"})
_BRACKETS: Final = frozenset({"(", "["})
#: What may stand inside a name with a capital letter.
_IN_NAMES: Final = frozenset({"preposition", "subordinator"})
#: What joins two words to one: "well-drillers", "Dol/Lomu raiders".
_GLUE: Final = frozenset({"-", "/"})

#: "Mr al-Lomi", "commander el-Lomi"
_ARTICLES: Final = frozenset({"al", "el", "ul"})


class Bodies(Kinds):
    """Reads the bodies of noun phrases.

    `opaque` has a 1 for each token of a date or a distance: these are in no phrase.
    """

    __slots__ = ("marks", "opaque")

    def __init__(self, scan: Scan, numbers: Numbers, opaque: Sequence[int]) -> None:
        """Take the words of a text."""
        super().__init__(scan, numbers, scan.size, caps=False)
        self.marks = scan.marks
        self.opaque = opaque

    def body(  # noqa: C901, PLR0912, PLR0915 PERF: one loop over the words of a phrase
        self, at: int, stop: int
    ) -> tuple[int | None, tuple[int, int] | None, int]:
        """Read modifiers and head; return the noun for people, the name and the end."""
        words, entries, marks = self.words, self.entries, self.marks
        caps = self.caps
        start = at
        person_at: int | None = None
        people = 0  # what the noun for people can do
        while at < stop:
            entry = entries[at]
            bits = 0
            if entry is None:
                word = words[at]
                if word < "A" or self.opaque[at]:
                    if word in _GLUE and at > start and self.hyphen(at):
                        at += 2
                        entry = entries[at - 1]
                        person = None if entry is None else entry.person
                        if entry and person and self._names_people(at - 1, person):
                            person_at, people = at - 1, entry.phrasal  # "co-workers"
                        elif (
                            person_at == at - 3
                            and entry is not None
                            and entry.thing == "building"
                        ):
                            person_at = None  # "a guard-post"
                        continue
                    if word == "." and at > start and self.is_short(at - 1):
                        at += 1
                        continue
                    if word == "-" and words[at + 1] == "in" and words[at + 3] == "law":
                        at += 4  # "brother - in - law"
                        continue
                    if not self._continues(at, None, start, person_at):
                        break
                elif person_at is None:
                    if (word[-2:] == "ed" and self.after_noun(at)) or not word[
                        0
                    ].isalnum():
                        break
                elif (
                    not self._unknown_continues(at, person_at) or not word[0].isalnum()
                ):
                    break
            else:
                bits = entry.phrasal
                if bits & CLOSES:
                    if bits & IS_AND and at > start and self._adjectives(at):
                        at += 1
                        continue
                    if words[at + 1] in TAILS and self.goes_on(at, start):
                        at += 2  # "brother in law", "int'l staff"
                        continue
                    # PERF: but for "well-drillers", the usual end of a phrase
                    if words[at + 1] != "-" or not self._continues(
                        at, entry, start, person_at
                    ):
                        break
                elif bits & COUNTS or self.opaque[at] or words[at + 1] == "-":
                    if not self._continues(at, entry, start, person_at):
                        break
                elif bits & GOES_ON:
                    if person_at is not None and (
                        words[at][-2:] == "ed" and self.leads_on(at)
                    ):
                        break  # "a man armed with a knife"
                elif bits & IS_THING:
                    if person_at is not None and (
                        not people & MODIFIES or self.is_doing(at)
                    ):
                        break
                elif bits & IS_VERB:
                    before = entries[at - 1]
                    led = before is not None and before.phrasal & LEADS
                    if (
                        bits & IS_PARTICIPLE
                        and (led or at in self.numbers.by_end or at == 0)
                        and self.is_modifier(at)
                    ):
                        if person_at is not None:
                            break
                    elif not bits & IS_VERB_NOUN:
                        if at != start or entry.verb != "base" or not self.opened(at):
                            break
                    elif (
                        entry.verb == "past"
                        or (words[at] == "found" and self.is_found(at))
                    ) and (person_at is not None or self.after_noun(at)):
                        # "the raid left Ana Ruk dead", "12 bodies found", but "the left bank"
                        break
                    elif person_at is not None and (
                        people & NAMES_MANY
                        or not people & MODIFIES
                        or self.is_doing(at)
                    ):
                        break
                elif bits & IS_PLAIN:
                    if (
                        words[at][-2:] == "ed" and self.after_noun(at)
                        if person_at is None
                        else not self._unknown_continues(at, person_at)
                    ):
                        break
                elif not self._continues(at, entry, start, person_at):
                    break
                if bits & NAMES_PEOPLE or (
                    entry.person is not None and self._names_people(at, entry.person)
                ):
                    person_at, people = at, bits
                    at += 1
                    continue
            if bits & NO_NAME and (person_at is None or self._is_adjective(at)):
                at += 1
                continue
            if words[at] == "al" and (known := self._known_name(at)):
                named, at = (at, known), known  # "an al-Qaida in Iraq leader"
                person_at = None
                continue
            if not (self.is_name(at) if caps else marks[at] & CAPITAL) and not (
                words[at] in _ARTICLES and at > start and self.is_article(at)
            ):
                person_at = None  # "police station": the noun is something else
                at += 1
                continue
            if words[at] in GRADES and self.is_grade(at):
                at += 2
                continue
            end = self.name_end(at, stop)
            if end - at > 1:
                end = self._before_head(end)
            if person_at is not None:
                if not self._is_of_name(person_at, at, end):
                    return person_at, (at, end), end
                person_at = None  # "two Lomu Red Crescent medics"
            named = at, end
            if marks[end] & CAPITAL and end < stop and not caps:
                end = self._name_behind(end, stop)
            if end in self.scan.claims:
                end = self._claimed(end)
            if end != named[1]:
                named = at, end
            at = end
            if words[at] == "/" and self.hyphen(at):
                at += 1  # "Dol Front/Lomu Front rebels"
                continue
            if words[at] == "(" and words[at + 2] == ")":
                at = self.behind_short(at, stop)
            if not self.head_follows(at):
                return None, named, at
        return person_at, None, at

    def behind_owner(
        self, noun: int | None, named: tuple[int, int] | None, at: int, stop: int
    ) -> tuple[int | None, tuple[int, int] | None, int]:
        """Return the people whom a number counts behind one: "two sheriff's deputies"."""
        entry = None if noun is None else self.entries[noun]
        one = entry is None or entry.person is None or entry.person.number == "one"
        if one and self.words[at + 1] == "s":
            counted, name, end = self.body(at + 2, stop)
            entry = None if counted is None else self.entries[counted]
            if entry and entry.person and entry.person.number == "many":
                return counted, name, end
        return noun, named, at

    def _before_head(self, end: int) -> int:
        """Return the end of a name without the noun that it makes: "(a US Navy) SEAL"."""
        entry = self.entries[end - 1]
        person = entry.person if entry else None
        made = person and person.compound and self.compound_kind(person, end - 1)
        return end - 1 if made else end

    def _name_behind(self, at: int, stop: int) -> int:
        """name = name PREPOSITION name, before people: "Help Without Frontiers nurses"."""
        entry = self.entries[at]
        if (
            entry is None
            or entry.tag not in _IN_NAMES
            or not self.marks[at + 1] & CAPITAL
        ):
            return at
        end = self.name_end(at + 1, stop)
        people = self.head_follows(end) and not self.marks[end] & CAPITAL
        return end if people else at

    def _claimed(self, at: int) -> int:
        """Return the end of a known name that goes on at token `at`: "Food for the Hungry"."""
        claim = self.scan.claims[at]
        entry = self.entries[at]
        if (
            claim.family != "actors"
            or not claim.first < at < claim.end <= self.end
            or (entry is not None and entry.person and not self.marks[at] & CAPITAL)
        ):
            return at  # "Dol Relief volunteers": people, whatever is known of the name
        if not self.head_follows(claim.end):
            for i in range(at, claim.end):
                if self.words[i] in _BRACKETS:
                    return i  # its short form
        return claim.end

    def _known_name(self, at: int) -> int:
        """Return the end of a known name of several words before people; 0 if there is none."""
        claim = self.scan.claims.get(at)
        if claim is None or claim.first != at or claim.family != "actors":
            return 0
        return claim.end if self.head_follows(claim.end) else 0

    def behind_number(self, at: int) -> int:
        """Return the "of" in "an unknown number of villagers", `at` where there is none."""
        words = self.words
        of = at + 2 if words[at + 1] == "number" else at + 3
        if words[of] != "of" or of + 1 >= self.end:
            return at
        noun = self.entries[of + 1]
        if noun is not None and noun.tag == "determiner":
            noun = self.entries[of + 2]
        if noun is None:
            return of
        harms = noun.harm_state or noun.harm_noun or noun.harm_verb
        return at if harms or noun.part in PRONOUNS else of

    def without_adverb(self, start: int, at: int) -> int:
        """Return where a phrase ends that cannot end in an adverb: "28 severely"."""
        entry = self.entries[at - 1]
        if entry is not None and (entry.severity or entry.thing or entry.person):
            return at - 1 if entry.severity else at
        alone = at - 1 == start and start in self.numbers.by_end
        return at - 1 if alone and not self.marks[at - 1] & CAPITAL else at

    def _is_of_name(self, person_at: int, at: int, end: int) -> bool:
        """Tell whether a people's name belongs to the name behind it, at `at` up to `end`."""
        claim = self.scan.claims.get(at)
        if claim is not None and claim.family == "actors" and claim.first <= person_at:
            return True
        entry = self.entries[person_at]
        if entry is None or entry.person is None:
            return False
        # "seven female Karsh Front cadres"
        if not entry.person.people and entry.person.lemma not in _SEXES:
            head = self.entries[end]
            one = head is not None and head.person and head.person.number == "one"
            one = one or person_at in self.numbers.by_end  # "two local UN workers"
            short = self.marks[at] & UPPER and not self.caps  # "a national NGO worker"
            if not (claim or short) or not one or entry.person.kind != "civilian":
                return False  # "two Lomu Red Crescent medics", "a local UN worker"
        return self.head_follows(end) and not self.marks[end] & CAPITAL

    def _is_adjective(self, at: int) -> bool:
        """Tell whether the name of a people is said of who follows: "an elderly Muslim man"."""
        entry = self.entries[at]
        person = None if entry is None else entry.person
        return person is not None and person.people and self.noun_follows(at + 1)

    def _adjectives(self, at: int) -> bool:
        """Tell whether "and" joins two words before a noun: "Gio and Mano villagers".

        So do the titles of a couple before a name: "Mr. and Mrs. Ruk".
        """
        entries = self.entries
        entry = entries[at - 1 - (self.words[at - 1] == ".")]
        if entry is not None and entry.part == "title":
            title = entries[at + 1]
            return title is not None and title.part == "title"
        person = None if entry is None else entry.person
        return person is not None and person.people and self._is_adjective(at + 1)

    def _continues(
        self, at: int, entry: Entry | None, start: int, person_at: int | None
    ) -> bool:
        """Tell whether token `at` belongs to the noun phrase that started before it."""
        if self.opaque[at] or not self.words[at][0].isalnum():
            return False
        if at in self.numbers.by_first:
            number = self.numbers.by_first[at]
            if number.kind == "ordinal" or self.is_compound(number.end):
                return True
            return self.words[at - 1] in GRADES and self.is_grade(at - 1)
        if entry is None:
            return self._unknown_continues(at, person_at)
        if self.words[at + 1] == "-" and self.starts_compound(at):
            if person_at is None:
                return True
            thing = self.entries[at + 2]
            if thing is not None and thing.thing == "building":
                return self.modifies(person_at)  # "a police check-post"
        return self._known_continues(at, entry, start, person_at)

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
            return person_at is None and self.describes(at)
        if entry.verb == "base" and at == start and at > 0 and self.opened(at):
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

    def _unknown_continues(self, at: int, person_at: int | None) -> bool:
        """Tell whether a word of no known class belongs to the phrase."""
        word = self.words[at]
        if person_at is None:
            return not (word.endswith("ed") and self.after_noun(at))
        if self.is_name(at):
            return True
        if word.endswith(("ed", "ing", "ly")) or self.is_many(person_at):
            return False
        return self.modifies(person_at)

    def _names_people(self, at: int, person: Person) -> bool:
        """Tell whether the word is a noun for people here."""
        if person.never is not None and self.words[at - 1] in person.never:
            return False  # "toy soldiers"
        if person.compound:
            leads = person.lemma == "head" and self.leads_body(at)
            return leads or self.compound_kind(person, at) is not None
        if person.people:
            return (
                not person.weak or at + 1 == self.end or not self.noun_follows(at + 1)
            )
        return True
