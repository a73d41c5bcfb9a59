"""Who had a part in a deed: took part, is involved, is one of those responsible.

part = actor ("took part" | "had a hand") "in" DEED | 'involvement' "of" actor "in" DEED
     | actor [auxiliary] 'involved in' DEED | "those" 'responsible for' DEED "are" actor
"""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate, AssertionKind
from casualtyparse.actors.grammar.deeds.owners import in_deed
from casualtyparse.actors.grammar.deeds.unreal import unreal
from casualtyparse.actors.grammar.sayings.charges import Charges
from casualtyparse.actors.grammar.sayings.denials import Denials
from casualtyparse.lexicon.little_words import BE

_TAKING: Final = frozenset({"take", "takes", "took", "taken", "taking"})
_THOSE: Final = frozenset({"those", "one", "person", "persons", "people", "ones"})
#: A copula stands so far behind "those responsible for", a denial so far before "involvement".
_FAR: Final = 16
_NEAR: Final = 8
_IDENTIFYING: Final = frozenset(
    {"identified", "identify", "identifies", "named", "names", "described"}
)
_NONE: Final = frozenset({"no", "any", "not", "never", "without"})


class Parts:
    """Reads words for a part in a deed."""

    __slots__ = ("charges", "clauses", "denials", "mentions", "record", "words")

    def __init__(self, charges: Charges, denials: Denials) -> None:
        """Write to the record of `charges`; what is no part is denied."""
        self.charges = charges
        self.denials = denials
        self.record = charges.record
        self.clauses = charges.clauses
        self.mentions = charges.mentions
        self.words = charges.words

    def part(self, i: int, low: int, high: int) -> None:
        """part = actor "took" 'part in' DEED | 'involvement' "of" actor "in" DEED"""
        words = self.words
        if not _NONE.isdisjoint(words[max(low, i - 3) : i]):
            self.denials.no_part(i, low, high)
            return
        if words[i - 1] in _TAKING:
            if in_deed(self.mentions, i + 1, high) and not self.clauses.negated(
                i - 1, low
            ):
                self._did(self._real(i - 1, low))
        elif words[i + 1] == "of" and not self._denied(i, low):
            actors = self.clauses.objects(i + 2)
            if actors and in_deed(self.mentions, actors[-1].end, high):
                self._did(actors)

    def involved(self, i: int, low: int, high: int) -> None:
        """part = actor [auxiliary] 'involved in' DEED"""
        if self.clauses.negated(i, low):
            self.denials.involved(i, low, high)
        elif not in_deed(self.mentions, i + 1, high):
            return
        elif self.clauses.group_start(i, low) < i:
            self.charges.answerable(i, low)
        else:
            found = self.clauses.subjects(i)
            words = self.clauses.words  # "the people involved" are nobody in particular
            people = [one for one in found if one.count or words[one.head] != "people"]
            self._did(self.record.spokesmen.whose(people, low))

    def responsible(self, i: int, low: int, high: int) -> None:
        """part = "those" 'responsible for' DEED "are" actor; otherwise a charge"""
        if not self._those(i, low, high):
            self.charges.responsible(i, low, high)

    def _those(self, i: int, low: int, high: int) -> bool:
        words = self.words
        if words[i - 1] not in _THOSE:
            return False
        if words[i + 1] == "as":
            return self._identified(i, i + 1, low)
        if words[i + 1] != "for" or not self.record.harmful(i + 2, high):
            return False
        for j in range(i + 2, min(high - 1, i + _FAR)):
            if words[j] in BE:
                found = self.clauses.objects(j + 1)
                actors = [one for one in found if one.rule != "speaker"]
                speakers = self.record.enclosing(i, low)
                kind: AssertionKind = "blamed" if speakers else "suspected"
                self.record.blamed("answerable", i, actors, speakers, kind)
                break
            if words[j] in (",", ";") or (
                words[j] == "as" and self._identified(i, j, low)
            ):
                break
        return True

    def _identified(self, i: int, at: int, low: int) -> bool:
        """Read "identified those responsible as X"; tell whether it is that."""
        for verb in range(i - 2, max(low, i - _NEAR) - 1, -1):
            if self.words[verb] in _IDENTIFYING:
                found = self.clauses.objects(at + 1)
                actors = [one for one in found if one.name or one.armed]
                told = self.clauses.subjects(verb, speaker=True)
                speakers = [one for one in told if one.rule != "speaker"]  # no letter
                kind: AssertionKind = "blamed" if told else "suspected"
                self.record.blamed("answerable", i, actors, speakers, kind)
                return True
        return False

    def _denied(self, i: int, low: int) -> bool:
        """Tell whether somebody denies the part that the noun at token i names."""
        return any(
            entry is not None
            and entry.speech is not None
            and entry.speech.kind == "deny"
            for entry in self.record.entries[max(low, i - _NEAR) : i]
        )

    def _real(self, i: int, low: int) -> list[ActorCandidate]:
        """Return who took part, unless that is denied: "denied that advisers took part"."""
        return [] if unreal(self.clauses, i, low) else self.clauses.subjects(i)

    def _did(self, actors: list[ActorCandidate]) -> None:
        for actor in actors:
            if actor.rule != "speaker" and actor.kind != "media":
                actor.earn("perpetrator")
                self.clauses.anaphora.resolve(actor)
