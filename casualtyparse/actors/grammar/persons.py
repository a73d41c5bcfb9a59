"""Persons who are named, and how many people a phrase tells.

person = [TITLE+] Name+ | HEAD Name+
"""

from typing import TYPE_CHECKING, Final

from casualtyparse.actors.candidates import ActorCandidate, make_candidate
from casualtyparse.actors.grammar.noun_phrases import GLUE, LINKS, NounPhrases
from casualtyparse.lexicon.entry import Entry
from casualtyparse.lexicon.pieces import CAPITAL
from casualtyparse.numerals.quantities import Quantity, count_of
from casualtyparse.numerals.values import Count

if TYPE_CHECKING:
    from casualtyparse.actors.values import ActorKind

#: These say that it is one: "a Palestinian".
SOMEONE: Final = frozenset({"a", "an", "another"})
#: Words before a number that belong to its people: "some other nine men".
BEFORE_COUNTS: Final = frozenset({"other", "another", "the", "-"})
#: A person is told by so many words at least: "Mr Varga".
SHORTEST_NAME: Final = 2

#: Things that tell nothing, besides those of them that do.
_MUTE: Final = frozenset({"abstract", "event", "weapon"})
_TELLING: Final = frozenset(
    {"company", "firm", "industry", "project", "programme", "program", "study"}
    | {"community", "campaign", "conference", "commission", "paper", "papers"}
    | {"service", "services", "intelligence", "enterprise", "enterprises"}
    | {"conferences", "companies", "firms", "studies", "inquiry", "inquest"}
)


def _mute(entry: Entry) -> bool:
    """Tell whether a noun names a time, a number, a harm or a thing: it says nothing."""
    harm = entry.harm_noun
    return (
        entry.calendar is not None
        or entry.unit is not None
        or (harm is not None and harm.sort != "group")
        or (entry.thing in _MUTE and entry.word not in _TELLING)
    )


class Persons(NounPhrases):
    """Reads the names of persons in noun phrases."""

    __slots__ = ()

    # ---- how many, and where a phrase starts

    def _modifiers(self, first: int, head: int) -> int:
        """Return where the phrase starts, determiners and titles of others left out."""
        words, claims = self.words, self.scan.claims
        numbers = self.reading.numbers.by_first
        start = head
        while start > first:
            before = start - 1
            if start in numbers and self._counts(start):
                return start  # "On that occasion three men"
            if words[before] in LINKS and not self.link(before):
                return start
            if before in claims and claims[before].family == "dates":
                return start  # "On 18 November gunmen"
            start = before
        return first

    def _counts(self, i: int) -> bool:
        """Tell whether the number at token i counts people: not "the rebels first", "Il 28"."""
        number, before = self.reading.numbers.by_first[i], self.words[i - 1]
        return (
            number.kind != "ordinal"
            and before not in BEFORE_COUNTS
            and self.words[number.end] != "-"
            and (self.places.upper or not self.scan.capital(i - 1))
        )

    def _single(self, start: int) -> Count | None:
        """Return the count that the article "a" says."""
        if start and self.words[start - 1] in SOMEONE:
            text = self.scan.surface(start - 1, start)
            return Count(kind="exact", low=1, high=1, text=text)
        return None

    def _quantity(self, first: int, head: int) -> Quantity | None:
        numbers = self.reading.numbers
        by_end = numbers.by_end
        i = head + 1
        while i > first:
            i -= 1
            if i not in by_end:
                continue
            quantity = numbers.quantity(by_end[i])
            if quantity.number.kind == "ordinal":
                return None
            if i < head and self.words[i] == "-":  # "17-year-old"
                continue
            claims, at = self.scan.claims, quantity.first
            if at in claims and claims[at].family == "dates":
                return None  # "On 18 November gunmen"
            return quantity
        return None

    def past_qualifier(self, i: int) -> int:
        """Return the number that "at least", "about" at token i qualify, or the token itself."""
        if self.scan.tag(i) != "preposition":
            return i  # PERF: most phrases start otherwise
        numbers = self.reading.numbers
        for k in (i + 1, i + 2):
            number = numbers.by_first.get(k)
            if number is not None and numbers.quantity(number).first == i:
                return k
        return i

    def count(self, first: int, head: int) -> Count | None:
        """Return how many people the phrase says: the number nearest before its head."""
        found = self._quantity(first, head)
        return None if found is None else count_of(self.scan, found)

    # ---- persons

    def _named_behind(self, head: int) -> ActorCandidate | None:
        """person = HEAD Name+: 'spokesman Tomas Varga'"""
        if self.places.upper:
            return None
        high = self.edges[self.scan.sentence_of[head] + 1]
        end = head + 1
        while end < high and self._name_word(end):
            end += 1
        while end > head + 1 and self.link(end - 1):
            end -= 1
        if end == head + 1:
            return None
        return self._as_person(head, head + 1, end)

    def _name_word(self, i: int) -> bool:
        """Tell whether token i may be part of the name of a person."""
        scan = self.scan
        if self.words[i] in GLUE and self.link(i):
            return i not in self.at
        # PERF: first, since most have none
        if not scan.marks[i] & CAPITAL or i in self.at or i in self.places.by_first:
            return False
        entry, claims = self.entries[i], scan.claims
        if entry is not None and (entry.tag is not None or entry.paper):
            return False
        return i not in claims or claims[i].family != "dates"

    def _person(self, first: int, end: int) -> ActorCandidate | None:
        """person = [TITLE+] Name+"""
        if self.places.upper or not self._name_word(end - 1):
            return None
        start = end
        while start > first and self._name_word(start - 1):
            start -= 1
        if start == end - 1 and self._opens(start):
            return None
        while start < end and self.link(start):
            start += 1
        title = start
        while title > first and self._title(title - 1):
            title -= 1
        return self._as_person(title, start, end)

    def _opens(self, i: int) -> bool:
        """Tell whether a capital only opens a sentence: "Additionally, they", "According to"."""
        entry = self.entries[i]
        if i != self.edges[self.scan.sentence_of[i]]:
            return False
        if entry is not None and (entry.speech is not None or entry.act is not None):
            return True
        behind = self.words[i + 1]
        return self.words[i][-2:] == "ly" and (
            behind == "," or self.scan.tag(i + 1) == "determiner"
        )

    def named_person(self, first: int, end: int) -> ActorCandidate | None:
        """person = [TITLE+] Name+, of all the words"""
        known = self.at.get(first)
        if known is not None and known.person is not None:
            return known
        if self.places.upper or end - first < SHORTEST_NAME:
            return None
        for i in range(first, end):
            if i in self.at or not (self._name_word(i) or self._title(i)):
                return None
        return self._person(first, end)

    def _title(self, i: int) -> bool:
        entry = self.entries[i]
        if entry is not None and (entry.title is not None or entry.head is not None):
            return True
        return self.words[i] in GLUE and self.link(i)

    def _as_person(self, first: int, name: int, end: int) -> ActorCandidate:
        """Keep a person; titles at the start of the name are no part of it."""
        kind: ActorKind = "unknown"
        start = first
        for i in range(first, end):
            entry = self.entries[i]
            if entry is None or (entry.title is None and entry.head is None):
                if not self.link(i):
                    name = max(name, i) if i >= name else name
                    break
                continue
            kind = entry.title or (entry.head.kind if entry.head else kind)
            name = max(name, i + 1)
        while name < end and self.link(name):
            name += 1
        if name >= end:
            name = start
        return self.keep(
            make_candidate(
                rule="person",
                first=start,
                end=end,
                head=end - 1,
                kind=kind,
                match="descriptive",
                person=self.scan.surface(name, end),
                shown=False,
            )
        )

    def _anybody(self, first: int, head: int) -> ActorCandidate | None:
        """Whoever speaks: "a Guinean nurse", "one undertaker"."""
        entry = self.entries[head]
        if entry is not None and (
            entry.paper
            or entry.deed
            or entry.tag
            or entry.charge
            or entry.speech
            or _mute(entry)
        ):
            return None
        claim = self.scan.claims.get(head)
        if not self.words[head][0].isalpha() or (
            claim is not None and claim.family == "dates"
        ):
            return None
        start = self._modifiers(first, head) if first < head else head
        return self.keep(
            make_candidate(
                rule="speaker",
                first=start,
                end=head + 1,
                head=head,
                kind="unknown",
                match="descriptive",
                count=self.count(first, head) or self._single(start),
                shown=False,
            )
        )
