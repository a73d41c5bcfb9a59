"""The words of harm of a text: those that say one by themselves, or with the words beside them."""

from typing import Final

from casualtyparse.casualties.grammar.around.rolls import PARTING
from casualtyparse.casualties.grammar.cued import Cued
from casualtyparse.casualties.grammar.parts.survivors import tells
from casualtyparse.casualties.grammar.rule import Tables
from casualtyparse.casualties.grammar.words.idioms import (
    MOST_SPLIT,
    MOST_TO_FIRST,
    POSSESSIVES,
    may_be_idiom,
)
from casualtyparse.casualties.grammar.words.verb_groups import BE
from casualtyparse.lexicon import Entry, bit_of, triggers_of
from casualtyparse.lexicon.phrasal import PRONOUNS
from casualtyparse.lexicon.pieces import CAPITAL
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.reading import Reading
from casualtyparse.spans import Claim

#: What makes raiders of men: "armed men", "men in masks"; and who are such.
_TAKERS: Final = (
    word_list("harms", "faceless")
    | word_list("harms", "disguises")
    | word_list("harms", "captors")
)
#: A word that says a harm by itself.
WORD: Final = bit_of("harm_verb") | bit_of("harm_state") | bit_of("harm_noun")
#: A word of those who were spared.
SURVIVAL: Final = bit_of("survival")
LIMB: Final = bit_of("limb")
#: Words that say a harm with others that stand anywhere beside them.
_BESIDE: Final = LIMB | SURVIVAL
_CASUALTIES: Final = triggers_of("casualties")
#: How far a verb of damage may stand before a part of the body, and behind it.
_MOST_TO_PART: Final = 6
_MOST_FROM_PART: Final = 6
#: How far before a wound "with" may stand.
_MOST_TO_WITH: Final = 9
_WITH: Final = frozenset({"with", "from", "for"})
#: Words that lead a noun of harm: "one more murder", "the mayor's murder".
_LEADING: Final = frozenset({"one", "another", "'"})
#: What ends a number behind "or": "120 or so deaths".
_OR_SO: Final = frozenset({"so", "more"})
_CLAUSE_ENDS: Final = frozenset({";", ":", "?", "!"})
_MOST_IN_HEADING: Final = 3
_MOST_TO_HEAD: Final = 24
#: The parts that people without a noun play.
_PEOPLE: Final = frozenset({*PRONOUNS, "other", "title"})
#: How far behind a participle at the start its "was" may stand.
_MOST_TO_BE: Final = 9


def is_in_name(claim: Claim) -> bool:
    """Tell whether a word is part of a known name: "the Martyrs Brigades"."""
    return claim.family == "actors" and claim.end - claim.first > 1


class Heard(Cued):
    """Finds the words of harm of one text."""

    __slots__ = ("_entries", "_reading")

    def __init__(self, reading: Reading, tables: Tables) -> None:
        """Take the words of the text."""
        super().__init__(reading, tables)
        self._reading = reading
        self._entries = reading.scan.entries

    def heard(self) -> list[int]:
        """Return the words of harm of the text."""
        words, entries, scan = self._words, self._entries, self._reading.scan
        found: list[int] = []
        far = MOST_TO_FIRST
        for i in scan.triggers(_CASUALTIES):
            entry = entries[i]
            if entry is None:
                continue
            mask, idioms = entry.mask, entry.harm_idiom
            if mask & WORD:
                found.append(i)
                continue
            if idioms is not None:
                before, firsts, tails = words[i - 1], idioms.gap_firsts, idioms.tails
                # PERF: most words of idioms stand without the others, and end here.
                if (
                    (
                        before in idioms.firsts
                        or words[i + 1] in idioms.by_next
                        or before in POSSESSIVES
                        or idioms.open
                    )
                    and may_be_idiom(words, i, idioms)
                ) or (
                    (
                        firsts
                        and not firsts.isdisjoint(words[i - far if i > far else 0 : i])
                    )
                    or (tails and not tails.isdisjoint(words[i + 2 : i + MOST_SPLIT]))
                ):
                    found.append(i)
                    continue
            if mask & _BESIDE and (
                self.may_be_damaged(i, entry)
                if mask & LIMB
                # PERF: only "went down with all hands" tells of harm
                else (words[i] != "down" or words[i + 1] == "with") and tells(words, i)
            ):
                found.append(i)
        return found

    def may_be_damaged(self, i: int, entry: Entry) -> bool:
        """Tell whether a verb of damage stands near a part of the body, "with" before a wound."""
        if entry.limb != "part":
            near_by = self._words[max(0, i - _MOST_TO_WITH) : i]
            return not _WITH.isdisjoint(near_by)
        # PERF: a loop; a generator costs twice as much
        for near in self._entries[max(0, i - _MOST_TO_PART) : i + _MOST_FROM_PART]:
            if near is not None:
                damage = near.damage if near.seldom is not None else None
                if damage is not None and damage.sort != "having":
                    return True
                if near.limb == "lodged":
                    return True
        return False

    def heads(self, i: int, low: int) -> bool:
        """Tell whether a word of harm ends a heading: "killed: 14", "civilians killed: 14"."""
        if i == low or self._words[i - 1] in PARTING:
            return True
        before = self._entries[i - 1]
        if before is None or before.person is None or self._words[i + 1] != ":":
            return False
        least = max(low, i - _MOST_IN_HEADING)
        if self.is_numbered(least, i):
            return False  # "eleven clerks killed: six in Dorn"
        return any(
            j == low or self._words[j - 1] in PARTING
            for j in range(i - 1, least - 1, -1)
        )

    def is_led(self, i: int, low: int) -> bool:
        """Tell whether a number or an owner leads the phrase that ends in token i."""
        words, entries = self._words, self._entries
        numbers, ends = self._reading.numbers.by_first, self._number_ends
        for j in range(i - 1, max(low, i - _MOST_TO_HEAD) - 1, -1):
            if j in numbers or j + 1 in ends or words[j] in _LEADING:
                return True
            if words[j] in _OR_SO and words[j - 1] == "or" and j - 1 in ends:
                return True
            entry = entries[j]
            if entry is None:
                if words[j] in _CLAUSE_ENDS:
                    return False
            elif entry.shut:  # "dozens of injuries", "a number of deaths"
                led = words[j] == "of" and j == i - 1
                return led and (j in ends or words[j - 1] == "number")
        return False

    def has_people(
        self, first: int, stop: int, *, numbered: bool, bodies: bool = True
    ) -> bool:
        """Tell whether people, a pronoun or else a number are here; `bodies`: also an army."""
        if numbered and self.is_numbered(first, stop):
            return True
        for entry in self._entries[first:stop]:
            if entry is not None:
                person = entry.person
                if person is not None and (bodies or person.number != "body"):
                    return True
                if entry.part in _PEOPLE:
                    return True
        return False

    def has_taker(self, first: int, stop: int) -> bool:
        """Tell whether armed men who may take people along are among these tokens."""
        if not _TAKERS.isdisjoint(self._words[first:stop]):
            return True
        claims = self._reading.scan.claims
        for i, entry in enumerate(self._entries[first:stop], first):
            person = None if entry is None else entry.person
            if person is not None and person.kind == "militant":
                return True
            if i in claims and claims[i].family == "actors":
                return True  # "the Dol Front took nine guards with it"
        return False

    def has_name(self, first: int, stop: int) -> bool:
        """Tell whether an unknown word in capitals is among these tokens."""
        marks, entries = self._reading.scan.marks, self._entries
        for i in range(first, stop):  # noqa: SIM110 PERF: a generator costs more
            if entries[i] is None and marks[i] & CAPITAL:
                return True
        return False

    def is_fronted(self, start: int, end: int, low: int, stop: int) -> bool:
        """Tell whether people may follow a participle: "killed in the raid were two cooks".

        So they may "also hurt was a clerk", or stand before: "the guard, though wounded, ran on".
        """
        words = self._words
        if words[end] == "," or start > low + 2:
            return True  # "badly wounded, the sergeant crawled back"
        if start > low and words[low] == "also":
            return True
        entry = self._entries[end]
        if (entry is None or entry.tag != "preposition") and words[end][-2:] != "ly":
            return False
        near = words[end : min(stop, end + _MOST_TO_BE)]
        led = start == low + 1 and words[low] != "those"
        return "," in near or not (led or BE.isdisjoint(near))
