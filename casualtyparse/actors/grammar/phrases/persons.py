"""Persons who are named, and how many people a phrase tells.

person = [TITLE+] Name+ | HEAD Name+
"""

from typing import TYPE_CHECKING, Final

from casualtyparse.actors.candidates import ActorCandidate, make_candidate
from casualtyparse.actors.grammar.phrases.noun_phrases import GLUE, LINKS, NounPhrases
from casualtyparse.lexicon.entry import Entry
from casualtyparse.lexicon.pieces import CAPITAL
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.numerals.quantities import Quantity, count_of
from casualtyparse.numerals.values import Count

if TYPE_CHECKING:
    from casualtyparse.lexicon.heads import Head
    from casualtyparse.terms import ActorKind

#: words for fighters and bands that begin Arabic names
_BANDS: Final = word_list("organs", "leads") | word_list("organs", "arabic_bands")
_AL: Final = frozenset({"al", "ul", "el"})
#: The ends of adverbs, which open sentences but are no names.
_ADVERBS: Final = (
    "ally",
    "ently",
    "antly",
    "edly",
    "ingly",
    "ively",
    "ously",
    "ately",
    "arily",
    "fully",
    "ably",
    "ibly",
)
#: What does harm without anybody, when it opens a sentence: "Landslides (killed)".
_HAPPENING: Final = frozenset({"event", "weapon"})
#: What stands between a dateline and the first word: "ORLEN: Bombs aimed at police".
_HEADED: Final = frozenset({"-", ":", ")", "\u2013", "\u2014"})
#: What follows an adverb that opens a sentence: "Shortly after", but not "Kelly said".
_BEHIND_ADVERBS: Final = frozenset({"determiner", "preposition", "subordinator"})
_ALSO_NAMES: Final = word_list("ranks", "also_names")
_CORPORATE: Final = word_list("organs", "corporate")
#: What goes with the verb before it ("flush out terrorists", "gunned down two men"), and other
#: words that a phrase starts behind.
_CUTTING: Final = word_list("speech", "hedging").union(
    ("-", "'", "s", "t", "how", "out", "up", "off", "down", "away")
)
#: These say that it is one: "a Palestinian".
SOMEONE: Final = frozenset({"a", "an", "another"})
#: A person is told by so many words at least: "Mr Varga".
SHORTEST_NAME: Final = 2


class Persons(NounPhrases):
    """Reads the names of persons in noun phrases."""

    __slots__ = ()

    # ---- how many, and where a phrase starts

    def _modifiers(self, first: int, head: int) -> int:
        """Return where the phrase starts, determiners and titles of others left out."""
        words, scan = self.words, self.scan
        claims, start = scan.claims, head
        while start > first:
            before = start - 1
            word = words[before]
            if word in _CUTTING:  # PERF: few words do
                if word in LINKS:
                    if not self.link(before) and not scan.marks[before] & CAPITAL:
                        return start  # but "John S. Mosby's raiders"
                elif word == "t":
                    if words[before - 1] == "'":
                        return start  # "can't (say how many)"
                elif word == "how":
                    return start + (words[start] == "many" and start < head)
                elif words[start] != "-":
                    return start  # "to flush out terrorists", "certainly terrorists"
            if before in claims and claims[before].family == "dates":
                return start  # "On 18 November gunmen"
            start = before
        marks = scan.marks
        if marks[first + 1] & CAPITAL and (
            self.datelined(first)
            if marks[first] & CAPITAL
            else words[first][-3:] == "ing"  # "supporting Varga's rebels"
        ):
            return first + 1
        return first + (words[first][-3:] == "ing" and self._act_before(first))

    def _act_before(self, first: int) -> bool:
        """Tell whether a phrase starts behind a verb: "wounding dozens", "fighting other men"."""
        entry, behind = self.entries[first], self.entries[first + 1]
        return (
            entry is not None
            and entry.act is not None
            and entry.act.form == "gerund"
            and behind is not None
            and (behind.numeral is not None or behind.part == "other")
        )

    def _single(self, start: int) -> Count | None:
        """Return the count that the article "a" says."""
        if start and self.words[start - 1] in SOMEONE:
            text = self.scan.surface(start - 1, start)
            return Count(kind="exact", low=1, high=1, text=text)
        return None

    def _one(self, start: int, role: "Head") -> Count | None:
        """Return the count that "a" says before a noun for one of them, not for a band."""
        one = not role.plural and role.sort != "band"
        return self._single(start) if one else None

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
        by_end, i = self.reading.numbers.by_end, first
        while i <= head and i not in by_end:  # PERF: most phrases have none
            i += 1
        found = self._quantity(first, head) if i <= head else None
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
        start = head
        if self.words[head - 1] == "police" and head - 1 not in self.at:
            start = head - 1  # "police chief Tomas Varga"
        return self._as_person(start, head + 1, end)

    def _name_word(self, i: int) -> bool:
        """Tell whether token i may be part of the name of a person."""
        scan = self.scan
        if self.words[i] in GLUE and self.link(i):
            return i not in self.at
        # PERF: first, since most have none
        if not scan.marks[i] & CAPITAL:
            entry = self.entries[i]
            small = entry is not None and entry.part == "particle"
            return small and self._inner(i)
        if i in self.at or i in self.places.by_first:
            return False
        if i + 1 in self.places.by_end:
            return False  # "the Soviet Union"
        entry, claims = self.entries[i], scan.claims
        if entry is not None and (
            entry.tag is not None
            or entry.paper
            or entry.numeral is not None
            or entry.speech is not None
            or (entry.act is not None and self.words[i].endswith("ed"))
        ):
            return False  # "Two Soldiers Killed"
        return i not in claims or claims[i].family != "dates"

    def _inner(self, i: int) -> bool:
        """Tell whether a particle stands inside a name: "Ada de la Varga", "Karim al-Varga"."""
        if not i:
            return False
        marks = self.scan.marks
        before, behind = i - 1, i + 1
        while self._joins_names(before):
            before -= 1
        while self._joins_names(behind):
            behind += 1
        return marks[before] & marks[behind] & CAPITAL != 0

    def _joins_names(self, i: int) -> bool:
        """Tell whether token i is a small word or a hyphen such as names have inside."""
        entry = self.entries[i]
        if entry is None or self.scan.marks[i] & CAPITAL:
            return self.words[i] == "-" and self.scan.touches(i)
        return entry.part == "particle"

    def _person(self, first: int, end: int) -> ActorCandidate | None:
        """person = [TITLE+] Name+"""
        if self.places.upper or not self._name_word(end - 1):
            return None
        start = end
        while start > first and self._name_word(start - 1):
            start -= 1
        if start == end - 1 and self._opens(start):
            return None
        while start < end and self.words[start] in GLUE and self.link(start):
            start += 1
        if start == end or not self._names(start, end):
            return None
        title = start
        while title > first and self._title(title - 1):
            title -= 1
        while title < start and self.words[title] in GLUE:
            title += 1  # "the state's governor"
        return self._as_person(title, start, end)

    def _opens(self, i: int) -> bool:
        """Tell whether a capital only opens a sentence: "Additionally, they", "According to"."""
        entry = self.entries[i]
        starts = i == self.edges[self.scan.sentence_of[i]]
        if not starts and self.words[i - 1] not in _HEADED:
            return False
        if entry is not None and (
            entry.speech is not None
            or entry.act is not None
            or entry.deed is not None
            or entry.thing in _HAPPENING
        ):
            return True  # "Explosions in a mine"
        return self.words[i][-2:] == "ly" and (
            self.words[i + 1] == "," or self.scan.tag(i + 1) in _BEHIND_ADVERBS
        )

    def _names(self, start: int, end: int) -> bool:
        """Tell whether capitals may name a person: not "Additionally", "Asmin Township"."""
        last = self.words[end - 1]
        if end - start < SHORTEST_NAME:
            acronym = len(last) > SHORTEST_NAME and self.scan.upper(start)
            entry = self.entries[start]
            if entry is not None and entry.thing == "building":
                return False  # "attacked Dol Police Station"
            return not (acronym or len(last) == 1 or last.endswith(_ADVERBS))
        if last in _CORPORATE:
            return False
        entry = self.entries[end - 1]
        return entry is None or entry.place != "settlement"

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

    def _band_named(self, first: int, end: int) -> ActorCandidate | None:
        """Keep a group whose Arabic name looks like a person's: "Jaysh al-Varga"."""
        if self.words[first] not in _BANDS or self.words[first + 1] not in _AL:
            return None
        return self.keep(
            make_candidate(
                rule="organisation",
                first=first,
                end=end,
                head=end - 1,
                kind="rebel",
                match="pattern",
                name=self.scan.surface(first, end),
            )
        )

    def _as_person(self, first: int, name: int, end: int) -> ActorCandidate:
        """Keep a person; titles at the start of the name are no part of it."""
        kind: ActorKind = "unknown"
        start = first
        for i in range(first, end):
            entry = self.entries[i]
            organ = _organ(entry) if i == first and i + 1 < end else None
            if organ is not None:
                kind, name = organ, i + 1  # "Police Inspector Wirth"
                if not self._title(name):
                    start = name  # "Superintendent of Police Ada Wirth"
                continue
            if entry is None or (entry.title is None and entry.head is None):
                if self.words[i] not in GLUE or not self.link(i):
                    break
                continue
            if kind == "unknown" or self.words[i] != "general":  # "Secretary-General"
                told = entry.title or (entry.head.kind if entry.head else kind)
                if told != "unknown":
                    kind = told  # "Police chief Varga" is of the police
            name = max(name, i + 1)
        for i in range(end - 2, name - 1, -1):  # "Orlen Deputy Commissioner Ada Wirth"
            entry = self.entries[i]
            title = None if entry is None else entry.title
            if title is not None and self.words[i] not in _ALSO_NAMES:
                kind, name = title, i + 1
                if self.words[i] == "general":  # "Attorney General", "Major General"
                    before = self.entries[i - 1] if self.words[i - 1] != "-" else None
                    kind = (before.title if before else None) or "government"
                break
        while name < end and self.words[name] in GLUE and self.link(name):
            name += 1
        if name >= end:
            name = start
        titled = name == start and end - start > 1 and self._title(end - 1)
        return self.keep(
            make_candidate(
                rule="person",
                first=start,
                end=end,
                head=end - 1,
                kind=kind,
                match="descriptive",
                person=None if titled else self.scan.surface(name, end),
                shown=False,
            )
        )


def _organ(entry: Entry | None) -> "ActorKind | None":
    """Return the kind of the organ that a word by itself is: "Police (Inspector Wirth)"."""
    if entry is None or entry.organs is None or entry.organs[-1].rest:
        return None
    return entry.organs[-1].kind
