"""For whom somebody speaks: the actor behind a medium, a caller, a spokesman named by name.

speaker = actor "'s" medium | actor SPOKESMAN person | caller ("for" | "of" | "from") actor
        | caller ... ("represented" | "spoke for" | "on behalf of") actor
        | description "," actor ","
"""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.clauses.arguments import Clauses
from casualtyparse.lexicon.speech import speech_words

#: "a caller for the Brigade"
_FOR: Final = frozenset({"for", "of", "from"})
_BEHALF: Final = frozenset({"behalf", "name", "for"})
_NAME: Final = frozenset({"behalf", "name"})
#: So many tokens are the Brigade and its spokesman before his name.
_TITLE: Final = 6
#: How far behind a caller it may stand for whom he speaks.
_REACH: Final = 12


class Spokesmen:
    """Finds the actors of a text in whose name others speak."""

    __slots__ = ("clauses", "mentions", "representing", "scan", "words")

    def __init__(self, clauses: Clauses) -> None:
        """Look among the mentions of one text."""
        self.clauses = clauses
        self.mentions = clauses.mentions
        self.scan = clauses.scan
        self.words = clauses.words
        self.representing = speech_words().representing

    def owner(self, speaker: ActorCandidate) -> ActorCandidate:
        """Return who speaks through a medium, a person or people without a name."""
        if speaker.kind == "media":
            return self._outlet(speaker)
        if speaker.match != "descriptive":
            return speaker
        return (
            self._titled(speaker)
            or self._called(speaker)
            or self._apposed(speaker)
            or self._represented(speaker)
            or speaker
        )

    def inside(self, end: int, low: int) -> ActorCandidate | None:
        """Return for whom an unknown person speaks: "Brigade spokesman Tomas Varga"."""
        first = self.mentions.run_before(end, low)
        if not any(map(self._speaks, range(first, end))):
            return None
        return self._fighters(first, end)

    def _speaks(self, i: int) -> bool:
        entry = self.mentions.entries[i]
        return entry is not None and entry.paper

    def behalf(self, i: int, speaker: ActorCandidate) -> ActorCandidate | None:
        """Return in whose name a deed is claimed: "on behalf of the Brigade", "for the Brigade"."""
        if _BEHALF.isdisjoint(self.words[i : i + _REACH]):
            return None
        _, high = self.scan.bounds_at(min(i, self.scan.size - 1))
        for j in range(i, min(high - 2, i + _REACH)):
            if self.words[j] == "for" and speaker.match == "descriptive":
                named = self._fighters(j + 1, min(high, j + 3))
                if named is not None:
                    return named
            if self.words[j] in _NAME and self.words[j + 1] == "of":
                found = self.clauses.objects(j + 2)
                if not found or (speaker.name and not found[0].name):
                    return None  # "the Brigade, in the name of its men"
                return found[0]
        return None

    def named(self, i: int) -> list[ActorCandidate]:
        """Return in whose name a deed was claimed: "in the name of", "on behalf of"."""
        window = self.words[i + 1 : i + _REACH]
        if _NAME.isdisjoint(window):
            return []
        _, high = self.scan.bounds_at(i)
        for j in range(i + 1, min(high - 2, i + _REACH)):
            if self.words[j] in _NAME and self.words[j + 1] == "of":
                return self.clauses.objects(j + 2)
        return []

    def kin(self, i: int, named: list[ActorCandidate], low: int) -> None:
        """Note that people stand for a group: "gunmen believed to be members of X shot"."""
        start = self.clauses.group_start(i, low)
        if self.words[start - 1] in ("who", "that"):
            start -= 1
        people = self.mentions.ending(start, low) if start > low and named else None
        if people is not None and people.name is None and named[0].name is not None:
            self.clauses.anaphora.kin.append((people, named[0]))

    def whose(self, people: list[ActorCandidate], low: int) -> list[ActorCandidate]:
        """Return the person whom an aside describes: "Ada Wirth, one of those involved"."""
        if (
            len(people) != 1
            or people[0].name is not None
            or people[0].person is not None
        ):
            return people
        first = self.mentions.before_determiners(people[0].first, low)
        if self.words[first - 2 : first] == ["one", "of"]:
            first -= 2
        if first <= low + 1 or self.words[first - 1] != ",":
            return people
        named = self.mentions.ending(first - 1, low, speaker=True)
        if named is None or named.person is None or " " not in named.person:
            return people
        governed = self.scan.tag(named.first - 1) == "preposition"
        return people if governed else [named]  # not "in New Orlen, two men"

    def _outlet(self, speaker: ActorCandidate) -> ActorCandidate:
        """Return whose outlet a medium is: "Islamic State's Amaq agency" claims for it."""
        for i in range(speaker.first - 1, max(-1, speaker.first - 4), -1):
            owner = self.mentions.at.get(i)
            if owner is not None:
                return owner if owner.armed else speaker
            if self.words[i] not in ("'", "s"):
                break
        return speaker

    def _titled(self, speaker: ActorCandidate) -> ActorCandidate | None:
        """Return whose spokesman a person is: "Brigade spokesman Tomas Varga"."""
        if speaker.person is None:
            return None
        end = speaker.first
        if self.words[end - 1] == "," and self._speaks(end - 2):
            end -= 1  # "the Brigade's military spokesman, Tomas Varga"
            return self._fighters(max(0, end - _TITLE), end)
        first = self.mentions.run_before(end, max(0, end - 5))
        return self._fighters(first, end)

    def _called(self, speaker: ActorCandidate) -> ActorCandidate | None:
        """Return of whom somebody is: "a caller for the Brigade"."""
        if self.words[speaker.end] not in _FOR:
            return None
        _, high = self.scan.bounds_at(speaker.first)
        start = self.mentions.skip_determiners(speaker.end + 1, high)
        return self._fighters(start, min(high, start + 2))

    def _apposed(self, speaker: ActorCandidate) -> ActorCandidate | None:
        """Return how people are called: "a rival faction, the Brigade, denied"."""
        if self.words[speaker.end] != ",":
            return None
        _, high = self.scan.bounds_at(speaker.first)
        start = self.mentions.skip_determiners(speaker.end + 1, high)
        window = self.words[start : min(high, start + _REACH)]
        ends = [window.index(sign) for sign in (",", ".") if sign in window]
        if not ends:
            return None
        end = start + min(ends)
        named = self._fighters(start, end)
        if named is None or (named.first > start and speaker.person is None):
            return None
        return named

    def _represented(self, speaker: ActorCandidate) -> ActorCandidate | None:
        """Return for whom a caller says he speaks."""
        if self.representing.isdisjoint(self.words[speaker.end : speaker.end + _REACH]):
            return None
        _, high = self.scan.bounds_at(speaker.first)
        for j in range(speaker.end, min(high, speaker.end + _REACH)):
            entry = self.mentions.entries[j]
            if entry is not None and entry.act is not None:
                return None  # "the army said it had shot members of the Brigade"
            if self.words[j] in self.representing:
                return self._fighters(j + 1, min(high, j + 5))
        return None

    def _fighters(self, first: int, end: int) -> ActorCandidate | None:
        """Return the first armed actor with a name among these tokens."""
        for i in range(first, end):
            known = self.mentions.at.get(i)
            if known is not None and known.armed and known.name is not None:
                return known
        return None
