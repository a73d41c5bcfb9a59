"""Descriptions of people: how many they are, of what kind, where their words start.

description = [count] modifier* HEAD
"""

from collections.abc import Mapping
from typing import Final

from casualtyparse.actors.candidates import FIGHTING, ActorCandidate, make_candidate
from casualtyparse.actors.grammar.phrases.anybody import Anybody
from casualtyparse.actors.grammar.phrases.persons import SOMEONE
from casualtyparse.lexicon.heads import Head
from casualtyparse.lexicon.organs import load_names
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.numerals.quantities import Quantity, count_of
from casualtyparse.numerals.values import Count
from casualtyparse.terms import ActorKind, VictimKind

#: What a word before a neutral noun says of its people: "hospital sources".
_KINDS: Final[Mapping[VictimKind, ActorKind]] = {
    "civilian": "civilian",
    "military": "military",
    "police": "police",
    "security": "security",
    "government": "government",
    "militant": "rebel",
    "journalist": "media",
    "aid_worker": "ngo",
}
#: Those in the service of the body before them: "police officials".
_OFFICIALS: Final = word_list("heads", "officials")
#: What a word for fighters before them makes theirs.
_NEUTRAL: Final = frozenset({"government", "unknown"})
_SIDES: Final = frozenset({"anti", "pro"})
_CELLS: Final = frozenset({"cell", "cells", "group", "groups", "gang", "gangs"})

_FORCES: Final = frozenset({"force", "forces", "wing", "squad"})
_GROUPS: Final = frozenset({"group", "groups", "organisation", "organisations"}) | {
    "organization",
    "organizations",
}
#: What is left of "no fewer than" behind its determiner.
_BOUNDING: Final = frozenset({"fewer", "less", "more", "least"})


class Descriptions(Anybody):
    """Reads mentions that are descriptions of people."""

    __slots__ = ()

    def _described(self, first: int, head: int, role: Head) -> ActorCandidate:
        """A description: its modifiers, but no determiner, belong to it."""
        words, sort = self.words, role.sort
        start, quantity = head, None
        by_end = self.reading.numbers.by_end
        counted = head in by_end
        if first < head:  # PERF: many are told by one word
            start = self._modifiers(first, head)
            i = first
            while not counted and i < head:
                counted = i in by_end
                i += 1
        if counted:
            quantity = self._quantity(first, head)
        count: Count | None = None
        if quantity is None and words[start - 1] == "of" and start - 1 in by_end:
            quantity = self.reading.numbers.quantity(by_end[start - 1])
        if quantity is not None:
            count = count_of(self.scan, quantity)
            start = self._counted_from(first, start, quantity)
        elif words[start - 1] in SOMEONE:
            count = self._one(start, role)
        armed = sort == "armed" or (
            start < head and sort != "service" and self._armed(start, head)
        )
        rule = "armed-people" if armed else "people-of-a-clause"
        kind: ActorKind = role.kind
        if start < head:  # PERF: nothing before most says more of them
            before = self.entries[head - 1]
            if before is None:
                told = words[head] in _GROUPS
            else:
                told = before.head is not None if armed else role.sort != "armed"
            if told:
                kind = self._told_kind(head, kind, armed=armed)
        end = head + 1
        if words[end] == "-" and words[end + 1] == "by":
            end += 2  # "a passer-by"
        return self.keep(
            make_candidate(
                rule=rule,
                first=start,
                end=end,
                head=head,
                kind=kind,
                match="descriptive",
                count=count,
                people=words[head],
                shown=armed,
            )
        )

    def _as_person(self, first: int, name: int, end: int) -> ActorCandidate:
        """Keep a person, of the kind that the word before a neutral title says."""
        band = self._band_named(name, end)
        if band is not None:
            return band
        one = super()._as_person(first, name, end)
        if first and one.kind in ("unknown", "government") and first < name:
            one.kind = self._told_kind(first, one.kind, armed=False)
        return one

    def _counted_from(self, first: int, start: int, quantity: Quantity) -> int:
        """Return where a phrase with a number starts: "displaced (50 people)", "other nine".

        Only what marks them as others may stand before a number in one phrase.
        """
        number = quantity.first
        if number < start:
            bounding = self.words[start] in _BOUNDING  # "no (fewer than five)"
            # no number is cut in two: six to (eight men), scores of (men)
            parted = quantity.end > start or self.words[start - 1] == "of"
            whole = quantity.number.first < start and parted
            return number if first < start or bounding or whole else start
        for i in range(number - 1, start - 1, -1):
            entry = self.entries[i]
            if entry is None or entry.part is None:
                return i + 1
        return start

    def _told_kind(self, head: int, kind: ActorKind, *, armed: bool) -> ActorKind:
        """Return the kind that the words before a neutral head say, if they belong to it."""
        words, entry, before = self.words, self.entries[head], head - 1
        if words[before - 1] == "-" and words[before - 2] in _SIDES:
            person = None if entry is None else entry.person
            plain = kind == "unknown" and person and person.kind == "civilian"
            return "civilian" if plain else kind  # "anti-government protesters"
        if words[before] == "local" and words[head] in _CELLS:
            return kind
        return self._worded_kind(head, kind, armed=armed)

    def _worded_kind(self, head: int, kind: ActorKind, *, armed: bool) -> ActorKind:
        """Return the kind that the words before a neutral head say: "hospital sources"."""
        words, i = self.words, head - 1
        if words[i] in _FORCES:
            i -= 1  # "security forces members"
        elif words[i] in load_names().helping and words[head] in _GROUPS:
            return "ngo"
        before, entry = self.entries[i], self.entries[head]
        if before is None:
            return kind
        open_kind = kind == "unknown"
        noun = before.head
        # "a rebel spokesman"
        fights = noun is not None and noun.kind in FIGHTING and kind in _NEUTRAL
        if noun is not None and (fights or noun.sort == "band"):
            return noun.kind if fights or open_kind else kind  # "militia members"
        if armed:
            return kind
        if i == head - 1 and entry is not None and entry.person is not None:
            told = (entry.person.before or {}).get(words[i])  # "army officer"
            if told is not None:
                return _KINDS.get(told, "unknown")
            if words[i] == "state" and words[i - 1] == "-":
                return "unknown"  # "non-state actors"
        if not open_kind and (kind != "government" or words[head] not in _OFFICIALS):
            return kind
        if before.organs is not None and not before.organs[-1].rest:
            return before.organs[-1].kind
        if before.modifier is not None:
            told_kind = _KINDS.get(before.modifier, "unknown")
            head_noun = None if entry is None else entry.head
            band = head_noun is not None and head_noun.sort == "band"
            if told_kind == "civilian" and (
                band or not open_kind or words[head] in _OFFICIALS
            ):
                return kind  # "opposition groups", "the bank chief"
            return told_kind
        return noun.kind if noun is not None and open_kind else kind

    def _armed(self, start: int, head: int) -> bool:
        for entry in self.entries[start:head]:
            if entry is not None and entry.seldom and entry.armed:
                return True
        return False

    def _measures(self, i: int) -> bool:
        """Tell whether a noun for people only tells how many: "a 12-member family"."""
        if self.words[i - 1] != "-" or not self.scan.touches(i - 1):
            return False
        return i > 1 and i - 1 in self.reading.numbers.by_end
