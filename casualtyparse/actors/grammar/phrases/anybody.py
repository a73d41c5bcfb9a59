"""Whoever speaks, told by a noun that names no people: "a Guinean nurse", "the rescue agency".

speaker = [determiner] word* noun
"""

from typing import TYPE_CHECKING, Final

from casualtyparse.actors.candidates import ActorCandidate, make_candidate
from casualtyparse.actors.grammar.phrases.noun_phrases import GLUE
from casualtyparse.actors.grammar.phrases.persons import Persons
from casualtyparse.lexicon.entry import Entry
from casualtyparse.lexicon.organs import load_names
from casualtyparse.lexicon.pieces import CAPITAL
from casualtyparse.lexicon.word_lists import word_list

if TYPE_CHECKING:
    from casualtyparse.terms import ActorKind

#: Nouns of these kinds say nothing themselves: "the figure indicates", "the blast suggests".
_MUTE: Final = frozenset(
    {"abstract", "illness", "event", "weapon", "animal", "vehicle", "object"}
)
_FIRMS: Final = word_list("organs", "firms")
#: Settlements that speak, and by what is spoken.
_TOWNS: Final = frozenset({"city", "town", "village", "community"})
_MEANS: Final = word_list("speech", "means") - {"radio"}
#: These describe a noun behind them that looks like a verb, or one before: "was able to".
_TIMELY: Final = word_list("speech", "timely")
_NEWS: Final = frozenset({"news", "press"})
#: ... and what else is of the media: "state media"
#: Bodies of any kind, unless a word before them says that they help.
_LOOSELY: Final = frozenset({"group", "organisation", "organization"})
_MEDIA: Final = frozenset(
    {"media", "press", "outlet", "outlets", "newspapers", "stations", "broadcasters"}
)

_OFFICES: Final = word_list("organs", "offices")


class Anybody(Persons):
    """Reads the speakers of noun phrases."""

    __slots__ = ()

    def _anybody(self, first: int, head: int) -> ActorCandidate | None:
        """Whoever speaks: "a Guinean nurse", "one undertaker"."""
        words, claims = self.words, self.scan.claims
        while head in claims and claims[head].family == "dates":
            head -= 1  # "President Varga yesterday (said)"
        while head > first and words[head].endswith(("ed", "ing")):
            head -= 1  # "travellers arriving (from Orlen said)"
        entry = self.entries[head]
        small = self.places.upper or not self.scan.marks[head] & CAPITAL
        claim = self.scan.claims.get(head)
        if (
            head < first
            or not words[head][0].isalpha()
            or (claim is not None and claim.family == "dates")
            or (words[head + 1] in (",", "(", ":") and self.datelined(head))
            or (entry is None and small and words[head].endswith(("ed", "ing")))
            or words[head] in _TIMELY
            or (entry is not None and not (can_speak(entry) and _names_who(entry)))
        ):
            return None
        start = self._modifiers(first, head) if first < head else head
        while start < head and words[start] in GLUE:
            start += 1
        return self.keep(
            make_candidate(
                rule="speaker",
                first=start,
                end=head + 1,
                head=head,
                kind=self._body_kind(start, head),
                match="descriptive",
                count=self.count(first, head) or self._single(start),
                shown=False,
            )
        )

    def _body_kind(self, start: int, head: int) -> "ActorKind":
        """Return the kind of a body that speaks: "a newspaper", "the rescue agency"."""
        entry = self.entries[head]
        if self.words[head] in _MEDIA:
            return "media"
        if entry is not None and entry.described == "ngo":
            loose = self.words[head] in _LOOSELY and (
                start == head or self.words[head - 1] not in load_names().helping
            )
            return "unknown" if loose else "ngo"
        if entry is None or entry.described != "media":
            return "government" if self.words[head] in _OFFICES else "unknown"
        before = self.words[head - 1] if start < head else ""
        if self.words[head] != "agency" or before in _NEWS:
            return "media"
        return "ngo" if before in load_names().helping else "government"

    def _part_of(self, first: int, last: int) -> ActorCandidate | None:
        """Return the body whose part speaks: "the UN peacekeeping mission said"."""
        entry, at = self.entries[last], self.at
        if entry is None or self.scan.marks[last] & CAPITAL > self.places.upper:
            return None
        if not can_speak(entry) or not (
            entry.thing or entry.organisation or entry.place
        ):
            return None
        for i in range(last - 1, max(first, last - 4) - 1, -1):
            if i in at:
                known = at[i]
                named = known.name is not None and not self.relational(known)
                own = known.kind != "media" or entry.described == "media"
                return known if named and own else None
        return None

    def _issuer(self, first: int, last: int) -> ActorCandidate | None:
        """Return whose paper it is: "an army statement", "the ministry's report"."""
        entry = self.entries[last]
        if entry is None or not entry.paper or entry.who is not None:
            return None
        owner = last - 3 if self.words[last - 1] == "s" else last - 1
        if owner < first:
            return None
        known = self.at.get(owner)
        if known is not None:
            return None if self.relational(known) else known
        return self.bare_organ(owner, "speaker")

    def bare_organ(self, i: int, rule: str) -> ActorCandidate | None:
        """Keep the organ of a state that is not told: "government (air strikes)"."""
        entry = self.entries[i]
        organ = None if entry is None or not entry.organs else entry.organs[-1]
        if organ is None or organ.rest or not organ.bare or i in self.at:
            return None
        return self.keep(
            make_candidate(
                rule=rule,
                first=i,
                end=i + 1,
                head=i,
                kind=organ.kind,
                match="descriptive",
                shown=False,
            )
        )


def can_speak(entry: Entry) -> bool:
    """Tell whether a noun may name somebody who says something: no "figure", no "two"."""
    if entry.deed or entry.tag:
        return False
    if entry.paper or entry.charge or (entry.limb and entry.word != "head"):
        return False  # "word of mouth said"
    if entry.speech is not None and entry.speech.verb != "finding":
        return False  # but "leaflets found there say"
    if entry.numeral is not None or entry.part is not None or entry.word in _MEANS:
        return False
    if entry.harm_noun is not None:
        return False  # "4,738 deaths reported"
    if entry.place == "settlement" and entry.word not in _TOWNS:
        return False
    return entry.thing not in _MUTE or entry.word in _FIRMS


def _names_who(entry: Entry) -> bool:
    """Tell whether a word is none of place or time: no "west (of Orlen)", no "soon"."""
    if entry.head is not None:
        return True
    return entry.calendar is None and entry.compass is None
